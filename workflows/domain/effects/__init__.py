"""What each move does to an idea beside changing its stage, by action."""

from collections.abc import Mapping

from workflows.domain.actions import Action
from workflows.domain.effects.always import ALWAYS_EFFECTS
from workflows.domain.effects.develop import DEVELOP_EFFECTS
from workflows.domain.effects.implement import IMPLEMENT_EFFECTS
from workflows.domain.effects.intake import INTAKE_EFFECTS
from workflows.domain.effects.making import Effect, Making, note
from workflows.domain.effects.merging import merge, other_idea, unmerge
from workflows.domain.effects.places import SPREAD_EFFECTS

__all__ = ["EFFECTS", "Effect", "Making", "note", "other_idea"]

EFFECTS: Mapping[Action, Effect] = {
    **INTAKE_EFFECTS,
    **DEVELOP_EFFECTS,
    **IMPLEMENT_EFFECTS,
    **SPREAD_EFFECTS,
    **ALWAYS_EFFECTS,
    Action.MERGE: merge,
    Action.UNMERGE: unmerge,
}
"""The actions whose effect is more than to note what was filled in."""
