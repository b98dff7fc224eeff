"""Entries that repeat each other are found by the scores that answer ideas."""

from dataclasses import replace
from itertools import combinations

import pytest

from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Matcher
from knowledge.matching.rivals import RIVALS_FROM, Rivals, clusters, rivals_of
from knowledge.registry import Registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return starter_knowledge().registry


@pytest.fixture(scope="module")
def found(matcher: Matcher, registry: Registry) -> tuple[Rivals, ...]:
    return clusters(matcher, registry.solutions)


def pairs(groups: list[tuple[str, ...]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def test_the_groups_that_people_marked_are_found_as_well_as_before(
    found: tuple[Rivals, ...], registry: Registry
) -> None:
    marked = pairs([group.solutions for group in registry.duplicate_groups])
    told = pairs([group.solutions for group in found])

    assert len(marked) == 54
    assert len(marked & told) / len(told) >= 0.5, sorted(map(sorted, told - marked))
    assert len(marked & told) / len(marked) >= 0.45, sorted(map(sorted, marked - told))


def test_no_entry_is_in_two_groups_and_the_likest_come_first(found: tuple[Rivals, ...]) -> None:
    members = [each for group in found for each in group.solutions]
    likeness = [group.likeness for group in found]

    assert len(members) == len(set(members))
    assert likeness == sorted(likeness, reverse=True)
    assert all(each >= RIVALS_FROM for each in likeness)


def test_a_new_entry_that_repeats_one_is_told_with_its_rivals(
    matcher: Matcher, registry: Registry
) -> None:
    known = registry.get("ak-online-viborg")
    assert known is not None
    repeated = replace(known, id="ny", name="Noget helt andet")
    names = [rival for rival, _ in rivals_of(matcher, registry.solutions, repeated)]

    assert names[0] == "ak-online-viborg"
    assert "ak-centret-auh" in names


def test_a_new_entry_of_its_own_has_no_rivals(matcher: Matcher, registry: Registry) -> None:
    new = replace(
        registry.solutions[0],
        id="drone",
        name="Drone",
        target_group="Indbyggere på øer uden bro",
        purpose="Blodprøver skal hurtigere frem",
        summary="En drone flyver blodprøver fra øen til laboratoriet på fastlandet.",
    )

    assert rivals_of(matcher, registry.solutions, new) == ()
