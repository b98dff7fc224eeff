"""A form as a Slack modal, with what is wrong on the fields that have it."""

from collections.abc import Iterator

from bot.chat.pressing import FormKey, write_form
from bot.chat.shortening import shortened
from bot.messages.outgoing import Form, Paragraph
from bot.slack.fields import draw_element
from bot.slack.limits import BLOCK_TEXT, LABEL, VIEW_BUTTON, VIEW_TITLE
from bot.slack.plain import plain_text
from bot.slack.rich_text import Json, rich_text
from bot.wording import Speech

FORM = "form"
"""The name of every modal of ours that holds a form."""


def draw_form(speech: Speech, form: Form, place: str = "") -> Json:
    """Draw a form as a modal; ``place`` is kept with it and comes back when it is sent."""
    intro = [form.title] if len(form.title) > VIEW_TITLE else []
    intro += [form.intro] if form.intro else []
    told = [Paragraph(shortened(each, BLOCK_TEXT)) for each in intro]
    blocks = [*rich_text(told), *_fields(speech, form)]
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain_text(form.title, VIEW_TITLE),
        "submit": plain_text(form.submit, VIEW_BUTTON),
        "close": plain_text(speech.say("chat-close"), VIEW_BUTTON),
        "private_metadata": write_form(FormKey(form.press, form.token, place)),
        "blocks": blocks,
    }


def errors_of(form: Form) -> dict[str, str]:
    """Return what is wrong with each field, as Slack shows it on the fields."""
    return {each.name: shortened(each.error, LABEL) for each in form.inputs if each.error}


def _fields(speech: Speech, form: Form) -> Iterator[Json]:
    for each in form.inputs:
        hint = {"hint": plain_text(each.hint, LABEL)} if each.hint else {}
        if each.error:
            yield from rich_text([Paragraph(shortened(each.error, LABEL))])
        yield {
            "type": "input",
            "block_id": each.name,
            "label": plain_text(each.label, LABEL),
            "optional": not each.required,
            "element": draw_element(speech, each),
            **hint,
        }
