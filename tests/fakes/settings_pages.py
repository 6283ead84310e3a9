"""What an engine tells of the settings, the devices, the models, the connections and the backups."""

from collections.abc import Mapping

import msgspec

from companion.channel import messages as msg
from companion.settings.setting import Setting, settings_on
from companion.values import ConnectionPurpose, SettingName, Told
from companion.window.settings.setting_pages import pages

NOON = 1_795_262_400.0  # 2026-11-21 12:00 UTC


def _untouched(setting: Setting) -> msg.ShownSetting:
    default = setting.default
    value = "[]" if default == () else str(default).lower() if isinstance(default, bool) else str(default)
    return msg.ShownSetting(value, value)


SETTINGS = msg.SettingsShown(
    {setting.key: _untouched(setting) for page in pages() for group in settings_on(page) for setting in group}
    | {"interface.theme": msg.ShownSetting("light", "system")}
)
"""All settings of the pages as they are at first, in light colours."""


def settings_with(problems: tuple[str, ...] = (), **values: msg.ShownSetting) -> msg.SettingsShown:
    """Return the settings with others in place of some; a key's dot is written as two underscores."""
    changed = {key.replace("__", "."): setting for key, setting in values.items()}
    return msg.SettingsShown({**SETTINGS.settings, **changed}, problems)


def with_values(values: Mapping[str, str], **changed: object) -> msg.SettingsShown:
    """Return the settings with these values in place of some, and other fields changed."""
    return msgspec.structs.replace(
        SETTINGS,
        settings={
            key: msgspec.structs.replace(setting, value=values.get(key, setting.value))
            for key, setting in SETTINGS.settings.items()
        },
        **changed,
    )


def must_be(key: str, allowed: str) -> Told:
    """Return the refusal of a setting's value, with what is allowed in words."""
    return Told("{key} must be {range}.", {"key": SettingName(key), "range": allowed})


DEVICES = msg.DevicesShown(
    (msg.SoundDevice("Built-in Audio", True), msg.SoundDevice("Blue Snowball", False)),
    (msg.SoundDevice("Built-in Audio", True), msg.SoundDevice("HDMI 1", False)),
)


def _model(name: str, title: str, purpose: str, size_bytes: int, **changed: object) -> msg.ListedModel:
    known: dict[str, object] = {
        "languages": ("en",),
        "licence": "Apache-2.0",
        "licence_url": "https://www.example.org/licence",
        "must_accept": False,
        "forbids": (),
        "is_here": False,
        "is_damaged": False,
        "is_download": True,
        "is_recommended": False,
        "does_fit": True,
        "is_used": False,
    }
    return msg.ListedModel(
        name=name,
        title=title,
        purpose=purpose,
        size_bytes=size_bytes,
        **(known | changed),  # type: ignore[arg-type]
    )


STARTER = _model(
    "smollm2-135m",
    "SmolLM2 135M",
    "language_model",
    145_000_000,
    is_here=True,
    is_download=False,
    is_used=True,
)
GEMMA = _model(
    "gemma-4-e4b",
    "Gemma 4 E4B",
    "language_model",
    4_900_000_000,
    languages=("*",),
    licence="Gemma terms",
    must_accept=True,
    forbids=("harming people",),
    is_recommended=True,
)
HUGE = _model("huge-70b", "Huge 70B", "language_model", 42_000_000_000, does_fit=False)
MOONSHINE = _model(
    "moonshine-tiny-en", "Moonshine Tiny", "recogniser", 28_000_000, is_here=True, is_download=False
)
WHISPER = _model(
    "whisper-base",
    "Whisper Base",
    "recogniser",
    145_000_000,
    languages=("*",),
    is_here=True,
    is_used=True,
    instead="Moonshine Tiny",
)
ESPEAK = _model("espeak", "eSpeak NG 1.52", "voice", 0, is_here=True, is_download=False, is_used=True)
MODELS = msg.ModelsShown(
    (STARTER, GEMMA, HUGE, MOONSHINE, WHISPER, ESPEAK),
    "Chosen for an average computer. This computer has 16.5 GB of memory, no graphics card and 8 cores. The"
    " best language model for it is Gemma 4 E4B.",
    145_000_000,
    120_000_000_000,
)
PRIVACY = msg.PrivacyShown(
    "/home/robin/.local/share/companion/companions/companion",
    True,
    12_400_000,
    NOON - 18 * 86_400,
    (
        msg.ShownConnection(NOON, ConnectionPurpose.MODEL, "hub.example.org", 145_000_000, 0),
        msg.ShownConnection(NOON - 3600, ConnectionPurpose.SERVER, "192.168.1.5", 4_200, 9_800),
    ),
    2,
)
ALONE = msg.PrivacyShown(PRIVACY.folder, False, 12_400_000, NOON - 18 * 86_400, (), 0)
BACKUPS = msg.BackupsShown(
    (
        msg.KeptBackup("2026-11-21", NOON, 12_400_000, is_replaced=False),
        msg.KeptBackup("2026-11-20", NOON - 86_400, 12_300_000, is_replaced=False),
        msg.KeptBackup("replaced-2026-11-14T101500", NOON - 7 * 86_400, 9_000_000, is_replaced=True),
    )
)
