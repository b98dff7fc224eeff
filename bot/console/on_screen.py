"""What stands on the screen: which number presses what, and what was shortened."""

from collections.abc import Iterator

from bot.console.shortening import shortened
from bot.console.showings import NumberedCard
from bot.messages.outgoing import Button, Card
from bot.wording import Speech


class OnScreen:
    """The cards of the last answer that had any, and the numbers of their buttons."""

    def __init__(self) -> None:
        """Begin with an empty screen."""
        self.buttons: tuple[Button, ...] = ()
        self.shortened = False
        self._full: tuple[NumberedCard, ...] = ()

    def replaced(self, cards: tuple[Card, ...], speech: Speech) -> tuple[NumberedCard, ...]:
        """Show a new answer. Earlier buttons keep their numbers when the answer brings none."""
        if not cards:
            return ()
        if any(card.buttons for card in cards):
            self.buttons = ()
        self._full, self.shortened = (), False
        return self.added(cards, speech)

    def added(self, cards: tuple[Card, ...], speech: Speech) -> tuple[NumberedCard, ...]:
        """Show cards below what is there; their buttons are numbered on from it."""
        numbered = tuple(self._numbered(cards))
        short = tuple(NumberedCard(shortened(each.card, speech), each.first) for each in numbered)
        self._full += numbered
        self.shortened = self.shortened or short != numbered
        return short

    def in_full(self) -> tuple[NumberedCard, ...]:
        """Return the cards as they are, with the same numbers."""
        return self._full

    def buttons_again(self) -> tuple[NumberedCard, ...]:
        """Return the buttons alone, for when what they stood under has scrolled away."""
        return (NumberedCard(Card((), buttons=self.buttons)),) if self.buttons else ()

    def _numbered(self, cards: tuple[Card, ...]) -> Iterator[NumberedCard]:
        for card in cards:
            yield NumberedCard(card, len(self.buttons) + 1)
            self.buttons += card.buttons
