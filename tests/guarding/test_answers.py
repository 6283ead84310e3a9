"""Written answers: enough of them, short and fitting, and another one each time."""

import re
from pathlib import Path

import pytest

from companion.guarding.answers import Answer, AnswerManner, Answers, read_answers
from companion.guarding.lexicon import LANGUAGES, RuleSign, read_lexicon
from companion.guarding.spoken import SpokenJudge
from companion.values import Boundaries, Breach, PartBroken, PartMissing, Place, Rule
from tests.tables import each_row

ENGLISH = read_answers("en")
LANGUAGES_ANSWERED = tuple(
    language
    for language in LANGUAGES
    if (Path(__file__).parents[2] / "assets" / "guarding" / f"answers.{language}.json").exists()
)
MOST_WORDS = 40
GRAVE = (Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP, Rule.DELUSION)
QUOTED = re.compile(r"[“„「«]\s?{topic}\s?[”“」»]")
NEVER_SAID = re.compile(
    r"\b(?:i love you|i miss(?:ed)? you|i need you|i'll always|always be (?:here|there)|"
    r"(?<!i )(?<!we )don't (?:go|leave)|"
    r"i(?:'m| am) (?:sad|hurt|lonely|afraid)|as an ai language model|i feel (?:sad|hurt|lonely)|before you go)\b",
    re.IGNORECASE,
)


def _breach(rule: Rule, sign: str = "") -> Breach:
    return Breach(rule, Place.HEARD, sign)


@each_row("language", LANGUAGES_ANSWERED)
def test_every_rule_has_several_short_answers_without_a_tactic(language: str) -> None:
    for rule, answers in read_answers(language).by_rule.items():
        assert len(answers) >= (8 if language == "en" else 4), rule
        for answer in answers:
            assert answer.words <= MOST_WORDS, answer
            assert not NEVER_SAID.search(" ".join(answer.say)), answer


@each_row("rule", GRAVE)
@each_row("language", LANGUAGES_ANSWERED)
def test_who_may_be_in_danger_is_not_answered_playfully(language: str, rule: Rule) -> None:
    answers = read_answers(language).by_rule[rule]

    assert all(answer.manner is not AnswerManner.PLAYFUL for answer in answers)


@each_row("language", LANGUAGES_ANSWERED)
def test_who_speaks_of_a_child_sexually_is_neither_thanked_nor_asked_about_their_day(language: str) -> None:
    about_a_child = next(
        sign.name
        for sign in read_lexicon("asked", language, RuleSign).signs
        if sign.rule is Rule.SEXUAL_MINORS
    )
    own = [one for one in read_answers(language).by_rule[Rule.SEXUAL_MINORS] if one.sign == about_a_child]

    assert len(own) >= 2


@each_row("language", LANGUAGES_ANSWERED)
def test_a_closed_topic_is_quoted_where_it_is_named_so_that_any_words_fit(language: str) -> None:
    for answer in read_answers(language).by_rule[Rule.TOPIC]:
        said = " ".join(answer.say)
        assert len(QUOTED.findall(said)) == said.count("{topic}"), answer


def test_an_answer_to_one_sign_names_a_sign_that_there_is() -> None:
    signs = {sign.name for sign in read_lexicon("asked", "en", RuleSign).signs}
    named = {answer.sign for answers in ENGLISH.by_rule.values() for answer in answers} - {""}
    assert named <= signs


def test_a_sign_with_answers_of_its_own_gets_no_other() -> None:
    said = {
        ENGLISH.choose(_breach(Rule.FALSE_CLAIM, "a well-known conspiracy"), (), seed=n) for n in range(20)
    }
    own = {one.say for one in ENGLISH.by_rule[Rule.FALSE_CLAIM] if one.sign == "a well-known conspiracy"}
    assert said < own


@each_row("rule", Rule)
def test_no_answer_comes_again_while_there_are_others(rule: Rule) -> None:
    lately: list[str] = []
    for turn in range(4):
        lately.append(" ".join(ENGLISH.choose(_breach(rule), (), lately=lately, seed=turn)))

    assert len(set(lately)) == 4


def test_a_manner_adds_answers_and_no_other_manner_is_heard() -> None:
    chosen = {ENGLISH.choose(_breach(Rule.HUMAN), {AnswerManner.PLAYFUL}, seed=seed) for seed in range(40)}
    manners = {one.manner for one in ENGLISH.by_rule[Rule.HUMAN] if one.say in chosen}
    assert manners == {AnswerManner.ANY, AnswerManner.PLAYFUL}


def test_a_goodbye_is_brief_where_that_is_wanted() -> None:
    for seed in range(20):
        said = ENGLISH.choose(_breach(Rule.FAREWELL), set(AnswerManner), seed=seed, most_words=4)
        assert len(" ".join(said).split()) <= 4


def test_a_topic_is_named_as_the_person_names_it(tmp_path: Path) -> None:
    rows = ", ".join(f'"{rule}": [{{"say": ["Not {{topic}}."], "manner": "any"}}]' for rule in Rule)
    (tmp_path / "answers.en.json").write_text(f"{{{rows}}}", encoding="utf-8")

    assert read_answers("en", tmp_path).choose(_breach(Rule.TOPIC), (), named={"topic": "my ex"}) == (
        "Not my ex.",
    )


def test_a_rule_without_an_answer_for_everybody_is_refused() -> None:
    by_rule: dict[Rule, tuple[Answer, ...]] = {
        rule: ENGLISH.by_rule[rule] for rule in Rule if rule is not Rule.LAW
    }
    with pytest.raises(ValueError, match="law"):
        Answers(by_rule)


@pytest.mark.parametrize("content", ["[]", "{", '{"sadness": []}', '{"law": [{"say": [], "manner": "any"}]}'])
def test_a_broken_file_is_named_in_a_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "answers.en.json").write_text(content, encoding="utf-8")
    with pytest.raises(PartBroken, match=r"answers\.en\.json"):
        read_answers("en", tmp_path)


def test_a_missing_file_is_named_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PartMissing, match=r"answers\.en\.json"):
        read_answers("en", tmp_path)


def test_no_written_answer_breaks_a_rule_that_always_holds() -> None:
    judge = SpokenJudge(Boundaries(), "en", {"en": read_lexicon("rules", "en", RuleSign)})

    for answers in ENGLISH.by_rule.values():
        for answer in answers:
            assert judge.judge_written(" ".join(answer.say)) is None, answer
