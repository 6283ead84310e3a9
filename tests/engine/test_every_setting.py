"""Every setting acts at once: a running companion reads it at each use, or takes it up when it changes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal, get_args, get_origin

from companion.engine.live_settings import LiveSettings
from companion.engine.live_talk import LiveTalk
from companion.engine.session import OF_REPLIES
from companion.guarding.orders import CharacterJudge
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import Setting, settings_of
from companion.settings.writing import reset, set_value
from companion.storage.paths import Paths
from companion.values import PartMissing
from tests.fakes.equipment import NAME, Cast, Company

KINDS: Final = (ProgramSettings, CompanionSettings)
AT_NEXT_START: Final[frozenset[str]] = frozenset()
"""Settings that wait for the next start: three at most, each with its reason here."""
OF_THE_WINDOW: Final = frozenset({"interface"})
"""Sections that the window reads, and takes up from what the engine shows (``tests.window``)."""
OF_THE_PROCESS: Final = frozenset({"logging"})
"""Sections that the engine's process takes up, beside its session."""
TEXTS: Final = {
    "sound.microphone": "Blue Snowball",
    "sound.loudspeaker": "Old radio",
    "models.recogniser": "whisper-small",
    "models.language_model": "qwen2.5-coder-1.5b",
    "models.voice": "system",
    "models.voice_name": "slt",
    "server.url": "http://127.0.0.1:9/v1",
    "server.model": "large",
    "server.key": "k",
    "interface.language": "de",
    "interface.companion": "ada",
    "interface.guide": "done",
    "interface.talk_key": "F9",
    "persona.name": "Wren",
    "persona.pronounced": "ɹɛn",
    "persona.sample_lines": '["Well now."]',
    "persona.values": '["honesty"]',
    "persona.examples": '[{person = "Hello.", companion = "Well now."}]',
    "conversation.language": "de",
    "voice.speaker": "am_adam",
    "boundaries.topics": '["politics"]',
    "boundaries.not_remembered": '["exam"]',
    "boundaries.quiet_from": "21:00",
    "boundaries.quiet_until": "05:00",
    "contacts.region": "GB",
}
"""Values of texts that must have a certain form; other texts may be any line."""
BESIDE: Final = {
    "boundaries.quiet_from": ("boundaries.quiet_until", "06:00"),
    "boundaries.quiet_until": ("boundaries.quiet_from", "22:00"),
}
"""A setting that has an effect only together with another one."""


class Watched(LiveSettings):
    """Live settings that note which sections anyone subscribed to."""

    def __init__(self, file: Path, program_file: Path) -> None:
        super().__init__(file, program_file)
        self.sections: set[str] = set()

    def subscribe(self, sections: Iterable[str], on_change: object) -> None:
        self.sections |= set(sections)
        super().subscribe(sections, on_change)  # type: ignore[arg-type]


def other_value(kind: type[Settings], setting: Setting) -> str:
    """Return a value that a setting does not have by default."""
    info = type(kind.model_fields[setting.section].default).model_fields[setting.name]
    if isinstance(setting.default, bool):
        return str(not setting.default).lower()
    if get_origin(info.annotation) is Literal or isinstance(info.annotation, str):
        return next(str(value) for value in get_args(info.annotation) if value != setting.default)
    if isinstance(setting.default, int | float):
        bounds = (
            getattr(limit, side) for limit in info.metadata for side in ("ge", "le") if hasattr(limit, side)
        )
        return f"{next(bound for bound in bounds if bound != setting.default):g}"
    return TEXTS.get(setting.key, "0123 456" if setting.section == "contacts" else "Something else")


def rows() -> list[tuple[type[Settings], Setting]]:
    return [(kind, setting) for kind in KINDS for setting in settings_of(kind)]


def no_judge() -> CharacterJudge:
    raise PartMissing("There is no judge here.")


async def test_every_setting_is_read_at_each_use_or_taken_up_when_it_changes(paths: Paths) -> None:
    paths.make()
    folder = paths.companion(NAME)
    live = Watched(folder.settings_file, paths.settings_file)
    talk = LiveTalk(paths, NAME, live, no_judge)
    Company(Cast(paths).equipment(settings=live))

    def in_force() -> object:
        face = live.now().face
        return (live.privacy(), live.bearing(), live.speaking_manner(), face)

    dead = []
    for kind, setting in rows():
        if setting.section in OF_THE_WINDOW | OF_THE_PROCESS or setting.key in AT_NEXT_START:
            continue
        file = paths.settings_file if kind is ProgramSettings else folder.settings_file
        reset(kind, file)
        if setting.key in BESIDE:
            set_value(kind, file, *BESIDE[setting.key])
        before, limits, setup = in_force(), live.privacy(), talk.setup()
        set_value(kind, file, setting.key, other_value(kind, setting))
        is_adopted = setting.section in OF_REPLIES or not live.privacy().replies_as(limits)
        is_late = talk.setup() != setup and not is_adopted
        if is_late or (in_force() == before and setting.section not in live.sections):
            dead.append(setting.key)

    assert dead == []
