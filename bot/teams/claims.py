"""What a token of the Bot Framework says: the one form it has, who issued it, for whom, and when.

Nothing here looks at the signature. Source of every rule: learn.microsoft.com, "Authentication
with the Bot Connector API", and RFC 7515, 7519 and 8725.
"""

import binascii
import re
from base64 import urlsafe_b64decode
from dataclasses import dataclass

from bot.chat.bodies import decoded, read_object
from bot.chat.shapes import Json, Malformed

ISSUER = "https://api.botframework.com"
"""Who issues the tokens of what comes from Teams."""

ALGORITHM = "RS256"
"""The one algorithm the Bot Framework signs with, whatever a token says."""

MOST_SIGNS = 16_384
"""Length of a token; the Bot Framework's own have about a thousand signs."""

LEEWAY_SECONDS = 300
"""How far its clock may be from ours."""

MOST_SECONDS_AHEAD = 86_400
"""How long a token may still be good; the Bot Framework's own end within the hour."""

_TOKEN = re.compile(r"([\w-]+)\.([\w-]+)\.([\w-]+)", re.ASCII)
_KID = re.compile(r"[\w-]{1,128}", re.ASCII)
_KEYS_OF_ITS_OWN = frozenset({"jku", "jwk", "x5u", "x5c"})
_CHANGES_THE_RULES = frozenset({"crit", "b64", "zip", "enc"})


class BadToken(Exception):
    """A token that does not count; ``reason`` is a code, and never a word of the token."""

    def __init__(self, reason: str) -> None:
        """Take the code."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says that the desk reads; true only when the key has signed it."""

    kid: str
    service_url: str


def read_claims(token: str, app_id: str, now: float) -> Claims:
    """Read a token that is for this app and good at this time; raises BadToken."""
    parts = _TOKEN.fullmatch(token) if len(token) <= MOST_SIGNS else None
    if parts is None:
        raise BadToken("token_form")
    header, claims = _json_of(parts[1]), _json_of(parts[2])
    kid = _kid_of(header)
    _check_parties(claims, app_id)
    _check_times(claims, now)
    return Claims(kid, _service_url_of(claims))


def _json_of(part: str) -> Json:
    try:
        return read_object(decoded(urlsafe_b64decode(part + "=" * (-len(part) % 4))))
    except (binascii.Error, Malformed):
        raise BadToken("token_form") from None


def _kid_of(header: Json) -> str:
    """Return which key it names, when it leaves everything else about keys to us."""
    if header.get("alg") != ALGORITHM:
        raise BadToken("algorithm")
    if header.keys() & (_KEYS_OF_ITS_OWN | _CHANGES_THE_RULES):
        raise BadToken("token_header")
    kid = header.get("kid")
    if not isinstance(kid, str) or not _KID.fullmatch(kid):
        raise BadToken("key_id")
    return kid


def _check_parties(claims: Json, app_id: str) -> None:
    if claims.get("iss") != ISSUER:
        raise BadToken("issuer")
    if not app_id or claims.get("aud") != app_id:
        raise BadToken("audience")


def _check_times(claims: Json, now: float) -> None:
    ends = _moment(claims.get("exp"))
    if not now - LEEWAY_SECONDS < ends <= now + MOST_SECONDS_AHEAD + LEEWAY_SECONDS:
        raise BadToken("expiry")
    for name in ("nbf", "iat"):
        if name in claims and _moment(claims[name]) > now + LEEWAY_SECONDS:
            raise BadToken("not_yet")


def _moment(value: object) -> int:
    """Read seconds since 1970; a number only, for a text or a truth can be read as one too."""
    if type(value) is not int:
        raise BadToken("time")
    return value


def _service_url_of(claims: Json) -> str:
    # The SDKs read this name in small letters, and so it is written.
    url = claims.get("serviceurl")
    if not isinstance(url, str) or not url:
        raise BadToken("service_url_claim")
    return url
