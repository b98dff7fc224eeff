"""Teams' rooms: shared conversations on a channel in which a team sees what happens to its ideas.

To the outbox a room is a person of its own, so that what goes there is kept, ordered and tried
again as everything else is.
"""

from knowledge.organisations import RegionId
from knowledge.people import Person, PersonId
from workflows.domain.events import Notice, Outcome
from workflows.ports import Identity
from workflows.session import Session

_SIGN = "room "


def is_room(person: PersonId) -> bool:
    """Tell whether a recipient is a room."""
    return person.startswith(_SIGN)


async def connect(session: Session, lead: PersonId, room: Identity) -> RegionId | None:
    """Let a conversation show the ideas of the region that somebody leads; None if they lead none.

    It shows one region's only. Idempotent.
    """
    region = _led_by(session, lead)
    if region is None:
        return None
    await session.unit.contacts.join(room, Person(_id(room), ""))
    await session.unit.rooms.connect(room.channel, _place(room), region)
    return region


async def disconnect(session: Session, lead: PersonId, room: Identity) -> bool:
    """Let a conversation show nothing any more; only the lead of its region can, on the day."""
    region = await session.unit.rooms.region_of(room.channel, _place(room))
    led = _led_by(session, lead)
    if region is None or led is None or not _is_now(session, region, led):
        return False
    return await session.unit.rooms.disconnect(room.channel, _place(room))


async def notices_for_rooms(session: Session, outcome: Outcome) -> tuple[Notice, ...]:
    """Return a notice of the outcome for each room of the idea's region."""
    organisations, today = session.knowledge.organisations, session.today
    region = organisations.region_on(outcome.idea.region, today)
    # A room that was connected before regions merged belongs to the region that took over.
    merged = [each.id for each in organisations.regions if _is_now(session, each.id, region)]
    known_as = dict.fromkeys((region, *merged))
    rooms = [room for each in known_as for room in await session.unit.rooms.of(each)]
    idea, event = outcome.idea.id, outcome.event.name
    return tuple(Notice(f"{_SIGN}{channel} {place}", idea, event, True) for channel, place in rooms)


def _is_now(session: Session, region: RegionId, other: RegionId) -> bool:
    return session.knowledge.organisations.region_on(region, session.today) == other


def _led_by(session: Session, person: PersonId) -> RegionId | None:
    register, organisations = session.knowledge.register, session.knowledge.organisations
    for region in organisations.regions_on(session.today):
        leads = register.leads(region.id, session.today, organisations)
        if any(each.id == person for each in leads):
            return region.id
    return None


def _id(room: Identity) -> PersonId:
    return f"{_SIGN}{room.channel} {_place(room)}"


def _place(room: Identity) -> str:
    return f"{room.space}/{room.user}"
