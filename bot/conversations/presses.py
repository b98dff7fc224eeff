"""What every button of the desk says when it is pressed."""

from enum import StrEnum

from bot.messages.incoming import Press
from workflows.domain.actions import Action
from workflows.domain.idea import Idea, IdeaId


class Verb(StrEnum):
    """What a button does; ``routes`` names the conversation that answers."""

    GREET = "greet"
    HELP = "help"
    MINE = "mine"
    DRAFTS = "drafts"
    WAITING = "waiting"
    REGION = "region"
    OLDEST = "oldest"
    OVERDUE = "overdue"
    OVERLAPS = "overlaps"
    FROM_SOURCE = "from_source"
    OPEN = "open"
    DETAILS = "details"
    HISTORY = "history"
    MORE = "more"
    ACT = "act"
    SEARCH = "search"
    SEARCH_PAGE = "search_page"
    SOLUTION = "solution"
    SHOW_DRAFT = "show_draft"
    SEND_DRAFT = "send_draft"
    REWRITE_DRAFT = "rewrite_draft"
    ADD_TO_DRAFT = "add_to_draft"
    DROP_DRAFT = "drop_draft"
    SKIP_QUESTION = "skip_question"
    CHOOSE_WORKPLACE = "choose_workplace"
    WISHES = "wishes"
    LANGUAGE = "language"
    DIGEST = "digest"
    HOURS = "hours"
    SET_DEADLINE = "set_deadline"
    CONFIRM_SOLUTION = "confirm_solution"
    REGISTER_SOLUTION = "register_solution"
    RECOMMEND = "recommend"
    TAKE_UP = "take_up"
    REFUSE_SOLUTION = "refuse_solution"
    MATCHES = "matches"
    JUDGE = "judge"
    VOCABULARY = "vocabulary"
    CHANGE_WORDS = "change_words"
    ACCEPT_CHANGE = "accept_change"
    DROP_CHANGE = "drop_change"
    UNDO_CHANGE = "undo_change"


def to(verb: Verb, subject: str | int = "", argument: str | int = "") -> Press:
    """Make the press that does this."""
    return Press(verb.value, str(subject), str(argument))


def act(idea: Idea, action: Action) -> Press:
    """Make the press that does something to the idea as the person sees it now."""
    return Press(Verb.ACT.value, str(idea.id), action.value, idea.version)


def idea_in(press: Press) -> IdeaId:
    """Read which idea a press is about; 0, which no idea has, when it names none."""
    number = press.subject
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0


def page_in(press: Press) -> int:
    """Read which page a press asks for, counted from 0."""
    page = press.argument
    return int(page) if page.isascii() and page.isdigit() and len(page) < 4 else 0
