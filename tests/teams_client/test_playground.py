"""The desk in a Teams that nobody here wrote: Microsoft 365 Agents Playground, in a browser.

``make test-teams-client`` brings the Playground and what drives the browser, and runs this;
without them the test is skipped. ``PICTURES=1`` writes the picture in ``docs/teams`` anew.
"""

import os
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import ROOT
from tests.teams_client.playground import CHROMIUM, FOLDER, NODE, Person, Playground, playground

PICTURE = ROOT / "docs" / "teams" / "playground.png"
LARGEST_PICTURE = 150_000
UNDERSTOOD = "Sådan forstod jeg det"
BROUGHT = "Karen Eksempel sendte idéen"
IN_CHAT = re.compile("Svaret (ligger|kommer) i")
AT_ANY_HOUR = "skriv når som helst"
"""What the lead says to hear of ideas outside working hours, whenever this runs."""

pytestmark = [
    pytest.mark.skipif(not FOLDER, reason="make test-teams-client brings the Playground"),
    pytest.mark.skipif(not NODE, reason="the Playground needs Node"),
    pytest.mark.skipif(not CHROMIUM, reason="needs Chromium (on Debian: apt install chromium)"),
]


def take_picture(person: Person) -> None:
    """Keep what somebody sees, without the Playground's log."""
    person.page.get_by_role("button", name="Hide log panel").click()
    person.page.set_viewport_size({"width": 1120, "height": 960})
    person.page.wait_for_timeout(500)  # the Playground slides its panes
    person.page.screenshot(path=PICTURE)


@pytest.fixture(scope="module")
def teams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Playground]:
    """Give the Playgrounds, with a browser to look at them."""
    driver = pytest.importorskip("playwright.sync_api", reason="needs Playwright for Python")
    with (
        driver.sync_playwright() as started,
        playground(started.chromium.launch, tmp_path_factory.mktemp("teams")) as made,
    ):
        yield made


def hand_in(karen: Person, idea: str) -> None:
    """Let Karen write an idea and send it."""
    karen.writes(idea)
    karen.presses(UNDERSTOOD, "Send")
    karen.card("valgte »Send«")


def test_an_idea_is_answered_and_sent_and_the_card_changes_in_place(teams: Playground) -> None:
    with teams.open("karen") as karen:
        karen.writes("Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?")
        assert "Findes" in karen.card(UNDERSTOOD).inner_text()

        karen.presses(UNDERSTOOD, "Send")
        pressed = karen.card("Karen Eksempel valgte »Send«")
        assert UNDERSTOOD in pressed.inner_text()
        assert pressed.get_by_role("button").count() == 0
        assert karen.cards(UNDERSTOOD) == 1
        assert "Bolden ligger nu hos Lis Eksempel" in karen.card("er sendt").inner_text()


def test_an_idea_is_brought_to_the_lead_who_follows_it(teams: Playground) -> None:
    idea = "Kan vi følge patienter med hjertesvigt hjemmefra, så de slipper for ambulatoriet?"
    with teams.open("leder") as lead, teams.open("karen") as karen:
        lead.writes(AT_ANY_HOUR)
        lead.card("Dine indstillinger")
        hand_in(karen, idea)
        assert idea in lead.card(BROUGHT).inner_text()

        lead.presses(BROUGHT, "Følg idéen")
        followed = lead.card("Lis Eksempel valgte »Følg idéen«")
        followed.get_by_role("button", name="Følg ikke længere", exact=True).wait_for()
        assert lead.cards("Hvor er den") == 1
        if "PICTURES" in os.environ:
            take_picture(lead)


def test_a_form_shows_what_is_wrong_at_its_field_and_keeps_what_was_written(
    teams: Playground,
) -> None:
    with teams.open("leder") as lead, teams.open("karen") as karen:
        lead.writes(AT_ANY_HOUR)
        lead.card("Dine indstillinger")
        hand_in(karen, "Kan sår ses på foto i hjemmeplejen, så ambulatoriet kan vurdere dem?")

        lead.presses(BROUGHT, "Læg til side")
        form = lead.card("Hvad venter I på?")
        form.get_by_role("textbox").fill("Et nyt budget")
        form.get_by_role("combobox").click()
        lead.page.locator("[aria-current=date]").click()
        lead.presses("Hvad venter I på?", "Læg til side")
        wrong = lead.card("Vælg en dag, der ligger efter i dag")
        assert wrong.get_by_role("textbox").input_value() == "Et nyt budget"

        wrong.get_by_role("combobox").click()
        lead.dialog().get_by_role("button", name="Next month").click()
        lead.dialog().get_by_role("gridcell").last.click()
        lead.presses("Hvad venter I på?", "Læg til side")
        put_aside = lead.card("Du lagde idéen til side")
        assert put_aside.get_by_role("textbox").count() == 0


def test_a_form_that_is_left_leads_back_to_the_card(teams: Playground) -> None:
    with teams.open("leder") as lead:
        lead.writes("hjælp")
        lead.presses("Det kan jeg hjælpe med", "Søg i kataloget")
        lead.presses("Hvad vil du søge efter?", "Fortryd")
        lead.presses("Det kan jeg hjælpe med", "Søg i kataloget")
        lead.card("Hvad vil du søge efter?").get_by_role("textbox").fill("iltmåling")
        lead.presses("Hvad vil du søge efter?", "Søg")
        lead.card("Det fandt jeg om »iltmåling«")


def test_solutions_are_found_while_one_writes(teams: Playground) -> None:
    with teams.open("karen") as karen:
        karen.opens_extension("Search Command")
        karen.page.get_by_role("textbox", name="Enter a search term").fill("TeleKOL")
        karen.page.get_by_role("heading", name="TeleKOL i Midtjylland").wait_for()


def test_a_dialog_shows_what_is_missing_and_makes_an_idea_of_what_is_there(
    teams: Playground,
) -> None:
    with teams.open("karen") as karen:
        karen.opens_extension("Action Command")
        karen.dialog().get_by_role("button", name="Create").click()
        karen.dialog().get_by_role("button", name="Se, om den findes").click()
        karen.dialog().get_by_text("Her mangler et svar.").wait_for()
        karen.dialog().get_by_role("textbox").fill("Kan sår følges med billeder i hjemmeplejen?")
        karen.dialog().get_by_role("button", name="Se, om den findes").click()
        # The first idea after a start may take longer than a dialog waits, and is told so.
        karen.dialog().get_by_text(IN_CHAT).wait_for()
        karen.dialog().get_by_role("button", name="Close").click()
        assert "sår" in karen.card(UNDERSTOOD).inner_text()


def test_the_picture_is_small() -> None:
    assert 0 < PICTURE.stat().st_size <= LARGEST_PICTURE
