from pathlib import Path

import pytest

from companion.catalog.catalog import (
    CatalogBroken,
    Purpose,
    Source,
    Tier,
    UnknownModel,
    find_catalog,
    read_catalog,
)
from companion.catalog.installed import find_installed, verify
from companion.speaking.engines.kokoro_letters import SCRIPTS

CATALOG = read_catalog()


def test_the_list_is_found_beside_the_package() -> None:
    assert find_catalog() == Path(__file__).parents[2] / "models" / "catalog.toml"


def test_there_is_a_starter_of_every_purpose_that_needs_no_download() -> None:
    for purpose in Purpose:
        starters = [model for model in CATALOG.for_purpose(purpose) if model.tier is Tier.STARTER]
        assert starters, purpose
        assert all(model.source is not Source.HUB for model in starters)


def test_every_download_says_what_is_unverified_or_is_pinned_and_checked() -> None:
    for model in CATALOG.models:
        if model.source is Source.HUB and not model.unverified:
            assert len(model.revision) == 40, model.name
            assert all(file.sha256 for file in model.files), model.name


def test_terms_that_must_be_accepted_are_marked() -> None:
    demanding = {model.name for model in CATALOG.models if model.must_accept}

    assert demanding == {"gemma-3-4b", "piper-zh-huayan", "xtts-v2"}


def test_what_a_publisher_forbids_is_said_of_a_model_whose_licence_must_be_accepted() -> None:
    forbidding = {model.name: model.forbids for model in CATALOG.models if model.forbids}

    assert forbidding == {"xtts-v2": ("commercial use of it and of what it says",)}
    assert all(CATALOG.model(name).must_accept for name in forbidding)


def test_every_piper_voice_is_a_network_and_its_settings_beside_it() -> None:
    for model in CATALOG.for_purpose(Purpose.VOICE):
        if model.engine == "piper":
            network, settings = (file.path for file in model.files)
            assert network.endswith(".onnx"), model.name
            assert settings == f"{network}.json"


def test_no_voice_is_offered_for_japanese_that_cannot_read_it_here() -> None:
    japanese = {model.name for model in CATALOG.for_purpose(Purpose.VOICE) if "ja" in model.languages}

    assert japanese == set()


def test_every_speaker_of_kokoro_has_its_file_and_speaks_a_language_of_the_entry() -> None:
    for model in CATALOG.for_purpose(Purpose.VOICE):
        if model.engine == "kokoro":
            files = {file.path for file in model.files}
            assert {f"voices/{speaker}.bin" for speaker in model.speakers} == {
                file for file in files if file.startswith("voices/")
            }
            assert {SCRIPTS[speaker[0]][0] for speaker in model.speakers} == set(model.languages)


def test_models_with_a_sliding_window_ask_for_the_whole_cache() -> None:
    for model in CATALOG.for_purpose(Purpose.LANGUAGE_MODEL):
        assert model.full_window_cache == model.name.startswith("gemma")


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


def test_a_ready_engine_is_offered_only_with_a_checked_hash() -> None:
    ready = [build for build in CATALOG.engine_builds if build.kind == "wheel"]

    assert {build.gpu for build in ready} == {"cuda", "vulkan", "metal"}
    assert not any(build.is_offered for build in ready)
    assert {build.gpu for build in CATALOG.engine_builds if build.is_offered} == {
        "none",
        "cuda",
        "vulkan",
        "metal",
    }


def test_an_unknown_name_is_told_with_the_one_that_was_meant() -> None:
    with pytest.raises(UnknownModel) as raised:
        CATALOG.model("whisper-smal")

    assert "did you mean whisper-small?" in raised.value.sentence


GOOD = find_catalog().read_text(encoding="utf-8")


@pytest.mark.parametrize(
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
        GOOD.replace('unverified = "size, licence, files and revision"\n', ""),
    ],
)
def test_a_damaged_list_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "catalog.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CatalogBroken):
        read_catalog(file)


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogBroken):
        read_catalog(tmp_path / "catalog.toml")
