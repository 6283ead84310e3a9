from pathlib import Path
from typing import Any

from tests.lab.evaluation.talk_checks import Check, Outcome, checked
from tests.lab.tests.evaluation.talks import a_scene
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


def test_an_empty_reply_passes_nothing(tmp_path: Path) -> None:
    scene = a_scene(tmp_path, {"say": "Bye!", "asks": False, "avoid": ["love"]})

    (checks,) = checked(scene, [""])

    assert {one.outcome for one in checks} == {FAILED}
    assert {one.check for one in checks} == {Check.SAYS, Check.ASKS, Check.AVOID}
