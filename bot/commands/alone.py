"""A talk with nobody in particular, for commands that tell and keep nothing."""

import os
from datetime import UTC, datetime
from typing import NoReturn, cast

from bot.conversations.talk import Talk
from bot.insight import KnowingInsight, LastMade
from bot.surroundings import readings_file
from bot.wording import Speech
from knowledge.people import Person, PersonId
from knowledge.snapshot import Knowledge
from workflows.ports import Preferences, Unit
from workflows.session import Session


def talk_alone(knowledge: Knowledge, words: Speech) -> Talk:
    """Return a talk over this knowledge; whatever would be kept fails."""
    session = Session(
        unit=cast(Unit, _NothingKept()),
        knowledge=knowledge,
        insight=KnowingInsight(knowledge, LastMade(readings_file(os.environ))),
        now=datetime.now(UTC),
        ids=_NoIds(),
    )
    return Talk(session, Person("", ""), words, Preferences())


class _NobodyMet:
    """Contacts that have met nobody; the team register knows its people without them."""

    async def person(self, _person: PersonId) -> Person | None:
        return None


class _NothingKept:
    """The one part of a unit that telling needs: who somebody is."""

    contacts = _NobodyMet()


class _NoIds:
    def new(self) -> NoReturn:
        raise LookupError
