"""Ideas as rows and back: one row of its own, and one for each thing that belongs to it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import RowMapping, Table

from workflows.domain.idea import (
    Adoption,
    Description,
    Entry,
    FirstAnswer,
    Idea,
    Plan,
    Step,
    TeamPlace,
    Workplace,
)
from workflows.storage.tables_ideas import ADOPTION, ENTRY, FOLLOWER, STEP, TEAM_PLACE

Row = dict[str, Any]
Key = tuple[Any, ...]
Parts = Mapping[str, tuple[Any, ...]]
"""What belongs to one idea, by the name of the idea's field."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that belongs to an idea: its field, its table, how it becomes rows.

    ``key`` are the columns that identify a row within its idea. Of a ``lasting`` kind nothing may
    ever be dropped, and of a ``frozen`` one nothing changed either.
    """

    field: str
    table: Table
    key: tuple[str, ...]
    to_row: Callable[[Any], Row]
    to_value: Callable[[RowMapping], Any]
    ordered: bool = True
    lasting: bool = False
    frozen: bool = False

    def rows(self, idea: Idea) -> dict[Key, Row]:
        """Return the idea's rows of this kind by their key."""
        return {self.key_of(row): row for row in self._rows(idea)}

    def key_of(self, row: Row) -> Key:
        """Return what identifies the row within its idea."""
        return tuple(row[name] for name in self.key)

    def _rows(self, idea: Idea) -> Iterator[Row]:
        for position, value in enumerate(getattr(idea, self.field)):
            yield self.to_row(value) | ({"position": position} if self.ordered else {})


def idea_row(idea: Idea) -> Row:
    """Return the idea's own row, without its number and version."""
    return {
        "stage": idea.stage,
        "path": idea.path,
        "stage_since": idea.stage_since,
        "waiting_since": idea.stage_since or idea.submitted_at,
        "submitter": idea.submitter,
        "submitted_at": idea.submitted_at,
        "region": idea.region,
        "solution": idea.solution,
        "handbook": idea.handbook,
        "resting_from": idea.resting_from,
        "parked_until": idea.parked_until,
        "merged_into": idea.merged_into,
        "verdict": idea.first_answer.verdict,
        "answered": idea.first_answer.solutions,
        **_fields_of(idea.workplace),
        **_fields_of(idea.description),
        **_plan_row(idea.plan),
    }


def idea_value(row: RowMapping, parts: Parts) -> Idea:
    """Return the idea that the row and what belongs to it make."""
    return Idea(
        id=row["id"],
        version=row["version"],
        stage=row["stage"],
        path=row["path"],
        stage_since=row["stage_since"],
        submitter=row["submitter"],
        submitted_at=row["submitted_at"],
        region=row["region"],
        workplace=_value(Workplace, row),
        description=_value(Description, row),
        first_answer=FirstAnswer(row["verdict"], row["answered"]),
        solution=row["solution"],
        handbook=row["handbook"],
        resting_from=row["resting_from"],
        parked_until=row["parked_until"],
        merged_into=row["merged_into"],
        plan=_plan(row),
        **belonging(parts),
    )


def belonging(parts: Parts) -> Row:
    """Return the fields of an idea that its parts fill."""
    return {**parts, "followers": frozenset(parts["followers"])}


def _fields_of(value: Any) -> Row:
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _value(kind: type[Any], row: RowMapping) -> Any:
    return kind(**{each.name: row[each.name] for each in fields(kind)})


def _reading(kind: type[Any]) -> Callable[[RowMapping], Any]:
    return lambda row: _value(kind, row)


def _plan_row(plan: Plan | None) -> Row:
    if plan is None:
        return dict.fromkeys(("next_step", "next_step_owner", "next_step_due"))
    return {
        "next_step": plan.next_step,
        "next_step_owner": plan.owner,
        "next_step_due": plan.due,
    }


def _plan(row: RowMapping) -> Plan | None:
    if row["next_step"] is None:
        return None
    return Plan(row["next_step"], row["next_step_owner"], row["next_step_due"])


KINDS = (
    Kind("entries", ENTRY, ("id",), _fields_of, _reading(Entry), lasting=True),
    Kind("steps", STEP, ("position",), _fields_of, _reading(Step), lasting=True, frozen=True),
    Kind("team", TEAM_PLACE, ("position",), _fields_of, _reading(TeamPlace)),
    Kind("adoptions", ADOPTION, ("place", "department"), _fields_of, _reading(Adoption)),
    Kind(
        "followers",
        FOLLOWER,
        ("person",),
        lambda person: {"person": person},
        lambda row: row["person"],
        ordered=False,
    ),
)
