from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.files.exchange_json import Exchanged
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory, NoSuchMemory, Sleep
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_rows import Vector
from companion.storage.memory_search import MemorySearch
from companion.storage.sqlite import DatabaseReadOnly, DiskFull
from companion.storage.utterances import Utterances
from companion.values import (
    Affect,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    TimeSpan,
    Utterance,
)
from tests.remembering.any_memory import exchanged_memories

SESSION = "a" * 32
TRUNK = "trunk-1"
DAY = 86_400.0
EXAM = Utterance(SESSION, 1, Speaker.PERSON, "I failed the exam.", 1.7e9)
DOG = Utterance(SESSION, 2, Speaker.PERSON, "And the dog is ill.", 1.7e9 + 20)
EXAM_MOMENT = Memory(
    MemoryKind.MOMENT,
    EXAM.text,
    EXAM.said_at,
    speaker=Speaker.PERSON,
    felt=Affect(-0.6, -0.3, -0.2),
    mood=Affect(0.1, 0.0, 0.2),
    emotions=(0.0, 1.0, *[51 / 255] * 26),
    names=("Ada", "Élodie"),
    evidence=(Evidence(SESSION, 1),),
    salience=0.8,
)
DOG_MOMENT = Memory(
    MemoryKind.MOMENT, DOG.text, DOG.said_at, speaker=Speaker.PERSON, evidence=(Evidence(SESSION, 2),)
)
JOB = Memory(MemoryKind.FACT, "Works as a baker.", 1.7e9 - DAY, subject="work", origin=MemoryOrigin.TOLD)


def some_vector(seed: int) -> Vector:
    vector = np.random.default_rng(seed).standard_normal(384)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def new(memory: Memory, seed: int = 1) -> NewMemory:
    return NewMemory(memory, some_vector(seed), TRUNK)


@pytest.fixture
def memories(database: Database) -> Memories:
    Utterances(database).keep(EXAM)
    Utterances(database).keep(DOG)
    return Memories(database)


def test_memories_are_there_as_they_were_after_a_restart(file: Path) -> None:
    with open_database(file, bytes(range(32))) as database:
        Utterances(database).keep(EXAM)
        moment, fact = Memories(database).add([new(EXAM_MOMENT), NewMemory(JOB)])

    with open_database(file, bytes(range(32))) as database:
        assert Memories(database).get([fact, moment]) == {
            fact: replace(JOB, id=fact),
            moment: replace(EXAM_MOMENT, id=moment),
        }
        assert list(Memories(database).get([fact, moment])) == [fact, moment]
        (kept,) = MemorySearch(database).vectors([moment, fact]).values()

    assert np.allclose(kept, some_vector(1), atol=1e-3)


def test_what_rests_on_an_utterance_that_is_gone_is_not_kept(memories: Memories) -> None:
    lost = replace(DOG_MOMENT, evidence=(Evidence(SESSION, 2), Evidence(SESSION, 9)))

    ids = memories.add([new(lost), new(DOG_MOMENT)])

    assert ids[0] == 0
    assert [each.text for each in memories.page()] == [DOG.text]


def test_memories_are_kept_all_or_none(memories: Memories) -> None:
    with pytest.raises(ValueError, match="rests on"):
        memories.add([new(DOG_MOMENT), new(replace(DOG_MOMENT, evidence=()))])

    assert memories.page() == ()


def test_one_that_is_not_there_is_told(memories: Memories) -> None:
    for call in (
        lambda: memories.find(7),
        lambda: memories.pin(7, is_pinned=True),
        lambda: memories.correct(replace(JOB, id=7), None, ""),
    ):
        with pytest.raises(NoSuchMemory):
            call()
    memories.update([replace(JOB, id=7)])
    memories.embed({7: some_vector(1)}, TRUNK)
    memories.delete([7])

    assert memories.get([7]) == {}


def test_a_corrected_utterance_takes_along_what_rested_on_it(database: Database, memories: Memories) -> None:
    memories.add([new(EXAM_MOMENT), new(DOG_MOMENT)])

    Utterances(database).keep(replace(DOG, text="And the dog is well."))
    Utterances(database).keep(EXAM)

    assert [each.text for each in memories.page()] == [EXAM.text]


def test_a_corrected_memory_is_found_by_its_new_words_alone(database: Database, memories: Memories) -> None:
    (memory_id,) = memories.add([new(JOB)])
    search = MemorySearch(database)

    memories.correct(replace(JOB, id=memory_id, text="Works as a gardener."), some_vector(2), TRUNK)

    corrected = memories.find(memory_id)
    assert (corrected.text, corrected.origin) == ("Works as a gardener.", MemoryOrigin.TOLD)
    assert search.by_words("baker", 5) == ()
    assert [found for found, _ in search.by_words("gardeners", 5)] == [memory_id]
    assert search.nearest(some_vector(2), TRUNK, 5)[0][1] == pytest.approx(1.0, abs=1e-3)


def test_a_memory_without_a_vector_waits_for_one(database: Database, memories: Memories) -> None:
    (memory_id,) = memories.add([NewMemory(JOB)])
    search = MemorySearch(database)
    assert [found for found, _ in search.by_words("baker", 5)] == [memory_id]
    assert search.nearest(some_vector(1), TRUNK, 5) == ()
    assert memories.without_vector(TRUNK, 5) == (memory_id,)

    memories.embed({memory_id: some_vector(1)}, TRUNK)

    assert memories.without_vector(TRUNK, 5) == ()
    assert [found for found, _ in search.nearest(some_vector(1), TRUNK, 5)] == [memory_id]


def test_a_memory_keeps_the_time_it_is_about_until_its_words_change(memories: Memories) -> None:
    friday = TimeSpan(5.0, 9.0)
    known, unknown = memories.add([new(replace(JOB, about=friday)), new(JOB)])

    assert [memories.find(each).about for each in (known, unknown)] == [friday, None]
    assert memories.undated(5) == (unknown,)
    memories.date({unknown: None, 10**6: friday})
    assert memories.undated(5) == ()
    memories.correct(replace(JOB, id=known, text="Works as a nurse."), None, "")
    assert memories.find(known).about is None
    assert memories.undated(5) == (known,)


def test_a_vector_of_another_trunk_counts_as_missing(database: Database, memories: Memories) -> None:
    old, other = memories.add([new(JOB), new(EXAM_MOMENT, 2)])
    search = MemorySearch(database)
    assert memories.without_vector("trunk-2", 1) != ()
    assert search.nearest(some_vector(1), "trunk-2", 5) == ()

    memories.embed({old: some_vector(3)}, "trunk-2")

    assert memories.without_vector("trunk-2", 5) == (other,)
    assert [found for found, _ in search.nearest(some_vector(3), "trunk-2", 5)] == [old]
    assert [found for found, _ in search.nearest(some_vector(1), TRUNK, 5)] == [other]


def test_what_may_change_is_kept_and_nothing_else(memories: Memories) -> None:
    (memory_id,) = memories.add([new(JOB)])
    changed = replace(
        JOB,
        id=memory_id,
        ended_at=1.0,
        held_until=2.0,
        due_at=3.0,
        is_open=True,
        outcome="left",
        salience=0.9,
        strength=3.0,
        recalled_at=4.0,
    )

    memories.update([replace(changed, text="something else", is_pinned=True)])

    assert memories.find(memory_id) == changed


def test_what_has_faded_is_in_the_book_alone_until_it_is_back(database: Database, memories: Memories) -> None:
    job = replace(JOB, names=("Ada",), felt=Affect())
    (memory_id,) = memories.add([new(job)])
    search = MemorySearch(database)

    def found() -> list[bool]:
        return [
            bool(rows)
            for rows in (
                search.nearest(some_vector(1), TRUNK, 5),
                search.by_words("baker", 5),
                search.by_name(["ada"], 5),
                search.between(0.0, 2e9, 5),
                search.by_feeling(Affect(), 5),
                memories.page(),
            )
        ]

    assert found() == [True] * 6

    memories.update([replace(job, id=memory_id, faded_at=1.8e9)])
    assert found() == [False] * 6
    assert [each.id for each in memories.page(MemoryFilter(with_faded=True))] == [memory_id]
    assert list(search.vectors([memory_id])) == [memory_id]

    memories.update([replace(job, id=memory_id, faded_at=None)])
    assert found() == [True] * 6


def test_a_merged_memory_has_all_that_the_old_ones_rested_on(database: Database, memories: Memories) -> None:
    exam, dog, job = memories.add([new(EXAM_MOMENT), new(DOG_MOMENT, 2), new(JOB, 3)])
    memories.link(
        [
            MemoryLink(exam, dog, LinkKind.LIKE),
            MemoryLink(exam, job, LinkKind.CAUSED, 0.5),
            MemoryLink(job, dog, LinkKind.PART_OF),
        ]
    )
    episode = Memory(MemoryKind.EPISODE, "A bad day.", EXAM.said_at, names=("Bob",))

    merged = memories.merge([dog, exam], new(episode, 4))

    assert memories.find(merged) == replace(
        episode,
        id=merged,
        names=("Ada", "Bob", "Élodie"),
        evidence=(Evidence(SESSION, 1), Evidence(SESSION, 2)),
    )
    assert list(memories.get([exam, dog, job])) == [job]
    assert set(memories.links_of([merged])) == {
        MemoryLink(merged, job, LinkKind.CAUSED, 0.5),
        MemoryLink(job, merged, LinkKind.PART_OF),
    }
    assert {found for found, _ in MemorySearch(database).nearest(some_vector(1), TRUNK, 9)} == {merged, job}


def test_links_are_found_from_either_end_and_go_with_either(memories: Memories) -> None:
    exam, dog = memories.add([new(EXAM_MOMENT), new(DOG_MOMENT)])
    link = MemoryLink(exam, dog, LinkKind.CAUSED, 0.5)

    memories.link([replace(link, weight=0.1), link, MemoryLink(exam, 99, LinkKind.LIKE)])

    assert memories.links_of([exam]) == memories.links_of([dog]) == (link,)
    memories.delete([exam])
    assert memories.links_of([dog]) == ()


def test_the_book_shows_the_newest_first_page_by_page(memories: Memories) -> None:
    memories.add([new(replace(JOB, text=str(place), happened_at=float(place // 2))) for place in range(9)])

    first = memories.page(limit=4)
    second = memories.page(before=(first[-1].happened_at, first[-1].id), limit=100)

    assert [each.text for each in (*first, *second)] == [str(place) for place in range(8, -1, -1)]
    for limit in (0, 100_000):
        with pytest.raises(ValueError, match="limit"):
            memories.page(limit=limit)


WANTED: list[tuple[MemoryFilter, set[str]]] = [
    (MemoryFilter(), {"exam", "dog", "job"}),
    (MemoryFilter(kinds={MemoryKind.FACT}), {"job"}),
    (MemoryFilter(kinds=frozenset()), set()),
    (MemoryFilter(words="exams fail"), {"exam"}),
    (MemoryFilter(words="the"), {"exam", "dog"}),
    (MemoryFilter(name="éLODIE "), {"exam"}),
    (MemoryFilter(subject="work"), {"job"}),
    (MemoryFilter(since=1.7e9), {"exam", "dog"}),
    (MemoryFilter(until=1.7e9), {"job"}),
    (MemoryFilter(valence=-1.0), {"exam"}),
    (MemoryFilter(valence=0.0), set()),
    (MemoryFilter(valence=0.5), set()),
    (MemoryFilter(emotion=1), {"exam"}),
    (MemoryFilter(emotion=0), set()),
    (MemoryFilter(emotion=2), set()),
    (MemoryFilter(is_open=True), set()),
    (MemoryFilter(is_pinned=False), {"exam", "dog", "job"}),
    (MemoryFilter(is_held=False), set()),
    (MemoryFilter(is_held=True, words="dog"), {"dog"}),
]


def test_the_book_shows_what_is_wanted(memories: Memories) -> None:
    ids = memories.add([new(EXAM_MOMENT), new(DOG_MOMENT), new(JOB)])
    names = dict(zip(ids, ("exam", "dog", "job"), strict=True))

    assert [(wanted, {names[each.id] for each in memories.page(wanted)}) for wanted, _ in WANTED] == WANTED


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("Прошлым летом мы были на море", "МОРЕ"),
        ("我昨天很难过", "难过"),
        ("我昨天在北京见了小王。", "小王 北京"),
        ("昨日、東京へ行った。", "東京\u3000行った"),
        ("昨日、東京へ行った。", " ".join(["東京"] * 2000)),
        ("เมื่อวานฉันเศร้า", "เศร้า"),
        ("मुझे परीक्षा से डर लगता है", "परीक्षा"),
        ("ذهبت إلى البحر", "البحر"),
        ("Über den Fluß", "uber fluß"),
        ("I love it 🥰", "🥰"),
        ('she said "never"', '"never"'),
        ("AND OR NOT NEAR(", "near("),
        ("half a pair \ud800 here", "pair"),
        ("nothing\0 here", "here"),
    ],
)
def test_every_script_is_found_in_the_book(memories: Memories, text: str, search: str) -> None:
    ids = memories.add([new(replace(JOB, text=text)), new(DOG_MOMENT)])

    assert [each.id for each in memories.page(MemoryFilter(words=search))] == [ids[0]]


@given(text=st.text(), search=st.text(), name=st.text())
def test_no_text_breaks_a_search(
    tmp_path_factory: pytest.TempPathFactory, text: str, search: str, name: str
) -> None:
    with open_database(tmp_path_factory.mktemp("any") / "companion.db", None) as database:
        memories = Memories(database)
        (memory_id,) = memories.add([new(replace(JOB, text=text, names=(name,)))])

        memories.page(MemoryFilter(words=search))
        MemorySearch(database).by_words(search, 5)

        assert [each.id for each in memories.page(MemoryFilter(name=name))] == [memory_id]
        assert [found for found, _ in MemorySearch(database).by_name([name], 5)] == [memory_id]


def test_what_is_remembered_is_counted(memories: Memories) -> None:
    assert memories.statistics().counts == {}
    memories.add(
        [
            new(EXAM_MOMENT),
            new(DOG_MOMENT),
            new(replace(JOB, faded_at=1.0)),
            new(replace(JOB, is_pinned=True)),
        ]
    )

    found = memories.statistics()

    assert found.counts == {MemoryKind.MOMENT: 2, MemoryKind.FACT: 2}
    assert (found.oldest, found.newest) == (JOB.happened_at, DOG.said_at)
    assert (found.faded, found.pinned) == (1, 1)
    assert found.bytes > 4096


def test_what_was_done_while_nobody_talked_is_noted(memories: Memories) -> None:
    first, second = Sleep(1.7e9, 10, merged=1), Sleep(1.7e9 + DAY, 20, linked=2, summarised=3, faded=4)
    memories.note_sleep(first)
    memories.note_sleep(second)

    assert memories.sleeps(limit=10) == (second, first)
    assert memories.sleeps(limit=1) == (second,)


def test_a_disk_that_fills_in_mid_write_keeps_none_of_it(database: Database, memories: Memories) -> None:
    memories.add([new(EXAM_MOMENT), new(JOB)])
    (pages,) = database.rows("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(DiskFull):
        memories.add([NewMemory(JOB), new(replace(JOB, text="long " * 10_000))])

    assert [each.text for each in memories.page()] == [EXAM.text, JOB.text]
    assert len(MemorySearch(database).nearest(some_vector(2), TRUNK, 9)) == 2
    assert MemorySearch(database).by_words("exam", 9) != ()


def test_where_nothing_can_be_written_memories_are_found(database: Database, memories: Memories) -> None:
    (exam,) = memories.add([new(EXAM_MOMENT)])
    database.rows("PRAGMA query_only = ON")

    for change in (
        lambda: memories.add([new(JOB)]),
        lambda: memories.correct(replace(EXAM_MOMENT, id=exam), None, ""),
        lambda: memories.delete([exam]),
    ):
        with pytest.raises(DatabaseReadOnly):
            change()

    assert list(memories.get([exam])) == [exam]
    assert [found for found, _ in MemorySearch(database).nearest(some_vector(1), TRUNK, 5)] == [exam]


def test_no_memory_is_in_the_text_of_an_error(memories: Memories) -> None:
    with pytest.raises(ValueError, match="rests on") as raised:
        memories.add([new(replace(JOB, text="Zwetschgen", origin=MemoryOrigin.TALK))])

    assert "Zwetschgen" not in str(raised.value)


def test_outlines_tell_of_every_memory_in_the_order_in_which_they_came(memories: Memories) -> None:
    faded = replace(JOB, faded_at=1.7e9)
    exam, job = memories.add([new(EXAM_MOMENT), new(faded)])

    assert list(memories.outlines()) == [
        (exam, MemoryKind.MOMENT, Speaker.PERSON, EXAM.said_at, EXAM.text),
        (job, MemoryKind.FACT, None, JOB.happened_at, JOB.text),
    ]


@given(any_one=exchanged_memories(), evidence=st.sampled_from((EXAM_MOMENT.evidence, DOG_MOMENT.evidence)))
def test_any_memory_is_read_as_it_was_kept(
    tmp_path_factory: pytest.TempPathFactory, any_one: Exchanged, evidence: tuple[Evidence, ...]
) -> None:
    memory = replace(any_one.memory, names=any_one.memory.names[:1], evidence=evidence)
    with open_database(tmp_path_factory.mktemp("any") / "companion.db", None) as database:
        Utterances(database).keep(EXAM)
        Utterances(database).keep(DOG)

        (memory_id,) = Memories(database).add([new(memory)])

        assert Memories(database).find(memory_id) == replace(memory, id=memory_id)
