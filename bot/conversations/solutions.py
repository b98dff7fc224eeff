"""What is told about a solution: where it is used, whom to call, how fresh and how far it is."""

import re
from collections.abc import Iterator

from bot.conversations.names import listed, people_named, place_named, region_named
from bot.conversations.talk import Talk
from bot.messages.outgoing import Fact
from knowledge.registry import Freshness, Solution, SolutionStatus, a_year_after

MOST_PLACES = 6
"""So many places are named; the rest are counted."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNKNOWN_OWNERS = {"", "ukendt", "unknown"}


async def essentials(talk: Talk, solution: Solution) -> tuple[Fact, ...]:
    """Tell where the solution is used, whom to call, when it was confirmed, and its status."""
    stopped = solution.status is SolutionStatus.DISCONTINUED
    used = talk.say("solution-stopped-used") if stopped else talk.say("solution-used")
    return (
        Fact(used, _used_in(talk, solution)),
        Fact(talk.say("solution-call"), await _whom_to_call(talk, solution)),
        Fact(talk.say("solution-confirmed"), _confirmed(talk, solution)),
        Fact(talk.say("solution-status"), status_of(talk, solution)),
    )


def status_of(talk: Talk, solution: Solution) -> str:
    """Tell how far the solution has come; a stopped one with its year where that is known."""
    if solution.status is SolutionStatus.DISCONTINUED:
        years = _YEAR.findall(solution.period)
        if years:
            return talk.say("solution-status-discontinued-year", year=years[-1])
    return talk.say(f"solution-status-{solution.status}")


def _used_in(talk: Talk, solution: Solution) -> str:
    places = list(dict.fromkeys(_places(talk, solution)))
    if not places:
        return talk.say("solution-used-nowhere")
    if len(places) <= MOST_PLACES:
        return listed(talk, places)
    shown = ", ".join(places[:MOST_PLACES])
    return talk.say("list-more", first=shown, count=len(places) - MOST_PLACES)


def _places(talk: Talk, solution: Solution) -> Iterator[str]:
    used = solution.used_in
    yield from (place_named(talk, hospital) for hospital in used.hospitals)
    yield from (_municipality(talk, name) for name in used.municipalities)
    yield from (region_named(talk, region) for region in used.regions)


def _municipality(talk: Talk, name: str) -> str:
    """Name a municipality; the registry also has collective names such as "alle fynske"."""
    known = talk.session.knowledge.organisations.municipality(name)
    return known.official_name if known else talk.say("solution-municipalities", which=name)


async def _whom_to_call(talk: Talk, solution: Solution) -> str:
    lead = await _lead_where_used(talk, solution)
    if solution.contact:
        return talk.say("solution-call-contact", contact=solution.contact)
    if solution.owner.casefold() in _UNKNOWN_OWNERS:
        return lead or talk.say("solution-call-national")
    owner = talk.say("solution-call-owner", owner=solution.owner)
    return talk.say("solution-call-either", owner=owner, lead=lead) if lead else owner


async def _lead_where_used(talk: Talk, solution: Solution) -> str:
    knowledge = talk.session.knowledge
    for region in solution.used_in.regions:
        leads = knowledge.register.leads(region, talk.session.today, knowledge.organisations)
        if leads:
            named = await people_named(talk, [lead.id for lead in leads])
            where = region_named(talk, region)
            if solution.status is SolutionStatus.DISCONTINUED:
                return talk.say("solution-call-lead-stopped", lead=named, region=where)
            return talk.say("solution-call-lead", lead=named, region=where)
    return ""


def _confirmed(talk: Talk, solution: Solution) -> str:
    registry = talk.session.knowledge.registry
    if solution.confirmed_on is None:
        if registry.as_of is None:
            return talk.say("solution-confirmed-never-undated")
        return talk.say("solution-confirmed-never", day=talk.day(registry.as_of))
    day = talk.day(solution.confirmed_on)
    if registry.freshness(solution, talk.session.today) is Freshness.OVERDUE:
        return talk.say("solution-confirmed-overdue", day=day)
    due = talk.day(solution.next_check or a_year_after(solution.confirmed_on))
    if solution.confirmed_by:
        return talk.say("solution-confirmed-by", day=day, who=solution.confirmed_by, next=due)
    return talk.say("solution-confirmed-on", day=day, next=due)
