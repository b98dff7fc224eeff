"""A button that opens a form says so beforehand: Teams can only open one where it did."""

from bot.conversations.buttons import every_button
from bot.conversations.presses import Verb, to
from bot.conversations.routes import SUBMITTED, answer
from bot.conversations.talk import talk_with
from bot.messages.incoming import Pressed, Said
from bot.messages.outgoing import Button, Card, Form, Messages
from tests.golden.scenes import ILT, INSIGHT
from tests.unit.bot.conversations.front_desk import KNOWLEDGE, FrontDesk
from tests.unit.workflows import stories
from tests.unit.workflows.case import Case
from tests.unit.workflows.world import TODAY, an_idea
from workflows.domain.actions import Action
from workflows.domain.deadlines import Deadline, DeadlineKind
from workflows.domain.errors import StillMissing
from workflows.domain.idea import Idea
from workflows.domain.moves import MOVES
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

PEOPLE = ("karen", "lis", "ib", "niels", "nora")
REGISTERED = {person.id: person for person in KNOWLEDGE.register.people}

RUNNING = Deadline("1.1", 1, DeadlineKind.DIALOGUE, Stage.DIALOGUE, TODAY)


class Followed(Case):
    """A case whose ideas are kept as they stood after each act."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = [self.idea]

    def act(self, person: str, action: Action, /, **values: str) -> Idea:  # type: ignore[override]
        """Do one thing and keep the idea as it is then."""
        self.seen.append(super().act(person, action, **values))
        return self.idea


def every_idea() -> list[Idea]:
    """Return ideas on both paths as they stood after each act, and one in each stage."""
    new, reused = Followed(), Followed()
    new.play((*stories.TALK, *stories.NEW, *stories.BUILD))
    stories.taken_into_use(stories.tested(new))
    new.play((*stories.FOLLOW, *stories.NATIONAL))
    new.act("ib", Action.REPORT_PROBLEM, text="Måleren falder ud.")
    reused.play((*stories.TALK, *stories.EXISTS, *stories.PREPARE))
    stories.taken_into_use(stories.prepared(reused))
    reused.play(stories.FOLLOW)
    stories.spread(reused)
    followed = an_idea(followers=frozenset(PEOPLE))
    return [*new.seen, *reused.seen, *map(an_idea, Stage), followed]


async def told_by(front: FrontDesk, idea: Idea) -> list[tuple[str, Button]]:
    """Return everything that people may do to an idea."""
    found = []
    async with front.open() as session:
        for person in PEOPLE:
            talk = await talk_with(session, REGISTERED[person])
            found += [(person, each) for each in await every_button(talk, idea)]
    return found


async def pressed(front: FrontDesk, idea: Idea, person: str, button: Button) -> bool:
    """Press a button of the idea's; tell whether a form came."""
    front.kept.ideas[idea.id] = idea
    async with front.open() as session:
        talk = await talk_with(session, REGISTERED[person])
        try:
            reply = await answer(talk, Pressed(button.press))
        except StillMissing:
            return False
    return has_form(reply)


def has_form(reply: Messages) -> bool:
    """Tell whether a form is in a reply."""
    return any(isinstance(each, Form) for each in reply)


async def test_every_move_of_the_table_says_whether_it_opens_a_form() -> None:
    front = FrontDesk()
    front.kept.deadlines[RUNNING.id] = RUNNING
    told: dict[tuple[str, bool], bool] = {}
    for idea in every_idea():
        for person, button in await told_by(front, idea):
            key = (button.press.argument, button.opens_form)
            if key not in told:
                told[key] = await pressed(front, idea, person, button)
    assert [key for key, came in told.items() if key[1] is not came] == []
    met = {action for action, _ in told}
    assert {move.action.value for move in MOVES if move.who - {Role.SYSTEM}} - met == set()


async def test_every_other_button_says_whether_it_opens_a_form() -> None:
    front = FrontDesk(INSIGHT)
    asking = set[str]()
    for person, incoming in (
        ("karen", Said(ILT)),
        ("karen", Said("find telekol")),
        ("niels", Pressed(to(Verb.SOLUTION, "telekol"))),
        ("niels", Pressed(to(Verb.VOCABULARY))),
        ("niels", Said("frister")),
        ("lis", Said("hej")),
        ("karen", Said("indstillinger")),
    ):
        reply = await front.desk.handle(front.envelope(person, incoming))
        for button in (each for card in reply if isinstance(card, Card) for each in card.buttons):
            assert button.opens_form is (button.press.verb in SUBMITTED), button
            if button.opens_form:
                asking.add(button.press.verb)
                assert has_form(await front.presses(person, button.press)), button
    assert asking == set(SUBMITTED) - {
        Verb.ACT,  # above
        Verb.CHOOSE_WORKPLACE,  # Karen's is known
        Verb.RECOMMEND,  # nobody uses the solution yet
        Verb.REFUSE_SOLUTION,  # nothing was recommended
        Verb.REGISTER_SOLUTION,  # asked for in words
    }
