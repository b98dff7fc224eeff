"""Every card agreed on, drawn by Microsoft's own renderer in Chromium, and pressed there.

``make test-teams-cards`` brings the renderer and runs this; without it the test is skipped.
``PICTURES=1`` writes the pictures in ``docs/teams`` anew.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot.chat.pressing import read_press
from bot.messages.outgoing import Form, Input, Option
from bot.teams.card import draw_card
from bot.teams.dialog import draw_form, draw_idea_form, draw_said
from bot.teams.fields import read_values
from bot.wording import speech
from tests.architecture.sources import ROOT
from tests.unit.bot.teams.test_drawing import (
    DANISH,
    HOSTILE,
    KINDS,
    PRESS,
    everywhere,
    form_about,
    seen,
)

FOLDER = os.environ.get("REJSEHOLD_CARDS", "")
CHROMIUM = os.environ.get("REJSEHOLD_CHROMIUM") or shutil.which("chromium") or ""
GOLDEN = ROOT / "tests" / "golden" / "teams"
PICTURES = ROOT / "docs" / "teams"
LARGEST_PICTURE = 60_000

PICTURED = (
    "greeting_of_a_clinician",
    "verdict_exists",
    "verdict_related",
    "verdict_new",
    "sent",
    "review_of_a_lead",
    "form_to_gather_the_team",
    "missing_before_escalation",
    "list_of_a_lead",
    "history",
)
"""The ten cards that people meet most, or that most depends on."""

OPTIONS = (Option("a", "Ja"), Option("b", "Nej"))
FILLED = tuple(
    Input(kind.value, f"Hvad? ({kind.value})", kind, options=OPTIONS, value=value)
    for kind, value in KINDS.items()
)
LITERAL = [words for words in HOSTILE if len(words) < 300 and seen(words).strip()]
"""Words short enough to be shown whole, and with something to see."""

pytestmark = pytest.mark.skipif(not FOLDER, reason="make test-teams-cards brings the renderer")


def drawn(cards: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return what came of each card in the renderer, by name."""
    assert CHROMIUM, "install Chromium (on Debian: apt install chromium)"
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("draw.mjs")), FOLDER, CHROMIUM],
        input=json.dumps(cards),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {each["name"]: each for each in json.loads(done.stdout)}


def golden_cards() -> list[dict[str, Any]]:
    """Return every card of the golden files, with a picture of the ten."""
    found = []
    for path in sorted(GOLDEN.glob("*/*.json")):
        for number, sent in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            task = sent.get("task", {}).get("value")
            card = task["card"]["content"] if task else sent["card"]
            each = {"name": f"{path.parent.name}/{path.stem}/{number}", "card": card}
            if task:
                each["title"] = task["title"]
            if os.environ.get("PICTURES") and is_pictured(path, number):
                each["picture"] = str(PICTURES / f"{path.stem}.png")
            found.append(each)
    return found


def is_pictured(path: Path, number: int) -> bool:
    """Tell whether a message of a golden file is one of the ten."""
    return path.parent.name == "da" and path.stem in PICTURED and number == 0


def hostile_cards() -> list[dict[str, Any]]:
    """Return cards and dialogs that say hostile words wherever words can stand."""
    return [
        {"name": f"{kind}/{number}", "card": card}
        for number, words in enumerate(HOSTILE)
        for kind, card in (
            ("message", draw_card(DANISH, everywhere(words), "n1", note=words)),
            ("dialog", draw_form(DANISH, form_about(words))),
            ("said", draw_said(DANISH, [everywhere(words)])),
            ("idea", draw_idea_form(DANISH, words)),
        )
    ]


def flat(text: str) -> str:
    """Return a text without the differences between one kind of blank and another."""
    return " ".join(seen(text).split())


def test_every_card_agreed_on_is_drawn_without_a_fallback_and_works_with_a_keyboard() -> None:
    cards = golden_cards()
    results = drawn(cards)
    assert len(results) == len(cards) >= 36
    for name, each in results.items():
        assert each["complaints"] == [], name
        assert each["asked"] == [], name
        assert each["invalid"] == [], name
        assert each["unnamed"] == [], name
        assert not each["fell_back"], name
        assert each["reached"] == each["places"], name
    for card in cards:
        result = results[card["name"]]
        lines = [
            run["text"]
            for element in card["card"]["body"]
            for block in element.get("items", [element])
            for run in block.get("inlines", [])
        ]
        assert all(flat(line) in flat(result["text"]) for line in lines), card["name"]
        assert len(result["sent"]) == len(card["card"].get("actions", [])), card["name"]
        for sent in result["sent"]:
            assert "form" in sent["data"] or read_press(sent["data"]["press"])


def test_nothing_anybody_writes_comes_alive_in_the_renderer() -> None:
    results = drawn(hostile_cards())
    for name, each in results.items():
        assert each["complaints"] == [], name
        assert each["asked"] == [], name
        assert each["markup"] == [], name
        assert not each["fell_back"], name
    for words in LITERAL:
        message = results[f"message/{HOSTILE.index(words)}"]
        assert flat(message["text"]).count(flat(words)) >= 10, words
        dialog = results[f"dialog/{HOSTILE.index(words)}"]
        assert flat(dialog["text"]).count(flat(words)) >= 3 * len(KINDS), words


def test_what_stood_in_a_form_is_what_the_client_sends() -> None:
    form = Form("token", PRESS, "Ret", FILLED, "Gem")
    (result,) = drawn([{"name": "form", "card": draw_form(DANISH, form)}]).values()
    (sent,) = result["sent"]
    assert sent["type"] == "Action.Submit"
    assert read_values(sent["data"]) == {kind.value: value for kind, value in KINDS.items()}


def test_a_form_with_an_answer_missing_is_not_sent() -> None:
    for language in ("da", "en"):
        form = Form("token", PRESS, "Ret", (Input("on", "Hvornår?", next(iter(KINDS))),), "Gem")
        (result,) = drawn([{"name": "form", "card": draw_form(speech(language), form)}]).values()
        assert result["sent"] == []
        assert speech(language).say("teams-required") in result["after"]


def test_the_pictures_are_of_the_ten_and_small() -> None:
    pictures = {path.stem: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert set(pictures) >= set(PICTURED)
    assert all(pictures[name] <= LARGEST_PICTURE for name in PICTURED)
