"""A change of the vocabulary that somebody wants, on its way to being tried and put into effect."""

from dataclasses import dataclass
from datetime import datetime

from knowledge.people import PersonId
from knowledge.trials import Trial
from knowledge.vocabulary import Change

ProposalId = str


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change, by whom and when, and what trying it has shown; None until it was tried."""

    id: ProposalId
    change: Change
    by: PersonId
    at: datetime
    trial: Trial | None = None
