"""What the screening finds and what it leaves alone, case by case.

The numbers are the published test person of the FUT implementation guide and the published
examples of eCPR numbers; the former fails modulus 11.
"""

from datetime import date

import pytest

from knowledge.identifiers import (
    Finding,
    Kind,
    contains_identifier,
    redact,
    screen,
    screen_parts,
)
from knowledge.identifiers.births import birth_date, birth_year

NUMBER = "251248-9996"
BARE = "2512489996"


def found(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in screen(text)]


def kinds(text: str) -> list[Kind]:
    return [finding.kind for finding in screen(text)]


def test_a_finding_tells_where_and_what_but_not_the_number() -> None:
    assert screen(f"pt {NUMBER} har ringet") == (Finding(3, 14, Kind.CPR),)


def test_a_number_that_fails_modulus_11_is_found() -> None:
    weights = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
    assert sum(int(d) * w for d, w in zip(BARE, weights, strict=True)) % 11 != 0
    assert found(BARE) == [BARE]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NUMBER, Kind.CPR),
        ("851248-9996", Kind.REPLACEMENT_CPR),
        ("280456-0pj2", Kind.ECPR),
        ("0203291WQ3", Kind.ECPR),
        ("1308781os6", Kind.ECPR),
        ("100309 6JM3", Kind.ECPR),
        ("251248-xxxx", Kind.MASKED_CPR),
        ("251248-****", Kind.MASKED_CPR),
        ("251248-9***", Kind.MASKED_CPR),
        ("cpr: 321348-9996", Kind.SUSPECTED_CPR),
        ("cpr 251248999", Kind.SUSPECTED_CPR),
    ],
)
def test_each_sort_of_number_has_its_kind(text: str, kind: Kind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        f"Ordre til patient {BARE}",
        f"cpr-ordre på {NUMBER}",
        f"ordrenr. {NUMBER}",
        f"tlf. {NUMBER}",
        f"sag {BARE}",
        f"journal {BARE}",
        f"tlf. 86 12 34 56, {BARE}",
        f"+45 86123456 {BARE}",
        f"kl. 1430 {NUMBER}",
        f"2026-03-14 {BARE}",
        f"stue 12 {NUMBER}",
        f"https://epj.example.dk/?q=cpr%20{BARE}",
        f"scan_{BARE}_20260314.jpg",
        "Født 25.12.48, kan ikke huske resten, jo: løbenr. 9996",
    ],
)
def test_what_stands_around_a_patients_number_does_not_hide_it(text: str) -> None:
    assert len(screen(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"ordrenr. {BARE}",
        f"ordren har nummer {BARE}",
        f"Faktura {BARE} mangler",
        f"lot {NUMBER}",
        f"S/N {BARE}",
        f"tlf. {BARE}",
        f"konto 4571 {BARE}",
        f"{BARE} kr.",
        f"kr. {BARE}",
        f"vi har {BARE} visninger",
        f'"ts": "{BARE}.000200"',
        "v25.12.48.9996",
        "app version 25.12.48.9996",
        "målinger: 25 12 48 99 96",
        "25 12 48 99 96 91 90",
        "Mødet er den 251226 1430",
        "251226 1430-1500",
        "P-nr. 1003999999",
        "ordre 9801733401",
        "+4525124899",
        "004525124899",
        "+46 25 124 89 96",
        "født 251248",
        "ydernr. 012343, afsnit 1301",
        "Sendt 251226. 1301 borgere svarede",
        "afsnit 251248 – 8900 Randers",
        "skriv aldrig xxxxxx-xxxx her",
        "",
    ],
)
def test_what_only_looks_like_a_number_raises_no_alarm(text: str) -> None:
    assert screen(text) == ()


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("{}25/12-48 9996", "25/12-48 9996"),
        ("{}251248, 9996", "251248, 9996"),
        ("{}2 5 1 2 4 8 9 9 9 6", "2 5 1 2 4 8 9 9 9 6"),
        ("{}1/2-48 5996", "1/2-48 5996"),
        ("{}25. december 1948 9996", "25. december 1948 9996"),
    ],
)
def test_a_word_about_a_person_tips_the_scales_for_a_vague_number(text: str, weak: str) -> None:
    assert found(text.format("patienten: ")) == [weak]


def test_a_vague_number_alone_raises_no_alarm() -> None:
    assert not screen("1/2-48 5996, 2 5 1 2 4 8 9 9 9 6")


def test_numbers_side_by_side_are_found_one_by_one() -> None:
    text = f"{NUMBER}/{BARE}, {NUMBER}\n{NUMBER}"
    assert found(text) == [NUMBER, BARE, NUMBER, NUMBER]


def test_a_phone_link_vanishes_whole() -> None:
    link = f"<tel:{BARE}|{NUMBER}>"
    assert found(f"ring {link} nu") == [link]


@pytest.mark.parametrize(
    "text", ["*251248*-*9996*", "251248 (9996)", "(251248) 9996", "`251248`-`9996`"]
)
def test_formatting_that_a_number_would_split_vanishes_with_it(text: str) -> None:
    assert found(f"pt {text}, tak") == [text]


def test_formatting_around_a_whole_number_stays() -> None:
    assert found(f"*{NUMBER}* ({NUMBER}) _{NUMBER}_") == [NUMBER] * 3


def test_positions_count_code_points_of_the_text_as_given() -> None:
    text = "🩺 İ ﷺ ２５１２４８‑９９９６ e\u0301"
    (finding,) = screen(text)
    assert text[finding.start : finding.end] == "２５１２４８‑９９９６"


def test_a_birth_in_the_future_is_suspected_on_that_day_only() -> None:
    number = "251248-5996"  # the seventh digit makes it 2048
    assert kinds(number) == [Kind.CPR]
    assert [f.kind for f in screen(number, today=date(2026, 11, 22))] == [Kind.SUSPECTED_CPR]


def test_the_29th_of_february_needs_a_leap_year() -> None:
    assert not contains_identifier("290249-9996")
    assert not contains_identifier("290200-0996")
    assert birth_date(29, 2, 1948)
    assert birth_date(29, 2, 2000)
    assert birth_date(29, 2, 1900) is None


@pytest.mark.parametrize(
    ("year", "digit", "full"),
    [
        (0, 0, 1900), (99, 3, 1999), (36, 4, 2036), (37, 4, 1937), (99, 4, 1999), (36, 9, 2036),
        (37, 9, 1937), (0, 5, 2000), (57, 8, 2057), (58, 5, 1858), (99, 8, 1899),
    ],
)  # fmt: skip
def test_the_seventh_digit_tells_the_century(year: int, digit: int, full: int) -> None:
    assert birth_year(year, digit) == full


def test_a_date_nobody_can_be_born_on_is_none() -> None:
    assert birth_date(25, 12, 1948) == birth_date(85, 12, 1948) == date(1948, 12, 25)
    for day, month, year in ((0, 1, 1990), (32, 1, 1990), (60, 1, 1990), (92, 1, 1990)):
        assert birth_date(day, month, year) is None
    for day, month, year in ((31, 4, 1990), (1, 13, 1990), (1, 1, 1857), (1, 1, 2058)):
        assert birth_date(day, month, year) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Patienten hedder Else Marie Holm og bor hjemme", ["Else Marie Holm"]),
        ("patientens navn er Else Holm.", ["Else Holm"]),
        (f"Navn: Else Holm, cpr {NUMBER}", ["Else Holm", NUMBER]),
        ("Hun bor på Skovbrynet Vestervej 12, 2. tv, 8999 Bykøbing", None),
        ("Bopæl: Nørre Allé 4, 8999 Bykøbing N", ["Nørre Allé 4, 8999 Bykøbing N"]),
        ("Lægesekretær Karen Holm har idéen", []),
        ("Navn: Karen Holm, afsnit 1301", []),
        ("Hun hedder Else og bor på plejehjem", []),
        ("patienten Samsung Galaxy i hånden", []),
        ("Skovlyvej 15, 8930 Randers NØ er vores adresse", []),
    ],
)
def test_a_patients_name_and_home_are_found_where_the_text_says_so(
    text: str, expected: list[str] | None
) -> None:
    if expected is None:
        expected = [text.removeprefix("Hun bor på ")]
    assert found(text) == expected


def test_a_number_split_over_elements_is_found_in_each_of_them() -> None:
    parts = ("pt 251248", "-", "9996 har ringet", "i dag")
    by_part = screen_parts(parts)
    pieces = [
        [part[f.start : f.end] for f in findings]
        for part, findings in zip(parts, by_part, strict=True)
    ]
    assert pieces == [["251248"], ["-"], ["9996"], []]


def test_a_number_before_a_split_one_does_not_swallow_its_first_half() -> None:
    assert [bool(f) for f in screen_parts(("stue 12", "251248-", "9996"))] == [False, True, True]


def test_a_whole_number_in_one_element_is_found_whatever_its_neighbours_are() -> None:
    first, second, third = screen_parts(("12", BARE, "34"))
    assert (first, third) == ((), ())
    assert second == (Finding(0, 10, Kind.CPR),)


def test_fields_of_a_card_are_read_together() -> None:
    by_part = screen_parts(("Fødselsdato", "251248", "Løbenr.", "9996"))
    assert by_part[1]
    assert by_part[3]


def test_no_parts_have_no_findings() -> None:
    assert screen_parts(()) == ()


def test_redacting_puts_a_stand_in_of_each_kind_and_keeps_the_rest() -> None:
    text = f"pt {NUMBER} og barn 280456-0pj2 kl. 14.30"
    assert redact(text, lambda kind: f"[{kind}]") == "pt [cpr] og barn [ecpr] kl. 14.30"


def test_redacting_goes_on_where_taking_one_number_away_brings_out_another() -> None:
    text = f"25 12 48 99 96 {NUMBER[:2]} 12 48-9996"
    assert not contains_identifier(redact(text, lambda _: "[skjult]"))
