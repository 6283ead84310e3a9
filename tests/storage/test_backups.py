import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage.backups import BackupDamaged, Backups, NoSuchBackup, outdated
from companion.storage.database import Database, open_database
from companion.storage.replacing import is_damage_noted
from companion.storage.sqlite import DatabaseBroken, DatabaseGone, DatabaseUnreachable
from companion.storage.utterances import Utterances
from companion.values import Speaker, Utterance

KEY = bytes(range(32))
DAY = 86_400.0
MONDAY = 1_700_438_400.0  # 2023-11-20 00:00 UTC


@pytest.fixture
def backups(file: Path, tmp_path: Path) -> Backups:
    return Backups(file, tmp_path / "backups", KEY)


def says(database: Database, number: int, text: str) -> None:
    Utterances(database).keep(Utterance("a" * 32, number, Speaker.PERSON, text, MONDAY + number))


def said(file: Path) -> list[str]:
    with open_database(file, KEY) as database:
        return [row[0] for row in database.rows("SELECT text FROM utterances ORDER BY id")]


def names(backups: Backups) -> list[str]:
    return [backup.name for backup in backups.all()]


def test_a_backup_holds_what_had_been_said_and_opens_with_the_same_key(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "before")
        made = backups.make(MONDAY, keep=3)
        says(database, 2, "after")

    assert said(made.file) == ["before"]
    assert names(backups) == ["2023-11-20"]


def test_a_backup_waits_for_nothing_that_is_being_kept(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "before")
        with database.changing() as connection:
            connection.execute("UPDATE utterances SET text = 'not yet'")
            made = backups.make(MONDAY, keep=3)

    assert said(made.file) == ["before"]


def test_a_backup_is_encrypted_and_for_its_owner_alone(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "xylophone")

    made = backups.make(MONDAY, keep=3)

    assert b"xylophone" not in made.file.read_bytes()
    assert b"SQLite format" not in made.file.read_bytes()
    with pytest.raises(DatabaseBroken):
        open_database(made.file, bytes(32))
    if os.name == "posix":
        assert made.file.stat().st_mode & 0o777 == 0o600
        assert made.file.parent.stat().st_mode & 0o777 == 0o700


def test_what_was_deleted_before_is_in_no_page_of_a_backup(tmp_path: Path) -> None:
    file = tmp_path / "companion.db"
    with open_database(file, None) as database:
        for number in range(1, 200):
            says(database, number, f"xylophone {number}")
        with database.changing() as connection:
            connection.execute("DELETE FROM utterances WHERE number > 1")
        made = Backups(file, tmp_path / "backups", None).make(MONDAY, keep=3)

    assert b"xylophone 1" in made.file.read_bytes()
    assert b"xylophone 2" not in made.file.read_bytes()


def test_one_is_made_a_day(file: Path, backups: Backups) -> None:
    open_database(file, KEY).close()

    made = [backups.make_if_due(MONDAY + hours * 3600, keep=3) for hours in (0, 1, 23, 24, 25)]

    assert made == [True, False, False, True, False]
    assert names(backups) == ["2023-11-21", "2023-11-20"]


def test_a_second_one_of_a_day_takes_the_first_ones_place(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        backups.make(MONDAY, keep=3)
        says(database, 1, "later")
    backups.make(MONDAY + 60, keep=3)

    assert [said(backup.file) for backup in backups.all()] == [["later"]]


def test_one_made_by_hand_stands_beside_the_days_until_it_is_deleted(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "by hand")
        by_hand = backups.make_by_hand(MONDAY)
        says(database, 2, "of the day")
        backups.make(MONDAY, keep=1)
        for day in range(1, 30):
            backups.make(MONDAY + day * DAY, keep=1)

    assert said(by_hand.file) == ["by hand"]
    assert by_hand.name == "by-hand-2023-11-20T000000"
    assert names(backups)[-1] == by_hand.name
    assert not by_hand.is_replaced


def test_the_last_days_and_two_weeks_beginnings_are_kept(file: Path, backups: Backups) -> None:
    open_database(file, KEY).close()

    for day in range(20):
        backups.make(MONDAY + day * DAY, keep=3)

    assert names(backups) == ["2023-12-09", "2023-12-08", "2023-12-07", "2023-12-04", "2023-11-27"]


def test_what_may_go_on_a_full_disk_is_the_oldest_of_several(file: Path, backups: Backups) -> None:
    open_database(file, KEY).close()

    backups.make(MONDAY, keep=3)
    alone = backups.spare
    backups.make(MONDAY + DAY, keep=3)

    assert alone is None
    assert backups.spare is not None
    assert backups.spare.name == "2023-11-20"


def test_with_none_wanted_none_is_made_and_those_that_are_there_go(file: Path, backups: Backups) -> None:
    open_database(file, KEY).close()
    backups.make(MONDAY, keep=3)

    assert not backups.make_if_due(MONDAY + DAY, keep=0)

    assert names(backups) == []


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(st.frozensets(DAYS), DAYS, st.integers(1, 9))
def test_the_newest_are_never_outdated_and_few_kept(days: frozenset[date], today: date, keep: int) -> None:
    known = days | {today}

    kept = known - outdated(known, today=today, keep=keep)

    past = sorted((day for day in known if day <= today), reverse=True)
    assert set(past[:keep]) <= kept
    assert min(keep, len(known)) <= len(kept) <= keep + 2


@given(st.integers(0, 6), st.integers(14, 40), st.integers(1, 5))
def test_used_daily_one_is_always_at_least_a_week_old(weekday: int, used: int, keep: int) -> None:
    first = date(2023, 11, 20) + timedelta(weekday)
    known: frozenset[date] = frozenset()
    for count in range(used):
        today = first + timedelta(count)
        known |= {today}
        known -= outdated(known, today=today, keep=keep)

    assert timedelta(7) <= today - min(known) <= timedelta(13)


def test_backups_of_days_to_come_do_not_push_out_todays(file: Path, backups: Backups) -> None:
    open_database(file, KEY).close()
    for year in range(1, 4):
        backups.make(MONDAY + year * 365 * DAY, keep=2)

    for day in range(4):
        backups.make(MONDAY + day * DAY, keep=2)

    assert {"2023-11-22", "2023-11-23"} <= set(names(backups))


def test_a_backup_is_put_back_and_what_it_replaced_is_kept(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "before")
        backups.make(MONDAY, keep=3)
        says(database, 2, "after")

    replaced = backups.restore("2023-11-20", MONDAY + 5)

    assert replaced is not None
    assert said(file) == ["before"]
    assert said(replaced.file) == ["before", "after"]
    assert names(backups) == ["2023-11-20", "replaced-2023-11-20T000005"]


def test_what_was_replaced_can_be_put_back_too(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        backups.make(MONDAY, keep=3)
        says(database, 1, "after")
    replaced = backups.restore("2023-11-20", MONDAY + 5)
    assert replaced is not None

    again = backups.restore(replaced.name, MONDAY + 5)

    assert again is not None
    assert said(file) == ["after"]
    assert (replaced.name, again.name) == ("replaced-2023-11-20T000005", "replaced-2023-11-20T000006")


def test_a_backup_is_put_in_the_place_of_a_damaged_database_and_its_log(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "before")
        backups.make(MONDAY, keep=3)
        says(database, 2, "after")
        damaged, log = file.read_bytes()[::-1], Path(f"{file}-wal").read_bytes()
    file.write_bytes(damaged)
    Path(f"{file}-wal").write_bytes(log)

    replaced = backups.restore("2023-11-20", MONDAY + 5)

    assert replaced is not None
    assert said(file) == ["before"]
    assert replaced.file.read_bytes() == damaged
    assert Path(f"{replaced.file}-wal").read_bytes() == log


def test_a_backup_that_is_not_there_is_told(backups: Backups) -> None:
    with pytest.raises(NoSuchBackup):
        backups.restore("../companion", MONDAY)


def test_a_damaged_backup_is_told_and_nothing_replaced(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "before")
    made = backups.make(MONDAY, keep=3)
    content = bytearray(made.file.read_bytes())
    content[len(content) // 2] ^= 1
    made.file.write_bytes(content)
    before = file.read_bytes()

    assert not backups.is_whole(made)
    with pytest.raises(BackupDamaged):
        backups.restore(made.name, MONDAY)

    assert file.read_bytes() == before
    assert backups.newest_whole() is None


@pytest.mark.parametrize("content", [b"damaged" * 1000, b""], ids=["damaged", "empty"])
def test_the_newest_whole_backup_is_found(file: Path, backups: Backups, content: bytes) -> None:
    open_database(file, KEY).close()
    older = backups.make(MONDAY, keep=3)
    backups.make(MONDAY + DAY, keep=3).file.write_bytes(content)

    assert backups.newest_whole() == older


def test_damage_in_the_database_is_met_and_the_earlier_backup_stays(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        for number in range(1, 200):
            says(database, number, "some words that were said")
    backups.make(MONDAY, keep=1)
    content = bytearray(file.read_bytes())
    for page in range(52, len(content) // 4096):
        content[page * 4096] ^= 1
    file.write_bytes(content)

    with pytest.raises(DatabaseBroken, match="page") as met:
        backups.make(MONDAY + DAY, keep=1)

    assert "start it again" in met.value.sentence
    assert is_damage_noted(file)
    assert names(backups) == ["2023-11-20"]
    assert [left.name for left in (file.parent / "backups").iterdir()] == ["2023-11-20.db"]


def loses_its_database(file: Path) -> None:
    """Leave an empty database, as made by a program that met none."""
    file.unlink()
    open_database(file, KEY).close()


def test_backups_of_a_lost_database_stay_whatever_is_made_of_the_next(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        for day in range(3):
            says(database, day + 1, f"day {day}")
            backups.make(MONDAY + day * DAY, keep=3)
    loses_its_database(file)

    for day in range(2, 12):
        backups.make(MONDAY + day * DAY, keep=1)

    kept = {backup.name: said(backup.file) for backup in backups.all() if backup.day is None}
    assert kept == {
        "replaced-2023-11-20T000000": ["day 0"],
        "replaced-2023-11-21T000000": ["day 0", "day 1"],
        "replaced-2023-11-22T000000": ["day 0", "day 1", "day 2"],
    }
    assert [said(backup.file) for backup in backups.all() if backup.day is not None] == [[], [], []]


def test_a_backup_that_another_key_has_made_stays(file: Path, backups: Backups, tmp_path: Path) -> None:
    open_database(file, bytes(32)).close()
    others = Backups(file, tmp_path / "backups", bytes(32)).make(MONDAY, keep=3).file.read_bytes()
    loses_its_database(file)

    backups.make(MONDAY, keep=3)

    assert backups.find("replaced-2023-11-20T000000").file.read_bytes() == others


@pytest.mark.parametrize("is_empty", [True, False], ids=["empty", "missing"])
def test_of_a_database_that_is_gone_no_backup_is_made(file: Path, backups: Backups, is_empty: bool) -> None:
    open_database(file, KEY).close()
    made = backups.make(MONDAY, keep=1)
    before = made.file.read_bytes()
    file.unlink()
    if is_empty:
        file.touch()

    with pytest.raises(DatabaseGone):
        backups.make(MONDAY, keep=1)

    assert made.file.read_bytes() == before
    assert not is_damage_noted(file)
    assert file.exists() is is_empty


def test_a_database_that_a_link_points_to_is_kept_when_it_is_replaced(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        backups.make(MONDAY, keep=3)
        says(database, 1, "after")
    (file.parent / "elsewhere").mkdir()
    file.rename(file.parent / "elsewhere" / "kept.db")
    file.symlink_to("elsewhere/kept.db")

    replaced = backups.restore("2023-11-20", MONDAY + 5)

    assert replaced is not None
    assert said(replaced.file) == ["after"]


def test_a_backup_is_put_where_nothing_was(file: Path, backups: Backups) -> None:
    with open_database(file, KEY) as database:
        says(database, 1, "before")
    backups.make(MONDAY, keep=3)
    file.unlink()

    assert backups.restore("2023-11-20", MONDAY + 5) is None

    assert said(file) == ["before"]


def test_what_an_interrupted_backup_left_is_cleared(file: Path, backups: Backups, tmp_path: Path) -> None:
    open_database(file, KEY).close()
    backups.make(MONDAY, keep=3)
    left = tmp_path / "backups" / "2023-11-21.db.part"
    left.write_bytes(b"half")

    assert names(backups) == ["2023-11-20"]
    backups.make(MONDAY, keep=3)

    assert not left.exists()


def test_a_folder_that_is_a_file_is_told(file: Path, tmp_path: Path) -> None:
    open_database(file, KEY).close()
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "2023-11-20.db").mkdir()

    with pytest.raises(DatabaseUnreachable):
        Backups(file, tmp_path / "backups", KEY).make(MONDAY, keep=3)
