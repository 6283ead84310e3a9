from pathlib import Path

import pytest

from companion.catalog.catalog import LISTED, Purpose, Source, Tier, UnknownModel, read_catalog
from companion.catalog.installed import find_installed, verify
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.values import PartBroken
from tests.tables import each_row

CATALOG = read_catalog()


def test_there_is_a_starter_of_every_purpose() -> None:
    for purpose in Purpose:
        assert any(model.tier is Tier.STARTER for model in CATALOG.for_purpose(purpose)), purpose


def test_the_program_begins_with_one_language_model_that_carriers_bring_too() -> None:
    model = CATALOG.default_language_model

    assert model.name == "qwen2.5-coder-1.5b"
    assert model.carriers
    assert [one for one in CATALOG.for_purpose(Purpose.LANGUAGE_MODEL) if one.tier is Tier.STARTER] == [model]


def test_the_model_for_tests_is_found_by_its_name_and_shown_to_nobody() -> None:
    model = CATALOG.model("smollm2-135m")

    assert model not in CATALOG.offered
    assert model not in CATALOG.for_purpose(model.purpose)


def test_every_download_is_pinned() -> None:
    for model in CATALOG.models:
        if model.source is Source.HUB:
            assert len(model.revision) == 40, model.name
            assert model.size_bytes == sum(file.size_bytes for file in model.files), model.name


def test_terms_that_must_be_accepted_are_marked() -> None:
    demanding = {model.name for model in CATALOG.models if model.must_accept}

    assert demanding == {"gemma-3-4b", "piper-zh-huayan", "xtts-v2"}


def test_what_a_publisher_forbids_is_said_of_a_model_whose_licence_must_be_accepted() -> None:
    forbidding = {model.name: model.forbids for model in CATALOG.models if model.forbids}

    assert forbidding == {"xtts-v2": ("commercial use, including of its output",)}
    assert all(CATALOG.model(name).must_accept for name in forbidding)


def test_every_piper_voice_is_a_network_and_its_settings_beside_it() -> None:
    for model in CATALOG.for_purpose(Purpose.VOICE):
        if model.engine == "piper":
            network, settings = (file.path for file in model.files)
            assert network.endswith(".onnx"), model.name
            assert settings == f"{network}.json"


def test_no_voice_is_offered_for_japanese_that_cannot_read_it_here() -> None:
    japanese = {model.name for model in CATALOG.for_purpose(Purpose.VOICE) if "ja" in model.languages}

    assert japanese == {"kokoro-82m"}


def test_every_speaker_of_kokoro_has_its_file_and_speaks_a_language_of_the_entry() -> None:
    for model in CATALOG.for_purpose(Purpose.VOICE):
        if model.engine == "kokoro":
            files = {file.path for file in model.files}
            assert {f"voices/{speaker}.bin" for speaker in model.speakers} == {
                file for file in files if file.startswith("voices/")
            }
            assert {SCRIPTS[speaker[0]][0] for speaker in model.speakers} == set(model.languages)


def test_every_voice_names_what_makes_its_sound_and_only_voices_do() -> None:
    for model in CATALOG.models:
        assert bool(model.engine) == (model.purpose is Purpose.VOICE), model.name
        assert model.engine or not (model.speakers or model.clones), model.name


@pytest.mark.parametrize("name", ["moonshine-tiny-en", "smollm2-135m"])
def test_what_comes_in_packages_is_what_the_list_says(name: str, tmp_path: Path) -> None:
    installed = find_installed(CATALOG.model(name), tmp_path)

    assert installed is not None
    assert installed.size_bytes == installed.model.size_bytes
    assert verify(installed) == ()


def test_an_unknown_name_is_told_with_the_one_that_was_meant() -> None:
    with pytest.raises(UnknownModel) as raised:
        CATALOG.model("whisper-smal")

    assert "did you mean whisper-small?" in raised.value.sentence


GOOD = LISTED.read_text(encoding="utf-8")


@each_row(
    "text",
    [
        "",
        "not toml [",
        GOOD.replace("version = 1", ""),
        GOOD.replace('title = "Whisper base"', 'titel = "Whisper base"'),
        GOOD.replace('tier = "small"', 'tier = "tiny"'),
        GOOD.replace('name = "whisper-base"', 'name = "whisper-small"'),
        GOOD.replace('repository = "Systran/faster-whisper-base"\n', ""),
        GOOD.replace("assets/tiny-en/tokenizer.bin", "../tokenizer.bin"),
        GOOD.replace("cf524c48", "CF524C48"),
        GOOD.replace(', sha256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"', ""),
        GOOD.replace('{ path = "model.bin", member', '{ path = "other.bin", member'),
        GOOD.replace('part1", sha256 = "', 'part1", sha256 = "x'),
    ],
)
def test_a_damaged_list_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "catalog.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(PartBroken):
        read_catalog(file)


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(PartBroken):
        read_catalog(tmp_path / "catalog.toml")
