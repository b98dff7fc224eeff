"""The line to the Bot Framework's connector, which brings the desk's messages into Teams.

Nothing is ever sent twice but after a refused token, when it certainly was not done.

Source: learn.microsoft.com, "Bot Framework REST API reference"; msteams-docs, "Status codes from
bot conversational APIs" and "Optimize your bot: rate limiting", read in November 2026.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.pausing import BackingOff, asked_pause
from bot.chat.shapes import Json
from bot.teams.answers import MALFORMED, code_of, read_answer
from bot.teams.in_card import without_dialogs_in
from bot.teams.options import Options
from bot.teams.service_urls import is_on_this_machine, is_service_url
from bot.teams.tokens import Tokens

PATIENCE_SECONDS = 10.0
"""How long one call may take. Far less than the grace after which a post is settled."""

MOST_MEMBERS = 60
"""People of a conversation who are asked for at a time."""

_BUSY = frozenset({412, 429})
"""Teams did not do it and says so: several changes at once, or too many."""
_SILENT = 408
"""This, and 500 and above, after which nobody knows whether it was done."""
_REDIRECTED, _UNAUTHORIZED, _SERVER_ERROR = 300, 401, 500


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation, and the address at which Teams takes what is for it."""

    service_url: str
    id: str


class Line:
    """Calls the connector; every method raises Busy, Refused and Silent."""

    def __init__(
        self,
        options: Options,
        tokens: Tokens,
        backing_off: BackingOff,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Take where tokens come from, and how many seconds a call may take."""
        self._options = options
        self._tokens = tokens
        self._backing_off = backing_off
        self._patience = ClientTimeout(total=patience)
        self._session: ClientSession | None = None

    async def post(self, conversation: Conversation, activity: Json) -> str:
        """Post an activity and return its id. In a channel it begins a thread."""
        path = ("conversations", conversation.id, "activities")
        shown = self._shown(activity)
        return _id_in(await self._asked("POST", conversation.service_url, path, shown))

    async def reply(self, conversation: Conversation, message: str, activity: Json) -> str:
        """Post an activity in answer to another and return its id."""
        path = ("conversations", conversation.id, "activities", message)
        return _id_in(await self._asked("POST", conversation.service_url, path, activity))

    async def update(self, conversation: Conversation, message: str, activity: Json) -> None:
        """Put an activity in the place of one of the desk's own; the same twice is one."""
        path = ("conversations", conversation.id, "activities", message)
        shown = {**self._shown(activity), "id": message}
        await self._asked("PUT", conversation.service_url, path, shown)

    async def delete(self, conversation: Conversation, message: str) -> None:
        """Delete one of the desk's own activities."""
        path = ("conversations", conversation.id, "activities", message)
        await self._asked("DELETE", conversation.service_url, path)

    async def type(self, conversation: Conversation) -> None:
        """Show that an answer is on its way."""
        path = ("conversations", conversation.id, "activities")
        await self._asked("POST", conversation.service_url, path, {"type": "typing"})

    async def member(self, conversation: Conversation, user: str) -> Json:
        """Return what Teams says of somebody in a conversation, by either of their ids."""
        path = ("conversations", conversation.id, "members", user)
        return await self._asked("GET", conversation.service_url, path)

    async def members(self, conversation: Conversation) -> list[Json]:
        """Return some of who is in a conversation: the first page of them."""
        path = ("conversations", conversation.id, "pagedmembers")
        query = f"?{urlencode({'pageSize': MOST_MEMBERS})}"
        answer = await self._asked("GET", conversation.service_url, path, query=query)
        found = answer.get("members")
        listed = found if isinstance(found, list) else []
        return [each for each in listed if isinstance(each, dict)]

    async def create(self, service_url: str, tenant: str, user: str) -> str:
        """Return the id of somebody's personal chat with the desk; it is made once.

        Refused where they have not let the desk in.
        """
        bot = f"28:{self._options.app_id}"
        wanted = {
            "isGroup": False,
            "bot": {"id": bot},
            "members": [{"id": user}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        return _id_in(await self._asked("POST", service_url, ("conversations",), wanted))

    async def close(self) -> None:
        """Hang up."""
        if self._session is not None:
            await self._session.close()

    def _shown(self, activity: Json) -> Json:
        """Return an activity as whoever stands at the other end can show it."""
        return without_dialogs_in(activity) if self._options.open else activity

    async def _asked(
        self,
        verb: str,
        service_url: str,
        path: tuple[str, ...],
        given: Json | None = None,
        query: str = "",
    ) -> Json:
        url = self._url(service_url, path) + query
        token = await self._tokens.current()
        status, answer, retry_after = await self._called(verb, url, token, given)
        if status == _UNAUTHORIZED and self._tokens.lose(token):
            token = await self._tokens.current()
            status, answer, retry_after = await self._called(verb, url, token, given)
        return self._meaning(url, status, answer, retry_after)

    async def _called(
        self, verb: str, url: str, token: str, given: Json | None
    ) -> tuple[int, Json, str]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            async with self._open().request(
                verb, url, json=given, headers=headers, allow_redirects=False
            ) as response:
                answer = await read_answer(response)
                return response.status, answer, response.headers.get("Retry-After", "")
        except ClientConnectorError:
            raise Busy(self._backing_off.busy(url)) from None  # it never got through
        except (ClientError, TimeoutError, OSError, ValueError):
            raise Silent from None  # their messages may quote what was sent

    def _meaning(self, url: str, status: int, answer: Json, retry_after: str) -> Json:
        if status in _BUSY:
            raise Busy(asked_pause(retry_after) or self._backing_off.busy(url))
        if status == _SILENT or status >= _SERVER_ERROR:
            raise Silent
        if status >= _REDIRECTED:
            raise Refused(code_of(status, answer))
        if answer is MALFORMED:
            raise Silent
        self._backing_off.well(url)
        return answer

    def _url(self, service_url: str, path: tuple[str, ...]) -> str:
        """Return an address on Teams' own hosts; nothing else ever gets to see a token."""
        options = self._options
        ours = (
            is_on_this_machine(service_url)
            if options.open
            else is_service_url(service_url, options.service_hosts)
        )
        if not ours:
            raise Refused("service_url")
        if any(not part.strip(".") for part in path):
            raise Refused("id")  # it would lead upwards
        parts = "/".join(quote(part, safe="") for part in path)
        return f"{service_url.rstrip('/')}/v3/{parts}"

    def _open(self) -> ClientSession:
        if self._session is None or self._session.closed:
            self._session = ClientSession(timeout=self._patience)
        return self._session


def _id_in(answer: Json) -> str:
    found: Any = answer.get("id")
    if not isinstance(found, str) or not found:
        raise Silent
    return found
