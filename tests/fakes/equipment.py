"""A companion whose parts are all scripted, around a real store, and somebody who talks with it."""

import asyncio
import time
import uuid
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, fields
from typing import Any, Self, TypeVar

from companion.channel import messages as msg
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.state import TurnRules
from companion.demo.performance import EventLog
from companion.engine.engine import Threads
from companion.engine.equipment import Equipment
from companion.engine.session import Session
from companion.hearing.transcriber import Transcriber
from companion.hearing.turn_end import TurnEndProbability
from companion.reply.talk_setup import TalkSetup
from companion.sound.echoes.echo import NoEcho
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.sound.paced import Said
from companion.speaking.voice import Voice
from companion.storage.lessons import Learned
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.language_model import LanguageModel
from companion.thinking.persona import Persona
from companion.values import Audio, Phase
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.sound import FragileLoudspeaker, FragileMicrophone, tone
from tests.fakes.speech_probability import LoudIsSpeech
from tests.fakes.transcriber import ScriptedTranscriber
from tests.fakes.turn_end import ScriptedTurnEnd
from tests.fakes.voice import FakeVoice

T = TypeVar("T")

PAUSE = 0.1
NAME = "companion"
_OF_SETUP = frozenset(field.name for field in fields(TalkSetup))


@dataclass
class Cast:
    """The parts of a scripted companion; each may be replaced before it is opened."""

    paths: Paths
    transcriber: Transcriber = field(default_factory=ScriptedTranscriber)
    model: LanguageModel = field(default_factory=FakeLanguageModel)
    voice: Voice = field(default_factory=lambda: FakeVoice(word_seconds=0.1))
    turn_end: TurnEndProbability = field(default_factory=ScriptedTurnEnd)
    microphone: FragileMicrophone = field(default_factory=lambda: FragileMicrophone(monotonic=time.monotonic))
    loudspeaker: FragileLoudspeaker = field(
        default_factory=lambda: FragileLoudspeaker(monotonic=time.monotonic)
    )

    def equipment(self, **other: Any) -> Equipment:  # noqa: ANN401 - whatever an Equipment or a TalkSetup takes
        parts: dict[str, Any] = {
            "open_store": lambda tell: open_store(self.paths, NAME, tell=tell),
            "open_language_model": lambda: self.model,
            "open_transcriber": lambda: self.transcriber,
            "open_voice": lambda tell: self.voice,
            "open_speech_probability": LoudIsSpeech,
            "open_turn_end": lambda: self.turn_end,
            "open_completeness": lambda: lambda text: 0.1,  # so no reply is prepared while one speaks
            "open_echo_canceller": NoEcho,
            "microphone": self.microphone,
            "loudspeaker": self.loudspeaker,
            "setup": TalkSetup(
                **{"persona": Persona("Robin", "You are Robin.")}
                | {name: other.pop(name) for name in _OF_SETUP & other.keys()}
            ),
            "rules": TurnRules(endpointing=EndpointingRules(shortest=PAUSE, longest=PAUSE)),
        }
        return Equipment(**(parts | other))

    def in_writing(self, **other: Any) -> Equipment:  # noqa: ANN401 - whatever an Equipment takes
        return self.equipment(microphone=None, loudspeaker=None, **other)


def remembering(paths: Paths, model: LanguageModel | None = None, **other: Any) -> Equipment:  # noqa: ANN401 - whatever an Equipment takes
    """Return the equipment of a companion that is written with, feels and remembers."""
    parts = {"feeling": feeling_parts(), "memory": memory_parts()}
    return Cast(paths, model=model or FakeLanguageModel()).in_writing(**(parts | other))


def kept_words(paths: Paths) -> list[str]:
    """Return what the closed store holds of what was said, oldest first."""
    with open_store(paths, NAME) as store:
        return [said.text for said in store.utterances.latest(100)]


def learned(paths: Paths) -> Learned:
    """Return the lessons that the closed store holds."""
    with open_store(paths, NAME) as store:
        return store.lessons.learned(without="")


class Company:
    """Somebody in an open session: says, types, and sees what is shown. A context manager."""

    def __init__(self, equipment: Equipment, *, threads: Threads | None = None) -> None:
        self.shown: list[msg.Event] = []
        self._changed = asyncio.Event()
        self.log = EventLog()
        self.session = Session(equipment, self.see, (self.log,), threads=threads)
        self._microphone: Microphone | None = equipment.microphone
        self._loudspeaker: Loudspeaker | None = equipment.loudspeaker

    async def __aenter__(self) -> Self:
        await self.session.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.close()

    def see(self, event: msg.Event) -> None:
        self.shown.append(event)
        self._changed.set()

    async def until(self, is_so: Callable[[], bool], *, within: float = PATIENCE) -> None:
        """Wait until what is shown fulfils a condition."""
        try:
            async with asyncio.timeout(within):
                while not is_so():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            told = [event for event in self.shown if not isinstance(event, msg.LevelMeasured | msg.FaceMoved)]
            raise AssertionError(f"was not shown; there is {told}") from None

    async def sees(self, event: msg.Event) -> None:
        await self.until(lambda: event in self.shown)

    async def hears_one_of(self, answers: Collection[str]) -> None:
        """Wait until the companion has said one of these."""
        await self.until(lambda: any(one.heard in answers for one in self.of(msg.CompanionSaid)))

    async def has_forgotten(self) -> None:
        """Wait until the memory book says that it has deleted something."""
        await self.until(lambda: any(str(one.sentence).startswith("Deleted") for one in self.of(msg.Noticed)))

    async def sees_phase(self, phase: Phase) -> msg.PhaseChanged:
        """Wait until this is the phase, and return how it was told."""
        await self.until(lambda: bool(self.of(msg.PhaseChanged)) and self.phase is phase)
        told: msg.PhaseChanged = self.of(msg.PhaseChanged)[-1]
        return told

    @property
    def phase(self) -> Phase:
        phase: Phase = self.of(msg.PhaseChanged)[-1].phase
        return phase

    def types(self, text: str, key: str = "") -> None:
        self.session.handle(msg.Say(text, key or uuid.uuid4().hex))

    def says(self, seconds: float = 0.36) -> Said:
        """Make a sound that counts as speech; the words are the transcriber's."""
        return self.makes(tone(seconds))

    def makes(self, audio: Audio) -> Said:
        """Make a sound."""
        assert isinstance(self._microphone, FragileMicrophone)
        return self._microphone.say(audio)

    async def tell(self, *said: str) -> str:
        """Say things one after the other, and return the last reply."""
        for words in said:
            count = len(self.replies) + 1
            self.types(words)
            await self.is_answered(count)
        return self.replies[-1]

    async def is_answered(self, count: int = 1) -> str:
        """Wait for a reply to its end and return it."""
        await self.until(lambda: len(self.replies) >= count)
        return self.replies[count - 1]

    async def asks(self, question: Any, shown: type[T]) -> T:  # noqa: ANN401 - whatever a query asks
        """Return the answer to a query, which is of this kind."""
        answer = (await self.session.answer(msg.Query(1, question))).content
        assert isinstance(answer, shown)
        return answer

    async def history(self) -> tuple[msg.HistoryEntry, ...]:
        return (await self.asks(msg.HistoryPage(), msg.HistoryShown)).entries

    async def ids(self) -> dict[str, int]:
        """Return the places of utterances in the history, by their words."""
        return {entry.text: entry.id for entry in await self.history()}

    def of(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.shown if isinstance(event, kind)]

    @property
    def replies(self) -> list[str]:
        return [event.heard for event in self.of(msg.CompanionSaid) if event.is_final]

    @property
    def notices(self) -> dict[str, str]:
        """What stands there now, by key."""
        latest = {event.key: str(event.sentence) for event in self.of(msg.Noticed)}
        return {key: sentence for key, sentence in latest.items() if sentence}


class Listening(Company):
    """Somebody in a session that listens."""

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        await self.sees_phase(Phase.LISTENING)
        return self
