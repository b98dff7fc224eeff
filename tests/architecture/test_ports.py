"""Ports are small: what a use case needs, in at most five methods."""

import ast

from tests.architecture.sources import Function, product

MOST_METHODS = 5


def is_protocol(node: ast.ClassDef) -> bool:
    """Tell whether a class is a port."""
    return any(ast.unparse(base).split("[")[0].endswith("Protocol") for base in node.bases)


def methods(node: ast.ClassDef) -> list[str]:
    """Return a port's methods; a property hands out something and asks for nothing."""
    return [
        each.name
        for each in node.body
        if isinstance(each, Function)
        and "property" not in {ast.unparse(decorator) for decorator in each.decorator_list}
    ]


PORTS = {
    f"{source.at(node)} {node.name}": methods(node)
    for source in product()
    for node in ast.walk(source.tree)
    if isinstance(node, ast.ClassDef) and is_protocol(node)
}


def test_there_are_ports() -> None:
    assert len(PORTS) > 10


def test_no_port_has_more_than_five_methods() -> None:
    assert {name: names for name, names in PORTS.items() if len(names) > MOST_METHODS} == {}
