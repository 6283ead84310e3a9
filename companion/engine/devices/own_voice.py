"""Recognises the person's voice if only their words are stored or answered: learns it, then compares.

It is learned from their first utterances on the record; until then, every utterance counts as theirs. Someone whom
they introduce ("this is my sister Ruth") is answered until the talk ends, by the voice that comes next. No sound is
stored, only the figures of the person's voice, together with the other knowledge about them. They are deleted when that
is forgotten, and when they are no longer needed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import msgspec

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.keeper import Keeper
from companion.engine.running_talk import RunningTalk
from companion.guarding.watch import BREAK
from companion.hearing.voiceprint import Numbers, Voiceprint, learn_voice, likeness, load_voice_network
from companion.storage.feelings import Felt
from companion.thinking.orders.commands import introduces, read_command_words
from companion.values import Samples, Sentence, Told, Voices

_KEY: Final = "own voice"
"""Key of the learned figures in the store."""
LEARNED_FROM: Final = 10
"""Number of utterances to learn from; the same number was used to set ``VoiceNetwork.least``."""
_GUEST_LESS: Final = 0.05
"""Amount by which a guest may be less like the voice that was heard of them, which is known from little (guess)."""
LEARNING: Final = Told(
    "I'm learning your voice from the first ten things I hear. Please make sure nobody else speaks until this notice "
    "disappears."
)
ANOTHER_VOICE: Final = Told("Not saved, as you set: it didn't sound like you.")
NOT_ANSWERED: Final = Told("Not answered, as you set: it didn't sound like you.")


@dataclass(eq=False, repr=False)
class OwnVoice:
    """The person's voice; fulfils ``engine.Actor``. ``judge`` is called in one thread."""

    talk: RunningTalk
    keep: Callable[[bytes], None]
    """Stores the learned figures; safe from any thread."""
    tell: Callable[[Sentence], None]
    """Receives a sentence to show, "" for none; safe from any thread."""

    def __post_init__(self) -> None:
        self._known: Voiceprint | None = None
        self._stretches: dict[int, Numbers] = {}
        """Voice figures that it is learning from, by utterance."""
        self._guests: tuple[Numbers, ...] = ()
        """Voice figures of those who were introduced."""
        self._awaited = 0
        """Number of people who were introduced and have not spoken yet."""
        self._spoken_at = 0.0

    def is_wanted(self) -> bool:
        """Return whether it matters whose voice it is."""
        return self.talk.boundaries.voices is Voices.ONLY_ME or self._is_answered_alone

    @property
    def _is_answered_alone(self) -> bool:
        return self.talk.settings.now().turn.only_my_voice

    def take_up(self, learned: bytes | None) -> None:
        """Continue with figures learned before; figures from another version of the program are learned again.

        If everybody's words are stored and answered, no figures are held.
        """
        if not self.is_wanted():
            self._known, self._stretches, self._guests, self._awaited = None, {}, (), 0
            self.tell("")
            return
        try:
            self._known = None if learned is None else msgspec.json.decode(learned, type=Voiceprint)
        except msgspec.ValidationError:
            self._known = None
        self.tell("" if self._known is not None else LEARNING)

    def judge(self, utterance: int, samples: Samples) -> ev.VoiceJudged | None:
        """Return whose voice an utterance is in: the person's until it is learned; None if too little was said.

        Args:
            utterance: its number; repeated when more of it was said.
            samples: its last sound, float32 (n,) at 16 kHz.
        """
        if not self.is_wanted():
            return None
        network = load_voice_network()
        figures = network.figures(samples)
        if figures is None:
            return None
        if self._known is None:
            if not self.talk.state.is_off_record:
                self._learn(utterance, figures)
            return ev.VoiceJudged(utterance, is_stranger=False)
        is_other = likeness(self._known.mean, figures) < network.least
        is_introduced = is_other and self._is_guest(figures, network.least - _GUEST_LESS)
        is_ignored = self._is_answered_alone and not is_introduced
        self.tell("" if not is_other else NOT_ANSWERED if is_ignored else ANOTHER_VOICE)
        return ev.VoiceJudged(utterance, is_other, is_introduced)

    def _learn(self, utterance: int, figures: Numbers) -> None:
        self._stretches[utterance] = figures
        if len(self._stretches) < LEARNED_FROM:
            return
        self._known, self._stretches = learn_voice(tuple(self._stretches.values())), {}
        if self._known is not None:
            self.keep(msgspec.json.encode(self._known))
            self.tell("")

    def _is_guest(self, figures: Numbers, least: float) -> bool:
        """Return whether someone was introduced; the first other voice after that is theirs."""
        if any(likeness(guest, figures) >= least for guest in self._guests):
            return True
        if not self._awaited:
            return False
        self._guests, self._awaited = (*self._guests, figures), self._awaited - 1
        return True

    def act(self, taken: Taken) -> None:
        """Let in whoever the person introduces, until the talk ends."""
        for effect in taken.effects:
            if not (isinstance(effect, do.PersonHeard) and effect.is_final and effect.stable):
                continue
            if taken.now - self._spoken_at >= BREAK:
                self._guests, self._awaited = (), 0
            self._spoken_at = taken.now
            turns = (taken.before.turn, *taken.before.recognising)
            is_other = any(
                turn is not None and turn.number == effect.number and turn.is_stranger for turn in turns
            )
            if not is_other and introduces(effect.stable, read_command_words(self.talk.setup.language)):
                self._awaited += 1


async def take_up_voice(keeper: Keeper, voice: OwnVoice) -> None:
    """Load the learned figures of the person's voice; delete them if everybody's words are stored and answered."""
    learned = await keeper.learned(_KEY)
    voice.take_up(learned)
    if learned is not None and not voice.is_wanted():
        await keeper.unlearn(_KEY)


async def keep_voice(keeper: Keeper, learned: bytes) -> None:
    """Store the learned figures."""
    await keeper.keep_felt(Felt(learned={_KEY: learned}))
