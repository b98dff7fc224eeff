"""Which buttons stand on an idea's card: the way forward first, and never more than one can see."""

from collections.abc import Iterable, Iterator, Mapping

from bot.conversations import judging
from bot.conversations.presses import Verb, act, to
from bot.conversations.talk import Talk
from bot.messages.outgoing import Button, Weight
from workflows.domain.actions import Action
from workflows.domain.idea import Idea
from workflows.domain.moves import MOVES, Move, find_move
from workflows.domain.moves.always import ALWAYS
from workflows.domain.needs import Need
from workflows.moving import missing_for, possible
from workflows.tracking import View

MOST_ACTIONS = 8
"""Actions shown on the card itself; the others stand behind "More options"."""

MOST_STAGES_OF_ITS_OWN = 5
"""A move from more stages than these belongs to none of them."""

MEETS: Mapping[Need, tuple[Action, ...]] = {
    Need.BARRIERS: (Action.RECORD_BARRIER,),
    Need.CONSEQUENCES: (Action.RECORD_CONSEQUENCE,),
    Need.NEEDS: (Action.RECORD_NEED,),
    Need.ESCALATION_REQUESTED: (Action.REQUEST_ESCALATION,),
    Need.HEARD: (Action.GIVE_OPINION,),
    Need.NATIONAL_REQUIREMENTS: (Action.RECORD_NATIONAL_REQUIREMENT,),
    Need.LOCAL_REQUIREMENTS: (Action.RECORD_LOCAL_REQUIREMENT,),
    Need.PARTNER_CONTACTED: (Action.CONTACT_PARTNER,),
    Need.TESTS_PASSED: (Action.ADD_TEST_CASE, Action.RECORD_TEST_RESULT),
    Need.EVALUATED: (Action.EVALUATE,),
    Need.BRIEFED: (Action.BRIEF_TOGETHER,),
    Need.PREPARED: (Action.ASSIGN_PREPARATION, Action.FINISH_PREPARATION),
    Need.HANDBOOK_CHOSEN: (Action.CHOOSE_HANDBOOK,),
    Need.HANDBOOK_DONE: (Action.COMPLETE_ACTIVITY,),
    Need.FOLLOWED_UP: (Action.RECORD_FOLLOW_UP,),
    Need.PROBLEMS_SOLVED: (Action.SOLVE_PROBLEM,),
    Need.VISITED: (Action.RECORD_VISIT,),
    Need.PLATFORM_ASSESSED: (Action.ASSESS_PLATFORM,),
    Need.ECONOMY_ASSESSED: (Action.ASSESS_ECONOMY,),
    Need.REGIONS_INFORMED: (Action.INFORM_REGIONS,),
    Need.EVERYBODY_ANSWERED: (Action.ANSWER_ADOPTION,),
}
"""What to do about each thing that is missing."""

_GRAVE = frozenset({Action.DECLINE, Action.WITHDRAW, Action.MERGE})
_USUAL = frozenset(
    {move.action for move in ALWAYS}
    | {move.action for move in MOVES if len(move.stages) > MOST_STAGES_OF_ITS_OWN}
)
"""What can be done nearly always, and so is not what a stage is about."""


async def idea_buttons(talk: Talk, view: View) -> tuple[Button, ...]:
    """Return what the reader may do to the idea now, and where to read more."""
    moves = await possible(talk.session, view.idea, talk.person.id)
    shown = tuple(_in_order(view, moves))[:MOST_ACTIONS]
    forward = view.step.action if view.step and not view.missing else None
    buttons = [action_button(talk, view.idea, each, each is forward) for each in shown]
    number = view.idea.id
    if len(shown) < len(moves):
        buttons.append(Button(talk.say("button-more"), to(Verb.MORE, number)))
    buttons += judging.matches_button(talk, view.idea)
    if view.idea.entries:
        buttons.append(Button(talk.say("button-details"), to(Verb.DETAILS, number)))
    buttons.append(Button(talk.say("button-history"), to(Verb.HISTORY, number)))
    return tuple(buttons)


async def every_button(talk: Talk, idea: Idea) -> tuple[Button, ...]:
    """Return everything the reader may do to the idea now, and the way back to it."""
    moves = await possible(talk.session, idea, talk.person.id)
    buttons = [action_button(talk, idea, move.action) for move in moves]
    return (*buttons, Button(talk.say("button-back"), to(Verb.OPEN, idea.id)))


async def buttons_for_needs(talk: Talk, idea: Idea, needs: Iterable[Need]) -> tuple[Button, ...]:
    """Return what the reader may do about what is missing, and the way back to the idea."""
    moves = {move.action for move in await possible(talk.session, idea, talk.person.id)}
    wanted = [action for need in needs for action in MEETS[need] if action in moves]
    buttons = [action_button(talk, idea, action) for action in dict.fromkeys(wanted)]
    return (*buttons, Button(talk.say("button-back"), to(Verb.OPEN, idea.id)))


def action_button(talk: Talk, idea: Idea, action: Action, main: bool = False) -> Button:
    """Return the button that does the action, or opens its form where it asks for anything."""
    weight = Weight.GRAVE if action in _GRAVE else Weight.PLAIN
    move = find_move(idea.stage, idea.path, action)
    asks = move is not None and bool(move.fields) and not missing_for(idea, move)
    label = talk.say(f"action-{action}")
    return Button(label, act(idea, action), Weight.MAIN if main else weight, asks)


def _in_order(view: View, moves: tuple[Move, ...]) -> Iterator[Action]:
    """Yield the step forward, what it still needs, then the stage's other moves."""
    may = [move.action for move in moves]
    wanted = [action for need in view.missing for action in MEETS[need]]
    forward = [view.step.action] if view.step else []
    ready = [] if view.missing else forward
    alternatives = [
        move.action for move in moves if move.changes_stage and not missing_for(view.idea, move)
    ]
    stage = [action for action in (*alternatives, *may) if action not in _USUAL]
    for action in dict.fromkeys((*ready, *wanted, *stage, *_talking(view, may))):
        if action in may:
            yield action


def _talking(view: View, may: list[Action]) -> tuple[Action, ...]:
    usual = (Action.RESUME, Action.REOPEN, Action.UNMERGE, Action.DECLINE, Action.PARK)
    return (*usual, Action.MOVE_REGION, Action.ADD, Action.COMMENT, Action.FOLLOW, Action.UNFOLLOW)
