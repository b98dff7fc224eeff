"""Names say what a thing is; some say nothing."""

import ast

from tests.architecture.sources import Function, files_of_tests, product

EMPTY_NAMES = {
    "common",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "stuff",
    "util",
    "utilities",
    "utils",
}
SPLIT_NAMES = ("_part", "_2", "_more", "_extra", "_rest")
"""Endings of a file that was cut in two without an idea of its own."""


def words(name: str) -> set[str]:
    """Split a name of either spelling: ``TeamManager`` and ``team_manager``."""
    spaced = "".join(f"_{letter}" if letter.isupper() else letter for letter in name)
    return set(spaced.lower().split("_"))


def test_no_module_is_called_after_nothing_in_particular() -> None:
    found = [
        source.path
        for source in (*product(), *files_of_tests())
        for part in source.module.split(".")
        if words(part) & EMPTY_NAMES
    ]
    assert found == []


def test_no_class_or_function_is_called_after_nothing_in_particular() -> None:
    found = [
        f"{source.at(node)} {node.name}"
        for source in product()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef | Function) and words(node.name) & EMPTY_NAMES
    ]
    assert found == []


def test_no_module_is_the_second_half_of_another() -> None:
    assert [each.path for each in product() if each.module.endswith(SPLIT_NAMES)] == []
