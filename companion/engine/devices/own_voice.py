"""Recognises the person's voice if only their words are stored: learns it from their first utterances, then compares.

Until enough was said, every utterance counts as theirs. No sound is stored, only the figures of the voice, together
with the other knowledge about the person. They are deleted when that is forgotten, and when everybody's words are
stored again.
"""

from collections.abc import Callable
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.engine.keeper import Keeper
from companion.hearing.voiceprint import Voiceprint, learn_voice, load_voices, voice_figures
from companion.storage.feelings import Felt
from companion.values import Samples, Sentence, Told

_KEY: Final = "own voice"
"""Key of the learned figures in the store."""
LEARNED_FROM: Final = 10
"""Number of utterances to learn from; the same number was used to set ``Voices.least``."""
LEARNING: Final = Told(
    "Only your words are saved, so I'm learning your voice from the first ten things I hear. Please make sure "
    "nobody else speaks until this notice disappears."
)
ANOTHER_VOICE: Final = Told("Not saved, as you set: it didn't sound like you.")


class OwnVoice:
    """The person's voice; ``is_stranger`` is called in one thread."""

    def __init__(
        self,
        is_wanted: Callable[[], bool],
        keep: Callable[[bytes], None],
        tell: Callable[[Sentence], None],
    ) -> None:
        """Start without knowing the voice.

        Args:
            is_wanted: returns whether only the person's words are stored at present.
            keep: stores the learned figures; safe from any thread.
            tell: receives a sentence to show, "" for none; safe from any thread.
        """
        self.is_wanted = is_wanted
        self._keep = keep
        self._tell = tell
        self._known: Voiceprint | None = None
        self._stretches: dict[int, NDArray[np.float64]] = {}
        """Voice figures that it is learning from, by utterance."""

    def take_up(self, learned: bytes | None) -> None:
        """Continue with figures learned before; figures from another version of the program are learned again.

        If everybody's words are stored, no figures are held.
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
        """Tell whether an utterance is in another voice: False while that is unknown, None if it does not matter.

        Args:
            utterance: its number; repeated when more of it was said.
            samples: all its sound so far, float32 (n,) at 16 kHz.
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
    """Load the learned figures of the person's voice; delete them if everybody's words are stored."""
    learned = await keeper.learned(_KEY)
    voice.take_up(learned)
    if learned is not None and not voice.is_wanted():
        await keeper.unlearn(_KEY)


async def keep_voice(keeper: Keeper, learned: bytes) -> None:
    """Store the learned figures."""
    await keeper.keep_felt(Felt(learned={_KEY: learned}))
