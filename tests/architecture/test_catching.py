"""Below the edge nobody catches everything; at the edge it is listed here, with the reason."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import Function, Source, product

BROAD = {"Exception", "BaseException"}

AT_THE_EDGE: dict[str, str] = {
    "bot/conversations/desk.py _answered": "the person hears of it and their words are kept",
    "bot/console/conversing.py _safely": "whoever types gets an answer, whatever went wrong",
    "bot/conversations/together.py _taken": "one delivery must not bring down those beside it",
    "bot/teams/front.py _accept": "Teams is told to bring it again, and is never told a fault",
    "bot/worker.py _once": "the worker is there for the next round, whatever this one met",
    "bot/delivery.py _deliver": "one person's notices must not stop everybody's; tried again",
}
"""``path function`` → why this one place has to catch whatever comes."""


def broad_catches(source: Source) -> Iterator[str]:
    """Return ``path function`` for every handler that catches everything."""
    for function in source.functions():
        for node in ast.walk(function):
            if isinstance(node, ast.ExceptHandler) and catches_everything(node):
                yield f"{source.path} {function.name}"


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler is bare or names a root of all exceptions."""
    if handler.type is None:
        return True
    return any(isinstance(node, ast.Name) and node.id in BROAD for node in ast.walk(handler.type))


def suppressions(source: Source) -> Iterator[str]:
    """Return where ``suppress(Exception)`` hides everything."""
    for node in ast.walk(source.tree):
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node.func).endswith("suppress")
            and BROAD & {ast.unparse(argument) for argument in node.args}
        ):
            yield source.at(node)


def test_only_the_listed_places_catch_everything() -> None:
    found = {place for source in product() for place in broad_catches(source)}
    assert found - AT_THE_EDGE.keys() == set()


def test_the_list_names_no_place_that_is_gone() -> None:
    found = {place for source in product() for place in broad_catches(source)}
    assert AT_THE_EDGE.keys() - found == set()


def test_nothing_is_caught_outside_a_function() -> None:
    found = [
        source.at(node)
        for source in product()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler)
        and catches_everything(node)
        and not any(node in ast.walk(function) for function in source.functions())
    ]
    assert found == []


def test_nothing_suppresses_everything() -> None:
    assert [place for source in product() for place in suppressions(source)] == []


def test_a_bare_handler_is_seen() -> None:
    tree = ast.parse(
        "def f():\n    try:\n        g()\n    except (KeyError, Exception):\n        pass"
    )
    (function,) = tree.body
    assert isinstance(function, Function)
    (handler,) = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]
    assert catches_everything(handler)
