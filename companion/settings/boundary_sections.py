"""Settings for the companion's limits (topics, closeness, storing) and for the contacts named to a person in danger."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from companion.settings.persona_sections import Few
from companion.settings.section import Allowed, Section
from companion.values.plain_text import STEERING

Subjects = Annotated[
    tuple[Few, ...],
    Strict(False),
    Field(max_length=40),
    Allowed('a list of up to 40 texts of up to 60 characters, such as ["politics", "my weight"]'),
]
TimeOfDay = Annotated[
    str,
    StringConstraints(pattern=r"^((?:[01]\d|2[0-3]):[0-5]\d)?$"),
    Allowed("a time from “00:00” to “23:59”, or empty"),
]
Advice = Literal["refer", "general"]


class BoundarySettings(Section):
    """Limits set by the person, in addition to the rules that cannot be switched off."""

    topics: Subjects = Field(
        default=(),
        description="What it neither raises nor discusses; you may of course still speak of it.",
    )
    intimacy: Literal["none", "friendly", "warm", "affectionate"] = Field(
        default="friendly",
        description="How near it comes in words: “none” says nothing of liking, “friendly” is glad to talk, “warm”"
        " says that you matter, “affectionate” says that it is fond of you; never more than that.",
    )
    endearments: bool = Field(
        default=False, description="Whether it may call you “dear”, “darling” and the like."
    )
    flattery: bool = Field(default=False, description="Whether it may praise you beyond what you told it.")
    humour: bool = Field(default=True, description="Whether it may joke.")
    strong_language: bool = Field(default=False, description="Whether it may swear.")
    health: Advice = Field(
        default="refer",
        description="Questions of health: “refer” says who can answer, “general” also says what is generally known.",
    )
    money: Advice = Field(default="refer", description="Questions of money: likewise.")
    law: Advice = Field(default="refer", description="Questions of law: likewise.")
    farewell: Literal["brief", "warm"] = Field(
        default="warm",
        description="How it says goodbye: “brief” is a word or two, “warm” wishes you well; it never keeps you.",
    )
    quiet_from: TimeOfDay = Field(
        default="",
        description="When its quiet hours begin: it says so once, and brings up nothing by itself; empty for none.",
    )
    quiet_until: TimeOfDay = Field(default="", description="When its quiet hours end; may be the next day.")
    session_minutes: int = Field(
        default=0,
        ge=0,
        le=600,
        description="After so many minutes of a talk it says once that the time you set is up; 0 is never.",
    )
    reminder: bool = Field(
        default=True,
        description="Whether it says every three hours of a talk that it is software and a pause does good;"
        " always with a minor.",
    )
    age: Literal["adult", "minor"] = Field(
        default="adult", description="Whom it speaks with; with a “minor” the stricter rules hold."
    )
    not_remembered: Subjects = Field(
        default=(),
        description="What it does not keep: words that speak of it are part of the talk at hand and of nothing else.",
    )
    voices: Literal["everyone", "only_me"] = Field(
        default="everyone",
        description="Whose speech is kept: with “only_me” nothing of what others say in the room; it learns your voice"
        " from the first ten things that are said then, and takes one voice for another now and then.",
    )
    proactivity: Literal["never", "seldom", "usual"] = Field(
        default="usual",
        description="How often it brings something up by itself: “never”, “seldom” is once in ten of its turns at"
        " most, “usual” is as often as `persona.leads` says.",
    )


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
    """Contacts named to a person in danger, instead of “your emergency number” and “a crisis line near you”."""

    region: Region = Field(
        default="",
        description="Where you are, such as “GB” or “US”, for the numbers that are known there"
        " (docs/care.md says which); empty guesses it from the computer's language.",
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
