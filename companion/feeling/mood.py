"""The companion's own feeling: an emotion of minutes over a mood of hours over a personality (ALMA: Gebhard 2005).

Emotion e, mood m, and rest r, which is the personality's. While nothing happens, with t the real seconds since:

    m - r  halves every MOOD_HALF_LIFE,    e - m  halves every EMOTION_HALF_LIFE

which is exact, so one long wait is the same as many short ones. An occurrence pushes the emotion, and a share of the
push stays in the mood: next = previous + personality × change from context (PELD: Wen et al. 2021). Pushes get smaller
near ±1, and the mood never goes further than MOOD_REACH from rest. The companion's own words are no occurrence, so no
mood feeds itself. Every step keeps its terms, so it can be shown, replayed and undone.

``mirrored`` is the one function that decides how much of the person's feeling the companion shows, in its mood and in a
reply. Pleasant feelings are reflected more, unpleasant ones less, none exactly (MIME: Majumder et al. 2020). The
feeling shown lies above the person's by a bounded step at most, so that it leads upward without leaving them alone
(PosEmoDial: Wang et al. 2022). All shares are guesses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.feeling.appraisal import SHIFTS
from companion.feeling.normal import POPULATION, Point, above, as_affect, as_point, left, limited
from companion.values import Affect, AffectEstimate, Mood, MoodStep, MoodTerm, Occurrence, Personality

PLEASANT: Final = np.array((0.8, 0.6, 0.3))
"""Shares of the valence, arousal and dominance of a pleasant feeling that are reflected; each in [0, 1)."""
UNPLEASANT: Final = np.array((0.5, 0.3, 0.1))
"""The same for unpleasant feelings: excitement in anger or fear is met calmly, and helplessness hardly reflected."""
UPWARD_STEP: Final = 0.4
"""Maximum distance of the shown valence above the person's own."""
LEAST_LIFT: Final = 0.1
"""Minimum distance above an unpleasant feeling: despair is not answered with despair."""


def mirrored(person: AffectEstimate, mood: Affect) -> Affect:
    """Return the feeling to show to someone who feels like ``person``, in a mood of one's own.

    For a person whose feeling is unknown it is the mood.
    """
    own, felt = as_point(mood), as_point(person.affect)
    share = UNPLEASANT + above(felt[0], person.deviation.valence) * (PLEASANT - UNPLEASANT)
    # the share of the variance that is explained
    sure = np.maximum(0.0, 1.0 - as_point(person.deviation) ** 2 / POPULATION.variance)
    shown = (own + sure * share * (felt - own)).clip(-1.0, 1.0)
    stepped = max(min(0.0, felt[0] + LEAST_LIFT), min(felt[0] + UPWARD_STEP, shown[0]))
    shown[0] += sure[0] * (stepped - shown[0])
    return as_affect(shown)


EMOTION_HALF_LIFE: Final = 300.0
"""Seconds after which half of an emotion's distance from the mood is left (guess, after ALMA's minutes)."""
MOOD_HALF_LIFE: Final = 7200.0
"""Seconds after which half of a mood's distance from rest is left (guess, after ALMA's hours)."""
MOOD_SHARE: Final = 0.15
"""Share of a push that stays in the mood (guess)."""
MOOD_REACH: Final = 0.6
"""Maximum distance of a mood from rest, by coordinate (guess)."""
CONTAGION: Final = 0.25
"""Share of the distance to the mirrored feeling that one utterance moves the emotion (guess)."""

DECAY: Final = "decay"
"""The emotion's return to the mood."""
REST: Final = "rest"
"""The mood's return to the personality."""
CAUGHT: Final = "contagion"
"""The person's feeling, mirrored."""
UNDONE: Final = "undone"
"""The person undid the effect of an utterance."""
RESET: Final = "reset"
"""The person asked to start again."""
_OF_TIME: Final = (DECAY, REST)


def at_rest(personality: Personality, now: float) -> Mood:
    """Return the mood of a companion to which nothing has happened."""
    point = rest(personality)
    return Mood(emotion=point, mood=point, at=now)


def relaxed(before: Mood, personality: Personality, now: float) -> Mood:
    """Return the mood after time has passed; a clock that was set back counts as no time."""
    elapsed = max(0.0, now - before.at)
    of_mood, of_emotion = left(elapsed, MOOD_HALF_LIFE), left(elapsed, EMOTION_HALF_LIFE)
    home, was = as_point(rest(personality)), as_point(before.mood)
    mood = home + of_mood * (was - home)
    emotion = mood + of_emotion * (as_point(before.emotion) - was)
    return Mood(as_affect(emotion), as_affect(mood), before.at + elapsed)


def passed(before: Mood, personality: Personality, now: float) -> MoodStep:
    """Return the step that the passage of time alone makes."""
    return _taken(before, personality, (), now, "", 0)


def step(
    before: Mood,
    personality: Personality,
    occurrences: Sequence[Occurrence],
    person: AffectEstimate | None,
    now: float,
    *,
    session: str = "",
    number: int = 0,
) -> MoodStep:
    """Return the step that an utterance of the person's makes.

    ``person`` is the feeling in the person's signs, without the expectation, which contains a share of the companion's
    own expression. None if they show nothing.
    """
    reacts = reactivity(personality)
    emotion = as_point(relaxed(before, personality, now).emotion)
    pushes: list[MoodTerm] = []
    for what in occurrences:
        factor = reacts.pleasant if SHIFTS[what].valence >= 0 else reacts.unpleasant
        emotion = _push(pushes, what.value, emotion, factor * as_point(SHIFTS[what]))
    if person is not None:
        target = as_point(mirrored(person, as_affect(emotion)))
        _push(pushes, CAUGHT, emotion, CONTAGION * reacts.contagion * (target - emotion))
    return _taken(before, personality, pushes, now, session, number)


def replayed(before: Mood, personality: Personality, steps: Sequence[MoodStep]) -> tuple[MoodStep, ...]:
    """Repeat the steps from ``before``, each with its stored pushes and at its own time."""
    again: list[MoodStep] = []
    for one in steps:
        pushes = [term for term in one.terms if term.name not in _OF_TIME]
        again.append(_taken(before, personality, pushes, one.after.at, one.session, one.number))
        before = again[-1].after
    return tuple(again)


def without(
    steps: Sequence[MoodStep], personality: Personality, session: str, number: int
) -> tuple[MoodStep, ...]:
    """Remove an utterance's effect, and repeat the steps after it; return ``steps`` if it had none.

    Later steps keep their pushes: a contagion that had cheered up a hurt companion still cheers.
    """
    kept = [one for one in steps if (one.session, one.number) != (session, number)]
    return replayed(steps[0].before, personality, kept) if len(kept) < len(steps) else tuple(steps)


def set_to(before: Mood, after: Mood, why: str) -> MoodStep:
    """Move to a given mood as one step, so that the move can be shown."""
    return MoodStep(before, after, _terms(why, as_point(after.emotion) - as_point(before.emotion)))


def _taken(
    before: Mood, personality: Personality, pushes: Sequence[MoodTerm], now: float, session: str, number: int
) -> MoodStep:
    calmed = relaxed(before, personality, now)
    emotion, mood = as_point(calmed.emotion), as_point(calmed.mood)
    pushed = sum((as_point(push.shift) for push in pushes), np.zeros(3))
    after = Mood(
        emotion=as_affect(emotion + pushed),
        mood=_within_reach(mood + MOOD_SHARE * pushed, mood, as_point(rest(personality))),
        at=calmed.at,
    )
    returned = mood - as_point(before.mood)
    decayed = emotion - as_point(before.emotion) - returned
    terms = (*_terms(DECAY, decayed), *_terms(REST, returned), *pushes)
    return MoodStep(before, after, terms, session, number)


def _push(pushes: list[MoodTerm], name: str, emotion: Point, wanted: Point) -> Point:
    """Add a push that gets smaller near its bound; return the emotion after it."""
    room = 1.0 - np.where(wanted > 0.0, emotion, -emotion)
    push = as_affect(wanted.clip(-1.0, 1.0) * np.minimum(1.0, room))
    pushes.append(MoodTerm(name, push))
    return as_point(as_affect(emotion + as_point(push)))


def _within_reach(wanted: Point, before: Point, point: Point) -> Affect:
    """Limit a mood to its reach; one already outside it (another personality) is not pushed further out."""
    reach = np.maximum(MOOD_REACH, np.abs(before - point))
    return as_affect(wanted.clip(point - reach, point + reach))


def _terms(name: str, shift: Point) -> tuple[MoodTerm, ...]:
    """Return a shift as terms; one beyond ±1, as after a change of personality, takes two."""
    first = as_affect(shift)
    rest_of_it = shift - as_point(first)
    if rest_of_it.any():
        return MoodTerm(name, first), MoodTerm(name, as_affect(rest_of_it))
    return (MoodTerm(name, first),) if shift.any() else ()


REST_SHARE: Final = 0.5
"""Share of its temperament in a companion's resting mood; the other half is room for occurrences (guess)."""
REACTION: Final = 0.5
"""Maximum change of a reaction by an extreme trait (guess)."""


def temperament(personality: Personality) -> Affect:
    """Turn the Big Five into pleasure, arousal and dominance (Mehrabian 1996), limited to [-1, 1].

    "Pleasure-arousal-dominance: A general framework for describing and measuring individual differences in temperament"
    takes emotional *stability*; using neuroticism for it would reverse its signs. P = .21 E + .59 A + .19 S; Ar = .15 O
    + .30 A - .57 S; D = .25 O + .17 C + .60 E - .32 A.
    """
    p = personality
    return Affect(
        valence=limited(0.21 * p.extraversion + 0.59 * p.agreeableness + 0.19 * p.stability),
        arousal=limited(0.15 * p.openness + 0.30 * p.agreeableness - 0.57 * p.stability),
        dominance=limited(
            0.25 * p.openness + 0.17 * p.conscientiousness + 0.60 * p.extraversion - 0.32 * p.agreeableness
        ),
    )


def rest(personality: Personality) -> Affect:
    """Return the point to which a companion's mood returns."""
    return temperament(personality).scaled(REST_SHARE)


@dataclass(frozen=True, slots=True)
class Reactivity:
    """Factors by which a personality strengthens its reactions; each in [0.5, 1.5]."""

    pleasant: float
    """Factor on pleasant occurrences; grows with extraversion (Larsen & Ketelaar 1991)."""
    unpleasant: float
    """Factor on unpleasant occurrences; falls with stability (Larsen & Ketelaar 1991)."""
    contagion: float
    """Factor on contagion; grows with agreeableness: agreeable people feel more with others (Graziano et al. 2007)."""


def reactivity(personality: Personality) -> Reactivity:
    """Return the strength of a personality's reactions: the directions are findings, the sizes guesses."""
    return Reactivity(
        pleasant=1.0 + REACTION * personality.extraversion,
        unpleasant=1.0 - REACTION * personality.stability,
        contagion=1.0 + REACTION * personality.agreeableness,
    )
