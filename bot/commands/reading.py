"""match, search, understand and screen: one text for a person, or many for another program."""

import asyncio
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.cli_words import MISUSED, speaking
from bot.commands.alone import talk_alone
from bot.commands.at_hand import newest_knowledge, show, tell
from bot.commands.batch import Answer, answer_file
from bot.conversations.talk import Talk
from bot.conversations.verdict import draw_verdict, reasons_for
from bot.messages.outgoing import Card, Fact, Facts
from bot.wording import DANISH, Speech, speech
from knowledge.identifiers import screen as screened
from knowledge.understanding import Understood

BATCH_MATCHES = 10


def match(text: str | None, batch: Path | None) -> int:
    """Answer whether it exists, or a line for each text with its verdict, matches and reasons."""
    return _one_or_many(text, batch, _matched, _match_lines)


def search(text: str | None, batch: Path) -> int:
    """Find solutions by a few words, a line for each text."""
    return _one_or_many(text, batch, lambda *_: MISUSED, _search_lines)


def understand(text: str | None, batch: Path | None) -> int:
    """Tell what a text says about where, for whom, with what and by whom."""
    return _one_or_many(text, batch, _understood, _understand_lines)


def screen(text: str | None, batch: Path | None) -> int:
    """Tell where a text names a patient, and never what it says there."""
    return _one_or_many(text, batch, _screened, _screen_lines)


def _one_or_many(
    text: str | None,
    batch: Path | None,
    for_a_person: Callable[[str, Speech], int],
    for_a_program: Callable[[], Answer],
) -> int:
    if (text is None) is (batch is None):
        sys.stderr.write(speaking().say("cli-text-or-batch") + "\n")
        return MISUSED
    if batch is not None:
        return answer_file(batch, for_a_program(), speaking())
    return for_a_person(text or "", speaking())


def _matched(text: str, words: Speech) -> int:
    talk = talk_alone(newest_knowledge(), words)
    answer = talk.session.insight.match(text)
    blocks = asyncio.run(draw_verdict(talk, answer))
    return show(Card(blocks, words.say(f"verdict-title-{answer.verdict}")))


def _match_lines() -> Answer:
    # Programs read Danish reasons, whatever language the person at the keyboard reads.
    talk = talk_alone(newest_knowledge(), speech(DANISH))

    def answer(text: str) -> Mapping[str, Any]:
        found = talk.session.insight.match(text, BATCH_MATCHES)
        matches = [
            {"id": each.solution, "score": each.score, "reasons": list(reasons_for(talk, each))}
            for each in found.matches
        ]
        return {"verdict": found.verdict.value, "matches": matches}

    return answer


def _search_lines() -> Answer:
    insight = talk_alone(newest_knowledge(), speech(DANISH)).session.insight

    def answer(text: str) -> Mapping[str, Any]:
        found = insight.search(text, BATCH_MATCHES)
        return {"matches": [{"id": each.solution, "score": each.score} for each in found]}

    return answer


def _understood(text: str, words: Speech) -> int:
    talk = talk_alone(newest_knowledge(), words)
    facts = tuple(_read_facts(talk, talk.session.insight.understand(text)))
    if not facts:
        return tell("cli-understood-nothing")
    return show(Card((Facts(facts),), words.say("cli-understood-title")))


def _read_facts(talk: Talk, read: Understood) -> Iterator[Fact]:
    knowledge = talk.session.knowledge
    hospitals = (knowledge.organisations.hospital(each) for each in read.hospital)
    regions = (knowledge.organisations.region(each) for each in read.region)
    groups = {group.id: group.canonical for group in knowledge.vocabulary.groups}
    said = {
        "hospital": [each.name for each in hospitals if each],
        "department": read.department,
        "municipality": read.municipality,
        "region": [each.name for each in regions if each],
        "target_group": [read.target_group] if read.target_group else [],
        "technology": [groups.get(each, each) for each in read.technology],
        "profession": [read.profession] if read.profession else [],
    }
    for name, values in said.items():
        if values:
            yield Fact(talk.say(f"cli-understood-{name}"), ", ".join(values))


def _understand_lines() -> Answer:
    insight = talk_alone(newest_knowledge(), speech(DANISH)).session.insight

    def answer(text: str) -> Mapping[str, Any]:
        read = insight.understand(text)
        return {
            "hospital": list(read.hospital),
            "department": list(read.department),
            "municipality": list(read.municipality),
            "region": list(read.region),
            "target_group": read.target_group,
            "target_groups": list(read.target_groups),
            "technology": list(read.technology),
            "profession": read.profession,
        }

    return answer


def _screened(text: str, words: Speech) -> int:
    facts = tuple(
        Fact(
            words.say(f"cli-kind-{found.kind}"),
            words.say("cli-screened-place", start=str(found.start + 1), end=str(found.end)),
        )
        for found in screened(text)
    )
    if not facts:
        return tell("cli-screened-nothing")
    return show(Card((Facts(facts),), words.say("cli-screened-title")))


def _screen_lines() -> Answer:
    def answer(text: str) -> Mapping[str, Any]:
        return {
            "spans": [
                {"start": found.start, "end": found.end, "kind": found.kind.value}
                for found in screened(text)
            ]
        }

    return answer
