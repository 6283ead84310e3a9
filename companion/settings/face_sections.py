"""Settings for the look and the movements of a companion's face."""

from typing import Annotated, Final, Literal, TypeAlias, get_args

from pydantic import Field

from companion.settings.section import Section
from companion.values.face_look import (
    LOOK_PARTS,
    Clothes,
    ClothesColour,
    Eyes,
    FaceLook,
    Glasses,
    Hair,
    HairColour,
    Skin,
    look_from,
    parts_of,
)

Amount = Annotated[float, Field(ge=0.0, le=2.0)]
"""Strength of a movement, in [0, 2]: 1 is normal, 0 switches it off."""
FaceStyle: TypeAlias = Literal["auto", "even", "still", "gentle", "lively", "wry", "shy"]
_STYLES: Final[tuple[str, ...]] = get_args(FaceStyle)


class FaceSettings(Section):
    """Look and movements of the face; requests in words, such as “nod less”, are written here too."""

    hair: Hair = Field(default="bob", description="How its hair is done.")
    hair_colour: HairColour = Field(default="chestnut", description="The colour of its hair.")
    skin: Skin = Field(default="peach", description="The colour of its skin.")
    eyes: Eyes = Field(default="brown", description="The colour of its eyes.")
    clothes: Clothes = Field(default="jumper", description="What it wears.")
    clothes_colour: ClothesColour = Field(default="teal", description="The colour of what it wears.")
    glasses: Glasses = Field(default="none", description="Its glasses.")
    expressiveness: float = Field(
        default=1.0,
        ge=0.0,
        le=1.5,
        description="How large it shows what it feels; 1 is as its style has it, 0 not at all.",
    )
    style: FaceStyle = Field(
        default="auto", description="How it shows what it feels; “auto” follows from its personality."
    )
    movement: Amount = Field(
        default=1.0,
        description="How much it moves beside lips, eyes and lids; 1 is as it does by itself, 0 not at all.",
    )
    head: Amount = Field(default=1.0, description="How much it moves its head, nods too.")
    nods: Amount = Field(default=1.0, description="How often, and how far, it nods.")
    winks: Amount = Field(default=1.0, description="How often it winks.")
    eye_contact: Amount = Field(default=1.0, description="How often it looks at you.")
    smile: Amount = Field(default=1.0, description="How easily it smiles.")


def with_style(face: FaceSettings, style: str) -> FaceSettings:
    """Return the settings with another style; "auto" if no style has that name."""
    return face.model_copy(update={"style": style if style in _STYLES else "auto"})


def look_of(face: FaceSettings) -> FaceLook:
    """Return the look that is set."""
    return look_from(face.model_dump(include=set(LOOK_PARTS)))


def with_look(face: FaceSettings, look: FaceLook, *, instead_of: FaceLook) -> FaceSettings:
    """Return the settings with another character's look, keeping the parts that the person chose.

    Args:
        face: The current settings.
        look: The look of the new character.
        instead_of: The look of the previous character; a part that differs from it was chosen by the person.
    """
    before, now, is_set = parts_of(instead_of), parts_of(look), parts_of(look_of(face))
    return face.model_copy(update={part: now[part] for part in LOOK_PARTS if is_set[part] == before[part]})
