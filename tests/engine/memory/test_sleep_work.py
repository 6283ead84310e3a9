import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from companion.engine.memory.sleep_work import SleepParts, SleepWork
from companion.remembering.content_words import content_words
from companion.remembering.extraction import Question
from companion.storage.backups import Backups
from companion.storage.database import Database, open_database
from companion.storage.feelings import Feelings, Felt
from companion.storage.forgetting import Declined, Forgetting, These
from companion.storage.memories import Memories, NewMemory, Sleep
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_search import MemorySearch
from companion.storage.paths import CompanionFolder
from companion.storage.utterances import Utterances
from companion.values import (
    NEUTRAL,
    Affect,
    Evidence,
    Memory,
    MemoryKind,
    Mood,
    MoodStep,
    MoodTerm,
    Speaker,
    Utterance,
)
from tests.remembering.moments import at
from tests.storage.forget_said import forget_said
from tests.tables import each_row

DAY = 86_400.0
NOON = at("2026-11-21 12:00")
BOAT = "My father sold the old fishing boat."
SOUP = "I cooked lentil soup for my sister Anna."
EXAM = "I passed my chemistry exam today!"


def embedded(memory: Memory) -> NewMemory:
    """Give a memory a vector that is near to those of texts with the same content words."""
    vector = np.zeros(384, np.float32)
    for word in content_words(memory.text):
        vector[zlib.crc32(word.encode()) % 384] += 1.0
    if not vector.any():
        return NewMemory(memory)
    return NewMemory(memory, vector / np.linalg.norm(vector), "trunk")


class Bed:
    """A store, and somebody whose talks and nights can be made up."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.utterances = Utterances(database)
        self.memories = Memories(database)
        self.feelings = Feelings(database)
        self.parts = SleepParts(
            utterances=self.utterances,
            memories=self.memories,
            search=MemorySearch(database),
            feelings=self.feelings,
            alone=database.reading,
            embedded=embedded,
            trunk="trunk",
            zone=UTC,
        )
        self.asked: list[Question] = []

    def says(
        self,
        text: str,
        *,
        when: float = NOON,
        talk: str = "a" * 32,
        salience: float = 0.5,
        felt: Affect | None = None,
        speaker: Speaker = Speaker.PERSON,
    ) -> Evidence:
        """Keep an utterance and its moment."""
        number = sum(one.utterance.session == talk for one in self.utterances.page_after(0, 1000)) + 1
        self.utterances.keep(Utterance(talk, number, speaker, text, when + number))
        evidence = Evidence(talk, number)
        self.knows(
            Memory(
                MemoryKind.MOMENT,
                text,
                when + number,
                speaker=speaker,
                felt=felt,
                salience=salience,
                evidence=(evidence,),
            )
        )
        return evidence

    def knows(self, memory: Memory) -> int:
        (number,) = self.memories.add((embedded(memory),))
        return number

    def sleeps(
        self,
        now: float = NOON + DAY,
        *,
        steps: int = 100_000,
        answer: Callable[[Question], str] = lambda question: "",
        **others: object,
    ) -> None:
        """Sleep through, or for so many steps."""
        night = SleepWork(replace(self.parts, **others), now)  # type: ignore[arg-type]
        work = night.steps()
        reply: str | None = None
        try:
            for _ in range(steps):
                question = work.send(reply)
                reply = None if question is None else answer(question)
                self.asked += [] if question is None else [question]
        except StopIteration:
            pass
        night.note()

    def of(self, *kinds: MemoryKind) -> list[Memory]:
        return list(self.memories.page(MemoryFilter(kinds=frozenset(kinds), with_faded=True), limit=1000))

    def everything(self) -> tuple[object, ...]:
        memories = self.of(*MemoryKind)
        return memories, self.memories.links_of(one.id for one in memories), self.memories.sleeps(limit=100)


@pytest.fixture
def bed(tmp_path: Path) -> Iterator[Bed]:
    with open_database(tmp_path / "companion.db", bytes(range(32))) as database:
        yield Bed(database)


def talked(bed: Bed) -> None:
    """Let two talks on two days be."""
    bed.says(BOAT, when=NOON - DAY, talk="b" * 32, salience=0.9)
    bed.says(SOUP)
    bed.says("Yes, the old fishing boat that my father sold.", salience=0.4)


def thanked(*, number: int) -> MoodStep:
    """Return how an utterance of the second talk lifted the mood."""
    shift = Affect(0.2)
    return MoodStep(
        Mood(NEUTRAL, NEUTRAL, NOON),
        Mood(NEUTRAL, shift, NOON + 1.0),
        (MoodTerm("thanked", shift),),
        session="a" * 32,
        number=number,
    )


def test_a_day_that_is_over_is_summed_up_and_written_into_the_diary(bed: Bed) -> None:
    talked(bed)
    bed.feelings.keep(Felt(steps=(thanked(number=1),)))

    bed.sleeps()

    today, yesterday = bed.of(MemoryKind.SUMMARY)
    assert today.text.startswith("Saturday, 21 November 2026: “I cooked")
    assert (today.subject, yesterday.subject) == ("2026-11-21", "2026-11-20")
    assert bed.of(MemoryKind.DIARY)[0].text.endswith("up from +0.00 to +0.20, mostly by being thanked.")


def test_a_cause_that_is_set_aside_is_no_cause_and_takes_no_day_from_the_diary(bed: Bed) -> None:
    talked(bed)
    bed.utterances.keep(Utterance("a" * 32, 3, Speaker.PERSON, "Thank you!", NOON + 3), is_set_aside=True)
    bed.feelings.keep(Felt(steps=(thanked(number=3),)))

    bed.sleeps()

    today, yesterday = bed.of(MemoryKind.DIARY)
    assert (today.subject, yesterday.subject) == ("2026-11-21", "2026-11-20")
    assert today.text.endswith("up from +0.00 to +0.20.")


def deletes(bed: Bed, *memories: Memory) -> None:
    """Delete memories, as the book does."""
    folder = CompanionFolder("Ada", Path(bed.database.rows("PRAGMA database_list")[0][2]).parent)
    forgetting = Forgetting(bed.database, Backups(folder.database, folder.backups, None), folder)
    declined = tuple(Declined(one.kind.value, one.subject, one.happened_at) for one in memories)
    forgetting.forget(These(memories=tuple(one.id for one in memories), declined=declined))


@pytest.mark.parametrize("kind", [MemoryKind.SUMMARY, MemoryKind.DIARY])
def test_what_the_person_deleted_of_a_day_is_not_written_again(bed: Bed, kind: MemoryKind) -> None:
    talked(bed)
    bed.sleeps()
    today, yesterday = bed.of(kind)

    deletes(bed, today)
    bed.sleeps(NOON + 2 * DAY)

    assert bed.of(kind) == [yesterday]


def test_what_was_forgotten_is_in_no_summary_after_the_next_sleep(bed: Bed) -> None:
    talked(bed)
    said = bed.says(EXAM)
    bed.sleeps()
    assert any(
        "chemistry exam today!” (on Saturday 21 November)" in one.text
        for one in bed.of(MemoryKind.SUMMARY, MemoryKind.DIARY)
    )

    forget_said(bed.database, said.session, said.number)
    bed.sleeps()

    told = bed.of(MemoryKind.SUMMARY, MemoryKind.DIARY)
    assert {one.subject for one in told} == {"2026-11-20", "2026-11-21"}
    assert not any("exam" in one.text for one in told)


def test_what_hardly_mattered_fades_after_a_while_and_stays_in_the_book(bed: Bed) -> None:
    bed.says(BOAT, salience=0.9)
    bed.says("There was a grey pigeon somewhere.", salience=0.1)

    bed.sleeps(NOON + 200 * DAY)

    assert [one.text for one in bed.of(MemoryKind.MOMENT) if one.faded_at is not None] == [
        "There was a grey pigeon somewhere."
    ]
    assert bed.memories.sleeps(limit=1)[0].faded == 1


def test_a_clock_that_was_set_forward_and_back_leaves_nothing_faded(bed: Bed) -> None:
    bed.says("There was a grey pigeon somewhere.", salience=0.1)

    bed.sleeps(NOON + 9000 * DAY)
    bed.sleeps(NOON + DAY)

    assert [one.faded_at for one in bed.of(MemoryKind.MOMENT)] == [None]


def test_sleeping_twice_changes_nothing_and_leaves_no_note_the_second_time(bed: Bed) -> None:
    talked(bed)
    bed.sleeps(NOON + 90 * DAY)
    before = bed.everything()

    bed.sleeps(NOON + 90 * DAY)

    assert bed.everything() == before


def test_an_interrupted_sleep_is_finished_by_the_next(tmp_path: Path) -> None:
    def slept(name: str, *nights: int) -> tuple[list[Memory], int]:
        with open_database(tmp_path / name, bytes(range(32))) as database:
            bed = Bed(database)
            talked(bed)
            for steps in (*nights, 100_000):
                bed.sleeps(NOON + 90 * DAY, steps=steps)
            memories = [replace(one, id=0) for one in bed.of(*MemoryKind)]
            return memories, len(bed.memories.links_of(range(1000)))

    whole = slept("whole.db")

    for steps in (1, 2, 3, 5, 8, 13, 19):
        assert slept(f"{steps}.db", steps) == whole
    assert slept("often.db", 3, 1, 4, 1, 5, 9, 2, 6) == whole


def is_comforted(bed: Bed, day: int) -> None:
    """Let a question help in a talk of a day."""
    talk = f"{day:032}"
    bed.says("It went badly at work.", when=NOON + day * DAY, talk=talk, felt=Affect(-0.5))
    bed.says("What happened then?", when=NOON + day * DAY, talk=talk, speaker=Speaker.COMPANION)
    bed.says("Nobody listened to me.", when=NOON + day * DAY, talk=talk, felt=Affect(0.3))


def test_what_helped_again_and_again_is_one_line_of_the_profile_with_the_newest_counts(bed: Bed) -> None:
    for day in range(8):
        is_comforted(bed, day)
    bed.sleeps(NOON + 8 * DAY)
    is_comforted(bed, 8)
    bed.sleeps(NOON + 9 * DAY)

    (line,) = bed.of(MemoryKind.PROFILE)
    assert "9 of 9" in line.text


def test_what_the_person_deleted_of_what_helped_is_not_written_again(bed: Bed) -> None:
    for day in range(8):
        is_comforted(bed, day)
    bed.sleeps(NOON + 8 * DAY)
    deletes(bed, *bed.of(MemoryKind.PROFILE))

    is_comforted(bed, 8)
    bed.sleeps(NOON + 9 * DAY)

    assert bed.of(MemoryKind.PROFILE) == []


def test_what_was_gone_through_is_not_gone_through_again(bed: Bed) -> None:
    talked(bed)
    bed.sleeps(NOON)
    bed.says(EXAM)

    bed.sleeps(NOON + 60.0)

    newest, first = bed.memories.sleeps(limit=10)
    assert (first.read_until, newest.read_until) == (3, 4)


def test_kinds_that_are_switched_off_are_not_written(bed: Bed) -> None:
    talked(bed)

    bed.sleeps(kinds=lambda: frozenset(MemoryKind) - {MemoryKind.DIARY})

    assert bed.of(MemoryKind.SUMMARY)
    assert not bed.of(MemoryKind.DIARY)


# ---- with a capable language model -----------------------------------------------------------------------


BEES = "I keep bees at the bottom of the garden."


def answering(*labels: str) -> Callable[[Question], str]:
    def answer(question: Question) -> str:
        required = question.schema["required"]
        assert isinstance(required, list)
        return json.dumps(dict(zip(required, labels, strict=False)))

    return answer


def test_what_a_language_model_finds_is_kept_with_the_feeling_it_had(bed: Bed) -> None:
    said = bed.says(BEES, salience=0.7)

    bed.sleeps(NOON, can_extract=True, answer=answering("habit"))

    (bees,) = bed.of(MemoryKind.FACT)
    assert bees.text == "You keep bees at the bottom of the garden."
    assert bees.evidence == (said,)
    assert bees.salience == 0.7
    assert BEES.rstrip(".") in bed.asked[0].text


def test_what_is_corrected_while_the_model_is_asked_is_not_kept_as_it_was(bed: Bed) -> None:
    bed.says(BEES)
    (kept,) = bed.utterances.page_after(0, 1)

    def answer_late(question: Question) -> str:
        bed.utterances.keep(replace(kept.utterance, text="I keep hens at the bottom of the garden."))
        return answering("habit")(question)

    bed.sleeps(NOON, can_extract=True, answer=answer_late)

    assert bed.of(*MemoryKind) == []


def test_what_holds_is_not_ended_by_a_language_model(bed: Bed) -> None:
    first = bed.says("I live in York.", when=NOON - DAY)
    old = bed.knows(
        Memory(MemoryKind.FACT, "You live in York.", NOON - DAY, subject="home", evidence=(first,))
    )
    bed.says("I live above a bakery now.")

    bed.sleeps(NOON, can_extract=True, answer=answering("home"))

    held = {one.id: one.held_until for one in bed.of(MemoryKind.FACT)}
    assert len(held) == 2
    assert held[old] is None


def test_of_a_talk_that_states_nothing_a_language_model_is_not_asked(bed: Bed) -> None:
    bed.says("Mhm. Really?")

    bed.sleeps(NOON, can_extract=True, answer=answering("habit"))

    assert bed.asked == []


@each_row("judge", ["tells_of_danger", "wants_something", "is_kept_out"])
def test_of_a_danger_a_wish_or_a_closed_topic_a_language_model_is_not_asked(bed: Bed, judge: str) -> None:
    bed.says("I keep pills by the bed.")

    judged: dict[str, Any] = {judge: lambda words: "pills" in words}
    bed.sleeps(NOON, can_extract=True, answer=answering("habit"), **judged)

    assert bed.asked == []


def test_a_language_model_that_gives_no_answer_is_not_asked_about_the_same_again(bed: Bed) -> None:
    bed.says(SOUP)

    bed.sleeps(NOON, can_extract=True)
    bed.sleeps(NOON, can_extract=True)

    assert len(bed.asked) == 1
    assert bed.memories.sleeps(limit=1) == (Sleep(NOON, 1),)


def test_nothing_is_written_of_what_is_kept_out_now_though_it_was_said_before(bed: Bed) -> None:
    talked(bed)

    bed.sleeps(is_kept_out=lambda text: "boat" in text)

    written = bed.of(MemoryKind.SUMMARY, MemoryKind.DIARY)
    assert any("soup" in one.text for one in written)
    assert not any("boat" in one.text for one in written)
