"""Many texts at once: a JSON object a line in, a JSON object a line out, in the same order."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from bot.wording import Speech

STANDARD_INPUT = Path("-")

Answer = Callable[[str], Mapping[str, Any]]


class BadLine(Exception):
    """A line that cannot be answered; ``sentence`` says why."""

    def __init__(self, sentence: str) -> None:
        """Take the sentence's id."""
        super().__init__(sentence)
        self.sentence = sentence


def answer_file(path: Path, answer: Answer, words: Speech) -> int:
    """Answer every line of the file that can be; return 0, or 1 when one could not.

    Empty lines are passed over. Answers are written as they are found, so that a pipe can be read
    along.
    """
    try:
        with _opened(path) as lines:
            failed = answer_lines(lines, answer, words, sys.stdout, sys.stderr)
    except OSError:
        sys.stderr.write(words.say("cli-batch-missing", path=str(path)) + "\n")
        return 1
    if failed:
        sys.stderr.write(words.say("cli-batch-failed", count=failed) + "\n")
    return 1 if failed else 0


def answer_lines(
    lines: BinaryIO, answer: Answer, words: Speech, out: TextIO, complaints: TextIO
) -> int:
    """Answer the lines and return how many could not be."""
    failed = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            name, text = read_line(line)
        except BadLine as bad:
            failed += 1
            problem = words.say(bad.sentence)
            complaint = words.say("cli-batch-bad-line", line=str(number), problem=problem)
            complaints.write(complaint + "\n")
        else:
            found = {"id": name, **answer(text)}
            out.write(json.dumps(found, ensure_ascii=False) + "\n")
            out.flush()
    return failed


def read_line(line: bytes) -> tuple[str | int, str]:
    """Return the id and the text of one line; other fields are passed over."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadLine("cli-batch-not-json") from None
    if not isinstance(found, dict):
        raise BadLine("cli-batch-not-an-object")
    name, text = found.get("id"), found.get("text")
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise BadLine("cli-batch-no-id")
    if not isinstance(text, str):
        raise BadLine("cli-batch-no-text")
    return name, text


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with path.open("rb") as file:
        yield file
