"""Write what documents say of the matching in numbers, so that they say what the code does.

``python -m knowledge.illustrating`` brings the worked example in ``docs/matching.md`` up to date;
with ``--calibration`` also the reliability of verdicts, which takes some minutes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Match, Matcher
from knowledge.matching.calibration import Bin, bins_of, diagram, left_out
from knowledge.matching.examples import shipped_examples
from knowledge.matching.settings import fitted_settings

QUOTE = "> "
BEGIN, END = "<!-- worked example: begin -->\n", "<!-- worked example: end -->"
SHOWN = 3
TOLD = ("who", "what", "how", "both", "alike", "alike_who", "alike_wish", "remembered", "words")
"""The signals of the best entry that the example shows; the others are small."""
WEIGHED = ("who_part", "what_covered", "alike", "agreeing", "outside", "unknown", "remembered")


def starter_matcher() -> Matcher:
    """Build a matcher over the starter registry."""
    known = starter_knowledge()
    return Matcher(known.registry.solutions, known.vocabulary.groups)


def worked_example(matcher: Matcher, text: str) -> str:
    """Tell what a text was compared by and answered with, as Markdown tables."""
    answer, compared = matcher.match(text), matcher.compared(text)
    signals = dict(compared.signals)[answer.matches[0].solution]
    probability = answer.probability or 0.0
    return "\n".join(
        (
            "| match | score |",
            "|---|---|",
            *(f"| `{m.solution}` | {m.score:.2f} |" for m in answer.matches[:SHOWN]),
            "",
            *_reasons(answer.matches[0]),
            "",
            "| signal | of the best |",
            "|---|---|",
            *(f"| {name} | {signals[name]:.2f} |" for name in TOLD),
            "",
            "| evidence | |",
            "|---|---|",
            *(f"| {name} | {compared.evidence.get(name, 0.0):.2f} |" for name in WEIGHED),
            "",
            "| verdict | probability |",
            "|---|---|",
            f"| {answer.verdict} | {probability:.2f} |",
            "",
        )
    )


def quoted(document: str) -> str:
    """Find the idea that a document quotes: its first line set apart as a quotation."""
    lines = (line for line in document.splitlines() if line.startswith(QUOTE))
    return next(lines).removeprefix(QUOTE)


def with_example(document: str, example: str) -> str:
    """Put the worked example into a document, between its two marks."""
    before, rest = document.split(BEGIN)
    return before + BEGIN + "\n" + example + "\n" + END + rest.split(END)[1]


def _reasons(match: Match) -> Iterator[str]:
    yield "| reason | concept | her words |"
    yield "|---|---|---|"
    for reason in match.reasons:
        yield f"| {reason.stance}: {reason.field} | {reason.concept} | {', '.join(reason.words)} |"


def _calibrate(data: Path, picture: Path) -> None:
    known = starter_knowledge()
    verdicts = left_out(
        known.registry.solutions, known.vocabulary.groups, fitted_settings(), shipped_examples()
    )
    bins = [Bin(b.count, round(b.probability, 3), round(b.right, 3)) for b in bins_of(verdicts)]
    head = data.read_text("utf-8").split("bins:\n")[0]
    rows = (
        f"- {{count: {b.count}, probability: {b.probability:.3f}, right: {b.right:.3f}}}\n"
        for b in bins
    )
    data.write_text(head + "bins:\n" + "".join(rows), "utf-8")
    picture.write_text(diagram(bins), "utf-8")


def _main() -> None:
    root = Path(__file__).parents[1]
    if "--calibration" in sys.argv:
        _calibrate(root / "knowledge/data/calibration.yaml", root / "docs/calibration.svg")
    page = root / "docs/matching.md"
    text = page.read_text("utf-8")
    example = worked_example(starter_matcher(), quoted(text))
    page.write_text(with_example(text, example), "utf-8")


if __name__ == "__main__":
    _main()
