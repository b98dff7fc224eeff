"""The story language: somebody says, presses, fills in, and reads."""

from collections.abc import Mapping

from bot.messages.outgoing import Card
from tests.scenario.channels import Channel, Visitor
from tests.scenario.screen import Screen


class Actor:
    """A person in a story, in front of one screen; knows nothing but what can be read there."""

    def __init__(self, visitor: Visitor, channel: Channel) -> None:
        """Take who they are and where they sit."""
        self.visitor = visitor
        self._channel = channel
        self.screen = Screen()

    @property
    def name(self) -> str:
        """Return what the desk calls them to others."""
        return self.visitor.name

    def sits_at(self, channel: Channel) -> None:
        """Move to another channel; the old screen is gone."""
        self._channel = channel
        self.screen = Screen()

    async def says(self, text: str) -> None:
        """Write something."""
        self.screen = await self._channel.say(self.visitor, text)

    async def presses(self, label: str) -> None:
        """Press the button with this label."""
        assert label in self.screen.buttons, f"no button {label!r} on:\n{self._shown()}"
        self.screen = await self._channel.press(self.visitor, self.screen.buttons[label])

    async def fills(self, answers: Mapping[str, str] | None = None) -> None:
        """Fill in the fields with these labels, choices by what they read, and send the form."""
        assert self.screen.form is not None, f"no form on:\n{self._shown()}"
        form = self.screen.form
        self.screen = await self._channel.fill(self.visitor, form, answers or {})

    async def receives(self, card: Card) -> None:
        """Get a notice."""
        self.screen = await self._channel.bring(self.visitor, card)

    async def does(self, label: str, answers: Mapping[str, str] | None = None) -> None:
        """Press a button and fill in the form it opens, if it opens one."""
        await self.presses(label)
        if answers is not None or self.screen.form is not None:
            await self.fills(answers)

    def options_of(self, label: str) -> tuple[str, ...]:
        """Return what can be chosen in a field."""
        return self.screen.fields[label]

    def reads(self, *texts: str) -> None:
        """Check that each of the texts can be read."""
        for text in texts:
            assert text in self.screen.text, f"{text!r} is not on:\n{self._shown()}"

    def reads_nothing_of(self, *texts: str) -> None:
        """Check that none of the texts can be read."""
        for text in texts:
            assert text not in self.screen.text, f"{text!r} is on:\n{self._shown()}"

    def can_press(self, *labels: str) -> None:
        """Check that there are buttons with these labels."""
        for label in labels:
            assert label in self.screen.buttons, f"no button {label!r} on:\n{self._shown()}"

    def cannot_press(self, *labels: str) -> None:
        """Check that there are no buttons with these labels."""
        for label in labels:
            assert label not in self.screen.buttons, f"button {label!r} on:\n{self._shown()}"

    def _shown(self) -> str:
        buttons = " ".join(f"[{label}]" for label in self.screen.buttons)
        return f"{self.screen.text}\n{buttons}"
