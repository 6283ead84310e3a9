from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.consolidation import LetGo, Merge, Step, TakeBack, merged, plan
from companion.storage.memory_rows import Vector
from companion.values import (
    Affect,
    BadInput,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
)
from companion.words import in_words
from tests.tables import each_row

DAY = 86_400.0
NOW = 1_800_000_000.0
SISTER = "Your sister Anna plays the violin."


def made(
    number: int,
    kind: MemoryKind = MemoryKind.MOMENT,
    *,
    text: str = "We swam in the cold grey sea.",
    days_ago: float = 1.0,
    talk: str = "",
    subject: str = "",
    salience: float = 0.5,
    strength: float = 1.0,
) -> Memory:
    return Memory(
        kind=kind,
        text=text,
        happened_at=NOW - days_ago * DAY,
        speaker=Speaker.PERSON if kind is MemoryKind.MOMENT else None,
        evidence=(Evidence(talk or f"talk {number}", number),),
        subject=subject,
        salience=salience,
        strength=strength,
        id=number,
    )


def fact(number: int, text: str = SISTER, *, subject: str = "sister", days_ago: float = 1.0) -> Memory:
    return made(number, MemoryKind.FACT, text=text, subject=subject, days_ago=days_ago)


def meaning(*weights: float) -> Vector:
    vector = np.zeros(384, np.float32)
    vector[: len(weights)] = weights
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def planned(
    *memories: Memory,
    links: Iterable[MemoryLink] = (),
    vectors: dict[int, Vector] | None = None,
    now: float = NOW,
) -> tuple[Step, ...]:
    return plan(memories, tuple(links), vectors or {}, now)


def merges(steps: Iterable[Step]) -> list[Merge]:
    return [step for step in steps if isinstance(step, Merge)]


def connected(steps: Iterable[Step]) -> list[tuple[int, int, LinkKind]]:
    return [(step.source, step.target, step.kind) for step in steps if isinstance(step, MemoryLink)]


def let_go(steps: Iterable[Step]) -> list[int]:
    return [step.id for step in steps if isinstance(step, LetGo)]


# ---- merging ---------------------------------------------------------------------------------------------


def test_two_sentences_of_the_same_words_about_the_same_become_one_that_is_kept_more_firmly() -> None:
    older = fact(1, days_ago=9.0)
    newer = fact(2, "Your sister, Anna, plays the violin", days_ago=2.0)

    (merge,) = merges(planned(newer, older))

    assert merge.ids == (1, 2)
    assert merge.into.text == newer.text
    assert merge.into.happened_at == older.happened_at
    assert merge.into.strength == 2.0


def test_near_meanings_about_the_same_become_one() -> None:
    vectors = {1: meaning(1.0), 2: meaning(1.0, 0.2)}

    assert merges(planned(fact(1), fact(2, "Anna, your sister, is a violinist."), vectors=vectors))


def test_a_fading_of_a_wrong_clock_is_not_taken_back_of_what_was_merged() -> None:
    fading = replace(fact(1, days_ago=9.0), faded_at=NOW + DAY)

    steps = planned(fading, fact(2, days_ago=2.0))

    assert [type(step) for step in steps] == [Merge]


@each_row(
    "other",
    [
        fact(2, subject="cousin"),
        fact(2, "Your sister Anna does not play the violin."),
        fact(2, "Your sister Anna plays the violin 2 times a week."),
        replace(fact(2), is_pinned=True),
        replace(fact(2), origin=MemoryOrigin.TOLD),
        replace(fact(2), held_until=NOW),
        replace(fact(2), names=("Anna",)),
        replace(fact(2), kind=MemoryKind.PERSON),
        replace(fact(2), faded_at=NOW),
    ],
)
def test_what_differs_or_is_not_ours_to_change_stays_apart(other: Memory) -> None:
    vectors = {1: meaning(1.0), 2: meaning(1.0)}

    assert not merges(planned(fact(1), other, vectors=vectors))


def test_a_moment_is_somebodys_words_and_is_never_merged() -> None:
    assert not merges(planned(made(1), made(2), vectors={1: meaning(1.0), 2: meaning(1.0)}))


def test_threads_of_different_days_stay_apart() -> None:
    exam = replace(made(1, MemoryKind.THREAD, text="An exam."), is_open=True, due_at=NOW + DAY)

    assert not merges(planned(exam, replace(exam, id=2, due_at=NOW + 2 * DAY)))


# ---- linking ---------------------------------------------------------------------------------------------


def test_moments_of_different_talks_that_tell_of_the_same_are_linked_from_the_later_to_the_earlier() -> None:
    vectors = {1: meaning(1.0), 2: meaning(1.0, 0.5), 3: meaning(0.0, 0.0, 1.0)}
    steps = planned(
        made(1, days_ago=9.0), made(2, days_ago=2.0), made(3, text="My car broke down."), vectors=vectors
    )

    assert connected(steps) == [(2, 1, LinkKind.LIKE)]


def test_moments_of_one_talk_are_not_linked() -> None:
    vectors = {1: meaning(1.0), 2: meaning(1.0)}

    assert not connected(planned(made(1, talk="today"), made(2, talk="today"), vectors=vectors))


def test_a_memory_is_linked_with_the_three_earlier_ones_most_alike() -> None:
    vectors = {number: meaning(1.0, number / 10) for number in range(6)}
    memories = [made(number, days_ago=6.0 - number) for number in range(6)]

    of_the_last = [
        target for source, target, _ in connected(planned(*memories, vectors=vectors)) if source == 5
    ]

    assert of_the_last == [4, 3, 2]


def test_a_moment_told_within_an_episode_is_a_part_of_it() -> None:
    episode = replace(
        made(9, MemoryKind.EPISODE), evidence=(Evidence("today", 1), Evidence("today", 2)), happened_at=NOW
    )

    steps = planned(made(1, talk="today"), made(2, talk="today"), made(3, talk="today"), episode)

    assert connected(steps) == [(1, 9, LinkKind.PART_OF), (2, 9, LinkKind.PART_OF)]


def test_thanks_and_questions_are_not_linked_however_alike_they_are() -> None:
    vectors = {1: meaning(1.0), 2: meaning(1.0)}

    for text in ("Thanks for your kind words, you are wonderful!", "What is the capital of Portugal?"):
        steps = planned(made(1, text=text, days_ago=9.0), made(2, text=text), vectors=vectors)
        assert not connected(steps)


# ---- fading ----------------------------------------------------------------------------------------------


def test_what_hardly_mattered_is_let_go_and_what_mattered_stays() -> None:
    assert let_go(planned(made(1, salience=0.1, days_ago=150.0), made(2, salience=0.9, days_ago=150.0))) == [
        1
    ]


def test_what_came_back_lately_or_often_stays() -> None:
    trivial = made(1, salience=0.1, days_ago=150.0)

    assert let_go(planned(trivial)) == [1]
    assert not let_go(planned(replace(trivial, recalled_at=NOW - DAY)))
    assert not let_go(planned(replace(trivial, strength=10.0)))


@each_row(
    "kept",
    [
        replace(made(1), is_pinned=True),
        replace(made(1), origin=MemoryOrigin.TOLD),
        replace(made(1), origin=MemoryOrigin.IMPORT),
        made(1, MemoryKind.FACT),
        made(1, MemoryKind.PERSON),
        made(1, MemoryKind.SUMMARY),
        replace(made(1, MemoryKind.THREAD), is_open=True, due_at=0.0),
    ],
)
def test_time_alone_never_takes(kept: Memory) -> None:
    assert not let_go(planned(replace(kept, happened_at=0.0, salience=0.0)))


def test_what_no_longer_holds_and_what_is_closed_may_fade() -> None:
    old = {"days_ago": 800.0, "salience": 0.2}
    superseded = replace(made(1, MemoryKind.FACT, **old), held_until=NOW - 300 * DAY)  # type: ignore[arg-type]
    closed = made(2, MemoryKind.THREAD, **old)  # type: ignore[arg-type]

    assert let_go(planned(superseded, closed)) == [1, 2]


@given(st.floats(0.0, 1e9))
def test_a_clock_that_was_set_back_lets_nothing_go(back: float) -> None:
    assert not let_go(planned(made(1, salience=0.03, days_ago=0.0), now=NOW - back))


def test_what_a_clock_from_the_future_let_go_comes_back() -> None:
    gone = replace(made(1, salience=0.1), faded_at=NOW + 1000 * DAY)

    assert planned(gone) == (TakeBack(1),)


# ---- all of it -------------------------------------------------------------------------------------------


class Kept:
    """What a store would hold, so that steps can be taken."""

    def __init__(self, memories: Iterable[Memory], vectors: dict[int, Vector]) -> None:
        self.memories = {one.id: one for one in memories}
        self.vectors = dict(vectors)
        self.links: list[MemoryLink] = []

    def planned(self) -> tuple[Step, ...]:
        return plan(tuple(self.memories.values()), self.links, self.vectors, NOW)

    def apply(self, steps: Sequence[Step]) -> None:
        for step in steps:
            match step:
                case Merge(ids, into):
                    new = max(self.memories) + 1
                    evidence = {piece for old in ids for piece in self.memories[old].evidence}
                    told = sorted(evidence, key=lambda piece: (piece.session, piece.number))
                    self.memories[new] = replace(into, id=new, evidence=tuple(told))
                    if ids[-1] in self.vectors:
                        self.vectors[new] = self.vectors[ids[-1]]
                    for old in ids:
                        del self.memories[old]
                        self.vectors.pop(old, None)
                case MemoryLink():
                    self.links.append(step)
                case LetGo(number):
                    self.memories[number] = replace(self.memories[number], faded_at=NOW)
                case TakeBack(number):
                    self.memories[number] = replace(self.memories[number], faded_at=None)


@st.composite
def anything_kept(draw: st.DrawFn) -> Kept:
    count = draw(st.integers(0, 8))
    directions = [meaning(1.0, x, y) for x in (0.0, 0.3, 1.0) for y in (0.0, 0.5)]
    texts = (SISTER, "Anna your sister plays violin", "Nothing happened in 2025.", "🙂", "")
    memories = [
        replace(
            made(
                number,
                draw(st.sampled_from(MemoryKind)),
                text=draw(st.sampled_from(texts)),
                days_ago=draw(st.floats(-10.0, 4000.0)),
                subject=draw(st.sampled_from(("", "sister"))),
                salience=draw(st.floats(0.0, 1.0)),
                strength=draw(st.floats(1.0, 5.0)),
            ),
            evidence=tuple(
                Evidence(draw(st.sampled_from("ab")), draw(st.integers(1, 4)))
                for _ in range(draw(st.integers(0, 3)))
            ),
            is_open=draw(st.booleans()),
            is_pinned=draw(st.booleans()),
            origin=draw(st.sampled_from(MemoryOrigin)),
            faded_at=draw(st.sampled_from((None, None, NOW - DAY, NOW + DAY))),
        )
        for number in range(1, count + 1)
    ]
    vectors = {one.id: draw(st.sampled_from(directions)) for one in memories if draw(st.booleans())}
    return Kept(memories, vectors)


@given(anything_kept())
def test_sleeping_twice_changes_nothing_the_second_time(kept: Kept) -> None:
    kept.apply(kept.planned())

    assert kept.planned() == ()


@given(anything_kept(), st.integers(0, 12))
def test_stopping_between_any_two_steps_comes_to_the_same(kept: Kept, stop: int) -> None:
    at_once = Kept(kept.memories.values(), kept.vectors)
    at_once.apply(at_once.planned())

    kept.apply(kept.planned()[:stop])
    kept.apply(kept.planned())

    def content(of: Kept) -> set[Memory]:
        return {replace(one, id=0) for one in of.memories.values()}

    assert content(kept) == content(at_once)
    assert len(kept.links) == len(at_once.links)


@given(anything_kept())
def test_pinned_and_corrected_memories_are_never_merged_nor_let_go(kept: Kept) -> None:
    touched = {number for step in kept.planned() if isinstance(step, Merge) for number in step.ids}
    touched |= set(let_go(kept.planned()))

    for number in touched:
        assert not kept.memories[number].is_pinned
        assert kept.memories[number].origin is MemoryOrigin.TALK


OLD = Memory(
    MemoryKind.FACT,
    "Works as a baker.",
    1.7e9,
    salience=0.9,
    outcome="It went well.",
    origin=MemoryOrigin.IMPORT,
    id=1,
)
NEW = replace(
    OLD,
    text="Works as a baker in Bonn.",
    happened_at=1.7e9 + DAY,
    ended_at=1.7e9 + 2 * DAY,
    felt=Affect(0.4),
    salience=0.3,
    strength=3.0,
    outcome="",
    id=2,
)


def test_what_is_merged_is_as_the_newest_and_as_firm_as_the_firmest() -> None:
    one = merged([NEW, OLD])

    assert (one.text, one.felt) == (NEW.text, NEW.felt)
    assert (one.happened_at, one.ended_at) == (OLD.happened_at, NEW.ended_at)
    assert (one.salience, one.strength, one.outcome) == (0.9, 3.0, "It went well.")
    assert (one.id, one.origin) == (0, MemoryOrigin.IMPORT)


def test_words_of_the_persons_go_before_all_others() -> None:
    one = merged([OLD, NEW], "Bakes in Bonn.")

    assert (one.text, one.origin) == ("Bakes in Bonn.", MemoryOrigin.TOLD)


def test_what_is_pinned_or_open_stays_so() -> None:
    assert merged([replace(OLD, is_pinned=True), NEW]).is_pinned
    assert merged([replace(OLD, is_open=True), NEW]).is_open
    assert not merged([OLD, NEW]).is_pinned


def test_what_had_faded_is_there_again() -> None:
    assert merged([OLD, replace(NEW, faded_at=1.7e9)]).faded_at is None


@pytest.mark.parametrize(
    ("origins", "origin"),
    [
        ((MemoryOrigin.TALK, MemoryOrigin.IMPORT), MemoryOrigin.TALK),
        ((MemoryOrigin.TALK, MemoryOrigin.TOLD), MemoryOrigin.TOLD),
    ],
)
def test_it_is_from_the_surest(origins: tuple[MemoryOrigin, MemoryOrigin], origin: MemoryOrigin) -> None:
    assert merged([replace(OLD, origin=origins[0]), replace(NEW, origin=origins[1])]).origin is origin


@pytest.mark.parametrize(
    ("memories", "sentence"),
    [
        ([OLD], "It takes two memories"),
        ([OLD, OLD], "It takes two memories"),
        ([OLD, replace(NEW, kind=MemoryKind.THREAD)], "a fact and a thread"),
        ([replace(one, kind=MemoryKind.MOMENT) for one in (OLD, NEW)], "word for word"),
    ],
)
def test_what_cannot_be_merged_is_told_in_one_sentence(memories: list[Memory], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        merged(memories)

    assert sentence in refused.value.sentence


def test_the_kinds_that_cannot_be_merged_are_told_in_the_language() -> None:
    with pytest.raises(BadInput) as refused:
        merged([OLD, replace(NEW, kind=MemoryKind.PERSON)])

    assert in_words(refused.value.told, "de").endswith("und diese sind eine Tatsache und eine Person.")
