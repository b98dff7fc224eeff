"""One payload of every kind Slack sends the desk, and of many it should never react to.

Every text that a person could have written holds ``CANARY``, so that it can be looked for in logs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.slack_double import payloads
from tests.slack_double.ways import COMMAND, EVENT, INTERACTION
from tests.slack_double.workspace import Conversation, Json, User, Workspace

CANARY = "kanariefuglen 251248-9996"
"""Words that must stand in no log; the number is made up and belongs to nobody."""

CHANNEL, KAREN, ADMIN = "C0MIDT", "U0KAREN", "U0ADMIN"


TOKEN = "token-1"
"""What a form can be sent with once."""


@dataclass(frozen=True)
class Seed:
    """One payload, and the way it comes in."""

    name: str
    kind: str
    payload: Json


def furnished(here: Workspace) -> Workspace:
    """Let two people and a channel into a workspace."""
    here.add_user(KAREN, "Karen Eksempel", email="karen@rejsehold.example")
    here.add_user(ADMIN, "Astrid Eksempel", email="admin@rejsehold.example")
    here.add_user("U0STRANGER", "Svend Fremmed", team="T0OTHER", is_stranger=True)
    here.add_user("U0GONE", "Gitte Eksempel", deleted=True)
    here.add_channel(CHANNEL, "rejsehold-midt", here.bot.id, KAREN)
    return here


def seeds(here: Workspace) -> list[Seed]:
    """Return the payloads, in a furnished workspace."""
    karen = here.users[KAREN]
    made = [*_messages(here, karen), *_other_events(here, karen)]
    made += [*_presses(here, karen), *_modals(here, karen), *_rest(here, karen)]
    return made


def _event(here: Workspace, name: str, inside: Json, **outer: Any) -> Seed:
    return Seed(name, EVENT, {**payloads.event(here, inside), **outer})


def _said(here: Workspace, talk: Conversation, user: User, text: str, **more: Any) -> Json:
    kept = here.keep(talk, {**payloads.message(here, talk, user, text), **more})
    return payloads.said(talk, kept)


def _messages(here: Workspace, karen: User) -> Iterator[Seed]:
    direct, channel = here.direct(KAREN), here.conversations[CHANNEL]
    idea = f"Kan vi måle iltmætning hjemme hos {CANARY}?"
    yield _event(here, "message", _said(here, direct, karen, idea))
    yield _event(here, "greeting", _said(here, direct, karen, "hej"))
    yield _event(here, "empty message", _said(here, direct, karen, ""))
    thread = next(iter(direct.messages))
    replied = _said(here, direct, karen, f"Ja {CANARY}", thread_ts=thread)
    yield _event(here, "message in a thread", replied)
    files = [{"id": "F1", "name": f"{CANARY}.png", "mimetype": "image/png", "size": 12}]
    shared = _said(here, direct, karen, idea, subtype="file_share", files=files)
    yield _event(here, "message with a file", shared)
    markup = f"<!channel> <@{here.bot.id}> <https://ond.example|{CANARY}> &lt;b&gt; :wave:"
    yield _event(here, "message with markup", _said(here, direct, karen, markup))
    yield _event(here, "long message", _said(here, direct, karen, f"{CANARY} " * 500))
    mention = _said(here, channel, karen, f"<@{here.bot.id}> {idea}")
    yield _event(here, "message in a channel", mention)
    yield _event(here, "mention", {**mention, "type": "app_mention"})
    talk = _said(here, channel, karen, f"Frokost? {CANARY}")
    yield _event(here, "talk among others", talk)
    first = direct.messages[thread]
    changed = {**first, "text": f"Kan vi måle blodtryk hos {CANARY}?"}
    yield _event(here, "edit", payloads.changed(here, direct, first, changed))
    yield _event(here, "edit that changes nothing", payloads.changed(here, direct, first, first))
    yield _event(here, "deletion", payloads.deleted(here, direct, first))
    bots = {"subtype": "bot_message", "bot_id": "B0OTHER", "username": "andre"}
    yield _event(here, "bot's message", _said(here, direct, karen, idea, **bots))
    own = {**_said(here, direct, here.bot, idea), "bot_id": here.bot.bot_id, "app_id": here.app}
    yield _event(here, "own message", own)
    stranger = _said(here, channel, here.users["U0STRANGER"], f"<@{here.bot.id}> {idea}")
    yield _event(here, "stranger's message", stranger, is_ext_shared_channel=True)
    gone = _said(here, here.direct("U0GONE"), here.users["U0GONE"], idea)
    yield _event(here, "message of somebody who has left", gone)
    for subtype in ("channel_join", "channel_topic", "me_message", "reminder_add"):
        yield _event(here, subtype, _said(here, channel, karen, CANARY, subtype=subtype))


def _other_events(here: Workspace, karen: User) -> Iterator[Seed]:
    yield _event(here, "home opened", payloads.home_opened(here, karen))
    yield _event(here, "messages opened", payloads.home_opened(here, karen, "messages"))
    yield _event(here, "reaction", {"type": "reaction_added", "user": KAREN, "reaction": "ok"})
    joined = {"type": "member_joined_channel", "user": KAREN, "channel": CHANNEL}
    yield _event(here, "somebody joined", joined)
    yield _event(here, "tokens revoked", {"type": "tokens_revoked", "tokens": {"oauth": [KAREN]}})
    limited = {"type": "app_rate_limited", "minute_rate_limited": 1, "api_app_id": here.app}
    yield Seed("rate limited", EVENT, {**limited, "team_id": here.team, "token": "t"})
    yield Seed("address check", EVENT, {"type": "url_verification", "challenge": CANARY})


def _press(value: str) -> tuple[Json, Json]:
    text = {"type": "plain_text", "text": "Send", "emoji": False}
    button = {"type": "button", "action_id": "press:0", "text": text, "value": value}
    return {"type": "actions", "block_id": "b1", "elements": [button]}, button


def _presses(here: Workspace, karen: User) -> Iterator[Seed]:
    direct, channel = here.direct(KAREN), here.conversations[CHANNEL]
    bot = {"user": here.bot.id, "bot_id": here.bot.bot_id, "app_id": here.app}
    values = {
        "press to send": '["send_draft","d1","",null]',
        "press to act": '["act","1","decline",3]',
        "press to look": '["open","1","",null]',
        "press for help": '["help","","",null]',
        "press of an unknown kind": '["explode","1","",null]',
        "press that is none": CANARY,
    }
    for name, value in values.items():
        block, button = _press(value)
        text = {"type": "plain_text", "text": CANARY}
        blocks = [{"type": "section", "block_id": "s", "text": text}, block]
        kept = here.keep(direct, {**bot, "text": CANARY, "blocks": blocks})
        pressed = payloads.pressed_in_message(here, direct, karen, kept, (block, button))
        yield Seed(name, INTERACTION, pressed)
    block, button = _press(values["press to look"])
    kept = here.keep(channel, {**bot, "text": CANARY, "blocks": [block], "thread_ts": "1.000001"})
    threaded = payloads.pressed_in_message(here, channel, karen, kept, (block, button))
    yield Seed("press in a thread", INTERACTION, threaded)
    foreign = {**button, "action_id": "somebody_elses"}
    other = payloads.pressed_in_message(here, direct, karen, kept, (block, foreign))
    yield Seed("press of another's button", INTERACTION, other)
    home = here.publish(KAREN, {"type": "home", "blocks": [block]})
    yield Seed(
        "press at home",
        INTERACTION,
        payloads.pressed_in_view(here, karen, home, (block, button)),
    )


def _view(metadata: str, callback: str = "form") -> Json:
    title = {"type": "plain_text", "text": "Sig nej", "emoji": False}
    element = {"type": "plain_text_input", "action_id": "answer"}
    field = {"type": "input", "block_id": "reason", "label": title, "element": element}
    return {
        "type": "modal",
        "callback_id": callback,
        "title": title,
        "submit": title,
        "private_metadata": metadata,
        "blocks": [field],
    }


def _modals(here: Workspace, karen: User) -> Iterator[Seed]:
    key = f'["act","1","decline",3,"{TOKEN}","DU0KAREN//1.000001"]'
    values: dict[str, Json] = {
        "text": {"type": "plain_text_input", "value": CANARY},
        "nothing": {"type": "plain_text_input", "value": None},
        "day": {"type": "datepicker", "selected_date": "2026-12-01"},
        "choice": {
            "type": "static_select",
            "selected_option": {"text": {"type": "plain_text", "text": CANARY}, "value": "yes"},
        },
        "choices": {
            "type": "checkboxes",
            "selected_options": [{"text": {"type": "mrkdwn", "text": CANARY}, "value": "a"}],
        },
    }
    for name, value in values.items():
        view = here.open_view(_view(key), KAREN)
        sent = payloads.submitted(here, karen, view, {"reason": {"answer": value}})
        yield Seed(f"form with {name}", INTERACTION, sent)
    for name, metadata in {"form of nobody": CANARY, "form without a key": ""}.items():
        view = here.open_view(_view(metadata), KAREN)
        yield Seed(name, INTERACTION, payloads.submitted(here, karen, view, {}))
    idea = here.open_view(_view("", "idea"), KAREN)
    told = {"text": {"answer": {"type": "plain_text_input", "value": f"Robotter? {CANARY}"}}}
    yield Seed("idea by form", INTERACTION, payloads.submitted(here, karen, idea, told))
    other = here.open_view(_view("", "somebody_elses"), KAREN)
    yield Seed("form of another", INTERACTION, payloads.submitted(here, karen, other, {}))
    field = {"block_id": "solution", "element": {"action_id": "lookup:solutions"}}
    asked = payloads.suggestion(here, karen, idea, field, CANARY)
    yield Seed("search in a form", INTERACTION, asked)
    yield Seed("form closed", INTERACTION, {**asked, "type": "view_closed", "is_cleared": True})


def _rest(here: Workspace, karen: User) -> Iterator[Seed]:
    direct, channel = here.direct(KAREN), here.conversations[CHANNEL]
    commands = (
        ("/ide", f"Kan vi måle blodtryk? {CANARY}"),
        ("/ide", ""),
        ("/rejsehold", "søg KOL"),
        ("/rejsehold", "status"),
        ("/rejsehold", "hjælp"),
        ("/rejsehold", CANARY),
        ("/andet", CANARY),
    )
    for name, text in commands:
        sent = payloads.command(here, direct, karen, name, text)
        yield Seed(f"{name} {text[:6]}".strip(), COMMAND, sent)
    check = {"ssl_check": "1", "token": payloads.VERIFICATION}
    yield Seed("certificate check", COMMAND, check)
    for callback in ("new_idea", "somebody_elses"):
        taken = payloads.shortcut(here, karen, callback)
        yield Seed(f"shortcut {callback}", INTERACTION, taken)
        kept = here.keep(channel, {"user": KAREN, "text": f"En idé {CANARY}"})
        from_message = payloads.message_shortcut(here, channel, karen, kept, callback)
        yield Seed(f"message shortcut {callback}", INTERACTION, from_message)
