"""Writes the smallest files that have a program's header, for tests."""

import struct
from collections.abc import Sequence

PE_X86_64 = 0x8664
PE_ARM64 = 0xAA64
MACH_O_X86_64 = 0x01000007
MACH_O_ARM64 = 0x0100000C


def pe(machine: int = PE_X86_64, imports: Sequence[str] = ()) -> bytes:
    """Return a library for Windows that asks for others."""
    address, start = 0x1000, 0x200
    names = start + 20 * (len(imports) + 1)
    table, texts = b"", b""
    for name in imports:
        table += struct.pack("<5I", 0, 0, 0, address + names - start + len(texts), 0)
        texts += name.encode() + b"\0"
    section = table + bytes(20) + texts
    optional = (
        struct.pack("<H", 0x20B) + bytes(110) + struct.pack("<4I", 0, 0, address, len(table)) + bytes(112)
    )
    header = struct.pack("<HHIIIHH", machine, 1, 0, 0, 0, len(optional), 0)
    placed = struct.pack("<8s4I16x", b".rdata", len(section), address, len(section), start)
    whole = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + header + optional + placed
    return whole.ljust(start, b"\0") + section


def mach_o(
    processor: int = MACH_O_ARM64,
    imports: Sequence[str] = (),
    run_paths: Sequence[str] = (),
    oldest: int = 15,
) -> bytes:
    """Return a library for macOS that asks for others."""
    commands = [struct.pack("<6I", 0x32, 24, 1, oldest << 16, 0, 0)]
    commands += [_with_text(0x0C, 24, name) for name in imports]
    commands += [_with_text(0x8000001C, 12, path) for path in run_paths]
    body = b"".join(commands)
    return struct.pack("<8I", 0xFEEDFACF, processor, 0, 6, len(commands), len(body), 0, 0) + body


def universal(*parts: bytes) -> bytes:
    """Return macOS's file for several processors."""
    header = struct.pack(">2I", 0xCAFEBABE, len(parts))
    start = len(header) + 20 * len(parts)
    body = b""
    for part in parts:
        (processor,) = struct.unpack_from("<I", part, 4)
        header += struct.pack(">5I", processor, 0, start + len(body), len(part), 0)
        body += part
    return header + body


def _with_text(command: int, text_at: int, text: str) -> bytes:
    padded = text.encode() + b"\0"
    padded += bytes(-(text_at + len(padded)) % 8)
    return struct.pack("<3I", command, text_at + len(padded), text_at) + bytes(text_at - 12) + padded
