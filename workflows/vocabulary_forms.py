"""Read what somebody filled in about the vocabulary: every answer checked, all problems at once."""

import re
from collections.abc import Callable, Mapping

from knowledge.changing import named
from knowledge.vocabulary import Category, Change, ChangeKind, GroupId, Vocabulary
from workflows.domain.errors import FieldProblem, UnfitAnswers

LONGEST_WORD = 60
CATEGORIES = (Category.CONDITION, Category.FORM, Category.SYSTEM, Category.PERSON)
"""What a new group can be: whom it is for, what is done, with what, and who takes part."""

_SIGNS = re.compile(r"[^\w\s/-]+")
"""What no word holds; some of it means something to the file of concepts."""


def read_change(known: Vocabulary, kind: ChangeKind, values: Mapping[str, str]) -> Change:
    """Return the change that a form's answers ask for.

    ``values`` are ``word``, ``same_as`` and ``language`` of a WORD; ``name``, ``words`` with commas
    between, ``category`` and ``under`` of a GROUP; ``one`` and ``other`` of UNLIKE. A group is
    named by any word that is in no other. Raises UnfitAnswers.
    """
    reading = _Reading(known, values)
    change = _READERS[kind](reading)
    if reading.problems:
        raise UnfitAnswers(reading.problems, values)
    return change


class _Reading:
    """A form's answers while they are read; what does not fit is collected in ``problems``."""

    def __init__(self, known: Vocabulary, values: Mapping[str, str]) -> None:
        self.known = known
        self.values = values
        self.problems: dict[str, FieldProblem] = {}

    def word(self, name: str) -> str:
        """Read a word or a few, without signs."""
        return self._fit(name, _cleaned(self.values.get(name, "")))

    def words(self, name: str) -> tuple[str, ...]:
        """Read words with commas between."""
        said = (_cleaned(each) for each in re.split(r"[,;\n]", self.values.get(name, "")))
        return tuple(dict.fromkeys(self._fit(name, each) for each in said if each))

    def group(self, name: str) -> GroupId:
        """Read which group a word stands for; it must be one."""
        word = self.word(name)
        found = named(self.known.groups, word) if word else ()
        if word and len(found) != 1:
            self.problems[name] = FieldProblem.UNKNOWN if not found else FieldProblem.AMBIGUOUS
        return found[0].id if len(found) == 1 else ""

    def new(self, name: str, word: str, group: GroupId | None = None) -> None:
        """Complain of a word that is in the group already, or when none is given in any."""
        held = named(self.known.groups, word) if word else ()
        if any(group is None or each.id == group for each in held):
            self.problems[name] = FieldProblem.ALREADY_THERE

    def _fit(self, name: str, word: str) -> str:
        if not word:
            self.problems[name] = FieldProblem.MISSING
        elif len(word) > LONGEST_WORD:
            self.problems[name] = FieldProblem.TOO_LONG
        return word


def _word(reading: _Reading) -> Change:
    word, group = reading.word("word"), reading.group("same_as")
    reading.new("word", word, group)
    english = reading.values.get("language") == "en"
    return Change(ChangeKind.WORD, group, (word,), english)


def _group(reading: _Reading) -> Change:
    name, words = reading.word("name"), reading.words("words")
    reading.new("name", name)
    kind = next((each for each in CATEGORIES if each == reading.values.get("category")), None)
    if kind is None:
        reading.problems["category"] = FieldProblem.NOT_A_CHOICE
    under = reading.group("under") if reading.values.get("under", "").strip() else ""
    group = "-".join(name.casefold().split())
    return Change(ChangeKind.GROUP, group, (name, *words), category=kind, other=under)


def _unlike(reading: _Reading) -> Change:
    one, other = reading.group("one"), reading.group("other")
    if one and one == other:
        reading.problems["other"] = FieldProblem.SAME_GROUP
    return Change(ChangeKind.UNLIKE, one, other=other)


_READERS: Mapping[ChangeKind, Callable[[_Reading], Change]] = {
    ChangeKind.WORD: _word,
    ChangeKind.GROUP: _group,
    ChangeKind.UNLIKE: _unlike,
}


def _cleaned(said: str) -> str:
    return " ".join(_SIGNS.sub(" ", said).split())
