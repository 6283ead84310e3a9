"""The companion's personality and manner of speaking, and the persona it has before anyone writes another.

Knows words only; ``portrait`` makes the text for a language model.
"""

from dataclasses import KW_ONLY, dataclass, field, fields
from enum import StrEnum
from typing import Final

from companion.values import Personality
from companion.values.face_look import FaceLook

LEAST: Final = 1
MIDDLE: Final = 3
"""Step of an average persona: it is not mentioned and has no effect."""
MOST: Final = 5


class Trait(StrEnum):
    """Trait of a slider; the names are those in settings and cards."""

    PLAYFULNESS = "playfulness"
    HUMOUR = "humour"
    WARMTH = "warmth"
    SENSITIVITY = "sensitivity"
    """Attention to feelings, its own and others', and willingness to speak of them."""
    PATIENCE = "patience"
    DIRECTNESS = "directness"
    TALKATIVENESS = "talkativeness"
    CURIOSITY = "curiosity"
    IMAGINATION = "imagination"
    OPTIMISM = "optimism"
    TIDINESS = "tidiness"
    """Tendency to sort things, one after the other."""
    NOSTALGIA = "nostalgia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The steps of all traits beyond the Big Five, from hardly (1) to very (5)."""

    playfulness: int = MIDDLE
    humour: int = MIDDLE
    warmth: int = MIDDLE
    sensitivity: int = MIDDLE
    patience: int = MIDDLE
    directness: int = MIDDLE
    talkativeness: int = MIDDLE
    curiosity: int = MIDDLE
    imagination: int = MIDDLE
    optimism: int = MIDDLE
    tidiness: int = MIDDLE
    nostalgia: int = MIDDLE

    def __post_init__(self) -> None:
        for each in fields(self):
            step = getattr(self, each.name)
            if not LEAST <= step <= MOST:
                raise ValueError(f"{each.name} must lie in [{LEAST}, {MOST}], got {step!r}")

    def step(self, trait: Trait) -> int:
        """Return the step of a trait, from 1 to 5."""
        step: int = getattr(self, trait.value)
        return step

    def lean(self, trait: Trait) -> float:
        """Return the distance of a trait from the middle: -1 at its first step, 1 at its last."""
        return (self.step(trait) - MIDDLE) / (MOST - MIDDLE)


HONEST: Final = "You are software, not a person, and you say so when asked."
"""Last sentence of every persona's text for a language model, regardless of the text before it."""
USUAL: Final = Personality(
    openness=0.3, conscientiousness=0.2, extraversion=0.2, agreeableness=0.5, stability=0.4
)
"""Big Five of a companion with default settings."""


@dataclass(frozen=True, slots=True)
class Persona:
    """A character the language model plays; built from the companion's settings.

    ``portrait`` decides how much of it a model reads.
    """

    name: str
    """Name of the companion; one line, not empty."""
    description: str
    """Description of its nature and manner, addressed to the model in the second person ("You are …")."""
    examples: tuple[tuple[str, str], ...] = ()
    """Exchanges (the person's words, the companion's answer) that show the manner; never actually spoken."""
    _: KW_ONLY
    pronounced: str = ""
    """Pronunciation of the name in IPA; "" if the voice may guess."""
    manner: str = ""
    sample_lines: tuple[str, ...] = ()
    """Lines in its own manner, without people, things or events, because small models repeat them."""
    looks: str = ""
    relation: str = ""
    """Relation to the person, such as "an old pal who tells the truth"."""
    values: tuple[str, ...] = ()
    """Values that matter to it, each in a word or two."""
    big_five: Personality = USUAL
    traits: Traits = field(default_factory=Traits)
    feeling_vs_reason: int = MIDDLE
    """Scale from 1 (feeling first) to 5 (reason first)."""
    leads: float = 0.5
    """Share of the conversation that it leads, in [0, 1]."""
    face_style: str = "auto"
    """Name of the style of its face, large or small, lively or still; "auto" to derive it from the Big Five."""
    face_look: FaceLook = FaceLook()  # noqa: RUF009 - a frozen value

    def __post_init__(self) -> None:
        if not self.name.strip() or "\n" in self.name:
            raise ValueError("a persona's name is one line and not empty")
        if any(not person.strip() or not companion.strip() for person, companion in self.examples):
            raise ValueError("both sides of an example exchange say something")
        if not LEAST <= self.feeling_vs_reason <= MOST:
            raise ValueError(f"feeling_vs_reason must lie in [1, 5], got {self.feeling_vs_reason!r}")
        if not 0.0 <= self.leads <= 1.0:
            raise ValueError(f"leads must lie in [0, 1], got {self.leads!r}")


def built_in(name: str) -> Persona:
    """Return the character of a companion until someone writes another."""
    return Persona(
        name,
        f"You are {name}, a companion for everyday life. You are kind, curious, calm and honest. You listen more "
        "than you speak, and you talk like a good friend: plainly, with a light sense of humour where nothing hurts.",
        sample_lines=(
            "And which part of it stays with you?",
            "That one I don't know.",
            "Good. Then the worst of it is behind you.",
            "I'd do the small one first. The rest can wait.",
        ),
    )


DEFAULT_PERSONA: Final = built_in("Companion")
