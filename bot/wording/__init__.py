"""Every sentence a person reads, Danish and English, in the ``.ftl`` files beside this one.

Danish is the original. ``bot/wording/da/*.ftl`` and ``bot/wording/en/*.ftl`` hold the same ids.
"""

from bot.wording.speech import DANISH, ENGLISH, LANGUAGES, Language, Speech, speech

__all__ = ["DANISH", "ENGLISH", "LANGUAGES", "Language", "Speech", "speech"]
