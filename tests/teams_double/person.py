"""Somebody at Teams: writes, presses, fills in; the desk hears of it as from the real one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.teams_double import payloads
from tests.teams_double.checking import ADAPTIVE, complaints_about_card
from tests.teams_double.connector import Connector
from tests.teams_double.payloads import Doing
from tests.teams_double.reading import (
    buttons_of,
    data_of,
    fields_of,
    filled,
    found,
    is_searched,
)
from tests.teams_double.schema import complaints_about_dialog
from tests.teams_double.tenant import Account, Chat, Json, Tenant, card_of
from tests.teams_double.ways import Reply, Way

CARD, MESSAGE, ERROR = (
    ADAPTIVE,
    "application/vnd.microsoft.activity.message",
    "application/vnd.microsoft.error",
)
SEARCHED = "application/vnd.microsoft.search.searchResponse"
MOST_FOUND = 15


@dataclass
class Dialog:
    """A dialog on somebody's screen, and the message whose button opened it.

    ``command`` is the message extension's, where one has opened it, and ``about`` the message it
    was taken on.
    """

    chat: Chat
    message: str
    title: str
    card: Json
    command: str = ""
    about: Json = field(default_factory=dict)


@dataclass
class Person:
    """One person in the tenant, and the way to the desk.

    ``says`` keeps what Teams showed them for a moment: what a dialog or a press was answered with
    in place of a card. ``answered`` is the message whose card a press was answered with last.
    """

    double: Connector
    way: Way
    account: Account
    dialog: Dialog | None = None
    says: list[str] = field(default_factory=list)
    answered: str = ""
    wrote: dict[str, Json] = field(default_factory=dict)
    """The activities of their own messages, by the id Teams keeps them under."""

    @property
    def tenant(self) -> Tenant:
        """Return where they are."""
        return self.double.tenant

    @property
    def personal(self) -> Chat:
        """Return the personal chat with the desk."""
        return self.tenant.personal(self.account.user)

    async def types(self, text: str, chat: Chat | None = None, root: str = "") -> Reply:
        """Write to the desk, in the personal chat unless another is named."""
        return await self.brings_message(self.message(text, chat, root))

    def message(self, text: str, chat: Chat | None = None, root: str = "") -> Json:
        """Return the activity of a message to the desk, without sending it."""
        here = chat or self.personal
        return payloads.message(self._at(here), text, root)

    async def brings_message(self, activity: Json) -> Reply:
        """Send a message; Teams keeps it under an id of its own."""
        found_chat = self.tenant.chat_of(activity["conversation"]["id"])
        assert found_chat is not None, activity["conversation"]
        chat, root = found_chat
        kept = self.tenant.keep(chat, payloads.kept_message(activity), root)
        activity["id"] = kept["id"]
        if chat.is_shared and not root:
            activity["conversation"]["id"] = chat.conversation(kept["id"])
        self.wrote[kept["id"]] = activity
        return await self.way.bring(activity)

    async def changes(self, message: str, text: str) -> Reply:
        """Change a message of their own."""
        event = payloads.changed(self.tenant, self.wrote[message], text)
        chat = self._chat_of(event)
        chat.messages[message]["text"] = event["text"]
        self.wrote[message] = {**self.wrote[message], "text": event["text"]}
        return await self.way.bring(event)

    async def deletes(self, message: str) -> Reply:
        """Delete a message of their own."""
        event = payloads.deleted(self.tenant, self.wrote[message])
        self._chat_of(event).messages.pop(message)
        return await self.way.bring(event)

    async def restores(self, message: str) -> Reply:
        """Undo the deletion of a message of their own."""
        return await self.way.bring(payloads.restored(self.tenant, self.wrote[message]))

    async def installs(self, chat: Chat | None = None) -> Reply:
        """Install the app, for themselves unless a chat is named; Teams tells it twice."""
        here = chat or self.personal
        self._has_app(here, has_app=True)
        at = self._at(here)
        first = await self.way.bring(payloads.joined(at))
        second = await self.way.bring(payloads.installed(at))
        return second if first.is_taken else first

    async def uninstalls(self, chat: Chat | None = None) -> Reply:
        """Take the app away again."""
        here = chat or self.personal
        self._has_app(here, has_app=False)
        at = self._at(here)
        return await self.way.bring(payloads.installed(at, action="remove"))

    async def presses(self, chat: Chat, message: str, label: str) -> Reply:
        """Press a button of a message's card, as they see it."""
        kept = chat.messages[message]
        card = card_of(kept, self.account.user)
        assert card is not None, kept
        return await self.presses_this(chat, kept, buttons_of(card)[label])

    async def presses_this(self, chat: Chat, kept: Json, action: Mapping[str, Any]) -> Reply:
        """Press exactly this, whether it still stands on the card or not."""
        if action["type"] == "Action.Execute":
            return await self._executes(chat, kept, action, "manual")
        told = action.get("data", {}).get("msteams", {}).get("type")
        if told == "task/fetch":
            return await self._opens(chat, kept, action["data"])
        return await self.way.bring(
            payloads.submitted_on_card(self._at(chat), kept, action["data"])
        )

    async def looks(self, chat: Chat, message: str) -> Reply | None:
        """Scroll to a message: Teams asks for their own view of a card that names them."""
        kept = chat.messages[message]
        refresh = (card_of(kept) or {}).get("refresh", {})
        if self.account.id not in refresh.get("userIds", ()):
            return None
        return await self._executes(chat, kept, refresh["action"], "automatic")

    async def asks_for(self, label: str, typed: str) -> list[Json]:
        """Type in a field of the dialog that is searched; return what can be chosen then."""
        dialog = self.open_dialog()
        asked = payloads.looked_up(
            self._at(dialog.chat),
            fields_of(dialog.card)[label],
            typed,
        )
        reply = await self.way.bring(asked)
        assert reply.is_taken, reply
        match reply.body:
            case {"type": kind, "value": {"results": list(results), **beside}, **rest} if (
                kind == SEARCHED and not beside and not rest.keys() - {"statusCode"}
            ):
                assert all(each.keys() == {"title", "value"} for each in results), results
                assert len(results) <= MOST_FOUND, len(results)
                return results
            case _:
                raise AssertionError(f"Teams does not understand {reply.body}")

    async def submits(self, answers: Mapping[str, str]) -> Reply:
        """Fill in the dialog by the fields' labels and send it; what the desk says happens."""
        dialog = self.open_dialog()
        fields = fields_of(dialog.card)
        assert answers.keys() <= fields.keys(), f"{answers.keys()} in {fields.keys()}"
        held = {
            fields[label]["id"]: await self._held(label, said) for label, said in answers.items()
        }
        (action,) = dialog.card["actions"]
        return await self.sends_dialog(data_of(dialog.card, action, held))

    async def sends_dialog(self, data: Json) -> Reply:
        """Send the dialog with exactly these data."""
        dialog = self.open_dialog()
        at = self._at(dialog.chat)
        if dialog.command:
            sent = payloads.sent_from_extension(at, dialog.command, dialog.about, data)
        else:
            sent = payloads.sent(at, dialog.message, data)
        reply = await self.way.bring(sent)
        if reply.is_taken:
            self._obey(dialog, reply.body)
        return reply

    async def searches(self, command: str, name: str, typed: str, chat: Chat) -> list[Json]:
        """Search with the message extension while writing in a chat; return what is offered."""
        asked = payloads.searched(self._at(chat), command, name, typed)
        reply = await self.way.bring(asked)
        assert reply.is_taken, reply
        match reply.body:
            case {
                "composeExtension": {
                    "type": "result",
                    "attachmentLayout": "list" | "grid",
                    "attachments": list(offered),
                    **rest,
                }
            } if not rest:
                for each in offered:
                    assert each["preview"]["content"]["title"], each
                    self._check(each["content"])
                return offered
            case {"composeExtension": {"type": "message", "text": str(text)}}:
                self.says.append(text)
                return []
            case _:
                raise AssertionError(f"Teams does not understand {reply.body}")

    async def takes_action(self, command: str, chat: Chat, message: str) -> Reply:
        """Take the message extension's action on a message."""
        kept = chat.messages[message]
        asked = payloads.picked_message(self._at(chat), command, kept)
        reply = await self.way.bring(asked)
        if reply.is_taken:
            self.dialog = Dialog(chat, "", "", {}, command, kept)
            self._obey(self.dialog, reply.body)
        return reply

    def _at(self, chat: Chat) -> Doing:
        return Doing(self.tenant, self.double.url, chat, self.account)

    def closes(self) -> None:
        """Close the dialog without sending it; the desk does not hear of it."""
        self.dialog = None

    def open_dialog(self) -> Dialog:
        """Return the dialog on the screen; there must be one."""
        assert self.dialog is not None, "no dialog is open"
        return self.dialog

    async def _executes(
        self, chat: Chat, kept: Json, action: Mapping[str, Any], trigger: str
    ) -> Reply:
        pressed = payloads.executed(self._at(chat), kept, action, trigger)
        reply = await self.way.bring(pressed)
        if reply.is_taken:
            self._show(chat.messages.get(kept["id"], kept), reply.body)
        return reply

    def _show(self, kept: Json, answer: Json) -> None:
        """Show what a press is answered with; refuse what Teams would show as an error."""
        match answer:
            case {"statusCode": 200, "type": kind, "value": dict(card), **rest} if (
                kind == CARD and not rest
            ):
                wrong = complaints_about_card(card)
                assert not wrong, wrong
                kept["views"][self.account.user] = card
                self.answered = kept["id"]
            case {"statusCode": 200, "type": kind, "value": str(text), **rest} if (
                kind == MESSAGE and not rest
            ):
                self.says.append(text)
            case {"statusCode": int(status), "type": kind, "value": {"message": str(text)}} if (
                kind == ERROR and status >= 400
            ):
                self.says.append(text)
            case _:
                raise AssertionError(f"Teams does not understand {answer}")

    async def _opens(self, chat: Chat, kept: Json, data: Json) -> Reply:
        asked = payloads.opened(self._at(chat), kept, data)
        reply = await self.way.bring(asked)
        if reply.is_taken:
            self._obey(Dialog(chat, kept["id"], "", {}), reply.body)
        return reply

    def _obey(self, dialog: Dialog, answer: Json) -> None:
        """Do with the dialog what the desk answers; refuse what Teams would not understand."""
        match answer:
            case {"task": {"type": "continue", "value": dict(value), **beside}, **rest} if not (
                beside or rest.keys() - {"cacheInfo"}
            ):
                dialog.title, dialog.card = self._shown(value)
                self.dialog = dialog
            case {"task": {"type": "message", "value": str(text), **beside}, **rest} if not (
                beside or rest.keys() - {"cacheInfo"}
            ):
                self.says.append(text)
                self.dialog = None
            case {} if not answer:
                self.dialog = None
            case _:
                raise AssertionError(f"Teams does not understand {answer}")

    def _shown(self, value: Json) -> tuple[str, Json]:
        match value:
            case {
                "title": str(title),
                "card": {"contentType": kind, "content": dict(card)},
                **rest,
            } if kind == ADAPTIVE and not rest.keys() - {"width", "height"}:
                wrong = complaints_about_dialog(card)
                assert not wrong, wrong
                assert title, "a dialog has a title"
                return title, card
            case _:
                raise AssertionError(f"Teams does not understand the dialog {value}")

    async def _held(self, label: str, said: str) -> str:
        field_ = fields_of(self.open_dialog().card)[label]
        if not is_searched(field_) or not said:
            return filled(field_, said)
        several = bool(field_.get("isMultiSelect"))
        names = [each.strip() for each in said.split(";")] if several else [said]
        chosen = [found(field_, await self.asks_for(label, each), each) for each in names]
        return ",".join(str(each["value"]) for each in chosen)

    def _check(self, card: Json) -> None:
        wrong = complaints_about_card(card)
        assert not wrong, wrong

    def _chat_of(self, activity: Json) -> Chat:
        found_chat = self.tenant.chat_of(activity["conversation"]["id"])
        assert found_chat is not None, activity["conversation"]
        return found_chat[0]

    def _has_app(self, chat: Chat, *, has_app: bool) -> None:
        if chat.is_shared:
            chat.has_app = has_app
        else:
            self.account.has_app = has_app
