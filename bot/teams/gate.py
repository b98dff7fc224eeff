"""The gate: whether a request was signed by the Bot Framework for this desk, for what it says.

Every rule that is checked stands here or in what this imports, and nothing is left to the SDK.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.chat.shapes import Json
from bot.teams.claims import MOST_SIGNS, BadToken, read_claims
from bot.teams.keys import Keys, KeysUnavailable
from bot.teams.options import Options
from bot.teams.replies import FORBIDDEN, LATER, UNAUTHORISED
from bot.teams.senders import BOT
from bot.teams.service_urls import is_on_this_machine, is_service_url
from bot.teams.signatures import Signatures

MSTEAMS = "msteams"
"""The channel that activities of Teams name, and that their key is endorsed for."""

_BEARER = re.compile(rb"Bearer ([!-~]+)")


class TurnedAway(Exception):
    """A request that goes no further: the status to answer, and a code for why."""

    def __init__(self, status: int, reason: str) -> None:
        """Take both."""
        super().__init__(status, reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Token:
    """A token that counts: the one service URL it is for, and the channels its key vouches for."""

    service_url: str
    endorsements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gate:
    """Checks the token before the body is read, and then the activity against the token.

    ``clock`` gives the seconds since 1970.
    """

    options: Options
    keys: Keys
    clock: Callable[[], float]
    signatures: Signatures = field(default_factory=Signatures)

    async def token(self, headers: Sequence[bytes]) -> Token:
        """Return the token that stands in the values of the ``Authorization`` headers.

        The signature is checked in another thread. Raises TurnedAway: 401, or 503 when the key
        server is down and the key may be a new one.
        """
        token = _bearer(headers)
        try:
            claims = read_claims(token, self.options.app_id, self.clock())
            key = await self.keys.of(claims.kid)
        except BadToken as bad:
            raise TurnedAway(UNAUTHORISED, bad.reason) from None
        except KeysUnavailable:
            raise TurnedAway(LATER, "keys_unavailable") from None
        if key is None:
            raise TurnedAway(UNAUTHORISED, "unknown_key")
        if not await self.signatures.is_right(token, key):
            raise TurnedAway(UNAUTHORISED, "signature")
        return Token(claims.service_url, key.endorsements)

    def check(self, token: Token, activity: Json) -> None:
        """Let an activity pass that the token is for, and that is for this desk.

        Raises TurnedAway, always 403.
        """
        url = activity.get("serviceUrl")
        if url != token.service_url or not is_service_url(url, self.options.service_hosts):
            raise TurnedAway(FORBIDDEN, "service_url")
        if activity.get("channelId") != MSTEAMS or MSTEAMS not in token.endorsements:
            raise TurnedAway(FORBIDDEN, "channel")
        if _tenant(activity) not in self.options.tenants:
            raise TurnedAway(FORBIDDEN, "tenant")
        if _inside(activity, "recipient").get("id") != BOT + self.options.app_id:
            raise TurnedAway(FORBIDDEN, "recipient")

    def check_open(self, activity: Json) -> None:
        """Let an activity pass that came without a token to an open desk on this machine.

        Raises TurnedAway, always 403.
        """
        if not self.options.open or not is_on_this_machine(activity.get("serviceUrl")):
            raise TurnedAway(FORBIDDEN, "service_url")
        if activity.get("channelId") != MSTEAMS:
            raise TurnedAway(FORBIDDEN, "channel")
        _tenant(activity)


def _bearer(values: Sequence[bytes]) -> str:
    """Return the one token that a request brings."""
    if len(values) != 1:
        raise TurnedAway(UNAUTHORISED, "no_token" if not values else "several_tokens")
    # Not a byte of a longer one is looked at.
    found = _BEARER.fullmatch(values[0]) if len(values[0]) <= MOST_SIGNS else None
    if found is None:
        raise TurnedAway(UNAUTHORISED, "no_token")
    return found[1].decode("ascii")


def _tenant(activity: Json) -> str:
    """Return the tenant it comes from, in the one place or in both; raises TurnedAway.

    Teams names it in the channel's data, always, and in the conversation of all but some updates
    and searches. Source: learn.microsoft.com, "Teams channel data" and the samples of payloads.
    """
    tenant = _inside(_inside(activity, "channelData"), "tenant").get("id")
    again = _inside(activity, "conversation").get("tenantId", tenant)
    if not isinstance(tenant, str) or not tenant or again != tenant:
        raise TurnedAway(FORBIDDEN, "tenant")
    return tenant


def _inside(value: Json, name: str) -> Json:
    inner = value.get(name)
    return inner if isinstance(inner, dict) else {}
