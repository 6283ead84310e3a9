"""Measures whether a line that the person wrote makes later replies more like it, with the starter model.

Asked of own rows: words of the person's, how they would have had them answered, and later words in a like situation.
The later words are answered after the same short talk, as the program does, with the line at hand and without; and by
the language model alone, without the line, with the line shown, with a beginning that is its first words, and with
both. How like the line a reply is, is the cosine of their meaning.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.encoder.encoder import Encoder, Vectors
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure, Run
from companion.evaluation.program_replies import ProgramReplier
from companion.evaluation.reply_talks import as_dialogue
from companion.evaluation.replying import Reply
from companion.evaluation.statistics import mean
from companion.thinking.engines import ModelSpec, manner_of
from companion.thinking.examples import put_before_last_words
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt import build_prompt
from companion.thinking.reply_text import ReplyCleaner
from companion.thinking.sample_lines import FOR_STARTER_MODEL, NO_LINES, LineShelf, beginning_of
from companion.values import CancelToken, SampleLine, Speaker, Utterance

_TALK: Final = ("Hi, I'm home.", "Hello! How was the way home?")
_QUICK_ROWS: Final = 4
_FIRST_SESSION: Final = 40_000

Likeness: TypeAlias = NDArray[np.float64]
"""Cosine of each reply with the line, (n,)."""


def figures(run: Run, replier: ProgramReplier, encoder: Encoder, part: str = "b") -> list[Figure]:
    """Answer every row of a part six times; some two minutes on one core, ``run.is_quick`` half of one.

    Args:
        run: where the rows are, and how many of them are wanted.
        replier: replies as the program, and has the language model.
        encoder: reads what is like what.
        part: "a" to build with, "b" to measure; all where the rows have no such part.
    """
    rows = rows_of("reply_sample_lines", run.data)
    rows = [row for row in rows if row["part"] == part] or rows
    rows = rows[:: max(1, len(rows) // _QUICK_ROWS)] if run.is_quick else rows
    lines = [SampleLine(row["first"], row["wished"]) for row in rows]
    wished = encoder.encode([line.companion for line in lines]).meaning
    return [
        *_nearness(encoder, rows),
        *_in_a_talk(rows, lines, wished, replier, encoder, run.seed),
        *_alone(rows, lines, wished, replier.model, encoder, run.seed),
    ]


def _in_a_talk(
    rows: Sequence[Mapping[str, str]],
    lines: Sequence[SampleLine],
    wished: Vectors,
    replier: ProgramReplier,
    encoder: Encoder,
    seed: int,
) -> list[Figure]:
    """Reply as the program does, each row in a talk of its own, without its line and then with it."""
    meant = encoder.encode([line.person for line in lines]).meaning
    replies: dict[bool, list[Reply]] = {False: [], True: []}
    for number, (row, line, vector) in enumerate(zip(rows, lines, meant, strict=True)):
        for has_line, made in replies.items():
            sides = (Speaker.PERSON, Speaker.COMPANION, Speaker.PERSON)
            said = tuple(zip(sides, (*_TALK, row["later"]), strict=True))
            dialogue = as_dialogue(said, _FIRST_SESSION + 2 * number + has_line)
            replier.lines = LineShelf((line,), vector[None]) if has_line else NO_LINES
            made.append(replier.say(dialogue, replier.think(dialogue)))
    replier.lines = NO_LINES
    without, having = (_like(encoder, [one.text for one in replies[at]], wished) for at in (False, True))
    return [
        bootstrap(mean, without, seed=seed).named("sample lines, as the program, without: like the line"),
        bootstrap(mean, having, seed=seed).named("sample lines, as the program: like the line"),
        *_gain("as the program", having, without, seed),
        *(
            Figure(
                f"sample lines, as the program, {name}: seconds to the first words, 95th percentile",
                float(np.quantile([one.first_words for one in replies[at]], 0.95)),
                len(rows),
                is_less_better=True,
            )
            for name, at in (("without", False), ("with", True))
        ),
    ]


def _alone(
    rows: Sequence[Mapping[str, str]],
    lines: Sequence[SampleLine],
    wished: Vectors,
    model: LanguageModel,
    encoder: Encoder,
    seed: int,
) -> list[Figure]:
    """Let the language model reply with nothing but persona and talk, in four ways."""
    limits = replace(manner_of(ModelSpec()).limits, seed=seed)
    found: list[Figure] = []
    without: Likeness | None = None
    for name, is_shown, is_begun in (
        ("none", False, False),
        ("shown", True, False),
        ("begun", False, True),
        ("shown and begun", True, True),
    ):
        replies = [
            _reply(model, limits, row["later"], line, is_shown=is_shown, is_begun=is_begun)
            for row, line in zip(rows, lines, strict=True)
        ]
        like = _like(encoder, replies, wished)
        found.append(bootstrap(mean, like, seed=seed).named(f"sample lines, {name}: like the line"))
        if without is None:
            without = like
        else:
            found += _gain(name, like, without, seed)
    return found


def _gain(name: str, like: Likeness, without: Likeness, seed: int) -> list[Figure]:
    more = like - without
    return [
        bootstrap(mean, more, seed=seed).named(f"sample lines, {name}: more like it than without"),
        share(int((more > 0).sum()), len(more)).named(f"sample lines, {name}: replies that are nearer"),
    ]


def _nearness(encoder: Encoder, rows: Sequence[Mapping[str, str]]) -> list[Figure]:
    """Count how often a line comes up in the like situation, and in each other one."""
    first = encoder.encode([row["first"] for row in rows]).meaning
    later = encoder.encode([row["later"] for row in rows]).meaning
    near = first @ later.T >= FOR_STARTER_MODEL.near
    others = near[~np.eye(len(rows), dtype=bool)]
    return [
        share(int(near.diagonal().sum()), len(rows)).named("sample lines: shown in the like situation"),
        share(int(others.sum()), len(others)).named("sample lines: shown in another", is_less_better=True),
    ]


def _like(encoder: Encoder, replies: Sequence[str], lines: Vectors) -> Likeness:
    likeness: Likeness = (encoder.encode(replies).meaning * lines).sum(1).astype(np.float64)
    return likeness


def _reply(
    model: LanguageModel, limits: ReplyLimits, words: str, line: SampleLine, *, is_shown: bool, is_begun: bool
) -> str:
    """Return a reply as it would be spoken, its first words included."""
    said = [_utterance(number, text) for number, text in enumerate((*_TALK, words), start=1)]
    prompt = build_prompt(DEFAULT_PERSONA, said)
    if is_shown:
        shown = (Message(Speaker.PERSON, line.person), Message(Speaker.COMPANION, line.companion))
        prompt = put_before_last_words(prompt, shown)
    if is_begun:
        prompt = replace(prompt, opening=beginning_of(line.companion))
    return _written(model, prompt, limits)


def _written(model: LanguageModel, prompt: Prompt, limits: ReplyLimits) -> str:
    cleaner = ReplyCleaner(companion_name=DEFAULT_PERSONA.name, max_sentences=limits.max_sentences)
    reply = ""
    for piece in model.reply(prompt, limits, CancelToken()):
        reply += cleaner.feed(piece)
        if cleaner.ended is not None:
            break
    return f"{prompt.opening} {reply}{cleaner.finish()}".strip()


def _utterance(number: int, text: str) -> Utterance:
    speaker = Speaker.PERSON if number % 2 else Speaker.COMPANION
    return Utterance("0" * 32, number, speaker, text, said_at=0.0)
