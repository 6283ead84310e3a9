"""That backups follow what was corrected or forgotten in the database alone, whenever the program ends."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from companion.storage.backups import Backup
from companion.storage.database import open_database
from companion.storage.doomed import Forgotten
from companion.storage.forgetting import These
from companion.storage.memories import Memories
from companion.storage.sqlite import DatabaseUnreachable
from companion.storage.utterances import Utterances
from companion.values import Evidence, LinkKind, MemoryKind, MemoryLink, Speaker, Utterance
from tests.storage.test_forgetting import DAY, NOW, TRUNK, Life, beginnings_of_pages, life, tell_new_words
from tests.storage.test_memories import some_vector

__all__ = ["life"]

SAID = "Quirinia gave me a zanthoxylum."
RIGHT = "Someone gave me a plant."


def told(life: Life) -> Evidence:
    """Say something, remember it, and make a backup."""
    said = life.says("a", 1, SAID)
    life.says("a", 2, "Then we had tea.")
    life.remembers(MemoryKind.MOMENT, SAID, said)
    life.backups.make(NOW - DAY, keep=3)
    return said


def correct(life: Life, said: Evidence, text: str = RIGHT) -> None:
    """Correct words as a running talk does."""
    life.utterances.keep(Utterance(said.session, said.number, Speaker.PERSON, text, NOW - DAY))


def said_in(life: Life, backup: Backup) -> list[str]:
    with life.backups.opened(backup) as copy:
        return [kept.utterance.text for kept in reversed(Utterances(copy).page())]


def remembered_in(life: Life, backup: Backup) -> list[str]:
    with life.backups.opened(backup) as copy:
        return [memory.text for memory in Memories(copy).page()]


def in_backups(life: Life, word: bytes) -> bool:
    """Tell whether a word is in any byte of the backups."""
    return any(word in file.read_bytes() for file in life.folder.backups.iterdir())


def test_what_is_forgotten_in_the_database_at_once_leaves_the_backups_afterwards(life: Life) -> None:
    said = told(life)

    life.forgetting.forget_here(These(utterances=(said,)))

    assert (life.said(), life.remembered()) == (["Then we had tea."], [])
    assert b"zanthoxylum" not in life.folder.database.read_bytes()
    assert in_backups(life, b"zanthoxylum")

    life.forgetting.catch_up()

    assert b"zanthoxylum" not in life.bytes()
    assert said_in(life, life.backups.all()[0]) == ["Then we had tea."]


def test_corrected_words_leave_the_backups(life: Life) -> None:
    said = told(life)
    correct(life, said)
    correct(life, said, "Somebody gave me a plant.")

    life.forgetting.catch_up()

    assert not in_backups(life, b"zanthoxylum")
    assert said_in(life, life.backups.all()[0]) == ["Then we had tea."]
    assert life.said() == ["Somebody gave me a plant.", "Then we had tea."]


def test_a_corrected_memory_leaves_the_backups_and_its_utterance_stays(life: Life) -> None:
    said = life.says("a", 1, "I play the violin.")
    fact = life.remembers(MemoryKind.FACT, "They play the zanthoxylum.", said)
    day = life.remembers(MemoryKind.SUMMARY, "They spoke of the zanthoxylum.", said)
    other = life.remembers(MemoryKind.FACT, "They play something.", said)
    life.memories.link([MemoryLink(fact, day, LinkKind.PART_OF, 1.0)])
    life.backups.make(NOW - DAY, keep=3)

    life.memories.correct(
        replace(life.memories.find(fact), text="They play the violin."), some_vector(1), TRUNK
    )
    life.forgetting.catch_up()

    assert not in_backups(life, b"zanthoxylum")
    (backup,) = life.backups.all()
    assert said_in(life, backup) == ["I play the violin."]
    assert remembered_in(life, backup) == [life.memories.find(other).text]
    assert life.memories.find(fact).text == "They play the violin."


def test_no_beginning_of_a_corrected_word_is_left_in_the_full_text_indexes(life: Life) -> None:
    tell_new_words(life)
    first_of_pages = beginnings_of_pages(life)
    for beginning in first_of_pages:
        correct(life, Evidence("a" * 32, int(beginning[1:4], 16)))
    life.forgetting.catch_up()

    assert len(first_of_pages) > 2
    assert not beginnings_of_pages(life) & first_of_pages


def test_what_was_left_to_do_when_the_program_ended_is_done_at_the_next_start(tmp_path: Path) -> None:
    before = Life(tmp_path, None)
    said = told(before)
    before.forgetting.forget_here(These(utterances=(said,)))
    correct(before, Evidence(said.session, 2), "Then we had coffee.")
    before.database.close()

    after = Life(tmp_path, None)
    assert in_backups(after, b"zanthoxylum")
    after.forgetting.catch_up()

    assert not in_backups(after, b"zanthoxylum")
    assert not in_backups(after, b"tea")
    assert after.said() == ["Then we had coffee."]
    after.database.close()


FORGETTER = """
import sys
from pathlib import Path
from companion.storage.backups import Backups
from companion.storage.database import open_database
from companion.storage.forgetting import Forgetting, These
from companion.storage.paths import CompanionFolder
from companion.values import Evidence

folder = CompanionFolder("Ada", Path(sys.argv[1]))
database = open_database(folder.database, None)
forgetting = Forgetting(database, Backups(folder.database, folder.backups, None), folder)
for number in range(1, 41):
    forgetting.forget_here(These(utterances=(Evidence("a" * 32, number),)))
    print(number, flush=True)
    if number % 7 == 0:
        forgetting.catch_up()
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_no_deleted_turn_stays_in_a_backup_for_a_kill_at_any_moment(tmp_path: Path) -> None:
    moments = random.Random(7)
    for attempt in range(3):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        before = Life(folder, None)
        for number in range(1, 41):
            before.says("a", number, f"Word{number:03} was said.")
        before.backups.make(NOW - DAY, keep=3)
        before.database.close()
        with subprocess.Popen(
            [sys.executable, "-c", FORGETTER, str(folder)], stdout=subprocess.PIPE, text=True
        ) as forgetter:
            assert forgetter.stdout is not None
            for _ in range(moments.randrange(1, 40)):
                acknowledged = int(forgetter.stdout.readline())
            forgetter.send_signal(signal.SIGKILL)

        after = Life(folder, None)
        after.forgetting.catch_up()

        assert not any(f"ord{number:03}".encode() in after.bytes() for number in range(1, acknowledged + 1))
        assert said_in(after, after.backups.all()[0]) == after.said()
        after.database.close()


def test_an_unfinished_catching_up_is_gone_on_with(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    said = told(life)
    life.backups.make(NOW, keep=3)
    life.forgetting.forget_here(These(utterances=(said,)))
    opened, tries = life.backups.opened, []

    def ends_at_the_second(backup: Backup) -> object:
        tries.append(backup)
        if len(tries) > 2:  # the first is looked into, then rewritten
            raise DatabaseUnreachable("The disk is gone.")
        return opened(backup)

    monkeypatch.setattr(life.backups, "opened", ends_at_the_second)
    with pytest.raises(DatabaseUnreachable):
        life.forgetting.catch_up()
    monkeypatch.undo()
    assert in_backups(life, b"zanthoxylum")

    life.forgetting.catch_up()

    assert not in_backups(life, b"zanthoxylum")


def test_what_was_caught_up_with_is_not_done_again(life: Life) -> None:
    correct(life, told(life))
    life.forgetting.catch_up()
    made = life.backups.make(NOW, keep=3)
    before = made.file.read_bytes()

    life.forgetting.catch_up()

    assert made.file.read_bytes() == before
    assert said_in(life, made) == [RIGHT, "Then we had tea."]


def test_what_the_companion_says_grows_without_touching_backups(life: Life) -> None:
    half = Utterance("a" * 32, 1, Speaker.COMPANION, "Well", NOW - DAY, is_cut_off=True)
    life.utterances.keep(half)
    made = life.backups.make(NOW - DAY, keep=3)
    before = made.file.read_bytes()
    life.utterances.keep(Utterance("a" * 32, 1, Speaker.COMPANION, "Well, well.", NOW - DAY))

    life.forgetting.catch_up()

    assert made.file.read_bytes() == before


def test_the_notes_hold_no_words(life: Life) -> None:
    said = told(life)
    life.forgetting.forget_here(These(utterances=(said,)))
    life.database.sweep()

    with open_database(life.folder.database, None) as again:
        noted = again.rows("SELECT * FROM outdated_utterances")

    assert noted == [(said.session, said.number)]
    assert b"uirinia" not in life.folder.database.read_bytes()


def test_forgetting_everywhere_leaves_no_note(life: Life) -> None:
    said = told(life)

    assert life.forgetting.forget(These(utterances=(said,))) == Forgotten(utterances=1, backups=1)

    assert life.database.rows("SELECT * FROM outdated_utterances") == []
