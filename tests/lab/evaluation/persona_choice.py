"""Measures what a persona does to the choice of strategies, on the same hundred turns for all.

No language model speaks here: what is planned is counted. Feeling versus reason is moved over its five steps with all
else as usual; the personas that ship are held against their opposites; and what they do in play is held against what
they do in grief. All turns are planned as the first reply to them, so that nothing was used of late.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np

from companion.feeling.mirroring import mirrored
from companion.thinking.persona import Persona
from companion.thinking.planning import plan
from companion.thinking.temperament import FEELING, REASON, persona_leanings
from companion.thinking.traits import Traits
from companion.values import NEUTRAL, UNKNOWN, Speaker, Strategy
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.persona_talks import cast
from tests.lab.evaluation.strategy_cases import Said
from tests.lab.evaluation.strategy_ear import Followed, known_of, open_ear

Planned = tuple[Strategy, ...]
_STEPS: Final = range(1, 6)
_DIFFER: Final = 0.15
_DRAWS: Final = 1000
_PLAYFUL: Final = Persona("Playful", "", traits=Traits(playfulness=5, humour=5, talkativeness=5))


@dataclass(frozen=True, slots=True)
class Turn:
    """One of the hundred turns, understood."""

    part: str
    situation: str
    last: Followed


def figures(run: Run) -> list[Figure]:
    """Plan the hundred turns for each persona.

    Raises:
        CompanionError: The encoder is missing or damaged, or the collection cannot be read.
    """
    turns = understood(run)
    found = []
    for part in sorted({turn.part for turn in turns}):
        own = [turn for turn in turns if turn.part == part]
        found += [*_sides(part, own), *_opposites(part, own, run.seed), *_moments(part, own)]
    return found


def understood(run: Run) -> list[Turn]:
    """Return the turns with what they are read as."""
    ear = open_ear()
    found = []
    for row in rows_of("persona_turns", run.data):
        *_, last = ear.follow(_said(row["before"], row["person"]))
        found.append(Turn(row["part"], row["situation"], last))
    return found


def planned(persona: Persona, turns: Sequence[Turn]) -> list[Planned]:
    """Return the strategies of the reply that a persona plans for each turn."""
    return [_plan(persona, turn) for turn in turns]


def shares(replies: Sequence[Planned]) -> dict[Strategy, float]:
    """Return the share of each strategy among all clauses; they add up to 1."""
    counted = Counter(strategy for reply in replies for strategy in reply)
    return {strategy: count / counted.total() for strategy, count in counted.items()}


def difference(one: Mapping[Strategy, float], other: Mapping[Strategy, float]) -> float:
    """Return by how much shares differ: what part of the clauses does something else, in [0, 1]."""
    return sum(abs(one.get(strategy, 0.0) - other.get(strategy, 0.0)) for strategy in Strategy) / 2


def share_of_feeling(replies: Sequence[Planned]) -> float:
    """Return the share of strategies of feeling among those of feeling and of reason, in [0, 1]."""
    found = shares(replies)
    feeling = sum(found.get(strategy, 0.0) for strategy in FEELING)
    reason = sum(found.get(strategy, 0.0) for strategy in REASON)
    return feeling / (feeling + reason)


def _sides(part: str, turns: Sequence[Turn]) -> list[Figure]:
    reached = [
        share_of_feeling(planned(Persona("Usual", "", feeling_vs_reason=step), turns)) for step in _STEPS
    ]
    falls = sum(one > other for one, other in pairwise(reached))
    return [
        *(
            Figure(f"part {part}, feeling versus reason at {step}: share of feeling", share, len(turns))
            for step, share in zip(_STEPS, reached, strict=True)
        ),
        Figure(
            f"part {part}: steps of feeling versus reason that lower the share of feeling",
            falls,
            len(_STEPS) - 1,
            goal=len(_STEPS) - 1,
        ),
    ]


def _opposites(part: str, turns: Sequence[Turn], seed: int) -> list[Figure]:
    who = cast()
    found = []
    for at, other_at in who.opposites:
        one, other = who.personas[at], who.personas[other_at]
        replies, others = planned(one, turns), planned(other, turns)
        found.append(
            _differ(f"part {part}: {one.name} and {other.name}, clauses that differ", replies, others, seed)
        )
    return found


def _differ(name: str, replies: Sequence[Planned], others: Sequence[Planned], seed: int) -> Figure:
    """Return by how much shares differ, with an interval over turns."""
    random = np.random.default_rng(seed)
    drawn = []
    for _ in range(_DRAWS):
        picked = random.integers(len(replies), size=len(replies))
        drawn.append(difference(*(shares([side[at] for at in picked]) for side in (replies, others))))
    mine, theirs = shares(replies), shares(others)
    most = max(Strategy, key=lambda strategy: abs(mine.get(strategy, 0.0) - theirs.get(strategy, 0.0)))
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Figure(
        name,
        difference(mine, theirs),
        len(replies),
        low=float(low),
        high=float(high),
        goal=_DIFFER,
        baseline=0.0,
        note=f"most in {most}, {mine.get(most, 0.0):.2f} and {theirs.get(most, 0.0):.2f}",
    )


def _moments(part: str, turns: Sequence[Turn]) -> list[Figure]:
    return [
        Figure(
            f"part {part}: a playful persona plays, in {situation}",
            _share_with(planned(_PLAYFUL, of), lambda reply: Strategy.PLAY in reply),
            len(of),
            is_less_better=situation == "grief",
            goal=0.0 if situation == "grief" else None,
        )
        for situation in ("play", "grief")
        if (of := [turn for turn in turns if turn.situation == situation])
    ]


def _share_with(replies: Sequence[Planned], holds: Callable[[Planned], bool]) -> float:
    return sum(holds(reply) for reply in replies) / len(replies)


def _plan(persona: Persona, turn: Turn) -> Planned:
    intent, heard = turn.last.intent, turn.last.read.heard
    felt = None if heard.felt is None else heard.felt.affect
    temper = persona_leanings(persona, intent.stage, intent.situation.want, felt)
    known = replace(known_of(turn.last.course, turn.last.read), felt=felt, temper=temper)
    person = UNKNOWN if felt is None else replace(UNKNOWN, affect=felt)
    made = plan(intent, (), known, person=person, mood=NEUTRAL, mirror=mirrored)
    return tuple(clause.strategy for clause in made.clauses)


def _said(before: Sequence[Sequence[str]], person: str) -> list[Said]:
    earlier = [(Speaker.PERSON if who == "person" else Speaker.COMPANION, text) for who, text in before]
    return [*earlier, (Speaker.PERSON, person)]
