"""Everything others may use says what it does, functions in the imperative."""

import ast

from tests.architecture.sources import Documented, Function, product, public

NOT_IMPERATIVE = {"A", "An", "It", "The", "This", "These", "Function", "Method", "Helper"}
ENDS_LIKE_A_VERB = {"Address", "Bias", "Cross", "Discuss", "Dismiss", "Express", "Focus", "Guess"}
ENDS_LIKE_A_VERB |= {"Pass", "Press", "Process", "Progress", "Stress"}
"""Imperatives that end in s, as a third person does."""


def undocumented() -> list[str]:
    """Return every module and public name without a docstring."""
    found = []
    for source in product():
        nodes: list[Documented] = [source.tree, *public(source.tree)]
        found += [source.at(node) for node in nodes if not first_line(node)]
    return found


def first_line(node: Documented) -> str:
    """Return the first line of the docstring, or nothing."""
    return (ast.get_docstring(node) or "").split("\n")[0]


def is_imperative(line: str) -> bool:
    """Tell whether a line begins as an order does: "Return", not "Returns" or "The"."""
    word = line.partition(" ")[0].strip(",.:;`'\"")
    third_person = word.endswith("s") and word not in ENDS_LIKE_A_VERB
    return word[:1].isupper() and word not in NOT_IMPERATIVE and not third_person


def test_every_module_and_public_name_has_a_docstring() -> None:
    assert undocumented() == []


def test_docstrings_of_functions_begin_in_the_imperative() -> None:
    found = [
        f"{source.at(node)} {first_line(node)}"
        for source in product()
        for node in public(source.tree)
        if isinstance(node, Function) and first_line(node) and not is_imperative(first_line(node))
    ]
    assert found == []


def test_first_lines_are_whole_sentences() -> None:
    found = [
        f"{source.at(node)} {first_line(node)}"
        for source in product()
        for node in public(source.tree)
        if first_line(node) and not first_line(node).endswith((".", ":", "?", "!"))
    ]
    assert found == []
