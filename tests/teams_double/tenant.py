"""A tenant: its people, its chats and teams, and what was said in them."""

import secrets
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from time import time
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

Json = dict[str, Any]

APP_ID = "11111111-2222-4333-8444-555555555555"
TENANT_ID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
ELSEWHERE = "99999999-8888-4777-8666-555555555555"
"""The tenant that guests and strangers come from."""

PERSONAL, GROUP, CHANNEL = "personal", "groupChat", "channel"


@dataclass
class Account:
    """Somebody in the tenant; ``user`` is their Microsoft Entra object id.

    ``tenant`` is where they are at home, ``role`` what the roster says: ``user``, ``guest`` or
    ``anonymous``. The desk's app stands in ``apps`` when they have installed it for themselves.
    """

    user: str
    name: str
    email: str = ""
    locale: str = "da-DK"
    role: str = "user"
    tenant: str = TENANT_ID
    has_app: bool = True

    @property
    def id(self) -> str:
        """Return the id under which one bot knows them."""
        return f"29:1{uuid5(NAMESPACE_DNS, f'{APP_ID}/{self.user}').hex}_{self.user[:8]}-Aw"


@dataclass
class Chat:
    """A personal chat with the desk, a group chat, or a channel of a team.

    ``threads`` are the roots of a channel's threads by the replies' ids.
    """

    id: str
    kind: str
    members: set[str] = field(default_factory=set)
    name: str = ""
    team: str = ""
    has_app: bool = True
    messages: dict[str, Json] = field(default_factory=dict)
    """By activity id, oldest first; replies stand here as well."""
    threads: dict[str, str] = field(default_factory=dict)

    @property
    def is_shared(self) -> bool:
        """Tell whether others read it."""
        return self.kind != PERSONAL

    def conversation(self, root: str = "") -> str:
        """Return the id of the conversation: the chat, or the thread of a channel's message."""
        return f"{self.id};messageid={root}" if root and self.kind == CHANNEL else self.id

    def root_of(self, message: str) -> str:
        """Return the message that a thread begins with."""
        return self.threads.get(message, message)


class Tenant:
    """Everything Teams remembers of one tenant. Times are seconds since 1970."""

    def __init__(
        self, now: Callable[[], float] = time, tenant: str = TENANT_ID, app: str = APP_ID
    ) -> None:
        """Make an empty tenant in which the desk's app may be installed."""
        self.now = now
        self.id = tenant
        self.app = app
        self.bot = f"28:{app}"
        self.bot_name = "Rejsehold"
        self.sees_everything = True
        """Whether everything that people write is kept here; a load from elsewhere is not."""
        self.accounts: dict[str, Account] = {}
        self.chats: dict[str, Chat] = {}
        self.teams: dict[str, str] = {}
        self._numbers = count(1)
        self._newest = 0

    def add_account(self, user: str, name: str, **more: Any) -> Account:
        """Let somebody in."""
        self.accounts[user] = Account(user, name, **{"tenant": self.id, **more})
        return self.accounts[user]

    def account(self, key: str) -> Account | None:
        """Return somebody by either of their ids."""
        if key in self.accounts:
            return self.accounts[key]
        return next((each for each in self.accounts.values() if each.id == key), None)

    def add_channel(self, name: str, *members: str, team: str = "", **more: Any) -> Chat:
        """Make a channel with members in a team, which has the desk's app unless told otherwise."""
        key = f"19:{uuid5(NAMESPACE_DNS, name).hex}@thread.tacv2"
        team = team or f"19:{uuid5(NAMESPACE_DNS, f'team of {name}').hex}@thread.tacv2"
        self.teams.setdefault(team, f"Holdet bag {name}")
        self.chats[key] = Chat(key, CHANNEL, set(members), name, team, **more)
        return self.chats[key]

    def add_group(self, name: str, *members: str, **more: Any) -> Chat:
        """Make a group chat."""
        key = f"19:{uuid5(NAMESPACE_DNS, name).hex}@thread.v2"
        self.chats[key] = Chat(key, GROUP, set(members), name, **more)
        return self.chats[key]

    def personal(self, user: str) -> Chat:
        """Return the personal chat between somebody and the desk."""
        key = f"a:1{uuid5(NAMESPACE_DNS, f'{self.app}/{self.id}/{user}').hex}"
        if key not in self.chats:
            self.chats[key] = Chat(key, PERSONAL, {user})
        return self.chats[key]

    def chat_of(self, conversation: str) -> tuple[Chat, str] | None:
        """Return the chat a conversation's id names, and the root of the thread if it names one."""
        key, _, root = conversation.partition(";messageid=")
        chat = self.chats.get(key)
        if chat is None or (root and (chat.kind != CHANNEL or root not in chat.messages)):
            return None
        return chat, root

    def number(self) -> int:
        """Return a number that was not used before."""
        return next(self._numbers)

    def stamp(self) -> str:
        """Return the next message's id: its moment in milliseconds, later than all before it."""
        self._newest = max(int(self.now() * 1_000), self._newest + 1)
        return str(self._newest)

    def moment(self) -> str:
        """Return the time as Teams writes it."""
        at = datetime.fromtimestamp(self.now(), UTC)
        return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{self.number() % 10_000_000:07}Z"

    def invoke_id(self) -> str:
        """Return the id of an invoke, which names nothing anybody could find again."""
        return f"f:{secrets.token_hex(4)}-{secrets.token_hex(2)}-{self.number():08}"

    def keep(self, chat: Chat, message: Mapping[str, Any], root: str = "") -> Json:
        """Keep a message in a chat, in a channel's thread if one is named."""
        kept = {**deepcopy(dict(message)), "id": self.stamp(), "views": {}}
        chat.messages[kept["id"]] = kept
        if root:
            chat.threads[kept["id"]] = root
        return kept


def card_of(message: Json, user: str = "") -> Json | None:
    """Return the card of a message as somebody sees it; others than them see the message's own."""
    if user in message.get("views", {}):
        seen: Json = message["views"][user]
        return seen
    cards = [
        each["content"]
        for each in message.get("attachments", ())
        if each.get("contentType") == "application/vnd.microsoft.card.adaptive"
    ]
    return cards[0] if cards else None
