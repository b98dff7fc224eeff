"""Understand a text: workplace, target group, technology, profession, and what is in doubt."""

from collections.abc import Sequence

from knowledge.matching.text import Word, words_of
from knowledge.organisations import Organisations
from knowledge.understanding.departments import DepartmentReader
from knowledge.understanding.facts import known_facts
from knowledge.understanding.gazetteer import plainly
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
        self._groups = GroupReader(vocabulary, facts)
        self._departments = DepartmentReader(facts, self._groups.reader)
        known = (self._groups.reader, self._departments.reader)
        self._professions = ProfessionReader(facts, known)
        self._places = PlaceReader(organisations, facts, known)
        self._municipal_words = Beginnings(facts.municipal_words)

    def understand(self, text: str) -> Understood:
        """Read a text; any input is allowed, and the same text always gives the same answer."""
        words = words_of(text)
        profession = self._professions.read(text)
        staff = self._professions.places(text)
        named = self._departments.read(text, staff, bool(profession))
        setting = Setting(self._departments.in_hospital(named.labels), self._is_municipal(words))
        places = self._places.read(words, setting)
        reading = self._groups.read(text)
        staff = named.places | staff
        municipal = not places.hospitals and (bool(places.municipalities) or setting.municipal)
        departments = self._departments.completed(
            named.labels,
            self._groups.conditions(reading),
            bool(places.hospitals),
            bool(places.municipalities),
        )
        return Understood(
            hospital=tuple(places.hospitals),
            department=departments,
            municipality=tuple(places.municipalities),
            region=tuple(places.regions),
            target_group=self._groups.target_group(text, reading, staff, municipal),
            target_groups=self._groups.target_groups(reading, staff),
            technology=self._groups.technology(reading),
            profession=profession,
            doubts=tuple(places.doubts),
        )

    def _is_municipal(self, words: Sequence[Word]) -> bool:
        return any(self._municipal_words.begin(plainly(word.form)) for word in words)
