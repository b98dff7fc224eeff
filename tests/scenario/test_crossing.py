"""One idea, several channels: who starts it in Slack and who answers it elsewhere meet."""

from collections.abc import AsyncIterator

import pytest

from knowledge.storage.database import Database
from tests.scenario.channels import Direct
from tests.scenario.console import Console
from tests.scenario.crossing_world import CrossingWorld, crossing_world
from tests.scenario.journeys import KOL, escalate, hand_in, talk_it_through
from tests.scenario.slack_world import SlackWorld, slack_world
from workflows.storage.unit import StoredWork


@pytest.fixture
async def dialect() -> str:
    """Use SQLite: where things are kept makes no difference to who meets whom."""
    return "sqlite"


@pytest.fixture
async def world(database: Database) -> AsyncIterator[SlackWorld]:
    """Give a desk with a workspace, whose people may sit elsewhere."""
    async with slack_world(StoredWork(database)) as world:
        yield world


async def test_what_is_begun_in_slack_is_reviewed_at_the_terminal(world: SlackWorld) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    leder.sits_at(Console(world.desk, world.sessions))
    number = await hand_in(karen)
    karen.reads("Lis Eksempel")

    await leder.says("hvad venter")
    leder.reads(KOL[:40])
    await leder.says(f"sig nej {number}")
    await leder.fills({"Hvorfor siger I nej?": "Vi mangler tid"})
    leder.reads("Du sagde nej til idéen.")

    await world.next_morning()
    await world.hears(karen)
    karen.reads("Lis Eksempel sagde nej til idéen.", "Vi mangler tid")
    await karen.says("hvor er min idé")
    karen.reads("Sagt nej")


async def test_a_person_who_changes_seats_is_the_same_person(world: SlackWorld) -> None:
    karen = world.somebody("karen")
    await karen.says(KOL)
    karen.reads("Idéen er ikke sendt endnu.")

    karen.sits_at(Console(world.desk, world.sessions))
    await karen.says("send")
    karen.reads("Bolden ligger nu hos")

    karen.sits_at(Direct(world.desk))
    await karen.says("hvor er min idé")
    karen.reads("Modtaget", "Lis Eksempel")
    karen.sits_at(world.slack)
    await karen.says("historik 1")
    karen.reads("Du sendte idéen.")


async def test_who_answers_in_slack_is_heard_at_the_terminal(world: SlackWorld) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    karen.sits_at(Console(world.desk, world.sessions))
    number = await hand_in(karen)
    await world.hears(leder)
    leder.reads("Karen Eksempel sendte idéen.")
    await leder.does("Saml holdet", {})
    leder.reads("Du samlede holdet.")

    await karen.says(f"hvor er min idé {number}")
    karen.reads("Holdet taler idéen igennem")
    await karen.says(f"historik {number}")
    karen.reads("Lis Eksempel samlede holdet.")


@pytest.fixture
async def country(database: Database) -> AsyncIterator[CrossingWorld]:
    """Give a desk that serves Slack and Teams."""
    async with crossing_world(StoredWork(database)) as world:
        yield world


async def test_an_idea_from_teams_is_led_in_slack_and_clarified_in_teams(
    country: CrossingWorld,
) -> None:
    karen, national = country.somebody("karen"), country.somebody("national")
    leder, it = country.at_slack("leder"), country.at_slack("it")
    kommune = country.at_slack("kommune")
    number = await hand_in(karen)

    await country.hears(leder)
    leder.reads("Karen Eksempel sendte idéen.")
    await talk_it_through(number, leder, it, kommune)
    await escalate(number, leder)

    await country.hears(national)
    national.reads("Lis Eksempel godkendte eskaleringen.", KOL[:40])
    await national.says(f"svar findes {number}")
    await national.fills(
        {"Hvilken løsning?": "TeleCare Nord KOL", "Hvorfor passer den?": "Samme patienter"}
    )
    national.reads("Løsningen findes og kan tages i brug.", "TeleCare Nord KOL")

    await country.next_morning()
    for somebody in (karen, leder):
        await country.hears(somebody)
        somebody.reads("Niels Eksempel svarede", "TeleCare Nord KOL")
    await karen.says(f"historik {number}")
    karen.reads("Du sendte idéen.", "Lis Eksempel godkendte eskaleringen.", "Niels Eksempel")
    assert country.teams_double.ledger.refused() == []
