"""Enter a new solution into the catalogue; what it repeats is shown before it is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.conversations.fields import filled, region_options
from bot.conversations.presses import Verb, to
from bot.conversations.search import listing, solution_button
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Card, Form, Input, InputKind, Messages, Option, Paragraph
from knowledge.registry import SolutionId, SolutionStatus
from workflows import registering
from workflows.domain.errors import FieldProblem, NotYoursToRegister, RivalsFound, UnfitAnswers
from workflows.registering import ANYWAY, LINES, STATUSES

_NOTHING: Mapping[str, str] = {"status": SolutionStatus.IMPLEMENTED.value}


async def ask(talk: Talk, press: Press) -> Messages:
    """Ask what the catalogue is to say of the solution."""
    if not registering.may_register(talk.session, talk.person.id):
        raise NotYoursToRegister
    return (_form(talk, press, _NOTHING, {}),)


async def submit(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Enter the solution; show the form again with its rivals, or with what does not fit."""
    try:
        solution = await registering.register(talk.session, talk.person, values)
    except UnfitAnswers as wrong:
        form = _form(talk, press, wrong.values, wrong.problems)
        return (Card((Paragraph(talk.say("invalid-form")),)), form)
    except RivalsFound as found:
        form = _form(talk, press, found.values, {})
        inputs = (*form.inputs, _anyway(talk))
        return (_rivals(talk, found.rivals), replace(form, inputs=inputs))
    said = talk.say("register-done", name=solution.name)
    return (Card((Paragraph(said),), "", (solution_button(talk, solution),)),)


async def start(talk: Talk) -> Messages:
    """Ask, when it was asked for in words."""
    return await ask(talk, to(Verb.REGISTER_SOLUTION))


def _rivals(talk: Talk, rivals: Iterable[SolutionId]) -> Card:
    known = (talk.session.knowledge.registry.get(each) for each in rivals)
    shown = [solution for solution in known if solution]
    blocks = (Paragraph(talk.say("register-rivals", count=len(shown))), listing(talk, shown))
    buttons = tuple(solution_button(talk, solution) for solution in shown)
    return Card(blocks, talk.say("register-title"), buttons)


def _form(
    talk: Talk, press: Press, values: Mapping[str, str], problems: Mapping[str, FieldProblem]
) -> Form:
    inputs = filled(talk, _fields(talk), values, problems)
    title, submit_label = talk.say("register-title"), talk.say("register-button")
    return Form(
        talk.session.ids.new(), press, title, inputs, submit_label, talk.say("register-intro")
    )


def _fields(talk: Talk) -> tuple[Input, ...]:
    lines = {name: Input(name, talk.say(f"register-{name}"), InputKind.LINE) for name in LINES}
    lines["technology"] = replace(lines["technology"], hint=talk.say("vocabulary-with-commas"))
    summary = Input("summary", talk.say("register-summary"), InputKind.PARAGRAPH)
    statuses = tuple(Option(each, talk.say(f"solution-status-{each}")) for each in STATUSES)
    status = Input("status", talk.say("solution-status"), InputKind.CHOICE, options=statuses)
    region = Input("region", talk.say("register-region"), InputKind.CHOICE, required=False)
    contact = Input("contact", talk.say("solution-call"), InputKind.LINE, required=False)
    first, *others = lines.values()
    regions = replace(region, options=region_options(talk))
    return (first, summary, *others, status, regions, contact)


def _anyway(talk: Talk) -> Input:
    options = (Option(ANYWAY, talk.say("choice-yes")), Option("no", talk.say("choice-no")))
    return Input("anyway", talk.say("register-anyway"), InputKind.CONFIRM, options=options)
