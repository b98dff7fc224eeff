"""The answer to "does it exist?": the verdict, its reasons, and the solutions behind it."""

from collections.abc import Mapping
from functools import lru_cache

from bot.conversations.solutions import danish_note, essentials
from bot.conversations.talk import Talk
from bot.messages.outgoing import Block, Bullets, Facts, Heading, Paragraph
from bot.wording import DANISH
from knowledge.matching.answers import Answer, Match, Reason, Stance, Verdict
from knowledge.matching.concepts import concepts_of
from knowledge.vocabulary import VocabularyGroup

SHOWN = {Verdict.EXISTS: 2, Verdict.RELATED: 2, Verdict.NEW: 0, Verdict.UNCLEAR: 0}
"""How many solutions each answer shows; the others are a search away."""

MOST_REASONS = 5
"""So many reasons are told for each solution, those that speak for it first."""


async def draw_verdict(talk: Talk, answer: Answer) -> tuple[Block, ...]:
    """Tell the verdict with its reasons, best solution first."""
    blocks: list[Block] = [Paragraph(talk.say(f"verdict-{answer.verdict}"))]
    if answer.runs_house:
        blocks.append(Paragraph(talk.say("verdict-runs-house")))
    for match in answer.matches[: SHOWN[answer.verdict]]:
        blocks += await _candidate(talk, match)
    return (*blocks, *danish_note(talk)) if len(blocks) > 1 else tuple(blocks)


def reasons_for(talk: Talk, match: Match) -> tuple[str, ...]:
    """Tell why a solution fits, and what is different about it."""
    ordered = sorted(match.reasons, key=lambda reason: reason.stance is Stance.DIFFERS)
    return tuple(_reason(talk, reason) for reason in ordered[:MOST_REASONS])


async def _candidate(talk: Talk, match: Match) -> list[Block]:
    solution = talk.session.knowledge.registry.get(match.solution)
    if solution is None:
        return []
    reasons = reasons_for(talk, match)
    what: list[Block] = [Paragraph(solution.summary)] if solution.summary else []
    why: list[Block] = [Bullets(reasons)] if reasons else []
    facts = Facts(await essentials(talk, solution))
    return [Heading(solution.name), *what, *why, facts]


def _reason(talk: Talk, reason: Reason) -> str:
    concept = _in_their_language(talk, reason.concept)
    said = talk.say(f"reason-{reason.stance}-{reason.field}", concept=concept)
    words = ", ".join(dict.fromkeys(reason.words))
    if not words or (concept and words.casefold() == concept.casefold()):
        return said
    return talk.say("reason-words", reason=said, words=words)


def _in_their_language(talk: Talk, concept: str) -> str:
    if talk.speech.language == DANISH:
        return concept
    return _english(talk.session.knowledge.vocabulary.groups).get(concept, concept)


@lru_cache(maxsize=1)
def _english(vocabulary: tuple[VocabularyGroup, ...]) -> Mapping[str, str]:
    """Name every concept in English; a phrase with signs in it is for matching only."""
    named = (
        (concept.name, filter(_is_plain, concept.english)) for concept in concepts_of(vocabulary)
    )
    return {name: first for name, phrases in named if (first := next(phrases, ""))}


def _is_plain(phrase: str) -> bool:
    return not set(phrase) & set("*+|$")
