"""What can be set on the pages of settings: each setting's name, what it does, and what it may be, in groups.

Plain functions, translatable, without Qt. That every setting the engine shows is on one page is a test's to see.
Persona, boundaries, voice, face and help lines have pages of their own.
"""

from collections.abc import Mapping

from companion.window.settings.hearing_settings import hearing
from companion.window.settings.look_settings import look
from companion.window.settings.model_settings import models
from companion.window.settings.privacy_settings import privacy
from companion.window.settings.setting_part import Group, Kind, Option, Part
from companion.window.wording import Translate, untranslated


def pages(translate: Translate = untranslated) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of every page, by the page's name, in the order in which they are shown."""
    return {
        "hearing": hearing(translate),
        "models": models(translate),
        "privacy": privacy(translate),
        "look": look(translate),
        "language": _language(translate),
        "shortcuts": _shortcuts(translate),
        "backup": _backup(translate),
    }


def parts(translate: Translate = untranslated) -> dict[str, Part]:
    """Return all settings by their keys."""
    return {
        part.key: part for groups in pages(translate).values() for group in groups for part in group.parts
    }


def _language(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "window",
            translate("Window", "Language of the window"),
            (
                Part(
                    "interface.language",
                    Kind.CHOICE,
                    translate("Window", "Language of the window"),
                    translate("Window", "Of its own texts, days and numbers."),
                    options=(Option("system", translate("Window", "As the system")), *own_names()),
                    found_by=translate(
                        "Window", "translation english german french spanish japanese chinese"
                    ),
                ),
            ),
        ),
        Group(
            "talk",
            translate("Window", "Language you speak"),
            (
                Part(
                    "conversation.language",
                    Kind.CHOICE,
                    translate("Window", "Language you speak"),
                    translate("Window", "What it listens for and answers in."),
                    options=own_names(),
                    found_by=translate("Window", "speak talk english german french spanish japanese chinese"),
                ),
            ),
        ),
    )


def _shortcuts(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "talk",
            translate("Window", "Talk key"),
            (
                Part(
                    "interface.talk_key",
                    Kind.KEYS,
                    translate("Window", "Talk key"),
                    translate("Window", "Hold it while you speak, wherever you are on the desktop."),
                    found_by=translate("Window", "push to talk global hotkey shortcut"),
                ),
            ),
        ),
    )


def own_names() -> tuple[Option, ...]:
    """Return the languages on offer, each under its own name, which is not translated."""
    return (
        Option("en", "English"),
        Option("de", "Deutsch"),
        Option("fr", "Français"),
        Option("es", "Español"),
        Option("ja", "日本語"),
        Option("zh", "中文"),
    )


def _backup(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "keep",
            translate("Window", "Backups that are kept"),
            (
                Part(
                    "backup.keep",
                    Kind.CHOICE,
                    translate("Window", "Backups that are kept"),
                    translate("Window", "Beside the first of this week and of the last."),
                    options=(
                        Option("3", translate("Window", "Those of three days")),
                        Option("7", translate("Window", "Those of a week")),
                        Option("30", translate("Window", "Those of a month")),
                        Option("0", translate("Window", "None: those that are there are deleted")),
                    ),
                    found_by=translate("Window", "copy safe restore lost"),
                ),
            ),
        ),
    )
