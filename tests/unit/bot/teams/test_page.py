"""The tab's page speaks the reader's language, knows nobody and is framed by Teams alone."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from bot.conversations.phrases import hear
from bot.teams.manifest import PAGE_PATH, Wanted, draw_manifest
from bot.teams.page import FRAMED_BY, chat_link, language_of, page_router
from bot.wording import LANGUAGES, Language, speech

APP_ID = "11111111-2222-3333-4444-555555555555"


class Elements(HTMLParser):
    """Collects the elements of a page, and those that were left open or closed twice."""

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Note an element."""
        self.all.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        assert self.open.pop() == tag

    def named(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of a name."""
        return [attributes for tag, attributes in self.all if tag == name]


async def shown(
    query: str = "", headers: Mapping[str, str] | None = None, app_id: str = APP_ID
) -> Response:
    """Ask for the page."""
    app = FastAPI()
    app.include_router(page_router(app_id, "da"))
    async with AsyncClient(transport=ASGITransport(app), base_url="https://desk.example") as client:
        return await client.get(f"{PAGE_PATH}{query}", headers=headers)


async def test_the_page_is_whole_and_in_the_readers_language() -> None:
    for language, title in (("da", "Det kan du skrive"), ("en", "What you can write")):
        answer = await shown(f"?locale={language}-xx")
        page = Elements(answer.text)
        assert answer.status_code == 200
        assert title in answer.text
        assert page.open == []
        assert page.named("html")[0]["lang"] == language


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        ("en-GB,da;q=0.8", "en"),
        ("da", "da"),
        ("DA-dk", "da"),
        ("de-DE, en;q=0.7", "en"),
        ("sv-SE", "da"),
        ("", "da"),
        ("english", "da"),
        (";;,--,*", "da"),
    ],
)
def test_the_first_language_of_ours_counts(tags: str, language: Language) -> None:
    assert language_of(tags, "da") == language


async def test_what_teams_says_counts_before_what_the_browser_says() -> None:
    answer = await shown("?locale=en-us", {"accept-language": "da"})
    assert '<html lang="en"' in answer.text
    answer = await shown("", {"accept-language": "en"})
    assert '<html lang="en"' in answer.text


async def test_only_teams_may_frame_the_page_and_nothing_runs_in_it() -> None:
    answer = await shown()
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert set(policy["frame-ancestors"].split()) == set(FRAMED_BY)
    assert all(each.startswith("https://") for each in FRAMED_BY)
    assert "x-frame-options" not in answer.headers
    style = re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy["style-src"] == f"'sha256-{digest}'"
    page = Elements(answer.text)
    assert not page.named("script")
    assert not any("style" in attributes for _, attributes in page.all)


async def test_nothing_is_kept_with_the_reader() -> None:
    answer = await shown("?locale=en&theme=dark")
    assert "set-cookie" not in answer.headers
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["vary"] == "Accept-Language"


@pytest.mark.parametrize("theme", ["default", "dark", "contrast"])
async def test_the_page_wears_the_colours_of_teams(theme: str) -> None:
    assert f'data-theme="{theme}"' in (await shown(f"?theme={theme}")).text


async def test_what_stands_in_the_address_is_not_written_on_the_page() -> None:
    answer = await shown("?theme=%22%3E%3Cscript%3E&locale=%22%3E%3Cscript%3E")
    assert "script" not in answer.text
    assert 'data-theme="default"' in answer.text


async def test_a_link_opens_the_chat_with_the_desk() -> None:
    (chat,) = [
        each for each in Elements((await shown()).text).named("a") if each.get("class") == "chat"
    ]
    assert chat["href"] == f"https://teams.microsoft.com/l/chat/0/0?users=28:{APP_ID}"
    assert chat["href"] == chat_link(APP_ID)
    assert "l/chat" not in (await shown(app_id="")).text


async def test_the_manifests_links_lead_to_the_page_and_its_parts() -> None:
    ids = {attributes.get("id") for _, attributes in Elements((await shown()).text).all}
    drawn = draw_manifest(Wanted(APP_ID, "https://desk.example"))
    for address in (drawn["developer"]["privacyUrl"], drawn["developer"]["termsOfUseUrl"]):
        page, _, part = address.partition("#")
        assert page == f"https://desk.example{PAGE_PATH}"
        assert part in ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_understands_what_the_page_tells_people_to_write(language: Language) -> None:
    words = speech(language)
    lines = [words.say(f"teams-page-write-{each}") for each in ("mine", "search", "help")]
    lines.append(words.say("teams-page-data-who"))
    for line in lines:
        quoted = re.search(r"[»\"](.+?)[«\"]", line)
        assert quoted is not None
        heard = hear(quoted[1])
        assert heard is not None
        assert not heard.guessed
