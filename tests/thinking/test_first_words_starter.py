"""Beginnings that say nothing, with the real starter model: dropped before they are voiced, and nothing read again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from companion.thinking.first_words import worth_saying
from companion.thinking.openings import OPENING_WORDS, FormulaHabit, is_filler

from companion.evaluation.collected import rows_of
from companion.thinking.engines import ModelSpec, manner_of
from companion.thinking.llama_cpp_engine import LlamaCppModel
from companion.thinking.model_file import small_model_file
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt import build_prompt
from companion.thinking.reply_text import ReplyCleaner, cleaned
from companion.values import CancelToken, Speaker, Utterance

pytestmark = pytest.mark.model

SAID = Utterance("0" * 32, 1, Speaker.PERSON, "I failed the exam and I feel awful about it.", 0.0)
PROMPT = build_prompt(DEFAULT_PERSONA, (SAID,))
REST = "and so on"
REPLY_HEAD_TOKENS = 8
"""What a template writes before a reply is read with it, and nothing else."""


class DrawsFillerFirst:
    """Draws a marked opening, and from then on what the model would say with that beginning barred."""

    def __init__(self, model: LlamaCppModel, opening: str, seed: int) -> None:
        self._model, self._opening, self._seed = model, opening, seed

    def __call__(self, thrown_away: tuple[str, ...]) -> Iterator[str]:
        if not thrown_away:
            yield f"{self._opening} {REST}"
            return
        limits = replace(
            manner_of(ModelSpec()).limits,
            max_tokens=2 * OPENING_WORDS,
            seed=self._seed + len(thrown_away),
            unwanted_beginnings=thrown_away,
        )
        for piece in cleaned(self._model.reply(PROMPT, limits, CancelToken()), ReplyCleaner()):
            assert self._model.evaluated_tokens <= REPLY_HEAD_TOKENS
            yield piece


def test_four_of_five_marked_openings_are_dropped_for_better_ones_before_they_are_voiced(
    tmp_path: Path,
) -> None:
    file = small_model_file()
    assert file is not None
    model = LlamaCppModel.open(file, context_tokens=1280, threads=1)
    model.read(PROMPT, CancelToken())
    marked = [row["opening"] for row in rows_of("reply_openings", tmp_path) if row["is_filler"]]

    dropped = 0
    for number, opening in enumerate(marked):
        voiced = "".join(worth_saying(DrawsFillerFirst(model, opening, number), FormulaHabit(0)))
        begins = " ".join(voiced.split()[:OPENING_WORDS])
        dropped += REST not in voiced and not is_filler(begins)
    model.close()

    assert len(marked) >= 100
    assert dropped >= 0.8 * len(marked)
