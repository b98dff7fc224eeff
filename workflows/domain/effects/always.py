"""What the moves that are open through most of an idea's life do to it."""

from collections.abc import Mapping
from dataclasses import replace

from knowledge.people import Seat
from workflows.domain.actions import Action
from workflows.domain.effects.making import Effect, Making, note
from workflows.domain.errors import FieldProblem
from workflows.domain.idea import Idea, Plan, TeamPlace
from workflows.domain.teams import follow_region
from workflows.domain.titles import title_of


def park(making: Making) -> Idea:
    """Let the idea rest until a day on which it comes back by itself."""
    return replace(note(making), parked_until=making.day("until"))


def change_team(making: Making) -> Idea:
    """Put somebody on a seat, or without a person take the seat off the team; the reason stays."""
    seat, _, place = making.answer("place").partition(":")
    wanted = TeamPlace(Seat(seat), place or None, making.answer("person") or None)
    before = next((each for each in making.idea.team if each.key == wanted.key), None)
    if wanted.person is None and before is None:
        raise making.problem("place", FieldProblem.UNKNOWN)
    if before == wanted and wanted.person:
        raise making.problem("person", FieldProblem.ALREADY_THERE)
    entry = making.written()
    code = "left_out" if wanted.person is None else "put"
    details = {**entry.details, "before": before.person} if before and before.person else None
    noted = making.idea.noting(replace(entry, code=code, details=details or entry.details))
    return replace(noted, team=_reseated(noted.team, wanted))


def move_region(making: Making) -> Idea:
    """Hand the idea to another region's team; what was agreed about people of the place stays."""
    region, world = making.answer("region"), making.situation
    if region == world.organisations.region_on(making.idea.region, world.today):
        raise making.problem("region", FieldProblem.ALREADY_THERE)
    entry = replace(making.written(), code="moved_region")
    noted = making.idea.noting(entry)
    return follow_region(noted, region, world.organisations, world.register, world.today)


def correct(making: Making) -> Idea:
    """Replace the description; the entry keeps the old words."""
    old, new = making.idea.description, making.answer("text")
    if new == old.text:
        raise making.problem("text", FieldProblem.ALREADY_THERE)
    noted = making.idea.noting(replace(making.written(), text=old.text))
    return replace(noted, description=replace(old, text=new, title=title_of(new)))


def follow(making: Making) -> Idea:
    """Hear about the idea from now on."""
    return replace(making.idea, followers=making.idea.followers | {making.by})


def unfollow(making: Making) -> Idea:
    """Hear about the idea no longer."""
    return replace(making.idea, followers=making.idea.followers - {making.by})


def set_plan(making: Making) -> Idea:
    """Write down the next step, by whom and by when."""
    owner = making.answer("owner") or None
    plan = Plan(making.answer("next_step"), owner, making.day("due"))
    return replace(making.idea, plan=plan)


def _reseated(team: tuple[TeamPlace, ...], wanted: TeamPlace) -> tuple[TeamPlace, ...]:
    if wanted.person is None:
        return tuple(each for each in team if each.key != wanted.key)
    if any(each.key == wanted.key for each in team):
        return tuple(wanted if each.key == wanted.key else each for each in team)
    return (*team, wanted)


ALWAYS_EFFECTS: Mapping[Action, Effect] = {
    Action.PARK: park,
    Action.CHANGE_TEAM: change_team,
    Action.MOVE_REGION: move_region,
    Action.CORRECT: correct,
    Action.FOLLOW: follow,
    Action.UNFOLLOW: unfollow,
    Action.SET_PLAN: set_plan,
}
