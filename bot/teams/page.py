"""The page behind the app's tab: what the desk is, what to write, what is kept, a way to the chat.

It is the same for everybody: it knows nobody, sets no cookie and runs no script. Microsoft wants a
script of its own on every page ("Tab requirements"), and says that Teams on the web may show a
notice where there is none. It would fetch from Microsoft's servers, and is not worth it here.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from bot.teams.manifest import PAGE_PATH
from bot.wording import DANISH, ENGLISH, LANGUAGES, Language, Speech, speech

FRAMED_BY = (
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://*.cloud.microsoft",
)
"""Where Teams may show the page in a frame; source: learn.microsoft.com, "Tab requirements"."""

FRESH_SECONDS = 300

_CHAT = "https://teams.microsoft.com/l/chat/0/0?users="
_OTHER: dict[Language, Language] = {DANISH: ENGLISH, ENGLISH: DANISH}
_THEMES = frozenset({"default", "dark", "contrast"})
"""What Teams calls its own colours."""

_STYLE = """
:root { color-scheme: light; --ground: #fff; --ink: #242424; --link: #1f4e79; --on-link: #fff; }
:root[data-theme="dark"] {
  color-scheme: dark; --ground: #1f1f1f; --ink: #fff; --link: #9fc5ee; --on-link: #1f1f1f;
}
:root[data-theme="contrast"] {
  color-scheme: dark; --ground: #000; --ink: #fff; --link: #ff0; --on-link: #000;
}
body {
  margin: 0 auto; max-width: 40rem; padding: 1rem 1.5rem 3rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif;
}
h1 { font-size: 1.75rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
li { margin: 0.4rem 0; } a { color: var(--link); }
a.chat {
  display: inline-block; padding: 0.6rem 1.2rem; border-radius: 0.3rem;
  background: var(--link); color: var(--on-link); text-decoration: none; font-weight: 600;
}
a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
"""
_DIGEST = b64encode(sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {' '.join(FRAMED_BY)}"
    ),
    "Cache-Control": f"public, max-age={FRESH_SECONDS}",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Language",
    "X-Content-Type-Options": "nosniff",
}


def page_router(app_id: str, language: Language) -> APIRouter:
    """Return what answers the page.

    ``language`` is for those who read neither Danish nor English; without an ``app_id`` the page
    has no link to the chat.
    """
    router = APIRouter()

    @router.get(PAGE_PATH)
    async def page(request: Request) -> Response:
        """Tell what the desk is."""
        asked, theme = request.query_params.get("locale", ""), request.query_params.get("theme", "")
        accepted = request.headers.get("accept-language", "")
        words = speech(language_of(f"{asked},{accepted}", language))
        drawn = draw_page(words, app_id, theme if theme in _THEMES else "default")
        return Response(drawn, media_type="text/html; charset=utf-8", headers=_HEADERS)

    return router


def chat_link(app_id: str) -> str:
    """Return the address that opens the chat with the desk in Teams."""
    return _CHAT + quote(f"28:{app_id}", safe=":")


def language_of(tags: str, otherwise: Language) -> Language:
    """Return the first language of ours among some tags, which have commas between."""
    for tag in tags.split(","):
        first = tag.split(";")[0].strip().split("-")[0].casefold()
        for language in LANGUAGES:
            if first == language:
                return language
    return otherwise


def draw_page(words: Speech, app_id: str, theme: str) -> str:
    """Draw the page in the words' language."""
    other = _OTHER[words.language]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{words.language}" data-theme="{escape(theme)}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_said(words, 'teams-app-full-name')}</title>",
            f"<style>{_STYLE}</style></head>",
            "<body><main>",
            *_sections(words, app_id),
            f'<p><a href="?locale={other}&amp;theme={escape(theme)}" hreflang="{other}">',
            f"{_said(words, 'teams-page-other-language')}</a></p>",
            "</main></body></html>",
            "",
        ]
    )


def _sections(words: Speech, app_id: str) -> Iterator[str]:
    yield f"<h1>{_said(words, 'teams-app-name')}</h1>"
    yield f"<p>{_said(words, 'teams-page-what')}</p>"
    if app_id:
        yield f'<p><a class="chat" target="_blank" rel="noopener" href="{chat_link(app_id)}">'
        yield f"{_said(words, 'teams-page-chat')}</a></p>"
    for name, lines in (
        ("write", ("idea", "mine", "search", "help")),
        ("where", ("chat", "channel", "compose", "message")),
        ("data", ("sent", "identifiers", "files", "who")),
        ("use", ("patients", "answers", "decisions")),
    ):
        yield f'<h2 id="{name}">{_said(words, f"teams-page-{name}")}</h2>'
        rows = (f"<li>{_said(words, f'teams-page-{name}-{each}')}</li>" for each in lines)
        yield f"<ul>{''.join(rows)}</ul>"


def _said(words: Speech, sentence: str) -> str:
    return escape(words.say(sentence))
