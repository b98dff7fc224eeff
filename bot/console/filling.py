"""A form on its way through the terminal: one field at a time, nothing lost on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Self

from bot.console.answers import read_answer
from bot.messages.incoming import Submitted
from bot.messages.outgoing import Form, Input, InputKind

SUBMIT = "submit"
"""The one question of a form without fields: whether to send it."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The form, what has been answered, and the fields still to ask."""

    form: Form
    values: Mapping[str, str]
    left: tuple[Input, ...]
    total: int

    @classmethod
    def begin(cls, form: Form, typed: Mapping[str, str] = MappingProxyType({})) -> Self:
        """Begin a form, or the fields of it that have an error, if any have.

        ``typed`` is what was answered before the same form was left; it is offered again.
        """
        wrong = tuple(field for field in form.inputs if field.error)
        offered = tuple(
            replace(field, value=typed.get(field.name, field.value)) for field in form.inputs
        )
        asked = wrong or offered or (Input(SUBMIT, form.submit, InputKind.CONFIRM),)
        return cls(form, {field.name: field.value for field in offered}, asked, len(asked))

    @property
    def field(self) -> Input | None:
        """Return the field to ask now, or None when all are answered."""
        return self.left[0] if self.left else None

    @property
    def number(self) -> int:
        """Return which of the fields to ask it is, from 1."""
        return self.total - len(self.left) + 1

    def answered(self, said: str, today: date) -> Self:
        """Return the filling with the present field answered and the next one up.

        Raises Unreadable when the line does not fit the field.
        """
        field = self.left[0]
        value = read_answer(field, said, today)
        return replace(self, values={**self.values, field.name: value}, left=self.left[1:])

    @property
    def refused(self) -> bool:
        """Tell whether the person said no to sending a form without fields."""
        return not self.form.inputs and self.values.get(SUBMIT) == "no"

    def submitted(self) -> Submitted:
        """Return the form as it is sent back."""
        return Submitted(
            self.form.press,
            self.form.token,
            {field.name: self.values[field.name] for field in self.form.inputs},
        )
