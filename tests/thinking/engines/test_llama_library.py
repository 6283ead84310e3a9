"""Parts of the engine that are loaded."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from companion.thinking.engines import llama_library
from companion.thinking.engines.llama_library import engine_library


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Return what an engine built in parts was told to load."""
    paths: list[Path] = []

    def load(path: bytes) -> None:
        paths.append(Path(os.fsdecode(path)))

    library = SimpleNamespace(ggml_backend_load=load, ggml_backend_load_all_from_path=load)
    bindings, below = ModuleType("llama_cpp"), ModuleType("llama_cpp._ggml")
    vars(bindings).update(llama_cpp=SimpleNamespace(_lib=library))
    vars(below).update(libggml=library, libggml_base_path=tmp_path)
    (tmp_path / "libggml-cpu-haswell.so").touch()
    monkeypatch.setitem(sys.modules, "llama_cpp", bindings)
    monkeypatch.setitem(sys.modules, "llama_cpp._ggml", below)
    engine_library.cache_clear()
    yield paths
    engine_library.cache_clear()


@pytest.mark.parametrize("parts", [(), ("libggml-vulkan.so",)])
def test_the_parts_for_the_processor_are_loaded_with_and_without_parts_for_cards(
    parts: tuple[str, ...], loaded: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_cards = tuple(tmp_path / "cards" / name for name in parts)
    monkeypatch.setattr(llama_library, "card_parts", lambda: of_cards)

    engine_library(on_card=True)

    assert loaded == [tmp_path, *of_cards]
