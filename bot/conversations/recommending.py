"""Recommend a solution from its card to regions and hospitals where it is not in use."""

from collections.abc import Mapping

from bot.conversations.fields import filled
from bot.conversations.names import listed, place_named, region_named
from bot.conversations.presses import Verb, to
from bot.conversations.search import show, solution_button
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Card, Form, Input, InputKind, Messages, Option, Paragraph
from workflows import recommending
from workflows.domain.errors import UnfitAnswers
from workflows.domain.recommendations import Target
from workflows.recommending import Offer


async def ask(talk: Talk, press: Press) -> Messages:
    """Ask where the solution should be recommended, and why it fits there."""
    offered = await recommending.offer(talk.session, talk.person, press.subject)
    if offered is None:
        return await show(talk, press)
    if not offered.targets:
        back = solution_button(talk, offered.view.solution)
        return (Card((Paragraph(talk.say("recommend-nowhere")),), "", (back,)),)
    return (_form(talk, offered),)


async def submit(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Send the recommendation; show the form again if an answer does not fit."""
    offered = await recommending.offer(talk.session, talk.person, press.subject)
    if offered is None:
        return await show(talk, press)
    try:
        made = await recommending.recommend(talk.session, talk.person, press.subject, values)
    except UnfitAnswers as wrong:
        form = _form(talk, offered, wrong)
        return (Card((Paragraph(talk.say("invalid-form")),)), form)
    regions = listed(talk, [region_named(talk, each.region) for each in made])
    said = talk.say("recommend-done", regions=regions) if made else talk.say("recommend-nowhere")
    return (Card((Paragraph(said),), "", (solution_button(talk, offered.view.solution),)),)


def _form(talk: Talk, offered: Offer, wrong: UnfitAnswers | None = None) -> Form:
    solution = offered.view.solution
    options = tuple(Option(each.key, _named(talk, each)) for each in offered.targets)
    fields = (
        Input("where", talk.say("recommend-where"), InputKind.CHOICES, options=options),
        Input("why", talk.say("recommend-why"), InputKind.PARAGRAPH),
    )
    values, problems = (wrong.values, wrong.problems) if wrong else ({}, {})
    inputs = filled(talk, fields, values, problems)
    title, intro = talk.say("recommend-title", name=solution.name), talk.say("recommend-intro")
    press = to(Verb.RECOMMEND, solution.id)
    label = talk.say("recommend-button")
    return Form(talk.session.ids.new(), press, title, inputs, label, intro)


def _named(talk: Talk, target: Target) -> str:
    region = region_named(talk, target.region)
    if target.hospital is None:
        return region
    hospital = place_named(talk, target.hospital)
    return talk.say("recommend-hospital", hospital=hospital, region=region)
