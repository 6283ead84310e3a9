import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORKFLOW = Path(".github/workflows/packages.yml").read_text("utf-8")


def test_every_action_is_pinned_to_a_version() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW)

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", one) for one in used)


def test_every_file_that_a_step_names_is_there() -> None:
    named = set(re.findall(r"installers/[\w/-]+\.\w+", WORKFLOW))

    assert {name for name in named if not Path(name).is_file()} == set()


def test_the_engine_is_built_as_the_page_says() -> None:
    (arguments,) = re.findall(r'ENGINE: "(.+)"', WORKFLOW)

    assert arguments in Path("docs/packaging.md").read_text("utf-8")


def test_a_secret_reaches_only_the_steps_that_sign() -> None:
    steps = re.split(r"\n      - |\n  \w+:\n", WORKFLOW)

    with_secrets = [step for step in steps if "${{ secrets." in step and "runs-on:" not in step]

    assert {step.partition("\n")[0] for step in with_secrets} == {
        "name: Sign",
        "name: Certificate",
        "name: Notarise",
    }


def test_every_status_counts_on_windows() -> None:
    windows = WORKFLOW.partition("\n  windows:\n")[2].partition("\n  macos:\n")[0]

    assert "$PSNativeCommandUseErrorActionPreference = $true" in windows
    assert windows.count("Start-Process") == windows.count("Start-Process -Wait -PassThru")
    assert windows.count("Start-Process") == windows.count(".ExitCode) { throw")


def test_the_program_tells_the_smoke_in_utf_8_whatever_the_systems_encoding_is(tmp_path: Path) -> None:
    (words,) = re.findall(r'smoke\.py "\S+python\.exe" (.+) -m companion', WORKFLOW)
    making = ("localedef", "-f", "CP1252", "-i", "en_US", str(tmp_path / "en_US.CP1252"))
    if (
        shutil.which("localedef") is None
        or subprocess.run(making, capture_output=True, check=False).returncode
    ):
        pytest.skip("the locale cannot be made here")
    environment = os.environ | {"LOCPATH": str(tmp_path), "LC_ALL": "en_US.CP1252", "PYTHONUTF8": "1"}

    program = (sys.executable, *words.split(), "-c", r"print('j\xfcrgen \u2192')")
    said = subprocess.run(program, env=environment, capture_output=True, check=True).stdout

    assert said.decode("utf-8").strip() == "jürgen →"
