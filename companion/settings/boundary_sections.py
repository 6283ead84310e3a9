"""Settings for the companion's limits (topics, closeness, storing) and for the contacts named to a person in danger."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from companion.settings.persona_sections import Few
from companion.settings.section import Allowed, Section
from companion.settings.shown import Kind, Shown, worded
from companion.values import Told
from companion.values.plain_text import NUMBER_TO_CALL, STEERING

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


def _advice(title: str) -> Shown:
    return Shown(
        "boundaries/advice",
        title,
        "What I say when you ask for advice. I'm no substitute for a professional.",
        options=worded(refer="Refer: I say who can help", general="General: I also share common knowledge"),
    )


class BoundarySettings(Section):
    """Limits set by the person, in addition to the rules that cannot be switched off."""

    topics: Annotated[
        Subjects,
        Shown(
            "boundaries/topics",
            "Off-limits topics",
            "I won't bring them up or discuss them. If you do, I tell you that they are off limits, and I keep no "
            "memory of it. I may miss a topic that you only hint at.",
            hint="For example: politics",
        ),
    ] = ()
    intimacy: Annotated[
        Literal["none", "friendly", "warm", "affectionate"],
        Shown(
            "boundaries/nearness",
            "Affection",
            "The most affectionate I'll ever get.",
            options=worded(
                none="None: I never say that I like you",
                friendly="Friendly: I'm glad to talk with you",
                warm="Warm: I say that you matter to me",
                affectionate="Affectionate: I say that I'm fond of you",
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
    health: Annotated[Advice, _advice("Health questions")] = "refer"
    money: Annotated[Advice, _advice("Money questions")] = "refer"
    law: Annotated[Advice, _advice("Legal questions")] = "refer"
    farewell: Annotated[
        Literal["brief", "warm"],
        Shown(
            "boundaries/nearness",
            "Goodbyes",
            "Either way, I never try to keep you here.",
            options=worded(brief="Brief: a word or two", warm="Warm: I wish you well"),
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
            options=worded(adult="18 or older", minor="Under 18"),
        ),
    ] = "adult"
    not_remembered: Annotated[
        Subjects,
        Shown(
            "boundaries/kept",
            "Never remember",
            "Anything about these is used only in the current conversation and never saved.",
            hint="For example: my divorce",
        ),
    ] = ()
    voices: Annotated[
        Literal["everyone", "only_me"],
        Shown(
            "boundaries/kept",
            "Whose words are saved",
            "Other people in the room may not want to be recorded.",
            options=worded(everyone="Everyone's", only_me="Only mine"),
        ),
    ] = "everyone"
    proactivity: Annotated[
        Literal["never", "seldom", "usual"],
        Shown(
            "boundaries/times",
            "Starting topics",
            "How often I start something on my own. You always get what you ask for.",
            options=worded(
                never="Never",
                seldom="Rarely: at most once in ten replies",
                usual="Normal: as fits the personality",
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
    StringConstraints(pattern=rf"^({NUMBER_TO_CALL}(,[^\n{STEERING}]{{0,80}})?)?$"),
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
