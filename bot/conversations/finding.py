"""Find solutions for somebody who writes a message: each with its line and its whole card."""

from collections.abc import AsyncIterator
from functools import partial

from bot.conversations.search import draw_solution
from bot.conversations.search_words import read_query
from bot.conversations.talk import Talk
from bot.messages.outgoing import Card
from workflows import registry
from workflows.searching import region_called, searched

Found = tuple[tuple[str, Card], ...]
"""A line that says what a solution does, and its card, whose title is its name."""


async def find_solutions(talk: Talk, text: str, most: int) -> Found:
    """Return what fits a few words, best first; some words are filters, no words find all."""
    found = searched(talk.session, read_query(text, partial(region_called, talk.session)))
    names = [solution.id for solution in found[:most]]
    return tuple([each async for each in _drawn(talk, names)])


async def _drawn(talk: Talk, names: list[str]) -> AsyncIterator[tuple[str, Card]]:
    for name in names:
        view = await registry.solution(talk.session, name)
        if view is not None:
            yield view.solution.summary, await draw_solution(talk, view)
