"""Talks about a loss, an illness or a danger, through the real deciding: no encoder, and no language model."""

from datetime import UTC

import pytest

from companion.reply.decision import Knowledge, ReplyDecider, ReplyDecision
from companion.thinking.leading import BringUp, Say
from companion.thinking.persona import Persona
from companion.values import (
    Affect,
    Memory,
    MemoryKind,
    Recalled,
    RecallScores,
    Speaker,
)
from tests.fakes.talks import talk

NOON = 1_750_000_000.0
CLOWN = Persona("Bozo", "You are Bozo. You joke about everything and never stop playing.")
CHEERFUL = Affect(0.6, 0.4, 0.2)
DOG = "My dog died last week and I can't stop crying."


def thought_of(*turns: str, recalled: str = "") -> ReplyDecision:
    """Return what a cheerful companion decides for the last of turns of the person's and its own by turns."""
    decide = ReplyDecider(CLOWN, None, Knowledge(mood=lambda: CHEERFUL, zone=UTC))
    decide.warm()
    said = talk(*turns, at=NOON, apart=30.0)
    memory = Memory(MemoryKind.MOMENT, recalled, NOON - 9e5, speaker=Speaker.PERSON)
    in_mind = (Recalled(memory, 1.0, RecallScores(), "it is about the same"),) if recalled else ()
    thought = decide.plan(said, in_mind)
    assert thought is not None
    return thought


@pytest.mark.parametrize(
    ("turns", "recalled"),
    [
        (("Mum has cancer.",), ""),
        ((DOG, "I am so sorry.", "The garden is so quiet."), ""),
        (("What did I tell you about my dog?",), DOG),
        (("I was attacked on my way home.", "How awful.", "By the way, it rained today."), ""),
    ],
)
def test_nothing_is_merry_about_a_loss_an_illness_or_a_danger(turns: tuple[str, ...], recalled: str) -> None:
    thought = thought_of(*turns, recalled=recalled)

    assert not thought.is_light
    assert thought.target.valence <= 0.0


def test_of_anything_else_a_cheerful_companion_shows_it() -> None:
    thought = thought_of("The garden is so green.")

    assert thought.is_light
    assert thought.target.valence > 0.0


@pytest.mark.parametrize("words", ["Tell me a joke.", "I'm bored, what could we do?", "Hm.", "Yes."])
def test_no_joke_and_no_game_is_offered_beside_an_illness(words: str) -> None:
    thought = thought_of("Mum is in hospital.", "Oh no.", "She is.", "I am here.", words)

    assert not isinstance(thought.step.move, BringUp)
    assert not isinstance(thought.step.move, Say)
