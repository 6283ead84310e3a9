"""Decides which instructions of this machine's processor the language engine may be built with.

The sets are those that llama.cpp builds its own variants with, less AMX, which crashes at the first decode in
virtual machines that announce it. `GGML_NATIVE` would switch it on, so it is never used.
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
"""What Linux calls the features that each of llama.cpp's options for x86 takes."""

_AVX2 = ("SSE42", "AVX", "AVX2", "FMA", "F16C", "BMI2")
_X86: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("AVX-512", (*_AVX2, "AVX512"), ("AVX512_VNNI", "AVX512_VBMI", "AVX512_BF16", "AVX_VNNI")),
    ("AVX2", _AVX2, ("AVX_VNNI",)),
    ("AVX", ("SSE42", "AVX"), ("F16C",)),
    ("any x86 processor", (), ()),
)
"""Name, the options it stands for, and those that are added where the processor has them; the richest first."""

_ARM_EXTRAS = {"asimdhp": "fp16", "i8mm": "i8mm"}


@dataclass(frozen=True, slots=True)
class InstructionSet:
    """Instructions that the engine is built with."""

    name: str
    """Such as "AVX-512 (VNNI, BF16)"."""
    cmake_args: tuple[str, ...] = ()


def features_in(cpuinfo: str) -> frozenset[str] | None:
    """Return what all cores have, by the names in Linux's `/proc/cpuinfo`; None where it does not say."""
    fields = (line.partition(":") for line in cpuinfo.splitlines())
    cores = [frozenset(words.split()) for key, _, words in fields if key.strip() in ("flags", "Features")]
    return frozenset.intersection(*cores) if cores else None


def instruction_sets(machine: Machine, features: frozenset[str] | None) -> tuple[InstructionSet, ...]:
    """List the sets worth building for a processor, the richest first; the last one runs on all of its kind.

    Where its features are unknown, as on Windows, AVX2 is tried first, which all but the oldest have. On Apple's
    processors the compiler's own choice is for the first of them.
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
    """List the sets for the processor this runs on."""
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
