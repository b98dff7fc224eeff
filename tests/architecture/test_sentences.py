"""Every sentence the conversations say is written in both languages, and none is left over."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from bot.conversations.commands import Command
from bot.conversations.fields import WRITTEN_PER_ACTION
from bot.conversations.receiving import IDENTIFIER_STOPPED
from bot.conversations.wishes import ANY, OFF, OFFICE, ON
from bot.wording import LANGUAGES, Language
from knowledge.identifiers import Kind
from knowledge.matching.answers import Field, Question, Stance, Verdict
from knowledge.people import Seat
from knowledge.registry import SolutionStatus
from knowledge.vocabulary import ChangeKind
from tests.architecture.sources import ROOT, Source, product
from workflows.domain import events
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import Unit
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.drafts import Ask
from workflows.domain.effects.implement import REPLACED
from workflows.domain.errors import FieldProblem
from workflows.domain.idea import AdoptionState, EntryKind, Refusal
from workflows.domain.labels import Grade
from workflows.domain.moves import MOVES
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import Ball, Stage
from workflows.registering import LINES
from workflows.searching import Progress
from workflows.vocabulary_forms import CATEGORIES

OTHERS = (
    "chat",
    "cli",
    "cli_matching",
    "console",
    "doctor",
    "server",
    "slack",
    "teams",
    "teams_cards",
    "teams_install",
    "teams_posting",
)
"""Files whose sentences are said outside the conversations."""

SAYS_WHAT_IT_IS_GIVEN = {
    "bot/conversations/talk.py": "the door to the sentences",
    "bot/conversations/fields.py": "a choice names its own sentence",
}

_FIELDS = [(move.action, field) for move in MOVES for field in move.fields]
_EVENTS = (
    events.IDEA_RECEIVED,
    events.DEADLINE_REMINDED,
    events.DEADLINE_RAISED,
    events.MERGE_RECEIVED,
    events.MERGE_UNDONE,
    events.MATCH_JUDGED,
)
_HATS = (Role.LEAD, Role.NATIONAL, Role.TEAM)
_CODES = {(field.name, code) for _, field in _FIELDS for code in field.choices}


def family(template: str, *codes: Iterable[str]) -> dict[str, set[str]]:
    """Return every sentence a template stands for; several codes are paired one by one."""
    ids = set()
    for each in zip(*codes, strict=True):
        said = template
        for code in each:
            said = said.replace("*", str(code), 1)
        ids.add(said)
    return {template: ids}


FAMILIES: dict[str, set[str]] = {
    **family("action-*", Action),
    **family("spoken-*", Action),
    **family("intro-*", [move.action for move in MOVES if move.fields]),
    **family("journal-*", [*Action, *_EVENTS]),
    **family("field-*", [f.name for _, f in _FIELDS if f.name not in WRITTEN_PER_ACTION]),
    **family(
        "field-*-*",
        [f.name for _, f in _FIELDS if f.name in WRITTEN_PER_ACTION],
        [action for action, f in _FIELDS if f.name in WRITTEN_PER_ACTION],
    ),
    **family("choice-*-*", *zip(*sorted(_CODES - {("seat", s) for s in Seat}), strict=True)),
    **family("choice-state-*", AdoptionState),
    **family("choice-refusal-*", Refusal),
    **family("choice-result-*", ["passed", "failed", "done", "gap", REPLACED]),
    **family("seat-*", Seat),
    **family("problem-*", FieldProblem),
    **family("need-*", Need),
    **family("stage-*", Stage),
    **family("ball-*", Ball),
    **family("deadline-*", DeadlineKind),
    **family("entry-*", EntryKind),
    **family("role-*", [role for role in Role if role is not Role.SYSTEM]),
    **family("waiting-as-*", _HATS),
    **family("identifier-*", Kind),
    **family("verdict-*", Verdict),
    **family("verdict-title-*", Verdict),
    **family("reason-*-*", [s for s in Stance for _ in Field], [f for _ in Stance for f in Field]),
    **family("solution-status-*", SolutionStatus),
    **family("ask-*", Ask),
    **family("ask-more-*", Question),
    **family("search-words-*", Progress),
    **family("search-progress-*", Progress),
    **family("register-*", LINES),
    **family("grade-*", Grade),
    **family("vocabulary-new-*", ChangeKind),
    **family("vocabulary-category-*", CATEGORIES),
    **family("length-*", Unit),
    **family("command-*", Command),
    **family("wishes-language-*", LANGUAGES),
    **family("wishes-to-*", LANGUAGES),
    **family("wishes-digest-*", (ON, OFF)),
    **family("wishes-to-digest-*", (ON, OFF)),
    **family("wishes-hours-*", (ANY, OFFICE)),
    **family("wishes-to-hours-*", (ANY, OFFICE)),
}
"""The sentences whose ids are put together from codes."""

FROM_USE_CASES = {"handbook-none"}
"""Sentences that a choice names (``workflows.choices``)."""


class _Arguments(Visitor):
    """Collects the arguments and the other sentences that a sentence names."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.sentences: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - its name
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - its name
        self.sentences.add(node.id.name)


@cache
def written(language: Language) -> dict[str, frozenset[str]]:
    """Return the arguments of every sentence of the language by its id."""
    return {message.id.name: frozenset(arguments_of(message)) for _, message in messages(language)}


def messages(language: Language) -> Iterator[tuple[str, Message]]:
    """Return every sentence with the name of its file."""
    for path in sorted((ROOT / "bot" / "wording" / language).glob("*.ftl")):
        resource: Resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Message):
                yield path.stem, entry


def arguments_of(message: Message) -> set[str]:
    """Return the arguments a sentence takes."""
    visitor = _Arguments()
    visitor.visit(message)
    return visitor.arguments


def conversations() -> list[Source]:
    """Return the modules that say something to people."""
    return [source for source in product() if source.path.startswith("bot/conversations/")]


def sayings(source: Source) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Return every call that says a sentence, with the id it is given."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Attribute):
            if node.func.attr != "say":
                continue
            yield node, node.args[0]


def ids_of(said: ast.expr) -> set[str] | None:
    """Return the sentences an id can stand for; None when it cannot be read off the code."""
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        return {said.value}
    if isinstance(said, ast.JoinedStr):
        template = "".join(
            str(part.value) if isinstance(part, ast.Constant) else "*" for part in said.values
        )
        return FAMILIES.get(template)
    return None


USED = [
    (source, call, ids)
    for source in conversations()
    for call, said in sayings(source)
    if (ids := ids_of(said)) is not None
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_is_said_is_written(language: Language) -> None:
    known = written(language).keys()
    missing = {f"{s.at(call)} {each}" for s, call, ids in USED for each in ids if each not in known}
    assert missing == set()
    assert FROM_USE_CASES - known == set()


def test_every_id_can_be_read_off_the_code() -> None:
    unread = [
        source.at(call)
        for source in conversations()
        for call, said in sayings(source)
        if ids_of(said) is None and source.path not in SAYS_WHAT_IT_IS_GIVEN
    ]
    assert unread == []


def test_both_languages_say_the_same_sentences_with_the_same_arguments() -> None:
    danish, english = (written(language) for language in LANGUAGES)
    assert danish.keys() ^ english.keys() == set()
    assert {each for each in danish if danish[each] != english[each]} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_written_twice(language: Language) -> None:
    ids = [message.id.name for _, message in messages(language)]
    assert {each for each in ids if ids.count(each) > 1} == set()


def test_every_sentence_is_given_the_arguments_it_takes() -> None:
    wrong = set()
    for source, call, ids in USED:
        given = {keyword.arg for keyword in call.keywords}
        takes = {each: written("da").get(each, frozenset()) for each in ids}
        union = frozenset().union(*takes.values())
        wrong |= {f"{source.at(call)} {each}" for each in takes if not takes[each] <= given}
        wrong |= {f"{source.at(call)} {name}" for name in given - union}
    assert wrong == set()


def test_no_sentence_is_left_over() -> None:
    own = {message.id.name for file, message in messages("da") if file not in OTHERS}
    used = {each for _, _, ids in USED for each in ids} | FROM_USE_CASES
    assert own - used == set()


def test_the_journals_own_names_are_all_told() -> None:
    # A change of region names the region instead of a person; the others concern no idea.
    names = {
        value for name, value in vars(events).items() if name.isupper() and isinstance(value, str)
    }
    apart = {events.SYSTEM, events.REGION_CHANGED, events.DRAFT_WAITING, IDENTIFIER_STOPPED}
    assert names - apart == set(_EVENTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_of_wording_can_be_read(language: Language) -> None:
    for path in (ROOT / "bot" / "wording" / language).glob("*.ftl"):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        junk = [entry for entry in resource.body if type(entry).__name__ == "Junk"]
        assert junk == [], path.name
