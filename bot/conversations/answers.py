"""Tell whether a text answers the desk's open question, or is something new."""

from functools import cache

from bot.wording import LANGUAGES, speech
from knowledge.understanding import Understood
from workflows.domain.drafts import Ask

LONGEST_ANSWER = 12
"""Words in an answer about whom it is for and what it should do."""
LONGEST_PLACE = 8
"""Words in an answer about a place."""
SHORTEST_IDEA = 4
"""Words from which a text without a place in it is rather an idea than a place."""

_PLACES = frozenset({Ask.WORKPLACE, Ask.DEPARTMENT, Ask.MUNICIPALITY})


def is_answer(asking: Ask, text: str, understood: Understood) -> bool:
    """Tell whether the text may be taken as the answer; when in doubt about a long one, it is not.

    ``understood`` is what the text itself says.
    """
    count = len(text.split())
    if count > (LONGEST_PLACE if asking in _PLACES else LONGEST_ANSWER):
        return False
    if "?" in text or text.casefold().startswith(_openers()):
        return False
    return not (asking in _PLACES and count >= SHORTEST_IDEA and _is_no_place(understood))


def _is_no_place(understood: Understood) -> bool:
    place = (*understood.hospital, *understood.department, *understood.municipality)
    place = (*place, *understood.region, *(doubt.field for doubt in understood.doubts))
    return not place and bool(understood.technology or understood.target_groups)


@cache
def _openers() -> tuple[str, ...]:
    return tuple(
        opener.strip().casefold()
        for language in LANGUAGES
        for opener in speech(language).say("idea-openers").split("|")
    )
