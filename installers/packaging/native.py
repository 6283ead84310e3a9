"""Reads the header of a program file: its system, its processor and the libraries it needs.

Windows: Microsoft's PE format; macOS: `mach-o/loader.h` and `mach-o/fat.h`; for Linux it only recognises ELF. Nothing
is loaded or run, so a package for one system can be examined on another.
"""

import struct
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Format(Enum):
    """The format of a file, by the system that runs it."""

    PE = "Windows"
    MACH_O = "macOS"
    ELF = "Linux"


@dataclass(frozen=True, slots=True)
class Native:
    """The contents of a header."""

    format: Format
    processors: tuple[str, ...] = ()
    """"x86_64", "arm64", or the format's own number of another; a universal file of macOS has several."""
    imports: tuple[str, ...] = ()
    """Libraries without which it does not load; for a universal file those of arm64."""
    run_paths: tuple[str, ...] = ()
    """Folders in which macOS looks for `@rpath`."""
    oldest_system: tuple[int, int] = (0, 0)
    """The oldest macOS that it claims to run on."""


class Damaged(ValueError):
    """A file begins like a program but does not continue like one."""


def read_native(file: Path) -> Native | None:
    """Read a header; return None if the file is not a program of any system. Raises `Damaged`."""
    with file.open("rb") as stream:
        start = stream.read(8)
    if not start.startswith((b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")):
        return None
    if start.startswith(b"\x7fELF"):
        return Native(Format.ELF)
    content = file.read_bytes()
    try:
        if start.startswith(b"MZ"):
            return _read_pe(content)
        if start.startswith(b"\xcf\xfa\xed\xfe"):
            return _read_mach_o(content, 0)
        return _read_universal(content)
    except (struct.error, ValueError, LookupError) as error:
        raise Damaged(f"{file} has a header that cannot be read") from error


_PE_PROCESSORS = {0x8664: "x86_64", 0xAA64: "arm64"}


def _read_pe(content: bytes) -> Native | None:
    (header,) = struct.unpack_from("<I", content, 0x3C)
    if content[header : header + 4] != b"PE\0\0":
        return None
    machine, sections, _, _, _, optional_size, _ = struct.unpack_from("<HHIIIHH", content, header + 4)
    optional = header + 24
    (magic,) = struct.unpack_from("<H", content, optional)
    directories = optional + {0x10B: 96, 0x20B: 112}[magic]
    tables: list[tuple[int, int, int, int]] = [
        struct.unpack_from("<IIII", content, optional + optional_size + 40 * number + 8)
        for number in range(sections)
    ]

    def offset(address: int) -> int:
        for size, start, stored, there in tables:
            if start <= address < start + max(size, stored):
                return address - start + there
        raise ValueError(address)

    names = []
    (imports,) = struct.unpack_from("<I", content, directories + 8)
    at = offset(imports) if imports else 0
    while imports and (name := struct.unpack_from("<I", content, at + 12)[0]):
        names.append(_text(content, offset(name)))
        at += 20
    return Native(Format.PE, (_PE_PROCESSORS.get(machine, hex(machine)),), tuple(names))


_MACH_O_PROCESSORS = {0x01000007: "x86_64", 0x0100000C: "arm64"}
_REQUIRED = 0x80000000
_LOADS = (0x0C, 0x1F | _REQUIRED, 0x20, 0x23 | _REQUIRED)
"""LC_LOAD_DYLIB, LC_REEXPORT_DYLIB, LC_LAZY_LOAD_DYLIB, LC_LOAD_UPWARD_DYLIB; a weak one may be missing."""
_RUN_PATH = 0x1C | _REQUIRED
_OLDEST_MACOS = 0x24
_BUILT_FOR = 0x32


def _read_mach_o(content: bytes, start: int) -> Native:
    _, processor, _, _, count, _, _, _ = struct.unpack_from("<8I", content, start)
    names: list[str] = []
    run_paths: list[str] = []
    oldest = 0
    at = start + 32
    for _ in range(count):
        command, size = struct.unpack_from("<II", content, at)
        if command in (*_LOADS, _RUN_PATH):
            text = _text(content, at + struct.unpack_from("<I", content, at + 8)[0])
            (run_paths if command == _RUN_PATH else names).append(text)
        elif command in (_OLDEST_MACOS, _BUILT_FOR):
            (oldest,) = struct.unpack_from("<I", content, at + (8 if command == _OLDEST_MACOS else 12))
        at += size
    name = _MACH_O_PROCESSORS.get(processor, hex(processor))
    return Native(Format.MACH_O, (name,), tuple(names), tuple(run_paths), (oldest >> 16, oldest >> 8 & 0xFF))


def _read_universal(content: bytes) -> Native | None:
    (count,) = struct.unpack_from(">I", content, 4)
    if not 0 < count < 20:
        return None  # compiled Java begins with the same four bytes
    parts = [_read_mach_o(content, start) for start, _ in _parts(content)]
    processors = tuple(part.processors[0] for part in parts)
    chosen = next((part for part in parts if "arm64" in part.processors), parts[0])
    return Native(Format.MACH_O, processors, chosen.imports, chosen.run_paths, chosen.oldest_system)


def _parts(content: bytes) -> list[tuple[int, int]]:
    """Return start and size of each part of a universal file."""
    (count,) = struct.unpack_from(">I", content, 4)
    return [struct.unpack_from(">2I", content, 8 + 20 * number + 8) for number in range(count)]


def only_for(file: Path, processor: str) -> None:
    """Keep only one processor's part of a universal file of macOS; each part carries its own signature."""
    with file.open("rb") as stream:
        is_universal = stream.read(4) == b"\xca\xfe\xba\xbe"
    native = read_native(file) if is_universal else None
    if native is None or processor not in native.processors:
        return
    content = file.read_bytes()
    start, size = _parts(content)[native.processors.index(processor)]
    file.write_bytes(content[start : start + size])


def _text(content: bytes, start: int) -> str:
    return content[start : content.index(b"\0", start)].decode()
