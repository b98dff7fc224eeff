"""Settings are read once, refuse what cannot work, and keep secrets to themselves."""

import traceback
from pathlib import Path

import pytest

from bot.misconfigured import BadSettings, Fault
from bot.settings import read_settings
from bot.surroundings import (
    database_file,
    database_in,
    default_database_file,
    is_there,
    language_in,
)

NO_FILE = Path("/nowhere/.env")
CANARY = "xoxb-kanariefugl"
OAUTH = {
    "slack_client_id": "1.2",
    "slack_client_secret": CANARY,
    "slack_signing_secret": CANARY,
    "slack_teams": "T1, T2",
    "public_url": "https://desk.example",
}
"""Several workspaces, set up as a whole."""

APP, TENANT = "6b1f9c2e-0000-4a4a-8b8b-0123456789ab", "72f988bf-0000-4a4a-8b8b-0123456789ab"
TEAMS = {"teams_app_id": APP, "teams_app_password": CANARY, "teams_tenants": TENANT}
"""Teams, set up as a whole."""


def test_the_defaults_make_a_desk_for_one_person() -> None:
    settings = read_settings(NO_FILE, database_url="sqlite:////tmp/desk.db")
    assert (settings.host, settings.port, settings.language) == ("127.0.0.1", 8400, "da")


@pytest.mark.parametrize(
    ("given", "setting", "fault"),
    [
        ({"port": "mange"}, "PORT", Fault.NOT_A_PORT),
        ({"port": "65536"}, "PORT", Fault.NOT_A_PORT),
        ({"language": "fr"}, "LANGUAGE", Fault.NOT_A_LANGUAGE),
        ({"log_level": "alt"}, "LOG_LEVEL", Fault.NOT_A_LEVEL),
        ({"host": " "}, "HOST", Fault.NOT_AN_ADDRESS),
        ({"slack_api_url": "file:///etc"}, "SLACK_API_URL", Fault.NOT_AN_ADDRESS),
        ({"slack_bot_token": CANARY}, "SLACK_BOT_TOKEN", Fault.SLACK_BY_HALF),
        ({"slack_signing_secret": CANARY}, "SLACK_BOT_TOKEN", Fault.SLACK_BY_HALF),
        ({"slack_client_id": "1.2"}, "SLACK_BOT_TOKEN", Fault.SLACK_BY_HALF),
        ({**OAUTH, "slack_client_secret": ""}, "SLACK_CLIENT_ID", Fault.SLACK_OAUTH_BY_HALF),
        ({**OAUTH, "public_url": ""}, "SLACK_CLIENT_ID", Fault.SLACK_OAUTH_BY_HALF),
        ({**OAUTH, "slack_bot_token": CANARY}, "SLACK_CLIENT_ID", Fault.SLACK_TWICE),
        ({**OAUTH, "slack_teams": " , "}, "SLACK_TEAMS", Fault.SLACK_OPEN),
        ({"public_url": "desk.example"}, "PUBLIC_URL", Fault.NOT_AN_ADDRESS),
        ({"teams_app_password": CANARY}, "TEAMS_APP_ID", Fault.TEAMS_BY_HALF),
        ({"teams_tenants": TENANT}, "TEAMS_APP_ID", Fault.TEAMS_BY_HALF),
        ({"teams_app_id": APP}, "TEAMS_APP_ID", Fault.TEAMS_BY_HALF),
        ({**TEAMS, "teams_app_id": ""}, "TEAMS_APP_ID", Fault.TEAMS_BY_HALF),
        ({**TEAMS, "teams_app_password": ""}, "TEAMS_APP_ID", Fault.TEAMS_BY_HALF),
        ({**TEAMS, "teams_app_id": "min-app"}, "TEAMS_APP_ID", Fault.NOT_AN_ID),
        ({**TEAMS, "teams_tenants": ""}, "TEAMS_TENANTS", Fault.TEAMS_OPEN),
        ({**TEAMS, "teams_tenants": " , "}, "TEAMS_TENANTS", Fault.TEAMS_OPEN),
        ({**TEAMS, "teams_tenants": "*"}, "TEAMS_TENANTS", Fault.NOT_AN_ID),
        ({**TEAMS, "teams_tenants": "rm.onmicrosoft.com"}, "TEAMS_TENANTS", Fault.NOT_AN_ID),
        ({**TEAMS, "teams_service_hosts": " , "}, "TEAMS_SERVICE_HOSTS", Fault.NOT_A_HOST),
        ({**TEAMS, "teams_service_hosts": "*"}, "TEAMS_SERVICE_HOSTS", Fault.NOT_A_HOST),
        ({**TEAMS, "teams_service_hosts": "10.0.0.1"}, "TEAMS_SERVICE_HOSTS", Fault.NOT_A_HOST),
        (
            {**TEAMS, "teams_service_hosts": "http://ond.example"},
            "TEAMS_SERVICE_HOSTS",
            Fault.NOT_A_HOST,
        ),
        (
            {**TEAMS, "teams_openid_url": "http://login.example/.well-known"},
            "TEAMS_OPENID_URL",
            Fault.NOT_SECURE,
        ),
        (
            {**TEAMS, "teams_openid_url": "http://127.0.0.1.example/"},
            "TEAMS_OPENID_URL",
            Fault.NOT_SECURE,
        ),
        (
            {**TEAMS, "teams_login_url": "http://login.example"},
            "TEAMS_LOGIN_URL",
            Fault.NOT_SECURE,
        ),
        (
            {**TEAMS, "teams_app_certificate": "/nowhere/desk.pem"},
            "TEAMS_APP_CERTIFICATE",
            Fault.NOT_A_CERTIFICATE,
        ),
    ],
)
def test_what_cannot_work_is_refused_by_name_and_never_by_value(
    given: dict[str, str], setting: str, fault: Fault
) -> None:
    with pytest.raises(BadSettings) as refused:
        read_settings(NO_FILE, **given)
    (problem,) = refused.value.problems
    assert (problem.setting, problem.fault) == (f"REJSEHOLD_{setting}", fault)
    assert CANARY not in "".join(traceback.format_exception(refused.value))


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(BadSettings) as refused:
        read_settings(NO_FILE, port="x", language="x")
    assert len(refused.value.problems) == 2


def test_secrets_show_as_stars() -> None:
    settings = read_settings(
        NO_FILE,
        database_url=f"postgresql://desk:{CANARY}@db/desk",
        slack_bot_token=CANARY,
        slack_signing_secret=CANARY,
        **TEAMS,
    )
    assert CANARY not in f"{settings!r} {settings} {settings.model_dump_json()}"


def test_tenants_are_separated_by_commas_and_read_in_small_letters() -> None:
    given = {**TEAMS, "teams_tenants": f" {TENANT.upper()}, {APP} ,", "teams_app_id": APP.upper()}
    settings = read_settings(NO_FILE, **given)
    assert settings.teams_tenants == (TENANT, APP)
    assert settings.teams_app_id == APP
    assert settings.has_teams


def test_teams_is_asked_at_its_own_addresses_unless_others_are_named() -> None:
    settings = read_settings(NO_FILE, **TEAMS)
    assert settings.teams_service_hosts == ("smba.trafficmanager.net",)
    assert settings.teams_openid_url.startswith("https://login.botframework.com/")
    here = "http://127.0.0.1:8401"
    assert read_settings(NO_FILE, **TEAMS, teams_login_url=here).teams_login_url == here


CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"
KEY = "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n"


def test_a_certificate_with_its_key_stands_in_for_a_password(tmp_path: Path) -> None:
    file = tmp_path / "desk.pem"
    file.write_text(KEY + CERTIFICATE)
    by_file = {**TEAMS, "teams_app_password": "", "teams_app_certificate": str(file)}
    assert read_settings(NO_FILE, **by_file).teams_app_certificate == file
    with pytest.raises(BadSettings) as refused:
        read_settings(NO_FILE, **TEAMS, teams_app_certificate=str(file))
    (problem,) = refused.value.problems
    assert problem.fault == Fault.TEAMS_TWICE


@pytest.mark.parametrize("held", [b"", KEY.encode(), CERTIFICATE.encode(), b"\xff\xfe"])
def test_half_a_certificate_proves_nothing(tmp_path: Path, held: bytes) -> None:
    file = tmp_path / "desk.pem"
    file.write_bytes(held)
    by_file = {**TEAMS, "teams_app_password": "", "teams_app_certificate": str(file)}
    with pytest.raises(BadSettings) as refused:
        read_settings(NO_FILE, **by_file)
    (problem,) = refused.value.problems
    assert problem.fault == Fault.NOT_A_CERTIFICATE


def test_words_are_read_in_any_case() -> None:
    assert read_settings(NO_FILE, language="EN").language == "en"


@pytest.mark.parametrize(
    ("environment", "file"),
    [
        ({"XDG_DATA_HOME": "/data"}, "/data/rejsehold/rejsehold.db"),
        ({"LOCALAPPDATA": "/local"}, "/local/rejsehold/rejsehold.db"),
        ({}, str(Path.home() / ".local/share/rejsehold/rejsehold.db")),
    ],
)
def test_the_database_lies_in_the_persons_own_folder(
    environment: dict[str, str], file: str
) -> None:
    assert str(default_database_file(environment, Path("/nowhere"))) == file


def test_in_a_checkout_the_database_lies_in_its_folder_var(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    assert default_database_file({}, tmp_path).parent != tmp_path / "var"
    (tmp_path / "var").mkdir()
    assert default_database_file({}, tmp_path) == tmp_path / "var" / "rejsehold.db"


def test_a_quick_command_sees_language_and_database() -> None:
    environment = {"REJSEHOLD_LANGUAGE": "EN ", "REJSEHOLD_DATABASE_URL": "sqlite:///x.db"}
    assert (language_in(environment), database_in(environment)) == ("en", "sqlite:///x.db")


def test_what_is_empty_or_unknown_is_as_if_it_was_not_said() -> None:
    environment = {
        "XDG_DATA_HOME": "/data",
        "REJSEHOLD_DATABASE_URL": "",
        "REJSEHOLD_LANGUAGE": "fr",
    }
    assert language_in(environment) == "da"
    assert database_in(environment) == "sqlite:////data/rejsehold/rejsehold.db"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("sqlite:///var/desk.db", Path("var/desk.db")),
        ("sqlite+aiosqlite:////data/desk.db?timeout=3", Path("/data/desk.db")),
        ("postgresql://desk@db/desk", None),
        ("postgresql:///desk", None),
    ],
)
def test_a_sqlite_address_names_its_file(address: str, file: Path | None) -> None:
    assert database_file(address) == file


def test_only_a_file_can_be_missing() -> None:
    assert not is_there("sqlite:////nowhere/desk.db")
    assert is_there("postgresql://desk@db/desk")


def test_several_workspaces_are_named() -> None:
    settings = read_settings(NO_FILE, **OAUTH)
    assert settings.slack_teams == ("T1", "T2")
    assert settings.has_slack
