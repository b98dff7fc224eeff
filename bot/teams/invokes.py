"""The answers to what Teams waits for, in the shapes that each kind of it asks for."""

from bot.chat.shapes import Json
from bot.teams.card import CONTENT_TYPE
from bot.teams.senders import Sender
from bot.wording import DANISH, Speech, speech

STRANGER = "teams-stranger"
LATER = "teams-later"

_MESSAGE = "application/vnd.microsoft.activity.message"
_FOUND = "application/vnd.microsoft.search.searchResponse"


def card_in_place(drawn: Json) -> Json:
    """Show a card in place of the one that was pressed, to whoever pressed it."""
    return {"statusCode": 200, "type": CONTENT_TYPE, "value": drawn}


def said_of_card(text: str) -> Json:
    """Say a sentence to whoever pressed, and leave the card as it is."""
    return {"statusCode": 200, "type": _MESSAGE, "value": text}


def said_in_dialog(text: str) -> Json:
    """Say a sentence in place of what a dialog shows."""
    return {"task": {"type": "message", "value": text}}


def found_choices(choices: list[Json]) -> Json:
    """Offer choices for what somebody is typing."""
    return {"statusCode": 200, "type": _FOUND, "value": {"results": choices}}


def found_results(results: list[Json]) -> Json:
    """Offer what can be put into a message."""
    shown = {"type": "result", "attachmentLayout": "list", "attachments": results}
    return {"composeExtension": shown}


def said_of_search(text: str) -> Json:
    """Say a sentence in place of results."""
    return {"composeExtension": {"type": "message", "text": text}}


def strangers_words(sender: Sender) -> Speech:
    """Return the language of somebody who does not belong here, as their Teams has it."""
    return speech(sender.language or DANISH)
