"""The voice, as the window shows and changes it."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from companion.catalog.catalog import Catalog, Model, ModelFile, Purpose, Source, Tier, read_catalog
from companion.catalog.installed import RECEIPT, NotInstalled, Receipt
from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.engine.handlers import voice as voice_handler
from companion.engine.handlers.voice import VoiceHandler
from companion.engine.models import voice as voice_choice
from companion.engine.models.voice import (
    NoSuchVoice,
    misfit,
    register_of,
    voice_title,
    voices_on_offer,
    wished_voice,
)
from companion.settings.face_sections import FaceSettings
from companion.settings.sections import (
    CompanionSettings,
    ComputeSettings,
    ConversationSettings,
    ModelSettings,
    ProgramSettings,
    VoiceSettings,
)
from companion.sound.wav import write_wav
from companion.speaking.choose import Engine, VoiceSpec
from companion.speaking.engines.coqui import CoquiMissing
from companion.speaking.reference import Reference
from companion.storage.new_file import NewFile
from companion.storage.paths import Paths
from companion.values import AS_READ, NEUTRAL, Audio, Register, VoiceSpeed
from tests.engine.handlers.handling import Handling
from tests.tables import each_row

MADE = Model(
    name="made-voice",
    title="A made voice",
    purpose=Purpose.VOICE,
    tier=Tier.SMALL,
    publisher="Nobody",
    source=Source.HUB,
    languages=("en",),
    licence="Some licence",
    licence_url="https://example.org/licence",
    size_bytes=1000,
    repository="nobody/made-voice",
    revision="main",
    must_accept=True,
    engine="piper",
    speakers=("low", "high"),
    clones=True,
    forbids=("commercial use",),
    files=(ModelFile("voice.bin", 1, "0" * 64),),
)


def catalog_with(*voices: Model) -> Catalog:
    catalog = read_catalog()
    return msgspec.structs.replace(catalog, models=(*catalog.models, *voices))


def put(model: Model, models_folder: Path) -> None:
    """Leave a model as if it had been downloaded."""
    folder = models_folder / model.name
    folder.mkdir(parents=True)
    (folder / "voice.bin").write_bytes(b"v")
    received = ModelFile("voice.bin", 1, "")
    (folder / RECEIPT).write_bytes(msgspec.json.encode(Receipt(model.name, "", "0" * 40, (received,))))


class Handler(Handling):
    """The handler of a companion that was just made, and what it tells."""

    def __init__(self, paths: Paths, platform: str = "linux") -> None:
        self.changes = 0
        super().__init__(
            paths,
            lambda shared: VoiceHandler(
                shared,
                self._change,
                load_judge=lambda: lambda frame: float(np.abs(frame).max() > 0.01),
                platform=platform,
            ),
        )

    def _change(self) -> None:
        self.changes += 1

    def shows(self, *commands: msg.VoiceCommand) -> msg.VoiceShown:
        told = self.gets(*commands)
        assert isinstance(told, msg.VoiceShown), told
        return told


@pytest.fixture
def handler(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Handler:
    catalog = catalog_with(MADE)
    monkeypatch.setattr(voice_handler, "read_catalog", lambda: catalog)
    return Handler(paths)


def voice(shown: msg.VoiceShown, name: str) -> msg.VoiceOnOffer:
    return next(each for each in shown.voices if each.name == name)


def test_every_voice_is_shown_with_what_its_publisher_says(handler: Handler) -> None:
    shown = handler.shows(msg.ShowVoice())

    made = voice(shown, "made-voice")
    assert made.state is msg.VoiceState.NOT_DOWNLOADED
    assert (made.licence, made.must_accept, made.forbids) == ("Some licence", True, ("commercial use",))
    assert (made.size_bytes, made.speakers, made.clones) == (1000, ("low", "high"), True)
    assert voice(shown, "espeak").state is msg.VoiceState.HERE
    assert (shown.chosen, shown.speaker) == ("auto", "")
    assert (shown.expressiveness, shown.rate, shown.pitch) == (0.8, 1.0, 1.0)
    assert len(shown.feelings) == 9
    assert NEUTRAL in [feeling.affect for feeling in shown.feelings]
    assert shown.sentence
    assert handler.changes == 0
    assert len(encode(shown)) < 50_000


def test_the_systems_own_voice_is_on_offer_where_there_is_one() -> None:
    catalog, nowhere = read_catalog(), Path("nowhere")

    assert "system" in [each.name for each in voices_on_offer(catalog, nowhere, platform="darwin")]
    assert "system" not in [each.name for each in voices_on_offer(catalog, nowhere, platform="linux")]


def test_a_voice_that_was_measured_to_be_slow_is_told_to_be() -> None:
    speeds = {"kokoro-82m": VoiceSpeed(first_seconds=20.0, share=3.0)}

    offered = {each.name: each for each in voices_on_offer(read_catalog(), Path("nowhere"), speeds)}

    assert not offered["kokoro-82m"].keeps_up


def test_what_has_to_be_installed_before_a_voice_is_said_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = msgspec.structs.replace(read_catalog().model("espeak"), package="no_such_package")
    needy = msgspec.structs.replace(MADE, engine="coqui")

    def is_missing() -> tuple[str, ...]:
        raise CoquiMissing

    def shown(model: Model) -> tuple[msg.VoiceState, str]:
        catalog = msgspec.structs.replace(read_catalog(), models=(model,))
        (offered,) = voices_on_offer(catalog, tmp_path, platform="linux")
        return offered.state, str(offered.missing)

    assert shown(absent) == (msg.VoiceState.MISSING, "Not on this computer. Install Companion again.")
    monkeypatch.setattr(voice_choice, "usual_program", is_missing)
    assert shown(needy) == (msg.VoiceState.MISSING, CoquiMissing().sentence)
    monkeypatch.setattr(voice_choice, "usual_program", lambda: ("python",))
    assert shown(needy) == (msg.VoiceState.NOT_DOWNLOADED, "")


def test_a_chosen_voice_and_how_it_speaks_are_written_and_it_is_changed_at_once(handler: Handler) -> None:
    shown = handler.shows(
        msg.SetVoice("voice", "espeak"),
        msg.SetVoice("speaker", "en-us+m3"),
        msg.SetVoice("expressiveness", "0.35"),
        msg.SetVoice("rate", "1.2"),
        msg.SetVoice("pitch", "0.9"),
    )

    assert (shown.chosen, shown.speaker) == ("espeak", "en-us+m3")
    assert (handler.program.models.voice, handler.program.models.voice_name) == ("espeak", "en-us+m3")
    assert handler.companion.voice == VoiceSettings(expressiveness=0.35, rate=1.2, pitch=0.9)
    assert handler.changes == 0  # whoever subscribed to the settings changes it


def test_a_voice_that_was_downloaded_can_be_chosen(handler: Handler) -> None:
    put(MADE, handler.paths.models)

    shown = handler.shows(msg.SetVoice("voice", "made-voice"))

    assert voice(shown, "made-voice").state is msg.VoiceState.HERE
    assert handler.program.models.voice == "made-voice"


@each_row(
    "command",
    [
        msg.SetVoice("voice", "made-voice"),
        msg.SetVoice("voice", "smollm2-135m"),
        msg.SetVoice("voice", "nobody"),
        msg.SetVoice("voice", "system"),
        msg.SetVoice("speaker", "high"),
        msg.SetVoice("rate", "3"),
        msg.SetVoice("rate", "nan"),
        msg.SetVoice("expressiveness", "much"),
        msg.SetVoice("model_config", "1"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_lost(
    handler: Handler, command: msg.SetVoice
) -> None:
    handler.gets(msg.SetVoice("voice", "espeak"), msg.SetVoice("rate", "1.1"))
    changes_before = handler.changes
    told = handler.gets(command)

    assert isinstance(told, msg.Noticed)
    assert (told.key, told.is_error) == (VoiceHandler.notice, True)
    assert told.sentence
    assert (handler.program.models.voice, handler.program.models.voice_name) == ("espeak", "")
    assert handler.companion.voice == VoiceSettings(rate=1.1)
    assert handler.changes == changes_before


# ---- recordings of a voice --------------------------------------------------------------------------------


def recorded(tmp_path: Path, seconds: float = 12.0) -> str:
    """Leave a recording in which somebody seems to speak, in phrases of a second."""
    times = np.arange(round(seconds * 16_000)) / 16_000
    sound = 0.3 * np.sin(2 * np.pi * 180 * times) * (times % 1.0 < 0.8)
    file = tmp_path / "voice.wav"
    write_wav(NewFile(file, replaces=True), Audio(sound.astype(np.float32), 16_000))
    return str(file)


def test_a_recording_is_kept_for_voices_that_clone_and_takes_the_place_of_the_one_before(
    handler: Handler, tmp_path: Path
) -> None:
    put(MADE, handler.paths.models)
    file = recorded(tmp_path)

    shown = handler.shows(msg.KeepReference(file, has_right=True), msg.KeepReference(file, has_right=True))

    assert shown.references == 1
    assert handler.changes == 2
    program, companion = ProgramSettings(), CompanionSettings()
    spec = wished_voice(
        program, companion, catalog_with(MADE), handler.paths.models, handler.folder.references
    )
    assert [round(reference.audio.seconds) for reference in spec.references] == [12]


def test_a_recording_is_forgotten_when_the_person_wants_it(handler: Handler, tmp_path: Path) -> None:
    handler.shows(msg.KeepReference(recorded(tmp_path), has_right=True))

    assert handler.shows(msg.ForgetReferences()).references == 0
    assert list(handler.folder.references.iterdir()) == []


@pytest.mark.parametrize("seconds", [2.0, 12.0])
def test_a_recording_that_will_not_do_or_without_the_right_to_it_leaves_the_one_before(
    handler: Handler, tmp_path: Path, seconds: float
) -> None:
    handler.shows(msg.KeepReference(recorded(tmp_path), has_right=True))
    changes_before = handler.changes

    told = handler.gets(msg.KeepReference(recorded(tmp_path, seconds), has_right=seconds < 12.0))

    assert isinstance(told, msg.Noticed)
    assert told.sentence
    assert handler.shows(msg.ShowVoice()).references == 1
    assert handler.changes == changes_before


def test_a_recording_that_cannot_be_written_leaves_the_one_before(
    handler: Handler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler.shows(msg.KeepReference(recorded(tmp_path), has_right=True))

    def full(reference: Reference, folder: Path, *, has_right: bool) -> None:
        folder.mkdir()
        (folder / "1.flac").write_bytes(b"a voice")
        raise OSError("no room")

    monkeypatch.setattr(voice_handler, "keep", full)
    told = handler.gets(msg.KeepReference(recorded(tmp_path), has_right=True))

    assert isinstance(told, msg.Noticed)
    assert "Make room" in str(told.sentence)
    assert handler.shows(msg.ShowVoice()).references == 1
    assert [file.parent for file in handler.folder.folder.rglob("*.flac")] == [handler.folder.references]


def test_a_recording_that_cannot_be_deleted_is_told_to_be_there(
    handler: Handler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler.shows(msg.KeepReference(recorded(tmp_path), has_right=True))

    def refused(folder: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(voice_handler, "forget", refused)
    told = handler.gets(msg.ForgetReferences())

    assert isinstance(told, msg.Noticed)
    assert "still here" in str(told.sentence)
    assert handler.shows(msg.ShowVoice()).references == 1


def test_what_is_no_recording_is_told(handler: Handler, tmp_path: Path) -> None:
    file = tmp_path / "voice.wav"
    file.write_text("no sound")

    for wrong in (file, tmp_path / "nowhere.wav"):
        told = handler.gets(msg.KeepReference(str(wrong), has_right=True))
        assert isinstance(told, msg.Noticed)
        assert told.sentence


# ---- which voice the settings mean ------------------------------------------------------------------------


def wished(models_folder: Path, voice: str = "auto", voice_name: str = "", **own: Any) -> VoiceSpec:  # noqa: ANN401
    program = ProgramSettings(models=ModelSettings(voice=voice, voice_name=voice_name))
    companion = CompanionSettings(voice=VoiceSettings(**own))
    return wished_voice(program, companion, catalog_with(MADE), models_folder, models_folder / "references")


def test_a_graphics_card_that_is_not_wanted_is_not_used(tmp_path: Path) -> None:
    program = ProgramSettings(compute=ComputeSettings(gpu="none"))

    spec = wished_voice(program, CompanionSettings(), read_catalog(), tmp_path, tmp_path)

    assert not spec.with_gpu
    assert wished(tmp_path).with_gpu


def test_a_downloaded_voice_is_opened_from_its_folder_with_the_chosen_speaker(tmp_path: Path) -> None:
    put(MADE, tmp_path)

    spec = wished(tmp_path, "made-voice", "high")

    assert (spec.engine, spec.voice, spec.folder) == (Engine.PIPER, "high", tmp_path / "made-voice")


@pytest.mark.parametrize(
    ("speaker", "language", "opened"),
    [
        ("bm_george", "en", "bm_george"),
        ("ff_siwis", "en", ""),
        ("af_heart", "fr", ""),
        ("nobody", "en", ""),
        ("", "en", ""),
    ],
)
def test_a_companion_has_its_own_speaker_where_that_one_speaks_the_language(
    speaker: str, language: str, opened: str, tmp_path: Path
) -> None:
    put(read_catalog().model("kokoro-82m"), tmp_path)
    companion = CompanionSettings(
        voice=VoiceSettings(speaker=speaker), conversation=ConversationSettings(language=language)
    )
    program = ProgramSettings(models=ModelSettings(voice="kokoro-82m"))

    assert wished_voice(program, companion, read_catalog(), tmp_path, tmp_path).voice == opened


@pytest.mark.parametrize(
    ("speaker", "is_higher"), [("af_heart", True), ("am_puck", False), ("", True), ("nobody", True)]
)
def test_a_mans_voice_is_made_a_womans_for_a_companion_that_is_one(
    speaker: str, is_higher: bool, tmp_path: Path
) -> None:
    put(read_catalog().model("piper-en-us-joe"), tmp_path)

    shift = wished(tmp_path, "piper-en-us-joe", **{"speaker": speaker} if speaker else {}).shift

    assert (shift.pitch_st > 0) is is_higher
    assert (shift.formants > 1) is is_higher


@each_row(
    ("hair", "avatar", "speaker", "sounds_like", "register"),
    [
        ("bob", "drawn", "", "auto", "woman"),
        ("cropped", "drawn", "", "auto", "man"),
        ("curls", "drawn", "", "auto", None),
        ("bob", "own", "", "auto", None),
        ("bob", "drawn", "bm_george", "auto", "man"),
        ("bob", "drawn", "af_heart", "man", "man"),
        ("bob", "own", "", "woman", "woman"),
    ],
)
def test_the_voice_is_as_chosen_or_suits_the_personality_or_the_drawn_face(
    hair: Any,  # noqa: ANN401
    avatar: Any,  # noqa: ANN401
    speaker: str,
    sounds_like: Any,  # noqa: ANN401
    register: str | None,
) -> None:
    companion = CompanionSettings(
        face=FaceSettings(hair=hair, avatar=avatar),
        voice=VoiceSettings(speaker=speaker, sounds_like=sounds_like),
    )

    assert register_of(companion) == register


@each_row(
    ("sounds_like", "language", "speaker", "is_shifted"),
    [
        ("woman", "en", "", False),
        ("man", "en", "am_fenrir", False),
        ("man", "ja", "jm_kumo", False),
        ("man", "fr", "", True),
    ],
)
def test_one_of_many_speakers_suits_the_companion_and_is_shifted_only_where_none_does(
    sounds_like: Any,  # noqa: ANN401
    language: str,
    speaker: str,
    is_shifted: bool,
    tmp_path: Path,
) -> None:
    put(read_catalog().model("kokoro-82m"), tmp_path)
    companion = CompanionSettings(
        voice=VoiceSettings(sounds_like=sounds_like), conversation=ConversationSettings(language=language)
    )
    program = ProgramSettings(models=ModelSettings(voice="kokoro-82m"))

    spec = wished_voice(program, companion, read_catalog(), tmp_path, tmp_path)

    assert (spec.voice, spec.shift != AS_READ) == (speaker, is_shifted)


def test_a_speaker_that_the_person_chose_is_left_as_it_is(tmp_path: Path) -> None:
    put(read_catalog().model("kokoro-82m"), tmp_path)

    spec = wished(tmp_path, "kokoro-82m", "am_puck", sounds_like="woman")

    assert (spec.voice, spec.shift) == ("am_puck", AS_READ)


@each_row(
    ("spec", "platform", "is_told"),
    [
        (VoiceSpec(Engine.SYSTEM, register=Register.MAN), "darwin", True),
        (VoiceSpec(Engine.AUTO, register=Register.MAN), "darwin", True),
        (VoiceSpec(Engine.SYSTEM, "Daniel", register=Register.MAN), "darwin", False),
        (VoiceSpec(Engine.SYSTEM, register=Register.MAN), "win32", False),
        (VoiceSpec(Engine.AUTO, register=Register.MAN), "linux", False),
        (VoiceSpec(Engine.COQUI, register=Register.MAN), "linux", True),
        (VoiceSpec(Engine.COQUI), "linux", False),
    ],
)
def test_a_voice_that_may_not_suit_says_why(spec: VoiceSpec, platform: str, is_told: bool) -> None:
    assert bool(misfit(spec, platform)) is is_told


def test_the_page_is_told_why_the_systems_voice_may_not_suit(paths: Paths) -> None:
    assert Handler(paths, "darwin").shows(msg.ShowVoice()).misfit
    assert not Handler(paths, "linux").shows(msg.ShowVoice()).misfit


def test_what_is_no_voice_or_not_here_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoSuchVoice, match="no voice"):
        wished(tmp_path, "smollm2-135m")
    with pytest.raises(NotInstalled):
        wished(tmp_path, "made-voice")


def test_a_language_that_nothing_else_speaks_is_spoken_by_a_voice_that_does_not_keep_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.engine.models.voice.usable_cores", lambda: 2)
    put(read_catalog().model("kokoro-82m"), tmp_path)

    def engine(language: str) -> Engine:
        companion = CompanionSettings(conversation=ConversationSettings(language=language))
        return wished_voice(ProgramSettings(), companion, read_catalog(), tmp_path, tmp_path).engine

    assert engine("ja") is Engine.KOKORO
    assert engine("fr") is Engine.AUTO


@each_row(
    ("name", "title"),
    [
        ("kokoro jf_alpha", "Kokoro 82M (jf_alpha)"),
        ("piper en_US-joe-medium", "Piper Joe"),
        ("coqui xtts-v2", "XTTS v2"),
        ("system Samantha", "system Samantha"),
        ("", ""),
    ],
)
def test_the_voice_that_speaks_is_called_as_in_the_list(name: str, title: str) -> None:
    assert voice_title(name, read_catalog()) == title


def test_the_speakers_on_offer_speak_the_talks_language(tmp_path: Path) -> None:
    def speakers(language: str) -> tuple[str, ...]:
        offered = voices_on_offer(read_catalog(), tmp_path, language=language)
        return next(voice.speakers for voice in offered if voice.name == "kokoro-82m")

    assert speakers("ja") == ("jf_alpha", "jm_kumo")
    assert set(speakers("ja")) < set(speakers(""))


@pytest.mark.parametrize(
    ("voice", "speaker", "other"), [("kokoro-82m", "af_bella", "ja"), ("espeak", "en-us+m3", "de")]
)
def test_a_chosen_speaker_of_another_language_leaves_the_talk_to_one_of_its_own(
    voice: str, speaker: str, other: str, tmp_path: Path
) -> None:
    put(read_catalog().model("kokoro-82m"), tmp_path)
    program = ProgramSettings(models=ModelSettings(voice=voice, voice_name=speaker))

    def opened(language: str) -> str:
        companion = CompanionSettings(conversation=ConversationSettings(language=language))
        return wished_voice(program, companion, read_catalog(), tmp_path, tmp_path).voice

    assert opened("en") == speaker
    assert opened(other) == ""


def test_a_speaker_that_nobody_knows_is_left_to_the_voice_which_tells_of_it(tmp_path: Path) -> None:
    put(read_catalog().model("kokoro-82m"), tmp_path)
    program = ProgramSettings(models=ModelSettings(voice="kokoro-82m", voice_name="nobody"))

    spec = wished_voice(program, CompanionSettings(), read_catalog(), tmp_path, tmp_path)

    assert spec.voice == "nobody"
