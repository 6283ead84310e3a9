"""One voice made of any engine: feeling, joins, bad input."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import parselmouth
import pytest

from companion.speaking.choose import Engine, VoiceSpec, open_voice
from companion.speaking.expressive import ExpressiveVoice, Manner
from companion.speaking.prosody import prosody_of
from companion.speaking.shaping import PEAK_MOST, TARGET_DBFS, RawSpeech, pause_after, speech_level_dbfs
from companion.speaking.voice import Capabilities, OtherScript, Voice, Wished
from companion.values import (
    FEELINGS,
    NEUTRAL,
    Affect,
    CancelToken,
    Clause,
    Delivery,
    PartMissing,
    Prosody,
    Samples,
    SpokenClause,
    TimedPhoneme,
    VocalSound,
)
from tests.fakes.cancel import CancelledAtLook
from tests.fakes.speech_engine import FakeEngine
from tests.tables import each_row

TEXT = "I would rather listen than talk right now."
STIRRED = Affect(0.2, 0.8, 0.2)
QUIET = Affect(-0.4, -0.5, -0.2)

BAD = {
    "empty": "",
    "blank": " \n\t ",
    "emoji": "😀 🎉👍🏽",
    "signs": "... ?! —",
    "control": "Hello\x00 \x07there\x1b[31m,\u202e you\ufeff.",
    "mixed script": "Say 你好, Привет and مرحبا to Zoë!",
    "capitals": "WHY WOULD YOU EVEN SAY THAT TO ME?",
    "lone surrogate": "Hello \ud83d there.",
    "long": ("The rain goes on and on, and 3 people stay at home. " * 200)[:10_000],
    "one long word": "ha" * 5000,
}


@pytest.fixture(scope="module")
def voice() -> Voice:
    try:
        return open_voice(VoiceSpec(Engine.ESPEAK, expressiveness=1.0))
    except PartMissing as missing:
        pytest.skip(str(missing))


def said(voice: Voice, clause: Clause) -> SpokenClause:
    spoken = voice.speak(clause, CancelToken())
    assert spoken is not None
    return spoken


def speech(spoken: SpokenClause) -> Samples:
    """The sound without the pause behind it."""
    return spoken.audio.samples[: round(spoken.words[-1].end * spoken.audio.rate_hz)]


def f0_st(samples: Samples, rate_hz: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    sound = parselmouth.Sound(samples.astype(np.float64), rate_hz)
    f0 = sound.to_pitch_ac(time_step=0.01, pitch_floor=70, pitch_ceiling=500).selected_array["frequency"]
    return np.asarray(12 * np.log2(f0[f0 > 0]))


def pitch_st(spoken: SpokenClause) -> float:
    return float(np.median(f0_st(speech(spoken), spoken.audio.rate_hz)))


def level_db(spoken: SpokenClause) -> float:
    return speech_level_dbfs(spoken.audio.samples, spoken.audio.rate_hz)


def test_arousal_makes_a_voice_higher_quicker_and_louder_step_by_step(voice: Voice) -> None:
    steps = [said(voice, Clause(0, TEXT, Affect(0.0, arousal))) for arousal in (-0.5, -0.25, 0, 0.25, 0.5)]

    for low, high in pairwise(steps):
        assert pitch_st(high) > pitch_st(low) + 0.5
        assert high.words[-1].end < low.words[-1].end
        assert level_db(high) > level_db(low) + 0.7


@each_row("feeling", FEELINGS)
def test_every_feeling_is_said_whole_and_below_full_scale(voice: Voice, feeling: str) -> None:
    spoken = said(voice, Clause(0, TEXT, FEELINGS[feeling]))

    assert " ".join(word.text for word in spoken.words) == TEXT
    assert np.max(np.abs(spoken.audio.samples)) <= PEAK_MOST + 1e-6
    assert (spoken.audio.samples[0], spoken.audio.samples[-1]) == (0.0, 0.0)


def test_without_expressiveness_all_feelings_sound_alike() -> None:
    calm = open_voice(VoiceSpec(Engine.ESPEAK, expressiveness=0.0))
    one, other = (said(calm, Clause(0, TEXT, FEELINGS[name])) for name in ("angry", "sad"))

    # two readings of espeak-ng's differ by up to 0.18
    assert pitch_st(one) == pytest.approx(pitch_st(other), abs=0.3)
    assert one.audio.seconds == pytest.approx(other.audio.seconds, abs=0.02)
    assert level_db(one) == pytest.approx(TARGET_DBFS, abs=1.0)


def test_a_reply_goes_from_one_feeling_to_the_next_without_a_jump(voice: Voice) -> None:
    said(voice, Clause(0, "That is very sad to hear, my friend,", QUIET))
    joined = said(voice, Clause(1, TEXT, STIRRED))
    apart = said(voice, Clause(0, TEXT, STIRRED))

    begins_joined, begins_apart = (
        float(np.median(f0_st(speech(one)[: round(0.15 * one.audio.rate_hz)], one.audio.rate_hz)))
        for one in (joined, apart)
    )
    assert begins_joined < begins_apart - 2.0
    ends_joined, ends_apart = (
        float(np.median(f0_st(speech(one)[round(0.8 * one.audio.rate_hz) :], one.audio.rate_hz)))
        for one in (joined, apart)
    )
    assert ends_joined == pytest.approx(ends_apart, abs=0.5)


@pytest.mark.parametrize("share", [0.85, 1.0, 1.2])
def test_a_clause_lasts_as_long_as_it_is_told_to(voice: Voice, share: float) -> None:
    pause = pause_after(TEXT)
    natural = said(voice, Clause(0, TEXT)).audio.seconds - pause

    spoken = said(voice, Clause(0, TEXT, seconds=natural * share))

    assert spoken.audio.seconds - pause == pytest.approx(natural * share, rel=0.05)


def test_what_the_person_orders_is_heard_on_top_of_the_feeling(voice: Voice) -> None:
    order = Delivery(prosody=Prosody(pitch_st=2.0, rate=0.8, level_db=-6.0))
    plain, ordered = said(voice, Clause(0, TEXT)), said(voice, Clause(0, TEXT, delivery=order))

    assert pitch_st(ordered) == pytest.approx(pitch_st(plain) + 2.0, abs=0.5)
    assert ordered.words[-1].end == pytest.approx(plain.words[-1].end / 0.8, rel=0.05)
    assert level_db(ordered) == pytest.approx(level_db(plain) - 6.0, abs=0.5)


def test_an_ordered_feeling_takes_the_place_of_the_planned_one() -> None:
    engine = FakeEngine()
    voice = ExpressiveVoice(engine, manner=lambda: Manner(1.0))

    said(voice, Clause(0, TEXT, QUIET, delivery=Delivery(feeling=STIRRED)))

    assert engine.wishes[-1].affect == STIRRED
    assert engine.wishes[-1].prosody == prosody_of(STIRRED, 1.0)


def test_what_the_first_clause_needs_is_loaded_before_it_without_asking_the_engine() -> None:
    engine = FakeEngine()

    ExpressiveVoice(engine).warm_up()

    assert engine.wishes == []


def test_an_engine_is_asked_for_the_settings_and_the_feeling_together() -> None:
    engine = FakeEngine()
    own = Prosody(pitch_st=2.0, rate=1.2)

    said(ExpressiveVoice(engine, manner=lambda: Manner(0.5, own)), Clause(0, TEXT, STIRRED))

    assert engine.wishes[-1].prosody == own.then(prosody_of(STIRRED, 0.5))


def test_phonemes_are_aligned_for_an_engine_that_tells_none() -> None:
    engine = FakeEngine(capabilities=Capabilities())
    aligned = (TimedPhoneme("ə", 0.0, 0.4), TimedPhoneme("ʊ", 0.4, 0.8))
    voice = ExpressiveVoice(engine, align=lambda raw, form, cancel: replace(raw, phonemes=aligned))

    phonemes = said(voice, Clause(0, TEXT)).phonemes

    assert [phoneme.phoneme for phoneme in phonemes[:2]] == ["ə", "ʊ"]


def test_phonemes_are_aligned_where_an_engine_that_promised_them_tells_none() -> None:
    class Forgetful(FakeEngine):
        """Tells no phonemes for its second clause."""

        def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
            raw = super().synthesise(wished, cancel)
            return replace(raw, phonemes=()) if raw is not None and len(self.wishes) == 2 else raw

    aligned = (TimedPhoneme("ə", 0.0, 0.4),)
    voice = ExpressiveVoice(Forgetful(), align=lambda raw, form, cancel: replace(raw, phonemes=aligned))

    told = [said(voice, Clause(number, TEXT)).phonemes[0].phoneme for number in range(3)]

    assert told == ["ɑ", "ə", "ɑ"]


def test_pauses_between_clauses_follow_the_feeling() -> None:
    voice = ExpressiveVoice(FakeEngine(), manner=lambda: Manner(1.0))
    stirred, calm, quiet = (said(voice, Clause(0, TEXT, affect)) for affect in (STIRRED, NEUTRAL, QUIET))

    def pause(spoken: SpokenClause) -> float:
        return spoken.audio.seconds - spoken.words[-1].end

    assert pause(stirred) < 0.9 * pause(calm) < 0.8 * pause(quiet)


@pytest.mark.parametrize(
    "kind",
    [pytest.param(kind, marks=pytest.mark.slow) if len(text) > 1000 else kind for kind, text in BAD.items()],
)
def test_whatever_a_clause_holds_it_is_said_or_left_silent(voice: Voice, kind: str) -> None:
    spoken = voice.speak(Clause(0, BAD[kind], STIRRED), CancelToken())

    if kind in {"empty", "blank", "signs"}:
        assert spoken is None
    if kind in {"control", "mixed script", "capitals", "long"}:
        assert spoken is not None
    if spoken is not None:
        assert "".join(word.text for word in spoken.words) == "".join(BAD[kind].split())
        assert np.isfinite(spoken.audio.samples).all()
        assert np.max(np.abs(spoken.audio.samples)) <= PEAK_MOST + 1e-6


@each_row(
    ("language", "text"),
    [
        ("en", "今日はいい天気です。"),
        ("en", "私はAIです。"),
        ("en", "你好！"),
        ("de", "Привет, как дела?"),
        ("fr", "नमस्ते"),
        ("zh", "こんにちは。"),
        ("ja", "안녕하세요?"),
    ],
)
def test_a_clause_in_a_script_that_the_voice_cannot_say_is_told(language: str, text: str) -> None:
    engine = FakeEngine(name="made", capabilities=Capabilities((language,)))

    with pytest.raises(OtherScript) as raised:
        ExpressiveVoice(engine).speak(Clause(0, text), CancelToken())

    assert raised.value.sentence == (
        "The voice made cannot say this script, so it is shown as text. Choose a voice of its language in the settings."
    )
    assert text not in str(raised.value)


@each_row(
    ("language", "text"),
    [
        ("en", "Say 你好 to them."),
        ("en", "The sentence 今日はいい天気です is about the fine weather today."),
        ("en", "Zażółć gęślą jaźń, Zoë."),
        ("en", "α ≈ 3"),
        ("en", "😀"),
        ("en", "12:30"),
        ("ja", "私はAIです。"),
        ("zh", "我用 Windows。"),
        ("it", "你好"),
    ],
)
def test_some_words_in_another_script_are_said_among_others(language: str, text: str) -> None:
    engine = FakeEngine(capabilities=Capabilities((language,), times_phonemes=True))

    assert ExpressiveVoice(engine).speak(Clause(0, text), CancelToken()) is not None


def test_a_clause_cancelled_after_the_engine_spoke_is_dropped() -> None:
    cancel = CancelToken()

    class CancelledEngine(FakeEngine):
        def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
            raw = super().synthesise(wished, cancel)
            cancel.cancel()
            return raw

    assert ExpressiveVoice(CancelledEngine()).speak(Clause(0, TEXT), cancel) is None


def test_whatever_is_done_to_a_clause_it_is_given_up_at_the_next_look() -> None:
    minute = Clause(0, "one " * 300, STIRRED, delivery=Delivery(prosody=Prosody(rate=0.8, breathiness=0.6)))
    never = CancelledAtLook(10_000)
    whole = ExpressiveVoice(FakeEngine()).speak(minute, never)
    assert whole is not None

    assert never.looks > 10  # of 200,000 samples in psola and of 20 s in voice_quality
    for look in range(1, never.looks + 1, 3):
        cancel = CancelledAtLook(look)
        assert ExpressiveVoice(FakeEngine()).speak(minute, cancel) is None
        assert cancel.looks <= look + 2


@each_row("sound", VocalSound)
def test_a_sound_comes_before_the_words_and_is_softer(voice: Voice, sound: VocalSound) -> None:
    plain, spoken = said(voice, Clause(0, TEXT)), said(voice, Clause(0, TEXT, sound=sound))

    later = spoken.words[0].start - plain.words[0].start
    before = spoken.audio.samples[: round(later * spoken.audio.rate_hz)]
    assert 0.3 < later < 3.0
    assert [word.text for word in spoken.words] == TEXT.split()
    assert spoken.words[-1].end - spoken.words[0].start == pytest.approx(plain.words[-1].end, abs=0.1)
    assert np.max(np.abs(before)) > 0.01
    assert speech_level_dbfs(before, spoken.audio.rate_hz) < level_db(plain)


def test_a_voice_that_cannot_utter_a_sound_says_the_words_alone() -> None:
    voice = ExpressiveVoice(FakeEngine(capabilities=Capabilities()))

    spoken = said(voice, Clause(0, "one two", sound=VocalSound.LAUGH))

    assert spoken.words[0].start == pytest.approx(0.0, abs=0.02)
