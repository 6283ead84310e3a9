"""The complete state of turn taking at an instant; its phase is derived, never set.

The phase follows from facts (someone's utterance is open, a reply is sounding, …), so phase and facts cannot contradict
each other. Times are seconds on the conversation's clock.
"""

import itertools
import math
from dataclasses import dataclass, field, replace
from typing import Final

from companion.conversation import effects as do
from companion.conversation.endpointing import EndpointingRules, silence_needed
from companion.guarding.subject import may_keep
from companion.speaking.clauses import has_words
from companion.thinking.reply_text.cleaner import whole_sentences
from companion.values import (
    AS_PLANNED,
    NEUTRAL,
    Affect,
    Boundaries,
    Command,
    Delivery,
    Gesture,
    Given,
    Habits,
    Phase,
    Sentence,
    Speaker,
    TalkWay,
    Told,
    Utterance,
    VocalSound,
)
from companion.values.scripts import joined_clauses

DIALOGUE_LENGTH: Final = 256
"""Maximum number of utterances in the dialogue: more than a prompt holds (some 8,000 tokens; guess). The store keeps
all of them."""

UNSAID_FOR: Final = 3600.0
"""Seconds after the beginning of an interrupted reply for which its rest still matters (guess)."""
UNSAID_REPLIES: Final = 2
"""Maximum number of replies after an interrupted one before its rest no longer matters (guess)."""

NOT_OPEN: Final = Told("The microphone is not ready yet.")


@dataclass(frozen=True, slots=True)
class TurnRules:
    """The times that govern turn taking."""

    endpointing: EndpointingRules = field(default_factory=EndpointingRules)
    lead: float = 1.6
    """Seconds before the expected end of the turn at which a reply is prepared: at once in all pauses except those that
    are surely no end. A lead of 1.0 s began it 0.1 s later at the median, because the words of a pause are known before
    its sound is judged."""
    draft_from: float = 0.3
    """Minimum completeness of the words so far at which a reply is also prepared while the person still speaks. Of 58
    recordings it had then been begun for the whole text in 66 %, 0.12 s sooner at the median, with 4 replies a turn
    prepared in vain; with 0.5 in 53 %, 0.05 s sooner, with 2."""
    anticipated_words: int = 2
    """Number of new words, or characters of a script without spaces, that are read into the prompt at once while the
    person speaks (guess); reading one word costs almost as much as reading three."""
    short: float = 0.8
    """Seconds of speech during a reply below which it wants the turn only if its words say so plainly; the companion is
    silent in that time, so nobody waits (backchannels last 0.2 to 0.8 s; guess)."""
    contest_pause: float = 0.3
    """Seconds of silence after which the contest is decided: "uh-huh" has a gap of 0.1 to 0.2 s (guess)."""
    unclear_pause: float = 0.5
    """Seconds of silence for the same decision after words that neither leave nor plainly want the turn. In 32
    recordings spoken during a reply the longest gap near the start was 0.31 s (simulated), and a companion that says
    two words in between is not silent."""
    own_echo: float = 0.4
    """Seconds from the first sound spoken during a reply in which silence proves nothing: the reply is held 0.1 s after
    it, its echo lasts 0.3 s more, and the echo suppression also attenuates the person."""
    insistence: float = 2.0
    """Seconds after a resumed reply within which a second interruption counts as deliberate (guess)."""
    claim: float = 1.2
    """Seconds of continued speech during a reply after which stable words that are no signal want the turn (guess)."""
    longest_doubt: float = 2.5
    """Seconds of sound without a word after which it no longer justifies silence (guess)."""
    backchannel: float = 0.5
    """Seconds that a listener's "mhm" takes, at most."""
    backchannel_wait: float = 0.6
    """Seconds of silence before it: listeners respond 0.7 s after a low voice (Ward & Tsukahara 2000), which ends some
    0.1 s before the silence. Most people who pause only to breathe have gone on by then."""
    backchannel_lead: float = 0.6
    """Seconds before the expected end of the turn from which the companion gives no "mhm" any more: an answer would
    come at once (guess)."""
    closed: float = 0.5
    """Completeness of the words from which a clause could end with them (guess)."""
    way: TalkWay = TalkWay.HANDS_FREE
    """The person's way of making the companion listen."""
    awake_for: float = 20.0
    """Seconds without a word after which a companion that was called falls asleep again (guess)."""
    ignores_others: bool = False
    """Anyone whose voice is not the person's gets no answer, unless they were introduced."""
    surely_other: float = 1.6
    """Seconds of speech from which a pause ends the words of someone who gets no answer at once (guess): whoever
    speaks next may be the person."""
    others_for: float = 5.0
    """Seconds after words that are not answered within which speech too short to tell the voice is theirs, too
    (guess)."""
    overheard_least: float = 1.2
    """Seconds from the onset of overheard speech before which no words rule out a call: a recogniser that has heard
    only half a name takes it for something else (guess)."""
    overheard_for: float = 3.0
    """Seconds from the onset of overheard speech within which its words must be known (guess): a name with a word takes
    1.5 s, and a busy computer is late."""
    overheard_pause: float = 1.0
    """The same from its last pause."""
    uncalled_pause: float = 0.4
    """Seconds of silence after talk to others, after which speech may be a call again (guess)."""
    before_key: float = 0.2
    """Seconds before the press of the talk key that are also recorded: people begin to speak
    as they press it (guess)."""
    after_key: float = 0.25
    """Seconds after the release that are also recorded: people release it with the last syllable (guess)."""
    echo_tail: float = 0.3
    """Seconds for which a half-duplex companion stays deaf after its own last sound; a guess that covers the
    loudspeaker's latency and a living room's reverberation."""


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """An utterance of the person's that is being heard or recognised."""

    number: int
    began_at: float
    stopped_at: float | None = None
    """Instant at which the person fell silent; None while they speak."""
    pauses: int = 0
    """Number of its pauses, the present one included."""
    sound: float | None = None
    """Completeness of its sound in the present pause, in [0, 1]; None if not known yet."""
    ends_low: bool = False
    """Its voice ended low before the present pause, as at places where listeners say "mhm"."""
    words: float | None = None
    """Completeness of its words in the present pause, in [0, 1]; None if not known yet."""
    text: str = ""
    """Words known so far, or up to the present pause."""
    words_so_far: float = 0.0
    """Completeness of the last words read while the person spoke, in [0, 1]."""
    ends_in_quiet: bool = False
    """Silence had begun at the end of the last words read while the person spoke."""
    anticipated: int = 0
    """Number of its words that have been read ahead."""
    may_be_answered_early: bool = True
    """False if a reply to its words so far could not be prepared."""
    settled: str = ""
    """The first of its words on which several readings agreed while the person spoke."""
    is_contested: bool = False
    """It is spoken during a reply, which is held, and it is open whether the person wants the turn."""
    is_stranger: bool | None = None
    """Its voice so far is neither the person's nor of someone they introduced; None if that is unknown."""
    is_called: bool = False
    """It began while the companion was asleep, and is one only because it calls it by name."""
    is_keyed: bool = False
    """The person held the talk key for it: pauses do not end it, and are not learned as habits."""
    ends_at: float | None = None
    """End of the turn in any case; None until the person releases the key."""
    is_unclear: bool = False
    """It is spoken during a reply, and its words up to the present pause neither leave nor plainly want the turn."""
    given: Given | None = None
    """Command that its words up to the present pause are."""

    @property
    def may_be_over(self) -> bool:
        """Tell whether its words are known up to the present pause, or up to a possible one."""
        return self.words is not None or self.ends_in_quiet


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply between the generator and the loudspeaker."""

    id: int
    pending: str = ""
    """Words that are not yet cut into clauses."""
    affect: Affect = NEUTRAL
    """Feeling that these words are to show."""
    delivery: Delivery = AS_PLANNED
    """The person's orders for the voice in these words."""
    sound: VocalSound | None = None
    """Sound before them."""
    gestures: tuple[Gesture, ...] = ()
    """Movements of head, shoulders and face during them."""
    clauses: tuple[str, ...] = ()
    """Texts of the clauses passed to the voice."""
    heard: tuple[str, ...] = ()
    """Words that have sounded, for each clause that began."""
    is_complete: bool = False
    """The generator has no more words for it."""
    number: int | None = None
    """Number of its utterance, set when it begins to sound."""
    began_at: float = 0.0
    """Instant at which it began to sound."""
    is_kept: bool = True
    """False if it repeats earlier words, or was deleted while it sounded: it is then no turn."""
    is_off_record: bool = False
    """It is a turn like any other, but is not stored."""
    is_try: bool = False
    """It is no turn: the person wants to hear the voice."""
    answers: Utterance | None = None
    """The person's words so far, for a reply begun before their turn was over; None for any other reply."""
    is_released: bool = True
    """It may sound; False while it is only prepared."""
    answer: int = 1
    """Place among the answers to the same words, from 1; above 1 if the person wanted another one."""
    has_pauses: bool = False
    """It has pauses of its own, such as a breathing exercise."""
    is_ducked: bool = False
    """It sounds softer because someone may be starting to speak."""
    went_on_at: float | None = None
    """Instant at which it last resumed after words that neither left nor plainly wanted the turn."""

    @property
    def is_sounding(self) -> bool:
        """Tell whether the person has heard its beginning."""
        return bool(self.heard)

    @property
    def heard_text(self) -> str:
        """All words that have sounded."""
        return joined_clauses(self.heard)

    @property
    def ahead_text(self) -> str:
        """Known words that have not sounded yet."""
        whole = joined_clauses((*self.clauses, self.pending.strip()))
        return whole[len(self.heard_text) :].strip()

    @property
    def rest_text(self) -> str:
        """All known words from the last clause that began to sound."""
        rest = self.clauses[max(0, len(self.heard) - 1) :]
        return joined_clauses((*rest, self.pending.strip()))

    @property
    def unsaid_text(self) -> str:
        """The rest of a reply that was cut off; its finished sentences if it was not generated to its end."""
        return self.rest_text if self.is_complete else whole_sentences(self.rest_text)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """The rest of a reply that the person interrupted."""

    said: tuple[str, int]
    """Session and number of the part that was heard."""
    text: str
    """Words from the clause on that was sounding; of a reply that was not generated to its end, its finished
    sentences."""
    affect: Affect


@dataclass(frozen=True, slots=True)
class State:
    """State of the conversation between two events."""

    session: str
    """Id of this run; part of every utterance."""
    epoch: float
    """Seconds since 1970-01-01 UTC at instant 0 of the conversation's clock."""
    rules: TurnRules = field(default_factory=TurnRules)
    habits: Habits = field(default_factory=Habits)
    """The person's habits of pausing."""
    kept_habits: Habits = field(default_factory=Habits)
    kept_key: str = ""
    """Key of the typed text that an earlier session stored last; "" for none."""
    dialogue: tuple[Utterance, ...] = ()
    """Both sides' last ``DIALOGUE_LENGTH`` utterances as heard, oldest first; begins with earlier sessions."""
    boundaries: Boundaries = field(default_factory=Boundaries)
    """The person's settings; utterances on subjects that they excluded are not stored."""
    is_off_record: bool = False
    """Nothing is stored, for as long as the person wants it so."""
    ends_off_record: bool = False
    """The person wants things kept again; that begins when the current reply, which is off the record, is over."""
    unkept: frozenset[int] = frozenset()
    """Numbers of utterances off the record, or by someone else if only the person's words are stored. They stay in the
    dialogue until the person wants things kept again."""
    is_forgetting: bool = False
    """Something is being forgotten, so no reply is begun that could still rely on it."""
    has_ear: bool = False
    is_muted: bool = False
    is_half_duplex: bool = False
    ear_trouble: Sentence = NOT_OPEN
    """Reason why there is no microphone, while there is none."""
    failure: Sentence = ""
    """Reason why the last utterance could not be answered; "" if nothing failed."""
    turn: SpokenTurn | None = None
    """The person's current turn, up to the end of the pause after it."""
    overheard: SpokenTurn | None = None
    """Speech that began while the companion was asleep, until it is known whether it calls it."""
    uncalled_until: float = 0.0
    """Instant before which speech is the rest of talk to others; infinite while they speak."""
    others_until: float = 0.0
    """Instant before which speech of an unknown voice is the rest of others' talk."""
    awake_until: float | None = None
    """Instant at which a companion that comes when called falls asleep if nothing happens; None while it is asleep."""
    is_sent_to_sleep: bool = False
    """The person told it to be quiet, so it falls asleep at once."""
    last_stop: float | None = None
    """Instant at which the person's last turn ended in silence, kept until its answer was heard."""
    recognising: tuple[SpokenTurn, ...] = ()
    """Utterances that have ended but lack their final text."""
    owes_reply: bool = False
    """The person's last words wait for an answer, and no reply is in preparation."""
    answers: tuple[Utterance, ...] = ()
    """Answers to the person's last words that were heard before the person wanted another one, oldest first; the one
    in the dialogue may be among them."""
    reply: Reply | None = None
    delivery: Delivery = AS_PLANNED
    """Orders for the voice with the last words; remarks outside the conversation follow them too."""
    silencing: Reply | None = None
    """A reply that is being cut off, until the player confirms how much of it was heard."""
    broken_off: Unsaid | None = None
    """The rest of the last reply that was interrupted, perhaps in an earlier session; see ``unsaid``."""
    deaf_until: float = 0.0
    """Instant up to which a half-duplex companion does not listen."""
    next_number: int = 1
    next_reply: int = 1

    @property
    def can_listen(self) -> bool:
        """Tell whether the microphone is open and wanted, and the companion awake."""
        is_wanted = self.is_key_held or not (self.rules.way.is_by_key or self.is_asleep)
        return self.has_ear and not self.is_muted and is_wanted

    @property
    def sleeps(self) -> bool:
        """Tell whether the companion sleeps until it is called, and again after a silence."""
        return self.rules.way is TalkWay.BY_NAME

    @property
    def is_asleep(self) -> bool:
        """Tell whether the companion waits to be called."""
        return self.sleeps and self.awake_until is None and not self.is_busy

    @property
    def is_busy(self) -> bool:
        """Tell whether someone is being heard or answered."""
        is_replying = self.reply is not None or self.silencing is not None or self.owes_reply
        return self.turn is not None or bool(self.recognising) or is_replying

    @property
    def overheard_until(self) -> float | None:
        """Instant at which overheard speech is dropped; None if there is none."""
        turn = self.overheard
        if turn is None:
            return None
        if turn.stopped_at is None:
            return turn.began_at + self.rules.overheard_for
        return turn.stopped_at + self.rules.overheard_pause

    @property
    def is_key_held(self) -> bool:
        """Tell whether the person holds the talk key to be heard."""
        return self.turn is not None and self.turn.is_keyed and self.turn.ends_at is None

    def is_deaf(self, now: float) -> bool:
        """Tell whether sound may be the companion's own voice without any way to distinguish it."""
        is_sounding = self.phase in (Phase.SPEAKING, Phase.INTERRUPTED)
        return self.is_half_duplex and (is_sounding or now < self.deaf_until)

    @property
    def phase(self) -> Phase:
        """Current phase of the conversation."""
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
        if self.is_asleep and self.has_ear and not self.is_muted:
            return Phase.ASLEEP
        return Phase.LISTENING if self.can_listen else Phase.IDLE

    @property
    def why(self) -> Sentence:
        """Reason for FAILED and IDLE, or what to do while ASLEEP, in one sentence; otherwise ""."""
        match self.phase:
            case Phase.FAILED:
                return self.failure
            case Phase.IDLE if not self.has_ear:
                return self.ear_trouble
            case Phase.IDLE if self.is_muted:
                return Told("Muted.")
            case Phase.IDLE if self.rules.way is TalkWay.TOGGLE:
                return Told("Press the talk key and speak.")
            case Phase.IDLE:
                return Told("Hold the talk key while you speak.")
            case Phase.ASLEEP:
                return Told("Call me by name.")
            case _:
                return ""

    def keeps(self, said: Utterance) -> bool:
        """Tell whether an utterance is stored: it is not off the record, and avoids excluded subjects.

        If a reply comes to an excluded subject, the words before it stay.
        """
        is_unkept = said.session == self.session and said.number in self.unkept
        return not is_unkept and may_keep(said.text, self.boundaries) is None

    @property
    def answers_off_record(self) -> bool:
        """Tell whether a reply to the person's last words must not be stored, because those words are not."""
        last = itertools.takewhile(lambda said: said.speaker is Speaker.PERSON, reversed(self.dialogue))
        return self.is_off_record or not all(self.keeps(said) for said in last)

    @property
    def is_answering_off_record(self) -> bool:
        """Tell whether the person hears, or waits for, a reply that is not stored."""
        if self.reply is not None:
            return self.reply.is_released and self.reply.is_off_record
        is_last_unkept = bool(self.dialogue) and self.dialogue[-1].number in self.unkept
        return self.owes_reply and is_last_unkept and not (self.turn or self.recognising)

    def with_utterance(self, utterance: Utterance) -> "State":
        """Return the state with an utterance in its earlier form's or its number's place; the oldest drop out."""
        key = utterance.key
        others = tuple(said for said in self.dialogue if said.key != key)
        later = 0
        while later < len(others) and _comes_after(others[-1 - later], utterance):
            later += 1
        place = len(others) - later
        dialogue = (*others[:place], utterance, *others[place:])
        return replace(self, dialogue=dialogue[-DIALOGUE_LENGTH:])

    def unsaid(self, at: float) -> Unsaid | None:
        """Return the rest of an interrupted reply if it still matters; None otherwise.

        It does for a while and some replies, until it was said or the interrupted reply has left the dialogue. ``at``
        is in seconds since 1970-01-01 UTC.
        """
        rest = self.broken_off
        if rest is None or not rest.text:
            return None
        since = tuple(itertools.dropwhile(lambda said: said.key != rest.said, self.dialogue))
        later = [said.text for said in since[1:] if said.speaker is Speaker.COMPANION]
        is_over = len(later) > UNSAID_REPLIES or any(rest.text in text for text in later)
        return None if not since or is_over or at - since[0].said_at > UNSAID_FOR else rest

    def keepable_unsaid(self, at: float) -> Unsaid | None:
        """Return what ``unsaid`` does, unless it or the reply itself is not stored."""
        rest = self.unsaid(at)
        heard = next((said for said in self.dialogue if rest is not None and said.key == rest.said), None)
        return (
            rest if rest and heard and self.keeps(replace(heard, text=f"{heard.text} {rest.text}")) else None
        )

    @property
    def silence_needed(self) -> float:
        """Seconds of silence after which the present pause ends the turn."""
        if self.turn is None:
            return 0.0
        return silence_needed(self.turn.sound, self.turn.words, self.habits, self.rules.endpointing)

    @property
    def turn_ends_at(self) -> float | None:
        """Instant at which the present pause ends the turn; None if no pause may end it."""
        if self.turn is None or self.turn.ends_at is not None:
            return None if self.turn is None else self.turn.ends_at
        if self.turn.stopped_at is None or self.turn.is_keyed:
            return None
        return self.turn.stopped_at + self.silence_needed

    def is_ignored(self, turn: SpokenTurn) -> bool:
        """Tell whether a turn gets no answer, because someone else speaks as far as is known."""
        if not self.rules.ignores_others or turn.is_keyed:
            return False
        return turn.began_at < self.others_until if turn.is_stranger is None else turn.is_stranger

    def room_for_backchannel(self, now: float) -> float:
        """Return the probability, in [0, 1], that the present pause leaves room for a listener's "mhm" when it is due.

        It is 0 unless the person ended a clause with a low voice and seems to go on, while nothing of the companion's
        sounds or is about to. Pauses are taken as exponentially long with the person's mean, as in ``endpointing``: a
        fluent person, who pauses briefly, leaves little room.
        """
        turn, ends_at, rules = self.turn, self.turn_ends_at, self.rules
        if turn is None or turn.stopped_at is None or not turn.ends_low or turn.given is not None:
            return 0.0
        is_clause_open = turn.words is None or turn.words < rules.closed
        due = max(now, turn.stopped_at + rules.backchannel_wait)
        is_ending = ends_at is not None and ends_at - due < rules.backchannel_lead
        is_companion_busy = self.silencing is not None or (self.reply is not None and self.reply.is_released)
        is_unheard = self.is_half_duplex or not self.can_listen or self.is_ignored(turn)
        if is_clause_open or is_ending or is_companion_busy or is_unheard or self.recognising:
            return 0.0
        return math.exp(-rules.backchannel / self.habits.pause)

    @property
    def is_draft_wanted(self) -> bool:
        """Tell whether to prepare a reply now: the words so far may be all, and nothing else is in progress."""
        turn = self.turn
        if turn is None or not has_words(turn.text) or self.is_forgetting:
            return False
        if not turn.may_be_over and turn.words_so_far < self.rules.draft_from:
            return False
        is_somebody_busy = self.reply is not None or self.silencing is not None or self.recognising
        is_command = turn.given is not None and turn.given.command is not Command.DELIVERY
        is_for_companion = not is_command and not self.is_ignored(turn)
        return turn.may_be_answered_early and not is_somebody_busy and is_for_companion

    @property
    def is_contested(self) -> bool:
        """Tell whether the person speaks during a reply, which is held, and may or may not want the turn."""
        return self.turn is not None and self.turn.is_contested and self.reply is not None

    @property
    def deadline(self) -> float | None:
        """Instant at which ``TimePassed`` is due, if nothing else happens."""
        turn = self.turn
        if turn is None:
            return self._falls_asleep_at
        if turn.ends_at is not None:
            return turn.ends_at
        if turn.stopped_at is None:
            return turn.began_at + self.rules.longest_doubt if self.is_contested else None
        if self.is_contested:
            return self._contest_ends_at(turn, turn.stopped_at)
        ends_at = self.turn_ends_at
        return ends_at - self.rules.lead if ends_at is not None and self.is_draft_wanted else ends_at

    @property
    def _falls_asleep_at(self) -> float | None:
        """Instant at which the companion falls asleep, or drops what it overheard."""
        if not self.sleeps or self.is_busy:
            return None
        return self.awake_until if self.awake_until is not None else self.overheard_until

    def _contest_ends_at(self, turn: SpokenTurn, stopped_at: float) -> float:
        rules = self.rules
        if turn.words is None:
            return stopped_at + rules.claim
        silent_since = max(stopped_at, turn.began_at + rules.own_echo)
        return silent_since + (rules.unclear_pause if turn.is_unclear else rules.contest_pause)


def _comes_after(said: Utterance, other: Utterance) -> bool:
    return said.session == other.session and said.number > other.number


Step = tuple[State, tuple[do.Effect, ...]]
"""The state after an event, and the effects to carry out, in order."""
