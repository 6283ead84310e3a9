import pytest

from installers.machine import Machine
from installers.processor import FEATURES, features_in, instruction_sets

LINUX = Machine("linux", "x86_64", (2, 36))
ARM = Machine("linux", "aarch64", (2, 36))
HASWELL = "sse4_2 avx avx2 fma f16c bmi2"
SKYLAKE_X = f"{HASWELL} avx512f avx512cd avx512bw avx512dq avx512vl"
ZEN_5 = f"{SKYLAKE_X} avx512_vnni avx512vbmi avx512_bf16 avx_vnni"


def names(features: str, machine: Machine = LINUX) -> list[str]:
    return [each.name for each in instruction_sets(machine, frozenset(features.split()))]


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        (
            ZEN_5,
            ["AVX-512 (VNNI, VBMI, BF16, AVX-VNNI)", "AVX2 (AVX-VNNI)", "AVX (F16C)", "any x86 processor"],
        ),
        (f"{SKYLAKE_X} avx512_vnni", ["AVX-512 (VNNI)", "AVX2", "AVX (F16C)", "any x86 processor"]),
        (f"{HASWELL} avx512f", ["AVX2", "AVX (F16C)", "any x86 processor"]),
        ("sse4_2 avx f16c", ["AVX (F16C)", "any x86 processor"]),
        ("sse4_2", ["any x86 processor"]),
    ],
)
def test_the_richest_set_that_the_processor_has_stands_first(features: str, expected: list[str]) -> None:
    assert names(features) == expected


def test_every_option_is_said_so_that_no_default_adds_one() -> None:
    for each in instruction_sets(LINUX, frozenset(ZEN_5.split())):
        assert [argument.partition("=")[0] for argument in each.cmake_args] == [
            f"-DGGML_{option}" for option in FEATURES
        ]


@pytest.mark.parametrize("features", [ZEN_5 + " amx_tile amx_int8 amx_bf16", "asimddp sve", ""])
def test_amx_and_whatever_the_compiler_would_find_by_itself_are_never_switched_on(features: str) -> None:
    for machine in (LINUX, ARM):
        for each in instruction_sets(machine, frozenset(features.split())):
            assert not any(word in " ".join(each.cmake_args) for word in ("AMX", "NATIVE"))


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_of_an_unknown_x86_processor_avx2_is_expected(system: str) -> None:
    sets = instruction_sets(Machine(system, "x86_64", None), None)

    assert [each.name.partition(" (")[0] for each in sets] == ["AVX2", "AVX", "any x86 processor"]


def test_an_arm_processor_is_built_for_by_what_it_has() -> None:
    assert names("asimd asimddp asimdhp i8mm sve", ARM)[0] == "armv8.2-a+dotprod+fp16+i8mm"
    assert names("asimd asimddp", ARM)[0] == "armv8.2-a+dotprod"
    assert names("asimd", ARM) == ["any aarch64 processor"]
    assert [each.cmake_args for each in instruction_sets(Machine("darwin", "arm64", (15, 0)), None)] == [()]


def test_only_what_all_cores_have_counts() -> None:
    cpuinfo = "processor\t: 0\nflags\t\t: avx avx2 fma\n\nprocessor\t: 1\nflags\t\t: avx avx2\n"

    assert features_in(cpuinfo) == frozenset({"avx", "avx2"})
    assert features_in("Features\t: asimd asimddp\n") == frozenset({"asimd", "asimddp"})
    assert features_in("model name: something else\n") is None
