from pathlib import Path

from companion.storage.database import open_database
from companion.storage.habits import KeptHabits
from companion.values import Habits


def test_a_new_person_is_guessed(tmp_path: Path) -> None:
    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        assert KeptHabits(database).load() == Habits()


def test_what_was_learned_last_is_there_after_a_restart(tmp_path: Path) -> None:
    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        KeptHabits(database).keep(Habits(0.7, 9))
        KeptHabits(database).keep(Habits(0.9, 10, 4.5, 7.25))

    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        assert KeptHabits(database).load() == Habits(0.9, 10, 4.5, 7.25)
