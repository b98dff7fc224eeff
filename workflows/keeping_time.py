"""What the passing of time does: remind, raise, wake what was parked, follow the map."""

from dataclasses import dataclass

from workflows.session import Session


@dataclass(frozen=True, slots=True)
class Ticked:
    """How many things one tick did."""

    reminded: int = 0
    raised: int = 0
    resumed: int = 0
    moved: int = 0
    drafts: int = 0

    @property
    def total(self) -> int:
        """Return how many things were done; at the limit there may be more to do."""
        return self.reminded + self.raised + self.resumed + self.moved + self.drafts


async def tick(session: Session, limit: int = 50) -> Ticked:
    """Do what time asks for now, at most ``limit`` things of each kind.

    Idempotent, and safe in two processes at once: the slower one gets ConcurrentChange, keeps
    nothing, and may try again.
    """
    raise NotImplementedError
