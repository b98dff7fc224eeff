"""The domain is told what time it is and what to call things; it asks nobody."""

import ast

from tests.architecture.sources import product

DOMAIN = "workflows.domain"
ASKING = {"now", "utcnow", "today", "uuid1", "uuid4", "urandom", "random"}
BUILT_IN = {"open", "print", "input"}


def asks(node: ast.AST) -> bool:
    """Tell whether something is a call out of the plain world."""
    if not isinstance(node, ast.Call):
        return False
    name = ast.unparse(node.func)
    return name in BUILT_IN or name.rpartition(".")[2] in ASKING


def test_the_domain_asks_no_clock_draws_no_ids_and_opens_nothing() -> None:
    found = [
        f"{source.at(node)} {ast.unparse(node)}"
        for source in product()
        if source.module.startswith(DOMAIN)
        for node in ast.walk(source.tree)
        if asks(node)
    ]
    assert found == []


def test_the_domain_is_synchronous() -> None:
    found = [
        source.at(node)
        for source in product()
        if source.module.startswith(DOMAIN)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.AsyncFunctionDef | ast.Await)
    ]
    assert found == []
