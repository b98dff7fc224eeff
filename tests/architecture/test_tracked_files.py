"""What is committed holds no path of a machine, no registry and no living person's number."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from tests.architecture.sources import ROOT, tracked

MACHINE = re.compile(
    r"(?<![\w.])/(work|root|Users)/[\w.]"  # somebody's working folder
    r"|(?<![\w.])/home/(?!app\b)[a-z]"
    r"|(?<![\w.])/tmp/[\w-]*(bash|pytest)"
    r"|file:///(opt|root|work|Users|home)"
    r"|[A-Z]:\\Users\\"
)
REGISTRY = re.compile(
    r"--(extra-)?index-url|--find-links|pypi\.org/simple|files\.pythonhosted\.org"
    r"|registry\.npmjs\.org|/opt/(pypi|wheels)"
)
PERSONAL_NUMBER = re.compile(r"(?<![\w.,])(\d{2})(\d{2})(\d{2})[- ]?(\d{4})(?![\w.,]\w)(?!\w)")
WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
OLDEST = 1900
"""Nobody born earlier is alive."""

TEST_PERSONS = {"2512489996"}  # of Denmark's FHIR implementation guides

CHECKS = "tests/architecture/test_tracked_files.py"


def lines() -> Iterator[tuple[str, str]]:
    """Return every line of text that is committed, with where it stands."""
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if name == CHECKS:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            yield f"{name}:{number}", line


def living_numbers(line: str) -> list[str]:
    """Return what could be the personal number of somebody alive.

    A real birthday that is past, and a check digit that fits or the first of January, where
    numbers without one have been issued.
    """
    found = []
    for match in PERSONAL_NUMBER.finditer(line):
        digits = "".join(match.groups())
        fits = checksum(digits) == 0 or digits.startswith("0101")
        if fits and was_born(digits) and digits not in TEST_PERSONS:
            found.append(digits)
    return found


def checksum(digits: str) -> int:
    """Return what is left after the modulus 11 check."""
    return sum(weight * int(each) for weight, each in zip(WEIGHTS, digits, strict=True)) % 11


def was_born(digits: str) -> bool:
    """Tell whether the first seven digits are a day on which somebody alive was born."""
    day, month, year, seventh = int(digits[:2]), int(digits[2:4]), int(digits[4:6]), int(digits[6])
    if seventh <= 3 or (seventh in {4, 9} and year > 36):
        century = 1900
    else:
        century = 2000 if seventh in {4, 9} or year <= 57 else 1800
    try:
        born = date(century + year, month, day)
    except ValueError:
        return False
    return born.year >= OLDEST and born <= datetime.now(UTC).date()


def test_nothing_committed_names_a_folder_of_somebodys_machine() -> None:
    assert [where for where, line in lines() if MACHINE.search(line)] == []


def test_nothing_committed_names_a_registry() -> None:
    assert [where for where, line in lines() if REGISTRY.search(line)] == []


def test_nothing_committed_can_be_a_living_persons_number() -> None:
    assert [where for where, line in lines() if living_numbers(line)] == []


@pytest.mark.parametrize("between", ["", "-", " "])
@pytest.mark.parametrize("birthday", ["01" + "0180", "24" + "1271"])
def test_a_possible_number_is_seen(birthday: str, between: str) -> None:
    numbers = (f"{birthday}{serial}" for serial in range(1000, 2000))
    number = next(each for each in numbers if checksum(each) == 0)
    assert living_numbers(f"cpr {number[:6]}{between}{number[6:]}.") == [number]


@pytest.mark.parametrize(
    "text", ["311380-1234", "2512489996", "010170 912345", "sha256:0101801234ab", "010158-5000"]
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert living_numbers(text) == []


def test_a_folder_of_a_machine_is_seen() -> None:
    # Put together here, so that this file names no folder of a machine either.
    assert MACHINE.search("/".join(["open('", "root", "desk.db')"]))
    assert MACHINE.search("/".join(["file:", "", "", "opt", "x"]))
    assert not MACHINE.search("/".join(["docs", "work", "plan.md"]))
