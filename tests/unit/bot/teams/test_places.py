"""Delivery ids carry the place an answer goes to."""

import pytest

from bot.teams.places import (
    Place,
    channel_of,
    click_of,
    of_edit,
    of_fetch,
    of_form,
    of_message,
    of_opening,
    of_personal,
    of_press,
    place_of,
    place_of_identity,
    read_place,
    thread_of,
    write_place,
)
from tests.unit.bot.teams.told import GROUP, KAREN, PERSONAL, TENANT, THREAD
from workflows.ports import Identity

HERE = Place(TENANT, THREAD, "99")


def test_every_delivery_can_be_answered_where_it_was_made() -> None:
    assert place_of(of_message(HERE, "1")) == Place(TENANT, THREAD)
    assert place_of(of_edit(HERE, "1", "2026-11-21T12:00:00Z")) == Place(TENANT, THREAD)
    assert place_of(of_opening(HERE, KAREN, "2026-11-21")) == Place(TENANT, THREAD)
    assert place_of(of_press(HERE, "c", KAREN)) == HERE
    assert place_of(of_fetch(HERE, "c", KAREN)) == HERE
    assert place_of(of_form(HERE, "t", KAREN)) == HERE
    assert place_of(of_personal(TENANT, KAREN, "t")) == Place(TENANT, user=KAREN)


@pytest.mark.parametrize("delivery", ["", "m", "x|a|b|c", "m|a|b|c|d", "a|b|c|d"])
def test_other_ids_are_no_deliveries(delivery: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        place_of(delivery)


def test_notices_to_a_person_go_to_their_personal_chat_and_to_a_room_where_it_is() -> None:
    assert place_of_identity(Identity("teams", TENANT, KAREN)).is_person
    assert place_of_identity(Identity("teams", TENANT, GROUP)) == Place(TENANT, GROUP)


def test_the_key_of_a_personal_place_is_the_person() -> None:
    assert Place(TENANT, user=KAREN).key != Place(TENANT, PERSONAL).key


def test_a_thread_belongs_to_its_channel() -> None:
    channel = channel_of(THREAD)
    assert thread_of(channel, "1611060744833") == THREAD
    assert thread_of(THREAD, "5") == THREAD
    assert channel_of(GROUP) == GROUP


def test_a_place_that_a_form_carries_comes_back() -> None:
    assert read_place(write_place(HERE), TENANT, channel_of(THREAD)) == HERE


@pytest.mark.parametrize("text", ["", "|", "19:other|99", f"{THREAD}|9|9", "99"])
def test_a_place_that_was_tampered_with_is_the_conversation_it_was_sent_from(text: str) -> None:
    assert read_place(text, TENANT, THREAD) == Place(TENANT, THREAD)


def test_a_click_is_told_apart_by_all_that_makes_it() -> None:
    clicks = {click_of("n", "p"), click_of("n", "q"), click_of("m", "p"), click_of("n", "p", "x")}
    assert len(clicks) == 4
    assert click_of("n", "p") == click_of("n", "p")
