import sys
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.values import Easing, FaceSegment, Layer, Phase
from tests.lab.bench.window.command import measure_growth, measure_talk
from tests.lab.bench.window.figures import Point, growth_of, talked_of
from tests.lab.bench.window.process import Used, screen
from tests.lab.bench.window.recorded_talk import RecordedTalk, load, save
from tests.lab.bench.window.window_log import Held

HELD = Held(items=700, objects=1500, python_objects=40_000)


def lips(start: float, end: float, *, opens: bool = True) -> FaceSegment:
    return FaceSegment("jaw_drop", start, 0.0, end, 1.0 if opens else 0.0, Easing.SMOOTH, Layer.LIPS)


def talk() -> RecordedTalk:
    """A second of answering between two of listening, as an engine would show it from instant 10 on."""
    return RecordedTalk(
        (
            (10.0, msg.EngineReady("Robin", "0.1.0")),
            (10.1, msg.PhaseChanged(Phase.LISTENING)),
            (10.5, msg.PersonHeard(1, "hello", "", is_final=True)),
            (11.0, msg.PhaseChanged(Phase.SPEAKING)),
            (11.0, msg.FaceMoved(11.0, (lips(11.2, 11.4), lips(11.4, 11.8), lips(11.8, 11.9, opens=False)))),
            (11.5, msg.CompanionSaid(2, "Hi!", "", is_final=True)),
            (12.0, msg.PhaseChanged(Phase.LISTENING)),
            (13.0, msg.LevelMeasured(-60.0, is_speech=False)),
        ),
        turns=1,
    )


def test_a_talk_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    save(talk(), tmp_path / "talk")

    assert load(tmp_path / "talk") == talk()


def used_at_a_quarter_of_a_core_while_speaking(at: float) -> Used:
    cpu = 0.25 * (min(max(at, 11.0), 12.0) - 11.0)
    return Used(at, cpu, 100_000_000)


def test_the_share_of_a_core_and_the_gaps_are_those_of_their_spans() -> None:
    instants = [10 + step / 10 for step in range(31)]
    frames = [11.2 + step / 30 for step in range(19)]

    found = talked_of(
        [*frames, 12.6],
        frames,
        [used_at_a_quarter_of_a_core_while_speaking(at) for at in instants],
        lips_moving=talk().lips_moving(),
        speaking=talk().speaking(),
        idle=(12.5, 13.0),
    )

    assert found.speaking_cpu == pytest.approx(0.25)
    assert found.idle_cpu == pytest.approx(0.0)
    assert found.frames_per_second == pytest.approx(30, rel=0.06)
    assert found.gap.p95 == pytest.approx(1 / 30)
    assert found.idle_frames_per_second == pytest.approx(2)


def test_growth_is_the_slope_of_the_later_half() -> None:
    warming = [Point(turns, 50e6 + 20_000 * turns, HELD) for turns in (500, 1000, 4000)]
    warm = [Point(turns, 90e6 + 300 * turns, HELD) for turns in (5000, 7000, 10_000)]

    assert growth_of(warming + warm).bytes_per_thousand == pytest.approx(300_000)


@pytest.mark.window
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs Xvfb")
def test_a_real_window_is_measured_on_a_talk_and_on_many() -> None:
    with screen(is_virtual=True) as environment:
        talked = measure_talk(environment, talk())
        growth = measure_growth(environment, talk(), 50)

    assert 5 < talked.frames_per_second < 100
    assert 0 < talked.speaking_cpu < 5
    assert 30e6 < talked.memory < 1e9
    assert growth.points[-1].turns == 50
    assert growth.points[-1].held.items > 100
