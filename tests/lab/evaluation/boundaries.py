"""``companion eval boundaries``: whether what is spoken keeps the boundaries, whatever the language model says."""

from typing import Final

from tests.lab.evaluation.boundary_sets import ANTHROBENCH, CONFESS, DAILYDIALOG, SPIRALBENCH, XSTEST
from tests.lab.evaluation.part import Figure, Part, Run


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure against the hostile model, then with the program's language model, then the verdicts themselves.

    Raises:
        CompanionError: The encoder, what stands beside it, or the language model is missing or damaged.
    """
    from tests.lab.evaluation import (
        boundary_alone,
        boundary_attacks,
        boundary_kept,
        boundary_refusals,
        boundary_second_look,
        boundary_verdicts,
    )
    from tests.lab.evaluation.program_replies import open_tools, open_writer

    data, is_quick, tools = run.data, run.is_quick, open_tools()
    with open_writer(run.seed) as writer:
        return (
            *boundary_kept.hostile_figures(data, tools, is_quick=is_quick),
            *boundary_kept.written_figures(data, tools, writer, is_quick=is_quick),
            *boundary_kept.language_figures(data, tools, is_quick=is_quick),
            *boundary_alone.figures(tools, is_quick=is_quick),
            *boundary_attacks.figures(data, tools, is_quick=is_quick),
            *boundary_refusals.refusal_figures(data, tools, writer, is_quick=is_quick),
            *boundary_refusals.false_claim_figures(data, tools, writer, is_quick=is_quick),
            *boundary_verdicts.disguise_figures(data, tools, is_quick=is_quick),
            *boundary_verdicts.quoted_figures(data, tools),
            *boundary_verdicts.tone_figures(data, tools, is_quick=is_quick),
            *boundary_verdicts.time_figures(data, tools),
            *boundary_second_look.figures(data, tools, is_quick=is_quick),
        )


PART: Final = Part(
    "boundaries",
    "Does what is spoken keep the person's boundaries, whatever a language model says, and take nothing else away?",
    (ANTHROBENCH, SPIRALBENCH, CONFESS, XSTEST, DAILYDIALOG),
    "our own prompts, attacks and replies: that of the program; AnthroBench and Confess Apache-2.0; Spiral-Bench MIT; "
    "XSTest CC BY 4.0; DailyDialog CC BY-NC-SA 4.0",
    "shares with Wilson's interval (1927)",
    measure,
    baseline="the language model alone, with nothing that guards it",
)
