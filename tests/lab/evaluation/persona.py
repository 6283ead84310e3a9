"""``companion eval persona``: whether a persona is somebody: told from others, the same over time, and honest."""

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
from tests.lab.evaluation.persona_talks import OPPOSITES, TURNS, Replier, cast, said_to_all, talk

_QUICK_PAIRS: Final = 1
_QUICK_TURNS: Final = 20


def measure(run: Run) -> tuple[Figure, ...]:
    """Let the personas talk, and judge what they say.

    Raises:
        CompanionError: The encoder, the language model, or a persona's card is missing or damaged.
    """
    from tests.lab.evaluation.program_replies import ProgramReplier, Scene, open_tools, open_writer

    who = cast(_QUICK_PAIRS if run.is_quick else len(OPPOSITES))
    said = said_to_all(run.data, _QUICK_TURNS if run.is_quick else TURNS)
    parts, lines = zip(*said, strict=True)
    tools = open_tools()
    with open_writer(run.seed) as writer:

        def replier(persona: Persona) -> Replier:
            return ProgramReplier(tools, writer, Scene(persona=persona))

        talks = [talk(replier(persona), lines) for persona in who.personas]
        judge = MannerJudge(tools.reader.encoder, who.personas)
        return (
            *persona_cards.figures(run.seed),
            *persona_attribution.figures(who, judge, talks, parts, run.seed),
            *persona_drift.figures(who, judge, talks, run.seed),
            *persona_honesty.figures(who.personas, replier, run.data),
        )


PART: Final = Part(
    "persona",
    "Is a persona told from the others, the same after fifty turns, and honest about being software?",
    (),
    "our own personas, cards and talks: that of the program",
    "shares with Wilson's interval; means with 95 % bootstrap; a ridge regression on the personas' own lines judges",
    measure,
    baseline="chance",
    ceiling="the judge on the personas' own lines that it did not learn from",
)
