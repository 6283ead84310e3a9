"""Examines a package for Windows or macOS, file by file, on any machine.

Reports programs of another system or processor, libraries that would not be found, and names that Windows cannot have.
It does not see what a program loads by name while it runs; the smoke test on the system itself does.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from installers.packaging.native import Format, Native, read_native
from installers.packaging.tree import CARD_PARTS, Tree

PATH_CHARACTERS = 150
r"""Longest path in the package: under `C:\Users\NAME\AppData\Local\Programs\Companion` it stays below Windows' 260."""
_OF_PYTHON = ("python3.dll", "python313.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""Libraries of the carried Python for Windows; they count as present even if Python is not there yet."""
_OF_WINDOWS = {
    *(
        "advapi32",
        "authz",
        "avicap32",
        "bcrypt",
        "bcryptprimitives",
        "combase",
        "comdlg32",
        "crypt32",
        "d2d1",
    ),
    *(
        "d3d11",
        "d3d12",
        "d3d9",
        "dbghelp",
        "dnsapi",
        "dwmapi",
        "dwrite",
        "dxgi",
        "gdi32",
        "icuuc",
        "imagehlp",
    ),
    *("imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msdmo", "msvcrt", "ncrypt", "netapi32", "ntdll"),
    *(
        "odbc32",
        "ole32",
        "oleaut32",
        "pdh",
        "powrprof",
        "propsys",
        "psapi",
        "rpcrt4",
        "secur32",
        "setupapi",
        "shell32",
    ),
    *(
        "shlwapi",
        "uiautomationcore",
        "user32",
        "userenv",
        "uxtheme",
        "version",
        "winhttp",
        "winmm",
        "wintrust",
    ),
    *("winspool", "ws2_32", "wtsapi32"),
}
"""Microsoft's own libraries, in Windows 10 1809 and newer."""
_OF_DRIVERS = "vulkan-1.dll"
"""Library of a graphics card's driver; without it the engine does not use its part for graphics cards."""
_ADDED = {
    "PySide6": ("PySide6", "shiboken6"),
    "shiboken6": ("shiboken6",),
    "google_crc32c": ("google_crc32c/extra-dll",),
}
"""Folders that a package adds to Windows' search for libraries (`os.add_dll_directory`), besides `PACKAGE.libs`."""
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
}


def look_through(tree: Tree) -> Iterator[str]:
    """Yield a sentence for each problem."""
    names = sorted(path.relative_to(tree.root).as_posix() for path in tree.root.rglob("*"))
    if tree.system.format is Format.PE:
        yield from unfit_names(names)
    programs = {
        name: native
        for name in names
        if (path := tree.root / name).is_file() and not path.is_symlink() and (native := read_native(path))
    }
    yield from strangers(programs, tree)
    if tree.system.format is Format.PE:
        yield from missing_on_windows(programs, names, tree.system.packages)
    elif tree.system.format is Format.MACH_O:
        yield from missing_on_macos(programs, names, posixpath.dirname(tree.system.python))


def strangers(programs: Mapping[str, Native], tree: Tree) -> Iterator[str]:
    """Yield the programs that this system or its processor cannot run."""
    for name, native in programs.items():
        if native.format is not tree.system.format:
            yield f"{name} is for {native.format.value}."
        elif native.processors and tree.system.processor not in native.processors:
            yield f"{name} is for another processor: {', '.join(native.processors)}."


def unfit_names(names: Iterable[str]) -> Iterator[str]:
    """Yield the paths that Windows cannot have."""
    alike = defaultdict(list)
    for name in names:
        alike[name.casefold()].append(name)
        last = name.rpartition("/")[2]
        if len(name) > PATH_CHARACTERS:
            yield f"{name} has {len(name)} characters."
        if re.search(r'[<>:"\\|?*\x00-\x1f]|[. ]$', last) or last.partition(".")[0].casefold() in _DEVICES:
            yield f"{name} has a name that Windows cannot have."
    for same in alike.values():
        if len(same) > 1:
            yield f"{' and '.join(same)} differ by case alone."


def missing_on_windows(programs: Mapping[str, Native], names: Iterable[str], packages: str) -> Iterator[str]:
    """Yield the libraries that are neither next to the file that needs them, nor next to Python, nor Windows' own."""
    there = {name.casefold() for name in names}
    if "python/python.exe" not in there:
        there |= {f"python/{name}" for name in _OF_PYTHON}
    for name, native in programs.items():
        package = name.removeprefix(f"{packages}/").partition("/")[0]
        own, is_for_cards = posixpath.dirname(name), posixpath.basename(posixpath.dirname(name)) == CARD_PARTS
        folders = (
            own,
            *((posixpath.dirname(own),) if is_for_cards else ()),  # already loaded at that time
            "python",
            *(f"{packages}/{folder}" for folder in (*_ADDED.get(package, ()), f"{package}.libs")),
        )
        for library in native.imports:
            wanted = library.casefold()
            if wanted.startswith(("api-ms-win-", "ext-ms-")) or wanted.rpartition(".")[0] in _OF_WINDOWS:
                continue
            if is_for_cards and wanted == _OF_DRIVERS:
                continue
            if not any(f"{folder}/{wanted}".casefold() in there for folder in folders):
                yield f"{name} asks for {library}, which it would not find."


def missing_on_macos(programs: Mapping[str, Native], names: Iterable[str], python: str) -> Iterator[str]:
    """Yield the libraries that are neither in the places named by the program that needs them, nor macOS's own."""
    there = set(names)
    for name, native in programs.items():
        places = {"@loader_path": posixpath.dirname(name), "@executable_path": python}
        for library in native.imports:
            if library.startswith(("/usr/lib/", "/System/Library/")):
                continue
            head, _, rest = library.partition("/")
            starts = native.run_paths if head == "@rpath" else (head,)
            tried = [
                posixpath.normpath(posixpath.join(places.get(first, first), beyond, rest))
                for first, _, beyond in (start.partition("/") for start in starts)
            ]
            if not there.intersection(tried):
                yield f"{name} asks for {library}, which it would not find."
