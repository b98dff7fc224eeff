"""What the connector does: messages posted, changed and deleted, chats made, people looked up."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.teams_double.calls import Call, Refused, said
from tests.teams_double.checking import check_activity
from tests.teams_double.tenant import CHANNEL, Account, Chat, Json

Done = tuple[int, Json]
"""The status and the body of an answer."""


def create(call: Call) -> Done:
    """Make a conversation: the personal chat with somebody, or a thread in a channel."""
    given, tenant = call.given, call.tenant
    told = given.get("tenantId") or given.get("channelData", {}).get("tenant", {}).get("id")
    if told != tenant.id:
        raise Refused(403, "ForbiddenOperationException", "The bot is not enabled in this tenant.")
    if given.get("isGroup"):
        return _create_thread(call)
    members = given.get("members")
    if not isinstance(members, list) or len(members) != 1:
        raise Refused(400, "BadSyntax", "Incorrect conversation creation parameters")
    account = tenant.account(said(members[0].get("id")))
    if account is None:
        raise Refused(404, "NotFound", "The user was not found.")
    if account.tenant != tenant.id or not account.has_app:
        raise Refused(403, "ForbiddenOperationException", "The bot is not installed for the user.")
    chat = tenant.personal(account.user)
    if "activity" not in given:
        return 201, {"id": chat.id}
    return 201, {"id": chat.id, "activityId": _kept(call, chat, given["activity"])["id"]}


def _create_thread(call: Call) -> Done:
    key = call.given.get("channelData", {}).get("channel", {}).get("id")
    chat = call.tenant.chats.get(said(key))
    if chat is None or chat.kind != CHANNEL:
        raise Refused(404, "ConversationNotFound", "Conversation not found.")
    if not chat.has_app:
        raise Refused(403, "BotNotInConversationRoster")
    if "activity" not in call.given:
        raise Refused(400, "BadArgument", "A thread begins with a message.")
    kept = _kept(call, chat, call.given["activity"])
    return 201, {"id": chat.conversation(kept["id"]), "activityId": kept["id"]}


def post(call: Call) -> Done:
    """Post an activity to a conversation."""
    chat, root = call.chat()
    return _posted(call, chat, root)


def reply(call: Call) -> Done:
    """Post an activity as the reply to another; in a channel it stands in that one's thread."""
    chat, root = call.chat()
    before = call.where["activity"]
    if before not in chat.messages and call.tenant.sees_everything:
        raise Refused(404, "ActivityNotFoundInConversation", "Activity not found.")
    return _posted(call, chat, chat.root_of(before) if chat.kind == CHANNEL else root)


def _posted(call: Call, chat: Chat, root: str) -> Done:
    if call.given.get("type") == "typing":
        check_activity(call.given)
        return 202, {}
    return 201, {"id": _kept(call, chat, call.given, root)["id"]}


def update(call: Call) -> Done:
    """Put another message in the place of one of the desk's own."""
    chat, _ = call.chat()
    kept = _own(call, chat)
    check_activity(call.given)
    content = {name: value for name, value in call.given.items() if name not in ("id", "from")}
    for name in ("text", "attachments", "summary"):
        kept.pop(name, None)
    kept.update(content)
    # Whoever saw their own view of the card sees the new one now, as everybody else.
    kept["views"] = {}
    return 200, {"id": kept["id"]}


def delete(call: Call) -> Done:
    """Delete a message of the desk's own."""
    chat, _ = call.chat()
    del chat.messages[_own(call, chat)["id"]]
    return 200, {}


def members(call: Call) -> Done:
    """Tell who is in a conversation."""
    chat, _ = call.chat()
    shown = [_shown(call, call.tenant.accounts[user]) for user in sorted(chat.members)]
    return 200, {"members": shown}


def member(call: Call) -> Done:
    """Tell of somebody in a conversation."""
    chat, _ = call.chat()
    account = call.tenant.account(call.where["member"])
    if account is None or account.user not in chat.members:
        raise Refused(404, "MemberNotFoundInConversation", "The member was not found.")
    return 200, _shown(call, account)


def team(call: Call) -> Done:
    """Tell of a team."""
    key = call.where["team"]
    name = call.tenant.teams.get(key)
    if name is None:
        raise Refused(404, "NotFound", "The team was not found.")
    channels = [each for each in call.tenant.chats.values() if each.team == key]
    shown = {"id": key, "name": name, "aadGroupId": key[3:11], "channelCount": len(channels)}
    return 200, {**shown, "memberCount": len({who for each in channels for who in each.members})}


def channels(call: Call) -> Done:
    """List the channels of a team."""
    key = call.where["team"]
    found = [each for each in call.tenant.chats.values() if each.team == key]
    return 200, {"conversations": [{"id": each.id, "name": each.name} for each in found]}


METHODS: Mapping[str, Callable[[Call], Done]] = {
    "create": create,
    "post": post,
    "reply": reply,
    "update": update,
    "delete": delete,
    "members": members,
    "member": member,
    "team": team,
    "channels": channels,
}


def _kept(call: Call, chat: Chat, activity: Any, root: str = "") -> Json:
    if not isinstance(activity, dict):
        raise Refused(400, "BadSyntax", "An activity is an object.")
    check_activity(activity)
    bot = {"id": call.tenant.bot, "name": call.tenant.bot_name}
    return call.tenant.keep(chat, {**activity, "from": bot}, root)


def _own(call: Call, chat: Chat) -> Json:
    message = chat.messages.get(call.where["activity"])
    if message is None or message.get("from", {}).get("id") != call.tenant.bot:
        raise Refused(404, "ActivityNotFoundInConversation", "Activity not found.")
    return message


def _shown(call: Call, account: Account) -> Json:
    first, _, last = account.name.partition(" ")
    return {
        "id": account.id,
        "name": account.name,
        "aadObjectId": account.user,
        "objectId": account.user,
        "givenName": first,
        "surname": last,
        **({"email": account.email} if account.email else {}),
        "userPrincipalName": account.email,
        "tenantId": account.tenant,
        "userRole": account.role,
    }
