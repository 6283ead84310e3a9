"""What is remembered of somebody's group changes neither how their feeling is read nor what it does to the mood."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from companion.channel import messages as msg
from companion.encoder.reading import open_text_reader
from companion.storage.memories import NewMemory
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Affect, Emotion, Memory, MemoryKind, MemoryOrigin
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.memory import memory_parts
from tests.lab.evaluation.memory_cases import profiles
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import run, running_loop

NOW = 1_790_000_000.0
SAID = ("I cried all morning.", "I came home early and sat there.", "Now I feel better, thank you.")


@dataclass(frozen=True, slots=True)
class Understood:
    """How a talk was taken."""

    felt: list[Affect]
    """What the person was read to feel, utterance by utterance."""
    emotions: list[tuple[Emotion, ...]]
    moods: list[Affect]
    """The companion's, from the beginning on."""


def understood(paths: Paths, lines: Sequence[str]) -> Understood:
    """Say the same things, at the same instants, to a companion who knows these lines about the person."""
    paths = replace(paths, data=paths.data / lines[0])
    with open_store(paths, NAME) as store:
        store.memories.add(
            [
                NewMemory(Memory(MemoryKind.PROFILE, line, NOW - 1e6, subject=line, origin=MemoryOrigin.TOLD))
                for line in lines
            ]
        )
    equipment = replace(
        Cast(paths).in_writing(), feeling=feeling_parts(open_reader=open_text_reader), memory=memory_parts()
    )

    async def talk() -> Understood:
        loop = running_loop()
        threads = replace(threads_of(loop), unix_now=lambda: NOW + loop.time())
        async with Company(equipment, threads=threads) as company:
            await company.tell(*SAID)
            await company.until(lambda: len(company.of(msg.MoodMoved)) == 1 + len(SAID))
            readings = [event.reading for event in company.of(msg.Felt) if event.is_final]
            moves = [event.step for event in company.of(msg.MoodMoved)]
        return Understood(
            [reading.affect.affect for reading in readings],
            [reading.emotions for reading in readings],
            [move.after.emotion for move in moves],
        )

    return run(talk)


def test_another_group_in_the_profile_changes_no_reading_and_no_mood(paths: Paths) -> None:
    one = understood(paths, [swap.one for swap in profiles()])
    other = understood(paths, [swap.other for swap in profiles()])

    assert one.felt[0].valence < -0.1
    assert one == other
