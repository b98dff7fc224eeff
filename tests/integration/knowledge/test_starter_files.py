"""The files the desk comes with: complete, consistent, and right about the coming merger."""

from datetime import date

import pytest

from knowledge.loading import (
    load_handbooks,
    load_organisations,
    load_people,
    load_solutions,
    load_vocabulary,
)
from knowledge.loading.starter import starter_knowledge, starter_text
from knowledge.organisations import Organisations
from knowledge.people import NATIONAL_TEAM, Seat, TeamRegister
from knowledge.records import Dataset

TODAY = date(2026, 11, 21)
OLD_YEARS_DAY = date(2026, 12, 31)
NEW_YEARS_DAY = date(2027, 1, 1)


@pytest.fixture(scope="module")
def organisations() -> Organisations:
    """Read the organisations once."""
    return load_organisations(starter_text(Dataset.ORGANISATIONS))


@pytest.fixture(scope="module")
def register(organisations: Organisations) -> TeamRegister:
    """Read the demo's team once."""
    return load_people(starter_text(Dataset.PEOPLE), organisations)


def test_every_organisation_is_there(organisations: Organisations) -> None:
    units = [each for each in organisations.hospitals if each.kind == "psychiatric unit"]
    assert len(organisations.regions) == 6
    assert len(organisations.municipalities) == 98
    assert len(organisations.hospitals) - len(units) == 35
    assert len(units) == 25
    assert len(organisations.bodies) == 14


def test_every_solution_is_there_and_names_known_places(organisations: Organisations) -> None:
    registry = load_solutions(starter_text(Dataset.SOLUTIONS), organisations)
    assert len(registry.solutions) == 111
    assert len(registry.duplicate_groups) == 8
    assert registry.as_of == TODAY
    assert all(each.sources and each.confidence for each in registry.solutions)


def test_nobody_has_confirmed_the_starter_registry_so_all_of_it_is_stale() -> None:
    registry = load_solutions(starter_text(Dataset.SOLUTIONS))
    assert len(registry.stale(TODAY)) == 111


def test_every_word_group_is_there() -> None:
    vocabulary = load_vocabulary(starter_text(Dataset.VOCABULARY))
    assert len(vocabulary.groups) == 156
    assert sum(group.low_weight for group in vocabulary.groups) == 31
    assert {each.term for each in vocabulary.ambiguous} == {
        "sektorovergang", "udbredelse", "pl", "dagafsnit",
    }  # fmt: skip


def test_every_activity_and_fact_has_its_key() -> None:
    handbooks = load_handbooks(starter_text(Dataset.HANDBOOKS))
    assert [len(each.activities) for each in handbooks.handbooks] == [17, 16, 15]
    (report,) = handbooks.reports
    assert len({fact.key for fact in report.facts}) == 31
    notice = handbooks.fact("003-for-10")
    assert notice is not None
    assert "3-4 uger" in notice.sentences[0]
    activity = handbooks.activity("000-05")
    assert activity is not None
    assert activity.number == "2.1"
    assert activity.phase == "preparation"


def test_every_municipality_has_a_hospital_that_serves_it(organisations: Organisations) -> None:
    served = {
        area.municipality
        for hospital in organisations.hospitals
        if hospital.kind == "somatic"
        for area in organisations.catchment(hospital.id, TODAY)
    }
    assert served == {each.code for each in organisations.municipalities}


def test_randers_serves_four_municipalities(organisations: Organisations) -> None:
    areas = organisations.catchment("rh-randers", TODAY)
    assert {each.municipality for each in areas} == {"730", "710", "707", "706"}


@pytest.mark.parametrize("hospital", ["rigshospitalet", "sdca", "filadelfia", "pc-amager"])
def test_hospitals_without_a_known_catchment_must_be_asked(
    organisations: Organisations, hospital: str
) -> None:
    assert organisations.catchment(hospital, TODAY) == ()


def test_regional_psychiatry_serves_its_whole_region(organisations: Organisations) -> None:
    areas = organisations.catchment("psyk-rm", TODAY)
    expected = organisations.municipalities_in("region-midtjylland", TODAY)
    assert {each.municipality for each in areas} == {each.code for each in expected}
    assert len(areas) == 19


def test_all_46_municipalities_wake_up_in_region_oestdanmark(
    organisations: Organisations,
) -> None:
    before = organisations.municipalities_in("region-oestdanmark", OLD_YEARS_DAY)
    after = organisations.municipalities_in("region-oestdanmark", NEW_YEARS_DAY)
    assert (len(before), len(after)) == (0, 46)
    assert organisations.region_of_municipality("Roskilde", NEW_YEARS_DAY) == "region-oestdanmark"
    assert organisations.region_of_hospital("suh", NEW_YEARS_DAY) == "region-oestdanmark"


def test_eight_seats_become_six(organisations: Organisations) -> None:
    before = {each.id for each in organisations.bodies_on(OLD_YEARS_DAY)}
    after = {each.id for each in organisations.bodies_on(NEW_YEARS_DAY)}
    assert len(before) == 8
    assert before - after == {"medcom", "sundhedsdatastyrelsen", "sundhed-dk"}
    assert after - before == {"digital-sundhed-danmark"}


@pytest.mark.parametrize("day", [OLD_YEARS_DAY, NEW_YEARS_DAY])
def test_the_demo_fills_every_seat_around_randers(
    organisations: Organisations, register: TeamRegister, day: date
) -> None:
    team = "region-midtjylland"
    seats = (Seat.LEAD, Seat.IT, Seat.MEDICO, Seat.ORGANISATION)
    found = [register.acting(team, seat, day, organisations) for seat in seats]
    found += [
        register.acting(team, seat, day, organisations, "rh-randers")
        for seat in (Seat.GP, Seat.DEPARTMENT)
    ]
    found += [
        register.acting(team, Seat.MUNICIPAL, day, organisations, area.municipality)
        for area in organisations.catchment("rh-randers", day)
    ]
    assert len(found) == 10
    assert all(len(each) == 1 for each in found)


@pytest.mark.parametrize("day", [OLD_YEARS_DAY, NEW_YEARS_DAY])
def test_the_demo_fills_every_national_seat_once(
    organisations: Organisations, register: TeamRegister, day: date
) -> None:
    for body in organisations.bodies_on(day):
        found = register.acting(NATIONAL_TEAM, Seat.NATIONAL, day, organisations, body.id)
        assert len(found) == 1, body.id
    assert len(register.acting(NATIONAL_TEAM, Seat.CHAIR, day, organisations)) == 1


@pytest.mark.parametrize("day", [OLD_YEARS_DAY, NEW_YEARS_DAY])
def test_the_demo_has_one_lead_in_every_region(
    organisations: Organisations, register: TeamRegister, day: date
) -> None:
    for region in organisations.regions_on(day):
        assert len(register.leads(region.id, day, organisations)) == 1, region.id


def test_sjaelland_leads_the_region_that_roskilde_lies_in(
    organisations: Organisations, register: TeamRegister
) -> None:
    for day in (OLD_YEARS_DAY, NEW_YEARS_DAY):
        region = organisations.region_of_municipality("Roskilde", day)
        assert region is not None
        assert [each.id for each in register.leads(region, day, organisations)] == ["sjaelland"]


def test_demo_people_are_found_by_their_address(register: TeamRegister) -> None:
    for person in register.people:
        assert person.email == f"{person.id}@rejsehold.example"
        assert person.name.endswith(" Eksempel")


def test_the_snapshot_holds_all_of_it() -> None:
    knowledge = starter_knowledge()
    assert knowledge.organisations.regions
    assert knowledge.register.people
    assert knowledge.registry.solutions
    assert knowledge.vocabulary.groups
    assert knowledge.handbooks.handbooks
