"""What can be set of who the companion is: the names of its texts and sliders, and what a slider's ends mean.

Plain functions, translatable, without Qt.
"""

from dataclasses import dataclass

from companion.window.wording import Translate, untranslated


@dataclass(frozen=True, slots=True)
class Field:
    """A text of the persona's."""

    key: str
    """Its setting."""
    name: str
    hint: str
    """What to write, or an example."""


@dataclass(frozen=True, slots=True)
class Slider:
    """A slider of the persona's."""

    key: str
    """Its setting."""
    name: str
    low: str
    """What its first step means."""
    high: str
    """And its last."""
    least: float
    most: float
    step: float


def fields(translate: Translate = untranslated) -> tuple[Field, ...]:
    """Return the texts that say who the companion is, in the order in which they are asked for."""
    return (
        Field("persona.name", translate("Window", "Name"), ""),
        Field(
            "persona.pronounced",
            translate("Window", "How its name is pronounced"),
            translate("Window", "In IPA, such as ˈmɑːɹən; empty lets the voice guess"),
        ),
        Field(
            "persona.description",
            translate("Window", "Who it is"),
            translate("Window", "You are … Empty for the built-in character"),
        ),
        Field(
            "persona.manner",
            translate("Window", "How it speaks"),
            translate("Window", "Such as: in short, plain sentences"),
        ),
        Field(
            "persona.sample_lines",
            translate("Window", "Things it would say"),
            translate("Window", "One a line (Shift+Enter), in its own manner"),
        ),
        Field(
            "persona.relation",
            translate("Window", "What it is to you"),
            translate("Window", "Such as: an old friend who teases"),
        ),
        Field(
            "persona.values",
            translate("Window", "What matters to it"),
            translate("Window", "One a line (Shift+Enter), each in a word or two"),
        ),
        Field("persona.looks", translate("Window", "What it looks like"), translate("Window", "In words")),
    )


def stance_sliders(translate: Translate = untranslated) -> tuple[Slider, ...]:
    """Return the sliders on how it goes about a talk."""
    return (
        Slider(
            "persona.feeling_vs_reason",
            translate("Window", "Feeling or reason"),
            translate("Window", "stays with feelings"),
            translate("Window", "looks into things"),
            1.0,
            5.0,
            1.0,
        ),
        Slider(
            "persona.leads",
            translate("Window", "Leading in the talk"),
            translate("Window", "follows you"),
            translate("Window", "brings things up"),
            0.0,
            1.0,
            0.05,
        ),
    )


def trait_sliders(translate: Translate = untranslated) -> tuple[Slider, ...]:
    """Return the sliders of the traits, five steps each."""
    named = (
        (
            "playfulness",
            translate("Window", "Playfulness"),
            translate("Window", "earnest"),
            translate("Window", "playful"),
        ),
        (
            "humour",
            translate("Window", "Humour"),
            translate("Window", "dry and serious"),
            translate("Window", "full of jokes"),
        ),
        (
            "warmth",
            translate("Window", "Warmth"),
            translate("Window", "reserved"),
            translate("Window", "openly fond of you"),
        ),
        (
            "sensitivity",
            translate("Window", "Sensitivity"),
            translate("Window", "thick-skinned"),
            translate("Window", "alert to feelings"),
        ),
        (
            "patience",
            translate("Window", "Patience"),
            translate("Window", "quick to move on"),
            translate("Window", "unhurried"),
        ),
        (
            "directness",
            translate("Window", "Directness"),
            translate("Window", "roundabout"),
            translate("Window", "frank"),
        ),
        (
            "talkativeness",
            translate("Window", "Talkativeness"),
            translate("Window", "sparing with words"),
            translate("Window", "talkative"),
        ),
        (
            "curiosity",
            translate("Window", "Curiosity"),
            translate("Window", "content with what it is told"),
            translate("Window", "inquisitive"),
        ),
        (
            "imagination",
            translate("Window", "Imagination"),
            translate("Window", "matter-of-fact"),
            translate("Window", "full of pictures"),
        ),
        (
            "optimism",
            translate("Window", "Optimism"),
            translate("Window", "sceptical"),
            translate("Window", "hopeful"),
        ),
        (
            "tidiness",
            translate("Window", "Tidiness"),
            translate("Window", "all over the place"),
            translate("Window", "orderly"),
        ),
        (
            "nostalgia",
            translate("Window", "Nostalgia"),
            translate("Window", "fond of what is new"),
            translate("Window", "fond of old days"),
        ),
    )
    return tuple(Slider(f"traits.{key}", name, low, high, 1.0, 5.0, 1.0) for key, name, low, high in named)


def nature_sliders(translate: Translate = untranslated) -> tuple[Slider, ...]:
    """Return the sliders of the Big Five; 0 is the middle of people."""
    named = (
        (
            "openness",
            translate("Window", "Openness"),
            translate("Window", "down to earth"),
            translate("Window", "open to new things"),
        ),
        (
            "conscientiousness",
            translate("Window", "Conscientiousness"),
            translate("Window", "easy-going"),
            translate("Window", "orderly"),
        ),
        (
            "extraversion",
            translate("Window", "Extraversion"),
            translate("Window", "quiet"),
            translate("Window", "outgoing"),
        ),
        (
            "agreeableness",
            translate("Window", "Agreeableness"),
            translate("Window", "critical"),
            translate("Window", "warm"),
        ),
        (
            "stability",
            translate("Window", "Stability"),
            translate("Window", "easily upset"),
            translate("Window", "calm"),
        ),
    )
    return tuple(
        Slider(f"personality.{key}", name, low, high, -1.0, 1.0, 0.1) for key, name, low, high in named
    )
