"""Changes of the vocabulary that wait, in memory."""

from tests.fakes.kept import Kept
from workflows.domain.proposals import Proposal, ProposalId


class FakeProposals:
    """The proposals of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._proposals = kept.proposals

    async def all(self) -> tuple[Proposal, ...]:
        return tuple(sorted(self._proposals.values(), key=lambda each: (each.at, each.id)))

    async def get(self, proposal: ProposalId) -> Proposal | None:
        return self._proposals.get(proposal)

    async def save(self, proposal: Proposal) -> None:
        self._proposals[proposal.id] = proposal

    async def remove(self, proposal: ProposalId) -> bool:
        return self._proposals.pop(proposal, None) is not None
