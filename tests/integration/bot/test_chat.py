"""The chat as somebody meets it: a pipe in, plain text out."""

import asyncio
from pathlib import Path

import pytest

from bot.bootstrap import wired
from tests.integration.bot.conftest import QUESTION, Terminal
from workflows.domain.events import Notice

CPR = "251248-9996"
"""A published test person's number."""


def test_the_first_message_on_a_new_machine_is_answered_with_reasons(empty: Terminal) -> None:
    done = empty.run("chat", "--as", "karen", said=QUESTION + "\n")
    for part in (
        "første gang",
        "Samme målgruppe: KOL",
        "I brug: ",
        "Ring til: ",
        "Bekræftet: Ejeren har aldrig bekræftet det",
        "1. Send",
        "Farvel, Karen.",
    ):
        assert part in done.out
    assert done.complaints == ""
    assert "\x1b" not in done.out
    assert not any("\u2500" <= character <= "\u257f" for character in done.out)


def test_what_people_write_is_nobody_elses_on_the_machine(filled: Terminal) -> None:
    assert filled.database.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("asdf qwerty zxcv", "Det forstod jeg ikke helt"),
        ("video", "»video« kan være mange ting"),
        (
            "Can COPD patients measure oxygen at home and send us the numbers?",
            "Same target group: COPD",
        ),
        ("🙂🙂🙂", "Skriv et par ord"),
        ("", "Der stod ikke noget"),
    ],
)
def test_whatever_is_said_gets_a_fitting_answer(filled: Terminal, said: str, answered: str) -> None:
    done = filled.run("chat", "--as", "karen", said=said + "\n")
    assert answered in done.out
    assert done.complaints == ""


def test_a_cpr_number_is_stopped_and_kept_nowhere(filled: Terminal) -> None:
    done = filled.run("chat", "--as", "karen", said=f"Patienten {CPR} vil gerne måle hjemme\n")
    assert "CPR" in done.out
    assert CPR not in done.out + done.complaints
    for file in filled.home.rglob("*"):
        if file.is_file():
            assert CPR.encode() not in file.read_bytes()


def test_twenty_thousand_characters_are_answered_and_shown_short(filled: Terminal) -> None:
    text = ("KOL-patienter måler iltmætning hjemme. " * 600)[:20_000]
    done = filled.run("chat", "--as", "karen", said=text + "\n")
    assert "Sådan forstod jeg det" in done.out
    assert "1. Send" in done.out
    assert len(done.out) < 8_000


def test_bytes_that_are_no_text_do_no_harm(filled: Terminal) -> None:
    done = filled.run("chat", "--as", "karen", said=b"\xff\xfe video \x00\x1b[2J\n")
    assert "Farvel, Karen." in done.out
    assert "\x1b" not in done.out


def test_an_idea_is_sent_and_the_lead_finds_it(filled: Terminal) -> None:
    sent = filled.run("chat", "--as", "karen", said=f"{QUESTION}\n1\n")
    assert "Idé 1 er sendt" in sent.out
    found = filled.run("chat", "--as", "leder", said="hvad venter\n1\n")
    assert "Én idé venter på dig" in found.out
    assert "Idéhaver: Karen Eksempel" in found.out
    assert "1. Saml holdet" in found.out


def test_a_draft_survives_the_process(filled: Terminal) -> None:
    filled.run("chat", "--as", "karen", said=QUESTION + "\n")
    later = filled.run("chat", "--as", "karen", said="kladder\n")
    assert "Kan patienter med KOL" in later.out


def test_a_script_reads_as_a_dialogue(filled: Terminal, tmp_path: Path) -> None:
    script = tmp_path / "manuskript.txt"
    script.write_text(f"# Karen har en idé\n\n{QUESTION}\nsend\n", encoding="utf-8")
    done = filled.run("chat", "--as", "karen", "--script", str(script))
    assert f"Karen: {QUESTION}\n" in done.out
    assert done.out.index("Karen: send") < done.out.index("er sendt")
    assert "har en idé\n" not in done.out


def test_somebody_unknown_is_told_who_there_is(filled: Terminal) -> None:
    done = filled.run("chat", "--as", "bo", expect=1)
    assert "»bo«" in done.complaints
    assert "karen" in done.complaints
    assert "Lis Eksempel, rejseholdsleder" in done.complaints


@pytest.mark.parametrize("name", ["KAREN", "karen@rejsehold.example"])
def test_people_are_found_in_any_case_and_by_address(filled: Terminal, name: str) -> None:
    assert "Hej Karen" in filled.run("chat", "--as", name).out


def test_a_script_that_is_not_there_is_told(filled: Terminal, tmp_path: Path) -> None:
    missing = str(tmp_path / "mangler.txt")
    assert missing in filled.run("chat", "--as", "karen", "--script", missing, expect=1).complaints


async def post(terminal: Terminal, person: str) -> None:
    """Let a notice about the first idea be due for somebody now."""
    async with wired(f"sqlite:///{terminal.database}") as desk, desk.sessions.open() as session:
        notice = Notice(person, 1, "idea_received")
        await session.unit.outbox.put("p-now", notice, 1, session.now)


def test_a_notice_that_is_due_is_shown_to_whoever_opens_the_chat(filled: Terminal) -> None:
    filled.run("chat", "--as", "karen", said=f"{QUESTION}\n1\n")
    asyncio.run(post(filled, "it"))
    first = filled.run("chat", "--as", "it").out
    assert "Nyt til dig" in first
    assert "Kan patienter med KOL" in first
    assert "Nyt til dig" not in filled.run("chat", "--as", "it").out
