"""What can be seen at the desk without doing anything there: nothing is kept or answered."""

from dataclasses import dataclass

from bot.conversations.editing import told_by
from bot.conversations.finding import Found, find_solutions
from bot.conversations.home import draw_home
from bot.conversations.idea_card import draw_idea
from bot.conversations.looking_up import find_options
from bot.conversations.talk import Talk, talk_with
from bot.messages.codec import read_messages
from bot.messages.incoming import Press
from bot.messages.outgoing import Card, Messages, Option
from bot.wording import Language, Speech
from knowledge.people import Person
from workflows import tracking
from workflows.domain.errors import UnknownIdea
from workflows.domain.idea import IdeaId
from workflows.ports import Identity
from workflows.session import Session, Sessions


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: who they are on a channel, and what its profile says of them."""

    identity: Identity
    name: str = ""
    email: str | None = None
    language: Language | None = None


class Glances:
    """Shows people what is theirs to see. Every method raises StoreUnavailable."""

    def __init__(self, sessions: Sessions) -> None:
        """Take where sessions come from."""
        self._sessions = sessions

    async def speech(self, viewer: Viewer) -> Speech:
        """Return the language the person is spoken to in."""
        async with self._sessions.open() as session:
            return (await _talk(session, viewer)).speech

    async def home(self, viewer: Viewer) -> tuple[Speech, tuple[Card, ...]]:
        """Draw the person's front page: what waits for them, their ideas, the desk's numbers."""
        async with self._sessions.open() as session:
            talk = await _talk(session, viewer)
            return talk.speech, await draw_home(talk)

    async def options(
        self, viewer: Viewer, press: Press, field: str, lookup: str, typed: str
    ) -> tuple[Option, ...]:
        """Find what can be picked in a field of a form by the letters typed so far."""
        async with self._sessions.open() as session:
            talk = await _talk(session, viewer)
            return await find_options(talk, press, field, lookup, typed)

    async def idea(self, viewer: Viewer, number: IdeaId) -> tuple[Speech, Card | None]:
        """Draw an idea as the person sees it now; no card when there is no such idea."""
        async with self._sessions.open() as session:
            talk = await _talk(session, viewer)
            try:
                return talk.speech, await draw_idea(talk, await tracking.show(session, number))
            except UnknownIdea:
                return talk.speech, None

    async def solutions(self, viewer: Viewer, text: str, most: int) -> tuple[Speech, Found]:
        """Find solutions by a few words, best first, each with its card; all of them by none."""
        async with self._sessions.open() as session:
            talk = await _talk(session, viewer)
            return talk.speech, await find_solutions(talk, text, most)

    async def answered(self, channel: str, delivery: str) -> Messages:
        """Return what was answered to a delivery; nothing when that is forgotten."""
        async with self._sessions.open() as session:
            reply = await session.unit.inbox.reply(channel, delivery)
            return read_messages(reply) if reply else ()

    async def told(self, viewer: Viewer, delivery: str) -> str:
        """Return what a message of the person's told an idea with; empty when it told none.

        It is what the idea says now, for a message itself is not kept.
        """
        reply = await self.answered(viewer.identity.channel, delivery)
        async with self._sessions.open() as session:
            return await told_by(await _talk(session, viewer), reply)


async def _talk(session: Session, viewer: Viewer) -> Talk:
    return await talk_with(session, await person_of(session, viewer))


async def person_of(session: Session, viewer: Viewer) -> Person:
    """Return who looks; somebody the desk has never met is nobody in particular."""
    register = session.knowledge.register
    registered = register.person_by_email(viewer.email) if viewer.email else None
    if registered is not None:
        return registered
    found = await session.unit.contacts.people_of(viewer.identity)
    known = found.get(viewer.identity)
    if known is not None:
        return register.person(known.id) or known
    light = await session.unit.contacts.by_email(viewer.email) if viewer.email else None
    return light or Person("", viewer.name, viewer.email, viewer.language or "da")
