"""Tell how well the probabilities hold: of verdicts given with about p, how many are right.

An answer is only counted on an author whose ideas were left out of the weights and of the memory,
for on texts it has seen every matcher is surer than it may be.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.matching.answers import Answer
from knowledge.matching.examples import Example
from knowledge.matching.fitting import fitted
from knowledge.matching.matcher import Matcher
from knowledge.matching.settings import Settings
from knowledge.registry import Solution
from knowledge.vocabulary import VocabularyGroup

STEPS = 10
"""How many bins of equal width the probabilities fall into."""
SIZE, EDGE = 320, 40
"""The diagram's square and the margin around it, in pixels."""
LARGEST, SMALLEST = 9.0, 2.5
"""The radius of the bin with most answers, and of one with hardly any."""


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict that was given: how probable it was said to be, and whether it was right."""

    probability: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Verdicts given with about the same probability: how many, the mean, and the share right."""

    count: int
    probability: float
    right: float


def left_out(
    solutions: Sequence[Solution],
    vocabulary: Sequence[VocabularyGroup],
    settings: Settings,
    examples: Sequence[Example],
) -> list[Given]:
    """Answer every author's ideas with weights and memory from the others.

    An idea that another author has word for word is not trained on. Takes about half a minute per
    author and thousand examples.
    """
    found: list[Given] = []
    for author in sorted({example.source for example in examples}):
        tried = [example for example in examples if example.source == author]
        texts = {example.text for example in tried}
        rest = [e for e in examples if e.source != author and e.text not in texts]

        def build(changed: Settings, known: Sequence[Example] = rest) -> Matcher:
            return Matcher(solutions, vocabulary, changed, known)

        matcher = build(fitted(build, settings, rest))
        found += given((e, matcher.match(e.text, forgotten=e.is_near)) for e in tried)
    return found


def given(answers: Iterable[tuple[Example, Answer]]) -> list[Given]:
    """Tell how probable answers were said to be, and which were right; not of unclear ones."""
    return [
        Given(answer.probability, answer.verdict is example.verdict)
        for example, answer in answers
        if answer.probability is not None
    ]


def bins_of(verdicts: Sequence[Given]) -> list[Bin]:
    """Put verdicts of about the same probability together, the least probable first."""
    grouped: dict[int, list[Given]] = {}
    for each in verdicts:
        grouped.setdefault(min(STEPS - 1, int(each.probability * STEPS)), []).append(each)
    return [
        Bin(
            len(some),
            sum(each.probability for each in some) / len(some),
            sum(each.right for each in some) / len(some),
        )
        for _, some in sorted(grouped.items())
    ]


def expected_error(bins: Sequence[Bin]) -> float:
    """Tell how far the probabilities are from the shares that are right, on average (0 to 1)."""
    total = sum(each.count for each in bins)
    return sum(abs(b.probability - b.right) * b.count for b in bins) / total if total else 0.0


def table(bins: Sequence[Bin]) -> str:
    """Write the bins as a Markdown table."""
    rows = (f"| {b.probability:.2f} | {b.right:.2f} | {b.count} |" for b in bins)
    return "\n".join(("| said | right | verdicts |", "|---|---|---|", *rows))


def diagram(bins: Sequence[Bin]) -> str:
    """Draw the bins as SVG: on the line, verdicts are right as often as they are said to be."""
    whole = SIZE + 2 * EDGE
    most = max((each.count for each in bins), default=1)
    dots = (
        f'<circle cx="{_across(b.probability)}" cy="{_up(b.right)}" '
        f'r="{SMALLEST + (LARGEST - SMALLEST) * (b.count / most) ** 0.5:.1f}" fill="#1f5f8b">'
        f"<title>said {b.probability:.2f}, right {b.right:.2f}, {b.count} verdicts</title></circle>"
        for b in bins
    )
    marks = (
        f'<text x="{_across(n / 10)}" y="{whole - EDGE + 18}" text-anchor="middle">{n / 10}</text>'
        f'<text x="{EDGE - 8}" y="{_up(n / 10)}" text-anchor="end">{n / 10}</text>'
        for n in range(0, 11, 2)
    )
    lines = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
        'font-family="sans-serif" font-size="11">',
        "<title>How often verdicts are right, by how probable they are said to be</title>",
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#888"/>',
        f'<line x1="{_across(0)}" y1="{_up(0)}" x2="{_across(1)}" y2="{_up(1)}" stroke="#bbb"/>',
        *marks,
        *dots,
        f'<text x="{whole // 2}" y="{whole - 6}" text-anchor="middle">said</text>',
        f'<text x="{EDGE}" y="{EDGE - 10}">right</text>',
        "</svg>",
    )
    return "\n".join(lines) + "\n"


def kept(content: Mapping[str, Sequence[Mapping[str, float]]]) -> list[Bin]:
    """Read bins from their file form."""
    return [Bin(int(b["count"]), b["probability"], b["right"]) for b in content["bins"]]


def _across(value: float) -> str:
    return f"{EDGE + value * SIZE:.1f}"


def _up(value: float) -> str:
    return f"{EDGE + (1 - value) * SIZE:.1f}"
