"""Reads the movements of gestures: ``assets/gestures/gestures.toml``, or a file of the same form."""

import math
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Final

import msgspec

from companion.showing.gestures import Keys, Movement, Repertoire
from companion.showing.parameters import PARAMETERS
from companion.values import GestureName
from companion.values.shipped import ASSETS, shipped

FILE: Final = ASSETS / "gestures" / "gestures.toml"


class _Gesture(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    meaning: str
    stroke: float
    moves: dict[str, tuple[tuple[float, float], ...]]


def read_gestures(file: Path = FILE) -> Repertoire:
    """Return the movement of every gesture.

    Raises:
        PartMissing: There is no such file.
        PartBroken: A gesture is missing, moves an unknown parameter, or does not return to rest; the log says which.
    """
    with shipped(file):
        told = msgspec.convert(tomllib.loads(file.read_text("utf-8")), dict[GestureName, _Gesture])
        for name in GestureName:
            if fault := _fault(told[name]) if name in told else "is missing":
                raise ValueError(f"the gesture {name} {fault}")
        return {name: Movement(one.stroke, one.moves) for name, one in told.items()}


def _fault(gesture: _Gesture) -> str:
    """Return the fault of a gesture; "" for none."""
    if not gesture.moves:
        return "moves nothing"
    for parameter, keys in gesture.moves.items():
        if parameter not in PARAMETERS:
            return f"moves {parameter}, which a face has not"
        if fault := _fault_of_keys(keys, PARAMETERS[parameter].high):
            return f"{fault} ({parameter})"
    last = max(keys[-1][0] for keys in gesture.moves.values())
    return "" if 0.0 <= gesture.stroke <= last else "has its stroke outside its time"


def _fault_of_keys(keys: Keys, most: float) -> str:
    if len(keys) < 3 or keys[0] != (0.0, 0.0) or keys[-1][1] != 0.0:
        return "does not go from rest back to rest"
    if not all(math.isfinite(at) and abs(value) <= most for at, value in keys):
        return "goes further than a face can"
    return "" if all(a[0] < b[0] for a, b in pairwise(keys)) else "does not go on in time"
