"""Slash commands: ``/ide`` and ``/rejsehold``."""

from dataclasses import dataclass

from bot.chat.reception import turn_of
from bot.chat.rooms import ROOM, spellings
from bot.chat.shapes import Json
from bot.conversations.presses import Verb, to
from bot.messages.incoming import Incoming, Pressed, Said, Submitted
from bot.slack.idea_modal import Ideas
from bot.slack.incoming import read_command
from bot.slack.reception import Reception
from bot.slack.rooms import Rooms
from bot.slack.spoken import spoken
from bot.slack.workspaces import Workspace

NEW_IDEA, DESK = "/ide", "/rejsehold"

SEARCH, STATUS, HELP = "search", "status", "help"


@dataclass(frozen=True, slots=True)
class Commands:
    """Takes commands; their answers come in the person's direct messages."""

    reception: Reception
    ideas: Ideas
    rooms: Rooms

    async def obey(self, workspace: Workspace, body: Json) -> str:
        """Take a command, and return what is said at once where it was written.

        Raises ProfileUnknown and StoreUnavailable.
        """
        words = await self.reception.speech(workspace, body["user_id"])
        if words is None:
            return ""
        text = spoken(body.get("text", ""), workspace.bot)
        if body["command"] == NEW_IDEA and not text:
            errand = self.ideas.open(workspace, body)
            self.reception.errands.start(turn_of(workspace.team, body["user_id"]), errand)
            return ""
        word, rest = heard(text) if body["command"] == DESK else ("", text)
        if word == ROOM:
            return await self.rooms.obey(workspace, body, rest, words)
        received = await self.reception.take(workspace, read_command(body, _asked(word, rest)))
        if received is not None and received.reply is None:
            self.reception.settle(workspace, received, patient=True)
        return words.say("slack-answer-in-messages")


def heard(text: str) -> tuple[str, str]:
    """Return which of the command's words begins the text, and the rest; none of them is help."""
    first, _, rest = text.partition(" ")
    for word in (SEARCH, STATUS, HELP, ROOM):
        if first.casefold() in spellings(word):
            return word, rest.strip()
    return HELP, ""


def _asked(word: str, rest: str) -> Incoming:
    match word:
        case "search":
            press = to(Verb.SEARCH)
            return Submitted(press, "", {"text": rest}) if rest else Pressed(press)
        case "status":
            return Pressed(to(Verb.MINE))
        case "help":
            return Pressed(to(Verb.HELP))
        case _:
            return Said(rest)
