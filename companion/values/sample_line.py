"""A line that shows how the companion speaks, as an answer to something."""

from dataclasses import dataclass

from companion.values.plan import Strategy


@dataclass(frozen=True, slots=True)
class SampleLine:
    """Words of the person's, and what the companion says to them."""

    person: str
    companion: str
    strategy: Strategy | None = None
    """What the companion's words do; None where that is not known, so that they fit any strategy."""
