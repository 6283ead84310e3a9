"""The real coqui-tts in its own environment, with small random models: what it says is noise, all around it is real."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest

from companion.speaking.engines.coqui import (
    CoquiBroken,
    CoquiVoiceMissing,
    open_coqui,
    surroundings,
    usual_program,
)
from companion.speaking.reference import RATE_HZ, Reference
from companion.speaking.shaping import SILENCE, RawSpeech
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import SpeechEngine, Wished
from companion.values import NEUTRAL, Affect, Audio, CancelToken, Prosody
from tests.fakes.cancel import CancelledAtLook

pytestmark = pytest.mark.heavy

SENTENCE = "You sound tired today, did you sleep well, my friend?"
HAPPY = Affect(0.8, 0.6)


def made(kind: str, folder: Path) -> Path:
    python, *_ = usual_program()
    subprocess.run(
        [python, "-m", "tests.data.make_tiny_coqui", kind, str(folder)],
        env=surroundings({}),
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return folder


@pytest.fixture(scope="module")
def vits_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made("vits", tmp_path_factory.mktemp("vits"))


@pytest.fixture(scope="module")
def xtts_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made("xtts", tmp_path_factory.mktemp("xtts"))


@pytest.fixture(scope="module")
def vits(vits_folder: Path) -> Iterator[SpeechEngine]:
    engine = open_coqui(vits_folder)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def xtts(xtts_folder: Path) -> Iterator[SpeechEngine]:
    engine = open_coqui(xtts_folder, references=(reference(1), reference(2, HAPPY)))
    yield engine
    engine.close()


def reference(seed: int, affect: Affect = NEUTRAL) -> Reference:
    noise = 0.1 * np.random.default_rng(seed).standard_normal(8 * RATE_HZ).astype(np.float32)
    return Reference(Audio(np.clip(noise, -1, 1), RATE_HZ), affect)


def said(engine: SpeechEngine, text: str = SENTENCE, affect: Affect = NEUTRAL, **prosody: float) -> RawSpeech:
    raw = engine.synthesise(Wished(spoken_form(text), Prosody(**prosody), affect), CancelToken())
    assert raw is not None
    return raw


def processes() -> list[psutil.Process]:
    return [
        p for p in psutil.Process().children() if "companion.speaking.engines.coqui_process" in p.cmdline()
    ]


def test_a_vits_speaks_and_says_the_same_words_the_same_way(vits: SpeechEngine) -> None:
    first, second = said(vits), said(vits)

    assert first.rate_hz == 22050
    assert np.abs(first.samples).max() > 0.001
    assert np.array_equal(first.samples, second.samples)


@pytest.mark.parametrize("rate", [0.6, 1.5])
def test_a_vits_follows_the_rate_as_far_as_it_says(vits: SpeechEngine, rate: float) -> None:
    usual, changed = said(vits), said(vits, rate=rate)

    realised = len(usual.samples) / len(changed.samples)

    assert changed.realised.rate == pytest.approx(realised, rel=0.1)
    assert min(1.0, rate) <= changed.realised.rate <= max(1.0, rate)


def test_a_long_text_is_dropped_at_once_and_the_next_one_is_whole(vits: SpeechEngine) -> None:
    whole = said(vits)
    cancel = CancelledAtLook(3)

    dropped = vits.synthesise(Wished(spoken_form("It goes on and on and on. " * 400)), cancel)

    assert dropped is None
    assert cancel.looks == 3
    assert np.array_equal(said(vits).samples, whole.samples)


def test_odd_texts_are_survived(vits: SpeechEngine) -> None:
    for text in ("ЧТО? 你好 what", "AAAAAAAAA!!!", "a", "x" * 1000):
        assert said(vits, text).rate_hz == 22050


def test_a_vits_that_was_trained_on_phonemes_tells_when_each_sound_is(tmp_path: Path) -> None:
    engine = open_coqui(made("vits-phonemes", tmp_path))

    raw, quick = said(engine), said(engine, rate=1.5)
    engine.close()

    sounds = "".join(phoneme.phoneme for phoneme in raw.phonemes if phoneme.phoneme != SILENCE)
    assert sounds.startswith("juːsaʊndtaɪɚd")
    assert raw.phonemes[-1].end <= len(raw.samples) / raw.rate_hz + 1e-6
    spans = [span for span in raw.words if span]
    assert len(spans) == len(SENTENCE.split())
    assert all(before.end <= after.start + 1e-6 for before, after in pairwise(spans))
    assert len(quick.samples) < len(raw.samples)
    assert 1.0 < quick.realised.rate <= 1.5


def test_a_vits_with_several_speakers_finds_their_file_and_speaks_as_each(tmp_path: Path) -> None:
    folder = made("vits-speakers", tmp_path)
    sounds = []
    for speaker in ("", "ann", "bob"):
        engine = open_coqui(folder, speaker=speaker)
        sounds.append(said(engine).samples)
        engine.close()

    assert np.array_equal(sounds[0], sounds[1])
    assert not np.array_equal(sounds[1], sounds[2])


def test_a_closed_engine_leaves_no_process(vits_folder: Path) -> None:
    before = processes()
    engine = open_coqui(vits_folder)

    engine.close()

    assert processes() == before


@pytest.mark.parametrize(
    "damage", ["config cut off", "config of another model", "weights cut off", "no weights"]
)
def test_damaged_files_are_one_sentence(vits_folder: Path, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(vits_folder, folder)
    config, weights = folder / "config.json", folder / "model.pth"
    match damage:
        case "config cut off":
            config.write_text(config.read_text("utf-8")[:500])
        case "config of another model":
            config.write_text(json.dumps({"model": "no_such_model"}))
        case "weights cut off":
            weights.write_bytes(weights.read_bytes()[:10_000])
        case _:
            weights.unlink()

    with pytest.raises(CoquiBroken) as broken:
        open_coqui(folder)

    assert "download it again" in broken.value.sentence


def test_an_xtts_streams_and_takes_on_a_voice(xtts: SpeechEngine) -> None:
    raw = said(xtts, "Hello, how are you?")

    assert raw.rate_hz == 24000
    assert len(raw.samples) > 24000


def test_an_xtts_follows_the_rate_exactly(xtts: SpeechEngine) -> None:
    usual, quick = said(xtts, "Hello there."), said(xtts, "Hello there.", rate=1.25)

    assert len(usual.samples) / len(quick.samples) == pytest.approx(1.25, rel=0.05)
    assert quick.realised.rate == pytest.approx(1.25)


def test_an_xtts_is_given_the_reference_of_the_feeling(xtts: SpeechEngine) -> None:
    calm, happy = said(xtts, "Hello there."), said(xtts, "Hello there.", HAPPY)

    assert not np.array_equal(calm.samples, happy.samples)


def test_an_xtts_that_is_cancelled_while_it_streams_goes_on_with_the_next(xtts: SpeechEngine) -> None:
    whole = said(xtts, "Hello there.")

    dropped = xtts.synthesise(Wished(spoken_form("And on it goes. " * 40)), CancelledAtLook(5))

    assert dropped is None
    assert np.array_equal(said(xtts, "Hello there.").samples, whole.samples)


def test_an_xtts_without_any_voice_asks_for_a_recording(xtts_folder: Path) -> None:
    with pytest.raises(CoquiVoiceMissing, match="neither speakers nor references"):
        open_coqui(xtts_folder)
