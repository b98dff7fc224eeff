"""How much fits where in Teams, and what happens to what does not.

Sources: learn.microsoft.com/microsoftteams/platform (MicrosoftDocs/msteams-docs) and the schema and
renderers in microsoft/AdaptiveCards, read in November 2026. Lengths are in characters unless their
name says bytes. Where Teams names no limit, the number is ours, and says so.
"""

VERSION = "1.5"
"""The newest Adaptive Card that Teams draws in what a bot sends ("Types of cards"), and the one
that ``Action.Execute`` and ``refresh`` need there ("Work with Universal Actions"). An older client
shows ``fallbackText``. Phones are said to know less of 1.5, so of what is new in it only what can
be left out without loss is used: ``mode``, ``tooltip``, the ``filtered`` list. No ``Table``."""

CARD_BYTES = 28 * 1024
"""A whole card as JSON in UTF-16, as Teams counts. A message may have 100 KB today ("Format your
bot messages"; 413 ``MessageSizeTooBig``), had 40 KB until 2025, and has 28 KB where a webhook posts
it. What fits in the least of these fits everywhere. A longer card is cut before its buttons, and
says so."""
DIALOG_BYTES = 80 * 1024
"""A dialog's card, which comes back as the answer to a request. No limit is named; 80 KB is what
Microsoft recommends for a message. ``TYPED``, ``LABEL`` and ``OPTIONS`` keep every form of ours
below it."""

SUMMARY = 300
"""What a notification and the list of chats say of a card. No limit is named; they show a line or
two."""
SPOKEN = 1_500
"""What is read aloud of a card; the rest can be read in the card itself. The number is ours."""
PIECE = 3_000
"""Text of one element; more goes on in the next, so that a card can be cut between them. The number
is ours."""
TITLE = 300
"""A card's title; a longer one is shortened. The number is ours."""

MAIN_BUTTONS = 6
"""Buttons that stand on a card ("Adaptive Cards overflow menu"). The others are marked
``secondary`` and stand behind "…", on the desktop and on the phone. On the phone that works for the
card's own buttons only, not for an ``ActionSet`` within it."""
BUTTON_LABEL = 75
"""The label of a button, which Teams cuts at the width of the card. A longer one is shortened and
stands whole in the button's ``tooltip``."""
TOOLTIP = 300
"""What is shown of a shortened label. The number is ours."""
REFRESHED_FOR = 60
"""People whose card Teams asks for anew by itself when they see it ("User IDs in refresh"). The
others keep the card as it was sent."""

DIALOG_TITLE = 60
"""The title of a dialog. No limit is named, but a phone shows one line. A longer title is shortened
there and stands whole as the first line."""
LABEL = 500
"""The label of a field, its hint and what is wrong with it; longer ones are shortened. The number
is ours."""
TYPED = 4_000
"""What can be typed in one field: as much as the desk takes. Teams itself stops there."""

OPTIONS = 100
"""Options of a list that are sent along with it. With more, people type and choose among what is
found. The number is ours."""
FOUND = 15
"""Options that Teams shows of what was found ("Typeahead search"), and of a list before anybody
types. Whoever needs another types more letters."""
BOXES = 10
"""Boxes to tick; with more options a list takes their place. The number is ours."""
OPTION_LABEL = 100
"""The label of an option; a longer one is shortened. The number is ours."""

RESULTS = 25
"""Results of a message extension for which Teams asks at a time ("Respond to search commands")."""
RESULT_LINE = 120
"""The title of a result and the line below it, each shown on at most two lines."""
