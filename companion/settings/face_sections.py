"""Settings for the look and the movements of a companion's face."""

from typing import Annotated, Final, Literal, TypeAlias, get_args

from pydantic import Field

from companion.settings.section import Section
from companion.settings.shown import Kind, Option, Shown, worded
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


def _movement(title: str, help: str) -> Shown:
    return Shown("look/movement", title, help, step=0.25, low="none", high="much")


class FaceSettings(Section):
    """Look and movements of the face; requests in words, such as “nod less”, are written here too."""

    hair: Annotated[
        Hair,
        Shown(
            "face/look",
            "Hair",
            options=(
                Option("bob", "bob", meant="a haircut that ends at the chin"),
                Option("short", "short", meant="hair"),
                Option("long", "long", meant="hair"),
                Option("curls", "curls", meant="hair"),
                Option("bun", "bun", meant="hair tied up in a knot"),
                Option("cropped", "cropped", meant="hair, very short"),
            ),
        ),
    ] = "bob"
    hair_colour: Annotated[
        HairColour,
        Shown(
            "face/look",
            "Hair colour",
            control=Kind.COLOUR,
            options=(
                Option("black", "black"),
                Option("chestnut", "chestnut", meant="a brown of hair"),
                Option("copper", "copper", meant="a red of hair"),
                Option("blond", "blond"),
                Option("silver", "silver"),
                Option("plum", "plum", meant="a purple"),
            ),
        ),
    ] = "chestnut"
    skin: Annotated[
        Skin,
        Shown(
            "face/look",
            "Skin",
            control=Kind.COLOUR,
            options=(
                Option("porcelain", "porcelain", meant="the palest of five colours of skin"),
                Option("peach", "peach", meant="a pale colour of skin"),
                Option("olive", "olive", meant="a middle colour of skin"),
                Option("bronze", "bronze", meant="a brown colour of skin"),
                Option("umber", "umber", meant="the darkest of five colours of skin"),
            ),
        ),
    ] = "peach"
    eyes: Annotated[
        Eyes,
        Shown(
            "face/look",
            "Eyes",
            control=Kind.COLOUR,
            options=(
                Option("brown", "brown"),
                Option("hazel", "hazel", meant="a colour of eyes"),
                Option("green", "green"),
                Option("blue", "blue"),
                Option("grey", "grey"),
                Option("violet", "violet"),
            ),
        ),
    ] = "brown"
    clothes: Annotated[
        Clothes,
        Shown(
            "face/look",
            "Clothes",
            options=worded(jumper="jumper", shirt="shirt", hoodie="hoodie"),
        ),
    ] = "jumper"
    clothes_colour: Annotated[
        ClothesColour,
        Shown(
            "face/look",
            "Clothes colour",
            control=Kind.COLOUR,
            options=(
                Option("teal", "teal", meant="a blue green"),
                Option("rose", "rose", meant="a colour"),
                Option("mustard", "mustard", meant="a dark yellow"),
                Option("navy", "navy", meant="a dark blue"),
                Option("plum", "plum", meant="a purple"),
                Option("moss", "moss", meant="a dull green"),
            ),
        ),
    ] = "teal"
    glasses: Annotated[
        Glasses,
        Shown(
            "face/look",
            "Glasses",
            options=(
                Option("none", "none", meant="no glasses"),
                Option("round", "round", meant="glasses"),
                Option("square", "square", meant="glasses"),
            ),
        ),
    ] = "none"
    avatar: Annotated[
        Literal["drawn", "own"],
        Shown(
            "face/avatar",
            "Face",
            options=(
                Option("drawn", "the drawn face"),
                Option("own", "your own avatar", meant="a three-dimensional model, from a file"),
            ),
        ),
    ] = "drawn"
    framing: Annotated[
        Literal["head", "bust", "body"],
        Shown(
            "face/avatar",
            "Visible part",
            options=(
                Option("head", "head", meant="part of a body in a picture"),
                Option("bust", "head and shoulders", meant="part of a body in a picture"),
                Option("body", "whole body", meant="part of a body in a picture"),
            ),
        ),
    ] = "bust"
    light: Annotated[float, Shown("face/avatar", "Lighting", step=0.1, low="dim", high="bright")] = Field(
        default=1.0, ge=0.4, le=1.6
    )
    style: Annotated[
        FaceStyle,
        Shown(
            "look/movement",
            "Facial style",
            "Follows the personality unless you choose.",
            options=(
                Option("auto", "As fits the personality"),
                Option("even", "Balanced: like most faces", meant="how a face shows what it feels"),
                Option("still", "Still"),
                Option("gentle", "Gentle"),
                Option("lively", "Lively"),
                Option("wry", "Wry"),
                Option("shy", "Shy"),
            ),
            found_by="face expression manner",
        ),
    ] = "auto"
    expressiveness: Annotated[
        float, _movement("Facial expressiveness", "How strongly the face shows feelings.")
    ] = Field(default=1.0, ge=0.0, le=1.5)
    movement: Annotated[Amount, _movement("Movement", "Everything except lips and eyes.")] = 1.0
    head: Annotated[Amount, _movement("Head", "How much the head moves.")] = 1.0
    nods: Annotated[Amount, _movement("Nods", "How often and how far the head nods.")] = 1.0
    winks: Annotated[Amount, _movement("Winks", "How often the eyes wink.")] = 1.0
    eye_contact: Annotated[Amount, _movement("Eye contact", "How often the eyes meet yours.")] = 1.0
    smile: Annotated[Amount, _movement("Smiles", "How easily the face smiles.")] = 1.0


def with_style(face: FaceSettings, style: str) -> FaceSettings:
    """Return the settings with another style; "auto" if no style has that name."""
    return face.model_copy(update={"style": style if style in _STYLES else "auto"})


def look_of(face: FaceSettings) -> FaceLook:
    """Return the look that is set."""
    return look_from(face.model_dump(include=set(LOOK_PARTS)))


def with_look(face: FaceSettings, look: FaceLook) -> FaceSettings:
    """Return the settings with another look."""
    return face.model_copy(update=parts_of(look))
