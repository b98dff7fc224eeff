"""What can be asked of the desk in words, and a command that was heard."""

from dataclasses import dataclass
from enum import StrEnum

from workflows.domain.actions import Action
from workflows.domain.idea import IdeaId


class Command(StrEnum):
    """What can be asked of the desk in words, beside the actions on an idea."""

    MINE = "mine"
    DRAFTS = "drafts"
    WAITING = "waiting"
    REGION = "region"
    OPEN = "open"
    HISTORY = "history"
    HELP = "help"
    SEARCH = "search"
    SEND = "send"
    DROP = "drop"
    SKIP = "skip"
    WISHES = "wishes"
    ENGLISH = "english"
    DANISH = "danish"
    DIGEST_ON = "digest_on"
    DIGEST_OFF = "digest_off"
    ANY_HOUR = "any_hour"
    OFFICE_HOURS = "office_hours"
    DEADLINES = "deadlines"
    MATCHES = "matches"
    REGISTER = "register"
    VOCABULARY = "vocabulary"
    ADD_WORD = "add_word"
    ADD_GROUP = "add_group"
    TELL_APART = "tell_apart"
    UNDO = "undo"
    DESK = "desk"
    DECIDES = "decides"
    HOW_LONG = "how_long"
    WHO_SEES = "who_sees"
    KEPT = "kept"
    COST = "cost"
    CALL = "call"
    PATIENTS = "patients"
    WORKPLACE = "workplace"
    NEXT = "next"
    REGRET = "regret"
    NEWS = "news"
    OLDEST = "oldest"
    OVERDUE = "overdue"
    OVERLAPS = "overlaps"
    COUNT = "count"
    FIND = "find"
    HELLO = "hello"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    ANGER = "anger"


@dataclass(frozen=True, slots=True)
class Heard:
    """A command in somebody's words: what, about which idea, and what they said with it.

    ``guessed`` tells that the words are only near to a phrase; then nothing may be changed at once.
    """

    command: Command | Action
    idea: IdeaId | None = None
    rest: str = ""
    guessed: bool = False
