"""The desk in a Teams that nobody here wrote: Microsoft 365 Agents Playground, in a browser.

``make test-teams-client`` brings the Playground and what drives the browser, and runs this;
without them the test is skipped. ``PICTURES=1`` writes the picture in ``docs/teams`` anew.
"""

import os
from collections.abc import Iterator

import pytest

from tests.architecture.sources import ROOT
from tests.teams_client.playground import CHROMIUM, FOLDER, NODE, Person, Playground, playground

PICTURE = ROOT / "docs" / "teams" / "playground.png"
LARGEST_PICTURE = 150_000
FIELD = "Hvad skal blive bedre, og for hvem?"

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


def test_an_idea_is_answered_and_sent_in_place_and_brought_to_the_lead(teams: Playground) -> None:
    idea = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"
    with teams.open("leder") as lead, teams.open("karen") as karen:
        lead.writes("skriv når som helst")
        lead.card("Dine indstillinger")

        karen.writes(idea)
        verdict = karen.card("Sådan forstod jeg det")
        assert "Findes" in verdict.inner_text()
        karen.presses("Sådan forstod jeg det", "Send")
        pressed = karen.card("Karen Eksempel valgte »Send«")
        assert "Sådan forstod jeg det" in pressed.inner_text()
        assert pressed.get_by_role("button").count() == 0
        assert karen.cards("Sådan forstod jeg det") == 1
        assert "Bolden ligger nu hos Lis Eksempel" in karen.card("er sendt").inner_text()

        notice = lead.card("Karen Eksempel sendte idéen")
        assert idea in notice.inner_text()
        lead.presses("Karen Eksempel sendte idéen", "Følg idéen")
        changed = lead.card("Lis Eksempel valgte »Følg idéen«")
        changed.get_by_role("button", name="Følg ikke længere", exact=True).wait_for()
        assert lead.cards("Hvor er den") == 1
        if "PICTURES" in os.environ:
            take_picture(lead)


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
        karen.dialog().get_by_text("Svaret ligger i din chat med mig").wait_for()
        karen.dialog().get_by_role("button", name="Close").click()
        assert "sår" in karen.card("Sådan forstod jeg det").inner_text()


def test_the_picture_is_small() -> None:
    assert 0 < PICTURE.stat().st_size <= LARGEST_PICTURE
