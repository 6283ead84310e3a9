"""The simplest avatar: a picture that breathes, leans with the head and is lit by a mood. It has no lips."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.avatar.gltf import file_bytes
from companion.avatar.model import AvatarImage, Vector
from companion.avatar.scene import checked_image

PICTURE_BYTES_MAX: Final = 20 << 20
_WARM: Final[Vector] = (1.06, 1.0, 0.9)
_COOL: Final[Vector] = (0.84, 0.9, 1.0)
"""Factors on red, green and blue at the brightest and the darkest mood (guess)."""


@dataclass(frozen=True, slots=True)
class PicturePose:
    """Change of a picture at one instant; its foot stays where it is."""

    scale: tuple[float, float]
    """Factors on width and height."""
    degrees: float
    """Rotation about the middle of the foot, clockwise."""
    shift: tuple[float, float]
    """Shares of the width to the right and of the height up."""
    light: Vector
    """Factors on red, green and blue."""


def read_picture(file: Path) -> AvatarImage:
    """Return a picture, still encoded; raises ``BadAvatar`` if it is no PNG or JPEG, or too large."""
    return checked_image(file_bytes(file, PICTURE_BYTES_MAX))


def picture_pose(parameters: Mapping[str, float]) -> PicturePose:
    """Return the change of a picture by the face's parameters."""

    def both(name: str) -> float:
        return (parameters.get(f"{name}_left", 0.0) + parameters.get(f"{name}_right", 0.0)) / 2

    def value(name: str) -> float:
        return parameters.get(name, 0.0)

    heavy = both("lip_corner_depressor") + both("brow_lowerer") + 0.6 * both("inner_brow_raiser")
    mood = min(max(both("lip_corner_puller") - heavy * (1 - both("lip_corner_puller")), -1.0), 1.0)
    far = _WARM if mood > 0 else _COOL
    red, green, blue = (1 + abs(mood) * (factor - 1) for factor in far)
    size = 1 + 0.02 * value("lean")
    return PicturePose(
        scale=(size * (1 + 0.003 * value("breath")), size * (1 + 0.012 * value("breath"))),
        degrees=2.5 * value("head_roll"),
        shift=(
            0.02 * value("sway") + 0.01 * value("head_yaw"),
            0.01 * value("head_pitch") + 0.01 * value("shoulders"),
        ),
        light=(red, green, blue),
    )
