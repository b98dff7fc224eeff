"""One person has one record and several identities, and is spoken to as they wish."""

from dataclasses import replace

from knowledge.people import Person
from workflows.ports import Identity, Preferences, Work

SLACK = Identity("slack", "T1", "U1")
TEAMS = Identity("teams", "tenant", "object")
CONSOLE = Identity("console", "", "karen")
KAREN = Person(
    id="karen",
    name="Karen Æblegård",
    email="Karen@Rejsehold.example",
    language="da",
    profession="lægesekretær",
    hospital="randers",
    department="medicinsk",
    municipality="730",
)


async def join(work: Work, identity: Identity, person: Person = KAREN) -> Person:
    """Tie an identity to a person in a unit of its own."""
    async with work.unit() as unit:
        return await unit.contacts.join(identity, person)


async def person_of(work: Work, identity: Identity) -> Person | None:
    """Look up an identity in a unit of its own."""
    async with work.unit() as unit:
        return (await unit.contacts.people_of(identity)).get(identity)


async def identities(work: Work, person: str = "karen") -> tuple[Identity, ...]:
    """Return a person's identities."""
    async with work.unit() as unit:
        return await unit.contacts.identities_of(person)


async def test_a_stranger_is_nobody(work: Work) -> None:
    assert await person_of(work, SLACK) is None
    assert await identities(work) == ()
    async with work.unit() as unit:
        assert await unit.contacts.person("karen") is None


async def test_a_person_is_known_by_every_identity(work: Work) -> None:
    assert await join(work, SLACK) == KAREN
    assert await join(work, TEAMS) == KAREN
    assert await person_of(work, SLACK) == KAREN
    assert await person_of(work, TEAMS) == KAREN
    async with work.unit() as unit:
        assert await unit.contacts.person("karen") == KAREN


async def test_several_are_known_at_once_and_who_is_new_is_not(work: Work) -> None:
    lis = Person("lis", "Lis Eksempel")
    await join(work, SLACK)
    await join(work, TEAMS)
    await join(work, CONSOLE, lis)
    stranger = Identity("slack", "T2", "U1")
    async with work.unit() as unit:
        found = await unit.contacts.people_of(SLACK, CONSOLE, stranger)
    assert found == {SLACK: KAREN, CONSOLE: lis}
    assert await identities(work) == (SLACK, TEAMS)  # it was used last now


async def test_joining_again_changes_nothing(work: Work) -> None:
    await join(work, SLACK)
    assert await join(work, SLACK, replace(KAREN, name="Karen H.")) == KAREN
    assert await identities(work) == (SLACK,)


async def test_an_identity_moves_to_the_person_it_turns_out_to_be(work: Work) -> None:
    await join(work, SLACK, Person("light-1", "karen"))
    await join(work, SLACK, KAREN)
    assert await person_of(work, SLACK) == KAREN
    assert await identities(work, "light-1") == ()


async def test_a_stranger_is_joined_in_the_unit_that_did_not_know_them(work: Work) -> None:
    async with work.unit() as unit:
        assert (await unit.contacts.people_of(SLACK)).get(SLACK) is None
        await unit.contacts.join(SLACK, KAREN)
        assert (await unit.contacts.people_of(SLACK)).get(SLACK) == KAREN
        await unit.contacts.join(SLACK, Person("light-1", "karen"))
    assert (await person_of(work, SLACK)).id == "light-1"


async def test_the_identity_used_last_comes_first(work: Work) -> None:
    for identity in (SLACK, TEAMS, CONSOLE):
        await join(work, identity)
    assert await identities(work) == (CONSOLE, TEAMS, SLACK)
    await person_of(work, SLACK)
    assert await identities(work) == (SLACK, CONSOLE, TEAMS)
    await person_of(work, SLACK)
    await join(work, TEAMS)
    assert await identities(work) == (TEAMS, SLACK, CONSOLE)


async def test_a_person_is_found_by_address_in_any_letter_case(work: Work) -> None:
    await join(work, SLACK)
    await join(work, TEAMS, Person("soren", "Søren", "SØREN@rejsehold.example"))
    await join(work, CONSOLE, Person("nobody", "Uden adresse"))
    async with work.unit() as unit:
        assert await unit.contacts.by_email("kAREN@rejsehold.EXAMPLE") == KAREN
        assert (await unit.contacts.by_email("søren@rejsehold.example")).id == "soren"
        assert await unit.contacts.by_email("ole@rejsehold.example") is None


async def test_wishes_are_the_defaults_until_they_are_kept(work: Work) -> None:
    wanted = Preferences(language="en", digest=False, any_hour=True)
    async with work.unit() as unit:
        assert await unit.wishes.of("karen") == Preferences()
        await unit.wishes.keep("karen", Preferences(language="da"))
        await unit.wishes.keep("karen", wanted)
    async with work.unit() as unit:
        assert await unit.wishes.of("karen") == wanted
        assert await unit.wishes.of("ole") == Preferences()
