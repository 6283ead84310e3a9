from pathlib import Path

import numpy as np
import pytest

from companion.sound.wav import write_wav
from companion.storage.new_file import NewFile
from companion.values import Affect, AffectEstimate, Audio, Deviation, ToneEstimate
from tests.lab.evaluation.cases import WordsAndVoice
from tests.lab.evaluation.word_voice import Clip, judged, understood

GLAD = AffectEstimate(Affect(0.7, 0.3, 0.0), Deviation(0.15, 0.2, 0.2))
LOW = ToneEstimate(
    AffectEstimate(Affect(-0.5, -0.4, 0.0), Deviation(0.2, 0.2, 0.2)),
    angry=0.0,
    happy=0.0,
    neutral=0.1,
    sad=0.9,
)
CHEERFUL = ToneEstimate(
    AffectEstimate(Affect(0.6, 0.5, 0.0), Deviation(0.2, 0.2, 0.2)),
    angry=0.1,
    happy=0.8,
    neutral=0.1,
    sad=0.0,
)
SAID = (WordsAndVoice("sad", "I'm fine.", disagree=True), WordsAndVoice("happy", "I'm glad.", disagree=False))
CLIPS = (
    Clip("a", "sad", is_strong=True, tone=LOW),
    Clip("b", "sad", is_strong=False, tone=None),
    Clip("a", "happy", is_strong=False, tone=CHEERFUL),
)


def test_every_sentence_is_held_against_every_clip_of_its_voice() -> None:
    flagged, false, sad, strong = judged("RAVDESS", SAID, (GLAD, GLAD), CLIPS, seed=0)

    assert (flagged.value, flagged.of) == (0.5, 2)
    assert (sad.value, sad.of) == (0.5, 2)
    assert (strong.value, strong.of) == (1.0, 1)
    assert (false.value, false.of) == (0.0, 1)


def test_disagreeing_is_to_be_found_and_agreeing_not_to_be_flagged() -> None:
    flagged, false, *_ = judged("RAVDESS", SAID, (GLAD, GLAD), CLIPS, seed=0)

    assert (flagged.goal, flagged.is_less_better) == (0.85, False)
    assert (false.goal, false.is_less_better) == (0.05, True)


@pytest.mark.model
def test_clips_of_the_voices_asked_for_are_understood_without_failing(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    rows = ["file,speaker,sex,emotion,intensity,text,seconds,peak"]
    for emotion in ("neutral", "calm", "sad", "happy"):
        write_wav(
            NewFile(tmp_path / f"{emotion}.wav"),
            Audio(0.1 * random.standard_normal(16_000).astype(np.float32), 16_000),
        )
        rows.append(f"{emotion}.wav,a,female,{emotion},normal,Text,1.0,0.1")
    (tmp_path / "manifest.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    clips = understood(tmp_path, frozenset({"sad", "calm"}))

    assert sorted(clip.voice for clip in clips) == ["calm", "sad"]
