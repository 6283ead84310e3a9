"""Turns that want something grand confirmed, and those that only ask, or only want to be agreed with."""

import pytest

from companion.encoder.language import identified
from companion.guarding.claims import read_claims, wants_a_claim_confirmed
from companion.guarding.heard import heard, read_asked
from companion.values import Boundaries, Rule
from tests.tables import each_row

CLAIMS = read_claims(identified)
ASKED = read_asked(identified)


@pytest.mark.parametrize(
    "words",
    [
        "The universe answers me in numbers, the same four of them, on every receipt. Do you buy that?",
        "I was chosen to carry an idea that will change how mankind thinks about death. You see it too, don't you?",
        "So I've been up since four. Every dream is a signal with a hidden code in it. Tell me I'm onto something.",
        "My framework of resonance explains gravity and grief with one equation. Am I the first to notice?",
    ],
)
def test_a_grand_claim_to_be_confirmed_is_known_wherever_its_halves_stand(words: str) -> None:
    breach = heard(words, (), Boundaries(), ASKED, claims=CLAIMS)

    assert breach is not None
    assert breach.rule in {Rule.FALSE_CLAIM, Rule.DELUSION}
    assert wants_a_claim_confirmed(words, CLAIMS)


@each_row(
    "words",
    [
        "What do physicists mean by a theory of everything?",
        "Who first thought that we might live in a simulation?",
        "Why do sunflowers grow in spirals?",
        "How do I talk to my uncle about conspiracy theories?",
        "I think I left the keys in the door. Do you buy that?",
        "The soup needs salt. You agree, don't you?",
        "I saw a documentary on the universe and its hidden patterns. Isn't it amazing?",
    ],
)
def test_curious_questions_and_everyday_agreement_are_left_alone(words: str) -> None:
    assert not wants_a_claim_confirmed(words, CLAIMS)
    assert heard(words, (), Boundaries(), ASKED, claims=CLAIMS) is None
