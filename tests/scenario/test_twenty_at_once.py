"""Twenty people approve the same escalation in the same moment."""

import asyncio
from dataclasses import replace

from knowledge.people import Membership, Person, Seat
from tests.scenario.actor import Actor
from tests.scenario.journeys import hand_in, talk_it_through
from tests.scenario.world import World

LEADS = [f"leder{number}" for number in range(20)]


def seat_twenty_leads(world: World) -> list[Actor]:
    """Give the region twenty leads; the register allows it, and a race needs it."""
    register = world.known.knowledge.register
    people = tuple(Person(each, each.capitalize(), f"{each}@rejsehold.example") for each in LEADS)
    seats = tuple(Membership(each, "region-midtjylland", Seat.LEAD) for each in LEADS)
    register = replace(
        register,
        people=(*register.people, *people),
        memberships=(*register.memberships, *seats),
    )
    world.known.knowledge = replace(world.known.knowledge, register=register)
    return [world.somebody(each) for each in LEADS]


async def test_one_wins_and_nineteen_are_told_who_did(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    leads = seat_twenty_leads(world)
    number = await hand_in(karen)
    await talk_it_through(number, leder, world.somebody("it"), world.somebody("kommune"))
    for lead in leads:
        await lead.says(f"godkend eskalering {number}")

    await asyncio.gather(*(lead.fills() for lead in leads))

    winners = [lead for lead in leads if "Du godkendte eskaleringen." in lead.screen.text]
    assert len(winners) == 1
    for lead in leads:
        if lead not in winners:
            lead.reads("Det er gjort.", f"{winners[0].name} godkendte eskaleringen.")
    await karen.says(f"historik {number}")
    assert karen.screen.text.count("godkendte eskaleringen") == 1
