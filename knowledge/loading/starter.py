"""The files the desk comes with."""

from collections.abc import Mapping
from importlib.resources import files

from knowledge.loading.datasets import assembled, records_of
from knowledge.records import Dataset, Record
from knowledge.snapshot import Knowledge


def starter_text(dataset: Dataset) -> str:
    """Read the starter file of one data set."""
    return (files("knowledge") / "data" / f"{dataset.value}.yaml").read_text(encoding="utf-8")


def starter_records() -> Mapping[Dataset, tuple[Record, ...]]:
    """Read every starter file."""
    return {each: records_of(each, starter_text(each)) for each in Dataset}


def starter_knowledge() -> Knowledge:
    """Make a snapshot of the starter files without any store."""
    return assembled(starter_records(), revision=0)
