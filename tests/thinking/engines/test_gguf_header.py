"""What a model's file says of itself, and files that say what cannot be."""

import functools
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.thinking.engines.gguf_header import (
    GgufHeader,
    read_header,
    refuse_what_cannot_talk,
    refuse_what_is_too_large,
)
from companion.thinking.engines.in_process import small_model_file
from companion.values import PartBroken, PartMissing
from tests.fakes import tiny_gguf
from tests.fakes.work import calls_of

U32, TEXT, LIST, U64 = 4, 8, 9, 10
MANY = (1 << 64) - 1
FEW_CALLS = 1_000
"""Of functions, by what does not begin to read as much as a file says it has."""
GOOD: dict[str, str | int | float | bool] = {
    "general.architecture": "llama",
    "tokenizer.chat_template": tiny_gguf.CHATML,
    "llama.block_count": 2,
}


def written(folder: Path, content: bytes) -> Path:
    file = folder / "own.gguf"
    file.write_bytes(content)
    return file


def text(words: str) -> bytes:
    return struct.pack("<Q", len(words)) + words.encode()


def beginning(*, version: int = 3, tensors: int = 0, keys: int = 1) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", version, tensors, keys)


def refusal(of: Callable[[], object]) -> str:
    with pytest.raises(PartBroken) as raised:
        of()
    sentence = raised.value.sentence
    assert sentence.startswith("The language model own.gguf cannot be used: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def header(**changed: str | int | float | bool | None) -> GgufHeader:
    """A header with other values, whose dots are written as two underscores; None leaves one out."""
    values = GOOD | {key.replace("__", "."): value for key, value in changed.items()}
    return GgufHeader({key: value for key, value in values.items() if value is not None}, has_tokens=True)


def test_a_header_is_read_with_what_a_talk_needs(tiny_model: Path) -> None:
    read = read_header(tiny_model)

    assert read.architecture == "llama"
    assert read.template == tiny_gguf.CHATML
    assert read.has_tokens
    assert read.cache_bytes(10) == 10 * tiny_gguf.LAYERS * tiny_gguf.EMBEDDING * 2 * 2
    refuse_what_cannot_talk(tiny_model, read)


def test_the_small_models_header_is_read_and_talks() -> None:
    file = small_model_file()
    assert file is not None

    refuse_what_cannot_talk(file, read_header(file))


def test_a_file_that_is_cut_short_anywhere_is_told_so_before_its_last_tensor(
    tiny_model: Path, tmp_path: Path
) -> None:
    content = tiny_model.read_bytes()
    draws = random.Random(7)
    for length in {*range(4, 200), *(draws.randrange(200, len(content) * 9 // 10) for _ in range(300))}:
        file = written(tmp_path, content[:length])
        sentence = refusal(functools.partial(read_header, file))

        assert "cut short or damaged; get it again" in sentence, length


def is_told(file: Path) -> bool:
    """Tell whether a file is refused in a sentence; anything else than that is raised."""
    try:
        refuse_what_cannot_talk(file, read_header(file))
    except PartBroken as error:
        return str(error.sentence).startswith("The language model own.gguf cannot be used: ")
    return False


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_behind_the_mark_are_refused_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    assert is_told(written(tmp_path_factory.mktemp("noise"), b"GGUF" + noise))


def test_with_any_changed_byte_a_file_is_refused_in_a_sentence_or_read(
    tiny_model: Path, tmp_path: Path
) -> None:
    content = tiny_model.read_bytes()
    draws = random.Random(11)
    told = 0
    for _ in range(300):
        changed = bytearray(content)
        changed[draws.randrange(4, 12_000)] = draws.randrange(256)
        told += is_told(written(tmp_path, bytes(changed)))

    assert 0 < told < 300


@pytest.mark.parametrize(
    "content",
    [
        beginning(keys=MANY),
        beginning(tensors=MANY, keys=0),
        beginning() + struct.pack("<Q", MANY),
        beginning() + text("key") + struct.pack("<IQ", TEXT, MANY),
        beginning() + text("key") + struct.pack("<IIQ", LIST, U64, MANY),
        beginning() + text("key") + struct.pack("<IIQ", LIST, TEXT, MANY),
        beginning() + text("key") + struct.pack("<IIQ", LIST, LIST, 1),
        beginning() + text("key") + struct.pack("<I", 99),
        beginning(keys=0, tensors=1) + text("t") + struct.pack("<I", 0xFFFF_FFFF),
        beginning(keys=0, tensors=1) + text("t") + struct.pack("<IIQ", 0, 0, MANY),
        beginning(tensors=1)
        + text("general.alignment")
        + struct.pack("<IQ", U64, MANY)
        + text("t")
        + bytes(16),
    ],
)
def test_counts_that_no_file_can_have_are_refused_at_once(content: bytes, tmp_path: Path) -> None:
    file = written(tmp_path, content)
    told: list[str] = []

    calls = calls_of(lambda: told.append(refusal(lambda: read_header(file))))

    assert "cut short or damaged" in told[0]
    assert calls < FEW_CALLS


def test_a_list_of_endless_empty_texts_is_given_up(tmp_path: Path) -> None:
    file = tmp_path / "own.gguf"
    with file.open("wb") as opened:
        opened.write(beginning() + text("key") + struct.pack("<IIQ", LIST, TEXT, 1 << 27))
        opened.truncate(1 << 31)  # a file with a hole, which takes no disk
    told: list[str] = []

    calls = calls_of(lambda: told.append(refusal(lambda: read_header(file))))

    assert "damaged" in told[0]
    assert calls < FEW_CALLS


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not in the GGUF format"),
        (b"PK\x03\x04 an archive", "not in the GGUF format"),
        (beginning(version=1, keys=0), "too old"),
        (beginning(version=0x03000000, keys=0), "made for other processors"),
    ],
)
def test_what_is_no_gguf_file_or_of_an_unknown_version_is_told(
    content: bytes, why: str, tmp_path: Path
) -> None:
    assert why in refusal(lambda: read_header(written(tmp_path, content)))


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(PartMissing, match="missing"):
        read_header(tmp_path / "own.gguf")


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"general__architecture": "clip"}, "pictures"),
        ({"general__type": "mmproj"}, "pictures"),
        ({"general__type": "adapter"}, "an adapter"),
        ({"general__type": "imatrix"}, "an importance matrix"),
        ({"general__architecture": "nomic-bert"}, "an embedding model"),
        ({"llama__pooling_type": 3}, "an embedding model"),
        ({"llama__attention__causal": False}, "an embedding model"),
        ({"split__no": 1, "split__count": 3}, "choose the first"),
        ({"general__architecture": None}, "holds no language model"),
        ({"tokenizer__chat_template": None}, "no chat template"),
    ],
)
def test_a_whole_file_of_another_kind_is_told_for_what_it_is(changed: dict[str, Any], why: str) -> None:
    assert why in refusal(lambda: refuse_what_cannot_talk(Path("own.gguf"), header(**changed)))


def test_the_first_of_several_parts_names_the_one_that_is_missing(tmp_path: Path) -> None:
    split = header(split__no=0, split__count=3)
    first, second, third = (tmp_path / f"own-{number:05}-of-00003.gguf" for number in (1, 2, 3))

    for part in (second, third):
        with pytest.raises(PartBroken) as raised:
            refuse_what_cannot_talk(first, split)
        assert f"its part {part.name} is missing" in raised.value.sentence
        part.touch()
    refuse_what_cannot_talk(first, split)


def test_parts_that_were_put_together_are_told(tmp_path: Path) -> None:
    whole = header(split__no=0, split__count=3)

    assert "of 3 parts" in refusal(lambda: refuse_what_cannot_talk(tmp_path / "own.gguf", whole))


@pytest.mark.parametrize("name", ["own.gguf-split-a", "own.gguf.part1of2", "own-part-1.gguf"])
def test_a_piece_of_a_file_is_told_from_a_damaged_one(name: str, tmp_path: Path) -> None:
    piece = tmp_path / name
    piece.write_bytes(beginning(keys=3))

    with pytest.raises(PartBroken) as raised:
        read_header(piece)

    assert "one piece of a larger file" in raised.value.sentence


def test_figures_of_another_type_than_they_should_have_count_as_not_told() -> None:
    odd = header(llama__block_count="two", split__no="one", split__count=1.5, llama__pooling_type=-1)

    refuse_what_cannot_talk(Path("own.gguf"), odd)
    assert odd.cache_bytes(1000) == 0


def test_a_model_that_does_not_fit_the_memory_is_told_with_both_figures(tmp_path: Path) -> None:
    file = tmp_path / "own.gguf"
    with file.open("wb") as opened:
        opened.truncate(8_000_000_000)

    def refuse(memory_bytes: int) -> None:
        refuse_what_is_too_large(file, header(), cells=100, memory_bytes=memory_bytes)

    refuse(16_000_000_000)
    sentence = refusal(lambda: refuse(8_500_000_000))
    assert "needs about 8 GB" in sentence
    assert "has 8.5" in sentence
    assert "choose a smaller one" in sentence


def test_a_path_that_no_system_knows_is_refused_in_one_sentence() -> None:
    with pytest.raises(PartBroken) as broken:
        read_header(Path("/nul\0byte.gguf"))

    assert "the file cannot be read; choose another model" in broken.value.sentence
