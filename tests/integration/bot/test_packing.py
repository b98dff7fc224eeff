"""rejsehold manifest teams: a package to upload, or what is missing for one."""

import json
from zipfile import ZipFile

from tests.integration.bot.conftest import Quick, Terminal

APP_ID = "11111111-2222-3333-4444-555555555555"
URL = "https://desk.example"


def manifest(empty: Terminal, name: str) -> dict[str, str]:
    """Return the manifest within a package in the command's folder."""
    with ZipFile(empty.home / name) as package:
        drawn: dict[str, str] = json.loads(package.read("manifest.json"))
    return drawn


def test_the_package_is_written_where_it_is_wanted(quick: Quick, empty: Terminal) -> None:
    out = str(empty.home / "app.zip")
    done = quick(empty, "manifest", "teams", "--url", URL, "--app-id", APP_ID.upper(), "--out", out)
    assert out in done.out
    assert manifest(empty, "app.zip")["id"] == APP_ID


def test_without_an_id_the_one_in_the_settings_is_taken(empty: Terminal) -> None:
    settings = {
        "REJSEHOLD_TEAMS_APP_ID": APP_ID,
        "REJSEHOLD_TEAMS_APP_PASSWORD": "hemmelig-hemmelig",
        "REJSEHOLD_TEAMS_TENANTS": APP_ID,
    }
    done = empty.run("manifest", "teams", "--url", URL, **settings)
    assert "hemmelig" not in done.out + done.complaints
    assert manifest(empty, "rejsehold-teams.zip")["id"] == APP_ID


def test_what_is_missing_is_asked_for(quick: Quick, empty: Terminal) -> None:
    no_url = quick(empty, "manifest", "teams", "--app-id", APP_ID, expect=1)
    assert "--url" in no_url.complaints
    no_id = quick(empty, "manifest", "teams", "--url", URL, expect=1)
    assert "--app-id" in no_id.complaints
    assert list(empty.home.glob("*.zip")) == []


def test_a_file_that_cannot_be_written_is_told_of(quick: Quick, empty: Terminal) -> None:
    out = str(empty.home / "nowhere" / "app.zip")
    done = quick(
        empty, "manifest", "teams", "--url", URL, "--app-id", APP_ID, "--out", out, expect=1
    )
    assert out in done.complaints
