"""Find out whether an idea exists already: text → concepts → candidates → scores → verdict.

``text`` brings words to their normal form, ``concepts`` and ``lexicon`` know what words stand
for, ``spelling`` mends those nobody knows, ``reading`` finds the concepts of a text, ``profile``
those of an entry, ``index`` the entries worth scoring, ``scoring`` compares field by field,
``reasons`` tells what the score used, ``verdict`` chooses the answer, ``wishes`` cuts a text that
holds two, ``search`` compares names, ``matcher`` joins them. ``phrases`` recognises the chat's
short commands. ``fitting`` finds the weights from ``examples`` with ``newton``. The words and weights are data: ``concepts.yaml`` and ``matching.yaml``.
"""

from knowledge.matching.answers import Answer, Field, Match, Question, Reason, Stance, Verdict
from knowledge.matching.matcher import Matcher
from knowledge.matching.phrases import closest

__all__ = [
    "Answer",
    "Field",
    "Match",
    "Matcher",
    "Question",
    "Reason",
    "Stance",
    "Verdict",
    "closest",
]
