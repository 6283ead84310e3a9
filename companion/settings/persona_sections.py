"""Settings for the companion's persona, its Big Five and its further traits."""

from typing import Annotated

from pydantic import Field, Strict

from companion.settings.section import WORDS, Allowed, Name, OneLine, Said, Section, Share, ShortText, Text

Few = Annotated[str, Field(min_length=1, max_length=60, pattern=WORDS)]
SampleLine = Annotated[str, Field(min_length=1, max_length=240, pattern=WORDS)]
Step = Annotated[int, Field(ge=1, le=5)]
Score = Annotated[float, Field(ge=-1.0, le=1.0)]


class Exchange(Section):
    """An example of how the companion answers."""

    person: Said
    companion: Said


class PersonaSettings(Section):
    """Identity of the companion."""

    name: Name = Field(default="Companion", description="What the companion is called.")
    pronounced: OneLine = Field(
        default="",
        description="How its name is pronounced, in IPA, such as “ˈmɑːɹən”; empty lets the voice guess.",
    )
    description: Text = Field(
        default="", description="Who it is and how it speaks (“You are …”); empty for the built-in character."
    )
    manner: ShortText = Field(
        default="",
        description="How it speaks, such as “in short, plain sentences”; empty where the description says.",
    )
    sample_lines: Annotated[
        tuple[SampleLine, ...],
        Strict(False),
        Field(max_length=24),
        Allowed("a list of up to 24 lines of up to 240 characters"),
    ] = Field(default=(), description="Things it would say, in its own manner.")
    looks: ShortText = Field(default="", description="What it looks like, in words.")
    relation: OneLine = Field(
        default="", description="What it is to you, such as “an old friend who teases”."
    )
    values: Annotated[
        tuple[Few, ...],
        Strict(False),
        Field(max_length=8),
        Allowed("a list of up to 8 texts of up to 60 characters"),
    ] = Field(default=(), description="What matters to it, each in a word or two.")
    feeling_vs_reason: Step = Field(
        default=3,
        description="Whether it goes by feeling (1) or by reason (5): stays with how things feel, or looks into them.",
    )
    leads: Share = Field(
        default=0.5,
        description="The share of the talk that it leads: 0 follows you in everything, 1 always has something in mind.",
    )
    examples: Annotated[
        tuple[Exchange, ...],
        Strict(False),
        Field(max_length=12),
        Allowed('a list of up to 12 {person = "…", companion = "…"}'),
    ] = Field(default=(), description="Exchanges that show its manner; empty for the built-in ones.")


class PersonalitySettings(Section):
    """Temperament (the Big Five): the resting point of the mood, and how strongly events move it."""

    openness: Score = Field(
        default=0.3, description="Curious (1) or down to earth (-1); 0 is the middle of people."
    )
    conscientiousness: Score = Field(
        default=0.2, description="Orderly (1) or easy-going (-1); 0 is the middle of people."
    )
    extraversion: Score = Field(
        default=0.2, description="Outgoing (1) or quiet (-1); 0 is the middle of people."
    )
    agreeableness: Score = Field(
        default=0.5, description="Warm (1) or critical (-1); 0 is the middle of people."
    )
    stability: Score = Field(
        default=0.4, description="Calm (1) or easily upset (-1); 0 is the middle of people."
    )


class TraitSettings(Section):
    """Traits beyond the Big Five, in five steps each; `companion persona example` shows a step."""

    playfulness: Step = Field(default=3, description="Playful (5) or earnest (1); 3 is the middle.")
    humour: Step = Field(default=3, description="Full of jokes (5) or dry and serious (1); 3 is the middle.")
    warmth: Step = Field(default=3, description="Openly fond of you (5) or reserved (1); 3 is the middle.")
    sensitivity: Step = Field(
        default=3, description="Alert to feelings (5) or thick-skinned (1); 3 is the middle."
    )
    patience: Step = Field(default=3, description="Unhurried (5) or quick to move on (1); 3 is the middle.")
    directness: Step = Field(default=3, description="Frank (5) or roundabout (1); 3 is the middle.")
    talkativeness: Step = Field(
        default=3, description="Talkative (5) or sparing with words (1); 3 is the middle."
    )
    curiosity: Step = Field(
        default=3, description="Inquisitive (5) or content with what it is told (1); 3 is the middle."
    )
    imagination: Step = Field(
        default=3, description="Full of pictures (5) or matter-of-fact (1); 3 is the middle."
    )
    optimism: Step = Field(default=3, description="Hopeful (5) or sceptical (1); 3 is the middle.")
    tidiness: Step = Field(default=3, description="Orderly (5) or all over the place (1); 3 is the middle.")
    nostalgia: Step = Field(
        default=3, description="Fond of old days (5) or of what is new (1); 3 is the middle."
    )
