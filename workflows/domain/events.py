"""What happened, as facts: the journal keeps them and notices are made from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from knowledge.people import PersonId
from workflows.domain.actions import Action
from workflows.domain.idea import EntryId, Idea, IdeaId
from workflows.domain.moves.move import Tell
from workflows.domain.stages import Stage

NO_FACTS: Mapping[str, str] = MappingProxyType({})

SYSTEM: PersonId = "system"
"""The desk itself, where no person acted."""

NO_IDEA: IdeaId = 0
"""What a notice about a draft names instead of an idea."""

IDEA_RECEIVED = "idea_received"
REGION_CHANGED = "region_changed"
DEADLINE_REMINDED = "deadline_reminded"
DEADLINE_RAISED = "deadline_raised"
MERGE_RECEIVED = "merge_received"
MERGE_UNDONE = "merge_undone"
MATCH_JUDGED = "match_judged"
DRAFT_WAITING = "draft_waiting"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to an idea.

    ``name`` is an action's code or one of the desk's own (``idea_received``, ``region_changed``,
    ``deadline_reminded``, ``deadline_raised`` ...). ``facts`` hold ids, codes and dates only:
    never a person's words, for the journal is kept for ever.
    """

    name: str
    idea: IdeaId
    by: PersonId
    at: datetime
    source: Stage
    target: Stage
    entries: tuple[EntryId, ...] = ()
    facts: Mapping[str, str] = field(default_factory=lambda: NO_FACTS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a move made: the changed idea, the event, and who hears about it.

    ``also`` is what it made of another idea: the one that this was merged into.
    """

    idea: Idea
    event: Event
    tells: tuple[Tell, ...]
    also: tuple["Outcome", ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody wants done to an idea.

    ``values`` are the form's answers as text. ``seen`` is the idea's version on the card that the
    button stood on, or None when it was asked for in words.
    """

    action: Action
    idea: IdeaId
    person: PersonId
    values: Mapping[str, str]
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing one person should hear. Urgent ones do not wait for the digest.

    ``event`` is the event's name. A notice of DRAFT_WAITING is about NO_IDEA.
    """

    person: PersonId
    idea: IdeaId
    event: str
    urgent: bool = False
