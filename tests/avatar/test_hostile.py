import resource
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest

from companion.avatar.reading import read_avatar, read_avatar_file
from companion.avatar.rig import Motion, rig_of, step
from companion.avatar.shapes import PARAMETERS
from companion.values import BadInput
from tests.avatar.hostile import File, bases, drawn, written

WRITTEN: list[File] = list(written())
DRAWN: list[File] = [file for base in bases() for file in drawn(base, seed=1, count=24)]
FILES = WRITTEN + DRAWN
_SECONDS = 2.0
_MEGABYTES = 500


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 200


@pytest.mark.parametrize("file", FILES, ids=[name for name, _ in FILES])
def test_a_hostile_file_is_refused_with_a_sentence_or_moves(file: File) -> None:
    sentence = ""
    try:
        model = read_avatar(file[1])
    except BadInput as error:
        sentence = error.sentence
    if sentence:
        assert sentence.endswith(".")
        assert len(sentence) < 120
        return

    motion, rig = Motion(), rig_of(model)
    for _ in range(3):
        motion, pose = step(rig, motion, dict.fromkeys(PARAMETERS, 0.7), 1 / 30)

    assert np.isfinite(pose.nodes).all()
    assert all(np.isfinite(weights).all() for weights in pose.morphs)


@pytest.mark.slow
def test_a_process_reads_each_third_of_them_in_little_time_and_memory(tmp_path: Path) -> None:
    with ProcessPoolExecutor(
        1, mp_context=get_context("spawn")
    ) as process:  # other tests' processes do not count
        sentences, taken, megabytes = process.submit(_read_each_third, tmp_path).result()

    print(f"{len(taken)} files, slowest {max(taken):.2f} s, most memory {megabytes:.0f} MB")
    print(*sorted(sentences), sep="\n")
    assert not any("reading it" in sentence for sentence in sentences)
    assert max(taken) <= _SECONDS
    assert megabytes <= _MEGABYTES


def _read_each_third(folder: Path) -> tuple[set[str], list[float], float]:
    """Return what is told of the files, the seconds that each took, and the most megabytes of a process."""
    sentences, taken = set(), []
    for number, (_, data) in enumerate(FILES[::3]):
        file = folder / f"{number}.vrm"
        file.write_bytes(data)
        before = _spent()
        try:
            read_avatar_file(file)
        except BadInput as error:
            sentences.add(error.sentence)
        taken.append(_spent() - before)
        file.unlink()
    return sentences, taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _spent() -> float:
    """Return the seconds of a processor that ended processes took, whatever else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
