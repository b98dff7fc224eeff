"""Plain text and framed cards say the same, and nothing in people's words acts."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.console.page import Page
from bot.console.plain_page import PlainPage
from bot.console.rich_page import RichPage
from bot.console.shortening import LONGEST_LIST, shortened
from bot.console.showings import Echo, FormHead, Note, NumberedCard, Question, Showing
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Quote,
    Weight,
)
from bot.wording import speech

CARD = Card(
    title="Idé 12 · Iltmåling hjemme",
    blocks=(
        Paragraph("Den findes allerede."),
        Heading("Hvorfor"),
        Bullets(("Samme målgruppe: KOL", "Samme teknologi")),
        Quote("Kan patienter med KOL måle iltmætning derhjemme?"),
        Facts((Fact("Bolden ligger hos", "Lene Leder"), Fact("Siden", "21. nov. 2026"))),
    ),
    buttons=(
        Button("Send idéen", Press("send"), Weight.MAIN),
        Button("Smid den væk", Press("drop"), Weight.GRAVE),
    ),
)
QUESTION = Question(
    "1 af 3", "Hvorfor?", ("Kan springes over: tryk Enter.",), ((1, "Økonomi"),), "… og 4 til."
)
SHOWINGS = (
    NumberedCard(CARD, 4),
    QUESTION,
    Note("Farvel"),
    Echo("Karen", "hej"),
    FormHead("Sig nej", "Idéhaveren får det at vide.", "Ét svar ad gangen."),
)


def drawn(kind: str, showing: Showing, width: int = 100) -> str:
    """Return what the page of this kind writes."""
    out = io.StringIO()
    page: Page = PlainPage(out)
    if kind == "rich":
        page = RichPage(
            Console(file=out, force_terminal=True, width=width, color_system="standard")
        )
    page.show(showing, speech("da"))
    return out.getvalue()


@pytest.mark.parametrize("kind", ["plain", "rich"])
@pytest.mark.parametrize("sentence", ["Den findes allerede.", "Samme målgruppe: KOL", "Lene Leder"])
def test_everything_on_a_card_is_there(kind: str, sentence: str) -> None:
    assert sentence in drawn(kind, NumberedCard(CARD))


def test_plain_text_is_a_page_that_reads_well_aloud() -> None:
    assert drawn("plain", NumberedCard(CARD, 4)) == (
        "Idé 12 · Iltmåling hjemme\n"
        "\n"
        "Den findes allerede.\n"
        "\n"
        "Hvorfor:\n"
        "- Samme målgruppe: KOL\n"
        "- Samme teknologi\n"
        "\n"
        "»Kan patienter med KOL måle iltmætning derhjemme?«\n"
        "\n"
        "Bolden ligger hos: Lene Leder\n"
        "Siden: 21. nov. 2026\n"
        "\n"
        "Skriv et tal for at vælge:\n"
        "4. Send idéen\n"
        "5. Smid den væk\n"
        "\n"
    )


def test_plain_text_of_a_question() -> None:
    assert drawn("plain", QUESTION) == (
        "1 af 3: Hvorfor?\nKan springes over: tryk Enter.\n1. Økonomi\n… og 4 til.\n\n"
    )


@pytest.mark.parametrize("showing", SHOWINGS, ids=lambda showing: type(showing).__name__)
def test_plain_text_has_neither_colour_nor_boxes(showing: Showing) -> None:
    text = drawn("plain", showing)
    assert "\x1b" not in text
    assert not any("\u2500" <= character <= "\u257f" for character in text)


@pytest.mark.parametrize("width", [60, 88, 120, 200])
@pytest.mark.parametrize("showing", SHOWINGS, ids=lambda showing: type(showing).__name__)
def test_no_line_is_wider_than_the_terminal_or_than_reads_well(
    showing: Showing, width: int
) -> None:
    lines = Text.from_ansi(drawn("rich", showing, width)).plain.splitlines()
    assert max(map(cell_len, lines)) <= min(width, 88)


@pytest.mark.parametrize("kind", ["plain", "rich"])
@pytest.mark.parametrize(
    "showing",
    [
        NumberedCard(Card((Quote("[red]rød[/red] :smile: [link=x]y[/link]"),))),
        NumberedCard(Card((Bullets(("[red]rød[/red] :smile: [link=x]y[/link]",)),))),
        NumberedCard(Card((Facts((Fact("", "[red]rød[/red] :smile: [link=x]y[/link]"),)),))),
        Echo("Karen", "[red]rød[/red] :smile: [link=x]y[/link]"),
    ],
)
def test_markup_in_peoples_words_is_text(kind: str, showing: Showing) -> None:
    assert "[red]rød[/red] :smile: [link=x]y[/link]" in drawn(kind, showing)


@pytest.mark.parametrize("kind", ["plain", "rich"])
def test_escape_sequences_in_peoples_words_are_text(kind: str) -> None:
    attack = "\x1b]0;titel\x07\x1b[2J\x9b2J"
    card = Card(
        title=attack,
        blocks=(
            Paragraph(attack),
            Quote(attack),
            Bullets((attack,)),
            Facts((Fact(attack, attack),)),
        ),
        buttons=(Button(attack, Press("x")),),
    )
    text = drawn(kind, NumberedCard(card))
    assert "\x1b]" not in text
    assert "\x1b[2J" not in text
    assert "\x9b" not in text
    assert "]0;titel[2J2J" in text


def test_a_quotes_bar_runs_along_wrapped_lines() -> None:
    quote = NumberedCard(Card((Quote("ord " * 60),)))
    lines = [line for line in drawn("rich", quote, 60).splitlines() if "ord" in line]
    assert len(lines) > 3
    assert all(line.count("│") == 3 for line in lines)


def test_short_cards_are_left_as_they_are() -> None:
    assert shortened(CARD, speech("da")) is CARD


def test_a_long_list_says_how_much_is_missing() -> None:
    card = Card((Bullets(tuple(f"linje {number}" for number in range(40))),))
    (block,) = shortened(card, speech("da")).blocks
    assert isinstance(block, Bullets)
    assert len(block.items) == LONGEST_LIST + 1
    assert "28" in block.items[-1]


def test_a_long_text_is_cut_between_words() -> None:
    card = Card((Facts((Fact("Tekst", "iltmætning " * 200),)),))
    (block,) = shortened(card, speech("en")).blocks
    assert isinstance(block, Facts)
    kept = block.facts[0].value.split(" … ")[0]
    assert set(kept.split()) == {"iltmætning"}


def test_a_title_too_long_for_the_frame_is_not_cut() -> None:
    title = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os alle sammen?"
    text = drawn("rich", NumberedCard(Card((), title=title)), 60)
    assert all(word in text for word in title.split())
