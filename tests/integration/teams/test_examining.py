"""The doctor tries what Teams needs, and names what is wrong with it without telling a secret."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from inspect import getsource
from pathlib import Path
from time import monotonic, time

import pytest
import uvicorn
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from cryptography.x509 import CertificateBuilder, Name, random_serial_number
from fastapi import FastAPI

from bot.chat.shapes import Json
from bot.doctor import Finding, Health
from bot.teams import examining
from bot.teams.door import Door
from bot.teams.examining import WARNED_BEFORE, examine, of_certificate
from bot.teams.gate import Gate
from bot.teams.key_server import KeyServer
from bot.teams.keys import Keys
from bot.teams.options import Options
from bot.teams.page import page_router
from bot.teams.replies import Reply
from bot.wording import LANGUAGES, speech
from tests.teams_double import signing
from tests.teams_double.connector import Connector, connector_double
from tests.teams_double.signing import key_server, private_key
from tests.teams_double.tenant import Tenant

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOWHERE = "http://127.0.0.1:9"


@dataclass
class Surroundings:
    """Microsoft's servers, and options with which the desk gets on with them."""

    connector: Connector
    keys: signing.KeyServer
    options: Options


@pytest.fixture
async def around() -> AsyncIterator[Surroundings]:
    """Give surroundings with nothing wrong."""
    tenant = Tenant()
    async with connector_double(tenant) as connector, key_server() as keys:
        options = Options(
            app_id=tenant.app,
            tenants=(tenant.id,),
            password=connector.password,
            openid_url=keys.openid_url,
            login_url=connector.login,
        )
        yield Surroundings(connector, keys, options)


async def found(options: Options) -> dict[str, Finding]:
    """Examine a desk with these options."""
    return {each.name: each for each in await examine(options)}


class Nobody:
    """A front that nothing gets to."""

    async def accept(self, activity: Json) -> Reply:
        """Take nothing."""
        raise AssertionError(activity)


@asynccontextmanager
async def desk(options: Options, *, with_page: bool = True) -> AsyncIterator[str]:
    """Serve a door and the tab's page on this machine; give their address."""
    app = FastAPI()
    gate = Gate(options, Keys(KeyServer(options.openid_url).look_up, monotonic), time)
    app.include_router(Door(gate, Nobody()).router())
    if with_page:
        app.include_router(page_router(options.app_id, "da"))
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        running = asyncio.create_task(server.serve(sockets=[door]))
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            server.should_exit = True
            await running


def certificate(file: Path, ends: datetime, *, of_another: bool = False) -> Path:
    """Write a key and a certificate that is good for a year until then."""
    key, other = private_key("desk"), private_key("other")
    signed = (
        CertificateBuilder(Name([]), Name([]))
        .public_key((other if of_another else key).public_key())
        .serial_number(random_serial_number())
        .not_valid_before(ends - timedelta(days=365))
        .not_valid_after(ends)
        .sign(key, SHA256())
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(pem + signed.public_bytes(Encoding.PEM))
    return file


def public_key(file: Path) -> str:
    """Return the public key of a certificate, as the app's registration knows it."""
    key, _ = examining.read_certificate(file)
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


async def test_what_is_right_is_said_to_be(around: Surroundings) -> None:
    async with desk(around.options) as url:
        names = await found(replace(around.options, public_url=url))
    well = {name for name, each in names.items() if each.health is Health.WELL}
    assert well == {
        "teams-app",
        "teams-tenants",
        "teams-token",
        "teams-keys",
        "teams-address",
        "teams-page",
    }
    assert names.keys() - well == {"teams-address-here"}


async def test_ids_that_are_none_are_bad_and_nothing_is_asked_with_them(
    around: Surroundings,
) -> None:
    odd = replace(around.options, app_id="rejsehold", tenants=("region.example",))
    names = await found(odd)
    assert names["teams-app-odd"].health is Health.BAD
    assert dict(names["teams-tenants-odd"].values) == {"tenants": "region.example"}
    assert around.connector.ledger.calls == []
    assert "teams-tenants-none" in await found(replace(odd, tenants=()))


async def test_a_secret_that_microsoft_refuses_is_bad_and_not_shown(around: Surroundings) -> None:
    names = await found(replace(around.options, password="kanariefuglen"))
    assert names["teams-token-refused"].health is Health.BAD
    assert "invalid_client" in dict(names["teams-token-refused"].values)["code"]
    assert "kanariefuglen" not in repr(names)


async def test_a_secrets_id_in_its_place_is_told_of(around: Surroundings) -> None:
    names = await found(replace(around.options, password=around.options.app_id))
    assert names["teams-secret-is-an-id"].health is Health.LOOK
    assert "teams-secret-is-an-id" not in await found(around.options)


async def test_microsofts_silence_is_told_of(around: Surroundings) -> None:
    silent = replace(
        around.options, login_url=NOWHERE, openid_url=f"{NOWHERE}/keys", public_url=NOWHERE
    )
    names = await found(silent)
    silences = ("login-silent", "keys-silent", "address-silent", "page-silent")
    assert {names[f"teams-{each}"].health for each in silences} == {Health.LOOK}


async def test_keys_that_are_somebody_elses_are_bad(around: Surroundings) -> None:
    around.keys.issuer = "https://ond.example"
    names = await found(around.options)
    assert names["teams-keys-wrong"].health is Health.BAD
    assert dict(names["teams-keys-wrong"].values)["reason"] == "issuer"


async def test_a_certificate_is_tried_as_well(around: Surroundings, tmp_path: Path) -> None:
    file = certificate(tmp_path / "desk.pem", datetime.now(UTC) + timedelta(days=200))
    around.connector.certificate = public_key(file)
    names = await found(replace(around.options, password="", certificate=file))
    assert {names["teams-certificate"].health, names["teams-token"].health} == {Health.WELL}


@pytest.mark.parametrize(
    ("ends", "name", "health"),
    [
        (NOW + timedelta(days=200), "teams-certificate", Health.WELL),
        (NOW + WARNED_BEFORE, "teams-certificate-ends", Health.LOOK),
        (NOW, "teams-certificate-ended", Health.BAD),
        (NOW + timedelta(days=400), "teams-certificate-early", Health.BAD),
    ],
)
def test_a_certificate_is_told_of_in_time(
    ends: datetime, name: str, health: Health, tmp_path: Path
) -> None:
    file = certificate(tmp_path / "desk.pem", ends)
    (finding,) = of_certificate(file, NOW, speech("da"))
    assert (finding.name, finding.health) == (name, health)
    assert re.fullmatch(r"\d{1,2}\. \w{3}\.? \d{4}", dict(finding.values)["day"])


def test_a_certificate_of_another_key_cannot_be_used(tmp_path: Path) -> None:
    other = certificate(tmp_path / "other.pem", NOW + timedelta(days=200), of_another=True)
    for file in (other, tmp_path / "nowhere.pem"):
        (finding,) = of_certificate(file, NOW, speech("da"))
        assert finding.name == "teams-certificate-unreadable"


@pytest.mark.parametrize(
    ("url", "name", "health"),
    [
        ("", "teams-address-unknown", Health.LOOK),
        ("http://desk.example", "teams-address-open", Health.BAD),
    ],
)
async def test_an_address_that_teams_cannot_use_is_not_asked(
    around: Surroundings, url: str, name: str, health: Health
) -> None:
    names = await found(replace(around.options, public_url=url))
    assert names[name].health is health
    assert names.keys() & {"teams-address", "teams-address-silent", "teams-page"} == set()


async def test_an_address_that_is_not_the_desks_is_bad(around: Surroundings) -> None:
    elsewhere = around.keys.url
    names = await found(replace(around.options, public_url=elsewhere))
    assert names["teams-address-wrong"].health is Health.BAD
    assert dict(names["teams-address-wrong"].values)["status"] == "404"


async def test_a_page_that_is_not_let_through_is_bad(around: Surroundings) -> None:
    async with desk(around.options, with_page=False) as url:
        names = await found(replace(around.options, public_url=url))
    assert names["teams-address"].health is Health.WELL
    assert names["teams-page-wrong"].health is Health.BAD


def test_everything_that_is_found_has_words_and_a_way_to_mend_it() -> None:
    named = re.findall(r'\b(well|look|bad)\(\s*"([\w-]+)"', getsource(examining))
    named += [("well", each) for each in ("teams-address", "teams-page")]
    named += [
        (how, f"teams-{each}") for how, each in (("bad", "address-wrong"), ("look", "page-silent"))
    ]
    named += [("look", "teams-address-silent"), ("bad", "teams-page-wrong")]
    assert len(named) > 20
    for language in LANGUAGES:
        for how, name in named:
            assert speech(language).knows(f"doctor-{name}")
            assert how == "well" or speech(language).knows(f"doctor-{name}-mend")
