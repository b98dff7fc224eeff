"""The desk's own promises: kept first, answered once, never silent, nothing of a patient kept."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.conversations.desk import Desk
from bot.conversations.notices import ANSWERED_LATE, draw_notices
from bot.conversations.receiving import IDENTIFIER_STOPPED, receive
from bot.messages.incoming import Opened, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Card
from knowledge.matching.answers import Answer, Verdict
from knowledge.people import Person
from knowledge.ports import StoreUnavailable
from tests.fakes.insight import FakeInsight
from tests.fakes.unit import FakeUnit, FakeWork
from tests.scenario.screen import screen_of
from tests.unit.bot.conversations.front_desk import FrontDesk, button, text_of, the_form
from workflows.domain.errors import ConcurrentChange
from workflows.ports import Delivery, Posting

IDEA = "Måling af ilt hjemme hos patienter med KOL i stedet for på ambulatoriet"
TEST_PERSON = "251248-9996"
"""Nancy Ann Berggren, a test person published by the Danish health authorities."""


class Forgetful(FakeInsight):
    """Cannot read a thing."""

    def match(self, text: str, limit: int = 5) -> Answer:
        """Fail, quoting the text as many libraries do."""
        raise RuntimeError(f"cannot read {text}")


class StumblingWork(FakeWork):
    """Fails at the end of the next units as it is told, one by one."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.stumbles: list[bool] = []
        self._error = error

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[FakeUnit]:
        """Open a unit that may fail at its end."""
        async with super().unit() as unit:
            yield unit
            if self.stumbles and self.stumbles.pop(0):
                raise self._error


def stumbling(front: FrontDesk, error: Exception) -> StumblingWork:
    """Put the desk on a store that can be made to fail."""
    work = StumblingWork(error)
    front.work = work
    front.sessions = replace(front.sessions, work=work)
    front.desk = Desk(front.sessions)
    return work


async def test_a_delivery_that_comes_again_gets_its_first_answer() -> None:
    front = FrontDesk()
    envelope = front.envelope("karen", Said(IDEA), "same")
    first = await front.desk.handle(envelope)
    assert await front.desk.handle(envelope) == first
    assert len(front.kept.drafts) == 1


async def test_the_same_delivery_id_on_two_channels_is_two_deliveries() -> None:
    front = FrontDesk()
    envelope = front.envelope("karen", Said(IDEA), "same")
    await front.desk.handle(envelope)
    await front.desk.handle(replace(envelope, channel="other"))
    assert len(front.kept.drafts) == 2


async def test_a_delivery_that_comes_twice_at_once_is_answered_once() -> None:
    front = FrontDesk()
    envelope = front.envelope("karen", Said(IDEA), "same")
    first, second = await asyncio.gather(front.desk.handle(envelope), front.desk.handle(envelope))
    assert first == second
    assert len(front.kept.drafts) == 1


async def test_an_answered_delivery_keeps_neither_the_words_nor_the_persons_name() -> None:
    front = FrontDesk()
    await front.says("karen", IDEA)
    (kept,) = front.kept.deliveries.values()
    assert kept.delivery.body == ""
    assert kept.reply is not None
    assert kept.delivery.person == "karen"


async def test_a_form_that_comes_again_under_a_new_id_has_one_effect() -> None:
    front = FrontDesk()
    await front.hand_in("karen", IDEA)
    form = the_form(await front.says("karen", "kommentar 1"))
    first = await front.submits("karen", form, {"text": "Husk natten"})
    assert await front.submits("karen", form, {"text": "Husk natten"}) == first
    assert len(front.kept.ideas[1].entries) == 1


async def test_a_form_sent_by_somebody_else_is_theirs() -> None:
    front = FrontDesk()
    await front.hand_in("karen", IDEA)
    form = the_form(await front.says("karen", "kommentar 1"))
    await front.submits("karen", form, {"text": "Husk natten"})
    await front.submits("anna", form, {"text": "Husk dagen"})
    assert [entry.by for entry in front.kept.ideas[1].entries] == ["karen", "anna"]


async def test_a_button_says_who_pressed_by_the_channel_only() -> None:
    front = FrontDesk()
    await front.says("karen", IDEA)
    (draft,) = front.kept.drafts
    reply = await front.presses("anna", Press("send_draft", draft))
    assert "Den kladde er her ikke mere" in text_of(reply)
    assert front.kept.ideas == {}


@pytest.mark.parametrize(
    "press",
    [Press("nobody_knows"), Press(""), Press("act", "1", "explode"), Press("act", "-1", "follow")],
)
async def test_a_strange_button_is_answered_kindly(press: Press) -> None:
    reply = await FrontDesk().presses("karen", press)
    assert text_of(reply).strip()
    assert "kode" not in text_of(reply)


async def test_whatever_goes_wrong_the_text_is_kept_and_the_person_told() -> None:
    front = FrontDesk(Forgetful())
    with capture_logs() as logs:
        reply = await front.says("karen", IDEA)
    assert "Det er ikke din skyld" in text_of(reply)
    assert "Din tekst er gemt som kladde." in text_of(reply)
    assert [draft.text for draft in front.kept.drafts.values()] == [IDEA]
    (logged,) = logs
    assert logged["event"] == "desk_failed"
    assert logged["error"] == "RuntimeError"
    assert logged["reference"] in text_of(reply)
    assert "KOL" not in str(logged)


async def test_an_apology_is_remembered_like_any_answer() -> None:
    front = FrontDesk(Forgetful())
    envelope = front.envelope("karen", Said(IDEA), "same")
    with capture_logs():
        assert await front.desk.handle(envelope) == await front.desk.handle(envelope)
    assert len(front.kept.drafts) == 1


async def test_somebody_faster_is_waited_for() -> None:
    front = FrontDesk()
    work = stumbling(front, ConcurrentChange())
    await front.says("karen", IDEA)
    work.stumbles = [True, False, True]
    await front.says("karen", "send")
    assert len(front.kept.ideas) == 1


async def test_a_store_that_is_gone_is_for_the_channel_to_tell() -> None:
    front = FrontDesk()
    stumbling(front, StoreUnavailable()).stumbles = [True]
    with pytest.raises(StoreUnavailable):
        await front.says("karen", IDEA)
    assert front.kept.deliveries == {}


async def test_the_delivery_is_kept_before_it_is_answered() -> None:
    front = FrontDesk()
    stumbling(front, StoreUnavailable()).stumbles = [False, True]
    envelope = front.envelope("karen", Said(IDEA), "same")
    with pytest.raises(StoreUnavailable):
        await front.desk.handle(envelope)
    assert [kept.reply for kept in front.kept.deliveries.values()] == [None]
    await front.desk.handle(envelope)
    assert len(front.kept.drafts) == 1


async def test_what_a_crash_left_is_answered_by_a_notice() -> None:
    front = FrontDesk()
    async with front.open() as session:
        await receive(session, front.envelope("karen", Said(IDEA), "left"))
    front.clock.advance(minutes=5)
    assert await front.desk.recover(front.clock.now()) == 1
    assert await front.desk.recover(front.clock.now()) == 0
    (posting,) = front.kept.postings.values()
    assert posting.notice.event == ANSWERED_LATE
    assert [draft.text for draft in front.kept.drafts.values()] == [IDEA]
    shown = await notice(front, "karen")
    assert "ligger den i dine kladder" in shown


async def test_a_recovered_move_is_told_on_the_card_of_its_idea() -> None:
    front = FrontDesk()
    reply = await front.hand_in("karen", IDEA)
    press = Press("act", "1", "follow")
    async with front.open() as session:
        await receive(session, front.envelope("anna", Pressed(press), "left"))
    front.clock.advance(minutes=5)
    await front.desk.recover(front.clock.now())
    assert button(reply, "Vis idé 1")
    assert front.kept.ideas[1].followers == {"anna"}
    shown = await notice(front, "anna")
    assert "her er svaret" in shown
    assert "Måling af ilt" in shown


async def test_a_delivery_of_another_version_does_not_stand_in_the_way() -> None:
    front = FrontDesk()
    async with front.open() as session:
        await session.unit.inbox.receive(Delivery("old", "test", "karen", "{strange", session.now))
        await receive(session, front.envelope("karen", Said(IDEA), "left"))
    front.clock.advance(minutes=5)
    with capture_logs() as logs:
        assert await front.desk.recover(front.clock.now()) == 2
    assert [each["event"] for each in logs] == ["delivery_unreadable"]
    assert all(kept.reply for kept in front.kept.deliveries.values())


async def test_nothing_of_a_patients_number_is_kept() -> None:
    front = FrontDesk()
    text = f"Fru Berggren {TEST_PERSON} vil gerne måle hjemme"
    reply = await front.says("karen", text)
    assert "et CPR-nummer" in text_of(reply)
    assert "Slet beskeden" in text_of(reply)
    everything = repr(vars(front.kept)) + text_of(reply)
    assert "251248" not in everything
    assert "Berggren" not in everything
    (line,) = front.kept.lines
    assert line.event.name == IDENTIFIER_STOPPED
    assert dict(line.event.facts) == {"kinds": "cpr", "channel": "test"}


async def test_a_number_told_in_two_halves_is_found() -> None:
    front = FrontDesk(FakeInsight({"Måling": Answer(Verdict.UNCLEAR)}))
    await front.says("karen", "Måling hjemme hos en ældre patient, født 251248")
    (draft,) = front.kept.drafts.values()
    assert draft.asking is not None
    reply = await front.says("karen", "9996")
    assert "CPR-nummer" in text_of(reply)
    assert [each.additions for each in front.kept.drafts.values()] == [()]


async def test_a_form_with_a_patients_number_can_be_filled_in_again() -> None:
    front = FrontDesk()
    await front.hand_in("karen", IDEA)
    form = the_form(await front.says("karen", "kommentar 1"))
    reply = await front.submits("karen", form, {"text": f"Se {TEST_PERSON}"})
    assert "251248" not in repr(vars(front.kept))
    again = await front.presses("karen", button(reply, "Udfyld igen"))
    assert the_form(again).title == "Skriv en kommentar"
    assert front.kept.ideas[1].entries == ()


async def test_a_number_smuggled_into_a_button_is_not_kept() -> None:
    front = FrontDesk()
    await front.presses("karen", Press("open", TEST_PERSON))
    envelope = front.envelope("karen", Submitted(Press("act", TEST_PERSON), "token", {}))
    await front.desk.handle(envelope)
    assert "251248" not in repr(vars(front.kept))


async def test_whoever_comes_without_a_word_is_greeted() -> None:
    front = FrontDesk()
    reply = await front.desk.handle(front.envelope("karen", Opened()))
    assert "Hej Karen" in text_of(reply)


async def notice(front: FrontDesk, person: str) -> str:
    """Return what the person's waiting notices read like."""
    async with front.open() as session:
        postings: list[Posting] = [
            posting
            for posting in await session.unit.outbox.claim(session.now, 60, 50)
            if posting.notice.person == person
        ]
        known = session.knowledge.register.person(person) or Person(person, person)
        card: Card = await draw_notices(session, known, postings)
    return screen_of((card,)).text
