"""The settings that say whom the companion names to somebody in danger."""

from typing import Annotated

from pydantic import Field, StringConstraints

from companion.settings.section import Allowed, Section
from companion.values.plain_text import STEERING

Region = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Z]{2})?$"),
    Allowed("two capital letters such as “GB”, or empty"),
]
OwnContact = Annotated[
    str,
    StringConstraints(pattern=rf"^([+#*]?\d[\d ()/-]{{0,24}}(,[^\n{STEERING}]{{0,80}})?)?$"),
    Allowed("a number, then, as you like, a name and the day you saw it, with commas between them; or empty"),
]


class ContactSettings(Section):
    """Whom it names to who is in danger, in place of “your emergency number” and “a crisis line near you”."""

    region: Region = Field(
        default="",
        description="Where you are, such as “GB” or “US”, for the numbers that are known there"
        " (docs/care.md says which); empty names none.",
    )
    emergency: OwnContact = Field(
        default="", description="Your own emergency number, in place of the one that is known, such as “112”."
    )
    crisis: OwnContact = Field(
        default="",
        description="Your own crisis line, or somebody of yours, such as “116 123, Samaritans, 2026-11-21”.",
    )
    poison: OwnContact = Field(default="", description="Your own poison line.")
    abuse: OwnContact = Field(default="", description="Your own line for abuse and violence at home.")
    children: OwnContact = Field(
        default="", description="Your own line for children; named where `boundaries.age` is “minor”."
    )
