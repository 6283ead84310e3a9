"""The page docs/settings.md is what the program says of its settings.

Renew it with: python -m tests.settings.test_document
"""

import re
from pathlib import Path

from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import Setting, settings_of, written

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
BEFORE = """\
# Settings

Two TOML files hold them: `settings.toml` of the program and of each companion ([storage.md](storage.md) says where).
`companion settings show` lists all values, `set KEY VALUE` changes one, `reset [KEY]` takes one or all back. Comments
and unknown keys stay.

A wrong or unknown value is named with its line, and the others are used. A file with a syntax error, over 1 MB, 2,000
values or 16 levels is never overwritten; then all defaults are used. While it runs, the companion
keeps what it had instead.

The default stands behind the key, what a value may be in its line. If nothing is named, it is true or false, or one
line of up to 200 characters.
`python -m tests.settings.test_document` makes this page.
"""
CONTROL_CHARACTERS = re.compile(r",? (?:without|no) control characters| on one line(?=,)")


def document() -> str:
    return "\n".join(
        [BEFORE, listed("The program", ProgramSettings), listed("Each companion", CompanionSettings)]
    )


def listed(title: str, kind: type[Settings]) -> str:
    lines = [
        f"- `{setting.key}` (`{written(setting.default)}`): {setting.sentence}{allowed(setting)}"
        for setting in settings_of(kind)
    ]
    return "\n".join([f"## {title}", "", *lines, ""])


def allowed(setting: Setting) -> str:
    """Return the allowed values in brackets, or "" if the sentence or the head of the page names them."""
    words = str(setting.range)
    choices = re.split(", | or ", words)
    ends_named = setting.shown is not None and bool(setting.shown.low)
    choices_named = all(f"“{each}”:" in setting.sentence for each in choices)
    if isinstance(setting.default, bool) or ends_named or choices_named:
        return ""
    short = CONTROL_CHARACTERS.sub("", words)
    short = short.removeprefix("a whole number from ").removeprefix("a number from ")
    return "" if short == "one line of up to 200 characters" else f" ({short})"


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
