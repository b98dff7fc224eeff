"""What a command has at hand: its database, what is known, and where to show things."""

import asyncio
import os
import sys

from bot.cli_words import NOT_DONE, speaking
from bot.console.choosing_page import page_on
from bot.console.page import Page
from bot.console.showings import NumberedCard
from bot.glance import knowledge_in
from bot.messages.outgoing import Card
from bot.surroundings import ENV_FILE, database_file, database_in, is_there
from knowledge.loading.starter import starter_knowledge
from knowledge.snapshot import Knowledge


def database_address() -> str:
    """Return the database's address; ``.env`` is read only where there is one."""
    if ENV_FILE.exists():
        from bot.settings import read_settings  # noqa: PLC0415  (heavy, and rarely needed)

        return read_settings().database_url.get_secret_value()
    return database_in(os.environ)


def newest_knowledge() -> Knowledge:
    """Return what the store knows, or the starter files while there is no store or it is empty."""
    address = database_address()
    file = database_file(address)
    seen = knowledge_in(file) if file else None
    if seen is not None:
        return seen
    if is_there(address):
        # The database's libraries take longer to import than everything else together.
        from bot.bootstrap import kept_knowledge  # noqa: PLC0415

        kept = asyncio.run(kept_knowledge(address))
        if kept is not None:
            return kept
    return starter_knowledge()


def page() -> Page:
    """Return where to show things on standard output."""
    return page_on(sys.stdout)


def show(card: Card) -> int:
    """Show one card on standard output, and return the code to end with."""
    page().show(NumberedCard(card), speaking())
    return 0


def tell(sentence: str, **arguments: str | int) -> int:
    """Say one sentence on standard output, and return the code to end with."""
    sys.stdout.write(speaking().say(sentence, **arguments) + "\n")
    return 0


def complain(sentence: str, **arguments: str | int) -> int:
    """Say on standard error what went wrong, and return the code to end with."""
    sys.stderr.write(speaking().say(sentence, **arguments) + "\n")
    return NOT_DONE
