"""The talk as it goes on: what the person types and says, what the companion says, does and shows."""

from typing import TypeAlias

from companion.channel.messages.message import Message, Whole
from companion.values import Countenance, FaceSegment, Layer, Phase, Transcript


class Say(Message, frozen=True):
    """The person typed something."""

    text: str
    """At most ``MOST_CHARACTERS``; more is refused by a notice."""
    key: str
    """Chosen by the sender; ``Accepted`` carries it back."""


class Accepted(Message, frozen=True):
    """What was typed under this key is on disk."""

    key: str


class KeepDraft(Message, frozen=True):
    """Keep what the person has written and not sent, for the next start; "" for nothing."""

    text: str


class LeftOff(Message, frozen=True):
    """The end of the last talk, told once when the engine is ready."""

    person: str
    """Their last words; "" for none."""
    companion: str
    """Its answer; "" if it gave none."""
    draft: str
    """Text that the person had written and not sent."""


class Stop(Message, frozen=True):
    """Be silent now, and drop the reply that is being thought of."""


class CorrectWords(Message, frozen=True):
    """Replace the person's last words and answer them anew."""

    id: Whole
    text: str
    """As in ``Say``."""


class SayAgain(Message, frozen=True):
    """Speak an utterance of the companion once more; it is not a new turn."""

    id: Whole


class SettleLanguage(Message, frozen=True):
    """The person has answered whether the companion is to be set to a language; never ask about it again."""

    language: str


class PhaseChanged(Message, frozen=True):
    """What the companion is doing now."""

    phase: Phase
    why: str = ""
    """For IDLE and FAILED: the reason, one sentence."""


class PersonHeard(Message, frozen=True):
    """The person's words so far."""

    number: int
    """The utterance's number in the session."""
    stable: str
    changing: str
    is_final: bool

    @property
    def text(self) -> str:
        """All words, those that may still change too."""
        return Transcript(self.stable, self.changing).text


class CompanionSaid(Message, frozen=True):
    """The companion's reply so far."""

    number: int
    """The utterance's number in the session."""
    heard: str
    """What has sounded."""
    ahead: str
    """What is on its way to the ear; may still be revoked."""
    is_final: bool


class AnswerTimed(Message, frozen=True):
    """How soon a spoken turn was answered; sent as the answer begins to sound."""

    seconds: float
    """From the end of speech to the first sound, as far as the program can know it."""
    stages: dict[str, float]
    """Seconds by stage, in the order in which they wait for each other; they add up to ``seconds``."""


class LanguageAsked(Message, frozen=True):
    """The person goes on speaking another language than the set one; is the companion to be set to it?"""

    language: str
    """Its code, such as "de"; "" when nothing is asked any more."""


class FaceMoved(Message, frozen=True):
    """Movements of the face; times are seconds on the engine's clock."""

    now: float
    """The engine's clock when this was sent, by which the window maps the times to its own."""
    segments: tuple[FaceSegment, ...]
    forgets: tuple[Layer, ...] = ()
    """Layers whose earlier movements that begin after ``now`` are forgotten, as when speech was stopped."""


class FaceDescribed(Message, frozen=True):
    """How the face looks, for those who do not see it; told when that changes, at most once a second."""

    seen: Countenance


TalkCommand: TypeAlias = Say | KeepDraft | Stop | CorrectWords | SayAgain | SettleLanguage
TalkEvent: TypeAlias = (
    Accepted
    | LeftOff
    | PhaseChanged
    | PersonHeard
    | CompanionSaid
    | AnswerTimed
    | LanguageAsked
    | FaceMoved
    | FaceDescribed
)
