"""Teams as a channel: a story types, presses and fills in as people do there, over signed HTTP."""

from collections.abc import Awaitable, Iterable, Iterator, Mapping
from copy import deepcopy
from uuid import NAMESPACE_DNS, uuid5

from bot.teams.viewers import CHANNEL
from tests.scenario.channels import Visitor
from tests.scenario.chat import LOCALES, Backstage, Button, Chat, Moment, Reply, Seat
from tests.scenario.screen import Screen
from tests.teams_double.connector import Connector
from tests.teams_double.person import Dialog, Person
from tests.teams_double.reading import (
    buttons_of,
    fields_of,
    is_searched,
    option_title,
    options_of,
    text_of,
)
from tests.teams_double.tenant import Json, card_of
from tests.teams_double.ways import Way

POSTED = ("post", "reply")
SHOWN = (*POSTED, "update")
TAKEN = 300


class Teams(Chat[Person]):
    """Everybody in the same tenant."""

    name = CHANNEL
    answers_again = True

    def __init__(self, double: Connector, way: Way, backstage: Backstage) -> None:
        """Take the tenant, the way to the desk, and who lets things happen."""
        super().__init__(backstage)
        self.double = double
        self._way = way

    def _user_of(self, visitor: Visitor) -> str:
        return user_of(visitor.user)

    def _let_in(self, user: str, visitor: Visitor) -> Person:
        here = self.double.tenant
        known = here.accounts.get(user) or here.add_account(
            user, visitor.name, email=visitor.email or "", locale=LOCALES[visitor.language]
        )
        return Person(self.double, self._way, known)

    def _id_of(self, message: Json) -> str:
        return str(message["id"])

    def _own_chat(self, seat: Seat[Person]) -> str:
        return seat.person.personal.id

    def _types(self, seat: Seat[Person], text: str) -> Awaitable[Reply]:
        return seat.person.types(text)

    def _says_hello(self, seat: Seat[Person]) -> Awaitable[Reply]:
        return seat.person.installs()

    def _presses(self, seat: Seat[Person], button: Button) -> Awaitable[Reply]:
        chat = self.double.tenant.chats[button.chat]
        return seat.person.presses_this(chat, button.message, button.what)

    async def _fills(self, seat: Seat[Person], form: object, answers: Mapping[str, str]) -> Reply:
        assert isinstance(form, Dialog)
        seat.person.dialog = form
        kinds = {label: each["type"] for label, each in fields_of(form.card).items()}
        as_typed = {
            label: self.typed(
                said,
                is_day=kinds.get(label) == "Input.Date",
                is_number=kinds.get(label) == "Input.Number",
            )
            for label, said in answers.items()
        }
        return await seat.person.submits(as_typed)

    async def _does(
        self, visitor: Visitor, doing: Awaitable[Reply], pressed: str = ""
    ) -> Screen | None:
        """See what Teams shows for a moment as well, where nothing else is to be seen."""
        screen = await super()._does(visitor, doing, pressed)
        says = self.seat(visitor).person.says
        return Screen("\n".join(says)) if screen is None and says else screen

    def _posted(self) -> Iterator[tuple[str, str]]:
        calls = self.double.ledger.calls[self._read :]
        self._read += len(calls)
        for call in calls:
            if call.method in POSTED and call.activity and call.status < TAKEN:
                yield call.conversation, call.activity

    def _moment(self, seat: Seat[Person], pressed: str) -> Moment:
        seat.person.says.clear()
        seat.person.answered = ""
        seat.person.dialog = None
        return Moment(len(self.double.ledger.calls))

    def _touched(self, seat: Seat[Person], before: Moment, pressed: str) -> Iterable[str]:
        chat = seat.person.personal
        for call in self.double.ledger.calls[before.calls :]:
            is_shown = call.method in SHOWN and call.status < TAKEN and call.activity
            if is_shown and call.conversation == chat.id:
                yield call.activity
        if pressed and pressed == seat.person.answered:
            yield pressed

    def _opened(self, seat: Seat[Person], before: Moment) -> Dialog | None:
        return deepcopy(seat.person.dialog)

    async def _screen(self, seat: Seat[Person], messages: list[str]) -> Screen:
        chat = seat.person.personal
        kept = [chat.messages[each] for each in messages if each in chat.messages]
        seen = [(dict(each), card_of(each, seat.user) or {}) for each in kept]
        buttons = {
            label: Button(chat.id, message, what)
            for message, card in seen
            for label, what in buttons_of(card).items()
        }
        return Screen("\n".join(text_of(card) for _, card in seen), buttons)

    async def _form(self, seat: Seat[Person], form: Dialog) -> Screen:
        fields = fields_of(form.card)
        labels = {label: await self._options(seat, label, fields[label]) for label in fields}
        return Screen(f"{form.title}\n{text_of(form.card)}", {}, form if labels else None, labels)

    async def _options(self, seat: Seat[Person], label: str, field: Json) -> tuple[str, ...]:
        if not is_searched(field):
            return options_of(field)
        found = await seat.person.asks_for(label, "")
        return tuple(option_title(field, each) for each in found)


def user_of(user: str) -> str:
    """Return the id somebody has at Microsoft Entra."""
    return str(uuid5(NAMESPACE_DNS, f"{user}.rejsehold.example"))
