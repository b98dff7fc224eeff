"""What was read in the texts of entries, kept in a file for the next process.

Reading the whole registry takes longer than anything else a quick command does, and it says the
same each time. A *seal* is made of everything a reading depends on: the concepts and their words,
the stemmer and the code itself. A file with another seal is as good as none. It holds stems and
concepts as plain JSON, found by a hash of the text, and nothing of what people ask.
"""

import json
import os
from collections.abc import Collection, Iterable
from dataclasses import fields
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from knowledge.matching.concepts import Concept
from knowledge.vocabulary import GroupId

Parts = tuple[tuple[str, ...], tuple[GroupId, ...]]
"""The words of a text by stem, in their order, and its concepts."""


class Readings:
    """Readings by text. Without a file it remembers nothing and keeps nothing."""

    def __init__(self, file: Path | None, concepts: Collection[Concept]) -> None:
        """Take over what a file holds, if there is one with the right seal."""
        self._file = file
        self._seal = _seal(concepts) if file else ""
        self._kept = _kept_in(file, self._seal) if file else {}
        self._grown = False

    def get(self, text: str) -> Parts | None:
        """Return what was read in a text, if it is known."""
        found = self._kept.get(_hash(text)) if self._file else None
        return (tuple(found[0].split()), _lines(found[1])) if found else None

    def put(self, text: str, parts: Parts) -> None:
        """Remember what was read in a text."""
        if self._file:
            self._kept[_hash(text)] = (" ".join(parts[0]), "\n".join(parts[1]))
            self._grown = True

    def save(self) -> None:
        """Write the file if there is anything new; where that cannot be done, it is not."""
        if self._file and self._grown:
            self._grown = False
            content = json.dumps({"seal": self._seal, "readings": self._kept}, ensure_ascii=False)
            try:
                _write(self._file, content)
            except OSError:
                return  # a folder nobody may write to: the next process reads for itself


def _kept_in(file: Path, seal: str) -> dict[str, tuple[str, str]]:
    try:
        content = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(content, dict) or content.get("seal") != seal:
        return {}
    kept = content.get("readings")
    if not isinstance(kept, dict) or not all(map(_is_sound, kept.values())):
        return {}
    return {key: (each[0], each[1]) for key, each in kept.items()}


def _is_sound(kept: Any) -> bool:
    return isinstance(kept, list) and len(kept) == 2 and all(isinstance(p, str) for p in kept)


def _write(file: Path, content: str) -> None:
    """Write the whole file or nothing, so that a process beside this one reads no half of it."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(content, encoding="utf-8")
    draft.replace(file)


def _seal(concepts: Iterable[Concept]) -> str:
    seal = blake2b(digest_size=16)
    seal.update(version("snowballstemmer").encode())
    for concept in concepts:
        told = (getattr(concept, each.name) for each in fields(Concept))
        parts = (part if isinstance(part, tuple) else (str(part),) for part in told)
        seal.update("\n".join(map("\t".join, parts)).encode("utf-8", "replace"))
    seal.update(files("knowledge").joinpath("data", "concepts.yaml").read_bytes())
    folder = files("knowledge").joinpath("matching")
    for module in sorted(folder.iterdir(), key=lambda each: each.name):
        if module.name.endswith(".py"):
            seal.update(module.read_bytes())
    return seal.hexdigest()


def _hash(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
