import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.files.exchange_json import (
    LONGEST_LINE,
    BrokenLine,
    Exchanged,
    NoMemoryFile,
    check_header,
    decode,
    encode,
    header,
)
from companion.values import Evidence, LinkKind, MemoryKind, MemoryOrigin
from tests.remembering.any_memory import NAMES, exchanged_memories
from tests.tables import each_row

SMALLEST: dict[str, Any] = {
    "id": 7,
    "kind": "fact",
    "text": "They work as a nurse.",
    "happened_at": "2026-05-01T18:00:00+02:00",
}
SESSION = "a" * 32


QUOTE = {
    "session": SESSION,
    "number": 4,
    "speaker": "person",
    "said_at": "2026-05-01T16:00:00Z",
    "words": "I am a nurse.",
}


def read(**changed: object) -> Exchanged:
    return decode(json.dumps(SMALLEST | changed).encode(), NAMES)


def what_is_wrong(line: bytes) -> str | None:
    try:
        decode(line, NAMES)
    except BrokenLine as broken:
        return broken.sentence
    return None


@given(exchanged_memories())
def test_what_goes_out_comes_in_again_as_it_was(exchanged: Exchanged) -> None:
    line = encode(exchanged, NAMES)

    assert decode(line, NAMES) == exchanged
    assert b"\n" not in line


@given(exchanged_memories(), st.integers(0, 10_000), st.binary(max_size=4))
def test_a_damaged_line_is_a_memory_or_one_sentence(exchanged: Exchanged, place: int, damage: bytes) -> None:
    line = encode(exchanged, NAMES)
    place %= len(line)

    sentence = what_is_wrong(line[:place] + damage + line[place + len(damage) :])

    assert sentence is None or len(sentence.splitlines()) == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_a_broken_line(line: bytes) -> None:
    with pytest.raises(BrokenLine):
        decode(line, NAMES)


def test_a_line_can_be_read_by_itself() -> None:
    line = json.loads(
        encode(
            read(emotions={NAMES[3]: 0.8}, evidence=[QUOTE], links=[{"kind": "supersedes", "target": 3}]),
            NAMES,
        )
    )

    assert line["text"] == "They work as a nurse."
    assert line["happened_at"] == "2026-05-01T16:00:00Z"
    assert line["emotions"] == {NAMES[3]: 0.8}
    assert line["evidence"][0]["words"] == "I am a nurse."
    assert line["links"] == [{"kind": "supersedes", "target": 3, "weight": 1.0}]


def test_what_a_line_leaves_out_is_as_in_a_new_memory() -> None:
    memory = read().memory

    assert (memory.kind, memory.salience, memory.strength) == (MemoryKind.FACT, 0.5, 1.0)
    assert (memory.emotions, memory.names, memory.evidence) == ((), (), ())
    assert memory.origin is MemoryOrigin.IMPORT


def test_evidence_and_links_are_read() -> None:
    found = read(evidence=[QUOTE], links=[{"kind": "caused", "target": 9, "weight": 0.5}])

    assert found.memory.evidence == (Evidence(SESSION, 4),)
    (link,) = found.links
    assert (link.source, link.target, link.kind, link.weight) == (7, 9, LinkKind.CAUSED, 0.5)


@each_row(
    ("changed", "sentence"),
    [
        ({"kind": "dream"}, "kind: is none of the words that may stand there"),
        ({"kind": "moment"}, "speaker: of a moment it must be told who said it"),
        ({"text": "  "}, "text: is empty"),
        ({"text": 7}, "text: must be a text, not a whole number"),
        ({"happened_at": "2026-05-01T18:00:00"}, "happened_at: must be a time with its zone"),
        ({"happened_at": "yesterday"}, "happened_at: must be a time such as 2026-05-01T18:00:00+02:00"),
        ({"happened_at": "2026-02-29T18:00:00Z"}, "happened_at: must be a time such as 2026-05-01T18:00:00+02:00"),
        ({"due_at": "9999-01-01T00:00:00Z"}, "due_at: lies outside the years 1900 to 2200"),
        ({"happened_at": -5}, "happened_at: must be a time, not a whole number"),
        ({"salience": -0.1}, "salience: must be a number of at least 0.0"),
        ({"salience": 1.1}, "salience: must be a number of at most 1.0"),
        ({"strength": 1e30}, "strength: must be a number of at most 1000000.0"),
        ({"strength": "strong"}, "strength: must be a number, not a text"),
        ({"felt": {"valence": 2, "arousal": 0, "dominance": 0}}, "felt.valence: must be a number of at most 1.0"),
        ({"felt": {"valence": 0.5}}, "felt: there is no field arousal"),
        ({"emotions": {"melancholy": 0.5}}, "emotions: names one that is not known"),
        ({"names": {"a": {"b": 1}}}, "names: must be a list, not an object"),
        ({"id": 0}, "id: must be a whole number of at least 1"),
        ({"id": 2**70}, "id: must be a whole number of at most 9223372036854775807"),
        ({"is_pinned": "yes"}, "is_pinned: must be true or false, not a text"),
        ({"mischief": 1}, "there is a field that is not known"),
        ({"links": [{"kind": "caused", "target": 9, "weight": 0}]}, "links[0].weight: must be a number above 0.0"),
        ({"text": "a" * LONGEST_LINE}, "it is longer than a memory can be"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence(changed: dict[str, object], sentence: str) -> None:
    with pytest.raises(BrokenLine) as broken:
        read(**changed)

    assert broken.value.sentence == sentence


@each_row(
    "line",
    [
        b"",
        b"[]",
        b"null",
        b'{"id": 7}',
        b'{"id": NaN}',
        b'{"id": 1e999}',
        b"[" * 200_000,
        b'{"mischief": ' + b'{"a":' * 200_000,
        json.dumps(SMALLEST).encode()[:-9],
        json.dumps(SMALLEST | {"text": "\ud800"}).encode(),
        json.dumps(SMALLEST).encode().replace(b"nurse", b"\xff"),
        json.dumps(SMALLEST).encode().replace(b"nurse", b"nur\0se"),
    ],
)
def test_what_is_no_json_object_of_ours_is_a_broken_line(line: bytes) -> None:
    with pytest.raises(BrokenLine):
        decode(line, NAMES)


def test_the_sentence_repeats_nothing_that_was_written() -> None:
    with pytest.raises(BrokenLine) as broken:
        read(kind="my secret dream")

    assert "secret" not in broken.value.sentence
    assert "secret" not in str(broken.value)
    assert broken.value.__cause__ is None


def test_the_header_is_one_that_can_be_read() -> None:
    check_header(header())


OURS = "Choose one that Companion exported"


@each_row(
    ("line", "words"),
    [
        *((line, OURS) for line in (b"", b"{}", b"[]", b"id,text", b"[" * 200_000)),
        (b'{"format": "something else", "version": 1}', OURS),
        (b'{"format": "companion memories", "version": 2}', "another version"),
    ],
)
def test_a_file_of_something_else_or_of_a_newer_version_is_refused(line: bytes, words: str) -> None:
    with pytest.raises(NoMemoryFile) as refused:
        check_header(line)

    assert words in refused.value.sentence
