"""What a file of readings spares a process, and what it may hold without doing harm."""

import json
from pathlib import Path

import pytest

from knowledge.matching import Matcher
from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.readings import Readings
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY

TEXT = "KOL-patienter måler ilt hjemme"
KOL = Concept("kol", Facet.WHO, "KOL", ("rygerlunger",))
PARTS = (("borg", "kol"), ("kol", "ipad/tablet"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place in a folder that is not there yet."""
    return tmp_path / "cache" / "readings.json"


def kept(file: Path) -> Readings:
    """Keep one reading in the file."""
    readings = Readings(file, [KOL])
    readings.put("Borgere med KOL", PARTS)
    readings.save()
    return readings


def test_a_reading_is_there_for_the_next_process(file: Path) -> None:
    kept(file)
    assert Readings(file, [KOL]).get("Borgere med KOL") == PARTS
    assert Readings(file, [KOL]).get("Borgere") is None


def test_nobody_else_may_read_it_and_it_holds_no_text(file: Path) -> None:
    kept(file)
    assert file.stat().st_mode & 0o077 == 0
    assert "Borgere" not in file.read_text(encoding="utf-8")


def test_other_concepts_make_it_worthless(file: Path) -> None:
    kept(file)
    other = Concept("kol", Facet.WHO, "KOL", ("rygerlunger", "lunger"))
    assert Readings(file, [other]).get("Borgere med KOL") is None


@pytest.mark.parametrize(
    "spoiled",
    [b"", b"{", b"[]", b"\xff", b'{"seal": 1}', b'{"seal": SEAL, "readings": [1]}']
    + [b'{"seal": SEAL, "readings": {"a": ' + each + b"}}" for each in (b"1", b"[]", b"[1, 2]")],
)
def test_a_spoiled_file_is_as_good_as_none(file: Path, spoiled: bytes) -> None:
    kept(file)
    seal = json.loads(file.read_bytes())["seal"]
    file.write_bytes(spoiled.replace(b"SEAL", json.dumps(seal).encode()))
    assert Readings(file, [KOL]).get("Borgere med KOL") is None
    kept(file)
    assert Readings(file, [KOL]).get("Borgere med KOL") == PARTS


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    readings = kept(tmp_path / "file" / "readings.json")
    assert readings.get("Borgere med KOL") == PARTS


def test_a_matcher_answers_the_same_with_and_without(file: Path) -> None:
    plain = Matcher(SOLUTIONS, VOCABULARY)
    for _ in range(2):
        assert Matcher(SOLUTIONS, VOCABULARY, cache=file).match(TEXT) == plain.match(TEXT)
    assert file.exists()
