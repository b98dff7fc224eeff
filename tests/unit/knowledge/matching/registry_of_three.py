"""A tiny registry and vocabulary to show each step of the matching on."""

from knowledge.registry import Solution, SolutionStatus, UsedIn
from knowledge.vocabulary import Category, VocabularyGroup

VOCABULARY = (
    VocabularyGroup("kol", Category.CONDITION, "KOL", ("rygerlunger",)),
    VocabularyGroup("sår", Category.CONDITION, "sår", ("bensår",)),
    VocabularyGroup("hjemmemonitorering", Category.FORM, "hjemmemonitorering", ("hjemmemåling",)),
    VocabularyGroup("ipad/tablet", Category.SYSTEM, "iPad/tablet", ("tablet",)),
    VocabularyGroup(
        "patient", Category.PERSON, "patient", ("borger",), abbreviations=("pt",), low_weight=True
    ),
)


def solution(
    identity: str,
    name: str,
    *,
    target: str,
    purpose: str,
    technology: tuple[str, ...],
    summary: str,
) -> Solution:
    """Make an entry with the fields the matching reads."""
    return Solution(
        id=identity,
        name=name,
        kind="telemedicine",
        summary=summary,
        target_group=target,
        purpose=purpose,
        effect="",
        technology=technology,
        owner="",
        used_in=UsedIn(),
        status=SolutionStatus.IMPLEMENTED,
    )


SOLUTIONS = (
    solution(
        "lungekassen",
        "Lungekassen",
        target="Borgere med KOL",
        purpose="Færre indlæggelser",
        technology=("tablet",),
        summary="Borgere med KOL måler iltmætning hjemme og sender tallene ind.",
    ),
    solution(
        "sårbilleder",
        "Sårbilleder",
        target="Borgere med bensår",
        purpose="Råd fra specialist",
        technology=("foto",),
        summary="Hjemmesygeplejersken tager et foto af såret, og sygehuset svarer.",
    ),
    solution(
        "stole",
        "Tolkeskærm",
        target="Patienter med tolkebehov",
        purpose="Hurtig tolkning",
        technology=("video",),
        summary="Tolken er med på video.",
    ),
)
