"""What an effect works with: the idea, the row, the answers, and the entry they become."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.people import PersonId
from workflows.domain.errors import FieldProblem, InvalidForm
from workflows.domain.idea import Entry, EntryKind, EntryState, Idea
from workflows.domain.moves.move import Move
from workflows.domain.situation import Situation

_TEXTS = ("text", "reason", "question", "terms", "next_step")
_CODES = ("code", "result")
_OWN_PLACE = frozenset({*_TEXTS, *_CODES, "on", "owner"})
"""Fields that an entry has a place of its own for; the others become its details."""

_ANSWER = frozenset({"answered_by", "answered_on", "note"})
"""The details that say who answered an entry last, when, and in what words."""


@dataclass(frozen=True, slots=True)
class Making:
    """One move being made. ``answers`` hold every field of the row, empty where none was given."""

    idea: Idea
    move: Move
    by: PersonId
    situation: Situation
    answers: Mapping[str, str]
    given: Mapping[str, str] = field(default_factory=dict)

    def answer(self, name: str) -> str:
        """Return the answer to the field, empty where the row does not ask for it."""
        return self.answers.get(name, "")

    def day(self, name: str) -> date | None:
        """Return the answer to a date field."""
        return date.fromisoformat(self.answer(name)) if self.answer(name) else None

    def number(self, position: int = 0) -> str:
        """Return the id of the move's next entry, counting from the idea's first."""
        return f"{self.idea.id}.{len(self.idea.entries) + position + 1}"

    def entry(self, kind: EntryKind, position: int = 0) -> Entry:
        """Return the answers as an entry of the kind; ``position`` counts within the move."""
        details = {
            name: answer
            for name, answer in self.answers.items()
            if answer and name not in _OWN_PLACE
        }
        return Entry(
            id=self.number(position),
            kind=kind,
            by=self.by,
            at=self.situation.now,
            text=self._first(_TEXTS),
            code=self._first(_CODES),
            state=EntryState.OPEN if self.move.task else EntryState.NOTED,
            on=self.day("on"),
            owner=self.answer("owner") or None,
            details=details,
        )

    def written(self) -> Entry:
        """Return the entry that the row says the answers become."""
        assert self.move.writes is not None, self.move.action  # noqa: S101 - the table's own fault
        return self.entry(self.move.writes)

    def answered(self, name: str, state: EntryState, **details: str) -> Entry:
        """Return the entry picked in the field with an answer: who, when, and these details."""
        entry = self.idea.entry(self.answer(name))
        assert entry is not None, name  # noqa: S101 - reading the form has found it
        kept = {name: said for name, said in entry.details.items() if name not in _ANSWER}
        noted = {"answered_by": self.by, "answered_on": self.situation.today.isoformat()}
        note = {"note": self.answer("text")} if self.answer("text") else {}
        return replace(entry, state=state, details={**kept, **noted, **note, **details})

    def problem(self, name: str, problem: FieldProblem) -> InvalidForm:
        """Return the error that says what is wrong with one answer, to be raised."""
        return InvalidForm(self.move.action, self.idea.id, {name: problem}, self.given)

    def _first(self, names: tuple[str, ...]) -> str:
        return next((self.answer(name) for name in names if self.answer(name)), "")


Effect = Callable[[Making], Idea]
"""What a move does to the idea, its stage apart."""


def note(making: Making) -> Idea:
    """Add what was filled in as an entry, where the row writes one; most rows do only this."""
    if making.move.writes is None:
        return making.idea
    return making.idea.noting(making.written())
