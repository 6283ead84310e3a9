from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.catalog.catalog import GpuKind, Purpose, read_catalog
from companion.catalog.machine import Gpu, Machine
from companion.catalog.recommendation import (
    RESERVE_BYTES,
    fits,
    gigabytes,
    recommend,
)
from companion.values import MeasuredSpeed, Speed
from tests.tables import each_row

CATALOG = read_catalog()
GB = 1_000_000_000
STARTER = CATALOG.default_language_model


def measured(reads: float, writes: float) -> MeasuredSpeed:
    """The speed of the language model that the program begins with."""
    return MeasuredSpeed(Speed(reads, writes), STARTER.size_bytes)


QUICK = measured(200, 25)


def machine(
    memory: float,
    cores: int,
    *,
    gpu: float = 0,
    kind: GpuKind = GpuKind.CUDA,
    disk: float = 100,
    free_memory: float = 100,
    speed: MeasuredSpeed | None = QUICK,
) -> Machine:
    card = Gpu("a card", kind, int(gpu * GB)) if gpu else None
    return Machine(int(memory * GB), cores, int(disk * GB), card, int(free_memory * GB), speed)


def names(of: Machine, language: str = "en") -> list[str]:
    return [model.name for model in recommend(CATALOG, of, language).models]


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (machine(2, 2), ["qwen2.5-coder-1.5b", "moonshine-tiny-en", "espeak"]),
        (machine(5.8, 4), ["gemma-4-e2b", "moonshine-tiny-en", "piper-en-us-joe"]),
        (machine(7.7, 4), ["gemma-4-e4b", "moonshine-tiny-en", "piper-en-us-joe"]),
        (
            machine(32, 8, gpu=6, speed=measured(3000, 150)),
            ["gemma-4-e2b", "whisper-large-v3-turbo", "kokoro-82m"],
        ),
        (
            machine(32, 8, gpu=12, speed=measured(3000, 150)),
            ["gemma-4-12b", "whisper-large-v3-turbo", "kokoro-82m"],
        ),
        (
            machine(32, 8, gpu=21, kind=GpuKind.METAL, speed=measured(600, 60)),
            ["gemma-4-12b", "moonshine-tiny-en", "kokoro-82m"],
        ),
    ],
)
def test_a_machine_gets_the_best_set_it_does_well(of: Machine, expected: list[str]) -> None:
    assert names(of) == expected


@each_row(
    ("speed", "expected"),
    [
        (measured(30, 3), "qwen2.5-coder-1.5b"),
        (measured(90, 25), "qwen2.5-coder-1.5b"),
        (measured(200, 11), "qwen2.5-coder-1.5b"),
        (measured(100, 12), "gemma-4-e2b"),
        (measured(200, 18), "gemma-4-e2b"),
        (measured(200, 20), "gemma-4-e4b"),
        (measured(300, 40), "gemma-4-12b"),
    ],
)
def test_of_two_computers_alike_the_quicker_gets_a_larger_model(speed: MeasuredSpeed, expected: str) -> None:
    assert names(machine(16, 4, speed=speed))[0] == expected


def test_a_model_that_was_measured_itself_fits_as_it_was_measured() -> None:
    larger = CATALOG.model("gemma-4-e4b")

    assert fits(larger, machine(16, 4, speed=MeasuredSpeed(Speed(40, 5), larger.size_bytes)))
    assert not fits(larger, machine(16, 4, speed=MeasuredSpeed(Speed(40, 4.9), larger.size_bytes)))


def test_before_anything_was_measured_no_larger_language_model_is_recommended() -> None:
    unmeasured = machine(16, 4, speed=None)

    assert names(unmeasured)[0] == "qwen2.5-coder-1.5b"
    assert str(recommend(CATALOG, unmeasured).sentence).endswith("cores.")


def test_where_even_the_smallest_is_too_slow_that_is_told() -> None:
    sentence = recommend(CATALOG, machine(16, 4, speed=measured(30, 3))).sentence

    assert str(sentence).endswith("No language model is fast on it. The fastest is Qwen2.5 Coder 1.5B.")


def test_another_language_gets_a_recogniser_and_a_voice_that_know_it() -> None:
    assert names(machine(16, 8), "de") == ["gemma-4-e4b", "whisper-small", "piper-de-thorsten"]
    assert names(machine(4, 2), "de") == ["qwen2.5-coder-1.5b", "whisper-base", "piper-de-thorsten"]
    assert names(machine(4, 1), "de") == ["qwen2.5-coder-1.5b", "espeak"]


def test_a_small_disk_gets_a_smaller_set_and_is_told_why() -> None:
    recommendation = recommend(CATALOG, machine(16, 8, disk=5))

    assert recommendation.models[0].name == "gemma-4-e2b"
    assert "There is disk space for Gemma 4 E2B (5 GB free)." in str(recommendation.sentence)


def test_the_sentence_names_the_machine_and_the_choice() -> None:
    sentence = recommend(CATALOG, machine(16, 8)).sentence

    assert sentence == (
        "Chosen for an average computer. This computer has 16 GB of memory, no graphics card and 8 cores. The "
        "best language model for it is Gemma 4 E4B."
    )


@each_row(
    ("of", "expected"),
    [
        (machine(4, 4), "so that replies come quickly on this computer"),
        (machine(32, 8, speed=measured(60, 8)), "so that replies come quickly on this computer"),
        (machine(32, 2, speed=None), "so that replies come quickly on this computer"),
        (machine(32, 2), "for an average computer"),
        (machine(6, 4, speed=None), "for an average computer"),
        (machine(16, 8), "for an average computer"),
        (machine(4, 2, gpu=4, speed=None), "for a computer with a graphics card"),
        (machine(16, 8, gpu=10.6, kind=GpuKind.METAL), "for a computer with a graphics card"),
    ],
)
def test_memory_speed_cores_and_graphics_tell_what_is_chosen_for(of: Machine, expected: str) -> None:
    assert str(recommend(CATALOG, of).sentence).startswith(f"Chosen {expected}. ")


def test_little_free_memory_is_told_with_what_helps() -> None:
    sentence = recommend(CATALOG, machine(4, 2, free_memory=2.9)).sentence

    assert str(sentence).endswith(
        " Only 2.9 GB of memory is free, so Qwen2.5 Coder 1.5B may not fit. Close other programs before you talk."
    )


def test_what_is_there_already_is_no_download() -> None:
    downloads = recommend(CATALOG, machine(16, 8)).downloads

    assert [model.name for model in downloads] == ["gemma-4-e4b", "kokoro-82m"]


def test_models_without_a_rank_are_never_recommended() -> None:
    for memory in (2, 8, 16, 64):
        assert not {"qwen3-4b-instruct-2507", "gemma-3-4b"} & set(names(machine(memory, 16, gpu=memory)))


machines = st.builds(
    machine,
    memory=st.floats(0.5, 200),
    cores=st.integers(1, 128),
    gpu=st.floats(0, 100),
    kind=st.sampled_from(GpuKind),
    disk=st.floats(0, 100),
    speed=st.none() | st.builds(measured, st.floats(0, 1e4), st.floats(0, 1e3)),
)


@given(machines, st.sampled_from(["en", "de", "zz"]))
def test_every_machine_gets_a_language_model_and_only_what_fits(of: Machine, language: str) -> None:
    recommendation = recommend(CATALOG, of, language)

    purposes = [model.purpose for model in recommendation.models]
    assert purposes[0] is Purpose.LANGUAGE_MODEL
    assert len(set(purposes)) == len(purposes)
    beside = [model for model in recommendation.downloads if model != STARTER]
    assert sum(model.size_bytes for model in beside) <= max(0, of.free_disk_bytes - RESERVE_BYTES)
    assert all(fits(model, of) for model in beside)


@given(machines, st.floats(1, 4))
def test_a_quicker_machine_never_gets_less(of: Machine, factor: float) -> None:
    speed = (of.speed or QUICK).speed
    slower = replace(of, speed=measured(speed.reads, speed.writes))
    quicker = replace(of, speed=measured(speed.reads * factor, speed.writes * factor))

    assert recommend(CATALOG, quicker).models[0].rank >= recommend(CATALOG, slower).models[0].rank


@given(machines, st.floats(1, 4))
def test_a_larger_machine_never_gets_less(of: Machine, factor: float) -> None:
    larger = Machine(
        int(of.memory_bytes * factor),
        int(of.cores * factor),
        int(of.free_disk_bytes * factor),
        of.gpu,
        of.free_memory_bytes,
        of.speed,
    )

    assert recommend(CATALOG, larger).models[0].rank >= recommend(CATALOG, of).models[0].rank


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [(0, "0 MB"), (145_000_000, "145 MB"), (999_000_000, "999 MB"), (4_220_000_000, "4.2 GB")],
)
def test_sizes_read_as_people_read_them(size_bytes: int, text: str) -> None:
    assert gigabytes(size_bytes) == text
