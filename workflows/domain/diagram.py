"""Draw the table of moves: as a Mermaid state diagram, and as tables for people to read."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from workflows.domain.fields import Field
from workflows.domain.moves import MOVES, Move, Turn
from workflows.domain.roles import Role
from workflows.domain.stages import ACTIVE_STAGES, BALL_OF, PHASE_OF, Stage

BEGIN = "<!-- drawn from workflows/domain/moves: run `python -m workflows.drawing` -->"
END = "<!-- end of what is drawn -->"

_UNDER_WAY = "under_way"
_WIDE = 5
"""Moves open in so many stages are told once, not under each of them."""

_TARGETS = {Turn.STAY: "", Turn.BACK: "where it was"}
_HEADING = (
    "| to do | who | to fill in | first there must be | leads to |",
    "|---|---|---|---|---|",
)


def draw_diagram() -> str:
    """Return the moves that change an idea's stage as a Mermaid state diagram."""
    inside = (f"        {line}" for line in _arrows(_between_active()))
    outside = (f"    {line}" for line in _arrows(_around()))
    return "\n".join(
        (
            "stateDiagram-v2",
            f"    state {_UNDER_WAY} {{",
            f"        [*] --> {Stage.CAPTURED}",
            *inside,
            "    }",
            *outside,
        )
    )


def draw_tables() -> str:
    """Return what can be done in each stage, by whom, and what it takes, as Markdown tables."""
    return "\n\n".join(
        (*(_stage_table(stage) for stage in Stage if stage in ACTIVE_STAGES), _wide_table())
    )


def redraw(page: str) -> str:
    """Return the page with what stands between its two markers drawn anew.

    Raises ValueError when a marker is missing.
    """
    before, _, rest = page.partition(BEGIN)
    _, marker, after = rest.partition(END)
    if not marker:
        raise ValueError(END)
    parts = (BEGIN, f"```mermaid\n{draw_diagram()}\n```", draw_tables(), END)
    return before + "\n\n".join(parts) + after


def _between_active() -> Iterator[tuple[str, str, Move]]:
    for row in MOVES:
        if isinstance(row.to, Stage) and row.to in ACTIVE_STAGES:
            yield from ((stage, row.to, row) for stage in Stage if stage in row.stages)


def _around() -> Iterator[tuple[str, str, Move]]:
    for row in MOVES:
        if row.to is Turn.BACK:
            yield from ((stage, _UNDER_WAY, row) for stage in Stage if stage in row.stages)
        elif isinstance(row.to, Stage) and row.to not in ACTIVE_STAGES:
            yield (_UNDER_WAY, row.to, row)
            resting = (stage for stage in Stage if stage in row.stages - ACTIVE_STAGES)
            yield from ((stage, row.to, row) for stage in resting)


def _arrows(moves: Iterable[tuple[str, str, Move]]) -> Iterator[str]:
    for source, target, row in moves:
        path = f" ({row.path} path)" if row.path else ""
        yield f"{source} --> {target} : {_plain(row.action)}{path}"


def _stage_table(stage: Stage) -> str:
    title = f"### {_plain(stage).capitalize()}"
    about = f"*phase: {PHASE_OF[stage]} · ball: {_plain(BALL_OF[stage])}*"
    rows = (row for row in MOVES if stage in row.stages and len(row.stages) < _WIDE)
    return "\n".join((title, "", about, "", *_HEADING, *map(_line, rows)))


def _wide_table() -> str:
    title = "### Through most of an idea's life"
    heading = (f"{_HEADING[0]} open in |", f"{_HEADING[1]}---|")
    wide = (row for row in MOVES if not row.stages & ACTIVE_STAGES or len(row.stages) >= _WIDE)
    return "\n".join((title, "", *heading, *(f"{_line(row)} {_open_in(row)} |" for row in wide)))


def _line(row: Move) -> str:
    path = f" (on the {row.path} path)" if row.path else ""
    who = _listed(role for role in Role if role in row.who)
    fields = ", ".join(map(_asked, row.fields))
    target = _TARGETS[row.to] if isinstance(row.to, Turn) else _plain(row.to)
    cells = (_plain(row.action) + path, who, fields, _listed(row.needs), target)
    return f"| {' | '.join(cells)} |"


def _open_in(row: Move) -> str:
    others = _listed(stage for stage in Stage if stage in row.stages - ACTIVE_STAGES)
    if row.stages == frozenset(Stage):
        return "every stage"
    if not row.stages >= ACTIVE_STAGES:
        return _listed(stage for stage in Stage if stage in row.stages)
    return f"every stage under way{', ' + others if others else ''}"


def _asked(field: Field) -> str:
    name = field.name.replace("_", " ")
    return name if field.required else f"({name})"


def _listed(codes: Iterable[StrEnum]) -> str:
    return ", ".join(map(_plain, codes))


def _plain(code: StrEnum) -> str:
    return code.value.replace("_", " ")
