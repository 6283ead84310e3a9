import re
import tomllib
from pathlib import Path

import pytest

from installers import checks
from installers.alone import alone
from installers.checks import (
    GROUPS,
    SMOKE,
    Check,
    Count,
    count_in,
    files_of,
    judge,
    marker_expression,
    refuse,
    run_all,
)
from installers.layout import THIS, Layout
from installers.problem import CannotInstall
from installers.set_up import Wishes
from installers.stage import pulse_script
from tests.tables import each_row

TOOL = Check("ruff check", ("-m", "ruff"))
TESTS = Check("tests", ("-m", "pytest"), report="plain")


def test_every_declared_marker_has_its_group() -> None:
    options = tomllib.loads((THIS.root / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"][
        "ini_options"
    ]

    declared = {marker.partition(":")[0] for marker in options["markers"]}

    assert declared == {SMOKE, *(marker for markers in GROUPS.values() for marker in markers)}


@pytest.mark.parametrize(
    "marked", [{"slow"}, {"device", "slow"}, {"window", "model", "device"}, {"model", "slow"}]
)
def test_a_test_belongs_to_exactly_one_group(marked: set[str]) -> None:
    def holds(expression: str) -> bool:
        return bool(
            eval(re.sub(r"\b(?!not\b|and\b|or\b)(\w+)", r"('\1' in marked)", expression), {"marked": marked})
        )

    assert sum(holds(marker_expression(group)) for group in GROUPS) == 1


def test_only_files_with_tests_of_a_group_are_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "tests" / "room"
    folder.mkdir(parents=True)
    (folder / "test_loud.py").write_text("@pytest.mark.device\ndef test(): ...")
    (folder / "test_quiet.py").write_text("def test(): ...")

    assert files_of(tmp_path, "device") == (str(Path("tests/room/test_loud.py")),)


def names(**wanted: bool) -> list[str]:
    return [check.name for check in checks.checks(**wanted)]


def test_by_default_real_parts_are_looked_at_briefly_and_all_takes_every_group() -> None:
    quick = names()

    assert quick[-2:] == ["tests", "tests: smoke"]
    assert names(with_window=True) == [*quick, "tests: window"]
    assert names(all_of_them=True) == [
        *quick[:-1],
        "tests: lab",
        "tests: window",
        "tests: models",
        "tests: device",
    ]
    assert names(all_of_them=True, with_window=True) == names(all_of_them=True)


def test_heavy_tests_run_only_when_wanted() -> None:
    assert names(with_heavy=True) == [*names(), "tests: heavy"]


def test_a_second_run_in_the_same_folder_says_so(tmp_path: Path) -> None:
    lock = tmp_path / "build" / "checks.lock"

    with alone(lock, refuse), pytest.raises(CannotInstall, match="already"), alone(lock, refuse):
        pass
    with alone(lock, refuse):
        pass


@pytest.fixture
def wishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Wishes]:
    """Record the wishes of set-up by checks of a temporary folder, which run none."""
    wishes: list[Wishes] = []
    monkeypatch.setattr(checks, "bring_up", lambda _layout, _runner, _progress, wish: wishes.append(wish))
    monkeypatch.setattr(checks, "run_all", lambda _layout, _chosen: Count(passed=1))
    monkeypatch.setattr(checks, "THIS", Layout(tmp_path))
    return wishes


def test_the_checks_go_on_with_the_engine_that_is_being_built_in_quiet_time(
    tmp_path: Path, wishes: list[Wishes]
) -> None:
    with alone(Layout(tmp_path).quiet_build_lock, refuse):
        checks.main([])

    assert [wish.is_built_now for wish in wishes] == [True]


def test_what_runs_under_a_wrong_name_is_not_run_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["--only", "rough check"]) == 2
    assert "tests: models" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("heavy", "arguments", "is_wanted"),
    [
        ("1", [], True),
        ("1", ["--only", "tests: heavy"], True),
        ("1", ["--only", "tests"], False),
        ("0", [], False),
    ],
)
def test_coqui_tts_is_installed_for_the_heavy_tests_alone(
    wishes: list[Wishes], monkeypatch: pytest.MonkeyPatch, heavy: str, arguments: list[str], is_wanted: bool
) -> None:
    monkeypatch.setenv(checks.HEAVY_VARIABLE, heavy)

    assert checks.main(arguments) == 0
    assert [wish.with_coqui for wish in wishes] == [is_wanted]


@each_row(
    ("check", "status", "counted", "expected"),
    [
        (TOOL, 0, None, Count(passed=1)),
        (TOOL, 1, None, Count(failed=1)),
        (TESTS, 0, Count(5, 0, 2), Count(5, 0, 2)),
        (TESTS, 1, Count(4, 1, 0), Count(4, 1, 0)),
        (TESTS, 5, Count(0, 0, 0), Count()),
        (TESTS, 0, None, Count(failed=1)),
        (TESTS, 3, Count(5, 0, 0), Count(5, 1, 0)),
        (TESTS, 4, None, Count(failed=1)),
    ],
)
def test_no_failure_passes_unseen(check: Check, status: int, counted: Count | None, expected: Count) -> None:
    assert judge(check, status, counted) == expected


def test_pytests_report_is_counted(tmp_path: Path) -> None:
    report = tmp_path / "plain.xml"
    report.write_text('<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3"/></testsuites>')

    assert count_in(report) == Count(passed=3, failed=3, skipped=3)


def test_a_report_that_was_cut_off_is_no_count(tmp_path: Path) -> None:
    (tmp_path / "plain.xml").write_text("<testsuites><testsuite tests=")

    assert count_in(tmp_path / "plain.xml") is None


def test_all_checks_run_even_after_one_failed_and_the_last_line_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def fail(_layout: Layout, check: Check, _environment: object) -> Count:
        ran.append(check.name)
        return Count(passed=2, failed=1)

    monkeypatch.setattr(checks, "run_check", fail)

    whole = run_all(Layout(tmp_path), [TOOL, TESTS])

    assert ran == ["ruff check", "tests"]
    assert not whole.is_good
    assert re.fullmatch(r"4 passed, 2 failed, 0 skipped in [\d.]+s", capsys.readouterr().out.splitlines()[-1])


def test_the_virtual_microphone_is_fed_by_a_sink_of_its_own(tmp_path: Path) -> None:
    script = pulse_script(tmp_path / "native")

    assert "module-remap-source master=user_mouth.monitor source_name=virtual_mic" in script
    assert "set-default-sink companion_out" in script
