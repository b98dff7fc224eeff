"""Somebody at Slack: writes, presses, fills in; the desk hears of it as from the real one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.slack_double import payloads
from tests.slack_double.blocks import complaints_about_options, complaints_about_view
from tests.slack_double.double import SlackDouble
from tests.slack_double.reading import buttons_of, fields_of, filled, found, state_of
from tests.slack_double.ways import COMMAND, EVENT, INTERACTION, Reply, Way
from tests.slack_double.workspace import Conversation, Json, User

MENTIONS = frozenset({"message.im", "message.channels", "message.groups", "app_mention"})
"""What the desk has asked to hear of."""


@dataclass
class Person:
    """One person in the workspace, and the way to the desk."""

    double: SlackDouble
    way: Way
    user: User
    hears_of: frozenset[str] = field(default=MENTIONS)

    @property
    def direct(self) -> Conversation:
        """Return the direct messages with the desk."""
        return self.double.workspace.direct(self.user.id)

    def modal(self) -> Json | None:
        """Return the modal on top of the person's screen."""
        mine = [
            each for each in self.double.workspace.views.values() if each["user"] == self.user.id
        ]
        return mine[-1] if mine else None

    async def types(self, text: str, talk: Conversation | None = None, thread: str = "") -> Reply:
        """Write something, in the direct messages unless a channel is named."""
        return await self.sends(payloads.as_sent(text), talk or self.direct, thread)

    async def mentions(self, text: str, talk: Conversation, thread: str = "") -> Reply:
        """Write something to the desk in a channel."""
        sent = f"<@{self.double.workspace.bot.id}> {payloads.as_sent(text)}"
        return await self.sends(sent, talk, thread)

    async def sends(self, text: str, talk: Conversation, thread: str = "", **more: Any) -> Reply:
        """Write something that Slack has put in its own way of writing already."""
        here = self.double.workspace
        kept = here.keep(talk, {**payloads.message(here, talk, self.user, text, thread), **more})
        kinds = ["message"]
        if f"<@{here.bot.id}>" in text and not talk.is_direct:
            kinds = ["app_mention", "message"]
        replies = [
            await self._event(payloads.said(talk, kept, kind))
            for kind in kinds
            if self._is_heard(kind, talk)
        ]
        return next((each for each in replies if not each.is_taken), Reply(200))

    async def changes(self, talk: Conversation, kept: Json, text: str) -> Reply:
        """Change what was written."""
        before, here = dict(kept), self.double.workspace
        edited = {"user": self.user.id, "ts": here.timestamp()}
        kept.update(text=payloads.as_sent(text), blocks=payloads.as_typed(text), edited=edited)
        return await self._event(payloads.changed(here, talk, before, dict(kept)))

    async def deletes(self, talk: Conversation, kept: Json) -> Reply:
        """Delete what was written."""
        del talk.messages[kept["ts"]]
        return await self._event(payloads.deleted(self.double.workspace, talk, kept))

    async def opens_home(self, tab: str = "home") -> Reply:
        """Look at the desk's home tab."""
        return await self._event(payloads.home_opened(self.double.workspace, self.user, tab))

    async def presses(self, talk: Conversation, kept: Json, label: str) -> Reply:
        """Press a button of a message."""
        return await self.presses_this(talk, kept, buttons_of(kept["blocks"])[label])

    async def presses_this(self, talk: Conversation, kept: Json, what: payloads.Pressed) -> Reply:
        """Press exactly this, whether it still stands in the message or not."""
        here = self.double.workspace
        pressed = payloads.pressed_in_message(here, talk, self.user, kept, what)
        return await self.way.bring(INTERACTION, pressed)

    async def presses_home(self, label: str) -> Reply:
        """Press a button of the home tab."""
        here = self.double.workspace
        home = here.homes[self.user.id]
        what = buttons_of(home["blocks"])[label]
        pressed = payloads.pressed_in_view(here, self.user, home, what)
        return await self.way.bring(INTERACTION, pressed)

    async def commands(self, name: str, text: str = "", talk: Conversation | None = None) -> Reply:
        """Write a slash command."""
        here = self.double.workspace
        sent = payloads.command(here, talk or self.direct, self.user, name, text)
        return await self.way.bring(COMMAND, sent)

    async def takes_shortcut(self, callback: str) -> Reply:
        """Take a global shortcut."""
        taken = payloads.shortcut(self.double.workspace, self.user, callback)
        return await self.way.bring(INTERACTION, taken)

    async def takes_message_shortcut(self, talk: Conversation, kept: Json, callback: str) -> Reply:
        """Take a shortcut on a message."""
        here = self.double.workspace
        taken = payloads.message_shortcut(here, talk, self.user, kept, callback)
        return await self.way.bring(INTERACTION, taken)

    async def asks_for(self, view: Json, label: str, typed: str) -> list[Json]:
        """Type in a field that is searched; return what can be chosen then."""
        here = self.double.workspace
        asked = payloads.suggestion(here, self.user, view, fields_of(view)[label], typed)
        reply = await self.way.bring(INTERACTION, asked)
        assert reply.is_taken, reply
        wrong = complaints_about_options(reply.body)
        assert not wrong, wrong
        groups = reply.body.get("option_groups", ())
        grouped = [option for group in groups for option in group["options"]]
        return [*reply.body.get("options", ()), *grouped]

    async def submits(self, view: Json, answers: Mapping[str, str]) -> Reply:
        """Fill in a modal by the fields' labels and send it; what the desk says of it happens."""
        fields = fields_of(view)
        assert answers.keys() <= fields.keys(), f"{answers.keys()} in {fields.keys()}"
        held = {
            fields[label]["block_id"]: await self._held(view, label, said)
            for label, said in answers.items()
        }
        return await self.sends_modal(view, state_of(view, held))

    async def sends_modal(self, view: Json, values: Json) -> Reply:
        """Send a modal with exactly these values."""
        here = self.double.workspace
        sent = payloads.submitted(here, self.user, view, values)
        reply = await self.way.bring(INTERACTION, sent)
        if reply.is_taken:
            self._obey(view, reply.body)
        return reply

    def _obey(self, view: Json, answer: Json) -> None:
        """Do with the modal what the desk answers; refuse what Slack would not understand."""
        here = self.double.workspace
        match answer:
            case {"response_action": "errors", "errors": dict(errors), **rest} if not rest:
                blocks = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
                assert errors.keys() <= blocks, f"no field for {errors.keys() - blocks}"
                assert errors, "errors of no field close nothing and show nothing"
                here.views[view["id"]] = {**view, "errors": errors}
            case {"response_action": "update", "view": dict(fresh), **rest} if not rest:
                wrong = complaints_about_view(fresh, "modal")
                assert not wrong, wrong
                here.change_view(view["id"], fresh)
            case {"response_action": "push", "view": dict(fresh), **rest} if not rest:
                wrong = complaints_about_view(fresh, "modal")
                assert not wrong, wrong
                here.open_view(fresh, self.user.id, view)
            case {"response_action": "clear", **rest} if not rest:
                here.close_views(self.user.id)
            case {} if not answer:
                here.views.pop(view["id"], None)
            case _:
                raise AssertionError(f"Slack does not understand {answer}")

    async def _held(self, view: Json, label: str, said: str) -> Json:
        element = fields_of(view)[label]["element"]
        match element["type"]:
            case "external_select":
                option = await self._looked_up(view, label, said)
                return {"type": "external_select", "selected_option": option}
            case "multi_external_select":
                options = [await self._looked_up(view, label, each) for each in said.split(";")]
                return {"type": "multi_external_select", "selected_options": options}
            case _:
                return filled(element, said)

    async def _looked_up(self, view: Json, label: str, said: str) -> Json:
        """Type a name and pick what is found."""
        chosen = found(await self.asks_for(view, label, said.strip()), said.strip())
        return {"text": chosen["text"], "value": chosen["value"]}

    def _is_heard(self, kind: str, talk: Conversation) -> bool:
        if kind == "app_mention":
            return kind in self.hears_of and self.double.workspace.bot.id in talk.members
        member = self.double.workspace.bot.id in talk.members
        return member and f"message.{talk.kind}" in self.hears_of

    async def _event(self, inside: Json) -> Reply:
        return await self.way.bring(EVENT, payloads.event(self.double.workspace, inside))
