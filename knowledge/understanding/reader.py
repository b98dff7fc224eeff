"""Understand a text: workplace, target group, technology, profession, and what is in doubt."""

from collections.abc import Sequence

from knowledge.matching.text import Word, bare, words_of
from knowledge.organisations import Organisations
from knowledge.understanding.departments import DepartmentReader
from knowledge.understanding.facts import known_facts
from knowledge.understanding.groups import GroupReader
from knowledge.understanding.places import Beginnings, PlaceReader, Setting
from knowledge.understanding.professions import ProfessionReader
from knowledge.understanding.values import Understood
from knowledge.vocabulary import VocabularyGroup


class Reader:
    """Understands texts. Immutable once built, so threads may share it.

    Only what the text says counts: no place is guessed from a town's name alone. Target groups
    and technology are ids of the vocabulary that is passed in.
    """

    def __init__(self, organisations: Organisations, vocabulary: Sequence[VocabularyGroup]) -> None:
        facts = known_facts()
        self._places = PlaceReader(organisations, facts)
        self._departments = DepartmentReader(facts)
        self._professions = ProfessionReader(facts)
        self._groups = GroupReader(vocabulary, facts)
        self._municipal_words = Beginnings(facts.municipal_words)

    def understand(self, text: str) -> Understood:
        """Read a text; any input is allowed, and the same text always gives the same answer."""
        words = words_of(text)
        departments = self._departments.named(text)
        setting = Setting(self._departments.in_hospital(departments), self._is_municipal(words))
        places = self._places.read(words, setting)
        reading = self._groups.read(text)
        if not departments and places.hospitals and not places.municipalities:
            departments = self._departments.implied(self._groups.conditions(reading))
        groups = self._groups.target_groups(reading)
        return Understood(
            hospital=tuple(places.hospitals),
            department=departments,
            municipality=tuple(places.municipalities),
            region=tuple(places.regions),
            target_group=self._groups.target_group(text, groups),
            target_groups=groups,
            technology=self._groups.technology(reading),
            profession=self._professions.read(text),
            doubts=tuple(places.doubts),
        )

    def _is_municipal(self, words: Sequence[Word]) -> bool:
        return any(self._municipal_words.begin(bare(word.form)) for word in words)
