"""Which voice a companion speaks with, as it is set at that instant."""

import shutil
from pathlib import Path

import msgspec
import pytest

from companion.catalog.catalog import ModelFile
from companion.catalog.installed import RECEIPT, Receipt, sha256_of
from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.speaking.choose import NoVoiceForLanguage
from companion.speaking.voice import Voice
from companion.storage.new_file import SmallFile
from companion.storage.paths import Paths
from companion.values import Affect, CancelToken, Clause, Sentence, VoiceSpeed
from tests.fakes.made_voices import VOICES, copied, kokoro_folder

NAME = "companion"


def downloaded(name: str, made: Path, models_folder: Path) -> None:
    """Leave a made voice as if it had been downloaded under a name of the catalogue."""
    folder = Path(shutil.copytree(made, models_folder / name))
    files = [file for file in folder.rglob("*") if file.is_file()]
    received = tuple(
        ModelFile(str(file.relative_to(folder)), file.stat().st_size, sha256_of(file)) for file in files
    )
    (folder / RECEIPT).write_bytes(msgspec.json.encode(Receipt(name, "", "0" * 40, received)))


class Speaker:
    """A companion with its settings, and what is told of its voice."""

    def __init__(self, paths: Paths) -> None:
        paths.make()
        paths.companion(NAME).make()
        self.models = paths.models
        self._paths = paths
        self._equipment = equip(paths, NAME, load_choices(paths, NAME))
        self.told: list[Sentence] = []

    def sets(self, voice: str) -> None:
        set_value(ProgramSettings, self._paths.settings_file, "models.voice", voice)

    def speaks(self, language: str) -> None:
        set_value(
            CompanionSettings, self._paths.companion(NAME).settings_file, "conversation.language", language
        )

    def hurries(self, rate: str) -> None:
        set_value(CompanionSettings, self._paths.companion(NAME).settings_file, "voice.rate", rate)

    def voice(self) -> Voice:
        return self._equipment.open_voice(self.told.append)


@pytest.fixture
def speaker(paths: Paths) -> Speaker:
    return Speaker(paths)


def test_the_voice_that_is_set_is_opened_also_when_it_was_set_after_the_start(speaker: Speaker) -> None:
    speaker.sets("espeak")

    assert speaker.voice().name.startswith("espeak")
    assert speaker.told == []


@pytest.mark.parametrize("voice", ["auto", "espeak", "kokoro-82m"])
def test_japanese_is_shown_while_no_voice_here_can_read_it(speaker: Speaker, voice: str) -> None:
    speaker.sets(voice)
    speaker.speaks("ja")

    with pytest.raises(NoVoiceForLanguage):
        speaker.voice()

    assert speaker.told == []  # the mouth tells it once, and shows replies


@pytest.mark.parametrize("voice", ["nobody", "smollm2-135m", "kokoro-82m"])
def test_another_voice_speaks_where_the_one_that_is_set_is_not_here_and_it_is_told(
    speaker: Speaker, voice: str
) -> None:
    speaker.sets(voice)

    opened = speaker.voice()

    assert opened.name.split()[0] in {"espeak", "system"}
    (sentence,) = speaker.told
    assert str(sentence).endswith(f" {opened.name} speaks for now.")


def test_a_voice_that_does_not_speak_the_language_gives_way_to_one_that_does(speaker: Speaker) -> None:
    speaker.sets("piper-en-us-joe")
    speaker.speaks("de")

    assert speaker.voice().name.startswith("espeak de")
    assert len(speaker.told) == 1


def test_how_it_speaks_counts_from_the_next_clause_on(speaker: Speaker) -> None:
    speaker.sets("espeak")
    voice = speaker.voice()

    def seconds() -> float:
        spoken = voice.speak(Clause(0, "The kettle is on the stove."), CancelToken())
        assert spoken is not None
        return spoken.words[-1].end

    before = seconds()
    speaker.hurries("1.6")

    assert seconds() < 0.75 * before


@pytest.mark.parametrize(
    ("name", "opened"),
    [("piper-en-us-ljspeech", "piper en_US-hum-medium"), ("kokoro-82m", "kokoro af_heart")],
)
def test_a_downloaded_voice_speaks_once_it_is_chosen_or_the_best(
    name: str, opened: str, speaker: Speaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.engine.models.voice.usable_cores", lambda: 8)
    made = VOICES / "piper" if name.startswith("piper") else kokoro_folder(tmp_path)
    downloaded(name, made, speaker.models)

    best = speaker.voice()
    speaker.sets(name)
    chosen = speaker.voice()

    assert best.name == chosen.name == opened
    spoken = chosen.speak(Clause(0, "The kettle is on.", Affect(0.8, 0.5)), CancelToken())
    assert spoken is not None
    assert spoken.phonemes
    assert speaker.told == []


def test_a_better_voice_that_was_too_slow_here_leaves_the_talk_to_a_lighter_one(
    speaker: Speaker, paths: Paths, tmp_path: Path
) -> None:
    downloaded("piper-en-us-joe", VOICES / "piper", speaker.models)
    downloaded("kokoro-82m", kokoro_folder(tmp_path), speaker.models)
    speeds = SmallFile(paths.cache / "voice-speeds.json", dict[str, VoiceSpeed])

    speeds.keep({"kokoro-82m": VoiceSpeed(0.4, 0.3)})
    quick = speaker.voice()
    speeds.keep({"kokoro-82m": VoiceSpeed(0.6, 0.3)})
    late = speaker.voice()
    speeds.keep({"kokoro-82m": VoiceSpeed(0.4, 0.5)})
    slow = speaker.voice()

    assert quick.name == "kokoro af_heart"
    assert late.name == slow.name == "piper en_US-hum-medium"


def test_a_downloaded_voice_that_is_damaged_gives_way_and_it_is_told(
    speaker: Speaker, tmp_path: Path
) -> None:
    name = "piper-en-us-ljspeech"
    made = copied("piper", tmp_path)
    (network,) = made.rglob("*.onnx")
    network.write_bytes(b"no network")
    downloaded(name, made, speaker.models)
    speaker.sets(name)

    opened = speaker.voice()

    assert opened.name.split()[0] in {"espeak", "system"}
    (sentence,) = speaker.told
    assert str(sentence).endswith(f"{opened.name} speaks for now.")
