"""The look of a face with each of eighteen named feelings: the points through which ``feeling`` lays its map.

The action units of happiness, sadness, surprise, fear and anger are EMFACS's (Ekman & Friesen 1983; the prototypes of
Ekman, Friesen & Hager 2002, table 10-1): 6 + 12; 1 + 4 + 15 with 17; 1 + 2 + 5 + 26; 1 + 2 + 4 + 5 + 7 + 20 + 26; 4 + 5
+ 7 + 23 with 17 and 24. That eyes and head go down in sadness, and away in boredom, is Wallbott's (1998, "Bodily
expression of emotion"); a pupil widens with arousal (Bradley et al. 2008). The extents are guesses, checked on the
drawn face. Left and right differ a little everywhere, as on faces of people, whose left side shows more (Sackeim, Gur &
Saucy 1978); only doubt is one-sided by nature.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from companion.values import FEELINGS, Affect

LEFT_MORE: Final = 1.08
"""Factor by which the left side shows more than ``_both`` says, and the right side less. Guess."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One feeling and its look."""

    affect: Affect
    look: Mapping[str, float]
    """Values of parameters; those not named are at rest."""


def _both(**values: float) -> dict[str, float]:
    return {
        name: value
        for parameter, shown in values.items()
        for name, value in (
            (f"{parameter}_left", min(1.0, shown * LEFT_MORE)),
            (f"{parameter}_right", shown / LEFT_MORE),
        )
    }


def _one(**values: float) -> dict[str, float]:
    return values


def _anchor(affect: Affect, *parts: Mapping[str, float]) -> Anchor:
    return Anchor(affect, MappingProxyType({name: value for part in parts for name, value in part.items()}))


ANCHORS: Final[Mapping[str, Anchor]] = {
    "calm": _anchor(
        FEELINGS["calm"],
        _both(eye_closure=0.08, lip_corner_puller=0.02),
    ),
    "content": _anchor(
        FEELINGS["content"],
        _both(lip_corner_puller=0.68, cheek_raiser=0.6),
        _one(head_roll=0.12, head_pitch=0.05, blush=0.25, shoulders=-0.08),
    ),
    "happy": _anchor(
        FEELINGS["happy"],
        _both(lip_corner_puller=0.88, cheek_raiser=0.75, outer_brow_raiser=0.15),
        _one(lips_part=0.8, blush=0.3, lean=0.15, head_pitch=0.12, pupil_size=0.2),
    ),
    "excited": _anchor(
        FEELINGS["excited"],
        _both(lip_corner_puller=0.95, cheek_raiser=0.5, inner_brow_raiser=0.4, outer_brow_raiser=0.6),
        _one(upper_lid_raiser=0.45, lips_part=0.65, jaw_drop=0.36, blush=0.3, lean=0.35),
        _one(head_pitch=0.2, shoulders=0.25, pupil_size=0.55),
    ),
    "tender": _anchor(
        FEELINGS["tender"],
        _both(lip_corner_puller=0.4, cheek_raiser=0.3, inner_brow_raiser=0.4, eye_closure=0.22),
        _one(head_roll=0.5, blush=0.45, lean=0.25, shoulders=-0.2, pupil_size=0.4, head_pitch=-0.08),
    ),
    "sad": _anchor(
        FEELINGS["sad"],
        _both(inner_brow_raiser=0.85, brow_lowerer=0.25, lip_corner_depressor=0.7, eye_closure=0.28),
        _one(chin_raiser=0.45, gaze_y=-0.4, head_pitch=-0.35, shoulders=-0.6, lean=-0.1, head_roll=0.1),
        _one(pupil_size=-0.2),
    ),
    "afraid": _anchor(
        FEELINGS["afraid"],
        _both(inner_brow_raiser=0.9, outer_brow_raiser=0.4, brow_lowerer=0.5),
        _both(lip_corner_depressor=0.15),
        _one(upper_lid_raiser=0.85, lid_tightener=0.3, lip_stretcher=0.65, lips_part=0.5),
        _one(jaw_drop=0.12, lean=-0.45, shoulders=0.45, head_pitch=-0.05, pupil_size=0.7),
    ),
    "angry": _anchor(
        FEELINGS["angry"],
        _both(brow_lowerer=0.95, lip_corner_depressor=0.2),
        _one(upper_lid_raiser=0.35, lid_tightener=0.7, lip_tightener=0.6, lip_pressor=0.5),
        _one(nose_wrinkler=0.25, chin_raiser=0.25, lean=0.3, head_pitch=-0.2, shoulders=0.1),
        _one(pupil_size=-0.3),
    ),
    "surprised": _anchor(
        FEELINGS["surprised"],
        _both(inner_brow_raiser=0.92, outer_brow_raiser=0.92),
        _one(upper_lid_raiser=0.85, jaw_drop=0.68, lips_part=0.2, lip_funneler=0.7, lip_pucker=0.2),
        _one(head_pitch=0.15, lean=-0.3, shoulders=0.2, pupil_size=0.5),
    ),
    "bored": _anchor(
        Affect(-0.4, -0.6, -0.1),
        _both(eye_closure=0.5, brow_lowerer=0.32, inner_brow_raiser=0.08, lip_corner_depressor=0.3),
        _one(chin_raiser=0.2, gaze_x=0.8, gaze_y=0.1, head_roll=0.55, head_pitch=-0.1, head_yaw=-0.12),
        _one(shoulders=-0.55, lean=-0.3, sway=-0.2, pupil_size=-0.3),
    ),
    "doubtful": _anchor(
        Affect(-0.2, 0.2, -0.3),
        _one(outer_brow_raiser_right=0.85, inner_brow_raiser_right=0.35, brow_lowerer_left=0.55),
        _one(lid_tightener=0.35, dimpler_left=0.55, lip_corner_depressor_right=0.3, lip_pressor=0.2),
        _one(chin_raiser=0.2, head_roll=-0.4, head_yaw=0.15, lean=-0.1),
    ),
    "sleepy": _anchor(
        Affect(-0.1, -0.8, -0.2),
        _both(eye_closure=0.7, inner_brow_raiser=0.25, outer_brow_raiser=0.2),
        _both(lip_corner_depressor=0.18),
        _one(head_pitch=-0.3, head_roll=0.25, shoulders=-0.5, lips_part=0.3, pupil_size=-0.2),
    ),
    "worried": _anchor(
        Affect(-0.4, -0.05, -0.35),
        _both(inner_brow_raiser=0.65, brow_lowerer=0.3, lip_corner_depressor=0.25),
        _one(lip_pressor=0.15, head_roll=0.15, lean=0.15),
    ),
    "stern": _anchor(
        Affect(-0.6, -0.4, 0.6),
        _both(brow_lowerer=0.55, lip_corner_depressor=0.3, eye_closure=0.15),
        _one(lid_tightener=0.3, lip_pressor=0.4, head_pitch=0.15, pupil_size=-0.2),
    ),
    "thrilled": _anchor(
        Affect(0.8, 0.8, 0.0),
        _both(lip_corner_puller=1.0, cheek_raiser=0.85, inner_brow_raiser=0.5, outer_brow_raiser=0.7),
        _one(upper_lid_raiser=0.35, lips_part=0.8, jaw_drop=0.55, blush=0.4, lean=0.35, head_pitch=0.3),
        _one(shoulders=0.35, pupil_size=0.6),
    ),
    "distressed": _anchor(
        Affect(-0.8, 0.8, 0.0),
        _both(inner_brow_raiser=0.75, brow_lowerer=0.9, lip_corner_depressor=0.55),
        _one(upper_lid_raiser=0.45, lid_tightener=0.6, lip_stretcher=0.6, lower_lip_depressor=0.5),
        _one(upper_lip_raiser=0.25, lips_part=0.5, jaw_drop=0.15, nose_wrinkler=0.2, lean=-0.1),
        _one(shoulders=0.5, head_pitch=-0.1, pupil_size=0.3),
    ),
    "gloomy": _anchor(
        Affect(-0.8, -0.8, 0.0),
        _both(inner_brow_raiser=0.8, brow_lowerer=0.35, lip_corner_depressor=0.8, eye_closure=0.55),
        _one(chin_raiser=0.4, gaze_y=-0.5, head_pitch=-0.65, head_roll=0.2, shoulders=-0.8, lean=-0.2),
        _one(pupil_size=-0.2),
    ),
    "serene": _anchor(
        Affect(0.8, -0.8, 0.0),
        _both(lip_corner_puller=0.62, cheek_raiser=0.5, eye_closure=0.85, outer_brow_raiser=0.1),
        _one(blush=0.35, head_pitch=0.15, head_roll=0.25, shoulders=-0.5, lean=-0.1),
    ),
}
"""Nine of the points are those of ``values.FEELINGS``. Boredom, doubt and sleepiness lie where Russell & Mehrabian
(1977) found words of their kind, scaled like the nine (guess). Dominance separates anger from fear. Worry and sternness
keep doubt, sadness and anger from mixing at their points; the last four mark the corners of pleasure and arousal, so
that strong feelings look strong (guesses)."""
