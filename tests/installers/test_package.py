import json
import os
import plistlib
import re
import subprocess
from importlib.metadata import distributions
from pathlib import Path

import pytest

from companion.cli import wholeness
from installers.layout import PACKAGE_LIST
from installers.packaging import macos, windows
from installers.packaging.linux import DEPENDS, LAUNCHER, QT_DEBS, control
from installers.packaging.macos import mend_frameworks
from installers.packaging.standalone import ARCHIVES, put_python
from installers.packaging.system import LINUX, MACOS, SYSTEMS, WINDOWS, System
from installers.packaging.tree import Tree, component, put_licence
from installers.system_packages import SOUND, WINDOW
from installers.uninstall import Keepsake
from tests.tables import each_row

ICON = Path("companion/window/icon.png")


def make_program(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    file.chmod(0o755)


def test_a_package_of_debians_kind_asks_for_nothing_but_what_the_system_has_to_give() -> None:
    told = dict(
        line.split(": ", 1) for line in control("0.2.0", 900).splitlines() if not line.startswith(" ")
    )

    assert told["Version"] == "0.2.0"
    assert told["Depends"].split(", ") == list(DEPENDS)
    assert not re.search(r"python|g\+\+|gcc|pip", told["Depends"])
    assert "fonts-noto-cjk" in told["Recommends"].split(", ")


def test_all_that_the_window_needs_is_carried_or_asked_for() -> None:
    assert set(WINDOW) <= {*QT_DEBS, *DEPENDS}
    assert not set(SOUND) & set(DEPENDS)


def test_the_page_gives_the_line_that_brings_all_that_the_folder_needs() -> None:
    page = Path("docs/installing.md").read_text("utf-8")
    lines = [set(line.split()[3:]) for line in page.splitlines() if line.startswith("sudo apt install")]
    needed = set(DEPENDS) - {"libc6 (>= 2.35)", "libasound2"}  # the plugins of the latter bring it

    assert {"zstd", *needed} in lines


@pytest.mark.parametrize("licence", ["", "MIT"])
def test_an_entry_of_the_list_names_package_version_and_licence(licence: str) -> None:
    entry = component("NumPy", "2.3", licence, "pypi")

    assert entry["purl"] == "pkg:pypi/numpy@2.3"
    assert ("licenses" in entry) is bool(licence)
    assert json.dumps(entry)


@pytest.mark.skipif(os.name == "nt", reason="a script of the shell")
@each_row(
    ("told", "is_enough"),
    [
        ("glibc 2.35", True),
        ("glibc 2.41", True),
        ("glibc 2.100", True),
        ("glibc 2.34", False),
        ("glibc 2.9", False),
        ("", False),
    ],
)
def test_a_system_that_is_too_old_is_told_so(tmp_path: Path, told: str, is_enough: bool) -> None:
    make_program(tmp_path / "companion", LAUNCHER)
    make_program(tmp_path / "bin" / "python3", "#!/bin/sh\n")
    make_program(tmp_path / "path" / "getconf", f"#!/bin/sh\necho {told}\n")
    path = f"{tmp_path / 'path'}:{os.environ['PATH']}"

    ended = subprocess.run(
        [tmp_path / "companion"], env={"PATH": path}, capture_output=True, text=True, check=False
    )

    assert (ended.returncode == 0) is is_enough
    assert ("glibc 2.35 or newer" in ended.stderr) is not is_enough


@pytest.mark.skipif(os.name == "nt", reason="a script of the shell")
def test_the_launcher_finds_its_folder_through_a_link_and_hands_all_words_on(tmp_path: Path) -> None:
    folder = tmp_path / "jürgen ü"
    make_program(folder / "companion", LAUNCHER)
    make_program(folder / "bin" / "python3", '#!/bin/sh\nprintf "%s|" "$0" "$@"\n')
    (tmp_path / "link").symlink_to(folder / "companion")

    said = subprocess.run(
        [tmp_path / "link", "talk", "a b"], capture_output=True, text=True, check=True
    ).stdout

    assert said == f"{folder}/bin/python3|-I|-m|companion|talk|a b|"


@each_row("system", (WINDOWS, MACOS))
def test_python_comes_in_without_what_nothing_uses(tmp_path: Path, system: System) -> None:
    unpacked = tmp_path / "unpacked" / "python"
    tree = Tree(system, tmp_path / "tree")
    within = [path.removeprefix("python/") for path in (system.python, system.standard)]
    files = (
        within[0],
        *(
            f"{within[1]}/{name}"
            for name in ("json/tool.py", "LICENSE.txt", "test/test_json.py", "tkinter/tix.py")
        ),
        f"{within[1]}/site-packages/pip/main.py",
        "include/Python.h",
    )
    for name in files:
        (unpacked / name).parent.mkdir(parents=True, exist_ok=True)
        (unpacked / name).write_text("", "utf-8")
    tree.root.mkdir()

    (entry,) = put_python(tree, unpacked)

    there = {path.relative_to(tree.root).as_posix() for path in tree.root.rglob("*") if path.is_file()}
    assert there == {
        system.python,
        f"{system.standard}/json/tool.py",
        f"{system.standard}/LICENSE.txt",
        "licences/python",
    }
    assert entry["hashes"] == [{"alg": "SHA-256", "content": ARCHIVES[system.name].sha256}]


@each_row("system", (LINUX, WINDOWS, MACOS))
def test_the_program_carries_for_each_system_the_python_that_its_folders_are_named_for(
    system: System,
) -> None:
    named = {
        number for path in (system.standard, system.packages) for number in re.findall(r"3\.(\d+)", path)
    }

    assert named <= {str(system.minor)}
    assert SYSTEMS[system.name] is system


def test_windows_gets_the_picture_as_its_icon() -> None:
    picture = ICON.read_bytes()
    made = windows.icon(picture)

    assert made[:6] == bytes((0, 0, 1, 0, 1, 0))
    assert made[int.from_bytes(made[18:22], "little") :] == picture


def test_macos_gets_the_picture_as_its_icon() -> None:
    picture = ICON.read_bytes()
    made = macos.icon(picture)

    assert made[:4] == b"icns"
    assert int.from_bytes(made[4:8], "big") == len(made)
    assert made[16:] == picture


def test_the_app_says_what_it_wants_the_microphone_for_and_on_which_macos_it_runs() -> None:
    told = plistlib.loads(macos.information("0.2.0"))

    assert told["CFBundleVersion"] == "0.2.0"
    assert told["LSMinimumSystemVersion"] == macos.OLDEST
    assert "hears" in told["NSMicrophoneUsageDescription"]


def test_the_oldest_macos_is_that_of_the_most_demanding_package() -> None:
    needs = json.loads(Path("installers/lock/needs.json").read_text("utf-8"))

    asked = [where["darwin-arm64"].split(".") for where in needs.values()]

    assert macos.OLDEST.split(".") == max(asked, key=lambda one: tuple(map(int, one)))
    assert MACOS.platform == f"macosx_{macos.OLDEST.replace('.', '_')}_arm64"


def test_uninstalling_on_windows_asks_what_is_asked_elsewhere() -> None:
    script = windows.SCRIPT.read_text("utf-8").replace("''", "'")

    assert all(keepsake.value in script for keepsake in Keepsake)


@pytest.mark.skipif(os.name == "nt", reason="links of macOS")
def test_a_framework_gets_the_links_that_its_wheel_could_not_hold(tmp_path: Path) -> None:
    tree = Tree(MACOS, tmp_path)
    framework = tree.packages / "PySide6" / "Qt" / "lib" / "QtCore.framework"
    for folder in ("Versions/A/Resources", "Resources"):
        (framework / folder).mkdir(parents=True)
        (framework / folder / "Info.plist").write_text("", "utf-8")
    (framework / "Versions" / "A" / "QtCore").write_text("core", "utf-8")

    mend_frameworks(tree)

    assert (framework / "QtCore").read_text("utf-8") == "core"
    assert (framework / "Resources").is_symlink()
    assert (framework / "Resources" / "Info.plist").is_file()


def test_the_program_looks_for_the_list_that_the_package_has() -> None:
    assert wholeness.LIST == PACKAGE_LIST


def test_licences_of_a_package_are_carried_and_one_without_is_told_of(tmp_path: Path) -> None:
    code = dict.fromkeys(("lacks_test/copying.cpython-313-darwin.so", "lacks/licence.py"), "")
    for name, files in (("has", {"has-1.dist-info/licenses/COPYING": "text"}), ("lacks", code)):
        papers = tmp_path / f"{name}-1.dist-info"
        papers.mkdir()
        (papers / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: 1\nLicense-Expression: MIT\n"
            "Project-URL: Home, https://example.org\n"
        )
        for file, text in files.items():
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(text)
        (papers / "RECORD").write_text("".join(f"{file},,\n" for file in files))

    for package in distributions(path=[str(tmp_path)]):
        put_licence(package, tmp_path / "licences" / package.name)

    assert (tmp_path / "licences" / "has" / "licenses-COPYING").read_text() == "text"
    told = (tmp_path / "licences" / "lacks" / "licence.txt").read_text()
    assert told == "lacks 1\nMIT\nHome, https://example.org\n"


def test_a_licence_that_was_dropped_with_its_folder_is_not_looked_for(tmp_path: Path) -> None:
    papers = tmp_path / "one-1.dist-info"
    papers.mkdir()
    (papers / "METADATA").write_text("Metadata-Version: 2.4\nName: one\nVersion: 1\nLicense: MIT\n")
    (papers / "RECORD").write_text("one/tests/LICENSE,,\n")
    (package,) = distributions(path=[str(tmp_path)])

    put_licence(package, tmp_path / "licences")

    assert (tmp_path / "licences" / "licence.txt").read_text() == "one 1\nMIT\n"
