"""A conversation is reached at the address it was last heard from, until the desk leaves it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from workflows.ports import ConversationReference, Identity, Work

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
KAREN = Identity("teams", "t1", "karen")
HERS = ConversationReference("teams", "t1", "a:1", "https://one.example/emea/", "karen")
ROOM = ConversationReference("teams", "t1", "19:room@thread.tacv2", "https://two.example/")


async def note(work: Work, reference: ConversationReference, now: datetime = NOW) -> None:
    """Note a reference, in a unit of its own."""
    async with work.unit() as unit:
        await unit.references.note(reference, now)


async def test_a_personal_conversation_is_found_by_its_person_and_by_its_name(work: Work) -> None:
    await note(work, HERS)
    async with work.unit() as unit:
        assert await unit.references.of(KAREN) == HERS
        assert await unit.references.by_conversation("teams", "t1", "a:1") == HERS


async def test_nobody_elses_conversation_is_found(work: Work) -> None:
    await note(work, HERS)
    async with work.unit() as unit:
        for other in (replace(KAREN, user="bo"), replace(KAREN, space="t2")):
            assert await unit.references.of(other) is None
        assert await unit.references.of(replace(KAREN, channel="slack")) is None
        assert await unit.references.by_conversation("teams", "t2", "a:1") is None
        assert await unit.references.by_conversation("slack", "t1", "a:1") is None


async def test_a_shared_conversation_is_nobodys(work: Work) -> None:
    await note(work, ROOM)
    async with work.unit() as unit:
        assert await unit.references.by_conversation("teams", "t1", ROOM.conversation) == ROOM
        assert await unit.references.of(Identity("teams", "t1", "")) is None


async def test_the_newest_address_replaces_the_older_one(work: Work) -> None:
    await note(work, HERS)
    moved = replace(HERS, service_url="https://other.example/")
    await note(work, moved, LATER)
    async with work.unit() as unit:
        assert await unit.references.of(KAREN) == moved
        assert await unit.references.by_conversation("teams", "t1", "a:1") == moved


async def test_of_two_personal_conversations_the_one_noted_last_counts(work: Work) -> None:
    await note(work, replace(HERS, conversation="a:9"))
    await note(work, HERS, LATER)
    async with work.unit() as unit:
        assert await unit.references.of(KAREN) == HERS


async def test_a_space_is_reached_at_the_address_noted_there_last(work: Work) -> None:
    await note(work, ROOM, LATER)
    await note(work, HERS)
    await note(work, replace(HERS, space="t2", service_url="https://foreign.example/"), LATER)
    async with work.unit() as unit:
        assert await unit.references.service_url("teams", "t1") == ROOM.service_url
        assert await unit.references.service_url("teams", "t3") is None
        assert await unit.references.service_url("slack", "t1") is None


async def test_a_conversation_that_was_left_is_forgotten_and_the_others_stay(work: Work) -> None:
    await note(work, HERS)
    await note(work, ROOM)
    await note(work, replace(HERS, space="t2"))
    async with work.unit() as unit:
        assert await unit.references.forget("teams", "t1", "a:1")
        assert not await unit.references.forget("teams", "t1", "a:1")
        assert await unit.references.of(KAREN) is None
        assert await unit.references.of(replace(KAREN, space="t2")) is not None
        assert await unit.references.by_conversation("teams", "t1", ROOM.conversation) == ROOM
