"""Show what each word of a text does to its match."""

import sys
from collections.abc import Iterator

from bot.cli_words import NOT_DONE, speaking
from bot.commands.at_hand import complain, newest_knowledge
from bot.commands.figures import decimal
from bot.console.inert import inert_line
from bot.wording import Speech
from knowledge.matching.explaining import Entry, Explained, Word, explained
from knowledge.snapshot import Knowledge


def explain(text: str, word: str | None) -> int:
    """Take the answer to the text apart, word by word; 1 when the word is not in the text."""
    known, words = newest_knowledge(), speaking()
    found = explained(known, text)
    if word is not None and found.word(word) is None:
        return complain("cli-explain-no-word", word=inert_line(word))
    chosen = [each for each in found.words if word is None or each == found.word(word)]
    for line in _lines(known, found, chosen, words):
        sys.stdout.write(line + "\n")
    return 0 if found.words else NOT_DONE


def _lines(known: Knowledge, found: Explained, chosen: list[Word], words: Speech) -> Iterator[str]:
    yield _verdict(found, words)
    if chosen:
        yield ""
        yield words.say("cli-explain-words")
    for word in chosen:
        yield f"  {inert_line(word.written)} ({inert_line(word.form)}): {_stands_for(word, words)}"
        yield f"    {_without(found, word, words)}"
    for entry in found.entries:
        yield ""
        yield from _entry(known, entry, words)


def _verdict(found: Explained, words: Speech) -> str:
    verdict = words.say(f"verdict-title-{found.answer.verdict}")
    probability = found.answer.probability
    if probability is None:
        return words.say("cli-explain-verdict", verdict=verdict)
    percent = decimal(100 * probability, words, 0)
    return words.say("cli-explain-verdict-sure", verdict=verdict, percent=percent)


def _stands_for(word: Word, words: Speech) -> str:
    if word.concepts:
        return ", ".join(word.concepts)
    return words.say("cli-explain-unknown" if word.is_unknown else "cli-explain-plain")


def _without(found: Explained, word: Word, words: Speech) -> str:
    best = found.answer.matches[0].score if found.answer.matches else 0.0
    verdict = words.say(f"verdict-title-{word.verdict}")
    old, new = decimal(best, words), decimal(word.score, words)
    return words.say("cli-explain-without", verdict=verdict, old=old, new=new)


def _entry(known: Knowledge, entry: Entry, words: Speech) -> Iterator[str]:
    solution = known.registry.get(entry.solution)
    name = solution.name if solution else entry.solution
    score = decimal(entry.score, words)
    yield words.say("cli-explain-entry", name=inert_line(name), score=score)
    for part, value in sorted(entry.parts.items(), key=lambda each: -abs(each[1])):
        said = words.say(f"cli-part-{part}")
        yield f"  {said}: {'+' if value > 0 else ''}{decimal(value, words)}"
