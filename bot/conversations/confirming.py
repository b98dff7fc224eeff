"""Confirm a solution's entry in the registry, from its card."""

from collections.abc import Mapping
from dataclasses import replace

from bot.conversations.dates import iso_date
from bot.conversations.fields import filled
from bot.conversations.presses import Verb, to
from bot.conversations.search import draw_solution, show
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Card, Form, Input, InputKind, Messages, Paragraph
from knowledge.registry import Solution
from workflows import confirming
from workflows.domain.errors import NotYoursToConfirm, UnfitAnswers


async def ask(talk: Talk, press: Press) -> Messages:
    """Ask when the entry was confirmed; today, unless something else is said."""
    solution = talk.session.knowledge.registry.get(press.subject)
    if solution is None:
        return await show(talk, press)
    if not confirming.may_confirm(talk.session, talk.person.id, solution):
        raise NotYoursToConfirm
    return (_form(talk, solution, {"on": talk.session.today.isoformat()}),)


async def submit(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Confirm the entry and draw its card; show the form again if an answer does not fit."""
    solution = talk.session.knowledge.registry.get(press.subject)
    read = {**values, "on": iso_date(values.get("on", "").strip(), talk.session.today)}
    try:
        done = await confirming.confirm(talk.session, talk.person, press.subject, read)
    except UnfitAnswers as wrong:
        form = _form(talk, solution, wrong.values, wrong) if solution else None
        return (Card((Paragraph(talk.say("invalid-form")),)), *([form] if form else []))
    if done is None:
        return await show(talk, press)
    said = talk.say("confirm-done") if done.stands else talk.say("confirm-later-stands")
    card = await draw_solution(talk, done.view)
    return (replace(card, blocks=(Paragraph(said), *card.blocks)),)


def _form(
    talk: Talk, solution: Solution, values: Mapping[str, str], wrong: UnfitAnswers | None = None
) -> Form:
    fields = (
        Input("on", talk.say("confirm-on"), InputKind.DATE, hint=talk.say("confirm-on-hint")),
        Input("note", talk.say("confirm-note"), InputKind.LINE, required=False),
    )
    problems = wrong.problems if wrong else {}
    inputs = filled(talk, fields, values, problems)
    title = talk.say("confirm-title", name=solution.name)
    press = to(Verb.CONFIRM_SOLUTION, solution.id)
    submit_label, intro = talk.say("confirm-button"), talk.say("confirm-intro")
    return Form(talk.session.ids.new(), press, title, inputs, submit_label, intro)
