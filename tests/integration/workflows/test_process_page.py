"""The page about the process tells what the table of moves says."""

from workflows.domain.diagram import redraw
from workflows.drawing import PAGE


def test_the_page_is_drawn_from_the_table_as_it_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert redraw(page) == page, "run `python -m workflows.drawing`"
