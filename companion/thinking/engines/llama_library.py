"""Opens ggml, the library below llama.cpp, with its parts for the processor and for graphics cards."""

import importlib.util
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

CARD_PARTS: Final = "cards"
"""Folder within the engine's libraries; ``installers.packaging.tree`` fills it."""


def card_parts() -> tuple[Path, ...]:
    """Return the engine's parts for cards; empty if it has none, or was built for one card as a whole."""
    found = importlib.util.find_spec("llama_cpp")
    places = found.submodule_search_locations if found is not None else None
    return tuple(sorted((Path(places[0]) / "lib" / CARD_PARTS).glob("*ggml-*"))) if places else ()


@cache
def engine_library(*, on_card: bool) -> Any:  # noqa: ANN401 - the library has no types
    """Return ggml, which has chosen its kernels for this processor if it was built with several.

    Args:
        on_card: Make graphics cards available as well, if it was built in parts (``GGML_BACKEND_DL``).
    """
    from llama_cpp import llama_cpp
    from llama_cpp._ggml import libggml, libggml_base_path

    # through the library that libllama is linked with, which may be another file of the same library
    linked = libggml if sys.platform == "win32" else llama_cpp._lib
    if on_card:
        _load_card_parts(engine_library(on_card=False))
    elif any(libggml_base_path.glob("*ggml-cpu-*")):
        linked.ggml_backend_load_all_from_path(os.fsencode(libggml_base_path))
    return linked


def _load_card_parts(ggml: Any) -> None:  # noqa: ANN401
    """Load the engine's parts for cards; a part whose driver is missing is skipped."""
    for part in card_parts():
        ggml.ggml_backend_load(os.fsencode(part))
