"""match, search, understand and screen: for a person, and by the thousand for a program."""

import json
import re
from pathlib import Path

import pytest

from tests.integration.bot.conftest import QUESTION, Quick, Terminal

CPR = "251248-9996"
TASKS = ("match", "search", "understand", "screen")


def batch(folder: Path, *lines: object) -> str:
    """Write a batch file; strings are written as they are."""
    file = folder / "batch.jsonl"
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(written) + "\n", encoding="utf-8")
    return str(file)


def answers(out: str) -> list[dict[str, object]]:
    """Return the answered lines."""
    return [json.loads(line) for line in out.splitlines()]


def test_a_person_reads_verdict_reasons_place_contact_and_date(
    quick: Quick, empty: Terminal
) -> None:
    done = quick(empty, "match", QUESTION)
    for part in ("Samme målgruppe: KOL", "I brug: ", "Ring til: ", "Bekræftet: "):
        assert part in done.out
    assert not empty.database.exists()


def test_a_person_reads_english_where_that_is_asked_for(quick: Quick, empty: Terminal) -> None:
    assert "Same target group" in quick(empty, "match", QUESTION, REJSEHOLD_LANGUAGE="en").out


def test_match_lines_have_verdict_and_matches_with_danish_reasons(
    quick: Quick, empty: Terminal, tmp_path: Path
) -> None:
    lines = [{"id": "b", "text": QUESTION, "style": "q"}, {"id": 7, "text": "video"}]
    done = quick(empty, "match", "--batch", batch(tmp_path, *lines), REJSEHOLD_LANGUAGE="en")
    first, second = answers(done.out)
    assert [first["id"], second["id"]] == ["b", 7]
    assert first["verdict"] in {"exists", "related"}
    assert first.keys() == {"id", "verdict", "matches"}
    best = first["matches"][0]  # type: ignore[index]
    assert best.keys() == {"id", "score", "reasons"}
    assert "Samme målgruppe: KOL" in best["reasons"][0]


def test_search_lines_have_matches_with_scores(
    quick: Quick, empty: Terminal, tmp_path: Path
) -> None:
    done = quick(empty, "search", "--batch", batch(tmp_path, {"id": "a", "text": "bostøtte video"}))
    (line,) = answers(done.out)
    assert line.keys() == {"id", "matches"}
    scores = [match["score"] for match in line["matches"]]  # type: ignore[attr-defined]
    assert scores == sorted(scores, reverse=True)
    assert line["matches"][0].keys() == {"id", "score"}  # type: ignore[index]


def test_understand_lines_have_every_field(quick: Quick, empty: Terminal, tmp_path: Path) -> None:
    text = "Lægesekretær på Regionshospitalet Randers: video til KOL-patienter i Norddjurs"
    done = quick(empty, "understand", "--batch", batch(tmp_path, {"id": "a", "text": text}))
    (line,) = answers(done.out)
    assert line["hospital"] == ["rh-randers"]
    assert line["municipality"] == ["Norddjurs"]
    assert line["profession"] == "lægesekretær"
    assert set(line) == {
        *("id", "hospital", "department", "municipality", "region"),
        *("target_group", "target_groups", "technology", "profession"),
    }


def test_screen_lines_have_spans_in_code_points(
    quick: Quick, empty: Terminal, tmp_path: Path
) -> None:
    done = quick(empty, "screen", "--batch", batch(tmp_path, {"id": "a", "text": f"🙂 {CPR} x"}))
    (line,) = answers(done.out)
    assert line == {"id": "a", "spans": [{"start": 2, "end": 13, "kind": "cpr"}]}


def test_a_person_is_told_where_a_number_stands_and_never_which(
    quick: Quick, empty: Terminal
) -> None:
    done = quick(empty, "screen", f"Patienten {CPR} ringede")
    assert "CPR-nummer: tegn 11 til 21" in done.out
    assert CPR not in done.out


@pytest.mark.parametrize("task", TASKS)
def test_a_bad_line_is_named_and_the_others_are_answered_in_order(
    quick: Quick, empty: Terminal, tmp_path: Path, task: str
) -> None:
    file = batch(
        tmp_path,
        {"id": "1", "text": "video"},
        "{not json",
        ["a list"],
        {"id": "no text"},
        "",
        {"text": "no id"},
        {"id": "6", "text": "KOL"},
    )
    done = quick(empty, task, "--batch", file, expect=1)
    assert [line["id"] for line in answers(done.out)] == ["1", "6"]
    for number in (2, 3, 4, 6):
        assert f"Linje {number}: " in done.complaints
    assert "4 linjer" in done.complaints


def test_a_batch_comes_through_a_pipe_too(empty: Terminal) -> None:
    done = empty.run("screen", "--batch", "-", said=json.dumps({"id": 1, "text": "hej"}) + "\n")
    assert answers(done.out) == [{"id": 1, "spans": []}]


def test_a_batch_that_is_not_there_is_told(quick: Quick, empty: Terminal) -> None:
    assert "mangler.jsonl" in quick(empty, "match", "--batch", "mangler.jsonl", expect=1).complaints


@pytest.mark.parametrize("arguments", [(), ("en tekst", "--batch", "fil"), ("to", "tekster")])
def test_one_text_or_one_batch(quick: Quick, empty: Terminal, arguments: tuple[str, ...]) -> None:
    assert quick(empty, "match", *arguments, expect=2).complaints


def test_with_a_database_the_registry_in_it_is_what_counts(
    quick: Quick, filled: Terminal, tmp_path: Path
) -> None:
    exported = quick(filled, "registry", "export").out
    file = tmp_path / "registry.yaml"
    renamed = re.sub(r"^(  name: ).*$", r"\1Et helt nyt navn", exported, flags=re.MULTILINE)
    file.write_text(renamed, encoding="utf-8")
    quick(filled, "registry", "import", str(file))
    assert "Et helt nyt navn" in quick(filled, "match", QUESTION).out
