import json
from dataclasses import replace
from pathlib import Path

import pytest

from installers.stamp import Part, Stamp, Wanted, digest, parts_to_do, read_stamp, write_stamp
from tests.tables import each_row

STAMP = Stamp(
    root="/home/ann/companion",
    run_lock="aa",
    test_lock="",
    engine_lock="bb",
    gpu="auto",
    engine="llama-cpp-python",
    processor="-DGGML_AVX2=ON",
    instructions="AVX2",
    to_build="",
    system_packages=("libportaudio2",),
)
WANTED = Wanted(
    root="/home/ann/companion",
    run_lock="aa",
    test_lock="",
    engine_lock="bb",
    gpu=None,
    processor="-DGGML_AVX2=ON",
    is_built_now=False,
)


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_stamp(tmp_path / "stamp.json") is None

    write_stamp(tmp_path / "stamp.json", STAMP)

    assert read_stamp(tmp_path / "stamp.json") == STAMP


@each_row("content", ["", "{", "[]", "{}", '"text"', '{"root": "/"}', "null", "\x00"])
def test_a_broken_stamp_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "stamp.json").write_text(content)

    assert read_stamp(tmp_path / "stamp.json") is None


def test_an_earlier_note_counts_but_for_what_it_does_not_say(tmp_path: Path) -> None:
    write_stamp(tmp_path / "stamp.json", STAMP)
    noted = json.loads((tmp_path / "stamp.json").read_text())
    del noted["processor"], noted["instructions"]
    (tmp_path / "stamp.json").write_text(json.dumps(noted))

    assert parts_to_do(read_stamp(tmp_path / "stamp.json"), WANTED) == {Part.ENGINE}


def test_without_a_stamp_everything_is_to_do() -> None:
    assert parts_to_do(None, WANTED) == frozenset(Part)


@each_row(
    ("changed", "expected"),
    [
        (WANTED, set()),
        (replace(WANTED, run_lock="a2"), {Part.PACKAGES}),
        (replace(WANTED, test_lock="cc"), {Part.PACKAGES}),
        (replace(WANTED, root="/mnt/stick"), {Part.PACKAGES}),
        (replace(WANTED, engine_lock="b2"), {Part.ENGINE}),
        (replace(WANTED, gpu="cuda"), {Part.ENGINE}),
        (replace(WANTED, processor="-DGGML_AVX512=ON"), {Part.ENGINE}),
        (replace(WANTED, gpu="auto"), set()),
    ],
)
def test_only_what_changed_is_to_do(changed: Wanted, expected: set[Part]) -> None:
    assert parts_to_do(STAMP, changed) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [(("numpy==2", "numpy==2"), ("numpy==2", "numpy==3")), (("ab", "c"), ("a", "bc"))],
    ids=["another byte", "another end of a file"],
)
def test_the_digest_is_another_for_other_files(
    tmp_path: Path, before: tuple[str, str], after: tuple[str, str]
) -> None:
    def digest_of(texts: tuple[str, str]) -> str:
        files = [tmp_path / "a.txt", tmp_path / "b.txt"]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text)
        return digest(files)

    assert digest_of(before) != digest_of(after)
