"""Upgrade, examine, audit, revive; and what the command line says when it is misused."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.bootstrap import wired
from tests.integration.bot.conftest import QUESTION, Quick, Terminal
from workflows.domain.events import Notice

CANARY = "kanariefugl"


def test_a_new_machine_is_examined_and_told_what_to_do(quick: Quick, empty: Terminal) -> None:
    done = quick(empty, "doctor")
    assert "er ikke lavet endnu" in done.out
    assert "rejsehold db upgrade" in done.out
    assert not empty.database.exists()


def test_a_desk_that_is_well_is_told_so(quick: Quick, filled: Terminal) -> None:
    done = quick(filled, "doctor")
    for part in ("111 løsninger", "25 personer", "Historikken er hel", "Skranken kan bruges"):
        assert part in done.out
    assert "[fejl]" not in done.out


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"REJSEHOLD_PORT": "mange"}, "REJSEHOLD_PORT"),
        ({"REJSEHOLD_DATABASE_URL": "mysql://desk:kanariefugl@db/desk"}, "REJSEHOLD_DATABASE_URL"),
        ({"REJSEHOLD_DATABASE_URL": "kanariefugl"}, "REJSEHOLD_DATABASE_URL"),
        ({"REJSEHOLD_SLACK_BOT_TOKEN": "kanariefugl"}, "REJSEHOLD_SLACK_SIGNING_SECRET"),
        ({"REJSEHOLD_TEAMS_APP_PASSWORD": "kanariefugl"}, "REJSEHOLD_TEAMS_APP_ID"),
    ],
)
@pytest.mark.parametrize("command", ["doctor", "serve", "worker"])
def test_bad_settings_are_told_by_name_and_never_by_value(
    quick: Quick, empty: Terminal, command: str, settings: dict[str, str], told: str
) -> None:
    done = quick(empty, command, expect=1 if command == "doctor" else 2, **settings)
    assert told in done.out + done.complaints
    assert CANARY not in done.out + done.complaints
    assert "Traceback" not in done.complaints


def test_a_misspelt_setting_is_found(quick: Quick, filled: Terminal) -> None:
    assert "Mente du REJSEHOLD_PORT?" in quick(filled, "doctor", REJSEHOLD_PROT="1").out


def test_a_database_out_of_reach_is_told(quick: Quick, empty: Terminal) -> None:
    away = {"REJSEHOLD_DATABASE_URL": "postgresql://desk:kanariefugl@127.0.0.1:1/desk"}
    assert "Databasen kan ikke nås" in quick(empty, "doctor", expect=1, **away).out
    done = quick(empty, "audit", "verify", expect=1, **away)
    assert "rejsehold doctor" in done.complaints
    assert CANARY not in done.complaints


def test_upgrading_fills_in_the_facts_and_no_made_up_people(quick: Quick, empty: Terminal) -> None:
    assert "klar" in quick(empty, "db", "upgrade").out
    quick(empty, "db", "upgrade")
    done = quick(empty, "doctor", expect=1)
    assert "111 løsninger" in done.out
    assert "Ingen sidder på et rejsehold" in done.out


def test_after_an_upgrade_the_chat_opens_all_the_same(quick: Quick, empty: Terminal) -> None:
    quick(empty, "db", "upgrade")
    assert "Hej Karen" in empty.run("chat", "--as", "karen").out


def test_the_journal_is_verified_and_tampering_is_found(quick: Quick, filled: Terminal) -> None:
    filled.run("chat", "--as", "karen", said=f"{QUESTION}\n1\n")
    assert "Historikken er hel: " in quick(filled, "audit", "verify").out
    with closing(sqlite3.connect(filled.database)) as connection, connection:
        connection.execute("DROP TRIGGER journal_keeps_lines")
        connection.execute("UPDATE journal SET idea = 99 WHERE number = 1")
    done = quick(filled, "audit", "verify", expect=1)
    assert "fra linje 1" in done.complaints


async def bury(terminal: Terminal) -> None:
    """Put a notice in the outbox and give it up."""
    async with wired(f"sqlite:///{terminal.database}") as desk, desk.sessions.open() as session:
        now = datetime.now(UTC)
        await session.unit.outbox.put("p-1", Notice("karen", 1, "decline"), 1, now)
        (posting,) = await session.unit.outbox.claim(now, 60, 10)
        await session.unit.outbox.bury(posting, "account_inactive")


def test_what_was_given_up_is_listed_and_revived(quick: Quick, filled: Terminal) -> None:
    asyncio.run(bury(filled))
    listed = quick(filled, "outbox", "list").out
    assert "p-1" in listed
    assert "account_inactive" in listed
    assert "outbox list" in quick(filled, "doctor").out
    assert "i kø igen" in quick(filled, "outbox", "revive", "p-1").out
    assert "p-1" in quick(filled, "outbox", "revive", "p-1", expect=1).complaints
    assert "p-1" not in quick(filled, "outbox", "list").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chta"], "Mente du »rejsehold chat«?"),
        (["chat"], "Der mangler --as PERSON"),
        (["match", "--nej"], "--nej"),
        (["registry", "imprt"], "»rejsehold registry import«"),
        (["registry", "import"], "Der mangler FIL"),
    ],
)
def test_a_misused_command_line_is_explained(
    quick: Quick, empty: Terminal, arguments: list[str], told: str
) -> None:
    assert told in quick(empty, *arguments, expect=2).complaints


@pytest.mark.parametrize(("language", "told"), [("da", "Kommandoer:"), ("en", "Commands:")])
def test_help_is_there_in_both_languages(
    quick: Quick, empty: Terminal, language: str, told: str
) -> None:
    done = quick(empty, "--help", REJSEHOLD_LANGUAGE=language)
    assert told in done.out
    for command in ("chat", "match", "serve", "doctor", "outbox"):
        assert f"\n  {command} " in done.out


def test_settings_may_stand_in_a_file_and_the_environment_goes_before_it(
    quick: Quick, empty: Terminal
) -> None:
    file = empty.home / ".env"
    file.write_text('REJSEHOLD_LANGUAGE="en"\nREJSEHOLD_DATABASE_URL=sqlite:///her.db\n')
    file.chmod(0o600)
    assert "her.db is not made yet" in quick(empty, "doctor").out
    assert "her.db er ikke lavet" in quick(empty, "doctor", REJSEHOLD_LANGUAGE="da").out


def test_a_file_of_settings_that_others_can_read_is_told(quick: Quick, empty: Terminal) -> None:
    file = empty.home / ".env"
    file.touch()
    file.chmod(0o644)
    assert "chmod 600 .env" in quick(empty, "doctor").out
