"""Recordings of a voice that is to be taken on: synthesised ones, the tests' own, and a folder of real ones."""

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from companion.hearing.silero import Silero
from companion.speaking.reference import (
    MOST_SECONDS,
    RATE_HZ,
    RIGHT,
    BadReference,
    Reference,
    RightNotConfirmed,
    SpeechJudge,
    fitted,
    forget,
    keep,
    kept,
)
from companion.speaking.shaping import TARGET_DBFS, speech_level_dbfs
from companion.storage.paths import Paths
from companion.values import NEUTRAL, Affect, Audio, Samples
from tests.fakes.speech_probability import LoudIsSpeech
from tests.tables import each_row

HZ = 16000
OWN = Path(__file__).parent.parent / "data" / "speech"
SHARED = Path(__file__).parents[3] / "shared/data/human_speech"
HAPPY = Affect(0.8, 0.6)


def loud_is_speech() -> SpeechJudge:
    return LoudIsSpeech().probability


def nothing_is_speech(_samples: Samples) -> float:
    return 0.0


@pytest.fixture
def silero() -> SpeechJudge:
    return Silero.load().probability


def speech() -> Samples:
    """Return 8.9 s of one real voice."""
    names = ("LJ001-0002", "LJ001-0006", "LJ001-0008")
    return np.concatenate([soundfile.read(OWN / f"{name}.flac", dtype="float32")[0] for name in names])


def murmur(seconds: float, level: float = 0.2) -> Samples:
    """Return syllables of a buzz, 4 a second, with faint noise between: loud, and quiet in between."""
    at = np.arange(round(seconds * HZ)) / HZ
    buzz = np.sign(np.sin(2 * np.pi * 120 * at)) * (np.sin(2 * np.pi * 2 * at) > -0.5)
    noise = np.random.default_rng(1).standard_normal(len(at)) * 0.001
    return (level * buzz + noise).astype(np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * HZ), np.float32)


def flaws(samples: Samples, judge: SpeechJudge, rate_hz: int = HZ) -> str:
    with pytest.raises(BadReference) as bad:
        fitted(Audio(samples, rate_hz), judge)
    return bad.value.sentence


def test_a_good_recording_is_trimmed_levelled_and_brought_to_the_rate() -> None:
    recording = np.concatenate([silence(2.0), murmur(9.0, level=0.04), silence(3.0)])

    fit = fitted(Audio(recording, HZ), loud_is_speech())

    assert fit.rate_hz == RATE_HZ
    assert fit.seconds == pytest.approx(9.2, abs=0.1)
    assert speech_level_dbfs(fit.samples, RATE_HZ) == pytest.approx(TARGET_DBFS, abs=0.5)


def test_only_as_much_is_kept_as_will_be_listened_to() -> None:
    assert fitted(Audio(murmur(50.0), HZ), loud_is_speech()).seconds == pytest.approx(MOST_SECONDS)


def clipped() -> Samples:
    at = np.arange(9 * HZ) / HZ
    swelling = 1.5 * np.sin(2 * np.pi * 150 * at) * np.abs(np.sin(2 * np.pi * at))
    return np.clip(swelling, -1, 1).astype(np.float32)


def hissing(seconds: int) -> Samples:
    return murmur(seconds) + 0.1 * np.random.default_rng(2).standard_normal(seconds * HZ).astype(np.float32)


@each_row(
    ("samples", "words"),
    [
        *((samples, "microphone is on") for samples in (silence(10.0), silence(0.0))),
        (np.full(HZ * 10, 0.004, np.float32), "microphone is on"),
        (murmur(4.5), "only 3.2 seconds of speech"),
        (clipped(), "turn the microphone down"),
        (np.float32(0.4) * clipped(), "cut off"),  # made quieter after it was clipped
        (hissing(9), "noise behind the voice"),
    ],
)
def test_what_is_wrong_with_a_recording_is_told(samples: Samples, words: str) -> None:
    assert words in flaws(samples, loud_is_speech())


def test_music_or_noise_is_told_to_be_speech_instead() -> None:
    assert "music or noise" in flaws(murmur(9.0), nothing_is_speech)


def test_a_recording_as_over_a_telephone_is_told() -> None:
    assert "telephone" in flaws(murmur(9.0)[::2].copy(), loud_is_speech(), rate_hz=8000)


def test_all_that_is_wrong_is_told_in_one_sentence() -> None:
    said = flaws(np.clip(8 * hissing(3), -1, 1), loud_is_speech())

    assert said.count(".") == 1
    assert all(part in said for part in ("seconds of speech", "cut off", "noise behind"))


def test_nothing_is_kept_before_the_right_to_the_voice_is_confirmed(tmp_path: Path) -> None:
    with pytest.raises(RightNotConfirmed) as refused:
        keep(Reference(Audio(murmur(9.0), HZ)), tmp_path / "voice", has_right=False)

    assert "First confirm" in refused.value.sentence
    assert not (tmp_path / "voice").exists()


def test_what_is_kept_comes_back_with_its_feeling_and_what_was_confirmed(tmp_path: Path) -> None:
    first, second = Audio(murmur(6.0), RATE_HZ), Audio(murmur(7.0), RATE_HZ)

    keep(Reference(first), tmp_path / "voice", has_right=True)
    keep(Reference(second, HAPPY), tmp_path / "voice", has_right=True)
    found = kept(tmp_path / "voice")

    assert [reference.affect for reference in found] == [NEUTRAL, HAPPY]
    assert np.allclose(found[1].audio.samples, second.samples, atol=1e-4)
    assert RIGHT in (tmp_path / "voice" / "1.json").read_text("utf-8")
    assert (tmp_path / "voice" / "1.flac").stat().st_mode & 0o077 == 0


def test_a_damaged_one_is_left_out_and_others_stay(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(4):
        keep(Reference(Audio(murmur(6.0), RATE_HZ)), tmp_path, has_right=True)
    (tmp_path / "1.flac").write_bytes(b"no sound")
    (tmp_path / "2.json").write_text('{"affect": {"valence": 7}, "confirmed": ""}')
    (tmp_path / "3.json").unlink()

    assert len(kept(tmp_path)) == 1
    assert [record.message[: len("recording 1")] for record in caplog.records] == [
        "recording 1",
        "recording 2",
        "recording 3",
    ]


def test_references_are_forgotten_whole(tmp_path: Path) -> None:
    keep(Reference(Audio(murmur(6.0), RATE_HZ)), tmp_path, has_right=True)

    forget(tmp_path)

    assert kept(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_a_companion_that_is_moved_takes_its_voice_along_and_leaves_none_behind(tmp_path: Path) -> None:
    here, there = (Paths(tmp_path / place, tmp_path / place, tmp_path, tmp_path) for place in ("old", "new"))
    keep(Reference(Audio(murmur(6.0), RATE_HZ)), here.companion("Ada").references, has_right=True)

    there.companions.mkdir(parents=True)
    shutil.move(here.companion("Ada").folder, there.companion("Ada").folder)

    assert len(kept(there.companion("Ada").references)) == 1
    assert [file for file in (tmp_path / "old").rglob("*") if file.is_file()] == []


@pytest.mark.model
def test_a_real_voice_is_taken(silero: SpeechJudge) -> None:
    fit = fitted(Audio(speech(), 16000), silero)

    assert 7.0 < fit.seconds < 9.5


@pytest.mark.model
def test_a_real_voice_that_is_clipped_is_not(silero: SpeechJudge) -> None:
    clipped = np.clip(speech() * 8, -1, 1)

    assert "cut off" in flaws(clipped, silero)


@pytest.mark.model
def test_a_chord_is_no_voice(silero: SpeechJudge) -> None:
    at = np.arange(12 * HZ) / HZ
    melody = 220 * 2 ** (np.array([0, 4, 7, 12])[(at * 3).astype(int) % 4] / 12)
    chord = sum(np.sin(2 * np.pi * np.cumsum(melody * n) / HZ) / n for n in (1, 2, 3, 5))

    assert "music or noise" in flaws((0.1 * chord * np.exp(-3 * (at * 3 % 1))).astype(np.float32), silero)


def shared(kind_is_noise: bool, least: float, part: str = "") -> Iterator[Audio]:
    """Yield real recordings at least so many seconds long."""
    with (SHARED / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        rows = list(csv.DictReader(manifest))
    for row in rows:
        if (
            (row["kind"] == "noise") == kind_is_noise
            and float(row["seconds"]) >= least
            and part in row["file"]
        ):
            samples, rate_hz = soundfile.read(SHARED / row["file"], dtype="float32")
            yield Audio(samples, rate_hz)


needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the recordings of people are not on this machine"
)


@needs_shared
@pytest.mark.model
def test_no_real_noise_or_music_is_taken_for_a_voice() -> None:
    recordings = [one for part in ("/house", "/music", "/noise") for one in shared(True, 4.0, part)]

    assert len(recordings) > 20
    for recording in recordings:
        assert "music or noise" in flaws(recording.samples, Silero.load().probability, recording.rate_hz)


@needs_shared
@pytest.mark.model
def test_nearly_every_clear_reading_is_taken() -> None:
    recordings = list(shared(False, 9.0, "/ls_"))

    taken = sum(is_taken(recording) for recording in recordings)

    assert len(recordings) >= 10
    assert taken >= 0.8 * len(recordings)


def is_taken(recording: Audio) -> bool:
    try:
        fitted(recording, Silero.load().probability)
    except BadReference:
        return False
    return True
