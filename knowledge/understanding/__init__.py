"""Understand what a text says about where, for whom, with what and by whom."""

from knowledge.understanding.facts import department_names
from knowledge.understanding.reader import Reader
from knowledge.understanding.values import Doubt, Understood

__all__ = ["Doubt", "Reader", "Understood", "department_names"]
