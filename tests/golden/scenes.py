"""What a person meets on the way, one scene each: what is read there is agreed word by word."""

from collections.abc import Awaitable, Callable

from bot.messages.outgoing import Messages
from knowledge.matching.answers import Answer, Field, Match, Question, Reason, Stance, Verdict
from knowledge.understanding import Understood
from tests.fakes.insight import FakeInsight
from tests.unit.bot.conversations.front_desk import FrontDesk, the_card, the_form

TEST_PERSON = "251248-9996"

REASONS = (
    Reason(Field.TARGET_GROUP, Stance.SHARED, "KOL", ("lungepatienter",)),
    Reason(Field.PURPOSE, Stance.SHARED, "hjemmemonitorering", ("måle", "hjemme")),
    Reason(Field.TECHNOLOGY, Stance.DIFFERS, "video"),
)
MATCHES = (Match("telekol", 0.9, REASONS), Match("netkol", 0.5, REASONS[:1]))
INSIGHT = FakeInsight(
    {
        "ilt": Answer(Verdict.EXISTS, MATCHES),
        "vægt": Answer(Verdict.RELATED, MATCHES[1:]),
        "robot": Answer(Verdict.NEW),
        "noget": Answer(Verdict.UNCLEAR, question=Question.PURPOSE),
    },
    {"ilt": Understood(target_group="lungepatienter", technology=("måling",))},
)
ILT = "Lungepatienter kunne måle ilt hjemme"

Scene = Callable[[FrontDesk], Awaitable[Messages]]


async def greeting_of_a_clinician(desk: FrontDesk) -> Messages:
    """Show what Karen sees first."""
    return await desk.says("karen", "hej")


async def greeting_of_a_lead(desk: FrontDesk) -> Messages:
    """Show what a lead sees first, when something waits."""
    await desk.hand_in("karen", ILT)
    return await desk.says("lis", "hej")


async def verdict_exists(desk: FrontDesk) -> Messages:
    """Show the answer that it exists."""
    return await desk.says("karen", ILT)


async def verdict_related(desk: FrontDesk) -> Messages:
    """Show the answer that something similar exists."""
    return await desk.says("karen", "Gravide kunne sende deres vægt til jordemoderen")


async def verdict_new(desk: FrontDesk) -> Messages:
    """Show the answer that nothing is known."""
    return await desk.says("karen", "En robot kunne vande planterne på gangen")


async def verdict_unclear(desk: FrontDesk) -> Messages:
    """Show the answer that too little is said."""
    return await desk.says("karen", "Vi kunne lave noget godt for de ældre")


async def sent(desk: FrontDesk) -> Messages:
    """Show the receipt of an idea."""
    return await desk.hand_in("karen", ILT)


async def where_is_my_idea(desk: FrontDesk) -> Messages:
    """Show an idea to its submitter."""
    await desk.hand_in("karen", ILT)
    return await desk.says("karen", "hvor er min idé")


async def review_of_a_lead(desk: FrontDesk) -> Messages:
    """Show an idea to the lead who has the ball."""
    await desk.hand_in("karen", ILT)
    return await desk.says("lis", "vis 1")


async def list_of_a_lead(desk: FrontDesk) -> Messages:
    """Show what waits for a lead."""
    await desk.hand_in("karen", ILT)
    desk.clock.advance(days=4)
    await desk.hand_in("karen", "En robot kunne vande planterne på gangen")
    return await desk.says("lis", "hvad venter")


async def form_to_gather_the_team(desk: FrontDesk) -> Messages:
    """Show a form."""
    await desk.hand_in("karen", ILT)
    return await desk.says("lis", "saml holdet 1")


async def missing_before_escalation(desk: FrontDesk) -> Messages:
    """Show what must be in place first."""
    await desk.submits("lis", the_form(await form_to_gather_the_team(desk)), {})
    return await desk.says("lis", "godkend eskalering 1")


async def not_allowed(desk: FrontDesk) -> Messages:
    """Show that something belongs to somebody else."""
    await desk.hand_in("karen", ILT)
    return await desk.says("karen", "sig nej 1")


async def history(desk: FrontDesk) -> Messages:
    """Show an idea's history."""
    await desk.submits("lis", the_form(await form_to_gather_the_team(desk)), {})
    await desk.says("ib", "følg 1")
    return await desk.says("karen", "historik 1")


async def identifier(desk: FrontDesk) -> Messages:
    """Show the answer to a patient's number."""
    return await desk.says("karen", f"Fru Berggren {TEST_PERSON} måler selv")


async def draft_dropped(desk: FrontDesk) -> Messages:
    """Show that a draft is gone."""
    return await desk.presses(
        "karen",
        next(
            each.press
            for each in the_card(await desk.says("karen", ILT)).buttons
            if each.press.verb == "drop_draft"
        ),
    )


async def help_of_a_lead(desk: FrontDesk) -> Messages:
    """Show the help with what a lead's role adds."""
    return await desk.says("lis", "hjælp")


async def settings(desk: FrontDesk) -> Messages:
    """Show the preferences."""
    return await desk.says("karen", "indstillinger")


SCENES: tuple[Scene, ...] = (
    greeting_of_a_clinician,
    greeting_of_a_lead,
    verdict_exists,
    verdict_related,
    verdict_new,
    verdict_unclear,
    sent,
    where_is_my_idea,
    review_of_a_lead,
    list_of_a_lead,
    form_to_gather_the_team,
    missing_before_escalation,
    not_allowed,
    history,
    identifier,
    draft_dropped,
    help_of_a_lead,
    settings,
)


async def play(scene: Scene, language: str) -> Messages:
    """Play a scene to people who read this language."""
    desk = FrontDesk(INSIGHT)
    if language == "en":
        for person in ("karen", "lis", "ib"):
            await desk.says(person, "English please")
    return await scene(desk)
