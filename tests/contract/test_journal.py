"""The journal only grows, every line is tied to the one before, and no words get into it."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from types import MappingProxyType

import pytest

from tests.contract.samples import event, later
from workflows.domain.events import Event
from workflows.ports import Audit, JournalLine, Work
from workflows.storage.chain import GENESIS, Head, NotAFact

FULL = event(
    entries=("1.1", "1.2"),
    facts=MappingProxyType({"region": "midt", "until": "2026-12-01", "afdeling": "hjerte-æøå"}),
)


async def append(work: Work, *events: Event) -> list[JournalLine]:
    """Append events in a unit of their own."""
    async with work.unit() as unit:
        return [await unit.journal.append(each) for each in events]


async def verify(work: Work) -> Audit:
    """Check the journal."""
    async with work.unit() as unit:
        return await unit.journal.verify()


async def test_an_empty_journal_is_whole(work: Work) -> None:
    assert await verify(work) == Audit(0, GENESIS)


async def test_a_line_comes_back_as_it_was_appended(work: Work) -> None:
    lines = await append(work, FULL, event(name="decline", at=later(minutes=1)))
    async with work.unit() as unit:
        assert list(await unit.journal.of(1)) == lines


async def test_an_idea_sees_its_own_lines_only(work: Work) -> None:
    lines = await append(work, event(1), event(2), event(1))
    async with work.unit() as unit:
        assert await unit.journal.of(2) == (lines[1],)


async def test_lines_are_numbered_without_gaps(work: Work) -> None:
    await append(work, event(), event())
    with suppress(ZeroDivisionError):
        async with work.unit() as unit:
            await unit.journal.append(event())
            raise ZeroDivisionError
    assert [line.number for line in await append(work, event(), event())] == [3, 4]


async def test_the_hash_can_be_computed_by_anybody(work: Work) -> None:
    moment = datetime(2026, 11, 23, 12, 30, tzinfo=timezone(timedelta(hours=1)))
    first, second = await append(work, replace(FULL, at=moment), event())
    text = (
        '{"at":"2026-11-23T11:30:00.000000+00:00","by":"leder","entries":["1.1","1.2"],'
        '"facts":{"afdeling":"hjerte-æøå","region":"midt","until":"2026-12-01"},'
        '"idea":1,"name":"gather_team","source":"captured","target":"dialogue"}'
    )
    assert first.hash == sha256(f"{GENESIS}\n1\n{text}".encode()).hexdigest()
    text = (
        '{"at":"2026-11-23T11:00:00.000000+00:00","by":"leder","entries":[],"facts":{},'
        '"idea":1,"name":"gather_team","source":"captured","target":"dialogue"}'
    )
    assert second.hash == sha256(f"{first.hash}\n2\n{text}".encode()).hexdigest()


async def test_the_audit_ends_with_the_last_line(work: Work) -> None:
    lines = await append(work, *(event(number) for number in range(1, 8)))
    assert await verify(work) == Audit(7, lines[-1].hash)


@pytest.mark.parametrize(
    "changes",
    [
        {"facts": {"note": "Karen ringede"}},
        {"facts": {"by": "karen@rejsehold.example"}},
        {"facts": {"Karen Holm": "yes"}},
        {"facts": {"reason": "x" * 201}},
        {"facts": {"reason": "to\nlinjer"}},
        {"facts": {"reason": "hårdt\u00a0mellemrum"}},
        {"by": "Karen Holm"},
        {"by": "karen@rejsehold.example"},
        {"entries": ("en hel sætning",)},
        {"name": "det gik galt"},
    ],
)
async def test_what_could_be_somebodys_words_is_refused(
    work: Work, changes: dict[str, object]
) -> None:
    with pytest.raises(NotAFact) as refused:
        await append(work, event(**changes))
    assert "aren" not in str(refused.value)
    assert "karen@" not in repr(refused.value)
    assert await verify(work) == Audit(0, GENESIS)


async def test_a_moment_without_a_zone_is_refused(work: Work) -> None:
    naive = datetime(2026, 11, 23)  # noqa: DTZ001, it is what must be refused
    with pytest.raises(ValueError, match="zone"):
        await append(work, event(at=naive))


async def test_the_head_that_was_noted_fits_the_chain_that_grew_from_it(work: Work) -> None:
    await append(work, event(), event())
    async with work.unit() as unit:
        noted = await unit.journal.head()
    await append(work, event())
    async with work.unit() as unit:
        assert (await unit.journal.verify(noted)).broken_at is None


@pytest.mark.parametrize(("noted", "broken_at"), [(Head(2, "0" * 64), 2), (Head(4, "0" * 64), 4)])
async def test_a_chain_that_does_not_pass_a_noted_head_is_not_the_same(
    work: Work, noted: Head, broken_at: int
) -> None:
    await append(work, event(), event(), event())
    async with work.unit() as unit:
        assert (await unit.journal.verify(noted)).broken_at == broken_at


async def test_two_noted_heads_at_odds_cannot_both_be_of_this_chain(work: Work) -> None:
    lines = await append(work, event(), event())
    honest, forged = Head(2, lines[1].hash), Head(2, "0" * 64)
    async with work.unit() as unit:
        assert (await unit.journal.verify(forged, honest)).broken_at is not None
        assert (await unit.journal.verify(honest, honest)).broken_at is None
