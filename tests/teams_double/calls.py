"""One call of the connector: what was asked, and how it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.teams_double.tenant import Chat, Json, Tenant


class Refused(Exception):
    """Teams says no, in the words of the Bot Framework."""

    def __init__(self, status: int, code: str, message: str = "") -> None:
        """Take the status, the error's code and what is said of it."""
        super().__init__(code)
        self.status = status
        self.answer: Json = {"error": {"code": code, "message": message or code}}


@dataclass(frozen=True)
class Call:
    """A call that is let in; ``where`` holds the parts of its path."""

    tenant: Tenant
    where: Mapping[str, str]
    given: Json
    query: Mapping[str, str]

    def chat(self) -> tuple[Chat, str]:
        """Return the chat that is meant, and the root of the thread if one is meant."""
        found = self.tenant.chat_of(self.where["conversation"])
        if found is None:
            raise Refused(404, "ConversationNotFound", "Conversation not found.")
        chat, root = found
        if not self.is_in(chat):
            raise Refused(
                403, "BotNotInConversationRoster", "The bot is not part of the conversation roster."
            )
        return chat, root

    def is_in(self, chat: Chat) -> bool:
        """Tell whether the desk may write in a chat."""
        if chat.is_shared:
            return chat.has_app
        return all(self.tenant.accounts[user].has_app for user in chat.members)


@dataclass(frozen=True)
class Recorded:
    """What was called and what was answered; ``given`` holds no token.

    ``conversation`` is the one of the path, ``activity`` the message that was made or named.
    """

    method: str
    conversation: str
    activity: str
    given: Json
    answer: Json
    status: int = 200
    at: float = 0.0


@dataclass
class Ledger:
    """Every call in the order it came."""

    calls: list[Recorded] = field(default_factory=list)

    def of(self, *methods: str) -> list[Recorded]:
        """Return the calls of these methods."""
        return [call for call in self.calls if call.method in methods]

    def refused(self) -> list[Recorded]:
        """Return the calls Teams said no to."""
        return [call for call in self.calls if call.status >= 400]


def said(found: object) -> Any:
    """Return a part of a call that must be a text."""
    if not isinstance(found, str) or not found:
        raise Refused(400, "BadSyntax", "A value is missing or is no text.")
    return found
