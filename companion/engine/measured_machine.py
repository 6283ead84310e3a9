"""This machine with how fast it is with a language model, as far as that was measured.

The speed is that of the listed model that was tried out last; it is kept in a small file that may be lost.
"""

from dataclasses import replace

from companion.catalog.machine import Machine, measure_machine
from companion.engine.small_file import SmallFile
from companion.storage.paths import Paths
from companion.thinking.engines import ModelSpec
from companion.thinking.model_probe import probe_model
from companion.values import UNCANCELLED, CancelToken, MeasuredSpeed, Speed


def measured_machine(paths: Paths) -> Machine:
    """Measure this machine and add the speed that is kept; takes up to five seconds where a graphics driver is slow."""
    return replace(measure_machine(paths.models), speed=_file(paths).read())


def measure_speed(
    paths: Paths, spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED
) -> Speed:
    """Try a listed model out as ``probe_model`` does, and tell from now on by its speed what fits this machine.

    Takes some five seconds and the time of loading; raises what ``probe_model`` raises.
    """
    speed = probe_model(spec, memory_bytes=memory_bytes, cancel=cancel)
    if spec.file is not None:
        _file(paths).keep(MeasuredSpeed(speed, spec.file.stat().st_size))
    return speed


def _file(paths: Paths) -> SmallFile[MeasuredSpeed]:
    return SmallFile(paths.cache / "language-model-speed.json", MeasuredSpeed)
