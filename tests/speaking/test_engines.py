"""What every engine of speech must do, whatever becomes of its sound."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import parselmouth
import pytest

from companion.speaking.shaping import RawSpeech, trimmed
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import SpeechEngine, Wished
from companion.values import AS_READ, CancelToken, Prosody
from tests.fakes.installed_engines import open_espeak
from tests.fakes.speech_engine import FakeEngine

SENTENCE = "You sound tired today, did you sleep well, my friend?"


ENGINES: dict[str, Callable[[], SpeechEngine]] = {
    "fake": FakeEngine,
    "espeak": open_espeak,
    "espeak de": lambda: open_espeak("de"),
}


@pytest.fixture(params=ENGINES, scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[SpeechEngine]:
    engine = ENGINES[request.param]()
    yield engine
    engine.close()


def said(engine: SpeechEngine, prosody: Prosody = AS_READ, text: str = SENTENCE) -> RawSpeech:
    raw = engine.synthesise(Wished(spoken_form(text), prosody), CancelToken())
    assert raw is not None
    return raw


@dataclass(frozen=True, slots=True)
class Measured:
    """What Praat finds in a sound."""

    pitch_st: float
    spread_st: float
    speech_seconds: float


def measured(raw: RawSpeech) -> Measured:
    sounding = trimmed(raw)
    assert sounding is not None
    sound = parselmouth.Sound(sounding.samples.astype(np.float64), sounding.rate_hz)
    f0 = sound.to_pitch_ac(time_step=0.01, pitch_floor=70, pitch_ceiling=500).selected_array["frequency"]
    semitones = 12 * np.log2(f0[f0 > 0])
    pauses = sum(p.end - p.start for p in sounding.phonemes if not p.phoneme)
    return Measured(float(np.median(semitones)), float(semitones.std()), sound.duration - pauses)


@pytest.mark.parametrize(
    "wish",
    [
        Prosody(pitch_st=3.0),
        Prosody(pitch_st=-3.0),
        Prosody(pitch_range=0.5),
        Prosody(rate=1.2, pauses=0.8),
        Prosody(rate=0.8),
        Prosody(pitch_st=3.0, pitch_range=1.5, rate=1.2, level_db=5.0, breathiness=0.2),
    ],
)
def test_what_an_engine_says_it_did_of_a_wish_is_in_its_sound(engine: SpeechEngine, wish: Prosody) -> None:
    calm, changed = said(engine), said(engine, wish)
    claimed, before, after = changed.realised, measured(calm), measured(changed)

    assert calm.realised.pitch_st == pytest.approx(0.0, abs=0.01)
    assert after.pitch_st - before.pitch_st == pytest.approx(claimed.pitch_st, abs=0.6)
    assert before.speech_seconds / after.speech_seconds == pytest.approx(claimed.rate, rel=0.05)
    assert (claimed.level_db, claimed.breathiness, claimed.formants) == (0.0, 0.0, 1.0)


def test_espeak_parts_its_words() -> None:
    words = said(open_espeak(), text="What made you smile today").words
    spans = [span for span in words if span is not None]

    assert len(spans) == 5
    assert all(0.03 <= after.start - before.end <= 0.1 for before, after in pairwise(spans))


def test_espeak_moves_its_melody_more_and_less() -> None:
    espeak = open_espeak()
    calm = measured(said(espeak)).spread_st

    assert measured(said(espeak, Prosody(pitch_range=0.5))).spread_st == pytest.approx(0.5 * calm, rel=0.15)
    assert measured(said(espeak, Prosody(pitch_range=1.5))).spread_st == pytest.approx(1.5 * calm, rel=0.15)
