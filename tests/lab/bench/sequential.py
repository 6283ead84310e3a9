"""Compares the conversation with the plain way of building one: stage after stage, each waiting for the one before.

Both hear the same recordings and answer the same wished question with the same reply of at
least two sentences from the same models. Streaming is timed as it happens at the loudspeaker; the plain way is timed
stage by stage with the same engines: the whole utterance is recognised after a fixed pause, the whole prompt is read,
the reply is written to its end, all of it is synthesised, then it plays (for which the streaming run's own
median is taken).
"""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Final, TypeVar

from companion.engine.equipment import Equipment
from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.speaking.voice import Voice
from companion.thinking.language_model import LanguageModel, Prompt, ReplyLimits
from companion.thinking.prompt.prompt import build_prompt, fit
from companion.values import Audio, CancelToken, Clause, Samples, Utterance, resampled
from tests.lab.bench.figures import Spread, milliseconds, spread

T = TypeVar("T")

WISHED: Final = (
    "Tell me two things about the sea.",
    "What should I do when I cannot sleep at night?",
    "Tell me about your favourite season and why you like it.",
    "How do people make bread at home?",
    "What can two friends do on a rainy day?",
    "Why do cats purr, and what does it mean?",
    "How can I be less nervous before an exam?",
    "Tell me a short story about a small boat.",
    "Tell me what you think about music, and why.",
    "Describe a walk in the forest to me.",
    "I lost my job today and I do not know what to do.",
    "What are three things that make a good friend?",
    "Explain to me why the sky is blue.",
    "My sister does not talk to me any more, what would you do?",
    "Tell me about yourself, and then ask me something.",
    "What could I cook tonight, and how?",
)
"""Asked in place of what was heard, so that there is a reply worth comparing; a stated condition."""

PLAIN_PAUSE: Final = 0.4
"""Seconds of silence after which a plain program takes the turn; widespread ones wait 0.4 to 0.8 s."""
_SENTENCE_ENDS: Final = re.compile(r"[.!?](?:\s|$)")


@dataclass(frozen=True, slots=True)
class StreamedTurn:
    """A turn as the conversation took it."""

    said: Audio
    """The person's recording."""
    dialogue: tuple[Utterance, ...]
    """What the reply answers; its last text is the wished question."""
    reply: int
    """The reply's number, from which its seed follows."""
    text: str
    """The whole reply."""
    whole: float
    """From the end of speech to the first sound at the loudspeaker."""
    overhead: float
    """The part of ``whole`` that belongs to devices: playing, and what the program's own events do not see."""

    @property
    def sentences(self) -> int:
        """How many sentences the reply has."""
        return len(_SENTENCE_ENDS.findall(self.text))


@dataclass(frozen=True, slots=True)
class PlainTurn:
    """The same turn, stage after stage; seconds."""

    pause: float
    recognise: float
    think_cold: float
    """Reading the whole prompt anew and writing the whole reply."""
    think_warm: float
    """The same with all but the person's last words read before."""
    speak: float
    play: float

    @property
    def cold(self) -> float:
        """The whole wait without a prefix cache."""
        return self.pause + self.recognise + self.think_cold + self.speak + self.play

    @property
    def warm(self) -> float:
        """The whole wait with one."""
        return self.pause + self.recognise + self.think_warm + self.speak + self.play


@dataclass(frozen=True, slots=True)
class Comparison:
    """Streaming beside stage after stage, for the turns whose reply had at least two sentences."""

    turns: tuple[tuple[float, PlainTurn], ...]
    """Streaming's whole wait, and the plain way's stages."""
    left_out: int
    """Turns whose reply was shorter."""

    @property
    def ratio_cold(self) -> Spread | None:
        """Streaming ÷ plain, the plain way reading its prompt anew each turn."""
        return spread([streamed / plain.cold for streamed, plain in self.turns])

    @property
    def ratio_warm(self) -> Spread | None:
        """Streaming ÷ plain, the plain way with a prefix cache."""
        return spread([streamed / plain.warm for streamed, plain in self.turns])

    def lines(self) -> list[str]:
        """Return the rows of a table."""
        streamed = spread([whole for whole, _ in self.turns])
        cold = spread([plain.cold for _, plain in self.turns])
        warm = spread([plain.warm for _, plain in self.turns])
        if streamed is None or cold is None or warm is None or not self.ratio_cold or not self.ratio_warm:
            return ["stage after stage: no reply had two sentences"]
        return [
            f"wished questions, {streamed.count} turns ({self.left_out} left out): p50 streaming "
            f"{milliseconds(streamed.p50)} ms; stage after stage {milliseconds(cold.p50)} ms cold, "
            f"{milliseconds(warm.p50)} ms with prefix cache",
            f"ratio streaming ÷ stage after stage: {self.ratio_cold.p50:.2f} cold "
            f"({self.ratio_cold.least:.2f}–{self.ratio_cold.most:.2f}), {self.ratio_warm.p50:.2f} with prefix cache "
            f"({self.ratio_warm.least:.2f}–{self.ratio_warm.most:.2f})",
        ]

    def as_json(self) -> dict[str, object]:
        """Return it for a file; times in seconds."""
        return {
            "ratio_cold": self.ratio_cold.as_json() if self.ratio_cold else None,
            "ratio_warm": self.ratio_warm.as_json() if self.ratio_warm else None,
            "left_out": self.left_out,
            "turns": [{"streaming": streamed, **asdict(plain)} for streamed, plain in self.turns],
        }


def compare(equipment: Equipment, turns: Sequence[StreamedTurn]) -> Comparison:
    """Take the streamed turns once more, stage after stage, with the same engines."""
    transcriber = equipment.open_transcriber()
    model = equipment.open_language_model()
    voice = equipment.open_voice(lambda sentence: None)
    long_enough = [turn for turn in turns if turn.sentences >= 2]
    compared = [(turn.whole, _plainly(turn, equipment, transcriber, model, voice)) for turn in long_enough]
    for part in (transcriber, model, voice):
        part.close()
    return Comparison(tuple(compared), len(turns) - len(compared))


def _plainly(
    turn: StreamedTurn, equipment: Equipment, transcriber: Transcriber, model: LanguageModel, voice: Voice
) -> PlainTurn:
    limits = replace(equipment.setup.limits, seed=equipment.setup.limits.seed + turn.reply)
    prompt = _prompt(equipment, model, turn.dialogue)
    sound = resampled(turn.said.samples, turn.said.rate_hz, RATE_HZ)
    recognise, _ = _timed(lambda: _recognise(transcriber, sound))
    model.read(Prompt("Something else.", ()), CancelToken())  # nothing of the prompt is left in the cache
    think_cold = _think(model, prompt, limits, turn.text)
    model.read(Prompt("Something else.", ()), CancelToken())
    model.read(_prompt(equipment, model, turn.dialogue[:-1]), CancelToken())
    think_warm = _think(model, prompt, limits, turn.text)
    speak, _ = _timed(lambda: voice.speak(Clause(0, turn.text), CancelToken()))
    return PlainTurn(PLAIN_PAUSE, recognise, think_cold, think_warm, speak, turn.overhead)


def _timed(job: Callable[[], T]) -> tuple[float, T]:
    began = time.perf_counter()
    done = job()
    return time.perf_counter() - began, done


def _recognise(transcriber: Transcriber, sound: Samples) -> str:
    transcription = transcriber.begin()
    transcription.feed(sound)
    return transcription.finish()


def _prompt(equipment: Equipment, model: LanguageModel, dialogue: tuple[Utterance, ...]) -> Prompt:
    return fit(
        build_prompt(equipment.setup.persona, dialogue),
        model.count_tokens,
        context_tokens=model.context_tokens,
        reserve=equipment.setup.limits.max_tokens,
    )


def _think(model: LanguageModel, prompt: Prompt, limits: ReplyLimits, text: str) -> float:
    """Return how long reading the prompt and writing a reply as long as ``text`` takes.

    Reading in other portions rounds otherwise, so that now and then other words are drawn than in the streaming
    run; the time a token takes is measured and counted for the tokens of the reply that is compared.
    """
    began = time.perf_counter()
    instants = [time.perf_counter() for _ in model.reply(prompt, limits, CancelToken())]
    if len(instants) < 2:
        return time.perf_counter() - began
    each = (instants[-1] - instants[0]) / (len(instants) - 1)
    return instants[0] - began + each * (model.count_tokens(text) - 1)
