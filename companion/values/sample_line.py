"""A line that shows how the companion speaks, as an answer to something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleLine:
    """Words of the person's, and what the companion says to them."""

    person: str
    companion: str
