"""What a reason says was used: without its words the score is another."""

import json
from pathlib import Path

import knowledge
from knowledge.matching import Matcher, Reason

DATA = Path(knowledge.__file__).parent / "data" / "examples"
EVERY = 6


def without(text: str, reason: Reason) -> str:
    for word in reason.words:
        text = text.replace(word, " ")
    return text


def test_removing_the_words_of_a_reason_changes_the_score(matcher: Matcher) -> None:
    """On every sixth idea, for every reason of the best match."""
    rows = [json.loads(line) for line in (DATA / "ideas.jsonl").read_text("utf-8").splitlines()]
    unchanged = []
    for row in rows[::EVERY]:
        for best in matcher.match(row["text"]).matches[:1]:
            for reason in filter(lambda r: r.words, best.reasons):
                shorter = matcher.match(without(row["text"], reason), limit=200).matches
                score = next((m.score for m in shorter if m.solution == best.solution), 0.0)
                if score == best.score:
                    unchanged.append((row["text"], reason))

    assert unchanged == []
