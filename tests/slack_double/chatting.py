"""The methods that write, change and delete messages."""

import json
from typing import Any

from tests.slack_double.blocks import complaints_about_message, is_too_long
from tests.slack_double.calls import Call, Refused
from tests.slack_double.workspace import Conversation, Json

POSTED_TEXT = 40_000
CHANGED_TEXT = 4_000
METADATA = 8_000


def post(call: Call) -> Json:
    """Post a message."""
    call.scope("chat:write")
    talk = call.conversation(people=True)
    _may_write(call, talk)
    message = _content(call, POSTED_TEXT)
    thread = call.given.get("thread_ts")
    if thread is not None:
        if thread not in talk.messages:
            raise Refused("thread_not_found")
        message["thread_ts"] = thread
    bot = call.workspace.bot
    by = {"user": bot.id, "bot_id": bot.bot_id, "app_id": call.workspace.app}
    kept = call.workspace.keep(talk, {**by, "team": call.workspace.team, **message})
    return {"channel": talk.id, "ts": kept["ts"], "message": kept}


def whisper(call: Call) -> Json:
    """Show a message to one person only."""
    call.scope("chat:write")
    talk = call.conversation()
    _may_write(call, talk)
    _content(call, POSTED_TEXT)
    user = call.user(call.need("user"), "user_not_in_channel")
    if user.id not in talk.members:
        raise Refused("user_not_in_channel")
    return {"message_ts": call.workspace.timestamp()}


def change(call: Call) -> Json:
    """Change a message of the desk's own."""
    call.scope("chat:write")
    talk = call.conversation()
    message = _own(call, talk, "cant_update_message")
    if talk.is_archived:
        raise Refused("is_archived")
    content = _content(call, CHANGED_TEXT)
    if "blocks" in content:
        content["blocks"] = call.workspace.named(content["blocks"])
    elif "text" in content:
        message.pop("blocks", None)
    message.update(content)
    message["edited"] = {"user": call.workspace.bot.id, "ts": call.workspace.timestamp()}
    return {"channel": talk.id, "ts": message["ts"], "text": message["text"], "message": message}


def delete(call: Call) -> Json:
    """Delete a message of the desk's own."""
    call.scope("chat:write")
    talk = call.conversation()
    message = _own(call, talk, "cant_delete_message")
    del talk.messages[message["ts"]]
    return {"channel": talk.id, "ts": message["ts"]}


def permalink(call: Call) -> Json:
    """Give the address of a message."""
    talk = call.conversation()
    ts = call.need("message_ts")
    if ts not in talk.messages:
        raise Refused("message_not_found")
    place = f"{talk.id}/p{ts.replace('.', '')}"
    return {
        "channel": talk.id,
        "permalink": f"https://{call.workspace.domain}.slack.com/archives/{place}",
    }


def _may_write(call: Call, talk: Conversation) -> None:
    if talk.is_archived:
        raise Refused("is_archived")
    if talk.is_direct:
        call.user(talk.user)
    elif call.workspace.bot.id not in talk.members:
        raise Refused("not_in_channel")


def _own(call: Call, talk: Conversation, error: str) -> Json:
    message = talk.messages.get(call.need("ts", "message_not_found"))
    if message is None:
        raise Refused("message_not_found")
    if message.get("bot_id") != call.workspace.bot.bot_id:
        raise Refused(error)
    return message


def _content(call: Call, most: int) -> Json:
    text, blocks = call.given.get("text"), _json(call, "blocks", "invalid_blocks_format")
    if not text and not blocks:
        raise Refused("no_text")
    if text is not None and not isinstance(text, str):
        raise Refused("invalid_arguments", ["[ERROR] must provide a string [json-pointer:/text]"])
    if len(text or "") > most:
        raise Refused("msg_too_long")
    content: Json = {"text": text or ""}
    if blocks:
        wrong = complaints_about_message(blocks)
        if wrong:
            raise Refused("invalid_blocks", wrong, errors=wrong)
        if is_too_long(blocks):
            raise Refused("msg_blocks_too_long")
        content["blocks"] = blocks
    metadata = _json(call, "metadata", "metadata_must_be_sent_from_app")
    if metadata is not None:
        content["metadata"] = _metadata(metadata)
    return content


def _metadata(metadata: Any) -> Json:
    match metadata:
        case {"event_type": str(kind), "event_payload": dict(), **rest} if not rest and kind:
            if len(json.dumps(metadata)) > METADATA:
                raise Refused("metadata_too_large")
            return dict(metadata)
        case _:
            raise Refused("invalid_metadata_format")


def _json(call: Call, name: str, error: str) -> Any:
    value = call.given.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise Refused(error) from None
