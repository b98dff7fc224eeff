"""Where the lines come from: somebody typing, a pipe, or a script."""

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Protocol, TextIO

from bot.console.inert import inert_line


class Lines(Protocol):
    """Gives one line after the other."""

    echoes: bool
    """Whether the lines must be repeated on the page, for nobody sees them typed."""

    def next(self, prompt: str) -> str | None:
        """Return the next line without its end, or None when there are no more."""
        ...


class TypedLines:
    """Lines from somebody at a keyboard, with arrow keys and what was typed before."""

    echoes = False

    def __init__(self) -> None:
        """Bring line editing in where the system has it."""
        with suppress(ImportError):
            import_module("readline")

    def next(self, prompt: str) -> str | None:
        """Ask for a line; raises KeyboardInterrupt when Ctrl-C is pressed instead."""
        try:
            return input(f"{inert_line(prompt)} › ")
        except EOFError:
            print()  # whoever pressed Ctrl-D stands in the middle of a line
            return None
        except KeyboardInterrupt:
            print()
            raise


class PipedLines:
    """Lines from another program; an empty one is somebody saying nothing."""

    echoes = False

    def __init__(self, stream: TextIO) -> None:
        """Take the stream."""
        self._stream = stream

    def next(self, prompt: str) -> str | None:
        """Return the next line."""
        line = self._stream.readline()
        return line.rstrip("\r\n") if line else None


class ScriptLines:
    """Lines written down beforehand; empty ones and those that begin with # are for its reader."""

    echoes = True

    def __init__(self, script: str) -> None:
        """Take the script's text."""
        self._lines: Iterator[str] = (
            line.rstrip("\r")
            for line in script.split("\n")
            if line.strip() and not line.startswith("#")
        )

    @classmethod
    def read(cls, path: Path) -> "ScriptLines":
        """Read the script; raises OSError or UnicodeDecodeError when it cannot be read."""
        return cls(path.read_text(encoding="utf-8-sig"))

    def next(self, prompt: str) -> str | None:
        """Return the next line."""
        return next(self._lines, None)
