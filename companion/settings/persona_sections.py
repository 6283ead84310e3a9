"""Settings for the companion's persona, its Big Five and its further traits."""

from typing import Annotated

from pydantic import Field, Strict

from companion.settings.section import WORDS, Allowed, Name, OneLine, Said, Section, Share, ShortText, Text
from companion.settings.shown import Shown
from companion.values import Told

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

    name: Annotated[Name, Shown("persona/texts", "Name")] = "Companion"
    pronounced: Annotated[
        OneLine,
        Shown(
            "persona/texts",
            "Pronunciation of the name",
            hint="In IPA, for example ˈmɑːɹən. Leave empty to let the voice decide.",
        ),
    ] = ""
    description: Annotated[
        Text, Shown("persona/texts", "Description", hint="You are … (leave empty for the built-in character)")
    ] = ""
    manner: Annotated[
        ShortText, Shown("persona/texts", "Style of speech", hint="For example: in short, plain sentences")
    ] = ""
    sample_lines: Annotated[
        Annotated[
            tuple[SampleLine, ...],
            Strict(False),
            Field(max_length=24),
            Allowed(Told("a list of up to 24 lines of up to 240 characters")),
        ],
        Shown("persona/texts", "Example lines", hint="One per line (Shift+Enter)"),
    ] = ()
    relation: Annotated[
        OneLine, Shown("persona/texts", "Relationship", hint="For example: an old friend who teases")
    ] = ""
    values: Annotated[
        Annotated[
            tuple[Few, ...],
            Strict(False),
            Field(max_length=8),
            Allowed(Told("a list of up to 8 texts of up to 60 characters")),
        ],
        Shown("persona/texts", "Values", hint="One or two words per line (Shift+Enter)"),
    ] = ()
    looks: Annotated[ShortText, Shown("persona/texts", "Looks", hint="Leave empty to use the drawn face")] = (
        ""
    )
    feeling_vs_reason: Annotated[
        Step,
        Shown(
            "persona/stance",
            "Feeling or reason",
            step=1.0,
            low="feelings first",
            high="reason first",
        ),
    ] = 3
    leads: Annotated[
        Share,
        Shown("persona/stance", "Initiative", step=0.05, low="follows your lead", high="brings up topics"),
    ] = 0.5
    examples: Annotated[
        tuple[Exchange, ...],
        Strict(False),
        Field(max_length=12),
        Allowed(Told('a list of up to 12 {person = "…", companion = "…"}')),
    ] = Field(default=(), description="Example exchanges; empty for the built-in ones.")


class PersonalitySettings(Section):
    """Temperament (the Big Five): the resting point of the mood, and how strongly events move it."""

    openness: Annotated[
        Score, Shown("persona/nature", "Openness", step=0.1, low="down to earth", high="open to new things")
    ] = 0.3
    conscientiousness: Annotated[
        Score, Shown("persona/nature", "Conscientiousness", step=0.1, low="easy-going", high="orderly")
    ] = 0.2
    extraversion: Annotated[
        Score, Shown("persona/nature", "Extraversion", step=0.1, low="quiet", high="outgoing")
    ] = 0.2
    agreeableness: Annotated[
        Score, Shown("persona/nature", "Agreeableness", step=0.1, low="critical", high="warm")
    ] = 0.5
    stability: Annotated[
        Score, Shown("persona/nature", "Stability", step=0.1, low="easily upset", high="calm")
    ] = 0.4


class TraitSettings(Section):
    """Traits beyond the Big Five, in five steps each; `companion persona example` shows a step."""

    playfulness: Annotated[
        Step, Shown("persona/traits", "Playfulness", step=1.0, low="earnest", high="playful")
    ] = 3
    humour: Annotated[
        Step, Shown("persona/traits", "Humour", step=1.0, low="dry and serious", high="full of jokes")
    ] = 3
    warmth: Annotated[
        Step, Shown("persona/traits", "Warmth", step=1.0, low="reserved", high="openly affectionate")
    ] = 3
    sensitivity: Annotated[
        Step, Shown("persona/traits", "Sensitivity", step=1.0, low="thick-skinned", high="alert to feelings")
    ] = 3
    patience: Annotated[
        Step, Shown("persona/traits", "Patience", step=1.0, low="quick to move on", high="unhurried")
    ] = 3
    directness: Annotated[
        Step, Shown("persona/traits", "Directness", step=1.0, low="indirect", high="frank")
    ] = 3
    talkativeness: Annotated[
        Step, Shown("persona/traits", "Talkativeness", step=1.0, low="sparing with words", high="talkative")
    ] = 3
    curiosity: Annotated[
        Step,
        Shown("persona/traits", "Curiosity", step=1.0, low="doesn't pry", high="asks a lot"),
    ] = 3
    imagination: Annotated[
        Step, Shown("persona/traits", "Imagination", step=1.0, low="matter-of-fact", high="full of imagery")
    ] = 3
    optimism: Annotated[
        Step, Shown("persona/traits", "Optimism", step=1.0, low="sceptical", high="hopeful")
    ] = 3
    tidiness: Annotated[
        Step, Shown("persona/traits", "Tidiness", step=1.0, low="all over the place", high="orderly")
    ] = 3
    nostalgia: Annotated[
        Step,
        Shown("persona/traits", "Nostalgia", step=1.0, low="likes new things", high="likes the old days"),
    ] = 3
