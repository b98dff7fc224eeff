"""The word groups clinicians use: one concept, many words."""

from dataclasses import dataclass
from enum import StrEnum

GroupId = str


class Category(StrEnum):
    """What kind of concept a group is."""

    FORM = "form"
    CONDITION = "condition"
    ACTION = "action"
    SYSTEM = "system"
    PERSON = "person"
    SECTOR = "sector"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class VocabularyGroup:
    """One concept and every way it is written; a low weight never carries a match alone."""

    id: GroupId
    category: Category
    canonical: str
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    typos: tuple[str, ...] = ()
    low_weight: bool = False
    note: str = ""
