"""Writes the documentation of all settings: ``python -m companion.settings.document > docs/settings.md``.

A test compares the result with the file, so the page cannot go stale.
"""

import sys

from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import settings_of, written

_BEFORE = """\
# Settings

Two TOML files hold them: `settings.toml` of the program and `settings.toml` in each companion's folder
(`docs/storage.md` says where). What is not in a file has its default. `companion settings show` lists all with
their values, `companion settings set KEY VALUE` changes one, `companion settings reset [KEY]` takes one or all
back. Comments and unknown keys stay. A wrong or unknown value is named with its line, the others are used; a file
that cannot be parsed is never overwritten. Neither is one that is no regular file, has more than 1 MB, 2,000 values
or 16 levels: the defaults are used, and one sentence says why. Control characters and those that turn the direction
of what stands beside them are no part of a setting.

This page is made by `python -m companion.settings.document > docs/settings.md`.
"""


def document() -> str:
    """Return the whole page, Markdown."""
    return "\n".join(
        [
            _BEFORE,
            _table("The program", ProgramSettings),
            _table("Each companion", CompanionSettings),
        ]
    )


def _table(title: str, kind: type[Settings]) -> str:
    rows = [
        f"| `{setting.key}` | `{written(setting.default)}` | {setting.range} | {setting.sentence} |"
        for setting in settings_of(kind)
    ]
    return "\n".join(
        [
            f"## {title}",
            "",
            "| setting | default | may be | what it does |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(document())
