"""Forms in the card itself, for Microsoft 365 Agents Playground, which has no dialogs.

Only a desk that is open to this machine meets it. A button that opens a dialog becomes one that is
pressed, its press becomes the invoke that Teams itself would send, and the dialog the card. Nothing
else of the desk knows. Source: the Playground's README, "Limitations", read in November 2026.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.chat.shapes import Json
from bot.teams.card import CONTENT_TYPE, draw_title
from bot.teams.door import Front
from bot.teams.invokes import card_in_place, said_of_card
from bot.teams.letters import TeamsLetter
from bot.teams.places import Place
from bot.teams.replies import OK, Reply
from bot.teams.senders import tenant_of
from bot.wording import Language, speech

FETCH, SEND, LEAVE = "fetch", "send", "leave"
"""The verbs of a press that opens a form, of one that sends it, and of one that leaves it."""

LOOK_SECONDS = 0.05
"""How long after each other it is looked whether a card has changed."""

_INVOKES = {FETCH: "task/fetch", SEND: "task/submit"}


@dataclass(frozen=True, slots=True)
class InCard:
    """Stands before the front and shows in the card what Teams would show in a dialog.

    ``drawn`` remembers how a message was drawn, which is shown again when its form is closed. A
    form that was sent changes it, by post; that is looked for ``looks`` times, or the card from
    before could be the last to arrive.
    """

    front: Front
    drawn: Callable[[Place], TeamsLetter | None]
    language: Language
    looks: int = 40

    async def accept(self, activity: Json) -> Reply:
        """Have an activity taken, and return what to say to the Playground."""
        match activity:
            case {
                "name": "adaptiveCard/action",
                "value": {"action": {"verb": str(verb), **action}},
                "conversation": {"id": str()},
            } if verb in (FETCH, SEND, LEAVE):
                return await self._acted(verb, action.get("data"), activity)
        reply = await self.front.accept(activity)
        return Reply(reply.status, _without_dialogs_in_reply(reply.body))

    async def _acted(self, verb: str, data: object, activity: Json) -> Reply:
        before = self._letter(activity)
        if verb == LEAVE:
            return Reply(OK, self._closed(before))
        meant = {**activity, "name": _INVOKES[verb], "value": {"data": data}}
        reply = await self.front.accept(meant)
        if reply.status != OK:
            return reply
        return Reply(OK, self._shown(reply.body) or await self._changed(activity, before))

    def _shown(self, answer: Json | None) -> Json | None:
        """Show what a dialog would; None when it would close."""
        match answer:
            case {"task": {"type": "continue", "value": {"title": title, "card": card}}}:
                return card_in_place(self._form(title, card["content"]))
            case {"task": {"type": "message", "value": str(text)}}:
                return said_of_card(text)
            case _:
                return None

    def _form(self, title: str, drawn: Json) -> Json:
        """Draw what a dialog shows; the way out of it must not ask for what is missing."""
        sending = [
            {**each, "type": "Action.Execute", "verb": SEND} for each in drawn.get("actions", ())
        ]
        leaving = {
            "type": "Action.Execute",
            "verb": LEAVE,
            "title": speech(self.language).say("teams-leave-form"),
            "associatedInputs": "none",
        }
        body = [*draw_title(title), *drawn["body"]]
        return {**drawn, "body": body, "actions": [*sending, leaving]}

    async def _changed(self, activity: Json, before: TeamsLetter | None) -> Json:
        for _ in range(self.looks):
            if self._letter(activity) is not before:
                break
            await asyncio.sleep(LOOK_SECONDS)
        return self._closed(self._letter(activity))

    def _closed(self, letter: TeamsLetter | None) -> Json:
        """Show the card that the form was opened from, if it is remembered."""
        if letter is None:
            return said_of_card(speech(self.language).say("teams-below"))
        return card_in_place(without_dialogs(letter.body))

    def _letter(self, activity: Json) -> TeamsLetter | None:
        message = str(activity.get("replyToId", ""))
        return self.drawn(Place(tenant_of(activity), activity["conversation"]["id"], message))


def without_dialogs(drawn: Json) -> Json:
    """Draw a card's buttons so that none of them opens a dialog."""
    if "actions" not in drawn:
        return drawn
    return {**drawn, "actions": [_pressed(each) for each in drawn["actions"]]}


def without_dialogs_in(activity: Json) -> Json:
    """Draw the card of a message so that no button opens a dialog."""
    if "attachments" not in activity:
        return activity
    cards = [
        {**each, "content": without_dialogs(each["content"])} for each in activity["attachments"]
    ]
    return {**activity, "attachments": cards}


def _pressed(action: Json) -> Json:
    match action:
        case {"type": "Action.Submit", "data": {"msteams": {"type": "task/fetch"}, **data}}:
            return {**action, "type": "Action.Execute", "verb": FETCH, "data": data}
    return action


def _without_dialogs_in_reply(body: Json | None) -> Json | None:
    if body is None or body.get("type") != CONTENT_TYPE:
        return body
    return {**body, "value": without_dialogs(body["value"])}
