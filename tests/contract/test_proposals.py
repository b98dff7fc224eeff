"""Changes that wait come back as they were, and one that is decided is gone."""

from dataclasses import replace

from knowledge.trials import Counted, Trial
from knowledge.vocabulary import Category, Change, ChangeKind
from tests.contract.samples import NOON, later
from workflows.domain.proposals import Proposal
from workflows.ports import Work

WORD = Proposal("b", Change(ChangeKind.WORD, "kol", ("rygerlunger",), english=True), "niels", NOON)
GROUP = Proposal(
    "a",
    Change(ChangeKind.GROUP, "astma", ("astma", "åndenød"), False, Category.CONDITION, "kol"),
    "frida",
    later(hours=1),
)
TRIAL = Trial("0", 506, Counted(465, 270, 1), Counted(463, 268, 2), ("værre",), ("bedre",), False)


async def save(work: Work, *proposals: Proposal) -> None:
    """Store proposals in a unit of their own."""
    async with work.unit() as unit:
        for proposal in proposals:
            await unit.proposals.save(proposal)


async def test_what_waits_comes_oldest_first_with_all_it_holds(work: Work) -> None:
    await save(work, GROUP, WORD)
    async with work.unit() as unit:
        assert await unit.proposals.all() == (WORD, GROUP)
        assert await unit.proposals.get("a") == GROUP
        assert await unit.proposals.get("x") is None


async def test_a_trial_is_kept_and_can_be_forgotten(work: Work) -> None:
    await save(work, WORD)
    for trial in (TRIAL, None):
        await save(work, replace(WORD, trial=trial))
        async with work.unit() as unit:
            assert await unit.proposals.get("b") == replace(WORD, trial=trial)


async def test_a_decided_proposal_is_gone(work: Work) -> None:
    await save(work, WORD, GROUP)
    async with work.unit() as unit:
        assert await unit.proposals.remove("b")
        assert not await unit.proposals.remove("b")
    async with work.unit() as unit:
        assert await unit.proposals.all() == (GROUP,)
