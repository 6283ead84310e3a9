"""Measures the choice of a strategy: against people's on ESConv, and against what our own talks say fits.

On ESConv every first reply to the person is chosen from the turns before it and the strategies that were used in them;
the family is its eight. Preference bias is that of Kang et al. 2024: a Bradley-Terry model of "chosen instead of",
whose strengths add up to 8, and their standard deviation; 0 is no preference. No weight was fitted to ESConv, but its
figures were looked at while weights were set by hand, so that this part is no longer unseen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from companion.evaluation import strategy_cases
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.part import Figure, Part, Run
from companion.evaluation.statistics import class_f1
from companion.evaluation.strategy_cases import EIGHT, Said, Supported, Talk
from companion.feeling.mirroring import mirrored
from companion.thinking.choosing import MEETING, Circumstances, choose
from companion.thinking.intend import Course, intend
from companion.thinking.leanings import leanings
from companion.thinking.meeting import is_met
from companion.thinking.planning import plan
from companion.thinking.situation import Vectors, likeness_of, manner, read_situations
from companion.thinking.turn import Heard, Turn
from companion.values import (
    NEUTRAL,
    UNKNOWN,
    Affect,
    Intent,
    Memory,
    MemoryKind,
    Recalled,
    RecallIntent,
    RecallScores,
    Speaker,
    Strategy,
)

if TYPE_CHECKING:
    from companion.encoder.fitting import FittingReader
    from companion.encoder.reading import EncoderReader

PARTS: Final = ("a", "b")
_QUICK: Final = 60
"""So many conversations of ESConv are measured in a quick run."""
_AT_ONCE: Final = 256
"""So many texts are encoded at once."""
_ROUNDS: Final = 20
"""Of the iteration for the strengths, as in the published code of Kang et al. 2024."""
_ORDER: Final = tuple(dict.fromkeys(EIGHT.values()))
_MET: Final = MEETING | {Strategy.AFFIRMATION}
"""After them a feeling counts as met on ESConv, whose reassurance holds what is validation here."""
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Read:
    """What the encoder and its heads say of an utterance."""

    heard: Heard
    fitting: Mapping[Strategy, float]

    @property
    def felt(self) -> Affect:
        """How who said it feels."""
        return NEUTRAL if self.heard.felt is None else self.heard.felt.affect


class Ear:
    """Hears what it has read before, as the program would, so that nothing is encoded twice."""

    def __init__(self, texts: Iterable[str], reader: "EncoderReader", fitting: "FittingReader") -> None:
        """Read all these texts."""
        self._reader = reader
        self.likeness = likeness_of(read_situations(), self._manner)
        self._known: dict[str, Read] = {}
        distinct = sorted(set(texts))
        for begin in range(0, len(distinct), _AT_ONCE):
            self._read(distinct[begin : begin + _AT_ONCE], fitting)

    def hear(self, text: str) -> Read:
        """Return what is read off one of the texts."""
        return self._known[text]

    def follow(self, turns: Sequence[Said]) -> Iterator[tuple[Intent, Course]]:
        """Yield for each turn, with the companion's the same again, what a reply is for and the course with it."""
        course = Course()
        intent = None
        for who, text in turns:
            heard = self.hear(text).heard
            if who is Speaker.PERSON:
                intent, course = intend(heard, course, RecallIntent(), self.likeness)
            else:
                course = course.answered(replace(heard.turn, speaker=who))
            if intent is not None:
                yield intent, course

    def _read(self, texts: Sequence[str], fitting: "FittingReader") -> None:
        encoded = self._reader.encoder.encode(texts)
        manners = manner(encoded.meaning, encoded.feeling)
        measured = self._reader.measures_of(encoded)
        for text, meaning, own, one, fits in zip(
            texts, encoded.meaning, manners, measured, fitting.read(encoded), strict=True
        ):
            turn = Turn(Speaker.PERSON, text, meaning)
            self._known[text] = Read(Heard(turn, one.felt, one.emotions, own), fits)

    def _manner(self, texts: Sequence[str]) -> Vectors:
        encoded = self._reader.encoder.encode(texts)
        return manner(encoded.meaning, encoded.feeling)


@dataclass(frozen=True, slots=True)
class Choice:
    """A turn of ESConv: what its supporter did, and what was chosen."""

    dialogue: str
    truth: Strategy
    told: Strategy


def chosen(talk: Talk, ear: Ear, lines: Sequence[str] = ()) -> tuple[Strategy, ...]:
    """Return the strategies planned for the answer to a talk."""
    *_, (intent, course) = ear.follow(talk.turns)
    heard = ear.hear(talk.turns[-1][1])
    memory = Memory(MemoryKind.MOMENT, "", 0.0)
    planned = plan(
        intent,
        [Recalled(replace(memory, text=text), 1.0, RecallScores(), "") for text in talk.memories],
        _known(course, heard, leanings=leanings(lines), fitting=heard.fitting),
        person=replace(UNKNOWN, affect=heard.felt),
        mood=NEUTRAL,
        mirror=mirrored,
    )
    return tuple(clause.strategy for clause in planned.clauses)


def choices(
    talks: Sequence[Supported], ear: Ear, *, with_words: bool, with_own: bool = False
) -> list[Choice]:
    """Choose for every first reply of ESConv.

    Args:
        talks: The conversations.
        ear: What has heard them.
        with_words: Let the head that reads the words by themselves count.
        with_own: Let what was chosen count as used before, and not what the supporters used.
    """
    found = []
    for talk in talks:
        lately: list[Strategy] = []
        first = next((at for at, (who, _) in enumerate(talk.turns) if who is Speaker.PERSON), len(talk.turns))
        followed = list(ear.follow(talk.turns))
        for at, truth in enumerate(talk.strategies):
            if truth is None:
                continue
            if at > first and talk.turns[at - 1][0] is Speaker.PERSON:
                intent, course = followed[at - 1 - first]
                heard = ear.hear(talk.turns[at - 1][1])
                told = _choose_of_eight(intent, course, heard, lately, with_words=with_words)
                found.append(Choice(talk.name, truth, told))
                lately.append(told if with_own else truth)
            elif not with_own:
                lately.append(truth)
    return found


def preference_bias(truth: Integers, told: Integers) -> NDArray[np.float64]:
    """Return the bias of (draws, n) strategies chosen, as numbers from 0 to 7, where others were right."""
    return np.array([_bias(*row) for row in zip(truth, told, strict=True)])


def _bias(truth: Integers, told: Integers) -> float:
    instead = np.zeros((len(_ORDER), len(_ORDER)))
    np.add.at(instead, (told, truth), 1)
    np.fill_diagonal(instead, 0)
    strengths = np.ones(len(_ORDER))
    for _ in range(_ROUNDS):
        for one in range(len(_ORDER)):
            both = strengths[one] + strengths
            won = float(
                np.sum(instead[one] * np.divide(strengths, both, where=both > 0, out=np.zeros_like(both)))
            )
            lost = float(
                np.sum(instead[:, one] * np.divide(1, both, where=both > 0, out=np.zeros_like(both)))
            )
            strengths[one] = won / lost if lost else strengths[one]
        strengths /= np.exp(np.mean(np.log(strengths[strengths > 0])))
    return float(np.std(strengths * len(_ORDER) / strengths.sum()))


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure on ESConv and on our own talks.

    Raises:
        CompanionError: The encoder is missing or damaged, or a folder does not hold what its name says.
    """
    from companion.encoder.fitting import load_fitting
    from companion.encoder.reading import open_text_reader

    folder = run.data / "esconv"
    talks = strategy_cases.esconv(folder) if folder.is_dir() else ()
    if run.is_quick and len(talks) > _QUICK:
        picked = np.random.default_rng(run.seed).choice(len(talks), _QUICK, replace=False)
        talks = tuple(talks[at] for at in sorted(picked))
    own = [talk for part in PARTS for talk in _own_talks(part)]
    turns = [*(talk.turns for talk in talks), *(talk.turns for talk in own)]
    texts = [text for said in turns for _, text in said]
    reader = open_text_reader()
    ear = Ear(texts, reader, load_fitting(reader.encoder.trunk_hash))
    return (
        *(_on_esconv(talks, ear, run.seed) if talks else ()),
        *(figure for part in PARTS for figure in _on_own(part, ear)),
        _time(own, ear),
    )


def _own_talks(part: str) -> list[Talk]:
    return [
        *(case.talk for case in strategy_cases.advised(part)),
        *(case.talk for case in strategy_cases.paired(part)),
        *(case.talk for case in strategy_cases.fitted(part)),
    ]


def _on_esconv(talks: Sequence[Supported], ear: Ear, seed: int) -> list[Figure]:
    found = []
    random = np.random.default_rng(seed)
    for name, with_words in (("rules and words", True), ("rules alone", False)):
        made = choices(talks, ear, with_words=with_words)
        truth, told = _numbers(made, "truth"), _numbers(made, "told")
        groups = [choice.dialogue for choice in made]
        chance = class_f1(truth[np.newaxis], random.permutation(truth)[np.newaxis])[0]
        found += [
            bootstrap(class_f1, truth, told, seed=seed, groups=groups).named(
                f"ESConv, {name}: macro-F1",
                goal=0.20,
                baseline=float(chance),
                ceiling=0.277,
                note="baseline: the supporters' own strategies, shuffled; ceiling: EmoDynamiX, which was trained on it",
            ),
            bootstrap(preference_bias, truth, told, seed=seed, groups=groups, draws=100).named(
                f"ESConv, {name}: preference bias",
                goal=0.6,
                is_less_better=True,
                ceiling=0.45,
                note="Kang et al. 2024; ceiling: EmoDynamiX",
            ),
        ]
    own = choices(talks, ear, with_words=True, with_own=True)
    found.append(
        share(_third_times(own), len(own)).named(
            "ESConv: turns that lead with one strategy for the third time running",
            goal=0.0,
            is_less_better=True,
        )
    )
    return found


def _on_own(part: str, ear: Ear) -> list[Figure]:
    advised = [(case, chosen(case.talk, ear)) for case in strategy_cases.advised(part)]
    early = [Strategy.SUGGESTION in made for case, made in advised if not case.may_advise]
    allowed = [Strategy.SUGGESTION in made for case, made in advised if case.may_advise]
    paired = [
        (case.is_group, chosen(case.talk, ear, case.lines[:1]) != chosen(case.talk, ear, case.lines[1:]))
        for case in strategy_cases.paired(part)
    ]
    wished = [is_changed for is_group, is_changed in paired if not is_group]
    groups = [is_changed for is_group, is_changed in paired if is_group]
    fitted = [(case, chosen(case.talk, ear)) for case in strategy_cases.fitted(part)]
    first = [made[0] in case.fit for case, made in fitted]
    wrong = [not case.unfit.isdisjoint(made) for case, made in fitted]
    by_chance = float(np.mean([len(case.fit) / len(Strategy) for case, _ in fitted]))
    return [
        share(sum(early), len(early)).named(
            f"part {part}: advice before the feeling was met", goal=0.0, is_less_better=True
        ),
        share(sum(allowed), len(allowed)).named(f"part {part}: advice where it is welcome"),
        share(sum(wished), len(wished)).named(f"part {part}: pairs that a profile changes", goal=0.75),
        share(sum(groups), len(groups)).named(
            f"part {part}: pairs that a group changes", goal=0.0, is_less_better=True
        ),
        share(sum(first), len(first)).named(
            f"part {part}: the first strategy fits", baseline=by_chance, note="baseline: any of the 25"
        ),
        share(sum(wrong), len(wrong)).named(
            f"part {part}: a strategy in the plan would be wrong", is_less_better=True
        ),
    ]


def _time(talks: Sequence[Talk], ear: Ear) -> Figure:
    taken = []
    for talk in talks:
        begun = perf_counter()
        chosen(talk, ear)
        taken.append(perf_counter() - begun)
    return Figure(
        "a plan takes, ms (95th percentile)",
        1000 * float(np.percentile(taken, 95)),
        len(taken),
        goal=20.0,
        is_less_better=True,
        note="with its intent, without the encoder",
    )


def _choose_of_eight(
    intent: Intent, course: Course, heard: Read, lately: Sequence[Strategy], *, with_words: bool
) -> Strategy:
    known = _known(course, heard, lately=tuple(lately), fitting=heard.fitting if with_words else {})
    known = replace(known, is_met=known.is_met or not _MET.isdisjoint(lately))
    return choose(replace(intent, family=frozenset(_ORDER)), known)[0]


def _known(
    course: Course,
    heard: Read,
    *,
    fitting: Mapping[Strategy, float],
    lately: tuple[Strategy, ...] = (),
    leanings: Mapping[Strategy, float] | None = None,
) -> Circumstances:
    turns = [(turn.speaker, turn.text) for turn in course.topic]
    said = tuple(text for who, text in turns if who is Speaker.PERSON)
    return Circumstances(
        said, heard.felt, is_met=is_met(turns), lately=lately, leanings=leanings or {}, fitting=fitting
    )


def _numbers(made: Sequence[Choice], name: str) -> Integers:
    return np.array([_ORDER.index(getattr(choice, name)) for choice in made])


def _third_times(made: Sequence[Choice]) -> int:
    runs = zip(made, made[1:], made[2:], strict=False)
    return sum(
        one.dialogue == third.dialogue and one.told == two.told == third.told for one, two, third in runs
    )


PART: Final = Part(
    "strategy",
    "Is the strategy of a reply chosen as people choose it, and never where it would hurt?",
    ("esconv",),
    "ESConv: CC BY-NC 4.0, measures only; our own talks: that of the program",
    "macro-F1 over ESConv's eight strategies (Liu et al. 2021); preference bias (Kang et al. 2024); shares with "
    "Wilson's interval; 95 % bootstrap over conversations",
    measure,
    baseline="the strategies that were used, shuffled",
    ceiling="EmoDynamiX, trained on ESConv: macro-F1 .277, bias .45",
)
