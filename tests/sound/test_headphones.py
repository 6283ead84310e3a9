from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.sound import devices, headphones
from companion.sound.echoes.echo import FRAME_SAMPLES, Cleaned, NoEcho
from companion.sound.headphones import (
    LOOK_EVERY,
    EchoPaths,
    EchoWhereExpected,
    behind_the_server,
    is_echo_expected,
    looks_like_headphones,
)
from companion.sound.plugged import InUse
from companion.values import Samples
from tests.tables import each_row

Job = Callable[[], None]

NAMES = st.text().filter(lambda name: name not in devices.SOUND_SERVER_DEVICES)
FRAME = np.full(FRAME_SAMPLES, 0.5, dtype=np.float32)


class Deafening(NoEcho):
    """Takes everything away."""

    heard = 0
    is_closed = False

    def process(self, frame: Samples) -> Cleaned:
        self.heard += 1
        return Cleaned(frame * np.float32(0), frame * np.float32(0), 0.0)

    def close(self) -> None:
        self.is_closed = True


@each_row(
    "name",
    [
        "Headphones (Realtek(R) Audio)", "Headset Earphone (Plantronics Blackwire)", "Anna’s AirPods Pro",
        "Speakers (Logitech USB Headset)", "Galaxy Buds2 Pro", "External Headphones", "WH-1000XM4 Hands-Free AG Audio",
        "Kopfhörer (Realtek)", "Casque (Jabra)", "Écouteurs", "Auriculares", "Cuffie", "Fones de ouvido",
        "Koptelefoon", "Hörlurar", "Słuchawki", "Kulaklık", "Наушники", "Ακουστικά", "אוזניות", "ヘッドホン",
        "ﾍｯﾄﾞﾎﾝ", "헤드폰", "耳机", "耳機",
    ],
)  # fmt: skip
def test_names_of_headphones_are_known_in_many_languages(name: str) -> None:
    assert looks_like_headphones(name)


@each_row(
    "name",
    [
        "default", "pulse", "MacBook Pro Speakers", "Lautsprecher (Realtek)", "Jabra SPEAK 510 Headset",
        "HDMI Headphone", "Headset (JBL Sound Bar Hands-Free AG Audio)", "Speaker Phone (Hands-Free)",
        "Telefone", "Speakerphone (Hands-Free)", "Built-in Audio Analog Stereo", "Telefon", "Studio monitors", "",
    ],
)  # fmt: skip
def test_all_else_is_taken_for_a_loudspeaker_in_the_room(name: str) -> None:
    assert not looks_like_headphones(name)


@pytest.mark.parametrize("name", ["Speakers", "Anna’s AirPods"])
@pytest.mark.parametrize("measured", [True, False])
def test_what_was_measured_counts_more_than_the_name(name: str, measured: bool, tmp_path: Path) -> None:
    known = EchoPaths(tmp_path / "echo-paths.json")
    known.note("Webcam", name, measured)

    assert is_echo_expected(known, InUse("Webcam", name)) is measured


@given(pairs=st.dictionaries(st.tuples(NAMES, NAMES), st.booleans(), max_size=4))
def test_what_was_found_is_remembered_per_pair(
    pairs: dict[tuple[str, str], bool], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("data") / "echo-paths.json"
    for (microphone, loudspeaker), has_echo_path in pairs.items():
        EchoPaths(file).note(microphone, loudspeaker, has_echo_path)

    known = EchoPaths(file)

    for (microphone, loudspeaker), has_echo_path in pairs.items():
        assert known.measured(microphone, loudspeaker) is has_echo_path
    assert known.measured("another one", "and its own") is None


def test_the_file_holds_no_names(tmp_path: Path) -> None:
    file = tmp_path / "echo-paths.json"

    EchoPaths(file).note("Anna’s microphone", "Anna’s AirPods", False)

    assert b"Anna" not in file.read_bytes()


def test_nothing_is_remembered_of_a_test_that_could_not_tell(tmp_path: Path) -> None:
    known = EchoPaths(tmp_path / "echo-paths.json")
    known.note("a", "b", False)

    known.note("a", "b", None)

    assert known.measured("a", "b") is False


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff", b'{"\xff": true}'])
def test_a_damaged_file_is_as_good_as_none(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "echo-paths.json"
    file.write_bytes(content)

    assert EchoPaths(file).measured("a", "b") is None


def test_the_devices_in_use_decide(tmp_path: Path) -> None:
    known = EchoPaths(tmp_path / "echo-paths.json")
    known.note("Webcam", "Speakers", False)

    assert is_echo_expected(known, InUse("Built-in", "Speakers"))
    assert not is_echo_expected(known, InUse("Built-in", "AirPods"))
    assert not is_echo_expected(known, InUse("Webcam", "Speakers"))
    assert is_echo_expected(known, None)


def test_a_servers_default_is_told_as_its_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = EchoPaths(tmp_path / "echo-paths.json")
    monkeypatch.setattr(headphones, "devices_in_use", lambda: InUse("Webcam", "Analog | Headphones"))

    assert behind_the_server(InUse("default", "default")) == InUse("Webcam", "Analog | Headphones")
    assert behind_the_server(InUse("hw:1", "pulse")) == InUse("hw:1", "Analog | Headphones")
    assert behind_the_server(InUse("hw:1", "hw:2")) == InUse("hw:1", "hw:2")
    assert not is_echo_expected(known, InUse("default", "default"))


def test_without_the_server_an_echo_is_expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headphones, "devices_in_use", lambda: None)

    assert is_echo_expected(EchoPaths(tmp_path / "none.json"), InUse("default", "default"))


def watching(
    canceller: Deafening, answers: Iterator[bool], beside: Callable[[Job], None]
) -> EchoWhereExpected:
    return EchoWhereExpected(canceller, lambda: None, lambda named: next(answers), beside=beside)


def at_once(job: Job) -> None:
    job()


def test_while_no_echo_is_expected_frames_pass_and_the_canceller_listens_along() -> None:
    canceller = Deafening()
    echo = watching(canceller, iter([False]), at_once)

    heard = echo.process(FRAME)

    assert np.array_equal(heard.samples, FRAME)
    assert heard.near_end == 1.0
    assert canceller.heard == 1


def test_a_loudspeaker_that_takes_the_place_of_headphones_is_noticed_within_three_seconds() -> None:
    echo = watching(Deafening(), iter([False, True]), at_once)

    heard = [echo.process(FRAME).samples.any() for _ in range(LOOK_EVERY + 1)]

    assert all(heard[:-1])
    assert not heard[-1]


def test_a_look_that_takes_long_keeps_nobody_and_is_not_begun_twice() -> None:
    jobs: list[Job] = []
    echo = watching(Deafening(), iter([False]), jobs.append)

    heard = [echo.process(FRAME).samples.any() for _ in range(LOOK_EVERY + 1)]
    assert not any(heard)
    assert len(jobs) == 1

    jobs[0]()
    assert echo.process(FRAME).samples.any()
