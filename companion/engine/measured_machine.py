"""This machine with how fast it is with a language model, as far as that was measured.

The speed is that of the listed model that was tried out last; it is kept in a small file that may be lost.
"""

from dataclasses import replace
from pathlib import Path

from companion.catalog.machine import Machine, measure_machine
from companion.engine.small_file import SmallFile
from companion.storage.paths import Paths
from companion.values import MeasuredSpeed, Speed


def measured_machine(paths: Paths) -> Machine:
    """Measure this machine and add the speed that is kept; takes up to five seconds where a graphics driver is slow."""
    return replace(measure_machine(paths.models), speed=_file(paths).read())


def keep_speed(paths: Paths, model_file: Path, speed: Speed) -> None:
    """Keep how fast the model of a file was here; what fits this machine is told by it from now on."""
    _file(paths).keep(MeasuredSpeed(speed, model_file.stat().st_size))


def _file(paths: Paths) -> SmallFile[MeasuredSpeed]:
    return SmallFile(paths.cache / "language-model-speed.json", MeasuredSpeed)
