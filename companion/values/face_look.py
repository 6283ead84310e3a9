"""How a companion's face looks: its hair, skin, eyes, clothes and glasses, by names that settings and drawing share."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

Hair: TypeAlias = Literal["bob", "short", "long", "curls", "bun", "cropped"]
HairColour: TypeAlias = Literal["black", "chestnut", "copper", "blond", "silver", "plum"]
Skin: TypeAlias = Literal["porcelain", "peach", "olive", "bronze", "umber"]
Eyes: TypeAlias = Literal["brown", "hazel", "green", "blue", "grey", "violet"]
Clothes: TypeAlias = Literal["jumper", "shirt", "hoodie"]
ClothesColour: TypeAlias = Literal["teal", "rose", "mustard", "navy", "plum", "moss"]
Glasses: TypeAlias = Literal["none", "round", "square"]


@dataclass(frozen=True, slots=True)
class FaceLook:
    """A look; each part of it can be chosen apart from the others."""

    hair: Hair = "bob"
    hair_colour: HairColour = "chestnut"
    skin: Skin = "peach"
    eyes: Eyes = "brown"
    clothes: Clothes = "jumper"
    clothes_colour: ClothesColour = "teal"
    glasses: Glasses = "none"


LOOK_PARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "hair": get_args(Hair),
        "hair_colour": get_args(HairColour),
        "skin": get_args(Skin),
        "eyes": get_args(Eyes),
        "clothes": get_args(Clothes),
        "clothes_colour": get_args(ClothesColour),
        "glasses": get_args(Glasses),
    }
)
"""What there is to choose for each part, by the names of ``FaceLook``'s fields."""

READY_LOOKS: Final[Mapping[str, FaceLook]] = MappingProxyType(
    {
        "robin": FaceLook(),
        "ailsa": FaceLook("long", "black", "olive", "grey", "jumper", "moss"),
        "linnea": FaceLook("short", "blond", "peach", "blue", "hoodie", "rose"),
        "tomas": FaceLook("cropped", "black", "umber", "brown", "shirt", "mustard"),
        "mika": FaceLook("long", "plum", "porcelain", "brown", "jumper", "teal"),
        "jonas": FaceLook("short", "chestnut", "porcelain", "blue", "shirt", "navy", "round"),
        "alma": FaceLook("bun", "silver", "peach", "hazel", "jumper", "plum"),
        "noor": FaceLook("short", "black", "olive", "green", "hoodie", "moss"),
        "zuri": FaceLook("curls", "copper", "bronze", "brown", "jumper", "mustard"),
        "henrik": FaceLook("short", "silver", "porcelain", "blue", "shirt", "navy", "square"),
    }
)
"""Whole looks to begin from; their names are only names. All but the first and the last are those of the personas that
ship."""


def look_from(values: Mapping[str, str]) -> FaceLook:
    """Return the look that values by the names of its parts say.

    What is missing, or is none of ``LOOK_PARTS``, is as it is by default: a settings file of a newer version may
    know more hair than this one.
    """
    known = {name: values[name] for name, choices in LOOK_PARTS.items() if values.get(name) in choices}
    return FaceLook(**known)  # type: ignore[arg-type]  # each is one of its choices


def parts_of(look: FaceLook) -> dict[str, str]:
    """Return the parts of a look by their names; ``look_from`` takes them back."""
    return {field.name: getattr(look, field.name) for field in fields(FaceLook)}
