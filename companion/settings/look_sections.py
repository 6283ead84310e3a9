"""The settings that say how a companion's face looks."""

from pydantic import Field

from companion.settings.section import Section
from companion.values.face_look import Clothes, ClothesColour, Eyes, Glasses, Hair, HairColour, Skin


class FaceLookSettings(Section):
    """How its face looks."""

    hair: Hair = Field(default="bob", description="How its hair is done.")
    hair_colour: HairColour = Field(default="chestnut", description="The colour of its hair.")
    skin: Skin = Field(default="peach", description="The colour of its skin.")
    eyes: Eyes = Field(default="brown", description="The colour of its eyes.")
    clothes: Clothes = Field(default="jumper", description="What it wears.")
    clothes_colour: ClothesColour = Field(default="teal", description="The colour of what it wears.")
    glasses: Glasses = Field(default="none", description="Its glasses.")
