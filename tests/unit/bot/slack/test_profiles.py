"""A profile says who somebody is; only an address that Slack has verified counts."""

from typing import Any

import pytest

from bot.chat.profiles import Profile
from bot.slack.profiles import read_profile

KAREN = {
    "id": "UKAREN",
    "team_id": "T1",
    "name": "karen",
    "locale": "da-DK",
    "is_email_confirmed": True,
    "profile": {"real_name": "Karen Holm", "email": "karen@rejsehold.example"},
}


def test_a_colleague_is_known_by_name_address_and_language() -> None:
    known = Profile(True, "Karen Holm", "karen@rejsehold.example", "da")
    assert read_profile(KAREN, "T1") == known


@pytest.mark.parametrize(
    "more",
    [
        {"team_id": "T2"},
        {"deleted": True},
        {"is_bot": True},
        {"is_stranger": True},
        {"is_workflow_bot": True},
    ],
)
def test_bots_strangers_and_who_has_left_are_not_ours(more: dict[str, Any]) -> None:
    assert not read_profile({**KAREN, **more}, "T1").is_ours


def test_somebody_of_the_same_organisation_is_ours() -> None:
    grid = {**KAREN, "team_id": "T2", "enterprise_user": {"teams": ["T1", "T2"]}}
    assert read_profile(grid, "T1").is_ours


def test_an_address_nobody_has_verified_does_not_count() -> None:
    assert read_profile({**KAREN, "is_email_confirmed": False}, "T1").email is None


@pytest.mark.parametrize(
    ("locale", "language"), [("da-DK", "da"), ("en-GB", "en"), ("sv-SE", "en"), (None, None)]
)
def test_the_language_is_that_of_the_profile_or_english(
    locale: str | None, language: str | None
) -> None:
    assert read_profile({**KAREN, "locale": locale}, "T1").language == language


@pytest.mark.parametrize("user", [None, [], "UKAREN"])
def test_what_is_no_profile_is_nobodys(user: object) -> None:
    assert read_profile(user, "T1") == Profile(False)
