"""The programs that are compared: each is started, told a block of recordings, and ended."""

import asyncio
import os
import tempfile
from pathlib import Path
from typing import IO, Protocol

from companion.bench.live import ECHO_DELAYS, Talk, talk_alone
from companion.bench.recordings import Utterance
from companion.engine.equip import equip, load_choices
from companion.engine.session import Equipment
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.values import Audio
from tests.benchmarks.peers.comparison import Said, SelfInterruptions
from tests.benchmarks.peers.pipecat_talk import PipecatTalk
from tests.benchmarks.peers.room import Room

Noises = dict[str, Audio]
"""The noise beside each recording, by the file's name; empty in a quiet room."""


class Program(Protocol):
    """Something that listens and answers."""

    @property
    def name(self) -> str:
        """Such as "Companion"."""
        ...

    def say(self, room: Room, recordings: tuple[Utterance, ...], noises: Noises) -> list[Said]:
        """Start it, say the recordings one after the other, end it."""
        ...

    def talk_alone(self, room: Room, seconds: float) -> SelfInterruptions:
        """Start it, let it talk with its echo for so long, end it."""
        ...


class Companion:
    """This program with its starter set, in this process as ``companion bench talk`` has it."""

    name = "Companion"

    def say(self, room: Room, recordings: tuple[Utterance, ...], noises: Noises) -> list[Said]:
        """Begin with an empty memory, say the recordings one after the other, end."""
        with tempfile.TemporaryDirectory(prefix="companion-peers-") as home:
            return asyncio.run(self._say(room, _equipment(home), recordings, noises))

    async def _say(
        self, room: Room, equipment: Equipment, recordings: tuple[Utterance, ...], noises: Noises
    ) -> list[Said]:
        said = []
        async with Talk(room, equipment) as talk:
            for number, utterance in enumerate(recordings):
                room.noise = noises.get(utterance.file.name)
                turn = await talk.say(utterance, echo_delay=ECHO_DELAYS[number % len(ECHO_DELAYS)])
                said.append(Said(utterance.file.name, turn.wait, turn.is_cut_in))
        return said

    def talk_alone(self, room: Room, seconds: float) -> SelfInterruptions:
        """Let it talk with its own echo."""
        room.noise = None
        with tempfile.TemporaryDirectory(prefix="companion-peers-") as home:
            figures = asyncio.run(talk_alone(room, _equipment(home), seconds))
        return SelfInterruptions(figures.seconds, figures.interruptions)


class Pipecat:
    """The pipecat agent, handing to the voice whole sentences or each token."""

    def __init__(self, python: Path, mode: str, log: IO[str]) -> None:
        """Take the peer's interpreter, "sentence" or "token", and a file for what it logs."""
        self._python = python
        self._mode = mode
        self._log = log

    @property
    def name(self) -> str:
        """Such as "pipecat, token mode"."""
        return f"pipecat, {self._mode} mode"

    def say(self, room: Room, recordings: tuple[Utterance, ...], noises: Noises) -> list[Said]:
        """Start it, say the recordings one after the other, end it."""
        said = []
        with PipecatTalk(room, self._python, self._mode, self._log) as talk:
            for number, utterance in enumerate(recordings):
                room.noise = noises.get(utterance.file.name)
                said.append(talk.say(utterance, echo_delay=ECHO_DELAYS[number % len(ECHO_DELAYS)]))
        return said

    def talk_alone(self, room: Room, seconds: float) -> SelfInterruptions:
        """Let it talk with its own echo."""
        room.noise = None
        with PipecatTalk(room, self._python, self._mode, self._log) as talk:
            return talk.talk_alone(seconds)


def _equipment(home: str) -> Equipment:
    os.environ[HOME_VARIABLE] = home
    paths = find_paths(os.environ)
    paths.make()
    return equip(paths, "companion", load_choices(paths, "companion"))
