"""From the greeting to the goodbye, whoever types and whatever breaks."""

import asyncio
import io
from collections.abc import Coroutine
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.console.chat import Chat, Turn
from bot.console.conversing import Conversation
from bot.console.lines import Lines, PipedLines, ScriptLines
from bot.console.plain_page import PlainPage
from bot.messages.incoming import Opened, Press, Said
from bot.messages.outgoing import Card, Form, Input, InputKind, Messages
from knowledge.ports import StoreUnavailable
from tests.fakes.desk import KAREN, FakeDesk, FakeHome, card, world

WHY = Form("token", Press("act"), "Sig nej", (Input("why", "Hvorfor?", InputKind.LINE),), "Send")


class Keys:
    """Somebody at a keyboard: lines, and Ctrl-C where there is none."""

    echoes = False

    def __init__(self, *lines: str | None) -> None:
        """Take the lines; None is Ctrl-C."""
        self._lines = iter(lines)

    def next(self, prompt: str) -> str | None:
        """Return the next line or press Ctrl-C; the keyboard is closed after the last."""
        line = next(self._lines, "")
        if line is None:
            raise KeyboardInterrupt
        return line or None


def run(work: Coroutine[Any, Any, Turn]) -> Turn:
    """Run the work to its end."""
    return asyncio.run(work)


def talk(lines: Lines, said: Messages | Exception = (), *unread: Card) -> tuple[str, FakeDesk]:
    """Hold a conversation and return the transcript and the desk."""
    desk = FakeDesk({Opened: (card("Goddag"),), Said: said})
    out = io.StringIO()
    home = FakeHome(*unread)

    async def deliver() -> None:
        home.waiting.extend([card("Bragt")] if desk.received[-1].incoming == Said("bring") else [])

    Conversation(Chat(KAREN, desk, home, world()), lines, PlainPage(out), run, deliver).hold()
    return out.getvalue(), desk


def said(desk: FakeDesk) -> list[str]:
    """Return what the desk was told."""
    return [each.incoming.text for each in desk.received if isinstance(each.incoming, Said)]


def test_each_piped_line_is_an_utterance_and_an_empty_one_too() -> None:
    text, desk = talk(PipedLines(io.StringIO("hej\n\n# ikke en note\nuden linjeskift")))
    assert said(desk) == ["hej", "", "# ikke en note", "uden linjeskift"]
    assert text.startswith("Goddag\n")
    assert text.endswith("Farvel, Karen. Alt, hvad du har sendt, er gemt.\n\n")


def test_a_script_reads_as_a_dialogue_and_keeps_its_notes_to_itself() -> None:
    text, desk = talk(ScriptLines("# Karen kommer\n\nhej\nfarvel\nmere\n"), (card("Hej Karen"),))
    assert said(desk) == ["hej"]
    assert "Karen: hej\n\nHej Karen\n\nKaren: farvel\n\nFarvel, Karen." in text
    assert "kommer" not in text


def test_unread_notices_come_when_the_chat_opens_and_after_each_answer() -> None:
    text, _ = talk(PipedLines(io.StringIO("bring\n")), (card("Svar"),), card("Ulæst"))
    order = ["Goddag", "Ulæst", "Svar", "Bragt", "Farvel"]
    assert [text.index(word) for word in order] == sorted(text.index(word) for word in order)


def test_ctrl_c_ends_politely() -> None:
    text, _ = talk(Keys("hej", None))
    assert "Farvel, Karen." in text


def test_ctrl_c_in_a_form_only_leaves_the_form() -> None:
    text, desk = talk(Keys("sig nej", None, "hej"), (WHY,))
    assert said(desk) == ["sig nej", "hej"]
    assert "Intet er sendt" in text


@pytest.mark.parametrize(
    ("error", "told"), [(StoreUnavailable(), "ikke nå"), (LookupError("Hemmeligt"), "gik galt")]
)
def test_the_chat_goes_on_after_a_failure(error: Exception, told: str) -> None:
    with capture_logs() as logs:
        text, desk = talk(PipedLines(io.StringIO("en\nto\n")), error)
    assert text.count(told) == 2
    assert "Hemmeligt" not in text
    assert said(desk) == ["en", "to"]
    assert "Hemmeligt" not in str([{**log, "exc_info": ""} for log in logs])
