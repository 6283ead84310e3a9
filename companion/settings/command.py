"""The bodies of ``companion settings show``, ``set`` and ``reset``; ``cli`` parses the arguments.

Each prints to the given stream and returns the exit code: 0 if done, 1 if not (the reason is printed). ``show`` also
returns 1 if something in the files is wrong.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, TypeAlias

from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import (
    SECRET_KEYS,
    find_setting,
    nearest,
    settings_of,
    value_of,
    written,
)
from companion.settings.writing import reset, set_value
from companion.values import CompanionError, Sentence, Told

Said: TypeAlias = Callable[[Sentence], str]
"""Function that puts a sentence in the person's language."""


@dataclass(frozen=True, slots=True)
class SettingsFiles:
    """The two settings files that a command works on."""

    program: Path
    companion: Path

    @property
    def kinds(self) -> tuple[tuple[type[Settings], Path], ...]:
        """Return each kind of settings with its file; no key is in both."""
        return (ProgramSettings, self.program), (CompanionSettings, self.companion)


def show(files: SettingsFiles, out: TextIO, said: Said = str) -> int:
    """Print every setting with its value, default, range and sentence, then what is wrong in the files."""
    exit_code = 0
    for kind, file in files.kinds:
        settings, problems = load(kind, file)
        print(f"{file}", file=out)
        for setting in settings_of(kind):
            value, default = value_of(settings, setting), setting.default
            shown = "“…”" if setting.key in SECRET_KEYS and value else written(value)
            mark = "" if value == default else f" (default {written(default)})"
            print(f"  {setting.key} = {shown}{mark}", file=out)
            print(f"      {setting.sentence} May be {setting.range}.", file=out)
        for problem in problems:
            told: Sentence = problem.sentence
            if problem.line:
                told = Told("line {line}: {sentence}", {"line": problem.line, "sentence": told})
            print(f"  ! {said(told)}", file=out)
            exit_code = 1
    return exit_code


def set_(files: SettingsFiles, key: str, text: str, out: TextIO, said: Said = str) -> int:
    """Change one setting in the file that holds it."""
    return _change(files, key, out, said, lambda kind, file: set_value(kind, file, key, text))


def reset_(files: SettingsFiles, key: str | None, out: TextIO, said: Said = str) -> int:
    """Set one setting, or all of both files, back to the default."""
    return _change(files, key, out, said, lambda kind, file: reset(kind, file, key))


def _change(
    files: SettingsFiles,
    key: str | None,
    out: TextIO,
    said: Said,
    change: Callable[[type[Settings], Path], None],
) -> int:
    concerned = [(kind, file) for kind, file in files.kinds if key is None or find_setting(kind, key)]
    if not concerned:
        known = [setting.key for kind, _ in files.kinds for setting in settings_of(kind)]
        told = Told(
            "There is no setting {key}{meant}.", {"key": key or "", "meant": nearest(key or "", known)}
        )
        print(said(told), file=out)
        return 1
    try:
        for kind, file in concerned:
            change(kind, file)
    except CompanionError as error:
        print(said(error.told), file=out)
        return 1
    return 0
