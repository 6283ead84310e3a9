# mypy: disallow-subclassing-any=False
"""Pipecat's transport for the computer's own microphone and loudspeaker, through sounddevice.

Pipecat's own local transport needs PyAudio, which has no wheels for Linux; this one has the same structure on the
same base classes, so voice activity, turns and interruptions are pipecat's. The streams wish for the latency that
Companion's streams wish for. 16-bit mono.
"""

import asyncio
import threading
from typing import Any, Final

from pipecat.frames.frames import InputAudioRawFrame, OutputAudioRawFrame, StartFrame
from pipecat.processors.frame_processor import FrameProcessorSetup
from pipecat.transports.base_input import BaseInputTransport
from pipecat.transports.base_output import BaseOutputTransport
from pipecat.transports.base_transport import BaseTransport, TransportParams

from companion.sound.portaudio import LATENCY, LOUDSPEAKER_LATENCY, load

IN_BLOCK: Final = 0.02
"""Seconds of sound in a frame, as in pipecat's local transport."""
OUT_BLOCK: Final = 0.01
"""Seconds the loudspeaker asks for at a time, as in Companion."""


class SoundTransport(BaseTransport):
    """The default microphone and the default loudspeaker."""

    def __init__(self, params: TransportParams) -> None:
        """Open nothing yet."""
        super().__init__()
        self._input = _Microphone(params)
        self._output = _Loudspeaker(params)

    def input(self) -> "_Microphone":
        """Return the processor at the pipeline's beginning."""
        return self._input

    def output(self) -> "_Loudspeaker":
        """Return the processor that plays."""
        return self._output


class _Microphone(BaseInputTransport):
    def __init__(self, params: TransportParams) -> None:
        super().__init__(params)
        self._stream: Any = None

    async def setup(self, setup: FrameProcessorSetup) -> None:
        await super().setup(setup)
        loop = self.get_event_loop()
        rate_hz = self.sample_rate

        def take_in(block: object, *_: object) -> None:
            frame = InputAudioRawFrame(audio=bytes(block), sample_rate=rate_hz, num_channels=1)  # type: ignore[call-overload]
            asyncio.run_coroutine_threadsafe(self.push_audio_frame(frame), loop)

        self._stream = load().RawInputStream(
            samplerate=rate_hz,
            channels=1,
            dtype="int16",
            blocksize=round(IN_BLOCK * rate_hz),
            latency=LATENCY,
            callback=take_in,
        )

    async def start(self, frame: StartFrame) -> None:
        await super().start(frame)
        await self.set_transport_ready(frame)
        self._stream.start()

    async def cleanup(self) -> None:
        await super().cleanup()
        if self._stream is not None:
            self._stream.close()
            self._stream = None


class _Loudspeaker(BaseOutputTransport):
    def __init__(self, params: TransportParams) -> None:
        super().__init__(params)
        self._stream: Any = None
        self._waiting = bytearray()
        self._lock = threading.Lock()
        self._taken = asyncio.Event()

    async def setup(self, setup: FrameProcessorSetup) -> None:
        await super().setup(setup)
        loop = self.get_event_loop()

        def give(block: memoryview, *_: object) -> None:
            with self._lock:
                count = min(len(block), len(self._waiting))
                block[:count] = self._waiting[:count]
                del self._waiting[:count]
            block[count:] = bytes(len(block) - count)
            if count:
                loop.call_soon_threadsafe(self._taken.set)

        self._stream = load().RawOutputStream(
            samplerate=self._params.audio_out_sample_rate or setup.audio_out_sample_rate,
            channels=1,
            dtype="int16",
            blocksize=round(OUT_BLOCK * (self._params.audio_out_sample_rate or setup.audio_out_sample_rate)),
            latency=LOUDSPEAKER_LATENCY,
            callback=give,
        )

    async def start(self, frame: StartFrame) -> None:
        await super().start(frame)
        self._stream.start()
        await self.set_transport_ready(frame)

    async def cleanup(self) -> None:
        await super().cleanup()
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    async def write_audio_frame(self, frame: OutputAudioRawFrame) -> bool:
        """Hand a frame to the loudspeaker; return when less than it is left to play, as a blocking write does."""
        with self._lock:
            self._waiting += frame.audio
        while len(self._waiting) >= len(frame.audio):
            self._taken.clear()
            await self._taken.wait()
        return True
