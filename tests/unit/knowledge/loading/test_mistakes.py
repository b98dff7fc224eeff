"""Every mistake in a file is told with its line, its entry and its field."""

from datetime import date

import pytest

from knowledge.loading import (
    Fault,
    InvalidFile,
    load_handbooks,
    load_organisations,
    load_people,
    load_solutions,
    load_vocabulary,
)
from knowledge.loading.problems import Problem
from knowledge.loading.values import first_day, last_day

SOLUTION = """\
- id: {id}
  name: Navn
  kind: telemedicine
  summary: Kort
  target_group: Hvem
  purpose: Hvorfor
  effect: Hvad
  technology: [video]
  owner: Ejer
  status: spread
"""

DENMARK = """\
regions:
- {id: vest, name: Vest, english: West}
- {id: oest, name: Øst, english: East, valid_to: 2026-12-31, successor: ny}
- {id: ny, name: Ny, english: New, valid_from: 2027-01-01, predecessors: [oest]}
municipalities:
- {code: '730', name: Randers, official_name: Randers Kommune, region: vest}
- {code: '265', name: Roskilde, official_name: Roskilde Kommune, region: oest}
hospitals:
- {id: rh, name: Sygehuset, region: vest, kind: somatic, catchment: [{code: '730'}]}
psychiatric_units:
  list:
  - {id: psyk, name: Psykiatrien, region: vest, parent: rh}
national_team:
- {id: medcom, name: MedCom, name_in_seed: MedCom, valid_to: 2026-12-31, successor: dsd}
- {id: dsd, name: DSD, valid_from: '2027-01-01'}
- {id: rsi, name: RSI, name_in_seed: RSI, successor: Delvist andre}
"""

TEAM = """\
people:
- {id: lis, name: Lis, email: lis@rejsehold.example}
- {id: ib, name: Ib}
memberships:
- {person: lis, team: vest, seat: lead}
- {person: ib, team: vest, seat: lead, deputy_for: lis}
- {person: ib, team: vest, seat: municipal, place: Randers}
- {person: lis, team: national, seat: national, place: medcom}
absences:
- {person: lis, first: 2026-12-01, last: 2026-12-02}
"""


def told(caught: pytest.ExceptionInfo[InvalidFile]) -> list[tuple[int, str, str, Fault]]:
    """Return where each problem is and what it is."""
    return [(each.line, each.entry, each.field, each.fault) for each in caught.value.problems]


def of_solutions(text: str, *, places: bool = False) -> list[tuple[int, str, str, Fault]]:
    """Return what is wrong with a file of solutions."""
    known = load_organisations(DENMARK) if places else None
    with pytest.raises(InvalidFile) as caught:
        load_solutions(text, known)
    return told(caught)


def of_organisations(old: str, new: str) -> list[Problem]:
    """Return what is wrong with the organisations after one change."""
    assert old in DENMARK
    with pytest.raises(InvalidFile) as caught:
        load_organisations(DENMARK.replace(old, new, 1))
    return list(caught.value.problems)


def of_team(old: str, new: str) -> list[Problem]:
    """Return what is wrong with the team after one change."""
    assert old in TEAM
    with pytest.raises(InvalidFile) as caught:
        load_people(TEAM.replace(old, new, 1), load_organisations(DENMARK))
    return list(caught.value.problems)


def solutions(*lines: str, name: str = "a") -> str:
    """Write a file with one solution and these lines more."""
    more = "".join(f"  {line}\n" for line in lines)
    return "solutions:\n" + SOLUTION.format(id=name) + more


def test_the_files_used_here_are_valid_as_they_are() -> None:
    organisations = load_organisations(DENMARK)
    assert len(load_people(TEAM, organisations).memberships) == 4
    assert len(load_solutions(solutions()).solutions) == 1


def test_every_mistake_in_a_file_is_told_at_once() -> None:
    text = solutions("colour: red", "confidence: sure", "next_check: 2026-02-30")
    text = text.replace("  owner: Ejer\n", "").replace("[video]", "video").replace("Kort", "''")
    assert of_solutions(text) == [
        (2, "a", "solutions[1].owner", Fault.MISSING),
        (5, "a", "solutions[1].summary", Fault.EMPTY),
        (9, "a", "solutions[1].technology", Fault.NOT_A_LIST),
        (11, "a", "solutions[1].colour", Fault.UNKNOWN_FIELD),
        (12, "a", "solutions[1].confidence", Fault.NOT_ONE_OF),
        (13, "a", "solutions[1].next_check", Fault.NOT_A_DATE),
    ]


def test_a_wrong_choice_is_told_with_the_right_ones() -> None:
    with pytest.raises(InvalidFile) as caught:
        load_solutions(solutions().replace("spread", "spredt"))
    (problem,) = caught.value.problems
    assert problem.fault is Fault.NOT_ONE_OF
    assert problem.values["value"] == "spredt"
    assert "implemented, spread, discontinued" in problem.values["allowed"]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("name: [a, b]", Fault.NOT_TEXT),
        ("name:", Fault.EMPTY),
        ("name: ''", Fault.EMPTY),
        ("name: '   '", Fault.EMPTY),
        ("id: two words", Fault.MALFORMED),
        ("used_in: everywhere", Fault.NOT_A_MAPPING),
        ("used_in: {regions: vest}", Fault.NOT_A_LIST),
        ("used_in: {places: []}", Fault.UNKNOWN_FIELD),
        ("confirmed_on: 21.11.2026", Fault.NOT_A_DATE),
        ("confirmed_on: 20261121", Fault.NOT_A_DATE),
        ("tags: [a, {b: c}]", Fault.NOT_TEXT),
    ],
)
def test_each_kind_of_field_says_what_it_is_not(written: str, fault: Fault) -> None:
    field = written.partition(":")[0]
    lines = [line for line in solutions().splitlines() if not line.startswith(f"  {field}:")]
    text = "\n".join([*lines, f"  {written}"]).replace(
        "- id: a", "-" if field == "id" else "- id: a"
    )
    ((line, _, name, found),) = of_solutions(text)
    assert (line, found) == (len(lines) + 1, fault)
    assert name.startswith(f"solutions[1].{field}")


def test_a_file_of_another_kind_is_told_what_it_lacks() -> None:
    found = of_solutions("groups:\n- {id: a}\n")
    assert (1, "", "solutions", Fault.MISSING) in found
    assert (1, "", "groups", Fault.UNKNOWN_FIELD) in found


def test_an_id_used_twice_is_told_with_the_line_of_the_first() -> None:
    text = solutions() + SOLUTION.format(id="b") + SOLUTION.format(id="a")
    with pytest.raises(InvalidFile) as caught:
        load_solutions(text)
    (problem,) = caught.value.problems
    assert (problem.line, problem.fault) == (22, Fault.REPEATED_ID)
    assert problem.values == {"value": "a", "first_line": "2"}


def test_a_group_of_duplicates_names_solutions_in_the_file() -> None:
    text = "meta:\n  duplicate_groups:\n  - why: ens\n    ids: [a, b]\n" + solutions()
    assert of_solutions(text) == [
        (4, "", "meta.duplicate_groups[1].ids[2]", Fault.UNKNOWN_SOLUTION)
    ]


def test_places_of_use_must_be_known() -> None:
    text = solutions(
        "used_in:",
        "  regions: [vest, syd]",
        "  hospitals: [rh,",
        "    xx]",
        "  municipalities: [Randers, Atlantis, alle 98, 90 kommuner i 2016]",
    )
    assert of_solutions(text, places=True) == [
        (13, "a", "solutions[1].used_in.regions[2]", Fault.UNKNOWN_REGION),
        (15, "a", "solutions[1].used_in.hospitals[2]", Fault.UNKNOWN_HOSPITAL),
        (16, "a", "solutions[1].used_in.municipalities[2]", Fault.UNKNOWN_MUNICIPALITY),
    ]
    assert load_solutions(text).get("a")


def test_a_check_cannot_lie_before_the_confirmation() -> None:
    text = solutions("confirmed_on: 2026-11-21", "next_check: 2026-11-20")
    assert of_solutions(text) == [(13, "a", "solutions[1].next_check", Fault.PERIOD_REVERSED)]


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("successor: ny", "successor: nyt", 3, Fault.UNKNOWN_REGION),
        ("predecessors: [oest]", "predecessors: [ost]", 4, Fault.UNKNOWN_REGION),
        ("valid_from: 2027-01-01,", "valid_from: 2027-01-01, successor: oest,", 3,
         Fault.SUCCESSOR_CIRCLE),
        ("valid_to: 2026-12-31,", "valid_from: 2027, valid_to: 2026-12-31,", 3,
         Fault.PERIOD_REVERSED),
        ("id: ny,", "id: vest,", 4, Fault.REPEATED_ID),
        ("region: oest}", "region: syd}", 7, Fault.UNKNOWN_REGION),
        ("region: oest}", "region: oest, region_from_2027_01_01: vest}", 7,
         Fault.REGION_CONFLICT),
        ("region: oest}", "region: oest, region_from_2027_01_01: syd}", 7, Fault.UNKNOWN_REGION),
        ("code: '265'", "code: '730'", 7, Fault.REPEATED_ID),
        ("code: '265'", "code: Roskilde", 7, Fault.MALFORMED),
        ("catchment: [{code: '730'}]", "catchment: [{code: '731'}]", 9,
         Fault.UNKNOWN_MUNICIPALITY),
        ("{code: '730'}]", "{code: '730', valid_from: 2027-01-01, valid_to: 2026}]", 9,
         Fault.PERIOD_REVERSED),
        ("{code: '730'}]", "{code: '730', partial: perhaps}]", 9, Fault.NOT_YES_OR_NO),
        ("kind: somatic", "kind: somatic, region_was: x", 9, Fault.UNKNOWN_FIELD),
        ("parent: rh", "parent: rx", 12, Fault.UNKNOWN_HOSPITAL),
        ("id: psyk,", "id: rh,", 12, Fault.REPEATED_ID),
        ("successor: dsd", "successor: dsx", 14, Fault.UNKNOWN_BODY),
        ("valid_to: 2026-12-31, successor: dsd", "valid_to: next year", 14, Fault.NOT_A_DATE),
        ("valid_to: 2026-12-31, successor: dsd", "valid_to: 2026-13", 14, Fault.NOT_A_DATE),
    ],
)  # fmt: skip
def test_organisations_hang_together(old: str, new: str, line: int, fault: Fault) -> None:
    found = of_organisations(old, new)
    assert (line, fault) in [(each.line, each.fault) for each in found]


def test_a_number_is_a_number() -> None:
    (problem,) = of_organisations("english: West", "english: West, expected_municipalities: many")
    assert problem.fault is Fault.NOT_A_NUMBER


def test_a_successor_in_words_is_nobodys_id() -> None:
    body = load_organisations(DENMARK).body("rsi")
    assert body is not None
    assert body.successor is None


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("id: ib,", "id: lis,", 3, Fault.REPEATED_ID),
        ("name: Ib}", "name: Ib, email: LIS@rejsehold.example}", 3, Fault.REPEATED_EMAIL),
        ("lis@rejsehold.example", "lis", 2, Fault.MALFORMED),
        ("name: Ib}", "name: Ib, hospital: xx}", 3, Fault.UNKNOWN_HOSPITAL),
        ("name: Ib}", "name: Ib, municipality: Atlantis}", 3, Fault.UNKNOWN_MUNICIPALITY),
        ("name: Ib}", "name: Ib, language: sv}", 3, Fault.NOT_ONE_OF),
        ("person: lis, team: vest", "person: per, team: vest", 5, Fault.UNKNOWN_PERSON),
        ("team: vest, seat: lead}", "team: syd, seat: lead}", 5, Fault.UNKNOWN_REGION),
        ("seat: lead}", "seat: boss}", 5, Fault.NOT_ONE_OF),
        ("seat: lead}", "seat: chair}", 5, Fault.SEAT_NOT_ON_TEAM),
        ("team: national", "team: vest", 8, Fault.SEAT_NOT_ON_TEAM),
        ("seat: lead}", "seat: lead, place: rh}", 5, Fault.PLACE_NOT_ALLOWED),
        (", place: Randers", "", 7, Fault.PLACE_MISSING),
        ("place: Randers", "place: Atlantis", 7, Fault.UNKNOWN_MUNICIPALITY),
        ("seat: municipal, place: Randers", "seat: gp, place: xx", 7, Fault.UNKNOWN_HOSPITAL),
        ("place: medcom", "place: mebcom", 8, Fault.UNKNOWN_BODY),
        ("deputy_for: lis", "deputy_for: per", 6, Fault.UNKNOWN_PERSON),
        ("seat: lead, deputy_for: lis", "seat: it, deputy_for: lis", 6,
         Fault.DEPUTY_WITHOUT_HOLDER),
        ("seat: lead}", "seat: lead, valid_from: 2027-01-01, valid_to: 2026-12-31}", 5,
         Fault.PERIOD_REVERSED),
        ("last: 2026-12-02", "last: 2026-11-30", 10, Fault.PERIOD_REVERSED),
        ("last: 2026-12-02", "last: i morgen", 10, Fault.NOT_A_DATE),
        ("- {person: lis, first", "- {person: per, first", 10, Fault.UNKNOWN_PERSON),
    ],
)  # fmt: skip
def test_a_team_hangs_together(old: str, new: str, line: int, fault: Fault) -> None:
    found = of_team(old, new)
    assert (line, fault) in [(each.line, each.fault) for each in found]


def test_a_municipality_may_be_given_by_name() -> None:
    register = load_people(TEAM, load_organisations(DENMARK))
    assert [each.place for each in register.memberships if each.seat == "municipal"] == ["730"]


def test_the_vocabulary_hangs_together() -> None:
    text = (
        "meta:\n  ambiguous_terms:\n    pl: [a, c]\ngroups:\n"
        "- {id: a, category: form, canonical: a}\n- {id: a, category: shape, canonical: a}\n"
    )
    with pytest.raises(InvalidFile) as caught:
        load_vocabulary(text)
    assert told(caught) == [(6, "a", "groups[2].category", Fault.NOT_ONE_OF)]
    with pytest.raises(InvalidFile) as caught:
        load_vocabulary(text.replace("shape", "form"))
    assert [(line, fault) for line, *_, fault in told(caught)] == [
        (3, Fault.UNKNOWN_GROUP),
        (6, Fault.REPEATED_ID),
    ]


def test_the_keys_of_activities_are_unique_across_handbooks() -> None:
    book = "- {{id: {0}, title: t, sector: s, subject: e, phases: {{preparation: [\n  {1}]}}}}\n"
    activity = "{key: 000-01, number: '2.1', title: t, purpose: p}"
    text = "handbooks:\n" + book.format("A", activity) + book.format("B", activity)
    with pytest.raises(InvalidFile) as caught:
        load_handbooks(text)
    field = "handbooks[2].phases.preparation[1].key"
    assert told(caught) == [(5, "000-01", field, Fault.REPEATED_ID)]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28)),
        ("2022-10 (name)", date(2022, 10, 1), date(2022, 10, 31)),
        ("2027-01-01", date(2027, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_rough_day_means_the_longest_time_it_can(written: str, first: date, last: date) -> None:
    assert (first_day(written), last_day(written)) == (first, last)
