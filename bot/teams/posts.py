"""Post and change messages in Teams.

Teams tells nobody which messages it has taken, so a post in doubt is never simply made again: the
idea's own message in that place is changed instead, or the one more says that it may be a repeat.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.chat.failing import Busy, Refused
from bot.chat.newest import Newest
from bot.chat.once import Once
from bot.chat.pace import Pace
from bot.couriers import TryLater, Unreached
from bot.teams.letters import TeamsLetter, activity_of, marked
from bot.teams.line import Line
from bot.teams.places import Place, channel_of
from bot.teams.reaching import CLOSED, GONE, Reach, Spot
from bot.teams.viewers import CHANNEL
from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId
from workflows.session import Sessions

CANNOT_CHANGE = frozenset({"ActivityNotFoundInConversation", "NotEnoughPermissions"})
"""Codes after which a message that should be changed is posted anew: it was deleted."""


class Posts:
    """Posts and changes messages; raises TryLater, Unreached, Busy, Refused and Silent."""

    def __init__(self, sessions: Sessions, line: Line, reach: Reach, pace: Pace) -> None:
        """Take where it is written down, the line to Teams, and the pace Teams asks for."""
        self._once = Once(sessions, CHANNEL)
        self._line = line
        self._reach = reach
        self._pace = pace
        self._drawn = Newest[TeamsLetter]()

    async def post(self, spot: Spot, letter: TeamsLetter) -> str:
        """Post a letter in a place and return the message's id; the same key is posted once.

        One that is in doubt stands in the idea's own message, or once more with a remark.
        """
        send, settle = partial(self._sent, spot, letter), partial(self._settled, spot, letter)
        try:
            return await self._once.post(letter.key, spot.key, letter.idea, send, settle)
        except Refused as refused:
            await self._note_refusal(spot, refused)
            raise

    async def change(self, spot: Spot, message: str, letter: TeamsLetter) -> None:
        """Change a message that stands there; the same change twice is one."""
        try:
            await self._put(spot, message, letter)
        except Refused as refused:
            await self._note_refusal(spot, refused)
            raise

    async def newest(self, spot: Spot, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place."""
        return await self.newest_in(spot.place, idea)

    async def newest_in(self, place: Place, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place.

        A message that begins a thread belongs to the channel, though a press on it comes from the
        thread.
        """
        found = await self._once.newest(place.key, idea)
        channel = channel_of(place.conversation)
        if found is None and place.message and channel != place.conversation:
            root = await self._once.newest(replace(place, conversation=channel).key, idea)
            return root if root == place.message else None
        return found

    def drawn(self, place: Place) -> TeamsLetter | None:
        """Return how the message that something was done on was drawn, if that is remembered."""
        return self._drawn.get(f"{place.key}/{place.message}") if place.message else None

    async def _sent(self, spot: Spot, letter: TeamsLetter) -> str:
        turn = self._pace.turn(spot.key)
        if isinstance(turn, timedelta):
            raise TryLater(turn)
        await asyncio.sleep(turn)
        with self._holding(spot):
            message = await self._line.post(spot.conversation, activity_of(letter))
        self._drawn.keep(f"{spot.key}/{message}", letter)
        return message

    async def _settled(self, spot: Spot, letter: TeamsLetter, _begun: datetime) -> str:
        """Bring a post that was in doubt; it is out of doubt when this returns its message.

        What is tried here and fails leaves it in doubt, whatever the failure says.
        """
        standing = await self.newest(spot, letter.idea) if letter.idea != NO_IDEA else None
        if standing is not None:
            try:
                await self._put(spot, standing, letter)
            except Refused as refused:
                if refused.code not in CANNOT_CHANGE:
                    raise
            else:
                return standing
        return await self._sent(spot, marked(letter))

    async def _put(self, spot: Spot, message: str, letter: TeamsLetter) -> None:
        held = self._pace.left(_busy(spot))
        if held:
            raise TryLater(held)
        with self._holding(spot):
            await self._line.update(spot.conversation, message, activity_of(letter))
        self._drawn.keep(f"{spot.key}/{message}", letter)

    @contextmanager
    def _holding(self, spot: Spot) -> Iterator[None]:
        """Let nothing go to a conversation for as long as Teams asked to leave it alone."""
        try:
            yield
        except Busy as busy:
            # Changes wait for no turn of theirs, so what holds them up has a name of its own.
            for name in (spot.key, _busy(spot)):
                self._pace.hold(name, busy.after)
            raise

    async def _note_refusal(self, spot: Spot, refused: Refused) -> None:
        """Forget a personal chat that is closed; raises Unreached, or TryLater to begin another."""
        if spot.is_shared or refused.code not in CLOSED | GONE:
            return
        await self._reach.lost(spot)
        if refused.code in GONE and spot.place.user:
            raise TryLater from None
        raise Unreached(f"teams_{refused.code}") from None


def _busy(spot: Spot) -> str:
    return f"{spot.key} is busy"
