"""All that turn taking knows at an instant; its phase is read off it, never set.

Because the phase is derived from facts (is somebody's utterance open, is a reply sounding, …), there is no
combination of phase and facts that contradict each other. Times are seconds on the conversation's clock.
"""

import itertools
from dataclasses import dataclass, field, replace
from typing import Final

from companion.conversation import effects as do
from companion.conversation.endpointing import EndpointingRules, silence_needed
from companion.guarding.kept import may_keep
from companion.speaking.clauses import has_words
from companion.speaking.text.unspaced import joined
from companion.values import (
    AS_PLANNED,
    NEUTRAL,
    Affect,
    Boundaries,
    Delivery,
    Gesture,
    Habits,
    Phase,
    Speaker,
    Utterance,
    VocalSound,
)

DIALOGUE_LENGTH: Final = 256
"""Utterances that the dialogue holds at most: more than a prompt holds (some 8,000 tokens; guess). The store keeps all
of them."""


@dataclass(frozen=True, slots=True)
class TurnRules:
    """The times by which turns are taken."""

    endpointing: EndpointingRules = field(default_factory=EndpointingRules)
    lead: float = 1.6
    """A reply is prepared this many seconds before the turn would be over: at once in all pauses but those that are
    surely none. A lead of 1.0 s began it 0.1 s later at the median, because the words of a pause are known before its
    sound is judged."""
    draft_from: float = 0.3
    """A reply is also prepared while the person still speaks, when their words so far read as complete as this. Of 58
    recordings it had then been begun for the whole text in 66 %, 0.12 s sooner at the median, with 4 replies a turn
    prepared for nothing; with 0.5 in 53 %, 0.05 s sooner, with 2."""
    anticipated_words: int = 2
    """So many new words, or characters of a script without spaces, are read into the prompt at once while the person
    speaks (guess); a reading of one word costs almost as much as one of three."""
    short: float = 0.8
    """What is said into a reply in less than this, in seconds, wants the turn only where its words say so plainly; the
    companion is silent meanwhile, so nobody waits (backchannels last 0.2 to 0.8 s; guess)."""
    contest_pause: float = 0.3
    """Silence after which it is decided who goes on, in seconds: "uh-huh" has a gap of 0.1 to 0.2 s (guess)."""
    unclear_pause: float = 0.5
    """The same after words that neither leave nor plainly want the turn: of 32 recordings said into a reply the longest
    gap that a beginning had was 0.31 s (simulated), and a companion that says two words in between is not silent."""
    own_echo: float = 0.4
    """Seconds from the first sound said into a reply in which silence proves nothing: the reply is held 0.1 s after it,
    its echo lasts 0.3 s more, and what is made soft with the echo is the person too."""
    insistence: float = 2.0
    """Who speaks into a reply again within so many seconds after it went on means it (guess)."""
    claim: float = 1.2
    """While one speaks into a reply, words that will not change any more and are no signal want the turn after so many
    seconds (guess)."""
    longest_doubt: float = 2.5
    """Seconds after which sound without a word is not worth falling silent for (guess)."""
    by_key: bool = False
    """The person is heard only while they hold the talk key."""
    before_key: float = 0.2
    """Seconds before the talk key was pressed that are listened to as well: one begins to speak with it (guess)."""
    after_key: float = 0.25
    """The same after it was let go, which is done with the last syllable (guess)."""
    echo_tail: float = 0.3
    """How long after its own last sound a half-duplex companion stays deaf, in seconds; a guess that covers
    the loudspeaker's latency and a living room's reverberation."""


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """An utterance of the person's that is being heard or recognised."""

    number: int
    began_at: float
    stopped_at: float | None = None
    """When the person fell silent; None while they speak."""
    pauses: int = 0
    """How many pauses it has had, the present one included."""
    sound: float | None = None
    """How complete it sounds in the present pause, in [0, 1]; None while that is not known."""
    words: float | None = None
    """How complete its words read in the present pause, in [0, 1]; None while that is not known."""
    text: str = ""
    """The words that are known so far, or up to the present pause."""
    words_so_far: float = 0.0
    """How complete the words read that were last told while the person spoke, in [0, 1]."""
    ends_in_quiet: bool = False
    """Quiet had begun where they were last read while the person spoke."""
    anticipated: int = 0
    """How many of its words have been read ahead."""
    may_be_answered_early: bool = True
    """False when a reply to its words so far could not be prepared."""
    settled: str = ""
    """The first of its words, as far as several readings while the person spoke agreed on them."""
    is_contested: bool = False
    """It is said into a reply, and whether the person wants the turn is open: the reply is held."""
    is_keyed: bool = False
    """The person held the talk key for it: pauses do not end it, nor do they teach how the person pauses."""
    ends_at: float | None = None
    """When it is over, whatever is heard; None before the person let go of the key."""
    is_unclear: bool = False
    """Said into a reply, its words up to the present pause neither leave nor plainly want the turn."""

    @property
    def may_be_over(self) -> bool:
        """Whether its words are known up to the present pause, or to where one may have begun."""
        return self.words is not None or self.ends_in_quiet


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply on its way from the generator to the ear."""

    id: int
    pending: str = ""
    """Words that are not yet cut into clauses."""
    affect: Affect = NEUTRAL
    """What these words are to show."""
    delivery: Delivery = AS_PLANNED
    """What the person ordered of the voice for them."""
    sound: VocalSound | None = None
    """What is uttered before them."""
    gestures: tuple[Gesture, ...] = ()
    """What head, shoulders and face do with them."""
    clauses: tuple[str, ...] = ()
    """Texts of the clauses handed to the voice."""
    heard: tuple[str, ...] = ()
    """What has sounded of each clause that began."""
    is_complete: bool = False
    """The generator has no more words for it."""
    number: int | None = None
    """Its utterance's number; given when it begins to sound."""
    began_at: float = 0.0
    """When it began to sound."""
    is_kept: bool = True
    """False when it is said once more, or was deleted while it sounded: it is no turn then."""
    is_off_record: bool = False
    """It is a turn like any other, but is not kept."""
    is_try: bool = False
    """It is no turn: the person wants to hear how the voice sounds."""
    answers: Utterance | None = None
    """The person's words as they stood when it was begun before their turn was over; None for any other reply."""
    is_released: bool = True
    """It may be heard; False while it is only prepared."""
    is_ducked: bool = False
    """It sounds softer because somebody may be beginning to speak."""
    went_on_at: float | None = None
    """When it last went on after words that had neither left nor plainly wanted the turn."""

    @property
    def is_sounding(self) -> bool:
        """Whether the person has heard the beginning of it."""
        return bool(self.heard)

    @property
    def heard_text(self) -> str:
        """All that has sounded."""
        return joined(self.heard)

    @property
    def ahead_text(self) -> str:
        """What is on its way to the ear: known words that have not sounded."""
        whole = joined((*self.clauses, self.pending.strip()))
        return whole[len(self.heard_text) :].strip()

    @property
    def rest_text(self) -> str:
        """All known words from the clause on that sounded last."""
        rest = self.clauses[max(0, len(self.heard) - 1) :]
        return joined((*rest, self.pending.strip()))


@dataclass(frozen=True, slots=True)
class State:
    """The conversation between two events."""

    session: str
    """Identifies this run; goes into every utterance."""
    epoch: float
    """Seconds since 1970-01-01 UTC at instant 0 of the conversation's clock."""
    rules: TurnRules = field(default_factory=TurnRules)
    habits: Habits = field(default_factory=Habits)
    """How the person pauses."""
    kept_habits: Habits = field(default_factory=Habits)
    """The same as the store has it."""
    dialogue: tuple[Utterance, ...] = ()
    """Both sides' last ``DIALOGUE_LENGTH`` utterances as heard, oldest first; begins with those of earlier sessions."""
    boundaries: Boundaries = field(default_factory=Boundaries)
    """What the person has set; of the subjects that they want kept out nothing is kept."""
    is_off_record: bool = False
    """Nothing that is said is kept, for as long as the person wants it so."""
    unkept: frozenset[int] = frozenset()
    """The numbers of what was said meanwhile, or by somebody else where only the person's words are kept; it is part of
    the dialogue until the person wants things kept again."""
    is_forgetting: bool = False
    """Something is being forgotten, so no reply is thought of that could still be made of it."""
    has_ear: bool = False
    is_muted: bool = False
    is_half_duplex: bool = False
    ear_trouble: str = "The microphone is not open yet."
    """Why there is no ear, while there is none."""
    failure: str = ""
    """Why the last utterance could not be answered; "" when nothing failed."""
    turn: SpokenTurn | None = None
    """What the person is saying, up to the end of the pause after it."""
    last_stop: float | None = None
    """When the person fell silent at the end of their last turn, until its answer was heard."""
    recognising: tuple[SpokenTurn, ...] = ()
    """Utterances that have ended and whose final text has not come."""
    owes_reply: bool = False
    """The person's last words wait for an answer that nobody works on."""
    reply: Reply | None = None
    delivery: Delivery = AS_PLANNED
    """What was ordered of the voice for the last words; what is said beside the talk is said so too."""
    silencing: Reply | None = None
    """A reply that is being cut off, until the player confirms what was heard of it."""
    deaf_until: float = 0.0
    """Up to when a half-duplex companion does not listen."""
    next_number: int = 1
    next_reply: int = 1

    @property
    def can_listen(self) -> bool:
        """Whether the microphone is open and wanted."""
        return self.has_ear and not self.is_muted and (self.is_key_held or not self.rules.by_key)

    @property
    def is_key_held(self) -> bool:
        """Whether the person holds the talk key to be heard."""
        return self.turn is not None and self.turn.is_keyed and self.turn.ends_at is None

    def is_deaf(self, now: float) -> bool:
        """Whether what is heard may be the companion's own voice and nothing can tell."""
        is_sounding = self.phase in (Phase.SPEAKING, Phase.INTERRUPTED)
        return self.is_half_duplex and (is_sounding or now < self.deaf_until)

    @property
    def phase(self) -> Phase:
        """What the companion is doing."""
        if self.silencing is not None:
            return Phase.INTERRUPTED
        if self.turn is not None:
            is_speaking = self.turn.stopped_at is None or self.is_key_held
            return Phase.PERSON_SPEAKING if is_speaking else Phase.DECIDING
        if self.recognising:
            return Phase.DECIDING
        if self.reply is not None:
            return Phase.SPEAKING if self.reply.is_sounding else Phase.PREPARING
        if self.failure:
            return Phase.FAILED
        return Phase.LISTENING if self.can_listen else Phase.IDLE

    @property
    def why(self) -> str:
        """For FAILED and IDLE: the reason, one sentence."""
        match self.phase:
            case Phase.FAILED:
                return self.failure
            case Phase.IDLE if not self.has_ear:
                return self.ear_trouble
            case Phase.IDLE:
                return "Muted." if self.is_muted else "Hold the talk key while you speak."
            case _:
                return ""

    def keeps(self, said: Utterance) -> bool:
        """Tell whether something that was said is kept: not off the record, nor where it speaks of what is kept out.

        Of a reply that comes to speak of that, the words before it stay.
        """
        is_unkept = said.session == self.session and said.number in self.unkept
        return not is_unkept and may_keep(said.text, self.boundaries) is None

    @property
    def answers_off_record(self) -> bool:
        """Whether a reply to the person's last words is not to be kept, as they are not."""
        last = itertools.takewhile(lambda said: said.speaker is Speaker.PERSON, reversed(self.dialogue))
        return self.is_off_record or not all(self.keeps(said) for said in last)

    def with_utterance(self, utterance: Utterance) -> "State":
        """Put an utterance into the dialogue: in place of its earlier form, or at its number's place; the oldest go."""
        key = utterance.key
        others = tuple(said for said in self.dialogue if said.key != key)
        later = 0
        while later < len(others) and _comes_after(others[-1 - later], utterance):
            later += 1
        place = len(others) - later
        dialogue = (*others[:place], utterance, *others[place:])
        return replace(self, dialogue=dialogue[-DIALOGUE_LENGTH:])

    @property
    def silence_needed(self) -> float:
        """Seconds of silence after which the present pause ends the turn."""
        if self.turn is None:
            return 0.0
        return silence_needed(self.turn.sound, self.turn.words, self.habits, self.rules.endpointing)

    @property
    def turn_ends_at(self) -> float | None:
        """When the present pause ends the turn; None while the person speaks or holds the key, or nobody does."""
        if self.turn is None or self.turn.ends_at is not None:
            return None if self.turn is None else self.turn.ends_at
        if self.turn.stopped_at is None or self.turn.is_keyed:
            return None
        return self.turn.stopped_at + self.silence_needed

    @property
    def is_draft_wanted(self) -> bool:
        """Whether a reply to the words so far could be prepared now: they may be all, and nobody works on it."""
        turn = self.turn
        if turn is None or not has_words(turn.text) or self.is_forgetting:
            return False
        if not turn.may_be_over and turn.words_so_far < self.rules.draft_from:
            return False
        is_somebody_busy = self.reply is not None or self.silencing is not None or self.recognising
        return turn.may_be_answered_early and not is_somebody_busy

    @property
    def is_contested(self) -> bool:
        """Whether the person speaks into a reply, which is held, and may or may not want the turn."""
        return self.turn is not None and self.turn.is_contested and self.reply is not None

    @property
    def deadline(self) -> float | None:
        """When ``TimePassed`` is due, if nothing else happens."""
        turn = self.turn
        if turn is None or turn.ends_at is not None:
            return None if turn is None else turn.ends_at
        if turn.stopped_at is None:
            return turn.began_at + self.rules.longest_doubt if self.is_contested else None
        if self.is_contested:
            return self._contest_ends_at(turn, turn.stopped_at)
        ends_at = self.turn_ends_at
        return ends_at - self.rules.lead if ends_at is not None and self.is_draft_wanted else ends_at

    def _contest_ends_at(self, turn: SpokenTurn, stopped_at: float) -> float:
        rules = self.rules
        if turn.words is None:
            return stopped_at + rules.claim
        silent_since = max(stopped_at, turn.began_at + rules.own_echo)
        return silent_since + (rules.unclear_pause if turn.is_unclear else rules.contest_pause)


def _comes_after(said: Utterance, other: Utterance) -> bool:
    return said.session == other.session and said.number > other.number


Step = tuple[State, tuple[do.Effect, ...]]
"""The state after something happened, and what is to be done, in order."""
