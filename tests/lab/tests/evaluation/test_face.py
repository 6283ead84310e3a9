from pathlib import Path

import numpy as np
import pytest

from companion.channel.messages import Event, FaceMoved, PhaseChanged
from companion.demo.performance import Performance, SaidTurn, ScriptedTurn
from companion.showing.gestures import read_gestures
from companion.showing.speech import speech_of
from companion.values import (
    Audio,
    Clause,
    Easing,
    FaceSegment,
    Layer,
    Phase,
    SpokenClause,
    TimedPhoneme,
    TimedWord,
)
from tests.lab.evaluation.face_feeling import feeling_figures
from tests.lab.evaluation.face_hearing import answers
from tests.lab.evaluation.face_lips import (
    MOST,
    Beside,
    Camera,
    feelings,
    filmed_changes,
    gestures,
    held_sound,
    lips_moved,
    strokes,
)
from tests.lab.evaluation.face_orders import order_figures
from tests.lab.evaluation.face_stress import near_instant, nods_of
from tests.lab.evaluation.face_sync import offset, told_openings
from tests.lab.evaluation.face_talk import (
    AT_MOST,
    blinks_in,
    bound_of,
    reactions,
    said_by_person,
    talk_figures,
)
from tests.lab.evaluation.part import Run

RATE_HZ = 16_000


def spoken(*words: tuple[str, float, float]) -> SpokenClause:
    """A clause of words of 0.4 s with their pitch and level."""
    timed, parts = [], []
    for number, (text, hertz, level) in enumerate(words):
        at = np.arange(round(0.4 * RATE_HZ)) / RATE_HZ
        wave = sum(np.sin(2 * np.pi * hertz * n * at) / n for n in range(1, 8))
        parts.append((level * np.hanning(len(at)) ** 0.3 * wave).astype(np.float32))
        timed.append(TimedWord(text, 0.4 * number, 0.4 * (number + 1)))
    phonemes = tuple(TimedPhoneme("ɑ", word.start, word.end) for word in timed)
    text = " ".join(word.text for word in timed)
    return SpokenClause(Clause(0, text), Audio(np.concatenate(parts), RATE_HZ), tuple(timed), phonemes)


LOUD_THIRD = spoken(
    ("it", 110, 0.05), ("was", 110, 0.05), ("lovely", 150, 0.2), ("there", 105, 0.05), ("too", 105, 0.05)
)


# ---- stress -------------------------------------------------------------------------------------------------


def test_the_head_nods_with_the_loud_word() -> None:
    nodded = nods_of(LOUD_THIRD)

    assert nodded is not None
    assert len(nodded.peaks) == 1
    assert near_instant(nodded.peaks, nodded.stressed).all()
    assert nods_of(spoken(("no", 110, 0.1))) is None


# ---- a talk -------------------------------------------------------------------------------------------------


def test_a_listener_reacts_soon_and_the_measure_sees_when_it_does_not(tmp_path: Path) -> None:
    happened = said_by_person(Run(tmp_path), 60.0)

    found = reactions(happened, 1)

    assert found
    assert all(one.cue <= one.begin < one.seen for one in found)
    assert all(one.begin - one.cue <= AT_MOST for one in found)
    assert any(one.is_nod for one in found)
    assert blinks_in(happened, 1) > 5


def test_the_figures_of_a_talk_are_complete(tmp_path: Path) -> None:
    figures = talk_figures(Run(tmp_path, is_quick=True), [speech_of(LOUD_THIRD, read_gestures())])

    named = {figure.name: figure for figure in figures}
    assert named["reactions that begin within 300 ms of their cue"].value == 1.0
    assert 5 < named["blinks a minute while listening (17 at rest, 26 in talk)"].value < 60
    assert bound_of("head_pitch") < bound_of("jaw_drop")


# ---- lips ---------------------------------------------------------------------------------------------------


def test_feelings_and_gestures_leave_a_held_sound_its_lips() -> None:
    beside = [*feelings(20, 1), *gestures()]

    assert {one.name for one in strokes()} == {one.name for one in gestures()} == set(read_gestures())
    assert all(lips_moved(held_sound("ɑ"), one.segments) <= MOST for one in beside)
    assert lips_moved(held_sound("ɑ"), held_sound("i")) > MOST


@pytest.mark.window
@pytest.mark.usefixtures("application")
def test_pictures_show_what_moves_the_lips_and_that_a_smile_does_not() -> None:
    camera = Camera()
    smile = Beside(
        "smile", (FaceSegment("lip_corner_puller_left", 0, 1, 0, 1, Easing.LINEAR, Layer.FEELING),)
    )
    jaw = Beside("jaw", (FaceSegment("jaw_drop", 0.9, 0.1, 0.9, 0.1, Easing.LINEAR, Layer.LIPS),))

    still, moved = filmed_changes(camera, "ɑ", (smile, jaw))
    camera.close()

    assert still <= MOST < moved


# ---- feeling and orders -------------------------------------------------------------------------------------


def test_a_feeling_can_be_read_off_the_face(tmp_path: Path) -> None:
    valence, arousal = feeling_figures(Run(tmp_path))

    assert valence.value > 0.6
    assert arousal.value > 0.6


def test_orders_are_understood_and_nothing_else_is_one(tmp_path: Path) -> None:
    understood, fresh, false = order_figures(Run(tmp_path))

    assert understood.value == 1.0
    assert fresh.of > 60
    assert false.value == 0.0


# ---- sound and picture --------------------------------------------------------------------------------------

BEATS = [(at, at + 0.2) for at in np.cumsum(np.random.default_rng(3).uniform(0.3, 0.6, 40)).tolist()]
"""Seconds in which something is said."""


def performance(mouth_late: float) -> Performance:
    """A talk in which a mouth opens for each beat of the sound, so much later than it."""
    end = BEATS[-1][1] + 1.0
    samples = np.zeros(round(end * RATE_HZ), np.float32)
    for begin, over in BEATS:
        first, last = round(begin * RATE_HZ), round(over * RATE_HZ)
        samples[first:last] = 0.2 * np.hanning(last - first)
    moved = [
        FaceSegment("jaw_drop", at + mouth_late, a, at + mouth_late + 0.1, b, Easing.SMOOTH, Layer.LIPS)
        for begin, _ in BEATS
        for at, a, b in ((begin, 0.0, 0.8), (begin + 0.1, 0.8, 0.0))
    ]
    shown = ((0.0, FaceMoved(0.0, tuple(moved))),)
    return Performance("Robin", (), shown, (), Audio(samples, RATE_HZ), 0.0, 0.0)


def measured(mouth_late: float) -> tuple[float, float, float]:
    talk = performance(mouth_late)
    times = np.arange(0.0, talk.end, 1 / 25)
    opened = np.array(list(told_openings(talk, times.tolist())))
    return offset(opened, times, talk, np.ones(len(times), bool), 0)


@pytest.mark.parametrize("late", [-0.08, 0.05])
def test_how_far_the_sound_leads_is_found(late: float) -> None:
    value, low, high = measured(late)

    assert value == pytest.approx(late, abs=0.012)
    assert low <= value <= high


# ---- hearing and answering ----------------------------------------------------------------------------------

SAID = (
    ("Well,", 0.0, 0.4),
    ("she", 0.5, 0.7),
    ("died", 0.8, 1.2),
    ("then", 1.3, 1.6),
    ("suddenly.", 2.2, 3.0),
)
"""Words of a recording that begins at second 10, and when they sound in it."""


def recording() -> Audio:
    samples = np.zeros(4 * RATE_HZ, np.float32)
    for _, begin, over in SAID:
        samples[round(begin * RATE_HZ) : round(over * RATE_HZ)] = 0.2
    return Audio(samples, RATE_HZ)


def nod(begins: float) -> FaceMoved:
    segment = FaceSegment("head_pitch", begins, 0.0, begins + 0.2, -0.4, Easing.SMOOTH, Layer.REACTION)
    return FaceMoved(0.0, (segment,))


def answered(*shown: tuple[float, Event]) -> list[tuple[float, float, float]]:
    """When the sound had ended that was answered to, when that was known and when the answer began, in seconds."""
    turn = ScriptedTurn(Path("said.wav"), " ".join(word for word, _, _ in SAID), "made for a test")
    said = SaidTurn(turn, recording(), 10.0, 14.0)
    talk = Performance("Robin", (said,), shown, (), Audio(np.zeros(1, np.float32), RATE_HZ), 0.0, 0.0)
    words = [TimedWord(*word) for word in SAID]
    return [(one.ended, one.known, one.begun) for one in answers(talk, [words])]


def test_an_answer_to_a_pause_is_counted_from_the_end_of_the_sound() -> None:
    (found,) = answered((11.9, nod(12.0)), (11.901, PhaseChanged(Phase.DECIDING)))

    assert found == pytest.approx((11.6, 11.9, 12.0), abs=0.02)
