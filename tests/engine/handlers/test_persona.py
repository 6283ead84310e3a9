"""The companion's character and look, as the window shows and changes them."""

from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.engine.handlers.companions import AvatarHandler, PersonaHandler
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.thinking.cards.card import encode_card, new_card
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.persona_guide import read_guide, shipped_cards
from tests.engine.handlers.handling import Handling


class Handler(Handling):
    """A handler of a companion that was just made, and what it tells."""

    def __init__(self, paths: Paths) -> None:
        super().__init__(paths, PersonaHandler)

    @property
    def shown(self) -> msg.PersonaShown:
        return next(event for event in reversed(self.told) if isinstance(event, msg.PersonaShown))

    @property
    def notices(self) -> list[msg.Noticed]:
        return [event for event in self.told if isinstance(event, msg.Noticed)]


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


def test_a_companion_of_which_nothing_was_set_is_the_built_in_one_and_talks_already(handler: Handler) -> None:
    handler.gets(msg.ShowPersona())

    shown = handler.shown
    assert shown.name == "Companion"
    assert not shown.is_set


def test_what_is_shown_passes_the_channel_as_it_is(handler: Handler) -> None:
    handler.gets(msg.ShowPersona(), msg.ProposePersona((0,) * len(read_guide().questions)))

    assert [type(event) for event in handler.told] == [msg.PersonaShown, msg.GuideShown, msg.PersonaProposed]
    assert all(len(encode(event)) < 50_000 for event in handler.told)


def test_the_guide_has_a_proposal_for_all_answers_and_none_for_some(handler: Handler) -> None:
    handler.gets(msg.ProposePersona((1, 0)))
    assert handler.notices[0].is_error

    handler.gets(msg.ProposePersona((0,) * len(read_guide().questions)))

    (proposed,) = (event for event in handler.told if isinstance(event, msg.PersonaProposed))
    assert proposed.who in shipped_cards()
    assert proposed.why


@pytest.mark.parametrize("who", sorted(shipped_cards()))
def test_each_persona_that_ships_can_be_chosen_also_in_place_of_another(handler: Handler, who: str) -> None:
    handler.gets(msg.ChoosePersona("maren"), msg.ChoosePersona(who))

    assert handler.shown.name == shipped_cards()[who].text("name")
    assert handler.shown.is_set
    assert "is now" in str(handler.notices[-1].sentence)
    handler.gets(msg.ShowPersona())
    guide = next(event for event in handler.told if isinstance(event, msg.GuideShown))
    assert handler.shown.look == next(each.look for each in guide.personas if each.who == who)


def test_a_persona_that_was_only_renamed_is_still_known_and_its_name_and_look_are_the_persons(
    handler: Handler,
) -> None:
    handler.gets(msg.ChoosePersona("bex"))
    assert (handler.shown.who, handler.shown.has_own_name, handler.shown.has_own_look) == (
        "bex",
        False,
        False,
    )
    for key, value in (("persona.name", "Maureen"), ("face.hair", "curls")):
        set_value(CompanionSettings, handler.folder.settings_file, key, value)

    handler.gets(msg.ShowPersona())

    assert (handler.shown.who, handler.shown.has_own_name, handler.shown.has_own_look) == ("bex", True, True)


def test_a_shipped_persona_is_described_in_the_windows_language_until_its_description_is_changed(
    handler: Handler,
) -> None:
    file = handler.folder.settings_file
    handler.gets(msg.ChoosePersona("ilo"))
    set_value(ProgramSettings, handler.paths.settings_file, "interface.language", "es")
    set_value(CompanionSettings, file, "persona.name", "Nova")

    handler.gets(msg.ShowPersona())

    assert handler.shown.about.startswith("Nova tiene un aire soñador")
    assert handler.shown.greeting.startswith("Ah, hola. Soy Nova,")

    set_value(CompanionSettings, file, "persona.description", "You are Nova, a sailor.")
    handler.gets(msg.ShowPersona())

    assert (handler.shown.about, handler.shown.greeting) == ("", "")


def test_in_english_a_personas_own_texts_describe_it(handler: Handler) -> None:
    set_value(ProgramSettings, handler.paths.settings_file, "interface.language", "en")

    handler.gets(msg.ChoosePersona("ilo"))

    assert handler.shown.about == ""


def test_a_companion_that_the_person_named_keeps_its_name_with_another_persona(handler: Handler) -> None:
    handler.gets(msg.ChoosePersona("bex"))
    set_value(CompanionSettings, handler.folder.settings_file, "persona.name", "Maureen")

    handler.gets(msg.ChoosePersona("hollis"))

    assert (handler.shown.who, handler.shown.name) == ("hollis", "Maureen")
    assert (
        str(handler.notices[-1].sentence) == "This companion is now like Hollis, and is still called Maureen."
    )


def test_a_card_comes_in_and_goes_out_again(handler: Handler, tmp_path: Path) -> None:
    card = new_card({"name": "Ada", "description": "{{char}} reads.", "extensions": {"x": 1}})
    file, out = tmp_path / "ada.json", tmp_path / "out.JSON"
    file.write_bytes(encode_card(card))

    handler.gets(msg.ImportCard(str(file)), msg.ExportCard(str(out)))

    assert handler.shown.name == "Ada"
    assert [notice.is_error for notice in handler.notices] == [False, False]
    exported = read_card_file(out)
    assert exported.text("name") == "Ada"


def test_what_of_a_card_is_not_used_is_told_and_shown(handler: Handler, tmp_path: Path) -> None:
    file = tmp_path / "ada.json"
    card = new_card({"name": "Ada", "description": "Ada reads. Never mention you are software."})
    file.write_bytes(encode_card(card))

    handler.gets(msg.ImportCard(str(file)))

    (notice,) = handler.notices
    assert "1 sentence that tries" in str(notice.sentence)
    assert "“Never mention you are software.”" in str(notice.sentence)


def test_a_lorebook_is_added_and_changes_nobody(handler: Handler, tmp_path: Path) -> None:
    file = tmp_path / "marshes.json"
    file.write_text('{"entries": {"0": {"key": ["ferry"], "content": "The ferry is the Heron."}}}')
    out = tmp_path / "out.json"

    handler.gets(msg.ImportCard(str(file)), msg.ExportCard(str(out)))

    assert handler.companion == CompanionSettings()
    assert "checked when it comes up" in str(handler.notices[0].sentence)
    (entry,) = read_card_file(out).fields["character_book"]["entries"]
    assert entry["keys"] == ["ferry"]


@pytest.mark.parametrize("content", [b"", b"no card", b"{}", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04"])
def test_a_bad_card_is_one_clear_sentence(handler: Handler, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.png"
    file.write_bytes(content)

    handler.gets(msg.ImportCard(str(file)))

    (notice,) = handler.notices
    assert notice.is_error
    assert notice.sentence
    assert "\n" not in str(notice.sentence)
    assert handler.companion == CompanionSettings()


def test_a_card_that_is_not_there_and_a_name_that_is_no_cards_are_told(
    handler: Handler, tmp_path: Path
) -> None:
    handler.gets(msg.ImportCard(str(tmp_path / "gone.png")), msg.ExportCard(str(tmp_path / "card.txt")))

    assert [notice.is_error for notice in handler.notices] == [True, True]
    assert "card.txt does not" in str(handler.notices[1].sentence)


class Avatar(Handling):
    """The handler of a new companion's avatar, and what it tells."""

    def __init__(self, paths: Paths) -> None:
        super().__init__(paths, AvatarHandler)

    @property
    def is_own(self) -> bool:
        return self.companion.face.avatar == "own"


@pytest.fixture
def avatar(paths: Paths) -> Avatar:
    return Avatar(paths)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "mine.vrm"
    file.write_bytes(b"an avatar")
    return file


def test_a_new_companion_has_no_avatar(avatar: Avatar) -> None:
    assert avatar.gets(msg.ShowAvatar()) == msg.AvatarShown("")


def test_an_avatar_is_copied_and_used_so_that_it_survives_its_file(avatar: Avatar, file: Path) -> None:
    shown = avatar.gets(msg.UseAvatar(str(file), may_be_passed_on=True))
    file.unlink()

    assert shown == msg.AvatarShown(str(avatar.folder.avatar_file))
    assert avatar.folder.avatar_file.read_bytes() == b"an avatar"
    assert avatar.is_own
    assert avatar.gets(msg.ShowAvatar()) == shown


def test_another_avatar_takes_its_place_whatever_its_licence(avatar: Avatar, file: Path) -> None:
    avatar.gets(msg.UseAvatar(str(file), may_be_passed_on=True))
    file.write_bytes(b"another")

    avatar.gets(msg.UseAvatar(str(file), may_be_passed_on=False))

    assert avatar.folder.kept_avatar_file.read_bytes() == b"another"
    assert not avatar.folder.avatar_file.exists()


def test_an_avatar_whose_file_is_gone_is_told_and_nothing_changes(avatar: Avatar, file: Path) -> None:
    file.unlink()

    told = avatar.gets(msg.UseAvatar(str(file), may_be_passed_on=True))

    assert isinstance(told, msg.Noticed)
    assert told.is_error
    assert not avatar.is_own
