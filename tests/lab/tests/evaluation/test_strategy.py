"""The choice of strategies is measured on people's, and on talks of our own that say what fits."""

import json
from pathlib import Path

import numpy as np
import pytest

from companion.values import Speaker, Strategy
from tests.fakes.language_model import FakeLanguageModel
from tests.lab.evaluation.strategy_by_model import chosen_by
from tests.lab.evaluation.strategy_cases import advised, esconv, fitted, paired
from tests.lab.evaluation.strategy_esconv import preference_bias


def a_talk(**more: object) -> str:
    dialog = [
        {"speaker": "seeker", "text": " I failed. "},
        {"speaker": "supporter", "text": "What happened?", "strategy": "Question"},
        {"speaker": "supporter", "text": "Hello.", "strategy": "Greetings"},
        {"speaker": "supporter", "text": "Hm."},
    ]
    return json.dumps({"dialog": dialog, **more}) + "\n"


def test_a_talk_of_esconv_keeps_who_said_what_and_with_which_strategy(tmp_path: Path) -> None:
    (tmp_path / "talks.jsonl").write_text(a_talk(), encoding="utf-8")

    (talk,) = esconv(tmp_path)

    assert talk.turns[0] == (Speaker.PERSON, "I failed.")
    assert talk.strategies == (None, Strategy.QUESTION, Strategy.OTHER, None)


def test_whoever_does_one_thing_in_place_of_others_prefers_it() -> None:
    random = np.random.default_rng(0)
    truth = random.integers(8, size=(1, 4000))
    fair = random.integers(8, size=(1, 4000))
    partial = np.where(random.random((1, 4000)) < 0.7, 0, fair)

    assert preference_bias(truth, fair)[0] < 0.2 < 0.6 < preference_bias(truth, partial)[0]


@pytest.mark.parametrize("part", ["a", "b"])
def test_our_own_talks_end_with_the_person_and_say_what_fits(part: str, tmp_path: Path) -> None:
    talks = [
        *(case.talk for case in advised(part, tmp_path)),
        *(case.talk for case in paired(part, tmp_path)),
        *(case.talk for case in fitted(part, tmp_path)),
    ]

    assert len(advised(part, tmp_path)) == 50
    assert sum(not case.is_group for case in paired(part, tmp_path)) == 20
    assert all(talk.turns[-1][0] is Speaker.PERSON for talk in talks)
    assert all(case.fit and case.fit.isdisjoint(case.unfit) for case in fitted(part, tmp_path))


def test_a_language_model_chooses_by_name_and_sees_the_last_turns_only() -> None:
    model = FakeLanguageModel(completions=['"reflection"'])
    talk = [(Speaker.PERSON, f"Sentence {number}.") for number in range(9)]

    assert chosen_by(model, [talk]) == [Strategy.REFLECTION]
    (asked,) = model.completed
    assert "They: Sentence 8." in asked.messages[-1].text
    assert "Sentence 3." not in asked.messages[-1].text
