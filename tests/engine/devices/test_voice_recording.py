"""Recording a voice that is to be taken on: who is told what, what is kept, and that listening rests meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import numpy as np
import pytest

from companion.channel import messages as msg
from companion.engine.devices.sound_check import LENGTH, VoiceRecording, record_voice
from companion.sound.errors import MicrophoneMissing
from companion.speaking.reference import RightNotConfirmed
from companion.storage.paths import Paths
from companion.values import Audio, CancelToken, Told
from tests.fakes.equipment import Cast

SOUND = Audio(np.zeros(16_000, np.float32), 16_000)


class Room:
    """Where somebody reads aloud, and what comes of it."""

    def __init__(self, outcome: Audio | Exception | None) -> None:
        self.told: list[msg.RecordingMoved] = []
        self.kept: list[Audio] = []
        self.happened: list[str] = []
        self._outcome = outcome
        self.recording = VoiceRecording(self._rest, self._tell, self._record, self._keep)

    def _record(
        self, seconds: float, cancel: CancelToken, on_progress: Callable[[float], None]
    ) -> Audio | None:
        self.happened.append("records")
        on_progress(seconds / 2)
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome

    @asynccontextmanager
    async def _rest(self, why: Told) -> AsyncIterator[None]:
        self.happened.append("rests")
        yield
        self.happened.append("listens")

    async def _keep(self, recorded: Audio) -> None:
        self.happened.append("keeps")
        self.kept.append(recorded)

    def _tell(self, event: msg.Event) -> None:
        assert isinstance(event, msg.RecordingMoved)
        self.told.append(event)

    async def records(self, *, has_right: bool = True) -> None:
        self.recording.start_if(has_right=has_right)
        await asyncio.sleep(0)
        await self.recording.close()


async def test_what_was_read_aloud_is_kept_and_nobody_is_listened_to_meanwhile() -> None:
    room = Room(SOUND)

    await room.records()

    assert room.happened == ["rests", "records", "listens", "keeps"]
    assert room.kept == [SOUND]
    assert [(moved.seconds, moved.is_running) for moved in room.told] == [
        (0.0, True),
        (LENGTH / 2, True),
        (0.0, False),
    ]
    assert room.told[-1].sentence == ""


async def test_without_the_right_to_the_voice_nothing_is_recorded() -> None:
    room = Room(SOUND)

    await room.records(has_right=False)

    assert room.happened == []
    assert [moved.sentence for moved in room.told] == [RightNotConfirmed().sentence]


@pytest.mark.parametrize("outcome", [None, MicrophoneMissing(), ZeroDivisionError()])
def test_where_nothing_was_recorded_nothing_is_kept_and_why_is_told(outcome: Exception | None) -> None:
    async def tried() -> Room:
        room = Room(outcome)
        await room.records()
        return room

    room = asyncio.run(tried())

    assert room.kept == []
    assert not room.told[-1].is_running
    assert bool(room.told[-1].sentence) == (outcome is not None)


def test_without_a_microphone_there_is_nothing_to_record_with(paths: Paths) -> None:
    equipment = Cast(paths).in_writing()

    with pytest.raises(MicrophoneMissing):
        record_voice(equipment, 1.0, CancelToken(), lambda seconds: None)
