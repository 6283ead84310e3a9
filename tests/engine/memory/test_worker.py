import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace

import pytest

from companion.engine.memory import worker as module
from companion.engine.memory.long_term_memory import LongTermMemory
from companion.engine.memory.worker import LONG_AGO, LOST, MemoryWorker
from companion.values import (
    Affect,
    BadInput,
    Evidence,
    Memory,
    MemoryKind,
    PartBroken,
    PartMissing,
    Reading,
    Recalled,
    RecallIntent,
    RecallScores,
    Sentence,
    Speaker,
    Utterance,
)
from tests.fakes.happenings import PATIENCE, Happenings

SESSION = "0" * 32


def said(number: int, text: str, speaker: Speaker = Speaker.PERSON, *, is_typed: bool = False) -> Utterance:
    return Utterance(SESSION, number, speaker, text, 0.0, is_typed=is_typed)


def about(text: str) -> Recalled:
    memory = Memory(MemoryKind.MOMENT, text, 0.0, speaker=Speaker.PERSON, id=len(text))
    return Recalled(memory, 0.5, RecallScores(), "because")


class ScriptedMemory(LongTermMemory):
    """Recalls the words it is asked with, without a store; waits at its gate."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.is_asked = threading.Event()
        self.asked: list[tuple[str, frozenset[Evidence], Affect | None]] = []
        self.known_returnable: tuple[Memory, ...] = ()
        self.looks_round = threading.Event()
        self.may_look_round = threading.Event()
        self.may_look_round.set()
        self.at_forgetting: Callable[[], None] = lambda: None
        self.forgets = 0
        self.written: Happenings[tuple[Utterance, Reading | None, Affect | None]] = Happenings()
        self.felt: Happenings[Reading] = Happenings()
        self.used: Happenings[tuple[int, ...]] = Happenings()
        self.left_to_tidy = 0
        self.tidied = Happenings[int]()
        self.failures: list[Exception] = []

    def recall(
        self,
        words: str,
        in_prompt: frozenset[Evidence],
        mood: Affect | None,
        how: RecallIntent | None = None,
    ) -> tuple[Recalled, ...]:
        self.asked.append((words, in_prompt, mood))
        self.is_asked.set()
        assert self.gate.wait(PATIENCE)
        self._fail()
        return (about(words),)

    def write(self, said: Utterance, reading: Reading | None, mood: Affect | None) -> None:
        assert self.gate.wait(PATIENCE)
        self._fail()
        self.written((said, reading, mood))

    def write_elsewhere(self, said: Utterance) -> None:
        self.write(said, None, None)

    def feel(self, reading: Reading) -> None:
        self.felt(reading)

    def returnable(self) -> tuple[Memory, ...]:
        known = self.known_returnable
        self.looks_round.set()
        assert self.may_look_round.wait(PATIENCE)
        return known

    def use(self, ids: tuple[int, ...]) -> None:
        self.used(ids)

    def forget(self) -> None:
        self.forgets += 1
        self.at_forgetting()

    def tidy(self) -> bool:
        self.left_to_tidy -= 1
        self.tidied(self.left_to_tidy)
        return self.left_to_tidy > 0

    def _fail(self) -> None:
        if self.failures:
            raise self.failures.pop(0)


class Remembered:
    """A worker around a scripted memory."""

    def __init__(self) -> None:
        self.memory = ScriptedMemory()
        self.troubles: Happenings[Sentence] = Happenings()
        self.worker = MemoryWorker(on_trouble=self.troubles)

    def came(self, *dialogue: Utterance) -> list[str]:
        return [each.memory.text for each in self.worker.recalled(dialogue)]

    def does_what_waits(self) -> None:
        """Wait until all that was asked of the memory so far is done."""
        is_done = threading.Event()
        self.worker.beside(is_done.set)
        assert is_done.wait(PATIENCE)


@contextmanager
def remembering(
    prompt_begins: tuple[str, int] | None = None, *, sees_when: bool = False
) -> Iterator[Remembered]:
    remembered = Remembered()
    remembered.worker.open(lambda: remembered.memory, lambda: prompt_begins, sees_when=lambda: sees_when)
    yield remembered
    remembered.memory.gate.set()
    remembered.memory.may_look_round.set()
    remembered.worker.close()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No reply waits by the clock where a test does not say so."""
    for wait in ("SPOKEN_WAIT", "LAST_WORDS_WAIT", "TYPED_WAIT"):
        monkeypatch.setattr(module, wait, PATIENCE)


@pytest.fixture
def remembered() -> Iterator[Remembered]:
    with remembering() as opened:
        yield opened


def test_what_words_bring_to_mind_is_there_for_the_reply(remembered: Remembered) -> None:
    words = said(1, "I have an exam.")
    remembered.worker.look_for((words,))

    assert remembered.came(words) == ["I have an exam."]


def test_a_question_that_got_no_answer_is_looked_for_as_well(remembered: Remembered) -> None:
    dialogue = (
        said(1, "Where do I live?"),
        said(2, "In York.", Speaker.COMPANION),
        said(3, "What is my sister allergic to?"),
        said(4, "I'm baking."),
        said(5, "When is my exam?"),
    )
    remembered.worker.look_for(dialogue)

    assert remembered.came(*dialogue) == ["What is my sister allergic to? When is my exam?"]


def test_a_dialogue_is_followed_before_its_words_are_looked_for() -> None:
    memory, followed = ScriptedMemory(), Happenings[tuple[Utterance, ...]]()
    dialogue = (said(1, "I have an exam."),)
    worker = MemoryWorker(on_trouble=lambda sentence: None)
    memory.gate.clear()

    worker.open(lambda: memory, follow=followed)
    worker.look_for(dialogue)
    assert memory.is_asked.wait(PATIENCE)

    assert followed.all == [dialogue]
    memory.gate.set()
    worker.close()


def test_a_reply_takes_what_the_words_before_brought_and_does_not_wait_for_the_last(
    remembered: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered.worker.look_for((said(1, "I have"),))
    remembered.came(said(1, "I have"))
    remembered.memory.gate.clear()
    remembered.worker.look_for((said(1, "I have an exam."),))
    monkeypatch.setattr(module, "LAST_WORDS_WAIT", 0.0)

    assert remembered.came(said(1, "I have an exam.")) == ["I have"]


def test_what_an_earlier_utterance_brought_to_mind_is_not_told_for_another(
    remembered: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered.worker.look_for((said(1, "I have an exam."),))
    remembered.came(said(1, "I have an exam."))
    monkeypatch.setattr(module, "SPOKEN_WAIT", 0.0)

    assert remembered.came(said(3, "It rains.")) == []
    assert remembered.came() == []


def test_what_the_language_model_still_sees_is_told() -> None:
    dialogue = tuple(said(number, "Well.") for number in (1, 2, 3))
    with remembering((SESSION, 2)) as remembered:
        remembered.worker.mood = Affect(0.2)
        remembered.worker.look_for(dialogue)
        remembered.came(*dialogue)

        assert remembered.memory.asked == [
            ("Well.", frozenset({Evidence(SESSION, 2), Evidence(SESSION, 3)}), Affect(0.2))
        ]


def test_what_it_sees_but_cannot_know_the_time_of_may_come_to_mind() -> None:
    old = replace(said(1, "Well."), session="1" * 32, said_at=-LONG_AGO)
    dialogue = (old, said(2, "Well."), said(3, "Well."))
    with remembering() as remembered:
        remembered.worker.look_for(dialogue)
        remembered.came(*dialogue)

        ((_, in_prompt, _),) = remembered.memory.asked
    assert in_prompt == {Evidence(SESSION, 2), Evidence(SESSION, 3)}


def test_what_a_strong_model_sees_is_known_to_it_whenever_it_was_said() -> None:
    old = replace(said(1, "Well."), session="1" * 32, said_at=-LONG_AGO)
    dialogue = (old, said(2, "Well."), said(3, "Well."))
    with remembering(sees_when=True) as remembered:
        remembered.worker.look_for(dialogue)
        remembered.came(*dialogue)

        ((_, in_prompt, _),) = remembered.memory.asked
    assert in_prompt == {Evidence(*each.key) for each in dialogue}


@pytest.mark.parametrize("is_found_before", [True, False])
def test_what_is_deleted_before_or_while_it_is_found_does_not_come_to_mind(
    remembered: Remembered, is_found_before: bool
) -> None:
    words = said(1, "I have an exam.")
    if not is_found_before:
        remembered.memory.gate.clear()
    remembered.worker.look_for((words,))
    if is_found_before:
        remembered.came(words)
    else:
        assert remembered.memory.is_asked.wait(PATIENCE)
    remembered.worker.forget()
    remembered.memory.gate.set()

    assert remembered.came(words) == []


PLEASANT, ALSO = about("We danced.").memory, about("We swam.").memory


def test_what_replies_are_planned_with_is_at_hand_and_kept_up() -> None:
    remembered = Remembered()
    remembered.memory.known_returnable = (ALSO,)
    remembered.worker.open(lambda: remembered.memory)
    remembered.does_what_waits()
    at_first = remembered.worker.returnable

    remembered.memory.known_returnable = (PLEASANT,)
    remembered.worker.write(said(1, "We danced."))
    remembered.does_what_waits()
    remembered.worker.close()

    assert at_first == (ALSO,)
    assert remembered.worker.returnable == (PLEASANT,)


def test_what_is_forgotten_is_at_hand_no_more_at_once_and_what_is_left_comes_back(
    remembered: Remembered,
) -> None:
    remembered.memory.known_returnable = (PLEASANT, ALSO)
    remembered.worker.forget()
    remembered.does_what_waits()
    remembered.memory.known_returnable = (ALSO,)
    remembered.memory.may_look_round.clear()

    remembered.worker.forget()

    at_once = remembered.worker.returnable
    remembered.memory.may_look_round.set()
    remembered.does_what_waits()
    assert (at_once, remembered.worker.returnable) == ((), (ALSO,))
    assert remembered.memory.forgets == 2


def test_what_was_being_read_while_it_was_forgotten_does_not_come_back(remembered: Remembered) -> None:
    remembered.does_what_waits()
    remembered.memory.known_returnable = (PLEASANT,)
    remembered.memory.looks_round.clear()
    remembered.memory.may_look_round.clear()
    remembered.worker.forget()
    assert remembered.memory.looks_round.wait(PATIENCE)

    seen: list[tuple[Memory, ...]] = []
    remembered.memory.at_forgetting = lambda: seen.append(remembered.worker.returnable)
    remembered.worker.forget()
    remembered.memory.may_look_round.set()
    remembered.does_what_waits()

    assert seen == [()]


def test_utterances_are_written_in_order_with_the_mood_of_then() -> None:
    with remembering() as remembered:
        remembered.worker.mood = Affect(0.1)
        remembered.worker.write(said(1, "One."))
        remembered.worker.mood = Affect(0.9)
        remembered.worker.write(said(2, "Two.", Speaker.COMPANION))
        written = remembered.memory.written.wait_for(lambda written: len(written) == 2)

    assert [(one.text, mood) for one, _, mood in written] == [("One.", Affect(0.1)), ("Two.", Affect(0.9))]


def test_what_still_waits_to_be_written_is_written_at_the_end() -> None:
    with remembering() as remembered:
        remembered.memory.gate.clear()
        for number in range(1, 6):
            remembered.worker.write(said(number, "Well."))

    assert [one.number for one, _, _ in remembered.memory.written.all] == [1, 2, 3, 4, 5]


def test_nothing_is_written_while_somebody_waits_for_an_answer(remembered: Remembered) -> None:
    remembered.worker.hold()
    remembered.worker.write(said(1, "One."))
    remembered.worker.look_for((said(1, "One."),))
    assert remembered.came(said(1, "One.")) == ["One."]
    assert remembered.memory.written.all == []

    remembered.worker.go_on()
    remembered.memory.written.wait_for(bool)


def test_a_failure_is_told_once_and_taken_back_when_it_has_passed(remembered: Remembered) -> None:
    broken = PartBroken("The memory is damaged.")
    remembered.memory.failures += [broken, broken]
    for number in range(1, 4):
        words = said(number, "Well.")
        remembered.worker.look_for((words,))
        remembered.came(words)

    assert remembered.troubles.all == ["The memory is damaged.", ""]


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (PartBroken("The memory is damaged."), "The memory is damaged."),
        (ValueError("a fault of the program's"), LOST),
    ],
)
def test_what_fails_at_each_turn_is_told_once_while_the_rest_works(failure: Exception, sentence: str) -> None:
    with remembering() as remembered:
        for number in (1, 3, 5):
            words = said(number, "Well.")
            remembered.memory.failures.append(failure)
            remembered.worker.look_for((words,))
            assert remembered.came(words) == []
            remembered.worker.write(words)
            remembered.does_what_waits()

    assert remembered.troubles.all == [sentence]
    assert [one.number for one, _, _ in remembered.memory.written.all] == [1, 3, 5]


def test_what_could_not_be_written_is_written_before_what_comes_next() -> None:
    with remembering() as remembered:
        remembered.memory.failures.append(PartBroken("The disk is full."))
        remembered.worker.write(said(1, "One."))
        remembered.does_what_waits()
        remembered.worker.write(said(3, "Three."))
        written = remembered.memory.written.wait_for(lambda written: len(written) == 2)

    assert [one.text for one, _, _ in written] == ["One.", "Three."]
    assert remembered.troubles.all == ["The disk is full.", ""]


def test_a_store_that_refuses_everything_is_not_asked_for_ever_at_the_end() -> None:
    with remembering() as remembered:
        remembered.memory.failures += [PartBroken("The disk is full.")] * 9
        remembered.worker.hold()
        for number in (1, 3):
            remembered.worker.write(said(number, "Well."))

    assert remembered.memory.written.all == []
    assert remembered.troubles.all == ["The disk is full."]


def test_a_crash_is_told_and_the_reply_goes_on_without(remembered: Remembered) -> None:
    remembered.memory.failures.append(ValueError("a fault of the program's"))
    words = said(1, "Well.")
    remembered.worker.look_for((words,))

    assert remembered.came(words) == []
    remembered.troubles.wait_for(lambda told: told == [LOST])


def test_a_memory_that_cannot_be_opened_is_told_and_nobody_waits_for_it() -> None:
    remembered = Remembered()

    def missing() -> ScriptedMemory:
        raise PartMissing("The encoder is missing; install Companion again.")

    remembered.worker.open(missing)
    words = said(1, "Well.")
    remembered.worker.look_for((words,))
    remembered.worker.write(words)

    assert remembered.came(words) == []
    assert remembered.troubles.all == ["The encoder is missing; install Companion again."]
    assert remembered.worker.unopened == "The encoder is missing; install Companion again."
    remembered.worker.close()


def test_without_a_memory_no_import_waits_for_it() -> None:
    remembered, written = Remembered(), Future[None]()

    def broken() -> ScriptedMemory:
        raise PartBroken("The encoder is damaged.")

    remembered.worker.open(broken)
    remembered.worker.write_elsewhere(said(1, "Well."), written)

    with pytest.raises(BadInput, match="The encoder is damaged"):
        written.result(PATIENCE)


def test_an_import_does_not_wait_for_a_message_that_broke(remembered: Remembered) -> None:
    written = Future[None]()
    remembered.memory.failures.append(ValueError("a fault of the program's"))

    remembered.worker.write_elsewhere(said(1, "Well."), written)

    with pytest.raises(BadInput, match="Something went wrong"):
        written.result(PATIENCE)
    remembered.troubles.wait_for(lambda told: told == [LOST])


def test_what_a_heard_reply_was_made_with_is_taken_note_of(remembered: Remembered) -> None:
    remembered.worker.use(())
    remembered.worker.use((4, 2))

    assert remembered.memory.used.wait_for(bool) == [(4, 2)]
