"""Tests use fakes that keep the contract; nothing is mocked and nothing is patched."""

import ast
import re
from pathlib import Path

from tests.architecture.sources import files_of_tests

MOCKING = ("unittest.mock", "mock", "pytest_mock", "mocker", "flexmock", "doublex")
PATCHING = re.compile(r"\bmonkeypatch\.(setattr|delattr|setitem|delitem|syspath_prepend)\b")
"""``monkeypatch.setenv`` and ``chdir`` set a process up and stay allowed."""

THIS_FILE = Path(__file__).name


def imported(tree: ast.Module) -> set[str]:
    """Return every module a file imports, wherever in it."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def arguments(tree: ast.Module) -> set[str]:
    """Return the names of all arguments: pytest hands fixtures out by them."""
    return {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}


def test_no_test_mocks() -> None:
    found = [
        source.path
        for source in files_of_tests()
        if (imported(source.tree) | arguments(source.tree)) & set(MOCKING)
    ]
    assert found == []


def test_no_test_patches() -> None:
    found = [
        source.path
        for source in files_of_tests()
        if not source.path.endswith(THIS_FILE) and PATCHING.search(source.text)
    ]
    assert found == []


def test_no_test_puts_its_own_function_into_somebody_elses_module() -> None:
    found = [
        f"{source.at(node)} {ast.unparse(target)}"
        for source in files_of_tests()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute) and names_a_module(source.tree, target.value)
    ]
    assert found == []


def names_a_module(tree: ast.Module, value: ast.expr) -> bool:
    """Tell whether an expression is the name of a module that the file imports."""
    whole = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return ast.unparse(value) in whole
