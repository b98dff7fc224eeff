"""The team register knows who acts on a day."""

from datetime import date

from knowledge.organisations import NationalBody, Organisations, Region
from knowledge.people import NATIONAL_TEAM, Absence, Membership, Person, Seat, TeamRegister
from knowledge.periods import Period

OLD_YEARS_DAY = date(2026, 12, 31)
NEW_YEARS_DAY = date(2027, 1, 1)
ENDED = Period(None, OLD_YEARS_DAY)
BEGUN = Period(NEW_YEARS_DAY, None)

DENMARK = Organisations(
    regions=(
        Region("west", "West", "West"),
        Region("capital", "Capital", "Capital", period=ENDED, successor="east"),
        Region("island", "Island", "Island", period=ENDED, successor="east"),
        Region("east", "East", "East", period=BEGUN),
    ),
    bodies=(
        NationalBody("medcom", "MedCom", "MedCom", "", True, ENDED, "dsd"),
        NationalBody("sds", "SDS", "SDS", "", True, ENDED, "dsd"),
        NationalBody("dsd", "DSD", "DSD", "", True, BEGUN),
        NationalBody("kl", "KL", "KL", "", True),
    ),
)
NAMES = ["ann", "bo", "cay", "dan", "eva", "finn", "gry", "hans", "ida", "jon"]


def register(*memberships: Membership, away: str = "", until: date = NEW_YEARS_DAY) -> TeamRegister:
    """Make a register of ten people with these seats; those named are away through New Year."""
    return TeamRegister(
        tuple(Person(name, name.title(), f"{name}@rejsehold.example") for name in NAMES),
        memberships,
        tuple(Absence(name, OLD_YEARS_DAY, until) for name in away.split()),
    )


def names(people: tuple[Person, ...]) -> list[str]:
    """Return the ids of the people."""
    return [person.id for person in people]


def test_the_holder_acts_while_present() -> None:
    team = register(
        Membership("ann", "west", Seat.LEAD),
        Membership("bo", "west", Seat.LEAD, deputy_for="ann"),
    )
    assert names(team.leads("west", NEW_YEARS_DAY, DENMARK)) == ["ann"]


def test_the_deputy_acts_while_the_holder_is_away() -> None:
    team = register(
        Membership("ann", "west", Seat.LEAD),
        Membership("bo", "west", Seat.LEAD, deputy_for="ann"),
        away="ann",
    )
    assert names(team.leads("west", NEW_YEARS_DAY, DENMARK)) == ["bo"]
    assert names(team.leads("west", date(2027, 1, 2), DENMARK)) == ["ann"]
    assert names(team.holders("west", Seat.LEAD, NEW_YEARS_DAY, DENMARK)) == ["ann"]


def test_the_second_deputy_acts_when_the_first_is_away_too() -> None:
    team = register(
        Membership("ann", "west", Seat.LEAD),
        Membership("bo", "west", Seat.LEAD, deputy_for="ann"),
        Membership("cay", "west", Seat.LEAD, deputy_for="ann"),
        away="ann bo",
    )
    assert names(team.leads("west", NEW_YEARS_DAY, DENMARK)) == ["cay"]


def test_nobody_acts_for_an_absent_holder_without_a_deputy() -> None:
    team = register(Membership("ann", "west", Seat.LEAD), away="ann")
    assert team.leads("west", NEW_YEARS_DAY, DENMARK) == ()


def test_a_deputy_whose_time_is_over_does_not_act() -> None:
    team = register(
        Membership("ann", "west", Seat.LEAD),
        Membership("bo", "west", Seat.LEAD, deputy_for="ann", period=ENDED),
        away="ann",
    )
    assert team.leads("west", NEW_YEARS_DAY, DENMARK) == ()


def test_a_deputy_stands_in_only_in_the_seat_it_is_deputy_for() -> None:
    team = register(
        Membership("ann", "west", Seat.IT),
        Membership("ann", "west", Seat.MEDICO),
        Membership("bo", "west", Seat.IT, deputy_for="ann"),
        away="ann",
    )
    assert names(team.acting("west", Seat.IT, NEW_YEARS_DAY, DENMARK)) == ["bo"]
    assert team.acting("west", Seat.MEDICO, NEW_YEARS_DAY, DENMARK) == ()


def test_a_place_narrows_a_seat() -> None:
    team = register(
        Membership("ann", "west", Seat.MUNICIPAL, "730"),
        Membership("bo", "west", Seat.MUNICIPAL, "707"),
    )
    found = team.acting("west", Seat.MUNICIPAL, NEW_YEARS_DAY, DENMARK, place="707")
    assert names(found) == ["bo"]


def test_absence_includes_both_its_ends() -> None:
    team = register(away="ann", until=date(2027, 1, 2))
    days = [date(2026, 12, 30), OLD_YEARS_DAY, date(2027, 1, 2), date(2027, 1, 3)]
    assert [team.is_absent("ann", day) for day in days] == [False, True, True, False]


def test_membership_counts_within_its_dates() -> None:
    team = register(
        Membership("ann", "west", Seat.IT, period=ENDED),
        Membership("bo", "west", Seat.IT, period=BEGUN),
    )
    assert names(team.acting("west", Seat.IT, OLD_YEARS_DAY, DENMARK)) == ["ann"]
    assert names(team.acting("west", Seat.IT, NEW_YEARS_DAY, DENMARK)) == ["bo"]


def test_the_merged_regions_members_serve_until_it_has_its_own() -> None:
    team = register(
        Membership("ann", "capital", Seat.LEAD),
        Membership("bo", "island", Seat.LEAD),
        Membership("cay", "island", Seat.IT),
        Membership("dan", "east", Seat.LEAD, period=BEGUN),
    )
    assert names(team.leads("island", OLD_YEARS_DAY, DENMARK)) == ["bo"]
    assert names(team.leads("island", NEW_YEARS_DAY, DENMARK)) == ["dan"]
    assert names(team.leads("east", NEW_YEARS_DAY, DENMARK)) == ["dan"]
    assert names(team.acting("east", Seat.IT, NEW_YEARS_DAY, DENMARK)) == ["cay"]


def test_both_predecessors_lead_when_nobody_new_is_named() -> None:
    team = register(Membership("ann", "capital", Seat.LEAD), Membership("bo", "island", Seat.LEAD))
    assert names(team.leads("east", NEW_YEARS_DAY, DENMARK)) == ["ann", "bo"]
    assert team.leads("east", OLD_YEARS_DAY, DENMARK) == ()


def test_a_new_municipal_member_replaces_only_the_one_for_the_same_municipality() -> None:
    team = register(
        Membership("ann", "island", Seat.MUNICIPAL, "265"),
        Membership("bo", "island", Seat.MUNICIPAL, "376"),
        Membership("cay", "east", Seat.MUNICIPAL, "265"),
    )
    found = team.acting("east", Seat.MUNICIPAL, NEW_YEARS_DAY, DENMARK)
    assert sorted(names(found)) == ["bo", "cay"]


def test_members_name_the_team_they_serve_on_the_day() -> None:
    team = register(Membership("ann", "island", Seat.LEAD))
    (member,) = team.members("island", NEW_YEARS_DAY, DENMARK)
    assert member.team == "east"


def test_predecessors_deputies_serve_the_new_region_too() -> None:
    team = register(
        Membership("ann", "island", Seat.LEAD),
        Membership("bo", "island", Seat.LEAD, deputy_for="ann"),
        away="ann",
    )
    assert names(team.leads("east", NEW_YEARS_DAY, DENMARK)) == ["bo"]


def test_the_merged_body_has_its_own_member_or_else_its_predecessors() -> None:
    old = (
        Membership("ann", NATIONAL_TEAM, Seat.NATIONAL, "medcom"),
        Membership("bo", NATIONAL_TEAM, Seat.NATIONAL, "sds"),
        Membership("cay", NATIONAL_TEAM, Seat.NATIONAL, "kl"),
    )
    new = Membership("ann", NATIONAL_TEAM, Seat.NATIONAL, "dsd", period=BEGUN)

    def of_dsd(team: TeamRegister) -> list[str]:
        found = team.acting(NATIONAL_TEAM, Seat.NATIONAL, NEW_YEARS_DAY, DENMARK, place="dsd")
        return names(found)

    assert of_dsd(register(*old)) == ["ann", "bo"]
    assert of_dsd(register(*old, new)) == ["ann"]


def test_a_persons_seats_include_a_deputys_only_while_needed() -> None:
    seats = (
        Membership("ann", "west", Seat.LEAD),
        Membership("bo", "west", Seat.LEAD, deputy_for="ann"),
        Membership("bo", "west", Seat.IT),
    )

    def of_bo(team: TeamRegister) -> list[Seat]:
        return [each.seat for each in team.seats_of("bo", NEW_YEARS_DAY, DENMARK)]

    assert of_bo(register(*seats)) == [Seat.IT]
    assert of_bo(register(*seats, away="ann")) == [Seat.LEAD, Seat.IT]


def test_a_holder_away_still_holds_the_seat() -> None:
    team = register(Membership("ann", "west", Seat.LEAD), away="ann")
    assert [each.seat for each in team.seats_of("ann", NEW_YEARS_DAY, DENMARK)] == [Seat.LEAD]


def test_people_are_found_by_address_in_any_letter_case() -> None:
    found = register().person_by_email(" ANN@Rejsehold.Example ")
    assert found is not None
    assert found.id == "ann"
    assert register().person_by_email("nobody@rejsehold.example") is None
