import asyncio
import time
from pathlib import Path

import psutil
import pytest

from companion.channel.messages import Event, Noticed, WarmingUp
from companion.engine.models.warm_up import LastStart, Readiness, WarmUp, tell_warm_up
from companion.values import PartBroken, Told


def test_how_long_it_took_is_the_next_estimate(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "warm-up.json"
    WarmUp(file, "large", 4_000_000_000).note(12.34)
    WarmUp(file, "other", 4_000_000_000).note(3.0)

    assert WarmUp(file, "large", 4_000_000_000).estimate() == pytest.approx(12.3)


@pytest.mark.parametrize("content", [b"\xff not json", b'{"\xff": 1.0}'])
def test_a_damaged_file_of_times_is_a_guess_again(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "warm-up.json"
    file.write_bytes(content)
    warm_up = WarmUp(file, "large", 1_000_000_000)

    guessed = warm_up.estimate()
    warm_up.note(5.0)

    assert guessed > 0.0
    assert warm_up.estimate() == 5.0


def test_how_long_the_program_took_until_it_could_answer_is_known_afterwards(tmp_path: Path) -> None:
    assert LastStart(tmp_path / "cache").seconds is None

    at_least = time.time() - psutil.Process().create_time()
    LastStart(tmp_path / "cache").note()
    at_most = time.time() - psutil.Process().create_time()

    seconds = LastStart(tmp_path / "cache").seconds
    assert seconds is not None
    assert at_least - 0.1 < seconds < at_most + 0.1  # it is kept in tenths


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock leaps to the next timer instead of waiting for it."""

    def __init__(self) -> None:
        super().__init__()
        self.leapt = 0.0

    def time(self) -> float:
        return self.leapt

    def _run_once(self) -> None:
        scheduled = [handle for handle in self._scheduled if not handle.cancelled()]  # type: ignore[attr-defined]
        if not self._ready and scheduled:  # type: ignore[attr-defined]
            self.leapt = max(self.leapt, min(handle.when() for handle in scheduled))
        super()._run_once()  # type: ignore[misc]


def test_the_seconds_left_are_told_until_it_is_ready() -> None:
    told: list[Event] = []

    async def scene() -> None:
        is_ready = asyncio.Event()
        asyncio.get_running_loop().call_later(4.5, is_ready.set)
        await tell_warm_up(10.0, is_ready, told.append)

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(scene())

    assert told == [WarmingUp(left) for left in (8.0, 7.0, 6.0, 0.0)]


def test_it_is_ready_once_all_parts_have_told_so() -> None:
    readiness = Readiness(("language model", "voice"))

    readiness.see(Noticed("voice", ""))
    readiness.see(Noticed("recogniser", ""))
    assert not readiness.is_whole

    readiness.see(Noticed("language model", ""))
    assert readiness.is_whole


def test_a_part_that_cannot_get_ready_is_told_in_its_own_sentence() -> None:
    readiness = Readiness(("language model", "voice"))

    readiness.see(Noticed("language model", Told("The model file is cut short.")))

    with pytest.raises(PartBroken) as caught:
        _ = readiness.is_whole
    assert caught.value.sentence == "The model file is cut short."
