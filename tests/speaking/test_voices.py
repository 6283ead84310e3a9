"""What every voice must do, whichever engine is behind it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest

from companion.speaking.choose import Engine, VoiceSpec, open_voice
from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import EspeakMissing
from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.piper import open_piper
from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.shaping import TARGET_DBFS, speech_level_dbfs
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import Voice, Wished
from companion.values import CancelToken, Clause, PartMissing, SpokenClause
from tests.fakes.made_voices import VOICES, kokoro_folder
from tests.fakes.voice import FakeVoice
from tests.tables import each_row

EVERYDAY = "Hello, I am here."
TEXTS = (
    EVERYDAY,
    "Yes",
    "That's great 😀 – isn't it?",
    "It was 3.5, or 1,000, at 10:30 p.m. on the 21st; $5.50 each.",
    "“Well…” she said (quietly), **truly** quietly.",
    "See https://www.example.com/a?b=c, e.g. now!",
    "Naïve café, Smørrebrød.",
    "Say 你好 to them.",
    "I AM SO HAPPY, NASA!",
    "a",
)
LONG = "The rain in the north goes on and on, and 3 people stay at home. " * 6  # 390 characters


def open_real(spec: VoiceSpec) -> Voice:
    try:
        return open_voice(spec)
    except PartMissing:
        pytest.skip(f"{spec.engine} is not installed")


def open_espeak() -> Voice:
    return open_real(VoiceSpec(Engine.ESPEAK))


def open_made_piper() -> Voice:
    return ExpressiveVoice(open_piper(VOICES / "piper"))


def open_made_kokoro() -> Voice:
    with TemporaryDirectory() as folder:
        return ExpressiveVoice(open_kokoro(kokoro_folder(Path(folder))))


@pytest.fixture(
    params=[FakeVoice, open_espeak, open_made_piper, open_made_kokoro],
    ids=["fake", "espeak", "piper", "kokoro"],
    scope="module",
)
def voice(request: pytest.FixtureRequest) -> Iterator[Voice]:
    voice: Voice = request.param()
    yield voice
    voice.close()


@pytest.fixture(scope="module")
def espeak() -> Iterator[Voice]:
    voice = open_espeak()
    yield voice
    voice.close()


said: dict[tuple[str, str], SpokenClause] = {}


def say(voice: Voice, text: str) -> SpokenClause:
    if (voice.name, text) not in said:
        said[voice.name, text] = say_anew(voice, text)
    return said[voice.name, text]


def say_anew(voice: Voice, text: str) -> SpokenClause:
    spoken = voice.speak(Clause(0, text), CancelToken())
    assert spoken is not None
    return spoken


def pitch_hz(spoken: SpokenClause) -> float:
    """Median fundamental frequency of the loud 40 ms frames, by autocorrelation."""
    rate_hz, samples = spoken.audio.rate_hz, spoken.audio.samples
    frame = round(0.04 * rate_hz)
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    power = np.mean(frames**2, axis=1)
    found = []
    for loud in frames[power > 0.3 * power.max()]:
        lags = np.correlate(loud, loud, "full")[frame - 1 :]
        low, high = round(rate_hz / 400), round(rate_hz / 80)
        found.append(rate_hz / (low + int(np.argmax(lags[low:high]))))
    return float(np.median(found))


@each_row("text", TEXTS)
def test_a_clause_becomes_sound(voice: Voice, text: str) -> None:
    samples = say(voice, text).audio.samples

    assert samples.dtype == np.float32
    assert 0.1 < np.max(np.abs(samples)) <= 1.0


@each_row("text", TEXTS)
def test_the_words_joined_by_spaces_are_the_text(voice: Voice, text: str) -> None:
    assert " ".join(word.text for word in say(voice, text).words) == text


@pytest.mark.parametrize("timed", ["words", "phonemes"])
@each_row("text", [*TEXTS, LONG])
def test_times_are_in_order_and_inside_the_sound(voice: Voice, timed: str, text: str) -> None:
    spoken = say(voice, text)

    times = [time for each in getattr(spoken, timed) for time in (each.start, each.end)]
    assert times
    assert times == sorted(times)
    assert times[0] >= 0
    assert times[-1] <= spoken.audio.seconds + 1e-6


@pytest.mark.parametrize("text", ["", " ", "...", "!?", "—", "** **"])
def test_nothing_to_say_gives_no_sound(voice: Voice, text: str) -> None:
    assert voice.speak(Clause(0, text), CancelToken()) is None


def test_a_cancelled_clause_gives_no_sound(voice: Voice) -> None:
    cancel = CancelToken()
    cancel.cancel()

    assert voice.speak(Clause(0, LONG), cancel) is None


def test_the_same_clause_sounds_the_same_again(voice: Voice) -> None:
    first, _, again = (say_anew(voice, text) for text in (EVERYDAY, "Something else.", EVERYDAY))

    assert [p.phoneme for p in first.phonemes] == [p.phoneme for p in again.phonemes]
    assert first.audio.seconds == pytest.approx(again.audio.seconds, abs=0.02)


@each_row("text", TEXTS)
def test_the_sound_begins_within_twenty_milliseconds(espeak: Voice, text: str) -> None:
    audio = say(espeak, text).audio

    loud = np.flatnonzero(np.abs(audio.samples) > 0.01 * np.max(np.abs(audio.samples)))
    assert loud[0] / audio.rate_hz <= 0.03


@each_row("text", TEXTS[:5])
def test_every_clause_is_equally_loud(espeak: Voice, text: str) -> None:
    audio = say(espeak, text).audio

    assert speech_level_dbfs(audio.samples, audio.rate_hz) == pytest.approx(TARGET_DBFS, abs=1.0)


def test_every_word_with_letters_has_its_time(espeak: Voice) -> None:
    words = say(espeak, "Hello there, I am 25 – and so happy!").words

    assert [word.text for word in words if word.end - word.start < 0.02] == ["–"]


def test_words_lie_where_their_sound_is(espeak: Voice) -> None:
    spoken = say(espeak, EVERYDAY)

    pause = spoken.audio.samples[
        round((spoken.words[0].end + 0.05) * spoken.audio.rate_hz) : round(
            (spoken.words[1].start - 0.05) * spoken.audio.rate_hz
        )
    ]
    assert len(pause) > 0
    assert np.max(np.abs(pause)) < 0.1 * np.max(np.abs(spoken.audio.samples))


def test_phonemes_are_ipa_without_stress(espeak: Voice) -> None:
    phonemes = "".join(phoneme.phoneme for phoneme in say(espeak, "Hello, I am here.").phonemes)

    assert phonemes.startswith("həloʊ")
    assert not set("ˈˌ_") & set(phonemes)


@pytest.mark.parametrize(
    ("voice", "text"), [("fr", "Bon weekend, 你好."), ("cmn", "你好 meeting 吗"), ("ko", "hello 안녕")]
)
def test_letters_of_another_language_bring_no_phonemes_but_their_sounds(voice: str, text: str) -> None:
    espeak = Espeak(voice)
    espeak.open()

    spoken = espeak.synthesise(Wished(spoken_form(text)), CancelToken())

    assert spoken is not None
    assert not {"en", "cmn", "ko", "fr"} & {phoneme.phoneme for phoneme in spoken.phonemes}
    assert all(before.end == after.start for before, after in pairwise(spoken.phonemes))


def test_espeak_speaks_faster_when_asked() -> None:
    slow, fast = open_espeak(), open_real(VoiceSpec(Engine.ESPEAK, rate=1.5))

    assert say_anew(fast, EVERYDAY * 3).audio.seconds < 0.8 * say_anew(slow, EVERYDAY * 3).audio.seconds


def test_a_voice_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(EspeakMissing) as espeak:
        Espeak("xx-nowhere").open()

    assert "xx-nowhere" in espeak.value.sentence
