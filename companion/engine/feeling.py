"""Feeling in one session: joins what senses how the person feels with what takes it to heart.

Where nobody's feeling is to be read it is there as well, and nothing comes of it.
"""

import asyncio
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Final

from companion.channel import messages as msg
from companion.channel.messages.feelings import Command as FeelingCommand
from companion.engine.engine import Observer, Tell
from companion.engine.equipment import FeelingParts
from companion.engine.feeler import CALIBRATION, Calibrating, Feeler, FeelerWatch, Signs, SoFar
from companion.engine.keeper import Keeper
from companion.engine.reporter import Reporter
from companion.engine.sympathy import Sympathy
from companion.engine.threads import Threads
from companion.feeling.words import WordsReading
from companion.values import NEUTRAL, Affect, Reading, Samples, Utterance

_CALIBRATING: Final = "I am listening how you usually sound."
_CANNOT_CALIBRATE: Final = (
    "I cannot hear you now; turn the microphone and the reading of your voice on first."
)


class Feeling:
    """Both sides' feelings in one session; to be used in the loop's thread but for ``hear``."""

    def __init__(
        self,
        parts: FeelingParts | None,
        tell: Tell,
        reporter: Reporter,
        threads: Threads,
        *,
        on_read: Callable[[Reading, Affect], None],
        on_calibrating: Callable[[str], None],
    ) -> None:
        """Prepare; ``take_up`` and then ``open`` start it.

        Args:
            parts: what senses; None where nobody's feeling is read.
            tell: takes what is to be shown.
            reporter: brings what the feeler found into the loop.
            threads: where it lives and what time it is there.
            on_read: told how an utterance was understood, and what the companion feels since.
            on_calibrating: told why nothing else is heard while a calibration lasts, and "" when it is over.
        """
        self._parts = parts
        self._tell = tell
        self._reporter = reporter
        self._threads = threads
        self._on_read = on_read
        self._on_calibrating = on_calibrating
        self._session = ""
        self._feeler = None if parts is None else self._make_feeler(parts)
        self._sympathy: Sympathy | None = None
        self._is_open = False

    def _make_feeler(self, parts: FeelingParts) -> Feeler:
        feeler = Feeler(
            parts.open_reader,
            parts.open_tone,
            lambda sensed: self._reporter.soon(lambda: self._sensed(sensed)),
            on_trouble=self._reporter.notice,
            new_worker=self._threads.new_worker,
            monotonic=self._threads.monotonic,
        )
        feeler.is_tone_on = parts.is_tone_on
        return feeler

    @property
    def observers(self) -> tuple[Observer, ...]:
        """Whoever of it is to be told of every step of the conversation."""
        return () if self._feeler is None else (FeelerWatch(self._feeler),)

    # ---- beginning and end ----------------------------------------------------------------------------

    async def take_up(self, keeper: Keeper, session: str) -> None:
        """Take up, for a session of this name, what is known from earlier; raises the store's errors."""
        self._session = session
        if self._feeler is None or self._parts is None:
            return
        sympathy = Sympathy(
            keeper,
            self._feeler,
            self._tell,
            self._parts.personality,
            self._parts.carry,
            on_calibrated=lambda: self._on_calibrating(""),
            on_read=self._on_read,
            unix_now=self._threads.unix_now,
        )
        await sympathy.open()
        self._sympathy = sympathy

    def open(self) -> None:
        """Begin to sense; not before ``take_up``."""
        if self._feeler is not None:
            self._is_open = True
            self._feeler.open()

    def show(self) -> None:
        """Tell how the companion feels by now, and whether the voice is read."""
        if self._sympathy is not None:
            self._sympathy.show()

    async def close(self) -> None:
        """Sense nothing more, and finish what has been begun."""
        if self._feeler is not None and self._is_open:
            await asyncio.get_running_loop().run_in_executor(None, self._feeler.close)
        if self._sympathy is not None:
            await self._sympathy.close()

    # ---- what happens ---------------------------------------------------------------------------------

    def hear(self, start: float, samples: Samples) -> None:
        """Take in the next stretch of sound, float32 (n,) at 16 kHz that began at ``start``; from the sound thread."""
        if self._feeler is not None:
            self._feeler.hear(start, samples)

    def said(self, utterance: Utterance, *, expressed: Affect | None = None) -> None:
        """Take in an utterance of either side that was kept, and what one of the companion's was to show."""
        if self._sympathy is not None:
            self._sympathy.said(utterance, expressed=expressed)

    def foresee(self, said: Utterance, words: WordsReading) -> Reading | None:
        """Return how an utterance of the person's is understood, or would be; None where nobody's feeling is read."""
        return None if self._sympathy is None else self._sympathy.foresee(said, words)

    @property
    def mood(self) -> Affect:
        """How the companion feels; neutral where it feels nothing. Any thread may ask."""
        return NEUTRAL if self._sympathy is None else self._sympathy.mood

    def read(self, said: Utterance, words: WordsReading) -> None:
        """Take in what is felt in words of the person's that the feeler cannot read; any thread may tell."""
        if self._feeler is not None:
            self._feeler.hear_words(said, words)

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Forget what was felt of utterances that were deleted."""
        if self._sympathy is not None:
            self._sympathy.forget(gone)
        if self._feeler is not None:
            self._feeler.forget()

    def _sensed(self, sensed: Signs | SoFar | Calibrating) -> None:
        if self._sympathy is not None:
            self._sympathy.take(sensed, self._session)

    # ---- what the person asks for ---------------------------------------------------------------------

    def obey(self, command: FeelingCommand) -> None:
        """Do what the person asks for."""
        if self._sympathy is not None:
            self._sympathy.obey(command, self._session)

    async def set_tone(self, *, is_on: bool) -> None:
        """Read the voice from now on, or no longer, and keep that choice; raises ``CompanionError``."""
        parts = self._parts
        if self._sympathy is None or parts is None:
            return
        self._sympathy.set_tone(is_on=is_on)
        await asyncio.get_running_loop().run_in_executor(None, lambda: parts.keep_tone_on(is_on))

    def calibrate(self, *, can_listen: bool) -> None:
        """Listen how the person usually sounds; nothing that is said meanwhile is answered."""
        if self._feeler is None or not can_listen or not self._feeler.is_tone_on:
            self._tell(msg.Noticed("calibration", _CANNOT_CALIBRATE))
            return
        self._tell(msg.Noticed("calibration", ""))
        self._on_calibrating(_CALIBRATING)
        self._feeler.calibrate()

    def cancel_calibration(self) -> None:
        """Break a calibration off; what was known before stays."""
        if self._feeler is not None:
            self._feeler.cancel_calibration()
            self._on_calibrating("")
            self._tell(msg.CalibrationMoved(0.0, CALIBRATION, is_running=False))

    async def understood(self, shown: msg.HistoryShown) -> msg.HistoryShown:
        """Return a page of the history with how its utterances were understood; raises the store's errors."""
        return shown if self._sympathy is None else await self._sympathy.understood(shown)

    async def trace(self, asked: msg.MoodTrace) -> msg.MoodTraced:
        """Return how both sides felt over time; raises the store's errors."""
        if self._sympathy is None:
            return msg.MoodTraced((), ())
        return await self._sympathy.trace(asked)
