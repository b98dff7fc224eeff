"""What a team's change makes of the vocabulary, and which groups people mean by a word."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.vocabulary import Category, Change, ChangeKind, GroupId, VocabularyGroup


def changed(groups: Iterable[VocabularyGroup], change: Change) -> tuple[VocabularyGroup, ...]:
    """Return the groups after the change.

    A change of a group that is not there changes nothing, and the words of a new group that is
    there already are added to it: a newer file may have taken the one away or brought the other.
    """
    known = tuple(groups)
    match change.kind:
        case ChangeKind.WORD:
            return _with_words(known, change)
        case ChangeKind.GROUP:
            there = any(each.id == change.group for each in known)
            return _with_words(known, change) if there else (*known, _new(change))
        case ChangeKind.UNLIKE:
            pairs = {change.group: change.other, change.other: change.group}
            return tuple(_unlike(each, pairs.get(each.id)) for each in known)


def named(groups: Sequence[VocabularyGroup], word: str) -> tuple[VocabularyGroup, ...]:
    """Return the groups the word stands for: those it is the name of, else those it is in."""
    said = _plain(word)
    by_name = tuple(each for each in groups if said in (_plain(each.canonical), _plain(each.id)))
    return by_name or tuple(each for each in groups if said in map(_plain, each.words))


def _with_words(groups: Iterable[VocabularyGroup], change: Change) -> tuple[VocabularyGroup, ...]:
    return tuple(_having(each, change) if each.id == change.group else each for each in groups)


def _having(group: VocabularyGroup, change: Change) -> VocabularyGroup:
    held = set(map(_plain, group.words))
    added = tuple(word for word in change.words if _plain(word) not in held)
    if change.english:
        return replace(group, english=(*group.english, *added))
    return replace(group, synonyms=(*group.synonyms, *added))


def _new(change: Change) -> VocabularyGroup:
    name, *others = change.words
    return VocabularyGroup(
        id=change.group,
        category=change.category or Category.FORM,
        canonical=name,
        synonyms=tuple(others),
        broader=(change.other,) if change.other else (),
    )


def _unlike(group: VocabularyGroup, other: GroupId | None) -> VocabularyGroup:
    if other is None or other in group.unlike:
        return group
    return replace(group, unlike=(*group.unlike, other))


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())
