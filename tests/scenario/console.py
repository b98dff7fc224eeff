"""The terminal as a channel: a story types lines and reads what is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count

from bot.console.chat import Chat
from bot.console.plain_page import drawn_plain
from bot.console.showings import Note, Question, Showing
from bot.console.visitor import CHANNEL, World
from bot.console.visitor import Visitor as Typist
from bot.conversations.desk import Desk
from bot.conversations.talk import known_language
from bot.messages.outgoing import Card
from bot.wording import DANISH, Language
from knowledge.working_days import danish_day
from tests.scenario.channels import Visitor
from tests.scenario.screen import Screen
from workflows.ports import Identity
from workflows.session import Sessions

NUMBERED = re.compile(r"(\d+)\. (.+)")
SHORTENED = ("Skriv »mere«", "Write “more”", "Write »more«")


class Home:
    """What the desk keeps for a person who may not have been there yet."""

    def __init__(self, sessions: Sessions, user: str) -> None:
        """Take where it is kept, and whose it is."""
        self._sessions = sessions
        self._user = user
        self.brought: list[Card] = []

    async def language(self) -> Language:
        """Return the language the person has asked for."""
        async with self._sessions.open() as session:
            identity = Identity(CHANNEL, "", self._user)
            person = (await session.unit.contacts.people_of(identity)).get(identity)
            if person is None:
                return DANISH
            wishes = await session.unit.wishes.of(person.id)
        return known_language(wishes.language or person.language) or DANISH

    async def unread(self) -> tuple[Card, ...]:
        """Hand over what was brought."""
        cards = tuple(self.brought)
        self.brought.clear()
        return cards


@dataclass(frozen=True)
class Terminal:
    """One person's terminal."""

    chat: Chat
    home: Home


class Console:
    """Lines typed at a terminal for each person."""

    name = CHANNEL
    keeps_old_screens = False
    answers_again = False

    def __init__(self, desk: Desk, sessions: Sessions) -> None:
        """Take the desk and where it keeps things."""
        self._desk = desk
        self._sessions = sessions
        self._terminals: dict[str, Terminal] = {}
        self._numbers = count(1)

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Type a line, after leaving a form that stands open."""
        terminal = self._terminal(visitor)
        terminal.chat.leave_form()
        return await self._type(terminal, text)

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Type the number that stands before the button."""
        return await self._type(self._terminal(visitor), str(button))

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Answer question by question; an empty line for those without an answer."""
        terminal, left = self._terminal(visitor), dict(answers)
        while True:
            assert isinstance(form, Question)
            said = left.pop(form.label, "").replace(";", ",")
            turn = await terminal.chat.say(said)
            asked = turn.showings[-1]
            before = turn.showings[:-1]
            if not isinstance(asked, Question) or any(not isinstance(e, Note) for e in before):
                break
            assert not asked.problem, f"{said!r} is no answer to {form.label!r}: {asked.problem}"
            form = asked
        assert not left, f"never asked: {left.keys()}"
        return await self._screen(terminal, turn.showings)

    async def bring(self, visitor: Visitor, card: Card) -> Screen:
        """Leave a notice and look at what is new."""
        terminal = self._terminal(visitor)
        terminal.home.brought.append(card)
        return await self._screen(terminal, await terminal.chat.news())

    async def _type(self, terminal: Terminal, line: str) -> Screen:
        return await self._screen(terminal, (await terminal.chat.say(line)).showings)

    async def _screen(self, terminal: Terminal, showings: tuple[Showing, ...]) -> Screen:
        """Read what is printed, in full where something was cut."""
        chat = terminal.chat
        text = _printed(showings, chat)
        if any(sign in text for sign in SHORTENED):
            text = _printed((await chat.say("mere")).showings, chat)
        asked = showings[-1] if showings and isinstance(showings[-1], Question) else None
        if asked is None:
            return Screen(text, _buttons(text, chat))
        options = tuple(label for _, label in asked.options)
        return Screen(text, _buttons(text, chat), asked, {asked.label: options})

    def _terminal(self, visitor: Visitor) -> Terminal:
        if visitor.user not in self._terminals:
            home = Home(self._sessions, visitor.user)
            typist = Typist(visitor.user, visitor.name, visitor.email)
            world = World(self._new_id, self._today)
            self._terminals[visitor.user] = Terminal(Chat(typist, self._desk, home, world), home)
        return self._terminals[visitor.user]

    def _new_id(self) -> str:
        return f"console-{id(self)}-{next(self._numbers)}"

    def _today(self) -> date:
        return danish_day(self._sessions.clock.now())


def _printed(showings: tuple[Showing, ...], chat: Chat) -> str:
    return "\n\n".join(drawn_plain(each, chat.speech) for each in showings)


def _buttons(text: str, chat: Chat) -> dict[str, object]:
    """Find the buttons: the numbered lines below the one that asks for a number."""
    _, _, below = text.partition(chat.speech.say("console-press"))
    found = (NUMBERED.fullmatch(line) for line in below.splitlines())
    return {match[2]: match[1] for match in found if match}
