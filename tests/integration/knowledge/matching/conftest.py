"""The whole registry, read once."""

from importlib.resources import files

import pytest

from knowledge.loading import load_solutions, load_vocabulary
from knowledge.matching import Matcher


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    """Build a matcher over the starter registry."""
    data = files("knowledge").joinpath("data")
    registry = load_solutions(data.joinpath("solutions.yaml").read_bytes())
    vocabulary = load_vocabulary(data.joinpath("vocabulary.yaml").read_bytes())
    return Matcher(registry.solutions, vocabulary.groups)
