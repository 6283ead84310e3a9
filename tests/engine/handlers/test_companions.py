"""Which companions there are, as the window shows them, makes, copies, archives and deletes them."""

from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.engine.handlers.companions import CompanionHandler
from companion.settings.persona_sections import PersonaSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Speaker, Utterance
from tests.engine.handlers.handling import Handling

HELLO = Utterance("a" * 32, 1, Speaker.PERSON, "Hello.", 1.7e9)
NOON = 1_795_262_400.0


class Handler(Handling):
    """A handler of a companion called Ada, who has talked, and what it tells."""

    def __init__(self, paths: Paths) -> None:
        super().__init__(paths, CompanionHandler, name="ada", unix_now=lambda: NOON)
        with open_store(paths, "ada") as store:
            store.utterances.keep(HELLO)
        set_value(CompanionSettings, self.folder.settings_file, "persona.name", "Ada")

    def shows(self, *commands: msg.CompanionCommand) -> msg.CompanionsShown:
        told = self.gets(*commands)
        assert isinstance(told, msg.CompanionsShown), told
        return told

    def refuses(self, *commands: msg.CompanionCommand) -> str:
        told = self.gets(*commands)
        assert isinstance(told, msg.Noticed), told
        assert (told.key, told.is_error) == (CompanionHandler.notice, True)
        return str(told.sentence)

    def settings(self, name: str) -> CompanionSettings:
        settings, problems = load(CompanionSettings, self.paths.companion(name).settings_file)
        assert problems == ()
        return settings

    def said(self, name: str) -> tuple[Utterance, ...]:
        with open_store(self.paths, name) as store:
            return store.utterances.latest(5)


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


def names(shown: msg.CompanionsShown) -> list[str]:
    return [each.name for each in shown.companions]


def test_all_companions_are_shown_by_what_they_are_called(handler: Handler) -> None:
    shown = handler.shows(msg.CreateCompanion("Bea"), msg.ShowCompanions())

    ada, bea = shown.companions
    assert (ada.companion, ada.name, ada.is_here) == ("ada", "Ada", True)
    assert (bea.companion, bea.name, bea.is_here) == ("bea", "Bea", False)
    assert ada.used_at is not None
    assert bea.used_at is None
    assert shown.archived == ()
    assert len(encode(shown)) < 50_000


def test_the_one_that_is_talked_with_is_not_said_to_be_open_elsewhere(handler: Handler) -> None:
    handler.gets(msg.CreateCompanion("Bea"))

    with open_store(handler.paths, "ada"), open_store(handler.paths, "bea"):
        shown = handler.shows(msg.ShowCompanions())

    assert [each.is_elsewhere for each in shown.companions] == [False, True]


def test_a_new_companion_has_a_name_and_nothing_else(handler: Handler) -> None:
    shown = handler.shows(msg.CreateCompanion("  Bea "))

    assert shown.made == "bea"
    assert handler.settings("bea").persona == CompanionSettings().persona.model_copy(update={"name": "Bea"})
    assert handler.said("bea") == ()


def test_a_new_companion_can_be_one_of_those_that_ship(handler: Handler) -> None:
    handler.gets(msg.ShowCompanions())

    shown = handler.shows(msg.CreateCompanion("", who="maren"))

    assert shown.made == "maren"
    assert handler.settings("maren").persona.description != ""


@pytest.mark.parametrize(
    "wish",
    [
        msg.CreateCompanion(""),
        msg.CreateCompanion("a/b"),
        msg.CreateCompanion("ADA"),
        msg.CreateCompanion("Bea", who="nobody"),
        msg.CreateCompanion("Bea", card="/nowhere/card.png"),
        msg.DuplicateCompanion("nobody", "Bea", with_memories=False),
        msg.DuplicateCompanion("ada", "Ada", with_memories=False),
        msg.UseCompanion("nobody"),
        msg.ArchiveCompanion("nobody"),
        msg.RestoreCompanion("nobody"),
        msg.DeleteCompanion("ada", "Ada"),
        msg.PackCompanion("nobody", "/nowhere/ada.companion", ""),
        msg.PackCompanion("ada", "/nowhere/ada.companion", ""),
        msg.UnpackCompanion("/nowhere/ada.companion"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_changes_nothing(
    handler: Handler, wish: msg.CompanionCommand
) -> None:
    before = handler.shows(msg.ShowCompanions())

    assert handler.refuses(wish).endswith(".")

    assert handler.shows(msg.ShowCompanions()) == before


def test_a_duplicate_is_the_same_and_remembers_nothing(handler: Handler) -> None:
    set_value(CompanionSettings, handler.paths.companion("ada").settings_file, "boundaries.intimacy", "none")
    set_value(CompanionSettings, handler.paths.companion("ada").settings_file, "voice.rate", "1.2")

    shown = handler.shows(msg.DuplicateCompanion("ada", "Bea", with_memories=False))

    assert shown.made == "bea"
    made = handler.settings("bea")
    assert (made.persona.name, made.boundaries.intimacy, made.voice.rate) == ("Bea", "none", 1.2)
    assert handler.said("bea") == ()


def test_a_duplicate_remembers_if_asked_for_while_the_other_one_talks(handler: Handler) -> None:
    with open_store(handler.paths, "ada"):
        handler.shows(msg.DuplicateCompanion("ada", "Bea", with_memories=True))

    assert handler.said("bea") == handler.said("ada") == (HELLO,)


def test_whom_one_chooses_is_remembered_by_the_program(handler: Handler) -> None:
    told = handler.gets(msg.CreateCompanion("Bea"), msg.UseCompanion("Bea"))

    assert told == msg.CompanionChosen("bea")
    program, _ = load(ProgramSettings, handler.paths.settings_file)
    assert program.interface.companion == "bea"


def test_one_that_is_open_elsewhere_is_not_chosen(handler: Handler) -> None:
    handler.gets(msg.CreateCompanion("Bea"))

    with open_store(handler.paths, "bea"):
        assert "another window" in handler.refuses(msg.UseCompanion("bea"))

    program, _ = load(ProgramSettings, handler.paths.settings_file)
    assert program.interface.companion == "companion"


def test_one_that_is_archived_is_told_and_can_come_back(handler: Handler) -> None:
    shown = handler.shows(msg.CreateCompanion("Bea"), msg.ArchiveCompanion("bea"))

    (away,) = shown.archived
    assert (away.name, away.archived_at) == ("Bea", NOON)
    assert names(shown) == ["Ada"]

    back = handler.shows(msg.RestoreCompanion(away.key))

    assert (names(back), back.archived, back.made) == (["Ada", "Bea"], (), "bea")


def test_one_is_deleted_only_by_its_name(handler: Handler) -> None:
    (away,) = handler.shows(msg.CreateCompanion("Bea"), msg.ArchiveCompanion("bea")).archived

    assert "Bea" in handler.refuses(msg.DeleteCompanion(away.key, "Be"))
    assert handler.shows(msg.ShowCompanions()).archived == (away,)

    assert handler.shows(msg.DeleteCompanion(away.key, " bea ")).archived == ()


def test_one_goes_into_a_file_while_it_talks_and_another_like_it_comes_out_of_that(
    handler: Handler, tmp_path: Path
) -> None:
    file = str(tmp_path / "ada.companion")

    with open_store(handler.paths, "ada"):
        told = handler.gets(msg.PackCompanion("ada", file, ""))
        shown = handler.shows(msg.UnpackCompanion(file))

    assert told == msg.CompanionPacked("ada", file, is_encrypted=False)
    assert shown.made != "ada"
    assert len(shown.companions) == 2
    assert handler.said(shown.made) == (HELLO,)


def test_recordings_of_a_voice_in_a_file_are_left_out_until_they_are_taken_over(
    handler: Handler, tmp_path: Path
) -> None:
    file, recorded = str(tmp_path / "ada.companion"), handler.paths.companion("ada").references
    recorded.mkdir()
    (recorded / "1.flac").write_bytes(b"sound")
    (recorded / "1.json").write_bytes(b"note")
    handler.gets(msg.PackCompanion("ada", file, ""))

    shown = handler.shows(msg.UnpackCompanion(file))

    (told,) = shown.left_out
    assert told.startswith("recordings of a voice")
    bea = handler.paths.companion(shown.made).references
    assert not bea.exists()

    handler.shows(msg.TakeOverSettings())

    assert {each.name: each.read_bytes() for each in bea.iterdir()} == {"1.flac": b"sound", "1.json": b"note"}


def test_what_a_file_sets_and_has_to_be_trusted_is_left_out_until_it_is_taken_over(
    handler: Handler, tmp_path: Path
) -> None:
    file, ada = str(tmp_path / "ada.companion"), handler.paths.companion("ada").settings_file
    set_value(CompanionSettings, ada, "contacts.crisis", "0900 666, Better Help")
    set_value(CompanionSettings, ada, "boundaries.topics", '["politics"]')
    handler.gets(msg.PackCompanion("ada", file, ""))

    shown = handler.shows(msg.UnpackCompanion(file))

    assert shown.left_out == ('boundaries.topics = ["politics"]', 'contacts.crisis = "0900 666, Better Help"')
    bea = handler.paths.companion(shown.made).settings_file
    assert handler.settings(shown.made) == CompanionSettings(persona=PersonaSettings(name="Ada"))

    set_value(CompanionSettings, bea, "boundaries.humour", "no")  # what the person sets meanwhile stays
    assert handler.shows(msg.TakeOverSettings()).left_out == ()

    taken = handler.settings(shown.made)
    assert (taken.contacts.crisis, taken.boundaries.topics) == ("0900 666, Better Help", ("politics",))
    assert not taken.boundaries.humour


def test_a_file_with_a_password_asks_for_it_and_opens_with_no_other(handler: Handler, tmp_path: Path) -> None:
    file = str(tmp_path / "ada.companion")

    assert handler.gets(msg.PackCompanion("ada", file, "tulip")) == msg.CompanionPacked(
        "ada", file, is_encrypted=True
    )

    assert handler.gets(msg.UnpackCompanion(file)) == msg.PasswordWanted(file)
    assert "password" in handler.refuses(msg.UnpackCompanion(file, "rose"))
    assert len(handler.shows(msg.ShowCompanions()).companions) == 1
    assert len(handler.shows(msg.UnpackCompanion(file, "tulip")).companions) == 2


def test_a_password_stands_in_no_message_that_is_written_out() -> None:
    wishes = msg.PackCompanion("ada", "file", "tulip"), msg.UnpackCompanion("file", "tulip")

    assert "tulip" not in f"{wishes} {wishes[0]}"
