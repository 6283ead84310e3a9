"""All that turn taking knows at an instant; its phase is read off it, never set.

Because the phase is derived from facts (is somebody's utterance open, is a reply sounding, …), there is no
combination of phase and facts that contradict each other. Times are seconds on the conversation's clock.
"""

from dataclasses import dataclass, field

from companion.values import Phase, Utterance


@dataclass(frozen=True, slots=True)
class TurnRules:
    """The times by which turns are taken."""

    pause: float = 0.4
    """Silence after which the person's turn counts as over, in seconds. The wait that
    the project's figures are stated for; people answer each other after about 0.2 s (Stivers et al.
    2009), but pause longer in thought."""
    echo_tail: float = 0.3
    """How long after its own last sound a half-duplex companion stays deaf, in seconds; a guess that covers
    the loudspeaker's latency and a living room's reverberation."""

    def __post_init__(self) -> None:
        if not 0.1 <= self.pause <= 5.0:
            raise ValueError(f"pause must lie in [0.1, 5] s, got {self.pause!r}")


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """An utterance of the person's that is being heard or recognised."""

    number: int
    began_at: float
    stopped_at: float | None = None
    """When the person fell silent; None while they speak."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply on its way from the mind to the ear."""

    id: int
    pending: str = ""
    """Words that are not yet cut into clauses."""
    clauses: tuple[str, ...] = ()
    """Texts of the clauses handed to the voice."""
    heard: tuple[str, ...] = ()
    """What has sounded of each clause that began."""
    is_complete: bool = False
    """The mind has no more words for it."""
    number: int | None = None
    """Its utterance's number; given when it begins to sound."""
    began_at: float = 0.0
    """When it began to sound."""
    is_kept: bool = True
    """False when it is said once more, or was deleted while it sounded: it is no turn then."""

    @property
    def is_sounding(self) -> bool:
        """Whether the person has heard the beginning of it."""
        return bool(self.heard)

    @property
    def heard_text(self) -> str:
        """All that has sounded."""
        return " ".join(part for part in self.heard if part)

    @property
    def ahead_text(self) -> str:
        """What is on its way to the ear: known words that have not sounded."""
        whole = " ".join((*self.clauses, self.pending.strip())).strip()
        return whole[len(self.heard_text) :].strip()


@dataclass(frozen=True, slots=True)
class State:
    """The conversation between two events."""

    session: str
    """Identifies this run; goes into every utterance."""
    epoch: float
    """Seconds since 1970-01-01 UTC at instant 0 of the conversation's clock."""
    rules: TurnRules = field(default_factory=TurnRules)
    dialogue: tuple[Utterance, ...] = ()
    """Both sides' utterances as heard, oldest first; begins with those of earlier sessions."""
    has_ear: bool = False
    is_muted: bool = False
    is_half_duplex: bool = False
    ear_trouble: str = "The microphone is not open yet."
    """Why there is no ear, while there is none."""
    failure: str = ""
    """Why the last utterance could not be answered; "" when nothing failed."""
    turn: SpokenTurn | None = None
    """What the person is saying, up to the end of the pause after it."""
    recognising: tuple[SpokenTurn, ...] = ()
    """Utterances that have ended and whose final text has not come."""
    owes_reply: bool = False
    """The person's last words wait for an answer that nobody works on."""
    reply: Reply | None = None
    silencing: Reply | None = None
    """A reply that is being cut off, until the player confirms what was heard of it."""
    deaf_until: float = 0.0
    """Up to when a half-duplex companion does not listen."""
    next_number: int = 1
    next_reply: int = 1

    @property
    def can_listen(self) -> bool:
        """Whether the microphone is open and wanted."""
        return self.has_ear and not self.is_muted

    @property
    def phase(self) -> Phase:
        """What the companion is doing."""
        if self.silencing is not None:
            return Phase.INTERRUPTED
        if self.turn is not None:
            return Phase.PERSON_SPEAKING if self.turn.stopped_at is None else Phase.DECIDING
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
        if self.phase is Phase.FAILED:
            return self.failure
        if self.phase is Phase.IDLE:
            return "Muted." if self.has_ear else self.ear_trouble
        return ""

    @property
    def deadline(self) -> float | None:
        """When ``TimePassed`` is due, if nothing else happens."""
        if self.turn is None or self.turn.stopped_at is None:
            return None
        return self.turn.stopped_at + self.rules.pause
