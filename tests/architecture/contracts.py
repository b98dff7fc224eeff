"""Contracts that import-linter has no words for: who may use which third party, and nothing but."""

import sys
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

Breach = tuple[str, str]
"""An importer and what it must not import."""


class _Listing(Contract):
    """A contract whose breaches are a list of single imports."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Collect the breaches."""
        breaches = sorted(set(self.breaches(graph)))
        return ContractCheck(kept=not breaches, metadata={"breaches": breaches})

    @abstractmethod
    def breaches(self, graph: ImportGraph) -> Iterable[Breach]:
        """Return every import this contract does not allow."""

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each breach."""
        for importer, imported in check.metadata["breaches"]:
            output.print_error(f"{importer} must not import {imported}", bold=False)


class ThirdParties(_Listing):
    """Third parties are imported only by the packages they are listed with; unlisted ones by none.

    ``allowed`` holds lines such as ``rapidfuzz: knowledge.matching, knowledge.understanding``.
    """

    type_name = "third_parties"
    allowed: Any = fields.ListField(subfield=fields.StringField())

    def breaches(self, graph: ImportGraph) -> Iterator[Breach]:
        """Return the imports of third parties from anywhere else."""
        homes = dict(_line(line) for line in self.allowed)
        for importer, imported in _imports_leaving(graph):
            root = imported.split(".")[0]
            if root not in sys.stdlib_module_names and not _within(importer, homes.get(root, ())):
                yield importer, imported


class NothingBut(_Listing):
    """The importers import each other, ``may_import``, the standard library's ``may_use``: no more.

    ``may_import`` names modules and packages of this project.
    """

    type_name = "nothing_but"
    importers: Any = fields.ListField(subfield=fields.StringField())
    may_import: Any = fields.ListField(subfield=fields.StringField())
    may_use: Any = fields.ListField(subfield=fields.StringField())

    def breaches(self, graph: ImportGraph) -> Iterator[Breach]:
        """Return the direct imports of anything else."""
        allowed = (*self.importers, *self.may_import, *self.may_use)
        for importer in sorted(graph.modules):
            if _within(importer, self.importers):
                for imported in graph.find_modules_directly_imported_by(importer):
                    if not _within(imported, allowed):
                        yield importer, imported


def _line(line: str) -> tuple[str, tuple[str, ...]]:
    package, _, homes = line.partition(":")
    return package.strip(), tuple(home.strip() for home in homes.split(","))


def _imports_leaving(graph: ImportGraph) -> Iterator[Breach]:
    for imported in sorted(graph.modules):
        if graph.is_module_squashed(imported):
            for importer in graph.find_modules_that_directly_import(imported):
                yield importer, imported


def _within(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)
