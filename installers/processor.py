"""Chooses the instructions of this machine's processor for the language engine.

The sets are those of llama.cpp's own variants, without AMX, which crashes at the first decode in virtual machines that
announce it. `GGML_NATIVE` would switch it on, so it is never used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installers.machine import Machine

CPUINFO = Path("/proc/cpuinfo")

FEATURES: Mapping[str, frozenset[str]] = {
    "SSE42": frozenset({"sse4_2"}),
    "AVX": frozenset({"avx"}),
    "AVX2": frozenset({"avx2"}),
    "FMA": frozenset({"fma"}),
    "F16C": frozenset({"f16c"}),
    "BMI2": frozenset({"bmi2"}),
    "AVX_VNNI": frozenset({"avx_vnni"}),
    "AVX512": frozenset({"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"}),
    "AVX512_VNNI": frozenset({"avx512_vnni"}),
    "AVX512_VBMI": frozenset({"avx512vbmi"}),
    "AVX512_BF16": frozenset({"avx512_bf16"}),
}
"""Linux's names of the features that each of llama.cpp's options for x86 needs."""

_AVX2 = ("SSE42", "AVX", "AVX2", "FMA", "F16C", "BMI2")
_X86: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("AVX-512", (*_AVX2, "AVX512"), ("AVX512_VNNI", "AVX512_VBMI", "AVX512_BF16", "AVX_VNNI")),
    ("AVX2", _AVX2, ("AVX_VNNI",)),
    ("AVX", ("SSE42", "AVX"), ("F16C",)),
    ("any x86 processor", (), ()),
)
"""Sets for x86, the richest first: name, options, and further options if the processor has them."""

_ARM_EXTRAS = {"asimdhp": "fp16", "i8mm": "i8mm"}


@dataclass(frozen=True, slots=True)
class InstructionSet:
    """A set of instructions that the engine is built with."""

    name: str
    """Name such as "AVX-512 (VNNI, BF16)"."""
    cmake_args: tuple[str, ...] = ()


def features_in(cpuinfo: str) -> frozenset[str] | None:
    """Return the features of all cores, by the names in Linux's `/proc/cpuinfo`, or None if it does not list them."""
    fields = (line.partition(":") for line in cpuinfo.splitlines())
    cores = [frozenset(words.split()) for key, _, words in fields if key.strip() in ("flags", "Features")]
    return frozenset.intersection(*cores) if cores else None


def instruction_sets(machine: Machine, features: frozenset[str] | None) -> tuple[InstructionSet, ...]:
    """Return the sets worth building for a processor, the richest first.

    The last set runs on every processor of its kind. If the features are unknown, as on Windows, AVX2 comes first,
    which all but the oldest processors have. On Apple's processors the compiler itself chooses the instructions of the
    first set.
    """
    if machine.architecture in ("x86_64", "amd64"):
        known = frozenset().union(*(FEATURES[option] for option in _AVX2)) if features is None else features
        return tuple(
            _x86_set(name, options, tuple(extra for extra in extras if FEATURES[extra] <= known))
            for name, options, extras in _X86
            if all(FEATURES[option] <= known for option in options)
        )
    plain = InstructionSet(f"any {machine.architecture} processor")
    if machine.system == "linux" and features is not None and "asimddp" in features:
        extras = [flag for feature, flag in _ARM_EXTRAS.items() if feature in features]
        architecture = "+".join(("armv8.2-a", "dotprod", *extras))
        return InstructionSet(architecture, (f"-DGGML_CPU_ARM_ARCH={architecture}",)), plain
    return (plain,)


def sets_for(machine: Machine) -> tuple[InstructionSet, ...]:
    """Return the sets for this machine's processor."""
    try:
        cpuinfo = CPUINFO.read_text("utf-8", errors="replace") if machine.system == "linux" else ""
    except OSError:
        cpuinfo = ""
    return instruction_sets(machine, features_in(cpuinfo))


def _x86_set(name: str, options: tuple[str, ...], extras: tuple[str, ...]) -> InstructionSet:
    chosen = {*options, *extras}
    more = ", ".join(extra.removeprefix("AVX512_").replace("_", "-") for extra in extras)
    return InstructionSet(
        f"{name} ({more})" if more else name,
        tuple(f"-DGGML_{option}={'ON' if option in chosen else 'OFF'}" for option in FEATURES),
    )
