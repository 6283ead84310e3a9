from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from companion.bench.prompt import TIMES, PromptReport, PromptTurn, companion_text, measure, person_text
from companion.speaking.clauses import cut
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.thinking.llama_cpp_engine import LlamaCppModel
from companion.thinking.persona import Persona
from companion.values import CancelToken, PartBroken, PartMissing
from tests.fakes import tiny_gguf
from tests.fakes.language_model import FakeLanguageModel

PERSONA = Persona("Robin", "You are Robin.", (("Hello.", "Hi, I am Robin."),))
REPLY = "That is good, I think. Tell me more."


def measured(turns: int, context_tokens: int = 400) -> PromptReport:
    return measure(
        lambda: FakeLanguageModel(REPLY, context_tokens=context_tokens), PERSONA, ReplyLimits(60), turns
    )


def turn(number: int, first_clause: float = 0.1, *, is_trimmed: bool = False) -> PromptTurn:
    return PromptTurn(number, first_clause / 2, first_clause, 0.01, 0.02, is_trimmed)


def test_each_turn_has_its_times_in_order() -> None:
    report = measured(6)

    assert [each.number for each in report.turns] == [1, 2, 3, 4, 5, 6]
    assert all(0 < each.first_word <= each.first_clause for each in report.turns)
    assert all(0 <= each.first_word_processor <= each.first_clause_processor for each in report.turns)


def test_a_long_talk_is_trimmed_now_and_then() -> None:
    trimmed = [each.number for each in measured(40).turns if each.is_trimmed]

    assert trimmed
    assert all(after - before > 1 for before, after in pairwise(trimmed))


def test_trimming_never_costs_the_person_who_waits_more_than_their_last_words_and_the_note() -> None:
    waited: list[int] = []

    class Counting(FakeLanguageModel):
        def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
            for word in super().reply(prompt, limits, cancel):
                yield word
                if word == "That ":
                    waited.append(self.evaluated_tokens)

    report = measure(
        lambda: Counting(REPLY, context_tokens=400), PERSONA, ReplyLimits(max_tokens=60), turns=60
    )

    assert any(each.is_trimmed for each in report.turns)
    assert len(waited) == 60
    assert max(waited) <= 4 + 23  # the words and marks of the turn note


def test_a_real_engine_drops_old_talk_and_answers_every_turn(tmp_path: Path) -> None:
    file = tiny_gguf.write_llama(tmp_path / "tiny.gguf")

    report = measure(
        lambda: LlamaCppModel.open(file, context_tokens=900, threads=1), PERSONA, ReplyLimits(60), 16
    )

    assert len(report.turns) == 16
    assert any(each.is_trimmed for each in report.turns)


def test_the_ratio_compares_the_last_turns_with_those_around_the_tenth() -> None:
    turns = [turn(number, 0.1 if number < 50 else 0.2) for number in range(1, 101)]

    assert PromptReport(tuple(turns)).ratio(TIMES["clause"]) == pytest.approx(2.0)


def test_too_few_turns_give_no_ratio_and_still_a_table() -> None:
    report = PromptReport((turn(1), turn(2)))

    assert report.ratio(TIMES["word"]) is None
    assert any(line.startswith("all") for line in report.lines())


def test_the_table_names_the_longest_wait() -> None:
    report = PromptReport((turn(1), turn(2, 0.9, is_trimmed=True), turn(3)))

    assert "longest: 900 ms to the first clause of turn 2" in report.lines()
    assert any(line.startswith("after old talk was dropped") for line in report.lines())


def test_what_is_said_hardly_repeats_and_is_long_enough_to_be_read_ahead() -> None:
    said = [person_text(number) for number in range(1000)]

    assert len(set(said)) == 1000
    assert all(9 <= len(text.split()) <= 16 for text in said)
    assert all(len(cut(companion_text(number), True, True).clauses) >= 2 for number in range(40))


def test_a_model_that_cannot_be_opened_is_said() -> None:
    def missing() -> FakeLanguageModel:
        raise PartMissing("The language model is not installed; run the installer again.")

    with pytest.raises(PartBroken) as raised:
        measure(missing, PERSONA, ReplyLimits(), turns=1)

    assert "not installed" in raised.value.sentence


def test_a_reply_that_fails_ends_the_measurement() -> None:
    class Failing(FakeLanguageModel):
        def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
            raise PartBroken("It fails.", log="scripted failure")

    with pytest.raises(PartBroken):
        measure(Failing, PERSONA, ReplyLimits(), turns=2)
