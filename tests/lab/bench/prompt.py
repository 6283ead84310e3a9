"""``companion bench prompt``: whether a long talk is answered as soon as a new one.

A made dialogue goes through the real ``ReplyGenerator`` and language model, without sound: the person's words are read
ahead as they would be stable, the reply is asked for and given up behind its first clause, and then the dialogue is
settled with a made reply. Between these the measurement waits until the generator is idle, but no longer than the
talk would leave it: as long as the reply sounds, and as long as the next words take to say. So trimming is given
exactly the time that it has in earnest, and the run is faster than the talk.
"""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from companion.conversation import events as ev
from companion.conversation.state import TurnRules
from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.reply.generator import ReplyGenerator
from companion.reply.talk_setup import TalkSetup
from companion.speaking.clauses import cut
from companion.storage.new_file import NewFile
from companion.storage.paths import find_paths
from companion.thinking.language_model import JsonSchema, LanguageModel, Prompt, ReplyLimits
from companion.thinking.persona import Persona
from companion.thinking.prompt.prompt import MESSAGE_TOKENS
from companion.thinking.prompt.turn_note import MOST_TOKENS, Brief
from companion.values import CancelToken, PartBroken, Sentence, Speaker, Told, Utterance
from tests.fakes.preparing import Prepared, Unfiltered
from tests.lab.bench.figures import milliseconds, spread

WORDS_PER_SECOND: Final = 3.0
"""How fast both speak; people talk at 2.5 to 3.5 words a second (guess)."""

EARLY: Final = range(5, 16)
"""Turn 10 and the five on either side, counted from 1."""
FIRST: Final = range(1, 21)
_LATE_TURNS: Final = len(EARLY)
_QUICK_TURNS: Final = 40
_PATIENCE: Final = 60.0
"""Seconds after which a reply without a first clause is a failure."""

_NOTE: Final = (
    "You remember: Their sister Marie is a nurse. They sound close to tears. Stay with it; no advice yet."
)
"""A turn note as long as most get."""

_OPENINGS: Final = (
    "This morning",
    "Last night",
    "On Monday",
    "A week ago",
    "After lunch",
    "Before dinner",
    "Today",
)
_WHO: Final = ("my brother", "my neighbour", "an old friend", "my daughter", "our teacher")
_DID: Final = ("brought", "lost", "repaired", "bought", "found", "painted", "sold", "forgot", "showed me")
_WHAT: Final = (
    "a bicycle",
    "two tickets",
    "the chairs",
    "some bread",
    "a letter",
    "the boat",
    "a map",
    "a coat",
)
_ENDS: Final = (
    "and I was happy about it.",
    "so what do you think?",
    "but nobody knew why.",
    "near the river.",
)


@dataclass(frozen=True, slots=True)
class PromptTurn:
    """One turn; seconds from asking for the reply."""

    number: int
    """Counted from 1."""
    first_word: float
    first_clause: float
    first_word_processor: float
    first_clause_processor: float
    """Of it, what the generator's own thread computed: not longer when other programs want the processor as well. Less
    than all where the model computes in several threads or on a GPU."""
    is_trimmed: bool
    """Whether old talk was dropped from the prompt since the turn before."""
    read_anew: int = 0
    """Tokens read once the reply was asked for, beyond those of the person's last words."""


TimeOf: TypeAlias = Callable[[PromptTurn], float]

TIMES: Final[dict[str, TimeOf]] = {
    "word": lambda turn: turn.first_word,
    "clause": lambda turn: turn.first_clause,
    "word, processor": lambda turn: turn.first_word_processor,
    "clause, processor": lambda turn: turn.first_clause_processor,
}
"""What is reported of a turn."""


@dataclass(frozen=True, slots=True)
class PromptReport:
    """All turns of a run."""

    turns: tuple[PromptTurn, ...]

    def among(self, numbers: Sequence[int]) -> tuple[PromptTurn, ...]:
        """Return the turns with these numbers."""
        return tuple(turn for turn in self.turns if turn.number in numbers)

    @property
    def late(self) -> tuple[PromptTurn, ...]:
        """The last turns, as many as ``EARLY``."""
        return self.turns[-_LATE_TURNS:]

    def ratio(self, time_of: TimeOf) -> float | None:
        """Return the median of a time in the late turns ÷ in the early ones; None of too few turns."""
        early = spread([time_of(turn) for turn in self.among(EARLY)])
        late = spread([time_of(turn) for turn in self.late])
        return None if early is None or late is None else late.p50 / early.p50

    def lines(self) -> list[str]:
        """Return the figures for a terminal."""
        last = self.turns[-1].number
        rows = (
            (f"turns {FIRST.start}–{FIRST.stop - 1}", self.among(FIRST)),
            (f"turns {EARLY.start}–{EARLY.stop - 1}", self.among(EARLY)),
            (f"turns {self.late[0].number}–{last}", self.late),
            ("after old talk was dropped", tuple(turn for turn in self.turns if turn.is_trimmed)),
            ("all", self.turns),
        )
        anew = spread([float(turn.read_anew) for turn in self.turns])
        lines = [f"{'p50, milliseconds':28}{'n':>6}" + "".join(f"{name:>19}" for name in TIMES)]
        lines += [_row(name, turns) for name, turns in rows if turns]
        worst = max(self.turns, key=lambda turn: turn.first_clause)
        lines.append(
            f"longest: {milliseconds(worst.first_clause)} ms to the first clause of turn {worst.number}"
        )
        if anew is not None:
            lines.append(
                f"read anew at a reply, beyond the last words: p50 {anew.p50:.0f}, p95 {anew.p95:.0f}, "
                f"most {anew.most:.0f} tokens"
            )
        ratios = {name: self.ratio(time_of) for name, time_of in TIMES.items()}
        shown = ", ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items() if ratio is not None)
        if shown:
            lines.append(
                f"turns {self.late[0].number}–{last} ÷ turns {EARLY.start}–{EARLY.stop - 1}: {shown}"
            )
        return lines

    def as_json(self) -> dict[str, object]:
        """Return it for a file; times in seconds."""
        ratios = {name: self.ratio(time_of) for name, time_of in TIMES.items()}
        return {"ratios": ratios, "turns": [asdict(turn) for turn in self.turns]}


def _row(name: str, turns: Sequence[PromptTurn]) -> str:
    spreads = [spread([time_of(turn) for turn in turns]) for time_of in TIMES.values()]
    shown = [
        f"{milliseconds(each.p50)} (≤ {milliseconds(each.most)})" for each in spreads if each is not None
    ]
    return f"{name:28}{len(turns):6}" + "".join(f"{each:>19}" for each in shown)


def run(turns: int, json_file: NewFile | None, is_quick: bool) -> int:
    """Measure with the model that is set, print a table, write what was asked for; return the exit code."""
    paths = find_paths(os.environ)
    equipment = equip(paths, "companion", load_choices(paths, "companion"))
    report = measure(
        equipment.open_language_model,
        equipment.setup.persona,
        equipment.setup.limits,
        min(turns, _QUICK_TURNS) if is_quick else turns,
    )
    print("\n".join(report.lines()))
    if json_file is not None:
        json_file.write(json.dumps(report.as_json(), indent=2) + "\n")
        print(f"Figures in {json_file}.")
    return 0


def measure(
    open_model: Callable[[], LanguageModel], persona: Persona, limits: ReplyLimits, turns: int
) -> PromptReport:
    """Let a generator answer so many turns, at least one. Raises ``PartBroken`` when a reply fails or does not come."""
    ear = _Ear()
    watched = _WatchedOpening(open_model)
    generator = ReplyGenerator(
        watched,
        TalkSetup(persona, limits),
        ear,
        preparing=Prepared(lambda reply, count: Brief(_NOTE), note_tokens=MOST_TOKENS + MESSAGE_TOKENS),
        reply_filter=Unfiltered(),
        on_ready=ear.ready,
    )
    generator.open()
    try:
        ear.wait_until_ready()
        return PromptReport(tuple(_Talk(generator, ear, watched.model).turns(turns)))
    finally:
        generator.close()


def person_text(number: int) -> str:
    """Return what the person says in a turn: 9 to 16 words, not the same twice in a thousand turns."""
    parts = [each[number % len(each)] for each in (_OPENINGS, _WHO, _DID, _WHAT, _ENDS)]
    return " ".join(parts)


def companion_text(number: int) -> str:
    """Return what is settled as the answer to it: 12 to 15 words."""
    who, did, what = (each[number % len(each)] for each in (_WHO, _DID, _WHAT))
    return f"Oh, {who} {did} {what}? That must have been a surprise for you."


class _Talk:
    """A made dialogue and how long its answers took."""

    def __init__(self, generator: ReplyGenerator, ear: "_Ear", model: "_WatchedModel") -> None:
        self._generator = generator
        self._ear = ear
        self._model = model
        self._dialogue: tuple[Utterance, ...] = ()

    def turns(self, count: int) -> Iterator[PromptTurn]:
        held = 0
        for number in range(1, count + 1):
            before = self._dialogue
            self._hear(person_text(number))
            asked_at = time.perf_counter()
            answer = self._ear.ask(self._generator, number, self._dialogue)
            if answer.first_word is None or answer.first_clause is None:
                raise PartBroken("The language model gives no answer.", log="reply failed or has no clause")
            messages, began = self._model.messages, self._model.began_at
            yield PromptTurn(
                number,
                answer.first_word.wall - asked_at,
                answer.first_clause.wall - asked_at,
                answer.first_word.processor - began,
                answer.first_clause.processor - began,
                is_trimmed=messages < held,
                read_anew=max(0, self._model.read_tokens - self._model.count_tokens(person_text(number))),
            )
            held = messages
            text = companion_text(number)
            self._dialogue = (*self._dialogue, self._said(len(before) + 1, Speaker.COMPANION, text))
            self._settle(self._dialogue, len(text.split()) / WORDS_PER_SECOND)

    def _hear(self, text: str) -> None:
        """Read the person's words ahead, in steps as in a talk; those of the last step stay unread."""
        step = TurnRules().anticipated_words
        words = text.split()
        before = self._dialogue
        for end in range(step, len(words), step):
            unfinished = self._said(len(before), Speaker.PERSON, " ".join(words[:end]))
            self._settle((*before, unfinished), step / WORDS_PER_SECOND)
        self._dialogue = (*before, self._said(len(before), Speaker.PERSON, text))

    def _settle(self, dialogue: tuple[Utterance, ...], seconds: float) -> None:
        self._model.is_idle.clear()
        self._generator.settle(dialogue)
        self._model.is_idle.wait(seconds)

    def _said(self, number: int, speaker: Speaker, text: str) -> Utterance:
        return Utterance("0" * 32, number, speaker, text, 0.0)


class _Instant(NamedTuple):
    """When something happened in the generator's thread."""

    wall: float
    processor: float
    """Seconds that this thread has computed."""


def _now() -> _Instant:
    return _Instant(time.perf_counter(), time.thread_time())


class _Answer:
    """One reply as it comes; written in the generator's thread and read when it is over."""

    def __init__(self, reply: int) -> None:
        self._reply = reply
        self.is_over = threading.Event()
        """Its first clause is there, or it has ended."""
        self.text = ""
        self.first_word: _Instant | None = None
        self.first_clause: _Instant | None = None

    def take(self, event: ev.Event) -> None:
        match event:
            case ev.ReplyWords(self._reply, text):
                self.text += text
                self.first_word = self.first_word or _now()
                if self.first_clause is None and cut(self.text, True, False).clauses:
                    self.first_clause = _now()
                    self.is_over.set()
            case ev.ReplyCompleted(self._reply):
                self.first_word = self.first_word or _now()
                self.first_clause = self.first_clause or _now()
                self.is_over.set()
            case ev.ReplyFailed(self._reply):
                self.is_over.set()


class _Ear:
    """Takes what the generator tells."""

    def __init__(self) -> None:
        self._is_told = threading.Event()
        self._trouble: Sentence = Told("The language model does not open.")
        self._answer = _Answer(0)

    def ready(self, trouble: Sentence) -> None:
        self._trouble = trouble
        self._is_told.set()

    def wait_until_ready(self) -> None:
        self._is_told.wait(_PATIENCE)
        if self._trouble:
            raise PartBroken(str(self._trouble), log="generator did not get ready")

    def __call__(self, event: ev.Event) -> None:
        self._answer.take(event)

    def ask(self, generator: ReplyGenerator, reply: int, dialogue: tuple[Utterance, ...]) -> _Answer:
        """Ask for a reply, wait for its first clause and give it up."""
        answer = self._answer = _Answer(reply)
        generator.begin(reply, dialogue)
        answer.is_over.wait(_PATIENCE)
        generator.cancel(reply)
        return answer


class _WatchedOpening:
    """Opens a model and lets it be watched."""

    def __init__(self, open_model: Callable[[], LanguageModel]) -> None:
        self._open_model = open_model

    def __call__(self) -> "_WatchedModel":
        self.model = _WatchedModel(self._open_model())
        return self.model


class _WatchedModel:
    """A language model that tells when it has read ahead and how many messages it was asked to answer."""

    def __init__(self, real: LanguageModel) -> None:
        self._real = real
        self.is_idle = threading.Event()
        self.messages = 0
        self.began_at = 0.0
        """What the generator's thread had computed when it was asked for the last reply."""
        self.read_tokens = 0
        """Tokens read for it; 0 of a model that does not tell."""

    @property
    def name(self) -> str:
        return self._real.name

    @property
    def context_tokens(self) -> int:
        return self._real.context_tokens

    @property
    def answers_beside(self) -> bool:
        return self._real.answers_beside

    @property
    def was_cut_off(self) -> bool:
        return self._real.was_cut_off

    def count_tokens(self, text: str) -> int:
        return self._real.count_tokens(text)

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        self.messages, self.began_at = len(prompt.messages), time.thread_time()
        for piece in self._real.reply(prompt, limits, cancel):
            self.read_tokens = getattr(self._real, "evaluated_tokens", 0)
            yield piece

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        self._real.read(prompt, cancel)
        self.is_idle.set()

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        return self._real.complete(prompt, schema, limits, cancel)

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        self._real.save_prefix(prompt, file)

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        return self._real.load_prefix(prompt, file)

    def forget(self) -> None:
        self._real.forget()

    def close(self) -> None:
        self._real.close()
