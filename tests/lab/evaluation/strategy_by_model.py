"""Lets a language model choose among ESConv's eight strategies itself: the baseline that choosing outside it must beat.

It is told what the eight are, shown the last turns of the talk, and can write nothing but one of the names, so that the
first tokens decide. Asked are SmolLM2 and the best that is installed beside it.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from companion.catalog.catalog import Purpose, read_catalog
from companion.catalog.installed import best_installed
from companion.storage.paths import find_paths
from companion.thinking.engines import ModelSpec
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.values import CancelToken, Speaker, Strategy
from tests.lab.evaluation.strategy_cases import Said

_SHOWN: Final = 5
"""Turns of the talk."""
_LIMITS: Final = ReplyLimits(max_tokens=16, temperature=0.0)
_MEANS: Final = {
    Strategy.QUESTION: "ask about their situation",
    Strategy.RESTATEMENT: "say back what they told in other words",
    Strategy.REFLECTION: "name what they feel",
    Strategy.SELF_DISCLOSURE: "tell of an experience of your own",
    Strategy.AFFIRMATION: "affirm their strengths and reassure them",
    Strategy.SUGGESTION: "suggest something they could try",
    Strategy.INFORMATION: "give facts",
    Strategy.OTHER: "greet, thank or anything else",
}
_TASK: Final = (
    "You support people who have a hard time. Before you reply you choose one strategy:\n"
    + "\n".join(f"{strategy}: {means}" for strategy, means in _MEANS.items())
)
_SCHEMA: Final = {"enum": [strategy.value for strategy in _MEANS]}


def chosen_by(model: LanguageModel, talks: Sequence[Sequence[Said]]) -> list[Strategy]:
    """Return the strategy the model chooses for the answer to each talk."""
    return [
        Strategy(json.loads(model.complete(_prompt(talk), _SCHEMA, _LIMITS, CancelToken()))) for talk in talks
    ]


def models_asked() -> list[ModelSpec]:
    """Return SmolLM2 and, where one was downloaded, the best of those."""
    small = ModelSpec(context_tokens=2048)
    best = best_installed(read_catalog(), find_paths(os.environ).models, Purpose.LANGUAGE_MODEL, "en")
    return [small] if best is None else [small, replace(small, file=best.main_file)]


def _prompt(talk: Sequence[Said]) -> Prompt:
    lines = [f"{'They' if who is Speaker.PERSON else 'You'}: {text}" for who, text in talk[-_SHOWN:]]
    asked = "\n".join((*lines, "", f"Which strategy fits best now? One of: {', '.join(_MEANS)}."))
    return Prompt(_TASK, (Message(Speaker.PERSON, asked),))
