from dataclasses import replace
from datetime import UTC, datetime

import pytest

from companion.engine.choices import Privacy
from companion.engine.memory.long_term_memory import LongTermMemory
from companion.remembering.book import Book
from companion.remembering.telling import Telling
from companion.storage.forgetting import These
from companion.storage.memories import NewMemory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.store import Store
from companion.values import (
    AffectEstimate,
    Boundaries,
    Cause,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    Utterance,
    Who,
)
from tests.fakes.held_texts import holds
from tests.fakes.memory import WordReader
from tests.fakes.readings import GLAD, SAD, SESSION, reading
from tests.tables import each_row

NOW = 1.7e9
HELD = MemoryFilter(kinds={MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PERSON}, is_held=True)
PLANS = MemoryFilter(kinds={MemoryKind.THREAD})
FACT = Memory(MemoryKind.FACT, "Works as a baker.", NOW, origin=MemoryOrigin.IMPORT)


@pytest.fixture
def memory(store: Store) -> LongTermMemory:
    return LongTermMemory(
        WordReader(),
        store.memories,
        store.memory_search,
        zone=UTC,
        unix_now=lambda: NOW,
    )


def tells(store: Store, memory: LongTermMemory, *lines: str) -> tuple[Utterance, ...]:
    """Let the person say lines, a minute apart, each written down at once."""
    said = tuple(
        Utterance(SESSION, 2 * place + 1, Speaker.PERSON, text, NOW - 600 + 60 * place)
        for place, text in enumerate(lines)
    )
    for one in said:
        store.utterances.keep(one)
        memory.write(one, None, None)
    return said


def known_now(store: Store) -> list[str]:
    """Return what holds and what is open."""
    held = store.memories.page(HELD)
    return sorted(one.text for one in (*held, *store.memories.page(replace(PLANS, is_open=True))))


def deletes(store: Store, said: Utterance) -> None:
    """Delete a line, as the history does."""
    this = Evidence(*said.key)
    also = Book(store, Telling((), UTC)).going_with(this)
    store.forgetting.forget_here(These(utterances=(this,), are_unsaid=True))
    if also is not None:
        store.forgetting.forget(also)


def tidied(memory: LongTermMemory) -> int:
    """Do all that has time, and return in how many steps."""
    steps = 1
    while memory.tidy():
        steps += 1
        assert steps < 100, "it never ends"
    return steps


def test_all_that_came_in_gets_its_vector_a_few_at_a_time(store: Store, memory: LongTermMemory) -> None:
    ids = store.memories.add([NewMemory(replace(FACT, text=f"Baked {count} loaves.")) for count in range(30)])

    assert tidied(memory) > 5
    assert set(store.memory_search.vectors(ids)) == set(ids)


def test_what_an_older_program_kept_gets_the_day_it_is_about_in_idle_time(
    store: Store, memory: LongTermMemory
) -> None:
    facts = [replace(FACT, text=f"You wrote line {n} on 4 November 2026.") for n in range(9)]
    ids = store.memories.add([NewMemory(fact) for fact in facts])
    assert store.memories.undated(100) == ids

    tidied(memory)

    days = {
        datetime.fromtimestamp(each.about.since, UTC).date().isoformat()
        for each in store.memories.get(ids).values()
        if each.about is not None
    }
    assert days == {"2026-11-04"}
    assert store.memories.undated(100) == ()


def test_what_has_no_words_does_not_stand_in_the_way_of_the_rest(
    store: Store, memory: LongTermMemory
) -> None:
    store.memories.add([NewMemory(replace(FACT, text="\u200b")) for _ in range(30)])
    (fact,) = store.memories.add([NewMemory(FACT)])

    tidied(memory)
    (later,) = store.memories.add([NewMemory(FACT)])
    tidied(memory)

    assert set(store.memory_search.vectors((fact, later))) == {fact, later}


def test_what_was_on_the_birthday_comes_back_once_it_was_told(store: Store, memory: LongTermMemory) -> None:
    birthday = datetime(2023, 5, 5, 18, tzinfo=UTC).timestamp()
    party = Memory(
        MemoryKind.MOMENT, "We danced.", birthday, speaker=Speaker.PERSON, origin=MemoryOrigin.IMPORT
    )
    store.memories.add([NewMemory(party)])
    said = Utterance("0" * 32, 1, Speaker.PERSON, "My birthday is on May 5th.", NOW - 60)
    store.utterances.keep(said)

    before = memory.recall("What did I do on my last birthday?", frozenset(), None)
    memory.write(said, None, None)
    after = memory.recall("What did I do on my last birthday?", frozenset(), None)

    assert "We danced." not in [one.memory.text for one in before]
    assert "We danced." in [one.memory.text for one in after]


def test_a_day_that_was_put_right_is_kept_as_it_is_now(store: Store, memory: LongTermMemory) -> None:
    told = Utterance(SESSION, 1, Speaker.PERSON, "The dentist is on 6 November 2026 at three.", NOW - 60)
    right = Utterance(SESSION, 2, Speaker.PERSON, "No wait, the 9th of November 2026.", NOW - 30)
    for said in (told, right):
        store.utterances.keep(said)
        memory.write(said, None, None)

    days = {
        f"{datetime.fromtimestamp(one.about.since, UTC):%d %H}"
        for number in (1, 2)
        for one in store.memories.get(store.memories.of_utterance(SESSION, number)).values()
        if one.about is not None
    }
    assert days == {"09 15"}


def test_a_name_that_was_put_right_holds_in_place_of_the_other(store: Store, memory: LongTermMemory) -> None:
    told = Utterance(SESSION, 1, Speaker.PERSON, "I've got two kids and a cat called Biscuit.", NOW - 60)
    right = Utterance(SESSION, 3, Speaker.PERSON, "My cat's name is Gravy, not Biscuit.", NOW - 30)
    for said in (told, right):
        store.utterances.keep(said)
        memory.write(said, None, None)

    held = MemoryFilter(kinds={MemoryKind.FACT, MemoryKind.PERSON}, is_held=True)
    assert {one.text for one in store.memories.page(held)} == {
        "You've got two kids and a cat called Gravy.",
        "Gravy is your cat.",
    }
    links = store.memories.links_of(one.id for one in store.memories.page(held))
    assert [link.kind for link in links] == [LinkKind.SUPERSEDES] * 2


def test_a_plan_that_was_put_right_is_linked_with_the_one_in_its_place(
    store: Store, memory: LongTermMemory
) -> None:
    tells(store, memory, "I'm meeting Paul on Friday.", "Not Paul, Peter.")

    old, new = sorted(store.memories.page(PLANS), key=lambda one: one.held_until is None)
    assert MemoryLink(new.id, old.id, LinkKind.SUPERSEDES) in store.memories.links_of([old.id])


@pytest.mark.parametrize(
    ("lines", "holds_again"),
    [
        (("I live in York.", "I live in Leeds."), ["You live in York."]),
        (("My cat is called Biscuit.", "Gravy, not Biscuit."), ["Biscuit is your cat."]),
        (("I'm meeting Paul on Friday.", "Not Paul, Peter."), ["You're meeting Paul on Friday."]),
        (
            ("I have a chemistry exam on Friday.", "The chemistry exam went well."),
            ["You have a chemistry exam on Friday."],
        ),
        (
            ("I have a chemistry exam on Friday.", "I have a chemistry exam on Monday."),
            ["You have a chemistry exam on Friday."],
        ),
        (("I live in York.", "I live in Leeds.", "I live in Paris."), ["You live in Leeds."]),
    ],
)
@pytest.mark.parametrize("way", ["deleted", "corrected", "written again"])
def test_what_a_line_changed_holds_again_without_it(
    store: Store, memory: LongTermMemory, way: str, lines: tuple[str, ...], holds_again: list[str]
) -> None:
    *_, last = tells(store, memory, *lines)
    before = known_now(store)

    if way == "deleted":
        deletes(store, last)
    elif way == "corrected":
        store.utterances.keep(replace(last, text="It is raining."))
    else:
        memory.write(last, None, None)

    assert known_now(store) == (before if way == "written again" else holds_again)
    assert way != "deleted" or not store.utterances.set_aside(Evidence(SESSION, n) for n in range(9))


def test_what_was_superseded_before_a_deleted_line_stays_so_and_is_handed_on(
    store: Store, memory: LongTermMemory
) -> None:
    _, second, third = tells(store, memory, "I live in York.", "I live in Leeds.", "I live in Paris.")

    deletes(store, second)
    assert known_now(store) == ["You live in Paris."]

    deletes(store, third)
    assert known_now(store) == ["You live in York."]


def test_what_the_person_wrote_in_place_of_it_leaves_it_superseded(
    store: Store, memory: LongTermMemory
) -> None:
    _, second = tells(store, memory, "I live in York.", "I live in Leeds.")
    (home,) = store.memories.page(HELD)
    Book(store, Telling((), UTC)).correct(home.id, "You live in Bath.", NOW)

    store.utterances.keep(replace(second, text="It is raining."))

    assert "You live in York." not in known_now(store)


def test_a_memory_forgotten_in_the_book_brings_back_no_older_one(
    store: Store, memory: LongTermMemory
) -> None:
    tells(store, memory, "I live in York.", "I live in Leeds.")
    (home,) = store.memories.page(HELD)

    store.forgetting.forget(Book(store, Telling((), UTC)).going((home.id,)).wish)

    assert known_now(store) == []


def test_a_line_that_is_deleted_before_it_is_written_down_changes_nothing(
    store: Store, memory: LongTermMemory
) -> None:
    tells(store, memory, "I live in York.", "I have a chemistry exam on Friday.")
    before = known_now(store)

    for text in ("I live in Leeds.", "No, on Thursday.", "The chemistry exam went well."):
        memory.write(Utterance(SESSION, 9, Speaker.PERSON, text, NOW), None, None)

    assert known_now(store) == before


def test_nobody_who_was_forgotten_is_known_by_name(store: Store) -> None:
    reader = WordReader()
    store.memories.add(
        [NewMemory(replace(FACT, kind=MemoryKind.PERSON, text="Has a sister.", subject="Anna"))]
    )
    memory = LongTermMemory(
        reader,
        store.memories,
        store.memory_search,
        zone=UTC,
        unix_now=lambda: NOW,
    )
    assert holds("Anna", memory)

    store.memories.delete(one.id for one in store.memories.page())
    memory.forget()

    assert not holds("Anna", memory)
    assert reader.times_forgotten == 1


IN_DANGER = 3
"""Number of an utterance that is said in a danger."""


@pytest.fixture
def careful(store: Store) -> LongTermMemory:
    """Return a memory to which dying is a danger."""
    return LongTermMemory(
        WordReader(),
        store.memories,
        store.memory_search,
        zone=UTC,
        unix_now=lambda: NOW,
        tells_of_danger=lambda words: "to die" in words,
        updates_danger=lambda words: "I'm fine" in words,
        is_of_danger=lambda said: said.number == IN_DANGER,
        wants_no_advice=lambda words: "Ratschläge" in words,
    )


def test_words_of_a_danger_are_remembered_and_make_no_fact(store: Store, careful: LongTermMemory) -> None:
    said = Utterance(
        SESSION, 1, Speaker.PERSON, "I live in York. I want to die. I'm seeing Ruth on Friday.", NOW
    )
    store.utterances.keep(said)

    careful.write(said, None, None)

    assert [one.kind for one in store.memories.page()] == [MemoryKind.MOMENT]


def test_what_is_said_in_a_danger_makes_no_fact_though_its_own_words_tell_of_none(
    store: Store, careful: LongTermMemory
) -> None:
    said = Utterance(SESSION, IN_DANGER, Speaker.PERSON, "No, I live alone in York. Keine Ratschläge.", NOW)
    store.utterances.keep(said)

    careful.write(said, None, None)

    assert [one.kind for one in store.memories.page()] == [MemoryKind.MOMENT]


def test_a_wish_for_no_advice_is_kept_as_a_line_about_the_person(
    store: Store, careful: LongTermMemory
) -> None:
    said = Utterance(SESSION, 1, Speaker.PERSON, "Bitte keine Ratschläge.", NOW)
    store.utterances.keep(said)

    careful.write(said, None, None)

    assert {(one.kind, one.subject) for one in store.memories.page()} == {
        (MemoryKind.MOMENT, ""),
        (MemoryKind.PROFILE, "advice"),
    }


def test_words_of_a_danger_come_to_mind_only_if_they_are_asked_for(
    store: Store, careful: LongTermMemory
) -> None:
    said = Utterance(SESSION, 1, Speaker.PERSON, "I want to die, here on the bridge in York.", NOW - 90_000)
    store.utterances.keep(said)
    careful.write(said, None, None)

    told = careful.recall("We walked over the bridge in York, I want to go again.", frozenset(), None)
    asked = careful.recall("What did I tell you about the bridge in York?", frozenset(), None)

    assert (len(told), len(asked)) == (0, 1)


@each_row(
    "words", ["I want to die, here on the bridge in York.", "No, I'm fine, here on the bridge in York."]
)
def test_neither_a_danger_nor_that_there_is_none_comes_up_with_a_question_about_something_else(
    store: Store, careful: LongTermMemory, words: str
) -> None:
    for number, text in enumerate((words, "My sister has her operation in York."), 1):
        said = Utterance(SESSION, number, Speaker.PERSON, text, NOW - 90_000)
        store.utterances.keep(said)
        careful.write(said, None, None)

    asked = careful.recall("Where did I say that my sister has her operation?", frozenset(), None)

    assert words not in [one.memory.text for one in asked]
    assert asked


TERRIBLE = Utterance(SESSION, 1, Speaker.PERSON, "I feel terrible today.", NOW - 60)
SHOUTED = Utterance(SESSION, 2, Speaker.PERSON, "My boss shouted at me.", NOW - 30)


def test_a_cause_that_is_told_later_is_linked_with_the_feeling(store: Store, memory: LongTermMemory) -> None:
    for said in (TERRIBLE, SHOUTED):
        store.utterances.keep(said)
        memory.write(said, reading(SAD, "sadness", number=said.number), None)

    memory.feel(reading(SAD, "sadness", Cause("shouted at me", Who.OTHER, 2, 0.8), number=1))

    (effect,) = store.memories.of_utterance(SESSION, 1)
    caused = [link for link in store.memories.links_of((effect,)) if link.kind is LinkKind.CAUSED]
    assert [(link.source, link.target) for link in caused] == [
        (store.memories.of_utterance(SESSION, 2)[0], effect)
    ]


ANGRY = replace(SAD, affect=replace(SAD.affect, arousal=0.5))
"""Who is sad is met with what was better; who is angry is not."""


@pytest.mark.parametrize(
    ("shown", "first"), [(GLAD, "We sang at the lake house."), (ANGRY, "We fought at the lake house.")]
)
def test_a_feeling_that_was_just_shown_decides_what_a_plain_mention_brings_to_mind(
    store: Store, memory: LongTermMemory, shown: AffectEstimate, first: str
) -> None:
    sang = Memory(MemoryKind.MOMENT, "We sang at the lake house.", NOW - 1e6, origin=MemoryOrigin.IMPORT)
    fought = replace(sang, text="We fought at the lake house.", felt=ANGRY.affect)
    store.memories.add([NewMemory(replace(sang, felt=GLAD.affect)), NewMemory(fought)])
    tidied(memory)
    store.utterances.keep(TERRIBLE)
    memory.write(TERRIBLE, reading(shown, "surprise"), None)
    still_seen = frozenset({Evidence(SESSION, TERRIBLE.number)})

    recalled = memory.recall("I drove past the lake house today.", still_seen, None)

    assert recalled[0].memory.text == first


def test_of_what_is_kept_out_nothing_is_written_and_what_was_goes(
    store: Store, memory: LongTermMemory
) -> None:
    said = Utterance(SESSION, 1, Speaker.PERSON, "We had soup with my sister.", NOW)
    for number in (1, 2):
        store.utterances.keep(replace(said, number=number))
    memory.write(said, None, None)
    assert store.memories.of_utterance(SESSION, 1)
    keeping_out = LongTermMemory(
        WordReader(),
        store.memories,
        store.memory_search,
        zone=UTC,
        unix_now=lambda: NOW,
        privacy=lambda: Privacy(Boundaries(not_remembered=("my divorce",))),
    )

    keeping_out.write(replace(said, text="We had the divorce."), None, None)
    keeping_out.write(replace(said, number=2), None, None)

    assert not store.memories.of_utterance(SESSION, 1)
    assert store.memories.of_utterance(SESSION, 2)
