"""The manifest asks for what the desk uses and leads Slack to where the desk listens."""

import json

from bot.slack.idea_modal import MAKE_IDEA, NEW_IDEA
from bot.slack.known import EVENTS
from bot.slack.manifest import SCOPES, Wanted, draw_manifest
from bot.wording import speech


def test_everything_comes_to_one_address() -> None:
    drawn = draw_manifest(speech("da"), Wanted("https://desk.example/"))
    addresses = [
        drawn["settings"]["event_subscriptions"]["request_url"],
        drawn["settings"]["interactivity"]["request_url"],
        drawn["settings"]["interactivity"]["message_menu_options_url"],
        *(each["url"] for each in drawn["features"]["slash_commands"]),
    ]
    assert set(addresses) == {"https://desk.example/slack/events"}
    assert drawn["oauth_config"] == {"scopes": {"bot": list(SCOPES)}}


def test_a_desk_that_connects_itself_has_no_address() -> None:
    drawn = draw_manifest(speech("da"), Wanted(socket=True))
    assert drawn["settings"]["socket_mode_enabled"]
    assert "url" not in json.dumps(drawn)


def test_several_workspaces_are_led_back_to_the_desk() -> None:
    drawn = draw_manifest(speech("da"), Wanted("https://desk.example", several=True))
    back = ["https://desk.example/slack/oauth_redirect"]
    assert drawn["oauth_config"]["redirect_urls"] == back


def test_what_is_asked_for_is_listened_to() -> None:
    drawn = draw_manifest(speech("en"), Wanted(socket=True))
    asked = {
        each.partition(".")[0] for each in drawn["settings"]["event_subscriptions"]["bot_events"]
    }
    assert asked == set(EVENTS)
    shortcuts = {each["callback_id"] for each in drawn["features"]["shortcuts"]}
    assert shortcuts == {NEW_IDEA, MAKE_IDEA}


def test_names_and_descriptions_are_as_short_as_slack_wants_them() -> None:
    for language in ("da", "en"):
        drawn = draw_manifest(speech(language), Wanted("https://desk.example"))
        shown = drawn["display_information"]
        assert len(shown["name"]) <= 35
        assert len(shown["description"]) <= 140
        for shortcut in drawn["features"]["shortcuts"]:
            assert len(shortcut["name"]) <= 24
            assert len(shortcut["description"]) <= 150
