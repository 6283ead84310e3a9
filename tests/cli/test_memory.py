"""The memory book in the terminal, on a real store."""

import io
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_INTERRUPTED, EXIT_TROUBLE
from companion.remembering.files.exchange_json import header
from companion.settings.sections import ProgramSettings
from companion.settings.writing import set_value
from companion.storage.memories import NewMemory, Sleep
from companion.storage.memory_filter import MemoryFilter
from companion.storage.paths import Paths
from companion.storage.store import Store, open_store
from companion.values import (
    Affect,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    TimeSpan,
    Utterance,
)
from companion.values.local_zone import LOCAL
from tests.engine.running_engine import ROOT, await_that, silent_environment
from tests.fakes.terminal import Terminal, interruptible
from tests.remembering.made_chats import AQUA, line, silly_tavern
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]

NAME = "companion"
SESSION = "a" * 32
EXAM = Utterance(SESSION, 1, Speaker.PERSON, "I failed the exam, Anna.", 1.7e9)
MOMENT = Memory(
    MemoryKind.MOMENT,
    EXAM.text,
    EXAM.said_at,
    speaker=Speaker.PERSON,
    felt=Affect(-0.4),
    emotions=tuple(0.8 if place == 25 else 0.0 for place in range(28)),
    names=("Anna",),
    evidence=(Evidence(SESSION, 1),),
    salience=0.9,
)
THREAD = Memory(
    MemoryKind.THREAD, "Sits the exam again.", 1.7e9 + 60, is_open=True, evidence=(Evidence(SESSION, 1),)
)
BAKER = Memory(
    MemoryKind.FACT,
    "Worked as a baker.\x1b[2J",
    1.5e9,
    subject="work",
    held_until=1.6e9,
    origin=MemoryOrigin.TOLD,
)
NURSE = replace(BAKER, text="Works as a nurse.", happened_at=1.6e9, held_until=None)
ALL = (MOMENT, THREAD, BAKER, NURSE)


@pytest.fixture
def lived(home: Paths) -> Paths:
    """A companion that remembers the moment as 1, the thread as 2, the old job as 3 and the new one as 4."""
    home.make()
    with open_store(home, NAME) as store:
        store.utterances.keep(EXAM)
        assert store.memories.add([NewMemory(each) for each in ALL]) == (1, 2, 3, 4)
        store.memories.link([MemoryLink(1, 2, LinkKind.CAUSED), MemoryLink(4, 3, LinkKind.SUPERSEDES)])
        store.memories.note_sleep(Sleep(1.7e9, read_until=1, merged=2))
    return home


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Somebody at a terminal; what is written into it is what they type."""
    typing = Terminal()
    monkeypatch.setattr(sys, "stdin", typing)
    return typing


def remembered(paths: Paths) -> list[str]:
    with open_store(paths, NAME) as store:
        return texts(store)


def texts(store: Store) -> list[str]:
    return [memory.text for memory in store.memories.page(MemoryFilter(with_faded=True), limit=100)]


def numbers(printed: str) -> list[int]:
    return [int(line.split()[0]) for line in printed.splitlines()]


def facts(file: Path, count: int) -> Path:
    one = {"kind": "fact", "happened_at": "2026-05-01T18:00:00Z"}
    lines = (json.dumps(one | {"id": n, "text": f"Fact {n}."}).encode() for n in range(1, count + 1))
    file.write_bytes(b"\n".join((header(), *lines)))
    return file


# ---- looking -----------------------------------------------------------------------------------------------


@each_row(
    ("arguments", "found"),
    [
        (["list"], [2, 1, 4, 3]),
        (["list", "--limit", "2"], [2, 1]),
        (["search", "exam"], [2, 1]),
        (["search", "fail", "exam"], [1]),
        (["search", "--person", "Anna"], [1]),
        (["list", "--person", "anna"], [1]),
        (["list", "--when", "november 2023"], [2, 1]),
        (["list", "--when", "2017"], [3]),
        (["list", "--feeling", "sad"], [1]),
        (["list", "--feeling", "unpleasant"], [1]),
        (["list", "--kind", "fact"], [4, 3]),
        (["list", "--kind", "fact", "--kind", "thread"], [2, 4, 3]),
        (["list", "--open"], [2]),
        (["search", "nothing", "like", "it"], []),
    ],
)
def test_memories_are_found(arguments: list[str], found: list[int], lived: Paths, capsys: Captured) -> None:
    assert main(["memory", *arguments]) == 0

    assert numbers(capsys.readouterr().out) == found


def test_a_plan_is_listed_with_its_date(home: Paths, capsys: Captured) -> None:
    home.make()
    midnight = datetime(2026, 11, 4, tzinfo=LOCAL).timestamp()
    plan = replace(
        THREAD, text="You see the dentist tomorrow.", about=TimeSpan(midnight, midnight + 86_400.0)
    )
    at_three = replace(plan, about=TimeSpan(midnight + 15 * 3600.0, midnight + 16 * 3600.0))
    sold = replace(MOMENT, text="I sold my bicycle.", about=plan.about)
    with open_store(home, NAME) as store:
        store.utterances.keep(EXAM)
        store.memories.add([NewMemory(each) for each in (plan, at_three, sold)])

    assert main(["memory", "list"]) == 0

    hour, day, bicycle = capsys.readouterr().out.splitlines()
    assert "[for 2026-11-04; open]" in day
    assert "[for 2026-11-04 15:00; open]" in hour
    assert "tells of 2026-11-04" in bicycle


def test_nothing_steers_the_terminal(lived: Paths, capsys: Captured) -> None:
    for arguments in (["list"], ["show", "3"], ["show", "4"], ["why", "3"]):
        main(["memory", *arguments])

    assert "\x1b" not in capsys.readouterr().out


def test_the_sheet_tells_what_is_known_and_of_which_memory(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "sheet"]) == 0

    assert capsys.readouterr().out.splitlines() == [
        "     4  life      Works as a nurse.",
        "     2  plans     Plan: Sits the exam again.",
    ]


def test_where_memory_is_switched_off_nothing_is_known(lived: Paths, capsys: Captured) -> None:
    main(["settings", "set", "memory.enabled", "false"])
    capsys.readouterr()

    assert main(["memory", "sheet"]) == 0

    assert capsys.readouterr() == ("", "Nothing is known of you.\n")


def test_a_memory_is_shown_with_all_there_is(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "show", "1"]) == 0
    moment = capsys.readouterr().out
    assert main(["memory", "show", "4"]) == 0
    nurse = capsys.readouterr().out

    assert "You felt: low (sad 80%)" in moment
    assert "“I failed the exam, Anna.”" in moment
    assert "may have caused: 2 " in moment
    assert "replaces: 3 " in nurse
    assert "On the same: 3 " in nurse


def test_what_is_printed_as_json_is_as_in_an_export(lived: Paths, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "memories.jsonl"
    main(["memory", "export", str(file)])
    capsys.readouterr()
    main(["memory", "list", "--json"])
    listed = capsys.readouterr().out.splitlines()
    main(["memory", "show", "2", "--json"])
    shown = capsys.readouterr().out.splitlines()

    exported = file.read_text(encoding="utf-8").splitlines()
    assert sorted(listed) == sorted(exported[1:])
    assert json.loads(shown[0])["evidence"][0]["words"] == EXAM.text


def test_what_words_bring_to_mind_is_told_with_its_reason(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "why", "What did I tell you about the exam?"]) == 0

    line, reason, *_ = capsys.readouterr().out.splitlines()
    assert EXAM.text in line
    assert reason.strip()


# ---- changing ----------------------------------------------------------------------------------------------


def test_a_memory_is_corrected(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "correct", "4", "Works as a midwife."]) == 0

    with open_store(lived, NAME) as store:
        memory = store.memories.find(4)
        assert store.memory_search.vectors([4])
    assert (memory.text, memory.origin) == ("Works as a midwife.", MemoryOrigin.TOLD)


def test_memories_are_pinned_and_unpinned(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "pin", "3", "4"]) == 0
    assert main(["memory", "unpin", "3"]) == 0
    capsys.readouterr()
    main(["memory", "list", "--pinned"])

    assert numbers(capsys.readouterr().out) == [4]


def test_memories_are_merged(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "merge", "3", "4", "--text", "Was a baker, is a nurse."]) == 0

    assert sorted(remembered(lived)) == sorted([MOMENT.text, THREAD.text, "Was a baker, is a nurse."])


# ---- forgetting --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "left"), [("y\n", 0), ("YES\n", 0), ("n\n", 1), ("\n", 1), ("", 1), ("maybe\n", 1)]
)
def test_forgetting_is_asked_for_once_with_what_would_go(
    typed: str, left: int, lived: Paths, person: io.StringIO, capsys: Captured
) -> None:
    person.write(typed)
    person.seek(0)

    assert main(["memory", "forget", "4"]) == 0

    assert "1 memory" in capsys.readouterr().err
    assert remembered(lived).count(NURSE.text) == left


def test_a_yes_may_be_in_the_language_of_the_terminal(
    lived: Paths, person: io.StringIO, capsys: Captured
) -> None:
    set_value(ProgramSettings, lived.settings_file, "interface.language", "de")
    person.write("ja\n")
    person.seek(0)

    assert main(["memory", "forget", "4"]) == 0

    assert "[j/N]" in capsys.readouterr().err
    assert NURSE.text not in remembered(lived)


def test_all_about_somebody_is_forgotten(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "forget", "--about", "anna", "--yes"]) == 0

    assert capsys.readouterr().out == "Forgotten: 1 message, 1 memory.\n"
    assert remembered(lived) == [NURSE.text, BAKER.text]
    with open_store(lived, NAME) as store:
        assert store.utterances.page() == ()


def test_the_last_hours_are_forgotten(lived: Paths, capsys: Captured) -> None:
    with open_store(lived, NAME) as store:
        store.utterances.keep(replace(EXAM, number=2, text="Just now.", said_at=1e12))

    assert main(["memory", "forget", "--last", "2 hours", "--yes"]) == 0

    with open_store(lived, NAME) as store:
        assert [kept.utterance.text for kept in store.utterances.page()] == [EXAM.text]


def test_where_nobody_can_be_asked_nothing_is_forgotten_without_yes(lived: Paths, capsys: Captured) -> None:
    assert main(["memory", "forget", "4"]) == EXIT_TROUBLE

    assert "--yes" in capsys.readouterr().err
    assert NURSE.text in remembered(lived)


# ---- export and import -------------------------------------------------------------------------------------


def test_what_is_exported_is_imported_once_elsewhere(lived: Paths, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "memories.jsonl"

    assert main(["memory", "export", str(file)]) == 0
    assert "4 memories exported" in capsys.readouterr().out
    assert main(["--name", "Robin", "memory", "import", str(file)]) == 0
    assert "4 memories added, 0 were there already" in capsys.readouterr().out
    assert main(["--name", "Robin", "memory", "import", str(file)]) == 0
    assert "0 memories added, 4 were there already" in capsys.readouterr().out


def test_a_book_to_read_is_written(lived: Paths, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "memories.md"

    assert main(["memory", "export", str(file), "--markdown"]) == 0

    assert "# What your companion remembers" in file.read_text(encoding="utf-8")


def test_a_book_to_read_is_in_the_language_of_the_terminal(lived: Paths, tmp_path: Path) -> None:
    file = tmp_path / "memories.md"
    set_value(ProgramSettings, lived.settings_file, "interface.language", "de")

    assert main(["memory", "export", str(file), "--markdown"]) == 0

    assert "  - Dein Gefühl: gedrückt (traurig 80 %)" in file.read_text(encoding="utf-8")


def test_broken_lines_are_told_by_number_and_the_rest_counted(
    lived: Paths, tmp_path: Path, capsys: Captured
) -> None:
    file = facts(tmp_path / "memories.jsonl", 3)
    with file.open("ab") as more:
        more.write(b"\nsecret nonsense" * 25)

    assert main(["memory", "import", str(file)]) == EXIT_TROUBLE

    out, err = capsys.readouterr()
    assert "3 memories added" in out
    assert "25 are no memories" in out
    assert err.splitlines() == [*(f"Line {number}: it is not JSON" for number in range(5, 25)), "and 5 more"]
    assert len(remembered(lived)) == 7


def many_facts(folder: Path) -> Path:
    return facts(folder / "memories.jsonl", 200_000)


def many_messages(folder: Path) -> Path:
    messages = [line("Mira", f"I saw {count} geese over the lake.") for count in range(5000)]
    return silly_tavern(folder / "chat.jsonl", AQUA, *messages)


@pytest.mark.parametrize(
    ("make", "what", "table"),
    [(many_facts, "memories", "memories"), (many_messages, "messages", "utterances")],
    ids=["memories", "a chat"],
)
def test_an_import_that_is_interrupted_says_what_it_has(
    make: Callable[[Path], Path], what: str, table: str, home: Paths, tmp_path: Path
) -> None:
    file = make(tmp_path)
    database = home.companion(NAME).database
    log = database.with_name(f"{database.name}-wal")
    with interruptible():
        importing = subprocess.Popen(
            [sys.executable, "-m", "companion", "memory", "import", str(file)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=silent_environment(tmp_path / "home"),
            cwd=ROOT,
            text=True,
        )
    await_that(lambda: log.exists() and log.stat().st_size > 1_000_000)

    importing.send_signal(signal.SIGINT)
    out, err = importing.communicate(timeout=60)

    assert importing.returncode == EXIT_INTERRUPTED, err
    assert "Stopped" in out
    added = int(out.split(f" {what} added")[0].split()[-1].replace(",", ""))
    with open_store(home, NAME) as store:
        assert store.database.rows(f"SELECT count(*) FROM {table}") == [(added,)]
    assert 0 < added < file.read_text("utf-8").count("\n")


# ---- what cannot be ----------------------------------------------------------------------------------------


@each_row(
    "arguments",
    [
        ["show", "99"],
        ["show", "none"],
        ["show", "9" * 40],
        ["show", "-1"],
        ["correct", "4", "   "],
        ["correct", "1", "I passed."],
        ["correct", "99", "Works."],
        ["pin", "4", "99"],
        ["merge", "3"],
        ["merge", "2", "3"],
        ["merge", "1", "1"],
        ["merge", "3", "99"],
        ["forget"],
        ["forget", "99", "--yes"],
        ["forget", "3", "--last", "1h"],
        ["forget", "--last", "soon"],
        ["forget", "--last", "0h"],
        ["forget", "--last", "1 month"],
        ["forget", "--about", "  "],
        ["list", "--when", "when pigs fly"],
        ["list", "--when", "9999-12-31"],
        ["list", "--feeling", "purple"],
        ["list", "--limit", "0"],
        ["why", "99"],
        ["import", "no such file"],
        ["export", "no/such/folder/file"],
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_lost(
    arguments: list[str], lived: Paths, capsys: Captured
) -> None:
    if arguments[1:2] == ["-1"]:
        arguments = [arguments[0], "--", "-1"]

    code = main(["memory", *arguments])

    out, err = capsys.readouterr()
    assert (code, out) == (EXIT_TROUBLE, "")
    assert len(err.splitlines()) == 1
    assert err.rstrip().endswith(".")
    with open_store(lived, NAME) as store:
        assert sorted(texts(store)) == sorted(memory.text for memory in ALL)
        assert not any(memory.is_pinned for memory in store.memories.page(limit=10))


@pytest.mark.parametrize(
    "arguments", [["list"], ["show", "1"], ["forget", "1"], ["export", "x"], ["statistics"]]
)
def test_a_companion_that_never_talked_remembers_nothing(
    arguments: list[str], home: Paths, capsys: Captured
) -> None:
    assert main(["memory", *arguments]) == EXIT_TROUBLE

    assert "remembers nothing" in capsys.readouterr().err


def test_the_book_of_a_running_companion_is_shut(lived: Paths, capsys: Captured) -> None:
    with open_store(lived, NAME):
        code = main(["memory", "list"])

    assert code == EXIT_TROUBLE
    assert "already running" in capsys.readouterr().err
