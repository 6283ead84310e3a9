"""Knows the person's voice, where only their words are kept: learns it of the first that is said, then compares.

Until enough was said everything counts as theirs. Sound is not kept, only the figures of the voice, beside what else
is learned of the person; they go where that is forgotten, and when everybody's words are kept again.
"""

from collections.abc import Callable
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.engine.keeper import Keeper
from companion.hearing.voiceprint import Voiceprint, learn_voice, load_voices, voice_figures
from companion.storage.feelings import Felt
from companion.values import Samples

_KEY: Final = "own voice"
"""Under which what is learned is kept."""
LEARNED_FROM: Final = 10
"""Utterances; so many were learned from when ``Voices.least`` was set."""
LEARNING: Final = (
    "Only your words are to be kept, so your voice is being learned from the first ten things that are said;"
    " let nobody else speak until this goes away."
)
ANOTHER_VOICE: Final = "Not kept, as you have set it: it did not sound like you."


class OwnVoice:
    """The person's voice; ``is_stranger`` is called in one thread."""

    def __init__(
        self,
        is_wanted: Callable[[], bool],
        keep: Callable[[bytes], None],
        tell: Callable[[str], None],
    ) -> None:
        """Begin without knowing it.

        Args:
            is_wanted: tells whether the person's words alone are kept just then.
            keep: keeps what was learned; safe from any thread.
            tell: told a sentence to show, "" for none; safe from any thread.
        """
        self.is_wanted = is_wanted
        self._keep = keep
        self._tell = tell
        self._known: Voiceprint | None = None
        self._stretches: dict[int, NDArray[np.float64]] = {}
        """What it is being learned from, by utterance."""

    def take_up(self, learned: bytes | None) -> None:
        """Go on with what was learned before; what another version of the program learned is learned anew.

        Where everybody's words are kept nothing is held of it.
        """
        self._stretches = {}
        if not self.is_wanted():
            self._known = None
            self._tell("")
            return
        try:
            self._known = None if learned is None else msgspec.json.decode(learned, type=Voiceprint)
        except msgspec.ValidationError:
            self._known = None
        self._tell("" if self._known is not None else LEARNING)

    def is_stranger(self, utterance: int, samples: Samples) -> bool | None:
        """Tell whether an utterance is in another voice; not while that cannot be told, None where it does not matter.

        Args:
            utterance: its number; told again when more of it was said.
            samples: all that was heard of it, float32 (n,) at 16 kHz.
        """
        if not self.is_wanted():
            return None
        figures = voice_figures(samples)
        if figures is None:
            return False
        if self._known is None:
            self._learn(utterance, figures)
            return False
        voices = load_voices()
        is_other = voices.likeness(self._known, figures) < voices.least
        self._tell(ANOTHER_VOICE if is_other else "")
        return is_other

    def _learn(self, utterance: int, figures: NDArray[np.float64]) -> None:
        self._stretches[utterance] = figures
        if len(self._stretches) < LEARNED_FROM:
            return
        self._known, self._stretches = learn_voice(tuple(self._stretches.values())), {}
        if self._known is not None:
            self._keep(msgspec.json.encode(self._known))
            self._tell("")


async def take_up_voice(keeper: Keeper, voice: OwnVoice) -> None:
    """Go on with what was learned of the person's voice; forget it where everybody's words are kept."""
    learned = await keeper.learned(_KEY)
    voice.take_up(learned)
    if learned is not None and not voice.is_wanted():
        await keeper.unlearn(_KEY)


async def keep_voice(keeper: Keeper, learned: bytes) -> None:
    """Keep what was learned of it."""
    await keeper.keep_felt(Felt(learned={_KEY: learned}))
