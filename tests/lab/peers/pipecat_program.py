# mypy: disallow-subclassing-any=False
"""The peer: a voice agent as pipecat 1.14 recommends it, around SmolLM2 and Companion's starter recogniser and voice.

It runs in its own environment. Pipeline and settings follow pipecat's project template and guides (README.md says
which). What happens goes to standard output, a line of JSON each: ``ready``, ``speaking``, ``silent``, and
``person_started`` (a turn of the person's began, which interrupts). It ends with its standard input.
"""

import argparse
import asyncio
import json
import sys
import threading
from pathlib import Path

import numpy as np
from loguru import logger
from pipecat.audio.turn.smart_turn.local_smart_turn_v3 import LocalSmartTurnAnalyzerV3
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.audio.vad.vad_analyzer import VADParams
from pipecat.frames.frames import BotStartedSpeakingFrame, BotStoppedSpeakingFrame, Frame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import (
    LLMContextAggregatorPair,
    LLMUserAggregatorParams,
)
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.services.tts_service import TextAggregationMode
from pipecat.transports.base_transport import TransportParams
from pipecat.turns.user_start import TranscriptionUserTurnStartStrategy, VADUserTurnStartStrategy
from pipecat.turns.user_stop import TurnAnalyzerUserTurnStopStrategy
from pipecat.turns.user_turn_strategies import UserTurnStrategies
from pipecat.utils.string import match_endofsentence
from pipecat.workers.runner import WorkerRunner

from companion.thinking.engines.choice import ModelSpec, manner_of
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt.portrait import as_read
from tests.lab.peers.pipecat_services import MoonshineService, VoiceService
from tests.lab.peers.pipecat_sound import SoundTransport

RATE_HZ = 16_000
"""Of recogniser and voice."""


def main() -> None:
    """Run until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mode", required=True, choices=[mode.value for mode in TextAggregationMode])
    parser.add_argument("--server", required=True, help="the language model, up to and including /v1")
    parser.add_argument("--recogniser", required=True, type=Path, help="the recogniser's folder")
    options = parser.parse_args()
    logger.remove()
    logger.add(sys.stderr, level="WARNING")
    asyncio.run(converse(TextAggregationMode(options.mode), options.server, options.recogniser))


async def converse(mode: TextAggregationMode, server: str, recogniser: Path) -> None:
    """Build the pipeline, warm it up and talk."""
    transport = SoundTransport(TransportParams(audio_in_enabled=True, audio_out_enabled=True))
    llm = language_model(server)
    turn_end = LocalSmartTurnAnalyzerV3()
    context = LLMContext()
    aggregators = LLMContextAggregatorPair(
        context,
        user_params=LLMUserAggregatorParams(
            vad_analyzer=SileroVADAnalyzer(params=VADParams(stop_secs=0.2)),
            user_turn_strategies=UserTurnStrategies(
                start=[VADUserTurnStartStrategy(), TranscriptionUserTurnStartStrategy()],
                stop=[TurnAnalyzerUserTurnStopStrategy(turn_analyzer=turn_end)],
            ),
        ),
    )
    aggregators.user().add_event_handler("on_user_turn_started", person_started)
    pipeline = Pipeline(
        [
            transport.input(),
            MoonshineService(recogniser),
            aggregators.user(),
            llm,
            VoiceService(mode),
            transport.output(),
            aggregators.assistant(),
            Reporter(),
        ]
    )
    worker = PipelineWorker(
        pipeline,
        params=PipelineParams(audio_in_sample_rate=RATE_HZ, audio_out_sample_rate=RATE_HZ),
        idle_timeout_secs=None,
        enable_rtvi=False,
    )
    worker.add_event_handler("on_pipeline_started", started)
    await warm_up(llm, turn_end)
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(worker)
    threading.Thread(target=end_with_input, args=(worker, asyncio.get_running_loop()), daemon=True).start()
    await runner.run()


def language_model(server: str) -> OpenAILLMService:
    """Return the service for SmolLM2 behind a local server, with Companion's persona and limits."""
    limits = manner_of(ModelSpec()).limits
    return OpenAILLMService(
        api_key="none",
        base_url=server,
        settings=OpenAILLMService.Settings(
            model="smollm2",
            system_instruction=as_read(DEFAULT_PERSONA).description,
            temperature=limits.temperature,
            max_tokens=limits.max_tokens,
        ),
    )


async def warm_up(llm: OpenAILLMService, turn_end: LocalSmartTurnAnalyzerV3) -> None:
    """Use every part once before the first turn: connection, model of the turn's end, sentence splitter."""
    await llm.run_inference(LLMContext(messages=[{"role": "user", "content": "Hello."}]), max_tokens=1)
    match_endofsentence("Hello. How", language="en")
    turn_end.set_sample_rate(RATE_HZ)
    turn_end.append_audio(np.zeros(RATE_HZ, np.int16).tobytes(), is_speech=True)
    await turn_end.analyze_end_of_turn()
    turn_end.clear()


class Reporter(FrameProcessor):
    """Tells when the agent begins and stops to speak."""

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        """Pass everything on."""
        await super().process_frame(frame, direction)
        if isinstance(frame, BotStartedSpeakingFrame):
            tell("speaking")
        elif isinstance(frame, BotStoppedSpeakingFrame):
            tell("silent")
        await self.push_frame(frame, direction)


async def started(*_: object) -> None:
    """Tell that it listens."""
    tell("ready")


async def person_started(*_: object) -> None:
    """Tell that a turn of the person's began."""
    tell("person_started")


def tell(event: str) -> None:
    """Write an event."""
    print(json.dumps(event), flush=True)


def end_with_input(worker: PipelineWorker, loop: asyncio.AbstractEventLoop) -> None:
    """End the agent when standard input ends."""
    sys.stdin.read()
    asyncio.run_coroutine_threadsafe(worker.cancel(), loop)


if __name__ == "__main__":
    main()
