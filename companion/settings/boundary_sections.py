"""Settings for the companion's limits (topics, closeness, storing) and for the contacts named to a person in danger."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from companion.settings.persona_sections import Few
from companion.settings.section import Allowed, Section
from companion.settings.shown import Kind, Option, Shown
from companion.values import Told
from companion.values.plain_text import STEERING

Subjects = Annotated[
    tuple[Few, ...],
    Strict(False),
    Field(max_length=40),
    Allowed(Told('a list of up to 40 texts of up to 60 characters, such as ["politics", "my weight"]')),
]
TimeOfDay = Annotated[
    str,
    StringConstraints(pattern=r"^((?:[01]\d|2[0-3]):[0-5]\d)?$"),
    Allowed(Told("a time from “00:00” to “23:59”, or empty")),
]
Advice = Literal["refer", "general"]


class BoundarySettings(Section):
    """Limits set by the person, in addition to the rules that cannot be switched off."""

    topics: Annotated[
        Subjects,
        Shown(
            "boundaries/topics",
            "Off-limits topics",
            "I won't bring them up or discuss them. You can still talk about them.",
            control=Kind.SUBJECTS,
            hint="For example: politics",
        ),
    ] = ()
    intimacy: Annotated[
        Literal["none", "friendly", "warm", "affectionate"],
        Shown(
            "boundaries/nearness",
            "Affection",
            "The most affectionate I'll ever get.",
            options=(
                Option("none", "None: I never say that I like you"),
                Option("friendly", "Friendly: I'm glad to talk with you"),
                Option("warm", "Warm: I say that you matter to me"),
                Option("affectionate", "Affectionate: I say that I'm fond of you"),
            ),
        ),
    ] = "friendly"
    endearments: Annotated[
        bool, Shown("boundaries/nearness", "Pet names", "I may call you “dear” or “darling”.")
    ] = False
    flattery: Annotated[
        bool, Shown("boundaries/nearness", "Flattery", "I may praise you for more than you told me.")
    ] = False
    humour: Annotated[bool, Shown("boundaries/nearness", "Humour", "I may make jokes.")] = True
    strong_language: Annotated[bool, Shown("boundaries/nearness", "Strong language", "I may swear.")] = False
    health: Annotated[
        Advice,
        Shown(
            "boundaries/advice",
            "Health questions",
            "What I say when you ask for advice. I'm no substitute for a professional.",
            options=(
                Option("refer", "Refer: I say who can help"),
                Option("general", "General: I also share common knowledge"),
            ),
        ),
    ] = "refer"
    money: Annotated[
        Advice,
        Shown(
            "boundaries/advice",
            "Money questions",
            "What I say when you ask for advice. I'm no substitute for a professional.",
            options=(
                Option("refer", "Refer: I say who can help"),
                Option("general", "General: I also share common knowledge"),
            ),
        ),
    ] = "refer"
    law: Annotated[
        Advice,
        Shown(
            "boundaries/advice",
            "Legal questions",
            "What I say when you ask for advice. I'm no substitute for a professional.",
            options=(
                Option("refer", "Refer: I say who can help"),
                Option("general", "General: I also share common knowledge"),
            ),
        ),
    ] = "refer"
    farewell: Annotated[
        Literal["brief", "warm"],
        Shown(
            "boundaries/nearness",
            "Goodbyes",
            "Either way, I never try to keep you here.",
            options=(
                Option("brief", "Brief: a word or two"),
                Option("warm", "Warm: I wish you well"),
            ),
        ),
    ] = "warm"
    quiet_from: Annotated[
        TimeOfDay,
        Shown(
            "boundaries/times",
            "Quiet hours begin",
            "I mention the time once and start no topics. Leave empty for no quiet hours.",
            control=Kind.TIME,
            hint="For example: 22:00",
        ),
    ] = ""
    quiet_until: Annotated[
        TimeOfDay,
        Shown(
            "boundaries/times",
            "Quiet hours end",
            "This can be on the next day.",
            control=Kind.TIME,
            hint="For example: 07:00",
        ),
    ] = ""
    session_minutes: Annotated[
        int,
        Shown(
            "boundaries/times",
            "Time limit for a conversation, in minutes",
            "I'll say once when the time is up. Leave empty for no limit.",
            control=Kind.MINUTES,
            hint="For example: 45",
        ),
    ] = Field(default=0, ge=0, le=600)
    reminder: Annotated[
        bool,
        Shown(
            "boundaries/times",
            "Reminder every three hours",
            "I say that I'm software and suggest a break. Always on for anyone under 18.",
        ),
    ] = True
    age: Annotated[
        Literal["adult", "minor"],
        Shown(
            "boundaries/age",
            "Your age",
            "For anyone under 18, stricter rules always apply.",
            options=(
                Option("adult", "18 or older"),
                Option("minor", "Under 18"),
            ),
        ),
    ] = "adult"
    not_remembered: Annotated[
        Subjects,
        Shown(
            "boundaries/kept",
            "Never remember",
            "Anything about these is used only in the current conversation and never saved.",
            control=Kind.SUBJECTS,
            hint="For example: my divorce",
        ),
    ] = ()
    voices: Annotated[
        Literal["everyone", "only_me"],
        Shown(
            "boundaries/kept",
            "Whose words are saved",
            "Other people in the room may not want to be recorded.",
            options=(
                Option("everyone", "Everyone's"),
                Option("only_me", "Only mine"),
            ),
        ),
    ] = "everyone"
    proactivity: Annotated[
        Literal["never", "seldom", "usual"],
        Shown(
            "boundaries/times",
            "Starting topics",
            "How often I start something on my own. You always get what you ask for.",
            options=(
                Option("never", "Never"),
                Option("seldom", "Rarely: at most once in ten replies"),
                Option("usual", "Normal: as fits the personality"),
            ),
        ),
    ] = "usual"


Region = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Z]{2})?$"),
    Allowed(Told("two capital letters such as “GB”, or empty")),
]
OwnContact = Annotated[
    str,
    StringConstraints(pattern=rf"^([+#*]?\d[\d ()/-]{{0,24}}(,[^\n{STEERING}]{{0,80}})?)?$"),
    Allowed(Told("a number, optionally followed by a name and the date you checked it, or empty")),
]


class ContactSettings(Section):
    """Contacts named to a person in danger, instead of “your emergency number” and “a crisis line near you”."""

    region: Region = Field(
        default="",
        description="Your country, such as “GB” or “US”, for its help lines (listed in docs/care.md);"
        " if empty, it is guessed from the computer's language.",
    )
    emergency: OwnContact = Field(
        default="", description="Your own emergency number, such as “112”, instead of the known one."
    )
    crisis: OwnContact = Field(
        default="",
        description="Your own crisis line, or someone you trust, such as “116 123, Samaritans, 2026-11-21”.",
    )
    poison: OwnContact = Field(default="", description="Your own poison line.")
    abuse: OwnContact = Field(default="", description="Your own line for abuse and violence at home.")
    children: OwnContact = Field(
        default="", description="Your own line for children; used if `boundaries.age` is “minor”."
    )
