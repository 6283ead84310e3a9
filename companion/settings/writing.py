"""Changes a settings file: only the requested entries, keeping comments, order, and unknown keys.

A file that cannot be read completely, or that a newer program wrote, is never written. A change is on the disk
completely or not at all. Threads and processes change a file one after the other, so that none undoes another's
change. An empty lock file next to it ensures that, and stays.
"""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import tomlkit
from pydantic import ValidationError
from tomlkit.exceptions import TOMLKitError

from companion.settings import toml
from companion.settings.reading import Parsed, check, is_newer, named, parse
from companion.settings.sections import VERSION, Settings
from companion.settings.setting import Setting, find_setting, nearest, plain, settings_of, value_of
from companion.values import BadInput, PartBroken, SettingName

S = TypeVar("S", bound=Settings)

PATIENCE: Final = 30.0
"""Maximum seconds to wait for others that change the file; each takes milliseconds, on a busy machine some tenths
(guess)."""


class UnknownSetting(BadInput):
    """No setting has that name."""


class BadValue(BadInput):
    """A setting cannot have that value."""


class SettingsUnwritable(PartBroken):
    """The file cannot be changed in its present state; it was left alone."""


def save(file: Path, settings: S, before: S | None = None) -> None:
    """Write the values that differ from those ``before``; the rest of the file stays unchanged.

    Without ``before``, the file's present ones are meant. Raises ``SettingsUnwritable``.
    """
    with _alone(file):
        parsed = _writable(file)
        current = before or check(type(settings), parsed)[0]
        changed = [
            setting
            for setting in settings_of(type(settings))
            if value_of(settings, setting) != value_of(current, setting)
        ]
        if changed:
            _write(file, parsed, {setting: plain(value_of(settings, setting)) for setting in changed}, ())


def set_value(kind: type[Settings], file: Path, key: str, text: str) -> None:
    """Set one setting to the value of a text, either plain or in TOML syntax, and those that follow it.

    Raises ``UnknownSetting``, ``BadValue`` or ``SettingsUnwritable``; the file is then unchanged.
    """
    setting = known_setting(kind, key)
    value = _value(kind, setting, (text, *_as_toml(text)))
    with _alone(file):
        parsed = _writable(file)
        _write(file, parsed, {setting: value, **_following(kind, parsed, setting, value)}, ())


def reset(kind: type[Settings], file: Path, key: str | None = None) -> None:
    """Set one setting, with those that follow it, or all, back to the default by removing it from the file.

    Raises ``UnknownSetting`` or ``SettingsUnwritable``; the file is then unchanged.
    """
    with _alone(file):
        parsed = _writable(file)
        if key is None:
            _write(file, parsed, {}, settings_of(kind))
        else:
            setting = known_setting(kind, key)
            _write(file, parsed, _following(kind, parsed, setting, setting.default), (setting,))


def _following(
    kind: type[Settings], parsed: Parsed, changed: Setting, value: object
) -> dict[Setting, object]:
    before, _ = check(kind, parsed)
    section = getattr(before, changed.section).with_value(changed.name, value)
    after = before.model_copy(update={changed.section: section})
    return {
        setting: plain(value_of(after, setting))
        for setting in settings_of(kind)
        if setting != changed and value_of(after, setting) != value_of(before, setting)
    }


def known_setting(kind: type[Settings], key: str) -> Setting:
    """Return a setting by its key; raises ``UnknownSetting``."""
    setting = find_setting(kind, key)
    if setting is None:
        raise UnknownSetting(
            "There is no setting {key}{meant}.",
            {"key": key, "meant": nearest(key, (each.key for each in settings_of(kind)))},
        )
    return setting


def _writable(file: Path) -> Parsed:
    parsed = parse(file)
    if parsed.unread is not None:
        raise SettingsUnwritable(
            "{file}: {what}; it was left as it is. Correct it or move it away, then try again.",
            {"file": named(file), "what": parsed.unread.what},
        )
    if is_newer(parsed):
        raise SettingsUnwritable(
            "{file} was written by a newer Companion (this one knows version {version}). It was left as it is.",
            {"file": named(file), "version": VERSION},
        )
    return parsed


def require_value(kind: type[Settings], key: str, value: object) -> None:
    """Raise ``BadValue`` if a setting cannot have a value, or ``UnknownSetting``."""
    _value(kind, known_setting(kind, key), (value,))


def _value(kind: type[Settings], setting: Setting, values: Iterable[object]) -> object:
    for value in values:
        try:
            checked = kind.model_validate({setting.section: {setting.name: value}})
        except ValidationError:
            continue
        return plain(value_of(checked, setting))
    raise BadValue("{key} must be {range}.", {"key": SettingName(setting.key), "range": setting.range})


def _as_toml(text: str) -> tuple[object, ...]:
    words = {"yes": True, "on": True, "no": False, "off": False}
    if text.casefold() in words:
        return (words[text.casefold()],)
    try:
        read = toml.parsed(f"value = {text.strip()}")
    except toml.NotReadable:
        return ()
    return (read["value"],) if len(read) == 1 else ()


def _write(file: Path, parsed: Parsed, values: dict[Setting, object], gone: tuple[Setting, ...]) -> None:
    wanted = _changed(parsed.values, values, gone)
    try:
        document: Any = tomlkit.parse(parsed.text)
        if not parsed.text:
            document["version"] = VERSION
        for setting, value in values.items():
            if setting.section not in document:
                document[setting.section] = tomlkit.table()
            document[setting.section][setting.name] = _item(value)
        for setting in gone:
            if isinstance(document.get(setting.section), dict):
                document[setting.section].pop(setting.name, None)
        text = tomlkit.dumps(document)
        is_right = toml.parsed(text) == ({"version": VERSION} if not parsed.text else {}) | wanted
    except (TOMLKitError, toml.NotReadable, TypeError, ValueError) as error:
        # TOML constructs that the editing library does not support
        raise _not_editable(file) from error
    if not is_right:
        raise _not_editable(file)
    _replace(file, text)


def _changed(
    parsed: dict[str, Any], values: dict[Setting, object], gone: tuple[Setting, ...]
) -> dict[str, Any]:
    wanted = {key: dict(value) if isinstance(value, dict) else value for key, value in parsed.items()}
    for setting, value in values.items():
        if not isinstance(wanted.get(setting.section, {}), dict):
            wanted[setting.section] = {}
        wanted.setdefault(setting.section, {})[setting.name] = value
    for setting in gone:
        if isinstance(wanted.get(setting.section), dict):
            wanted[setting.section].pop(setting.name, None)
    return wanted


def _item(value: object) -> Any:  # noqa: ANN401  tomlkit's items have no common useful type
    """Return a value as TOML; a list of tables stays one value, so that it may stand anywhere in its section."""
    if not isinstance(value, list):
        return tomlkit.item(value)
    array = tomlkit.array()
    for each in value:
        if isinstance(each, dict):
            table = tomlkit.inline_table()
            table.update(each)
            array.append(table)
        else:
            array.append(each)
    return array.multiline(bool(value))


def _not_editable(file: Path) -> SettingsUnwritable:
    return SettingsUnwritable(
        "{file} is written in a way that cannot be changed from here. Change it in a text editor. It was "
        "left as it is.",
        {"file": named(file)},
    )


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Lock a file against changes by others, from reading it until it is written."""
    from filelock import FileLock, Timeout

    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(f"{file}.lock", timeout=PATIENCE, mode=0o600):
            yield
    except Timeout as error:
        raise SettingsUnwritable(
            "{file} is being changed by another program. Try again once that is done. It was left as it is.",
            {"file": named(file)},
            log="settings not written: locked",
        ) from error
    except OSError as error:
        raise SettingsUnwritable(
            "{file} cannot be written ({reason}). Check whether the disk is full or write-protected.",
            {"file": named(file), "reason": error.strerror or type(error).__name__},
            log=f"settings not written: {type(error).__name__}",
        ) from error


def _replace(file: Path, text: str) -> None:
    """Replace the file's text, completely or not at all. Raises ``OSError``."""
    target = file.resolve()  # a link remains a link
    unfinished = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
