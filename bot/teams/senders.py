"""Who sent an activity, as the activity itself says; the profile says who they are."""

from dataclasses import dataclass

from bot.chat.shapes import Json
from bot.teams.places import Place
from bot.wording import ENGLISH, LANGUAGES, Language

BOT, PERSON = "28:", "29:"
"""How the ids of apps and of people begin; source: learn.microsoft.com, Teams bot activities."""

_NOBODY = frozenset({"bot", "skill"})


class Stranger(Exception):
    """An activity of nobody who has an account in a tenant: an app's, or a nameless guest's."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who did something in Teams, and the conversation they did it in.

    ``user`` is their Microsoft Entra object id, ``account`` their id for this bot. ``kind`` is
    ``personal``, ``groupChat`` or ``channel``. The name is what Teams shows, not to be relied on.
    """

    tenant: str
    user: str
    account: str
    conversation: str
    kind: str
    service_url: str
    name: str = ""
    locale: str = ""

    @property
    def is_alone(self) -> bool:
        """Tell whether nobody but them reads the conversation."""
        return self.kind == "personal"

    @property
    def language(self) -> Language | None:
        """Return the language their Teams is in; English stands for all that are not spoken."""
        code = self.locale.partition("-")[0].lower()
        return next((each for each in LANGUAGES if each == code), ENGLISH) if code else None


def sender_of(body: Json) -> Sender | None:
    """Return who sent an activity; None for apps, and for who has no account in a tenant."""
    told, conversation = body["from"], body["conversation"]
    user = told.get("aadObjectId", "")
    tenant = tenant_of(body)
    if not user or _is_bot(told, body) or told.get("tenantId", tenant) != tenant:
        return None
    return Sender(
        tenant=tenant,
        user=user,
        account=told["id"],
        conversation=conversation["id"],
        kind=kind_of(conversation),
        service_url=body["serviceUrl"],
        name=told.get("name", ""),
        locale=body.get("locale", ""),
    )


def person_of(body: Json) -> Sender:
    """Return who sent an activity that only people send; raises Stranger."""
    sender = sender_of(body)
    if sender is None:
        raise Stranger
    return sender


def kind_of(conversation: Json) -> str:
    """Return what kind of conversation it is, by its id where Teams does not say.

    Two people's own chat is called personal too, where one of them uses the message extension.
    """
    kind: str = conversation.get("conversationType", "") or "personal"
    is_shared = Place("", conversation["id"]).is_shared
    return "groupChat" if is_shared and kind == "personal" else kind


def _is_bot(told: Json, body: Json) -> bool:
    is_app = told["id"].startswith(BOT) or told["id"] == body["recipient"]["id"]
    return is_app or told.get("role", "") in _NOBODY


def tenant_of(body: Json) -> str:
    """Return the tenant that an activity is of."""
    in_data = body.get("channelData", {}).get("tenant", {}).get("id", "")
    found: str = in_data or body["conversation"].get("tenantId", "")
    return found
