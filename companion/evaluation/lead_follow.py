"""Measures what leads do for the smallest language model: does a reply do what was planned, and does it sound so?

Turns of our own collections are planned as the program does, and each plan is put into words in three ways: by leads
that heads rank, by the first ones that suit, drawn by chance, and by the language model alone. A clause counts as
followed when the judge finds its strategy among the three likeliest of the clause's own words: the judge learned on
replies that do one thing. Beside it stands whether it finds the leading strategy in the whole reply, which often does
two or three. Valence is read by the program's own head, which also ranks, and by VADER, which knows nothing of it.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import numpy as np

from companion.encoder.kept_measures import LEADS_FILE, load_measures, measure
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.encoder.strategy import StrategyJudge, open_strategy_judge
from companion.engine.deliberation import Deliberation, Knowledge, Thought
from companion.engine.insight import open_insight
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure, Run
from companion.evaluation.plan_follow import does_follow
from companion.evaluation.reply_talks import as_dialogue
from companion.evaluation.statistics import spearman
from companion.evaluation.vader import compound
from companion.feeling.words import WordsReading
from companion.remembering.second_person import to_you
from companion.thinking.engines import ModelSpec, manner_of, open_language_model
from companion.thinking.landing import LeadShelf, Sounding, shelf_of, sounding_of, stand_in_text
from companion.thinking.language_model import LanguageModel, Prompt, ReplyLimits
from companion.thinking.lead_slots import Slots, slots_of
from companion.thinking.leads import FilledLead, Lead, candidates, load_leads
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt import build_prompt
from companion.thinking.reply_text import ReplyCleaner
from companion.thinking.script import Occasion, Script, script_of, write_script
from companion.values import (
    CancelToken,
    Memory,
    MemoryKind,
    Reading,
    Recalled,
    RecallScores,
    Speaker,
    Utterance,
)

COLLECTIONS: Final = ("persona_turns", "plan_strategies", "plan_situations")
FOLLOW_GOAL: Final = 0.85
VALENCE_GOAL: Final = 0.6
SLOWEST: Final = 5.0
"""Milliseconds that choosing may take, without what is measured anew."""
_QUICK: Final = 30
_MARKS: Final = ".,!?;:…'’"
_ENDS: Final = ".!?…"
_FORGOTTEN: Final = 40
"""So many leads back are known as said lately."""


class Way(StrEnum):
    """How a plan is put into words."""

    RANKED = "leads, ranked"
    DRAWN = "leads, drawn"
    ALONE = "the model alone"


@dataclass(frozen=True, slots=True)
class Planned:
    """A turn that waits for its reply, and what was decided for it."""

    dialogue: tuple[Utterance, ...]
    thought: Thought
    slots: Slots

    @property
    def person(self) -> str:
        """The words that are answered."""
        return self.dialogue[-1].text

    @property
    def target_valence(self) -> float:
        """The mean of the clauses'."""
        clauses = self.thought.plan.clauses
        return sum(clause.target.valence for clause in clauses) / len(clauses)


@dataclass(frozen=True, slots=True)
class Said:
    """A reply."""

    clauses: Mapping[int, str]
    """The words of each clause of the plan, by its number; one for all where no lead was said."""

    @property
    def whole(self) -> str:
        """All of it."""
        return " ".join(words for _, words in sorted(self.clauses.items()))


def figures(run: Run, parts: Sequence[str] = ("a", "b")) -> list[Figure]:
    """Measure all ways; takes about a minute for each part on one core.

    Raises:
        CompanionError: The encoder, its kept measures or the language model is missing or broken.
    """
    reader = open_text_reader()
    planned = planned_turns(run, parts, reader)
    judge = open_strategy_judge(reader.encoder)
    shelf = open_shelf(reader)
    spec = ModelSpec(context_tokens=2048, threads=1)
    model = open_language_model(spec)
    limits = replace(manner_of(spec).limits, seed=run.seed)
    try:
        scripts, took = _ranked(planned, shelf, reader)
        made = {
            Way.RANKED: [_said(one, script, model, limits) for one, script in scripts],
            Way.DRAWN: [
                _said(one, script, model, limits) for one, script in _drawn(planned, shelf, run.seed)
            ],
            Way.ALONE: [Said({0: _alone(one, model, limits)}) for one in planned],
        }
    finally:
        model.close()
    found = [
        figure for way, said in made.items() for figure in _figures_of(way, planned, said, judge, reader, run)
    ]
    slow = float(np.percentile(took, 95))
    return [
        *found,
        Figure("leads: choosing, 95th percentile, ms", slow, len(took), goal=SLOWEST, is_less_better=True),
    ]


def planned_turns(run: Run, parts: Sequence[str], reader: EncoderReader) -> list[Planned]:
    """Plan the replies to all turns of these parts as the program does, each in a talk of its own."""
    rows = [row for name in COLLECTIONS for row in rows_of(name, run.data) if row["part"] in parts]
    if run.is_quick and len(rows) > _QUICK:
        picked = np.random.default_rng(run.seed).choice(len(rows), _QUICK, replace=False)
        rows = [rows[at] for at in sorted(picked)]
    deliberation = Deliberation(DEFAULT_PERSONA, lambda: open_insight(reader), Knowledge(foresee=_read_alone))
    deliberation.warm()
    return [_planned(row, number, deliberation) for number, row in enumerate(rows, start=1)]


def open_shelf(reader: EncoderReader) -> LeadShelf:
    """Load the leads with what was measured of them."""
    leads = load_leads()
    kept = load_measures(LEADS_FILE, [stand_in_text(lead) for lead in leads], reader.encoder.trunk_hash)
    return shelf_of(
        leads,
        [sounding_of(*one) for one in zip(kept.meaning, kept.felt, kept.lands, strict=True)],
    )


def follow_script(script: Script, prompt: Prompt, model: LanguageModel, limits: ReplyLimits) -> Said:
    """Say a script as ``thinking.script`` tells it."""
    reply, clauses = "", dict[int, str]()
    for step in script.steps:
        begun = len(reply)
        reply = f"{reply} {step.words}".strip()
        if step.goes_on:
            reply = _joined(reply, _written(replace(prompt, opening=reply), model, limits, sentences=1))
        clauses[step.clause] = f"{clauses.get(step.clause, '')} {reply[begun:].strip()}".strip()
    return Said(clauses)


def _planned(row: Mapping[str, object], number: int, deliberation: Deliberation) -> Planned:
    before, person = row["before"], row["person"]
    if not isinstance(before, list) or not isinstance(person, str):
        raise ValueError("a row is no turn with what was said before")
    said = [(Speaker(who), text) for who, text in before if who != "memory"]
    memories = [text for who, text in before if who == "memory"]
    dialogue = as_dialogue([*said, (Speaker.PERSON, person)], number)
    recalled = [Recalled(Memory(MemoryKind.MOMENT, text, 0.0), 1.0, RecallScores(), "") for text in memories]
    thought = deliberation.plan(dialogue, recalled)
    if thought is None:
        raise ValueError("a turn whose last words are not the person's")
    slots = slots_of(
        person,
        thought.seen.emotions,
        to_you,
        means=thought.intent.situation.means,
        memory=f"Last week you told me: {memories[0]}" if memories else "",
    )
    return Planned(dialogue, thought, slots)


def _read_alone(said: Utterance, words: WordsReading) -> Reading | None:
    """Return how words are understood by themselves, as at the beginning of a talk."""
    if words.estimate is None:
        return None
    return Reading(said.session, said.number, words.estimate, words.estimate, None, words.emotions)


class _Hearing:
    """Reads leads with their real words, and takes the time of that.

    Attributes:
        seconds: So long it took since this was set to 0.
    """

    def __init__(self, reader: EncoderReader) -> None:
        self.seconds = 0.0
        self._reader = reader

    def hear(self, texts: Sequence[str]) -> list[Sounding]:
        """Return what is read off the texts."""
        begun = time.perf_counter()
        read = measure(self._reader, texts)
        self.seconds += time.perf_counter() - begun
        return [sounding_of(*one) for one in zip(read.meaning, read.felt, read.lands, strict=True)]


def _ranked(
    planned: Sequence[Planned], shelf: LeadShelf, reader: EncoderReader
) -> tuple[list[tuple[Planned, Script]], list[float]]:
    """Return the scripts, and how many milliseconds each took without what was measured anew."""
    hearing = _Hearing(reader)
    found: list[tuple[Planned, Script]] = []
    took: list[float] = []
    lately: tuple[Lead, ...] = ()
    for one in planned:
        hearing.seconds, begun = 0.0, time.perf_counter()
        occasion = Occasion(one.thought.intent.situation, one.slots, one.thought.seen.meaning, lately)
        script = write_script(one.thought.plan, occasion, shelf, hearing.hear)
        took.append(1000.0 * (time.perf_counter() - begun - hearing.seconds))
        lately = (*lately, *script.leads)[-_FORGOTTEN:]
        found.append((one, script))
    return found, took


def _drawn(planned: Sequence[Planned], shelf: LeadShelf, seed: int) -> list[tuple[Planned, Script]]:
    random = np.random.default_rng(seed)
    found: list[tuple[Planned, Script]] = []
    lately: tuple[Lead, ...] = ()
    for one in planned:
        chosen: dict[int, FilledLead] = {}
        slots = one.slots
        for number, clause in enumerate(one.thought.plan.clauses):
            suited = candidates(shelf.leads, clause, one.thought.intent.situation, slots, lately)
            if suited:
                chosen[number] = suited[random.integers(len(suited))]
                slots = slots.without(chosen[number].lead.gaps)
                lately = (*lately, chosen[number].lead)[-_FORGOTTEN:]
        found.append((one, script_of(chosen)))
    return found


def _said(one: Planned, script: Script, model: LanguageModel, limits: ReplyLimits) -> Said:
    return follow_script(script, build_prompt(DEFAULT_PERSONA, one.dialogue), model, limits)


def _alone(one: Planned, model: LanguageModel, limits: ReplyLimits) -> str:
    return _written(build_prompt(DEFAULT_PERSONA, one.dialogue), model, limits, limits.max_sentences)


def _written(prompt: Prompt, model: LanguageModel, limits: ReplyLimits, sentences: int | None) -> str:
    cleaner = ReplyCleaner(companion_name=DEFAULT_PERSONA.name, max_sentences=sentences)
    written = ""
    for piece in model.reply(prompt, limits, CancelToken()):
        written += cleaner.feed(piece)
        if cleaner.ended is not None:
            break
    return (written + cleaner.finish()).strip()


def _joined(words: str, written: str) -> str:
    """Put what a model wrote behind the words that it went on from, and a full stop where there is no mark."""
    blank = "" if written[:1] in _MARKS else " "
    joined = f"{words}{blank}{written}".rstrip()
    return joined if joined.endswith(tuple(_ENDS)) else f"{joined}."


def _figures_of(
    way: Way,
    planned: Sequence[Planned],
    said: Sequence[Said],
    judge: StrategyJudge,
    reader: EncoderReader,
    run: Run,
) -> list[Figure]:
    replies = [one.whole for one in said]
    leads = [one.thought.plan.clauses[0].strategy for one in planned]
    judged = judge.judge([(one.person, reply) for one, reply in zip(planned, replies, strict=True)])
    whole = sum(does_follow(told, lead) for told, lead in zip(judged, leads, strict=True))
    target = np.array([one.target_valence for one in planned])
    felt = np.array([one.felt.affect.valence for one in reader.measure(replies)])
    found = [
        share(whole, len(said)).named(f"{way}: the leading strategy is in the whole reply", goal=FOLLOW_GOAL),
        bootstrap(spearman, target, felt, seed=run.seed).named(
            f"{way}: valence of the words against the target, Spearman", goal=VALENCE_GOAL
        ),
        bootstrap(spearman, target, compound(replies), seed=run.seed).named(
            f"{way}: the same, valence by VADER"
        ),
        Figure(f"{way}: different replies", len(set(replies)) / len(replies), len(replies)),
    ]
    if way is Way.ALONE:
        return found
    return [*_by_clause(way, planned, said, judge), *found]


def _by_clause(
    way: Way, planned: Sequence[Planned], said: Sequence[Said], judge: StrategyJudge
) -> list[Figure]:
    clauses = [
        (at, one.person, words, one.thought.plan.clauses[number].strategy)
        for at, (one, reply) in enumerate(zip(planned, said, strict=True))
        for number, words in reply.clauses.items()
    ]
    judged = judge.judge([(person, words) for _, person, words, _ in clauses])
    followed = [does_follow(told, strategy) for told, (*_, strategy) in zip(judged, clauses, strict=True)]
    missed = {at for (at, *_), follows in zip(clauses, followed, strict=True) if not follows}
    return [
        share(sum(followed), len(followed)).named(
            f"{way}: clauses that follow their strategy", goal=FOLLOW_GOAL
        ),
        share(len(said) - len(missed), len(said)).named(f"{way}: replies in which every clause does"),
    ]
