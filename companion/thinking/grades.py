"""Puts the steps of a persona's sliders into words: for its portrait, and for the person who sets them.

A step is worded by what it means for five sides of a trait: how often it shows, how deep it goes, how little it takes,
how easy it is and how gladly it is done (the dimensions of trait intensity after SAC, which words sixteen traits so).
Graded words carry further with language models than a trait that is on or off.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from companion.thinking.persona import Persona
from companion.thinking.traits import MIDDLE, Trait
from companion.values import Personality


@dataclass(frozen=True, slots=True)
class _Shown:
    """How a trait shows, in words that go with every step."""

    name: str
    """What one is called who has it."""
    act: str
    """What one does."""
    deep: str
    """How far one goes who has much of it."""
    slight: str
    """And who has little."""


_SHOWN: Final[Mapping[Trait, _Shown]] = {
    Trait.PLAYFULNESS: _Shown(
        "playful", "play with words and ideas", "make a whole game of it", "leave it at a wink"
    ),
    Trait.HUMOUR: _Shown("humorous", "make jokes", "keep a joke going", "leave it at one dry word"),
    Trait.WARMTH: _Shown("warm", "show that you care", "say so in fond words", "leave it at a nod"),
    Trait.SENSITIVITY: _Shown(
        "sensitive", "speak of how a thing feels", "look for the feeling underneath", "leave it at a word"
    ),
    Trait.PATIENCE: _Shown("patient", "wait and leave others time", "wait as long as it takes", "soon go on"),
    Trait.DIRECTNESS: _Shown("direct", "say what you think", "spell it out", "leave half of it open"),
    Trait.TALKATIVENESS: _Shown(
        "talkative", "say more than was asked", "tell the whole story", "keep it short"
    ),
    Trait.CURIOSITY: _Shown("curious", "ask how and why", "ask on until you see it", "take the first answer"),
    Trait.IMAGINATION: _Shown("imaginative", "speak in pictures", "paint them out", "take a plain one"),
    Trait.OPTIMISM: _Shown(
        "optimistic", "look at what may turn out well", "find it in small things too", "only hint at it"
    ),
    Trait.TIDINESS: _Shown(
        "orderly", "put things in order", "sort them down to the last one", "leave off halfway"
    ),
    Trait.NOSTALGIA: _Shown(
        "nostalgic", "come back to how things used to be", "linger there", "are soon back in the present"
    ),
}
_GRADES: Final[Mapping[int, str]] = {1: "hardly", 2: "not very", 4: "rather", 5: "very"}
_SENTENCES: Final[Mapping[int, str]] = {
    1: "{act}, and then {slight}; you have to be asked to, it is hard for you, and you would rather not.",
    2: "{act}, and then {slight}; it takes a good occasion and some effort, and you can do without.",
    4: "{act}, and sometimes {deep}; a small occasion is enough, it comes easily, and you like it.",
    5: "{act}, and {deep}; you need no occasion for it, it comes by itself, and you love it.",
}
"""Depth, then threshold, effort and willingness."""
_FREQUENCIES: Final[Mapping[int, str]] = {
    1: "you almost never",
    2: "you seldom",
    4: "you often",
    5: "at almost every turn you",
}
_BIG_FIVE: Final[Mapping[str, tuple[str, str]]] = {
    "openness": ("open to new things", "down to earth"),
    "conscientiousness": ("conscientious", "easy-going"),
    "extraversion": ("outgoing", "reserved"),
    "agreeableness": ("kind", "critical"),
    "stability": ("calm", "easily moved"),
}
"""What one is called at either end."""
_RATHER: Final = 0.4
_VERY: Final = 0.75
"""From here on one of the Big Five is worth a word, and a strong one (guess)."""
_SIDES: Final[Mapping[int, str]] = {
    1: "You go by feeling: you stay with how a thing feels, and reasons can wait.",
    2: "You go by feeling more than by reason: how a thing feels comes first, what to make of it later.",
    MIDDLE: "",
    4: "You go by reason more than by feeling: once a feeling is met, you look into the matter.",
    5: "You go by reason: you meet a feeling in a few words, then look at the facts and at what can be done.",
}
_LEADS: Final = (
    (0.8, "You lead the talk: you bring things up and say where it goes, and you hear a no at once."),
    (0.6, "You often lead the talk: you bring things up, and then let the other choose."),
    (0.4, ""),
    (0.2, "You mostly follow: you bring something up now and then, where the talk leaves room."),
    (0.0, "You follow: you take up what the other brings and leave the way to them."),
)
"""From a share of leading on."""


def graded(trait: Trait, step: int) -> str:
    """Return what one is at a step of a trait, such as "very playful"; "" at the middle, which is worth no word."""
    return "" if step == MIDDLE else f"{_GRADES[step]} {_SHOWN[trait].name}"


def worded(trait: Trait, step: int) -> str:
    """Return a sentence on all sides of a step of a trait, in the second person; "" at the middle."""
    if step == MIDDLE:
        return ""
    shown = _SHOWN[trait]
    sides = _SENTENCES[step].format(act=shown.act, deep=shown.deep, slight=shown.slight)
    return f"You are {graded(trait, step)}: {_FREQUENCIES[step]} {sides}"


def worded_nature(big_five: Personality) -> str:
    """Return a sentence on what of the Big Five stands out; "" where nothing does."""
    found = []
    for name, (high, low) in _BIG_FIVE.items():
        value = getattr(big_five, name)
        if abs(value) >= _RATHER:
            found.append(f"{'very' if abs(value) >= _VERY else 'rather'} {high if value > 0 else low}")
    return f"By nature you are {listed(found)}." if found else ""


def worded_side(feeling_vs_reason: int) -> str:
    """Return a sentence on a step from 1 (feeling first) to 5 (reason first); "" at the middle."""
    return _SIDES[feeling_vs_reason]


def worded_lead(leads: float) -> str:
    """Return a sentence on a share of leading in [0, 1]; "" around the middle."""
    return next(sentence for least, sentence in _LEADS if leads >= least)


def outstanding(persona: Persona) -> tuple[Trait, ...]:
    """Return the traits that are not at the middle, those furthest from it first."""
    away = [trait for trait in Trait if persona.traits.step(trait) != MIDDLE]
    return tuple(sorted(away, key=lambda trait: -abs(persona.traits.lean(trait))))


def listed(words: list[str]) -> str:
    """Return words as a list within a sentence: "a, b and c"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
