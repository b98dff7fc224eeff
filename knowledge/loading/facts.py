"""The report's parts turned into facts, each with its own key."""

from collections.abc import Iterator

from knowledge.handbooks import Fact, FactTopic
from knowledge.loading.handbooks_file import AgreementPart, ReportEntry


def facts(report: ReportEntry) -> tuple[Fact, ...]:
    """Return the report's facts in its own order.

    A key is the number of the report's paper, what the fact is about, and its place among those:
    ``003-for-10`` is the tenth of the preconditions (*forudsætninger*).
    """
    seed = report.source_seed.partition("_")[0]
    return tuple(_keyed(seed, fact) for fact in _facts(report))


def _keyed(seed: str, fact: Fact) -> Fact:
    return Fact(f"{seed}-{fact.key}", fact.topic, fact.name, fact.sentences, fact.details)


def _facts(report: ReportEntry) -> Iterator[Fact]:
    background = report.background
    members = _labelled("member", background.working_group)
    yield Fact("grp", FactTopic.WORKING_GROUP, sentences=(background.fact,), details=members)
    yield from _agreement(report.ok22)
    yield from _areas(report)
    yield from _projects(report)
    yield Fact("erf", FactTopic.LESSONS, sentences=report.general_lessons)
    yield _technology(report)
    yield from _preconditions(report)
    yield from _recommendations(report)
    yield Fact("lnk", FactTopic.LINKS, sentences=report.sources_in_seed)


def _agreement(part: AgreementPart) -> Iterator[Fact]:
    yield Fact(
        "ok22-1",
        FactTopic.CONFERENCE,
        sentences=(part.purpose,),
        details=(
            *_labelled("requires", part.requires),
            *_labelled("actor", part.actors),
            *_labelled("not_covered", part.not_covered),
            ("min_actors", str(part.min_actors)),
            ("notice", part.notice_to_general_practice),
        ),
    )
    for number, code, topic in (
        (2, "0126", FactTopic.CONFERENCE_FEE),
        (3, "0124", FactTopic.ASSESSMENT_FEE),
    ):
        used = part.activity_midt_2022_h1.get(f"{code}_per_month", "")
        text = part.fee_codes.get(code, "")
        details = (("fee_code", code), ("used_per_month", used))
        yield Fact(f"ok22-{number}", topic, sentences=(text,), details=details)


def _areas(report: ReportEntry) -> Iterator[Fact]:
    for number, area in enumerate(report.areas_in_ok22, 1):
        details = (("initiator", area.initiator),)
        yield Fact(f"omr-{number}", FactTopic.AREA, area.name, (area.use,), details)


def _projects(report: ReportEntry) -> Iterator[Fact]:
    for number, project in enumerate(report.projects, 1):
        sentences = (project.result, *project.lesson)
        details = (("where", project.where), ("period", project.period))
        yield Fact(f"proj-{number}", FactTopic.PROJECT, project.name, sentences, details)


def _technology(report: ReportEntry) -> Fact:
    part = report.technology
    details = (
        *_labelled("general_practice", part.general_practice),
        *_labelled("hospitals", part.hospitals),
        *_labelled("municipalities", part.municipalities),
    )
    sentences: tuple[str, ...] = (part.solved,) if part.solved else ()
    return Fact("tek", FactTopic.TECHNOLOGY, sentences=sentences, details=details)


def _preconditions(report: ReportEntry) -> Iterator[Fact]:
    for point in report.preconditions.list:
        key = f"for-{point.nr:02}"
        yield Fact(key, FactTopic.PRECONDITION, sentences=(point.text or "",))


def _recommendations(report: ReportEntry) -> Iterator[Fact]:
    part = report.recommended_areas
    for point in part.list:
        key, advice = f"anb-{point.nr}", (point.note or "",)
        yield Fact(key, FactTopic.RECOMMENDED_AREA, point.name or "", advice)
    sentences = (part.addressee, part.when)
    yield Fact(f"anb-{len(part.list) + 1}", FactTopic.ADDRESSEE, sentences=sentences)


def _labelled(label: str, texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for text in texts)
