"""The line shows its token to Teams alone, renews it in time, and says what became of a call."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from cryptography.x509.oid import NameOID

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.pausing import BackingOff
from bot.teams.line import Conversation, Line
from bot.teams.options import Options
from bot.teams.tokens import MARGIN_SECONDS, EntraTokens, NoTokens
from tests.doubles.faults import Fault
from tests.teams_double.connector import TOKEN_SECONDS, Connector, connector_double
from tests.teams_double.desk import options_for
from tests.teams_double.tenant import Chat

TYPING = {"type": "typing"}


class Clock:
    """A clock that somebody else sets."""

    def __init__(self) -> None:
        """Begin somewhere in November 2026."""
        self.seconds = 1_795_420_800.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    """Give a clock that stands still."""
    return Clock()


@pytest.fixture
async def double(clock: Clock) -> AsyncIterator[Connector]:
    """Give a connector with somebody's personal chat."""
    async with connector_double() as double:
        double.now = clock
        double.tenant.add_account("oid-karen", "Karen")
        yield double


@pytest.fixture
def options(double: Connector) -> Options:
    """Give what a desk must know to call it."""
    return options_for(double, "")


@pytest.fixture
async def line(options: Options, clock: Clock) -> AsyncIterator[Line]:
    """Give the line, which soon loses its patience."""
    backing_off = BackingOff(lambda: 0.0)
    line = Line(options, EntraTokens(options, backing_off, clock), backing_off, patience=0.3)
    yield line
    await line.close()


def chat(double: Connector) -> Chat:
    """Return the personal chat."""
    return double.tenant.personal("oid-karen")


def there(double: Connector) -> Conversation:
    """Return the personal chat as the line wants it."""
    return Conversation(double.url, chat(double).id)


def said(text: str) -> dict[str, Any]:
    """Return a message."""
    return {"type": "message", "text": text}


async def test_messages_are_posted_answered_changed_and_deleted(
    double: Connector, line: Line
) -> None:
    first = await line.post(there(double), said("et"))
    second = await line.reply(there(double), first, said("to"))
    await line.update(there(double), first, said("tre"))
    texts = {key: each["text"] for key, each in chat(double).messages.items()}
    assert texts == {first: "tre", second: "to"}
    await line.delete(there(double), second)
    assert list(chat(double).messages) == [first]


async def test_what_else_is_asked_of_teams_is_answered(double: Connector, line: Line) -> None:
    await line.type(there(double))
    member = await line.member(there(double), "oid-karen")
    assert member["name"] == "Karen"
    assert [each["id"] for each in await line.members(there(double))] == [member["id"]]
    made = await line.create(double.url, double.tenant.id, "oid-karen")
    assert made == chat(double).id
    assert not double.ledger.refused()


async def test_one_token_does_for_all_however_many_want_it_at_once(
    double: Connector, line: Line
) -> None:
    double.pace.watches = False
    await asyncio.gather(*(line.post(there(double), said(str(n))) for n in range(20)))
    assert len(double.ledger.of("token")) == 1
    assert len(chat(double).messages) == 20


async def test_a_token_is_renewed_before_its_end(
    double: Connector, line: Line, clock: Clock
) -> None:
    await line.type(there(double))
    clock.seconds += TOKEN_SECONDS - MARGIN_SECONDS - 1
    await line.type(there(double))
    assert len(double.ledger.of("token")) == 1
    clock.seconds += 2
    await line.type(there(double))
    assert len(double.ledger.of("token")) == 2


async def test_a_token_that_still_counts_is_used_while_none_is_to_be_had(
    double: Connector, line: Line, clock: Clock
) -> None:
    await line.type(there(double))
    clock.seconds += TOKEN_SECONDS - 10
    double.faults.always["token"] = Fault(status=503)
    await line.type(there(double))
    clock.seconds += 20
    with pytest.raises(Busy):
        await line.type(there(double))


async def test_whoever_has_a_token_does_not_wait_for_the_next_one(
    double: Connector, line: Line, clock: Clock
) -> None:
    await line.type(there(double))
    clock.seconds += TOKEN_SECONDS - 10
    double.faults.next("token", Fault(late=0.2))
    slow = asyncio.create_task(line.type(there(double)))
    await asyncio.sleep(0.05)
    await line.type(there(double))
    assert not slow.done()
    await slow


async def test_a_token_that_is_refused_twice_is_none(double: Connector, line: Line) -> None:
    double.faults.next("post", Fault(status=401, error="Unauthorized"))
    assert await line.post(there(double), said("en gang"))
    assert len(chat(double).messages) == 1
    double.faults.always["post"] = Fault(status=401, error="Unauthorized")
    with pytest.raises(Refused, match="Unauthorized"):
        await line.post(there(double), said("aldrig"))


async def test_a_wrong_password_is_told_by_its_code(
    double: Connector, options: Options, clock: Clock
) -> None:
    wrong = replace(options, password="guessed")
    tokens = EntraTokens(wrong, BackingOff(lambda: 0.0), clock)
    with pytest.raises(Refused, match="login_invalid_client"):
        await tokens.current()


async def test_a_certificate_stands_in_place_of_the_password(
    double: Connector, options: Options, tmp_path: Path
) -> None:
    file = tmp_path / "desk.pem"
    double.certificate = write_certificate(file)
    certified = replace(options, password="", certificate=file)
    double.now = datetime.now(UTC).timestamp
    tokens = EntraTokens(certified, BackingOff(lambda: 0.0), double.now)
    assert await tokens.current() in double.tokens


@pytest.mark.parametrize("content", [b"", b"-----BEGIN CERTIFICATE-----\n"])
async def test_a_file_without_key_or_certificate_is_told_of(
    options: Options, clock: Clock, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "desk.pem"
    file.write_bytes(content)
    certified = replace(options, password="", certificate=file)
    tokens = EntraTokens(certified, BackingOff(lambda: 0.0), clock)
    with pytest.raises(Refused, match="login_certificate_unreadable"):
        await tokens.current()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault(status=429), Busy),
        (Fault(status=412), Busy),
        (Fault(status=408), Silent),
        (Fault(status=500), Silent),
        (Fault(status=502), Silent),
        (Fault(status=503), Silent),
        (Fault(status=504), Silent),
        (Fault(drop="before"), Silent),
        (Fault(drop="after"), Silent),
        (Fault(late=1.0), Silent),
        (Fault(slow=1.0), Silent),
        (Fault(status=400, error="BadArgument"), Refused),
        (Fault(status=403, error="BotDisabledByAdmin"), Refused),
        (Fault(status=404, error="ConversationNotFound"), Refused),
        (Fault(status=413, error="MessageSizeTooBig"), Refused),
    ],
    ids=str,
)
async def test_a_failure_says_whether_it_was_done(
    double: Connector, line: Line, fault: Fault, kind: type[Exception]
) -> None:
    await line.type(there(double))
    double.faults.next("post", fault)
    with pytest.raises(kind):
        await line.post(there(double), said("en gang"))
    posted = [each for each in double.ledger.of("post") if each.given != TYPING]
    assert len(posted) <= 1, "nothing is ever sent again by itself"


async def test_the_pause_that_teams_asks_for_is_told(double: Connector, line: Line) -> None:
    double.faults.next("post", Fault(retry_after=7), Fault(status=412), Fault(status=412))
    pauses = []
    for _ in range(3):
        with pytest.raises(Busy) as busy:
            await line.post(there(double), said("hej"))
        pauses.append(busy.value.after)
    assert pauses == [timedelta(seconds=each) for each in (7, 2, 4)]


async def test_who_never_answers_the_door_was_certainly_asked_for_nothing(
    options: Options, clock: Clock, double: Connector
) -> None:
    nobody = replace(options, service_hosts=("http://127.0.0.1:1",))
    backing_off = BackingOff(lambda: 0.0)
    line = Line(nobody, EntraTokens(nobody, backing_off, clock), backing_off)
    with pytest.raises(Busy):
        await line.post(Conversation("http://127.0.0.1:1/emea/", "a:1"), said("hej"))
    await line.close()


FOREIGN = [
    "https://evil.example/",
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://smba.trafficmanager.net/../emea/",
    "",
]


@pytest.mark.parametrize("url", FOREIGN)
async def test_no_foreign_host_ever_hears_from_the_desk(
    double: Connector, line: Line, url: str
) -> None:
    for asking in (
        line.post(Conversation(url, "a:1"), said("hej")),
        line.create(url, double.tenant.id, "oid-karen"),
        line.member(Conversation(url, "a:1"), "oid-karen"),
    ):
        with pytest.raises(Refused, match="service_url"):
            await asking
    assert not double.ledger.calls, "not even for a token"


async def test_an_open_desk_calls_this_machine_alone_and_shows_nothing(
    double: Connector, options: Options
) -> None:
    line = Line(replace(options, open=True), NoTokens(), BackingOff(lambda: 0.0))
    with pytest.raises(Refused, match="service_url"):
        await line.type(Conversation("https://smba.trafficmanager.net/emea/", "a:1"))
    with pytest.raises(Refused, match="Unauthorized"):  # by the double: there was no token
        await line.type(there(double))
    await line.close()


@pytest.mark.parametrize("key", ["..", ".", ""])
async def test_no_id_leads_upwards(double: Connector, line: Line, key: str) -> None:
    with pytest.raises(Refused, match="id"):
        await line.post(Conversation(double.url, key), said("hej"))


async def test_an_id_stays_one_part_of_the_address(double: Connector, line: Line) -> None:
    with pytest.raises(Refused, match="ConversationNotFound"):
        await line.post(Conversation(double.url, "a:1/../b?c=d#e%2F;x@y"), said("hej"))
    (called,) = double.ledger.of("post")
    assert called.conversation == "a:1/../b?c=d#e%2F;x@y"


@asynccontextmanager
async def answering(status: int, body: bytes, **headers: str) -> AsyncIterator[str]:
    """Run a connector that answers everything like this."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, body=body, headers=headers)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (201, b"{}", Silent, ""),
        (201, b'{"id": 7}', Silent, ""),
        (201, b"<html>", Silent, ""),
        (201, b"[]", Silent, ""),
        (201, b"\xff", Silent, ""),
        (201, b"[" * 100_000, Silent, ""),
        (201, b" " * (2 << 20), Silent, ""),
        (302, b"", Refused, "http_302"),
        (403, b"<html>", Refused, "http_403"),
        (403, b'{"error": "Bot is not registered, Karen!"}', Refused, "http_403"),
        (
            403,
            b'{"errorCode": 209, "message": "{\\"subCode\\": \\"MessageWritesBlocked\\"}"}',
            Refused,
            "MessageWritesBlocked",
        ),
    ],
    ids=str,
)
async def test_whatever_is_answered_has_a_meaning(
    options: Options, status: int, body: bytes, kind: type[Exception], code: str
) -> None:
    line = Line(replace(options, open=True), NoTokens(), BackingOff(lambda: 0.0))
    async with answering(status, body, Location="https://evil.example/") as url:
        with pytest.raises(kind) as failed:
            await line.post(Conversation(url, "a:1"), said("hej"))
        await line.close()
    assert getattr(failed.value, "code", "") == code


def write_certificate(file: Path) -> str:
    """Write a key with its certificate into a file; return the public half."""
    key = rsa.generate_private_key(public_exponent=65_537, key_size=2_048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "desk")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return public.decode()
