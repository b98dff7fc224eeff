"""Twenty people approve one escalation at one moment, in three processes: one of them does."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.messages.incoming import Envelope, Incoming, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Card, Form, Messages
from tests.drills.conftest import PATIENCE_SECONDS, Zygote
from tests.drills.desks import LEADS, Shop, address, desk_on, known_with_many_leads, lead, lead_name
from tests.drills.diary import SAID, STARTED, Diary
from tests.drills.findings import rows

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PROCESSES = 3


class Talker:
    """Says and presses things at one desk, under ids of its own."""

    def __init__(self, shop: Shop) -> None:
        """Sit down at the desk."""
        self._shop = shop
        self._count = 0

    async def does(self, person: str, incoming: Incoming) -> Messages:
        """Bring one delivery and return the answer."""
        self._count += 1
        delivery = f"before-{self._count}"
        envelope = Envelope(delivery, "drill", "", person, incoming, person, address(person))
        return await self._shop.desk.handle(envelope)

    async def acts(self, person: str, idea: int, action: str, **values: str) -> None:
        """Do something to the idea, with its form filled in."""
        reply = await self.does(person, Pressed(Press("act", str(idea), action)))
        (form,) = [message for message in reply if isinstance(message, Form)]
        await self.does(person, Submitted(form.press, form.token, values))


async def an_idea_ready_to_be_escalated(database: str) -> int:
    """Bring an idea so far that its lead can ask the national team."""
    async with desk_on(database, NOW, known_with_many_leads()) as shop:
        talker = Talker(shop)
        told = await talker.does(
            "karen", Said("Kan vi måle blodtryk hjemme hos gravide i Randers?")
        )
        (press,) = [
            button.press
            for card in told
            if isinstance(card, Card)
            for button in card.buttons
            if button.press.verb == "send_draft"
        ]
        (received, *_) = await talker.does("karen", Pressed(press))
        assert received.idea is not None
        await talker.acts(lead(0), received.idea, "gather_team")
        for action in ("record_barrier", "record_consequence", "record_need"):
            await talker.acts(lead(0), received.idea, action, text="Det skal vi tale om.")
        return received.idea


def test_of_twenty_who_approve_at_once_one_does_and_nineteen_hear_who(
    migrated_url: str, tmp_path: Path, zygote: Zygote
) -> None:
    idea = asyncio.run(an_idea_ready_to_be_escalated(migrated_url))
    diaries = [Diary(tmp_path / f"diary-{number}") for number in range(PROCESSES)]
    desks = [
        zygote.start(
            work="approve",
            address=migrated_url,
            diary=str(diary.path),
            now=NOW.isoformat(),
            seed=0,
            idea=idea,
            people=list(range(LEADS))[number::PROCESSES],
        )
        for number, diary in enumerate(diaries)
    ]
    wait_until_ready(diaries)
    (tmp_path / "go").touch()
    for desk in desks:
        zygote.wait_for(desk)
    assert [diary.broken() for diary in diaries] == [[]] * PROCESSES

    steps = "SELECT by FROM idea_step WHERE action = 'approve_escalation'"
    ((winner,),) = rows(migrated_url, steps)
    said = {
        lead(int(line.words[0])): " ".join(line.words[1:])
        for diary in diaries
        for line in diary.lines()
        if line.kind == SAID
    }
    name = lead_name(int(str(winner).removeprefix(lead(0)[:-1])))
    told_who = {person for person, reply in said.items() if name in reply} - {winner}
    assert len(told_who) == LEADS - 1, said
    decisions = "SELECT 1 FROM journal WHERE event LIKE '%approve_escalation%'"
    assert len(rows(migrated_url, decisions)) == 1


def wait_until_ready(diaries: list[Diary]) -> None:
    """Wait until every process has its forms open."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not all(is_ready(diary) for diary in diaries):
        assert time.monotonic() < until, [diary.broken() for diary in diaries]
        time.sleep(0.005)


def is_ready(diary: Diary) -> bool:
    """Tell whether a process waits for the others."""
    return any(line.kind == STARTED and line.words == ("ready",) for line in diary.lines())
