# mypy: disallow-subclassing-any=False
"""Companion's starter recogniser and starter voice as services of pipecat.

The recogniser runs in pipecat's streaming form: it reads along while the person speaks, and at the stop that
pipecat's voice activity tells it gives a finalized text, usually without reading again. (Pipecat's own Moonshine
service reads the whole segment after the stop.) The voice gives each text that pipecat hands to it as one sound,
trimmed of the engine's leading silence as in Companion.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import numpy as np
from pipecat.frames.frames import (
    Frame,
    TranscriptionFrame,
    TTSAudioRawFrame,
    VADUserStartedSpeakingFrame,
    VADUserStoppedSpeakingFrame,
)
from pipecat.services.settings import STTSettings, TTSSettings
from pipecat.services.stt_service import STTService
from pipecat.services.tts_service import TextAggregationMode, TTSService
from pipecat.transcriptions.language import Language
from pipecat.utils.time import time_now_iso8601

from companion.hearing.moonshine import Moonshine
from companion.hearing.transcriber import RATE_HZ, Transcription
from companion.speaking.choose import VoiceSpec, open_voice
from companion.values import CancelToken, Clause, Samples

PRE_ROLL: Final = 0.5
"""Seconds of sound before the voice activity's start that the recogniser is given too (its start comes 0.2 late)."""
SLOWEST_TEXT: Final = 0.3
"""Seconds from the end of speech to the final text in the slowest of a hundred, which pipecat asks a service to state:
the 0.2 of its voice activity's stop, and at most 0.06 (docs/latency.md) for a last reading, rounded up."""


class MoonshineService(STTService):
    """Moonshine tiny as a streaming recogniser."""

    def __init__(self, folder: Path) -> None:
        """Load the model in ``folder``."""
        super().__init__(
            sample_rate=RATE_HZ,
            ttfs_p99_latency=SLOWEST_TEXT,
            settings=STTSettings(model="moonshine tiny-en", language=Language.EN),
        )
        self._transcriber = Moonshine.load(folder)
        self._worker = ThreadPoolExecutor(1)
        self._open: Transcription | None = None
        self._past: deque[Samples] = deque()
        self._past_samples = 0

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Frame | None, None]:
        """Take in a frame of sound; texts are pushed at the stops."""
        samples = np.frombuffer(audio, np.int16).astype(np.float32) / np.float32(32768)
        if self._open is None:
            self._remember(samples)
        else:
            self._worker.submit(self._open.feed, samples)
        yield None

    async def cleanup(self) -> None:
        """Free the model."""
        await super().cleanup()
        self._worker.shutdown()
        self._transcriber.close()

    async def _handle_vad_user_started_speaking(self, frame: VADUserStartedSpeakingFrame) -> None:
        await super()._handle_vad_user_started_speaking(frame)
        self._open = await asyncio.wrap_future(self._worker.submit(self._transcriber.begin))
        for samples in self._past:
            self._worker.submit(self._open.feed, samples)
        self._past.clear()
        self._past_samples = 0

    async def _handle_vad_user_stopped_speaking(self, frame: VADUserStoppedSpeakingFrame) -> None:
        await super()._handle_vad_user_stopped_speaking(frame)
        if self._open is None:
            return
        finished = self._worker.submit(self._open.finish)
        self._open = None
        self.create_task(self._push_text(asyncio.wrap_future(finished)))

    async def _push_text(self, coming: asyncio.Future[str]) -> None:
        text = await coming
        if text:
            await self.push_frame(
                TranscriptionFrame(text, self._user_id, time_now_iso8601(), Language.EN, finalized=True)
            )

    def _remember(self, samples: Samples) -> None:
        self._past.append(samples)
        self._past_samples += len(samples)
        while self._past_samples - len(self._past[0]) >= PRE_ROLL * RATE_HZ:
            self._past_samples -= len(self._past.popleft())


class VoiceService(TTSService):
    """The usual voice, synthesised in a thread."""

    def __init__(self, mode: TextAggregationMode) -> None:
        """Open the voice and let it say a word, so that the first reply is no slower.

        Args:
            mode: What pipecat hands to the voice at a time: whole sentences, or each token as it comes.
        """
        self._voice = open_voice(VoiceSpec())
        self._voice.speak(Clause(0, "Hello."), CancelToken())
        super().__init__(
            push_start_frame=True,
            push_stop_frames=True,
            text_aggregation_mode=mode,
            settings=TTSSettings(model=None, voice=self._voice.name, language=None),
        )
        self._worker = ThreadPoolExecutor(1)

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame | None, None]:
        """Give the text as sound; nothing for a text without words."""
        loop = asyncio.get_running_loop()
        spoken = await loop.run_in_executor(self._worker, self._voice.speak, Clause(0, text), CancelToken())
        if spoken is None:
            yield None
            return
        integers = np.clip(np.rint(spoken.audio.samples * 32767.0), -32768, 32767).astype(np.int16)
        yield TTSAudioRawFrame(
            integers.tobytes(), sample_rate=spoken.audio.rate_hz, num_channels=1, context_id=context_id
        )

    async def cleanup(self) -> None:
        """Free the voice."""
        await super().cleanup()
        self._worker.shutdown()
        self._voice.close()
