"""One call of Slack's Web API: what was asked, and how a method refuses it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.slack_double.workspace import Conversation, Json, Token, User, Workspace


class Refused(Exception):
    """Slack says no; ``more`` stands beside the error's code."""

    def __init__(self, error: str, messages: list[str] | None = None, **more: object) -> None:
        """Take the code, and what Slack explains."""
        super().__init__(error)
        beside: dict[str, Any] = dict(more)
        if messages:
            beside["response_metadata"] = {"messages": messages}
        self.answer: Json = {"ok": False, "error": error, **beside}


@dataclass(frozen=True)
class Call:
    """A call that is let in."""

    workspace: Workspace
    token: Token
    given: Mapping[str, Any]

    def need(self, name: str, error: str = "invalid_arguments") -> Any:
        """Return an argument that must be there."""
        value = self.given.get(name)
        if value in (None, ""):
            raise Refused(error, [f"[ERROR] missing required field: {name}"])
        return value

    def scope(self, *either: str) -> None:
        """Refuse a token that has none of the scopes."""
        if not self.token.scopes & set(either):
            provided = ",".join(sorted(self.token.scopes))
            raise Refused("missing_scope", needed=either[0], provided=provided)

    def conversation(self, *, people: bool = False) -> Conversation:
        """Return the conversation that is meant; some methods take a person for their direct one.

        A private channel the desk is not in does not exist for it.
        """
        key = self.need("channel", "channel_not_found")
        if people and key in self.workspace.users:
            self.user(key)
            return self.workspace.direct(key)
        talk = self.workspace.conversations.get(key)
        if talk is None or (talk.is_private and self.workspace.bot.id not in talk.members):
            raise Refused("channel_not_found")
        return talk

    def user(self, key: str, error: str = "user_not_found") -> User:
        """Return a person the desk may write to."""
        user = self.workspace.users.get(key)
        if user is None:
            raise Refused(error)
        if user.deleted:
            raise Refused("channel_not_found" if error == "user_not_found" else "user_disabled")
        return user


@dataclass(frozen=True)
class Recorded:
    """What was called and what was answered; ``given`` holds no token."""

    method: str
    given: Mapping[str, Any]
    answer: Json
    status: int = 200
    at: float = 0.0


@dataclass
class Method:
    """A method: its arguments, and what it does."""

    arguments: frozenset[str]
    answer: Callable[[Call], Json]
    needs_token: bool = True


@dataclass
class Ledger:
    """Every call in the order it came."""

    calls: list[Recorded] = field(default_factory=list)

    def of(self, *methods: str) -> list[Recorded]:
        """Return the calls of these methods."""
        return [call for call in self.calls if call.method in methods]

    def refused(self) -> list[Recorded]:
        """Return the calls Slack said no to."""
        return [call for call in self.calls if not call.answer.get("ok")]
