"""Looks for a graphics card that the language engine of a package can use.

A package contains the engine's part for cards (Vulkan) in a folder of its own, next to the part for the processor. It
is loaded only if a card is to be used: looking for one wakes its driver, and a broken driver may end the process. The
search therefore runs in a separate process, which this module becomes when it is run.
"""

import ctypes
import subprocess
import sys
from typing import Any, Final

import msgspec

from companion.thinking.engines.llama_library import engine_library

_PATIENCE: Final = 30.0
"""Maximum seconds for the search: a sleeping card's driver takes some (guess)."""
_OF_CARDS: Final = (1, 2)
"""Values of ``ggml_backend_dev_type`` for a card with its own memory, and one that shares the processor's."""


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
