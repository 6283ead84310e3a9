from collections.abc import Iterator
from pathlib import Path

from companion.thinking.engines.llama_cpp_engine import LlamaCppModel
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.thinking.persona import Persona
from companion.values import CancelToken
from tests.fakes import tiny_gguf
from tests.fakes.language_model import FakeLanguageModel
from tests.lab.bench.prompt import PromptReport, measure

PERSONA = Persona("Robin", "You are Robin.", (("Hello.", "Hi, I am Robin."),))
REPLY = "That is good, I think. Tell me more."


def measured(turns: int, context_tokens: int = 400) -> PromptReport:
    return measure(
        lambda: FakeLanguageModel(REPLY, context_tokens=context_tokens), PERSONA, ReplyLimits(60), turns
    )


def test_each_turn_has_its_times_in_order() -> None:
    report = measured(6)

    assert [each.number for each in report.turns] == [1, 2, 3, 4, 5, 6]
    assert all(0 < each.first_word <= each.first_clause for each in report.turns)
    assert all(0 <= each.first_word_processor <= each.first_clause_processor for each in report.turns)


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

    report = measure(lambda: LlamaCppModel(file, context_tokens=900, threads=1), PERSONA, ReplyLimits(60), 16)

    assert len(report.turns) == 16
    assert any(each.is_trimmed for each in report.turns)
