from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.remembering.frames import own_name_told
from companion.remembering.people import (
    NAME,
    asks_of_self,
    names_in,
    of_another,
    one_of_each,
    own_name,
    people,
)
from companion.remembering.writing import Known, write
from companion.values import Memory, MemoryKind, Recalled, RecallScores, Speaker, Utterance
from tests.tables import each_row


@each_row(
    ("text", "person", "sentence"),
    [
        ("My sister Anna is here", "Anna", "Anna is your sister."),
        ("Tom is my boss", "Tom", "Tom is your boss."),
        ("my best friend is called Priya", "Priya", "Priya is your best friend."),
        ("Grace, my roommate, plays the drums", "Grace", "Grace is your roommate."),
        ("we adopted a dog named Rex", "Rex", "Rex is your dog."),
        ("Tom and I've just got a cat called Minka", "Minka", "Minka is your cat."),
        ("I have a dog, by the way, he's called Bello", "Bello", "Bello is your dog."),
        ("We've got a cat and her name is Minka", "Minka", "Minka is your cat."),
        ("I've got two kids, Lily and Ben, and a cat called Minka", "Minka", "Minka is your cat."),
        ("My sister Anna has a dog called Biscuit", "Anna", "Anna is your sister."),
        ("My brother Paul's wife adopted a puppy named Max", "Paul", "Paul is your brother."),
        ("my neighbour, Mrs Okafor, brought soup", "Mrs Okafor", "Mrs Okafor is your neighbour."),
        ("my late father Edmund was a baker", "Edmund", "Edmund was your late father."),
        ("my cousin Łukasz is back", "Łukasz", "Łukasz is your cousin."),
        ("my friend 小明 came", "小明", "小明 is your friend."),
        ("my girlfriend Wanjiru and I went", "Wanjiru", "Wanjiru is your girlfriend."),
    ],
)
def test_who_somebody_is_is_told(text: str, person: str, sentence: str) -> None:
    (draft,) = people(text)

    assert (draft.subject, draft.text) == (person, sentence)
    assert draft.names[0] == person


def test_the_next_sentence_may_name_whom_somebody_has() -> None:
    (dog,) = people("I have a dog.", "His name is Bello.")

    assert dog.text == "Bello is your dog."
    assert people("I saw my sister.", "Tom was there.") == ()


@each_row(
    "text",
    [
        "Anna is not my sister",
        "she is like my sister",
        "my sister is here",
        "my sister And I",
        "my girlfriend, Toby and I",
        "Yeah, my mom loved it",
        "Max is my mother's cat",
        "Anna has a dog called Biscuit",
        "I've got a friend who has a house and a cat called Tom",
        "my boss has a daughter called Mia",
        "a dog called Rex bit me",
        "I think my parents had a cat called Minka",
    ],
)
def test_who_is_nobody_known_by_name_is_no_person(text: str) -> None:
    assert people(text) == ()


@each_row(
    ("text", "names"),
    [
        ("I went there with Anna and told Yusuf.", ("Anna", "Yusuf")),
        ("Wanjiru said it was fine.", ("Wanjiru",)),
        ("My boss has a daughter called Mia.", ("boss", "Mia")),
        ("My mum and my older sister came.", ("mother", "older sister")),
        ("Mum called.", ("mother",)),
        ("I've got two kids, Lily and Ben, and a cat called Biscuit.", ("Lily", "Ben", "Biscuit")),
        ("My sisters are Ann, Mia Rose and Eve.", ("Ann", "Mia Rose", "Eve")),
        ("I've been to Paris, Rome and York.", ("York",)),
        ("The spare key is at Raj next door.", ("Raj",)),
        ("We met NASA people on Monday with Mr Bean.", ("Mr Bean",)),
        ("I was alone.", ()),
        ("", ()),
    ],
)
def test_names_are_known_by_what_stands_beside_them(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@each_row(
    ("text", "names"),
    [
        ("Ich habe gestern mit Anna telefoniert.", ("Anna",)),
        ("Heute hat mich Jonas besucht.", ("Jonas",)),
        ("Meine Schwester hat angerufen.", ("Schwester",)),
        ("Meine Schwester Lea kommt morgen.", ("Lea",)),
        ("Mama ist krank.", ("Mutter",)),
        ("Anna et moi, on est allées au cinéma.", ("Anna",)),
        ("J'ai téléphoné à Greta.", ("Greta",)),
        ("Mon chef m'a félicité.", ("chef",)),
        ("Ayer hablé con Ana.", ("Ana",)),
        ("Echo mucho de menos a Tomás.", ("Tomás",)),
        ("Mi hermana llamó.", ("hermana",)),
        ("姉のレアは明日来る。", ("レア",)),
        ("昨日、田中さんと電話で話した。", ("田中",)),
        ("妹から電話があった。", ("妹",)),
        ("我姐姐莉亚明天来。", ("莉亚",)),
        ("我昨天跟小明打电话了。", ("小明",)),
        ("我妹妹打电话来了。", ("妹妹",)),
        ("Ich habe mit Freunden telefoniert.", ()),
        ("Bei Regen bleibe ich zu Hause.", ()),
        ("Musik hat mir geholfen.", ()),
        ("Warum ist mein Zug so spät?", ()),
        ("J'habite à Nantes.", ()),
        ("La musique m'a aidé.", ()),
        ("Fui a Sevilla el lunes.", ()),
        ("También me pidió ayuda.", ()),
        ("皆さんに褒められた。", ()),
        ("隣の人と喧嘩になった。", ()),
        ("小时候我住在农村。", ()),
        ("导购小妹嘴真甜。", ()),
    ],
)
def test_people_are_named_in_six_languages(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_known_names_are_found_in_any_case_and_place() -> None:
    assert names_in("rome with ANNA, and anna again", ["Anna", "Rex"]) == ("Anna",)
    assert names_in("annabel", ["Anna"]) == ()


@example(text=" ", known=[" "])
@given(st.text() | st.text(max_size=4).map(lambda text: f"my {text} Anna " * 300), st.lists(st.text()))
def test_any_text_can_be_searched(text: str, known: list[str]) -> None:
    assert all(name.strip() for name in names_in(text, known))
    assert all(draft.names for draft in people(text))


def name(text: str) -> str:
    """Return what the person says they are called; "" for nothing."""
    drafts = own_name(text)
    assert all((draft.kind, draft.subject) == (MemoryKind.FACT, NAME) for draft in drafts)
    return "".join(own_name_told(draft.text) for draft in drafts)


@each_row(
    ("text", "called"),
    [
        ("I'm Tom, nice to meet you.", "Tom"),
        ("Hi! I’m Anna.", "Anna"),
        ("My name's Anna Meier and I live in York.", "Anna Meier"),
        ("my name is anna", "Anna"),
        ("You can call me Al.", "Al"),
        ("Everyone calls me Bob.", "Bob"),
        ("I'm Brian.", "Brian"),
        ("Ich heiße Jürgen und wohne in Köln.", "Jürgen"),
        ("Hallo, ich bin die Anna.", "Anna"),
        ("Nenn mich einfach Jo.", "Jo"),
        ("Bonjour, je m’appelle Élodie.", "Élodie"),
        ("Moi, c'est Tom.", "Tom"),
        ("Me llamo José Luis.", "José Luis"),
        ("Hola, soy Íñigo, mucho gusto.", "Íñigo"),
        ("私の名前はさくらです。", "さくら"),
        ("はじめまして、トムです。", "トム"),
        ("田中と申します。", "田中"),
        ("我叫小明，很高兴认识你。", "小明"),
        ("你可以叫我阿明。", "阿明"),
        ("你好，我是安娜。", "安娜"),
        ("My name is Alexander. Call me Alex.", "Alex"),
        # a name put right
        ("Actually my name is Gilbert, Giles is my brother.", "Gilbert"),
        ("Ich heiße eigentlich Gilbert.", "Gilbert"),
        ("en fait je m'appelle Gilbert, Gilles c'est mon frère", "Gilbert"),
        ("En fait mon prénom c'est Gilbert.", "Gilbert"),
        ("En realidad me llamo Gilberto, Gil es mi hermano.", "Gilberto"),
        ("実はギルバートと言います、ジルは弟です。", "ギルバート"),
        ("其实我叫吉尔伯特，吉尔是我弟弟。", "吉尔伯特"),
        ("No me llamo Gil.", ""),
        ("My sister says actually my name is boring.", ""),
        # what else somebody is names nobody
        ("I'm tired.", ""),
        ("I'M PASSING THROUGH A HARD TIME", ""),
        ("I'm Irish.", ""),
        ("I'm Muslim and I'm tired.", ""),
        ("I'm Mum to two.", ""),
        ("I'm sorry, Tom.", ""),
        ("Is my name Anna?", ""),
        ("Call me later.", ""),
        ("My name is on the list.", ""),
        ("Her name is Bob.", ""),
        ("My dog's name is Bruno.", ""),
        ("Ich bin Lehrer.", ""),
        ("Ich heiße das nicht gut.", ""),
        ("Je suis fatigué.", ""),
        ("Soy profesora.", ""),
        ("私は学生です。", ""),
        ("疲れたと言います。", ""),
        ("我是老师。", ""),
        ("请叫我起床。", ""),
        ("我叫他回家。", ""),
    ],
)
def test_who_says_their_name_is_called_so(text: str, called: str) -> None:
    assert name(text) == called


@each_row(
    ("text", "told"),
    [
        ("My name is Anna.", "Your name is Anna."),
        ("Ich heiße Jürgen und wohne in Köln.", "Du heißt Jürgen."),
        ("Je m’appelle Élodie.", "Tu t’appelles Élodie."),
        ("Me llamo José Luis.", "Te llamas José Luis."),
        ("私の名前はさくらです。", "あなたの名前はさくらです。"),
        ("我叫小明，很高兴认识你。", "你叫小明。"),
    ],
)
def test_a_name_is_remembered_in_the_language_in_which_it_was_told(text: str, told: str) -> None:
    assert [draft.text for draft in own_name(text)] == [told]


@given(st.text() | st.text(max_size=4).map(lambda text: f"Hello, my name is {text} " * 100))
def test_any_text_can_be_read(text: str) -> None:
    assert len(own_name(text)) <= 1


def whose(text: str) -> str:
    return of_another(Memory(MemoryKind.MOMENT, text, 0.0, names=names_in(text)), "Do I like football?")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("My colleague Rita is allergic to peanuts.", "Rita"),
        ("My brother plays the cello.", "their brother"),
        ("Your friend Omar hates cycling.", "their friend"),
        ("Jack doesn't like football.", "Jack"),
        ("Mein Kollege Tom verträgt keine Nüsse.", "Tom"),
        ("Mon ami Omar déteste le vélo.", "Omar"),
        ("Mi amiga Rosa odia el queso.", "Rosa"),
        ("I play the cello.", ""),
        ("You play the cello.", ""),
        ("My brother and I play the cello.", ""),
        ("My brother plays the cello, and so do I.", ""),
        ("My knee hurts.", ""),
        ("Football is fun.", ""),
        ("She is allergic to it.", ""),
        ("Ich mag Käse.", ""),
    ],
)
def test_a_statement_is_about_its_subject(text: str, whom: str) -> None:
    assert whose(text) == whom


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Am I allergic to peanuts?", True),
        ("Do I like football?", True),
        ("Spiele ich Cello?", True),
        ("Est-ce que je joue ?", True),
        ("¿Odio el queso?", True),
        ("Is Rita allergic?", False),
        ("Do I know my brother Tom?", False),
        ("I like it.", False),
        ("Do you like it?", False),
    ],
)
def test_one_asks_whether_something_holds_of_oneself(text: str, is_so: bool) -> None:
    assert asks_of_self(text) is is_so


COUSIN = "My cousin Ruth is a nurse."
COLLEAGUE = "My colleague Ruth is a teacher."


def after(*told: str) -> list[Memory]:
    """Return what is remembered of people when these things were said, as the store would hold it."""
    held: dict[int, Memory] = {}
    for number, text in enumerate(told, start=1):
        people = tuple(one for one in held.values() if one.kind is MemoryKind.PERSON)
        facts = tuple(one for one in held.values() if one.kind is MemoryKind.FACT)
        said = Utterance("t", number, Speaker.PERSON, text, float(number))
        for one in write(said, None, (), None, 1.0, Known(people=people, held=facts)):
            if one.kind in (MemoryKind.PERSON, MemoryKind.FACT):
                kept = one if one.id else replace(one, id=len(held) + 1)
                held[kept.id] = kept
        held = {one.id: one for one in held.values() if one.held_until is None}
    return list(held.values())


OF_COUSIN = {"Ruth is your cousin.", "Your cousin Ruth is a nurse."}
OF_COLLEAGUE = {"Ruth is your colleague.", "Your colleague Ruth is a teacher."}
MANAGER = {"Ruth is your colleague.", "Your colleague Ruth is a manager now."}


@each_row(
    ("told", "texts"),
    [
        ((COUSIN, COLLEAGUE), OF_COUSIN | OF_COLLEAGUE),
        ((COUSIN, "Ruth from work is leaving."), OF_COUSIN | {"Ruth is your colleague."}),
        ((COUSIN, COLLEAGUE, "My colleague Ruth is a manager now."), OF_COUSIN | MANAGER),
        (
            ("My friend Anna is a nurse.", "My girlfriend Anna is a teacher."),
            {"Anna is your girlfriend.", "Your girlfriend Anna is a teacher."},
        ),
    ],
)
def test_the_facts_of_two_people_of_one_name_are_not_mixed(told: tuple[str, ...], texts: set[str]) -> None:
    assert {one.text for one in after(*told)} == texts


def test_what_says_not_which_of_two_it_means_takes_the_place_of_nothing() -> None:
    texts = {one.text for one in after(COUSIN, COLLEAGUE, "Ruth is a plumber.")}

    assert {
        "Your cousin Ruth is a nurse.",
        "Your colleague Ruth is a teacher.",
        "Ruth is a plumber.",
    } <= texts


def recalled(*texts: str) -> tuple[Recalled, ...]:
    return tuple(
        Recalled(Memory(MemoryKind.FACT, text, 0.0, id=number), 1.0, RecallScores(), "")
        for number, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What does Ruth do?", [0, 2]),
        ("What does my cousin Ruth do?", [0, 1]),
        ("What does Ruth from work do?", [0, 1]),
        ("What does Tom do?", [0, 1]),
    ],
)
def test_a_question_that_says_not_which_one_is_answered_with_both(question: str, first: list[int]) -> None:
    known = recalled(
        "Your cousin Ruth is a nurse.", "Your cousin Ruth lives in Leeds.", "Ruth is your colleague."
    )

    assert [each.memory.id for each in one_of_each(question, known)][:2] == first


@each_row(
    ("question", "told"),
    [
        ("Was macht Ruth?", ("Meine Cousine Ruth ist Krankenschwester.", "Meine Kollegin Ruth zieht um.")),
        ("Wie alt ist Ruth?", ("Meine Cousine Ruth ist dreißig.", "Ruth von der Arbeit ist vierzig.")),
        ("Que fait Inès ?", ("Ma cousine Inès est infirmière.", "Inès du boulot est comptable.")),
        ("Quand vient Paul ?", ("Paul, mon frère, vient lundi.", "Mon voisin Paul vient mardi.")),
        ("¿Qué hace Ana?", ("Mi prima Ana es enfermera.", "Mi compañera Ana es contable.")),
        ("¿Cuándo viene Ana?", ("Mi hermana Ana viene el lunes.", "Ana del trabajo viene el martes.")),
        ("健さんは何をしてるの？", ("いとこの健さんは看護師です。", "同僚の健さんは引っ越します。")),
        ("小红做什么工作？", ("我表妹小红是护士。", "同事小红要搬家。")),
    ],
)
def test_two_people_of_one_name_are_told_of_in_every_language(question: str, told: tuple[str, str]) -> None:
    one, other = told
    known = recalled(one, one, other)

    assert [each.memory.id for each in one_of_each(question, known)][:2] == [0, 2]


@each_row(
    ("question", "told"),
    [
        ("Was macht meine Cousine Ruth?", ("Meine Cousine Ruth malt.", "Meine Kollegin Ruth zieht um.")),
        ("Was macht Ruth?", ("Meine Freundin Ruth malt.", "Meine Kollegin Ruth zieht um.")),
        ("Que fait ma cousine Inès ?", ("Ma cousine Inès peint.", "Inès du boulot est comptable.")),
        ("¿Qué hace Ana del trabajo?", ("Mi prima Ana pinta.", "Ana del trabajo es contable.")),
        ("同僚の健さんは？", ("いとこの健さんは看護師です。", "同僚の健さんは引っ越します。")),
        ("我同事小红呢？", ("我表妹小红是护士。", "同事小红要搬家。")),
    ],
)
def test_who_says_which_or_can_mean_one_gets_the_best_first(question: str, told: tuple[str, str]) -> None:
    one, other = told

    assert [each.memory.id for each in one_of_each(question, recalled(one, one, other))] == [0, 1, 2]
