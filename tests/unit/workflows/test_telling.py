"""What the desk asks at intake, and what it makes of short answers."""

from datetime import UTC, datetime

import pytest

from knowledge.matching.answers import Answer, Question, Verdict
from knowledge.people import Person
from knowledge.understanding import Doubt, Understood
from tests.unit.workflows.world import ORGANISATIONS, TODAY
from workflows.domain.drafts import Ask, Draft
from workflows.domain.idea import Workplace
from workflows.domain.places import (
    heard_region,
    heard_workplace,
    municipalities_in,
    own_workplace,
)
from workflows.domain.questions import asking_next
from workflows.domain.replies import taking_reply, whole_text
from workflows.domain.titles import LONGEST_TITLE, title_of

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
NEW = Answer(Verdict.NEW)
WARD = Workplace("randers", "lungemedicin")


def draft(**more: object) -> Draft:
    """Return a draft with these fields."""
    return Draft("d", "karen", "Måle ilt hjemme", NOW, **more)


def asks(told: Draft, answer: Answer = NEW, understood: Understood | None = None) -> Ask | None:
    """Return the next question."""
    heard = understood or Understood()
    return asking_next(told, heard, answer, ORGANISATIONS, TODAY).asking


@pytest.mark.parametrize(
    ("told", "ask"),
    [
        (draft(), Ask.WORKPLACE),
        (draft(workplace=Workplace("randers"), region="midt"), Ask.DEPARTMENT),
        (draft(workplace=Workplace("horsens", "lunge"), region="midt"), Ask.MUNICIPALITY),
        (draft(workplace=WARD, region="midt"), Ask.TARGET_GROUP),
        (draft(workplace=WARD, region="midt", target_group="KOL"), None),
        (draft(region="midt", target_group="KOL"), None),
        (draft(asked=frozenset({Ask.WORKPLACE})), Ask.TARGET_GROUP),
    ],
)
def test_the_desk_asks_only_for_what_it_cannot_work_out(told: Draft, ask: Ask | None) -> None:
    assert asks(told) is ask


def test_an_unclear_text_is_asked_about_first() -> None:
    unclear = Answer(Verdict.UNCLEAR, question=Question.TARGET_GROUP)
    assert asks(draft(), unclear) is Ask.TARGET_GROUP
    assert asks(draft(), Answer(Verdict.UNCLEAR, question=Question.ANYTHING)) is Ask.PURPOSE


def test_a_doubtful_hospital_is_asked_about_though_the_region_is_known() -> None:
    doubtful = Understood(doubts=(Doubt("hospital", ("randers", "horsens"), ("sygehuset",)),))
    assert asks(draft(region="midt", target_group="KOL"), understood=doubtful) is Ask.WORKPLACE


def test_there_are_never_more_than_three_questions() -> None:
    told = draft()
    asked = []
    for _ in range(5):
        told = asking_next(told, Understood(), NEW, ORGANISATIONS, TODAY)
        asked.append(told.asking)
    asked = [each for each in asked if each]
    assert len(asked) == len(set(asked)) <= 3
    three = frozenset({Ask.WORKPLACE, Ask.TARGET_GROUP, Ask.PURPOSE})
    assert asks(draft(workplace=Workplace("randers"), asked=three)) is None


def test_the_workplace_of_the_persons_record_is_theirs() -> None:
    karen = Person("karen", "Karen", hospital="randers", department="lungemedicin")
    assert own_workplace(karen) == WARD
    assert own_workplace(Person("rosa", "Rosa", municipality="730")).municipalities == ("730",)


def test_another_hospital_takes_the_place_of_the_one_known_but_not_with_its_department() -> None:
    heard = heard_workplace(WARD, Understood(hospital=("roskilde",)), ORGANISATIONS)
    assert heard == Workplace("roskilde", "")
    both = Understood(hospital=("roskilde", "herlev"))
    assert heard_workplace(WARD, both, ORGANISATIONS) == WARD


def test_a_department_known_stays_and_an_unknown_one_is_heard() -> None:
    said = Understood(department=("kardiologi",), municipality=("Norddjurs",))
    assert heard_workplace(WARD, said, ORGANISATIONS) == Workplace(
        "randers", "lungemedicin", ("707",)
    )
    assert heard_workplace(Workplace("randers"), said, ORGANISATIONS).department == "kardiologi"


def test_one_named_region_is_heard_and_two_are_not() -> None:
    assert heard_region(None, Understood(region=("midt",))) == "midt"
    assert heard_region("nord", Understood(region=("midt", "nord"))) == "nord"


def test_municipalities_are_read_from_a_short_list() -> None:
    named = municipalities_in("Randers, Norddjurs og Aarhus Kommune", ORGANISATIONS)
    assert named == ("730", "707", "751")


def reply(told: Draft, text: str, understood: Understood | None = None) -> Draft:
    """Answer the draft's question."""
    return taking_reply(told, text, understood or Understood(), ORGANISATIONS)


def test_a_town_is_a_hospital_when_it_answers_where_somebody_works() -> None:
    doubt = Doubt("hospital", ("randers", "Randers"), ("Randers",))
    told = reply(draft(asking=Ask.WORKPLACE), "Randers", Understood(doubts=(doubt,)))
    assert (told.workplace.hospital, told.asking, told.additions) == ("randers", None, ())


def test_an_answer_that_says_nothing_about_the_place_is_kept_with_the_idea() -> None:
    told = reply(draft(asking=Ask.WORKPLACE), "Det haster lidt.")
    assert told.additions == ("Det haster lidt.",)


def test_a_department_is_taken_as_written_when_nobody_knows_it() -> None:
    assert reply(draft(asking=Ask.DEPARTMENT), " Afsnit  B3 ").workplace.department == "Afsnit B3"
    known = Understood(department=("kardiologi",))
    assert reply(draft(asking=Ask.DEPARTMENT), "hjertet", known).workplace.department == (
        "kardiologi"
    )


def test_a_municipality_is_taken_by_its_code() -> None:
    told = reply(draft(asking=Ask.MUNICIPALITY), "Norddjurs")
    assert told.workplace.municipalities == ("707",)


def test_a_target_group_joins_the_text_that_is_matched() -> None:
    told = reply(draft(asking=Ask.TARGET_GROUP), "borgere med KOL")
    assert told.target_group == "borgere med KOL"
    assert whole_text(told) == "Måle ilt hjemme\n\nborgere med KOL"


def test_a_text_without_a_question_is_an_addition() -> None:
    assert reply(draft(), "Og puls.").additions == ("Og puls.",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Måle ilt hjemme. Vi ringer selv.", "Måle ilt hjemme"),
        ("  video ", "video"),
        ("Kan vi måle ilt?  Ja", "Kan vi måle ilt?"),
        ("Hej\nVi vil måle ilt", "Hej"),
        ("", ""),
    ],
)
def test_an_idea_is_called_by_its_first_sentence(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_sentence_is_cut_at_a_word() -> None:
    title = title_of("Patienter med hjertesvigt " * 9)
    assert len(title) <= LONGEST_TITLE
    assert title.endswith(("hjertesvigt…", "med…", "ter…"))
    assert len(title_of("x" * 300)) == LONGEST_TITLE
