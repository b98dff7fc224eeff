"""What Teams tells the desk, in the shapes of msteams-docs and the Bot Framework's activity schema.

Read in November 2026: "Messages in bot conversations", "Bot activity handlers", "Conversation
events", "Create and send dialogs", "Typeahead search" and "Universal Actions for Adaptive Cards".
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from html import escape
from typing import Any

from tests.teams_double.tenant import CHANNEL, PERSONAL, Account, Chat, Json, Tenant


@dataclass(frozen=True)
class Doing:
    """Who does something where: somebody in a chat, and the service URL that Teams tells of."""

    tenant: Tenant
    service: str
    chat: Chat
    account: Account


TIMEZONE = "Europe/Copenhagen"


def mention(tenant: Tenant) -> str:
    """Return the desk's name as it stands in a text that speaks to it."""
    return f"<at>{tenant.bot_name}</at>"


def message(at: Doing, text: str, root: str = "") -> Json:
    """Make the message somebody wrote, as it was typed; in shared chats it speaks to the desk."""
    activity = _activity(at, "message", root)
    activity |= {"text": text, "textFormat": "plain"}
    here = at.tenant
    if at.chat.is_shared:
        name = mention(here)
        html = f"<div><div><span>{name}</span>&nbsp;{escape(text, quote=False)}</div></div>"
        named = {"mentioned": {"id": here.bot, "name": here.bot_name}, "text": name}
        activity["text"] = f"{name} {escape(text, quote=False)}\n"
        activity["entities"].append({**named, "type": "mention"})
        activity["attachments"] = [{"contentType": "text/html", "content": html}]
    return activity


def kept_message(activity: Json) -> Json:
    """Return what Teams keeps of a message that was written."""
    names = ("type", "text", "from", "attachments", "entities")
    return {name: activity[name] for name in names if name in activity}


def changed(here: Tenant, activity: Json, text: str) -> Json:
    """Make the event of a message that was written anew; what it said before is not told."""
    event = deepcopy(activity)
    before = event["text"]
    event |= {"type": "messageUpdate", "text": before.replace(_words(here, before), text)}
    event["channelData"]["eventType"] = "editMessage"
    return event | {"timestamp": here.moment(), "localTimestamp": here.moment()}


def deleted(here: Tenant, activity: Json) -> Json:
    """Make the event of a message that was deleted."""
    event = {name: each for name, each in deepcopy(activity).items() if name not in _CONTENT}
    event["type"] = "messageDelete"
    event["channelData"]["eventType"] = "softDeleteMessage"
    return event | {"timestamp": here.moment()}


def restored(here: Tenant, activity: Json) -> Json:
    """Make the event of a message whose deletion was undone."""
    event = deepcopy(activity) | {"type": "messageUpdate", "timestamp": here.moment()}
    event["channelData"]["eventType"] = "undeleteMessage"
    return event


def installed(at: Doing, action: str = "add") -> Json:
    """Make the event of the app's being installed, or with ``remove`` taken away."""
    activity = _activity(at, "installationUpdate")
    activity["channelData"] |= {"settings": {"selectedChannel": {"id": at.chat.id}}}
    return activity | {"id": at.tenant.invoke_id(), "action": action}


def joined(at: Doing, *others: Account) -> Json:
    """Make the event of new members: the desk's own bot, or others."""
    activity = _activity(at, "conversationUpdate")
    activity["channelData"]["eventType"] = "teamMemberAdded"
    added = [{"id": each.id, "aadObjectId": each.user} for each in others] or [
        {"id": at.tenant.bot}
    ]
    if at.chat.kind == PERSONAL:
        del activity["channelData"]["eventType"]
    return activity | {"id": at.tenant.invoke_id(), "membersAdded": added}


def left(at: Doing) -> Json:
    """Make the event of the desk's bot being put out of a team."""
    activity = joined(at)
    activity["membersRemoved"] = activity.pop("membersAdded")
    activity["channelData"]["eventType"] = "teamMemberRemoved"
    return activity


def happened(at: Doing, event: str) -> Json:
    """Make an event that changes nobody: a team renamed, a channel made, deleted or restored."""
    activity = _activity(at, "conversationUpdate")
    activity["channelData"]["eventType"] = event
    return activity | {"id": at.tenant.invoke_id()}


def reacted(at: Doing, message_id: str) -> Json:
    """Make the event of a thumb under a message."""
    activity = _activity(at, "messageReaction")
    return activity | {"reactionsAdded": [{"type": "like"}], "replyToId": message_id}


def executed(
    at: Doing,
    kept: Json,
    action: Mapping[str, Any],
    trigger: str = "manual",
) -> Json:
    """Make the invoke of an ``Action.Execute`` on a message's card."""
    named = {name: action[name] for name in ("id", "verb") if name in action}
    data = deepcopy(action.get("data", {}))
    value = {"action": {"type": "Action.Execute", **named, "data": data}, "trigger": trigger}
    activity = _invoke(at, "adaptiveCard/action", value, kept["id"])
    activity["channelData"] |= {"source": {"name": "message"}, "legacy": {"replyToId": kept["id"]}}
    return activity


def submitted_on_card(at: Doing, kept: Json, data: Json) -> Json:
    """Make the message with which an ``Action.Submit`` on a message's card arrives."""
    activity = _activity(at, "message", _root(at.chat, kept))
    content = {"textFormat": "plain", "value": deepcopy(data), "replyToId": kept["id"]}
    return activity | content | {"id": at.tenant.stamp()}


def opened(at: Doing, kept: Json, data: Json) -> Json:
    """Make the invoke that asks for a dialog, from a button of a message's card.

    What the button carries under ``msteams`` tells Teams what to do; the desk gets it as ``type``.
    """
    given = {name: deepcopy(each) for name, each in data.items() if name != "msteams"}
    value = {"data": {**given, "type": "task/fetch"}, "context": {"theme": "default"}}
    return _invoke(at, "task/fetch", value, kept["id"])


def sent(at: Doing, message_id: str, data: Json) -> Json:
    """Make the invoke of a dialog that is sent, filled in like this."""
    value = {"data": deepcopy(data), "context": {"theme": "default"}}
    return _invoke(at, "task/submit", value, message_id)


def looked_up(at: Doing, field: Json, typed: str) -> Json:
    """Make the question for choices, while somebody types in a field."""
    options = {"skip": 0, "top": 15}
    value = {"queryText": typed, "queryOptions": options, "kind": "search"}
    value["dataset"] = field["choices.data"]["dataset"]
    return _invoke(at, "application/search", value)


def searched(at: Doing, command: str, name: str, typed: str) -> Json:
    """Make the search of a message extension; nothing typed is an initial run."""
    parameter = {"name": name, "value": typed}
    if not typed:
        parameter = {"name": "initialRun", "value": "true"}
    value = {
        "commandId": command,
        "parameters": [parameter],
        "queryOptions": {"skip": 0, "count": 25},
    }
    activity = _invoke(at, "composeExtension/query", value)
    activity["channelData"]["source"] = {"name": "compose"}
    return activity


def picked_message(at: Doing, command: str, kept: Json) -> Json:
    """Make the invoke of a message extension's action on a message: it asks for a dialog."""
    value = {**_command(at.tenant, command), "messagePayload": _payload(at.tenant, at.chat, kept)}
    return _invoke(at, "composeExtension/fetchTask", value)


def sent_from_extension(at: Doing, command: str, kept: Json, data: Json) -> Json:
    """Make the invoke of a message extension's dialog that is sent."""
    value = {
        **_command(at.tenant, command),
        "data": deepcopy(data),
        "botMessagePreviewAction": None,
    }
    value["messagePayload"] = _payload(at.tenant, at.chat, kept)
    return _invoke(at, "composeExtension/submitAction", value)


_CONTENT = ("text", "textFormat", "attachments", "entities", "localTimestamp")


def _command(here: Tenant, command: str) -> Json:
    return {
        "commandId": command,
        "commandContext": "message",
        "requestId": f"{here.number():032}",
        "context": {"theme": "default"},
    }


def _payload(here: Tenant, chat: Chat, kept: Json) -> Json:
    link = f"https://teams.microsoft.com/l/message/{chat.id}/{kept['id']}"
    writer = {"userIdentityType": "aadUser", "id": kept["from"].get("aadObjectId")}
    return {
        "linkToMessage": f"{link}?tenantId={here.id}",
        "id": kept["id"],
        "replyToId": None,
        "createdDateTime": here.moment(),
        "lastModifiedDateTime": None,
        "deleted": False,
        "summary": None,
        "importance": "normal",
        "locale": "da-dk",
        "body": {
            "contentType": "html",
            "content": f"<div><div>{escape(kept.get('text', ''), quote=False)}</div></div>",
        },
        "from": {"device": None, "conversation": None, "application": None, "user": writer},
        "reactions": [],
        "mentions": [],
        "attachments": [],
    }


def _words(here: Tenant, text: str) -> str:
    return text.removeprefix(f"{mention(here)} ").removesuffix("\n")


def _root(chat: Chat, kept: Json) -> str:
    return chat.root_of(kept["id"]) if chat.kind == CHANNEL else ""


def _invoke(at: Doing, name: str, value: Json, message_id: str = "") -> Json:
    root = at.chat.root_of(message_id) if message_id in at.chat.messages else ""
    activity = _activity(at, "invoke", root)
    replied = {"replyToId": message_id} if message_id else {}
    return activity | {"id": at.tenant.invoke_id(), "name": name, "value": value, **replied}


def _activity(at: Doing, kind: str, root: str = "") -> Json:
    moment = at.tenant.moment()
    language, _, country = at.account.locale.partition("-")
    known = {"locale": at.account.locale, "country": country, "platform": "Windows"}
    activity: Json = {
        "type": kind,
        "id": at.tenant.stamp(),
        "timestamp": moment,
        "localTimestamp": f"{moment[:19]}.000+00:00",
        "localTimezone": TIMEZONE,
        "serviceUrl": at.service,
        "channelId": "msteams",
        "from": {"id": at.account.id, "name": at.account.name, "aadObjectId": at.account.user},
        "recipient": {"id": at.tenant.bot, "name": at.tenant.bot_name},
        "conversation": _conversation(at, root),
        "channelData": {"tenant": {"id": at.tenant.id}},
        "entities": [{**known, "timezone": TIMEZONE, "type": "clientInfo"}],
        "locale": at.account.locale or language,
    }
    if at.chat.kind == CHANNEL:
        place = {"id": at.chat.id, "name": at.chat.name}
        activity["channelData"] |= {"channel": place, "team": {"id": at.chat.team}}
        activity["channelData"] |= {"teamsChannelId": at.chat.id, "teamsTeamId": at.chat.team}
    return activity


def _conversation(at: Doing, root: str) -> Json:
    told: Json = {"conversationType": at.chat.kind, "tenantId": at.tenant.id}
    if at.chat.is_shared:
        told |= {"isGroup": True, "name": at.chat.name}
    return told | {"id": at.chat.conversation(root)}
