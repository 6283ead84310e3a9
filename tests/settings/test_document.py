from pathlib import Path

from companion.settings.document import document
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_the_page_is_what_the_program_says_of_its_settings() -> None:
    assert PAGE.read_text(encoding="utf-8") == document()


def test_every_setting_has_a_sentence_and_a_range() -> None:
    for setting in (*settings_of(ProgramSettings), *settings_of(CompanionSettings)):
        assert setting.sentence.endswith("."), setting.key
        assert setting.range, setting.key


def test_no_key_belongs_to_both_files() -> None:
    program = {setting.key for setting in settings_of(ProgramSettings)}
    companion = {setting.key for setting in settings_of(CompanionSettings)}

    assert not program & companion
