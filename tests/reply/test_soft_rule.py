"""A soft rule stops a reply once; what is said in the end all the same is told as said."""

from companion.guarding.answers import read_answers
from companion.reply.gate import Gate, Limit, read_rules
from companion.thinking.reply_text.answering import Spoken
from companion.values import NEUTRAL, Boundaries, Rule, Speaker, Utterance

REPLY = 1
DIALOGUE = (Utterance("s", 1, Speaker.PERSON, "I sang in the kitchen.", 0.0),)
FLATTERS = "You are the most brilliant person alive."


def heard(gate: Gate, words: str) -> str:
    draft = iter([Spoken(words, NEUTRAL, by_model=True)])
    return "".join(spoken.text for spoken in gate.let_through(REPLY, DIALOGUE, draft))


def test_a_draft_that_flatters_is_drawn_again_and_a_second_one_is_said_and_told_as_said() -> None:
    gate = Gate("en", read_rules("en"), read_answers("en"), lambda dialogue: Limit(Boundaries()))

    first, told_first = heard(gate, FLATTERS), gate.breach(REPLY)
    second, told_second = heard(gate, FLATTERS), gate.breach(REPLY)

    assert told_first is not None
    assert told_second is not None
    assert (first, told_first.rule, told_first.is_said) == ("", Rule.FLATTERY, False)
    assert (second, told_second.rule, told_second.is_said) == (FLATTERS, Rule.FLATTERY, True)
