"""The size and liveliness of one companion's expression: the numbers behind a style.

The numbers are guesses; only their directions have sources. Extraverts gesture and smile more and more widely (Riggio &
Friedman 1986), agreeable people nod and smile more at the other (Graziano & Tobin 2002), and the less stable fidget and
blink more (Barbato et al. 2012 for blinks).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from companion.showing.parameters import PARAMETERS
from companion.values import Bearing, Personality

MOST: Final = 2.0


@dataclass(frozen=True, slots=True)
class Manner:
    """Factors in [0, 2] on the map and the tables of this package; 1 leaves them unchanged."""

    size: float = 1.0
    """Factor on the size of a shown feeling."""
    asymmetry: float = 1.0
    """Factor on the difference between left and right."""
    reactions: float = 1.0
    """Factor on the frequency of reactions to the person as they speak."""
    movement: float = 1.0
    """Factor on the extent of the head's movements in speech, and on the sway of standing still."""
    contact: float = 1.0
    """Factor on the share of time during which it looks at the person."""
    restlessness: float = 1.0
    """Factor on the frequency of blinks, shifts and looks around."""

    def __post_init__(self) -> None:
        for field in fields(self):
            if not 0.0 <= getattr(self, field.name) <= MOST:
                raise ValueError(f"{field.name} lies in [0, {MOST}], got {getattr(self, field.name)!r}")

    def scaled(self, expressiveness: float) -> "Manner":
        """Return the manner with a larger or smaller expression, by a factor of at least 0."""
        return replace(
            self,
            size=min(MOST, self.size * expressiveness),
            reactions=min(MOST, self.reactions * expressiveness),
            movement=min(MOST, self.movement * expressiveness),
        )


STYLES: Final[Mapping[str, Manner]] = {
    "even": Manner(),
    "still": Manner(size=0.65, reactions=0.6, movement=0.45, restlessness=0.6),
    "gentle": Manner(size=0.85, reactions=1.1, movement=0.7, contact=1.1, restlessness=0.8),
    "lively": Manner(size=1.25, reactions=1.3, movement=1.4, restlessness=1.2),
    "wry": Manner(size=0.85, asymmetry=2.0, reactions=0.8, movement=0.8),
    "shy": Manner(size=0.75, reactions=0.9, movement=0.6, contact=0.6, restlessness=1.3),
}
"""Named styles."""
_OF_BODY: Final = frozenset({"lean", "shoulders", "sway", "breath"})


def manner_of(personality: Personality) -> Manner:
    """Return the manner that fits a personality."""
    outgoing, kind = personality.extraversion, personality.agreeableness
    return Manner(
        size=1.0 + 0.25 * outgoing,
        asymmetry=1.0 - 0.3 * kind + 0.2 * personality.openness,
        reactions=1.0 + 0.3 * kind + 0.15 * outgoing,
        movement=1.0 + 0.35 * outgoing,
        contact=1.0 + 0.15 * outgoing + 0.1 * kind,
        restlessness=1.0 - 0.35 * personality.stability,
    )


def as_wished(values: Mapping[str, float], bearing: Bearing) -> dict[str, float]:
    """Return values of parameters scaled by the person's wishes: head, body and smile by their factors."""
    wished = {}
    for name, value in values.items():
        factor = 1.0
        if name.startswith("head"):
            factor = bearing.movement * bearing.head
        elif name in _OF_BODY:
            factor = bearing.movement
        elif name.startswith("lip_corner_puller"):
            factor = bearing.smile
        wished[name] = min(max(factor * value, PARAMETERS[name].low), PARAMETERS[name].high)
    return wished
