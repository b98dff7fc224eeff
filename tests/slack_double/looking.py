"""The methods that look things up: conversations, what was said in them, people, the app itself."""

from typing import Any

from tests.slack_double.calls import Call, Refused
from tests.slack_double.workspace import Conversation, Json, User

HISTORY = 999


def test_token(call: Call) -> Json:
    """Tell whose token it is."""
    here = call.workspace
    return {
        "url": f"https://{here.domain}.slack.com/",
        "team": here.domain,
        "user": here.bot.name,
        "team_id": here.team,
        "user_id": here.bot.id,
        "bot_id": here.bot.bot_id,
        "is_enterprise_install": False,
    }


def open_direct(call: Call) -> Json:
    """Open the direct messages with one person."""
    call.scope("im:write", "mpim:write")
    ids = str(call.need("users", "users_list_not_supplied")).split(",")
    if len(ids) > 1:
        raise Refused("too_many_users")
    user = call.user(ids[0])
    known = f"D{user.id}" in call.workspace.conversations
    talk = call.workspace.direct(user.id)
    beside = {"already_open": True, "no_op": True} if known else {}
    shown = _conversation(call, talk) if call.given.get("return_im") else {"id": talk.id}
    return {**beside, "channel": shown}


def history(call: Call) -> Json:
    """Tell what was said in a conversation, newest first; replies stay in their threads."""
    talk = _readable(call)
    said = [
        each
        for each in talk.messages.values()
        if each.get("thread_ts", each["ts"]) == each["ts"] and _within(call, each)
    ]
    said.reverse()
    return _page(call, said)


def replies(call: Call) -> Json:
    """Tell what was said in a thread, its first message first."""
    talk = _readable(call)
    first = call.need("ts", "thread_not_found")
    if first not in talk.messages:
        raise Refused("thread_not_found")
    said = [
        each
        for each in talk.messages.values()
        if each["ts"] == first or (each.get("thread_ts") == first and _within(call, each))
    ]
    return _page(call, said)


def conversation(call: Call) -> Json:
    """Tell of a conversation."""
    talk = call.conversation()
    call.scope(f"{talk.kind}:read")
    return {"channel": _conversation(call, talk)}


def conversations(call: Call) -> Json:
    """List the conversations the token can see."""
    kinds = str(call.given.get("types", "public_channel")).split(",")
    names = {"channels": "public_channel", "groups": "private_channel", "im": "im"}
    here = call.workspace
    found = [
        talk
        for talk in here.conversations.values()
        if names[talk.kind] in kinds and (not talk.is_private or here.bot.id in talk.members)
    ]
    for kind in {talk.kind for talk in found}:
        call.scope(f"{kind}:read")
    if call.given.get("exclude_archived") in (True, "true", "1", 1):
        found = [talk for talk in found if not talk.is_archived]
    shown = [_conversation(call, talk) for talk in found]
    return {"channels": shown, "response_metadata": {"next_cursor": ""}}


def own_conversations(call: Call) -> Json:
    """List the conversations the desk is in."""
    found = conversations(call)
    mine = [
        each
        for each in found["channels"]
        if call.workspace.bot.id in call.workspace.conversations[each["id"]].members
    ]
    return {**found, "channels": mine}


def person(call: Call) -> Json:
    """Tell of a person; the address only to who may read it."""
    call.scope("users:read")
    user = call.workspace.users.get(call.need("user", "user_not_found"))
    if user is None:
        raise Refused("user_not_found")
    return {"user": shown_user(call, user)}


def person_with_address(call: Call) -> Json:
    """Find a person by their address."""
    call.scope("users:read.email")
    wanted = call.need("email", "invalid_arguments").casefold()
    for user in call.workspace.users.values():
        if (user.email or "").casefold() == wanted:
            return {"user": shown_user(call, user)}
    raise Refused("users_not_found")


def shown_user(call: Call, user: User) -> Json:
    """Return what Slack tells of a person."""
    email = {"email": user.email} if "users:read.email" in call.token.scopes else {}
    with_locale = call.given.get("include_locale") in (True, "true", "1", 1)
    profile = {"real_name": user.name, "display_name": "", "team": user.team, **email}
    return {
        "id": user.id,
        "team_id": user.team,
        "name": user.name.casefold().replace(" ", "."),
        "deleted": user.deleted,
        "real_name": user.name,
        "tz": "Europe/Copenhagen",
        "profile": profile,
        "is_admin": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": False,
        **({"is_stranger": True} if user.is_stranger else {}),
        **({"locale": user.locale} if with_locale else {}),
    }


def people(call: Call) -> Json:
    """List the people."""
    call.scope("users:read")
    members = [shown_user(call, user) for user in call.workspace.users.values()]
    return {"members": members, "response_metadata": {"next_cursor": ""}}


def bot(call: Call) -> Json:
    """Tell of the desk's bot."""
    call.scope("users:read")
    here = call.workspace
    if call.given.get("bot") not in (None, here.bot.bot_id):
        raise Refused("bot_not_found")
    shown = {"id": here.bot.bot_id, "app_id": here.app, "user_id": here.bot.id}
    return {"bot": {**shown, "name": here.bot.name, "deleted": False}}


def team(call: Call) -> Json:
    """Tell of the workspace."""
    call.scope("team:read")
    here = call.workspace
    return {"team": {"id": here.team, "name": here.domain, "domain": here.domain}}


def _readable(call: Call) -> Conversation:
    talk = call.conversation()
    call.scope(f"{talk.kind}:history")
    if not talk.is_direct and call.workspace.bot.id not in talk.members:
        raise Refused("not_in_channel")
    return talk


def _within(call: Call, message: Json) -> bool:
    oldest = float(call.given.get("oldest") or 0)
    latest = float(call.given.get("latest") or "inf")
    at = float(message["ts"])
    if call.given.get("inclusive") in (True, "true", "1", 1):
        return oldest <= at <= latest
    return oldest < at < latest


def _page(call: Call, said: list[Json]) -> Json:
    limit = int(call.given.get("limit") or 100)
    if not 1 <= limit <= HISTORY:
        raise Refused("invalid_limit")
    cursor = str(call.given.get("cursor") or "")
    start = int(cursor) if cursor.isdecimal() else 0
    page, more = said[start : start + limit], len(said) > start + limit
    shown = [_told(call, each) for each in page]
    following = {"response_metadata": {"next_cursor": str(start + limit)}} if more else {}
    return {"messages": shown, "has_more": more, "pin_count": 0, **following}


def _told(call: Call, message: Json) -> Json:
    """Tell a message; what an app noted on it only to who asks for it."""
    asked: Any = call.given.get("include_all_metadata")
    if asked in (True, "true", "1", 1):
        return message
    return {name: value for name, value in message.items() if name != "metadata"}


def _conversation(call: Call, talk: Conversation) -> Json:
    if talk.is_direct:
        return {"id": talk.id, "is_im": True, "user": talk.user, "is_archived": False}
    return {
        "id": talk.id,
        "name": talk.name,
        "is_channel": not talk.is_private,
        "is_group": talk.is_private,
        "is_im": False,
        "is_private": talk.is_private,
        "is_archived": talk.is_archived,
        "is_ext_shared": talk.is_shared,
        "is_member": call.workspace.bot.id in talk.members,
        "context_team_id": call.workspace.team,
    }
