"""The real server with Slack set up: it takes, answers, and finishes what it has begun."""

from pathlib import Path

from tests.doubles.serving import served, stopped, until
from tests.integration.bot.conftest import Terminal
from tests.slack_double.double import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, slack_double
from tests.slack_double.double import SlackDouble as Double
from tests.slack_double.person import Person
from tests.slack_double.ways import OverSocket, SignedHttp, Way

IDEA = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"


def in_slack(double: Double, **settings: str) -> dict[str, str]:
    """Return the settings that set Slack up."""
    return {
        "REJSEHOLD_SLACK_API_URL": double.url,
        "REJSEHOLD_SLACK_BOT_TOKEN": BOT_TOKEN,
        **settings,
    }


def karen_at(double: Double, way: Way) -> Person:
    """Let Karen in."""
    user = double.workspace.add_user("UKAREN", "Karen", email="karen@rejsehold.example")
    return Person(double, way, user)


def answers(karen: Person) -> int:
    """Count the desk's messages."""
    return sum(each["user"] != karen.user.id for each in karen.direct.messages.values())


async def test_a_signed_message_is_answered_and_the_server_stops_in_peace(tmp_path: Path) -> None:
    async with slack_double() as double:
        signed = {"REJSEHOLD_SLACK_SIGNING_SECRET": SIGNING_SECRET}
        async with served(Terminal(tmp_path), **in_slack(double, **signed)) as (client, server):
            karen = karen_at(double, SignedHttp(client, SIGNING_SECRET))
            assert (await karen.types(IDEA)).is_taken
            await until(lambda: answers(karen) == 1)
            assert (await karen.types("hjælp")).is_taken
            code, events = await stopped(server)
    assert code == 0
    assert answers(karen) == 2, "what was taken is answered before the server ends"
    assert "errand_failed" not in events


async def test_a_message_over_the_socket_is_answered(tmp_path: Path) -> None:
    async with slack_double() as double:
        connected = {"REJSEHOLD_SLACK_APP_TOKEN": APP_TOKEN}
        async with served(Terminal(tmp_path), **in_slack(double, **connected)) as (client, server):
            assert (await client.post("/slack/events")).status_code == 404
            await until(double.sockets.joined.is_set)
            karen = karen_at(double, OverSocket(double.sockets))
            assert (await karen.types(IDEA)).is_taken
            await until(lambda: answers(karen) == 1)
            code, _ = await stopped(server)
    assert code == 0
