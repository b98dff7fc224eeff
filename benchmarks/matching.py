"""Does it exist? From a cold start, and in a process that is already running."""

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from benchmarks.measuring import Timing, Work, by_turns, command, python
from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Matcher

QUESTIONS = (
    "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?",
    "Vi vil gerne holde videomøder med de pårørende, når patienten skal udskrives",
    "sårpleje i eget hjem med billeder til sygehuset",
    "A tablet so that people with diabetes can show the nurse their feet from home",
    "Kan vi få en app, hvor gravide selv måler blodtryk?",
)
REJSEHOLD = Path(sys.executable).with_name("rejsehold")
BARE = """
import json, sys
from rapidfuzz import fuzz, process
texts = json.load(open(sys.argv[1]))
for found in process.extract(sys.argv[2], texts, scorer=fuzz.WRatio, limit=5):
    print(found)
"""


def cold(rounds: int) -> dict[str, Timing]:
    """Time `rejsehold match TEXT` as a whole process, beside Python alone and bare rapidfuzz."""
    with tempfile.TemporaryDirectory() as folder:
        texts, script = Path(folder) / "texts.json", Path(folder) / "bare.py"
        texts.write_text(json.dumps(list(_texts().values())), encoding="utf-8")
        script.write_text(BARE, encoding="utf-8")
        words = (str(REJSEHOLD), "match", QUESTIONS[0])
        ours = {"XDG_DATA_HOME": folder, "XDG_CACHE_HOME": folder, "REJSEHOLD_DATABASE_URL": ""}
        nowhere = {**ours, "XDG_CACHE_HOME": os.devnull}
        works = {
            "rejsehold match": command(*words, environment=ours),
            "rejsehold match, nothing kept": command(*words, environment=nowhere),
            "rapidfuzz script": command(*python(str(script), str(texts), QUESTIONS[0])),
            "python -c pass": command(*python("-c", "pass")),
        }
        return by_turns(works, rounds)


def conversation(rounds: int) -> dict[str, Timing]:
    """Time one message to the desk in the terminal, from Python's start to its end."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "said.txt"
        script.write_text(QUESTIONS[0] + "\n", encoding="utf-8")
        database = {"REJSEHOLD_DATABASE_URL": f"sqlite:///{folder}/desk.db"}
        words = (str(REJSEHOLD), "chat", "--as", "karen", "--script", str(script))
        chat = command(*words, environment=database)
        chat()  # makes and fills the database
        return by_turns(
            {"rejsehold chat": chat, "python -c pass": command(*python("-c", "pass"))}, rounds
        )


def warm(rounds: int) -> dict[str, Timing]:
    """Time one answer over the whole registry, beside rapidfuzz' scorer over the same texts."""
    knowledge = starter_knowledge()
    matcher = Matcher(knowledge.registry.solutions, knowledge.vocabulary.groups)
    texts = _texts()
    works: dict[str, Work] = {
        "answer": lambda: [matcher.match(question) for question in QUESTIONS],
        "search": lambda: [matcher.search(question) for question in QUESTIONS],
        "rapidfuzz WRatio": lambda: [_bare(question, texts) for question in QUESTIONS],
    }
    each = by_turns(works, rounds, warm_up=5)
    return {name: timing.shared_by(len(QUESTIONS)) for name, timing in each.items()}


def _bare(question: str, texts: Mapping[str, str]) -> list[tuple[str, float, Any]]:
    return process.extract(question, texts, scorer=fuzz.WRatio, limit=5)


def _texts() -> dict[str, str]:
    solutions = starter_knowledge().registry.solutions
    return {
        each.id: f"{each.name} {each.summary} {each.target_group} {each.purpose} {each.effect}"
        for each in solutions
    }
