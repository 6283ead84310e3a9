from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from companion.channel.messages import Event, FaceMoved, Felt, PersonHeard, PhaseChanged
from companion.demo.performance import Performance, SaidTurn
from companion.demo.script import ScriptedTurn
from companion.evaluation.face_feeling import decoded, feeling_figures
from companion.evaluation.face_hearing import answers, ends_of_sound
from companion.evaluation.face_lips import (
    INSIDE,
    LOWER_LIP,
    MOST,
    UPPER_LINE,
    Beside,
    Camera,
    feelings,
    filmed_changes,
    gestures,
    held_sound,
    lips_moved,
    mouth_height,
    strokes,
)
from companion.evaluation.face_orders import is_right, order_figures
from companion.evaluation.face_stage import played, spoken_in_turn
from companion.evaluation.face_stress import Stressed, near, near_instant, nods_of, peaks_of, stressed_words
from companion.evaluation.face_sync import envelope, offset, told_openings
from companion.evaluation.face_talk import (
    AT_MOST,
    blinks_in,
    bound_of,
    reactions,
    said_by_person,
    smoothness,
    talk_figures,
)
from companion.evaluation.part import Run
from companion.showing import events as ev
from companion.showing.gesture_file import read_gestures
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
from tests.fakes.readings import GLAD, reading

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


def test_praat_finds_the_words_that_stand_out() -> None:
    words = stressed_words(LOUD_THIRD)

    assert len(words) == 2
    assert words[-1].start == pytest.approx(0.8)
    assert 0.8 < words[-1].loudest < 1.2


def test_the_lowest_points_of_a_head_are_its_peaks() -> None:
    pitch = np.concatenate([np.zeros(5), np.linspace(0, -0.4, 10), np.linspace(-0.4, 0, 10), np.zeros(5)])
    twice = np.concatenate([pitch, 0.5 * pitch])

    assert peaks_of(pitch).tolist() in ([14], [15])
    assert len(peaks_of(twice)) == 2
    assert peaks_of(0.1 * pitch).tolist() == []


def test_a_peak_counts_within_a_tenth_of_a_second_of_a_stressed_word() -> None:
    peaks, words = np.array([0.85, 0.95, 1.1, 1.35]), (Stressed(1.0, 1.2, 1.15),)

    assert near(peaks, words).tolist() == [False, True, True, False]
    assert near_instant(peaks, words).tolist() == [False, False, True, False]


def test_the_head_nods_with_the_loud_word() -> None:
    nodded = nods_of(LOUD_THIRD)

    assert nodded is not None
    assert len(nodded.peaks) == 1
    assert near_instant(nodded.peaks, nodded.stressed).all()
    assert nods_of(spoken(("no", 110, 0.1))) is None


# ---- a talk -------------------------------------------------------------------------------------------------


def test_a_face_is_played_with_all_that_was_told() -> None:
    happened, begins, end = spoken_in_turn([speech_of(LOUD_THIRD, {})] * 2)

    course = played(happened, end, only=frozenset({Layer.LIPS}))

    jaw = course.of("jaw_drop")
    assert course.values.shape == (len(course.times), len(course.values[0]))
    assert begins[1] - begins[0] == pytest.approx(2.0)
    assert jaw[course.times < 0.3].max() == 0.0
    assert jaw[(course.times > begins[1] + 0.2) & (course.times < begins[1] + 1.5)].min() > 0.1
    assert np.abs(course.of("head_pitch")).max() == 0.0


def test_a_listener_reacts_soon_and_the_measure_sees_when_it_does_not(tmp_path: Path) -> None:
    happened = said_by_person(Run(tmp_path), 60.0)

    found = reactions(happened, 1)

    assert found
    assert all(one.cue <= one.begin < one.seen for one in found)
    assert all(one.begin - one.cue <= AT_MOST for one in found)
    assert any(one.is_nod for one in found)
    assert blinks_in(happened, 1) > 5


def test_words_come_at_speaking_pace_with_pauses(tmp_path: Path) -> None:
    happened = said_by_person(Run(tmp_path), 20.0)

    words = [event for _, event in happened if isinstance(event, ev.WordsHeard)]
    assert 30 < len(words) < 70
    assert sum(isinstance(event, ev.PersonPaused) for _, event in happened) >= 3


def test_what_moves_too_fast_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    listened = said_by_person(Run(tmp_path), 10.0)

    smooth = smoothness(listened, [], 0)
    monkeypatch.setattr("companion.evaluation.face_talk.bound_of", lambda name: 0.0001)
    jerky = smoothness(listened, [], 0)

    assert smooth[0].value == 1.0
    assert smooth[1].value < 1.0
    assert jerky[0].value < 1.0
    assert jerky[1].value > 1.0


def test_the_figures_of_a_talk_are_complete(tmp_path: Path) -> None:
    figures = talk_figures(Run(tmp_path, is_quick=True), [speech_of(LOUD_THIRD, read_gestures())])

    named = {figure.name: figure for figure in figures}
    assert named["reactions that begin within 300 ms of their cue"].value == 1.0
    assert 5 < named["blinks a minute while listening (17 at rest, 26 in talk)"].value < 60
    assert bound_of("head_pitch") < bound_of("jaw_drop")


# ---- lips ---------------------------------------------------------------------------------------------------

FACE = Path(__file__).parents[2] / "companion" / "window" / "qml" / "face"


def test_the_colours_that_are_looked_for_are_those_of_the_drawing() -> None:
    drawn = (FACE / "Mouth.qml").read_text("utf-8") + (FACE / "palette.js").read_text("utf-8")

    for colour in (*INSIDE.values(), UPPER_LINE, LOWER_LIP):
        assert "#{:02x}{:02x}{:02x}".format(*colour) in drawn


def test_the_height_of_a_mouth_is_that_between_its_lips() -> None:
    drawn = np.full((100, 100, 3), (0xFB, 0xD3, 0xB4), np.uint8)
    drawn[40:44] = UPPER_LINE
    drawn[44:57] = INSIDE["mouth"]
    drawn[57:65] = LOWER_LIP

    assert mouth_height(drawn, (slice(20, 80), slice(48, 53))) == 13


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


def test_the_decoder_tells_emotions_by_their_action_units() -> None:
    smile = decoded(
        {
            "cheek_raiser_left": 1,
            "cheek_raiser_right": 1,
            "lip_corner_puller_left": 1,
            "lip_corner_puller_right": 1,
        }
    )
    grief = decoded(
        {
            "inner_brow_raiser_left": 1,
            "inner_brow_raiser_right": 1,
            "lip_corner_depressor_left": 1,
            "lip_corner_depressor_right": 1,
        }
    )
    drowsy = decoded({"eye_closure_left": 0.5, "eye_closure_right": 0.5})

    assert smile[0] > 0 > grief[0]
    assert smile[1] > drowsy[1]
    assert decoded({}) == (0.0, 0.0)


def test_a_feeling_can_be_read_off_the_face(tmp_path: Path) -> None:
    valence, arousal = feeling_figures(Run(tmp_path))

    assert valence.value > 0.6
    assert arousal.value > 0.6


def test_orders_are_understood_and_nothing_else_is_one(tmp_path: Path) -> None:
    understood, fresh, false = order_figures(Run(tmp_path))

    assert understood.value == 1.0
    assert fresh.of > 60
    assert false.value == 0.0


def test_rows_and_talk_from_elsewhere_are_measured(tmp_path: Path) -> None:
    (tmp_path / "face_orders.jsonl").write_text(
        '{"language": "en", "words": "Nod less.", "wants": {"nods": 1}}\n'
        '{"language": "en", "words": "Hello.", "wants": {}}\n',
        "utf-8",
    )
    (tmp_path / "dailydialog").mkdir()
    (tmp_path / "dailydialog" / "a.jsonl").write_text(
        '{"turns": [{"text": "Nod less."}, {"text": "Hi."}]}\n', "utf-8"
    )

    right, false, taken = order_figures(Run(tmp_path))

    assert (right.value, false.value, taken.value) == (0.0, 0.0, 0.5)
    assert is_right({"language": "en", "words": "Smile more.", "wants": {"smile": 1}})


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


def test_what_the_window_was_told_too_late_is_seen_late() -> None:
    talk = performance(0.0)
    ((_, moved),) = talk.shown
    late = Performance("Robin", (), ((5.0, moved),), (), talk.loudspeaker, 0.0, 0.0)

    before, after = (list(told_openings(one, _frames(4.0))) for one in (talk, late))

    assert max(before) > 0.5
    assert max(after) == 0.0


def _frames(end: float) -> Sequence[float]:
    return [float(at) for at in np.arange(0.0, end, 0.04)]


def test_an_envelope_is_level_over_the_floor() -> None:
    tone = np.full(RATE_HZ, 0.1, np.float32)

    level = envelope(Audio(tone, RATE_HZ), np.array([-1.0, 0.5, 5.0]))

    assert level == pytest.approx([0.0, 30.0, 0.0], abs=0.1)


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


def test_a_recording_falls_silent_at_the_end_of_each_sound() -> None:
    assert ends_of_sound(recording()) == pytest.approx([0.4, 0.7, 1.2, 1.6, 3.0], abs=0.02)


def test_an_answer_to_a_pause_is_counted_from_the_end_of_the_sound() -> None:
    (found,) = answered((11.9, nod(12.0)), (11.901, PhaseChanged(Phase.DECIDING)))

    assert found == pytest.approx((11.6, 11.9, 12.0), abs=0.02)


def test_a_pause_after_which_they_have_gone_on_counts_from_before_it() -> None:
    (found,) = answered((12.5, nod(12.6)), (12.501, PhaseChanged(Phase.DECIDING)))

    assert found[0] == pytest.approx(11.6, abs=0.02)


@pytest.mark.parametrize(
    ("before", "now", "ended"),
    [("", "Well, she", 10.4), ("Well, she", "Well, she died. Then", 11.2), ("", "She died", 10.7)],
)
def test_an_answer_to_words_is_counted_from_the_end_of_the_word_it_answers(
    before: str, now: str, ended: float
) -> None:
    (found,) = answered(
        (11.0, PersonHeard(1, before, "", is_final=False)),
        (12.0, nod(12.1)),
        (12.001, PersonHeard(1, now, "", is_final=False)),
    )

    assert found == pytest.approx((ended, 12.0, 12.1), abs=0.02)


def test_a_pause_before_which_there_was_no_silence_is_not_counted() -> None:
    assert answered((10.2, nod(10.3)), (10.201, PhaseChanged(Phase.DECIDING))) == []


def test_what_answers_to_a_feeling_is_not_counted() -> None:
    assert answered((11.9, Felt(reading(GLAD, "joy"))), (11.9, nod(12.0))) == []
