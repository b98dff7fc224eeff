"""The conversation of one person at a terminal: a line in, things to show out."""

from dataclasses import dataclass

from bot.console.answers import Unreadable
from bot.console.asking import head, question, read_as
from bot.console.filling import Filling
from bot.console.on_screen import OnScreen
from bot.console.picking import named, plain
from bot.console.showings import Note, Showing
from bot.console.visitor import Desk, Home, Visitor, World, envelope
from bot.messages.incoming import Incoming, Opened, Press, Pressed, Said
from bot.messages.outgoing import Button, Card, Form, Messages
from bot.wording import DANISH, Language, Speech, speech

GOODBYES = {"farvel", "slut", "afslut", "exit", "quit", "bye", "goodbye", ":q"}
LEAVING = {"fortryd", "tilbage", "annuller", "back", "cancel"}
SEEING_MORE = {"mere", "vis mere", "more", "show more"}


@dataclass(frozen=True, slots=True)
class Turn:
    """What to show after one line, and whether that was the last."""

    showings: tuple[Showing, ...]
    over: bool = False


class Chat:
    """Holds what is on the screen: the buttons that can be pressed and the form being filled in.

    Nothing of it outlives the terminal; what must be kept, the desk keeps.
    """

    def __init__(
        self, visitor: Visitor, desk: Desk, home: Home, world: World, language: Language = DANISH
    ) -> None:
        """Take the person, the desk and what it keeps for them; ask nobody anything yet."""
        self._visitor = visitor
        self._desk = desk
        self._home = home
        self._world = world
        self._language: Language = language
        self._screen = OnScreen()
        self._filling: Filling | None = None
        self._typed: dict[Press, dict[str, str]] = {}

    @property
    def speech(self) -> Speech:
        """Return the person's language."""
        return speech(self._language)

    @property
    def prompt(self) -> str:
        """Return the word that stands before what the person types."""
        return self.speech.say("console-answer") if self._filling else self._visitor.first_name

    async def open(self) -> Turn:
        """Come to the desk and return its greeting."""
        self._language = await self._home.language()
        return Turn(await self._do(Opened()))

    async def say(self, line: str) -> Turn:
        """Take one line and return the answer to it; ``news`` comes apart."""
        if self._filling is not None:
            return Turn(await self._fill(self._filling, line))
        words = plain(line)
        if words in GOODBYES:
            return Turn((Note(self.goodbye),), over=True)
        if words in SEEING_MORE and self._screen.shortened:
            return Turn(self._screen.in_full())
        return Turn(await self._press_or_say(line))

    async def news(self) -> tuple[Showing, ...]:
        """Return what has come for the person meanwhile, unless they are filling in a form."""
        if self._filling is not None:
            return ()
        cards = await self._home.unread()
        if not cards:
            return ()
        return (Note(self.speech.say("console-news")), *self._screen.added(cards, self.speech))

    def leave_form(self) -> tuple[Showing, ...]:
        """Leave the form, if one is open, keeping what was typed in it."""
        if self._filling is None:
            return ()
        self._typed[self._filling.form.press] = dict(self._filling.values)
        self._filling = None
        return (Note(self.speech.say("console-form-left")), *self._screen.buttons_again())

    @property
    def goodbye(self) -> str:
        """Return the last thing to say."""
        return self.speech.say("console-goodbye", name=self._visitor.first_name)

    async def _press_or_say(self, line: str) -> tuple[Showing, ...]:
        found = named(line, [button.label for button in self._screen.buttons])
        if len(found) > 1:
            return (Note(self.speech.say("console-several-buttons")),)
        if found:
            return await self._press(self._screen.buttons[found[0]])
        return await self._do(Said(line))

    async def _press(self, button: Button) -> tuple[Showing, ...]:
        return await self._do(Pressed(button.press))

    async def _fill(self, filling: Filling, line: str) -> tuple[Showing, ...]:
        if plain(line) in LEAVING:
            return self.leave_form()
        try:
            filled = filling.answered(line, self._world.today())
        except Unreadable as unreadable:
            problem = self.speech.say(unreadable.sentence)
            return (question(filling, self.speech, problem, unreadable.fitting),)
        self._filling = filled
        if filled.refused:
            return self.leave_form()
        read = self._read_as(filling, filled, line)
        if filled.field is not None:
            return (*read, question(filled, self.speech))
        return (*read, *await self._send(filled))

    def _read_as(self, before: Filling, after: Filling, line: str) -> tuple[Showing, ...]:
        """Say what an answer was taken to mean, where that is not what was typed."""
        field = before.left[0]
        value = after.values.get(field.name, "")
        readable = read_as(field, value, line, self.speech)
        return (Note(self.speech.say("console-read-as", value=readable)),) if readable else ()

    async def _send(self, filling: Filling) -> tuple[Showing, ...]:
        press = filling.form.press
        self._typed[press] = dict(filling.values)
        self._filling = None
        shown = await self._do(filling.submitted())
        if self._filling is None:
            self._typed.pop(press, None)
        return shown

    async def _do(self, incoming: Incoming) -> tuple[Showing, ...]:
        delivery = envelope(self._visitor, incoming, self._world.new_id(), self._language)
        messages = await self._desk.handle(delivery)
        self._language = await self._home.language()
        return self._shown(messages)

    def _shown(self, messages: Messages) -> tuple[Showing, ...]:
        cards = tuple(message for message in messages if isinstance(message, Card))
        shown: tuple[Showing, ...] = self._screen.replaced(cards, self.speech)
        for message in messages:
            if isinstance(message, Form):
                shown = (*shown, *self._begin(message))
        return shown

    def _begin(self, form: Form) -> tuple[Showing, ...]:
        again = any(field.error for field in form.inputs)
        self._filling = Filling.begin(form, {} if again else self._typed.get(form.press, {}))
        asked = question(self._filling, self.speech)
        return (asked,) if again else (head(form, self.speech), asked)
