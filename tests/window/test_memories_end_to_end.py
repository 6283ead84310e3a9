"""The memory book in a real window, on a real engine and its encrypted database."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from companion.storage.memories import NewMemory
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import open_store
from companion.values import Affect, Evidence, Memory, MemoryKind, MemoryOrigin, Speaker, Utterance
from companion.window.talk.conversation import Link
from companion.window.window import CompanionWindow
from tests.engine.running_engine import ROOT
from tests.fakes.downloads import use_small_model
from tests.fakes.window_person import WindowPerson

pytestmark = [pytest.mark.window, pytest.mark.model]

Wait = Callable[..., None]

SESSION = "a" * 32
EPOCH = 1_700_000_000.0
HOUR = 3600.0
COUNT = 1000


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A companion that remembers a thousand things, and no sound system."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    paths = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    paths.make()
    use_small_model(paths.data)
    fill(paths, COUNT)
    return paths


def fill(paths: Paths, count: int) -> None:
    exam = Utterance(SESSION, 1, Speaker.PERSON, "I failed the exam.", EPOCH)
    said = Memory(
        MemoryKind.FACT,
        exam.text,
        EPOCH,
        speaker=Speaker.PERSON,
        felt=Affect(-0.7, 0.4),
        evidence=(Evidence(SESSION, 1),),
    )
    imported = Memory(MemoryKind.FACT, "", EPOCH, felt=Affect(0.3, 0.1), origin=MemoryOrigin.IMPORT)
    with open_store(paths, "companion") as store:
        store.utterances.keep(exam)
        store.utterances.keep(Utterance(SESSION, 2, Speaker.COMPANION, "That hurts.", EPOCH + 4))
        store.memories.add([NewMemory(said)])
        store.memories.add(
            [
                NewMemory(
                    replace(
                        imported, text=f"Memory number {n} is about the garden.", happened_at=EPOCH + HOUR * n
                    )
                )
                for n in range(1, count)
            ]
        )


@pytest.fixture
def whole(home: Paths, open_window: Callable[..., CompanionWindow], wait_until: Wait) -> CompanionWindow:
    """A window on the real engine, which is ready."""
    window = open_window([sys.executable, "-m", "companion", "engine"])
    wait_until(lambda: window.link.link is Link.READY, "an engine")
    return window


def replaces(person: WindowPerson, text: str) -> None:
    """Put a text in the place of all that is in the field."""
    person.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.types(text)


def test_memories_of_a_real_engine_are_found_corrected_forgotten_and_placed(
    home: Paths, whole: CompanionWindow, wait_until: Wait
) -> None:
    person = WindowPerson(whole)

    def sees(words: str) -> None:
        wait_until(lambda: person.sees(words), f"reading {words!r}")

    person.clicks("openMemories")
    sees(f"Memory number {COUNT - 1} is about the garden.")
    person.clicks("searchMemories")
    person.types("exam")
    wait_until(lambda: len(person.items("memory")) == 1, "one memory")
    person.clicks("memory")
    wait_until(lambda: person.items("showInHistory") != [], "where it was said")
    person.clicks("showInHistory")
    sees("That hurts.")

    person.clicks("openMemories")
    person.clicks("searchMemories")
    replaces(person, "number 500")
    sees("Memory number 500 is about the garden.")
    wait_until(lambda: len(person.items("memory")) == 1, "one memory")
    person.clicks("memory")
    sees("It was imported from a file.")
    person.clicks("correctMemory")
    replaces(person, "the hedge")
    person.presses(Qt.Key.Key_Return)
    sees("You wrote it yourself.")
    person.clicks("forgetMemory")
    sees("1 memory")
    person.clicks("confirmForget")
    sees("Deleted: 1 memory")
    whole.close()

    with open_store(home, "companion") as store:
        texts = {memory.text for memory in store.memories.get(range(1, COUNT + 2)).values()}
    assert "Memory number 499 is about the garden." in texts
    assert not any("hedge" in text or "number 500 " in text for text in texts)


def test_what_a_real_engine_knows_is_corrected_and_forgotten(
    home: Paths, whole: CompanionWindow, wait_until: Wait
) -> None:
    person = WindowPerson(whole)

    def sees(words: str) -> None:
        wait_until(lambda: person.sees(words), f"reading {words!r}")

    person.clicks("openKnown")
    sees(f"Memory number {COUNT - 1} is about the garden.")
    person.clicks(f"correctKnown-{COUNT}")
    replaces(person, "the hedge")
    person.presses(Qt.Key.Key_Return)
    sees("the hedge")
    person.clicks(f"forgetKnown-{COUNT}")
    sees("1 memory")
    person.clicks("confirmForget")
    sees("Deleted: 1 memory")
    whole.close()

    with open_store(home, "companion") as store:
        assert COUNT not in store.memories.get((COUNT,))
