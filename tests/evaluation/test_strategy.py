"""The choice of strategies is measured on people's, and on talks of our own that say what fits."""

import json
from pathlib import Path

import numpy as np
import pytest

from companion.evaluation.strategy_by_model import chosen_by
from companion.evaluation.strategy_cases import EIGHT, advised, esconv, fitted, helping, paired
from companion.evaluation.strategy_esconv import ORDER, Choice, less_biased, preference_bias, third_times
from companion.values import BadInput, Speaker, Strategy
from tests.fakes.language_model import FakeLanguageModel


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


def test_a_folder_without_talks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        esconv(tmp_path)


@pytest.mark.parametrize("line", ["{", "[]", '{"dialog": [{"text": "Hm."}]}', '{"dialog": ["Hm."]}'])
def test_talks_of_another_form_are_refused(line: str, tmp_path: Path) -> None:
    (tmp_path / "talks.jsonl").write_text(line, encoding="utf-8")

    with pytest.raises(BadInput):
        esconv(tmp_path)


def test_whoever_chooses_as_people_do_prefers_nothing() -> None:
    truth = np.arange(800)[np.newaxis] % 8
    told = (truth + np.arange(800)[np.newaxis] // 8 % 8) % 8

    assert preference_bias(truth, told)[0] == pytest.approx(0, abs=0.01)


def test_whoever_does_one_thing_in_place_of_others_prefers_it() -> None:
    random = np.random.default_rng(0)
    truth = random.integers(8, size=(1, 4000))
    fair = random.integers(8, size=(1, 4000))
    partial = np.where(random.random((1, 4000)) < 0.7, 0, fair)

    assert preference_bias(truth, fair)[0] < 0.2 < 0.6 < preference_bias(truth, partial)[0]


def test_a_model_that_prefers_more_is_more_biased_by_so_much() -> None:
    ours = [Choice("one", (), ORDER[at % 8], ORDER[(at + at // 8) % 8]) for at in range(64)]
    own = [Choice("one", (), choice.truth, ORDER[0]) for choice in ours]

    figure = less_biased(ours, own, "it", seed=0)

    assert figure.value > 0.5
    assert figure.name == "64 turns of ESConv: preference bias, it by itself minus ours"


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


def test_there_are_eight_strategies_in_esconv() -> None:
    assert len(set(EIGHT.values())) == 8


def test_fresh_pairs_are_forty_that_wish_and_forty_of_groups(tmp_path: Path) -> None:
    fresh = paired("fresh", tmp_path, "plan_profiles_fresh")

    assert sum(case.is_group for case in fresh) == 40
    assert len({line for case in fresh for line in case.lines}) == 160


def test_in_our_own_talks_every_answer_has_a_strategy_of_the_eight(tmp_path: Path) -> None:
    talks = helping(tmp_path)

    assert len(talks) >= 60
    for talk in talks:
        for (who, _), strategy in zip(talk.turns, talk.strategies, strict=True):
            assert (strategy is None) == (who is Speaker.PERSON)


def test_a_collection_among_the_data_takes_the_place_of_ours(tmp_path: Path) -> None:
    row = {"part": "a", "turns": [["person", "Should I?"]], "may_advise": True}
    (tmp_path / "plan_advice.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")

    (case,) = advised("a", tmp_path)

    assert case.may_advise


def test_a_language_model_chooses_by_name_and_sees_the_last_turns_only() -> None:
    model = FakeLanguageModel(completions=['"reflection"'])
    talk = [(Speaker.PERSON, f"Sentence {number}.") for number in range(9)]

    assert chosen_by(model, [talk]) == [Strategy.REFLECTION]
    (asked,) = model.completed
    assert "They: Sentence 8." in asked.messages[-1].text
    assert "Sentence 3." not in asked.messages[-1].text


def test_a_third_time_running_counts_within_one_talk_only() -> None:
    def chose(dialogue: str, told: Strategy) -> Choice:
        return Choice(dialogue, (), Strategy.OTHER, told)

    asked, said = Strategy.QUESTION, Strategy.OTHER

    assert third_times([chose("a", asked)] * 4) == 2
    assert third_times([chose("a", asked), chose("a", asked), chose("b", asked)]) == 0
    assert third_times([chose("a", asked), chose("a", said), chose("a", asked)]) == 0
