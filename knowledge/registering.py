"""What the desk itself changes in the registry: a confirmation, a new solution."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.loading.entries import record
from knowledge.loading.solutions import SOLUTION, SolutionEntry
from knowledge.ports import Revising
from knowledge.records import Dataset, EntryId, Origin, Record
from knowledge.registry import Confirmation, Solution, SolutionId, a_year_after


class UnknownSolution(Exception):
    """No solution in the registry has this id."""


class SolutionIdTaken(Exception):
    """Another solution in the registry has this id."""


async def confirm(
    store: Revising, solution: SolutionId, confirmation: Confirmation
) -> Confirmation:
    """Record that somebody has confirmed the entry, and return the confirmation that stands.

    That is another one when the entry was confirmed for a later day before. Safe to repeat.
    Raises UnknownSolution.
    """
    said = _said(confirmation)
    wanted = EntryId(SOLUTION, solution)
    standing: dict[str, Any] = {}

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        known = next((each for each in before if each.id == wanted), None)
        if known is None:
            raise UnknownSolution(solution)
        confirmed = _confirmed(known, said)
        standing.update(confirmed.body)
        return tuple(confirmed if each.id == wanted else each for each in before)

    await store.revise(Dataset.SOLUTIONS, change)
    return _read(standing)


async def register(store: Revising, solution: Solution) -> None:
    """Add a solution that began as an idea here; importing files will not remove it.

    Safe to repeat with the same content. Raises SolutionIdTaken, and pydantic's ValidationError
    (a ValueError) when something an entry must say is empty.
    """
    new = record(SOLUTION, solution.id, SolutionEntry.model_validate(asdict(solution)))

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        taken = next((each for each in before if each.id == new.id), None)
        if taken is None:
            return (*before, Record(new.id, new.body, Origin.DESK))
        if taken.body != new.body:
            raise SolutionIdTaken(solution.id)
        return before

    await store.revise(Dataset.SOLUTIONS, change)


def _said(confirmation: Confirmation) -> dict[str, str]:
    due = confirmation.next_check or a_year_after(confirmation.on)
    return {
        "confirmed_on": confirmation.on.isoformat(),
        "confirmed_by": confirmation.by,
        "next_check": due.isoformat(),
        "confirmed_note": confirmation.note,
    }


def _confirmed(old: Record, said: Mapping[str, str]) -> Record:
    if old.body.get("confirmed_on", "") > said["confirmed_on"]:
        return old
    body = {**old.body, **said}
    # As an imported entry is kept: what is empty is left out.
    kept = {name: value for name, value in body.items() if name not in said or value}
    return Record(old.id, kept, old.origin)


def _read(body: Mapping[str, Any]) -> Confirmation:
    due = body.get("next_check")
    return Confirmation(
        on=date.fromisoformat(body["confirmed_on"]),
        by=body.get("confirmed_by", ""),
        next_check=date.fromisoformat(due) if due else None,
        note=body.get("confirmed_note", ""),
    )
