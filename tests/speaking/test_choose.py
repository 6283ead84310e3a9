from pathlib import Path

import pytest

from companion.speaking.choose import (
    Engine,
    OtherLanguage,
    VoiceSpec,
    open_lasting_voice,
    open_voice,
    preferred,
)
from companion.speaking.voice import SpeechEngine
from companion.values import PartBroken, PartMissing, Register, Sentence
from tests.fakes.speech_engine import FakeEngine


def missing(spec: VoiceSpec) -> SpeechEngine:
    raise PartMissing("not there")


OPENERS = {engine: lambda spec, engine=engine: FakeEngine(name=engine) for engine in Engine}


@pytest.mark.parametrize(
    ("platform", "engine"),
    [("linux", "espeak"), ("win32", "system"), ("darwin", "system"), ("freebsd14", "espeak")],
)
def test_each_system_has_its_preferred_voice(platform: str, engine: str) -> None:
    assert open_voice(VoiceSpec(), platform=platform, openers=OPENERS).name == engine


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_espeak_takes_the_place_of_a_voice_that_is_not_there(platform: str) -> None:
    openers = OPENERS | {Engine.SYSTEM: missing}

    assert open_voice(VoiceSpec(), platform=platform, openers=openers).name == "espeak"


def test_a_wished_voice_that_is_not_there_is_not_replaced() -> None:
    with pytest.raises(PartMissing):
        open_voice(VoiceSpec(Engine.SYSTEM), openers=OPENERS | {Engine.SYSTEM: missing})


def test_a_voice_of_the_system_that_is_there_but_fails_is_not_passed_over() -> None:
    def broken(spec: VoiceSpec) -> SpeechEngine:
        raise PartBroken("it fails")

    with pytest.raises(PartBroken):
        open_voice(VoiceSpec(), platform="darwin", openers=OPENERS | {Engine.SYSTEM: broken})


def test_an_engine_is_closed_again_where_its_voice_cannot_be_made() -> None:
    engine = FakeEngine()

    with pytest.raises(OtherLanguage):
        open_voice(
            VoiceSpec(Engine.ESPEAK, language="xx"), openers=OPENERS | {Engine.ESPEAK: lambda spec: engine}
        )

    assert engine.is_closed


def test_the_real_openers_open_what_this_machine_has() -> None:
    voice = open_voice(VoiceSpec())

    assert voice.name.split()[0] in {str(engine) for engine in preferred("linux")} | {"system"}
    voice.close()


@pytest.mark.parametrize(("register", "name"), [(Register.MAN, "m3"), (Register.WOMAN, "f2"), (None, "f2")])
def test_espeak_speaks_as_the_woman_or_man_that_is_wished(register: Register | None, name: str) -> None:
    voice = open_voice(VoiceSpec(Engine.ESPEAK, language="de", register=register))

    assert voice.name == f"espeak de+{name}"


def test_a_voice_by_name_is_opened() -> None:
    voice = open_voice(VoiceSpec(Engine.ESPEAK, "de"))

    assert voice.name == "espeak de"


def test_a_system_without_voice_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    with pytest.raises(PartMissing, match="no system voice on linux"):
        open_voice(VoiceSpec(Engine.SYSTEM))


@pytest.mark.parametrize("engine", [Engine.PIPER, Engine.KOKORO, Engine.COQUI])
def test_a_downloaded_voice_without_its_files_gives_way(engine: Engine, tmp_path: Path) -> None:
    told: list[Sentence] = []

    voice = open_lasting_voice(VoiceSpec(engine, folder=tmp_path), told.append)

    assert voice.name.split()[0] in {"espeak", "system"}
    (sentence,) = told
    assert "speaks for now" in str(sentence)
    voice.close()
