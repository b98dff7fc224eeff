"""What is drawn of the table of moves."""

import pytest

from workflows.domain.diagram import BEGIN, END, draw_diagram, draw_tables, redraw
from workflows.domain.moves import MOVES
from workflows.domain.stages import Stage


def test_every_stage_and_every_change_of_stage_is_in_the_diagram() -> None:
    diagram = draw_diagram()
    assert all(stage in diagram for stage in Stage)
    moving = [row.action.value.replace("_", " ") for row in MOVES if row.changes_stage]
    assert all(f": {action}" in diagram for action in moving)


def test_the_two_paths_part_where_an_idea_is_declared_ready() -> None:
    lines = [line.strip() for line in draw_diagram().splitlines()]
    assert "follow_up --> ready : declare ready (new path)" in lines
    assert "follow_up --> spreading : declare ready (reuse path)" in lines


def test_every_action_is_in_the_tables_with_who_and_what_it_takes() -> None:
    tables = draw_tables()
    assert all(f"| {row.action.value.replace('_', ' ')}" in tables for row in MOVES)
    assert (
        "| approve escalation | lead | (question) | barriers, consequences, needs | clarification |"
        in tables
    )


def test_only_what_stands_between_the_markers_is_drawn() -> None:
    page = f"Før\n{BEGIN}\ngammelt\n{END}\nEfter"
    drawn = redraw(page)
    assert drawn.startswith(f"Før\n{BEGIN}\n")
    assert drawn.endswith(f"{END}\nEfter")
    assert "gammelt" not in drawn
    assert redraw(drawn) == drawn


def test_a_page_without_markers_is_not_written_over() -> None:
    with pytest.raises(ValueError, match="end of what is drawn"):
        redraw("En side om noget andet.")
