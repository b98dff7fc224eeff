"""One activity of every kind Teams sends the desk, and of many it should never react to.

Every text that a person could have written holds ``CANARY``, so that it can be looked for in logs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.teams_double import payloads
from tests.teams_double.checking import ADAPTIVE
from tests.teams_double.payloads import Doing
from tests.teams_double.tenant import ELSEWHERE, Chat, Json, Tenant

CANARY = "kanariefuglen 251248-9996"
"""Words that must stand in no log; the number is made up and belongs to nobody."""

CHANNEL, GROUP = "rejsehold-midt", "frokostklubben"
KAREN = "00000000-0000-4000-8000-0000000ca7e1"
ADMIN = "00000000-0000-4000-8000-00000000ad01"
GUEST = "00000000-0000-4000-8000-00000000f9e1"


NONCE, TOKEN = "abcdef0123456789", "token-1"
"""What the buttons of a drawing carry, and what a form can be sent with once."""


@dataclass(frozen=True)
class Seed:
    """One activity."""

    name: str
    payload: Json


def furnished(here: Tenant) -> Tenant:
    """Let two people, a guest, a channel and a group chat into a tenant."""
    here.add_account(KAREN, "Karen Eksempel", email="karen@rejsehold.example")
    here.add_account(ADMIN, "Astrid Eksempel", email="admin@rejsehold.example")
    here.add_account(GUEST, "Svend Fremmed", tenant=ELSEWHERE, role="guest")
    here.add_channel(CHANNEL, KAREN, GUEST)
    here.add_group(GROUP, KAREN, ADMIN)
    return here


def named(here: Tenant, name: str) -> Chat:
    """Return the chat of this name."""
    return next(each for each in here.chats.values() if each.name == name)


def seeds(here: Tenant, service: str) -> list[Seed]:
    """Return the activities, in a furnished tenant."""
    karen = Doing(here, service, here.personal(KAREN), here.accounts[KAREN])
    channel = Doing(here, service, named(here, CHANNEL), here.accounts[KAREN])
    group = Doing(here, service, named(here, GROUP), here.accounts[ADMIN])
    made = [*_messages(karen), *_shared(channel, group), *_events(karen, channel)]
    made += [*_presses(karen), *_dialogs(karen), *_extension(channel), *_odd(karen)]
    return made


def _said(at: Doing, text: str, root: str = "") -> Json:
    """Make the message of somebody, which stands in the chat from then on."""
    activity = payloads.message(at, text, root)
    kept = at.tenant.keep(at.chat, payloads.kept_message(activity), root)
    activity["id"] = kept["id"]
    activity["conversation"]["id"] = at.chat.conversation(root or kept["id"])
    return activity


def _messages(at: Doing) -> Iterator[Seed]:
    idea = f"Kan vi måle iltmætning hjemme hos {CANARY}?"
    said = _said(at, idea)
    yield Seed("message", said)
    yield Seed("greeting", _said(at, "hej"))
    yield Seed("empty message", _said(at, ""))
    yield Seed("long message", _said(at, f"{CANARY} " * 500))
    marked = _said(at, f"<b>{CANARY}</b> &lt;at&gt; **{{{{DATE(2026-01-01)}}}}**")
    yield Seed("message with markup", {**marked, "textFormat": "xml"})
    download = "application/vnd.microsoft.teams.file.download.info"
    file = {"contentType": download, "name": f"{CANARY}.png", "content": {"uniqueId": "1"}}
    yield Seed("message with a file", {**_said(at, idea), "attachments": [file]})
    yield Seed("edit", payloads.changed(at.tenant, said, f"Blodtryk hos {CANARY}?"))
    yield Seed("deletion", payloads.deleted(at.tenant, said))
    yield Seed("deletion undone", payloads.restored(at.tenant, said))
    replied = {**_said(at, f"Ja {CANARY}"), "replyToId": said["id"]}
    yield Seed("message in reply", replied)
    english = _said(at, "hello")
    yield Seed("message in English", {**english, "locale": "en-GB"})


def _shared(channel: Doing, group: Doing) -> Iterator[Seed]:
    idea = f"Kan vi måle blodtryk hjemme hos {CANARY}?"
    yield Seed("mention in a channel", _said(channel, idea))
    kept = channel.tenant.keep(channel.chat, {"type": "message", "text": "Frokost?"})
    yield Seed("mention in a thread", _said(channel, idea, kept["id"]))
    yield Seed("mention in a group", _said(group, idea))
    talk = _said(channel, f"Frokost? {CANARY}")
    yield Seed("talk among others", {**talk, "entities": [], "text": f"Frokost? {CANARY}"})
    yield Seed("connecting a channel", _said(channel, "kanal"))
    guest = Doing(channel.tenant, channel.service, channel.chat, channel.tenant.accounts[GUEST])
    yield Seed("guest's message", _said(guest, idea))


def _events(karen: Doing, channel: Doing) -> Iterator[Seed]:
    yield Seed("installed", payloads.installed(karen))
    yield Seed("installed in a team", payloads.installed(channel))
    yield Seed("upgraded", payloads.installed(karen, "add-upgrade"))
    yield Seed("bot joined", payloads.joined(karen))
    admin = karen.tenant.accounts[ADMIN]
    yield Seed("somebody joined", payloads.joined(channel, admin))
    for event in ("teamRenamed", "channelCreated", "channelDeleted", "teamArchived"):
        yield Seed(event, payloads.happened(channel, event))
    yield Seed("thumb", payloads.reacted(karen, "1700000000000"))
    yield Seed("bot left the team", payloads.left(channel))
    yield Seed("uninstalled", payloads.installed(karen, "remove"))


def _card(at: Doing, press: str) -> tuple[Json, Json, Json]:
    data = {"press": press, "nonce": NONCE}
    execute = {"type": "Action.Execute", "title": "Send", "verb": "press", "data": data}
    opens = {**data, "msteams": {"type": "task/fetch"}}
    submit = {"type": "Action.Submit", "title": "Sig nej", "data": opens}
    card = {"type": "AdaptiveCard", "version": "1.5", "actions": [execute, submit]}
    attachment = {"contentType": ADAPTIVE, "content": card}
    kept = {"type": "message", "from": {"id": at.tenant.bot}, "attachments": [attachment]}
    return at.tenant.keep(at.chat, kept), execute, submit


def _presses(at: Doing) -> Iterator[Seed]:
    values = {
        "press to send": '["send_draft","d1","",null]',
        "press to act": '["act","1","decline",3]',
        "press to look": '["open","1","",null]',
        "press for help": '["help","","",null]',
        "press of an unknown kind": '["explode","1","",null]',
        "press that is none": CANARY,
    }
    for name, value in values.items():
        kept, execute, submit = _card(at, value)
        yield Seed(name, payloads.executed(at, kept, execute))
        yield Seed(f"{name} as a message", payloads.submitted_on_card(at, kept, submit["data"]))
        yield Seed(f"{name} for a dialog", payloads.opened(at, kept, submit["data"]))
    kept, execute, _ = _card(at, values["press to look"])
    refresh = {**execute, "verb": "refresh", "data": {"idea": 1, "nonce": NONCE}}
    yield Seed("view of one's own", payloads.executed(at, kept, refresh, "automatic"))
    foreign = {**execute, "verb": "somebody_elses", "data": {"a": CANARY}}
    yield Seed("press of another's button", payloads.executed(at, kept, foreign))


def _dialogs(at: Doing) -> Iterator[Seed]:
    key = f'["act","1","decline",3,"{TOKEN}","{at.chat.id}|1700000000000"]'
    form: Json = {"form": key, "fields": ["reason"]}
    values: dict[str, Any] = {"text": CANARY, "nothing": "", "choices": "a,b"}
    for name, value in values.items():
        sent = payloads.sent(at, "", {**form, "input.reason": value})
        yield Seed(f"form with {name}", sent)
    yield Seed("form of nobody", payloads.sent(at, "", {**form, "form": CANARY}))
    yield Seed("form without a key", payloads.sent(at, "", {"fields": []}))
    idea = {"new_idea": "https://teams.microsoft.com/l/message/1", "fields": ["text"]}
    told = {**idea, "input.text": f"Robotter? {CANARY}"}
    yield Seed("idea by form", payloads.sent(at, "", told))
    dataset = '["[\\"act\\",\\"1\\",\\"\\",null]","solution","solutions"]'
    field = {"choices.data": {"type": "Data.Query", "dataset": dataset}}
    yield Seed("search in a form", payloads.looked_up(at, field, CANARY))
    other = {"choices.data": {"type": "Data.Query", "dataset": CANARY}}
    yield Seed("search of another's", payloads.looked_up(at, other, "KOL"))


def _extension(at: Doing) -> Iterator[Seed]:
    yield Seed("extension's search", payloads.searched(at, "search", "words", CANARY))
    yield Seed("extension's first look", payloads.searched(at, "search", "words", ""))
    sender = {"id": at.account.id, "aadObjectId": at.account.user}
    kept = at.tenant.keep(at.chat, {"type": "message", "text": CANARY, "from": sender})
    yield Seed("action on a message", payloads.picked_message(at, "make_idea", kept))
    idea = {"new_idea": "https://teams.microsoft.com/l/message/1", "fields": ["text"]}
    told = {**idea, "input.text": f"Robotter? {CANARY}"}
    yield Seed("idea from a message", payloads.sent_from_extension(at, "make_idea", kept, told))


def _odd(at: Doing) -> Iterator[Seed]:
    said = _said(at, CANARY)
    bot = {"id": "28:another", "name": "Andre", "role": "bot"}
    yield Seed("bot's message", {**said, "from": bot})
    yield Seed("own message", {**said, "from": {"id": at.tenant.bot, "name": "Rejsehold"}})
    nobody = {name: each for name, each in said["from"].items() if name != "aadObjectId"}
    yield Seed("message of nobody known", {**said, "from": nobody})
    for kind in ("typing", "event", "endOfConversation", "contactRelationUpdate", "trace"):
        yield Seed(kind, {**said, "type": kind, "name": "application/vnd.microsoft.readReceipt"})
    for name in ("signin/verifyState", "fileConsent/invoke", "config/fetch", "tab/fetch"):
        odd = payloads.looked_up(at, {"choices.data": {"dataset": "x"}}, CANARY)
        yield Seed(name, {**odd, "name": name, "value": {"state": CANARY}})
    elsewhere = {**said, "channelData": {"tenant": {"id": ELSEWHERE}}}
    yield Seed("message from elsewhere", elsewhere)
    yield Seed("message to another", {**said, "recipient": {"id": "28:another"}})
