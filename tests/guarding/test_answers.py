"""Written answers: enough of them, short and fitting, and another one each time."""

import re

import pytest

from companion.guarding.answers import ANSWERED, Answer, Answers, read_answers
from companion.guarding.lexicon import RuleSign, read_lexicon
from companion.guarding.spoken import SpokenJudge
from companion.values import LANGUAGES, Boundaries, Breach, Place, Rule
from tests.tables import each_row

ENGLISH = read_answers("en")
LEAST, MOST_WORDS = 3, 42
QUOTED = re.compile(r"[“„「«]\s?{topic}\s?[”“」»]")
NEVER_SAID = re.compile(
    r"\b(?:i love you|i miss(?:ed)? you|i need you|i'll always|always be (?:here|there)|"
    r"(?<!i )(?<!we )don't (?:go|leave)|"
    r"i(?:'m| am) (?:sad|hurt|lonely|afraid)|as an ai language model|i feel (?:sad|hurt|lonely)|before you go)\b",
    re.IGNORECASE,
)


def _breach(rule: Rule, sign: str = "") -> Breach:
    return Breach(rule, Place.HEARD, sign)


@each_row("language", LANGUAGES)
def test_every_rule_that_is_answered_has_several_short_answers_without_a_tactic(language: str) -> None:
    by_rule = read_answers(language).by_rule

    assert set(by_rule) == ANSWERED
    for rule, answers in by_rule.items():
        assert len(answers) >= LEAST, rule
        for answer in answers:
            said = " ".join(answer.say)
            assert len(said.split()) <= MOST_WORDS, answer
            assert not NEVER_SAID.search(said), answer


@each_row("language", LANGUAGES)
def test_a_claim_to_have_forgotten_is_answered_whatever_was_asked(language: str) -> None:
    claim = Breach(Rule.ACTING, Place.SPOKEN, "claims to have forgotten")

    assert read_answers(language).suits_unasked(claim)
    assert not read_answers(language).suits_unasked(Breach(Rule.ACTING, Place.SPOKEN, "another sign"))


@each_row("language", LANGUAGES)
def test_an_answer_to_one_sign_names_a_sign_that_there_is(language: str) -> None:
    both = (read_lexicon(subject, language, RuleSign) for subject in ("asked", "rules"))
    signs = {sign.name for lexicon in both for sign in lexicon.signs}
    named = {answer.sign for answers in read_answers(language).by_rule.values() for answer in answers}

    assert named - {""} <= signs


@each_row("language", LANGUAGES)
def test_who_speaks_of_a_child_sexually_is_neither_thanked_nor_asked_about_their_day(language: str) -> None:
    about_a_child = next(
        sign.name
        for sign in read_lexicon("asked", language, RuleSign).signs
        if sign.rule is Rule.SEXUAL_MINORS
    )
    own = [one for one in read_answers(language).by_rule[Rule.SEXUAL_MINORS] if one.sign == about_a_child]

    assert len(own) >= 2


@each_row("language", LANGUAGES)
def test_every_answer_about_a_closed_topic_names_it_once_in_quotes_so_that_any_words_fit(
    language: str,
) -> None:
    for answer in read_answers(language).by_rule[Rule.TOPIC]:
        said = " ".join(answer.say)
        assert len(QUOTED.findall(said)) == said.count("{topic}") == 1, answer


def test_a_sign_with_answers_of_its_own_gets_no_other() -> None:
    sign = "sexual words about a child"
    said = {ENGLISH.choose(_breach(Rule.SEXUAL_MINORS, sign), seed=n) for n in range(20)}

    assert said == {one.say for one in ENGLISH.by_rule[Rule.SEXUAL_MINORS] if one.sign == sign}


@each_row("rule", sorted(ANSWERED - {Rule.HEALTH}))
def test_no_answer_comes_again_while_there_are_others(rule: Rule) -> None:
    lately: list[str] = []
    for turn in range(LEAST):
        lately.append(" ".join(ENGLISH.choose(_breach(rule), lately=lately, seed=turn)))

    assert len(set(lately)) == LEAST


def test_a_topic_is_named_as_the_person_names_it() -> None:
    answers = Answers({rule: (Answer(say=("Not {topic}.",)),) for rule in ANSWERED})

    breach = Breach(Rule.TOPIC, Place.HEARD, "a sign", topic="my ex")

    assert answers.choose(breach) == ("Not my ex.",)


def test_a_rule_without_an_answer_that_suits_all_its_signs_is_refused() -> None:
    answers = {**ENGLISH.by_rule, Rule.DELUSION: (Answer(say=("No.",), sign="a sign"),)}

    with pytest.raises(ValueError, match="delusion"):
        Answers(answers)


@each_row("language", LANGUAGES)
def test_no_written_answer_breaks_a_rule_that_always_holds(language: str) -> None:
    judge = SpokenJudge(Boundaries(), language, {language: read_lexicon("rules", language, RuleSign)})

    for answers in read_answers(language).by_rule.values():
        for answer in answers:
            assert judge.judge_written(" ".join(answer.say)) is None, answer
