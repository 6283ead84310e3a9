"""All that was said, in a file of its owner's."""

import json
from datetime import UTC
from pathlib import Path

import pytest

from companion.channel.messages import HistoryForm
from companion.engine.memory.exchange import write_history
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput, Speaker, Utterance
from tests.tables import each_row

SESSION = "a" * 32
HELLO = Utterance(SESSION, 1, Speaker.PERSON, "Hello *you*\n<b>", 1_700_000_000.0, is_typed=True)
REPLY = Utterance(SESSION, 2, Speaker.COMPANION, "Good \x1b[31mmorning", 1_700_000_004.0, is_cut_off=True)
LATER = Utterance(SESSION, 3, Speaker.PERSON, "Prüfung 😢", 1_700_100_000.0)


def written(store: Store, file: Path, form: HistoryForm) -> str:
    write_history(store, NewFile(file), form, UTC, lambda done: None)
    return file.read_text(encoding="utf-8")


def keep_all(store: Store) -> None:
    for said in (HELLO, REPLY, LATER):
        store.utterances.keep(said)


def test_text_tells_day_time_and_who_without_what_a_terminal_would_obey(store: Store, tmp_path: Path) -> None:
    keep_all(store)

    assert written(store, tmp_path / "said.txt", HistoryForm.TEXT) == (
        "2023-11-14\n\n22:13  You: Hello *you*\n<b>\n\n"
        "22:13  Your companion (cut off): Good [31mmorning\n\n"
        "2023-11-16\n\n02:00  You: Prüfung 😢\n\n"
    )


def test_markdown_takes_no_markup_from_what_was_said(store: Store, tmp_path: Path) -> None:
    keep_all(store)

    told = written(store, tmp_path / "said.md", HistoryForm.MARKDOWN)

    assert told.startswith("# What was said\n\n## 2023-11-14\n")
    assert "**You**, 22:13: Hello \\*you\\*\n\\<b\\>" in told
    assert told.count("## ") == 2


def test_json_holds_all_of_each_utterance(store: Store, tmp_path: Path) -> None:
    keep_all(store)

    told = json.loads(written(store, tmp_path / "said.json", HistoryForm.JSON))

    assert told["format"] == "companion history"
    assert [one["text"] for one in told["utterances"]] == [HELLO.text, REPLY.text, LATER.text]
    assert told["utterances"][1] == {
        "session": SESSION,
        "number": 2,
        "speaker": "companion",
        "said_at": "2023-11-14T22:13:24.000+00:00",
        "text": REPLY.text,
        "is_cut_off": True,
        "is_typed": False,
    }


def test_the_companion_is_called_by_its_name(store: Store, tmp_path: Path) -> None:
    keep_all(store)
    file = tmp_path / "said.txt"

    write_history(store, NewFile(file), HistoryForm.TEXT, UTC, lambda done: None, companion="Maren")

    assert "22:13  Maren (cut off): Good" in file.read_text(encoding="utf-8")


def test_what_nobody_said_is_in_the_language_of_the_window(store: Store, tmp_path: Path) -> None:
    keep_all(store)
    file = tmp_path / "said.md"

    write_history(store, NewFile(file), HistoryForm.MARKDOWN, UTC, lambda done: None, language="de")

    told = file.read_text(encoding="utf-8")
    assert told.startswith("# Was gesagt wurde\n")
    assert "**Du**, 22:13: Hello" in told
    assert "**Dein Begleiter \\(abgebrochen\\)**, 22:13: Good" in told


def test_french_has_its_space_before_the_colon(store: Store, tmp_path: Path) -> None:
    keep_all(store)
    file = tmp_path / "history.txt"

    write_history(store, NewFile(file), HistoryForm.TEXT, UTC, lambda done: None, language="fr")

    assert "22:13  Toi\u00a0: Hello" in file.read_text(encoding="utf-8")


@each_row("form", HistoryForm)
def test_of_nothing_a_whole_file_is_written(store: Store, tmp_path: Path, form: HistoryForm) -> None:
    told = written(store, tmp_path / "said", form)

    assert (json.loads(told)["utterances"] if form is HistoryForm.JSON else told) in ([], "")


def test_progress_is_told_and_may_break_it_off_with_nothing_left(store: Store, tmp_path: Path) -> None:
    for number in range(1, 1201):
        store.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, "words", 1_700_000_000.0 + number))
    told: list[int] = []

    def moved(done: int) -> None:
        told.append(done)
        if done == 1000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_history(store, NewFile(tmp_path / "said.txt"), HistoryForm.TEXT, UTC, moved)

    assert told == [500, 1000]
    assert list(tmp_path.glob("said*")) == []


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        write_history(
            store, NewFile(tmp_path / "no" / "folder.txt"), HistoryForm.TEXT, UTC, lambda done: None
        )

    assert "does not exist" in told.value.sentence
