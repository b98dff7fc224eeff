"""What can be picked in a field, with the names people know the things by."""

from dataclasses import dataclass
from datetime import date

from workflows.domain.fields import Field
from workflows.domain.idea import Idea
from workflows.session import Session


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick.

    ``label`` is a name from the data; ``label_key`` names the sentence to say instead or before it
    (``seat-gp``, ``deadline-dialogue``, ``handbook-none``). ``on`` is a date to show beside it.
    """

    value: str
    label: str = ""
    label_key: str = ""
    on: date | None = None


async def choices_for(session: Session, idea: Idea, field: Field) -> tuple[Choice, ...]:
    """Return what may be picked in this field of a form about the idea, likeliest first.

    Empty for fields that people write in, and for codes, which the field itself lists.
    """
    raise NotImplementedError


async def search_choices(session: Session, field: Field, text: str) -> tuple[Choice, ...]:
    """Return at most ten things fitting the letters typed so far, best first."""
    raise NotImplementedError
