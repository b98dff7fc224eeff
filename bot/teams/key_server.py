"""Where the Bot Framework publishes its keys, and which of them are any good."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, StreamReader
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK
from jwt.exceptions import PyJWTError

from bot.chat.bodies import decoded, read_object
from bot.chat.shapes import Json, Malformed
from bot.teams.claims import ALGORITHM, ISSUER

PATIENCE_SECONDS = 4.0
"""How long both answers together may take; a new key is to be found within five seconds."""

MOST_BYTES = 1 << 20
"""Bytes of one answer; the Bot Framework's own has about a hundred thousand."""

LEAST_BITS = 2_048
"""Length of a key that counts. Source: RFC 7518, section 3.3."""

_OK = 200


class NoKeys(Exception):
    """The key server does not answer, or not with keys; ``reason`` is a code."""

    def __init__(self, reason: str) -> None:
        """Take the code."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Key:
    """A public key, and the channels whose activities it may vouch for."""

    public: PyJWK
    endorsements: frozenset[str]


@dataclass(frozen=True, slots=True)
class KeyServer:
    """The server at the address of the OpenID configuration."""

    url: str
    patience: float = PATIENCE_SECONDS

    async def look_up(self) -> Mapping[str, Key]:
        """Return all keys that are published now, by name; raises NoKeys."""
        try:
            async with asyncio.timeout(self.patience), ClientSession() as session:
                found = await self._read(session)
        except TimeoutError:
            raise NoKeys("timeout") from None
        except (ClientError, OSError):
            raise NoKeys("connection") from None
        except Malformed:
            raise NoKeys("malformed") from None
        if not found:
            raise NoKeys("empty")
        return found

    async def _read(self, session: ClientSession) -> Mapping[str, Key]:
        configuration = await _get(session, self.url)
        if configuration.get("issuer") != ISSUER:
            raise NoKeys("issuer")
        return read_keys(await _get(session, self._beside(configuration.get("jwks_uri"))))

    def _beside(self, url: object) -> str:
        """Return the address of the keys, which lies on the same server: nobody sends us away."""
        if not isinstance(url, str) or _origin(url) != _origin(self.url):
            raise NoKeys("foreign_keys")
        return url


def read_keys(published: Json) -> dict[str, Key]:
    """Return the keys in a JWK set that can sign tokens; others are left out."""
    keys = published.get("keys")
    if not isinstance(keys, list):
        raise Malformed
    return {kid: key for kid, key in map(_key, keys) if key is not None}


def _key(published: object) -> tuple[str, Key | None]:
    if not isinstance(published, dict) or not isinstance(published.get("kid"), str):
        return "", None
    kid, endorsed = published["kid"], published.get("endorsements")
    names = endorsed if isinstance(endorsed, list) else []
    endorsements = frozenset(each for each in names if isinstance(each, str))
    public = _public(published)
    return kid, Key(public, endorsements) if public else None


def _public(published: Json) -> PyJWK | None:
    if published.get("kty") != "RSA" or published.get("use", "sig") != "sig":
        return None
    if published.get("alg", ALGORITHM) != ALGORITHM:
        return None
    try:
        public = PyJWK(published, ALGORITHM)
    except (PyJWTError, TypeError, ValueError):
        return None
    key = public.key
    return public if isinstance(key, RSAPublicKey) and key.key_size >= LEAST_BITS else None


async def _get(session: ClientSession, url: str) -> Json:
    async with session.get(url, allow_redirects=False) as response:
        if response.status != _OK:
            raise NoKeys(f"status_{response.status}")
        return read_object(decoded(await _whole(response.content)))


async def _whole(content: StreamReader) -> bytes:
    read = bytearray()
    async for piece in content.iter_chunked(1 << 16):
        read += piece
        if len(read) > MOST_BYTES:
            raise NoKeys("too_large")
    return bytes(read)


def _origin(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.scheme, parts.netloc
