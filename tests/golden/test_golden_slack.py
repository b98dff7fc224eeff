"""What Slack is sent of every scene, block by block, and that Slack would take it.

``UPDATE_GOLDEN=1 pytest tests/golden`` writes the files anew; read the difference before you
commit it.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.messages.outgoing import Card, Message
from bot.slack.card import draw_card, read_aloud
from bot.slack.modal import draw_form
from bot.slack.rich_text import Json
from bot.wording import LANGUAGES, Language, Speech, speech
from tests.golden.scenes import SCENES, Scene, play
from tests.slack_double.blocks import (
    complaints_about_message,
    complaints_about_view,
    is_too_long,
)

HERE = Path(__file__).parent / "slack"
TEXT = 4_000


def drawn(message: Message, said: Speech) -> Json:
    """Return what Slack is sent: a message's text and blocks, or a modal."""
    if isinstance(message, Card):
        return {"text": read_aloud(message), "blocks": draw_card(said, message)}
    return draw_form(said, message)


def wrong_with(sent: Json) -> Iterator[str]:
    """Say what Slack, or Slack's own library, would not take."""
    if sent.get("type") == "modal":
        yield from complaints_about_view(sent, "modal")
        View(**sent).to_dict()
        return
    yield from complaints_about_message(sent["blocks"])
    for block in Block.parse_all(sent["blocks"]):
        block.to_dict()
    if is_too_long(sent["blocks"]):
        yield "the blocks are too long together"
    if not 0 < len(str(sent["text"])) <= TEXT:
        yield "the text is empty or too long"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
async def test_what_slack_is_sent_is_what_was_agreed(scene: Scene, language: Language) -> None:
    sent = [drawn(each, speech(language)) for each in await play(scene, language)]
    assert [list(wrong_with(each)) for each in sent] == [[] for _ in sent]
    shown = json.dumps(sent, ensure_ascii=False, indent=1) + "\n"
    path = HERE / language / f"{scene.__name__}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_of_slacks_is_left_over(language: Language) -> None:
    names = {path.stem for path in (HERE / language).iterdir()}
    assert names == {scene.__name__ for scene in SCENES}
