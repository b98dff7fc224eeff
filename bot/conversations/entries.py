"""What people have written about an idea, one entry as one readable line."""

from collections.abc import AsyncIterator
from datetime import date

from bot.conversations.names import person_named
from bot.conversations.talk import Talk
from workflows.domain.idea import Entry, EntryKind, EntryState

_CODED = frozenset({"financing", "notice_exemption", "refusal", "state"})
_PEOPLE = frozenset({"owner", "person", "before"})
_DAYS = frozenset({"until", "due", "meeting_on"})
_NOT_TOLD = frozenset(
    {
        "owns_product",
        "may_sell",
        "department_informed",
        "municipalities_informed",
        "gps_informed",
        "culture",
        "place",
        "deadline",
        "region",
        "into",
        "solutions",
    }
)
"""Answers that the entry's heading says already, or that only mean something to the desk."""


async def entry_line(talk: Talk, entry: Entry) -> str:
    """Tell what was written, by whom and when, and whether it still asks for something."""
    text = "; ".join([part async for part in _parts(talk, entry) if part])
    who, day = await person_named(talk, entry.by), talk.day(entry.at)
    text = text or talk.say("details-no-text")
    match entry.state:
        case EntryState.OPEN:
            return talk.say("details-open", text=text, who=who, day=day)
        case EntryState.DONE:
            return talk.say("details-done", text=text, who=who, day=day)
        case EntryState.NOTED:
            return talk.say("details-line", text=text, who=who, day=day)


async def _parts(talk: Talk, entry: Entry) -> AsyncIterator[str]:
    yield _subject(talk, entry)
    yield entry.text
    if entry.on:
        yield talk.day(entry.on)
    for name, value in entry.details.items():
        if value and name not in _NOT_TOLD:
            yield await _detail(talk, entry, name, value)


def _subject(talk: Talk, entry: Entry) -> str:
    """Name what the entry's code stands for, where it stands for a thing."""
    knowledge = talk.session.knowledge
    if entry.kind is EntryKind.ACTIVITY:
        activity = knowledge.handbooks.activity(entry.code)
        return activity.title if activity else ""
    if entry.kind is EntryKind.RIVAL:
        solution = knowledge.registry.get(entry.code)
        return solution.name if solution else ""
    return ""


async def _detail(talk: Talk, entry: Entry, name: str, value: str) -> str:
    if name in _CODED:
        return talk.say(f"choice-{name}-{value}")
    if name in _PEOPLE:
        return await person_named(talk, value)
    if name in _DAYS:
        return talk.day(date.fromisoformat(value))
    if name == "result":
        return talk.say(f"choice-result-{value}")
    if name == "solution":
        solution = talk.session.knowledge.registry.get(value)
        return solution.name if solution else ""
    return value
