"""How much of each kind of movement the person wants to see of the face."""

from dataclasses import dataclass, fields
from typing import Final

MOST: Final = 2.0
"""However often more of something is wished, it goes no further."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """Factors in [0, 2] on what the companion would do by itself; 0 is nothing of it, 1 as it is."""

    movement: float = 1.0
    """On all that moves beside lips, eyes and lids."""
    head: float = 1.0
    """On all that moves the head, nods too."""
    nods: float = 1.0
    """On how often, and how far, the head nods."""
    winks: float = 1.0
    eye_contact: float = 1.0
    """On how much of the time it looks at the person."""
    smile: float = 1.0
    """On how readily it smiles."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0.0 <= value <= MOST:
                raise ValueError(f"{field.name} lies in [0, {MOST}], got {value!r}")


AS_USUAL: Final = Bearing()
"""As nobody wished anything else."""
