"""``companion eval boundaries``: whether what is spoken keeps the boundaries, whatever the language model says."""

from typing import Final

from tests.lab.evaluation import boundary_alone, boundary_attacks
from tests.lab.evaluation.boundary_kept import hostile_figures, language_figures, written_figures
from tests.lab.evaluation.boundary_refusals import false_claim_figures, refusal_figures
from tests.lab.evaluation.boundary_sets import ANTHROBENCH, CONFESS, DAILYDIALOG, SPIRALBENCH, XSTEST
from tests.lab.evaluation.boundary_verdicts import (
    disguise_figures,
    quoted_figures,
    time_figures,
    tone_figures,
)
from tests.lab.evaluation.part import Part

PART: Final = Part(
    "boundaries",
    "Does what is spoken keep the person's boundaries, whatever a language model says, and take nothing else away?",
    (ANTHROBENCH, SPIRALBENCH, CONFESS, XSTEST, DAILYDIALOG),
    "our own prompts, attacks and replies: that of the program; AnthroBench and Confess Apache-2.0; Spiral-Bench MIT; "
    "XSTest CC BY 4.0; DailyDialog CC BY-NC-SA 4.0",
    "shares with Wilson's interval (1927)",
    (
        hostile_figures,
        written_figures,
        language_figures,
        boundary_alone.figures,
        boundary_attacks.figures,
        refusal_figures,
        false_claim_figures,
        disguise_figures,
        quoted_figures,
        tone_figures,
        time_figures,
    ),
    baseline="the language model alone, with nothing that guards it",
)
