"""What each downloaded voice must do that reads IPA, with small made networks of the published ones' shapes."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.kokoro_letters import NAMES
from companion.speaking.engines.onnx_network import VoiceFileBroken, VoiceFileMissing
from companion.speaking.engines.piper import open_piper
from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.shaping import SILENCE, RawSpeech
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import SpeechEngine, Wished
from companion.values import Affect, CancelToken, Clause, Prosody
from tests.fakes.made_voices import VOICES, copied, heard_pitch, kokoro_folder, pitch_of
from tests.tables import each_row

EVERYDAY = "Hello, I am here. And you?"
TEXTS = (
    EVERYDAY,
    "Yes",
    "Out of the house, of course; it was 3.5, or 1,000, at 10:30 p.m.",
    "Well… we could – perhaps – go!",
    "Say 你好 to them.",
    "I AM SO HAPPY, NASA!",
    "a",
)
LONG = "The rain in the north goes on and on, and nobody wants to go " * 20

Opened = tuple[SpeechEngine, Path]


TIMED = ("piper", "kokoro")
ALL = (*TIMED, "piper-untimed", "kokoro-old")


@contextmanager
def opened_voice(kind: str, into: Path) -> Iterator[Opened]:
    is_piper = kind.startswith("piper")
    folder = VOICES / kind if is_piper else kokoro_folder(into, kind)
    engine = open_piper(folder) if is_piper else open_kokoro(folder)
    yield engine, folder
    engine.close()


@pytest.fixture(params=ALL, scope="module")
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    with opened_voice(request.param, tmp_path_factory.mktemp("voice")) as voice:
        yield voice


@pytest.fixture(params=TIMED, scope="module")
def timed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    with opened_voice(request.param, tmp_path_factory.mktemp("voice")) as voice:
        yield voice


def say(engine: SpeechEngine, text: str, prosody: Prosody | None = None) -> RawSpeech:
    raw = engine.synthesise(Wished(spoken_form(text), prosody or Prosody()), CancelToken())
    assert raw is not None
    return raw


@each_row("text", TEXTS)
def test_words_become_sound_with_a_time_for_each(opened: Opened, text: str) -> None:
    raw = say(opened[0], text)

    times = [time for span in raw.words if span is not None for time in span]
    assert raw.samples.dtype == np.float32
    assert len(raw.words) == len(spoken_form(text).words)
    assert times == sorted(times)
    assert 0.0 <= times[0] < times[-1] <= len(raw.samples) / raw.rate_hz + 1e-6


@each_row("text", TEXTS)
def test_phonemes_follow_each_other_without_a_gap(timed: Opened, text: str) -> None:
    raw = say(timed[0], text)

    ends = [0.0, *(phoneme.end for phoneme in raw.phonemes)]
    assert timed[0].capabilities.times_phonemes
    assert [phoneme.start for phoneme in raw.phonemes] == pytest.approx(ends[:-1])
    assert ends[-1] == pytest.approx(len(raw.samples) / raw.rate_hz, abs=0.2)


def test_each_phoneme_is_heard_when_it_is_said_to_sound(timed: Opened) -> None:
    engine, folder = timed
    letters = (
        {ipa: letter for letter, ipa in NAMES.items() if len(ipa) > 1} if "kokoro" in engine.name else {}
    )

    raw = say(engine, EVERYDAY)

    sounds = [phoneme for phoneme in raw.phonemes if phoneme.phoneme != SILENCE]
    assert len(sounds) > 14
    for sound in sounds:
        bare = sound.phoneme.rstrip("ː")
        expected = pitch_of(folder, letters.get(bare, bare))
        assert heard_pitch(raw, sound.start, sound.end) == pytest.approx(expected, abs=8.0), sound


def test_a_word_sounds_from_its_first_phoneme_to_its_last(timed: Opened) -> None:
    raw = say(timed[0], "We go out of the house.")

    *_, out, of, the, house = raw.words
    assert house is not None
    within = [phoneme.phoneme for phoneme in raw.phonemes if house.start - 0.05 < phoneme.start < house.end]
    assert "".join(within) == "haʊs"
    assert None not in (out, of, the)


def test_a_faster_wish_is_spoken_faster_and_said_to_be(timed: Opened) -> None:
    engine, _ = timed
    calm, fast = say(engine, EVERYDAY), say(engine, EVERYDAY, Prosody(rate=1.5))

    assert len(calm.samples) / len(fast.samples) == pytest.approx(1.5, rel=0.1)
    assert fast.realised == Prosody(rate=1.5, pauses=1 / 1.5)
    assert calm.realised == Prosody()


def test_a_wish_beyond_what_it_can_is_fulfilled_in_part(timed: Opened) -> None:
    assert say(timed[0], EVERYDAY, Prosody(rate=5.0)).realised.rate == 2.0
    assert say(timed[0], EVERYDAY, Prosody(rate=0.1)).realised.rate == 0.5


def test_a_long_clause_is_spoken_to_its_end(timed: Opened) -> None:
    raw = say(timed[0], LONG)

    last = raw.words[-1]
    assert last is not None
    assert last.start > 60.0
    assert len(raw.samples) / raw.rate_hz > last.start


def test_nothing_to_say_gives_no_sound(opened: Opened) -> None:
    raw = say(opened[0], "!?")

    assert len(raw.samples) == 0
    assert raw.words == (None,)


def test_it_becomes_a_voice_that_follows_the_feeling(timed: Opened) -> None:
    voice = ExpressiveVoice(timed[0])

    tired = voice.speak(Clause(0, EVERYDAY, Affect(-0.5, -0.8)), CancelToken())
    keen = voice.speak(Clause(0, EVERYDAY, Affect(0.5, 0.8)), CancelToken())

    assert tired is not None
    assert keen is not None
    assert tired.audio.seconds > 1.1 * keen.audio.seconds
    assert [word.text for word in keen.words] == EVERYDAY.split()


MAKE: dict[str, Callable[[Path], Path]] = {
    "piper": lambda into: copied("piper", into),
    "kokoro": kokoro_folder,
}
OPEN: dict[str, Callable[[Path], SpeechEngine]] = {"piper": open_piper, "kokoro": open_kokoro}


@pytest.mark.parametrize("made", MAKE)
@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: b"not a network",
        lambda whole: b"\x08\x09\x3a\x7f",
        lambda whole: whole[:-100],
    ],
    ids=["empty", "words", "bytes", "cut short"],
)
def test_a_damaged_network_is_told(tmp_path: Path, made: str, damage: Callable[[bytes], bytes]) -> None:
    folder = MAKE[made](tmp_path)
    network = next(folder.rglob("*.onnx"))
    network.write_bytes(damage(network.read_bytes()))

    with pytest.raises(VoiceFileBroken) as raised:
        OPEN[made](folder)

    assert raised.value.sentence == "This voice cannot be loaded. Download it again or choose another voice."


@pytest.mark.parametrize(
    ("made", "pattern"),
    [("piper", "*.onnx"), ("piper", "*.json"), ("kokoro", "*.onnx"), ("kokoro", "tokenizer.json")],
)
def test_a_missing_file_is_told(tmp_path: Path, made: str, pattern: str) -> None:
    folder = MAKE[made](tmp_path)
    next(folder.rglob(pattern)).unlink()

    with pytest.raises(VoiceFileMissing) as raised:
        OPEN[made](folder)

    assert raised.value.sentence == (
        "The files of this voice are not there. Download it again or choose another voice."
    )


@pytest.mark.parametrize("made", MAKE)
def test_a_voice_whose_files_are_removed_speaks_on_and_is_missed_later(tmp_path: Path, made: str) -> None:
    folder = MAKE[made](tmp_path)
    engine = OPEN[made](folder)
    say(engine, EVERYDAY)

    shutil.rmtree(folder)

    assert len(say(engine, EVERYDAY).samples) > 0
    engine.close()
    with pytest.raises(VoiceFileMissing):
        OPEN[made](folder)


def test_the_network_of_another_kind_is_told(tmp_path: Path) -> None:
    folder = copied("piper", tmp_path)
    kokoros = kokoro_folder(tmp_path)
    network, other = next(folder.rglob("*.onnx")), next(kokoros.rglob("*.onnx"))
    of_piper, of_kokoro = network.read_bytes(), other.read_bytes()
    network.write_bytes(of_kokoro)
    other.write_bytes(of_piper)

    with pytest.raises(VoiceFileBroken):
        open_piper(folder)
    with pytest.raises(VoiceFileBroken):
        open_kokoro(kokoros)
