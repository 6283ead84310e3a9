import numpy as np
import pytest

from companion.storage.database import Database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_rows import EMOTIONS, Vector
from companion.storage.memory_search import RANKED_MAX, MemorySearch
from companion.storage.utterances import Utterances
from companion.values import Affect, Evidence, Memory, MemoryKind, MemoryOrigin, Speaker, Utterance

TRUNK = "trunk-1"


@pytest.fixture
def memories(database: Database) -> Memories:
    return Memories(database)


@pytest.fixture
def search(database: Database) -> MemorySearch:
    return MemorySearch(database)


def told(
    text: str,
    vector: Vector | None = None,
    *,
    kind: MemoryKind = MemoryKind.FACT,
    at: float = 1.7e9,
    felt: Affect | None = None,
    names: tuple[str, ...] = (),
    salience: float = 0.5,
    emotions: tuple[float, ...] = (),
) -> NewMemory:
    memory = Memory(
        kind,
        text,
        at,
        felt=felt,
        names=names,
        salience=salience,
        emotions=emotions,
        origin=MemoryOrigin.TOLD,
    )
    return NewMemory(memory, vector, "" if vector is None else TRUNK)


def units(count: int, seed: int = 1) -> list[Vector]:
    drawn = np.random.default_rng(seed).standard_normal((count, 384))
    return list((drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32))


def ids(found: tuple[tuple[int, float], ...]) -> list[int]:
    return [memory_id for memory_id, _ in found]


def test_the_nearest_in_meaning_come_first_with_cosines(memories: Memories, search: MemorySearch) -> None:
    vectors = units(200)
    kept = memories.add([told("x", vector) for vector in vectors])
    query = vectors[7] + 0.5 * vectors[9]
    query /= np.linalg.norm(query)

    found = search.nearest(query, TRUNK, 50)

    cosines = {memory_id: float(query @ vector) for memory_id, vector in zip(kept, vectors, strict=True)}
    assert ids(found)[:2] == [kept[7], kept[9]]
    assert len(found) == 50
    assert [cosine for _, cosine in found] == sorted((cosine for _, cosine in found), reverse=True)
    assert all(cosine == pytest.approx(cosines[memory_id], abs=1e-3) for memory_id, cosine in found)


def test_the_nearest_of_some_kinds_are_not_crowded_out(memories: Memories, search: MemorySearch) -> None:
    query, other, *rest = units(300)
    thread, fact, *_ = memories.add(
        [
            told("thread", other, kind=MemoryKind.THREAD),
            told("fact", other),
            *(told("x", query, kind=MemoryKind.PROFILE) for _ in rest),
        ]
    )

    found = search.nearest(query, TRUNK, 5, {MemoryKind.THREAD, MemoryKind.FACT, MemoryKind.DIARY})

    assert set(ids(found)) == {thread, fact}
    assert ids(search.nearest(query, TRUNK, 5, {MemoryKind.FACT})) == [fact]
    assert search.nearest(query, TRUNK, 5, {MemoryKind.DIARY}) == ()
    assert search.nearest(query, TRUNK, 5, frozenset()) == ()


def test_the_nearest_within_a_time_are_not_crowded_out(memories: Memories, search: MemorySearch) -> None:
    query, other, *rest = units(300)
    _, first, last, _ = memories.add([told("x", other, at=at) for at in (9.9, 10.0, 19.9, 20.0)])
    memories.add([told("x", query, at=30.0) for _ in rest])

    assert set(ids(search.nearest(query, TRUNK, 5, span=(10.0, 20.0)))) == {first, last}


def test_of_the_ten_nearest_hardly_one_is_missed(memories: Memories, search: MemorySearch) -> None:
    random = np.random.default_rng(2)
    topics = np.stack(units(40, seed=3))
    drawn = topics[random.integers(40, size=4000)] + random.standard_normal((4000, 384)) / 384**0.5
    vectors = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
    kept = memories.add([told("x", vector) for vector in vectors[:3950]])

    shares = []
    for query in vectors[3950:]:
        nearest = {kept[place] for place in np.argsort(-(vectors[:3950] @ query))[:10]}
        shares.append(len(nearest & set(ids(search.nearest(query, TRUNK, 50)))) / 10)

    assert np.mean(shares) > 0.9


def test_the_rarest_words_are_looked_for(memories: Memories, search: MemorySearch) -> None:
    memories.add([told("the weather is nice") for _ in range(RANKED_MAX + 10)])
    (violin,) = memories.add([told("the violins were out of tune in that weather")])

    found = search.by_words("What about the weather, and the VIOLIN?", 10)

    assert ids(found) == [violin]
    assert found[0][1] > 0.0
    assert search.by_words("the weather", 10) == ()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Прошлым летом мы были на море", "А море?"),
        ("ذهبت إلى البحر", "البحر"),
        ("मुझे परीक्षा से डर लगता है", "परीक्षा!"),
        ("Don't touch the crème brûlée", "creme"),
        ("don't", "Don't"),
        ('she said "never" AND left', 'NOT "never"'),
        ("I please you", "pleased"),
    ],
)
def test_every_script_is_found(memories: Memories, search: MemorySearch, text: str, query: str) -> None:
    (memory_id, _) = memories.add([told(text), told("neither of them")])

    assert ids(search.by_words(query, 5)) == [memory_id]


def test_people_are_found_by_their_names_however_written(memories: Memories, search: MemorySearch) -> None:
    ada, both, _ = memories.add(
        [told("1", names=("ada", "Cy")), told("2", names=("Ada", "Bo")), told("3", names=("Cy",))]
    )

    found = search.by_name(["ADA", "bo"], 5)

    assert found == ((both, 2.0), (ada, 1.0))
    assert search.by_name([], 5) == ()


def test_a_span_of_time_gives_what_mattered_most_in_it(memories: Memories, search: MemorySearch) -> None:
    _, dull, much, _ = memories.add(
        [
            told("before", at=9.9, salience=1.0),
            told("dull", at=10.0, salience=0.1),
            told("much", at=19.9, salience=0.9),
            told("after", at=20.0, salience=1.0),
        ]
    )

    assert search.between(10.0, 20.0, 5) == ((much, 0.9), (dull, 0.1))
    assert ids(search.between(10.0, 20.0, 1)) == [much]


def test_what_felt_alike_comes_first(memories: Memories, search: MemorySearch) -> None:
    _, sad, angry, glad = memories.add(
        [
            told("unknown"),
            told("sad", felt=Affect(-0.6, -0.4, -0.3)),
            told("angry", felt=Affect(-0.5, 0.8, 0.3)),
            told("glad", felt=Affect(0.8, 0.4, 0.2)),
        ]
    )

    found = search.by_feeling(Affect(-0.5, -0.4, -0.3), 5)

    assert ids(found) == [sad, angry, glad]
    assert found[0][1] == pytest.approx(0.1)


def test_an_emotion_is_found_where_it_is_likeliest(memories: Memories, search: MemorySearch) -> None:
    def shows(place: int, likely: float) -> tuple[float, ...]:
        return tuple(likely if at == place else 0.0 for at in range(EMOTIONS))

    _, prouder, afraid = memories.add(
        [
            told("proud", emotions=shows(3, 0.4)),
            told("prouder", emotions=shows(3, 0.8)),
            told("afraid", emotions=shows(5, 0.6)),
        ]
    )

    found = search.by_emotions({3, 5}, 2)

    assert ids(found) == [prouder, afraid]
    assert found[0][1] == pytest.approx(0.8, abs=0.01)


def test_the_neighbours_of_a_moment_are_those_said_before_and_after(
    database: Database, memories: Memories, search: MemorySearch
) -> None:
    moments = []
    for session, number in (("a" * 32, 1), ("a" * 32, 2), ("a" * 32, 5), ("b" * 32, 3)):
        Utterances(database).keep(Utterance(session, number, Speaker.PERSON, f"{number}", 1.7e9))
        said = Memory(MemoryKind.MOMENT, f"{number}", 1.7e9, evidence=(Evidence(session, number),))
        fact = Memory(MemoryKind.FACT, f"of {number}", 1.7e9, evidence=(Evidence(session, number),))
        moments.append(memories.add([NewMemory(said), NewMemory(fact)]))
    first, second, fifth, other = (moment for moment, _ in moments)

    found = search.neighbours([first, second, fifth, other, moments[0][1]])

    assert found == {first: (second,), second: (first, fifth), fifth: (second,)}
