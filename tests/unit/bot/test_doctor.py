"""Each thing that can be wrong with a desk is found, and has a sentence that mends it."""

import re
from dataclasses import replace
from datetime import date
from inspect import getsource

import pytest

from bot import doctor
from bot.commands import examining
from bot.doctor import Finding, Health
from bot.wording import LANGUAGES, speech
from knowledge.organisations import Organisations, Region
from knowledge.people import NATIONAL_TEAM, Membership, Person, Seat, TeamRegister
from knowledge.registry import Registry, Solution, SolutionStatus, UsedIn
from knowledge.snapshot import Knowledge
from knowledge.vocabulary import Category, Vocabulary, VocabularyGroup
from workflows.ports import Audit

TODAY = date(2026, 11, 22)
SOLUTION = Solution(
    id="telma",
    name="Telma",
    kind="telemedicine",
    summary="",
    target_group="",
    purpose="",
    effect="",
    technology=(),
    owner="",
    used_in=UsedIn(),
    status=SolutionStatus.SPREAD,
    confirmed_on=TODAY,
)
WHOLE = Knowledge(
    organisations=Organisations(regions=(Region("midt", "Region Midtjylland", "Central"),)),
    register=TeamRegister(
        people=(Person("lis", "Lis", "lis@example.org"), Person("bo", "Bo")),
        memberships=(
            Membership("lis", "midt", Seat.LEAD),
            Membership("bo", NATIONAL_TEAM, Seat.CHAIR),
        ),
    ),
    registry=Registry(solutions=(SOLUTION,)),
    vocabulary=Vocabulary(groups=(VocabularyGroup("kol", Category.CONDITION, "KOL"),)),
)


def found(knowledge: Knowledge, *, in_earnest: bool = False) -> dict[str, Finding]:
    """Return what is found in the knowledge, by name."""
    findings = [
        *doctor.of_knowledge(knowledge, TODAY),
        *doctor.of_people(knowledge, TODAY, in_earnest=in_earnest),
    ]
    return {finding.name: finding for finding in findings}


def test_a_desk_that_knows_what_it_must_is_well() -> None:
    assert {each.health for each in found(WHOLE).values()} == {Health.WELL}


@pytest.mark.parametrize(
    ("missing", "name"),
    [
        ({"registry": Registry()}, "no-solutions"),
        ({"vocabulary": Vocabulary()}, "no-vocabulary"),
        ({"organisations": Organisations()}, "no-organisations"),
        ({"register": TeamRegister()}, "no-people"),
    ],
)
def test_what_the_desk_cannot_do_without_is_bad(missing: dict[str, object], name: str) -> None:
    assert found(replace(WHOLE, **missing))[name].health is Health.BAD


def test_a_region_nobody_leads_and_a_team_without_anybody_are_looked_at() -> None:
    register = replace(WHOLE.register, memberships=())
    findings = found(replace(WHOLE, register=register))
    assert dict(findings["no-lead"].values) == {"region": "Region Midtjylland"}
    assert findings["no-national"].health is Health.LOOK


def test_entries_nobody_has_confirmed_are_counted() -> None:
    registry = Registry(solutions=(SOLUTION, replace(SOLUTION, id="x", confirmed_on=None)))
    findings = found(replace(WHOLE, registry=registry))
    assert dict(findings["stale-solutions"].values) == {"count": "1"}


def test_a_made_up_team_is_told_only_where_channels_are_set_up() -> None:
    people = (Person("lis", "Lis", "lis@rejsehold.example"),)
    made_up = replace(WHOLE, register=replace(WHOLE.register, people=people))
    assert "demo-people" not in found(made_up)
    assert "demo-people" in found(made_up, in_earnest=True)


def test_a_broken_journal_is_bad_and_a_whole_one_well() -> None:
    assert doctor.of_audit(Audit(9, "ab", broken_at=4)).health is Health.BAD
    assert doctor.of_audit(Audit(9, "ab")).health is Health.WELL


def test_a_misspelt_setting_is_told_with_its_neighbour() -> None:
    (near, far) = doctor.of_names(["REJSEHOLD_PROT", "REJSEHOLD_XYZZY"], ["REJSEHOLD_PORT"])
    assert dict(near.values)["near"] == "REJSEHOLD_PORT"
    assert far.name == "setting-unknown"


def test_notices_that_were_given_up_are_counted() -> None:
    assert list(doctor.of_dead_letters(0)) == []
    assert [each.name for each in doctor.of_dead_letters(2)] == ["dead-letters"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_its_sentence_and_every_fault_its_cure(language: str) -> None:
    words = speech(language)  # type: ignore[arg-type]
    source = getsource(doctor) + getsource(examining)
    findings = re.findall(r"\b(well|look|bad)\(\s*\"([a-z-]+)\"", source)
    assert len(findings) > 20
    for health, name in findings:
        assert words.knows(f"doctor-{name}"), name
        assert health == "well" or words.knows(f"doctor-{name}-mend"), name
