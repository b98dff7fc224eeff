"""What the desk asks of a tenant: the app's manifest, with the least that works."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.chat.shapes import Json
from bot.teams.icons import COLOUR
from bot.wording import DANISH, ENGLISH, Speech, speech

SCHEMA_VERSION = "1.30"
"""The newest version of Microsoft's schema that is not a preview (August 2026)."""

VERSION = "1.0.0"
"""The package's own version. Teams takes a package that has changed only if this is higher."""

PAGE_PATH = "/teams"
"""Where the desk's page for the tab stands on its server."""

MANIFEST, COLOUR_ICON, OUTLINE_ICON = "manifest.json", "color.png", "outline.png"
TRANSLATION = "en.json"

SEARCH, WORDS, MAKE_IDEA = "search", "words", "make_idea"
"""The message extension's search, the parameter that it has, and what it does with a message."""

# How long Teams lets each be; the schema allows more of some. Source: learn.microsoft.com, "App
# manifest". What is longer makes Teams refuse the package.
NAME_LENGTH, SHORT_LENGTH, FULL_LENGTH = 30, 80, 4_000
COMMAND_LENGTH, ABOUT_COMMAND_LENGTH = 32, 128
TAB_LENGTH = 128
COMMANDS_IN_A_LIST = 10

_SCHEMAS = "https://developer.microsoft.com/json-schemas/teams"
_GUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_PERMISSIONS = (
    "identity",  # the name and the verified address say whose seat somebody has
    "messageTeamMembers",  # a lead hears in their own chat of what waits
)
_PERSONAL = ("mine", "search", "drafts", "waiting", "wishes", "help")
_TEAM = ("search", "room", "help")
_GROUP = ("search", "help")
_TOLD = frozenset({"short", "full", "title", "description"})
_TAB_NAME = re.compile(r"staticTabs\[\d+]\.name")
"""Where a manifest keeps what people read: under these names, and as the name of a tab."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose app it is, by the id of the bot's registration, and where the desk is reached.

    ``url`` begins with https and names a host.
    """

    app_id: str
    url: str


def is_guid(text: str) -> bool:
    """Tell whether a text has the form that Microsoft's ids have."""
    return _GUID.fullmatch(text) is not None


def is_reachable(url: str) -> bool:
    """Tell whether Teams can be given an address: it must begin with https and name a host."""
    parts = urlsplit(url)
    return parts.scheme == "https" and bool(parts.hostname)


def draw_manifest(wanted: Wanted) -> Json:
    """Draw the manifest in Danish, which is what Teams shows whoever reads neither language."""
    return {
        **_drawn(speech(DANISH), wanted),
        "localizationInfo": {
            "defaultLanguageTag": DANISH,
            "additionalLanguages": [{"languageTag": ENGLISH, "file": TRANSLATION}],
        },
    }


def draw_translation(wanted: Wanted) -> Json:
    """Draw what the manifest says, in English, each under the path of where it stands."""
    schema = f"{_SCHEMAS}/v{SCHEMA_VERSION}/MicrosoftTeams.Localization.schema.json"
    return {"$schema": schema, **dict(_told(_drawn(speech(ENGLISH), wanted)))}


def _drawn(words: Speech, wanted: Wanted) -> Json:
    url = wanted.url.rstrip("/")
    page = f"{url}{PAGE_PATH}"
    return {
        "$schema": f"{_SCHEMAS}/v{SCHEMA_VERSION}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA_VERSION,
        "version": VERSION,
        "id": wanted.app_id,
        "developer": {
            "name": words.say("teams-app-developer"),
            "websiteUrl": page,
            "privacyUrl": f"{page}#data",
            "termsOfUseUrl": f"{page}#use",
        },
        "name": {"short": words.say("teams-app-name"), "full": words.say("teams-app-full-name")},
        "description": {
            "short": words.say("teams-app-about"),
            "full": words.say("teams-app-full-about"),
        },
        "icons": {"color": COLOUR_ICON, "outline": OUTLINE_ICON},
        "accentColor": COLOUR,
        "bots": [_bot(words, wanted.app_id)],
        "composeExtensions": [_extension(words, wanted.app_id)],
        "staticTabs": [_tab(words, page)],
        "permissions": list(_PERMISSIONS),
        "validDomains": [urlsplit(url).netloc.rpartition("@")[2]],
        "defaultInstallScope": "personal",
    }


def _bot(words: Speech, app_id: str) -> Json:
    lists = (("personal", _PERSONAL), ("team", _TEAM), ("groupChat", _GROUP))
    return {
        "botId": app_id,
        "scopes": [scope for scope, _ in lists],
        "isNotificationOnly": False,
        "supportsFiles": False,
        "commandLists": [
            {"scopes": [scope], "commands": [_command(words, each) for each in names]}
            for scope, names in lists
        ],
    }


def _command(words: Speech, name: str) -> Json:
    return {
        "title": words.say(f"teams-command-{name}"),
        "description": words.say(f"teams-command-about-{name}"),
    }


def _extension(words: Speech, app_id: str) -> Json:
    searching = {
        "id": SEARCH,
        "type": "query",
        "context": ["compose", "commandBox"],
        "title": words.say("teams-extension-search"),
        "description": words.say("teams-extension-about-search"),
        "parameters": [
            {
                "name": WORDS,
                "title": words.say("teams-extension-words"),
                "description": words.say("teams-extension-about-words"),
                "inputType": "text",
            }
        ],
    }
    making = {
        "id": MAKE_IDEA,
        "type": "action",
        "context": ["message"],
        "title": words.say("teams-extension-make_idea"),
        "description": words.say("teams-extension-about-make_idea"),
        "fetchTask": True,
    }
    return {"botId": app_id, "commands": [searching, making]}


def _tab(words: Speech, page: str) -> Json:
    # Teams fills in the reader's language and colours; the page does without them as well.
    return {
        "entityId": "desk",
        "name": words.say("teams-tab-name"),
        "contentUrl": page + "?locale={locale}&theme={theme}",
        "websiteUrl": page,
        "scopes": ["personal"],
    }


def _told(part: object, path: str = "") -> Iterator[tuple[str, str]]:
    """List what people read of a manifest, under the paths that a translation names it by."""
    if isinstance(part, list):
        for number, each in enumerate(part):
            yield from _told(each, f"{path}[{number}]")
    if not isinstance(part, dict):
        return
    for name, each in part.items():
        inner = f"{path}.{name}" if path else name
        if isinstance(each, str) and (name in _TOLD or _TAB_NAME.fullmatch(inner)):
            yield inner, each
        else:
            yield from _told(each, inner)
