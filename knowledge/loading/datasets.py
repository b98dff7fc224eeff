"""The six files the desk reads, and what each becomes."""

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import replace
from typing import Any

from knowledge.handbooks import Handbooks
from knowledge.loading import handbooks, organisations, people, solutions, vocabulary, weights
from knowledge.loading.reading import Document, read
from knowledge.organisations import Organisations
from knowledge.people import TeamRegister
from knowledge.records import Dataset, EntryId, Record
from knowledge.registry import Registry
from knowledge.snapshot import Knowledge
from knowledge.vocabulary import Vocabulary


def load_solutions(content: str | bytes, known: Organisations | None = None) -> Registry:
    """Read a file of solutions; InvalidFile tells all that is wrong with it."""
    return solutions.build(solutions.parse(read(content), known))


def load_organisations(content: str | bytes) -> Organisations:
    """Read a file of organisations; InvalidFile tells all that is wrong with it."""
    return organisations.build(organisations.parse(read(content)))


def load_vocabulary(content: str | bytes) -> Vocabulary:
    """Read a file of word groups; InvalidFile tells all that is wrong with it."""
    return vocabulary.build(vocabulary.parse(read(content)))


def load_handbooks(content: str | bytes) -> Handbooks:
    """Read a file of handbooks; InvalidFile tells all that is wrong with it."""
    return handbooks.build(handbooks.parse(read(content)))


def load_people(content: str | bytes, known: Organisations | None = None) -> TeamRegister:
    """Read a file of people and teams; InvalidFile tells all that is wrong with it."""
    return people.build(people.parse(read(content), known))


def records_of(
    dataset: Dataset, content: str | bytes, known: Organisations | None = None
) -> tuple[Record, ...]:
    """Read any of the files as records; InvalidFile tells all that is wrong with it."""
    return _PARSERS[dataset](read(content), known)


def assembled(
    records: Mapping[Dataset, Iterable[Record]],
    revision: int,
    before: Knowledge | None = None,
    changed: Set[EntryId] | None = None,
) -> Knowledge:
    """Make a snapshot; a data set that is not given is taken from the snapshot before.

    If it is told which entries have ``changed`` since, the other solutions are taken from there
    too: a registry is large, and one edit of it small.
    """
    before = before or Knowledge()
    built = {
        _PARTS[dataset]: _built(dataset, kept, before, changed) for dataset, kept in records.items()
    }
    return replace(before, revision=revision, **built)


def _built(
    dataset: Dataset, records: Iterable[Record], before: Knowledge, changed: Set[EntryId] | None
) -> Any:
    if dataset is not Dataset.SOLUTIONS or changed is None:
        return _BUILDERS[dataset](records)
    named = ((EntryId(solutions.SOLUTION, s.id), s) for s in before.registry.solutions)
    return solutions.build(records, {each: s for each, s in named if each not in changed})


_Parser = Callable[[Document, Organisations | None], tuple[Record, ...]]

_PARSERS: Mapping[Dataset, _Parser] = {
    Dataset.ORGANISATIONS: organisations.parse,
    Dataset.PEOPLE: people.parse,
    Dataset.SOLUTIONS: solutions.parse,
    Dataset.VOCABULARY: vocabulary.parse,
    Dataset.HANDBOOKS: handbooks.parse,
    Dataset.WEIGHTS: weights.parse,
}

_Builder = Callable[[Iterable[Record]], Any]

_BUILDERS: Mapping[Dataset, _Builder] = {
    Dataset.ORGANISATIONS: organisations.build,
    Dataset.PEOPLE: people.build,
    Dataset.SOLUTIONS: solutions.build,
    Dataset.VOCABULARY: vocabulary.build,
    Dataset.HANDBOOKS: handbooks.build,
    Dataset.WEIGHTS: weights.build,
}

_PARTS: Mapping[Dataset, str] = {
    Dataset.ORGANISATIONS: "organisations",
    Dataset.PEOPLE: "register",
    Dataset.SOLUTIONS: "registry",
    Dataset.VOCABULARY: "vocabulary",
    Dataset.HANDBOOKS: "handbooks",
    Dataset.WEIGHTS: "weights",
}
