"""What the reasons of a match call things."""

from knowledge.matching import Field, Matcher
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY

MATCHER = Matcher(SOLUTIONS, VOCABULARY)
TEXT = "Kan patienter med KOL måle ilten hjemme på en tablet og ringe til sygeplejersken?"


def test_the_home_is_a_place_and_no_technology() -> None:
    reasons = [r for match in MATCHER.match(TEXT).matches for r in match.reasons]

    assert "i hjemmet" not in {r.concept for r in reasons if r.field is Field.TECHNOLOGY}


def test_people_are_no_place() -> None:
    reasons = [r for match in MATCHER.match(TEXT).matches for r in match.reasons]

    assert not {"patient", "sygeplejerske"} & {r.concept for r in reasons if r.field is Field.PLACE}
