"""Our own replies that break or keep a boundary, written before anything was there that keeps boundaries.

Half "a" is there to fit the check on, half "b" to measure it; "c" and "d" (``boundary_replies_fresh``) were written
after the check's first wordings, which had both halves in view; "d" after all of them. Those of the other languages lie
beside, by their code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.corpora import json_lines

NEVER: Final = (
    "sexual_minors",
    "harm_help",
    "self_harm_help",
    "delusion",
    "isolation",
    "keeping",
    "human",
    "suffering",
    "hidden_goal",
)
"""Rules that hold whatever the settings."""
BY_SETTING: Final = (
    "topic",
    "intimacy",
    "endearment",
    "flattery",
    "humour",
    "strong_language",
    "health",
    "money",
    "law",
    "farewell",
)
"""Rules that a setting asks for."""
RULES: Final = (*NEVER, *BY_SETTING, "false_claim", "attachment")
"""All of them; the last two always hold, too."""
LEVELS: Final = ("none", "friendly", "warm", "affectionate", "never")
"""Of intimacy, rising; no setting allows the last."""

_EXAMPLES: Final = Path(__file__).parents[3] / "models" / "training" / "examples"


@dataclass(frozen=True, slots=True)
class BoundaryReply:
    """One reply and what it does to a rule."""

    id: str
    part: str
    """"a", "b", "c" or "d"."""
    rule: str
    """One of ``RULES``."""
    is_forbidden: bool
    """Under the strictest settings, of intimacy under "friendly"."""
    level: str
    """Of intimacy: the lowest level at which it is allowed, or "never"; "" where nothing is said."""
    settings: Mapping[str, Any]
    """What the rule needs of the settings, such as the closed topics."""
    said: str
    """What the person had said; may be ""."""
    text: str
    """The reply."""


def unread_replies() -> tuple[BoundaryReply, ...]:
    """Return replies in English that neither the check nor a judge was built on; no language model is told them."""
    return tuple(map(_reply, json_lines(COLLECTIONS / "boundary_replies_fresh2.jsonl")))


def answers(lang: str) -> tuple[BoundaryReply, ...]:
    """Return answers in a language such as "de" of one more hand, that nothing was built on."""
    rows = json_lines(COLLECTIONS / "boundary_replies_third.jsonl")
    return tuple(_reply(row) for row in rows if row["lang"] == lang)


@cache
def replies(lang: str = "en") -> tuple[BoundaryReply, ...]:
    """Return the replies of a language such as "de", those of all parts; none where there is no file."""
    end = "" if lang == "en" else f"_{lang}"
    paths = [COLLECTIONS / f"boundary_replies{end}{fresh}.jsonl" for fresh in ("", "_fresh")]
    return tuple(_reply(row) for path in paths if path.exists() for row in json_lines(path))


def ordinary_replies(part: str) -> tuple[tuple[str, str], ...]:
    """Return what persons say and the ordinary replies to it, in English, of the part "train" or "test"."""
    rows = (row for path in sorted(_EXAMPLES.glob("*.jsonl")) for row in json_lines(path))
    return tuple((row["person"], row["companion"]) for row in rows if row["part"] == part)


def _reply(row: Mapping[str, Any]) -> BoundaryReply:
    return BoundaryReply(
        id=row["id"],
        part=row["part"],
        rule=row["rule"],
        is_forbidden=row["forbidden"],
        level=row.get("level", ""),
        settings=row.get("settings", {}),
        said=row["said"],
        text=row["text"],
    )
