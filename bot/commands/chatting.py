"""The desk in a terminal: one person talks, and the desk behind them is a whole one."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from bot.bootstrap import Wired, is_ready, upgrade_database, wired
from bot.cli_words import NOT_DONE, speaking
from bot.commands.at_hand import complain, page
from bot.console.chat import Chat
from bot.console.conversing import Conversation
from bot.console.home import KeptHome
from bot.console.lines import Lines, PipedLines, ScriptLines, TypedLines
from bot.console.loop_thread import LoopThread
from bot.console.showings import Note
from bot.console.visitor import Visitor, World
from bot.logs import configure
from bot.settings import read_settings
from bot.surroundings import database_file, is_there
from knowledge.people import Person
from knowledge.working_days import danish_day


def chat(name: str, script: Path | None) -> int:
    """Talk as the person until they leave; makes and fills a database that is not there yet."""
    lines = _lines(script)
    if lines is None:
        return NOT_DONE
    address = read_settings().database_url.get_secret_value()
    _log_beside_the_conversation()
    _welcome_the_first(address)
    with LoopThread() as loop, _open(loop, address) as desk:
        loop.run(_fill_if_empty(desk))
        person = loop.run(_find(desk, name))
        if person is None:
            return _nobody_called(name, loop.run(_everybody(desk)))
        with _working(loop, desk):
            _converse(desk, person, lines, loop)
    return 0


def _lines(script: Path | None) -> Lines | None:
    if script is None:
        return TypedLines() if sys.stdin.isatty() else PipedLines(sys.stdin)
    try:
        return ScriptLines.read(script)
    except OSError:
        complain("console-script-missing", path=str(script))
    except UnicodeDecodeError:
        complain("console-script-not-text", path=str(script))
    return None


def _log_beside_the_conversation() -> None:
    """Keep log lines out of the middle of a conversation on a terminal."""
    configure("critical" if sys.stderr.isatty() else "error")


def _welcome_the_first(address: str) -> None:
    if not is_there(address):
        page().show(Note(speaking().say("console-first-time")), speaking())
    if not is_ready(address):
        upgrade_database(address)


@contextmanager
def _open(loop: LoopThread, address: str) -> Iterator[Wired]:
    stack = AsyncExitStack()
    desk = loop.run(stack.enter_async_context(wired(address)))
    try:
        yield desk
    finally:
        loop.run(stack.aclose())


@contextmanager
def _working(loop: LoopThread, desk: Wired) -> Iterator[None]:
    """Let the worker do its chores while the conversation lasts."""
    stop = asyncio.Event()

    async def start() -> asyncio.Task[None]:
        return asyncio.create_task(desk.worker.run(stop))

    async def finish(worker: asyncio.Task[None]) -> None:
        stop.set()
        await worker

    worker = loop.run(start())
    try:
        yield
    finally:
        loop.run(finish(worker))


async def _fill_if_empty(desk: Wired) -> None:
    """Fill a desk where nothing is known yet, and one of one's own where nobody is."""
    known = await desk.sessions.knowledge.current()
    is_own = database_file(desk.address) is not None
    if known.revision == 0 or (is_own and not known.register.people):
        await desk.prepare(demo=True)


async def _find(desk: Wired, name: str) -> Person | None:
    """Find the person by id or e-mail among those the desk knows, in any letter case."""
    wanted = name.strip().casefold()
    register = (await desk.sessions.knowledge.current()).register
    known = register.person(wanted) or register.person_by_email(wanted)
    if known is not None:
        return known
    async with desk.sessions.open() as session:
        return await session.unit.contacts.person(name.strip())


async def _everybody(desk: Wired) -> tuple[Person, ...]:
    return (await desk.sessions.knowledge.current()).register.people


def _nobody_called(name: str, people: tuple[Person, ...]) -> int:
    if not people:
        return complain("console-nobody-at-all")
    complain("console-nobody-called", name=name)
    width = max(len(person.id) for person in people)
    for person in people:
        described = ", ".join(filter(None, (person.name, person.profession)))
        sys.stderr.write(f"  {person.id:<{width}}  {described}\n")
    return NOT_DONE


def _converse(desk: Wired, person: Person, lines: Lines, loop: LoopThread) -> None:
    clock = desk.sessions.clock
    talk = Chat(
        visitor=Visitor(person.id, person.name, person.email),
        desk=desk.desk,
        home=KeptHome(desk.sessions, person),
        world=World(desk.sessions.ids.new, lambda: danish_day(clock.now())),
        language=speaking().language,
    )
    Conversation(talk, lines, page(), loop.run, desk.deliveries.deliver_due).hold()
