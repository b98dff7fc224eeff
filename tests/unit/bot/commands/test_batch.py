"""A line in, a line out; a bad line stops nothing."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.batch import BadLine, answer_lines, read_line
from bot.wording import speech


def answered(lines: bytes) -> tuple[list[dict[str, object]], str, int]:
    """Answer each text with its length; return answers, complaints and how many failed."""
    out, complaints = io.StringIO(), io.StringIO()
    failed = answer_lines(
        io.BytesIO(lines), lambda text: {"length": len(text)}, speech("en"), out, complaints
    )
    return [json.loads(line) for line in out.getvalue().splitlines()], complaints.getvalue(), failed


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "not-json"),
        (b"\xff", "not-json"),
        (b"[" * 100_000, "not-json"),
        (b"[]", "not-an-object"),
        (b'{"text": "x"}', "no-id"),
        (b'{"id": true, "text": "x"}', "no-id"),
        (b'{"id": 1}', "no-text"),
        (b'{"id": 1, "text": null}', "no-text"),
    ],
)
def test_a_line_that_cannot_be_answered_says_why(line: bytes, why: str) -> None:
    with pytest.raises(BadLine) as bad:
        read_line(line)
    assert bad.value.sentence == f"cli-batch-{why}"


def test_answers_come_in_order_and_complaints_name_the_line() -> None:
    found, complaints, failed = answered(b'{"id":"b","text":"xx"}\n\nnej\n{"id":1,"text":""}')
    assert found == [{"id": "b", "length": 2}, {"id": 1, "length": 0}]
    assert complaints == "Line 3: is not JSON.\n"
    assert failed == 1


@settings(max_examples=20)
@given(st.lists(st.text()))
def test_every_text_is_answered_in_its_own_line(texts: list[str]) -> None:
    lines = "\n".join(json.dumps({"id": number, "text": text}) for number, text in enumerate(texts))
    found, complaints, failed = answered(lines.encode())
    assert [each["id"] for each in found] == list(range(len(texts)))
    assert [each["length"] for each in found] == [len(text) for text in texts]
    assert (complaints, failed) == ("", 0)
