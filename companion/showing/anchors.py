"""What a face looks like with each of twelve named feelings: the points that ``expression`` lays its map through.

Which action units belong to happiness, sadness, surprise, fear and anger is EMFACS's (Ekman & Friesen 1983; the
prototypes of Ekman, Friesen & Hager 2002, table 10-1): 6 + 12; 1 + 4 + 15 with 17; 1 + 2 + 5 + 26; 1 + 2 + 4 + 5 + 7 +
20 + 26; 4 + 5 + 7 + 23 with 17 and 24. That eyes and head go down in sadness, and away in boredom, is Wallbott's (1998,
"Bodily expression of emotion"); a pupil widens with arousal (Bradley et al. 2008). How far each goes is a guess, looked
at on the drawn face. Left and right differ a little everywhere, as on faces of people, where the left side shows more
(Sackeim, Gur & Saucy 1978); doubt is the one that is one-sided by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from companion.values import FEELINGS, Affect

LEFT_MORE: Final = 1.08
"""By how much the left side shows more than ``_both`` says, and the right side less. Guess."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One feeling and its look."""

    affect: Affect
    look: Mapping[str, float]
    """Values of parameters; those it does not name are at rest."""


def _both(name: str, value: float) -> dict[str, float]:
    return {f"{name}_left": min(1.0, value * LEFT_MORE), f"{name}_right": value / LEFT_MORE}


def _anchor(affect: Affect, *sides: Mapping[str, float], **rest: float) -> Anchor:
    look = {name: value for side in sides for name, value in side.items()}
    return Anchor(affect, MappingProxyType(look | rest))


ANCHORS: Final[Mapping[str, Anchor]] = MappingProxyType(
    {
        "calm": _anchor(FEELINGS["calm"], _both("lip_corner_puller", 0.18)),
        "content": _anchor(
            FEELINGS["content"],
            _both("lip_corner_puller", 0.48),
            _both("cheek_raiser", 0.3),
            _both("eye_closure", 0.1),
            head_roll=0.08,
            head_pitch=0.05,
            blush=0.1,
            shoulders=-0.08,
        ),
        "happy": _anchor(
            FEELINGS["happy"],
            _both("lip_corner_puller", 0.8),
            _both("cheek_raiser", 0.65),
            _both("outer_brow_raiser", 0.12),
            lips_part=0.7,
            blush=0.2,
            lean=0.15,
            head_pitch=0.12,
            pupil_size=0.2,
        ),
        "excited": _anchor(
            FEELINGS["excited"],
            _both("lip_corner_puller", 0.9),
            _both("cheek_raiser", 0.45),
            _both("inner_brow_raiser", 0.45),
            _both("outer_brow_raiser", 0.6),
            upper_lid_raiser=0.5,
            lips_part=0.65,
            jaw_drop=0.3,
            blush=0.3,
            lean=0.35,
            head_pitch=0.2,
            shoulders=0.25,
            pupil_size=0.55,
        ),
        "tender": _anchor(
            FEELINGS["tender"],
            _both("lip_corner_puller", 0.4),
            _both("cheek_raiser", 0.3),
            _both("inner_brow_raiser", 0.4),
            _both("eye_closure", 0.22),
            head_roll=0.5,
            blush=0.45,
            lean=0.25,
            shoulders=-0.2,
            pupil_size=0.4,
            head_pitch=-0.08,
        ),
        "sad": _anchor(
            FEELINGS["sad"],
            _both("inner_brow_raiser", 0.85),
            _both("brow_lowerer", 0.25),
            _both("lip_corner_depressor", 0.7),
            _both("eye_closure", 0.28),
            chin_raiser=0.45,
            gaze_y=-0.4,
            head_pitch=-0.35,
            shoulders=-0.6,
            lean=-0.1,
            head_roll=0.1,
            pupil_size=-0.2,
        ),
        "afraid": _anchor(
            FEELINGS["afraid"],
            _both("inner_brow_raiser", 0.9),
            _both("outer_brow_raiser", 0.4),
            _both("brow_lowerer", 0.5),
            _both("lip_corner_depressor", 0.15),
            upper_lid_raiser=0.85,
            lid_tightener=0.3,
            lip_stretcher=0.65,
            lips_part=0.5,
            jaw_drop=0.12,
            lean=-0.45,
            shoulders=0.45,
            head_pitch=-0.05,
            pupil_size=0.7,
        ),
        "angry": _anchor(
            FEELINGS["angry"],
            _both("brow_lowerer", 0.95),
            _both("lip_corner_depressor", 0.2),
            upper_lid_raiser=0.35,
            lid_tightener=0.7,
            lip_tightener=0.6,
            lip_pressor=0.5,
            nose_wrinkler=0.25,
            chin_raiser=0.25,
            lean=0.3,
            head_pitch=-0.2,
            shoulders=0.1,
            pupil_size=-0.3,
        ),
        "surprised": _anchor(
            FEELINGS["surprised"],
            _both("inner_brow_raiser", 0.9),
            _both("outer_brow_raiser", 0.95),
            upper_lid_raiser=0.75,
            jaw_drop=0.5,
            lips_part=0.3,
            lip_funneler=0.25,
            head_pitch=0.2,
            lean=-0.2,
            shoulders=0.15,
            pupil_size=0.5,
        ),
        "bored": _anchor(
            Affect(-0.4, -0.6, -0.1),
            _both("eye_closure", 0.48),
            _both("lip_corner_depressor", 0.15),
            dimpler_left=0.35,
            dimpler_right=0.15,
            outer_brow_raiser_left=0.15,
            gaze_x=0.5,
            gaze_y=-0.08,
            head_roll=0.35,
            head_pitch=0.05,
            head_yaw=0.15,
            shoulders=-0.45,
            lean=-0.3,
            pupil_size=-0.3,
        ),
        "doubtful": _anchor(
            Affect(-0.2, 0.2, -0.3),
            outer_brow_raiser_right=0.85,
            inner_brow_raiser_right=0.35,
            brow_lowerer_left=0.55,
            lid_tightener=0.35,
            dimpler_left=0.55,
            lip_corner_depressor_right=0.3,
            lip_pressor=0.2,
            chin_raiser=0.2,
            head_roll=-0.4,
            head_yaw=0.15,
            lean=-0.1,
        ),
        "sleepy": _anchor(
            Affect(-0.1, -0.8, -0.2),
            _both("eye_closure", 0.62),
            _both("lip_corner_puller", 0.08),
            inner_brow_raiser_left=0.12,
            head_pitch=-0.2,
            head_roll=0.15,
            shoulders=-0.4,
            lips_part=0.1,
            pupil_size=-0.2,
        ),
    }
)
"""Nine of the points are those of ``values.FEELINGS``; boredom, doubt and sleepiness lie where Russell & Mehrabian
(1977) found words of their kind, drawn in like the nine (guess). Dominance parts anger from fear."""
