"""Handbooks: seeds 000-002 as activities to do or explain."""

from dataclasses import dataclass

HandbookId = str
ActivityKey = str


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing a handbook asks for; the key (``000-05``) is unique across handbooks."""

    key: ActivityKey
    number: str
    phase: str
    title: str
    purpose: str
    steps: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    attention: str = ""


@dataclass(frozen=True, slots=True)
class Handbook:
    """A chapter of advice on putting one kind of solution into use."""

    id: HandbookId
    title: str
    sector: str
    subject: str
    activities: tuple[Activity, ...]
