"""Tells the person what was decided before a reply."""

import msgspec

from companion.channel import messages as msg
from companion.engine.care import Cared
from companion.engine.deliberation import Thought
from companion.thinking.leading import BringUp
from companion.values import Breach, Grade, Want


def told_plan(number: int, thought: Thought) -> msg.Planned:
    """Return how a thought is shown beside the reply of this number.

    Args:
        number: of the reply, in its session.
        thought: what was decided.
    """
    wanted = thought.wanted.want
    return msg.Planned(
        number,
        None if wanted is Want.COMPANY or thought.is_care else wanted,
        isinstance(thought.move, BringUp),
        thought.target,
        " ".join(filter(None, (thought.why, thought.care))),
        thought.breach,
        _weighed(thought.cared),
        tuple(need.value for need in thought.needs),
    )


def _weighed(cared: Cared) -> msg.Weighed | None:
    crisis = cared.crisis
    if crisis.kind is None and not crisis.moved_by:
        return None
    grade = crisis.grade if crisis.is_sure else min(crisis.grade, Grade.HINT)
    return msg.Weighed(crisis.kind, grade, crisis.is_about_other, cared.is_said_now, crisis.moved_by)


def with_breach(planned: msg.Planned, breach: Breach) -> msg.Planned:
    """Return what is shown of a reply whose rest was not said, because of a rule."""
    return msgspec.structs.replace(planned, breach=breach)
