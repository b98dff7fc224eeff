"""Who is behind a channel's user, and how they want to hear from the desk."""

from knowledge.people import Person
from tests.unit.workflows.desk import Desk
from workflows import people
from workflows.ports import Identity, Preferences

SLACK = Identity("slack", "T1", "U1")
TEAMS = Identity("teams", "tenant", "object")


async def recognised(
    desk: Desk, identity: Identity, email: str | None, name: str = "Nogen"
) -> Person:
    """Meet somebody."""
    async with desk.open() as session:
        return await people.recognise(session, identity, name, email, "en")


async def test_the_register_knows_somebody_by_verified_address() -> None:
    desk = Desk()
    person = await recognised(desk, SLACK, "LIS@rejsehold.example")
    assert (person.id, person.name) == ("lis", "Lis Eksempel")
    assert (await recognised(desk, SLACK, None)).id == "lis"


async def test_a_stranger_gets_a_light_record_that_is_found_again() -> None:
    desk = Desk()
    first = await recognised(desk, SLACK, None, "En Fremmed")
    again = await recognised(desk, SLACK, None, "Nyt Navn")
    assert (first.name, first.language) == ("En Fremmed", "en")
    assert again == first


async def test_the_same_address_on_two_channels_is_one_person() -> None:
    desk = Desk()
    on_slack = await recognised(desk, SLACK, "ny@rejsehold.example")
    on_teams = await recognised(desk, TEAMS, "NY@rejsehold.example")
    assert on_teams == on_slack
    async with desk.open() as session:
        identities = await session.unit.contacts.identities_of(on_slack.id)
    assert identities == (TEAMS, SLACK)


async def test_two_strangers_without_an_address_are_two_people() -> None:
    desk = Desk()
    one, other = await recognised(desk, SLACK, None), await recognised(desk, TEAMS, None)
    assert one.id != other.id


async def test_each_wish_is_kept_beside_the_others() -> None:
    desk = Desk()
    async with desk.open() as session:
        await people.set_language(session, "karen", "en")
        await people.set_digest(session, "karen", False)
        wishes = await people.set_any_hour(session, "karen", True)
        assert await people.preferences_of(session, "karen") == wishes
    assert wishes == Preferences("en", digest=False, any_hour=True)
