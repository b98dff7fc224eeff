"""Cards and forms that say somebody's words wherever words can stand."""

from collections.abc import Mapping

from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Form,
    Heading,
    Input,
    InputKind,
    Option,
    Paragraph,
    Quote,
    Weight,
)

PRESS = Press("act", "12", "decline", 3)
LENGTHY = {"long": 150, "longer": 3_001, "longest": 40_000}


def everywhere(words: str) -> Card:
    """Return a card that says the words wherever words can stand."""
    return Card(
        (
            Paragraph(words),
            Heading(words),
            Quote(words),
            Bullets((words, words)),
            Facts((Fact(words[:100], words), Fact("Idé", words))),
        ),
        title=words,
        buttons=(
            Button(words, PRESS, Weight.MAIN),
            Button("Nej", PRESS, Weight.GRAVE, opens_form=True),
        ),
        idea=12,
    )


def form_about(words: str, kinds: Mapping[str, InputKind] | None = None) -> Form:
    """Return a form that says the words wherever a form can."""
    options = (Option("a", words), Option("b", f"{words[:40]} b"))
    inputs = tuple(
        Input(name, words, kind, hint=words, options=options, value="", error=words)
        for name, kind in (kinds or {kind.value: kind for kind in InputKind}).items()
    )
    return Form("token", PRESS, words, inputs, words, words, 12)
