"""Tell which entries of the registry repeat each other, and which a file would add."""

import asyncio
import sys
from collections.abc import Iterator

from bot.bootstrap import kept_knowledge
from bot.cli_words import speaking
from bot.commands.at_hand import newest_knowledge, tell
from bot.commands.figures import decimal
from bot.console.inert import inert_line
from knowledge.loading import load_solutions
from knowledge.matching import Matcher
from knowledge.matching.rivals import clusters, rivals_of
from knowledge.matching.weighing import settings_with
from knowledge.registry import Registry, Solution
from knowledge.snapshot import Knowledge

MOST_WARNED_OF = 50
"""So many new entries are held up against the others; a whole new registry is not."""


def list_clusters() -> int:
    """List the groups of rivals, the likest first, and whether people have marked them."""
    known, words = newest_knowledge(), speaking()
    found = clusters(_matcher(known), known.registry.solutions)
    if not found:
        return tell("cli-duplicates-none")
    tell("cli-duplicates", count=len(found))
    for rivals in found:
        marked = any(
            len(set(group.solutions).intersection(rivals.solutions)) > 1
            for group in known.registry.duplicate_groups
        )
        likeness = decimal(rivals.likeness, words)
        sentence = "cli-duplicates-marked" if marked else "cli-duplicates-group"
        sys.stdout.write("\n" + words.say(sentence, likeness=likeness) + "\n")
        for each in rivals.solutions:
            solution = known.registry.get(each)
            if solution is not None:
                sys.stdout.write(f"  {inert_line(solution.name)} ({each})\n")
    return 0


def warn_of_rivals(address: str, content: bytes) -> None:
    """Say on standard error which new entries of a file repeat one, before it is brought in.

    Raises InvalidFile for a file that cannot be read.
    """
    known = asyncio.run(kept_knowledge(address))
    if known is None:
        return
    file = load_solutions(content)
    new = [each for each in file.solutions if known.registry.get(each.id) is None]
    if not 0 < len(new) <= MOST_WARNED_OF:
        return
    for line in _warnings(known, file, new):
        sys.stderr.write(line + "\n")


def _warnings(known: Knowledge, file: Registry, new: list[Solution]) -> Iterator[str]:
    words = speaking()
    # Both what is there and what comes along: a file may repeat itself.
    all_of_them = {each.id: each for each in (*known.registry.solutions, *file.solutions)}
    whole = tuple(all_of_them.values())
    matcher = Matcher(whole, known.vocabulary.groups, settings_with(known.weights))
    for solution in new:
        for rival, likeness in rivals_of(matcher, whole, solution):
            yield words.say(
                "cli-import-rival",
                name=inert_line(solution.name),
                rival=inert_line(all_of_them[rival].name),
                likeness=decimal(likeness, words),
            )


def _matcher(known: Knowledge) -> Matcher:
    settings = settings_with(known.weights)
    return Matcher(known.registry.solutions, known.vocabulary.groups, settings)
