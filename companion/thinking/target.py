"""Says which feeling a reply is to show: one target for all of it, which words may move (design rule 1).

It mirrors how the person feels, softened towards the companion's own mood (``feeling.mirroring``), and leans with what
they want: glad with joy, calm with what weighs. A clause whose words came out otherwise shows those. All steps are
guesses.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from companion.values import Affect, AffectEstimate, Want

Mirror: TypeAlias = Callable[[AffectEstimate, Affect], Affect]
"""What to show to a person who feels like this, in a mood of one's own; ``feeling.mirroring.mirrored``."""

_TONES: Final[Mapping[Want, tuple[float, float, float]]] = {
    Want.BE_HEARD: (0.0, -0.05, 0.0),
    Want.HELP: (0.05, 0.0, 0.1),
    Want.SHARE_JOY: (0.15, 0.15, 0.0),
    Want.PLAY: (0.15, 0.15, 0.05),
    Want.LEAVE: (0.1, -0.05, 0.0),
    Want.COMPANY: (0.05, 0.0, 0.0),
}
"""What each brings to valence, arousal and dominance."""
_BLAMED: Final = (0.0, -0.05, -0.1)
"""The same to who blames the companion."""


def target_of(
    want: Want, person: AffectEstimate, mood: Affect, mirror: Mirror, *, is_blamed: bool = False
) -> Affect:
    """Return the feeling that a reply is to show.

    Args:
        want: What the person wants of it.
        person: How the person feels.
        mood: How the companion feels.
        mirror: What to show of the two.
        is_blamed: The person blames the companion.
    """
    shown = mirror(person, mood)
    steps = zip(
        (shown.valence, shown.arousal, shown.dominance), _BLAMED if is_blamed else _TONES[want], strict=True
    )
    return Affect(*(max(-1.0, min(1.0, value + step)) for value, step in steps))


OTHERWISE: Final = 0.3
"""From this distance in valence on words came out otherwise than planned (guess)."""
OWN_SHARE: Final = 0.7
"""Of what is shown then is the words' own feeling, the rest the planned one (guess)."""


def as_said(planned: Affect, own: Affect) -> Affect:
    """Return what a clause shows whose words have a feeling of their own: that leads where they came out otherwise."""
    if abs(planned.valence - own.valence) < OTHERWISE:
        return planned
    return planned.towards(own, OWN_SHARE)
