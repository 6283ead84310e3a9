"""What an engine says that it can, it does: the same for all of them, real ones and those that are made for tests."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.speaking.engines.coqui import open_coqui
from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.piper import open_piper
from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.reference import Reference
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import SpeechEngine, Wished
from companion.values import NEUTRAL, Affect, Audio, CancelToken, Clause, VocalSound
from tests.fakes.cancel import CancelledAtLook
from tests.fakes.installed_engines import open_espeak
from tests.fakes.made_voices import VOICES, kokoro_folder
from tests.fakes.system_voices import made_mac, made_windows
from tests.tables import each_row

SENTENCE = "Which of you was so tired?"
LONG = "Which of you was so tired, and why did nobody tell me of it? " * 30
HAPPY, SAD = Affect(0.8, 0.6), Affect(-0.7, -0.5)
COQUI = Path(__file__).parent.parent / "fakes" / "coqui_process.py"

Open = Callable[[Path, Sequence[Reference]], SpeechEngine]


def recordings(loudness: float) -> tuple[Reference, ...]:
    """Return how a voice sounds in two feelings, so loud and twice as loud."""
    return tuple(
        Reference(Audio(np.full(4000, level, np.float32), 22050), affect)
        for affect, level in ((HAPPY, loudness), (SAD, 2 * loudness))
    )


def open_windows(folder: Path, references: Sequence[Reference]) -> SpeechEngine:
    windows = made_windows(folder)
    windows.open()
    return windows


def open_fake_coqui(kind: str) -> Open:
    def opened(folder: Path, references: Sequence[Reference]) -> SpeechEngine:
        model = folder / kind
        model.mkdir(exist_ok=True)
        (model / "config.json").touch()
        return open_coqui(model, references=references, program=(sys.executable, str(COQUI)))

    return opened


ENGINES: dict[str, Open] = {
    "espeak": lambda folder, references: open_espeak(),
    "espeak de": lambda folder, references: open_espeak("de"),
    "piper": lambda folder, references: open_piper(VOICES / "piper"),
    "piper untimed": lambda folder, references: open_piper(VOICES / "piper-untimed"),
    "kokoro": lambda folder, references: open_kokoro(kokoro_folder(folder)),
    "kokoro old": lambda folder, references: open_kokoro(kokoro_folder(folder, "kokoro-old")),
    "coqui": open_fake_coqui("voice"),
    "coqui own": open_fake_coqui("own-voice"),
    "coqui ipa": open_fake_coqui("ipa"),
    "mac": lambda folder, references: made_mac(folder),
    "windows": open_windows,
}


STREAM = {"espeak", "espeak de", "coqui", "coqui own"}
"""Their sound arrives while it is made, so that cancelling costs one block, a second of sound at most."""
HAVE_STYLES = CLONE = {"coqui"}
"""The feeling changes their style beside the prosody, and they speak with the voice of a recording."""


@pytest.fixture(params=ENGINES)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(kind: str) -> Open:
    return ENGINES[kind]


@pytest.fixture
def engine(opened: Open, tmp_path: Path) -> Iterator[SpeechEngine]:
    engine = opened(tmp_path, recordings(0.1))
    yield engine
    engine.close()


def said(engine: SpeechEngine, affect: Affect = NEUTRAL) -> RawSpeech:
    raw = engine.synthesise(Wished(spoken_form(SENTENCE), affect=affect), CancelToken())
    assert raw is not None
    return raw


def are_alike(one: RawSpeech, other: RawSpeech) -> bool:
    """Tell whether two sounds are about as loud at each time; espeak-ng's are never quite the same."""
    first, second = (_loudness(raw) for raw in (one, other))
    both = min(len(first), len(second))
    is_as_long = abs(len(first) - len(second)) <= 1
    return is_as_long and bool(np.max(np.abs(first[:both] - second[:both])) < 0.25 * first.max())


def _loudness(raw: RawSpeech) -> NDArray[np.float64]:
    frame = round(0.1 * raw.rate_hz)
    frames = raw.samples[: len(raw.samples) // frame * frame].reshape(-1, frame)
    return np.asarray(np.sqrt(np.mean(frames.astype(np.float64) ** 2, axis=1)))


def test_it_tells_phonemes_where_it_says_so_and_only_there(engine: SpeechEngine) -> None:
    raw = said(engine)

    times = [edge for phoneme in raw.phonemes for edge in (phoneme.start, phoneme.end)]
    assert bool(times) == engine.capabilities.times_phonemes
    assert times == sorted(times)
    assert not times or 0.0 <= times[0] < times[-1] <= len(raw.samples) / raw.rate_hz + 0.01


def test_each_word_of_the_caption_has_its_time(engine: SpeechEngine) -> None:
    raw = said(engine)

    times = [edge for span in raw.words if span is not None for edge in span]
    assert len(times) == 2 * len(SENTENCE.split())
    assert times == sorted(times)
    assert times[-1] <= len(raw.samples) / raw.rate_hz + 0.01


def test_it_says_nothing_once_it_is_cancelled(engine: SpeechEngine) -> None:
    cancel = CancelToken()
    cancel.cancel()

    assert engine.synthesise(Wished(spoken_form(SENTENCE)), cancel) is None


def test_it_looks_each_second_whether_it_is_cancelled_where_its_sound_streams(
    kind: str, engine: SpeechEngine
) -> None:
    if kind not in STREAM:
        pytest.skip("its sound comes in one piece")
    never = CancelledAtLook(1_000_000)
    whole = engine.synthesise(Wished(spoken_form(LONG)), never)
    assert whole is not None
    seconds = len(whole.samples) / whole.rate_hz
    midway = CancelledAtLook(round(seconds / 2))

    assert never.looks >= seconds
    assert engine.synthesise(Wished(spoken_form(LONG)), midway) is None
    assert midway.looks <= round(seconds / 2) + 2


def test_feeling_alone_changes_its_sound_where_it_has_styles_and_only_there(
    kind: str, engine: SpeechEngine
) -> None:
    assert are_alike(said(engine, HAPPY), said(engine, HAPPY))
    assert are_alike(said(engine, HAPPY), said(engine, SAD)) != (kind in HAVE_STYLES)


def test_it_takes_on_a_recordings_voice_where_it_clones_and_only_there(
    kind: str, opened: Open, tmp_path: Path
) -> None:
    one, other = (opened(Path(folder), recordings(level)) for folder, level in _folders(tmp_path))

    assert are_alike(said(one, HAPPY), said(other, HAPPY)) != (kind in CLONE)
    one.close()
    other.close()


def _folders(folder: Path) -> Iterator[tuple[Path, float]]:
    for level in (0.1, 0.4):
        within = folder / str(level)
        within.mkdir()
        yield within, level


@each_row("sound", VocalSound)
def test_its_voice_utters_the_sounds_it_says_and_no_others(engine: SpeechEngine, sound: VocalSound) -> None:
    voice = ExpressiveVoice(engine)

    uttered = voice.speak(Clause(0, "…", sound=sound), CancelToken())

    assert (uttered is not None) == (sound in voice.capabilities.sounds)
