"""Measures whether a face moves with what is said and felt: in time, smoothly, readably, and as it was told to."""

from collections.abc import Sequence
from typing import Final

from companion.demo.performance import Performance
from companion.showing.gesture_file import read_gestures
from companion.showing.speech import Speech, speech_of
from companion.values import CompanionError, PartMissing
from tests.lab.evaluation.face_feeling import feeling_figures
from tests.lab.evaluation.face_hearing import hearing_figures
from tests.lab.evaluation.face_lips import lip_figures
from tests.lab.evaluation.face_orders import DAILYDIALOG, order_figures
from tests.lab.evaluation.face_stress import own_voice, stress_figures
from tests.lab.evaluation.face_sync import performed, sync_figures
from tests.lab.evaluation.face_talk import talk_figures
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.voice_stage import Stage, open_stages


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure the face; about five minutes of one core, with the demonstration among them unless there is little time.

    Raises:
        CompanionError: A file that ships is missing or broken, or data has another form.
    """
    stages = _stages(run)
    try:
        stage = stages[0] if stages else None
        repertoire = read_gestures()
        clauses: list[Speech] = []
        if stage is not None:
            clauses = [speech_of(clause, repertoire) for clause in own_voice(stage, run)]
        figures = [*stress_figures(run, stage), *talk_figures(run, clauses)]
    finally:
        for one in stages:
            one.voice.close()
    performance = _performance(run)
    if performance is not None:
        figures += hearing_figures(performance, run.seed)
    figures += [*lip_figures(run), *feeling_figures(run), *order_figures(run)]
    if performance is not None:
        figures += sync_figures(performance, run.seed)
    return tuple(figures)


def _stages(run: Run) -> Sequence[Stage]:
    try:
        return open_stages(run.sounds)
    except PartMissing as error:
        print(f"own voice: {error.sentence} Its figures are left out.")
        return ()


def _performance(run: Run) -> Performance | None:
    """Return the demonstration; None, and why, where it cannot be made or there is little time."""
    if run.is_quick:
        print("demonstration: it takes too long. Its figures are left out.")
        return None
    try:
        return performed()
    except CompanionError as error:
        print(f"demonstration: {error.sentence} Its figures are left out.")
        return None


PART: Final = Part(
    "face",
    "Does the face move with words, voice and feeling: in time, smoothly, readably, and as it was told to?",
    ("ljspeech32", "ravdess16k", DAILYDIALOG),
    "LJ Speech public domain; RAVDESS CC BY-NC-SA 4.0, DailyDialog CC BY-NC-SA 4.0 (evaluation only)",
    "shares with Wilson's interval (1927); Spearman's rank correlation (1904) with a decoder after EMFACS (Ekman & "
    "Friesen 1983); offset of the cross-correlation of mouth and sound",
    measure,
    baseline="peaks of the head at random times of the same clauses",
)
