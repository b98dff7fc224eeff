"""The Bot Framework's side of trust: an OpenID configuration, keys, and tokens signed with them."""

import asyncio
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from jwt.algorithms import RSAAlgorithm

from tests.teams_double.tenant import APP_ID, Json

ISSUER = "https://api.botframework.com"
KID, SECOND = "P4l3GyPNW5Xl5GmRcN46RiK5Mzk", "dMVwGjpFnVjgm2cKAJfXEUDmMlE"
CONFIGURATION, KEYS = "/v1/.well-known/openidconfiguration", "/v1/.well-known/keys"
ENDORSED = ("msteams", "webchat", "directline")
LIFETIME = 3_600
"""Seconds for which a token of the Bot Framework's is good."""

Signer = Callable[[bytes], bytes]


@cache
def private_key(name: str, bits: int = 2_048) -> RSAPrivateKey:
    """Return the key of this name; making one takes a while, so tests share them."""
    return rsa.generate_private_key(public_exponent=65_537, key_size=bits)


def signer_of(name: str, algorithm: Any = RSAAlgorithm.SHA256, bits: int = 2_048) -> Signer:
    """Return what signs with a key."""
    rs = RSAAlgorithm(algorithm)
    return lambda signed: rs.sign(signed, private_key(name, bits))


def published(name: str, endorsements: tuple[str, ...] = ENDORSED, bits: int = 2_048) -> Json:
    """Return a key as the Bot Framework publishes it."""
    public = RSAAlgorithm.to_jwk(private_key(name, bits).public_key(), as_dict=True)
    more = {"kid": name, "use": "sig", "x5t": name, "endorsements": list(endorsements)}
    return {"kty": "RSA", "n": public["n"], "e": public["e"], **more}


def claims(service_url: str, now: float | None = None) -> Json:
    """Return what a token for an activity from this service URL says."""
    begin = int(time.time() if now is None else now)
    return {
        "serviceurl": service_url,
        "nbf": begin,
        "exp": begin + LIFETIME,
        "iss": ISSUER,
        "aud": APP_ID,
    }


def header(kid: str = KID) -> Json:
    """Return how a token begins."""
    return {"alg": "RS256", "kid": kid, "x5t": kid, "typ": "JWT"}


def token(head: Mapping[str, Any], said: Mapping[str, Any], signer: Signer) -> str:
    """Put a token together, whatever it says."""
    signed = f"{part(head)}.{part(said)}"
    return f"{signed}.{encoded(signer(signed.encode()))}"


def part(said: object) -> str:
    """Return one of the first two parts of a token."""
    return encoded(json.dumps(said).encode())


def encoded(data: bytes) -> str:
    """Return bytes as they stand in a token."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


@dataclass
class KeyServer:
    """The Bot Framework's key server; ``asked`` holds the path of every request.

    ``keys`` may be changed at any time; ``status`` answers something else, and while ``hangs`` is
    set nothing is answered at all. ``keys_url`` sends whoever asks to another place.
    """

    url: str = ""
    keys: list[Json] = field(default_factory=lambda: [published(KID)])
    asked: list[str] = field(default_factory=list)
    status: int = 200
    issuer: str = ISSUER
    keys_url: str = ""
    body: bytes | None = None
    hangs: bool = False
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def openid_url(self) -> str:
        """Return the address of the OpenID configuration."""
        return self.url + CONFIGURATION

    @property
    def looked_up(self) -> int:
        """Return how often somebody began to look the keys up."""
        return self.asked.count(CONFIGURATION)

    def sign(self, service_url: str) -> str:
        """Return a token as the Bot Framework would bring it, with the first of its keys."""
        kid = self.keys[0]["kid"]
        return token(header(kid), claims(service_url), signer_of(kid))

    async def configuration(self, request: web.Request) -> web.Response:
        """Tell where the keys are."""
        return await self._answer(
            request,
            {
                "issuer": self.issuer,
                "authorization_endpoint": "https://invalid.botframework.com",
                "jwks_uri": self.keys_url or self.url + KEYS,
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            },
        )

    async def published(self, request: web.Request) -> web.Response:
        """Show the keys."""
        return await self._answer(request, {"keys": self.keys})

    def stop(self) -> None:
        """Let go of whoever is waiting."""
        self._woken.set()

    async def _answer(self, request: web.Request, answer: Json) -> web.Response:
        self.asked.append(request.path)
        if self.hangs:
            await self._woken.wait()
        body = self.body if self.body is not None else json.dumps(answer).encode()
        headers = {"Location": "http://ond.example/"} if self.status in {301, 302, 307} else {}
        kind = "application/json"
        return web.Response(body=body, status=self.status, headers=headers, content_type=kind)


@asynccontextmanager
async def key_server() -> AsyncIterator[KeyServer]:
    """Serve keys on this machine."""
    server = KeyServer()
    app = web.Application()
    app.router.add_get(CONFIGURATION, server.configuration)
    app.router.add_get(KEYS, server.published)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        server.stop()
        await runner.cleanup()
