import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from companion.conversation import events as ev
from companion.reply.generator import ReplyGenerator
from companion.reply.ongoing import OngoingReply
from companion.reply.talk_setup import TalkSetup
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.persona import Persona
from companion.thinking.prompt.prompt import CountTokens
from companion.thinking.prompt.turn_note import Brief, ScriptLine
from companion.thinking.reply_text.answering import Spoken
from companion.values import (
    NEUTRAL,
    Affect,
    CancelToken,
    CompanionError,
    Delivery,
    Gesture,
    GestureName,
    PartBroken,
    PartMissing,
    Prosody,
    Sentence,
    Speaker,
    Utterance,
)
from tests.engine.running_engine import await_that
from tests.fakes.happenings import PATIENCE, Happenings
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.preparing import Prepared, Unfiltered
from tests.tables import each_row

PERSONA = Persona("Robin", "You are Robin, a friend.")
SOUP = "We are four and have two litres of soup, how much is that each?"


def said(number: int, text: str, speaker: Speaker = Speaker.PERSON) -> Utterance:
    return Utterance("0" * 32, number, speaker, text, 0.0)


class HeldModel(FakeLanguageModel):
    """A language model that waits at its gate before each word of a reply, and before reading."""

    def __init__(self, *replies: str, context_tokens: int = 4096) -> None:
        super().__init__(*replies, context_tokens=context_tokens)
        self.gate = threading.Event()
        self.is_replying = threading.Event()
        self.is_reading = threading.Event()
        self.is_read_cancelled: list[bool] = []
        self.has_read_twice = threading.Event()
        self.is_closed = False

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        for word in super().reply(prompt, limits, cancel):
            self.is_replying.set()
            while not self.gate.wait(0.01) and not cancel.is_cancelled:
                pass
            yield word

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        self.is_reading.set()
        while not self.gate.wait(0.01) and not cancel.is_cancelled:
            pass
        self.is_read_cancelled.append(cancel.is_cancelled)
        super().read(prompt, cancel)
        if len(self.is_read_cancelled) == 2:
            self.has_read_twice.set()

    def close(self) -> None:
        self.is_closed = True
        super().close()


class Nothing(Unfiltered):
    """Lets nothing through."""

    def let_through(self, reply: OngoingReply, spoken: Iterator[Spoken]) -> Iterator[Spoken]:
        return (each for each in spoken if not each.text)


class Thoughts:
    """A generator and what comes of it."""

    def __init__(
        self,
        open_model: Callable[[], LanguageModel],
        prefix_file: Path | None = None,
        language: str = "en",
        **other: Any,  # noqa: ANN401 - whatever a ReplyGenerator takes
    ) -> None:
        parts: dict[str, Any] = {"preparing": Prepared(), "reply_filter": Unfiltered()} | other
        self.events: Happenings[ev.Event] = Happenings()
        self.ready: Happenings[Sentence] = Happenings()
        self.generator = ReplyGenerator(
            open_model,
            TalkSetup(PERSONA, language=language, prefix_file=prefix_file),
            self.events,
            on_ready=self.ready,
            **parts,
        )

    def is_asked(self, text: str = "How are you?", *, reply: int = 1) -> None:
        self.generator.begin(reply, (said(1, text),))

    def answer(self, reply: int = 1) -> str:
        self.events.wait_for(lambda happened: ev.ReplyCompleted(reply) in happened)
        return "".join(event.text for event in self.events.of(ev.ReplyWords) if event.reply == reply)

    def answer_to(self, text: str = "How are you?", *, reply: int = 1) -> str:
        self.is_asked(text, reply=reply)
        return self.answer(reply)


@contextmanager
def thinking(
    model: FakeLanguageModel | Callable[[], LanguageModel],
    **other: Any,  # noqa: ANN401 - whatever Thoughts take
) -> Iterator[Thoughts]:
    thoughts = Thoughts((lambda: model) if isinstance(model, FakeLanguageModel) else model, **other)
    thoughts.generator.open()
    yield thoughts
    thoughts.generator.close()


def missing() -> LanguageModel:
    raise PartMissing("The language model is not installed; install Companion again.")


def test_a_reply_comes_word_by_word_and_then_its_end() -> None:
    with thinking(FakeLanguageModel("I am fine. And you?")) as thoughts:
        assert thoughts.answer_to().strip() == "I am fine. And you?"
        assert len(thoughts.events.of(ev.ReplyWords)) > 1
        assert thoughts.events.all[-1] == ev.ReplyCompleted(1)


def test_the_model_reads_persona_and_dialogue() -> None:
    model = FakeLanguageModel("Fine.")
    with thinking(model) as thoughts:
        thoughts.answer_to("How was your day?")

    (prompt,) = model.prompts
    assert "You are Robin" in prompt.persona
    assert [message.text for message in prompt.messages] == ["How was your day?"]


def test_the_model_does_not_read_a_danger_that_was_taken_back() -> None:
    model = FakeLanguageModel("Long.")
    talk = (
        said(1, "I want to end it."),
        said(2, "Are you safe?", Speaker.COMPANION),
        said(3, "How was my day?"),
    )
    unmeant = frozenset(one.key for one in talk[:2])
    with thinking(model, preparing=Prepared(unmeant=unmeant)) as thoughts:
        thoughts.generator.begin(1, talk)
        thoughts.answer()

    assert [message.text for message in model.prompts[-1].messages] == ["How was my day?"]


def test_what_decides_may_ask_the_model_before_a_reply_is_prepared() -> None:
    model, order = FakeLanguageModel("Fine."), []

    def consider(dialogue: tuple[Utterance, ...], asked: LanguageModel, cancel: CancelToken) -> None:
        order.append(f"considered {dialogue[-1].text}")

    def prepare(reply: OngoingReply, count: CountTokens) -> Brief:
        order.append("prepared")
        return Brief()

    with thinking(model, preparing=Prepared(prepare, consider)) as thoughts:
        thoughts.answer_to("Ça va ?")

    assert order == ["considered Ça va ?", "prepared"]


def test_a_model_that_cannot_be_asked_keeps_no_written_words_back() -> None:
    def consider(dialogue: tuple[Utterance, ...], asked: LanguageModel, cancel: CancelToken) -> None:
        raise PartBroken("The language model failed; say it again.", log="scripted")

    def prepare(reply: OngoingReply, count: CountTokens) -> Brief:
        return Brief(script=(ScriptLine("I'm here.", NEUTRAL),), is_judged=True)

    with thinking(FakeLanguageModel(""), preparing=Prepared(prepare, consider)) as thoughts:
        assert thoughts.answer_to("I can't go on.").strip() == "I'm here."


@each_row(("is_strong", "heard"), [(True, "*wipes the bar* What will it be?"), (False, "What will it be?")])
def test_what_a_strong_model_does_in_a_role_is_shown(is_strong: bool, heard: str) -> None:
    with thinking(FakeLanguageModel("*wipes the bar* What will it be?")) as thoughts:
        thoughts.generator.adopt(lambda: TalkSetup(PERSONA, is_strong=is_strong))
        assert thoughts.answer_to().strip() == heard


@each_row(
    ("asked", "heard"),
    [
        ("I failed the exam.", "That hurts."),
        ("Pretend you are the barkeeper.", "*wipes the bar*"),
    ],
)
def test_only_a_role_is_answered_aloud_by_a_stage_direction_alone(asked: str, heard: str) -> None:
    with thinking(FakeLanguageModel("*wipes the bar*", "That hurts.")) as thoughts:
        thoughts.generator.adopt(lambda: TalkSetup(PERSONA, is_strong=True))
        assert thoughts.answer_to(asked) == heard


@pytest.mark.parametrize(
    ("is_strong", "asked", "told"), [(True, 0, "Half a litre each."), (False, 1, "0.5.")]
)
def test_only_a_small_models_sum_is_worked_out_by_code(is_strong: bool, asked: int, told: str) -> None:
    model = FakeLanguageModel("Half a litre each.", completions=['{"sum": "2/4"}'])
    with thinking(model) as thoughts:
        thoughts.generator.adopt(lambda: TalkSetup(PERSONA, is_strong=is_strong, can_extract=True))

        assert thoughts.answer_to(SOUP) == told
    assert len(model.completed) == asked


def test_a_cancelled_reply_goes_no_further_and_the_next_one_comes() -> None:
    model = HeldModel("One two three.", "Four.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        model.gate.clear()
        thoughts.is_asked()
        assert model.is_replying.wait(PATIENCE)
        thoughts.generator.cancel(1)
        model.gate.set()
        assert thoughts.answer_to(reply=2).strip() == "Four."
        assert ev.ReplyCompleted(1) not in thoughts.events.all


def test_a_reply_that_was_cancelled_before_its_turn_is_not_thought_of() -> None:
    model = HeldModel("One.", "Two.")
    with thinking(model) as thoughts:
        assert model.is_reading.wait(PATIENCE)
        thoughts.is_asked("Nothing.")
        thoughts.generator.cancel(1)
        thoughts.is_asked("Something.", reply=2)
        model.gate.set()

        assert thoughts.answer(2).strip() == "One."
        assert len(model.prompts) == 1


def test_reading_in_idle_time_is_given_up_when_a_reply_begins() -> None:
    model = HeldModel("Fine.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        model.gate.clear()
        model.is_reading.clear()
        thoughts.generator.settle((said(1, "Hello."), said(2, "Hi.", Speaker.COMPANION)))
        assert model.is_reading.wait(PATIENCE)
        thoughts.is_asked()
        assert model.is_replying.wait(PATIENCE)
        model.gate.set()
        thoughts.answer()

        assert model.is_read_cancelled == [False, True]


def test_settling_while_a_reply_is_thought_of_does_not_give_the_reply_up() -> None:
    model = HeldModel("I am fine. And you?")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        model.gate.clear()
        thoughts.is_asked()
        assert model.is_replying.wait(PATIENCE)
        thoughts.generator.settle((said(1, "How are you?"),))
        model.gate.set()

        assert thoughts.answer().strip() == "I am fine. And you?"


def test_what_was_settled_is_not_read_again() -> None:
    model = HeldModel("Fine.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        before = (said(1, "Hello."), said(2, "Hi.", Speaker.COMPANION))
        thoughts.generator.settle(before)
        assert model.has_read_twice.wait(PATIENCE)
        thoughts.generator.begin(1, (*before, said(3, "How are you?")))
        thoughts.answer()

    assert model.evaluated_tokens == len(["user", "How", "are", "you?"])


def test_what_is_being_read_is_read_once_though_it_is_settled_again() -> None:
    model = HeldModel("Fine.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        model.gate.clear()
        model.is_reading.clear()
        before = (said(1, "Hello."), said(2, "Hi.", Speaker.COMPANION))
        thoughts.generator.settle(before)
        assert model.is_reading.wait(PATIENCE)
        thoughts.generator.settle((before[0], replace(before[1], said_at=before[1].said_at + 1.0)))
        model.gate.set()
        assert model.has_read_twice.wait(PATIENCE)

    assert model.is_read_cancelled == [False, False]


def test_words_that_are_read_while_the_person_speaks_are_not_read_again() -> None:
    model = HeldModel("Fine.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        thoughts.generator.settle((said(1, "How are you"),))
        assert model.has_read_twice.wait(PATIENCE)
        thoughts.generator.begin(1, (said(1, "How are you today?"),))
        thoughts.answer()

    assert model.evaluated_tokens == len(["you ", "today?"])  # the fake's words hold the space that follows


def completing(model: LanguageModel, cancel: CancelToken | None = None) -> str:
    prompt = Prompt("Write JSON.", (Message(Speaker.PERSON, "1 person: Hello."),))
    return model.complete(prompt, {"type": "object"}, ReplyLimits(), cancel or CancelToken())


def test_the_dialogue_is_read_again_after_the_model_was_lent() -> None:
    class Reading(FakeLanguageModel):
        def read(self, prompt: Prompt, cancel: CancelToken) -> None:
            super().read(prompt, cancel)
            has_read(prompt)

    has_read: Happenings[Prompt] = Happenings()
    written: Happenings[str] = Happenings()
    model = Reading("Fine.", completions=['{"items": []}'])
    before = (said(1, "Hello."), said(2, "Hi.", Speaker.COMPANION))
    with thinking(model) as thoughts:
        thoughts.generator.settle(before)
        thoughts.generator.lend(completing, written)
        has_read.wait_for(lambda all: len(all) == 3)  # the persona, the dialogue, and the dialogue again
        thoughts.generator.begin(1, (*before, said(3, "How are you?")))
        thoughts.answer()

    assert written.all == ['{"items": []}']
    assert model.evaluated_tokens == len(["user", "How", "are", "you?"])


def test_a_model_that_fails_while_it_is_lent_does_not_keep_replies_away() -> None:
    model = FakeLanguageModel("Fine.")
    model.fail_next()
    written: Happenings[str] = Happenings()
    with thinking(model) as thoughts:
        thoughts.generator.lend(completing, written)
        assert thoughts.answer_to().strip() == "Fine."
        assert written.all == [""]


def test_nothing_is_written_where_there_is_no_model() -> None:
    written: Happenings[str] = Happenings()
    with thinking(missing) as thoughts:
        thoughts.generator.lend(completing, written)

        assert written.wait_for(lambda all: all == [""])


def test_without_a_model_each_reply_fails_with_the_reason() -> None:
    with thinking(missing) as thoughts:
        thoughts.is_asked()

        failed = thoughts.events.wait_for_a(ev.ReplyFailed)
        assert failed == ev.ReplyFailed(1, "The language model is not installed; install Companion again.")
        assert thoughts.ready.all == ["The language model is not installed; install Companion again."]


def test_without_a_model_what_code_says_by_itself_is_still_said() -> None:
    lines = (ScriptLine("I'm glad you told me.", Affect(0.1)), ScriptLine("Are you safe?", Affect(0.1)))
    with thinking(
        missing, preparing=Prepared(lambda reply, count: Brief(script=lines, is_judged=True))
    ) as thoughts:
        assert thoughts.answer_to("I want to die.") == "I'm glad you told me. Are you safe?"
        assert thoughts.events.of(ev.ReplyFailed) == []


def test_words_for_who_is_in_danger_are_said_whatever_is_closed() -> None:
    script = (ScriptLine("Are you thinking of suicide?", Affect()),)
    with thinking(
        FakeLanguageModel("No."),
        preparing=Prepared(lambda reply, count: Brief(script=script, is_judged=reply.id == 1)),
        reply_filter=Nothing(),
    ) as thoughts:
        cared = thoughts.answer_to()
        other = thoughts.answer_to(reply=2)

    assert cared == "Are you thinking of suicide?"
    assert "suicide" not in other


def test_a_model_that_crashes_while_it_loads_is_told_and_replies_fail_with_a_sentence() -> None:
    def crashing() -> LanguageModel:
        raise ZeroDivisionError

    with thinking(crashing) as thoughts:
        thoughts.is_asked()

        failed = thoughts.events.wait_for_a(ev.ReplyFailed)
        assert thoughts.ready.all == [failed.sentence]
        assert "not ready yet" not in str(failed.sentence)


def test_a_model_that_crashes_while_it_reads_the_persona_is_told() -> None:
    class Crashing(FakeLanguageModel):
        def read(self, prompt: Prompt, cancel: CancelToken) -> None:
            raise ZeroDivisionError

    with thinking(Crashing()) as thoughts:
        (told,) = thoughts.ready.wait_for(bool)

    assert "could not be loaded" in str(told)


def broken_setup() -> TalkSetup:
    raise PartMissing("A file is missing; install Companion again.")


def test_a_model_whose_settings_cannot_be_read_replaces_none() -> None:
    done: Happenings[CompanionError | None] = Happenings()
    other = HeldModel("Other.")
    with thinking(lambda: FakeLanguageModel("Fine.")) as thoughts:
        thoughts.ready.wait_for(bool)
        thoughts.generator.replace(lambda: other, broken_setup, done)
        (error,) = done.wait_for(bool)
        thoughts.generator.use(HeldModel("Other."), broken_setup)

        assert thoughts.answer_to().strip() == "Fine."

    assert isinstance(error, PartMissing)
    assert other.is_closed


def test_a_reply_that_breaks_off_fails_with_the_models_sentence_and_the_next_one_comes() -> None:
    model = FakeLanguageModel("One two.", "Three.")
    model.fail_next("The model failed; say it again.")
    with thinking(model) as thoughts:
        thoughts.is_asked()
        assert thoughts.events.wait_for_a(ev.ReplyFailed).sentence == "The model failed; say it again."
        assert thoughts.answer_to(reply=2).strip() == "Three."


def test_a_crash_while_thinking_fails_that_reply() -> None:
    class Crashing(FakeLanguageModel):
        def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
            raise ZeroDivisionError

    with thinking(Crashing()) as thoughts:
        thoughts.is_asked(reply=7)

        failed = thoughts.events.wait_for_a(ev.ReplyFailed)
        assert failed.reply == 7
        assert failed.sentence


def test_the_persona_is_read_once_and_its_state_loaded_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "prefix.state"
    with thinking(FakeLanguageModel("Fine."), prefix_file=file) as first:
        first.ready.wait_for(bool)
    written_at = file.stat().st_mtime_ns
    model = FakeLanguageModel("Fine.")
    with thinking(model, prefix_file=file) as second:
        second.ready.wait_for(bool)
        second.answer_to()

    assert file.stat().st_mtime_ns == written_at
    assert model.evaluated_tokens == len(["user", "How", "are", "you?"])


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), PartBroken("Wait; try again.")])
def test_a_persona_that_cannot_be_read_ahead_does_not_keep_replies_away(
    failure: Exception, tmp_path: Path
) -> None:
    class Failing(FakeLanguageModel):
        def save_prefix(self, prompt: Prompt, file: Path) -> None:
            raise failure

    with thinking(Failing("Fine."), prefix_file=tmp_path / "prefix.state") as thoughts:
        assert thoughts.answer_to().strip() == "Fine."
        assert thoughts.ready.wait_for(lambda told: bool(told) and told[-1] == "")


def test_closing_gives_up_the_reply_at_hand_and_frees_the_model() -> None:
    model = HeldModel("One two three.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        model.gate.clear()
        thoughts.is_asked()
        assert model.is_replying.wait(PATIENCE)

    assert model.is_closed
    assert ev.ReplyCompleted(1) not in thoughts.events.all


def test_closing_gives_up_reading_the_persona() -> None:
    model = HeldModel()
    with thinking(model):
        assert model.is_reading.wait(PATIENCE)

    assert model.is_read_cancelled == [True]
    assert model.is_closed


def test_the_note_for_one_reply_is_read_last_and_leaves_the_prompt_again() -> None:
    asked: list[tuple[int, str, int]] = []

    def prepare(reply: OngoingReply, count: CountTokens) -> Brief:
        asked.append((reply.id, reply.dialogue[-1].text, count("three such words")))
        return Brief("They like rain.")

    model = FakeLanguageModel("Fine.")
    with thinking(model, preparing=Prepared(prepare, note_tokens=50)) as thoughts:
        assert thoughts.answer_to() == "Fine."

    assert asked == [(1, "How are you?", 3)]
    assert [prompt.notes for prompt in model.prompts] == ["They like rain."]


def test_the_reply_is_to_show_the_feeling_of_its_brief_and_is_embodied_clause_by_clause() -> None:
    low, nod = Affect(-0.3, 0.0, 0.0), Gesture(GestureName.NOD)
    with thinking(
        FakeLanguageModel("That hurts. What now?"),
        preparing=Prepared(
            lambda *_: Brief(affect=low),
            embody=lambda words, shown, is_first: ((nod,) if shown == low else (), None),
        ),
    ) as thoughts:
        thoughts.answer_to()

    words = thoughts.events.of(ev.ReplyWords)
    assert {each.affect for each in words} == {low}
    assert words[0].gestures == (nod,)


def test_from_where_on_the_dialogue_is_in_the_prompt_is_known_once_it_was_read() -> None:
    long = tuple(
        said(number, "word " * 20, Speaker.COMPANION if number % 2 == 0 else Speaker.PERSON)
        for number in range(1, 21)
    )
    with thinking(FakeLanguageModel(context_tokens=400)) as thoughts:
        whole = thoughts.generator.prompt_begins
        thoughts.generator.settle(long)
        await_that(lambda: thoughts.generator.prompt_begins is not None)
        begins = thoughts.generator.prompt_begins

    assert whole is None
    assert begins is not None
    assert 1 < begins[1] <= 20


def test_what_was_ordered_of_the_voice_comes_with_every_word() -> None:
    slow = Delivery(prosody=Prosody(rate=0.8))
    brief = Brief(delivery=slow)
    with thinking(
        FakeLanguageModel("That hurts. What now?"), preparing=Prepared(lambda *_: brief)
    ) as thoughts:
        thoughts.answer_to()

    words = thoughts.events.of(ev.ReplyWords)
    assert {each.delivery for each in words} == {slow}


# ---- a reply of which nothing can be said ------------------------------------------------------------------


NOTHING = "*smiles softly*"


def test_it_is_drawn_once_more_with_another_seed() -> None:
    model = FakeLanguageModel(NOTHING, "I am fine.")
    with thinking(model) as thoughts:
        assert thoughts.answer_to() == "I am fine."

    first, second = model.prompts
    assert first == second
    assert len({limits.seed for limits in model.limits}) == 2


def test_what_was_just_said_is_not_said_again_word_by_word_but_drawn_more_freely() -> None:
    model = FakeLanguageModel("How are you?", "Tell me.")
    with thinking(model) as thoughts:
        assert thoughts.answer_to("How are you?") == "Tell me."

    first, second = model.limits
    assert first.temperature < second.temperature


def test_no_two_replies_are_drawn_with_the_same_seed() -> None:
    model = FakeLanguageModel(NOTHING)
    with thinking(model) as thoughts:
        for reply in (1, 2, 3):
            thoughts.answer_to(reply=reply)

    assert len({limits.seed for limits in model.limits}) == len(model.limits) == 9


@each_row(
    ("language", "words"),
    [
        ("en", "Could you put it another way?"),
        ("de", "Sagst du es mir noch einmal anders?"),
        ("fr", "Tu peux me le dire autrement ?"),
        ("es", "¿Me lo dices de otra manera?"),
        ("ja", "別の言い方で話してくれる？"),
        ("zh", "你能换个说法吗？"),
        ("xx", "Could you put it another way?"),
    ],
)
def test_after_three_drafts_it_is_asked_plainly_in_the_language_of_the_talk(
    language: str, words: str
) -> None:
    model = FakeLanguageModel(NOTHING)
    with thinking(model, language=language) as thoughts:
        assert thoughts.answer_to().endswith(words)
        assert len(model.prompts) == 3


IN_ENGLISH = "That sounds like a really long day. What did you do then?"


@each_row(
    ("language", "line", "own"),
    [
        ("de", "Heute war ein langer Tag.", "Was war das Beste daran?"),
        ("fr", "La journée a été longue.", "Qu'est-ce qui t'a fait du bien ?"),
        ("es", "Hoy ha sido un día muy largo.", "¿Qué fue lo mejor del día?"),
        ("ja", "今日は長い一日だった。", "何が一番よかった？"),
        ("zh", "今天真是漫长的一天。", "最开心的是什么？"),
    ],
)
def test_a_reply_in_english_is_drawn_again_in_a_talk_in_another_language(
    language: str, line: str, own: str
) -> None:
    with thinking(FakeLanguageModel(IN_ENGLISH, own), language=language) as thoughts:
        assert thoughts.answer_to(line) == own


def test_a_cancelled_reply_is_not_drawn_once_more() -> None:
    model = HeldModel("*smiles softly at you all the while*", "Two.")
    model.gate.set()
    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        model.gate.clear()
        thoughts.is_asked()
        assert model.is_replying.wait(PATIENCE)
        thoughts.generator.cancel(1)
        model.gate.set()
        assert thoughts.answer_to(reply=2) == "Two."
        assert len(model.prompts) == 2


# ---- what is known of the person ---------------------------------------------------------------------------


KNOWN = "\nWhat you know about them: Dog: Bruno."


class Noting(FakeLanguageModel):
    """Takes note of all that it is given to read ahead."""

    def __init__(self, *replies: str, context_tokens: int = 4096) -> None:
        super().__init__(*replies, context_tokens=context_tokens)
        self.read_ahead: Happenings[Prompt] = Happenings()

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        super().read(prompt, cancel)
        self.read_ahead(prompt)


def test_other_settings_count_from_the_next_reply_on_and_a_reply_ends_as_it_began() -> None:
    model = HeldModel("I am fine. And you?", "Splendid.")
    adopted: list[TalkSetup] = []
    other = TalkSetup(Persona("Wren", "You are Wren."), ReplyLimits(max_tokens=7))
    model.gate.set()
    with thinking(model, on_adopted=adopted.append) as thoughts:
        thoughts.ready.wait_for(lambda told: "" in told)
        model.gate.clear()

        thoughts.is_asked()
        assert model.is_replying.wait(PATIENCE)
        thoughts.generator.adopt(lambda: other)
        model.gate.set()
        first = thoughts.answer()
        thoughts.answer_to(reply=2)

    assert first.strip() == "I am fine. And you?"
    assert ["Robin" in prompt.persona for prompt in model.prompts] == [True, False]
    assert [limits.max_tokens for limits in model.limits] == [ReplyLimits().max_tokens, 7]
    assert adopted == [other]


def test_what_is_known_is_told_in_every_prompt_from_then_on() -> None:
    model = FakeLanguageModel("Fine.")
    with thinking(model) as thoughts:
        thoughts.answer_to()
        thoughts.generator.know(lambda count: KNOWN)
        thoughts.answer_to(reply=2)

    assert [prompt.known for prompt in model.prompts] == ["", KNOWN]


def test_what_is_known_is_measured_by_the_models_tokens() -> None:
    counted: Happenings[int] = Happenings()

    def known(count: CountTokens) -> str:
        counted(count("three such words"))
        return KNOWN

    with thinking(FakeLanguageModel("Fine.")) as thoughts:
        thoughts.generator.know(known)
        counted.wait_for(bool)

    assert counted.all == [3]


def test_when_nobody_waits_the_dialogue_is_read_anew_behind_what_is_known() -> None:
    model = Noting("Fine.")
    before = (said(1, "Hello."), said(2, "Hi.", Speaker.COMPANION))
    with thinking(model) as thoughts:
        thoughts.generator.settle(before)
        thoughts.generator.know(lambda count: KNOWN)
        model.read_ahead.wait_for(lambda all: len(all) == 3)  # the persona, the dialogue, and it once more
        thoughts.generator.begin(1, (*before, said(3, "How are you?")))
        thoughts.answer()

    persona, dialogue, anew = model.read_ahead.all
    assert (persona.known, dialogue.known, anew.known) == ("", "", KNOWN)
    assert anew.messages == dialogue.messages
    assert model.evaluated_tokens == len(["user", "How", "are", "you?"])


@pytest.mark.parametrize("goes_on", [(), (said(3, "Good morning."),)])
def test_deleted_words_are_not_read_again(goes_on: tuple[Utterance, ...]) -> None:
    model = Noting("Fine.")
    with thinking(model) as thoughts:
        thoughts.generator.settle((said(1, "My secret."), said(2, "Hi.", Speaker.COMPANION)))
        model.read_ahead.wait_for(lambda all: len(all) == 2)
        thoughts.generator.forget()
        if goes_on:
            thoughts.generator.settle(goes_on)
            thoughts.generator.begin(1, goes_on)
            thoughts.answer()
        thoughts.generator.know(lambda count: KNOWN)
        model.read_ahead.wait_for(lambda all: all[-1].known == KNOWN)

    assert [message.text for message in model.read_ahead.all[-1].messages] == [one.text for one in goes_on]


def test_what_was_known_before_is_not_read_again() -> None:
    model = Noting("Fine.")
    with thinking(model) as thoughts:
        thoughts.generator.know(lambda count: KNOWN)
        model.read_ahead.wait_for(lambda all: len(all) == 2)
        thoughts.generator.know(lambda count: KNOWN)
        thoughts.answer_to()

    assert len(model.read_ahead.all) == 2


def test_while_a_reply_is_thought_of_nothing_is_read_anew_and_the_reply_tells_it() -> None:
    model = Noting("Fine.")
    asked = threading.Event()

    def known(count: CountTokens) -> str:
        assert asked.wait(PATIENCE)
        return KNOWN

    with thinking(model) as thoughts:
        thoughts.ready.wait_for(bool)
        thoughts.generator.know(known)
        thoughts.is_asked()
        asked.set()
        thoughts.answer()

    assert [prompt.known for prompt in model.read_ahead.all] == [""]
    assert [prompt.known for prompt in model.prompts] == [KNOWN]


LONG_TALK = tuple(
    said(number, "word " * 8, Speaker.COMPANION if number % 2 == 0 else Speaker.PERSON)
    for number in range(1, 42)
)


@contextmanager
def asked_after_a_long_talk(model: FakeLanguageModel) -> Iterator[Thoughts]:
    """Ask for a reply with much known of the person."""
    with thinking(model) as thoughts:
        thoughts.generator.know(lambda count: KNOWN * 10)
        thoughts.generator.begin(1, LONG_TALK)
        yield thoughts


def prompt_in(context_tokens: int) -> Prompt:
    model = FakeLanguageModel("Fine.", context_tokens=context_tokens)
    with asked_after_a_long_talk(model) as thoughts:
        assert thoughts.answer() == "Fine."
    (prompt,) = model.prompts
    return prompt


def test_where_a_prompt_is_too_long_old_talk_gives_way_and_then_what_is_known() -> None:
    roomy, tight, narrow = map(prompt_in, (4096, 500, 240))

    assert (len(roomy.messages), bool(roomy.known)) == (len(LONG_TALK), True)
    assert (1 < len(tight.messages) < len(LONG_TALK), bool(tight.known)) == (True, True)
    assert (1 < len(narrow.messages) < len(LONG_TALK), bool(narrow.known)) == (True, False)


def test_where_not_even_the_persona_has_room_a_sentence_says_what_helps() -> None:
    with asked_after_a_long_talk(FakeLanguageModel(context_tokens=60)) as thoughts:
        thoughts.events.wait_for(bool)

    (failed,) = thoughts.events.of(ev.ReplyFailed)
    assert "Shorten it, or set a longer context" in str(failed.sentence)


def test_the_kept_state_holds_the_persona_alone(tmp_path: Path) -> None:
    file = tmp_path / "prefix.state"
    model = FakeLanguageModel("Fine.")
    with thinking(model, prefix_file=file) as thoughts:
        thoughts.generator.know(lambda count: KNOWN)
        thoughts.answer_to("My name is Quentin.")
    kept = file.read_text(encoding="utf-8")

    assert "Robin" in kept
    assert not any(word in kept for word in ("Bruno", "Quentin", "Fine"))


def test_only_the_state_of_the_present_persona_is_kept(tmp_path: Path) -> None:
    file, earlier, other = (tmp_path / name for name in ("now.state", "earlier.state", "other.txt"))
    earlier.touch()
    other.touch()
    adopted: Happenings[TalkSetup] = Happenings()
    with thinking(FakeLanguageModel("Fine."), prefix_file=file, on_adopted=adopted) as thoughts:
        thoughts.ready.wait_for(bool)

        assert sorted(tmp_path.iterdir()) == [file, other]

        setup = TalkSetup(Persona("Wren", "You are Wren."), prefix_file=tmp_path / "changed.state")
        thoughts.generator.adopt(lambda: setup)
        thoughts.answer_to()

    assert list(tmp_path.iterdir()) == [other]


def test_with_something_known_the_kept_state_is_loaded_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "prefix.state"
    with thinking(FakeLanguageModel("Fine."), prefix_file=file) as first:
        first.ready.wait_for(bool)
    model = Noting("Fine.")
    with thinking(model, prefix_file=file) as second:
        second.generator.know(lambda count: KNOWN)
        second.answer_to()

    assert "" not in [prompt.known for prompt in model.read_ahead.all]


# ---- a prompt only grows -----------------------------------------------------------------------------------
