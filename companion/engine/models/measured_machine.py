"""This machine with its measured speeds: those of the language model and of voices, as far as they are known.

The language model's speed is that of the listed model tried out last. Before the first one is installed, it is
estimated with the small model that ships with the program. Both speeds are kept in small files that may be lost.
"""

import logging
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import replace
from statistics import median
from typing import Final

from companion.catalog.catalog import GpuKind
from companion.catalog.installed import Installed
from companion.catalog.machine import Gpu, Machine, measure_machine
from companion.engine.models.card_trial import card_trial, try_on_card
from companion.engine.models.language_model import spec_of_file
from companion.engine.models.voice import spec_of_voice
from companion.settings.reading import load
from companion.settings.sections import ProgramSettings
from companion.speaking.choose import open_voice
from companion.speaking.voice import Voice
from companion.storage.new_file import SmallFile
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec
from companion.thinking.engines.in_process import small_model_file
from companion.thinking.engines.model_probe import writing_model
from companion.values import (
    UNCANCELLED,
    Cancelled,
    CancelToken,
    Clause,
    CompanionError,
    MeasuredSpeed,
    Speed,
    VoiceSpeed,
)

logger = logging.getLogger(__name__)

_AS_SMALL_BYTES: Final = 210_000_000
"""Size in bytes of an offered model that would be as fast as SmolLM2, which has 98 MB: the default one is .19 to .33
times as fast, and the lowest value counts (docs/language-models.md, "instructions of the processor")."""

_FIRST: Final = ("Oh, I see.", "That sounds good.", "Yes, I remember.")
"""Sentences as short as the first clause of a reply."""
_THEN: Final = (
    "I was wondering all day how it went with your sister.",
    "Tell me about it, we have the whole evening.",
)


def measured_machine(paths: Paths) -> Machine:
    """Measure this machine and add the measured speeds; takes up to five seconds if a graphics driver is slow."""
    machine = replace(measure_machine(paths.models), speed=_file(paths).read())
    trial = card_trial(paths)
    if machine.gpu is None and trial is not None and trial.is_sooner and trial.card is not None:
        return replace(machine, gpu=Gpu(trial.card.name, GpuKind.VULKAN, trial.card.memory_bytes))
    return machine


def foreseen_machine(paths: Paths, cancel: CancelToken = UNCANCELLED) -> Machine:
    """Measure this machine, with the small model that ships with the program if no other was tried out yet.

    That takes some ten seconds, once. The speed stays unknown if the trial fails or is cancelled.
    """
    machine, small = measured_machine(paths), small_model_file()
    if machine.speed is not None or small is None:
        return machine
    program, _ = load(ProgramSettings, paths.settings_file)
    try:
        speed = try_on_card(
            paths, spec_of_file(small, program), memory_bytes=machine.model_bytes, cancel=cancel
        )
    except (CompanionError, Cancelled) as error:
        logger.info("the small model was not tried out: %s", error)
        return machine
    _file(paths).keep(MeasuredSpeed(speed, _AS_SMALL_BYTES))
    return measured_machine(paths)


def measure_speed(
    paths: Paths, spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED
) -> Speed:
    """Try a listed model out, and use its speed from now on to recommend models.

    Takes some five seconds and the loading time, both twice if there is a graphics card; raises the errors of
    ``try_on_card``.
    """
    speed = try_on_card(paths, spec, memory_bytes=memory_bytes, cancel=cancel)
    if spec.file is not None:
        _file(paths).keep(MeasuredSpeed(speed, spec.file.stat().st_size))
    return speed


def measure_voice(
    paths: Paths,
    installed: Installed,
    beside: ModelSpec | None,
    clock: Callable[[], float] = time.monotonic,
) -> VoiceSpeed:
    """Measure the speed of a downloaded voice for later choices; takes some ten seconds.

    A language model on this machine writes at the same time (``beside``). Raises ``CompanionError`` if either does not
    work.
    """
    voice = open_voice(spec_of_voice(installed))
    try:
        with nullcontext() if beside is None else writing_model(beside):
            speed = _speed_of(voice, clock)
    finally:
        voice.close()
    _voices_file(paths).keep({**voice_speeds(paths), installed.model.name: speed})
    return speed


def voice_speeds(paths: Paths) -> Mapping[str, VoiceSpeed]:
    """Return the measured speeds of listed voices, by name."""
    return _voices_file(paths).read() or {}


def _speed_of(voice: Voice, clock: Callable[[], float]) -> VoiceSpeed:
    taken: list[float] = []
    lasting = 0.0
    for number, text in enumerate((*_FIRST, *_THEN)):
        began = clock()
        spoken = voice.speak(Clause(number, text), UNCANCELLED)
        taken.append(clock() - began)
        lasting += 0.0 if spoken is None else spoken.audio.seconds
    return VoiceSpeed(median(taken[: len(_FIRST)]), sum(taken) / max(lasting, 1e-6))


def _voices_file(paths: Paths) -> SmallFile[dict[str, VoiceSpeed]]:
    return SmallFile(paths.cache / "voice-speeds.json", dict[str, VoiceSpeed])


def _file(paths: Paths) -> SmallFile[MeasuredSpeed]:
    return SmallFile(paths.cache / "language-model-speed.json", MeasuredSpeed)
