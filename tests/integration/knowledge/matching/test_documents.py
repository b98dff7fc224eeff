"""The page about the matching says what the matching does."""

from pathlib import Path

from knowledge.illustrating import quoted, with_example, worked_example
from knowledge.matching import Matcher
from knowledge.matching.calibration import Bin, Given, bins_of, diagram, expected_error, kept
from knowledge.matching.datafile import data_file

DOCS = Path(__file__).parents[4] / "docs"


def test_the_worked_example_is_what_the_matcher_answers(matcher: Matcher) -> None:
    page = (DOCS / "matching.md").read_text("utf-8")

    assert with_example(page, worked_example(matcher, quoted(page))) == page


def test_the_diagram_shows_what_was_measured() -> None:
    bins = kept(data_file("calibration"))

    assert diagram(bins) == (DOCS / "calibration.svg").read_text("utf-8")
    assert expected_error(bins) <= 0.04


def test_verdicts_are_put_together_by_how_probable_they_are() -> None:
    verdicts = [Given(0.91, right=True), Given(0.99, right=False), Given(0.52, right=True)]

    low, high = bins_of(verdicts)

    assert low == Bin(1, 0.52, 1.0)
    assert (high.count, high.right) == (2, 0.5)
    assert round(expected_error([low, high]), 3) == round((0.48 + 2 * 0.45) / 3, 3)
    assert expected_error([]) == 0.0


def test_a_certain_verdict_has_a_place_in_the_last_bin() -> None:
    assert bins_of([Given(1.0, right=True)]) == [Bin(1, 1.0, 1.0)]
