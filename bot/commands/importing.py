"""Bring files in and take the registry out; what is wrong with a file is told line by line."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.bootstrap import is_ready, wired
from bot.cli_words import NOT_DONE, speaking
from bot.commands.at_hand import complain, database_address, tell
from bot.commands.preparing import prepare
from bot.commands.rivals import warn_of_rivals
from bot.console.inert import inert_line
from bot.wording import Speech
from knowledge.loading import InvalidFile, Problem
from knowledge.loading.exporting import exported
from knowledge.loading.importing import export_file, import_file
from knowledge.loading.starter import starter_records
from knowledge.records import Dataset, Difference, EntryId

LISTED = 20
"""So many differences of each kind are named; the others are counted."""


def bring_in(dataset: str, file: Path, *, dry_run: bool) -> int:
    """Make the data set what the file says, or tell what that would change.

    Returns 1 when the file cannot be read or has mistakes; nothing is changed then.
    """
    try:
        content = file.read_bytes()
    except OSError:
        return complain("cli-import-missing", path=str(file))
    address = database_address()
    if not is_ready(address):
        prepare(address, demo=False)
    try:
        if Dataset(dataset) is Dataset.SOLUTIONS:
            warn_of_rivals(address, content)
        found = asyncio.run(_import(address, Dataset(dataset), content, dry_run=dry_run))
    except InvalidFile as invalid:
        return _tell_problems(invalid, speaking())
    return _tell_difference(found, speaking(), dry_run=dry_run)


def export_registry(file: Path | None) -> int:
    """Write the registry to the file, or to standard output."""
    address = database_address()
    if is_ready(address):
        text = asyncio.run(_export(address))
    else:
        text = exported(Dataset.SOLUTIONS, starter_records()[Dataset.SOLUTIONS])
    if file is None:
        sys.stdout.write(text)
        return 0
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        return complain("cli-export-failed", path=str(file))
    return tell("cli-export-done", path=str(file))


async def _import(address: str, dataset: Dataset, content: bytes, *, dry_run: bool) -> Difference:
    async with wired(address) as desk:
        return await import_file(desk.store, dataset, content, dry_run)


async def _export(address: str) -> str:
    async with wired(address) as desk:
        return await export_file(desk.store, Dataset.SOLUTIONS)


def _tell_problems(invalid: InvalidFile, words: Speech) -> int:
    complain("cli-import-invalid", count=len(invalid.problems))
    for problem in invalid.problems:
        sys.stderr.write(_problem(problem, words) + "\n")
    return NOT_DONE


def _problem(problem: Problem, words: Speech) -> str:
    # The values come from the file, which may hold anything.
    values = {name: inert_line(value) for name, value in problem.values.items()}
    said = words.say(f"fault-{problem.fault}", **values)
    where = " · ".join(inert_line(part) for part in (problem.entry, problem.field) if part)
    line = str(problem.line)
    if not problem.line:
        return words.say("cli-import-left-out", where=where, problem=said)
    if not where:
        return words.say("cli-import-file-problem", line=line, problem=said)
    return words.say("cli-import-problem", line=line, where=where, problem=said)


def _tell_difference(found: Difference, words: Speech, *, dry_run: bool) -> int:
    if not found:
        return tell("cli-import-same")
    if dry_run:
        for line in _differences(found, words):
            sys.stdout.write(line + "\n")
    counts = {
        "added": len(found.added),
        "changed": len(found.changed),
        "removed": len(found.removed),
    }
    return tell("cli-import-dry" if dry_run else "cli-import-done", **counts)


def _differences(found: Difference, words: Speech) -> Iterator[str]:
    added = [words.say("cli-import-added", entry=_named(each)) for each in found.added]
    changed = [
        words.say("cli-import-changed", entry=_named(each.id), fields=", ".join(each.fields))
        for each in found.changed
    ]
    removed = [words.say("cli-import-removed", entry=_named(each)) for each in found.removed]
    for lines in (added, changed, removed):
        yield from lines[:LISTED]
        if len(lines) > LISTED:
            yield words.say("cli-import-more", count=len(lines) - LISTED)


def _named(entry: EntryId) -> str:
    return inert_line(f"{entry.kind} {entry.key}")
