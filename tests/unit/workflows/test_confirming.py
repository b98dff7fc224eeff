"""An entry of the registry is confirmed by those who answer for it."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.people import Person
from knowledge.records import Dataset, EntryId, Record
from knowledge.registry import Freshness, Registry, UsedIn
from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import KNOWLEDGE, LIS_IS_AWAY, REGISTER, TODAY, solution
from workflows.confirming import Confirmed, confirm, may_confirm
from workflows.domain.errors import FieldProblem, NotYoursToConfirm, UnfitAnswers

NIELS = Person("niels", "Niels Eksempel")
IN_MIDT = UsedIn(("midt",))
PROBLEM = FieldProblem


async def desk_with(used: UsedIn = IN_MIDT) -> Desk:
    """Open a desk whose registry has one solution, used in these places."""
    known = replace(solution("telekol"), used_in=used)
    desk = Desk(replace(KNOWLEDGE, registry=Registry((known,))))
    entry = Record(EntryId("solution", "telekol"), {"id": "telekol"})
    await desk.work.kept.knowledge.revise(Dataset.SOLUTIONS, lambda _before: (entry,))
    return desk


async def confirm_on(
    desk: Desk, on: str = "2026-11-23", note: str = "", who: Person = NIELS, what: str = "telekol"
) -> Confirmed | None:
    """Confirm in a session of its own."""
    async with desk.open() as session:
        return await confirm(session, who, what, {"on": on, "note": note})


@pytest.mark.parametrize(
    ("person", "used", "may"),
    [
        ("niels", UsedIn(), True),
        ("frida", UsedIn(), True),
        ("lis", IN_MIDT, True),
        ("lis", UsedIn(hospitals=("randers",)), True),
        ("lis", UsedIn(municipalities=("alle 98", "Norddjurs")), True),
        ("lis", UsedIn(), False),
        ("lis", UsedIn(("nord",), ("roskilde",), ("Aalborg",)), False),
        ("signe", UsedIn(hospitals=("roskilde",)), True),
        ("stig", IN_MIDT, False),
        ("ib", IN_MIDT, False),
        ("former", IN_MIDT, False),
        ("karen", IN_MIDT, False),
    ],
)
async def test_the_national_team_and_leads_where_it_is_used_may_confirm(
    person: str, used: UsedIn, may: bool
) -> None:
    known = replace(solution("telekol"), used_in=used)
    async with Desk().open() as session:
        assert may_confirm(session, person, known) is may


async def test_a_deputy_confirms_while_the_lead_is_away() -> None:
    known = replace(solution("telekol"), used_in=IN_MIDT)
    async with Desk(replace(KNOWLEDGE, register=LIS_IS_AWAY)).open() as session:
        assert may_confirm(session, "stig", known)


async def test_a_merged_region_is_spoken_for_by_the_lead_of_the_new_one() -> None:
    desk = Desk()
    desk.clock.advance(days=60)
    known = replace(solution("telekol"), used_in=UsedIn(("hovedstaden",)))
    async with desk.open() as session:
        assert may_confirm(session, "signe", known)
        assert not may_confirm(session, "holger", known)


async def test_a_confirmed_entry_is_seen_with_its_day_its_person_and_the_next_check() -> None:
    done = await confirm_on(await desk_with(), note="  Ringet  til ejeren ")
    assert done is not None
    assert done.stands
    known = done.view.solution
    assert (known.confirmed_on, known.confirmed_by) == (TODAY, "Niels Eksempel")
    assert known.next_check == date(2027, 11, 23)
    assert known.confirmed_note == "Ringet til ejeren"
    assert done.view.freshness is Freshness.FRESH


async def test_an_old_confirmation_is_seen_as_stale() -> None:
    done = await confirm_on(await desk_with(), "2025-11-22")
    assert done is not None
    assert done.view.freshness is Freshness.OVERDUE


async def test_the_journal_tells_the_solution_and_the_day_but_not_the_note() -> None:
    desk = await desk_with()
    await confirm_on(desk, note="Ringet til ejeren")
    (line,) = desk.kept.lines
    assert (line.event.name, line.event.idea, line.event.by) == ("solution_confirmed", 0, "niels")
    assert line.event.facts == {"solution": "telekol", "on": "2026-11-23"}


async def test_a_later_confirmation_stands_and_nothing_is_journalled() -> None:
    desk = await desk_with()
    await confirm_on(desk)
    done = await confirm_on(desk, "2026-11-20", who=REGISTER.people[1])
    assert done is not None
    assert not done.stands
    assert done.view.solution.confirmed_on == TODAY
    assert len(desk.kept.lines) == 1


async def test_nobody_else_confirms() -> None:
    desk = await desk_with()
    with pytest.raises(NotYoursToConfirm):
        await confirm_on(desk, who=Person("karen", "Karen Eksempel"))
    assert desk.kept.lines == []
    assert await desk.kept.knowledge.revision() == 1


@pytest.mark.parametrize(
    ("on", "note", "problems"),
    [
        ("", "", {"on": PROBLEM.MISSING}),
        ("i morges", "", {"on": PROBLEM.NOT_A_DATE}),
        ("2026-11-24", "", {"on": PROBLEM.IN_FUTURE}),
        ("2026-11-23", "x" * 201, {"note": PROBLEM.TOO_LONG}),
    ],
)
async def test_answers_that_do_not_fit_confirm_nothing(
    on: str, note: str, problems: dict[str, FieldProblem]
) -> None:
    desk = await desk_with()
    with pytest.raises(UnfitAnswers) as wrong:
        await confirm_on(desk, on, note)
    assert wrong.value.problems == problems
    assert await desk.kept.knowledge.revision() == 1


async def test_a_solution_nobody_knows_is_not_confirmed() -> None:
    assert await confirm_on(await desk_with(), what="atlantis") is None


async def test_a_solution_removed_meanwhile_is_not_confirmed() -> None:
    desk = await desk_with()
    await desk.work.kept.knowledge.revise(Dataset.SOLUTIONS, lambda _before: ())
    assert await confirm_on(desk) is None
    assert desk.kept.lines == []
