"""Tell somebody who can mend it that a channel takes no messages any more."""

import structlog

from bot.couriers import Broken
from knowledge.people import NATIONAL_TEAM, PersonId, Seat
from workflows.domain.events import NO_IDEA, Notice
from workflows.session import Session

log = structlog.stdlib.get_logger()


async def tell_who_can_mend(session: Session, broken: Broken) -> None:
    """Put a notice into the outbox for whoever chairs the national team, once a day for each kind.

    A log line is all there is while nobody chairs it.
    """
    chairs = _chairs(session)
    if not chairs:
        log.error("nobody_to_mend", broken=broken.value)
    for person in chairs:
        posting = f"{broken}-{session.today:%Y-%m-%d}-{person}"
        notice = Notice(person, NO_IDEA, broken.value, urgent=True)
        await session.unit.outbox.put(posting, notice, 0, session.now)


def _chairs(session: Session) -> tuple[PersonId, ...]:
    knowledge, today = session.knowledge, session.today
    acting = knowledge.register.acting(NATIONAL_TEAM, Seat.CHAIR, today, knowledge.organisations)
    return tuple(person.id for person in acting)
