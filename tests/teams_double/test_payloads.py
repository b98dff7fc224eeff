"""What the double tells the desk is what the SDK expects of Teams."""

import pytest
from botbuilder.schema import Activity
from botbuilder.schema.teams import (
    MessagingExtensionAction,
    MessagingExtensionQuery,
    TaskModuleRequest,
)

from tests.teams_double.seeds import Seed, furnished, seeds
from tests.teams_double.tenant import Tenant

SERVICE = "https://smba.trafficmanager.net/emea/"
SEEDS = seeds(furnished(Tenant(lambda: 1_795_420_800.0)), SERVICE)
FIELDS = {part["key"] for part in Activity._attribute_map.values()}
VALUES = {
    "task/fetch": TaskModuleRequest,
    "task/submit": TaskModuleRequest,
    "composeExtension/query": MessagingExtensionQuery,
    "composeExtension/fetchTask": MessagingExtensionAction,
    "composeExtension/submitAction": MessagingExtensionAction,
}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: str(seed.name))
def test_every_activity_is_one_the_sdk_reads(seed: Seed) -> None:
    assert seed.payload.keys() <= FIELDS
    read = Activity().deserialize(seed.payload)
    assert read.channel_id == "msteams"
    assert read.service_url == SERVICE
    assert read.conversation.id


@pytest.mark.parametrize("name", VALUES)
def test_what_an_invoke_carries_is_what_the_sdk_reads(name: str) -> None:
    carried = [each.payload["value"] for each in SEEDS if each.payload.get("name") == name]
    fields = {part["key"] for part in VALUES[name]._attribute_map.values()}
    assert carried
    for value in carried:
        assert value.keys() <= fields | {"requestId"}


def test_no_two_activities_are_the_same() -> None:
    ids = [each.payload["id"] for each in SEEDS if each.payload["type"] == "invoke"]
    assert len(set(ids)) == len(ids)
