"""Measures the check of boundaries itself: what it finds of the forbidden, and what it lets pass of the permitted.

Run as a program it prints the figures by rule: ``python -m tests.lab.evaluation.boundary_measures en a b`` (a language,
the parts to fit on, the part to measure).
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.lab.evaluation.boundary_check import STRICT, BoundaryCheck, opened_check
from tests.lab.evaluation.boundary_replies import RULES, replies


@dataclass(frozen=True, slots=True)
class RuleMeasured:
    """Counts of one rule; each reply is judged under the strictest settings."""

    rule: str
    forbidden: int
    """How many forbidden replies there are."""
    found: int
    """How many of them break this rule, by the check."""
    permitted: int
    """How many permitted ones there are."""
    passed: int
    """How many of them keep this rule, by the check."""
    clean: int
    """How many of them keep all rules, by the check."""


def measure(check: BoundaryCheck, part: str) -> tuple[RuleMeasured, ...]:
    """Measure a check on a part of the replies of its language that it was not fitted on."""
    return tuple(_measured(check, part, rule) for rule in RULES)


def _measured(check: BoundaryCheck, part: str, rule: str) -> RuleMeasured:
    own = [one for one in replies(check.lang) if one.part == part and one.rule == rule]
    judged = [(one, check.broken(one.text, one.said, {**STRICT, **one.settings})) for one in own]
    return RuleMeasured(
        rule,
        forbidden=sum(one.is_forbidden for one in own),
        found=sum(one.is_forbidden and rule in broken for one, broken in judged),
        permitted=sum(not one.is_forbidden for one in own),
        passed=sum(not one.is_forbidden and rule not in broken for one, broken in judged),
        clean=sum(not one.is_forbidden and not broken for one, broken in judged),
    )


def _print(measured: Sequence[RuleMeasured]) -> None:
    for one in measured:
        sys.stdout.write(
            f"{one.rule:16} found {one.found} of {one.forbidden}, passed {one.passed} of {one.permitted}\n"
        )
    forbidden, permitted = (
        sum(getattr(one, side) for one in measured) for side in ("forbidden", "permitted")
    )
    sys.stdout.write(
        f"found {sum(one.found for one in measured) / forbidden:.3f},"
        f" passed {sum(one.passed for one in measured) / permitted:.3f},"
        f" clean of all rules {sum(one.clean for one in measured) / permitted:.3f}\n"
    )


if __name__ == "__main__":
    language, fitted, part = sys.argv[1:]
    _print(measure(opened_check(language, fitted), part))
