"""Where changes of the vocabulary wait until they are tried and decided."""

from typing import Protocol

from workflows.domain.proposals import Proposal, ProposalId


class Proposals(Protocol):
    """Changes that are not in effect; once they are, or are dropped, they are gone from here."""

    async def all(self) -> tuple[Proposal, ...]:
        """Return every proposal, oldest first."""
        ...

    async def get(self, proposal: ProposalId) -> Proposal | None:
        """Return the proposal with this id."""
        ...

    async def save(self, proposal: Proposal) -> None:
        """Store the proposal, new or changed."""
        ...

    async def remove(self, proposal: ProposalId) -> bool:
        """Delete the proposal; tell whether it was there."""
        ...
