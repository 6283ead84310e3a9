import struct
from pathlib import Path

import pytest

from installers.packaging.native import Damaged, Format, only_for, read_native
from tests.installers.program_files import MACH_O_ARM64, MACH_O_X86_64, PE_ARM64, mach_o, pe, universal
from tests.tables import each_row


def test_a_library_of_windows_tells_its_processor_and_what_it_asks_for(tmp_path: Path) -> None:
    file = tmp_path / "a.dll"
    file.write_bytes(pe(imports=["KERNEL32.dll", "msvcp140.dll"]))

    native = read_native(file)

    assert native is not None
    assert (native.format, native.processors) == (Format.PE, ("x86_64",))
    assert native.imports == ("KERNEL32.dll", "msvcp140.dll")


def test_a_library_of_macos_tells_also_where_it_looks_and_how_old_a_system_may_be(tmp_path: Path) -> None:
    file = tmp_path / "a.dylib"
    file.write_bytes(mach_o(imports=["@rpath/libb.dylib"], run_paths=["@loader_path/../lib"], oldest=14))

    native = read_native(file)

    assert native is not None
    assert (native.format, native.processors) == (Format.MACH_O, ("arm64",))
    assert (native.imports, native.run_paths) == (("@rpath/libb.dylib",), ("@loader_path/../lib",))
    assert native.oldest_system == (14, 0)


def test_a_universal_file_tells_all_its_processors_and_what_apples_asks_for(tmp_path: Path) -> None:
    file = tmp_path / "a.dylib"
    file.write_bytes(universal(mach_o(MACH_O_X86_64, ["old"]), mach_o(MACH_O_ARM64, ["new"])))

    native = read_native(file)

    assert native is not None
    assert (native.processors, native.imports) == (("x86_64", "arm64"), ("new",))


def test_of_a_universal_file_one_part_can_be_kept(tmp_path: Path) -> None:
    kept = mach_o(MACH_O_ARM64, ["new"])
    file = tmp_path / "a.dylib"
    file.write_bytes(universal(mach_o(MACH_O_X86_64), kept))

    only_for(file, "arm64")

    assert file.read_bytes() == kept


@each_row("content", (universal(mach_o(MACH_O_X86_64)), mach_o(), b"text", b""))
def test_what_has_no_part_to_choose_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.dylib"
    file.write_bytes(content)

    only_for(file, "arm64")

    assert file.read_bytes() == content


@each_row(
    "content", (b"", b"MZ is how this text begins" + bytes(60), b"\xca\xfe\xba\xbe\0\0\0\x41" + bytes(40))
)
def test_what_only_begins_like_a_program_is_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "some.file"
    file.write_bytes(content)

    assert read_native(file) is None


def test_linuxs_programs_are_known(tmp_path: Path) -> None:
    file = tmp_path / "a.so"
    file.write_bytes(b"\x7fELF" + bytes(60))

    native = read_native(file)

    assert native is not None
    assert native.format is Format.ELF


@each_row("content", (pe(imports=["KERNEL32.dll"])[:-9], mach_o(imports=["a"])[:-8], pe(PE_ARM64)[:90]))
def test_a_file_that_was_cut_off_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.dll"
    file.write_bytes(content)

    with pytest.raises(Damaged, match=r"a\.dll"):
        read_native(file)


def test_a_processor_that_is_none_of_ours_is_told_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "a.dll"
    file.write_bytes(pe(0x14C))

    native = read_native(file)

    assert native is not None
    assert native.processors == ("0x14c",)
    assert struct.unpack_from("<H", file.read_bytes(), 68) == (0x14C,)
