"""What the moves of the develop and test phases do to an idea."""

from collections.abc import Mapping
from dataclasses import replace

from workflows.domain.actions import Action
from workflows.domain.effects.making import Effect, Making, note
from workflows.domain.idea import EntryKind, EntryState, Idea


def hand_over(making: Making) -> Idea:
    """Hand a version over to be tested; what an earlier one passed must be passed again."""
    idea = note(making)
    for case in idea.of(EntryKind.TEST_CASE):
        idea = idea.with_entry(replace(case, state=EntryState.OPEN, code=""))
    return idea


def record_test_result(making: Making) -> Idea:
    """Write the result on its test case, which stays open until it is passed."""
    result = making.answer("result")
    state = EntryState.DONE if result == "passed" else EntryState.OPEN
    case = making.answered("entry", state)
    return making.idea.with_entry(replace(case, code=result))


def finish_preparation(making: Making) -> Idea:
    """Close the organisation consultant's task."""
    return making.idea.with_entry(making.answered("entry", EntryState.DONE))


DEVELOP_EFFECTS: Mapping[Action, Effect] = {
    Action.HAND_OVER: hand_over,
    Action.RECORD_TEST_RESULT: record_test_result,
    Action.FINISH_PREPARATION: finish_preparation,
}
