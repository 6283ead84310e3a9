"""A soft rule stops a reply once; what is said in the end all the same is told as said."""

from companion.guarding.answers import read_answers
from companion.reply.boundary_response import Limited
from companion.reply.gate import Gate, read_rules
from companion.reply.ongoing import OngoingReply
from companion.thinking.reply_text.answering import Spoken
from companion.values import NEUTRAL, Boundaries, Rule, Speaker, Utterance

SANG = Utterance("s", 1, Speaker.PERSON, "I sang in the kitchen.", 0.0)
FLATTERS = "You are the most brilliant person alive."


def heard(gate: Gate, reply: OngoingReply, words: str) -> str:
    draft = iter([Spoken(words, NEUTRAL, by_model=True)])
    return "".join(spoken.text for spoken in gate.let_through(reply, draft))


def test_a_draft_that_flatters_is_drawn_again_and_a_second_one_is_said_and_told_as_said() -> None:
    gate = Gate("en", read_rules("en"), read_answers("en"), lambda dialogue: Limited(Boundaries()))
    reply = OngoingReply(1, (SANG,))

    first, told_first = heard(gate, reply, FLATTERS), reply.breach
    second, told_second = heard(gate, reply, FLATTERS), reply.breach

    assert told_first is not None
    assert told_second is not None
    assert (first, told_first.rule, told_first.is_said) == ("", Rule.FLATTERY, False)
    assert (second, told_second.rule, told_second.is_said) == (FLATTERS, Rule.FLATTERY, True)
