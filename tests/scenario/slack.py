"""Slack as a channel: a story types, presses and fills in as people do there, over signed HTTP."""

from collections.abc import Awaitable, Iterable, Iterator, Mapping

from bot.slack.viewers import CHANNEL
from tests.scenario.channels import Visitor
from tests.scenario.chat import LOCALES, Backstage, Button, Chat, Moment, Reply, Seat
from tests.scenario.screen import Screen
from tests.slack_double.double import SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.reading import buttons_of, fields_of, options_of, text_of
from tests.slack_double.ways import Way
from tests.slack_double.workspace import Json

SHOWN = ("chat.postMessage", "chat.update")


class Slack(Chat[Person]):
    """Everybody at the same workspace."""

    name = CHANNEL

    def __init__(self, double: SlackDouble, way: Way, backstage: Backstage) -> None:
        """Take the workspace, the way to the desk, and who lets things happen."""
        super().__init__(backstage)
        self.double = double
        self._way = way

    def _user_of(self, visitor: Visitor) -> str:
        return user_of(visitor.user)

    def _let_in(self, user: str, visitor: Visitor) -> Person:
        here = self.double.workspace
        known = here.users.get(user) or here.add_user(
            user, visitor.name, email=visitor.email or "", locale=LOCALES[visitor.language]
        )
        return Person(self.double, self._way, known)

    def _id_of(self, message: Json) -> str:
        return str(message["ts"])

    def _own_chat(self, seat: Seat[Person]) -> str:
        return seat.person.direct.id

    def _types(self, seat: Seat[Person], text: str) -> Awaitable[Reply]:
        return seat.person.types(text)

    def _says_hello(self, seat: Seat[Person]) -> Awaitable[Reply]:
        return seat.person.types("hej")

    def _presses(self, seat: Seat[Person], button: Button) -> Awaitable[Reply]:
        talk = self.double.workspace.conversations[button.chat]
        return seat.person.presses_this(talk, button.message, button.what)

    def _fills(
        self, seat: Seat[Person], form: object, answers: Mapping[str, str]
    ) -> Awaitable[Reply]:
        assert isinstance(form, dict)
        kinds = {label: each["element"]["type"] for label, each in fields_of(form).items()}
        as_typed = {
            label: self.typed(
                said,
                is_day=kinds.get(label) == "datepicker",
                is_number=kinds.get(label) == "number_input",
            )
            for label, said in answers.items()
        }
        return seat.person.submits(form, as_typed)

    def _posted(self) -> Iterator[tuple[str, str]]:
        calls = self.double.ledger.calls[self._read :]
        self._read += len(calls)
        for call in calls:
            if call.method == "chat.postMessage" and call.answer.get("ok"):
                yield call.answer["channel"], call.answer["ts"]

    def _moment(self, seat: Seat[Person], pressed: str) -> Moment:
        return Moment(len(self.double.ledger.calls), dict(self.double.workspace.views))

    def _touched(self, seat: Seat[Person], before: Moment, pressed: str) -> Iterable[str]:
        talk = seat.person.direct
        for call in self.double.ledger.calls[before.calls :]:
            if call.method in SHOWN and call.answer.get("channel") == talk.id:
                yield str(call.answer["ts"])

    def _opened(self, seat: Seat[Person], before: Moment) -> Json | None:
        modal = seat.person.modal()
        return None if modal is None or before.forms.get(modal["id"]) == modal else modal

    async def _screen(self, seat: Seat[Person], messages: list[str]) -> Screen:
        talk = seat.person.direct
        kept = [dict(talk.messages[each]) for each in messages if each in talk.messages]
        buttons = {
            label: Button(talk.id, message, what)
            for message in kept
            for label, what in buttons_of(message["blocks"]).items()
        }
        text = "\n".join(text_of(message["blocks"]) for message in kept)
        return Screen(text, buttons)

    async def _form(self, seat: Seat[Person], form: Json) -> Screen:
        errors = form.get("errors", {})
        labels = {
            label: tuple(each["text"]["text"] for each in await self._options(seat, form, label))
            for label in fields_of(form)
        }
        told = "\n".join([form["title"]["text"], text_of(form["blocks"]), *errors.values()])
        return Screen(told, {}, form, labels)

    async def _options(self, seat: Seat[Person], modal: Json, label: str) -> tuple[Json, ...]:
        element = fields_of(modal)[label]["element"]
        if "external_select" not in element["type"]:
            return options_of(element)
        return tuple(await seat.person.asks_for(modal, label, ""))


def user_of(user: str) -> str:
    """Return the id somebody has at Slack."""
    return "U0" + "".join(each for each in user.upper() if each.isalnum())
