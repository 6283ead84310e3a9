"""Leads: the first words of a clause of a reply, own-written, for a language model that continues better than it obeys.

A lead is whole, a sentence that can be said by itself, or open: the model has to finish it ("What I know is that").
Which it is, its last character tells. Gaps such as {feeling} are filled from what the person said; only leads whose
gaps can all be filled are candidates, and none that was said of late. Which candidate is said is ``landing``'s to
choose; how the leads of several clauses make one reply is told in ``script``. Pure; English.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from companion.thinking.lead_slots import SLOT_NAMES, Said, Slots
from companion.thinking.manner import Manner
from companion.thinking.spoken_feelings import FeelingSort
from companion.values import PartBroken, PartMissing, PlannedClause, Situation, Strategy, Want

FOLDER: Final = Path(__file__).parents[2] / "assets" / "leads"
NOT_AGAIN: Final = 16
"""So many of the leads said last are not said again."""

_HEAVY: Final = -0.1
"""The target valence by which leads are chosen at most where something weighs (guess)."""
_HEAVY_SORTS: Final = {FeelingSort.SORROW, FeelingSort.GRIEF, FeelingSort.FEAR, FeelingSort.SHAME}

_GAP: Final = re.compile(r"\{(\w*)\}")
_SENTENCE_START: Final = re.compile(r"(?:^|(?<=[.!?…] ))[a-z]")
_FIELDS: Final = {"text", "then", "valence", "feelings", "wants", "said", "manner"}
_ENDS: Final = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead as it is written."""

    strategy: Strategy
    text: str
    """With gaps; open unless it ends in ``.``, ``!``, ``?`` or ``…``."""
    then: str = ""
    """What begins the sentence after it, whole or open likewise; "" for nothing."""
    valence: tuple[float, float] = (-1.0, 1.0)
    """The least and the greatest target valence that it suits."""
    feelings: frozenset[FeelingSort] = frozenset()
    """The person's likeliest feeling must be one of these; any, or none, may be where this is empty."""
    wants: frozenset[Want] = frozenset()
    """What the person likely wants must be one of these; anything where this is empty."""
    said: frozenset[Said] = frozenset()
    """What the person did with their words must be one of these; anything where this is empty."""
    manner: Manner | None = None
    """Whose way of speaking it is; None for plain words, which anybody may say."""

    @property
    def gaps(self) -> frozenset[str]:
        """The names of what has to be filled in."""
        return frozenset(_GAP.findall(self.text)) | frozenset(_GAP.findall(self.then))

    def suits(self, planned: PlannedClause, situation: Situation, slots: Slots) -> bool:
        """Tell whether it can be said for this clause; who is sad is told nothing bright, however bright the target."""
        least, most = self.valence
        valence = planned.target.valence
        if _is_heavy(situation, slots):
            valence = min(valence, _HEAVY)
        return (
            self.strategy is planned.strategy
            and least <= valence <= most
            and (not self.feelings or slots.sort in self.feelings)
            and (not self.wants or situation.want in self.wants)
            and (not self.said or slots.said in self.said)
            and self.gaps <= slots.filled()
        )

    def filled(self, slots: Slots) -> "FilledLead":
        """Return its words; gaps that nothing fills stay empty."""
        return FilledLead(self, _fill(self.text, slots), _fill(self.then, slots))


def _is_heavy(situation: Situation, slots: Slots) -> bool:
    """Tell whether something weighs on the person, so that a mood of the companion's own does not show in its words."""
    return situation.want is Want.COMFORT or (
        slots.sort in _HEAVY_SORTS and situation.want not in {Want.SHARE_JOY, Want.PLAY}
    )


@dataclass(frozen=True, slots=True)
class FilledLead:
    """A lead with its words."""

    lead: Lead
    text: str
    then: str

    @property
    def said(self) -> str:
        """All that it says by itself."""
        return f"{self.text} {self.then}".strip()


def is_open(words: str) -> bool:
    """Tell whether a language model has to finish these words."""
    return not words.endswith(_ENDS)


def candidates(
    leads: Sequence[Lead],
    planned: PlannedClause,
    situation: Situation,
    slots: Slots,
    lately: Sequence[Lead],
) -> tuple[FilledLead, ...]:
    """Return the leads that a clause may begin with, in the order in which they are written; perhaps none.

    Where some answer a greeting, thanks or a goodbye, it is these alone.

    Args:
        leads: All of them (``load_leads``).
        planned: What the clause does, and with which feeling.
        situation: What the person likely wants.
        slots: What can stand in the gaps.
        lately: What was said before, newest last.
    """
    said = set(lately[-NOT_AGAIN:])
    found = [lead for lead in leads if lead.suits(planned, situation, slots) and lead not in said]
    answering = [lead for lead in found if lead.gaps & slots.owed]
    return tuple(lead.filled(slots) for lead in answering or found)


def load_leads(folder: Path = FOLDER) -> tuple[Lead, ...]:
    """Read the leads of every strategy, one file each, in the order of the files' names and lines.

    Raises:
        PartMissing: A strategy has no file.
        PartBroken: A line is not a lead; file and line are named.
    """
    return tuple(lead for strategy in sorted(Strategy) for lead in _read(folder, strategy))


def _read(folder: Path, strategy: Strategy) -> list[Lead]:
    file = folder / f"{strategy.value}.jsonl"
    if not file.is_file():
        raise PartMissing(
            f"The leads for “{strategy.value}” are missing; run the installer again.",
            log=f"leads: no {file.name}",
        )
    leads = []
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        try:
            leads.append(_lead(strategy, json.loads(line)))
        except (ValueError, RecursionError) as error:
            reason = "no JSON" if isinstance(error, json.JSONDecodeError | UnicodeDecodeError) else str(error)
            raise PartBroken(
                f"Line {number} of the leads for “{strategy.value}” is broken; run the installer again.",
                log=f"leads: {file.name}, line {number}: {reason}",
            ) from error
    return leads


def _lead(strategy: Strategy, row: object) -> Lead:
    if not isinstance(row, Mapping) or not set(row) <= _FIELDS:
        raise ValueError(f"fields other than {', '.join(sorted(_FIELDS))}")
    text, then = row.get("text"), row.get("then", "")
    if not isinstance(text, str) or not text.strip() or not isinstance(then, str):
        raise ValueError("a text is missing")
    lead = Lead(
        strategy,
        text,
        then,
        _range(row.get("valence", [-1, 1])),
        frozenset(map(FeelingSort, _names(row.get("feelings", [])))),
        frozenset(map(Want, _names(row.get("wants", [])))),
        frozenset(map(Said, _names(row.get("said", [])))),
        Manner(row["manner"]) if "manner" in row else None,
    )
    if not lead.gaps <= SLOT_NAMES:
        raise ValueError("a gap that nothing fills")
    return lead


def _range(row: Any) -> tuple[float, float]:  # noqa: ANN401 (whatever JSON holds)
    match row:
        case [int() | float() as least, int() | float() as most] if -1 <= least <= most <= 1:
            return float(least), float(most)
        case _:
            raise ValueError("valence is no range within -1 and 1")


def _names(row: Any) -> list[str]:  # noqa: ANN401
    if not isinstance(row, list) or not all(isinstance(name, str) for name in row):
        raise ValueError("a list of names is something else")
    return row


def _fill(text: str, slots: Slots) -> str:
    """Put words into the gaps and begin every sentence with a capital."""
    filled = _GAP.sub(lambda gap: getattr(slots, gap[1]), text)
    return _SENTENCE_START.sub(lambda letter: letter[0].upper(), filled)
