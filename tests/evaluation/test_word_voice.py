from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from companion.evaluation import word_voice
from companion.evaluation.cases import WordsAndVoice
from companion.evaluation.tone_fit import Example
from companion.evaluation.word_voice import Clip, judged, understood
from companion.sound.wav import write_wav
from companion.storage.new_file import NewFile
from companion.values import Affect, AffectEstimate, Audio, BadInput, Deviation, ToneEstimate, ToneMeasures

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


by_length = {1.0: "a", 2.0: "b", 3.0: "c"}


def measures_of(speaker: str) -> ToneMeasures:
    """Measures of a recording that is as long as its speaker's place."""
    seconds = next(length for length, name in by_length.items() if name == speaker)
    return ToneMeasures(
        seconds, 0.0, None, None, None, None, None, None, None, None, clipped_share=0.0, noise_db=None
    )


def test_every_sentence_is_held_against_every_clip_of_its_voice() -> None:
    flagged, false, sad, strong = judged("RAVDESS", SAID, (GLAD, GLAD), CLIPS, seed=0)

    assert (flagged.value, flagged.of) == (0.5, 2)
    assert (sad.value, sad.of) == (0.5, 2)
    assert (strong.value, strong.of) == (1.0, 1)
    assert (false.value, false.of) == (0.0, 1)


def test_words_that_say_nothing_disagree_with_no_voice() -> None:
    flagged, *_ = judged("RAVDESS", SAID, (None, None), CLIPS, seed=0)

    assert flagged.value == 0.0


def test_disagreeing_is_to_be_found_and_agreeing_not_to_be_flagged() -> None:
    flagged, false, *_ = judged("RAVDESS", SAID, (GLAD, GLAD), CLIPS, seed=0)

    assert (flagged.goal, flagged.is_less_better) == (0.85, False)
    assert (false.goal, false.is_less_better) == (0.05, True)


def test_figures_name_the_collection_of_the_voices() -> None:
    names = [one.name for one in judged("EmoDB", SAID, (GLAD, GLAD), CLIPS, seed=0)]

    assert all(name.startswith("EmoDB voice") for name in names)


def test_a_folder_without_a_list_of_clips_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        understood(tmp_path, frozenset({"sad"}))

    assert "manifest.csv" in told.value.sentence


def test_no_voice_is_judged_by_a_model_that_has_heard_it(monkeypatch: pytest.MonkeyPatch) -> None:
    played = [
        Example(speaker, "neutral", measures_of(speaker)) for speaker in ("a", "b", "c") for _ in range(2)
    ]
    judges: list[tuple[str, object]] = []
    monkeypatch.setattr(word_voice, "read_emodb", lambda data: played)
    monkeypatch.setattr(word_voice, "load_tone_model", lambda: SimpleNamespace(speakers=("a", "b")))
    monkeypatch.setattr(word_voice, "fit", lambda examples: frozenset(one.speaker for one in examples))
    monkeypatch.setattr(
        word_voice,
        "interpret",
        lambda measures, baseline, model: judges.append((by_length[measures.seconds], model)),
    )

    clips = word_voice.understood_emodb(Path())

    heard = {speaker: model for speaker, model in judges if isinstance(model, frozenset)}
    assert heard == {"a": {"b", "c"}, "b": {"a", "c"}}
    assert [clip.speaker for clip in clips] == ["a", "a", "b", "b", "c", "c"]


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
