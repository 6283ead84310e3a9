"""Measures whether a line that the person wrote makes later replies more like it, with the starter model.

Asked of own rows: words of the person's, how they would have had them answered, and later words in a like situation.
The later words are answered after the same short talk, without the line, with the line shown, with a beginning that is
its first words, and with both, as in a talk; how like the line a reply is, is the cosine of their meaning.
"""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.encoder import Vectors
from companion.encoder.familiarity import familiarity
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure, Run
from companion.evaluation.statistics import mean
from companion.thinking.engines import ModelSpec, manner_of, open_language_model
from companion.thinking.examples import put_before_last_words
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt import build_prompt
from companion.thinking.reply_text import ReplyCleaner
from companion.thinking.sample_lines import FOR_STARTER_MODEL, beginning_of
from companion.values import CancelToken, SampleLine, Speaker, Utterance

_TALK: Final = ("Hi, I'm home.", "Hello! How was the way home?")
_QUICK_ROWS: Final = 8


def figures(run: Run, part: str = "b") -> list[Figure]:
    """Answer every row of a part four times; some two minutes on one core, ``run.is_quick`` half of one."""
    rows = [row for row in rows_of("reply_sample_lines", run.data) if row["part"] == part]
    rows = rows[:: max(1, len(rows) // _QUICK_ROWS)] if run.is_quick else rows
    lines = [SampleLine(row["first"], row["wished"]) for row in rows]
    encoder = OnnxEncoder(FOLDER, familiarity)
    wished = encoder.encode([line.companion for line in lines]).meaning
    spec = ModelSpec(context_tokens=1280, threads=1)
    limits = replace(manner_of(spec).limits, seed=run.seed)
    model = open_language_model(spec)
    found = _nearness(encoder, rows)
    without: NDArray[np.float64] | None = None
    try:
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
            like = _paired(encoder.encode(replies).meaning, wished)
            found.append(bootstrap(mean, like, seed=run.seed).named(f"sample lines, {name}: like the line"))
            if without is None:
                without = like
                continue
            more = like - without
            found += [
                bootstrap(mean, more, seed=run.seed).named(
                    f"sample lines, {name}: more like it than without"
                ),
                share(int((more > 0).sum()), len(more)).named(
                    f"sample lines, {name}: replies that are nearer"
                ),
            ]
    finally:
        model.close()
    return found


def _nearness(encoder: OnnxEncoder, rows: list[dict[str, str]]) -> list[Figure]:
    """Count how often a line comes up in the like situation, and in each other one."""
    first = encoder.encode([row["first"] for row in rows]).meaning
    later = encoder.encode([row["later"] for row in rows]).meaning
    near = first @ later.T >= FOR_STARTER_MODEL.near
    others = near[~np.eye(len(rows), dtype=bool)]
    return [
        share(int(near.diagonal().sum()), len(rows)).named("sample lines: shown in the like situation"),
        share(int(others.sum()), len(others)).named("sample lines: shown in another", is_less_better=True),
    ]


def _paired(replies: Vectors, lines: Vectors) -> NDArray[np.float64]:
    likeness: NDArray[np.float64] = (replies * lines).sum(1).astype(np.float64)
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
