"""What people read when something cannot be done: one card per reason, with a way on."""

from collections.abc import Sequence
from functools import singledispatch

from bot.conversations.buttons import buttons_for_needs
from bot.conversations.names import doer, listed
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Incoming, Submitted
from bot.messages.outgoing import Bullets, Button, Card, Messages, Paragraph
from knowledge.identifiers import Kind
from workflows.domain.errors import (
    AlreadyDone,
    AnsweredBefore,
    ConcurrentChange,
    DeskError,
    InvalidForm,
    NotAllowed,
    NotPossibleNow,
    NotYourDeadlines,
    NotYoursToConfirm,
    NotYoursToJudge,
    NotYoursToRecommend,
    NotYoursToRegister,
    NotYourVocabulary,
    OutOfDate,
    RivalsFound,
    StillMissing,
    UnfitAnswers,
    UnknownDraft,
    UnknownIdea,
)
from workflows.domain.idea import IdeaId
from workflows.domain.roles import Role


@singledispatch
async def draw_error(error: DeskError, _talk: Talk) -> Messages:
    """Draw the card for the reason; raises the error itself if nobody has written its card."""
    raise error


def draw_unexpected(talk: Talk, reference: str, *, kept: bool) -> Messages:
    """Draw the card for what went wrong at the desk itself; ``kept`` tells of a saved text."""
    lines = [talk.say("unexpected", reference=reference)]
    buttons = [_mine(talk)]
    if kept:
        lines.append(talk.say("unexpected-kept"))
        buttons.insert(0, _drafts(talk))
    return (Card(tuple(map(Paragraph, lines)), talk.say("error-title"), tuple(buttons)),)


def draw_identifiers(talk: Talk, kinds: Sequence[Kind], incoming: Incoming) -> Messages:
    """Tell what kind of identifier stood there, never the identifier, and what to do now."""
    named = listed(talk, list(dict.fromkeys(talk.say(f"identifier-{kind}") for kind in kinds)))
    said = (talk.say("identifier-found", kinds=named), talk.say("identifier-do"))
    again: tuple[Button, ...] = ()
    if isinstance(incoming, Submitted):
        again = (Button(talk.say("identifier-again"), incoming.press, opens_form=True),)
    return (Card(tuple(map(Paragraph, said)), talk.say("identifier-title"), again),)


@draw_error.register
async def _unknown_idea(_error: UnknownIdea, talk: Talk) -> Messages:
    return _card(talk, talk.say("unknown-idea"), _mine(talk))


@draw_error.register
async def _unknown_draft(_error: UnknownDraft, talk: Talk) -> Messages:
    return _card(talk, talk.say("unknown-draft"), _drafts(talk), _mine(talk))


@draw_error.register
async def _not_allowed(error: NotAllowed, talk: Talk) -> Messages:
    roles = [talk.say(f"role-{role}") for role in Role if role in error.who - {Role.SYSTEM}]
    who = roles[-1] if len(roles) < 2 else _one_of(talk, roles)
    return _card(talk, talk.say("not-allowed", who=who), _open(talk, error.idea))


@draw_error.register
async def _not_possible(error: NotPossibleNow, talk: Talk) -> Messages:
    action, stage = talk.say(f"action-{error.action}"), talk.say(f"stage-{error.stage}")
    said = talk.say("not-possible", action=action, stage=stage)
    return _card(talk, said, _open(talk, error.idea))


@draw_error.register
async def _already_done(error: AlreadyDone, talk: Talk) -> Messages:
    what = talk.say(f"journal-{error.step.action}", who=await doer(talk, error.step.by))
    said = talk.say("already-done-by", what=what, when=talk.speech.moment(error.step.at))
    return _card(talk, said, _open(talk, error.idea), title="")


@draw_error.register
async def _out_of_date(error: OutOfDate, talk: Talk) -> Messages:
    said = talk.say("out-of-date", stage=talk.say(f"stage-{error.stage}"))
    return _card(talk, said, _open(talk, error.idea))


@draw_error.register
async def _still_missing(error: StillMissing, talk: Talk) -> Messages:
    action = talk.say(f"action-{error.action}")
    needs = Bullets(tuple(talk.say(f"need-{need}") for need in error.needs))
    idea = await talk.session.unit.ideas.get(error.idea)
    buttons = await buttons_for_needs(talk, idea, error.needs) if idea else ()
    blocks = (Paragraph(talk.say("still-missing", action=action)), needs)
    return (Card(blocks, "", buttons, error.idea),)


@draw_error.register
async def _invalid_form(error: InvalidForm, talk: Talk) -> Messages:
    return _card(talk, talk.say("invalid-form"), _open(talk, error.idea))


@draw_error.register
async def _unfit_answers(_error: UnfitAnswers, talk: Talk) -> Messages:
    return _card(talk, talk.say("invalid-form"), _mine(talk))


@draw_error.register
async def _not_your_deadlines(_error: NotYourDeadlines, talk: Talk) -> Messages:
    return _card(talk, talk.say("deadlines-not-yours"), _mine(talk), title="")


@draw_error.register
async def _not_yours_to_confirm(_error: NotYoursToConfirm, talk: Talk) -> Messages:
    return _card(talk, talk.say("confirm-not-yours"), _mine(talk), title="")


@draw_error.register
async def _not_yours_to_recommend(_error: NotYoursToRecommend, talk: Talk) -> Messages:
    return _card(talk, talk.say("recommend-not-yours"), _mine(talk), title="")


@draw_error.register
async def _answered_before(error: AnsweredBefore, talk: Talk) -> Messages:
    if error.answer is None:
        return _card(talk, talk.say("recommended-answered"), _mine(talk), title="")
    who, day = await doer(talk, error.answer.by), talk.day(error.answer.at)
    said = talk.say("recommended-answered-as", who=who, day=day)
    return _card(talk, said, _mine(talk), title="")


@draw_error.register
async def _not_yours_to_judge(error: NotYoursToJudge, talk: Talk) -> Messages:
    return _card(talk, talk.say("judging-not-yours"), _open(talk, error.idea), title="")


@draw_error.register
async def _not_yours_to_register(_error: NotYoursToRegister, talk: Talk) -> Messages:
    return _card(talk, talk.say("register-not-yours"), _mine(talk), title="")


@draw_error.register
async def _rivals_found(error: RivalsFound, talk: Talk) -> Messages:
    said = talk.say("register-rivals", count=len(error.rivals))
    return _card(talk, said, _mine(talk), title="")


@draw_error.register
async def _not_your_vocabulary(_error: NotYourVocabulary, talk: Talk) -> Messages:
    return _card(talk, talk.say("vocabulary-not-yours"), _mine(talk), title="")


@draw_error.register
async def _busy(_error: ConcurrentChange, talk: Talk) -> Messages:
    return _card(talk, talk.say("busy"), _mine(talk))


def _one_of(talk: Talk, roles: list[str]) -> str:
    others = [role[:1].lower() + role[1:] for role in roles[1:]]
    first = ", ".join([roles[0], *others[:-1]])
    return talk.say("list-or", first=first, last=others[-1])


def _card(talk: Talk, said: str, *buttons: Button, title: str | None = None) -> Messages:
    shown = talk.say("error-title") if title is None else title
    return (Card((Paragraph(said),), shown, buttons),)


def _open(talk: Talk, idea: IdeaId) -> Button:
    return Button(talk.say("button-open", number=str(idea)), to(Verb.OPEN, idea))


def _mine(talk: Talk) -> Button:
    return Button(talk.say("button-mine"), to(Verb.MINE))


def _drafts(talk: Talk) -> Button:
    return Button(talk.say("button-drafts"), to(Verb.DRAFTS))
