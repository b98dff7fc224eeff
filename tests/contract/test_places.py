"""What the desk posts is written down first, found again, and never noted twice."""

import asyncio
from datetime import UTC, datetime, timedelta

from workflows.domain.events import NO_IDEA
from workflows.ports import Postmark, Work

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PLACE = "T1/D1/"


async def begin(
    work: Work, key: str, idea: int = 12, place: str = PLACE, now: datetime = NOW
) -> Postmark:
    """Begin to post a message, in a unit of its own."""
    async with work.unit() as unit:
        return await unit.postmarks.begin(key, "slack", place, idea, now)


async def post(work: Work, key: str, message: str, idea: int = 12, now: datetime = NOW) -> None:
    """Post a message."""
    await begin(work, key, idea, now=now)
    async with work.unit() as unit:
        await unit.postmarks.keep(key, message)


async def latest(work: Work, idea: int = 12, place: str = PLACE) -> str | None:
    """Return the newest message about an idea."""
    async with work.unit() as unit:
        return await unit.postmarks.latest("slack", place, idea)


async def test_a_new_message_is_new_once(work: Work) -> None:
    assert await begin(work, "one") == Postmark(NOW, new=True)
    later = NOW + timedelta(seconds=40)
    assert await begin(work, "one", now=later) == Postmark(NOW)


async def test_a_posted_message_is_known_by_its_id(work: Work) -> None:
    await post(work, "one", "17.1")
    assert await begin(work, "one") == Postmark(NOW, "17.1")


async def test_of_two_who_begin_at_once_one_is_new(work: Work) -> None:
    found = await asyncio.gather(*(begin(work, "one") for _ in range(5)))
    assert [each.new for each in found].count(True) == 1


async def test_what_was_not_posted_may_be_begun_anew(work: Work) -> None:
    await begin(work, "one")
    async with work.unit() as unit:
        await unit.postmarks.withdraw("one")
        await unit.postmarks.withdraw("unknown")
    assert (await begin(work, "one")).new


async def test_what_was_posted_cannot_be_withdrawn(work: Work) -> None:
    await post(work, "one", "17.1")
    async with work.unit() as unit:
        await unit.postmarks.withdraw("one")
    assert (await begin(work, "one")).message == "17.1"


async def test_the_newest_message_about_an_idea_is_found_in_its_place(work: Work) -> None:
    assert await latest(work) is None
    await post(work, "one", "17.1")
    await post(work, "two", "17.2", now=NOW + timedelta(seconds=1))
    await post(work, "other", "17.3", idea=13, now=NOW + timedelta(seconds=2))
    await begin(work, "under way", now=NOW + timedelta(seconds=3))
    assert await latest(work) == "17.2"
    assert await latest(work, 13) == "17.3"
    assert await latest(work, place="T1/D2/") is None


async def test_messages_about_no_idea_are_forgotten_and_those_about_ideas_stay(work: Work) -> None:
    await post(work, "idea", "17.1")
    await post(work, "old", "17.2", idea=NO_IDEA)
    await post(work, "young", "17.3", idea=NO_IDEA, now=NOW + timedelta(days=1))
    async with work.unit() as unit:
        assert await unit.postmarks.forget(NOW + timedelta(hours=1)) == 1
    assert (await begin(work, "old", NO_IDEA)).new
    assert not (await begin(work, "young", NO_IDEA)).new
    assert await latest(work) == "17.1"


async def test_a_watermark_only_rises(work: Work) -> None:
    async with work.unit() as unit:
        await unit.watermarks.follow("slack", "T1/D1", "17.5")
        await unit.watermarks.follow("slack", "T1/D1", "17.1")
        await unit.watermarks.follow("teams", "T1/D1", "1")
        assert await unit.watermarks.all("slack") == {"T1/D1": "17.5"}
        await unit.watermarks.advance("slack", "T1/D1", "17.7")
        await unit.watermarks.advance("slack", "T1/D1", "17.6")
        await unit.watermarks.advance("slack", "T1/unknown", "17.6")
    async with work.unit() as unit:
        assert await unit.watermarks.all("slack") == {"T1/D1": "17.7"}
        await unit.watermarks.leave("slack", "T1/D1")
        assert await unit.watermarks.all("slack") == {}
        assert await unit.watermarks.all("teams") == {"T1/D1": "1"}


async def test_a_room_shows_one_teams_ideas(work: Work) -> None:
    async with work.unit() as unit:
        await unit.rooms.connect("teams", "T1/C3", "midt")
        await unit.rooms.connect("slack", "T1/C2", "midt")
        await unit.rooms.connect("slack", "T1/C1", "midt")
        rooms = (("slack", "T1/C1"), ("slack", "T1/C2"), ("teams", "T1/C3"))
        assert await unit.rooms.of("midt") == rooms
        await unit.rooms.connect("slack", "T1/C1", "nord")
    async with work.unit() as unit:
        assert await unit.rooms.of("midt") == rooms[1:]
        assert await unit.rooms.of("nord") == rooms[:1]
        assert await unit.rooms.region_of("slack", "T1/C1") == "nord"
        assert await unit.rooms.disconnect("slack", "T1/C1")
        assert not await unit.rooms.disconnect("slack", "T1/C1")
        assert await unit.rooms.of("nord") == ()
        assert await unit.rooms.region_of("slack", "T1/C1") is None
