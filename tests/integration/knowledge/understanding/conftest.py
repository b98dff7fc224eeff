"""A reader over the starter organisations and vocabulary, built once."""

from importlib.resources import files

import pytest

from knowledge.loading import load_organisations, load_vocabulary
from knowledge.understanding import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Build a reader."""
    data = files("knowledge").joinpath("data")
    organisations = load_organisations(data.joinpath("organisations.yaml").read_bytes())
    vocabulary = load_vocabulary(data.joinpath("vocabulary.yaml").read_bytes())
    return Reader(organisations, vocabulary.groups)
