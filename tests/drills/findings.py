"""What the database holds when the drill is over, compared with what the diary says."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import create_engine, text

from bot.bootstrap import wired
from bot.messages.codec import read_messages
from bot.messages.outgoing import Card
from knowledge.storage.database import normalised
from tests.drills.diary import Diary

TOKEN = re.compile(r"med ([a-z]{12})\?")


def rows(address: str, query: str) -> list[tuple[object, ...]]:
    """Ask the database one thing over a connection of its own."""
    url = normalised(address)
    sync = url if url.get_backend_name() == "postgresql" else url.set(drivername="sqlite")
    engine = create_engine(sync)
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


@dataclass(frozen=True)
class Findings:
    """What must all be empty; ``answered`` counts the ideas the desk had said yes to."""

    answered: int
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    answered_differently: list[str] = field(default_factory=list)
    unfinished: list[object] = field(default_factory=list)
    undelivered: list[object] = field(default_factory=list)
    told_twice: list[object] = field(default_factory=list)
    journal_broken_at: int | None = None
    journal_gaps: int = 0
    damage: list[object] = field(default_factory=list)

    def faults(self) -> Mapping[str, object]:
        """Return what is not as it must be."""
        return {name: found for name, found in vars(self).items() if name != "answered" and found}


async def findings(address: str, diary: Diary) -> Findings:
    """Look through everything the desk keeps."""
    stored = Counter(
        token[1]
        for (words,) in rows(address, "SELECT text FROM idea")
        if (token := TOKEN.search(str(words)))
    )
    answers = diary.answers()
    sent = {each.removesuffix(".send") for each in answers if each.endswith(".send")}
    async with wired(address) as shop:
        audit = await shop.audit()
    received = len(rows(address, "SELECT 1 FROM journal WHERE event LIKE '%idea_received%'"))
    return Findings(
        answered=len(sent),
        lost=sorted(sent - stored.keys()),
        doubled=sorted(token for token, count in stored.items() if count > 1),
        answered_differently=sorted(each for each, found in answers.items() if len(found) > 1),
        unfinished=[*rows(address, "SELECT id FROM delivery WHERE finished_at IS NULL")],
        undelivered=[*rows(address, "SELECT id, state, error FROM posting WHERE state <> 'sent'")],
        told_twice=_told_twice(address),
        journal_broken_at=audit.broken_at,
        journal_gaps=abs(received - stored.total()),
        damage=_damage(address),
    )


def _told_twice(address: str) -> list[object]:
    """Return who was told of an idea in more letters than there were notices about it."""
    noticed = Counter(rows(address, "SELECT person, idea FROM posting"))
    told: Counter[tuple[object, ...]] = Counter()
    for person, message in rows(address, "SELECT person, message FROM letter"):
        ideas = {
            int(button.press.subject)
            for card in read_messages(str(message))
            if isinstance(card, Card)
            for button in card.buttons
            if button.press.subject.isdigit()
        }
        told.update((person, idea) for idea in ideas)
    return [each for each, count in told.items() if count > noticed[each]]


def _damage(address: str) -> list[object]:
    if not address.startswith("sqlite"):
        return []
    return [found for (found,) in rows(address, "PRAGMA integrity_check") if found != "ok"]
