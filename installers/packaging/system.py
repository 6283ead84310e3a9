"""The differences between the packages for Linux, Windows and macOS: names, folders and omitted files.

The wheels are requested by the system's own tags, whatever machine the package is made on. Only compiling Python, the
language engine and the last step need the system itself.
"""

from dataclasses import dataclass

from installers.lock.update import Target
from installers.packaging.native import Format

DROPPED = (
    "PySide6/*.pyi",
    *(
        f"PySide6/{tool}"
        for tool in ("assistant", "designer", "linguist", "lrelease", "lupdate", "qmlformat")
    ),
    *(f"PySide6/{tool}" for tool in ("qmllint", "qmlls", "svgtoqml", "include", "glue", "doc")),
    "PySide6/Qt/metatypes",
    "PySide6/Qt/libexec",
    "PySide6/Qt/plugins/designer",
    "PySide6/Qt/plugins/qmltooling",
    "PySide6/Qt/plugins/sqldrivers",
    "PySide6/Qt/qml/Qt3D",
    "PySide6/Qt/qml/QtWayland",
    "PySide6/Qt/lib/libQt6Designer*",
    "PySide6/Qt/lib/libQt6WaylandCompositor*",
    "PySide6/Qt/lib/libQt6LabsStyleKit*",
    "PySide6/Qt/translations/designer*",
    "PySide6/Qt/translations/linguist*",
    "PySide6/Qt/translations/assistant*",
    "PySide6/typesystems",
    "PySide6/scripts",
    "moonshine_voice/assets/*.wav",
    "numpy/**/tests",
    "pipecat/**/*.py",
)
"""Files of the packages that no process of the program opens: developer tools and their tests."""
WITHOUT_THEIR_LIBRARY = (
    *(f"PySide6/Qt/qml/QtQuick/{module}" for module in ("Pdf", "Scene2D", "Scene3D", "VirtualKeyboard")),
    "PySide6/Qt/qml/QtQml/StateMachine",
    "PySide6/Qt/qml/Qt/labs/StyleKit",
    "PySide6/Qt/plugins/imageformats/*qpdf.*",
    "PySide6/Qt/plugins/platforminputcontexts/*qtvirtualkeyboardplugin.*",
)
"""Parts of Qt whose libraries are dropped, or are in PySide6-Addons, which the package does not carry."""
ALWAYS_DROPPED = (*DROPPED, *WITHOUT_THEIR_LIBRARY, "PySide6/Qt/qml/**/objects-*")


NEVER_COMPILED = (
    "janome/sysdic/__pycache__/entries_compact?.*.pyc",
    "janome/sysdic/__pycache__/entries_extra?.*.pyc",
)
"""Data of janome that is read as text and never imported: 55 MB."""


@dataclass(frozen=True, slots=True)
class System:
    """One kind of machine that there is a package for; paths are within the package."""

    name: str
    title: str
    target: Target
    """Target for evaluating the locks' markers."""
    minor: int
    """Minor version of the carried Python 3."""
    platform: str
    """The platform's name in pip; "" for that of the machine the package is made on."""
    format: Format
    processor: str
    python: str
    standard: str
    """Folder of Python's own modules."""
    packages: str
    """Folder of all packages, in which the carried Python looks for them."""
    qt: str
    """Folder of Qt in PySide6, within `packages`."""
    kernels: str
    """Pattern of the engine's parts that it chooses among at the start."""
    cards: str
    """Pattern of its parts for graphics cards; "" if they lie with the others."""
    dropped: tuple[str, ...] = ()
    """Further patterns besides `ALWAYS_DROPPED`, within `packages`."""

    @property
    def all_dropped(self) -> tuple[str, ...]:
        """Patterns of all files that are left out of the packages."""
        return tuple(one.replace("PySide6/Qt/", f"{self.qt}/") for one in ALWAYS_DROPPED) + self.dropped


LINUX = System(
    name="linux",
    title="Linux",
    target=Target("linux", "x86_64"),
    minor=11,
    platform="",
    format=Format.ELF,
    processor="x86_64",
    python="bin/python3",
    standard="lib/python3.11",
    packages="lib/python3.11/dist-packages",
    qt="PySide6/Qt",
    kernels="libggml-cpu-*.so",
    cards="libggml-vulkan.so",
    dropped=(
        "pip/_vendor/distlib/*.exe",
        *(
            pattern
            for style in (
                "FluentWinUI3",
                "Imagine",
                "Material",
                "Universal",
            )  # Qt's own dialogs use Fusion here
            for pattern in (
                f"PySide6/Qt/qml/QtQuick/Controls/{style}",
                f"PySide6/Qt/lib/libQt6QuickControls2{style}*",
            )
        ),
    ),
)
WINDOWS = System(
    name="windows",
    title="Windows",
    target=Target("win32", "amd64"),
    minor=13,
    platform="win_amd64",
    format=Format.PE,
    processor="x86_64",
    python="python/python.exe",
    standard="python/Lib",
    packages="python/Lib/site-packages",
    qt="PySide6",
    kernels="ggml-cpu-*.dll",
    cards="ggml-vulkan.dll",
    dropped=(
        "PySide6/*.exe",
        "PySide6/*.lib",
        "PySide6/Qt6Designer*",
        "PySide6/Qt6LabsStyleKit*",
        "PySide6/QtDesigner.pyd",
        "PySide6/QtLabsStyleKit.pyd",
        "PySide6/vcamp140.dll",
        "shiboken6/*.lib",
        "shiboken6/vcamp140.dll",
        "numpy/**/*.lib",
        "_sounddevice_data/portaudio-binaries/*.dylib",
        "_sounddevice_data/portaudio-binaries/*32bit*",
        "_sounddevice_data/portaudio-binaries/*arm64*",
        "pip/_vendor/distlib/?32.exe",
        "pip/_vendor/distlib/*-arm.exe",
    ),
)
MACOS = System(
    name="macos",
    title="macOS",
    target=Target("darwin", "arm64"),
    minor=13,
    platform="macosx_15_0_arm64",
    format=Format.MACH_O,
    processor="arm64",
    python="python/bin/python3.13",
    standard="python/lib/python3.13",
    packages="python/lib/python3.13/site-packages",
    qt="PySide6/Qt",
    kernels="libggml-*.so",
    cards="",
    dropped=(
        "PySide6/*.app",
        "PySide6/Qt/lib/QtDesigner*",
        "PySide6/Qt/lib/QtLabsStyleKit*",
        "PySide6/QtDesigner.abi3.so",
        "PySide6/QtLabsStyleKit.abi3.so",
        "PyObjCTest",
        "**/*.dSYM",
        "numpy/**/*.a",
        "_sounddevice_data/portaudio-binaries/*.dll",
        "pip/_vendor/distlib/*.exe",
    ),
)
SYSTEMS = {one.name: one for one in (LINUX, WINDOWS, MACOS)}
