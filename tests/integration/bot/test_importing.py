"""Files come in as they are or not at all, and what is wrong is told line by line."""

import re
from pathlib import Path

import pytest

from knowledge.loading.starter import starter_text
from knowledge.records import Dataset
from tests.integration.bot.conftest import Quick, Terminal

FAMILIES = {
    "registry": Dataset.SOLUTIONS,
    "organisations": Dataset.ORGANISATIONS,
    "people": Dataset.PEOPLE,
    "vocabulary": Dataset.VOCABULARY,
    "handbooks": Dataset.HANDBOOKS,
}


def written(folder: Path, text: str) -> str:
    """Write a file to import."""
    file = folder / "fil.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_file_again_changes_nothing(
    quick: Quick, filled: Terminal, tmp_path: Path, family: str
) -> None:
    file = written(tmp_path, starter_text(FAMILIES[family]))
    assert "Intet er ændret" in quick(filled, family, "import", file).out


def test_a_dry_run_shows_the_difference_and_changes_nothing(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    before = quick(filled, "registry", "export").out
    ids = re.findall(r"^- id: (\S+)$", before, re.MULTILINE)
    alone = next(each for each in ids if before.count(each) == 1)
    file = written(tmp_path, before.replace(f"- id: {alone}\n", "- id: et-andet\n"))
    done = quick(filled, "registry", "import", file, "--dry-run")
    assert "+ solution et-andet\n" in done.out
    assert f"- solution {alone}\n" in done.out
    assert "1 nye" in done.out
    assert quick(filled, "registry", "export").out == before


def test_an_invalid_file_names_every_line_and_field_and_changes_nothing(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    before = quick(filled, "registry", "export").out
    text = (
        "meta: {title: prøve}\n"
        "solutions:\n"
        "- id: ny\n"
        "  name: Ny løsning\n"
        "  farve: blå\n"
        "  status: måske\n"
    )
    done = quick(filled, "registry", "import", written(tmp_path, text), expect=1)
    assert "Linje 5, ny · solutions[1].farve: " in done.complaints
    assert "Linje 6, ny · solutions[1].status: »måske« kan ikke bruges" in done.complaints
    assert done.out == ""
    assert quick(filled, "registry", "export").out == before


def test_an_organisation_that_is_still_named_is_told_with_who_names_it(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    text = starter_text(Dataset.ORGANISATIONS).replace("id: rh-randers", "id: rh-atlantis")
    done = quick(filled, "organisations", "import", written(tmp_path, text), expect=1)
    assert "person karen · hospital: »rh-randers« bruges her og mangler i filen" in done.complaints
    assert "Linje 0" not in done.complaints


def test_escape_sequences_in_a_file_are_not_passed_on(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    text = 'people:\n- {id: "\\e[2J", name: x, nonsense: y}\n'
    done = quick(filled, "people", "import", written(tmp_path, text), expect=1)
    assert "\x1b" not in done.complaints


def test_what_is_exported_comes_in_again_without_a_change(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    file = str(tmp_path / "katalog.yaml")
    quick(filled, "registry", "export", file)
    assert "Intet er ændret" in quick(filled, "registry", "import", file).out


def test_on_a_new_machine_the_facts_come_first_and_then_the_file(
    quick: Quick, empty: Terminal, tmp_path: Path
) -> None:
    text = (
        "people:\n"
        "- {id: ida, name: Ida Prøve, email: ida@example.org, profession: leder}\n"
        "memberships:\n"
        "- {person: ida, team: region-midtjylland, seat: lead}\n"
    )
    quick(empty, "people", "import", written(tmp_path, text))
    assert "Hej Ida" in empty.run("chat", "--as", "ida").out
    assert "ida" in empty.run("chat", "--as", "karen", expect=1).complaints


def test_a_file_that_is_not_there_is_told(quick: Quick, empty: Terminal) -> None:
    done = quick(empty, "people", "import", "mangler.yaml", expect=1)
    assert "mangler.yaml" in done.complaints
    assert not empty.database.exists()
