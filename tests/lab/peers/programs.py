"""The programs that are compared: each is started, told a block of recordings, and ended."""

import asyncio
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Protocol

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.values import Audio
from tests.fakes.downloads import use_small_model
from tests.lab.bench.live import ECHO_DELAYS, Entry, say_all
from tests.lab.bench.recordings import Utterance
from tests.lab.peers.comparison import Said
from tests.lab.peers.pipecat_talk import PipecatTalk
from tests.lab.peers.room import Room

Noises = Mapping[str, Audio]
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


class Companion:
    """This program with SmolLM2, in this process as ``companion bench talk`` has it."""

    name = "Companion"

    def say(self, room: Room, recordings: tuple[Utterance, ...], noises: Noises) -> list[Said]:
        """Begin with an empty memory, say the recordings one after the other, end."""
        beside = [noises[each.file.name] for each in recordings] if noises else []
        with tempfile.TemporaryDirectory(prefix="companion-peers-") as home:
            os.environ[HOME_VARIABLE] = home
            use_small_model(Path(home))
            paths = find_paths(os.environ)
            equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
            turns = asyncio.run(say_all(room, equipment, recordings, beside))
        return [
            Said(
                turn.utterance.file.name,
                turn.wait,
                turn.is_cut_in,
                not turn.is_cut_in and broke_off(turn.entries),
            )
            for turn in turns
        ]


def broke_off(entries: Sequence[Entry]) -> bool:
    """Tell whether an answer fell silent before its end, be it only to go on later."""
    is_sounding = False
    for _, event, effects in entries:
        if is_sounding and any(isinstance(effect, do.Hold | do.Silence) for effect in effects):
            return True
        is_sounding = (is_sounding or isinstance(event, ev.ClauseStarted)) and not isinstance(
            event, ev.ReplySounded
        )
    return False


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
        with PipecatTalk(room, self._python, self._mode, self._log) as talk:
            return [
                talk.say(
                    utterance,
                    echo_delay=ECHO_DELAYS[number % len(ECHO_DELAYS)],
                    noise=noises.get(utterance.file.name),
                )
                for number, utterance in enumerate(recordings)
            ]
