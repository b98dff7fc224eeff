"""Files in: read, checked line by line, turned into values and records."""

from knowledge.loading.datasets import (
    load_handbooks,
    load_organisations,
    load_people,
    load_solutions,
    load_vocabulary,
)
from knowledge.loading.problems import Fault, InvalidFile, Problem

__all__ = [
    "Fault",
    "InvalidFile",
    "Problem",
    "load_handbooks",
    "load_organisations",
    "load_people",
    "load_solutions",
    "load_vocabulary",
]
