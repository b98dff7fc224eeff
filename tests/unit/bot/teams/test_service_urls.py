"""The desk answers Teams, and nobody an activity happens to name."""

import pytest

from bot.teams.service_urls import is_on_this_machine, is_service_url

TEAMS = "smba.trafficmanager.net"


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net/emea",
        "https://smba.trafficmanager.net",
        "https://smba.trafficmanager.net:443/emea/",
        "https://smba.trafficmanager.net/amer-client-ss.msg/",
        "https://smba.trafficmanager.net/emea/72f988bf-86f1-41af-91ab-2d7cd011db47/",
    ],
)
def test_teams_own_addresses_are_answered(url: str) -> None:
    assert is_service_url(url, (TEAMS,))


@pytest.mark.parametrize(
    "url",
    [
        None,
        7,
        "",
        ["https://smba.trafficmanager.net/emea/"],
        "smba.trafficmanager.net/emea/",
        "//smba.trafficmanager.net/emea/",
        "http://smba.trafficmanager.net/emea/",
        "HTTPS://smba.trafficmanager.net/emea/",
        "https://SMBA.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net./emea/",
        "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net.ond.example/emea/",
        "https://ond.example/smba.trafficmanager.net/",
        "https://smba.trafficmanager.net@ond.example/emea/",
        "https://ond.example#smba.trafficmanager.net/",
        "https://ond.example\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/emea/?til=ond.example",
        "https://smba.trafficmanager.net/emea/#",
        "https://smba.trafficmanager.net/../ond/",
        "https://smba.trafficmanager.net//ond.example/",
        "https://smba.trafficmanager.net/emea/\n",
        "https://smba.trafficmanager.net/%2e%2e/",
        "https://trafficmanager.net/emea/",
        "https://x.smba.trafficmanager.net/emea/",
        "https://10.0.0.1/emea/",
        "https://127.0.0.1/emea/",
        "https://[::1]/emea/",
        "https://169.254.169.254/metadata/",
        "file:///etc/passwd",
    ],
)
def test_nobody_else_is(url: object) -> None:
    assert not is_service_url(url, (TEAMS,))


def test_an_origin_for_tests_counts_as_it_stands() -> None:
    hosts = ("http://127.0.0.1:8401",)
    assert is_service_url("http://127.0.0.1:8401/emea/", hosts)
    assert not is_service_url("http://127.0.0.1:8402/emea/", hosts)
    assert not is_service_url("https://127.0.0.1:8401/emea/", hosts)
    assert not is_service_url("http://127.0.0.1:8401/emea/", ("127.0.0.1:8401",))


def test_where_nobody_is_named_nobody_is_answered() -> None:
    assert not is_service_url("https://smba.trafficmanager.net/emea/", ())
    assert not is_service_url("", ("",))


@pytest.mark.parametrize("url", ["http://127.0.0.1:56150", "http://localhost:1/_connector/"])
def test_this_machine_is_known(url: str) -> None:
    assert is_on_this_machine(url)


@pytest.mark.parametrize(
    "url",
    ["", None, "http://127.0.0.1.example/", "http://localhost@ond.example/", "http://10.0.0.1/"],
)
def test_no_other_machine_is_taken_for_this_one(url: object) -> None:
    assert not is_on_this_machine(url)
