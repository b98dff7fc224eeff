"""Work out which department or municipal function a text comes from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import Mention, Reading, TextReader
from knowledge.understanding.facts import Department, Facts

TITLES = ("olog", "iater")
"""Endings of a specialist's title: whoever names one may only want to ask her something."""
ENDINGS = ("", "en", "er", "e", "ne", "erne", "ist", "ists")
CORRECTIONS = frozenset({"nej", "no"})
PARTNER_WORDS = frozenset(
    {"med", "til", "with", "the", "for", "fra", "af", "og", "kan", "hos", "kommunens", "deres"}
)
MOST = 2
HOME_NURSING, WOUNDS = "hjemmesygepleje", "sår"
"""Wounds are what home nurses ask the wound clinic about, so theirs go there."""


@dataclass(frozen=True, slots=True)
class Named:
    """The departments a text mentions, in its order, and the places of the words that say so."""

    labels: tuple[str, ...]
    places: frozenset[int]


class DepartmentReader:
    """Reads departments. Immutable, so threads may share it."""

    def __init__(self, facts: Facts, known: TextReader) -> None:
        self._departments: Mapping[str, Department] = {d.label: d for d in facts.departments}
        concepts = [Concept(d.label, Facet.NONE, d.label, d.words) for d in facts.departments]
        self.reader = TextReader(Lexicon(concepts), [known])

    def read(self, text: str, staff: frozenset[int], is_own: bool) -> Named:
        """Find the departments that the text itself mentions.

        What only the name of a profession tells (the words at ``staff``) counts for less, and the
        less unless the profession is the writer's.
        """
        reading = self.reader.read(text)
        mentions = _corrected(reading)
        places = [m for m in mentions if not _is_partner(m, reading)]
        titles = [m for m in mentions if _is_partner(m, reading)]
        untitled = [m for m in places if not staff.issuperset(m.places)]
        others = frozenset() if is_own else staff
        labels = (
            self._strong(untitled)
            or self._strong(places)
            or self._strong(titles)
            or self._weak(mentions, others)
        )
        said = frozenset(place for m in reading.mentions for place in m.places)
        return Named(tuple(labels)[:MOST], said)

    def completed(
        self, labels: tuple[str, ...], conditions: frozenset[str], hospital: bool, municipal: bool
    ) -> tuple[str, ...]:
        """Add the department that what the text is about points to, where none is named."""
        labels = self._of_the_place(labels, hospital, municipal)
        if labels == (HOME_NURSING,) and not conditions.isdisjoint(
            self._departments[WOUNDS].conditions
        ):
            return (WOUNDS,)
        if not labels and not conditions.isdisjoint(self._departments[WOUNDS].conditions):
            return (WOUNDS,)
        if labels or municipal or not hospital:
            return labels
        return self.implied(conditions)

    def _of_the_place(
        self, labels: tuple[str, ...], hospital: bool, municipal: bool
    ) -> tuple[str, ...]:
        """Leave out a hospital's department in a municipality, and the other way round."""
        if hospital == municipal:
            return labels
        fitting = tuple(each for each in labels if self._departments[each].hospital is hospital)
        return fitting or labels

    def in_hospital(self, labels: Sequence[str]) -> bool:
        """Whether one of the departments is a hospital's."""
        return any(self._departments[label].hospital for label in labels)

    def implied(self, conditions: frozenset[str]) -> tuple[str, ...]:
        """Name the hospital department that treats what the text is about, if only one does."""
        departments = self._departments.values()
        labels = [d.label for d in departments if not conditions.isdisjoint(d.conditions)]
        return tuple(labels) if len(labels) == 1 else ()

    def _strong(self, mentions: Sequence[Mention]) -> list[str]:
        return [label for label in _labels(mentions) if not self._departments[label].weak]

    def _weak(self, mentions: Sequence[Mention], others: frozenset[int]) -> list[str]:
        return list(_labels([m for m in mentions if not others.issuperset(m.places)]))


def _labels(mentions: Sequence[Mention]) -> Iterator[str]:
    ordered = sorted(mentions, key=lambda m: (m.places[0], m.concept))
    return iter(dict.fromkeys(mention.concept for mention in ordered))


def _corrected(reading: Reading) -> list[Mention]:
    """Drop what was said before a "nej": it was taken back."""
    breaks = [n for n, word in enumerate(reading.words) if word.form in CORRECTIONS]
    after = [m for m in reading.mentions if breaks and m.places[0] > breaks[-1]]
    return after or list(reading.mentions)


def _is_partner(mention: Mention, reading: Reading) -> bool:
    """Whether a mention is a specialist one wants to reach rather than a place one works at."""
    first = mention.places[0]
    form = reading.words[first].form
    is_title = any(form.endswith(title + end) for title in TITLES for end in ENDINGS)
    before = reading.words[first - 1].form if first else ""
    return is_title or before in PARTNER_WORDS
