"""A voice that was downloaded as the catalogue says opens and speaks."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from companion.catalog.catalog import ModelFile, read_catalog
from companion.catalog.download import download
from companion.catalog.hub import Hub
from companion.catalog.installed import Installed
from companion.speaking.choose import Engine, VoiceSpec, open_voice
from companion.values import CancelToken, Clause
from tests.catalog.conftest import fresh_session
from tests.fakes.hub import COMMIT, FakeHub, serving
from tests.fakes.made_voices import VOICES, kokoro_folder

__all__ = ["fresh_session"]
pytestmark = pytest.mark.usefixtures("fresh_session")


def downloaded(name: str, contents: Mapping[str, bytes], models: Path) -> Installed:
    """Download a voice of the catalogue from a hub that has other contents under its files' names."""
    listed = read_catalog().model(name)
    files = tuple(
        ModelFile(file.path, len(content), hashlib.sha256(content).hexdigest())
        for file in listed.files
        if (content := contents.get(file.path)) is not None
    )
    made = msgspec.structs.replace(listed, repository="made/model", revision=COMMIT, files=files, carriers=())
    with serving(FakeHub(dict(contents))) as hub:
        return download(
            made,
            models,
            is_accepted=True,
            on_progress=lambda _: None,
            cancel=CancelToken(),
            hub=Hub(hub.endpoint),
        )


def says_something(installed: Installed, speaker: str = "") -> bool:
    spec = VoiceSpec(Engine(installed.model.engine), voice=speaker, folder=installed.folder, language="en")
    voice = open_voice(spec)
    spoken = voice.speak(Clause(0, "Hello, I am here."), CancelToken())
    voice.close()
    return spoken is not None and bool(spoken.phonemes)


def test_a_downloaded_piper_voice_speaks(tmp_path: Path) -> None:
    network = next((VOICES / "piper").rglob("*.onnx"))
    network_path, settings_path = (file.path for file in read_catalog().model("piper-en-us-ljspeech").files)
    contents = {
        network_path: network.read_bytes(),
        settings_path: network.with_name(f"{network.name}.json").read_bytes(),
    }

    installed = downloaded("piper-en-us-ljspeech", contents, tmp_path)

    assert installed.folder == tmp_path / "piper-en-us-ljspeech"
    assert says_something(installed)


def test_downloaded_kokoro_speaks_with_each_of_its_voices(tmp_path: Path) -> None:
    made = kokoro_folder(tmp_path / "made")
    contents = {
        path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*") if path.is_file()
    }

    installed = downloaded("kokoro-82m", contents, tmp_path / "models")

    assert says_something(installed)
    assert says_something(installed, "bf_emma")
