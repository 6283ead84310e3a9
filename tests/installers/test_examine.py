from pathlib import Path

from installers.packaging.examine import look_through, unfit_names
from installers.packaging.system import MACOS, WINDOWS, System
from installers.packaging.tree import CARD_PARTS, Tree
from tests.installers.program_files import MACH_O_X86_64, PE_ARM64, mach_o, pe, universal
from tests.tables import each_row

OF_WINDOWS = WINDOWS.packages
OF_MACOS = MACOS.packages


def wrong_with(folder: Path, system: System, files: dict[str, bytes]) -> list[str]:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return list(look_through(Tree(system, folder)))


@each_row(
    ("system", "content", "said"),
    (
        (WINDOWS, b"\x7fELF" + bytes(60), "is for Linux"),
        (WINDOWS, mach_o(), "is for macOS"),
        (WINDOWS, pe(PE_ARM64), "another processor: arm64"),
        (MACOS, pe(), "is for Windows"),
        (MACOS, mach_o(MACH_O_X86_64), "another processor: x86_64"),
    ),
)
def test_a_program_that_the_system_cannot_run_is_named(
    tmp_path: Path, system: System, content: bytes, said: str
) -> None:
    (sentence,) = wrong_with(tmp_path, system, {"app/strange.bin": content})

    assert "app/strange.bin" in sentence
    assert said in sentence


def test_a_library_is_found_beside_its_user_beside_python_and_in_windows_itself(tmp_path: Path) -> None:
    files = {
        f"{OF_WINDOWS}/onnx/part.pyd": pe(imports=["KERNEL32.dll", "API-MS-WIN-CRT-HEAP-L1-1-0.dll"]),
        f"{OF_WINDOWS}/onnx/other.pyd": pe(imports=["Core.dll", "MSVCP140.dll", "python313.dll"]),
        f"{OF_WINDOWS}/onnx/core.dll": pe(),
        "python/msvcp140.dll": pe(),
    }

    assert wrong_with(tmp_path, WINDOWS, files) == []


def test_the_engines_part_for_cards_has_its_library_from_the_driver_and_the_rest_above_it(
    tmp_path: Path,
) -> None:
    engine = f"{OF_WINDOWS}/llama_cpp/lib"
    files = {
        f"{engine}/{CARD_PARTS}/ggml-vulkan.dll": pe(imports=["vulkan-1.dll", "ggml-base.dll"]),
        f"{engine}/ggml-base.dll": pe(),
    }

    assert wrong_with(tmp_path, WINDOWS, files) == []
    (sentence,) = wrong_with(tmp_path, WINDOWS, {f"{engine}/ggml-vulkan.dll": pe(imports=["vulkan-1.dll"])})
    assert "vulkan-1.dll" in sentence


def test_a_library_in_another_packages_folder_is_not_found(tmp_path: Path) -> None:
    files = {
        f"{OF_WINDOWS}/onnx/part.pyd": pe(imports=["msvcp140.dll"]),
        f"{OF_WINDOWS}/PySide6/msvcp140.dll": pe(),
    }

    (sentence,) = wrong_with(tmp_path, WINDOWS, files)

    assert "onnx/part.pyd asks for msvcp140.dll" in sentence


def test_what_python_brings_is_counted_on_only_while_it_is_not_there(tmp_path: Path) -> None:
    files = {f"{OF_WINDOWS}/part.pyd": pe(imports=["vcruntime140_1.dll"])}

    assert wrong_with(tmp_path, WINDOWS, files) == []
    assert len(wrong_with(tmp_path, WINDOWS, files | {"python/python.exe": pe()})) == 1


def test_a_packages_own_folder_of_libraries_is_looked_in(tmp_path: Path) -> None:
    files = {
        f"{OF_WINDOWS}/numpy/core/part.pyd": pe(imports=["blas-1f.dll"]),
        f"{OF_WINDOWS}/numpy.libs/blas-1f.dll": pe(),
    }

    assert wrong_with(tmp_path, WINDOWS, files) == []


def test_a_library_of_macos_is_found_by_the_ways_of_its_user(tmp_path: Path) -> None:
    asked = ["/usr/lib/libSystem.B.dylib", "@loader_path/libb.dylib", "@rpath/Qt.framework/Versions/A/Qt"]
    files = {
        f"{OF_MACOS}/qt/part.so": universal(mach_o(imports=asked, run_paths=["@loader_path/lib"])),
        f"{OF_MACOS}/qt/libb.dylib": mach_o(),
        f"{OF_MACOS}/qt/lib/Qt.framework/Versions/A/Qt": mach_o(),
    }

    assert wrong_with(tmp_path, MACOS, files) == []


@each_row(
    "library", ("/opt/homebrew/lib/libiodbc.2.dylib", "@rpath/libgone.dylib", "@loader_path/libgone.dylib")
)
def test_a_library_that_only_its_maker_has_is_named(tmp_path: Path, library: str) -> None:
    files = {f"{OF_MACOS}/sql.so": mach_o(imports=[library], run_paths=["@loader_path/lib"])}

    (sentence,) = wrong_with(tmp_path, MACOS, files)

    assert f"sql.so asks for {library}" in sentence


@each_row("name", ("a/" + "b" * 149, "app/aux.py", "app/LPT1", "app/what?.txt", "app/end.", "app/end "))
def test_a_path_that_windows_cannot_have_is_named(name: str) -> None:
    (sentence,) = unfit_names([name])

    assert name in sentence


def test_names_that_differ_by_case_alone_are_named_together() -> None:
    (sentence,) = unfit_names(["app/Readme.md", "app/README.md", "app/other.md"])

    assert "app/Readme.md and app/README.md" in sentence


def test_usual_names_are_fine() -> None:
    assert (
        list(unfit_names(["app", "app/auxiliary.py", "app/.hidden", "app/con_text.py", "app/jürgen ü.txt"]))
        == []
    )
