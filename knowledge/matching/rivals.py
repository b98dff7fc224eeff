"""Find entries that repeat each other, by the same scores that answer "does it exist?".

Each entry is asked for in its own words (target group, purpose, summary). How like two are is the
geometric mean of what each scores for the other's words, as a part of what it scores for its own:
so a short entry and a long one are measured alike.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from knowledge.matching.matcher import Matcher
from knowledge.registry import Solution, SolutionId

RIVALS_FROM = 0.65
"""From what likeness two entries are told as rivals; chosen where the eight groups that people
marked in the starter registry were told best from all other pairs (docs/learning.md)."""
MOST_LOOKED_AT = 60
LEAST_OWN = 0.05
"""What an entry scores for its own words at least, so that one that says nothing is like none."""
MOST_LIKE = 1.2
"""How much more an entry can score for another's words than for its own, and still count."""

Scores = Mapping[SolutionId, float]


@dataclass(frozen=True, slots=True)
class Rivals:
    """Entries that repeat each other, likest first, and how like they are on average."""

    solutions: tuple[SolutionId, ...]
    likeness: float


def rivals_of(
    matcher: Matcher, solutions: Sequence[Solution], new: Solution
) -> tuple[tuple[SolutionId, float], ...]:
    """Return the entries that a new one repeats, likest first, with how like they are.

    ``matcher`` is one over ``solutions``; an entry with the new one's id is left out.
    """
    others = {each.id: each for each in solutions if each.id != new.id}
    whole = matcher.following((*others.values(), new))
    own = _scores(whole, new)
    near = (others[each] for each in own if each in others)
    found = ((other.id, _like(own, _scores(whole, other), new.id, other.id)) for other in near)
    rivals = [pair for pair in found if pair[1] >= RIVALS_FROM]
    return tuple(sorted(rivals, key=lambda pair: (-pair[1], pair[0])))


def clusters(matcher: Matcher, solutions: Sequence[Solution]) -> tuple[Rivals, ...]:
    """Return the groups of entries that repeat each other, the likest group first.

    Takes a match for each entry. Two groups become one while their pairs are rivals on average.
    """
    scores = {each.id: _scores(matcher, each) for each in solutions}
    alike = {
        frozenset((one, other)): like
        for one, other in combinations(sorted(scores), 2)
        if other in scores[one] and one in scores[other]
        if (like := _like(scores[one], scores[other], one, other)) > 0
    }
    groups = _joined([(each,) for each in sorted(scores)], alike)
    told = (Rivals(_likest_first(each, alike), _mean(each, alike)) for each in groups)
    return tuple(sorted(told, key=lambda each: (-each.likeness, each.solutions)))


def words_of_entry(solution: Solution) -> str:
    """Return what somebody would say who asks for just this entry."""
    return f"{solution.target_group}. {solution.purpose}. {solution.summary}"


def _scores(matcher: Matcher, solution: Solution) -> Scores:
    matches = matcher.match(words_of_entry(solution), MOST_LOOKED_AT).matches
    return {match.solution: match.score for match in matches}


def _like(mine: Scores, theirs: Scores, me: SolutionId, them: SolutionId) -> float:
    def part(scores: Scores, other: SolutionId, own: SolutionId) -> float:
        return min(MOST_LIKE, scores.get(other, 0.0) / max(scores.get(own, 1.0), LEAST_OWN))

    return min(1.0, sqrt(part(mine, them, me) * part(theirs, me, them)))


Alike = Mapping[frozenset[SolutionId], float]
Group = tuple[SolutionId, ...]


def _joined(groups: list[Group], alike: Alike) -> Iterable[Group]:
    """Join the likest two groups again and again; only those with a pair of rivals are tried."""
    rivals = [pair for pair, like in alike.items() if like >= RIVALS_FROM]
    of: dict[SolutionId, Group] = {each: group for group in groups for each in group}
    while True:
        pairs = {(of[a], of[b]) for a, b in map(sorted, rivals) if of[a] != of[b]}
        joined = ((_between(one, other, alike), one, other) for one, other in pairs)
        best = max(joined, default=None, key=lambda each: (each[0], each[1], each[2]))
        if best is None or best[0] < RIVALS_FROM:
            return [group for group in dict.fromkeys(of.values()) if len(group) > 1]
        both = (*best[1], *best[2])
        of |= dict.fromkeys(both, both)


def _between(one: Group, other: Group, alike: Alike) -> float:
    pairs = [alike.get(frozenset((a, b)), 0.0) for a in one for b in other]
    return sum(pairs) / len(pairs)


def _mean(group: Group, alike: Alike) -> float:
    pairs = [alike.get(frozenset(pair), 0.0) for pair in combinations(group, 2)]
    return sum(pairs) / len(pairs)


def _likest_first(group: Group, alike: Alike) -> Group:
    def near(each: SolutionId) -> float:
        return sum(alike.get(frozenset((each, other)), 0.0) for other in group if other != each)

    return tuple(sorted(group, key=lambda each: (-near(each), each)))
