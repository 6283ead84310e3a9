"""Decides the feeling that a reply is to show: one target for all of it, which words may move (design rule 1).

It mirrors the person's feeling, softened towards the companion's own mood (``feeling.mirroring``), and leans with their
wish: glad with joy, calm with something that weighs. A clause whose words have another feeling shows that. All steps
are guesses.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from companion.values import Affect, AffectEstimate, Want

Mirror: TypeAlias = Callable[[AffectEstimate, Affect], Affect]
"""Function from a person's feeling and one's own mood to the feeling to show; ``feeling.mirroring.mirrored``."""

_TONES: Final[Mapping[Want, tuple[float, float, float]]] = {
    Want.BE_HEARD: (0.0, -0.05, 0.0),
    Want.HELP: (0.05, 0.0, 0.1),
    Want.SHARE_JOY: (0.15, 0.15, 0.0),
    Want.PLAY: (0.15, 0.15, 0.05),
    Want.LEAVE: (0.1, -0.05, 0.0),
    Want.COMPANY: (0.05, 0.0, 0.0),
}
"""Contribution of each wish to valence, arousal and dominance."""
_BLAMED: Final = (0.0, -0.05, -0.1)
"""Contribution towards a person who blames the companion."""


def target_of(
    want: Want, person: AffectEstimate, mood: Affect, mirror: Mirror, *, is_blamed: bool = False
) -> Affect:
    """Return the feeling that a reply is to show."""
    shown = mirror(person, mood)
    steps = zip(
        (shown.valence, shown.arousal, shown.dominance), _BLAMED if is_blamed else _TONES[want], strict=True
    )
    return Affect(*(max(-1.0, min(1.0, value + step)) for value, step in steps))


OTHERWISE: Final = 0.3
"""Difference in valence from which the words' feeling counts as unplanned (guess)."""
OWN_SHARE: Final = 0.7
"""Share of the words' own feeling in the shown one then, the rest is the planned one (guess)."""


def as_said(planned: Affect, own: Affect) -> Affect:
    """Return the feeling of a clause whose words have their own: that leads if it differs from the plan."""
    if abs(planned.valence - own.valence) < OTHERWISE:
        return planned
    return planned.towards(own, OWN_SHARE)
