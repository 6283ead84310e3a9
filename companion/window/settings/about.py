"""The program's components and licences, and the details of this computer that help to find a fault; without Qt.

The licences come from the installed packages themselves, so that they match what runs here.
"""

import platform
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from typing import Final

COMPONENTS: Final = (
    "anyascii",
    "espeakng-loader",
    "faster-whisper",
    "filelock",
    "httpx",
    "httpx2",
    "huggingface-hub",
    "janome",
    "keyring",
    "livekit",
    "llama-cpp-python",
    "moonshine-voice",
    "msgspec",
    "num2words",
    "numpy",
    "onnxruntime",
    "pinyin-to-ipa",
    "platformdirs",
    "praat-parselmouth",
    "psutil",
    "pydantic",
    "pynput",
    "pypinyin",
    "pyside6-essentials",
    "sounddevice",
    "soundfile",
    "soxr",
    "sqlcipher3",
    "sqlite-vec",
    "sqlite-utils",
    "tomlkit",
    "tzdata",
    "xllamacpp",
)
"""The packages that the program is built on; packages that are not installed are left out."""

_LONGEST: Final = 60
"""Maximum characters of a licence's name; some packages put its whole text there."""
_CLASSIFIED: Final = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


@dataclass(frozen=True, slots=True)
class Component:
    """A package that the program is built on."""

    name: str
    version: str
    licence: str
    """The licence in the package's own words; "" if it states none."""


def components() -> Iterator[Component]:
    """Yield the installed packages of ``COMPONENTS``, after the Python that runs them."""
    yield Component("Python", platform.python_version(), "PSF-2.0")
    for name in COMPONENTS:
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        stated = found.metadata
        fields = {
            field: list(stated.get_all(field) or ())
            for field in ("License-Expression", "License", "Classifier")
        }
        yield Component(stated["Name"], found.version, licence_of(fields))


def licence_of(fields: Mapping[str, list[str]]) -> str:
    """Return the licence in a package's metadata in one line; "" if there is none."""
    for field in ("License-Expression", "License"):
        for value in fields.get(field, ()):
            line = value.strip().splitlines()[0].strip() if value.strip() else ""
            if line and len(line) <= _LONGEST:
                return line
    classified = (_CLASSIFIED.fullmatch(value) for value in fields.get("Classifier", ()))
    return ", ".join(match[1] for match in classified if match)


def details(version: str, qt: str, platform_name: str, scheme: str, language: str) -> str:
    """Return details that help to find a fault: versions and the system, but no conversation, name or folder.

    Args:
        version: the program's version.
        qt: Qt's version.
        platform_name: Qt's name of the window system, such as "wayland".
        scheme: the window's colours.
        language: the window's language.
    """
    lines = {
        "Companion": version,
        "System": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "Python": platform.python_version(),
        "Qt": f"{qt}, {platform_name}",
        "Window": f"{scheme}, {language}",
    }
    parts = [f"{each.name} {each.version}" for each in components() if each.name != "Python"]
    return "\n".join(
        [*(f"{what}: {told}" for what, told in lines.items()), f"Components: {', '.join(parts)}"]
    )
