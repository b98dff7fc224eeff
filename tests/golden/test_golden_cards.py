"""What people read, word by word: a changed sentence shows up as a changed file beside this one.

``UPDATE_GOLDEN=1 pytest tests/golden`` writes the files anew; read the difference before you
commit it.
"""

import os
from pathlib import Path

import pytest

from bot.messages.outgoing import Messages
from bot.wording import LANGUAGES, Language
from tests.golden.scenes import SCENES, Scene, play
from tests.scenario.screen import screen_of

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
async def test_what_people_read_is_what_was_agreed(scene: Scene, language: Language) -> None:
    shown = drawn(await play(scene, language))
    path = HERE / language / f"{scene.__name__}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_is_left_over(language: Language) -> None:
    names = {path.stem for path in (HERE / language).iterdir()}
    assert names == {scene.__name__ for scene in SCENES}


def drawn(messages: Messages) -> str:
    """Return the messages as text, with the buttons below."""
    screen = screen_of(messages)
    buttons = [f"[{label}]" for label in screen.buttons]
    return "\n".join([screen.text.strip(), *buttons]) + "\n"
