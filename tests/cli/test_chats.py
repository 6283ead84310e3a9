"""``companion memory import`` of chats from elsewhere, with the real encoder."""

import io
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.memory_exchange import ProgressLine
from companion.cli.output import EXIT_TROUBLE
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.storage.utterances import PAGE_MAX
from tests.fakes.terminal import Clock, Terminal
from tests.remembering.made_chats import AQUA, exported, letter, letters, line, node, silly_tavern, tree
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]
NAME = "companion"
PAINTING = "We lost the painting of the lighthouse when we moved."


def said(home: Paths) -> list[str]:
    with open_store(home, NAME) as store:
        return [kept.utterance.text for kept in reversed(store.utterances.page(limit=PAGE_MAX))]


def test_what_is_in_a_file_is_told_before_it_is_taken_in(
    home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    file = silly_tavern(
        tmp_path / "chat.jsonl",
        AQUA,
        line("Aqua", "Hello Mira!", "May 3, 2024 6:04pm", swipes=["Hi.", "Hello Mira!"]),
        line("Mira", PAINTING, "May 5, 2024 6:04pm"),
        line("Note", "secret", is_system=True),
        line("Aqua", "Oh no.", "long ago"),
    )

    assert main(["memory", "import", str(file)]) == 0

    assert capsys.readouterr().out.splitlines() == [
        "1 chat with Aqua; 3 messages, from 2024-05-03 to 2024-05-05.",
        "Not imported: answers that were not chosen (1); system messages (1).",
        "No time given, so dated like the message before: 1.",
        "3 messages added, 0 were already there.",
    ]
    assert said(home) == ["Hello Mira!", PAINTING, "Oh no."]


@each_row(
    "conversation",
    [
        tree({"1": node("user", PAINTING, at=1.7e9), "2": node("assistant", "Oh no.", at=1.7e9, parent="1")}),
        letters(letter("human", PAINTING), letter("assistant", "Oh no.")),
    ],
)
def test_a_question_about_something_said_elsewhere_brings_it_to_mind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, conversation: object
) -> None:
    monkeypatch.setenv("COMPANION_HOME", str(tmp_path / "home"))
    small_talk = [node("user", f"It is a fine day number {count}.", at=1.6e9 + count) for count in range(5)]
    weather = [tree({"1": each}, f"w{place}") for place, each in enumerate(small_talk)]

    assert main(["memory", "import", str(exported(tmp_path / "chats.json", *weather, conversation))]) == 0
    capsys.readouterr()
    main(["memory", "why", "What became of the picture with the lighthouse?"])

    assert PAINTING in capsys.readouterr().out.splitlines()[0]


def test_what_cannot_be_read_is_named_and_the_rest_counted(
    home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    file = silly_tavern(tmp_path / "chat.jsonl", AQUA, *["secret nonsense"] * 25, line("Mira", "Hello."))

    assert main(["memory", "import", str(file)]) == EXIT_TROUBLE

    told = capsys.readouterr().err.splitlines()
    assert told == [
        *(f"line {number}: it is not JSON, or breaks off" for number in range(2, 22)),
        "and 5 more",
    ]
    assert said(home) == ["Hello."]


def test_in_a_pipe_how_far_it_is_is_told_in_a_line_now_and_then() -> None:
    out, clock = io.StringIO(), Clock()
    line = ProgressLine(out, clock)

    for number in range(25):
        clock.now += 1.0
        line.show(f"{number} messages")
    line.end()

    assert out.getvalue() == "9 messages\n19 messages\n"


def test_on_a_terminal_how_far_it_is_is_told_in_one_line() -> None:
    out = Terminal()
    line = ProgressLine(out, Clock())

    line.show("1 message")
    line.show("2 messages")
    line.end()

    assert [each for each in out.getvalue().split("\r\x1b[K") if each] == ["1 message", "2 messages"]
    assert "\n" not in out.getvalue()


def test_a_chat_in_which_nothing_was_said_makes_no_companion(
    home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    assert main(["memory", "import", str(silly_tavern(tmp_path / "chat.jsonl", AQUA))]) == EXIT_TROUBLE

    assert "This file contains no messages." in capsys.readouterr().out
    assert not home.companion(NAME).has_begun


def test_a_companion_that_is_to_remember_nothing_takes_nothing_in(
    home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    main(["settings", "set", "memory.enabled", "false"])

    code = main(
        ["memory", "import", str(silly_tavern(tmp_path / "chat.jsonl", AQUA, line("Mira", "Hello.")))]
    )

    assert code == EXIT_TROUBLE
    assert "nothing was imported" in capsys.readouterr().err
    assert said(home) == []
