"""Appearance of a companion's face: hair, skin, eyes, clothes and glasses, by names that settings and drawing share."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final, Literal, TypeAlias, get_args, get_type_hints

Hair: TypeAlias = Literal["bob", "short", "long", "curls", "bun", "cropped"]
HairColour: TypeAlias = Literal["black", "chestnut", "copper", "blond", "silver", "plum"]
Skin: TypeAlias = Literal["porcelain", "peach", "olive", "bronze", "umber"]
Eyes: TypeAlias = Literal["brown", "hazel", "green", "blue", "grey", "violet"]
Clothes: TypeAlias = Literal["jumper", "shirt", "hoodie"]
ClothesColour: TypeAlias = Literal["teal", "rose", "mustard", "navy", "plum", "moss"]
Glasses: TypeAlias = Literal["none", "round", "square"]


@dataclass(frozen=True, slots=True)
class FaceLook:
    """An appearance; each part can be chosen independently."""

    hair: Hair = "bob"
    hair_colour: HairColour = "chestnut"
    skin: Skin = "peach"
    eyes: Eyes = "brown"
    clothes: Clothes = "jumper"
    clothes_colour: ClothesColour = "teal"
    glasses: Glasses = "none"


LOOK_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    part: get_args(choices) for part, choices in get_type_hints(FaceLook).items()
}
"""Choices for each part, by the names of ``FaceLook``'s fields."""

READY_LOOKS: Final[Mapping[str, FaceLook]] = {
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
"""Complete looks to start from; their names have no meaning. All except the first and the last belong to the shipped
personas."""


_HAIR: Final[Mapping[str, str]] = {
    "bob": "a {} bob",
    "curls": "{} curls",
    "bun": "a {} bun",
    "short": "short {} hair",
    "long": "long {} hair",
    "cropped": "cropped {} hair",
}


def in_words(look: FaceLook) -> str:
    """Return a look in English for a language model, such as "A drawn face with long black hair, grey eyes, …"."""
    hair = _HAIR[look.hair].format(look.hair_colour)
    parts = [hair, f"{look.skin} skin", f"{look.eyes} eyes", f"a {look.clothes_colour} {look.clothes}"]
    if look.glasses != "none":
        parts.append(f"{look.glasses} glasses")
    return f"A drawn face with {', '.join(parts[:-1])} and {parts[-1]}."


def look_from(values: Mapping[str, str]) -> FaceLook:
    """Return the look given by values for the names of its parts.

    A part that is missing, or not in ``LOOK_PARTS``, gets its default: a settings file of a newer version may contain
    choices that this one lacks.
    """
    known = {name: values[name] for name, choices in LOOK_PARTS.items() if values.get(name) in choices}
    return FaceLook(**known)  # type: ignore[arg-type]  # each is one of its choices


def parts_of(look: FaceLook) -> dict[str, str]:
    """Return the parts of a look by their names; ``look_from`` takes them back."""
    return {field.name: getattr(look, field.name) for field in fields(FaceLook)}
