"""Slack as a channel: a story types, presses and fills in as people do there, over signed HTTP.

What somebody sees after doing something is what was posted or changed in their direct messages
since, and the modal on top of it, if one is open.
"""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from bot.conversations.dates import iso_date
from bot.messages.outgoing import Card
from bot.slack.viewers import CHANNEL
from bot.wording import LANGUAGES, speech
from tests.scenario.channels import Visitor
from tests.scenario.screen import Screen
from tests.slack_double.double import SlackDouble
from tests.slack_double.payloads import Pressed
from tests.slack_double.person import Person
from tests.slack_double.reading import buttons_of, fields_of, options_of, text_of
from tests.slack_double.ways import Reply, Way
from tests.slack_double.workspace import Json, User

LOCALES = {"da": "da-DK", "en": "en-GB", None: "da-DK"}
OPENS_FORM = {speech(language).say("chat-open-form") for language in LANGUAGES}
SHOWN = ("chat.postMessage", "chat.update")


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


@dataclass(frozen=True)
class Button:
    """Something to press, and the message it was seen on."""

    talk: str
    message: Json
    what: Pressed


@dataclass
class Seat:
    """One person in front of Slack, and what they have seen last."""

    person: Person
    seen: Screen = field(default_factory=Screen)
    unread: list[str] = field(default_factory=list)


class Slack:
    """Everybody at the same workspace."""

    name = CHANNEL
    keeps_old_screens = True

    def __init__(self, double: SlackDouble, way: Way, backstage: Backstage) -> None:
        """Take the workspace, the way to the desk, and who lets things happen."""
        self.double = double
        self._way = way
        self._backstage = backstage
        self._seats: dict[str, Seat] = {}
        self._read = 0

    def seat(self, visitor: Visitor) -> Seat:
        """Return somebody's seat; they join the workspace when they sit down."""
        user = user_of(visitor.user)
        if user not in self._seats:
            here = self.double.workspace
            known = here.users.get(user) or here.add_user(
                user, visitor.name, email=visitor.email or "", locale=LOCALES[visitor.language]
            )
            self._seats[user] = Seat(Person(self.double, self._way, known))
        return self._seats[user]

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Write in the direct messages, and open the form if the answer offers one."""
        seat = self.seat(visitor)
        screen = await self._does(visitor, seat.person.types(text))
        assert screen is not None, f"no answer to {text!r}"
        return await self._with_its_form(visitor, screen)

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Press a button of a message, whether it still stands there or not."""
        assert isinstance(button, Button)
        seat = self.seat(visitor)
        talk = self.double.workspace.conversations[button.talk]
        pressing = seat.person.presses_this(talk, button.message, button.what)
        return await self._does(visitor, pressing, button.message["ts"]) or seat.seen

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Fill in the modal and send it."""
        assert isinstance(form, dict)
        seat, today = self.seat(visitor), self._backstage.today()
        fields = fields_of(form)
        as_typed = {
            label: _typed(fields[label]["element"], said, today) if label in fields else said
            for label, said in answers.items()
        }
        screen = await self._does(visitor, seat.person.submits(form, as_typed)) or seat.seen
        return await self._with_its_form(visitor, screen)

    async def bring(self, visitor: Visitor, card: Card) -> Screen:
        """Bring a notice to the person's direct messages."""
        seat = self.seat(visitor)
        screen = await self._does(visitor, self._brought(seat.person.user, card))
        assert screen is not None, f"no notice for {visitor.name}"
        return screen

    async def _with_its_form(self, visitor: Visitor, screen: Screen) -> Screen:
        """Open the form that a message offers; what the message says is still to be read."""
        opens = next((screen.buttons[each] for each in OPENS_FORM if each in screen.buttons), None)
        if opens is None or screen.form is not None:
            return screen
        opened = await self.press(visitor, opens)
        return replace(opened, text=f"{screen.text}\n{opened.text}")

    async def newest(self, visitor: Visitor) -> Screen | None:
        """Look at the newest message that came unasked; None when there is none."""
        seat = self.seat(visitor)
        self._sort()
        if not seat.unread:
            return None
        stamp = seat.unread.pop()
        seat.seen = await self._screen(seat, [stamp])
        return seat.seen

    async def greet(self, visitor: Visitor) -> None:
        """Let somebody say hello, and read what is answered."""
        seat = self.seat(visitor)
        reply = await seat.person.types("hej")
        assert reply.is_taken, reply
        await self._backstage.settle()
        self._sort()
        seat.unread.clear()

    async def _brought(self, user: User, card: Card) -> Reply:
        await self._backstage.bring(user.id, card)
        return Reply(200)

    async def _does(
        self, visitor: Visitor, doing: Awaitable[Reply], pressed: str = ""
    ) -> Screen | None:
        """Let somebody do something; return what they see then, None when nothing has changed."""
        seat = self.seat(visitor)
        await self._backstage.before(visitor)
        self._sort()
        before, views = len(self.double.ledger.calls), dict(self.double.workspace.views)
        reply = await doing
        assert reply.is_taken, reply
        await self._backstage.settle()
        talk = seat.person.direct
        touched = list(
            dict.fromkeys(
                str(call.answer["ts"])
                for call in self.double.ledger.calls[before:]
                if call.method in SHOWN and call.answer.get("channel") == talk.id
            )
        )
        if pressed in touched and (len(touched) > 1 or self._modal(seat, views)):
            touched.remove(pressed)  # it only says who pressed it now
        self._read_here(seat, touched)
        modal = self._modal(seat, views)
        if modal is not None:
            seat.seen = await self._form(seat, modal)
        elif touched:
            seat.seen = await self._screen(seat, touched)
        else:
            return None
        return seat.seen

    def _modal(self, seat: Seat, before: Mapping[str, Json]) -> Json | None:
        """Return the modal on the screen if it is new, or was changed."""
        modal = seat.person.modal()
        return None if modal is None or before.get(modal["id"]) == modal else modal

    def _sort(self) -> None:
        """Note for everybody what was posted to them that they have not seen."""
        for call in self.double.ledger.calls[self._read :]:
            if call.method == "chat.postMessage" and call.answer.get("ok"):
                for seat in self._seats.values():
                    if seat.person.direct.id == call.answer["channel"]:
                        seat.unread.append(call.answer["ts"])
        self._read = len(self.double.ledger.calls)

    def _read_here(self, seat: Seat, touched: list[str]) -> None:
        self._sort()
        seat.unread = [each for each in seat.unread if each not in touched]

    async def _screen(self, seat: Seat, stamps: list[str]) -> Screen:
        talk = seat.person.direct
        messages = [dict(talk.messages[each]) for each in stamps if each in talk.messages]
        buttons = {
            label: Button(talk.id, message, what)
            for message in messages
            for label, what in buttons_of(message["blocks"]).items()
        }
        text = "\n".join(text_of(message["blocks"]) for message in messages)
        return Screen(text, buttons)

    async def _form(self, seat: Seat, modal: Json) -> Screen:
        errors = modal.get("errors", {})
        fields = fields_of(modal)
        labels = {
            label: tuple(each["text"]["text"] for each in await self._options(seat, modal, label))
            for label in fields
        }
        told = "\n".join([modal["title"]["text"], text_of(modal["blocks"]), *errors.values()])
        return Screen(told, {}, modal, labels)

    async def _options(self, seat: Seat, modal: Json, label: str) -> tuple[Json, ...]:
        element = fields_of(modal)[label]["element"]
        if "external_select" not in element["type"]:
            return options_of(element)
        return tuple(await seat.person.asks_for(modal, label, ""))


def user_of(user: str) -> str:
    """Return the id somebody has at Slack."""
    return "U0" + "".join(each for each in user.upper() if each.isalnum())


def _typed(element: Json, said: str, today: date) -> str:
    """Return what somebody picks in a calendar, or types where only figures go in."""
    if element["type"] == "datepicker":
        return iso_date(said, today) if said else ""
    if element["type"] == "number_input":
        return said.replace(".", "")
    return said
