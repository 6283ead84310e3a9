import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from companion.settings import writing
from companion.settings.reading import Parsed, load
from companion.settings.sections import CompanionSettings
from companion.storage import lock as lock_module
from companion.storage.companions import (
    ArchivedCompanion,
    NameTaken,
    NoSuchArchived,
    NoSuchCompanion,
    NotDeleted,
    archive,
    archived,
    companions,
    copy_character,
    copy_memories,
    delete_archived,
    find_companion,
    free_name,
    new_companion,
    restore_archived,
)
from companion.storage.database import is_whole
from companion.storage.forgetting import These
from companion.storage.lock import AlreadyRunning
from companion.storage.paths import BadName, Paths
from companion.storage.sqlite import DatabaseBroken, DatabaseGone
from companion.storage.store import open_store, resting_store
from companion.storage.unfinished import AtWork, note_output
from companion.values import CompanionError, Evidence, Speaker, Utterance

HELLO = Utterance("a" * 32, 1, Speaker.PERSON, "Hello.", 1.7e9)
NOON = 1_795_262_400.0
"""2026-11-21T12:00:00 UTC."""


def make(paths: Paths, name: str, settings: str = "version = 1\n") -> None:
    with new_companion(paths, name) as made:
        made.settings_file.write_text(settings)


def says_hello(paths: Paths, name: str) -> None:
    with open_store(paths, name) as store:
        store.utterances.keep(HELLO)


def said(paths: Paths, name: str) -> tuple[Utterance, ...]:
    with open_store(paths, name) as store:
        return store.utterances.latest(5)


def names(paths: Paths) -> list[str]:
    return [each.name for each in companions(paths)]


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_companion_that_was_made_is_listed_and_has_not_talked(paths: Paths) -> None:
    make(paths, "Bea")

    (bea,) = companions(paths)

    assert (bea.name, bea.used_at, bea.is_open) == ("bea", None, False)


def test_a_folder_that_holds_nothing_is_no_companion(paths: Paths) -> None:
    paths.companion("Mistyped").make()
    (paths.companions / "Not.Ours").mkdir()
    (paths.companions / "Not.Ours" / "settings.toml").touch()

    assert companions(paths) == ()
    with pytest.raises(NoSuchCompanion):
        find_companion(paths, "mistyped")


def test_a_name_is_given_once_whatever_its_case(paths: Paths) -> None:
    make(paths, "Bea")

    with pytest.raises(NameTaken):
        make(paths, "BEA")

    assert free_name(paths, "Bea") == "bea 2"


def test_a_folder_of_that_name_that_holds_nothing_is_not_in_the_way(paths: Paths) -> None:
    paths.companion("Bea").make()

    make(paths, "Bea")

    assert names(paths) == ["bea"]


def test_nothing_is_left_of_a_companion_that_could_not_be_made(paths: Paths) -> None:
    def fail() -> None:
        with new_companion(paths, "Bea") as made:
            made.settings_file.touch()
            raise NoSuchCompanion("No.")

    with pytest.raises(NoSuchCompanion):
        fail()

    assert list(paths.companions.iterdir()) == []


def test_what_an_interruption_left_is_not_listed_and_not_in_the_way(paths: Paths) -> None:
    left = paths.companions / "bea.part"
    left.mkdir()
    (left / "settings.toml").touch()

    assert companions(paths) == ()
    make(paths, "Bea")

    assert [entry.name for entry in paths.companions.iterdir()] == ["bea"]


@contextmanager
def being_made(paths: Paths, name: str) -> Iterator[None]:
    """Make a companion, and stand still before it takes its name."""
    with new_companion(paths, name) as made:
        made.settings_file.write_text("# made\n")
        yield


def test_no_talk_begins_under_a_name_that_is_being_made(paths: Paths) -> None:
    with being_made(paths, "Bea"), pytest.raises(AtWork) as told:
        open_store(paths, "Bea")

    assert "“Bea” is being made" in told.value.sentence
    assert find_companion(paths, "Bea").settings_file.read_text() == "# made\n"
    says_hello(paths, "Bea")


def test_only_one_at_a_time_makes_a_companion_of_a_name(paths: Paths) -> None:
    with being_made(paths, "Bea"), pytest.raises(AtWork):
        make(paths, "BEA")

    assert find_companion(paths, "Bea").settings_file.read_text() == "# made\n"


def test_one_that_is_made_replaces_nothing_that_came_there_meanwhile(paths: Paths) -> None:
    bea = paths.companion("Bea")

    def make_late() -> None:
        with being_made(paths, "Bea"):
            bea.make()
            bea.settings_file.write_text("# theirs")

    with pytest.raises(NameTaken):
        make_late()

    assert everything(paths.companions) == {"bea/settings.toml": b"# theirs"}


def test_a_running_talk_keeps_its_name(paths: Paths) -> None:
    with open_store(paths, "Bea") as store:
        with pytest.raises(NameTaken):
            make(paths, "Bea")
        store.utterances.keep(HELLO)

    assert said(paths, "Bea") == (HELLO,)


@pytest.mark.parametrize("left", ["notes.txt", "prefixes/one"])
def test_a_folder_with_other_things_in_it_is_never_removed(paths: Paths, left: str) -> None:
    theirs = paths.companions / "ada" / left
    make(paths, "Ada")
    away = archive(paths, "Ada", NOON)
    theirs.parent.mkdir(parents=True)
    theirs.write_text("mine")

    with pytest.raises(NameTaken) as told:
        make(paths, "Ada")

    assert "holds other things" in told.value.sentence
    assert restore_archived(paths, away.key).name == "ada 2"
    assert theirs.read_text() == "mine"


def test_a_link_in_the_place_of_a_name_is_never_removed(paths: Paths, tmp_path: Path) -> None:
    link = paths.companions / "ada"
    link.symlink_to(tmp_path / "stick")

    with pytest.raises(NameTaken):
        make(paths, "Ada")

    assert link.is_symlink()


def test_a_setting_that_is_being_written_under_a_name_keeps_it_from_being_taken(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    bea, writable = paths.companion("Bea"), writing._writable

    def made_meanwhile(file: Path) -> Parsed:
        with pytest.raises(NameTaken):
            make(paths, "Bea", "version = 1\n[persona]\nname = 'Another'\n")
        return writable(file)

    monkeypatch.setattr(writing, "_writable", made_meanwhile)

    writing.set_value(CompanionSettings, bea.settings_file, "turn.patience", "2")

    settings, problems = load(CompanionSettings, bea.settings_file)
    assert problems == ()
    assert (settings.turn.patience, settings.persona.name) == (2.0, CompanionSettings().persona.name)


def test_a_lock_that_was_waited_for_while_its_folder_was_put_away_is_not_taken(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    says_hello(paths, "Ada")
    lock = lock_module._lock

    def put_away_first(handle: int) -> None:
        monkeypatch.undo()
        archive(paths, "Ada", NOON)
        lock(handle)

    monkeypatch.setattr(lock_module, "_lock", put_away_first)

    with pytest.raises(AlreadyRunning):
        open_store(paths, "Ada")
    assert names(paths) == []


def leave_unfinished(paths: Paths) -> Path:
    """Leave what a killed program was making of Ada; return the unfinished file that it filled elsewhere."""
    output = paths.data / "ada.companion.1.part"
    with new_companion(paths, "Bea") as bea:
        copy_memories(paths, find_companion(paths, "Ada"), bea)
        note_output(bea.folder, output)
    find_companion(paths, "Bea").folder.rename(paths.companions / "bea.part")
    for killed in ("bea.lock", "cleo.lock"):
        (paths.companions / killed).touch()
    output.touch()
    return output


def start(paths: Paths) -> None:
    open_store(paths, "Ada").close()


def start_another(paths: Paths) -> None:
    open_store(paths, "Eve").close()


def repair(paths: Paths) -> None:
    with resting_store(paths, "Ada") as resting:
        resting.repair(NOON)


def delete_one(paths: Paths) -> None:
    make(paths, "Eve")
    delete_archived(paths, archive(paths, "Eve", NOON).key)


@pytest.mark.parametrize("clears", [start, start_another, repair, delete_one])
def test_what_a_killed_program_left_is_cleared(paths: Paths, clears: Callable[[Paths], None]) -> None:
    says_hello(paths, "Ada")
    output = leave_unfinished(paths)

    clears(paths)

    assert [each for each in paths.companions.iterdir() if each.suffix] == []
    assert not output.exists()


def test_making_the_same_one_again_clears_what_a_killed_program_left(paths: Paths) -> None:
    says_hello(paths, "Ada")
    output = leave_unfinished(paths)

    make(paths, "Bea")

    assert not output.exists()


def test_forgetting_clears_what_a_killed_program_left_unfinished_meanwhile(paths: Paths) -> None:
    says_hello(paths, "Ada")
    with open_store(paths, "Ada") as store:
        output = leave_unfinished(paths)

        store.forgetting.forget(These(utterances=(Evidence(HELLO.session, HELLO.number),)))

    assert not (paths.companions / "bea.part").exists()
    assert not output.exists()


def test_what_is_still_being_made_is_not_cleared(paths: Paths) -> None:
    says_hello(paths, "Ada")

    with being_made(paths, "Bea"):
        start(paths)

    assert names(paths) == ["ada", "bea"]


def test_an_interrupted_deletion_is_gone_on_with_at_the_next_start(paths: Paths) -> None:
    says_hello(paths, "Ada")
    left = archive(paths, "Ada", NOON).folder.folder
    left.rename(left.with_name(f"{left.name}.gone"))

    start_another(paths)

    assert list(paths.archive.iterdir()) == []


def test_a_start_clears_copies_that_were_interrupted(paths: Paths) -> None:
    says_hello(paths, "Ada")
    ada = find_companion(paths, "Ada")
    ada.backups.mkdir()
    left = (
        ada.folder / "companion.db.part",
        ada.folder / "companion.db.part-read",
        ada.backups / "1.db.part",
    )
    for file in left:
        shutil.copy(ada.database, file)

    start(paths)

    assert not any(map(Path.exists, left))


def test_a_copy_of_a_character_holds_nothing_of_what_was_said(paths: Paths) -> None:
    make(paths, "Ada", "version = 1\n[persona]\nname = 'Ada'\n")
    says_hello(paths, "Ada")
    ada = find_companion(paths, "Ada")
    ada.card_file.write_text("{}")
    ada.references.mkdir()
    (ada.references / "1.flac").write_bytes(b"sound")

    with new_companion(paths, "Bea") as bea:
        copy_character(ada, bea)

    assert everything(paths.companion("Bea").folder) == {
        "settings.toml": ada.settings_file.read_bytes(),
        "card.json": b"{}",
        "references/1.flac": b"sound",
    }


def copy_ada(paths: Paths) -> None:
    with new_companion(paths, "Bea") as bea:
        copy_memories(paths, find_companion(paths, "Ada"), bea)


def test_memories_are_copied_under_a_key_of_their_own(paths: Paths) -> None:
    says_hello(paths, "Ada")

    copy_ada(paths)

    ada, bea = find_companion(paths, "Ada"), find_companion(paths, "Bea")
    assert said(paths, "Bea") == (HELLO,)
    assert bea.key_file.read_text() != ada.key_file.read_text()
    old_key = bytes.fromhex(ada.key_file.read_text().split()[1])
    assert not is_whole(bea.database, old_key)


def test_memories_of_one_that_runs_are_copied(paths: Paths) -> None:
    with open_store(paths, "Ada") as store:
        store.utterances.keep(HELLO)
        copy_ada(paths)

        assert store.utterances.latest(5) == (HELLO,)

    assert said(paths, "Bea") == (HELLO,)


def test_what_a_copy_forgets_the_other_one_keeps(paths: Paths) -> None:
    says_hello(paths, "Ada")
    copy_ada(paths)

    with open_store(paths, "Bea") as store:
        store.forgetting.forget_here(These(utterances=(Evidence(HELLO.session, HELLO.number),)))

    assert said(paths, "Ada") == (HELLO,)
    assert said(paths, "Bea") == ()


@pytest.mark.parametrize(
    ("befall", "error"),
    [(lambda file: file.write_bytes(b"damaged" * 1000), DatabaseBroken), (Path.unlink, DatabaseGone)],
    ids=["damaged", "lost"],
)
def test_memories_that_cannot_be_read_are_not_copied_and_nothing_new_is_left(
    paths: Paths, befall: Callable[[Path], object], error: type[CompanionError]
) -> None:
    says_hello(paths, "Ada")
    befall(find_companion(paths, "Ada").database)

    with pytest.raises(error):
        copy_ada(paths)

    assert [entry.name for entry in paths.companions.iterdir()] == ["ada"]


def test_one_whose_database_is_lost_is_still_there_and_its_folder_is_nobody_elses(paths: Paths) -> None:
    says_hello(paths, "Ada")
    ada = find_companion(paths, "Ada")
    with resting_store(paths, "Ada") as resting:
        resting.backups.make(NOON, keep=3)
    ada.database.unlink()
    before = everything(ada.folder)

    assert [one.name for one in companions(paths)] == ["ada"]
    with pytest.raises(NameTaken), new_companion(paths, "Ada"):
        pass
    assert everything(ada.folder) == before


def test_one_that_is_archived_comes_back_with_all_that_it_keeps(paths: Paths) -> None:
    says_hello(paths, "Ada")
    before = everything(paths.companion("Ada").folder)

    away = archive(paths, "Ada", NOON)

    assert names(paths) == []
    assert archived(paths) == (away,)
    assert (away.key, away.folder.name, away.archived_at) == ("ada.2026-11-21T120000", "ada", NOON)

    restore_archived(paths, away.key)

    assert everything(paths.companion("Ada").folder) == before
    assert archived(paths) == ()
    assert said(paths, "Ada") == (HELLO,)


def test_one_that_runs_is_not_archived(paths: Paths) -> None:
    with open_store(paths, "Ada"), pytest.raises(AlreadyRunning):
        archive(paths, "Ada", NOON)

    assert names(paths) == ["ada"]


def test_one_whose_name_is_taken_by_now_comes_back_with_a_number(paths: Paths) -> None:
    make(paths, "Ada", "# the first\n")
    away = archive(paths, "Ada", NOON)
    make(paths, "Ada", "# the second\n")

    back = restore_archived(paths, away.key)

    assert back.name == "ada 2"
    assert back.settings_file.read_text() == "# the first\n"
    assert names(paths) == ["ada", "ada 2"]


def test_only_what_was_archived_can_be_deleted(paths: Paths) -> None:
    make(paths, "Ada")

    with pytest.raises(NoSuchArchived):
        delete_archived(paths, "ada")
    with pytest.raises(NoSuchArchived):
        delete_archived(paths, "../companions/ada")

    assert names(paths) == ["ada"]


def test_of_one_that_was_deleted_nothing_is_left(paths: Paths) -> None:
    says_hello(paths, "Ada")
    away: ArchivedCompanion = archive(paths, "Ada", NOON)

    delete_archived(paths, away.key)

    assert list(paths.archive.iterdir()) == []
    assert archived(paths) == ()


def test_of_a_link_that_was_put_away_the_link_alone_is_deleted(paths: Paths, tmp_path: Path) -> None:
    says_hello(paths, "Ada")
    stick = tmp_path / "stick"
    paths.companion("Ada").folder.rename(stick)
    paths.companion("Ada").folder.symlink_to(stick)
    before = everything(stick)
    away = archive(paths, "Ada", NOON)

    assert delete_archived(paths, away.key) == stick

    assert list(paths.archive.iterdir()) == []
    assert everything(stick) == before


def test_what_cannot_be_deleted_is_said(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paths, "Ada")
    away = archive(paths, "Ada", NOON)

    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("companion.storage.companions.remove_folder", refuse)

    with pytest.raises(NotDeleted, match="not deleted"):
        delete_archived(paths, away.key)


@pytest.mark.parametrize("name", ["", "a/b", "..", "con"])
def test_what_is_no_name_is_refused(paths: Paths, name: str) -> None:
    with pytest.raises(BadName):
        make(paths, name)
