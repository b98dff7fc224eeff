"""A small country: two regions that become one, a third, their people and some solutions."""

from dataclasses import replace
from datetime import UTC, date, datetime

from knowledge.handbooks import Activity, Handbook, Handbooks
from knowledge.matching.answers import Verdict
from knowledge.organisations import CatchmentArea, Hospital, Municipality, Organisations, Region
from knowledge.people import NATIONAL_TEAM, Absence, Membership, Person, Seat, TeamRegister
from knowledge.periods import Period
from knowledge.registry import DuplicateGroup, Registry, Solution, SolutionStatus, UsedIn
from knowledge.snapshot import Knowledge
from workflows.domain.idea import Description, FirstAnswer, Idea, TeamPlace, Workplace
from workflows.domain.situation import Situation
from workflows.domain.stages import Path, Stage

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
TODAY = date(2026, 11, 23)
MERGER = date(2027, 1, 1)

OLD = Period(valid_to=date(2026, 12, 31))
REFORMED = Period(valid_from=MERGER)

ORGANISATIONS = Organisations(
    regions=(
        Region("midt", "Region Midtjylland", "Central Denmark"),
        Region("hovedstaden", "Region Hovedstaden", "Capital", period=OLD, successor="øst"),
        Region("sjælland", "Region Sjælland", "Zealand", period=OLD, successor="øst"),
        Region("øst", "Region Østdanmark", "Eastern Denmark", period=REFORMED),
        Region("nord", "Region Nordjylland", "North Denmark"),
    ),
    municipalities=(
        Municipality("730", "Randers", "Randers Kommune", "midt"),
        Municipality("707", "Norddjurs", "Norddjurs Kommune", "midt"),
        Municipality("751", "Aarhus", "Aarhus Kommune", "midt"),
        Municipality("265", "Roskilde", "Roskilde Kommune", "sjælland"),
        Municipality("851", "Aalborg", "Aalborg Kommune", "nord"),
    ),
    hospitals=(
        Hospital(
            "randers",
            "Regionshospitalet Randers",
            "midt",
            "somatic",
            catchment=(CatchmentArea("730", "high"), CatchmentArea("707", "high", partial=True)),
        ),
        Hospital("horsens", "Regionshospitalet Horsens", "midt", "somatic"),
        Hospital("psykiatri", "Psykiatrien", "midt", "psychiatric"),
        Hospital("roskilde", "Sjællands Universitetshospital", "sjælland", "somatic"),
        Hospital("herlev", "Herlev Hospital", "hovedstaden", "somatic"),
    ),
)

NAMES = (
    "karen lis stig ib mette kaj gerda rosa nanna anna signe holger nora niels frida former peter"
)
PEOPLE = tuple(
    Person(name, f"{name.title()} Eksempel", f"{name}@rejsehold.example") for name in NAMES.split()
)

MEMBERSHIPS = (
    Membership("lis", "midt", Seat.LEAD),
    Membership("stig", "midt", Seat.LEAD, deputy_for="lis"),
    Membership("former", "midt", Seat.LEAD, period=Period(valid_to=date(2026, 10, 31))),
    Membership("ib", "midt", Seat.IT),
    Membership("kaj", "midt", Seat.ORGANISATION),
    Membership("gerda", "midt", Seat.GP, "randers"),
    Membership("rosa", "midt", Seat.MUNICIPAL, "730"),
    Membership("anna", "midt", Seat.DEPARTMENT, "randers", "lungemedicin"),
    Membership("signe", "sjælland", Seat.LEAD, period=OLD),
    Membership("mette", "sjælland", Seat.IT, period=OLD),
    Membership("holger", "hovedstaden", Seat.LEAD, period=OLD),
    Membership("signe", "øst", Seat.LEAD, period=REFORMED),
    Membership("peter", "øst", Seat.IT, period=REFORMED),
    Membership("niels", NATIONAL_TEAM, Seat.NATIONAL, "medcom"),
    Membership("frida", NATIONAL_TEAM, Seat.CHAIR),
)

REGISTER = TeamRegister(PEOPLE, MEMBERSHIPS)
LIS_IS_AWAY = replace(REGISTER, absences=(Absence("lis", date(2026, 11, 20), date(2026, 11, 30)),))


def solution(name: str) -> Solution:
    """Return a solution about which little is known."""
    return Solution(
        id=name,
        name=name.title(),
        kind="telemedicine",
        summary="",
        target_group="",
        purpose="",
        effect="",
        technology=(),
        owner="",
        used_in=UsedIn(),
        status=SolutionStatus.IMPLEMENTED,
    )


REGISTRY = Registry(
    tuple(map(solution, ("telekol", "netkol", "sårfoto"))),
    (DuplicateGroup("samme målgruppe og formål", ("telekol", "netkol")),),
)
HANDBOOK = Handbook(
    "HB-1",
    "Hjemmemonitorering",
    "region",
    "KOL",
    (
        Activity("1-01", "1", "preparation", "Aftal ansvar", "Alle ved, hvem der gør hvad."),
        Activity("1-02", "2", "operation", "Følg brugen", "Tallene viser, om det virker."),
    ),
)
KNOWLEDGE = Knowledge(ORGANISATIONS, REGISTER, REGISTRY, handbooks=Handbooks((HANDBOOK,)))

WARD = Workplace("randers", "lungemedicin", ())

TEAM = (
    TeamPlace(Seat.IT, None, "ib"),
    TeamPlace(Seat.MEDICO),
    TeamPlace(Seat.ORGANISATION, None, "kaj"),
    TeamPlace(Seat.GP, "randers", "gerda"),
    TeamPlace(Seat.MUNICIPAL, "730", "rosa"),
    TeamPlace(Seat.MUNICIPAL, "707"),
    TeamPlace(Seat.DEPARTMENT, "randers", "anna"),
)


def situation(
    now: datetime = MONDAY, knowledge: Knowledge = KNOWLEDGE, **more: object
) -> Situation:
    """Return the world at a moment; the day is the moment's own."""
    return replace(Situation(now, now.date(), knowledge), **more)


def an_idea(stage: Stage = Stage.CAPTURED, path: Path = Path.UNDECIDED, **more: object) -> Idea:
    """Return Karen's idea in a stage, with nothing written in it yet."""
    idea = Idea(
        id=1,
        version=1,
        stage=stage,
        submitter="karen",
        submitted_at=MONDAY,
        region="midt",
        workplace=WARD,
        description=Description("Kan KOL-patienter måle ilt hjemme? Vi ringer selv.", "KOL"),
        first_answer=FirstAnswer(Verdict.RELATED, ("telekol",)),
        path=path,
        stage_since=MONDAY,
        team=TEAM,
    )
    return replace(idea, **more)
