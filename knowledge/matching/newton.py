"""Fit the weights of a logistic regression by Newton's method, in plain Python.

Both fits are of a convex loss with a squared penalty on standardised weights, so there is one
answer, and the same rows in the same order always give it to the last digit.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from math import exp, sqrt

Row = Sequence[float]
STEPS = 10
CLOSE = 1e-4
MOST = 30.0
"""Beyond this the exponential changes nothing any more."""


def pairwise(rows: Sequence[Row], counts: Sequence[float], penalty: float) -> list[float]:
    """Find weights that make the sum over each row positive; a row is better minus worse.

    ``counts`` says how much each row weighs.
    """
    spread = _spread(rows)
    scaled = [[value / by for value, by in zip(row, spread, strict=True)] for row in rows]
    whole, size = sum(counts), len(spread)
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [2 * penalty * weight for weight in weights]
        curve = _diagonal(2 * penalty, size)
        for row, count in zip(scaled, counts, strict=True):
            wrong = 1.0 / (1.0 + exp(_bounded(_dot(row, weights))))
            _add(slope, row, -count / whole * wrong)
            _add_square(curve, row, count / whole * wrong * (1 - wrong))
        step = solved(_mirrored(curve), slope)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < CLOSE:
            break
    return [weight / by for weight, by in zip(weights, spread, strict=True)]


def multinomial(
    rows: Sequence[Row], labels: Sequence[int], counts: Sequence[float], penalty: float
) -> list[list[float]]:
    """Find the weights of each label whose softmax tells the labels of the rows best."""
    size, kinds, whole = len(rows[0]), max(labels) + 1, sum(counts)
    weights = [0.0] * (size * kinds)
    for _ in range(STEPS):
        slope = [2 * penalty * weight for weight in weights]
        blocks = {(a, b): _diagonal(0.0, size) for a in range(kinds) for b in range(kinds)}
        for row, label, count in zip(rows, labels, counts, strict=True):
            chances = softmax([_dot(row, weights[k * size :]) for k in range(kinds)])
            for one, chance in enumerate(chances):
                missed = count / whole * (chance - (one == label))
                for at, value in enumerate(row):
                    slope[one * size + at] += missed * value
            for (one, other), block in blocks.items():
                if one <= other:
                    part = chances[one] * ((one == other) - chances[other])
                    _add_square(block, row, count / whole * part)
        step = solved(_joined(blocks, kinds, size, 2 * penalty), slope)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < CLOSE:
            break
    return [weights[k * size : (k + 1) * size] for k in range(kinds)]


def softmax(sums: Sequence[float]) -> list[float]:
    """Turn sums into chances that add up to 1."""
    highest = max(sums)
    grown = [exp(value - highest) for value in sums]
    return [value / sum(grown) for value in grown]


def solved(matrix: Sequence[Row], right: Row) -> list[float]:
    """Solve a system of linear equations whose matrix has an inverse."""
    lines = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(lines)):
        pivot = max(range(at, len(lines)), key=lambda n: abs(lines[n][at]))
        lines[at], lines[pivot] = lines[pivot], lines[at]
        for below in range(at + 1, len(lines)):
            part = lines[below][at] / lines[at][at]
            if part:
                _add(lines[below], lines[at], -part)
    answer = [0.0] * len(lines)
    for at in reversed(range(len(lines))):
        known = sum(lines[at][n] * answer[n] for n in range(at + 1, len(lines)))
        answer[at] = (lines[at][-1] - known) / lines[at][at]
    return answer


def _joined(
    blocks: Mapping[tuple[int, int], Sequence[Row]], kinds: int, size: int, penalty: float
) -> list[list[float]]:
    """Put the blocks of each pair of labels together; each is its own mirror image."""
    curve = _diagonal(penalty, kinds * size)
    for one, other in product(range(kinds), repeat=2):
        block = _mirrored(blocks[min(one, other), max(one, other)])
        for at, row in enumerate(block):
            for n, value in enumerate(row):
                curve[one * size + at][other * size + n] += value
    return curve


def _diagonal(value: float, size: int) -> list[list[float]]:
    return [[value * (a == b) for b in range(size)] for a in range(size)]


def _mirrored(upper: Sequence[Row]) -> list[list[float]]:
    """Fill the lower half of a square of which only the upper was added up."""
    size = range(len(upper))
    return [[upper[min(a, b)][max(a, b)] for b in size] for a in size]


def _dot(row: Row, weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(row, weights, strict=False))


def _add(target: list[float], row: Row, times: float) -> None:
    for at, value in enumerate(row):
        target[at] += times * value


def _add_square(curve: list[list[float]], row: Row, times: float) -> None:
    """Add the products of a row with itself, the upper half only."""
    held = [(at, value) for at, value in enumerate(row) if value]
    for n, (at, value) in enumerate(held):
        line, part = curve[at], times * value
        for other, against in held[n:]:
            line[other] += part * against


def _spread(rows: Sequence[Row]) -> list[float]:
    """Measure how far each column lies from nought; 1 for one that is always nought."""
    columns = zip(*rows, strict=True)
    return [sqrt(sum(value * value for value in one) / len(one)) or 1.0 for one in columns]


def _bounded(value: float) -> float:
    return max(-MOST, min(MOST, value))
