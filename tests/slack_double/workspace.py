"""A workspace: its people, its conversations and what was said in them."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from time import time
from typing import Any

Json = dict[str, Any]

TRIGGER_SECONDS = 3
"""How long a person's act can be answered with a modal."""


@dataclass
class User:
    """Somebody in the workspace, or a bot."""

    id: str
    name: str
    email: str = ""
    locale: str = "da-DK"
    deleted: bool = False
    is_bot: bool = False
    bot_id: str = ""
    team: str = ""
    is_stranger: bool = False
    is_restricted: bool = False


@dataclass
class Conversation:
    """A channel, or a direct message between one person and the desk."""

    id: str
    name: str = ""
    user: str = ""
    is_private: bool = False
    is_archived: bool = False
    is_shared: bool = False
    members: set[str] = field(default_factory=set)
    messages: dict[str, Json] = field(default_factory=dict)
    """By timestamp, oldest first; replies stand here as well."""

    @property
    def is_direct(self) -> bool:
        """Tell whether it is a direct message."""
        return bool(self.user)

    @property
    def kind(self) -> str:
        """Return the ending of the scopes that are about it."""
        if self.is_direct:
            return "im"
        return "groups" if self.is_private else "channels"


@dataclass
class Trigger:
    """What lets the desk open a modal for somebody who has just done something."""

    user: str
    until: float
    view: str = ""
    exchanged: bool = False


@dataclass
class Token:
    """What an app may do here."""

    text: str
    scopes: frozenset[str]
    revoked: bool = False


class Workspace:
    """Everything Slack remembers of one workspace. Times are seconds since 1970."""

    def __init__(self, now: Callable[[], float] = time, team: str = "T0REJSE", app: str = "A0DESK"):
        """Make an empty workspace with the desk's bot in it."""
        self.now = now
        self.team = team
        self.domain = "rejsehold"
        self.app = app
        self.users: dict[str, User] = {}
        self.conversations: dict[str, Conversation] = {}
        self.views: dict[str, Json] = {}
        self.homes: dict[str, Json] = {}
        self.triggers: dict[str, Trigger] = {}
        self._numbers = count(1)
        self._newest = 0
        self.bot = self.add_user("UDESK", "rejsehold", is_bot=True, bot_id="BDESK")

    def add_user(self, key: str, name: str, **more: Any) -> User:
        """Let somebody in."""
        self.users[key] = User(key, name, **{"team": self.team, **more})
        return self.users[key]

    def add_channel(self, key: str, name: str, *members: str, **more: Any) -> Conversation:
        """Make a channel with members, the desk's bot among them if it is named."""
        self.conversations[key] = Conversation(key, name, members=set(members), **more)
        return self.conversations[key]

    def direct(self, user: str) -> Conversation:
        """Return the direct messages between somebody and the desk."""
        key = f"D{user}"
        if key not in self.conversations:
            talk = Conversation(key, user=user, members={user, self.bot.id})
            self.conversations[key] = talk
        return self.conversations[key]

    def number(self) -> int:
        """Return a number that was not used before."""
        return next(self._numbers)

    def timestamp(self) -> str:
        """Return the next timestamp: each is later than all before it, as in Slack."""
        self._newest = max(int(self.now() * 1_000_000), self._newest + 1)
        return f"{self._newest // 1_000_000}.{self._newest % 1_000_000:06}"

    def trigger(self, user: str, view: str = "") -> str:
        """Note that somebody has done something just now."""
        key = f"{self.number()}.{self.team.removeprefix('T')}.{secrets.token_hex(16)}"
        self.triggers[key] = Trigger(user, self.now() + TRIGGER_SECONDS, view)
        return key

    def keep(self, talk: Conversation, message: Mapping[str, Any]) -> Json:
        """Keep a message with a timestamp and with names for the blocks that have none."""
        kept = {"type": "message", "ts": self.timestamp(), **message}
        if "blocks" in kept:
            kept["blocks"] = self.named(kept["blocks"])
        talk.messages[kept["ts"]] = kept
        return kept

    def named(self, blocks: list[Json]) -> list[Json]:
        """Name the blocks, and the elements in them, that have no name yet."""
        return [self._named(block) for block in blocks]

    def _named(self, block: Json) -> Json:
        named = {**block, "block_id": block.get("block_id") or f"b{self.number()}"}
        if named["type"] == "actions":
            named["elements"] = [
                {"action_id": f"a{self.number()}", **each} for each in block["elements"]
            ]
        return named

    def open_view(self, view: Json, user: str, previous: Json | None = None) -> Json:
        """Open a modal for somebody, on top of another if there is one."""
        key = f"V{self.number():08}"
        root = previous["root_view_id"] if previous else key
        opened = self._view(view, key, root)
        opened["previous_view_id"] = previous["id"] if previous else None
        opened["user"] = user
        self.views[key] = opened
        return opened

    def change_view(self, key: str, view: Json) -> Json:
        """Change a modal; what was filled in stays where the fields are still there."""
        old = self.views[key]
        fresh = self._view(view, key, old["root_view_id"])
        kept = {"previous_view_id": old["previous_view_id"], "user": old["user"]}
        self.views[key] = {**fresh, **kept}
        return self.views[key]

    def close_views(self, user: str) -> None:
        """Close everything somebody has open."""
        self.views = {key: view for key, view in self.views.items() if view["user"] != user}

    def publish(self, user: str, view: Json) -> Json:
        """Show somebody's home tab."""
        key = self.homes[user]["id"] if user in self.homes else f"V{self.number():08}"
        self.homes[user] = {**self._view(view, key, key), "user": user, "previous_view_id": None}
        return self.homes[user]

    def _view(self, view: Json, key: str, root: str) -> Json:
        empty = {"private_metadata": "", "callback_id": "", "external_id": ""}
        return {
            **empty,
            "clear_on_close": False,
            "notify_on_close": False,
            "title": None,
            "submit": None,
            "close": None,
            **view,
            "blocks": self.named(view["blocks"]),
            "id": key,
            "team_id": self.team,
            "state": {"values": {}},
            "hash": f"{int(self.now())}.{secrets.token_hex(4)}",
            "root_view_id": root,
            "app_id": self.app,
            "app_installed_team_id": self.team,
            "bot_id": self.bot.bot_id,
        }


def shown_view(view: Json) -> Json:
    """Return a view as Slack tells of it, without whose it is."""
    return {name: value for name, value in view.items() if name != "user"}
