"""Measures the laws of feeling: that a mood returns as stated, and what each part of a reading or a mood is worth.

Gloomy turns go through ``feeling.heart`` itself, with replies as gloomy. The table of what is left out holds readings
against labels: inertia and contagion on MELD's dialogues (each speaker in turn is the person, all others the
companion, every turn 5 s after the one before), tone on RAVDESS's clips, personality on PELD. Nothing is fitted here,
except to PELD inside its folds. An emotion's label is taken as its point (``feeling.emotions``), so the figures
compare, and say little alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from companion.feeling import events as ev
from companion.feeling import heart
from companion.feeling.emotions import POINTS
from companion.feeling.fusion import CARRY, Carry, Track, fuse
from companion.feeling.mood import MOOD_HALF_LIFE, MOOD_REACH, rest
from companion.values import Affect, AffectEstimate, Deviation, Personality, Speaker, Utterance
from tests.lab.evaluation import personality
from tests.lab.evaluation.bootstrap import Measured, bootstrap
from tests.lab.evaluation.dialogues import Dialogue, meld
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import pearson
from tests.lab.evaluation.word_voice import Clip, understood

Words = Callable[[Sequence[str]], Sequence[AffectEstimate | None]]
"""What the words alone say, one for each text."""

TURNS: Final = 10_000
_QUICK_DIALOGUES: Final = 60
_BETWEEN_TURNS: Final = 5.0
_GLOOMY: Final = AffectEstimate(Affect(-0.8, -0.3, -0.4), Deviation(0.1, 0.1, 0.1))
_NATURES: Final = {
    "a mild personality": Personality(0.2, 0.3, 0.2, 0.6, 0.5),
    "the most easily hurt": Personality(stability=-1.0, agreeableness=1.0),
}
_VOICES: Final = {
    "angry": "anger",
    "happy": "joy",
    "sad": "sadness",
    "fearful": "fear",
    "disgust": "disgust",
    "surprised": "surprise",
    "neutral": "neutral",
}


# ---- the mood's return ------------------------------------------------------------------------------------


def _returning(run: Run) -> list[Figure]:
    return returning(run.some(tuple(_NATURES), 1))


def returning(natures: Sequence[str], turns: int = TURNS) -> list[Figure]:
    """Let so many gloomy turns come, half a minute apart, and see where the mood is then, and a half-life later."""
    found = []
    for name in natures:
        nature = _NATURES[name]
        state, now = heart.begin(nature, 0.0), 0.0
        for turn in range(turns):
            now += 30.0
            said = Utterance("gloom", 2 * turn + 1, Speaker.PERSON, "My dog died and I lost my job.", now)
            state, _ = heart.step(state, ev.Heard(said, words=_GLOOMY), now)
            reply = Utterance("gloom", 2 * turn + 2, Speaker.COMPANION, "That is terrible.", now)
            state, _ = heart.step(state, ev.Said(reply, state.mood.emotion), now)
        home = rest(nature).valence
        depth = home - state.mood.mood.valence
        later, _ = heart.step(state, ev.TimePassed(), now + MOOD_HALF_LIFE)
        next_day, _ = heart.step(state, ev.TimePassed(), now + 86_400.0)
        found += [
            Figure(
                f"{turns} gloomy turns, {name}: fall of the mood",
                depth,
                turns,
                goal=MOOD_REACH,
                is_less_better=True,
                note="valence below rest; goal: the stated reach of a mood",
            ),
            Figure(
                f"{turns} gloomy turns, {name}: share of the fall left after the stated half-life",
                (home - later.mood.mood.valence) / depth,
                turns,
                goal=0.5 + 1e-9,
                is_less_better=True,
                note=f"the mood after {MOOD_HALF_LIFE / 3600:g} h; the emotion is nearer to rest",
            ),
            Figure(
                f"{turns} gloomy turns, {name}: share left after a day",
                (home - next_day.mood.mood.valence) / depth,
                turns,
                goal=0.001,
                is_less_better=True,
            ),
        ]
    return found


# ---- what inertia and contagion are worth -----------------------------------------------------------------


def _carried(run: Run) -> list[Figure]:
    if not run.has("meld"):
        return []
    dialogues = run.some(meld(run.data / "meld"), _QUICK_DIALOGUES)
    return carried(dialogues, words_of_encoder(), seed=run.seed)


def carried(dialogues: Sequence[Dialogue], words: Words, *, seed: int) -> list[Figure]:
    """Correlate the valence that is read with the label's, with and without inertia and contagion."""
    said = words([turn.text for dialogue in dialogues for turn in dialogue.turns])
    truth = np.array([POINTS[turn.emotion].valence for dialogue in dialogues for turn in dialogue.turns])
    names = [dialogue.name for dialogue in dialogues for _ in dialogue.turns]
    carries = {
        "as it is": CARRY,
        "without inertia": replace(CARRY, inertia=0.0),
        "without contagion": replace(CARRY, contagion=0.0),
        "without both": Carry(0.0, 0.0),
    }
    read = {name: followed(dialogues, said, carry) for name, carry in carries.items()}
    whole = float(pearson(truth[np.newaxis], read["as it is"][np.newaxis])[0])
    return [
        bootstrap(pearson, truth, valence, seed=seed, groups=names, draws=300).named(
            f"MELD: valence, Pearson r, {name}",
            baseline=whole,
            note="baseline: as it is; labels taken as points, text alone",
        )
        for name, valence in read.items()
    ]


def followed(
    dialogues: Sequence[Dialogue], words: Sequence[AffectEstimate | None], carry: Carry
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Return the valence that is read of each turn, (turns,): its speaker is the person, others are the companion."""
    found = []
    at = iter(words)
    for dialogue in dialogues:
        tracks: dict[str, Track] = {turn.speaker: Track() for turn in dialogue.turns}
        now = 0.0
        for turn in dialogue.turns:
            now += _BETWEEN_TURNS
            tracks[turn.speaker], felt = fuse(tracks[turn.speaker], next(at), None, now, carry)
            found.append(felt.affect.valence)
            for other, track in tracks.items():
                if other != turn.speaker:
                    tracks[other] = replace(track, expressed=felt.affect, expressed_at=now)
    return np.array(found)


def words_of_encoder() -> Words:
    """Open the program's own reader of words; raises ``CompanionError`` where it is missing or damaged."""
    from companion.encoder.reading import open_text_reader
    from companion.feeling.emotions import read

    reader = open_text_reader()
    return lambda texts: [read(measures).estimate for measures in reader.measure(texts)]


# ---- what tone is worth -----------------------------------------------------------------------------------


def _heard(run: Run) -> list[Figure]:
    if not run.has("ravdess16k") or run.is_quick:
        return []
    clips = understood(run.data / "ravdess16k", frozenset(_VOICES))
    (words,) = words_of_encoder()(["Kids are talking by the door."])
    return heard(clips, words, seed=run.seed)


def heard(clips: Sequence[Clip], words: AffectEstimate | None, *, seed: int) -> list[Figure]:
    """Correlate what is read of clips with their label's point, with tone; without it all clips read alike."""
    points = np.array([_coordinates(POINTS[_VOICES[clip.voice]]) for clip in clips])
    read = np.array([_coordinates(fuse(Track(), words, clip.tone, 0.0)[1].affect) for clip in clips])
    speakers = [clip.speaker for clip in clips]
    return [
        _correlated(points[:, axis], read[:, axis], speakers, seed).named(
            f"RAVDESS: {name}, Pearson r, with tone",
            baseline=0.0,
            note="baseline: without tone all clips read alike, for they share two sentences",
        )
        for axis, name in enumerate(("valence", "arousal"))
    ]


def _of_character(run: Run) -> tuple[Figure, ...]:
    """Return what personality is worth, which takes too long for a quick run beside the rest."""
    if run.is_quick or not run.has("peld"):
        return ()
    return personality.measure(run)[:2]


def _correlated(
    truth: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    read: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    groups: Sequence[str],
    seed: int,
) -> Measured:
    return bootstrap(pearson, truth, read, seed=seed, groups=groups, draws=300)


def _coordinates(affect: Affect) -> tuple[float, float, float]:
    return affect.valence, affect.arousal, affect.dominance


PART: Final = Part(
    "moods",
    "Does a mood return as stated, and what are tone, inertia, contagion and personality worth?",
    ("meld", "ravdess16k", "peld"),
    "MELD GPL-3.0, RAVDESS CC BY-NC-SA 4.0, PELD unclear: measure only",
    "shares of a fall of mood; Pearson r (1895) of valence and arousal with the labels' points; PELD by dialogue "
    "folds",
    (_returning, _carried, _heard, _of_character),
    baseline="the whole, or what is left without the part in question",
)
