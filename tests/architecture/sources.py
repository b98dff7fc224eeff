"""The project's own files, read once: what the checks in this folder look at."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "workflows", "knowledge")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function


@dataclass(frozen=True)
class Source:
    """One file of Python, with its path from the root of the project."""

    path: str

    @cached_property
    def text(self) -> str:
        """Return what stands in the file."""
        return (ROOT / self.path).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Return the file, parsed."""
        return ast.parse(self.text, self.path)

    @property
    def module(self) -> str:
        """Return the module's dotted name."""
        return self.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    @property
    def lines(self) -> int:
        """Count the lines."""
        return self.text.count("\n") + 1

    def functions(self) -> Iterator[Function]:
        """Return every function and method, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def at(self, node: ast.AST) -> str:
        """Say where something stands."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


@cache
def product() -> tuple[Source, ...]:
    """Return the Python of the three packages."""
    paths = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return _sources(paths)


@cache
def files_of_tests() -> tuple[Source, ...]:
    """Return the Python of the tests."""
    return _sources((ROOT / "tests").rglob("*.py"))


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file that is in the repository, or would be at the next commit."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    names = sorted({name for name in listing.stdout.decode().split("\0") if name})
    return tuple(ROOT / name for name in names if (ROOT / name).is_file())


def statements(node: Documented) -> list[ast.stmt]:
    """Return the body without its docstring."""
    return node.body if ast.get_docstring(node, clean=False) is None else node.body[1:]


def length(function: Function) -> int:
    """Count a function's lines from its ``def`` to its end, without its docstring."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    if len(statements(function)) == len(function.body):
        return whole
    docstring = function.body[0]
    return whole - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def is_stub(function: Function) -> bool:
    """Tell whether a function only says what others must do: a port's ``...``."""
    return all(
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        for statement in statements(function)
    )


def public(tree: ast.Module | ast.ClassDef) -> Iterator[ast.ClassDef | Function]:
    """Return what others may use: no leading underscore, and nothing inside a function."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def _sources(paths: Iterator[Path]) -> tuple[Source, ...]:
    names = sorted(path.relative_to(ROOT).as_posix() for path in paths)
    return tuple(Source(name) for name in names)
