"""A form as the card of a dialog, with what is wrong on the fields that have it."""

from collections.abc import Iterator, Mapping, Sequence

from bot.chat.pressing import FormKey, Unreadable, read_form, write_form
from bot.chat.shapes import Json
from bot.chat.telling import told
from bot.messages.incoming import Press
from bot.messages.outgoing import Card, Form, Input, InputKind
from bot.teams.card import draw_attachment, draw_plain, draw_title
from bot.teams.fields import FIELDS, draw_input, read_values
from bot.teams.limits import BUTTON_LABEL, DIALOG_BYTES, DIALOG_TITLE, LABEL, TYPED
from bot.teams.plain import line, lines
from bot.teams.rich_text import draw_text, rich_text
from bot.wording import Speech

FORM = "form"
"""The name under which a sent form's data keep which form it is."""

NEW_IDEA = "new_idea"
"""The name under which the data of a new idea keep where it was written; marks them as one."""

_TEXT = "text"
_NO_PRESS = Press("")


def draw_form(speech: Speech, form: Form, place: str = "") -> Json:
    """Draw a form as a card of inputs; ``place`` is kept with it and comes back when it is sent."""
    key = write_form(FormKey(form.press, form.token, place))
    fields = [part for each in form.inputs for part in _field(speech, form.press, each)]
    intro = draw_text(lines(form.intro, TYPED)) if form.intro else []
    said = "\n".join(filter(None, [form.title, form.intro]))
    data = {FORM: key, FIELDS: [each.name for each in form.inputs]}
    # A title that is too long for the dialog's own is repeated.
    title = draw_title(form.title) if len(form.title) > DIALOG_TITLE else []
    drawn = draw_plain(speech, [*title, *intro, *fields], said, DIALOG_BYTES)
    return {**drawn, "actions": [_sending(form.submit, data)]}


def read_key(data: Mapping[str, object]) -> FormKey:
    """Read which form was sent; raises Unreadable. ``fields.read_values`` reads the answers."""
    match data.get(FORM):
        case str(key):
            return read_form(key)
        case _:
            raise Unreadable


def draw_idea_form(speech: Speech, text: str = "", link: str = "") -> Json:
    """Draw the dialog's card for a new idea, with words to begin from and where those stand."""
    label, hint = speech.say("chat-idea-field"), speech.say("chat-idea-hint")
    field = Input(_TEXT, label, InputKind.PARAGRAPH, hint=hint, value=text)
    data = {NEW_IDEA: link, FIELDS: [_TEXT]}
    drawn = draw_plain(speech, list(_field(speech, _NO_PRESS, field)), label)
    return {**drawn, "actions": [_sending(speech.say("chat-idea-submit"), data)]}


def read_idea(data: Mapping[str, object]) -> tuple[str, str]:
    """Read a new idea's words and the link they came with; raises Unreadable for other data."""
    match data.get(NEW_IDEA):
        case str(link):
            return read_values(data).get(_TEXT, ""), link
        case _:
            raise Unreadable


def draw_said(speech: Speech, cards: Sequence[Card]) -> Json:
    """Draw what the desk said in place of a form. Buttons would do nothing in a dialog."""
    body: list[Json] = []
    for card in cards:
        body += [*draw_title(card.title), *rich_text(card.blocks)]
    return draw_plain(speech, body, "\n".join(map(told, cards)))


def draw_dialog(title: str, drawn: Json) -> Json:
    """Return the answer with which Teams opens a dialog, or goes on with one: it shows the card."""
    value = {
        "title": line(title, DIALOG_TITLE),
        "width": "medium",
        "height": "medium",
        "card": draw_attachment(drawn),
    }
    return {"task": {"type": "continue", "value": value}}


def _field(speech: Speech, press: Press, field: Input) -> Iterator[Json]:
    if field.error:
        yield from draw_text(lines(field.error, LABEL), color="Attention")
    yield draw_input(speech, press, field)
    # Hints at how a day is written are for where it is typed; here a calendar opens.
    if field.hint and field.kind is not InputKind.DATE:
        below = draw_text(lines(field.hint, LABEL), size="Small", isSubtle=True)
        yield from ({**part, "spacing": "Small"} for part in below)


def _sending(label: str, data: Json) -> Json:
    title = line(label, BUTTON_LABEL)
    return {"type": "Action.Submit", "title": title, "style": "positive", "data": data}
