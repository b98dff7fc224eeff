"""A chat service as a channel: what somebody does there, and what stands before them then.

What somebody sees after doing something is what was posted or changed in their own chat with the
desk since, and the form on top of it, if one is open.
"""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from bot.conversations.dates import iso_date
from bot.messages.outgoing import Card
from bot.wording import LANGUAGES, speech
from tests.scenario.channels import Visitor
from tests.scenario.screen import Screen

OPENS_FORM = {speech(language).say("chat-open-form") for language in LANGUAGES}
LOCALES = {"da": "da-DK", "en": "en-GB", None: "da-DK"}

Someone = TypeVar("Someone")


class Backstage(Protocol):
    """What happens between what somebody does and what they see."""

    async def before(self, visitor: Visitor) -> None:
        """Hear that somebody is about to do something."""
        ...

    async def settle(self) -> None:
        """Let everything that is due happen."""
        ...

    async def bring(self, user: str, card: Card) -> None:
        """Bring somebody a notice as the desk does."""
        ...

    def today(self) -> date:
        """Return the story's day."""
        ...


class Reply(Protocol):
    """What the desk said at once."""

    @property
    def is_taken(self) -> bool:
        """Tell whether the service is content."""
        ...


@dataclass(frozen=True)
class Done:
    """Nothing was asked of the desk, so there is nothing that it could have refused."""

    is_taken: bool = True


@dataclass
class Seat(Generic[Someone]):
    """One person in front of the service, and what they have seen last."""

    user: str
    person: Someone
    seen: Screen = field(default_factory=Screen)
    unread: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Button:
    """Something to press, and the message it was seen on."""

    chat: str
    message: dict[str, Any]
    what: Any


@dataclass(frozen=True)
class Moment:
    """What there was before somebody did something."""

    calls: int
    forms: Mapping[str, object] = field(default_factory=dict)


class Chat(ABC, Generic[Someone]):
    """Everybody at the same service."""

    keeps_old_screens = True
    answers_again = False

    def __init__(self, backstage: Backstage) -> None:
        """Take who lets things happen."""
        self._backstage = backstage
        self._seats: dict[str, Seat[Someone]] = {}
        self._read = 0

    def seat(self, visitor: Visitor) -> Seat[Someone]:
        """Return somebody's seat; they join the service when they sit down."""
        user = self._user_of(visitor)
        if user not in self._seats:
            self._seats[user] = Seat(user, self._let_in(user, visitor))
        return self._seats[user]

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Write to the desk, and open the form if the answer offers one."""
        screen = await self._does(visitor, self._types(self.seat(visitor), text))
        assert screen is not None, f"no answer to {text!r}"
        return await self._with_its_form(visitor, screen)

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Press a button of a message, whether it still stands there or not."""
        assert isinstance(button, Button)
        seat = self.seat(visitor)
        pressing = self._presses(seat, button)
        screen = await self._does(visitor, pressing, str(self._id_of(button.message)))
        return await self._with_its_form(visitor, screen) if screen else seat.seen

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Fill in the form and send it."""
        seat = self.seat(visitor)
        screen = await self._does(visitor, self._fills(seat, form, answers)) or seat.seen
        return await self._with_its_form(visitor, screen)

    async def bring(self, visitor: Visitor, card: Card) -> Screen:
        """Bring a notice to the person's own chat."""
        screen = await self._does(visitor, self._brought(self.seat(visitor).user, card))
        assert screen is not None, f"no notice for {visitor.name}"
        return screen

    async def newest(self, visitor: Visitor) -> Screen | None:
        """Look at the newest message that came unasked; None when there is none."""
        seat = self.seat(visitor)
        self._sort()
        if not seat.unread:
            return None
        seat.seen = await self._screen(seat, [seat.unread.pop()])
        return seat.seen

    async def greet(self, visitor: Visitor) -> None:
        """Let somebody say hello, and read what is answered."""
        seat = self.seat(visitor)
        reply = await self._says_hello(seat)
        assert reply.is_taken, reply
        await self._backstage.settle()
        self._sort()
        seat.unread.clear()

    async def _with_its_form(self, visitor: Visitor, screen: Screen) -> Screen:
        """Open the form that a message offers; what the message says is still to be read."""
        opens = next((screen.buttons[each] for each in OPENS_FORM if each in screen.buttons), None)
        if opens is None or screen.form is not None:
            return screen
        opened = await self.press(visitor, opens)
        return replace(opened, text=f"{screen.text}\n{opened.text}")

    async def _brought(self, user: str, card: Card) -> Reply:
        await self._backstage.bring(user, card)
        return Done()

    async def _does(
        self, visitor: Visitor, doing: Awaitable[Reply], pressed: str = ""
    ) -> Screen | None:
        """Let somebody do something; return what they see then, None when nothing has changed."""
        seat = self.seat(visitor)
        await self._backstage.before(visitor)
        self._sort()
        before = self._moment(seat, pressed)
        reply = await doing
        assert reply.is_taken, reply
        await self._backstage.settle()
        touched = list(dict.fromkeys(self._touched(seat, before, pressed)))
        form = self._opened(seat, before)
        if pressed in touched and (len(touched) > 1 or form is not None):
            touched.remove(pressed)  # it only says who pressed it now
        self._sort()
        seat.unread = [each for each in seat.unread if each not in touched]
        if form is not None:
            seat.seen = await self._form(seat, form)
        elif touched:
            seat.seen = await self._screen(seat, touched)
        else:
            return None
        return seat.seen

    def _sort(self) -> None:
        """Note for everybody what was posted to them that they have not seen."""
        for chat, message in self._posted():
            for seat in self._seats.values():
                if self._own_chat(seat) == chat:
                    seat.unread.append(message)

    def typed(self, said: str, *, is_day: bool, is_number: bool) -> str:
        """Return what somebody picks in a calendar, or types where only figures go in."""
        if is_day:
            return iso_date(said, self._backstage.today()) if said else ""
        return said.replace(".", "") if is_number else said

    @abstractmethod
    def _user_of(self, visitor: Visitor) -> str:
        """Return the id somebody has at the service."""

    @abstractmethod
    def _let_in(self, user: str, visitor: Visitor) -> Someone:
        """Let somebody join the service."""

    @abstractmethod
    def _id_of(self, message: dict[str, Any]) -> str:
        """Return the id of a message."""

    @abstractmethod
    def _own_chat(self, seat: Seat[Someone]) -> str:
        """Return the id of somebody's own chat with the desk."""

    @abstractmethod
    def _types(self, seat: Seat[Someone], text: str) -> Awaitable[Reply]:
        """Write in somebody's own chat."""

    @abstractmethod
    def _says_hello(self, seat: Seat[Someone]) -> Awaitable[Reply]:
        """Do what somebody does first."""

    @abstractmethod
    def _presses(self, seat: Seat[Someone], button: Button) -> Awaitable[Reply]:
        """Press a button."""

    @abstractmethod
    def _fills(
        self, seat: Seat[Someone], form: object, answers: Mapping[str, str]
    ) -> Awaitable[Reply]:
        """Fill in a form and send it."""

    @abstractmethod
    def _posted(self) -> Iterable[tuple[str, str]]:
        """Return what was posted since this was last asked: chats and messages."""

    @abstractmethod
    def _moment(self, seat: Seat[Someone], pressed: str) -> Moment:
        """Note how things are."""

    @abstractmethod
    def _touched(self, seat: Seat[Someone], before: Moment, pressed: str) -> Iterable[str]:
        """Return the messages of somebody's own chat that have come or changed since."""

    @abstractmethod
    def _opened(self, seat: Seat[Someone], before: Moment) -> Any:
        """Return the form on the screen if it is new, or was changed; None for none."""

    @abstractmethod
    async def _screen(self, seat: Seat[Someone], messages: list[str]) -> Screen:
        """Read messages of somebody's own chat."""

    @abstractmethod
    async def _form(self, seat: Seat[Someone], form: Any) -> Screen:
        """Read a form."""
