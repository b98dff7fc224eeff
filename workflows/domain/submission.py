"""Make an idea of a draft."""

from datetime import datetime

from knowledge.matching.answers import Verdict
from knowledge.organisations import RegionId
from workflows.domain.drafts import Draft
from workflows.domain.events import IDEA_RECEIVED, Event, Outcome
from workflows.domain.idea import Description, FirstAnswer, Idea, TeamPlace
from workflows.domain.moves.move import Tell
from workflows.domain.replies import whole_text
from workflows.domain.stages import Stage
from workflows.domain.titles import title_of


def submitted(draft: Draft, region: RegionId, team: tuple[TeamPlace, ...], now: datetime) -> Idea:
    """Return the idea as its submitter hands it in, still without a number."""
    return Idea(
        id=0,
        version=0,
        stage=Stage.CAPTURED,
        submitter=draft.person,
        submitted_at=now,
        region=region,
        workplace=draft.workplace,
        description=Description(
            text=whole_text(draft),
            title=title_of(draft.text),
            target_group=draft.target_group,
            technology=draft.technology,
            profession=draft.profession,
            language=draft.language,
        ),
        first_answer=draft.first_answer or FirstAnswer(Verdict.UNCLEAR),
        stage_since=now,
        team=team,
    )


def received(idea: Idea) -> Outcome:
    """Return the fact that the idea came in; whoever has the ball hears of it."""
    event = Event(
        name=IDEA_RECEIVED,
        idea=idea.id,
        by=idea.submitter,
        at=idea.submitted_at,
        source=idea.stage,
        target=idea.stage,
        facts={"region": idea.region, "verdict": idea.first_answer.verdict.value},
    )
    return Outcome(idea, event, (Tell.BALL,))
