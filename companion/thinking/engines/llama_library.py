"""Opens ggml, the library below llama.cpp, with its parts for the processor and for graphics cards; looks for a card.

A package contains the engine's part for cards (Vulkan) in a folder of its own, next to the part for the processor. It
is loaded only if a card is to be used: looking for one wakes its driver, and a broken driver may end the process. The
search therefore runs in a separate process, which this module becomes when it is run.
"""

import ctypes
import importlib.util
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

CARD_PARTS: Final = "cards"
"""Folder within the engine's libraries; ``installers.packaging.tree`` fills it."""
_PATIENCE: Final = 30.0
"""Maximum seconds for the search: a sleeping card's driver takes some (guess)."""
_OF_CARDS: Final = (1, 2)
"""Values of ``ggml_backend_dev_type`` for a card with its own memory, and one that shares the processor's."""


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
        ggml = engine_library(on_card=False)  # also without parts for cards: it loads those for the processor
        for part in card_parts():  # a part whose driver is missing is skipped
            ggml.ggml_backend_load(os.fsencode(part))
    elif any(libggml_base_path.glob("*ggml-cpu-*")):
        linked.ggml_backend_load_all_from_path(os.fsencode(libggml_base_path))
    return linked


class GraphicsCard(msgspec.Struct, frozen=True):
    """A graphics card."""

    name: str
    memory_bytes: int


def find_card() -> GraphicsCard | None:
    """Return the card with the most memory; None if there is none, or its driver does not work."""
    try:
        done = subprocess.run(
            (sys.executable, "-m", __name__),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        cards = msgspec.json.decode(done.stdout, type=tuple[GraphicsCard, ...])
    except (OSError, subprocess.SubprocessError, msgspec.DecodeError):
        return None
    return max(cards, key=lambda card: card.memory_bytes, default=None)


def _cards(ggml: Any) -> tuple[GraphicsCard, ...]:  # noqa: ANN401
    ggml.ggml_backend_dev_count.restype = ctypes.c_size_t
    ggml.ggml_backend_dev_get.restype = ctypes.c_void_p
    ggml.ggml_backend_dev_description.restype = ctypes.c_char_p
    cards = []
    for number in range(ggml.ggml_backend_dev_count()):
        device = ctypes.c_void_p(ggml.ggml_backend_dev_get(ctypes.c_size_t(number)))
        if ggml.ggml_backend_dev_type(device) in _OF_CARDS:
            free, total = ctypes.c_size_t(), ctypes.c_size_t()
            ggml.ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
            name = ggml.ggml_backend_dev_description(device).decode(errors="replace")
            cards.append(GraphicsCard(name, total.value))
    return tuple(cards)


def main() -> None:
    """Print the cards, as the separate process."""
    sys.stdout.buffer.write(msgspec.json.encode(_cards(engine_library(on_card=True))))


if __name__ == "__main__":
    main()
