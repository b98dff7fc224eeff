"""Cards and forms drawn from the rules: complete, most urgent first, and honest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.conversations.buttons import MEETS
from bot.conversations.errors import draw_error
from bot.conversations.fields import Asked, draw_inputs
from bot.conversations.notices import draw_notices
from bot.conversations.presses import Verb
from bot.conversations.routes import PRESSED, SUBMITTED
from bot.conversations.solutions import essentials
from bot.conversations.talk import Talk, talk_with
from bot.messages.outgoing import InputKind
from knowledge.people import Person
from knowledge.registry import Registry, Solution, SolutionStatus, UsedIn
from tests.unit.bot.conversations.front_desk import (
    KNOWLEDGE,
    FrontDesk,
    button,
    text_of,
    the_card,
    the_form,
)
from tests.unit.workflows.world import an_idea, solution
from workflows.domain.actions import Action
from workflows.domain.errors import (
    AlreadyDone,
    AnsweredBefore,
    ConcurrentChange,
    DeskError,
    FieldProblem,
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
from workflows.domain.idea import Step
from workflows.domain.moves import MOVES
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

MOMENT = datetime(2026, 11, 21, 13, 5, tzinfo=UTC)
STEP = Step(Action.DECLINE, Stage.CAPTURED, Stage.DECLINED, "lis", MOMENT, 2)
ERRORS: dict[DeskError, str] = {
    UnknownIdea(7): "Jeg kan ikke finde en idé med det nummer.",
    UnknownDraft("x"): "Måske er den sendt eller slettet.",
    NotAllowed(Action.DECLINE, 1, frozenset({Role.LEAD, Role.NATIONAL})): (
        "Lederen af regionens rejsehold eller det nationale rejsehold kan gøre det."
    ),
    NotPossibleNow(Action.DECLINE, 1, Stage.MERGED): "»Sig nej« kan ikke lade sig gøre nu.",
    AlreadyDone(Action.DECLINE, 1, Stage.DECLINED, STEP): (
        "Lis Eksempel sagde nej til idéen. Det skete 21. nov. 2026 14.05."
    ),
    OutOfDate(Action.DECLINE, 1, Stage.TEST): "Den er her nu: Test.",
    StillMissing(Action.APPROVE_ESCALATION, 1, (Need.NEEDS,)): "Mindst ét behov er skrevet ned",
    InvalidForm(Action.DECLINE, 1, {"reason": FieldProblem.MISSING}, {}): "felter skal rettes",
    UnfitAnswers({"days": FieldProblem.MISSING}, {}): "felter skal rettes",
    NotYourDeadlines(): "Lederen af regionens rejsehold sætter regionens frister",
    NotYoursToConfirm(): "Det nationale rejsehold kan bekræfte løsningen",
    NotYourVocabulary(): "Det nationale rejsehold bestemmer, hvilke ord",
    NotYoursToRegister(): "Det nationale rejsehold skriver løsninger",
    RivalsFound(("telekol",), {}): "Den ligner en løsning",
    NotYoursToRecommend(): "Det nationale rejsehold kan foreslå løsningen til andre",
    AnsweredBefore(None): "Forslaget er besvaret.",
    NotYoursToJudge(1): "Lederen af regionens rejsehold og det nationale rejsehold siger",
    ConcurrentChange(): "Prøv igen om lidt.",
}


async def talk_of(front: FrontDesk, person: str) -> Talk:
    """Open a talk that is good for drawing."""
    known = KNOWLEDGE.register.person(person) or Person(person, person)
    async with front.open() as session:
        return await talk_with(session, known)


def every_reason(kind: type[DeskError] = DeskError) -> Iterator[type[DeskError]]:
    """Return every exception a person can act on."""
    for each in kind.__subclasses__():
        yield each
        yield from every_reason(each)


@pytest.mark.parametrize(("error", "said"), ERRORS.items(), ids=lambda each: type(each).__name__)
async def test_every_reason_has_its_card(error: DeskError, said: str) -> None:
    drawn = await draw_error(error, await talk_of(FrontDesk(), "karen"))
    assert said in text_of(drawn)


def test_every_button_is_answered() -> None:
    assert set(PRESSED) == set(Verb)
    assert set(SUBMITTED) < set(Verb)


def test_no_reason_is_without_a_card() -> None:
    assert {type(error) for error in ERRORS} == set(every_reason())


async def test_a_reason_nobody_has_written_a_card_for_comes_out() -> None:
    with pytest.raises(DeskError):
        await draw_error(DeskError(), await talk_of(FrontDesk(), "karen"))


def test_there_is_something_to_do_about_everything_that_can_be_missing() -> None:
    assert set(MEETS) == set(Need)
    for need, actions in MEETS.items():
        rows = [move for move in MOVES if move.action in actions]
        stages = {stage for move in MOVES if need in move.needs for stage in move.stages}
        assert stages <= {stage for row in rows for stage in row.stages}, need


@pytest.mark.parametrize("number", range(len(MOVES)))
async def test_every_form_of_the_table_can_be_drawn(number: int) -> None:
    move = MOVES[number]
    idea = an_idea(next(iter(move.stages)))
    talk = await talk_of(FrontDesk(), "lis")
    problems = dict.fromkeys((field.name for field in move.fields), FieldProblem.MISSING)
    inputs = await draw_inputs(talk, Asked(idea, move, {}, problems))
    assert [each.name for each in inputs] == [field.name for field in move.fields]
    assert all(each.label and each.error for each in inputs)
    coded = [each for each in inputs if each.kind in {InputKind.CHOICE, InputKind.CONFIRM}]
    assert all(option.label for each in coded for option in each.options)


NOBODY = ("", " ? ", "ukendt", "Unknown", "Dansk afdeling (ukendt)", "Projekt (ejer ikke oplyst)")
NO_CONTACT = "Der står ingen kontakt i kataloget. Spørg det nationale rejsehold."
MANY = (
    ("alle 98", "alle 98 kommuner"),
    ("alle 17 sjællandske", "alle 17 sjællandske kommuner"),
    ("90 kommuner i 2016", "90 kommuner i 2016"),
    (
        "alle i Region Midtjylland undtagen Samsø",
        "alle kommuner i Region Midtjylland undtagen Samsø",
    ),
    ("nogle få", "kommunerne: nogle få"),
)


def told(**changes: object) -> Solution:
    """Return a solution about which something more is known."""
    return replace(solution("telekol"), **changes)


@pytest.mark.parametrize(
    ("known", "facts"),
    [
        (
            told(status=SolutionStatus.DISCONTINUED, period="2015-2019"),
            {"Status": "Stoppet 2019", "Blev brugt": "Jeg ved ikke, hvor den blev brugt"},
        ),
        (told(status=SolutionStatus.DISCONTINUED), {"Status": "Stoppet"}),
        (
            told(used_in=UsedIn(("nord",), ("randers",), ("Aarhus", "alle 98"))),
            {
                "I brug": "Regionshospitalet Randers, Aarhus Kommune, Region Nordjylland og "
                "alle 98 kommuner"
            },
        ),
        (told(owner="Firma A/S"), {"Ring til": "ejeren, Firma A/S"}),
        (told(owner="Firma A/S", contact="Bo, 12"), {"Ring til": "Bo, 12"}),
        (
            told(owner="ukendt", used_in=UsedIn(("midt",))),
            {
                "Ring til": "Lis Eksempel, som leder rejseholdet i Region Midtjylland, "
                "hvor den bruges"
            },
        ),
        (
            told(owner="Firma A/S", used_in=UsedIn(("midt",))),
            {
                "Ring til": "ejeren, Firma A/S. Eller Lis Eksempel, som leder "
                "rejseholdet i Region Midtjylland, hvor den bruges"
            },
        ),
        (
            told(owner="", used_in=UsedIn(("hovedstaden", "midt"))),
            {
                "Ring til": "Lis Eksempel, som leder rejseholdet i Region Midtjylland, "
                "hvor den bruges"
            },
        ),
        *((told(owner=owner, contact=owner), {"Ring til": NO_CONTACT}) for owner in NOBODY),
        *((told(used_in=UsedIn((), (), (short,))), {"I brug": full}) for short, full in MANY),
        (
            told(),
            {
                "Bekræftet": "Ejeren har aldrig bekræftet det. Oplysningen står i kataloget "
                "fra 21. nov. 2026."
            },
        ),
        (
            told(confirmed_on=date(2026, 9, 1), confirmed_by="Bo"),
            {"Bekræftet": "1. sep. 2026 af Bo. Skal bekræftes igen senest 1. sep. 2027."},
        ),
        (
            told(confirmed_on=date(2024, 9, 1)),
            {
                "Bekræftet": "1. sep. 2024. Det er ved at være længe siden, så spørg, om "
                "det stadig passer."
            },
        ),
    ],
)
async def test_what_is_told_about_a_solution(known: Solution, facts: dict[str, str]) -> None:
    registry = Registry((known,), as_of=date(2026, 11, 21))
    talk = await talk_of(FrontDesk(knowledge=replace(KNOWLEDGE, registry=registry)), "karen")
    drawn = {fact.label: fact.value for fact in await essentials(talk, known)}
    assert facts.items() <= drawn.items()


async def test_twelve_ideas_come_most_urgent_first_and_a_page_at_a_time() -> None:
    front = FrontDesk()
    for number in range(12):
        await front.hand_in("karen", f"Idé nummer {number} om måling af ilt i hjemmet")
        front.clock.advance(hours=1)
    front.clock.advance(days=14)
    first = await front.says("lis", "hvad venter")
    assert "12 idéer venter på dig" in text_of(first)
    assert "Viser 1 til 10 af 12." in text_of(first)
    assert text_of(first).index("1. Idé nummer 0") < text_of(first).index("10. Idé nummer 9")
    assert "over fristen siden 26. nov. 2026" in text_of(first)
    seen = [button.label for button in the_card(first).buttons]
    assert seen[-1] == "Vis flere"
    last = await front.presses("lis", button(first, "Vis flere"))
    assert "Viser 11 til 12 af 12." in text_of(last)
    assert "Vis flere" not in [button.label for button in the_card(last).buttons]


async def test_a_card_offers_the_way_forward_first() -> None:
    front = FrontDesk()
    await front.hand_in("karen", "Måling af ilt i hjemmet hos patienter")
    card = the_card(await front.says("lis", "vis 1"))
    assert card.buttons[0].label == "Saml holdet"
    assert "Genåbn" not in [button.label for button in card.buttons]
    assert card.idea == 1


async def test_what_is_missing_comes_with_buttons_that_mend_it() -> None:
    front = FrontDesk()
    await front.hand_in("karen", "Måling af ilt i hjemmet hos patienter")
    await front.submits("lis", the_form(await front.says("lis", "saml holdet 1")), {})
    card = the_card(await front.says("lis", "godkend eskalering 1"))
    labels = [button.label for button in card.buttons]
    assert labels[:3] == ["Skriv en barriere", "Skriv en konsekvens", "Skriv et behov"]


async def test_a_form_that_does_not_fit_comes_back_with_what_was_written() -> None:
    front = FrontDesk()
    await front.hand_in("karen", "Måling af ilt i hjemmet hos patienter")
    form = the_form(await front.says("lis", "læg til side 1"))
    again = the_form(
        await front.submits("lis", form, {"until": "til foråret", "reason": "Vi venter på penge"})
    )
    values = {each.name: each.value for each in again.inputs}
    errors = {each.name: each.error for each in again.inputs}
    assert values == {"until": "til foråret", "reason": "Vi venter på penge"}
    assert "Den dato forstod jeg ikke" in errors["until"]
    assert errors["reason"] == ""
    assert again.token != form.token


async def test_the_digest_is_one_card_for_many_ideas() -> None:
    front = FrontDesk()
    for text in ("Måling af ilt i hjemmet hos patienter", "Måling af vægt hos gravide i hjemmet"):
        await front.hand_in("karen", text)
    for number in (1, 2):
        form = the_form(await front.says("lis", f"sig nej {number}"))
        await front.submits("lis", form, {"reason": "Ikke nu"})
    front.clock.advance(days=1)
    async with front.open() as session:
        due = session.now + timedelta(days=1)
        postings = await session.unit.outbox.claim(due, 60, 50)
        mine = [each for each in postings if each.notice.person == "karen"]
        card = await draw_notices(session, Person("karen", "Karen"), mine)
    assert card.title == "Nyt om 2 idéer"
    assert [button.label for button in card.buttons] == ["Vis idé 1", "Vis idé 2"]
    assert text_of((card,)).count("Lis Eksempel sagde nej til idéen.") == 2
