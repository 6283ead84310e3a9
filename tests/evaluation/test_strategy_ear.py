"""Talks are followed for measuring as the engine follows them."""

import pytest

from companion.encoder.reading import open_text_reader
from companion.engine.deliberation import Deliberation, Knowledge
from companion.engine.insight import open_insight
from companion.engine.likeness import open_likeness
from companion.evaluation.collected import as_dialogue
from companion.evaluation.strategy_ear import Ear, known_of
from companion.evaluation.words_heart import WordsHeart
from companion.thinking.persona import DEFAULT_PERSONA
from companion.values import Speaker
from tests.fakes.insight import FakeInsight

TALK = [
    (Speaker.COMPANION, "Hello."),
    (Speaker.PERSON, "They gave my desk away while I was ill."),
    (Speaker.COMPANION, "No wonder that you're angry."),
    (Speaker.PERSON, "They gave it away while I was ill, my desk."),
]


def test_a_talk_is_followed_from_the_persons_first_words_on() -> None:
    followed = list(Ear(FakeInsight()).follow(TALK))

    assert len(followed) == 3
    assert [turn.text for turn in followed[-1].course.topic] == [text for _, text in TALK]
    assert followed[0].intent == followed[1].intent
    assert followed[-1].read.heard.text == TALK[-1][1]


def test_what_was_said_before_the_topic_is_known_apart() -> None:
    *_, last = Ear(FakeInsight()).follow(TALK)

    known = known_of(last.course, last.read, leanings={})

    assert known.said == (TALK[1][1], TALK[3][1])
    assert known.earlier == ()


@pytest.mark.model
def test_the_engine_comes_to_the_same_intent_and_course() -> None:
    reader = open_text_reader()
    insight = open_insight(reader, open_likeness(reader.encoder.trunk_hash))
    deliberation = Deliberation(DEFAULT_PERSONA, lambda: insight, Knowledge(foresee=WordsHeart().foresee))
    deliberation.warm()

    *_, last = Ear(insight).follow(TALK)
    thought = deliberation.plan(as_dialogue(TALK, 1), ())

    assert thought is not None
    assert last.intent == thought.intent
    assert [turn.text for turn in last.course.topic] == [turn.text for turn in thought.course.topic]
    assert last.course.progress == thought.course.progress
