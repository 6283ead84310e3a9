"""Utterances as they may have been understood, and what they may have done to the companion's mood."""

from companion.values import (
    NEUTRAL,
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    Emotion,
    Mood,
    MoodStep,
    MoodTerm,
    Reading,
)

SESSION = "a" * 32
SAD = AffectEstimate(Affect(-0.5, -0.3, -0.2), Deviation(0.2, 0.2, 0.3))
GLAD = AffectEstimate(Affect(0.6, 0.3, 0.1), Deviation(0.2, 0.2, 0.3))


def reading(felt: AffectEstimate, emotion: str, *causes: Cause, number: int = 1) -> Reading:
    """Return how an utterance was understood from its words alone."""
    emotions = (Emotion(emotion, probability=0.7, intensity=0.5),)
    return Reading(SESSION, number, felt, words=felt, tone=None, emotions=emotions, causes=causes)


def mood_step(
    before: Affect, after: Affect, *terms: MoodTerm, mood: Affect = NEUTRAL, number: int = 1
) -> MoodStep:
    """Return what an utterance did to the companion's emotion within a second, over a mood that stayed."""
    return MoodStep(Mood(before, mood, 1.0), Mood(after, mood, 2.0), terms, SESSION, number)
