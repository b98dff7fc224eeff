"""Fitting weights in plain Python."""

import pytest

from knowledge.matching.newton import multinomial, pairwise, softmax, solved


def test_equations_are_solved_whatever_their_order() -> None:
    assert solved([[0.0, 2.0], [1.0, 1.0]], [4.0, 5.0]) == pytest.approx([3.0, 2.0])


def test_what_makes_a_row_better_gets_weight() -> None:
    first, second = pairwise([[1.0, 1.0], [1.0, -1.0], [2.0, 0.5]], [1.0, 1.0, 1.0], 0.1)

    assert first > 0.5 > abs(second)


def test_a_column_of_noughts_gets_no_weight() -> None:
    assert pairwise([[1.0, 0.0], [2.0, 0.0]], [1.0, 1.0], 0.1)[1] == 0.0


def test_the_labels_of_the_rows_are_told_again() -> None:
    rows = [[1.0, 0.0], [1.0, 0.2], [1.0, 1.0], [1.0, 1.2], [1.0, 2.0], [1.0, 2.2]]
    labels = [0, 0, 1, 1, 2, 2]
    weights = multinomial(rows, labels, [1.0] * len(rows), 0.0001)

    for row, label in zip(rows, labels, strict=True):
        chances = softmax([sum(v * w for v, w in zip(row, one, strict=True)) for one in weights])
        assert chances.index(max(chances)) == label
        assert sum(chances) == pytest.approx(1.0)
