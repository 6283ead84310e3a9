"""Plays scenes on virtual time: real listener, recogniser, voice and decisions, in a simulated room."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.engine.equipment import Equipment
from companion.hearing.redecoding import RedecodingTranscriber
from companion.sound.echoes.echo_removal import EchoRemoval
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import open_store
from companion.thinking.language_model import LanguageModel, ReplyLimits
from tests.lab.bench.scenes.play import Play
from tests.lab.bench.scenes.scene import Performance, Scene
from tests.lab.bench.scenes.words import answer_to
from tests.lab.bench.simulation.costs import Costs
from tests.lab.bench.simulation.models import (
    TimedLanguageModel,
    TimedTranscriber,
    TimedTurnEnd,
    TimedVoice,
)
from tests.lab.bench.simulation.room import Room, RoomMicrophone, room_loudspeaker
from tests.lab.bench.simulation.scripted_model import ScriptedModel
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import run, running_loop


@dataclass(frozen=True, slots=True)
class Cast:
    """The models of all scenes, loaded once, and the folders in which their sessions keep what is said."""

    equipment: Equipment
    paths: Paths
    prefix_file: Path

    def equipped(self, scene: Scene) -> Equipment:
        """Return the parts for one scene, which remembers nothing of those before."""
        return replace(
            self.equipment,
            open_store=lambda tell: open_store(self.paths, scene.name.replace(" ", "-"), tell=tell),
            setup=replace(self.equipment.setup, prefix_file=self.prefix_file),
        )


@contextmanager
def cast(costs: Costs, *, is_model_real: bool) -> Iterator[Cast]:
    """Load the models; ``is_model_real`` lets the real language model answer in place of a script."""
    with TemporaryDirectory(prefix="companion-scenes-", dir=_quick_folder()) as home:
        paths = find_paths({HOME_VARIABLE: home})
        paths.make()
        real = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        transcriber, turn_end, voice = (
            real.open_transcriber(),
            real.open_turn_end(),
            real.open_voice(lambda sentence: None),
        )
        if isinstance(
            transcriber, RedecodingTranscriber
        ):  # what else this machine does must not change a scene
            transcriber.clock = lambda: 0.0
        model: LanguageModel = ScriptedModel(answer_to)
        if is_model_real:
            model = TimedLanguageModel(real.open_language_model(), costs)
        equipment = replace(
            real,
            open_language_model=lambda: model,
            open_transcriber=lambda: TimedTranscriber(transcriber, costs),
            open_echo_canceller=EchoRemoval,  # whatever devices this computer has
            open_turn_end=lambda: TimedTurnEnd(turn_end, costs),
            open_voice=lambda tell: TimedVoice(voice, costs),
            setup=real.setup if is_model_real else replace(real.setup, limits=ReplyLimits(max_tokens=1000)),
            warm_up=None,
            feeling=None,  # it stands beside all that is measured here
        )
        try:
            yield Cast(equipment, paths, Path(home) / "prefix.state")
        finally:
            transcriber.close()
            turn_end.close()
            voice.close()


def _quick_folder() -> Path | None:
    """Memory, where the system offers it as a folder: each word that is heard is committed to disk."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else None


def simulate(scene: Scene, cast: Cast) -> Performance:
    """Play one scene with a session of its own, which remembers nothing of the scenes before."""
    return run(lambda: _perform(scene, cast))


async def _perform(scene: Scene, cast: Cast) -> Performance:
    loop = running_loop()
    room = Room(scene.acoustics, loop.time)
    equipment = replace(
        cast.equipped(scene),
        microphone=RoomMicrophone(room, loop.time),
        loudspeaker=room_loudspeaker(room, loop.time),
    )
    play = Play(room, equipment, threads_of(loop))
    await play.open()
    try:
        return await play.perform(scene, lambda: room.companion_tape)
    finally:
        await play.close()
