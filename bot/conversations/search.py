"""Look things up in the registry: a few words to a list, one solution to its card."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from bot.conversations.names import listed, region_named
from bot.conversations.presses import Verb, page_in, to
from bot.conversations.search_words import read_query
from bot.conversations.solutions import danish_note, essentials, unused_in
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Block,
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Form,
    Input,
    InputKind,
    Messages,
    Paragraph,
)
from knowledge.registry import Solution
from workflows import registry
from workflows.confirming import may_confirm
from workflows.domain.idea import AdoptionState
from workflows.recommending import may_recommend
from workflows.registry import SolutionView
from workflows.searching import Query, region_called, searched

PAGE = 8
"""Solutions on one page of a search."""

_UNEXAMINED = {"unknown", ""}


async def ask(talk: Talk, press: Press) -> Messages:
    """Ask what to search for."""
    words = Input("text", talk.say("search-field"), InputKind.LINE)
    title, submit = talk.say("search-what"), talk.say("search-button")
    return (Form(talk.session.ids.new(), press, title, (words,), submit),)


async def submit(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Search for what was filled in."""
    text = values.get("text", "").strip()
    return await search(talk, text) if text else await ask(talk, press)


async def search(talk: Talk, text: str, page: int = 0) -> Messages:
    """Draw a page of the solutions that fit a few words, best first; some words are filters."""
    query = read_query(text, partial(region_called, talk.session))
    return (draw_found(talk, query, page, text),)


async def turn_page(talk: Talk, press: Press) -> Messages:
    """Draw another page of what was searched for."""
    return await search(talk, press.subject, page_in(press))


def draw_found(talk: Talk, query: Query, page: int, text: str = "") -> Card:
    """Draw a page, counted from 0; ``text`` is what the way to the next one searches for."""
    found = searched(talk.session, query)
    first, only = page * PAGE, _filters(talk, query)
    shown = list(found[first : first + PAGE])
    if not shown:
        return _none(talk, query, only)
    blocks: list[Block] = [Paragraph(talk.say("search-only", filters=only))] if only else []
    blocks += [listing(talk, shown), *danish_note(talk), *_counted(talk, first, shown, found)]
    buttons = [solution_button(talk, solution) for solution in shown]
    if text and first + PAGE < len(found):
        buttons.append(Button(talk.say("page-next"), to(Verb.SEARCH_PAGE, text, page + 1)))
    title = talk.say("search-title", text=query.text) if query.text else talk.say("search-all")
    return Card(tuple(blocks), title, tuple(buttons))


def _counted(
    talk: Talk, first: int, shown: Sequence[Solution], found: Sequence[Solution]
) -> Iterator[Block]:
    if len(found) > PAGE:
        last = first + len(shown)
        yield Paragraph(talk.say("search-page", first=first + 1, last=last, all=len(found)))
        yield Paragraph(talk.say("search-more"))
    else:
        yield Paragraph(talk.say("search-as-idea"))


def _filters(talk: Talk, query: Query) -> str:
    """Tell what a query is narrowed to; empty when it is not."""
    parts = []
    if query.target_group:
        parts.append(talk.say("search-only-group", group=query.target_group))
    if query.technology:
        parts.append(talk.say("search-only-technology", technology=query.technology))
    if query.region:
        parts.append(region_named(talk, query.region))
    if query.progress:
        parts.append(talk.say(f"search-progress-{query.progress}"))
    return ", ".join(parts)


def _none(talk: Talk, query: Query, only: str) -> Card:
    none = talk.say("search-none", text=query.text)
    said = (talk.say("search-none-filtered", filters=only) if only else none,)
    blocks = (*map(Paragraph, said), Paragraph(talk.say("search-as-idea")))
    return Card(blocks, "", (search_button(talk),))


async def show(talk: Talk, press: Press) -> Messages:
    """Draw one solution with its spread and its rivals."""
    view = await registry.solution(talk.session, press.subject)
    if view is None:
        return (Card((Paragraph(talk.say("solution-unknown")),), "", (search_button(talk),)),)
    return (await draw_solution(talk, view),)


async def draw_solution(talk: Talk, view: SolutionView) -> Card:
    """Draw one solution with its spread, its rivals and what the reader may do about it."""
    solution = view.solution
    facts = (*_described(talk, solution), *await essentials(talk, solution), *_spread(talk, view))
    blocks: list[Block] = [
        Paragraph(solution.summary),
        Facts(tuple(fact for fact in facts if fact.value)),
        *danish_note(talk),
    ]
    rivals = tuple(solution_button(talk, rival) for rival in view.rivals[:PAGE])
    buttons = (
        *_confirm_buttons(talk, solution),
        *_recommend_buttons(talk, view),
        *rivals,
        search_button(talk),
    )
    return Card(tuple(blocks), solution.name, buttons)


def listing(talk: Talk, solutions: list[Solution]) -> Bullets:
    """Draw solutions as a list of names with what each does."""
    return Bullets(
        tuple(
            talk.say("search-line", name=solution.name, summary=_summary(talk, solution))
            for solution in solutions
        )
    )


def solution_button(talk: Talk, solution: Solution) -> Button:
    """Return the button that shows the solution."""
    label = talk.say("solution-open", name=solution.name)
    return Button(label, to(Verb.SOLUTION, solution.id))


def search_button(talk: Talk) -> Button:
    """Return the button that asks for a search."""
    return Button(talk.say("button-search"), to(Verb.SEARCH), opens_form=True)


def _confirm_buttons(talk: Talk, solution: Solution) -> tuple[Button, ...]:
    if not may_confirm(talk.session, talk.person.id, solution):
        return ()
    confirming = to(Verb.CONFIRM_SOLUTION, solution.id)
    return (Button(talk.say("confirm-button"), confirming, opens_form=True),)


def _recommend_buttons(talk: Talk, view: SolutionView) -> tuple[Button, ...]:
    solution = view.solution
    if not view.unreached or not may_recommend(talk.session, talk.person.id, solution):
        return ()
    recommending = to(Verb.RECOMMEND, solution.id)
    return (Button(talk.say("recommend-button"), recommending, opens_form=True),)


def _summary(talk: Talk, solution: Solution) -> str:
    """Tell what it does, and that nobody has examined whether it reaches the common platforms."""
    if _platforms(solution):
        return solution.summary
    return talk.say("search-unexamined", summary=solution.summary)


def _platforms(solution: Solution) -> list[str]:
    return [each for each in solution.platform if each not in _UNEXAMINED]


def _described(talk: Talk, solution: Solution) -> tuple[Fact, ...]:
    platform = listed(talk, _platforms(solution)) or talk.say("solution-platform-unknown")
    return (
        Fact(talk.say("solution-target-group"), solution.target_group),
        Fact(talk.say("solution-purpose"), solution.purpose),
        Fact(talk.say("solution-effect"), solution.effect),
        Fact(talk.say("solution-technology"), ", ".join(solution.technology)),
        Fact(talk.say("solution-platform"), platform),
        Fact(talk.say("solution-note"), solution.note),
        Fact(talk.say("solution-confirmed-note"), solution.confirmed_note),
    )


def _spread(talk: Talk, view: SolutionView) -> tuple[Fact, ...]:
    counted = [
        talk.say("solution-spread-line", state=talk.say(f"choice-state-{state}"), count=count)
        for state in AdoptionState
        if (count := view.adoptions.get(state, 0))
    ]
    rivals = [rival.name for rival in view.rivals]
    return (
        Fact(talk.say("solution-unused"), unused_in(talk, view.unreached)),
        Fact(talk.say("solution-spread"), "; ".join(counted)),
        Fact(talk.say("solution-rivals"), listed(talk, rivals)),
        Fact(talk.say("solution-sources"), "; ".join(view.solution.sources)),
    )
