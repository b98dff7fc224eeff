"""The reasons a person can act on, one exception each.

DeskError
├── UnknownIdea          no idea has that number
├── UnknownDraft         no draft waits under that id
├── NotAllowed           somebody else may do this, not you
├── NotPossibleNow       nobody can do this at the idea's stage
│   └── AlreadyDone      it was done before: by whom and when
├── OutOfDate            the button was made before the idea changed stage
├── StillMissing         something must be filled in first
├── InvalidForm          the answers do not fit their fields
├── UnfitAnswers         the same, in a form that concerns no idea
├── NotYourDeadlines     another team's lead, or nobody's lead, asked for its deadlines
├── NotYoursToConfirm    others answer for the solution's entry
├── NotYourVocabulary    the national team changes the words that mean the same
├── NotYoursToRegister   the national team enters solutions
├── RivalsFound          the solution to enter is like others that are there
├── NotYoursToRecommend  others recommend the solution, or answer for the region
├── AnsweredBefore       the region has answered the recommendation
├── NotYoursToJudge      others say whether a solution is what an idea asks for
└── ConcurrentChange     somebody was faster; the use case tries again and rarely shows it
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.registry import SolutionId
from workflows.domain.actions import Action
from workflows.domain.idea import IdeaId, Step
from workflows.domain.needs import Need
from workflows.domain.recommendations import Answer
from workflows.domain.roles import Role
from workflows.domain.stages import Stage


class FieldProblem(StrEnum):
    """What is wrong with one answer in a form."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_DATE = "not_a_date"
    NOT_IN_FUTURE = "not_in_future"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_NUMBER = "not_a_number"
    NOT_CONFIRMED = "not_confirmed"
    UNKNOWN = "unknown"
    GP_NOTICE_TOO_SHORT = "gp_notice_too_short"
    NEEDS_REASON = "needs_reason"
    NEEDS_TWO = "needs_two"
    SAME_IDEA = "same_idea"
    ALREADY_THERE = "already_there"
    IN_FUTURE = "in_future"
    DAYS_OUT_OF_RANGE = "days_out_of_range"
    AMBIGUOUS = "ambiguous"
    SAME_GROUP = "same_group"


class DeskError(Exception):
    """Something a person asked for cannot be done, and they can be told why."""


@dataclass(eq=False)
class UnknownIdea(DeskError):
    """No idea has that number."""

    idea: IdeaId


@dataclass(eq=False)
class UnknownDraft(DeskError):
    """No draft waits under that id, or it is another person's."""

    draft: str


@dataclass(eq=False)
class NotAllowed(DeskError):
    """The action belongs to somebody else."""

    action: Action
    idea: IdeaId
    who: frozenset[Role]


@dataclass(eq=False)
class NotPossibleNow(DeskError):
    """The table has no such move from the idea's stage."""

    action: Action
    idea: IdeaId
    stage: Stage


@dataclass(eq=False)
class AlreadyDone(NotPossibleNow):
    """Somebody did it before; ``step`` tells who and when."""

    step: Step


@dataclass(eq=False)
class OutOfDate(DeskError):
    """The idea has changed stage since the person's card was drawn."""

    action: Action
    idea: IdeaId
    stage: Stage


@dataclass(eq=False)
class StillMissing(DeskError):
    """What must be filled in before the action."""

    action: Action
    idea: IdeaId
    needs: tuple[Need, ...]


@dataclass(eq=False)
class InvalidForm(DeskError):
    """Which fields have a problem; ``values`` are handed back so that nothing is lost."""

    action: Action
    idea: IdeaId
    problems: Mapping[str, FieldProblem]
    values: Mapping[str, str]


@dataclass(eq=False)
class UnfitAnswers(DeskError):
    """Which answers do not fit, in a form that concerns no idea; ``values`` are handed back."""

    problems: Mapping[str, FieldProblem]
    values: Mapping[str, str]


class NotYourDeadlines(DeskError):
    """A team's lead sets how long it allows; the national team's own members set theirs."""


class NotYoursToConfirm(DeskError):
    """An entry is confirmed by the national team, or by who leads a region where it is used."""


class NotYoursToRecommend(DeskError):
    """A solution is recommended by who may confirm it, and answered by who leads the region."""


@dataclass(eq=False)
class AnsweredBefore(DeskError):
    """The region has answered the recommendation; ``answer`` is None when nobody knows how."""

    answer: Answer | None


@dataclass(eq=False)
class NotYoursToJudge(DeskError):
    """The idea's lead and the national team judge its matches, while it is not withdrawn."""

    idea: IdeaId


class NotYoursToRegister(DeskError):
    """The national team enters solutions into the registry."""


@dataclass(eq=False)
class RivalsFound(DeskError):
    """Which solutions the new one repeats; ``values`` are handed back so that nothing is lost."""

    rivals: tuple[SolutionId, ...]
    values: Mapping[str, str]


class NotYourVocabulary(DeskError):
    """The national team decides which words mean the same."""


class ConcurrentChange(DeskError):
    """The idea was changed by somebody else between reading and writing."""
