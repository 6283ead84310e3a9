"""Describes a face for people who do not see it. Pure."""

from collections.abc import Mapping
from typing import Final

from companion.showing.state import FaceState
from companion.showing.tracks import sample
from companion.values import BrowsSeen, Countenance, Doing, GazeSeen, Layer, MouthSeen, Phase

_LASTING: Final = (Layer.FEELING, Layer.ATTITUDE, Layer.REACTION, Layer.GESTURE, Layer.GAZE)
"""Layers that the description covers; lips, beats and blinks come and go too fast."""
_SOON: Final = 0.3
"""Seconds by which the description looks ahead: movements that have begun are complete by then."""
_DOING: Final[Mapping[Phase, Doing]] = {
    Phase.PERSON_SPEAKING: Doing.LISTENING,
    Phase.DECIDING: Doing.LISTENING,
    Phase.PREPARING: Doing.THINKING,
    Phase.SPEAKING: Doing.SPEAKING,
}


def countenance(state: FaceState, now: float) -> Countenance:
    """Return the description of the face at about ``now``."""
    values = sample((s for layer in _LASTING for s in state.tracks.layers.get(layer, ())), now + _SOON)
    return Countenance(_mouth(values), _brows(values), _gaze(values), _DOING.get(state.phase, Doing.NOTHING))


def _mouth(values: Mapping[str, float]) -> MouthSeen:
    smile = _mean(values, "lip_corner_puller") - _mean(values, "lip_corner_depressor")
    if smile >= 0.7:
        return MouthSeen.BEAMING
    if smile >= 0.42:
        return MouthSeen.SMILING
    if abs(_apart(values, "dimpler")) >= 0.25:
        return MouthSeen.ASKEW
    if values["jaw_drop"] >= 0.3:
        return MouthSeen.OPEN
    if values["lip_pressor"] + values["lip_tightener"] >= 0.6:
        return MouthSeen.PRESSED
    if smile <= -0.25:
        return MouthSeen.CORNERS_DOWN
    return MouthSeen.SMILING_SOFTLY if smile >= 0.2 else MouthSeen.CALM


def _brows(values: Mapping[str, float]) -> BrowsSeen:
    inner, outer = _mean(values, "inner_brow_raiser"), _mean(values, "outer_brow_raiser")
    if abs(_apart(values, "outer_brow_raiser")) >= 0.3:
        return BrowsSeen.ONE_RAISED
    if inner >= 0.3 and inner - outer >= 0.2:
        return BrowsSeen.WORRIED
    if _mean(values, "brow_lowerer") >= 0.35:
        return BrowsSeen.FROWNING
    return BrowsSeen.RAISED if outer >= 0.35 else BrowsSeen.CALM


def _gaze(values: Mapping[str, float]) -> GazeSeen:
    if _mean(values, "eye_closure") >= 0.4:
        return GazeSeen.HALF_CLOSED
    if values["gaze_y"] <= -0.2:
        return GazeSeen.DOWN
    if values["gaze_y"] >= 0.25:
        return GazeSeen.UP
    return GazeSeen.ASIDE if abs(values["gaze_x"]) >= 0.25 else GazeSeen.AT_PERSON


def _mean(values: Mapping[str, float], name: str) -> float:
    return (values[f"{name}_left"] + values[f"{name}_right"]) / 2


def _apart(values: Mapping[str, float], name: str) -> float:
    return values[f"{name}_left"] - values[f"{name}_right"]
