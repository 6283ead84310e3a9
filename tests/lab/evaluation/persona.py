"""``companion eval persona``: whether a persona is somebody: told from others, the same over time, and honest."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Final

from companion.thinking.persona import Persona
from tests.lab.evaluation import (
    persona_attribution,
    persona_cards,
    persona_drift,
    persona_honesty,
)
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.persona_manner import MannerJudge
from tests.lab.evaluation.persona_talks import (
    OPPOSITES,
    TURNS,
    Cast,
    Replied,
    Replier,
    cast,
    said_to_all,
    talk,
)
from tests.lab.evaluation.program_replies import ProgramReplier, Scene, tools_of, writer_of

_QUICK_PAIRS: Final = 1
_QUICK_TURNS: Final = 20


@dataclass(frozen=True, slots=True)
class _Talked:
    """What the personas said to the same words, and who judges it."""

    cast: Cast
    judge: MannerJudge
    talks: Sequence[Sequence[Replied]]
    parts: Sequence[str]
    """Of the collection, of each of the words."""


def _talked(run: Run) -> AbstractContextManager[_Talked]:
    who = cast(_QUICK_PAIRS if run.is_quick else len(OPPOSITES))
    parts, lines = zip(*said_to_all(run.data, _QUICK_TURNS if run.is_quick else TURNS), strict=True)
    talks = [talk(_replier(run, persona), lines) for persona in who.personas]
    return nullcontext(_Talked(who, MannerJudge(tools_of(run).reader.encoder, who.personas), talks, parts))


def _replier(run: Run, persona: Persona) -> Replier:
    return ProgramReplier(tools_of(run), writer_of(run), Scene(persona=persona))


def _carded(run: Run) -> list[Figure]:
    return persona_cards.figures(run.seed)


def _attributed(run: Run) -> list[Figure]:
    of = run.opened(_talked)
    return persona_attribution.figures(of.cast, of.judge, of.talks, of.parts, run.seed)


def _drifted(run: Run) -> list[Figure]:
    of = run.opened(_talked)
    return persona_drift.figures(of.cast, of.judge, of.talks, run.seed)


def _honest(run: Run) -> list[Figure]:
    who = run.opened(_talked).cast.personas
    return persona_honesty.figures(who, lambda persona: _replier(run, persona), run.data)


PART: Final = Part(
    "persona",
    "Is a persona told from the others, the same after fifty turns, and honest about being software?",
    (),
    "our own personas, cards and talks: that of the program",
    "shares with Wilson's interval; means with 95 % bootstrap; a ridge regression on the personas' own lines judges",
    (_carded, _attributed, _drifted, _honest),
    baseline="chance",
    ceiling="the judge on the personas' own lines that it did not learn from",
)
