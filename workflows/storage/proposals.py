"""Changes of the vocabulary that wait, in the database."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping, Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.trials import Counted, Trial
from knowledge.vocabulary import Category, Change, ChangeKind
from workflows.domain.proposals import Proposal, ProposalId
from workflows.storage.revisions import Revisions
from workflows.storage.tables_learning import PROPOSAL


class StoredProposals:
    """The proposals, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._revisions = Revisions(connection, PROPOSAL)

    async def all(self) -> tuple[Proposal, ...]:
        """Return every proposal, oldest first."""
        return await self._proposals(select(PROPOSAL).order_by(PROPOSAL.c.at, PROPOSAL.c.id))

    async def get(self, proposal: ProposalId) -> Proposal | None:
        """Return the proposal with this id."""
        found = await self._proposals(select(PROPOSAL).where(PROPOSAL.c.id == proposal))
        return found[0] if found else None

    async def save(self, proposal: Proposal) -> None:
        """Store the proposal, new or changed.

        Raises ConcurrentChange when it was changed or removed since this unit read it.
        """
        trial = asdict(proposal.trial) if proposal.trial else None
        row = {"by": proposal.by, "at": proposal.at, "trial": trial}
        await self._revisions.save(proposal.id, row | {"change": asdict(proposal.change)})

    async def remove(self, proposal: ProposalId) -> bool:
        """Delete the proposal; tell whether it was there."""
        self._revisions.forget(proposal)
        gone = delete(PROPOSAL).where(PROPOSAL.c.id == proposal)
        return (await self._connection.execute(gone)).rowcount == 1

    async def _proposals(self, query: Select[Any]) -> tuple[Proposal, ...]:
        rows = (await self._connection.execute(query)).mappings().all()
        for row in rows:
            self._revisions.read(row)
        return tuple(map(_proposal, rows))


def _proposal(row: RowMapping) -> Proposal:
    trial = _trial(row["trial"]) if row["trial"] else None
    return Proposal(row["id"], _change(row["change"]), row["by"], row["at"], trial)


def _change(body: dict[str, Any]) -> Change:
    return Change(
        kind=ChangeKind(body["kind"]),
        group=body["group"],
        words=tuple(body["words"]),
        english=body["english"],
        category=Category(body["category"]) if body["category"] else None,
        other=body["other"],
    )


def _trial(body: dict[str, Any]) -> Trial:
    return Trial(
        basis=body["basis"],
        examples=body["examples"],
        before=Counted(**body["before"]),
        after=Counted(**body["after"]),
        worse=tuple(body["worse"]),
        better=tuple(body["better"]),
        passed=body["passed"],
    )
