"""Decides which of the listed models suit a machine. Pure: the machine is a value.

A language model fits if memory has room for it and it is fast enough for a conversation, judged by the measured
speed of another model on the machine. Before any measurement memory alone decides, and no model larger than the
program's first one is recommended. A recogniser or voice fits if the machine meets its needs. Among those whose
download fits the disk as well, the one with the highest rank of each purpose is chosen, the language model first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.catalog.catalog import Catalog, Model, Purpose, Source
from companion.catalog.machine import Machine
from companion.values import Sentence, Told, listed, together

RESERVE_BYTES = 2_000_000_000
"""Bytes of disk that stay free next to the models (guess)."""
FREE_MEMORY_BYTES = 3_000_000_000
"""Memory in bytes that the program needs with its first language model: 1.2 GB and the model, and some reserve
(guess)."""
LEFT_MEMORY_BYTES = 2_500_000_000
"""Memory in bytes left over by a language model for its cache, the rest of the program and the system (guess)."""
SMALL_MEMORY_BYTES = 5_000_000_000
"""Memory in bytes up to which a machine counts as small: only the smallest language model has room there (guess)."""
SMALL_MODEL_BYTES = 2_600_000_000
"""Size in bytes of the test model: a machine on which such a language model is too slow counts as small, as only the
quickest model is usable there (guess)."""
SMALL_CORES = 2
"""Number of cores up to which a machine counts as small, as long as its speed was not measured (guess)."""
NOT_MEASURED = Told("Reply speed has not been measured yet.")
_USES = {use.form: use for use in (Told("commercial use"), Told("commercial use, including of its output"))}
"""The forbidden uses in the list of models."""
_ROUNDING = 0.93
"""Factor for rounding: machines sold with 8 GB report a little less, because the firmware and the graphics processor
use part of it (guess)."""


_FOR_SMALL = Told("Chosen so that replies come quickly on this computer.")
"""For a computer with little memory, few cores, or a speed at which only the quickest language model answers in
time."""
_FOR_USUAL = Told("Chosen for an average computer.")
_FOR_CARD = Told("Chosen for a computer with a graphics card.")
"""For a graphics processor that can run models, Apple's own included."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The set of models for a machine."""

    models: tuple[Model, ...]
    """A language model, a recogniser and a voice."""
    sentence: Sentence

    @property
    def downloads(self) -> tuple[Model, ...]:
        """Return the models that must be downloaded; the others are installed already."""
        return tuple(model for model in self.models if model.source is Source.HUB)


def recommend(catalog: Catalog, machine: Machine, language: str = "en") -> Recommendation:
    """Return the best set that works well on a machine, for a conversation in a language.

    A purpose without any fitting model is left out. The exception is the language model: then the program's first
    one is chosen, as before the machine's speed is measured.
    """
    room = machine.free_disk_bytes - RESERVE_BYTES
    chosen: list[Model] = []
    for purpose in (Purpose.LANGUAGE_MODEL, Purpose.RECOGNISER, Purpose.VOICE):
        suitable = [
            model
            for model in catalog.for_purpose(purpose)
            if model.rank
            and model.speaks(language)
            and fits(model, machine)
            and _download_bytes(model) <= room
        ]
        if purpose is Purpose.LANGUAGE_MODEL and (machine.speed is None or not suitable):
            suitable = [catalog.default_language_model]
        if suitable:
            best = max(suitable, key=lambda model: model.rank)
            room -= _download_bytes(best)
            chosen.append(best)
    doubt = memory_doubt(chosen[0], machine)
    choice = _choice(catalog, machine, chosen[0])
    return Recommendation(tuple(chosen), together(_chosen_for(machine), _offers(machine), choice, doubt))


def memory_doubt(model: Model, machine: Machine) -> Sentence:
    """Return a sentence if a language model may not fit into the free memory; "" if it should."""
    if model.purpose is not Purpose.LANGUAGE_MODEL or machine.free_memory_bytes >= FREE_MEMORY_BYTES:
        return ""
    free = gigabytes(machine.free_memory_bytes)
    return Told(
        "Only {free} of memory is free, so {model} may not fit. Close other programs before you talk.",
        {"free": free, "model": model.title},
    )


def fits(model: Model, machine: Machine) -> bool:
    """Tell whether a model works well on a machine."""
    if model.purpose is Purpose.LANGUAGE_MODEL:
        return has_room(model, machine) and _is_quick_enough(model, machine)
    needs = model.needs
    if machine.memory_bytes < needs.memory_bytes * _ROUNDING or machine.cores < needs.cores:
        return False
    if not needs.gpu_memory_bytes:
        return True
    gpu = machine.gpu
    return (
        gpu is not None and gpu.kind in needs.gpus and gpu.memory_bytes >= needs.gpu_memory_bytes * _ROUNDING
    )


def gigabytes(size_bytes: int) -> Told:
    """Return a size in readable form, such as "4.2 GB" or "145 MB"."""
    if size_bytes < 1_000_000_000:
        return Told("{size} MB", {"size": round(size_bytes / 1_000_000)})
    return Told("{size} GB", {"size": round(size_bytes / 1_000_000_000, 1)})


def forbidden(uses: Sequence[str]) -> Told:
    """Return a sentence about the uses that a publisher forbids."""
    return Told("Its publisher forbids {uses}.", {"uses": listed([_USES.get(each, each) for each in uses])})


def _download_bytes(model: Model) -> int:
    return model.size_bytes if model.source is Source.HUB else 0


def has_room(model: Model, machine: Machine) -> bool:
    """Tell whether a language model fits into the memory that it runs in.

    With a graphics processor that is its own memory: a speed measured there does not apply to a model of which a
    part would lie elsewhere.
    """
    memory_bytes = machine.memory_bytes if machine.gpu is None else machine.gpu.memory_bytes
    return model.size_bytes + LEFT_MEMORY_BYTES <= memory_bytes


def _is_quick_enough(model: Model, machine: Machine) -> bool:
    """Tell whether a language model is fast enough for a conversation; true if nothing was measured."""
    return machine.speed is None or machine.speed.foreseen(model.size_bytes).is_quick_enough


def _chosen_for(machine: Machine) -> Told:
    if machine.gpu is not None:
        return _FOR_CARD
    is_slow = (
        machine.cores <= SMALL_CORES
        if machine.speed is None
        else not machine.speed.foreseen(SMALL_MODEL_BYTES).is_quick_enough
    )
    return _FOR_SMALL if is_slow or machine.memory_bytes <= SMALL_MEMORY_BYTES else _FOR_USUAL


def _offers(machine: Machine) -> Told:
    memory = gigabytes(machine.memory_bytes)
    if machine.gpu is None:
        return Told(
            "This computer has {memory} of memory, no graphics card and {cores} cores.",
            {"memory": memory, "cores": machine.cores},
        )
    gpu = gigabytes(machine.gpu.memory_bytes)
    return Told(
        "This computer has {memory} of memory, a graphics card with {gpu} and {cores} cores.",
        {"memory": memory, "gpu": gpu, "cores": machine.cores},
    )


def _choice(catalog: Catalog, machine: Machine, brain: Model) -> Sentence:
    if machine.speed is None:
        return ""
    better = [
        model
        for model in catalog.for_purpose(Purpose.LANGUAGE_MODEL)
        if model.rank > brain.rank and fits(model, machine)
    ]
    if better:
        return Told(
            "There is disk space for {model} ({free} free).",
            {"model": brain.title, "free": gigabytes(machine.free_disk_bytes)},
        )
    if not _is_quick_enough(brain, machine):
        return Told("No language model is fast on it. The fastest is {model}.", {"model": brain.title})
    return Told("The best language model for it is {model}.", {"model": brain.title})
