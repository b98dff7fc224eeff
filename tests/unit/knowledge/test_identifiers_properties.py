"""What holds of the screening for any text at all."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.identifiers import redact, screen, screen_parts
from knowledge.identifiers.births import birth_year
from knowledge.identifiers.reading import plain

NUMBER = "251248-9996"
"""The published test person of the FUT implementation guide."""

PIECES = (
    "25", "12", "48", "9996", "251248", "2512489996", NUMBER, "99", "96", "1", "0pj2", "-xxxx",
    "-", " ", "\n", ".", "/", ",", ", ", "*", "_", "(", ")", "<tel:", "|", ">", "+45 ", "cpr ",
    "løbenr. ", " sidste fire ", "ordre ", "kr", "%20", "\\u2011", "\u200b", "\u00a0", "å", "v",
    "Patienten hedder ", "Else Holm", "Navn: ", "２", "０",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)

VOWELS = "aeiouyæøåAEIOUYÆØÅ"
"""No label is made of vowels alone."""


def century_digits(year: int) -> list[int]:
    return [digit for digit in range(10) if birth_year(year % 100, digit) == year]


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Draw any number that can be issued, ordinary or replacement, hyphened or not."""
    born = draw(st.dates(date(1858, 1, 1), date(2057, 12, 31)))
    century = draw(st.sampled_from(century_digits(born.year)))
    day = born.day + draw(st.sampled_from((0, 60)))
    rest = draw(st.integers(0, 999))
    sign = draw(st.sampled_from(("-", "", " ", "–", "\u00a0")))
    return f"{day:02}{born:%m}{born.year % 100:02}{sign}{century}{rest:03}"


@given(texts)
@settings(max_examples=15, deadline=None)
def test_findings_lie_in_the_text_in_order_and_apart(text: str) -> None:
    position = 0
    for start, end, _ in screen(text):
        assert position <= start < end <= len(text)
        position = end


@given(texts)
@settings(max_examples=15, deadline=None)
def test_nothing_is_found_in_what_was_redacted(text: str) -> None:
    assert screen(redact(text, lambda kind: f"[{kind}]")) == ()


@given(st.text(VOWELS + " ", max_size=30), numbers(), st.text(VOWELS + " ", max_size=30))
@settings(max_examples=15, deadline=None)
def test_any_number_among_letters_is_found(before: str, number: str, after: str) -> None:
    spans = [(start, end) for start, end, _ in screen(before + number + after)]
    assert spans == [(len(before), len(before) + len(number))]


@given(st.integers(1858, 2057))
@settings(max_examples=15)
def test_every_year_a_number_can_express_has_a_century_digit(year: int) -> None:
    assert century_digits(year)


@given(st.text(max_size=80))
@settings(max_examples=15, deadline=None)
def test_plain_text_keeps_every_position(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.lists(texts, max_size=4))
@settings(max_examples=15, deadline=None)
def test_parts_have_at_least_the_findings_each_has_alone(parts: list[str]) -> None:
    together = screen_parts(parts)
    assert len(together) == len(parts)
    for part, findings in zip(parts, together, strict=True):
        for start, end, _ in screen(part):
            assert any(f.start <= start and end <= f.end for f in findings)


@given(numbers(), st.data())
@settings(max_examples=15, deadline=None)
def test_a_number_cut_anywhere_into_parts_is_found_in_all_of_them(
    number: str, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(1, len(number) - 1))
    assert all(screen_parts([number[:cut], number[cut:]]))


@pytest.mark.parametrize(
    "piece",
    [
        "1", "01", "01 ", "1 ", "0101 ", "251248-", "251248 ", f"{NUMBER} ", "2512489996 ",
        "251248 aaaaaaaaa ", "1/1-", "1. januar 1990 ", "cpr ", "cpr 1 1 1 1 1 1 ", "2*5*1*2*",
        "2\u200b5\u200b", "٢٥١٢٤٨-", "251248%20", "<tel:2512489996", "((((", "xxxx",
        "251248 sidste 4 ", "+45 12 34 56 78 ", "Patienten hedder ", "Bor på Aaaa aaaa ",
    ],
)  # fmt: skip
def test_the_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Fails for what would take seconds: a step that looks at all the rest of the text."""
    text = (piece * 40_000)[:40_000] + f" {NUMBER}"
    started = time.process_time()
    assert screen(text)
    assert time.process_time() - started < 0.25
