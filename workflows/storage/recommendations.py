"""Recommendations of solutions, in the database."""

from typing import Any

from sqlalchemy import RowMapping, Select, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.organisations import RegionId
from knowledge.registry import SolutionId
from workflows.domain.recommendations import Answer, Recommendation
from workflows.storage.inserting import insert_once
from workflows.storage.tables_recommendations import RECOMMENDATION


class StoredRecommendations:
    """The recommendations, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def add(self, recommendation: Recommendation) -> bool:
        """Store it, unless the solution was recommended to the region before; tell whether new."""
        return await insert_once(self._connection, RECOMMENDATION, _row(recommendation))

    async def get(self, solution: SolutionId, region: RegionId) -> Recommendation | None:
        """Return the solution's recommendation to the region."""
        found = await self._found(_all().where(_is(solution, region)))
        return found[0] if found else None

    async def of(self, solution: SolutionId) -> tuple[Recommendation, ...]:
        """Return the solution's recommendations by region."""
        found = await self._found(_all().where(RECOMMENDATION.c.solution == solution))
        # PostgreSQL sorts letters by its locale.
        return tuple(sorted(found, key=lambda each: each.region))

    async def answer(self, solution: SolutionId, region: RegionId, answer: Answer) -> bool:
        """Keep the region's answer; False when it is not asked or has answered before."""
        open_one = _is(solution, region) & RECOMMENDATION.c.reply.is_(None)
        changed = update(RECOMMENDATION).where(open_one).values(**_answered(answer))
        return (await self._connection.execute(changed)).rowcount == 1

    async def _found(self, query: Select[Any]) -> list[Recommendation]:
        rows = (await self._connection.execute(query)).mappings()
        return [_recommendation(row) for row in rows]


def _all() -> Select[Any]:
    return select(RECOMMENDATION)


def _is(solution: SolutionId, region: RegionId) -> Any:
    return (RECOMMENDATION.c.solution == solution) & (RECOMMENDATION.c.region == region)


def _row(recommendation: Recommendation) -> dict[str, Any]:
    row = {
        "solution": recommendation.solution,
        "region": recommendation.region,
        "hospitals": recommendation.hospitals,
        "why": recommendation.why,
        "by": recommendation.by,
        "at": recommendation.at,
    }
    return row | (_answered(recommendation.answer) if recommendation.answer else {"note": ""})


def _answered(answer: Answer) -> dict[str, Any]:
    return {
        "reply": answer.reply,
        "answered_by": answer.by,
        "answered_at": answer.at,
        "refusal": answer.refusal,
        "note": answer.note,
    }


def _recommendation(row: RowMapping) -> Recommendation:
    return Recommendation(
        solution=row["solution"],
        region=row["region"],
        hospitals=row["hospitals"],
        why=row["why"],
        by=row["by"],
        at=row["at"],
        answer=_answer(row),
    )


def _answer(row: RowMapping) -> Answer | None:
    if row["reply"] is None:
        return None
    by, at = row["answered_by"], row["answered_at"]
    return Answer(row["reply"], by, at, row["refusal"], row["note"])
