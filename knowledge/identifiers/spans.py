"""Put findings in order, and widen each to what should vanish with it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from knowledge.identifiers.findings import Finding, Kind

_PHONE_LINK = re.compile(r"<tel:[^<>\n]{1,80}>")
_WIDENS = re.compile(r"[<()\[\]{}*`~_]")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_FEWEST_MARKS_INSIDE = {"*": 1, "`": 1, "~": 1, "_": 2}
"""How many marks inside make one outside a part of it; file names have single underscores."""


def in_order(firm: tuple[Finding, ...], further: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort; where two overlap the firm one stays. Firm findings do not overlap each other."""
    further = list(further)
    if not further:
        return firm
    ranked = sorted([(f, True) for f in firm] + [(f, False) for f in further])
    kept: list[tuple[Finding, bool]] = []
    for finding, is_firm in ranked:
        while is_firm and kept and not kept[-1][1] and kept[-1][0].end > finding.start:
            kept.pop()
        if not kept or kept[-1][0].end <= finding.start:
            kept.append((finding, is_firm))
    return tuple(finding for finding, _ in kept)


def whole(text: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Widen findings over brackets and formatting they would split, and over phone links.

    Takes and gives findings in order and without overlap.
    """
    if not _WIDENS.search(text):
        return findings
    widened: list[Finding] = []
    for start, end, kind in findings:
        free_from = widened[-1].end if widened else 0
        left, right = _balanced(text, start, end)
        widened.append(Finding(max(left, free_from), right, kind))
    return _linked(text, widened) if "<tel:" in text else tuple(widened)


def united(spans: Iterable[tuple[int, int, Kind | None]]) -> tuple[Finding, ...]:
    """Merge what overlaps, under the first kind in it; drop what has no kind at all."""
    merged: list[tuple[int, int, Kind | None]] = []
    for start, end, kind in sorted(spans, key=lambda span: span[0]):
        if merged and start < merged[-1][1]:
            first, last, known = merged[-1]
            merged[-1] = (first, max(last, end), known or kind)
        else:
            merged.append((start, end, kind))
    return tuple(Finding(start, end, kind) for start, end, kind in merged if kind)


def cut(
    finding: Finding, starts: Sequence[int], lengths: Sequence[int]
) -> Iterator[tuple[int, Finding]]:
    """Cut a finding in a joined text into its pieces, each with the index of its part."""
    start, end, kind = finding
    for part in range(bisect_right(starts, start) - 1, len(lengths)):
        first, last = max(start - starts[part], 0), min(end - starts[part], lengths[part])
        if last <= 0:
            return
        if first < last:
            yield part, Finding(first, last, kind)


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the outer half of a pair whose inner half lies within."""
    inside = text[start:end]
    if inside.replace("-", "").isalnum():
        return start, end
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    opened = any(inside.count(o) > inside.count(c) and after == c for o, c in _BRACKETS.items())
    closed = any(inside.count(c) > inside.count(o) and before == o for o, c in _BRACKETS.items())
    return start - (closed or _formats(inside, before)), end + (opened or _formats(inside, after))


def _formats(inside: str, mark: str) -> bool:
    return mark in _FEWEST_MARKS_INSIDE and inside.count(mark) >= _FEWEST_MARKS_INSIDE[mark]


def _linked(text: str, findings: list[Finding]) -> tuple[Finding, ...]:
    """Make one finding of a phone link and what was found in it: half a link is no link."""
    links = [(*match.span(), None) for match in _PHONE_LINK.finditer(text)]
    return united([*findings, *links])
