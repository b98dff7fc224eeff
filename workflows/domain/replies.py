"""Take a short answer for what it answers; words that answer nothing are kept with the idea."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from knowledge.organisations import Organisations
from knowledge.understanding.values import Understood
from workflows.domain.drafts import Ask, Draft
from workflows.domain.fields import LONGEST_LINE
from workflows.domain.places import (
    heard_region,
    heard_workplace,
    hospital_in,
    municipalities_in,
)


def taking_reply(
    draft: Draft, text: str, understood: Understood, organisations: Organisations
) -> Draft:
    """Return the draft with the text as the answer to its open question.

    ``understood`` is what the text itself says. Without a question the text is an addition.
    """
    reply = _Reply(draft, " ".join(text.split()), understood, organisations)
    taken = _TAKERS[draft.asking](reply) if draft.asking else draft
    return replace(adding(draft, text) if taken == draft else taken, asking=None)


def adding(draft: Draft, text: str) -> Draft:
    """Return the draft with something more told."""
    return replace(draft, additions=(*draft.additions, text))


def whole_text(draft: Draft) -> str:
    """Return everything told so far, as the submitter's own words."""
    return "\n\n".join((draft.text, *draft.additions))


@dataclass(frozen=True, slots=True)
class _Reply:
    draft: Draft
    line: str
    understood: Understood
    organisations: Organisations

    @property
    def is_short(self) -> bool:
        return len(self.line) <= LONGEST_LINE


def _workplace(reply: _Reply) -> Draft:
    understood, organisations = reply.understood, reply.organisations
    hospital = hospital_in(understood, organisations)
    said = replace(understood, hospital=(hospital,)) if hospital else understood
    return replace(
        reply.draft,
        workplace=heard_workplace(reply.draft.workplace, said, organisations),
        region=heard_region(reply.draft.region, understood),
    )


def _department(reply: _Reply) -> Draft:
    said = next(iter(reply.understood.department), reply.line if reply.is_short else "")
    return replace(reply.draft, workplace=replace(reply.draft.workplace, department=said))


def _municipality(reply: _Reply) -> Draft:
    named = municipalities_in(
        ",".join(reply.understood.municipality) or reply.line, reply.organisations
    )
    work = reply.draft.workplace
    return replace(
        reply.draft, workplace=replace(work, municipalities=named or work.municipalities)
    )


def _target_group(reply: _Reply) -> Draft:
    known = reply.draft.target_group
    # The words also join the text, for the match is made from all of it.
    return replace(
        adding(reply.draft, reply.line), target_group=reply.line if reply.is_short else known
    )


def _purpose(reply: _Reply) -> Draft:
    return adding(reply.draft, reply.line)


_TAKERS: Mapping[Ask, Callable[[_Reply], Draft]] = {
    Ask.WORKPLACE: _workplace,
    Ask.DEPARTMENT: _department,
    Ask.MUNICIPALITY: _municipality,
    Ask.TARGET_GROUP: _target_group,
    Ask.PURPOSE: _purpose,
}
