import pytest

from installers.system_packages import (
    find_privilege,
    install,
    is_debian_like,
    is_east_asian,
    line_to_type,
    missing_packages,
    wanted_packages,
)
from tests.fakes.runner import FakeRunner


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ("ID=debian\n", True),
        ('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\nVARIANT_ID=debian-like\n", False),
        ("", False),
    ],
)
def test_debian_is_known_by_its_own_name_or_its_parents(os_release: str, expected: bool) -> None:
    assert is_debian_like(os_release) is expected


def test_only_what_dpkg_calls_installed_counts_as_there() -> None:
    runner = FakeRunner()
    runner.answers(
        "dpkg-query", status=1, output="libportaudio2 installed\nlibgl1 config-files\nlibegl1 not-installed\n"
    )

    missing = missing_packages(["libportaudio2", "libgl1", "libegl1", "xvfb"], runner)

    assert missing == ("libgl1", "libegl1", "xvfb")


def test_a_compiler_and_the_pulse_bridge_are_wanted_only_where_they_help() -> None:
    plain = wanted_packages(has_compiler=True, with_pulse=False, for_tests=False)
    more = wanted_packages(has_compiler=False, with_pulse=True, for_tests=False)

    assert set(more) - set(plain) == {"g++", "libasound2-plugins"}


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ja_JP.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"}, False),
        ({}, False),
    ],
)
def test_a_system_that_speaks_japanese_or_chinese_gets_their_letters(
    environment: dict[str, str], expected: bool
) -> None:
    wanted = wanted_packages(
        has_compiler=True, with_pulse=False, for_tests=False, with_east_asian=is_east_asian(environment)
    )

    assert ("fonts-noto-cjk" in wanted) is expected


def test_each_package_is_wanted_once() -> None:
    wanted = wanted_packages(has_compiler=False, with_pulse=True, for_tests=True)

    assert len(wanted) == len(set(wanted))


def test_packages_are_installed_after_one_update_without_questions() -> None:
    runner = FakeRunner()
    runner.answers("apt-cache", output="Package: libportaudio2\n")
    runner.answers("dpkg-query", output="libportaudio2 installed\n")

    lacking = install(["libportaudio2"], ("sudo", "-n"), runner)

    assert lacking == ()
    assert len(runner.ran("apt-get", "update")) == 1
    [installed] = runner.ran("apt-get", "install")
    assert installed[:4] == ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    assert installed[-1] == "libportaudio2"


def test_a_package_unknown_to_this_release_does_not_keep_the_others_away() -> None:
    runner = FakeRunner()
    runner.answers("apt-cache", status=100, output="Package: libportaudio2\nVersion: 2.2\n")
    runner.answers("dpkg-query", status=1, output="libportaudio2 installed\n")

    lacking = install(["libportaudio2", "libxcb-xinerama0"], (), runner)

    assert lacking == ("libxcb-xinerama0",)
    [installed] = runner.ran("apt-get", "install")
    assert "libxcb-xinerama0" not in installed


def test_sudo_that_asks_for_a_password_is_no_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    runner = FakeRunner()
    runner.answers("sudo", status=1)

    assert find_privilege(runner).prefix is None


def test_sudo_without_a_password_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    assert find_privilege(FakeRunner()).prefix == ("sudo", "-n")


def test_the_line_to_type_names_every_package() -> None:
    assert line_to_type(["libportaudio2", "g++"]) == "sudo apt-get install libportaudio2 g++"
