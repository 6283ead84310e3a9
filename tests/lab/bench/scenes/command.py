"""``companion bench scenes``: plays scripted conversations and says how turns were taken in them."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from companion.storage.new_file import NewFile
from tests.lab.bench.scenes.clips import Clip, clips
from tests.lab.bench.scenes.interruptions import backchannel_scenes, barge_in_scenes, self_talk_scenes
from tests.lab.bench.scenes.misfortune import misfortune_scenes
from tests.lab.bench.scenes.noise import background_noises, with_noise
from tests.lab.bench.scenes.outcomes import Outcome, outcome_of
from tests.lab.bench.scenes.pause_places import read_places
from tests.lab.bench.scenes.pauses import pause_scenes, turn_scenes, unfinished_scenes
from tests.lab.bench.scenes.real_time import can_be_played, perform
from tests.lab.bench.scenes.report import Report
from tests.lab.bench.scenes.scene import Family, Performance, Scene
from tests.lab.bench.scenes.simulated import cast, simulate
from tests.lab.bench.simulation.costs import fixed, measured
from tests.support.virtual_sound import VirtualSound

CLEAN: Final = "clean"
NOISES: Final = (CLEAN, "10", "5")
"""dB of the person above the noise."""
_SELF_TALK_MINUTES: Final = 10.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be played."""

    data: Path
    json_file: NewFile | None
    families: tuple[Family, ...]
    noise: str
    limit: int | None
    """Most scenes of each family; for self-talk, minutes."""
    has_fixed_costs: bool
    """Models take stated constants of virtual time in place of what they took."""
    is_model_real: bool
    """The real language model answers in place of a script."""
    is_real_time: bool


def run(wish: Wish) -> int:
    """Play, print the figures, write what was asked for; return the exit code."""
    recordings = clips(wish.data)
    reports = list(_in_real_time(recordings, wish) if wish.is_real_time else _simulated(recordings, wish))
    if wish.json_file is not None:
        written = {"costs": _costs(wish), "reports": [report.as_json() for report in reports]}
        wish.json_file.write(json.dumps(written, indent=1) + "\n")
    return 0


def _costs(wish: Wish) -> str:
    if wish.is_real_time:
        return "real time"
    return "fixed" if wish.has_fixed_costs else "measured, with nothing else at work"


def _simulated(recordings: Sequence[Clip], wish: Wish) -> Iterator[Report]:
    costs = fixed() if wish.has_fixed_costs else measured()
    with cast(costs, is_model_real=wish.is_model_real) as models:
        for family in wish.families:
            yield _played(
                family, scenes_of(family, recordings, wish), lambda scene: simulate(scene, models), wish
            )


def _in_real_time(recordings: Sequence[Clip], wish: Wish) -> Iterator[Report]:
    with VirtualSound() as sound, cast(measured(), is_model_real=wish.is_model_real) as models:
        for family in wish.families:
            scenes = filter(can_be_played, scenes_of(family, recordings, wish))
            yield _played(family, scenes, lambda scene: perform(scene, sound, models.equipped(scene)), wish)


def _played(
    family: Family, scenes: Iterable[Scene], play: Callable[[Scene], Performance], wish: Wish
) -> Report:
    outcomes: list[Outcome] = []
    seconds = 0.0
    for scene in islice(scenes, wish.limit):
        began = time.process_time()
        outcomes.append(outcome_of(play(scene)))
        seconds += time.process_time() - began
        print(f"{family} {len(outcomes)}", end="\r", flush=True)
    report = Report(family, wish.noise, tuple(outcomes), seconds)
    print("\n".join(report.lines()), flush=True)
    return report


def scenes_of(family: Family, recordings: Sequence[Clip], wish: Wish) -> Iterator[Scene]:
    """Make the scenes of a family, with the wished noise."""
    noises = background_noises(recordings) if wish.noise != CLEAN else ()
    for scene in _clean_scenes(family, recordings, wish):
        yield with_noise(scene, noises, float(wish.noise)) if noises else scene


def _clean_scenes(family: Family, recordings: Sequence[Clip], wish: Wish) -> Iterator[Scene]:
    match family:
        case Family.TURNS:
            return turn_scenes(recordings)
        case Family.PAUSES:
            return _pauses(recordings)
        case Family.BARGE_INS:
            return barge_in_scenes(recordings)
        case Family.BACKCHANNELS:
            return backchannel_scenes(recordings)
        case Family.SELF_TALK:
            return self_talk_scenes(wish.limit or _SELF_TALK_MINUTES)
        case Family.MISFORTUNE:
            return misfortune_scenes(recordings)


def _pauses(recordings: Sequence[Clip]) -> Iterator[Scene]:
    yield from unfinished_scenes(recordings)
    yield from pause_scenes(recordings, read_places())
