from pathlib import Path

import pytest

from companion.sound import plugged as module
from companion.sound.plugged import LONGEST_PAUSE, InUse, Plugged, Rescans, plugged, signs

CARDS = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux with one card, a sound server's tool, and no server."""
    (tmp_path / "cards").write_text(CARDS, "utf-8")
    monkeypatch.setattr(module, "CARDS", tmp_path / "cards")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(module, "devices_in_use", lambda: None)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    return monkeypatch


def test_cards_and_what_the_server_uses_tell_what_is_connected(linux: pytest.MonkeyPatch) -> None:
    headset = InUse("headset", "headset")
    linux.setattr(module, "devices_in_use", lambda: headset)

    assert plugged() == Plugged(CARDS, headset)


def test_a_new_card_and_a_new_server_are_seen_unasked(linux: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = signs()
    (tmp_path / "cards").write_text(CARDS + " 1 [Headset        ]: USB-Audio\n", "utf-8")
    with_card = signs()
    (tmp_path / "pipewire-0").touch()

    assert len({before, with_card, signs()}) == 3


def test_without_cards_and_server_there_is_nothing(linux: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "cards").unlink()

    assert plugged() == Plugged("", None)


def test_of_mute_servers_and_other_systems_none_is_known(linux: pytest.MonkeyPatch, tmp_path: Path) -> None:
    linux.setattr("shutil.which", lambda name: None)
    assert plugged() == Plugged(CARDS, None)

    (tmp_path / "pipewire-0").touch()
    assert plugged() is None

    linux.setattr("sys.platform", "darwin")
    assert plugged() is None


def looks_until(end: float, rescans: Rescans, begin: float = 0.0) -> tuple[list[float], Rescans]:
    """Return when is looked, asked each second, and the looks then."""
    looks = []
    for now in range(round(begin), round(end)):
        if rescans.is_due(now, "signs"):
            looks.append(float(now))
            rescans = rescans.after_one(now, "signs")
    return looks, rescans


def test_each_pause_is_twice_the_one_before_up_to_a_minute() -> None:
    looks, _ = looks_until(300.0, Rescans())

    assert looks == [0.0, 2.0, 6.0, 14.0, 30.0, 62.0, 122.0, 182.0, 242.0]


def test_a_change_is_looked_into_at_once_and_begins_anew() -> None:
    _, rescans = looks_until(300.0, Rescans())

    assert rescans.is_due(300.0, "other signs")
    assert rescans.after_one(300.0, "other signs").due_at < 300.0 + LONGEST_PAUSE / 2
