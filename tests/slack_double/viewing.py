"""The methods that show modals and home tabs."""

import json

from tests.slack_double.blocks import complaints_about_view, is_too_large
from tests.slack_double.calls import Call, Refused
from tests.slack_double.workspace import Json, Trigger, shown_view

MOST_ON_TOP = 3


def open_modal(call: Call) -> Json:
    """Open a modal for who has just done something."""
    view = _view(call, "modal")
    trigger = _exchanged(call)
    return {"view": shown_view(call.workspace.open_view(view, trigger.user))}


def push_modal(call: Call) -> Json:
    """Open a modal on top of the one that is open."""
    view = _view(call, "modal")
    trigger = _exchanged(call)
    below = call.workspace.views.get(trigger.view)
    if below is None:
        raise Refused("not_found")
    root = below["root_view_id"]
    stack = [each for each in call.workspace.views.values() if each["root_view_id"] == root]
    if len(stack) >= MOST_ON_TOP:
        raise Refused("push_limit_reached")
    return {"view": shown_view(call.workspace.open_view(view, trigger.user, below))}


def change_modal(call: Call) -> Json:
    """Change a modal that is open."""
    view = _view(call, "modal")
    old = call.workspace.views.get(call.need("view_id"))
    if old is None:
        raise Refused("not_found")
    if call.given.get("hash") not in (None, "", old["hash"]):
        raise Refused("hash_conflict")
    return {"view": shown_view(call.workspace.change_view(old["id"], view))}


def publish_home(call: Call) -> Json:
    """Show somebody's home tab."""
    view = _view(call, "home")
    user = call.user(call.need("user_id"))
    old = call.workspace.homes.get(user.id)
    if old is not None and call.given.get("hash") not in (None, "", old["hash"]):
        raise Refused("hash_conflict")
    return {"view": shown_view(call.workspace.publish(user.id, view))}


def _view(call: Call, kind: str) -> Json:
    view = call.need("view")
    if isinstance(view, str):
        try:
            view = json.loads(view)
        except ValueError:
            raise Refused("invalid_arguments", ["[ERROR] view must be JSON"]) from None
    wrong = complaints_about_view(view, kind)
    if wrong:
        raise Refused("invalid_arguments", wrong)
    if is_too_large(view):
        raise Refused("view_too_large")
    return dict(view)


def _exchanged(call: Call) -> Trigger:
    """Take what lets a modal open: once, and at once."""
    trigger = call.workspace.triggers.get(call.need("trigger_id"))
    if trigger is None:
        raise Refused("invalid_trigger_id")
    if trigger.exchanged:
        raise Refused("exchanged_trigger_id")
    if call.workspace.now() > trigger.until:
        raise Refused("expired_trigger_id")
    trigger.exchanged = True
    return trigger
