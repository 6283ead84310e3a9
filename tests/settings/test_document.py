"""The page docs/settings.md is what the program says of its settings.

Renew it with: python -m tests.settings.test_document
"""

from pathlib import Path

from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import settings_of, written

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
BEFORE = """\
# Settings

Two TOML files hold them: `settings.toml` of the program and `settings.toml` in each companion's folder
(`docs/storage.md` says where). What is not in a file has its default. `companion settings show` lists all with
their values, `companion settings set KEY VALUE` changes one, `companion settings reset [KEY]` takes one or all
back. Comments and unknown keys stay. A wrong or unknown value is named with its line, the others are used; a file
that cannot be parsed is never overwritten. Neither is one that is no regular file, has more than 1 MB, 2,000 values
or 16 levels: the defaults are used, and one sentence says why. Control characters and those that turn the direction
of what stands beside them are no part of a setting.

This page is made by `python -m tests.settings.test_document`.
"""


def document() -> str:
    tables = (table("The program", ProgramSettings), table("Each companion", CompanionSettings))
    return "\n".join([BEFORE, *tables])


def table(title: str, kind: type[Settings]) -> str:
    rows = [
        f"| `{setting.key}` | `{written(setting.default)}` | {setting.range} | {setting.sentence} |"
        for setting in settings_of(kind)
    ]
    head = ("| setting | default | may be | what it does |", "| --- | --- | --- | --- |")
    return "\n".join([f"## {title}", "", *head, *rows, ""])


def test_the_page_is_what_the_program_says_of_its_settings() -> None:
    assert PAGE.read_text(encoding="utf-8") == document()


def test_every_setting_has_a_sentence_and_a_range() -> None:
    for setting in (*settings_of(ProgramSettings), *settings_of(CompanionSettings)):
        assert str(setting.sentence).endswith("."), setting.key
        assert setting.range, setting.key


def test_no_key_belongs_to_both_files() -> None:
    program = {setting.key for setting in settings_of(ProgramSettings)}
    companion = {setting.key for setting in settings_of(CompanionSettings)}

    assert not program & companion


if __name__ == "__main__":
    PAGE.write_text(document(), encoding="utf-8")
