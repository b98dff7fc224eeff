"""A desk as the bootstrap wires it, with a clock of the drill's and knowledge built beforehand."""

import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache

from bot.bootstrap import wired
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.insight import KnowingInsight, NewestInsight
from knowledge.loading.starter import starter_knowledge
from knowledge.organisations import RegionId
from knowledge.people import Membership, Person, Seat
from knowledge.snapshot import Knowledge
from workflows.session import Sessions

MIDTJYLLAND: RegionId = "region-midtjylland"
LEADS = 20


@dataclass(frozen=True, slots=True)
class RunningClock:
    """Starts at the moment it is told and goes on as real clocks do."""

    start: datetime
    since: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        """Return the present moment."""
        return self.start + timedelta(seconds=time.monotonic() - self.since)


@dataclass(frozen=True, slots=True)
class Known:
    """Knowledge that is there already."""

    knowledge: Knowledge

    async def current(self) -> Knowledge:
        """Return it."""
        return self.knowledge


@cache
def known() -> Knowledge:
    """Return the starter knowledge."""
    return starter_knowledge()


@cache
def known_with_many_leads() -> Knowledge:
    """Return the starter knowledge, with twenty more leads for one region."""
    numbers = range(LEADS)
    leads = tuple(Person(lead(each), lead_name(each), address(lead(each))) for each in numbers)
    seats = tuple(Membership(each.id, MIDTJYLLAND, Seat.LEAD) for each in leads)
    register = known().register
    return replace(
        known(),
        register=replace(
            register,
            people=(*register.people, *leads),
            memberships=(*register.memberships, *seats),
        ),
    )


@cache
def insight() -> KnowingInsight:
    """Return the matcher and the reader for it, built and tried."""
    built = NewestInsight().of(known())
    built.match("Kan vi måle blodtryk hjemme?")
    built.understand("Kan vi måle blodtryk hjemme på sygehuset i Randers?")
    return built


class InsightAtHand:
    """Gives out the one insight there is."""

    def of(self, _knowledge: Knowledge) -> KnowingInsight:
        """Return it."""
        return insight()


@dataclass(frozen=True, slots=True)
class Shop:
    """A desk and those who deliver for it."""

    sessions: Sessions
    desk: Desk
    deliveries: Deliveries


@asynccontextmanager
async def desk_on(
    database: str, now: datetime, knowledge: Knowledge | None = None
) -> AsyncIterator[Shop]:
    """Open a desk on the database, at that moment of the drill's time."""
    async with wired(database) as whole:
        sessions = replace(
            whole.sessions,
            clock=RunningClock(now),
            knowledge=Known(knowledge or known()),
            insight=InsightAtHand(),
        )
        dice = random.Random().random
        deliveries = Deliveries(sessions, {}, draw_notices, whole.metrics, dice)
        yield Shop(sessions, Desk(sessions), deliveries)


def lead(number: int) -> str:
    """Return the id of one of the many leads."""
    return f"lead-{number}"


def address(person: str) -> str:
    """Return somebody's e-mail."""
    return f"{person}@rejsehold.example"


def lead_name(number: int) -> str:
    """Return a name that is nobody else's and no part of another's."""
    return f"Leder {chr(ord('A') + number)}eksempel"
