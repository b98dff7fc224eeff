"""The message extension: solutions to put into a message, and a message made into an idea."""

from dataclasses import dataclass

from bot.chat.profiles import ProfileUnknown
from bot.chat.shapes import Json
from bot.teams.dialog import draw_dialog, draw_idea_form
from bot.teams.invokes import (
    STRANGER,
    found_results,
    said_in_dialog,
    said_of_search,
    strangers_words,
)
from bot.teams.limits import RESULTS
from bot.teams.reception import Reception
from bot.teams.results import draw_result
from bot.teams.senders import person_of
from bot.teams.spoken import out_of_html

_BY_ITSELF = "initialRun"
"""The parameter of a search that Teams makes before anybody has typed anything."""


@dataclass(frozen=True, slots=True)
class Extension:
    """Answers where people write messages, be the desk in that conversation or not."""

    reception: Reception

    async def found(self, body: Json) -> Json:
        """Find solutions by the words typed so far; raises Stranger and StoreUnavailable."""
        sender = person_of(body)
        words = strangers_words(sender)
        try:
            viewer = await self.reception.viewer(sender)
        except ProfileUnknown:
            return said_of_search(words.say("teams-unknown"))
        if viewer is None:
            return said_of_search(words.say(STRANGER))
        value = body["value"]
        typed, skip = _typed(value), value.get("queryOptions", {}).get("skip", 0)
        words, all_found = await self.reception.glances.solutions(viewer, typed, skip + RESULTS)
        results = [draw_result(words, card, card.title, told) for told, card in all_found[skip:]]
        if not results and not skip:
            return said_of_search(words.say("teams-nothing-found"))
        return found_results(results)

    async def opened(self, body: Json) -> Json:
        """Open the dialog for an idea, with the words of the message it was opened from."""
        sender = person_of(body)
        try:
            words = await self.reception.speech(sender)
        except ProfileUnknown:
            return said_in_dialog(strangers_words(sender).say("teams-unknown"))
        if words is None:
            return said_in_dialog(strangers_words(sender).say(STRANGER))
        message = body["value"].get("messagePayload", {})
        told, link = _told(message.get("body", {})), message.get("linkToMessage", "")
        return draw_dialog(words.say("chat-idea-title"), draw_idea_form(words, told, link))


def _typed(value: Json) -> str:
    parameters = value.get("parameters", ())
    typed = (each.get("value", "") for each in parameters if each.get("name") != _BY_ITSELF)
    return str(next(typed, ""))


def _told(body: Json) -> str:
    content: str = body.get("content", "")
    return content if body.get("contentType") == "text" else out_of_html(content)
