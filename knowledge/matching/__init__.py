"""Find out whether an idea exists already: text → concepts → candidates → scores → verdict.

``text`` brings words to their normal form, ``concepts`` and ``lexicon`` know what words stand
for, ``spelling`` mends those nobody knows, ``denials`` finds what a text is not about, ``reading``
the concepts of a text, ``profile`` those of an entry and of the ``phrasings`` it is asked for by,
``memory`` the labelled ideas in like words, ``index`` the entries worth scoring. ``scoring``
compares concepts field by field, ``likeness`` the words as they are written. ``reasons`` tells what
the score used, ``substance`` whether enough is said and ``passages`` where in a long text the wish
stands, ``verdict`` chooses the answer, ``wishes`` cuts a text that holds two, ``matcher`` joins
them. ``phrases`` recognises the chat's short commands.

The index, the ``names`` of entries (compared by ``search``) and the ``neighbours`` of a word are
each a ``table`` of ``rows``: arrays, made with ``numbering``, that hold a million entries and
follow the registry an edit at a time. ``readings`` keeps what was read for the next process.

The words and weights are data (``concepts.yaml``, ``phrasings.yaml``, ``matching.yaml``);
``fitting`` finds the weights from labelled ``examples`` with ``newton``, and ``calibration`` tells
how well the probabilities hold.
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
