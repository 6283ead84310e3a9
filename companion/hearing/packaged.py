"""Finds model files in installed packages without importing those packages, and opens them with onnxruntime.

Importing ``moonshine_voice`` or ``faster_whisper`` costs 0.3 s and more; only the model files next to their code are
needed here.
"""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.values import PartMissing, Told

if TYPE_CHECKING:
    import onnxruntime

_INSTALL: Final = Told("install Companion again")


def find_packaged(package: str, relative: str, *, part: Told, do: Told = _INSTALL) -> Path:
    """Find a file or folder inside an installed package; raises ``PartMissing`` if one of them is not there.

    Args:
        relative: The path inside the package's folder, with forward slashes.
        part: Its name for the person, to begin a sentence with ("The speech recogniser").
        do: The remedy if it is missing.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise PartMissing(
            "{part} is not installed; {do}.",
            {"part": part, "do": do},
            log=f"package {package} not found",
        )
    for folder in spec.submodule_search_locations:
        path = Path(folder, *relative.split("/"))
        if path.exists():
            return path
    raise PartMissing(
        "{part} is installed without its model; {do}.",
        {"part": part, "do": do},
        log=f"package {package} has no {relative}",
    )


def open_session(
    path: Path, switches: Sequence[str] = (), *, keeps_memory: bool = True
) -> "onnxruntime.InferenceSession":
    """Open a model on one core, with session options switched on; raises one of ``onnx_errors`` for a bad file.

    Args:
        keeps_memory: Hold the memory of earlier runs for later ones, in onnxruntime's arena.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = keeps_memory
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    for switch in switches:
        options.add_session_config_entry(switch, "1")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def onnx_errors() -> tuple[type[Exception], ...]:
    """Return the errors that onnxruntime raises for a damaged file, or one of another kind."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    return (state.Fail, state.InvalidArgument, state.InvalidGraph, state.InvalidProtobuf)
