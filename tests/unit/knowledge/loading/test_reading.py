"""Reading YAML: plain text and lines out, and a clear word about everything else."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.loading.problems import Fault, InvalidFile, Problem
from knowledge.loading.reading import MAX_DEPTH, read


def problems(content: str | bytes) -> list[tuple[int, Fault]]:
    """Return the line and the fault of everything wrong with a text."""
    with pytest.raises(InvalidFile) as caught:
        read(content)
    return [(each.line, each.fault) for each in caught.value.problems]


def test_scalars_stay_as_they_were_written() -> None:
    text = "a: no\nb: 2.10\nc: 2027-01-01\nd: 0124\ne: '~'\nf: ~\ng:\nh: null\ni: ''\nj: 1:30\n"
    assert read(text).data == {
        "a": "no", "b": "2.10", "c": "2027-01-01", "d": "0124", "e": "~",
        "f": None, "g": None, "h": None, "i": "", "j": "1:30",
    }  # fmt: skip


def test_each_part_knows_its_line() -> None:
    document = read("# first\nlist:\n- id: a\n  deep: {x: 1}\n-\n  id: b\n")
    assert document.line(("list",)) == 2
    assert document.line(("list", 0, "deep", "x")) == 4
    assert document.line(("list", 1, "id")) == 6


def test_a_part_that_is_not_there_has_the_line_of_what_should_hold_it() -> None:
    document = read("list:\n- id: a\n- id: b\n")
    assert document.line(("list", 1, "name")) == 3
    assert document.line(("nothing", "at", "all")) == 1


def test_a_part_is_named_by_the_entry_around_it() -> None:
    document = read("list:\n- id: a\n  parts: [{code: '7', x: 1}]\n")
    assert document.entry(("list", 0, "name")) == "a"
    assert document.entry(("list", 0, "parts", 0, "x")) == "7"
    assert document.entry(("list",)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "a: b\nc: d\n",
        "\ufeffa: b\nc: d\n",
        "a: b\r\nc: d\r\n",
        "\ufeffa: b\r\nc: d",
        "---\na: b\nc: d",
    ],
)
def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(text: str) -> None:
    assert read(text).data == read(text.encode()).data == {"a": "b", "c": "d"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "\ufeff", "---\n", "null"])
def test_an_empty_file_is_called_empty(text: str) -> None:
    assert problems(text) == [(1, Fault.FILE_EMPTY)]


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words", "[]"])
def test_a_file_that_is_no_mapping_is_told_so(text: str) -> None:
    assert problems(text) == [(1, Fault.NOT_A_MAPPING)]


def test_a_tab_is_named_with_its_line() -> None:
    assert problems("a:\n\tb: c\n") == [(2, Fault.TAB)]
    assert problems("a: b\nc:\n  \td: e\n  f: g\n") == [(3, Fault.TAB)]


def test_broken_yaml_is_named_with_its_line() -> None:
    assert problems("a: b\nc: [d\ne: f\n")[0][1] is Fault.NOT_YAML
    assert problems("a: b\nc: 'd\n")[0][1] is Fault.NOT_YAML
    assert problems("a: b\n c: d\n") == [(2, Fault.NOT_YAML)]
    assert problems("? [a, b]\n: c\n") == [(1, Fault.NOT_YAML)]


def test_characters_yaml_does_not_know_are_named_with_their_line() -> None:
    assert problems("a: b\nc: d\x00e\n") == [(2, Fault.NOT_YAML)]


def test_text_in_another_encoding_is_named_with_its_line() -> None:
    assert problems("a: b\nc: smørrebrød\n".encode("latin-1")) == [(2, Fault.NOT_UTF8)]
    assert problems("a: b".encode("utf-16"))[0][1] is Fault.NOT_UTF8


def test_half_a_character_is_no_text() -> None:
    assert problems("a: \udce6\n") == [(1, Fault.NOT_UTF8)]


def test_a_field_written_twice_is_told_for_each_time() -> None:
    assert problems("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n") == [
        (3, Fault.REPEATED_FIELD),
        (4, Fault.REPEATED_FIELD),
    ]


def test_a_second_document_is_refused() -> None:
    assert problems("a: b\n---\nc: d\n") == [(2, Fault.SEVERAL_DOCUMENTS)]


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    lines = ["a0: &a0 [lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    found = problems("\n".join(lines))
    assert {fault for _, fault in found} == {Fault.ALIAS}
    assert len(found) == 29 * 10


def test_an_alias_of_itself_does_not_hang() -> None:
    assert problems("a: &a [*a]\n") == [(1, Fault.ALIAS)]


@pytest.mark.parametrize(
    "text", ["a: !!python/object/apply:os.system [ls]\n", "a: !!int 3\n", "a: !mine {}\n"]
)
def test_tags_are_refused(text: str) -> None:
    assert problems(text) == [(1, Fault.TAG)]


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_depth_has_a_limit(opening: str) -> None:
    assert problems("a: " + opening * 100_000) == [(1, Fault.TOO_DEEP)]
    read("a: " + opening * (MAX_DEPTH - 1) + {"[": "]", "{a: ": "}"}[opening] * (MAX_DEPTH - 1))


def test_a_file_of_more_than_ten_megabytes_is_refused_at_once() -> None:
    assert problems("a: " + "x" * 10_000_000) == [(1, Fault.FILE_TOO_LARGE)]
    assert problems(b"a: " + b"x" * 10_000_000) == [(1, Fault.FILE_TOO_LARGE)]


def test_problems_come_in_the_order_of_the_lines() -> None:
    error = InvalidFile((Problem(9, Fault.TAB), Problem(2, Fault.TAB)))
    assert [each.line for each in error.problems] == [2, 9]


@given(st.text("ab:-[]{}&*!|>'\"#,?%@\t\n \r\x00\ufeffæ~", max_size=30) | st.binary(max_size=20))
@settings(max_examples=15)
def test_whatever_a_file_holds_it_is_read_or_refused(content: str | bytes) -> None:
    with suppress(InvalidFile):
        assert isinstance(read(content).data, dict)
