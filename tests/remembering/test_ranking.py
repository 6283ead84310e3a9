from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.recalling.recall import choose, kept_to_the_point, rank, reason
from companion.remembering.recalling.signals import Candidate, Query
from companion.storage.memory_rows import Vector
from companion.values import (
    Affect,
    Evidence,
    FeelingPolicy,
    Memory,
    MemoryKind,
    Recalled,
    RecallIntent,
    RecallScores,
    Speaker,
    TimeSpan,
)
from tests.remembering.moments import at, moment
from tests.tables import each_row

NOW = at("2026-11-21 18:00")
GLAD, SAD = Affect(0.7, 0.3, 0.3), Affect(-0.7, -0.2, -0.3)


def toward(cosine: float, other: int = 1) -> Vector:
    """Return a vector of length 1 that has this cosine with the query's."""
    vector = np.zeros(384, np.float32)
    vector[0], vector[other] = cosine, (1 - cosine**2) ** 0.5
    return vector


def asked(
    text: str = "What did I tell you about the boat?", *, most: int = 5, asks_past: bool = False
) -> Query:
    return Query(text, NOW, RecallIntent(most=most, asks_past=asks_past), vector=toward(1.0))


def candidate(number: int, cosine: float = 0.5, text: str = "We sailed to the island.") -> Candidate:
    return Candidate(moment(number, text, when="2026-11-01 12:00"), toward(cosine, number))


def changed(one: Candidate, **changes: object) -> Candidate:
    return replace(one, memory=replace(one.memory, **changes))  # type: ignore[arg-type]


def ids(recalled: Sequence[Recalled]) -> list[int]:
    return [one.memory.id for one in recalled]


def test_the_nearest_in_meaning_comes_first() -> None:
    assert ids(rank(asked(), [candidate(1, 0.3), candidate(2, 0.8), candidate(3, 0.5)])) == [2, 3, 1]


def test_words_in_common_outweigh_a_little_meaning() -> None:
    boat = replace(candidate(2, 0.5, "The boat leaks."), words=7.0)

    assert ids(rank(asked(), [candidate(1, 0.6), boat])) == [2, 1]


def test_a_word_in_common_among_many_asked_for_does_not() -> None:
    query = asked("Which old boat leaked badly near Vis that stormy summer?")
    boat = replace(candidate(2, 0.5, "An old boat."), words=7.0)

    assert ids(rank(query, [candidate(1, 0.6), boat])) == [1, 2]


def test_two_of_one_subject_are_no_repetition_and_the_same_again_is_one() -> None:
    first, like, same = (replace(candidate(number), vector=toward(0.9, 9)) for number in (1, 2, 3))
    other = candidate(4, 0.8, "Ken came too.")
    near = np.zeros(384, np.float32)
    near[[0, 8]] = 0.85, (1 - 0.85**2) ** 0.5

    assert 4 not in ids(rank(asked(most=2), [first, replace(like, vector=near), other]))
    assert 4 in ids(rank(asked(most=2), [first, same, other]))


def test_who_asks_how_a_time_was_is_reminded_of_what_mattered() -> None:
    little, much = changed(candidate(1, 0.3), salience=0.5), changed(candidate(2, 0.2), salience=0.75)

    assert ids(rank(asked("How have I been lately?"), [little, much])) == [2, 1]
    assert ids(rank(asked("What did I do lately?"), [little, much])) == [1, 2]


def test_what_is_about_whom_was_named_comes_first() -> None:
    query = replace(asked("Who is Anna?"), names=frozenset({"ANNA"}))
    of_anna = changed(candidate(2, 0.4), names=("Anna",))

    assert ids(rank(query, [candidate(1, 0.5), of_anna])) == [2, 1]


def test_the_companions_words_come_first_when_they_are_asked_for() -> None:
    query = asked("Which boat did you recommend to me?")
    own = changed(candidate(2, 0.4), speaker=Speaker.COMPANION)

    assert ids(rank(query, [candidate(1, 0.5), own])) == [2, 1]


def test_what_is_from_the_time_asked_for_comes_first() -> None:
    span = TimeSpan(at("2025-07-01 00:00"), at("2025-08-01 00:00"))
    of_july = changed(candidate(2, 0.4), happened_at=at("2025-07-14 12:00"))
    until_july = changed(
        candidate(3, 0.4), happened_at=at("2025-06-14 12:00"), ended_at=at("2025-07-01 12:00")
    )

    assert ids(rank(replace(asked(), span=span), [candidate(1, 0.5), of_july, until_july]))[2] == 1


def test_a_plan_is_from_the_time_at_which_it_is_due() -> None:
    tomorrow = TimeSpan(at("2026-11-22 00:00"), at("2026-11-23 00:00"))
    plan = changed(candidate(2, 0.4), kind=MemoryKind.THREAD, due_at=at("2026-11-22 09:00"), is_open=True)

    assert ids(
        rank(replace(asked("What do I have tomorrow?"), span=tomorrow), [candidate(1, 0.5), plan])
    ) == [2, 1]


def test_the_answer_beside_a_fitting_question_comes_before_what_fits_as_little() -> None:
    question = candidate(1, 0.9, "Did you like the boat trip?")
    answer = replace(candidate(2, 0.1, "Loved it!"), near=(1,))
    stray = candidate(3, 0.1, "Loved him!")

    assert ids(rank(asked(asks_past=True), [question, answer, stray])) == [1, 2, 3]


def test_a_reason_is_found_though_its_words_are_others() -> None:
    query = asked("Why was I so sad about the boat?")
    feeling = candidate(1, 0.8, "I'm so sad about the boat.")
    reason = replace(candidate(2, 0.0, "The storm took her in the night."), caused=((1, 1.0),))

    assert set(ids(rank(query, [feeling, reason, candidate(3, 0.4)]))[:2]) == {1, 2}


def test_what_no_longer_holds_comes_after_what_does() -> None:
    old = changed(candidate(1, 0.6), kind=MemoryKind.FACT, held_until=NOW - 1)
    new = changed(candidate(2, 0.5), kind=MemoryKind.FACT)

    assert ids(rank(asked("My job is at the docks now."), [old, new])) == [2, 1]
    assert ids(rank(asked("Where did I work before?", asks_past=True), [old, new])) == [1, 2]


def test_a_feeling_alike_decides_among_what_fits() -> None:
    sad, glad = changed(candidate(1, 0.5), felt=SAD), changed(candidate(2, 0.5), felt=GLAD)
    strange = changed(candidate(3, 0.1), felt=SAD)

    def first(policy: FeelingPolicy) -> int:
        query = replace(asked("We sold the old boat."), intent=RecallIntent(policy), felt=SAD)
        return ids(rank(query, [sad, glad, strange]))[0]

    assert first(FeelingPolicy.CONGRUENT) == 1
    assert first(FeelingPolicy.COUNTER) == 2


def test_of_what_fits_alike_the_fresher_and_weightier_comes_first() -> None:
    old = changed(candidate(1), happened_at=NOW - 3e8)
    light = changed(candidate(2), salience=0.1)

    assert ids(rank(asked(), [old, candidate(3)])) == [3, 1]
    assert ids(rank(asked(), [light, candidate(3)])) == [3, 2]


def test_some_memories_do_not_come_back_by_themselves() -> None:
    switched_off = replace(asked(), intent=RecallIntent(kinds=frozenset({MemoryKind.FACT})))
    still_seen = replace(asked(), in_prompt=frozenset({Evidence("t", 1)}))
    episode = changed(candidate(1), kind=MemoryKind.EPISODE, evidence=(Evidence("t", 1), Evidence("t", 2)))

    assert rank(switched_off, [candidate(1)]) == ()
    assert rank(still_seen, [candidate(1)]) == ()
    assert rank(asked(), [changed(candidate(1), faded_at=NOW - 1)]) == ()
    assert rank(asked(), [candidate(1, 0.9, "Hello, how are you?")]) == ()
    assert ids(rank(still_seen, [episode])) == [1]


def test_what_is_known_and_near_comes_back_for_who_asks_though_the_model_still_sees_how_it_was_said() -> None:
    told = replace(asked(), in_prompt=frozenset({Evidence("t", 1)}))
    wondering = replace(told, intent=replace(told.intent, is_asked=True))
    fact = changed(candidate(1, 0.5), kind=MemoryKind.FACT)
    fairly_near, far = changed(candidate(1, 0.45), kind=MemoryKind.FACT), candidate(2, 0.3)

    assert rank(told, [fact]) == ()
    assert rank(wondering, [candidate(1)]) == ()
    assert ids(rank(wondering, [fact])) == [1]
    assert ids(rank(wondering, [fairly_near])) == []
    assert ids(rank(wondering, [replace(fairly_near, words=7.0)])) == [1]
    assert ids(rank(wondering, [changed(far, kind=MemoryKind.FACT, evidence=(Evidence("t", 9),))])) == [2]


def test_a_remark_brings_something_up_only_where_something_fits_well() -> None:
    query = asked("I'm making tea.")

    assert rank(query, [candidate(1, 0.7)]) == ()
    assert rank(replace(query, felt=SAD), [candidate(1, 0.4)]) == ()
    assert ids(rank(replace(query, felt=SAD), [candidate(1, 0.7), candidate(2, 0.4)])) == [1, 2]


def test_whom_one_names_and_a_word_of_ones_question_are_enough() -> None:
    of_anna = changed(candidate(1, 0.0), names=("Anna",))
    with_word = replace(candidate(2, 0.0), words=2.0)

    assert ids(rank(replace(asked("Anna called."), names=frozenset({"anna"})), [of_anna, with_word])) == [1]
    assert ids(rank(asked("What is on the island?"), [of_anna, with_word])) == [2]


texts = st.sampled_from(
    ["We sailed.", "Did we sail?", "Hello!", "The boat sank", "", "👍", "東京でヨットに乗った"]
)
shares = st.floats(0, 1)
affects = st.builds(Affect, *[st.floats(-1, 1)] * 3)


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    count = draw(st.integers(0, 8))
    return [
        Candidate(
            replace(
                moment(number, draw(texts), salience=draw(shares)),
                kind=draw(st.sampled_from(MemoryKind)),
                felt=draw(st.none() | affects),
                emotions=draw(st.just(()) | st.tuples(*[shares] * 3)),
                names=draw(st.sampled_from([(), ("Anna",)])),
                faded_at=draw(st.sampled_from([None, None, 1.0])),
                held_until=draw(st.sampled_from([None, 1.0])),
            ),
            draw(st.none() | st.builds(toward, shares, st.just(number + 1))),
            draw(st.floats(0, 50)),
            tuple(draw(st.lists(st.integers(0, 9), max_size=2))),
            tuple(draw(st.lists(st.tuples(st.integers(0, 9), st.floats(0.01, 1)), max_size=2))),
        )
        for number in range(count)
    ]


queries = st.builds(
    Query,
    st.sampled_from(["What did I say about Anna?", "I lost my job and my flat today.", "Tea time!", "Why?"]),
    st.floats(0, 4e9),
    st.builds(RecallIntent, st.sampled_from(FeelingPolicy), most=st.integers(0, 6)),
    vector=st.none() | shares.map(toward),
    felt=st.none() | affects,
    emotions=st.just(()) | st.tuples(*[shares] * 3),
    names=st.sampled_from([frozenset[str](), frozenset({"anna"})]),
    span=st.sampled_from([None, TimeSpan(0, 2e9)]),
)


@given(queries, candidates())
def test_what_comes_back_was_found_and_has_its_grounds(query: Query, found: list[Candidate]) -> None:
    recalled = rank(query, found)

    assert len(recalled) <= query.intent.most
    assert len(set(ids(recalled))) == len(recalled)
    by_id: dict[int, Memory] = {one.memory.id: one.memory for one in found}
    for one in recalled:
        assert one.memory is by_id[one.memory.id]
        assert str(one.reason).startswith("Recalled because ")
        assert all(0 <= getattr(one.scores, name) <= 1 for name in RecallScores.__slots__)
    scores = [one.score for one in recalled]
    assert scores == sorted(scores, reverse=True)


@given(queries, candidates(), st.randoms(use_true_random=False))
def test_another_order_changes_nothing(query: Query, found: list[Candidate], random: object) -> None:
    shuffled = found.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert rank(query, shuffled) == rank(query, found)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=12), st.integers(0, 6))
def test_what_fits_best_is_always_among_what_comes_back(pairs: list[tuple[float, float]], most: int) -> None:
    fit, feeling = (np.array(column) for column in zip(*pairs, strict=True))
    scores = fit + feeling

    kept = kept_to_the_point(scores, fit, most)

    assert (kept >= scores).all()
    if most >= 2:
        assert (kept > kept[np.argmax(fit)]).sum() < most
        assert kept.max() == scores.max()


EAST, NORTH = np.eye(2, 384, dtype=np.float32)


def test_the_best_come_first_with_what_they_are_worth() -> None:
    memories = [moment(1, "a"), moment(2, "b"), moment(3, "c")]

    chosen = choose(np.array([0.2, 0.9, 0.5]), np.zeros((3, 384), np.float32), memories, most=2)

    assert chosen == ((1, 0.9), (2, 0.5))


def test_what_says_the_same_again_comes_after_something_else() -> None:
    memories = [moment(1, "a"), moment(2, "a again"), moment(3, "b")]

    chosen = choose(np.array([0.9, 0.8, 0.75]), np.stack([EAST, EAST, NORTH]), memories, most=3)

    assert [place for place, _ in chosen] == [0, 2, 1]


def test_worth_never_rises_along_the_way() -> None:
    random = np.random.default_rng(1)
    vectors = random.standard_normal((30, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)

    chosen = choose(random.random(30), vectors, [moment(at, "…") for at in range(30)], most=10)

    worth = [value for _, value in chosen]
    assert worth == sorted(worth, reverse=True)
    assert len({place for place, _ in chosen}) == 10


SAID = moment(1, "I live in Leeds now.")
WRITTEN = replace(SAID, kind=MemoryKind.FACT, text="You live in Leeds.", id=2)
FACT = replace(moment(1, "Your son turns nine on Friday."), kind=MemoryKind.FACT)
PLAN = replace(FACT, kind=MemoryKind.THREAD, id=2)


@pytest.mark.parametrize(
    ("one", "better", "other"),
    [
        (SAID, WRITTEN, replace(WRITTEN, text="You moved.", id=3)),
        (FACT, PLAN, replace(PLAN, text="A cake.", id=3)),
    ],
    ids=["a moment and what was written from it", "a fact and a plan in the same words"],
)
def test_of_two_that_say_the_same_only_the_better_comes(one: Memory, better: Memory, other: Memory) -> None:
    chosen = choose(np.array([0.5, 0.9, 0.4]), np.zeros((3, 384), np.float32), [one, better, other], most=3)

    assert [place for place, _ in chosen] == [1, 2]


def test_two_moments_of_one_episode_may_both_come() -> None:
    one, other = moment(1, "a"), moment(2, "b")
    episode = replace(one, kind=MemoryKind.EPISODE, evidence=(Evidence("t", 1), Evidence("t", 2)), id=3)

    chosen = choose(np.array([0.5, 0.4, 0.3]), np.zeros((3, 384), np.float32), [one, other, episode], most=3)

    assert len(chosen) == 3


def test_what_was_left_out_before_is_never_chosen() -> None:
    assert choose(np.array([-np.inf]), np.zeros((1, 384), np.float32), [moment(1, "a")], most=5) == ()


DOWN, CHEERED = Affect(-0.6, -0.3, -0.3), Affect(0.5, 0.0, 0.2)
FIGHT = replace(
    moment(1, "I fought with Anna about the old house.", when="2026-05-20 12:00"), names=("Anna",), felt=DOWN
)


def asks(text: str, policy: FeelingPolicy = FeelingPolicy.NEUTRAL, felt: Affect | None = None) -> Query:
    return Query(text, NOW, RecallIntent(policy), felt=felt, names=frozenset({"anna"}))


@pytest.mark.parametrize(
    ("query", "scores", "sentence"),
    [
        (
            asks("Anna called, and I feel the same again.", FeelingPolicy.CONGRUENT, DOWN),
            RecallScores(meaning=0.5, person=1.0, feeling=0.9),
            "Recalled because you mentioned Anna, it is on a similar topic and you felt much as you do now "
            "(6 months ago).",
        ),
        (
            asks("What was it with the house?"),
            RecallScores(meaning=0.6, words=1.0),
            "Recalled because you mentioned Anna, it mentions “house” and it is on a similar topic "
            "(6 months ago).",
        ),
        (
            replace(asks("Why was I sad?"), names=frozenset(), span=TimeSpan(0, NOW)),
            RecallScores(meaning=0.1, cause=0.5, time=1.0),
            "Recalled because it is from the time you asked for, it may have caused that feeling and it "
            "is slightly similar (6 months ago).",
        ),
        (
            replace(asks("So?"), names=frozenset()),
            RecallScores(),
            "Recalled because nothing else fits better (6 months ago).",
        ),
    ],
)
def test_the_weightiest_grounds_are_named_first(query: Query, scores: RecallScores, sentence: str) -> None:
    assert reason(query, FIGHT, scores) == sentence


@each_row(
    ("asked", "told", "words"),
    [
        ("Wann war meine Prüfung?", "Die Prüfung war schlimm.", "“Prüfung”"),
        ("Quand ai-je été fière ?", "J'étais si fière de Léa.", "“fière”"),
        ("¿Cuándo fue la operación?", "La operación salió bien.", "“operación”"),
        ("歯医者はいつ？", "来週の木曜に歯医者へ行く", "“歯医者”"),
        ("我上次什么时候去看牙医？", "下周三我要去看牙医。", "“牙医”"),
        ("我是什么时候搬家的？", "那时候搬家很累。", "“搬家”"),
        ("我什么时候感到自豪？", "我感到很自豪。", "“自豪”"),
        ("我学Python多久了？", "我用Python写程序", "“Python”"),
    ],
)
def test_words_in_common_are_named_as_they_were_said(asked: str, told: str, words: str) -> None:
    query = replace(asks(asked), names=frozenset())

    sentence = reason(query, moment(1, told, when="2026-11-20 12:00"), RecallScores(meaning=0.6))

    assert f"it mentions {words} and" in str(sentence)


@each_row(
    ("asked", "told"),
    [
        ("C'est qui le voisin ?", "C'est le docteur."),
        ("私の猫はどこ？", "私は医者です。"),
        ("我上次什么时候去看牙医？", "我上次去看电影的时候下雨了。"),
    ],
)
def test_words_of_grammar_in_common_are_not_named(asked: str, told: str) -> None:
    query = replace(asks(asked), names=frozenset())

    sentence = reason(query, moment(1, told, when="2026-11-20 12:00"), RecallScores(meaning=0.6))

    assert "mentions" not in str(sentence)


def test_to_a_sad_person_a_better_time_is_called_one() -> None:
    walk = replace(moment(2, "We walked by the sea.", when="2026-11-20 17:00"), felt=CHEERED)
    query = replace(asks("I'm so low.", FeelingPolicy.COUNTER, DOWN), names=frozenset())

    sentence = reason(query, walk, RecallScores(meaning=0.3, feeling=1.0))

    assert sentence == "Recalled because it was a better time and it is slightly similar (1 day ago)."


@pytest.mark.parametrize(
    ("when", "age"),
    [
        ("2026-11-21 17:59", "just now"),
        ("2026-11-21 16:50", "1 hour ago"),
        ("2026-11-01 18:00", "3 weeks ago"),
        ("2024-11-01 18:00", "2 years ago"),
        ("1996-11-01 18:00", "30 years ago"),
        ("2027-01-01 00:00", "dated in the future"),
    ],
)
def test_its_age_is_told_in_round_numbers(when: str, age: str) -> None:
    sentence = reason(asks("House?"), moment(5, "The house.", when=when), RecallScores())

    assert str(sentence).endswith(f" ({age}).")
