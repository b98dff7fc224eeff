"""Half-told ideas, in the database."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.matching.answers import Verdict
from knowledge.people import PersonId
from workflows.domain.drafts import Ask, Draft, DraftId
from workflows.domain.idea import FirstAnswer, Workplace
from workflows.storage.revisions import Revisions
from workflows.storage.tables_ideas import DRAFT

_COLUMNS = ("id", "person", "updated_at", "reminded")
"""The fields that are asked for; the others are carried in ``body``."""


class StoredDrafts:
    """The drafts, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._revisions = Revisions(connection, DRAFT)

    async def of(self, person: PersonId) -> tuple[Draft, ...]:
        """Return the person's drafts, newest first."""
        newest = (DRAFT.c.updated_at.desc(), DRAFT.c.id.desc())
        return await self._drafts(select(DRAFT).where(DRAFT.c.person == person).order_by(*newest))

    async def newest_of(self, people: Collection[PersonId]) -> Mapping[PersonId, Draft]:
        """Return each person's newest draft; nobody stands there who has none."""
        found = await self._drafts(select(DRAFT).where(DRAFT.c.id.in_(_newest(people))))
        return {each.person: each for each in found}

    async def get(self, draft: DraftId) -> Draft | None:
        """Return the draft with this id."""
        found = await self._drafts(select(DRAFT).where(DRAFT.c.id == draft))
        return found[0] if found else None

    async def idle(self, before: datetime, limit: int) -> tuple[Draft, ...]:
        """Return drafts last changed before the moment and not reminded of, oldest first."""
        waiting = select(DRAFT).where(DRAFT.c.reminded.is_(False), DRAFT.c.updated_at < before)
        return await self._drafts(waiting.order_by(DRAFT.c.updated_at, DRAFT.c.id).limit(limit))

    async def save(self, draft: Draft) -> None:
        """Store the draft, new or changed.

        Raises ConcurrentChange when it was changed, sent or dropped since this unit read it.
        """
        row = {name: getattr(draft, name) for name in _COLUMNS if name != "id"}
        await self._revisions.save(draft.id, row | {"body": _body(draft)})

    async def remove(self, draft: DraftId) -> bool:
        """Delete the draft and its text; tell whether it was there."""
        self._revisions.forget(draft)
        result = await self._connection.execute(delete(DRAFT).where(DRAFT.c.id == draft))
        return result.rowcount == 1

    async def _drafts(self, query: Select[Any]) -> tuple[Draft, ...]:
        rows = (await self._connection.execute(query)).mappings().all()
        for row in rows:
            self._revisions.read(row)
        return tuple(_draft(row) for row in rows)


def _newest(people: Collection[PersonId]) -> Select[Any]:
    """Name the newest draft of each, so that nobody's others are read."""
    order = (DRAFT.c.updated_at.desc(), DRAFT.c.id.desc())
    place = func.row_number().over(partition_by=DRAFT.c.person, order_by=order)
    theirs = select(DRAFT.c.id, place.label("place")).where(DRAFT.c.person.in_(people)).subquery()
    return select(theirs.c.id).where(theirs.c.place == 1)


def _body(draft: Draft) -> dict[str, Any]:
    fields = asdict(draft)
    body = {name: value for name, value in fields.items() if name not in _COLUMNS}
    return body | {"asked": sorted(draft.asked)}


def _draft(row: RowMapping) -> Draft:
    body: dict[str, Any] = row["body"]
    answer = body["first_answer"]
    return Draft(
        **{name: row[name] for name in _COLUMNS},
        text=body["text"],
        language=body["language"],
        workplace=_workplace(body["workplace"]),
        region=body["region"],
        target_group=body["target_group"],
        technology=tuple(body["technology"]),
        profession=body["profession"],
        first_answer=answer and FirstAnswer(Verdict(answer["verdict"]), tuple(answer["solutions"])),
        asking=body["asking"] and Ask(body["asking"]),
        asked=frozenset(map(Ask, body["asked"])),
        additions=tuple(body["additions"]),
    )


def _workplace(body: dict[str, Any]) -> Workplace:
    return Workplace(body["hospital"], body["department"], tuple(body["municipalities"]))
