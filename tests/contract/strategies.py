"""Ideas of every shape the domain allows."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from hypothesis import strategies as st

from knowledge.matching.answers import Verdict
from knowledge.people import Seat
from workflows.domain.actions import Action
from workflows.domain.idea import (
    Adoption,
    AdoptionState,
    Description,
    Entry,
    EntryKind,
    EntryState,
    FirstAnswer,
    Idea,
    Plan,
    Refusal,
    Step,
    TeamPlace,
    Workplace,
)
from workflows.domain.stages import Path, Stage

# What the desk refuses at its door: half characters, and the one PostgreSQL cannot store.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
codes = st.text("abcdefæøå0123456789-", min_size=1, max_size=8)
words = st.lists(texts, max_size=3).map(tuple)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001, hypothesis adds the zone
days = moments.map(datetime.date)
details = st.dictionaries(codes, texts, max_size=3).map(MappingProxyType)
maybe_codes = st.none() | codes

entries = st.builds(
    Entry,
    id=codes,
    kind=st.sampled_from(EntryKind),
    by=codes,
    at=moments,
    text=texts,
    code=texts,
    state=st.sampled_from(EntryState),
    on=st.none() | days,
    owner=maybe_codes,
    details=details,
)
stages = st.sampled_from(Stage)
steps = st.builds(Step, st.sampled_from(Action), stages, stages, codes, moments, st.integers(1, 9))
team_places = st.builds(TeamPlace, st.sampled_from(Seat), maybe_codes, maybe_codes)
adoptions = st.builds(
    Adoption,
    place=codes,
    department=texts,
    state=st.sampled_from(AdoptionState),
    refusal=st.none() | st.sampled_from(Refusal),
    note=texts,
    by=maybe_codes,
    at=st.none() | moments,
)
ideas = st.builds(
    Idea,
    id=st.just(0),
    version=st.just(0),
    stage=stages,
    submitter=codes,
    submitted_at=moments,
    region=codes,
    workplace=st.builds(Workplace, maybe_codes, texts, words),
    description=st.builds(Description, texts, texts, texts, words, texts, st.just("da")),
    first_answer=st.builds(FirstAnswer, st.sampled_from(Verdict), words),
    path=st.sampled_from(Path),
    stage_since=st.none() | moments,
    solution=maybe_codes,
    handbook=maybe_codes,
    resting_from=st.none() | stages,
    parked_until=st.none() | days,
    merged_into=st.none() | st.integers(1, 9),
    plan=st.none() | st.builds(Plan, texts, maybe_codes, st.none() | days),
    team=st.lists(team_places, max_size=4).map(tuple),
    steps=st.lists(steps, max_size=3).map(tuple),
    entries=st.lists(entries, max_size=4, unique_by=lambda each: each.id).map(tuple),
    adoptions=st.lists(adoptions, max_size=4, unique_by=lambda each: each.key).map(tuple),
    followers=st.frozensets(codes, max_size=3),
)


@st.composite
def changed(draw: st.DrawFn, before: Idea) -> Idea:
    """Draw what the idea may have become: history grows, everything else may be anything."""
    after = draw(ideas)
    kept = tuple(
        draw(entries.map(lambda it, old=old: replace(it, id=old.id))) for old in before.entries
    )
    known = {each.id for each in kept}
    added = tuple(each for each in after.entries if each.id not in known)
    return replace(
        after,
        id=before.id,
        version=before.version,
        entries=kept + added,
        steps=before.steps + after.steps,
    )
