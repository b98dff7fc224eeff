"""What can be wrong with a desk: findings from facts about it, each with how to mend it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from bot.surroundings import PREFIX
from knowledge.people import NATIONAL_TEAM, Seat
from knowledge.registry import Freshness
from knowledge.snapshot import Knowledge
from workflows.ports import Audit

DEMO_ADDRESS = "@rejsehold.example"


class Health(StrEnum):
    """How bad it is."""

    WELL = "well"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at.

    The sentence ``doctor-NAME`` says what was found; ``doctor-NAME-mend`` how to mend it, unless
    it is well.
    """

    name: str
    health: Health
    values: tuple[tuple[str, str], ...] = ()


def well(name: str, **values: str) -> Finding:
    """Tell that something is as it should be."""
    return Finding(name, Health.WELL, tuple(values.items()))


def look(name: str, **values: str) -> Finding:
    """Tell of something to look at; the desk works."""
    return Finding(name, Health.LOOK, tuple(values.items()))


def bad(name: str, **values: str) -> Finding:
    """Tell of something that keeps the desk from working."""
    return Finding(name, Health.BAD, tuple(values.items()))


def of_names(given: Sequence[str], known: Sequence[str]) -> Iterator[Finding]:
    """Find settings that nobody reads, most likely misspelt."""
    # Compared without what they all begin with, which would make any two look alike.
    short = {name.removeprefix(PREFIX): name for name in known}
    for name in sorted(set(given) - set(known)):
        near = get_close_matches(name.removeprefix(PREFIX), short, n=1)
        if near:
            yield look("setting-misspelt", setting=name, near=short[near[0]])
        else:
            yield look("setting-unknown", setting=name)


def of_knowledge(knowledge: Knowledge, today: date) -> Iterator[Finding]:
    """Find what the desk does not know though it must."""
    solutions = knowledge.registry.solutions
    if not solutions:
        yield bad("no-solutions")
    else:
        stale = sum(_is_stale(knowledge, each.id, today) for each in solutions)
        yield well("solutions", count=str(len(solutions)))
        if stale:
            yield look("stale-solutions", count=str(stale))
    if not knowledge.vocabulary.groups:
        yield bad("no-vocabulary")
    if not knowledge.organisations.regions:
        yield bad("no-organisations")


def of_people(knowledge: Knowledge, today: date, *, in_earnest: bool) -> Iterator[Finding]:
    """Find teams that nobody leads, and a made-up team where channels are set up in earnest."""
    register, organisations = knowledge.register, knowledge.organisations
    if not register.people:
        yield bad("no-people")
        return
    yield well("people", count=str(len(register.people)))
    for region in organisations.regions_on(today):
        if not register.leads(region.id, today, organisations):
            yield look("no-lead", region=region.name)
    national = {each.seat for each in register.members(NATIONAL_TEAM, today, organisations)}
    if not national & {Seat.NATIONAL, Seat.CHAIR}:
        yield look("no-national")
    if in_earnest and any((each.email or "").endswith(DEMO_ADDRESS) for each in register.people):
        yield look("demo-people")


def of_audit(audit: Audit) -> Finding:
    """Tell whether the journal is as it was written."""
    if audit.broken_at is not None:
        return bad("journal-broken", line=str(audit.broken_at))
    return well("journal", lines=str(audit.lines))


def of_dead_letters(count: int) -> Iterator[Finding]:
    """Find notices that were given up."""
    if count:
        yield look("dead-letters", count=str(count))


def _is_stale(knowledge: Knowledge, solution: str, today: date) -> bool:
    found = knowledge.registry.get(solution)
    return found is not None and (knowledge.registry.freshness(found, today) is not Freshness.FRESH)
