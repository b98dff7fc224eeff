"""What can go wrong between the desk and a service, ordered beforehand by a test."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """What happens to one call.

    ``drop`` breaks the connection ``before`` the service has done anything, or ``after`` it has
    done it all. ``late`` seconds pass before it does anything, ``slow`` ones before it answers.
    """

    drop: str = ""
    late: float = 0.0
    slow: float = 0.0
    status: int = 0
    retry_after: int = 0
    error: str = ""


@dataclass
class Faults:
    """The faults to come, by method; ``always`` befalls every call that has none of its own."""

    coming: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    always: dict[str, Fault] = field(default_factory=dict)

    def next(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method meet these faults, one each."""
        self.coming[method].extend(faults)

    def of(self, method: str) -> Fault:
        """Take what befalls the call that has come now."""
        if self.coming[method]:
            return self.coming[method].pop(0)
        return self.always.get(method, Fault())
