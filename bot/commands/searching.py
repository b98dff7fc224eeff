"""Search the registry from the command line, with filters and a page at a time."""

import sys
from dataclasses import dataclass, replace
from functools import partial

from bot.cli_words import MISUSED, speaking
from bot.commands.alone import talk_alone
from bot.commands.at_hand import complain, newest_knowledge, show
from bot.console.inert import inert_line
from bot.conversations.search import draw_found
from bot.conversations.search_words import read_query
from workflows.searching import Progress, Query, region_called


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; filters given as options beat those among the words."""

    text: str
    region: str = ""
    status: str | None = None
    target_group: str = ""
    technology: str = ""
    page: int = 1


def search(wanted: Wanted) -> int:
    """Show a page of what fits; 1 for a region nobody knows, 2 when nothing was asked for."""
    talk = talk_alone(newest_knowledge(), speaking())
    called = partial(region_called, talk.session)
    said = read_query(wanted.text, called)
    query = replace(
        said,
        progress=Progress(wanted.status) if wanted.status else said.progress,
        target_group=wanted.target_group or said.target_group,
        technology=wanted.technology or said.technology,
    )
    if wanted.region:
        region = called(wanted.region.removeprefix("Region "))
        if region is None:
            return complain("cli-search-no-region", region=inert_line(wanted.region))
        query = replace(query, region=region)
    if query == Query():
        sys.stderr.write(speaking().say("cli-search-nothing") + "\n")
        return MISUSED
    return show(replace(draw_found(talk, query, wanted.page - 1), buttons=()))
