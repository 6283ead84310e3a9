import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.catalog.catalog import GpuKind
from companion.catalog.machine import Gpu, find_gpu, free_disk_bytes, measure_machine, read_nvidia_smi


def test_this_machine_has_memory_cores_and_disk(tmp_path: Path) -> None:
    machine = measure_machine(tmp_path / "not" / "there" / "yet")

    assert machine.memory_bytes > 100_000_000
    assert 1 <= machine.cores <= (os.cpu_count() or 1)
    assert machine.free_disk_bytes == pytest.approx(free_disk_bytes(tmp_path), rel=0.2)


def test_cards_are_read_from_nvidia_smi() -> None:
    listed = "NVIDIA GeForce RTX 3060, 12288\nNVIDIA H200, 143771\n"

    assert read_nvidia_smi(listed) == [
        Gpu("NVIDIA GeForce RTX 3060", GpuKind.CUDA, 12288 * 1024 * 1024),
        Gpu("NVIDIA H200", GpuKind.CUDA, 143771 * 1024 * 1024),
    ]


@given(st.text(max_size=80))
def test_anything_else_that_nvidia_smi_says_is_passed_over(listed: str) -> None:
    for gpu in read_nvidia_smi(listed):
        assert gpu.memory_bytes >= 0
    assert (
        read_nvidia_smi("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n")
        == []
    )
    assert read_nvidia_smi("NVIDIA Jetson, [N/A]\n") == []


def script(folder: Path, content: str) -> None:
    file = folder / "nvidia-smi"
    file.write_text(f"#!/bin/sh\n{content}\n")
    file.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("echo 'Small, 4096'; echo 'Large, 8192'", Gpu("Large", GpuKind.CUDA, 8192 * 1024 * 1024)),
        ("exit 9", None),
        ("true", None),
    ],
)
def test_the_largest_card_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, found: Gpu | None
) -> None:
    script(tmp_path, content)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr("sys.platform", "linux")

    assert find_gpu(16_000_000_000) == found


def test_without_the_driver_there_is_no_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")

    assert find_gpu(16_000_000_000) is None


def test_apples_processors_share_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("platform.machine", lambda: "arm64")

    gpu = find_gpu(24_000_000_000)

    assert gpu == Gpu("Apple", GpuKind.METAL, 16_000_000_000)
