"""Measures whether a face moves with what is said and felt: in time, smoothly, readably, and as it was told to."""

from typing import Final

from companion.showing.gestures import read_gestures
from companion.showing.speech import speech_of
from companion.values import PartMissing
from tests.lab.evaluation.face_feeling import feeling_figures
from tests.lab.evaluation.face_hearing import hearing_figures
from tests.lab.evaluation.face_lips import lip_figures
from tests.lab.evaluation.face_orders import DAILYDIALOG, order_figures
from tests.lab.evaluation.face_stress import own_stress_figures, own_voice, stress_figures
from tests.lab.evaluation.face_sync import sync_figures
from tests.lab.evaluation.face_talk import talk_figures
from tests.lab.evaluation.part import Figure, Part, Run


def _talking(run: Run) -> list[Figure]:
    try:
        spoken = run.opened(own_voice)
    except PartMissing:  # which is told beside the figures of its stress
        spoken = []
    repertoire = read_gestures()
    return talk_figures(run, [speech_of(clause, repertoire) for clause in spoken])


PART: Final = Part(
    "face",
    "Does the face move with words, voice and feeling: in time, smoothly, readably, and as it was told to?",
    ("ljspeech32", "ravdess16k", DAILYDIALOG),
    "LJ Speech public domain; RAVDESS CC BY-NC-SA 4.0, DailyDialog CC BY-NC-SA 4.0 (evaluation only)",
    "shares with Wilson's interval (1927); Spearman's rank correlation (1904) with a decoder after EMFACS (Ekman & "
    "Friesen 1983); offset of the cross-correlation of mouth and sound",
    (
        stress_figures,
        own_stress_figures,
        _talking,
        hearing_figures,
        lip_figures,
        feeling_figures,
        order_figures,
        sync_figures,
    ),
    baseline="peaks of the head at random times of the same clauses",
)
