"""What a desk under load writes down, so that it can be killed at any moment and asked later.

One line is one write to a file opened for appending: it is there when the process is killed after
it, and not there when it is killed before.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STARTED, ASKED, ANSWERED, BROKEN, SAID = "=", ">", "<", "!", "*"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what kind, and its words."""

    kind: str
    words: tuple[str, ...]


class Diary:
    """The file and what stands in it."""

    def __init__(self, path: Path) -> None:
        """Open the diary, a new one or one that was begun."""
        self.path = path
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def note(self, kind: str, *words: object) -> None:
        """Write one line down."""
        os.write(self._file, (" ".join([kind, *map(str, words)]) + "\n").encode())

    def lines(self) -> Iterator[Line]:
        """Return what stands there; a last line that was cut off does not count."""
        for line in self.path.read_text(encoding="utf-8").split("\n")[:-1]:
            kind, *words = line.split(" ")
            yield Line(kind, tuple(words))

    def of_this_start(self) -> list[Line]:
        """Return the lines since the last start."""
        lines = list(self.lines())
        starts = [place for place, line in enumerate(lines) if line.kind == STARTED]
        return lines[starts[-1] + 1 :] if starts else []

    def in_flight(self) -> set[str]:
        """Return the deliveries asked since the last start that were not answered."""
        lines = self.of_this_start()
        asked = {line.words[0] for line in lines if line.kind == ASKED}
        return asked - {line.words[0] for line in lines if line.kind == ANSWERED}

    def asked(self) -> list[str]:
        """Return every delivery that was ever asked, in order, each once."""
        return list(dict.fromkeys(line.words[0] for line in self.lines() if line.kind == ASKED))

    def answers(self) -> dict[str, set[str]]:
        """Return what was answered to each delivery; more than one thing would be a fault."""
        found: dict[str, set[str]] = {}
        for line in self.lines():
            if line.kind == ANSWERED:
                found.setdefault(line.words[0], set()).add(line.words[1])
        return found

    def broken(self) -> list[str]:
        """Return what went wrong inside the desk, beside being killed."""
        return [" ".join(line.words) for line in self.lines() if line.kind == BROKEN]
