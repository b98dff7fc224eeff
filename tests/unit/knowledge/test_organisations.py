"""Organisations answer as of a day."""

from datetime import date

import pytest

from knowledge.organisations import (
    CatchmentArea,
    Hospital,
    Municipality,
    NationalBody,
    Organisations,
    Region,
)
from knowledge.periods import ALWAYS, Period

OLD_YEARS_DAY = date(2026, 12, 31)
NEW_YEARS_DAY = date(2027, 1, 1)
UNTIL_MERGER = Period(date(2007, 1, 1), OLD_YEARS_DAY)
FROM_MERGER = Period(NEW_YEARS_DAY, None)


def region(name: str, period: Period = ALWAYS, successor: str | None = None) -> Region:
    """Make a region with the same id and name."""
    return Region(name, name, name, period=period, successor=successor)


def body(name: str, period: Period = ALWAYS, successor: str | None = None) -> NationalBody:
    """Make a seated body with the same id and name."""
    return NationalBody(name, name, name, "", True, period, successor)


DENMARK = Organisations(
    regions=(
        region("west"),
        region("capital", UNTIL_MERGER, "east"),
        region("island", UNTIL_MERGER, "east"),
        region("east", FROM_MERGER),
    ),
    municipalities=(
        Municipality("101", "København", "Københavns Kommune", "capital", ("Kbh",)),
        Municipality("265", "Roskilde", "Roskilde Kommune", "island"),
        Municipality("376", "Guldborgsund", "Guldborgsund Kommune", "island", ("Roskilde",)),
        Municipality("730", "Randers", "Randers Kommune", "west"),
    ),
    hospitals=(
        Hospital("royal", "Riget", "capital", "somatic"),
        Hospital(
            "island-general",
            "Øhospitalet",
            "island",
            "somatic",
            catchment=(
                CatchmentArea("265", "high", period=Period(None, OLD_YEARS_DAY)),
                CatchmentArea("376", "high", partial=True),
            ),
        ),
        Hospital("annex", "Annekset", "island", "somatic site", parent="island-general"),
        Hospital("minds", "Psykiatrien", "island", "psychiatric", serves_region=True),
        Hospital("minds-south", "Syd", "island", "psychiatric unit", parent="minds"),
        Hospital("future", "Nyt", "west", "somatic", period=FROM_MERGER),
    ),
    bodies=(
        body("nsi", Period(None, date(2015, 12, 31)), "sds"),
        body("sds", Period(date(2015, 1, 1), OLD_YEARS_DAY), "dsd"),
        body("medcom", Period(None, OLD_YEARS_DAY), "dsd"),
        body("dsd", FROM_MERGER),
        body("kl"),
        NationalBody("ministry", "ministry", "ministry", "", False),
    ),
)


@pytest.mark.parametrize(
    ("asked", "day", "answer"),
    [
        ("capital", OLD_YEARS_DAY, "capital"),
        ("capital", NEW_YEARS_DAY, "east"),
        ("island", NEW_YEARS_DAY, "east"),
        ("east", OLD_YEARS_DAY, "east"),
        ("west", NEW_YEARS_DAY, "west"),
        ("nowhere", NEW_YEARS_DAY, "nowhere"),
    ],
)
def test_a_merged_region_answers_for_its_predecessors(asked: str, day: date, answer: str) -> None:
    assert DENMARK.region_on(asked, day) == answer


def test_regions_exist_within_their_dates() -> None:
    before = [each.id for each in DENMARK.regions_on(OLD_YEARS_DAY)]
    after = [each.id for each in DENMARK.regions_on(NEW_YEARS_DAY)]
    assert (before, after) == (["west", "capital", "island"], ["west", "east"])


def test_successors_in_a_circle_do_not_hang() -> None:
    ended = Period(None, OLD_YEARS_DAY)
    circle = Organisations(regions=(region("a", ended, "b"), region("b", ended, "a")))
    assert circle.region_on("a", NEW_YEARS_DAY) in ("a", "b")


def test_the_new_region_has_the_hospitals_of_both_old_ones() -> None:
    of_island = {each.id for each in DENMARK.hospitals_in("island", OLD_YEARS_DAY)}
    of_east = {each.id for each in DENMARK.hospitals_in("east", NEW_YEARS_DAY)}
    assert of_island == {"island-general", "annex", "minds", "minds-south"}
    assert of_east == of_island | {"royal"}


def test_asking_by_the_old_name_gives_the_new_regions_hospitals() -> None:
    by_old_name = DENMARK.hospitals_in("capital", NEW_YEARS_DAY)
    assert by_old_name == DENMARK.hospitals_in("east", NEW_YEARS_DAY)


def test_a_hospital_not_yet_open_is_in_no_region() -> None:
    assert DENMARK.hospitals_in("west", OLD_YEARS_DAY) == ()


def test_a_hospital_moves_with_its_region() -> None:
    assert DENMARK.region_of_hospital("royal", OLD_YEARS_DAY) == "capital"
    assert DENMARK.region_of_hospital("royal", NEW_YEARS_DAY) == "east"
    assert DENMARK.region_of_hospital("nowhere", NEW_YEARS_DAY) is None


def codes(hospital: str, day: date) -> list[str]:
    """Return the codes of the municipalities in a catchment."""
    return [area.municipality for area in DENMARK.catchment(hospital, day)]


def test_a_catchment_is_that_of_the_day() -> None:
    assert codes("island-general", OLD_YEARS_DAY) == ["265", "376"]
    assert codes("island-general", NEW_YEARS_DAY) == ["376"]


def test_a_site_takes_its_parents_catchment() -> None:
    assert codes("annex", OLD_YEARS_DAY) == codes("island-general", OLD_YEARS_DAY)


def test_a_regional_organisation_serves_every_municipality_of_the_region() -> None:
    assert codes("minds", NEW_YEARS_DAY) == ["265", "376"]


def test_nobody_guesses_the_catchment_of_a_part_of_a_regional_organisation() -> None:
    assert codes("minds-south", OLD_YEARS_DAY) == []


@pytest.mark.parametrize("hospital", ["royal", "nowhere"])
def test_an_empty_catchment_must_be_asked_for(hospital: str) -> None:
    assert codes(hospital, OLD_YEARS_DAY) == []


@pytest.mark.parametrize("written", ["101", "københavn", " KBH ", "Københavns Kommune"])
def test_a_municipality_is_found_by_anything_it_is_called(written: str) -> None:
    found = DENMARK.municipality(written)
    assert found is not None
    assert found.code == "101"


def test_a_municipalitys_name_wins_over_anothers_alias() -> None:
    found = DENMARK.municipality("Roskilde")
    assert found is not None
    assert found.code == "265"


def test_a_municipality_moves_with_its_region() -> None:
    assert DENMARK.region_of_municipality("Roskilde", OLD_YEARS_DAY) == "island"
    assert DENMARK.region_of_municipality("265", NEW_YEARS_DAY) == "east"
    assert DENMARK.region_of_municipality("Atlantis", NEW_YEARS_DAY) is None
    in_east = {each.code for each in DENMARK.municipalities_in("east", NEW_YEARS_DAY)}
    assert in_east == {"101", "265", "376"}


@pytest.mark.parametrize(
    ("day", "seated"),
    [
        (date(2014, 6, 1), ["nsi", "medcom", "kl"]),
        (date(2015, 6, 1), ["sds", "medcom", "kl"]),
        (OLD_YEARS_DAY, ["sds", "medcom", "kl"]),
        (NEW_YEARS_DAY, ["dsd", "kl"]),
    ],
)
def test_each_seat_belongs_to_one_body_on_each_day(day: date, seated: list[str]) -> None:
    assert [each.id for each in DENMARK.bodies_on(day)] == seated


def test_bodies_without_a_seat_are_asked_for_apart() -> None:
    assert [each.id for each in DENMARK.bodies_on(NEW_YEARS_DAY, seated=False)] == ["ministry"]


def test_a_body_is_followed_through_two_successors() -> None:
    assert DENMARK.body_on("nsi", NEW_YEARS_DAY) == "dsd"
    assert DENMARK.body_on("nsi", OLD_YEARS_DAY) == "sds"
