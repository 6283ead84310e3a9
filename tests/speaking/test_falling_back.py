"""A reply is said to its end, whichever voice fails."""

from collections.abc import Callable

import pytest

from companion.speaking.choose import (
    OPENERS,
    Engine,
    FallingBackVoice,
    NoVoiceForLanguage,
    VoiceSpec,
    open_lasting_voice,
)
from companion.speaking.engines.espeak_machine import EspeakVoiceMissing, pronunciations
from companion.speaking.shaping import pause_after
from companion.speaking.voice import Capabilities, OtherScript, Voice
from companion.values import CancelToken, Clause, CompanionError, PartBroken, PartMissing, Sentence
from tests.fakes.speech_engine import FakeEngine
from tests.fakes.voice import FakeVoice

BROKEN = PartBroken("The voice file is damaged; download it again.")
MISSING = PartMissing("The voice is not there; download it.")


class NamedFake(FakeVoice):
    def __init__(self, name: str, failing: CompanionError | None = None) -> None:
        super().__init__(failing=failing)
        self.name = name


def silent(sentence: Sentence) -> None:
    """Take no note."""


def not_there() -> Voice:
    raise MISSING


def opens(voice: Voice) -> Callable[[], Voice]:
    return lambda: voice


def test_another_voice_says_the_clause_that_one_failed_at() -> None:
    told: list[Sentence] = []
    first, second = NamedFake("first", BROKEN), NamedFake("second")
    voice = FallingBackVoice(first, [opens(second)], told.append)

    spoken = voice.speak(Clause(3, "Hello there."), CancelToken())

    assert spoken is not None
    assert spoken.clause == Clause(3, "Hello there.")
    assert voice.name == "second"
    assert told == ["The voice file is damaged; download it again. second speaks for now."]
    assert first.is_closed


def test_it_is_told_once_and_the_other_voice_speaks_on() -> None:
    told: list[Sentence] = []
    second = NamedFake("second")
    voice = FallingBackVoice(NamedFake("first", BROKEN), [opens(second)], told.append)

    for number in range(3):
        assert voice.speak(Clause(number, "Hello."), CancelToken()) is not None

    assert len(told) == 1
    assert len(second.spoken) == 3


def test_a_voice_that_cannot_say_a_script_stays() -> None:
    first, told = NamedFake("first", OtherScript("first")), list[Sentence]()
    voice = FallingBackVoice(first, [opens(NamedFake("second"))], told.append)

    with pytest.raises(OtherScript):
        voice.speak(Clause(0, "你好。"), CancelToken())

    assert voice.name == "first"
    assert not first.is_closed
    assert told == []


def test_voices_that_are_not_there_are_passed_over() -> None:
    voice = FallingBackVoice(NamedFake("first", BROKEN), [not_there, opens(NamedFake("third"))], silent)

    assert voice.speak(Clause(0, "Hello."), CancelToken()) is not None
    assert voice.name == "third"


def test_the_last_voice_that_fails_says_why_and_is_asked_again() -> None:
    last = NamedFake("last", BROKEN)
    voice = FallingBackVoice(last, [not_there], silent)

    for _ in range(2):
        with pytest.raises(PartBroken):
            voice.speak(Clause(0, "Hello."), CancelToken())
    voice.close()

    assert len(last.spoken) == 2
    assert last.is_closed


def missing(spec: VoiceSpec) -> FakeEngine:
    raise MISSING


ONLY_ESPEAK = {Engine.SYSTEM: missing, Engine.ESPEAK: lambda spec: FakeEngine(name="espeak")}


def test_a_wished_voice_that_is_not_there_is_told_of_and_replaced() -> None:
    told: list[Sentence] = []

    voice = open_lasting_voice(VoiceSpec(Engine.SYSTEM), told.append, platform="linux", openers=ONLY_ESPEAK)

    assert voice.name == "espeak"
    assert told == ["The voice is not there; download it. espeak speaks for now."]


def test_the_best_voice_that_is_there_needs_no_word() -> None:
    told: list[Sentence] = []

    voice = open_lasting_voice(VoiceSpec(), told.append, platform="darwin", openers=ONLY_ESPEAK)

    assert voice.name == "espeak"
    assert told == []


def test_a_voice_that_breaks_while_it_speaks_is_replaced_by_the_usual_one() -> None:
    told: list[Sentence] = []
    broken = FakeEngine(name="Alex", failing=BROKEN)
    openers = {Engine.SYSTEM: lambda spec: broken, Engine.ESPEAK: lambda spec: FakeEngine(name="espeak")}
    voice = open_lasting_voice(VoiceSpec(), told.append, platform="darwin", openers=openers)

    assert voice.speak(Clause(0, "Hello."), CancelToken()) is not None
    assert voice.name == "espeak"
    assert len(told) == 1


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("de-AT", "de", "Grüß dich, schöne Welt!"),
        ("fr", "fr", "Ça va bien, merci."),
        ("es", "es", "¿Cómo estás hoy?"),
        ("zh", "cmn", "你好。"),
    ],
)
def test_a_language_is_spoken_by_a_voice_of_its_own(language: str, name: str, text: str) -> None:
    told: list[Sentence] = []

    voice = open_lasting_voice(VoiceSpec(language=language), told.append)

    assert voice.name == f"espeak {name}+f2"
    spoken = voice.speak(Clause(0, text), CancelToken())
    assert spoken is not None
    assert spoken.audio.seconds - pause_after(text) > 0.4
    assert told == []


def test_a_voice_of_another_language_is_told_of_and_replaced() -> None:
    told: list[Sentence] = []

    voice = open_lasting_voice(VoiceSpec(Engine.ESPEAK, "en-us+f2", language="fr"), told.append)

    assert voice.name == "espeak fr+f2"
    assert len(told) == 1
    assert "does not speak this language (fr)" in str(told[0])


@pytest.mark.parametrize("language", ["tlh", "ja", "ja-JP"])
@pytest.mark.parametrize("engine", [Engine.AUTO, Engine.ESPEAK])
def test_a_language_without_a_voice_is_said_to_be_shown(language: str, engine: Engine) -> None:
    with pytest.raises(NoVoiceForLanguage) as missing:
        open_lasting_voice(VoiceSpec(engine, language=language), silent)

    assert "shown as text" in missing.value.sentence


@pytest.mark.parametrize("name", ["ja", "ja+f2"])
def test_espeaks_japanese_voice_is_none_since_it_cannot_read_kanji(name: str) -> None:
    with pytest.raises(NoVoiceForLanguage):
        open_lasting_voice(VoiceSpec(Engine.ESPEAK, name, language="ja"), silent)
    with pytest.raises(EspeakVoiceMissing):
        pronunciations(name, ["今日"])


def test_a_system_voice_that_speaks_japanese_is_taken() -> None:
    told: list[Sentence] = []
    kyoko = FakeEngine(name="Kyoko", capabilities=Capabilities(("ja",), times_phonemes=True))

    voice = open_lasting_voice(
        VoiceSpec(Engine.SYSTEM, "Kyoko", language="ja"),
        told.append,
        openers={**OPENERS, Engine.SYSTEM: lambda spec: kyoko},
    )

    assert voice.name == "Kyoko"
    assert voice.speak(Clause(0, "今日はいい天気です。"), CancelToken()) is not None
    assert told == []
