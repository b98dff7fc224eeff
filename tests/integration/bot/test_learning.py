"""``rejsehold matching``: fit the weights, look first, take them back."""

from pathlib import Path

import pytest
import yaml

from knowledge.matching.examples import shipped_examples
from tests.integration.bot.conftest import Quick, Terminal


@pytest.fixture
def small(quick: Quick, filled: Terminal, tmp_path: Path) -> Terminal:
    """Give a desk with few solutions, on which a fit takes seconds."""
    exported = yaml.safe_load(quick(filled, "registry", "export").out)
    few = [
        each for each in exported["solutions"] if each["id"] in {"ak-online", "telecare-nord-kol"}
    ]
    file = tmp_path / "few.yaml"
    file.write_text(yaml.safe_dump({"solutions": few}, allow_unicode=True), encoding="utf-8")
    quick(filled, "registry", "import", str(file))
    return filled


def test_weights_are_tried_kept_and_taken_back(quick: Quick, small: Terminal) -> None:
    assert (
        "Der er ingen vægte at tage tilbage"
        in quick(small, "matching", "undo", expect=1).complaints
    )
    tried = quick(small, "matching", "refit", "--dry-run").out
    count = f"{len(shipped_examples()):,}".replace(",", ".")
    assert f"Regner på {count} eksempler og 0 vurderede idéer" in tried
    assert "Rigtigt svar: " in tried
    assert "Intet er ændret" in tried
    assert quick(small, "matching", "undo", expect=1)

    fitted = quick(small, "matching", "refit").out
    assert fitted.splitlines()[:-1] == tried.splitlines()[:-1], "the same examples, the same fit"
    assert "De nye vægte gælder nu" in fitted
    assert "er taget tilbage" in quick(small, "matching", "undo").out


def test_a_file_that_holds_no_examples_changes_nothing(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "not.jsonl"
    file.write_text('{"text": "uden svar"}\n', encoding="utf-8")
    done = quick(filled, "matching", "refit", "--examples", str(file), expect=1)
    assert "text, verdict og relevant" in done.complaints
    gone = quick(filled, "matching", "refit", "--examples", "findes-ikke.jsonl", expect=1)
    assert "findes-ikke.jsonl" in gone.complaints


def test_there_is_nothing_to_fit_before_there_is_a_desk(quick: Quick, empty: Terminal) -> None:
    for command in ("refit", "undo"):
        assert quick(empty, "matching", command, expect=1).complaints
