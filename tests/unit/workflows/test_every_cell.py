"""Who may do what, when: every stage, action, role and relation against a table of its own.

The table below is written by hand, not drawn from the table of moves: a change there must be meant
and made here too.
"""

from dataclasses import dataclass
from functools import cache

import pytest

from knowledge.people import Seat, TeamRegister
from tests.unit.workflows.world import (
    LIS_IS_AWAY,
    ORGANISATIONS,
    REGISTER,
    TODAY,
    an_idea,
    situation,
)
from workflows.domain import gate
from workflows.domain.actions import Action
from workflows.domain.errors import InvalidForm, NotAllowed, NotPossibleNow, StillMissing
from workflows.domain.events import Command
from workflows.domain.idea import Idea, TeamPlace
from workflows.domain.permissions import roles_of
from workflows.domain.roles import Role
from workflows.domain.stages import Path, Stage

STAGES = {
    "early": "captured dialogue",
    "active": "captured dialogue clarification specification partnering development test"
    " implementation follow_up ready spreading operation",
    "running": "follow_up ready spreading operation",
    "preparing": "test implementation",
    "closed": "declined withdrawn",
    "any": " ".join(Stage),
}

# L lead or acting deputy, T team, N national team, S submitter, A anybody, - nobody but the desk
TABLE = """
    gather_team                  L     captured
    change_team                  L     active
    move_region                  LN    early
    decline                      L     active
    park                         L     active
    merge                        LN    active
    withdraw                     S     active parked
    reopen                       L     closed
    unmerge                      LN    merged
    resume                       L     parked

    record_barrier               LTS   dialogue
    record_consequence           LTS   dialogue
    record_need                  LTS   dialogue
    request_escalation           LTS   dialogue
    approve_escalation           L     dialogue
    return_escalation            L     dialogue

    answer_exists                N     clarification
    answer_extend                N     clarification
    answer_new                   N     clarification
    open_hearing                 N     clarification
    give_opinion                 N     clarification
    send_back                    N     clarification

    record_national_requirement  LTN   specification
    record_local_requirement     LTS   specification
    finish_specification         LT    specification
    contact_partner              LT    partnering
    join_partner                 L     partnering
    record_version               LT    development
    hand_over                    LT    development

    add_test_case                LTS   test
    record_test_result           LT    test
    evaluate                     LT    test
    brief_together               LT    preparing
    assign_preparation           LT    preparing
    finish_preparation           LT    preparing
    return_to_development        LT    test
    approve_test                 L     test

    choose_handbook              LT    implementation
    complete_activity            LT    implementation
    take_into_use                LT    implementation
    report_problem               LTS   running
    solve_problem                LT    running
    record_follow_up             LT    follow_up
    declare_ready                L     follow_up
    record_visit                 N     ready
    assess_platform              N     ready
    assess_economy               LN    active
    inform_regions               N     ready
    start_spreading              N     ready

    answer_adoption              LT    spreading operation
    add_place                    L     spreading
    drop_place                   L     spreading
    finish_spreading             L     spreading
    confirm_operation            LNS   operation
    record_usage                 LT    operation

    correct                      S     early
    add                          S     active
    comment                      A     any
    follow                       A     any
    unfollow                     A     any
    set_plan                     LTN   active
    exempt_deadline              LN    active
    record_agreement             LTN   active
"""


@dataclass(frozen=True)
class Subject:
    """Somebody, and which letters of the table they are without being near the idea."""

    person: str
    is_: str
    register: TeamRegister = REGISTER
    on_the_team: str = "T"


SUBJECTS = {
    "clinician": Subject("nanna", ""),
    "standing regional member": Subject("ib", "T"),
    "lead": Subject("lis", "L"),
    "deputy while the lead is here": Subject("stig", ""),
    "deputy while the lead is away": Subject("stig", "L", LIS_IS_AWAY),
    "lead of another region": Subject("signe", ""),
    "national member": Subject("niels", "N"),
    "chair": Subject("frida", "N"),
    "former lead": Subject("former", "", on_the_team=""),
}
NOW = situation()
RELATIONS = ("none", "submitter", "on the team", "follower")

ON_BOTH_PATHS = (Stage.IMPLEMENTATION, Stage.FOLLOW_UP, Stage.SPREADING, Stage.OPERATION)
BEFORE_THE_ANSWER = (Stage.CAPTURED, Stage.DIALOGUE, Stage.CLARIFICATION)
WALKED = [
    *((stage, Path.UNDECIDED) for stage in BEFORE_THE_ANSWER),
    *((stage, Path.NEW) for stage in Stage if stage not in BEFORE_THE_ANSWER),
    *((stage, Path.REUSE) for stage in ON_BOTH_PATHS),
]


def expected() -> dict[tuple[str, str], str]:
    """Read the table: the letters by action and stage."""
    cells: dict[tuple[str, str], str] = {}
    for line in TABLE.strip().splitlines():
        if line.strip():
            action, letters, *stages = line.split()
            named = " ".join(STAGES.get(stage, stage) for stage in stages)
            cells |= {(action, stage): letters for stage in named.split()}
    return cells


EXPECTED = expected()


def related(idea: Idea, person: str, relation: str) -> Idea:
    """Return the idea with the person in that relation to it, and in no other."""
    others = an_idea(submitter=person) if relation == "submitter" else an_idea()
    return an_idea(
        idea.stage,
        idea.path,
        submitter=others.submitter,
        team=(TeamPlace(Seat.MEDICO, None, person),) if relation == "on the team" else (),
        followers=frozenset({person}) if relation == "follower" else frozenset(),
        resting_from=Stage.DIALOGUE,
    )


def letters_of(subject: Subject, relation: str) -> str:
    """Return what the table calls this person."""
    near = {"submitter": "S", "on the team": subject.on_the_team}.get(relation, "")
    return "A" + subject.is_ + near


def happens(idea: Idea, person: str, roles: frozenset[Role], action: Action) -> str:
    """Return how the gate answers: allowed, refused, or impossible for everybody."""
    try:
        gate.apply(idea, Command(action, idea.id, person, {}), roles, NOW)
    except NotAllowed:
        return "refused"
    except NotPossibleNow:
        return "impossible"
    except (InvalidForm, StillMissing):
        return "allowed"
    return "allowed"


@cache
def wanted(stage: Stage, letters: str) -> dict[Action, str]:
    """Return what the table above says of every action."""
    allowed = {True: "allowed", False: "refused"}
    may = {action: EXPECTED.get((action, stage)) for action in Action}
    return {
        action: allowed[bool(set(who) & set(letters))] if who else "impossible"
        for action, who in may.items()
    }


@pytest.mark.parametrize(("stage", "path"), WALKED)
def test_every_cell_is_as_the_table_says_and_a_refusal_changes_nothing(
    stage: Stage, path: Path
) -> None:
    for name, subject in SUBJECTS.items():
        for relation in RELATIONS:
            idea = related(an_idea(stage, path), subject.person, relation)
            untouched = related(an_idea(stage, path), subject.person, relation)
            letters = letters_of(subject, relation)
            roles = roles_of(subject.person, idea, subject.register, ORGANISATIONS, TODAY)
            answers = {action: happens(idea, subject.person, roles, action) for action in Action}
            assert answers == wanted(stage, letters), (name, relation)
            assert idea == untouched


def test_the_table_names_every_action() -> None:
    assert {action for action, _ in EXPECTED} == set(Action)
