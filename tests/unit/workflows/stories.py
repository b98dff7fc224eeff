"""The paper's case as people press it through, stage by stage, on both paths."""

from tests.unit.workflows.case import Act, Case
from workflows.domain.actions import Action
from workflows.domain.idea import EntryKind

TALK: tuple[Act, ...] = (
    ("lis", Action.GATHER_TEAM, {"meeting_on": "2026-12-21"}),
    ("karen", Action.RECORD_BARRIER, {"text": "Lægerne kender ikke tallene."}),
    ("ib", Action.RECORD_CONSEQUENCE, {"text": "Færre kontroller."}),
    ("rosa", Action.RECORD_NEED, {"text": "Kommunen skal kunne se målingerne."}),
    ("karen", Action.REQUEST_ESCALATION, {"text": "Findes det?"}),
    ("lis", Action.APPROVE_ESCALATION, {"question": "Findes det?"}),
)
NEW: tuple[Act, ...] = (("niels", Action.ANSWER_NEW, {"reason": "Ingen har det."}),)
EXISTS: tuple[Act, ...] = (
    ("niels", Action.ANSWER_EXISTS, {"solution": "telekol", "reason": "Samme målgruppe."}),
)
EXTEND: tuple[Act, ...] = (
    ("frida", Action.ANSWER_EXTEND, {"solution": "telekol", "reason": "Mangler ilt."}),
)
BUILD: tuple[Act, ...] = (
    ("niels", Action.RECORD_NATIONAL_REQUIREMENT, {"text": "Følger MedCom."}),
    ("karen", Action.RECORD_LOCAL_REQUIREMENT, {"text": "Kan bruges med handsker."}),
    ("ib", Action.FINISH_SPECIFICATION, {}),
    ("lis", Action.CONTACT_PARTNER, {"company": "Firma A", "on": "2026-11-20"}),
    (
        "lis",
        Action.JOIN_PARTNER,
        {"company": "Firma A", "owns_product": "yes", "may_sell": "yes", "terms": "Som aftalt."},
    ),
    ("ib", Action.RECORD_VERSION, {"version": "0.9"}),
    ("ib", Action.HAND_OVER, {"version": "1.0", "on": "2026-11-21"}),
)
PREPARE: tuple[Act, ...] = (
    (
        "kaj",
        Action.BRIEF_TOGETHER,
        {
            "on": "2026-11-22",
            "department_informed": "yes",
            "municipalities_informed": "yes",
            "gps_informed": "yes",
        },
    ),
    ("lis", Action.ASSIGN_PREPARATION, {"owner": "kaj", "text": "Ny arbejdsgang."}),
)
FOLLOW: tuple[Act, ...] = (
    ("ib", Action.RECORD_FOLLOW_UP, {"on": "2026-11-23", "text": "Det går godt."}),
    ("lis", Action.DECLARE_READY, {}),
)
NATIONAL: tuple[Act, ...] = (
    ("niels", Action.RECORD_VISIT, {"on": "2026-11-23", "text": "Set i brug."}),
    ("niels", Action.ASSESS_PLATFORM, {"result": "compatible", "text": "Ja."}),
    ("niels", Action.ASSESS_ECONOMY, {"text": "Sparer kontroller."}),
    ("niels", Action.INFORM_REGIONS, {"on": "2026-11-23", "text": "Sendt."}),
    ("niels", Action.START_SPREADING, {}),
)


def tested(case: Case) -> Case:
    """Take the case through the test phase."""
    case.act("karen", Action.ADD_TEST_CASE, text="Måling vises.")
    tried = case.latest(EntryKind.TEST_CASE).id
    case.act("ib", Action.RECORD_TEST_RESULT, entry=tried, result="passed")
    case.act("ib", Action.EVALUATE, text="God.")
    case.play(PREPARE)
    prepared(case)
    case.act("lis", Action.APPROVE_TEST)
    return case


def prepared(case: Case) -> Case:
    """Finish the organisation consultant's task."""
    task = case.latest(EntryKind.PREPARATION).id
    case.act("kaj", Action.FINISH_PREPARATION, entry=task)
    return case


def taken_into_use(case: Case) -> Case:
    """Do or explain everything the handbook asks for, and begin."""
    case.act("ib", Action.CHOOSE_HANDBOOK, handbook="HB-1")
    done, gap = case.idea.of(EntryKind.ACTIVITY)
    case.act("ib", Action.COMPLETE_ACTIVITY, entry=done.id, result="done")
    case.act("ib", Action.COMPLETE_ACTIVITY, entry=gap.id, result="gap", text="Senere.")
    case.act("ib", Action.TAKE_INTO_USE, on="2026-11-23", version="1.0")
    return case


def spread(case: Case) -> Case:
    """Let every place answer, and end the spreading."""
    for place in case.idea.adoptions:
        case.act("ib", Action.ANSWER_ADOPTION, place=place.key, state="in_use")
    case.act("lis", Action.FINISH_SPREADING)
    return case


def built() -> Case:
    """Return a case on its way to operation by the new path, at the start of the spreading."""
    case = Case()
    case.play((*TALK, *NEW, *BUILD))
    taken_into_use(tested(case))
    case.play((*FOLLOW, *NATIONAL))
    return case


def reused() -> Case:
    """Return a case on the reuse path, at the start of the spreading."""
    case = Case()
    case.play((*TALK, *EXISTS, *PREPARE))
    taken_into_use(prepared(case))
    case.play(FOLLOW)
    return case
