"""Sentences people read stand in ``bot/wording``; this looks for those that stand elsewhere.

A heuristic: a literal of three words or more that begins with a capital and ends as a sentence
does, or two words with a Danish letter in them. Docstrings are for developers and do not count.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Documented, Source, product

ENDINGS = (".", "!", "?", "…")
CODE = ("=", "<", "\\", "SELECT ", "http")
DANISH = frozenset("æøåÆØÅ")

HEARD: dict[str, str] = {
    "knowledge/identifiers/": "words round a personal number that the desk recognises",
    "knowledge/understanding/people.py": "how people say whom a text is for",
}
"""Path → why Danish words may stand there: they are heard, not said."""

WORDING = "bot/wording/"


def looks_read(text: str) -> bool:
    """Tell whether a literal looks like something people read."""
    words = text.split()
    if any(sign in text for sign in CODE) or len(words) < 2:
        return False
    sentence = len(words) > 2 and text[0].isupper() and text.rstrip().endswith(ENDINGS)
    return sentence or bool(DANISH & set(text))


def literals(source: Source) -> Iterator[tuple[ast.expr, str]]:
    """Return the text of every literal, except docstrings and those beside a constant."""
    passed = {id(part) for node in ast.walk(source.tree) for part in not_alone(node)}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.JoinedStr):
            yield node, "".join(spoken(part) for part in node.values)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in passed
        ):
            yield node, node.value


def spoken(part: ast.expr) -> str:
    """Return one part of an f-string, with a word for what will be filled in."""
    return str(part.value) if isinstance(part, ast.Constant) else "x"


def not_alone(node: ast.AST) -> Iterator[ast.Constant]:
    """Return the strings that are documentation, or parts of a longer one."""
    if isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
    else:
        yield from documentation(node)


def documentation(node: ast.AST) -> Iterator[ast.Constant]:
    """Return the strings in a body that stand alone and are therefore documentation."""
    if isinstance(node, Documented):
        for statement in node.body:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                yield statement.value


SPEAKING = [
    (source, node, text)
    for source in product()
    if not source.path.startswith(WORDING)
    for node, text in literals(source)
    if looks_read(text)
]


def test_no_sentence_stands_outside_the_wording() -> None:
    found = [
        f"{source.at(node)} {text:.60}"
        for source, node, text in SPEAKING
        if not source.path.startswith(tuple(HEARD))
    ]
    assert found == []


@pytest.mark.parametrize("path", HEARD)
def test_the_list_of_exceptions_names_nothing_that_is_gone(path: str) -> None:
    assert any(source.path.startswith(path) for source, _, _ in SPEAKING)


@pytest.mark.parametrize(
    "text",
    [
        "Your idea has been received.",
        "Hvem skal vi ringe til?",
        "løsningen er i brug",
        "Idé nr. {number} er sendt til {team}.",
    ],
)
def test_a_sentence_is_recognised(text: str) -> None:
    assert looks_read(text)


@pytest.mark.parametrize(
    "text", ["SELECT one, two FROM ideas", "idea_received", "rød", "Content-Type", "%d. %b %Y"]
)
def test_other_literals_are_left_alone(text: str) -> None:
    assert not looks_read(text)
