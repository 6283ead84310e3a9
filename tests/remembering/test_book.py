from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import numpy as np
import pytest

from companion.encoder.meaning import open_encoder
from companion.remembering.book import Book, Lookup
from companion.remembering.telling import Telling
from companion.storage.forgetting import Since, These
from companion.storage.memories import NewMemory, NoSuchMemory, new_memory
from companion.storage.memory_rows import Vector
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.storage.store import Store, open_store
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
    TimeSpan,
    Utterance,
)
from tests.remembering.any_memory import NAMES

SESSION = "a" * 32
DAY = 86_400.0
NOW = 1.7e9 + 2 * DAY
EXAM = Utterance(SESSION, 1, Speaker.PERSON, "I failed the exam.", 1.7e9)
MOMENT = Memory(
    MemoryKind.MOMENT,
    EXAM.text,
    EXAM.said_at,
    speaker=Speaker.PERSON,
    felt=Affect(-0.6),
    emotions=(1.0, *[0.0] * 27),
    names=("Anna",),
    evidence=(Evidence(SESSION, 1),),
    salience=0.8,
)
THREAD = Memory(
    MemoryKind.THREAD, "Sits the exam again.", 1.7e9, is_open=True, evidence=(Evidence(SESSION, 1),)
)
BAKER = Memory(
    MemoryKind.FACT,
    "Works as a baker.",
    1.6e9,
    subject="work",
    held_until=1.65e9,
    faded_at=1.69e9,
    origin=MemoryOrigin.IMPORT,
)
NURSE = Memory(MemoryKind.FACT, "Works as a nurse.", 1.65e9, subject="work", origin=MemoryOrigin.IMPORT)
TRUNK = "trunk"


def embed(text: str) -> tuple[Vector, str]:
    vector = np.zeros(384, np.float32)
    vector[len(text) % 384] = 1.0
    return vector, TRUNK


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    paths = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    paths.make()
    with open_store(paths, "companion") as opened:
        opened.utterances.keep(EXAM)
        yield opened


@pytest.fixture
def book(store: Store) -> Book:
    return Book(store, Telling(NAMES, UTC), embed)


def understanding(store: Store, *texts: str) -> tuple[Book, tuple[int, ...]]:
    """Return a book that knows the meaning of words, and the ids of the memories of these texts."""
    encoder = open_encoder()
    vectors = encoder.encode(list(texts))
    memories = (replace(DEADLINE, text=text) for text in texts)
    ids = store.memories.add(
        [new_memory(*both, encoder.trunk_hash) for both in zip(memories, vectors, strict=True)]
    )
    telling = Telling(NAMES, UTC)
    return Book(store, telling, lambda text: (encoder.encode([text])[0], encoder.trunk_hash)), tuple(ids)


def kept(store: Store, *memories: Memory) -> tuple[int, ...]:
    return store.memories.add([NewMemory(memory) for memory in memories])


def test_what_is_looked_for_is_shown_newest_first(store: Store, book: Book) -> None:
    moment, thread, _, nurse = kept(store, MOMENT, THREAD, BAKER, NURSE)

    assert [each.id for each in book.page(Lookup(), now=NOW)] == [thread, moment, nurse]
    assert [each.id for each in book.page(Lookup(words="exam", person="anna"), now=NOW)] == [moment]
    assert [each.id for each in book.page(Lookup(when="two days ago"), now=NOW)] == [thread, moment]
    assert [each.id for each in book.page(Lookup(feeling="emotion 0"), now=NOW)] == [moment]


def test_a_memory_is_found_by_the_day_it_was_told_and_the_day_it_is_about(store: Store, book: Book) -> None:
    in_a_week = TimeSpan(EXAM.said_at + 7 * DAY, EXAM.said_at + 8 * DAY)
    (moment,) = kept(store, replace(MOMENT, about=in_a_week))  # said on 2023-11-14

    for day, found in (("2023-11-14", [moment]), ("2023-11-21", [moment]), ("2023-11-20", [])):
        assert [each.id for each in book.page(Lookup(when=day), now=NOW)] == found


def test_a_memory_is_shown_with_its_evidence_its_links_and_what_held_before(store: Store, book: Book) -> None:
    moment, thread, baker, nurse = kept(store, MOMENT, THREAD, BAKER, NURSE)
    store.memories.link(
        [MemoryLink(moment, thread, LinkKind.CAUSED), MemoryLink(nurse, baker, LinkKind.SUPERSEDES)]
    )

    detail = book.detail(thread)

    assert [quote.text for quote in detail.quotes] == [EXAM.text]
    ((linked,),) = [detail.linked]
    assert (linked.kind, linked.begins_here, linked.memory.id) == (LinkKind.CAUSED, False, moment)
    assert [each.id for each in book.detail(nurse).history] == [baker]
    assert book.detail(thread).history == ()


def test_a_corrected_memory_is_in_the_persons_words_and_found_by_them(store: Store, book: Book) -> None:
    (nurse,) = kept(store, NURSE)

    book.correct(nurse, "  Works as a midwife. ", NOW)

    memory = store.memories.find(nurse)
    assert (memory.text, memory.origin) == ("Works as a midwife.", MemoryOrigin.TOLD)
    assert store.memories.without_vector(TRUNK, 10) == ()


def test_a_corrected_quote_is_stored_in_marks_that_every_language_knows(store: Store, book: Book) -> None:
    (home,) = kept(store, replace(NURSE, text="Du hast gesagt: “Ich wohne in Köln.”"))

    book.correct(home, "Du hast gesagt: „Ich wohne in Bonn.“", NOW)

    assert store.memories.find(home).text == "Du hast gesagt: “Ich wohne in Bonn.”"


def test_a_corrected_name_is_the_name_that_the_memory_is_found_by(store: Store, book: Book) -> None:
    (paul,) = kept(store, PAUL)

    book.correct(paul, "Saul is your brother.", NOW)

    assert (store.memories.find(paul).names, store.memories.find(paul).subject) == (
        ("brother", "Saul"),
        "Saul",
    )
    assert book.page(Lookup(person="Paul"), now=NOW) == ()


def test_a_corrected_word_leaves_the_subject_that_a_newer_memory_supersedes(store: Store, book: Book) -> None:
    (nurse,) = kept(store, replace(NURSE, text="Your work is at the Infirmary."))

    book.correct(nurse, "Your job is at the Infirmary.", NOW)

    assert store.memories.find(nurse).subject == "work"


def test_a_correction_sets_aside_what_told_and_repeated_the_old_words(store: Store, book: Book) -> None:
    lines = (
        (2, Speaker.PERSON, "I live in Leeds with Hannah, and I'm a nurse."),
        (3, Speaker.COMPANION, "A nurse, then."),
        (4, Speaker.PERSON, "Hannah sings."),
        (5, Speaker.COMPANION, "Does she sing in Leeds?"),
    )
    for number, speaker, text in lines:
        store.utterances.keep(Utterance(SESSION, number, speaker, text, 1.7e9 + number))
    told = (Evidence(SESSION, 2),)
    moment, home, job = kept(
        store,
        replace(MOMENT, text=lines[0][2], evidence=told),
        Memory(MemoryKind.FACT, "You live in Leeds with Hannah.", 1.7e9, evidence=told),
        Memory(MemoryKind.FACT, "You're a nurse.", 1.7e9, evidence=told),
    )

    outdated = book.correct(home, "You live in York with Hannah.", NOW).outdated
    store.forgetting.forget(These(set_aside=outdated))

    assert [piece.number for piece in outdated] == [2, 3, 5]
    assert list(store.memories.get([moment, home, job])) == [home, job]


def test_without_an_encoder_a_correction_waits_for_its_vector(store: Store) -> None:
    (nurse,) = kept(store, NURSE)

    Book(store, Telling(NAMES, UTC)).correct(nurse, "Works as a midwife.", NOW)

    assert store.memories.without_vector(TRUNK, 10) == (nurse,)


def test_a_moment_is_not_corrected_and_nothing_is_not_remembered(store: Store, book: Book) -> None:
    moment, nurse = kept(store, MOMENT, NURSE)

    for memory_id, text in ((moment, "I passed."), (nurse, " \n")):
        with pytest.raises(BadInput):
            book.correct(memory_id, text, NOW)

    assert store.memories.find(moment).text == MOMENT.text
    assert store.memories.find(nurse).text == NURSE.text


def test_a_memory_is_pinned_and_let_go_again(store: Store, book: Book) -> None:
    (nurse,) = kept(store, NURSE)

    book.pin(nurse, is_pinned=True)
    assert store.memories.find(nurse).is_pinned

    book.pin(nurse, is_pinned=False)
    assert not store.memories.find(nurse).is_pinned


def test_merged_memories_are_one_that_rests_on_all_they_rested_on(store: Store, book: Book) -> None:
    moment, first, second = kept(
        store, MOMENT, THREAD, replace(THREAD, text="Exam again in May.", names=("Ben",))
    )
    store.memories.link([MemoryLink(moment, first, LinkKind.CAUSED)])

    one = book.merge([first, second], "The exam is in May.")

    detail = book.detail(one)
    assert (detail.memory.text, detail.memory.names) == ("The exam is in May.", ("Ben",))
    assert detail.memory.evidence == (Evidence(SESSION, 1),)
    assert [each.memory.id for each in detail.linked] == [moment]
    assert store.memories.get([first, second]) == {}


def test_what_is_gone_is_told_for_everything_one_may_do_with_it(store: Store, book: Book) -> None:
    (nurse,) = kept(store, NURSE)

    for deed in (
        lambda: book.detail(99),
        lambda: book.why(99, NOW),
        lambda: book.correct(99, "other", NOW),
        lambda: book.pin(99, is_pinned=True),
        lambda: book.merge([nurse, 99]),
    ):
        with pytest.raises(NoSuchMemory):
            deed()

    assert store.memories.find(nurse).text == NURSE.text


def test_why_a_memory_is_there_is_told_in_sentences(store: Store, book: Book) -> None:
    (moment,) = kept(store, replace(MOMENT, recalled_at=1.7e9 + DAY, strength=2.0))

    assert tuple(map(str, book.why(moment, NOW))) == (
        "It was said in your conversation.",
        "High importance.",
        "It came up again, last on 2023-11-15, so it lasts longer.",
        "It has faded to 95%.",
    )


def test_of_a_fresh_memory_it_is_not_told_that_it_faded(store: Store, book: Book) -> None:
    (moment,) = kept(store, replace(MOMENT, happened_at=NOW))

    assert not any("faded" in str(sentence) for sentence in book.why(moment, NOW))


def test_why_tells_of_what_was_pinned_superseded_or_let_go(store: Store, book: Book) -> None:
    baker, pinned = kept(store, BAKER, replace(NURSE, is_pinned=True))

    told = " ".join(map(str, book.why(baker, NOW)))
    assert "It was imported from a file." in told
    assert "It was true until 2022-04-15" in told
    assert "It faded on 2023-07-22" in told
    assert "You pinned it" in " ".join(map(str, book.why(pinned, NOW)))


def test_of_what_was_corrected_it_is_not_told_that_it_was_true(store: Store, book: Book) -> None:
    right = replace(EXAM, number=3, text="I failed the driving test, not the exam.")
    store.utterances.keep(right)
    failed = replace(BAKER, text="You failed the exam.", evidence=MOMENT.evidence, origin=MemoryOrigin.TALK)
    wrong, heir = kept(
        store, failed, replace(failed, held_until=None, evidence=(*failed.evidence, Evidence(*right.key)))
    )
    store.memories.link([MemoryLink(heir, wrong, LinkKind.SUPERSEDES)])

    told = " ".join(map(str, book.why(wrong, NOW)))

    assert "You corrected this on 2022-04-15." in told
    assert "It was true" not in told


# ---- what a wish to forget means --------------------------------------------------------------------------

PAUL = Memory(
    MemoryKind.PERSON,
    "Paul is your brother.",
    1.7e9,
    names=("Paul", "brother"),
    subject="Paul",
    origin=MemoryOrigin.IMPORT,
)
DEADLINE = Memory(
    MemoryKind.FACT, "Your boss moved the deadline to Friday.", 1.7e9, origin=MemoryOrigin.IMPORT
)


@pytest.mark.parametrize(
    ("subject", "first"),
    [
        ("my brother Paul", "Paul"),
        ("my boss", "boss"),
        ("meinen Chef", "Chef"),
        ("l'hôpital", "hôpital"),
        ("mi abuela", "abuela"),
        ("我老板", "老板"),
        ("うちの上司", "上司"),
        ("Paul moved house", "Paul moved house"),
    ],
)
def test_a_wish_to_forget_means_a_person_or_the_words_themselves(
    store: Store, book: Book, subject: str, first: str
) -> None:
    kept(store, PAUL)

    assert next(book.meant(subject)) == first


def test_a_wish_to_forget_means_the_memories_with_most_of_its_words(store: Store, book: Book) -> None:
    (deadline, _) = kept(store, DEADLINE, BAKER)

    assert list(book.meant("my boss has moved that deadline")) == [
        (deadline,),
        "boss has moved that deadline",
    ]


def test_only_what_is_written_in_quiet_time_is_declined_and_never_with_words(
    store: Store, book: Book
) -> None:
    diary = replace(DEADLINE, kind=MemoryKind.DIARY, subject="2023-11-14")
    helped = replace(DEADLINE, kind=MemoryKind.PROFILE, subject="comfort: asking")
    avoided = replace(DEADLINE, kind=MemoryKind.PROFILE, subject="avoid: my father")
    ids = kept(store, diary, helped, avoided, replace(diary, subject="a secret"), NURSE)

    wish = book.going(ids).wish

    assert {one.subject for one in wish.declined} == {"2023-11-14", "comfort: asking"}


def test_nothing_is_declined_any_more_once_all_of_the_time_is_forgotten(store: Store, book: Book) -> None:
    (day,) = kept(store, replace(DEADLINE, kind=MemoryKind.DIARY, subject="2023-11-14"))
    store.forgetting.forget(book.going((day,)).wish)
    assert store.memories.is_declined(MemoryKind.DIARY, "2023-11-14")

    store.forgetting.forget(Since(0.0, NOW))

    assert not store.memories.is_declined(MemoryKind.DIARY, "2023-11-14")


def test_a_person_from_a_file_may_have_no_name_and_is_meant_by_none(store: Store, book: Book) -> None:
    kept(store, replace(PAUL, text="She is kind.", subject="", names=()))

    assert list(book.meant("my work as a nurse")) == ["work as a nurse"]


def test_words_of_a_message_that_told_more_mean_the_memory_that_holds_them_alone(
    store: Store, book: Book
) -> None:
    said = replace(BOTH, text="My grandmother died last year. I still miss her every Sunday.")
    store.utterances.keep(said)
    grandmother = replace(TEA, kind=MemoryKind.FACT, text="Your grandmother died last year.")
    died, misses = kept(store, grandmother, replace(WORK, text="You still miss her every Sunday."))

    meant = next(book.meant("my grandmother died"))

    assert meant == (died,)
    assert misses not in book.going((died,), only_these=True).wish.memories


def test_a_moment_alone_is_forgotten_without_what_else_its_words_told(store: Store, book: Book) -> None:
    store.utterances.keep(BOTH)
    moment = Memory(MemoryKind.MOMENT, BOTH.text, BOTH.said_at, speaker=Speaker.PERSON, evidence=TEA.evidence)
    words, tea = kept(store, moment, TEA)

    going = book.going((words,), only_these=True)

    assert going.keeps_words
    assert store.forgetting.would_forget(going.wish).set_aside == 1
    assert tea not in going.wish.memories
    assert tea in book.going((words,)).wish.memories


@pytest.mark.parametrize(
    ("kept_text", "subject", "is_meant"),
    [
        ("You're allergic to peanuts.", "my nut allergy", True),
        ("You bought peanuts for the choir.", "my nut allergy", False),
        ("Your grandmother died in March.", "my gran's death", True),
        ("Du bist gegen Erdnüsse allergisch.", "meine Erdnussallergie", True),
        ("Du wohnst in Kassel.", "den Urlaub in Italien", False),
    ],
)
def test_a_wish_to_forget_means_the_memories_that_say_it_in_other_words(
    store: Store, kept_text: str, subject: str, is_meant: bool
) -> None:
    book, ids = understanding(store, kept_text)

    assert (ids in list(book.meant(subject))) == is_meant


@pytest.mark.parametrize(
    ("subject", "relation", "allergy"),
    [
        ("my sister's allergy", "Anjali is your sister.", "Anjali is allergic to peanuts."),
        ("Anjali's allergy", "Anjali is your sister.", "Anjali is allergic to peanuts."),
        ("the allergy of my sister", "Anjali is your sister.", "Your sister is allergic to peanuts."),
        (
            "die Allergie meiner Schwester",
            "Anjali ist deine Schwester.",
            "Anjali ist gegen Nüsse allergisch.",
        ),
        ("Anjalis Allergie", "Anjali ist deine Schwester.", "Anjali ist gegen Nüsse allergisch."),
        ("l'allergie de ma sœur", "Anjali est ta sœur.", "Anjali est allergique aux noix."),
        ("la alergia de mi hermana", "Anjali es tu hermana.", "Anjali es alérgica a las nueces."),
        ("妹のアレルギー", "アンジャリはあなたの妹です。", "アンジャリはピーナッツアレルギーです。"),
        ("我妹妹过敏", "安佳丽是你的妹妹。", "安佳丽对花生过敏。"),
    ],
)
def test_what_is_someones_is_forgotten_without_who_they_are(
    store: Store, subject: str, relation: str, allergy: str
) -> None:
    book, ids = understanding(store, relation, allergy, "Rita is allergic to nuts.")

    assert book.holds(subject)
    assert next(book.meant(subject)) == ids[1:2]


def test_what_nobody_told_of_someone_is_not_forgotten_in_place_of_who_they_are(store: Store) -> None:
    book, _ = understanding(store, "Anjali is your sister.", "Rita is allergic to nuts.")

    assert list(book.meant("my sister's allergy")) == ["sister's allergy"]


@pytest.mark.parametrize("whose", ["my sister", "my sister's life", "Anjali"])
def test_a_part_of_an_earlier_subject_is_meant_of_the_same_person(store: Store, whose: str) -> None:
    book, ids = understanding(
        store, "Anjali is your sister.", "Anjali is allergic to peanuts.", "You're allergic to cats."
    )

    assert list(book.meant("the allergy", whose)) == [ids[1:2]]


def test_a_part_of_a_subject_in_chinese_is_meant_of_the_same_person(store: Store, book: Book) -> None:
    texts = ("安佳丽是你的妹妹。", "安佳丽对坚果过敏。", "小王对花生过敏。")
    ids = kept(store, *(replace(DEADLINE, text=text) for text in texts))

    assert list(book.meant("过敏", "我妹妹")) == [ids[1:2]]


def test_a_wish_to_forget_without_a_word_that_names_anything_means_nothing(book: Book) -> None:
    assert list(book.meant("it")) == []


@pytest.mark.parametrize(
    ("said", "next_one", "word"),
    [
        ("My grandmother died.", "She raised me.", "grandmother"),
        ("Meine Oma ist gestorben.", "Sie hat mich großgezogen.", "Oma"),
        ("Ma grand-mère est morte.", "Elle m'a élevée.", "grand-mère"),
        ("Mi abuela murió.", "No sé qué hacer. Ella me crió.", "abuela"),
        ("祖母が亡くなりました。", "彼女が育ててくれたんです。", "祖母"),
        ("我奶奶去世了。", "她把我养大的。", "奶奶"),
    ],
)
def test_what_is_said_next_of_a_forgotten_subject_is_not_used_again(
    store: Store, book: Book, said: str, next_one: str, word: str
) -> None:
    texts = ((2, "PERSON", said), (3, "COMPANION", "…"), (4, "PERSON", next_one), (6, "PERSON", "It rains."))
    for number, speaker, text in texts:
        store.utterances.keep(Utterance(SESSION, number, Speaker[speaker], text, 1.7e9 + number))

    assert book.going_about(word).set_aside == (Evidence(SESSION, 4),)


def test_what_is_said_later_or_of_something_else_is_still_used(store: Store, book: Book) -> None:
    lines = ((2, "My grandmother died.", 0), (3, "We had tea.", 5), (4, "She rang.", 9), (5, "He rang.", 900))
    for number, text, at in lines:
        store.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, text, 1.7e9 + at))

    assert book.going_about("grandmother").set_aside == ()


BOTH = Utterance(SESSION, 2, Speaker.PERSON, "I like tea and I work at the library.", 1.7e9 + 1)
TEA = Memory(MemoryKind.PREFERENCE, "You like tea.", BOTH.said_at, evidence=(Evidence(*BOTH.key),))
WORK = replace(TEA, kind=MemoryKind.FACT, text="You work at the library.")


def test_one_of_two_memories_of_a_message_is_forgotten_without_the_other(store: Store, book: Book) -> None:
    store.utterances.keep(BOTH)
    tea, work = kept(store, TEA, WORK)

    going = book.going((tea,))

    assert going.wish == These(memories=(tea,), set_aside=(Evidence(*BOTH.key),))
    assert store.forgetting.would_forget(going.wish).named == (TEA.text,)
    assert set(store.forgetting.would_forget(book.going((tea, work)).wish).named) == {TEA.text, WORK.text}


def test_the_only_memory_of_a_message_is_forgotten_with_it(store: Store, book: Book) -> None:
    store.utterances.keep(BOTH)
    (tea,) = kept(store, TEA)

    assert book.going((tea,)).wish == These((Evidence(*BOTH.key),), (tea,))


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("Your locker number is 47.", True),
        ("Your new locker number at work is 47.", True),
        ("Your locker number at school is 12.", False),
    ],
)
def test_the_same_statement_in_a_word_more_or_less_is_forgotten_too(
    store: Store, book: Book, text: str, goes: bool
) -> None:
    asked = replace(BAKER, text="Your locker number at work is 47.")
    one, other = kept(store, asked, replace(asked, kind=MemoryKind.PERSON, text=text))

    assert (other in book.going((one,)).wish.memories) is goes


def test_another_message_with_a_word_of_something_else_is_still_used(store: Store, book: Book) -> None:
    store.utterances.keep(BOTH)
    kept(store, WORK, replace(BAKER, text="Your locker number at work is 47."))

    assert book.going_about("locker number").set_aside == ()


def test_a_name_that_the_person_writes_takes_the_place_of_the_one_that_held(store: Store, book: Book) -> None:
    book.keep_name("Jana", "de", NOW)
    book.keep_name("Ana", "es", NOW + 1.0)

    (name,) = book.page(Lookup(), now=NOW)
    assert (name.text, name.subject, name.origin) == ("Te llamas Ana.", "name", MemoryOrigin.TOLD)


@pytest.mark.parametrize(
    ("said", "word", "name"),
    [
        ("My dog is called Balu.", "dog", "Balu"),
        ("Merk dir bitte: Mein Hund heißt Balu.", "Hund", "Balu"),
        ("Balu ist mein Hund.", "Hund", "Balu"),
        ("Mon chien s'appelle Balu.", "chien", "Balu"),
        ("Tengo un perro que se llama Balu.", "perro", "Balu"),
        ("犬の名前はポチです。", "犬", "ポチ"),
        ("我的狗叫豆豆。", "狗", "豆豆"),
        ("My mum Margaret rang.", "mum", "Margaret"),
        ("My dog barks at Paul.", "dog", ""),
        ("Mein Hund Balu mag meinen Hund Rex.", "Hund", ""),
    ],
)
def test_the_only_one_of_a_kind_is_forgotten_with_the_name(
    store: Store, book: Book, said: str, word: str, name: str
) -> None:
    lines = (
        (2, Speaker.PERSON, said),
        (3, Speaker.PERSON, "Tea?"),
        (4, Speaker.COMPANION, f"Ja, {name or 'Tee'}."),
    )
    for number, speaker, text in lines:
        store.utterances.keep(Utterance(SESSION, number, speaker, text, 1.7e9 + number))

    wish = book.going_about(word)

    assert wish.name == name
    assert (lines[2][2] in store.forgetting.would_forget(wish).said) == bool(name)
