"""What the desk asks of a workspace: the app's manifest, with the least scopes that work."""

from dataclasses import dataclass

from bot.chat.shapes import Json
from bot.slack.commands import DESK, NEW_IDEA
from bot.slack.door import PATH
from bot.slack.idea_modal import MAKE_IDEA
from bot.slack.idea_modal import NEW_IDEA as NEW_IDEA_SHORTCUT
from bot.wording import Speech

INSTALL_PATH, REDIRECT_PATH = "/slack/install", "/slack/oauth_redirect"

SCOPES = (
    "app_mentions:read",  # hear what speaks to the desk in a channel
    "channels:read",  # see whether a team's channel is shared with another organisation
    "channels:history",  # look back before posting again, and for what was never delivered
    "chat:write",
    "commands",
    "groups:history",  # both of these in private channels as well
    "groups:read",
    "im:history",
    "im:read",  # list the direct messages a sweep looks through
    "im:write",  # begin direct messages with whoever is told something
    "users:read",  # name and language
    "users:read.email",  # the verified address that says whose seat somebody has
)

EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked")

_COLOUR = "#1f4e79"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the desk is reached: at its public address, or by a socket that it opens itself.

    ``several`` tells that several workspaces install it by OAuth.
    """

    url: str = ""
    socket: bool = False
    several: bool = False


def draw_manifest(words: Speech, wanted: Wanted) -> Json:
    """Draw the manifest for Slack's page "create an app from a manifest"."""
    url = wanted.url.rstrip("/")
    reached = {} if wanted.socket else {"request_url": f"{url}{PATH}"}
    redirect = {"redirect_urls": [f"{url}{REDIRECT_PATH}"]} if wanted.several else {}
    return {
        "display_information": {
            "name": words.say("slack-app-name"),
            "description": words.say("slack-app-description"),
            "background_color": _COLOUR,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": words.say("slack-app-name"), "always_online": True},
            "shortcuts": [
                _shortcut(words, "global", NEW_IDEA_SHORTCUT),
                _shortcut(words, "message", MAKE_IDEA),
            ],
            "slash_commands": [
                _command(words, NEW_IDEA, "idea", url, socket=wanted.socket),
                _command(words, DESK, "desk", url, socket=wanted.socket),
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}, **redirect},
        "settings": {
            "event_subscriptions": {**reached, "bot_events": list(EVENTS)},
            "interactivity": {
                "is_enabled": True,
                **reached,
                **({} if wanted.socket else {"message_menu_options_url": f"{url}{PATH}"}),
            },
            "org_deploy_enabled": False,
            "socket_mode_enabled": wanted.socket,
            "token_rotation_enabled": False,
        },
    }


def _shortcut(words: Speech, kind: str, callback: str) -> Json:
    return {
        "name": words.say(f"slack-shortcut-{callback}"),
        "type": kind,
        "callback_id": callback,
        "description": words.say(f"slack-shortcut-about-{callback}"),
    }


def _command(words: Speech, command: str, name: str, url: str, *, socket: bool) -> Json:
    return {
        "command": command,
        "description": words.say(f"slack-command-about-{name}"),
        "usage_hint": words.say(f"slack-command-hint-{name}"),
        "should_escape": False,
        **({} if socket else {"url": f"{url}{PATH}"}),
    }
