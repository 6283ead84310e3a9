"""Records the talk that a window is measured with: the bundled demonstration's.

Recordings of people are answered by the engine with its own models and voice, so the face's movements are those of real
speech.
"""

import asyncio
import tempfile

from companion.demo.performance import load_script, perform
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.storage.paths import HOME_VARIABLE, find_paths
from tests.lab.bench.window.recorded_talk import RecordedTalk


def record(*, turns: int | None, quiet: float) -> RecordedTalk:
    """Let the engine have the bundled talk, or its first ``turns``, and ``quiet`` seconds after it."""
    script = load_script()[:turns]
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as home:
        paths = find_paths({HOME_VARIABLE: home})
        paths.make()
        equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        performance = asyncio.run(perform(script, equipment, quiet=quiet))
    return RecordedTalk(performance.shown, len(script))
