"""Makes the plan of a reply: what its clauses do, the feeling each shows, and why where code says it by itself.

Voice and face follow it; the words are the language model's own, which never reads what the clauses do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from companion.thinking.choosing import Circumstances, choose
from companion.thinking.target import Mirror, with_targets
from companion.values import Affect, AffectEstimate, Intent, Plan, Recalled, Strategy

_DONE: Final[Mapping[Strategy, str]] = {
    Strategy.QUESTION: "asked on",
    Strategy.AFFIRMATION: "encouraged you",
    Strategy.INFORMATION: "told what I know",
    Strategy.OTHER: "answered briefly",
    Strategy.VALIDATION: "said why it makes sense",
    Strategy.PLAY: "played along",
    Strategy.REMEMBER_TOGETHER: "came back to what you had told me",
    Strategy.DISAGREE_KINDLY: "disagreed",
    Strategy.GOODBYE: "said goodbye",
}
"""What code does by itself."""


def plan(
    intent: Intent,
    recalled: Sequence[Recalled],
    known: Circumstances,
    *,
    person: AffectEstimate,
    mood: Affect,
    mirror: Mirror,
) -> Plan:
    """Return the plan of a reply in the language model's own words; pure, in well under 20 ms.

    Args:
        intent: What the reply is for.
        recalled: What came to mind.
        known: What else is known; of memories ``recalled`` tells.
        person: How the person feels.
        mood: How the companion feels.
        mirror: ``feeling.mirroring.mirrored``.
    """
    known = replace(known, has_memories=bool(recalled), recalled=tuple(one.memory.text for one in recalled))
    return Plan(with_targets(choose(intent, known), person, mood, mirror))


def plan_to(
    strategies: Sequence[Strategy], why: str, *, person: AffectEstimate, mood: Affect, mirror: Mirror
) -> Plan:
    """Return the plan of a reply whose words, or whose matter, code has chosen.

    Args:
        strategies: What its clauses do; the first is told.
        why: The reason, as part of a sentence.
        person: How the person feels.
        mood: How the companion feels.
        mirror: ``feeling.mirroring.mirrored``.
    """
    return Plan(with_targets(strategies, person, mood, mirror), f"I {_DONE[strategies[0]]}, because {why}.")
