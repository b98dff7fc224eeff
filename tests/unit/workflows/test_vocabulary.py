"""The national team changes the words, each change only after it was tried."""

from dataclasses import replace

import pytest

from knowledge.people import Person
from knowledge.trials import Counted, Trial, basis_of
from knowledge.vocabulary import Category, Change, ChangeKind, Taught, Vocabulary, VocabularyGroup
from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import KNOWLEDGE
from workflows import vocabulary
from workflows.domain.errors import FieldProblem, NotYourVocabulary, UnfitAnswers
from workflows.domain.proposals import Proposal
from workflows.vocabulary import VOCABULARY_CHANGED, VOCABULARY_TRIED, VOCABULARY_UNDONE

NIELS, FRIDA = Person("niels", "Niels"), Person("frida", "Frida")
GROUPS = (
    VocabularyGroup("kol", Category.CONDITION, "KOL", ("rygerlunger", "lunger")),
    VocabularyGroup("astma", Category.CONDITION, "astma", ("lunger",)),
)
KNOWN = replace(KNOWLEDGE, vocabulary=Vocabulary(GROUPS))
WORD = {"word": "  kolde  lunger* ", "same_as": "Rygerlunger", "language": "da"}
ADDED = Change(ChangeKind.WORD, "kol", ("kolde lunger",))


def trial(passed: bool = True, basis: str = basis_of(KNOWN)) -> Trial:
    """Return the result of a trial."""
    return Trial(basis, 2, Counted(1, 1, 0), Counted(1, 1, 0), (), (), passed)


async def propose(
    desk: Desk, values: dict[str, str], kind: ChangeKind = ChangeKind.WORD, who: Person = NIELS
) -> Proposal:
    """Propose in a session of its own."""
    async with desk.open() as session:
        return await vocabulary.propose(session, who, kind, values)


async def tried(desk: Desk, result: Trial) -> Proposal:
    """Propose a word and note what trying it showed."""
    proposal = await propose(desk, WORD)
    async with desk.open() as session:
        await vocabulary.note_trial(session, proposal.id, result)
    return proposal


async def accept(desk: Desk, proposal: Proposal) -> Taught | None:
    """Accept in a session of its own."""
    async with desk.open() as session:
        return await vocabulary.accept(session, FRIDA, proposal.id)


@pytest.mark.parametrize(
    ("kind", "values", "change"),
    [
        (ChangeKind.WORD, WORD, ADDED),
        (
            ChangeKind.WORD,
            {"word": "bad lungs", "same_as": "kol", "language": "en"},
            Change(ChangeKind.WORD, "kol", ("bad lungs",), english=True),
        ),
        (
            ChangeKind.GROUP,
            {"name": "Svag lunge", "words": "åndenød, ; puster", "category": "condition"},
            Change(
                ChangeKind.GROUP,
                "svag-lunge",
                ("Svag lunge", "åndenød", "puster"),
                category=Category.CONDITION,
            ),
        ),
        (
            ChangeKind.GROUP,
            {"name": "hvæsen", "category": "form", "under": "astma"},
            Change(ChangeKind.GROUP, "hvæsen", ("hvæsen",), category=Category.FORM, other="astma"),
        ),
        (
            ChangeKind.UNLIKE,
            {"one": "KOL", "other": "Astma"},
            Change(ChangeKind.UNLIKE, "kol", other="astma"),
        ),
    ],
)
async def test_a_form_becomes_a_change_that_waits(
    kind: ChangeKind, values: dict[str, str], change: Change
) -> None:
    desk = Desk(KNOWN)
    proposal = await propose(desk, values, kind)
    assert (proposal.change, proposal.by, proposal.trial) == (change, "niels", None)
    async with desk.open() as session:
        assert await vocabulary.untried(session) == proposal


@pytest.mark.parametrize(
    ("kind", "values", "problems"),
    [
        (ChangeKind.WORD, {}, {"word": "missing", "same_as": "missing"}),
        (ChangeKind.WORD, {"word": "***", "same_as": "kol"}, {"word": "missing"}),
        (ChangeKind.WORD, {"word": "x" * 61, "same_as": "kol"}, {"word": "too_long"}),
        (ChangeKind.WORD, {"word": "ord", "same_as": "hjerte"}, {"same_as": "unknown"}),
        (ChangeKind.WORD, {"word": "ord", "same_as": "lunger"}, {"same_as": "ambiguous"}),
        (ChangeKind.WORD, {"word": "RYGERLUNGER", "same_as": "kol"}, {"word": "already_there"}),
        (ChangeKind.GROUP, {}, {"name": "missing", "category": "not_a_choice"}),
        (ChangeKind.GROUP, {"name": "kol", "category": "form"}, {"name": "already_there"}),
        (
            ChangeKind.GROUP,
            {"name": "ny", "category": "sector", "under": "hjerte"},
            {"category": "not_a_choice", "under": "unknown"},
        ),
        (ChangeKind.UNLIKE, {"one": "kol", "other": "rygerlunger"}, {"other": "same_group"}),
    ],
)
async def test_what_does_not_fit_is_told_all_at_once(
    kind: ChangeKind, values: dict[str, str], problems: dict[str, str]
) -> None:
    desk = Desk(KNOWN)
    with pytest.raises(UnfitAnswers) as unfit:
        await propose(desk, values, kind)
    assert unfit.value.problems == {name: FieldProblem(each) for name, each in problems.items()}
    assert desk.work.kept.proposals == {}


@pytest.mark.parametrize("person", ["karen", "lis", "ib", "former"])
async def test_nobody_else_changes_the_words(person: str) -> None:
    desk, other = Desk(KNOWN), Person(person, person)
    with pytest.raises(NotYourVocabulary):
        await propose(desk, WORD, who=other)
    async with desk.open() as session:
        for asking in (
            vocabulary.owned(session, other),
            vocabulary.accept(session, other, "x"),
            vocabulary.drop(session, other, "x"),
            vocabulary.undo(session, other, "x"),
        ):
            with pytest.raises(NotYourVocabulary):
                await asking


async def test_whoever_proposed_it_hears_at_once_how_it_went() -> None:
    desk = Desk(KNOWN)
    proposal = await tried(desk, trial())
    assert desk.work.kept.proposals[proposal.id].trial == trial()
    (posting,) = desk.work.kept.postings.values()
    assert (posting.notice.person, posting.notice.event) == ("niels", VOCABULARY_TRIED)
    assert posting.due == desk.clock.now()
    async with desk.open() as session:
        await vocabulary.note_trial(session, proposal.id, trial(passed=False))
        await vocabulary.note_trial(session, "dropped", trial())
    assert desk.work.kept.proposals[proposal.id].trial == trial()
    assert len(desk.work.kept.postings) == 1


async def test_a_change_that_passed_takes_effect_and_is_journalled_without_its_words() -> None:
    desk = Desk(KNOWN)
    proposal = await tried(desk, trial())
    taught = await accept(desk, proposal)
    assert taught == Taught(proposal.id, ADDED, "frida", desk.clock.now())
    assert desk.work.kept.proposals == {}
    (line,) = desk.work.kept.lines
    assert (line.event.name, line.event.by) == (VOCABULARY_CHANGED, "frida")
    assert line.event.facts == {"change": proposal.id, "kind": "word"}
    assert await accept(desk, proposal) is None


async def test_a_change_that_was_not_tried_or_failed_takes_no_effect() -> None:
    desk = Desk(KNOWN)
    for proposal in (await propose(desk, WORD), await tried(desk, trial(passed=False))):
        assert await accept(desk, proposal) is None
        assert proposal.id in desk.work.kept.proposals
    assert desk.work.kept.lines == []


async def test_a_change_is_tried_again_when_others_took_effect_meanwhile() -> None:
    desk = Desk(KNOWN)
    proposal = await tried(desk, trial(basis="1 another"))
    assert await accept(desk, proposal) is None
    async with desk.open() as session:
        assert await vocabulary.untried(session) == proposal


async def test_a_change_can_be_undone_once_and_that_is_journalled() -> None:
    desk = Desk(KNOWN)
    taught = await accept(desk, await tried(desk, trial()))
    assert taught is not None
    desk.known.knowledge = replace(KNOWN, vocabulary=Vocabulary(GROUPS, taught=(taught,)))
    undone = []
    for _ in range(2):
        async with desk.open() as session:
            undone.append(await vocabulary.undo(session, NIELS, taught.id))
    assert undone == [taught, None]
    assert desk.work.kept.lines[-1].event.name == VOCABULARY_UNDONE
    assert desk.work.kept.lines[-1].event.facts == {"change": taught.id, "kind": "word"}


async def test_a_dropped_change_is_forgotten() -> None:
    desk = Desk(KNOWN)
    proposal = await propose(desk, WORD)
    async with desk.open() as session:
        assert await vocabulary.drop(session, FRIDA, proposal.id)
        assert (await vocabulary.owned(session, FRIDA)).proposals == ()
