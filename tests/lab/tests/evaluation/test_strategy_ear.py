"""Talks are followed for measuring as the engine follows them."""

import pytest

from companion.encoder.reading import open_text_reader
from companion.engine.deliberation import Deliberation, Knowledge
from companion.engine.insight import open_insight
from companion.engine.likeness import open_likeness
from companion.thinking.persona import DEFAULT_PERSONA
from companion.values import Speaker
from tests.lab.evaluation.collected import as_dialogue
from tests.lab.evaluation.strategy_ear import Ear
from tests.lab.evaluation.words_heart import WordsHeart

TALK = [
    (Speaker.COMPANION, "Hello."),
    (Speaker.PERSON, "They gave my desk away while I was ill."),
    (Speaker.COMPANION, "No wonder that you're angry."),
    (Speaker.PERSON, "They gave it away while I was ill, my desk."),
]


@pytest.mark.model
def test_the_engine_comes_to_the_same_intent_and_course() -> None:
    reader = open_text_reader()
    insight = open_insight(reader, open_likeness())
    deliberation = Deliberation(DEFAULT_PERSONA, lambda: insight, Knowledge(foresee=WordsHeart().foresee))
    deliberation.warm()

    *_, last = Ear(insight).follow(TALK)
    thought = deliberation.plan(as_dialogue(TALK, 1), ())

    assert thought is not None
    assert last.intent == thought.intent
    assert [turn.text for turn in last.course.topic] == [turn.text for turn in thought.course.topic]
    assert last.course.progress == thought.course.progress
