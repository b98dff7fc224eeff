"""Conversations that stop, start again, change language, or happen twice."""

from datetime import date

import pytest

from tests.scenario.journeys import KOL, ask_the_national_team, hand_in
from tests.scenario.world import World


async def test_a_draft_survives_a_restart_and_is_sent_days_later(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says(KOL)
    karen.reads("Idéen er ikke sendt endnu.")

    await world.reopen()
    await world.wait_until(date(2026, 11, 25), hour=8)
    karen.sits_at(world.channel)
    await world.hears(karen)
    karen.reads("Du har en kladde, som ikke er sendt", KOL)
    await karen.says("mine kladder")
    await karen.presses(next(each for each in karen.screen.buttons if each.startswith("Vis »")))
    karen.reads("Findes", "TeleKOL i Midtjylland")
    await karen.presses("Send")
    karen.reads("Bolden ligger nu hos Lis Eksempel.")
    await karen.says("kladder")
    karen.reads("Du har ingen kladder.")


async def test_karen_goes_on_in_english_while_her_lead_reads_danish(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    await karen.says("English please")
    karen.reads("It is kept.", "English")
    await karen.says("Can patients with COPD measure their oxygen at home and send us the numbers?")
    karen.reads("Exists", "In use", "Call", "Confirmed", "Status")
    await karen.presses("Send")
    karen.reads("The ball is now with Lis Eksempel.")
    await karen.says("where is my idea")
    karen.reads("Received", "First answer: by 26 Nov 2026")
    await karen.says("help")
    karen.reads("This is what I can help with")

    await world.hears(leder)
    leder.reads("Karen Eksempel sendte idéen.", "Næste skridt: Saml holdet")
    await leder.does("Sig nej", {"Hvorfor siger I nej?": "Vi mangler tid"})
    await world.next_morning()
    await world.hears(karen)
    karen.reads("Lis Eksempel said no to the idea.", "Vi mangler tid")
    await karen.says("dansk tak")
    karen.reads("Det er gemt.")


async def test_several_ideas_are_kept_apart(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says(KOL)
    await karen.says("Kunne gravide måle deres blodtryk hjemme i stedet for at komme ind til os?")
    await karen.says("mine kladder")
    karen.reads("Dine kladder", "gravide", "KOL")
    sends = [each for each in karen.screen.buttons if each.startswith("Send »")]
    await karen.presses(next(each for each in sends if "gravide" in each))
    await karen.says("send")
    karen.reads("Idé 2 er sendt")
    await karen.says("hvor er mine idéer")
    karen.reads("1. Kunne gravide", "2. Kan patienter med KOL", "Lis Eksempel")
    await karen.presses("Vis idé 1")
    karen.reads("Kunne gravide måle")


async def test_a_button_pressed_twice_sends_the_idea_once(world: World) -> None:
    if not world.channel.keeps_old_screens:
        pytest.skip("the channel has only the newest buttons")
    karen = world.somebody("karen")
    await karen.says(KOL)
    before = karen.screen
    await karen.presses("Send")
    karen.screen = before
    await karen.presses("Send")
    if world.channel.answers_again:
        karen.cannot_press("Send")
    else:
        karen.reads("Den kladde er her ikke mere. Måske er den sendt eller slettet.")
    await karen.says("mine idéer")
    karen.reads("Idé 1")
    karen.reads_nothing_of("Idé 2")


async def test_a_form_sent_twice_is_written_down_once(world: World) -> None:
    if not world.channel.keeps_old_screens:
        pytest.skip("the channel forgets a form once it is sent")
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen)
    await leder.says(f"saml holdet {number}")
    await leder.fills()
    await leder.presses("Skriv en barriere")
    form = leder.screen
    await leder.fills({"Hvad kan stå i vejen?": "Vi mangler strøm"})
    first = leder.screen
    leder.screen = form
    await leder.fills({"Hvad kan stå i vejen?": "Vi mangler strøm"})
    assert leder.screen == first
    await leder.presses("Alt, der er skrevet")
    assert leder.screen.text.count("Vi mangler strøm") == 1


async def test_who_was_slower_is_told_who_was_first(world: World) -> None:
    karen = world.somebody("karen")
    number, _leder, national = await ask_the_national_team(world, karen)
    formand = world.somebody("formand")
    await formand.says(f"svar ny {number}")
    await national.says(f"svar ny {number}")
    await national.fills({"Hvorfor er den ny?": "Vi kender ingen"})
    await formand.fills({"Hvorfor er den ny?": "Jeg kender heller ingen"})
    formand.reads("Det er gjort.", "Niels Eksempel svarede for det nationale rejsehold")
