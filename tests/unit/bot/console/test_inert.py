"""People's words reach the screen as text, whatever is in them."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.console.inert import inert, inert_line


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("\x1b[2J\x1b[31mrødt", "[2J[31mrødt"),
        ("\x9b31mrødt", "31mrødt"),
        ("\x1b]0;titel\x07", "]0;titel"),
        ("fra\u202everden\u202c", "fraverden"),
        ("en\r\nto\rtre\u2028fire", "en\nto\ntre\nfire"),
        ("a\tb", "a b"),
        ("tilbage\x08\x7f", "tilbage"),
        ("halv \ud83d", "halv \N{REPLACEMENT CHARACTER}"),
        ("👩\N{ZERO WIDTH JOINER}⚕️ og æøå", "👩\N{ZERO WIDTH JOINER}⚕️ og æøå"),
        ("[bold]ikke fed[/bold]", "[bold]ikke fed[/bold]"),
    ],
)
def test_what_a_terminal_would_obey_is_gone(given_text: str, shown: str) -> None:
    assert inert(given_text) == shown


@settings(max_examples=20)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_control_character_survives_and_the_text_can_be_written(text: str) -> None:
    shown = inert(text)
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in shown if c != "\n")
    assert shown.encode() is not None


@settings(max_examples=20)
@given(st.text())
def test_a_line_is_one_line(text: str) -> None:
    assert "\n" not in inert_line(text)
