"""A change is tried on examples: what it does to them decides."""

from knowledge.matching.answers import Verdict
from knowledge.matching.examples import Example
from knowledge.matching.trying import tried
from knowledge.registry import Registry
from knowledge.snapshot import Knowledge
from knowledge.trials import basis_of
from knowledge.vocabulary import Change, ChangeKind, Taught, Vocabulary
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY
from tests.unit.workflows.world import MONDAY

KNOWN = Knowledge(registry=Registry(SOLUTIONS), vocabulary=Vocabulary(VOCABULARY))
HELPED = "Hjælp til folk med grumsepust"
EXAMPLES = (
    Example(HELPED, Verdict.EXISTS, {"lungekassen": 2}, "kol"),
    Example("nye stole til kantinen", Verdict.NEW, {}, "stole"),
)


def test_a_word_that_helps_passes_with_the_texts_it_helps() -> None:
    trial = tried(KNOWN, Change(ChangeKind.WORD, "kol", ("grumsepust",)), EXAMPLES)
    assert trial.passed
    assert trial.better == (HELPED,)
    assert trial.worse == ()
    assert (trial.examples, trial.before.first, trial.after.first) == (2, 0, 1)


def test_a_word_that_nobody_says_changes_nothing_and_passes() -> None:
    trial = tried(KNOWN, Change(ChangeKind.WORD, "kol", ("marevanhold",)), EXAMPLES)
    assert trial.passed
    assert (trial.worse, trial.better, trial.before) == ((), (), trial.after)


def test_the_basis_is_another_after_every_change() -> None:
    word = Change(ChangeKind.WORD, "kol", ("grumsepust",))
    once = Vocabulary(VOCABULARY, taught=(Taught("a", word, "niels", MONDAY),))
    assert basis_of(KNOWN) == tried(KNOWN, word, ()).basis
    assert basis_of(Knowledge(vocabulary=once)) != basis_of(KNOWN)
