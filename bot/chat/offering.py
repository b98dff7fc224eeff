"""A form among the answers: taken out to be opened, or offered with a button."""

from dataclasses import replace

from bot.chat.telling import told
from bot.messages.outgoing import Button, Card, Form, Messages, Paragraph, Weight
from bot.wording import Speech


def form_in(reply: Messages) -> Form | None:
    """Return the form of a reply; what is said beside it stands above its fields."""
    form = next((each for each in reply if isinstance(each, Form)), None)
    if form is None:
        return None
    beside = [told(each) for each in reply if isinstance(each, Card)]
    return replace(form, intro="\n\n".join(filter(None, [*beside, form.intro])))


def offering(speech: Speech, form: Form) -> Card:
    """Draw a card with one button that opens the form."""
    button = Button(speech.say("chat-open-form"), form.press, Weight.MAIN, opens_form=True)
    said = form.intro or speech.say("chat-form-waits")
    return Card((Paragraph(said),), form.title, (button,), form.idea)
