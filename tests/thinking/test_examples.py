import json
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from companion.thinking.examples import FOLDER, Example, ExampleShelf, load_examples, shelf_of, show_examples
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from companion.thinking.language_model import Message, Prompt
from companion.values import PartBroken, PartMissing, Speaker, Strategy

ROW = {
    "before": [["person", "I planted a tree."], ["companion", "Which one?"]],
    "person": "A pear tree.",
    "companion": "A pear tree! May it bear soon.",
    "feeling": "joy",
    "part": "train",
}


def folder_with(tmp_path: Path, line: bytes, *, strategy: Strategy = Strategy.PLAY) -> Path:
    folder = tmp_path / "examples"
    shutil.copytree(FOLDER, folder)
    (folder / f"{strategy.value}.jsonl").write_bytes(json.dumps(ROW).encode() + b"\n" + line + b"\n")
    return folder


def example(person: str, *, strategy: Strategy = Strategy.PLAY, part: str = "train") -> Example:
    return Example(strategy, (), (), person, f"You said: {person}", "neutral", part)


def directions(texts: Sequence[str]) -> NDArray[np.float32]:
    """Words of one letter point along the axis of the letter."""
    vectors = np.zeros((len(texts), 26), np.float32)
    for vector, text in zip(vectors, texts, strict=True):
        for letter in text:
            vector[ord(letter) - ord("a")] += 1
        vector /= np.linalg.norm(vector)
    return vectors


@pytest.fixture
def shelf() -> ExampleShelf:
    examples = [example("a"), example("ab"), example("b"), example("a", strategy=Strategy.OTHER)]
    return shelf_of([*examples, example("a", part="test")], directions)


def test_an_example_is_read_with_what_was_said_before(tmp_path: Path) -> None:
    read = load_examples(folder_with(tmp_path, json.dumps(ROW).encode()))

    pear = next(one for one in read if one.strategy is Strategy.PLAY)
    assert [message.text for message in pear.messages()] == [
        "I planted a tree.",
        "Which one?",
        "A pear tree.",
        "A pear tree! May it bear soon.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        json.dumps(ROW | {"part": "b"}).encode(),
        json.dumps(ROW | {"person": " "}).encode(),
        json.dumps(ROW | {"companion": 7}).encode(),
        json.dumps(ROW | {"mood": "good"}).encode(),
        json.dumps({name: ROW[name] for name in ("person", "companion")}).encode(),
        json.dumps(ROW | {"before": [["nobody", "Hm."]]}).encode(),
        json.dumps(ROW | {"before": "Hm."}).encode(),
        json.dumps(ROW | {"before": [["person"]]}).encode(),
        b"[" * 100_000,
    ],
)
def test_a_broken_line_is_named_in_one_sentence(tmp_path: Path, line: bytes) -> None:
    with pytest.raises(PartBroken) as caught:
        load_examples(folder_with(tmp_path, line))

    assert caught.value.sentence == "Line 2 of the examples for “play” is broken; run the installer again."


@given(line=st.binary(max_size=80).filter(lambda line: b"\n" not in line and b"\r" not in line))
def test_no_line_whatever_brings_another_error(tmp_path_factory: pytest.TempPathFactory, line: bytes) -> None:
    folder = tmp_path_factory.mktemp("examples")
    for strategy in Strategy:
        (folder / f"{strategy.value}.jsonl").write_bytes(b"")
    (folder / "play.jsonl").write_bytes(line)

    with suppress(PartBroken):
        load_examples(folder)


def test_a_strategy_without_a_file_is_missed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, b"{}")
    (folder / "goodbye.jsonl").unlink()

    with pytest.raises(PartMissing) as caught:
        load_examples(folder)

    assert "“goodbye”" in caught.value.sentence


def test_the_nearest_of_the_strategy_comes_last(shelf: ExampleShelf) -> None:
    [vector] = directions(["aaab"])

    assert [one.person for one in shelf.nearest(Strategy.PLAY, vector)] == ["ab", "a"]


def test_what_was_just_shown_does_not_come_again(shelf: ExampleShelf) -> None:
    [vector] = directions(["aaab"])
    first = shelf.nearest(Strategy.PLAY, vector, most=1)

    second = shelf.nearest(Strategy.PLAY, vector, last=first, most=1)

    assert [one.person for one in (*first, *second)] == ["a", "ab"]


def test_rows_for_measuring_are_never_shown(shelf: ExampleShelf) -> None:
    assert all(one.part == "train" for one in shelf.examples)


def test_a_strategy_of_which_nothing_can_be_shown_shows_nothing(shelf: ExampleShelf) -> None:
    assert shelf.nearest(Strategy.REMEMBER_TOGETHER, directions(["a"])[0]) == ()


def test_no_example_is_shown_that_rests_on_a_memory() -> None:
    remembering = [one for one in load_examples() if one.remembered]

    assert remembering
    assert not any(one.can_be_shown for one in remembering)


def test_examples_stand_just_before_the_words_and_leave_the_rest_in_place() -> None:
    said = (Message(Speaker.PERSON, "Hello."), Message(Speaker.COMPANION, "Hi!"))
    words = Message(Speaker.PERSON, "I won.")
    prompt = Prompt("You are kind.", (*said, words), notes="evening", example_messages=2)

    shown = show_examples(prompt, [example("a")])

    assert shown.messages[:2] == said
    assert [message.text for message in shown.messages[2:]] == ["a", "You said: a", "I won."]
    assert (shown.persona, shown.notes, shown.example_messages) == (prompt.persona, prompt.notes, 2)


@pytest.mark.parametrize("strategy", [one for one in Strategy if one is not Strategy.REMEMBER_TOGETHER])
def test_whatever_is_shown_the_two_take_turns(strategy: Strategy) -> None:
    prompt = Prompt("", (Message(Speaker.PERSON, "Hm."),))
    shelf = shelf_of(load_examples(), lambda texts: np.ones((len(texts), 1), np.float32))

    shown = show_examples(prompt, shelf.nearest(strategy, np.ones(1, np.float32)))

    sides = [message.speaker for message in shown.messages]
    assert len(sides) >= 5
    assert sides[::2] == [Speaker.PERSON] * len(sides[::2])
    assert sides[1::2] == [Speaker.COMPANION] * len(sides[1::2])


def test_examples_need_words_to_stand_before() -> None:
    with pytest.raises(ValueError, match="words of the person"):
        show_examples(Prompt("", (Message(Speaker.COMPANION, "Hi!"),)), [])
