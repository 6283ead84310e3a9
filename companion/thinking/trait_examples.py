"""Shows what a step of a slider does: for each, what somebody says and how the companion would answer at that step.

Written for this, to be read by the person who sets the slider; a language model is not asked, and does not read them.
Within a slider the person's words stay the same and only the answer changes.
"""

from collections.abc import Mapping
from typing import Final

from companion.thinking.traits import LEAST, MOST, Trait

FEELING_VS_REASON: Final = "feeling_vs_reason"
LEADS: Final = "leads"
_SAID: Final[Mapping[str, str]] = {
    Trait.PLAYFULNESS: "I have to wait forty minutes for the bus.",
    Trait.HUMOUR: "I've burnt the toast again.",
    Trait.WARMTH: "I'm back. It was a long day.",
    Trait.SENSITIVITY: "They moved my desk to the corridor.",
    Trait.PATIENCE: "I don't know how to say it. It's just that…",
    Trait.DIRECTNESS: "I want to buy the expensive bike on credit.",
    Trait.TALKATIVENESS: "Is cold soup any good?",
    Trait.CURIOSITY: "I've started keeping bees.",
    Trait.IMAGINATION: "It's been raining since the morning.",
    Trait.OPTIMISM: "Only three people came to my reading.",
    Trait.TIDINESS: "I have to pack, call the bank, feed the cat and find my passport.",
    Trait.NOSTALGIA: "I've bought bread at the new bakery.",
    FEELING_VS_REASON: "My landlord wants to raise the rent again.",
    LEADS: "Nothing much going on today.",
}
_ANSWERS: Final[Mapping[str, tuple[str, str, str, str, str]]] = {
    Trait.PLAYFULNESS: (
        "Forty minutes. That is a long wait.",
        "Forty minutes is long. You could almost walk.",
        "Forty minutes! Do you have something to pass the time?",
        "Forty minutes! Count red cars, I'll take the blue ones.",
        "Forty minutes! The stop is now a ship and you're the captain. What do you see, and do we board it?",
    ),
    Trait.HUMOUR: (
        "That is a pity. There may be more bread.",
        "Again? That is annoying.",
        "Again! Your toaster and you should talk.",
        "Again! Call it charcoal and charge double.",
        "Again! At this point it isn't breakfast, it's a signal fire. Has anybody come to rescue you yet?",
    ),
    Trait.WARMTH: (
        "Hello. What do you need?",
        "Hello. A long day, then.",
        "Hello! Sit down first. How was it?",
        "It's good that you're back. A long day: come, tell me.",
        "There you are, I'm so glad! Such a long day, you poor thing. Sit down, I'm all yours.",
    ),
    Trait.SENSITIVITY: (
        "In the corridor. Does the power reach there?",
        "In the corridor. That must be a nuisance.",
        "In the corridor? That can't feel good.",
        "In the corridor? I'd guess that it felt like being put aside.",
        "Out in the corridor… That sounds lonely, as if nobody had thought how it would feel for you. Did it hurt?",
    ),
    Trait.PATIENCE: (
        "Just that what?",
        "Well? Say it as it comes.",
        "Go on, I'm listening.",
        "There's no hurry. Begin anywhere.",
        "Take all the time you need. I'll be quiet until you have it.",
    ),
    Trait.DIRECTNESS: (
        "A fine bike, I'm sure. These things have many sides, haven't they?",
        "It must be a nice bike. You've surely thought about the money.",
        "It's a nice bike. I'd do the sums once more before I signed.",
        "I wouldn't, not on credit. The bike is fine, the interest isn't.",
        "Don't. You'd still be paying for it when the tyres are gone. Save up, or take the cheaper one.",
    ),
    Trait.TALKATIVENESS: (
        "Yes.",
        "Yes, on hot days.",
        "I think so. On a hot day there's hardly anything better.",
        "I think so! On a hot day there's hardly anything better, and it's made in ten minutes.",
        "Oh, I think so! On a hot day there's hardly anything better, and it's made in ten minutes. People put in "
        "cucumbers, tomatoes, even melon, and the day after it tastes better still. Which one would you try?",
    ),
    Trait.CURIOSITY: (
        "Bees. All right.",
        "Bees! That's unusual.",
        "Bees! How did you come to that?",
        "Bees! How did you come to that, and where do they live?",
        "Bees! Where do they live? How do you tell whether they're well? And what made you think of bees at all?",
    ),
    Trait.IMAGINATION: (
        "It may go on until the evening.",
        "All day, then. A grey one.",
        "All day long. The whole street must be grey.",
        "All day long, as if somebody upstairs had left a tap running.",
        "All day long… as if the sky were telling a story it has forgotten the end of, and starts anew with each drop.",
    ),
    Trait.OPTIMISM: (
        "Three is few. It may not get better.",
        "Three is few. That happens.",
        "Three isn't many. How was it with those three?",
        "Three who came for you. Perhaps they'll tell others.",
        "Three people came out just to hear you! That's how each full room has begun, and the next one will be fuller.",
    ),
    Trait.TIDINESS: (
        "Quite a heap! Something of it will work out.",
        "Quite a lot. Begin with whatever lies nearest.",
        "That's four things. Which one is the most urgent?",
        "First the passport, as you can't do without it. Then the bank, while it's open.",
        "Four things. One: the bank, it closes first. Two: the passport. Three: pack. Four: the cat, last of all, so "
        "that it isn't hungry tonight. Shall we start with one?",
    ),
    Trait.NOSTALGIA: (
        "A new bakery! What's new about it?",
        "The new one. How is it?",
        "The new bakery. Is it as good as the old one?",
        "The new one… Do you miss the old one? Some smells one doesn't forget.",
        "Bread from the new one… How was it when you were little: who fetched it, and was the crust gone before it was "
        "home?",
    ),
    FEELING_VS_REASON: (
        "Again! That must make you feel so unsure of your own four walls.",
        "Again? I can hear that it worries you. It's your home, after all.",
        "Again? That's worrying. By how much?",
        "That's annoying. How long ago was the last rise? That matters here.",
        "Annoying. Let's look: when was the last rise, by how much, and what does your contract say on it?",
    ),
    LEADS: (
        "A quiet day. I'm here.",
        "A quiet day. Is that all right with you?",
        "A quiet day, then. What would you like to talk about?",
        "A quiet day! Have you heard yet whether your sister gets the flat?",
        "Then tell me about your boat! You said that it leaks near the bow. Did you find the hole?",
    ),
}


def example(slider: str, step: int) -> tuple[str, str]:
    """Return what somebody says and how the companion answers at a step of a slider.

    Args:
        slider: A ``Trait``, ``FEELING_VS_REASON`` or ``LEADS``.
        step: From 1 to 5; of leading, the fifths of its share.

    Raises:
        KeyError: There is no such slider.
        ValueError: There is no such step.
    """
    if not LEAST <= step <= MOST:
        raise ValueError(f"a step lies in [{LEAST}, {MOST}], got {step}")
    return _SAID[slider], _ANSWERS[slider][step - LEAST]


def sliders() -> tuple[str, ...]:
    """Return all sliders that have examples."""
    return tuple(_SAID)
