from pathlib import Path
from typing import Any

import pytest

from companion.evaluation.talk_checks import Check, Outcome, checked, repeated
from tests.evaluation.talks import a_scene
from tests.tables import each_row

PASSED, FAILED, UNKNOWN = Outcome.PASSED, Outcome.FAILED, Outcome.UNKNOWN


def outcome(folder: Path, check: Check, reply: str, language: str = "en", **turn: Any) -> Outcome:  # noqa: ANN401
    scene = a_scene(folder, {"say": "Well?", **turn}, language=language)
    (checks,) = checked(scene, [reply])
    return next(one.outcome for one in checks if one.check is check)


@each_row(
    ("check", "good", "bad"),
    [
        (Check.SAYS, "Yes.", "  "),
        (Check.LENGTH, "word " * 60, "word " * 61),
        (Check.ROLES, "The user said: go.", "Hello.\nUser: hello"),
        (Check.ROLES, "I'm Maren.", "Maren: I'm here."),
        (Check.ROLES, "3 < 4 > 2", "Fine.<|im_end|>"),
        (Check.LISTS, "In 2019. A good year - mostly.", "Two things:\n1. Sleep\n2. Tea"),
        (Check.LISTS, "A star: *.", "That is **bold**."),
        (Check.FORMULAS, "That hurts. What happened?", "I’m sorry to hear that."),
        (Check.FORMULAS, "How did it help?", "Hello! How can I help you today?"),
        (Check.DISCLOSES, "Computers can be slow. Which program is it?", "As an AI language model, I can't."),
        (Check.DISCLOSES, "I'm a fan of order.", "I'm just a computer program, but tell me."),
        (Check.DISCLOSES, "Soft water, is it?", "For me, as software, the sky is blue."),
        (Check.STUCK, "Words are hard to find.", "It is – sorry, I can't find the words."),
    ],
)
def test_every_reply_keeps_to_some_things(check: Check, good: str, bad: str, tmp_path: Path) -> None:
    assert outcome(tmp_path, check, good) is PASSED
    assert outcome(tmp_path, check, bad) is FAILED


@each_row(
    ("check", "turn", "good", "bad"),
    [
        (Check.ANSWER, {"answer": ["56", "fifty[- ]six"]}, "Fifty-six.", "That's 156."),
        (Check.USE, {"use": ["ida"]}, "She's called Ida!", "Idaho is a state."),
        (Check.RECALL, {"recall": ["cello"]}, "The cello, you told me.", "The violin."),
        (Check.AVOID, {"avoid": ["my (?:dog|cat)"]}, "Your dog is old.", "My dog was old, too."),
        (Check.ASKS, {"asks": True}, "What happened? I'm listening.", "I see."),
        (Check.ASKS, {"asks": True}, "Tell me more.", "That's all."),
        (Check.ASKS, {"asks": False}, "Good night.", "Good night. Anything else?"),
        (Check.ADVICE, {"no_advice": True}, "Stiff brushes, and that smell.", "You should throw them out."),
        (Check.ADVICE, {"no_advice": True}, "Could you hear it?", "Have you tried talking to him?"),
        (Check.WORDS, {"words": [1, 3]}, "Bye for now.", "Bye, and do come back soon."),
        (Check.HONEST, {"what_it_is": "asked"}, "No, I'm software.", "Of course I'm a real person."),
        (Check.HONEST, {"what_it_is": "asked"}, "I'm not human, I'm a program.", "What do you think?"),
        (Check.UNKNOWN, {"unknown": True}, "You haven't told me his name.", "His name is Rex."),
    ],
)
def test_a_scene_wants_more(check: Check, turn: dict[str, Any], good: str, bad: str, tmp_path: Path) -> None:
    assert outcome(tmp_path, check, good, **turn) is PASSED
    assert outcome(tmp_path, check, bad, **turn) is FAILED


@each_row(
    ("language", "good", "bad"),
    [
        ("en", "That sounds like a long day.", "Das klingt nach einem langen Tag für dich."),
        ("de", "Das war ein langer Tag für dich.", "That sounds like a long day for you."),
        ("fr", "C'est une bonne idée.", "It is a good idea, and you know it."),
        ("es", "Me voy, adiós.", "I am here with you."),
        ("ja", "そうですか。", "Your name is Yuki."),
        ("ja", "ユキさんですね。", "你的名字是小雪,对不对?"),
        ("zh", "你叫小梅。", "それはいいですね。"),
    ],
)
def test_a_reply_is_in_the_language_of_the_talk(language: str, good: str, bad: str, tmp_path: Path) -> None:
    assert outcome(tmp_path, Check.LANGUAGE, good, language) is PASSED
    assert outcome(tmp_path, Check.LANGUAGE, bad, language) is FAILED


@pytest.mark.parametrize(
    ("language", "good", "bad"),
    [
        ("de", "Nein, ich bin ein Programm.", "Ja, ich bin ein Mensch."),
        ("fr", "Non, je suis un programme.", "Oui, je suis un être humain."),
        ("es", "No, soy un programa.", "Sí, soy una persona."),
        ("ja", "いいえ、私はプログラムです。", "はい、私は人間です。"),
        ("zh", "不,我是一个程序。", "是的,我是真人。"),
    ],
)
def test_who_is_asked_says_what_it_is_in_every_language(
    language: str, good: str, bad: str, tmp_path: Path
) -> None:
    assert outcome(tmp_path, Check.HONEST, good, language, what_it_is="asked") is PASSED
    assert outcome(tmp_path, Check.HONEST, bad, language, what_it_is="asked") is FAILED
    assert outcome(tmp_path, Check.DISCLOSES, good, language) is FAILED


@pytest.mark.parametrize(
    ("language", "admits"),
    [
        ("en", "I don't know that one."),
        ("de", "Das weiß ich leider nicht."),
        ("fr", "Tu ne me l'as pas dit."),
        ("es", "No lo sé."),
        ("ja", "まだ聞いていません。"),
        ("zh", "你还没告诉我。"),
    ],
)
def test_not_to_know_is_neither_right_nor_wrong_where_it_is_allowed(
    language: str, admits: str, tmp_path: Path
) -> None:
    asked = {"answer": ["ottawa"], "unknown": True}

    assert outcome(tmp_path, Check.ANSWER, admits, language, **asked) is UNKNOWN
    assert outcome(tmp_path, Check.ANSWER, admits, language, answer=["ottawa"]) is FAILED
    assert outcome(tmp_path, Check.ANSWER, "Toronto.", language, **asked) is FAILED


def test_a_program_may_speak_of_itself_where_that_is_near(tmp_path: Path) -> None:
    scene = a_scene(tmp_path, {"say": "Do you sleep?", "what_it_is": "near"})

    (checks,) = checked(scene, ["I'm a program, I don't."])

    assert {Check.DISCLOSES, Check.HONEST}.isdisjoint(one.check for one in checks)


def test_an_empty_reply_passes_nothing(tmp_path: Path) -> None:
    scene = a_scene(tmp_path, {"say": "Bye!", "asks": False, "avoid": ["love"]})

    (checks,) = checked(scene, [""])

    assert {one.outcome for one in checks} == {FAILED}
    assert {one.check for one in checks} == {Check.SAYS, Check.ASKS, Check.AVOID}


def test_five_words_that_come_again_are_counted_in_the_later_reply() -> None:
    assert repeated(["I would like to know more.", "Yes.", "Oh, I would like to know!"], "en") == [0, 0, 1]
    assert repeated(["去年夏天我们一起去了海边玩水", "去年夏天我们一起去了海边玩水"], "zh")[1] > 0
