"""A voice hums, hesitates, sighs and chuckles with what it has."""

import numpy as np
import parselmouth
import pytest

from companion.showing.lip_line import VISEMES, lip_line
from companion.speaking.shaping import TARGET_DBFS, RawSpeech, speech_level_dbfs
from companion.speaking.spoken_form import spoken_form
from companion.speaking.vocal_sounds import vocal_sound
from companion.speaking.voice import Wished
from companion.values import (
    AS_READ,
    Audio,
    CancelToken,
    Clause,
    Prosody,
    Samples,
    SpokenClause,
    TimedPhoneme,
    Viseme,
    VocalSound,
)
from tests.fakes.installed_engines import open_espeak
from tests.fakes.made_vowel import hiss, silence, vowel
from tests.tables import each_row

RATE_HZ = 16_000
NOTE = 0.26


def said(word: str) -> RawSpeech:
    """Any word as breath, a vowel and a nasal."""
    sound = np.concatenate((hiss(0.1, RATE_HZ), vowel(180.0, 0.2, RATE_HZ), vowel(160.0, 0.2, RATE_HZ)))
    phonemes = (TimedPhoneme("h", 0.0, 0.1), TimedPhoneme("ʌ", 0.1, 0.3), TimedPhoneme("m", 0.3, 0.5))
    return RawSpeech(sound, RATE_HZ, (), phonemes)


def uttered(sound: VocalSound, prosody: Prosody = AS_READ) -> RawSpeech:
    made = vocal_sound(sound, said, prosody)
    assert made is not None
    return made


def f0_hz(samples: Samples) -> np.ndarray:
    sound = parselmouth.Sound(np.pad(samples, 800).astype(np.float64), RATE_HZ)
    found = sound.to_pitch_ac(time_step=0.01, pitch_floor=75.0, pitch_ceiling=400.0).selected_array[
        "frequency"
    ]
    return np.asarray(found)


def energy_db(samples: Samples) -> float:
    return float(10 * np.log10(np.mean(np.square(samples, dtype=np.float64))))


@each_row("sound", VocalSound)
def test_each_sound_is_softer_than_speech_and_begins_and_ends_in_silence(sound: VocalSound) -> None:
    made = uttered(sound)

    assert TARGET_DBFS - 15 < speech_level_dbfs(made.samples, RATE_HZ) < TARGET_DBFS - 3
    assert max(abs(made.samples[0]), abs(made.samples[-1])) < 0.002
    assert made.words == ()
    assert made.phonemes[0].start == 0.0
    assert made.phonemes[-1].end == pytest.approx(len(made.samples) / RATE_HZ)


def test_a_laugh_is_notes_of_breath_and_voice_each_lower_and_softer() -> None:
    made = uttered(VocalSound.LAUGH)

    notes = np.split(made.samples, [round(NOTE * RATE_HZ), round(2 * NOTE * RATE_HZ)])
    heights = [np.median(voiced[voiced > 0.0]) for voiced in map(f0_hz, notes)]
    levels = [energy_db(note) for note in notes]
    assert 3.5 < len(notes) / (len(made.samples) / RATE_HZ) < 4.4
    assert heights == sorted(heights, reverse=True)
    assert 180.0 < heights[0] < 240.0
    assert levels == sorted(levels, reverse=True)
    for note in notes:
        voiced = f0_hz(note) > 0.0
        assert 0.2 < np.mean(voiced) < 0.7
        assert not voiced[: len(voiced) // 3].any()


def test_sounds_of_listening_are_short_and_assent_has_two_notes_the_second_higher() -> None:
    hum, assent = uttered(VocalSound.HUM), uttered(VocalSound.ASSENT)

    heights = f0_hz(assent.samples)
    first, second = np.split(heights, [round(len(heights) * 0.16 / 0.44)])
    assert max(len(hum.samples), len(assent.samples)) / RATE_HZ < 0.6
    assert np.median(second[second > 0.0]) > 1.05 * np.median(first[first > 0.0])


def jaw_of(sound: VocalSound) -> tuple[np.ndarray, float]:
    """How far the jaw is open at 60 instants a second while it sounds, and the greatest share of closed lips."""
    made = uttered(sound)
    audio = Audio(made.samples, RATE_HZ)
    line = lip_line(SpokenClause(Clause(0, "…", sound=sound), audio, (), made.phonemes))
    inner = [key for key in line.keys if 0.1 < key.at < audio.seconds - 0.05]
    return np.array([key.jaw for key in inner]), max(key.weights[VISEMES.index(Viseme.PP)] for key in inner)


def test_the_mouth_opens_and_half_closes_with_each_note_of_a_laugh() -> None:
    jaw, _ = jaw_of(VocalSound.LAUGH)

    dips = np.flatnonzero((jaw[1:-1] < jaw[:-2]) & (jaw[1:-1] <= jaw[2:]))
    assert jaw.max() > 0.4
    assert len(dips) == 2
    assert jaw[dips + 1].max() < jaw.max() - 0.07


def test_prosody_moves_a_sound_as_it_moves_speech() -> None:
    plain, moved = (
        uttered(VocalSound.HESITATION),
        uttered(VocalSound.HESITATION, Prosody(pitch_st=3.0, rate=0.8)),
    )

    before, after = f0_hz(plain.samples), f0_hz(moved.samples)
    assert len(moved.samples) == pytest.approx(len(plain.samples) / 0.8, abs=2)
    assert 12 * np.log2(np.median(after[after > 0.0]) / np.median(before[before > 0.0])) == pytest.approx(
        3.0, abs=0.3
    )


@each_row("sound", VocalSound)
def test_a_voice_that_gives_no_such_phoneme_makes_no_sound(sound: VocalSound) -> None:
    untimed = RawSpeech(said("").samples, RATE_HZ, (), ())
    mute = RawSpeech(silence(0.5, RATE_HZ), RATE_HZ, (), said("").phonemes)
    beyond = RawSpeech(silence(0.05, RATE_HZ), RATE_HZ, (), said("").phonemes)

    assert vocal_sound(sound, lambda word: None) is None
    assert vocal_sound(sound, lambda word: untimed) is None
    assert vocal_sound(sound, lambda word: mute) is None
    assert vocal_sound(sound, lambda word: beyond) is None


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "Uh."), ("de", "Äh."), ("de-AT", "Äh."), ("ja", "えー。"), ("it", "Eh."), ("eo", "Eh.")],
)
def test_a_voice_is_given_a_word_of_its_language(language: str, word: str) -> None:
    asked: list[str] = []

    def say(text: str) -> RawSpeech:
        asked.append(text)
        return said(text)

    vocal_sound(VocalSound.HESITATION, say, AS_READ, language)

    assert asked == [word]


@pytest.mark.model
@pytest.mark.parametrize("sound", VocalSound)
@pytest.mark.parametrize(
    ("language", "voice"), [("en", "en-us+f2"), ("de", "de"), ("fr", "fr"), ("es", "es"), ("zh", "cmn")]
)
def test_espeak_utters_all_of_them_in_each_language(sound: VocalSound, language: str, voice: str) -> None:
    engine = open_espeak(voice)

    made = vocal_sound(
        sound,
        lambda word: engine.synthesise(Wished(spoken_form(word, language)), CancelToken()),
        AS_READ,
        language,
    )

    assert made is not None
    assert len(made.samples) / made.rate_hz > 0.3
