"""Bring the desk's answers and notices to a chat service, one message per idea in each place."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import structlog

from bot.chat.asides import Asides, Pressed
from bot.chat.failing import Busy, Refused, Silent
from bot.chat.letters import Letter
from bot.chat.offering import offering
from bot.chat.who_pressed import who_pressed
from bot.conversations.glances import Glances, Viewer
from bot.couriers import Broken, TryLater, Undeliverable, Unreached
from bot.messages.outgoing import Card, Form, Message, Messages
from bot.wording import Language, Speech, speech
from knowledge.people import Person
from knowledge.ports import StoreUnavailable
from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId
from workflows.ports import Identity

log = structlog.stdlib.get_logger()


class Spot(Protocol):
    """Where a message stands or will stand, and how it is brought there."""

    @property
    def key(self) -> str:
        """Name the place, the same every time."""
        ...

    @property
    def message(self) -> str:
        """Name the message something was done on; empty when it was on none."""
        ...

    @property
    def is_shared(self) -> bool:
        """Tell whether others than one person read it."""
        ...


S = TypeVar("S", bound=Spot)
S_contra = TypeVar("S_contra", bound=Spot, contravariant=True)


class Posts(Protocol[S_contra]):
    """Posts and changes messages; raises TryLater, Undeliverable, Busy, Refused and Silent."""

    async def post(self, spot: S_contra, letter: Letter[Any]) -> str:
        """Post a letter and return the message's id; the same key is posted once."""
        ...

    async def change(self, spot: S_contra, message: str, letter: Letter[Any]) -> None:
        """Change a message that stands there; the same change twice is one."""
        ...

    async def newest(self, spot: S_contra, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place."""
        ...


class ChatPostman(ABC, Generic[S]):
    """Takes cards to people and places of a chat service, in the same way for every service.

    An answer to a press on an idea's own message changes that message. An answer to words and a
    notice come as a new message; the idea's old one then points to it.
    """

    CHANNEL: ClassVar[str]
    BROKEN: ClassVar[Mapping[str, Broken]] = MappingProxyType({})
    """What somebody could mend when the service refuses with a code."""
    CANNOT_CHANGE: ClassVar[frozenset[str]] = frozenset()
    """Codes after which a message that should be changed is posted anew."""
    IN_DIALOGS: ClassVar[frozenset[str]] = frozenset()
    """How the ids of deliveries begin whose forms are shown at once, and not by post."""

    def __init__(
        self, posts: Posts[S], asides: Asides, glances: Glances, language: Language
    ) -> None:
        """Take what posts, what is remembered, who knows languages, and the one by default."""
        self._posts = posts
        self._asides = asides
        self._glances = glances
        self._language = language

    @abstractmethod
    async def spot_of(self, identity: Identity) -> S:
        """Find where notices to somebody, or to a room, go."""

    @abstractmethod
    async def spot_of_delivery(self, delivery: str) -> S:
        """Find where the answer to a delivery goes."""

    @abstractmethod
    def in_thread(self, spot: S, root: str) -> S:
        """Return the thread that a message of a shared place begins."""

    @abstractmethod
    async def draw(
        self, spot: S, words: Speech, key: str, card: Card, said: str = ""
    ) -> Letter[Any]:
        """Draw a card as a message; below it stands who pressed what, if that is said."""

    @abstractmethod
    def draw_news(self, words: Speech, key: str, card: Card) -> Letter[Any]:
        """Draw what has just happened, without the rest of the card."""

    @abstractmethod
    def draw_pointer(self, words: Speech, key: str, idea: IdeaId) -> Letter[Any]:
        """Draw what is left of an idea's message when the idea is shown anew below."""

    @abstractmethod
    def strip(self, key: str, pressed: Pressed, said: str) -> Letter[Any]:
        """Draw a message without its buttons, with the line that says who pressed one."""

    async def brought(self, spot: S, identity: Identity) -> None:
        """Hear that a notice was brought to somebody."""

    async def find(self, person: Person) -> Identity | None:
        """Find somebody by what the register says of them; a service that cannot finds nobody."""
        try:
            with self._failing():
                return await self.found(person)
        except Undeliverable as refused:
            log.warning("person_not_looked_for", channel=self.CHANNEL, reason=refused.reason)
            return None

    async def found(self, person: Person) -> Identity | None:
        """Look for somebody the service may know by their address; None for most services."""
        return None

    async def deliver(self, identity: Identity, posting_id: str, card: Card) -> None:
        """Bring a notice to somebody's direct messages, or to a room.

        It comes as a new message, for nobody is told of one that was only changed; the idea's old
        message then points to it.
        """
        with self._failing():
            spot = await self.spot_of(identity)
            if spot.is_shared:
                await self._to_room(spot, posting_id, card)
                return
            words = await self._glances.speech(Viewer(identity))
            await self._posted_anew(spot, words, posting_id, card)
            await self.brought(spot, identity)

    async def answer(self, delivery_id: str, messages: Messages) -> None:
        """Bring the answer to a delivery to where the delivery came from."""
        with self._failing():
            spot = await self.spot_of_delivery(delivery_id)
            cards = self._cards(delivery_id, messages)
            in_place = await self._shown_in_place(spot, delivery_id, cards)
            words = self._speech(delivery_id)
            for number, card in enumerate(cards):
                if card is not in_place:
                    await self._posted_anew(spot, words, f"{delivery_id}#{number}", card)
            if cards and in_place is None:
                await self._strip(spot, delivery_id)

    async def post_in(self, spot: S, key: str, card: Card) -> None:
        """Post a card in a place, once; raises what posts raise."""
        words = self._speech("")
        await self._posts.post(spot, await self.draw(spot, words, key, card))

    @contextmanager
    def only_written_down(self) -> Iterator[None]:
        """Let what goes wrong be written down and no more."""
        try:
            with self._failing():
                yield
        except (TryLater, Undeliverable, Unreached, StoreUnavailable) as failed:
            reason = type(failed).__name__
            log.warning("offer_failed", channel=self.CHANNEL, reason=reason)

    async def _to_room(self, spot: S, posting_id: str, card: Card) -> None:
        """Show an idea in a team's channel: one message as it is now, and below it what happens."""
        letter = await self.draw(spot, self._speech(""), posting_id, card)
        root = await self._newest(spot, letter.idea)
        if root is None or not await self._changed(spot, root, letter):
            await self._posts.post(spot, letter)
            return
        news = self.draw_news(self._speech(""), f"{posting_id}#news", card)
        await self._posts.post(self.in_thread(spot, root), news)

    def _cards(self, delivery: str, messages: Messages) -> list[Card]:
        """Return what is posted: not what a dialog shows, unless that was closed meanwhile."""
        aside = self._asides.of(delivery)
        shown = delivery[:1] in self.IN_DIALOGS and not (aside and aside.form_is_gone)
        if shown and any(isinstance(each, Form) for each in messages):
            return []
        return [self._card(delivery, each) for each in messages]

    def _card(self, delivery: str, message: Message) -> Card:
        if isinstance(message, Form):
            aside = self._asides.of(delivery)
            if aside is not None:
                self._asides.offer(aside.user, message)
            return offering(self._speech(delivery), message)
        return message

    async def _shown_in_place(self, spot: S, delivery: str, cards: list[Card]) -> Card | None:
        """Show the idea as it is now in its own message, if that was pressed; return its card."""
        if not spot.message:
            return None
        words = self._speech(delivery)
        said = who_pressed(words, self._asides.of(delivery), self.pressed(spot))
        for card in cards:
            letter = await self.draw(spot, words, delivery, card, said)
            is_its_own = spot.message == await self._newest(spot, letter.idea)
            if is_its_own and await self._changed(spot, spot.message, letter):
                return card
        return None

    async def _strip(self, spot: S, delivery: str) -> None:
        """Take the buttons off the message that was pressed, and say there who pressed what."""
        pressed = self.pressed(spot)
        if pressed is not None and pressed.blocks:
            said = who_pressed(self._speech(delivery), self._asides.of(delivery), pressed)
            await self._changed(spot, spot.message, self.strip(delivery, pressed, said))

    def pressed(self, spot: S) -> Pressed | None:
        """Return the message that was pressed, as it stood."""
        return self._asides.pressed(spot.key, spot.message)

    async def _posted_anew(self, spot: S, words: Speech, key: str, card: Card) -> None:
        letter = await self.draw(spot, words, key, card)
        before = await self._newest(spot, letter.idea)
        message = await self._posts.post(spot, letter)
        if before is not None and before != message:
            await self._changed(spot, before, self.draw_pointer(words, key, letter.idea))

    async def _newest(self, spot: S, idea: IdeaId) -> str | None:
        return await self._posts.newest(spot, idea) if idea != NO_IDEA else None

    async def _changed(self, spot: S, message: str, letter: Letter[Any]) -> bool:
        """Change a message; tell whether it could be, for it may be gone or too old."""
        try:
            await self._posts.change(spot, message, letter)
        except Refused as refused:
            if refused.code not in self.CANNOT_CHANGE:
                raise
            return False
        return True

    def _speech(self, delivery: str) -> Speech:
        aside = self._asides.of(delivery)
        return speech(aside.language if aside else self._language)

    @contextmanager
    def _failing(self) -> Iterator[None]:
        """Say the service's refusals in the words of whoever keeps the outbox."""
        try:
            yield
        except Busy as busy:
            raise TryLater(busy.after) from None
        except Silent:
            raise TryLater from None
        except Refused as refused:
            log.error("channel_refuses_us", channel=self.CHANNEL, code=refused.code)
            raise Undeliverable(refused.code, self.BROKEN.get(refused.code)) from None
