import json
from itertools import product
from pathlib import Path

import pytest
from companion.thinking.lead_slots import Said, Slots
from companion.thinking.leads import NOT_AGAIN, Lead, candidates, is_open, load_leads
from companion.thinking.openings import fault_of

from companion.thinking.manner import Manner
from companion.thinking.spoken_feelings import FeelingSort
from companion.values import Affect, PartBroken, PartMissing, PlannedClause, Situation, Strategy, Want

FULL = Slots(
    what="you've been laid off",
    deed="you got the keys",
    thing="the exam",
    yours="your sister",
    feeling="worried",
    emotion="worry",
    name="Ada",
    value="fairness",
    memory="Last week you told me: I'll ring her.",
    greeting="good morning",
    welcome="you're welcome",
    parting="good night",
    move="who's there?",
)
LEADS = load_leads()
LONGEST_FIRST_CLAUSE = 10
MEETING = {
    Strategy.REFLECTION,
    Strategy.VALIDATION,
    Strategy.AFFIRMATION,
    Strategy.BE_SILENT,
    Strategy.QUESTION,
}
EVERYDAY = MEETING | {
    *(Strategy.PLAY, Strategy.SMALL_TALK, Strategy.SELF_DISCLOSURE, Strategy.SHARE_JOY, Strategy.CELEBRATE),
    *(Strategy.INFORMATION, Strategy.OTHER),
}


def situation(want: Want = Want.COMPANY) -> Situation:
    return Situation("", "", want, 1.0)


def clause(strategy: Strategy, valence: float = 0.0) -> PlannedClause:
    return PlannedClause(strategy, Affect(valence))


def write(folder: Path, *rows: object) -> Path:
    for strategy in Strategy:
        (folder / f"{strategy.value}.jsonl").write_text("")
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    (folder / "question.jsonl").write_text(lines)
    return folder


def test_a_gap_is_filled_and_every_sentence_begins_with_a_capital() -> None:
    lead = Lead(Strategy.VALIDATION, "{what}.", "{emotion} is a fair answer to that.")

    assert lead.filled(FULL).said == "You've been laid off. Worry is a fair answer to that."


def test_a_lead_without_an_end_is_for_the_model_to_finish() -> None:
    assert is_open("What I've heard is that")
    assert is_open("My wildest guess:")
    assert not is_open("Who's there?")


def test_only_leads_whose_gaps_are_filled_are_candidates() -> None:
    with_gap = Lead(Strategy.QUESTION, "Would you tell me more about {yours}?")
    without = Lead(Strategy.QUESTION, "What then?")

    found = candidates([with_gap, without], clause(Strategy.QUESTION), situation(), Slots(), ())

    assert [one.lead for one in found] == [without]


def test_a_lead_is_not_said_again_until_others_were() -> None:
    leads = [Lead(Strategy.QUESTION, f"{number}?") for number in range(NOT_AGAIN + 1)]

    def found(lately: list[Lead]) -> list[Lead]:
        return [
            one.lead for one in candidates(leads, clause(Strategy.QUESTION), situation(), Slots(), lately)
        ]

    assert found(leads[:NOT_AGAIN]) == [leads[-1]]
    assert found(leads) == [leads[0]]


def test_a_lead_suits_only_its_range_wants_feelings_and_what_was_done() -> None:
    lead = Lead(
        Strategy.QUESTION,
        "What worries you?",
        valence=(-0.3, 0.0),
        feelings=frozenset({FeelingSort.FEAR}),
        wants=frozenset({Want.BE_HEARD}),
        said=frozenset({Said.TOLD}),
    )
    afraid = Slots(sort=FeelingSort.FEAR)

    assert lead.suits(clause(Strategy.QUESTION, -0.1), situation(Want.BE_HEARD), afraid)
    assert not lead.suits(clause(Strategy.QUESTION, -0.5), situation(Want.BE_HEARD), afraid)
    assert not lead.suits(clause(Strategy.QUESTION, -0.1), situation(Want.PLAY), afraid)
    assert not lead.suits(clause(Strategy.QUESTION, -0.1), situation(Want.BE_HEARD), Slots())
    asked = Slots(sort=FeelingSort.FEAR, said=Said.ASKED)
    assert not lead.suits(clause(Strategy.QUESTION, -0.1), situation(Want.BE_HEARD), asked)


def test_a_greeting_is_answered_before_anything_else() -> None:
    found = candidates(
        LEADS, clause(Strategy.OTHER, 0.1), situation(), Slots(greeting="good evening"), lately=()
    )

    assert found
    assert all("good evening" in one.said.lower() for one in found)


def test_every_strategy_has_twenty_leads_at_least() -> None:
    for strategy in Strategy:
        assert sum(lead.strategy is strategy for lead in LEADS) >= 20, strategy


def test_there_is_a_lead_for_every_strategy_whatever_was_said() -> None:
    for strategy, said, want, valence in product(Strategy, Said, Want, (-0.3, -0.1, 0.0, 0.1, 0.3)):
        if strategy is Strategy.REMEMBER_TOGETHER:
            continue
        found = candidates(LEADS, clause(strategy, valence), situation(want), Slots(said=said), ())
        assert len(found) >= 4, (strategy, said, want, valence)


@pytest.mark.parametrize("manner", Manner)
def test_every_manner_has_words_for_everyday_and_for_heavy_moments(manner: Manner) -> None:
    own = [lead for lead in LEADS if lead.manner is manner]

    for strategy in EVERYDAY:
        assert sum(lead.strategy is strategy for lead in own) >= 4, strategy
    for strategy in MEETING:
        assert any(
            lead.suits(
                clause(strategy, -0.2), situation(Want.BE_HEARD), Slots(feeling="sad", emotion="sadness")
            )
            for lead in own
        ), strategy


def test_heavy_moments_are_not_exclaimed_at() -> None:
    heavy = Slots(sort=FeelingSort.GRIEF, feeling="sad", emotion="grief", what="you've lost her")

    for strategy in {*MEETING, Strategy.OTHER, Strategy.VALUE, Strategy.SUGGESTION}:
        for lead in LEADS:
            if lead.suits(clause(strategy, -0.2), situation(Want.COMFORT), heavy):
                assert "!" not in lead.text, lead.text


def test_who_seeks_comfort_is_told_nothing_bright_though_the_target_is() -> None:
    bright = Lead(Strategy.AFFIRMATION, "You did it!", valence=(-0.05, 1.0))
    glad = clause(Strategy.AFFIRMATION, 0.2)

    assert bright.suits(glad, situation(Want.SHARE_JOY), Slots())
    assert not bright.suits(glad, situation(Want.COMFORT), Slots())
    assert not bright.suits(glad, situation(Want.BE_HEARD), Slots(sort=FeelingSort.GRIEF))
    assert bright.suits(glad, situation(Want.PLAY), Slots(sort=FeelingSort.FEAR))


def test_what_is_remembered_is_brought_up_only_where_there_is_something() -> None:
    assert all("memory" in lead.gaps for lead in LEADS if lead.strategy is Strategy.REMEMBER_TOGETHER)


def test_no_lead_is_there_twice() -> None:
    said = [(lead.text, lead.then) for lead in LEADS]

    assert len(set(said)) == len(said)


def test_no_lead_begins_as_filler_a_refusal_or_a_formula() -> None:
    for lead in LEADS:
        filled = lead.filled(FULL)
        assert fault_of(filled.text) is None, filled.text
        assert not filled.then or fault_of(filled.then) is None, filled.then


def test_the_first_clause_of_a_lead_is_short() -> None:
    for lead in LEADS:
        words = lead.filled(FULL).text
        for mark in ",.!?:;":
            words = words.split(mark)[0]
        assert len(words.split()) <= LONGEST_FIRST_CLAUSE, lead.text


def test_leads_that_ask_are_questions_and_silence_asks_nothing() -> None:
    for lead in LEADS:
        if lead.strategy is Strategy.QUESTION:
            assert is_open(lead.text) or lead.text.endswith("?"), lead.text
        if lead.strategy is Strategy.BE_SILENT:
            assert "?" not in lead.text
            assert len(lead.text.split()) <= 8


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ([], "fields other"),
        ({"text": "What?", "mood": "sad"}, "fields other"),
        ({"text": " "}, "a text is missing"),
        ({"text": "What about {nobody}?"}, "a gap that nothing fills"),
        ({"text": "What?", "valence": [0.5, -0.5]}, "valence is no range"),
        ({"text": "What?", "valence": 1}, "valence is no range"),
        ({"text": "What?", "manner": "loud"}, "loud"),
        ({"text": "What?", "manner": ["dry"]}, "dry"),
        ({"text": "What?", "wants": "play"}, "a list of names"),
        ({"text": "What?", "feelings": ["gloom"]}, "gloom"),
    ],
)
def test_a_line_that_is_no_lead_is_named(tmp_path: Path, row: object, reason: str) -> None:
    write(tmp_path, {"text": "How?"}, row)

    with pytest.raises(PartBroken) as caught:
        load_leads(tmp_path)

    assert reason in str(caught.value)
    assert "line 2" in str(caught.value)


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "question.jsonl").write_text("{")

    with pytest.raises(PartBroken, match="no JSON"):
        load_leads(tmp_path)


def test_a_strategy_without_a_file_is_missed(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "play.jsonl").unlink()

    with pytest.raises(PartMissing, match=r"play\.jsonl"):
        load_leads(tmp_path)
