"""The replies that are measured, with the starter model itself."""

import pytest

from companion.evaluation.program_replies import open_replies
from companion.evaluation.reply_talks import as_dialogue
from companion.evaluation.replying import Way
from companion.thinking.persona import DEFAULT_PERSONA
from companion.values import Speaker, Strategy

pytestmark = [pytest.mark.model, pytest.mark.slow]


def test_a_reply_begins_as_it_was_planned_and_the_model_alone_knows_no_plan() -> None:
    dialogue = as_dialogue([(Speaker.PERSON, "They gave my desk away while I was ill.")], 1)
    with open_replies(seed=0) as replies:
        replier = replies.replier(DEFAULT_PERSONA)
        thought = replier.think(dialogue)
        said = {way: replier.say(dialogue, thought, way) for way in Way}

    assert all(reply.text and reply.first_words <= reply.whole for reply in said.values())
    assert said[Way.PROGRAM].text.startswith(said[Way.PROGRAM].first_clause)
    assert thought.plan.clauses[0].strategy not in {Strategy.PLAY, Strategy.CELEBRATE}
    assert said[Way.ALONE].text != said[Way.PROGRAM].text


def test_what_was_said_as_planned_is_known_to_the_next_reply() -> None:
    dialogue = as_dialogue([(Speaker.PERSON, "They gave my desk away while I was ill.")], 1)
    with open_replies(seed=0) as replies:
        replier = replies.replier(DEFAULT_PERSONA)
        thought = replier.think(dialogue)
        first, again = (replier.say(dialogue, thought).first_clause for _ in range(2))

    assert first != again
