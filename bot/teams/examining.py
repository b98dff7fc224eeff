"""What can be wrong with Teams: ids, secret or certificate, Microsoft's servers, our address."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import ClientError, ClientSession, ClientTimeout
from cryptography.x509 import load_pem_x509_certificate

from bot.chat.failing import Busy, Refused
from bot.chat.pausing import BackingOff
from bot.chat.shapes import Json
from bot.doctor import Finding, bad, look, well
from bot.teams.assertion import Unreadable, read_certificate
from bot.teams.door import PATH
from bot.teams.key_server import KeyServer, NoKeys
from bot.teams.manifest import PAGE_PATH, is_guid, is_reachable
from bot.teams.options import Options
from bot.teams.replies import OK, UNAUTHORISED
from bot.teams.service_urls import is_on_this_machine
from bot.teams.tokens import EntraTokens
from bot.wording import Speech, speech

PATIENCE_SECONDS = 5

WARNED_BEFORE = timedelta(days=30)
"""How long before a certificate ends it is told of."""

_UNHEARD = frozenset({"timeout", "connection"})
"""What ``NoKeys`` calls a server that was not reached."""


async def examine(options: Options) -> list[Finding]:
    """Look at everything Teams needs; of a secret nothing is told but whether it works."""
    findings = [*_ids(options), *await asyncio.to_thread(_proof, options)]
    if not any(each.name.startswith("teams-tenants-") for each in findings):
        findings.append(await _token(options))
    findings.append(await _keys(options.openid_url))
    return [*findings, *[each async for each in _addresses(options.public_url)]]


def _ids(options: Options) -> Iterator[Finding]:
    yield well("teams-app") if is_guid(options.app_id) else bad("teams-app-odd")
    odd = [each for each in options.tenants if not is_guid(each)]
    if not options.tenants:
        yield bad("teams-tenants-none")
    elif odd:
        yield bad("teams-tenants-odd", tenants=", ".join(odd))
    else:
        yield well("teams-tenants", count=str(len(options.tenants)))


def _proof(options: Options) -> Iterator[Finding]:
    if options.certificate is not None:
        yield from of_certificate(options.certificate, datetime.now(UTC), speech(options.language))
    elif is_guid(options.password):
        # Azure shows the secret's own id in the column beside it.
        yield look("teams-secret-is-an-id")


def of_certificate(file: Path, now: datetime, words: Speech) -> Iterator[Finding]:
    """Find what is wrong with the file that holds key and certificate. Blocks."""
    try:
        read_certificate(file)
        certificate = load_pem_x509_certificate(file.read_bytes())
    except (Unreadable, OSError, ValueError):
        yield bad("teams-certificate-unreadable", path=str(file))
        return
    begins, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if now < begins:
        yield bad("teams-certificate-early", day=words.day(begins.date()))
    elif now >= ends:
        yield bad("teams-certificate-ended", day=words.day(ends.date()))
    elif now >= ends - WARNED_BEFORE:
        yield look("teams-certificate-ends", day=words.day(ends.date()))
    else:
        yield well("teams-certificate", day=words.day(ends.date()))


async def _token(options: Options) -> Finding:
    try:
        await EntraTokens(options, BackingOff(random.random), time.time).current()
    except Refused as refused:
        return bad("teams-token-refused", code=refused.code, tenant=options.tenants[0])
    except Busy:
        return look("teams-login-silent", url=options.login_url)
    return well("teams-token")


async def _keys(url: str) -> Finding:
    try:
        keys = await KeyServer(url).look_up()
    except NoKeys as none:
        if none.reason in _UNHEARD:
            return look("teams-keys-silent", url=url)
        return bad("teams-keys-wrong", url=url, reason=none.reason)
    return well("teams-keys", count=str(len(keys)))


async def _addresses(url: str) -> AsyncIterator[Finding]:
    if not url:
        yield look("teams-address-unknown")
        return
    if is_on_this_machine(url):
        yield look("teams-address-here", url=url)
    elif not is_reachable(url):
        yield bad("teams-address-open", url=url)
        return
    url = url.rstrip("/")
    async with ClientSession(timeout=ClientTimeout(total=PATIENCE_SECONDS)) as session:
        yield await _answers(session, "POST", f"{url}{PATH}", UNAUTHORISED, "teams-address")
        yield await _answers(session, "GET", f"{url}{PAGE_PATH}", OK, "teams-page")


async def _answers(
    session: ClientSession, verb: str, address: str, wanted: int, name: str
) -> Finding:
    """Ask without a token, as anybody can: that must be turned away, but the page be shown."""
    given: Json | None = {} if verb == "POST" else None
    try:
        async with session.request(verb, address, json=given, allow_redirects=False) as answer:
            if answer.status == wanted:
                return well(name, url=address)
            return bad(f"{name}-wrong", url=address, status=str(answer.status))
    except (ClientError, TimeoutError, OSError, ValueError):
        return look(f"{name}-silent", url=address)
