"""How much fits where in Slack, and what happens to what does not.

Source: docs.slack.dev, the reference of Block Kit and of each method, read in November 2026. All
lengths are in characters.
"""

MESSAGE_BLOCKS = 50
"""Blocks of one message. A longer card is cut before its buttons, and says so."""
VIEW_BLOCKS = 100
"""Blocks of a modal or of a home tab."""
BLOCK_TEXT = 3_000
"""Text of one block, and about how much JSON of one ``rich_text``. More goes on in the next."""
MESSAGE_TEXT = 4_000
"""The text of a message that is read aloud and shown in notifications; the rest is shortened."""
MESSAGE_JSON = 12_000
"""All blocks of one message together, as JSON. Slack's reference does not say so, but it refuses
about 13,000 (slackapi/bolt-js, issues 2509 and 2867). What is over is cut, and said so."""

HEADER = 150
"""A header; a longer title is shortened."""
BUTTON_LABEL = 75
"""The label of a button; a longer one is shortened."""
BUTTON_VALUE = 2_000
"""What a button says when it is pressed; ours are far shorter."""
BUTTONS_IN_A_ROW = 5
"""Buttons of one block; Slack takes 25, a phone shows five as one group."""
ACTION_ID = 255
"""The name of a button or a field."""

VIEW_TITLE = 24
"""The title of a modal. A longer one is shortened there and stands whole as the first line."""
VIEW_BUTTON = 24
"""The label that sends or closes a modal; a longer one is shortened."""
PRIVATE_METADATA = 3_000
"""What a modal carries with it: which form it is."""
LABEL = 2_000
"""The label of a field, and its hint; longer ones are shortened."""
TYPED = 3_000
"""What can be typed in one field; Slack itself stops there."""
PLACEHOLDER = 150
"""The words in an empty field."""

OPTIONS = 100
"""Options of one list. With more, people type and choose among what is found."""
CHECKBOXES = 10
"""Boxes to tick; with more options a list takes their place."""
OPTION_LABEL = 75
"""The label of an option; a longer one is shortened."""
OPTION_VALUE = 150
"""What an option says when it is chosen."""
