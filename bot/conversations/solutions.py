"""What is told about a solution: where it is used, whom to call, how fresh and how far it is."""

import re
from collections.abc import Iterator, Sequence

from bot.conversations.municipalities import municipalities_named
from bot.conversations.names import listed, people_named, place_named, region_named
from bot.conversations.talk import Talk
from bot.messages.outgoing import Fact, Paragraph
from bot.wording import DANISH
from knowledge.registry import Freshness, Solution, SolutionStatus, a_year_after
from workflows.domain.reach import Unreached

MOST_PLACES = 6
"""So many places are named; the rest are counted."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOBODY = re.compile(r"\b(?:ukendt|unknown|ikke (?:oplyst|kendt)|not known)\b", re.IGNORECASE)
"""What stands in the registry where nobody knows who answers for a solution."""


def danish_note(talk: Talk) -> tuple[Paragraph, ...]:
    """Tell who reads another language that the registry's texts are not in it."""
    if talk.speech.language == DANISH:
        return ()
    return (Paragraph(talk.say("registry-in-danish")),)


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


def unused_in(talk: Talk, unreached: Sequence[Unreached]) -> str:
    """Tell where a solution is not in use: whole regions first, then places in the others."""
    whole = [region_named(talk, each.region) for each in unreached if not _is_begun(each)]
    begun = [_still_without(talk, each) for each in unreached if _is_begun(each)]
    return "; ".join(([listed(talk, whole)] if whole else []) + begun)


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
        if solution.status is SolutionStatus.DISCONTINUED:
            return talk.say("solution-stopped-nowhere")
        return talk.say("solution-used-nowhere")
    return _some_of(talk, places)


def _some_of(talk: Talk, places: Sequence[str]) -> str:
    if len(places) <= MOST_PLACES:
        return listed(talk, places)
    shown = ", ".join(places[:MOST_PLACES])
    return talk.say("list-more", first=shown, count=len(places) - MOST_PLACES)


def _places(talk: Talk, solution: Solution) -> Iterator[str]:
    used = solution.used_in
    yield from (place_named(talk, hospital) for hospital in used.hospitals)
    known = talk.session.knowledge.organisations.municipality
    alone = [name for name in used.municipalities if known(name)]
    yield from (municipalities_named(talk, name) for name in alone)
    yield from (region_named(talk, region) for region in used.regions)
    # A list reads better with "alle 98 kommuner" at its end.
    many = [name for name in used.municipalities if not known(name)]
    yield from (municipalities_named(talk, name) for name in many)


async def _whom_to_call(talk: Talk, solution: Solution) -> str:
    lead = await _lead_where_used(talk, solution)
    if _names_somebody(solution.contact):
        return talk.say("solution-call-contact", contact=solution.contact)
    if not _names_somebody(solution.owner):
        return lead or talk.say("solution-call-national")
    owner = talk.say("solution-call-owner", owner=solution.owner)
    return talk.say("solution-call-either", owner=owner, lead=lead) if lead else owner


def _is_begun(gap: Unreached) -> bool:
    return bool(gap.hospitals or gap.municipalities)


def _still_without(talk: Talk, gap: Unreached) -> str:
    places = [place_named(talk, each) for each in gap.hospitals]
    named = _some_of(talk, places) if places else ""
    if gap.municipalities:
        said = talk.say("solution-unused-municipalities", count=gap.municipalities)
        named = listed(talk, [each for each in (named, said) if each])
    return talk.say("solution-unused-in", region=region_named(talk, gap.region), places=named)


def _names_somebody(text: str) -> bool:
    return any(sign.isalnum() for sign in text) and not _NOBODY.search(text)


async def _lead_where_used(talk: Talk, solution: Solution) -> str:
    knowledge = talk.session.knowledge
    for region in _own_first(talk, solution.used_in.regions):
        leads = knowledge.register.leads(region, talk.session.today, knowledge.organisations)
        if leads:
            named = await people_named(talk, [lead.id for lead in leads])
            where = region_named(talk, region)
            if solution.status is SolutionStatus.DISCONTINUED:
                return talk.say("solution-call-lead-stopped", lead=named, region=where)
            return talk.say("solution-call-lead", lead=named, region=where)
    return ""


def _own_first(talk: Talk, regions: Sequence[str]) -> list[str]:
    """Put the person's own region first, for they call somebody they may know."""
    organisations, today = talk.session.knowledge.organisations, talk.session.today
    hospital = talk.person.hospital
    own = organisations.region_of_hospital(hospital, today) if hospital else None
    return sorted(regions, key=lambda region: organisations.region_on(region, today) != own)


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
