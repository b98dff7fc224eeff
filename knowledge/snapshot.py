"""Everything the desk knows at one moment."""

from dataclasses import dataclass, field

from knowledge.handbooks import Handbooks
from knowledge.organisations import Organisations
from knowledge.people import TeamRegister
from knowledge.registry import Registry
from knowledge.vocabulary import Vocabulary
from knowledge.weights import Weights


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One revision of all knowledge; two with the same revision from one store are equal.

    ``weights`` are those fitted here, the newest last; it alone counts.
    """

    organisations: Organisations = field(default_factory=Organisations)
    register: TeamRegister = field(default_factory=TeamRegister)
    registry: Registry = field(default_factory=Registry)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    handbooks: Handbooks = field(default_factory=Handbooks)
    weights: tuple[Weights, ...] = ()
    revision: int = 0
