"""What the desk asks at intake: little, one thing at a time, and only what it cannot work out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from knowledge.matching.answers import Answer, Question, Verdict
from knowledge.organisations import Organisations
from knowledge.understanding.values import Understood
from workflows.domain.drafts import Ask, Draft

MOST_QUESTIONS = 3
"""DESIGN §1, promise 1."""

_HELPS: Mapping[Question | None, Ask] = {
    Question.TARGET_GROUP: Ask.TARGET_GROUP,
    Question.PURPOSE: Ask.PURPOSE,
    Question.TECHNOLOGY: Ask.PURPOSE,
    Question.ANYTHING: Ask.PURPOSE,
    None: Ask.PURPOSE,
}


def asking_next(
    draft: Draft, understood: Understood, answer: Answer, organisations: Organisations, today: date
) -> Draft:
    """Return the draft with its next question, or with none when enough is known or asked."""
    if len(draft.asked) >= MOST_QUESTIONS:
        return replace(draft, asking=None)
    wanted = _wanted(draft, understood, answer, organisations, today)
    ask = next((each for each in wanted if each not in draft.asked), None)
    return replace(draft, asking=ask, asked=draft.asked | ({ask} if ask else frozenset()))


def _wanted(
    draft: Draft, understood: Understood, answer: Answer, organisations: Organisations, today: date
) -> Iterator[Ask]:
    work = draft.workplace
    if answer.verdict is Verdict.UNCLEAR:
        yield _HELPS[answer.question]
    in_doubt = any(doubt.field == "hospital" for doubt in understood.doubts)
    if not work.hospital and (in_doubt or not draft.region):
        yield Ask.WORKPLACE
    if work.hospital and not work.department:
        yield Ask.DEPARTMENT
    served = work.hospital and organisations.catchment(work.hospital, today)
    if work.hospital and not served and not work.municipalities:
        yield Ask.MUNICIPALITY
    if not draft.target_group:
        yield Ask.TARGET_GROUP
