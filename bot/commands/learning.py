"""Fit the weights of the matching to what people have decided, and take a fit back."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.bootstrap import is_ready, wired
from bot.cli_words import speaking
from bot.commands.at_hand import complain, database_address, tell
from bot.commands.figures import decimal
from bot.console.inert import inert_line
from knowledge.matching import Matcher
from knowledge.matching.examples import Example, Figures, examples_from, shipped_examples
from knowledge.matching.fitting import NoGainError, Refit, refit
from knowledge.matching.settings import Settings
from knowledge.matching.weighing import settings_with
from knowledge.snapshot import Knowledge
from knowledge.weights import Weights
from workflows import learning

LISTED = 20
"""So many texts that get another answer are named; the others are counted."""
LONGEST_SHOWN = 90

_FIGURES = ("first", "among_three", "gain", "verdict", "false_exists")


def fit(files: Sequence[Path], *, dry_run: bool) -> int:
    """Fit the weights to the examples and the judged ideas, and let them count.

    Nothing is kept, and 1 is returned, when a file cannot be read or the new weights do worse.
    """
    try:
        more = [each for file in files for each in examples_from(file.read_text("utf-8"))]
    except OSError as error:
        return complain("cli-import-missing", path=str(error.filename))
    except (ValueError, KeyError, TypeError):
        return complain("cli-refit-unreadable")
    address = database_address()
    if not is_ready(address):
        return complain("cli-not-ready")
    return _fit(address, (*shipped_examples(), *more), dry_run=dry_run)


def undo() -> int:
    """Take the newest weights back; 1 when none were fitted here."""
    address = database_address()
    if not is_ready(address):
        return complain("cli-not-ready")
    taken = asyncio.run(_undo(address))
    if taken is None:
        return complain("cli-undo-none")
    return tell("cli-undo-done", day=speaking().day(taken.fitted_at.date()))


@dataclass(frozen=True)
class _Building:
    """Builds matchers that differ in nothing but their settings."""

    known: Knowledge

    def __call__(self, settings: Settings) -> Matcher:
        return Matcher(self.known.registry.solutions, self.known.vocabulary.groups, settings)


def _fit(address: str, examples: Sequence[Example], *, dry_run: bool) -> int:
    known, judged = asyncio.run(_learnt(address))
    tell("cli-refit-from", examples=len(examples), judged=len(judged))
    try:
        found = refit(_Building(known), settings_with(known.weights), examples, judged)
    except NoGainError as worse:
        _tell_figures(worse.before, worse.after)
        return complain("cli-refit-no-gain")
    _tell(found, judged)
    if dry_run:
        return tell("cli-refit-dry")
    if found.settings == settings_with(known.weights):
        return tell("cli-refit-same")
    asyncio.run(_keep(address, found, len(examples), len(judged)))
    return tell("cli-refit-done")


async def _learnt(address: str) -> tuple[Knowledge, tuple[Example, ...]]:
    async with wired(address) as desk, desk.sessions.open() as session:
        return session.knowledge, await learning.judged_ideas(session)


async def _keep(address: str, found: Refit, examples: int, judged: int) -> None:
    fitted = found.settings
    async with wired(address) as desk, desk.sessions.open() as session:
        new_id, now = session.ids.new(), session.now
        weights = Weights(new_id, fitted.score, fitted.verdict, now, examples, judged)
        await learning.keep_weights(session, weights)


async def _undo(address: str) -> Weights | None:
    async with wired(address) as desk, desk.sessions.open() as session:
        return await learning.undo_weights(session)


def _tell(found: Refit, judged: Sequence[Example]) -> None:
    _tell_figures(found.before, found.after)
    if judged:
        tell("cli-refit-judged")
        _tell_figures(found.judged_before, found.judged_after)
    tell("cli-refit-changed", count=len(found.changed))
    for line in _changed(found.changed):
        sys.stdout.write(f"  {line}\n")
    if len(found.changed) > LISTED:
        tell("cli-import-more", count=len(found.changed) - LISTED)


def _changed(examples: Sequence[Example]) -> Iterator[str]:
    """Yield the texts; an idea of the desk's own is named by its number, never by its words."""
    for example in examples[:LISTED]:
        said = example.kind if example.partial else example.text
        yield inert_line(said if len(said) <= LONGEST_SHOWN else f"{said[:LONGEST_SHOWN]}…")


def _tell_figures(before: Figures, after: Figures) -> None:
    words = speaking()
    for name in _FIGURES:
        old, new = (decimal(100 * getattr(each, name), words, 1) for each in (before, after))
        figure = words.say(f"cli-figure-{name}")
        sys.stdout.write(
            "  " + words.say("cli-figure-line", figure=figure, old=old, new=new) + "\n"
        )
