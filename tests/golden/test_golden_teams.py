"""What Teams is sent of every scene, element by element, and that Teams would take it.

``UPDATE_GOLDEN=1 pytest tests/golden`` writes the files anew; read the difference before you
commit it.
"""

import json
import os
from pathlib import Path

import pytest

from bot.messages.outgoing import Card, Message
from bot.teams.card import draw_card, summary
from bot.teams.dialog import draw_dialog, draw_form
from bot.wording import LANGUAGES, Language, Speech, speech
from tests.golden.scenes import SCENES, Scene, play
from tests.teams_double.schema import complaints_about_dialog, complaints_about_message

HERE = Path(__file__).parent / "teams"


def drawn(message: Message, said: Speech) -> dict[str, object]:
    """Return what Teams is sent: a summary and a card, or the answer that opens a dialog."""
    if isinstance(message, Card):
        return {"summary": summary(message), "card": draw_card(said, message, "nonce")}
    return draw_dialog(message.title, draw_form(said, message))


def wrong_with(sent: dict[str, object]) -> list[str]:
    """Say what Teams would not take."""
    match sent:
        case {"task": {"value": {"card": {"content": dict(card)}}}}:
            return complaints_about_dialog(card)
        case {"summary": str(), "card": dict(card)}:
            return complaints_about_message(card)
        case _:
            return ["neither a message nor a dialog"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
async def test_what_teams_is_sent_is_what_was_agreed(scene: Scene, language: Language) -> None:
    sent = [drawn(each, speech(language)) for each in await play(scene, language)]
    assert [wrong_with(each) for each in sent] == [[] for _ in sent]
    shown = json.dumps(sent, ensure_ascii=False, indent=1) + "\n"
    path = HERE / language / f"{scene.__name__}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_of_teams_is_left_over(language: Language) -> None:
    names = {path.stem for path in (HERE / language).iterdir()}
    assert names == {scene.__name__ for scene in SCENES}
