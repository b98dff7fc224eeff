"""Every method of Slack's Web API that the double has, with the arguments Slack documents."""

import inspect
from collections.abc import Callable, Mapping

from slack_sdk.web.async_client import AsyncWebClient

from tests.slack_double import chatting, looking, viewing
from tests.slack_double.calls import Call, Method
from tests.slack_double.workspace import Json


def known_arguments(name: str) -> frozenset[str]:
    """Return the arguments of a method, as Slack's own client lists them."""
    signature = inspect.signature(getattr(AsyncWebClient, name.replace(".", "_")))
    return frozenset(signature.parameters) - {"self", "kwargs"} | {"token"}


_ANSWERS: Mapping[str, Callable[[Call], Json]] = {
    "auth.test": looking.test_token,
    "bots.info": looking.bot,
    "chat.delete": chatting.delete,
    "chat.getPermalink": chatting.permalink,
    "chat.postEphemeral": chatting.whisper,
    "chat.postMessage": chatting.post,
    "chat.update": chatting.change,
    "conversations.history": looking.history,
    "conversations.info": looking.conversation,
    "conversations.list": looking.conversations,
    "conversations.open": looking.open_direct,
    "conversations.replies": looking.replies,
    "team.info": looking.team,
    "users.conversations": looking.own_conversations,
    "users.info": looking.person,
    "users.list": looking.people,
    "users.lookupByEmail": looking.person_with_address,
    "views.open": viewing.open_modal,
    "views.publish": viewing.publish_home,
    "views.push": viewing.push_modal,
    "views.update": viewing.change_modal,
}

METHODS: Mapping[str, Method] = {
    name: Method(known_arguments(name) | ({"users"} if name == "conversations.open" else set()), do)
    for name, do in _ANSWERS.items()
}
