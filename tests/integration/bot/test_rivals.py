"""``rejsehold registry duplicates``, and the warning when a file repeats an entry."""

import copy
from pathlib import Path

import yaml

from tests.integration.bot.conftest import Quick, Terminal


def test_rivals_are_listed_with_what_people_have_marked(quick: Quick, empty: Terminal) -> None:
    out = quick(empty, "registry", "duplicates").out
    assert "grupper af løsninger ligner hinanden, de mest ens først:" in out
    assert "også noteret i kataloget" in out
    assert "(ak-online-viborg)" in out
    assert "alike" in quick(empty, "registry", "duplicates", REJSEHOLD_LANGUAGE="en").out


def test_a_file_that_repeats_an_entry_is_warned_of_before_it_is_brought_in(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    content = yaml.safe_load(quick(filled, "registry", "export").out)
    known = next(each for each in content["solutions"] if each["id"] == "ak-online-viborg")
    again = copy.deepcopy(known)
    content["solutions"].append({**again, "id": "ak-igen", "name": "AK igen"})
    file = tmp_path / "more.yaml"
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")

    tried = quick(filled, "registry", "import", "--dry-run", str(file))
    assert "»AK igen« er ny og ligner" in tried.complaints
    assert "»AK igen« er ny og ligner" in quick(filled, "registry", "import", str(file)).complaints
    assert quick(filled, "registry", "import", str(file)).complaints == ""
