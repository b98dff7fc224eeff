"""The app package is as Microsoft's schemas want it, and says only what the desk can do."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from bot.chat.shapes import Json
from bot.conversations.phrases import hear
from bot.teams import manifest
from bot.teams.manifest import Wanted, draw_manifest, draw_translation, is_guid, is_reachable
from bot.wording import LANGUAGES, Language, speech

SCHEMAS = Path(__file__).parents[3] / "data" / "teams"
WANTED = Wanted("11111111-2222-3333-4444-555555555555", "https://desk.example:8443/")
DRAWN = {"1.0.0": "cbc8f5f357697d51"}
"""The digest of what each version of the package says."""


def schema(name: str) -> Draft4Validator:
    """Return one of Microsoft's schemas."""
    text = (SCHEMAS / f"MicrosoftTeams.{name}schema.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


def said(part: object) -> Iterator[str]:
    """Return every text in a drawing."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for each in part.values() if isinstance(part, dict) else part:
            yield from said(each)


def in_language(language: Language) -> Json:
    """Return the manifest as Teams shows it in a language."""
    drawn = draw_manifest(WANTED)
    for path, text in draw_translation(WANTED).items():
        if language == "en" and path != "$schema":
            *way, last = re.findall(r"\w+", path)
            part: Any = drawn
            for step in way:
                part = part[int(step) if step.isdigit() else step]
            assert part[last]
            part[last] = text
    return drawn


def commands(drawn: Json) -> list[Json]:
    """Return every command of the bot."""
    return [each for group in drawn["bots"][0]["commandLists"] for each in group["commands"]]


def test_microsofts_schema_takes_the_manifest() -> None:
    assert [each.message for each in schema("").iter_errors(draw_manifest(WANTED))] == []


def test_microsofts_schema_takes_the_translation() -> None:
    validator = schema("Localization.")
    drawn = draw_translation(WANTED)
    assert [each.message for each in validator.iter_errors(drawn)] == []
    # The schema allows any other name; only those it describes are read.
    known = {**validator.schema["properties"], **validator.schema["patternProperties"]}
    paths = [name for name in drawn if name != "$schema"]
    assert [path for path in paths if not any(_describes(each, path) for each in known)] == []


def _describes(pattern: str, path: str) -> bool:
    validator = Draft4Validator(
        {"patternProperties": {pattern: {"type": "null"}}}
        if pattern.startswith("^")
        else {"properties": {pattern: {"type": "null"}}}
    )
    return not validator.is_valid({path: ""})


def test_the_schema_is_of_the_version_the_manifest_names() -> None:
    assert schema("").schema["properties"]["manifestVersion"]["const"] == manifest.SCHEMA_VERSION


def test_a_manifest_that_is_wrong_is_seen() -> None:
    drawn = draw_manifest(WANTED)
    assert not schema("").is_valid({**drawn, "id": "rejsehold"})
    assert not schema("").is_valid({**drawn, "name": {"short": "R" * 31}})


def test_everything_people_read_is_there_in_english() -> None:
    danish, english = draw_manifest(WANTED), in_language("en")
    assert english["name"]["full"] == "Rejsehold: the idea desk for telemedicine"
    assert english["staticTabs"][0]["name"] == "About Rejsehold"
    assert english["composeExtensions"][0]["commands"][1]["title"] == "Make it an idea"
    left = set(said(danish)) & set(said(english))
    assert {each for each in left if set("æøå") & set(each) or " " in each} == set()
    assert danish["localizationInfo"] == {
        "defaultLanguageTag": "da",
        "additionalLanguages": [{"languageTag": "en", "file": "en.json"}],
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_longer_than_teams_lets_it_be(language: Language) -> None:
    drawn = in_language(language)
    assert len(drawn["name"]["short"]) <= manifest.NAME_LENGTH
    assert len(drawn["description"]["short"]) <= manifest.SHORT_LENGTH
    assert len(drawn["description"]["full"]) <= manifest.FULL_LENGTH
    assert len(drawn["staticTabs"][0]["name"]) <= manifest.TAB_LENGTH
    every = [*commands(drawn), *drawn["composeExtensions"][0]["commands"]]
    assert max(len(each["title"]) for each in every) <= manifest.COMMAND_LENGTH
    assert max(len(each["description"]) for each in every) <= manifest.ABOUT_COMMAND_LENGTH
    lists = drawn["bots"][0]["commandLists"]
    assert max(len(each["commands"]) for each in lists) <= manifest.COMMANDS_IN_A_LIST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_understands_every_command_that_is_offered(language: Language) -> None:
    words = speech(language)
    rooms = {each.strip() for each in words.say("chat-word-room").split("|")}
    for command in commands(in_language(language)):
        heard = hear(command["title"])
        assert command["title"].casefold() in rooms or (heard and not heard.guessed)


def test_the_desk_is_asked_for_alone_in_teams_and_in_groups() -> None:
    drawn = draw_manifest(WANTED)
    assert drawn["bots"][0]["scopes"] == ["personal", "team", "groupChat"]
    assert {each["botId"] for each in (*drawn["bots"], *drawn["composeExtensions"])} == {
        WANTED.app_id
    }


def test_the_message_extension_searches_and_opens_a_dialog_for_a_message() -> None:
    searching, making = draw_manifest(WANTED)["composeExtensions"][0]["commands"]
    assert (searching["type"], searching["parameters"][0]["name"]) == ("query", manifest.WORDS)
    assert (making["type"], making["context"], making["fetchTask"]) == ("action", ["message"], True)


def test_no_more_is_asked_for_than_is_used() -> None:
    drawn = draw_manifest(WANTED)
    assert drawn["permissions"] == ["identity", "messageTeamMembers"]
    unused = {"devicePermissions", "webApplicationInfo", "authorization", "supportedChannelTypes"}
    assert unused & drawn.keys() == set()


def test_the_only_address_teams_may_load_is_the_desks() -> None:
    drawn = draw_manifest(WANTED)
    assert drawn["validDomains"] == ["desk.example:8443"]
    assert drawn["staticTabs"][0]["contentUrl"].startswith("https://desk.example:8443/teams?")
    addresses = [text for text in said(drawn) if text.startswith("http")]
    assert {each.split("/")[2] for each in addresses} == {
        "desk.example:8443",
        "developer.microsoft.com",
    }


def test_a_package_that_says_something_else_has_another_version() -> None:
    both = json.dumps([draw_manifest(WANTED), draw_translation(WANTED)], sort_keys=True)
    assert DRAWN[manifest.VERSION] == sha256(both.encode()).hexdigest()[:16], (
        "Teams takes a changed package only with a higher VERSION: raise it, and add its digest"
    )


@pytest.mark.parametrize("url", ["http://desk.example", "desk.example", "https://", ""])
def test_an_address_that_teams_cannot_call_is_seen(url: str) -> None:
    assert not is_reachable(url)
    assert is_reachable(WANTED.url)


@pytest.mark.parametrize("text", ["", "rejsehold", WANTED.app_id + "0", "28:" + WANTED.app_id])
def test_what_is_no_id_of_microsofts_is_seen(text: str) -> None:
    assert not is_guid(text)
    assert is_guid(WANTED.app_id.upper())
