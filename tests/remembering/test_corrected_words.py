from dataclasses import replace
from datetime import UTC

from companion.remembering.writing import Known, write
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.tables import each_row

SESSION = "t"
FAMILY = "I've got two kids, Lily and Ben, and a cat called Biscuit."


def held(*lines: str, answer: str = "", minutes: float = 1.0) -> list[Memory]:
    """Return the memories that hold after the person's lines; the companion answers each but the last.

    Args:
        minutes: The time from one line to the next.
    """
    known, now = list[Memory](), 1.7e9
    for place, text in enumerate(lines):
        talk = [(Speaker.PERSON, text), (Speaker.COMPANION, answer)]
        for side, (speaker, words) in enumerate(talk):
            said = Utterance(SESSION, 2 * place + side, speaker, words, now + 60 * minutes * place + side)
            known = _after(known, said)
    return [one for one in known if one.kind is not MemoryKind.MOMENT and one.held_until is None]


def _after(known: list[Memory], said: Utterance) -> list[Memory]:
    now = [one for one in known if one.held_until is None]
    people = tuple(one for one in now if one.kind is MemoryKind.PERSON)
    facts = tuple(one for one in now if one.kind in {MemoryKind.FACT, MemoryKind.PREFERENCE})
    plans = tuple(one for one in now if one.is_open)
    made = write(said, None, (), None, 1.0, Known(people, plans, tuple(known), facts, zone=UTC))
    changed = {one.id: one for one in made if one.id}
    new = [replace(one, id=len(known) + place) for place, one in enumerate(made, 1) if not one.id]
    return [*(changed.get(one.id, one) for one in known), *new]


def texts(*lines: str, answer: str = "", minutes: float = 1.0) -> set[str]:
    return {one.text for one in held(*lines, answer=answer, minutes=minutes)}


@each_row(
    "correction",
    [
        "the cat isn't called Biscuit any more, we renamed him Gravy",
        "My cat's name is Gravy, not Biscuit. Please correct that.",
        "My cat's name is Gravy. Please correct that.",
        "No, it's Gravy, not Biscuit.",
        "Not Biscuit, Gravy.",
        "Biscuit was wrong, it is Gravy.",
        "The cat is no longer called Biscuit but Gravy.",
        "My cat isn't called Biscuit. His name is Gravy.",
        "Biscuit is called Gravy now.",
        "We renamed the cat Gravy.",
        "We’ve renamed him Gravy!",
        "I meant Gravy.",
    ],
)
def test_a_corrected_name_leaves_the_rest_of_a_memory(correction: str) -> None:
    assert texts(FAMILY, correction) == {
        "You've got two kids, Lily and Ben, and a cat called Gravy.",
        "Gravy is your cat.",
    }


@each_row(
    ("told", "correction", "now"),
    [
        ("Ich habe zwei Kinder und eine Katze namens Biscuit.", correction, "Gravy ist deine Katze.")
        for correction in (
            "Die Katze heißt nicht mehr Biscuit, wir haben sie in Gravy umbenannt.",
            "Meine Katze heißt Gravy, nicht Biscuit. Bitte korrigiere das.",
            "Sie heißt nicht Biscuit, sondern Gravy.",
            "Biscuit war falsch, es ist Gravy.",
            "Wir haben sie in Gravy umbenannt.",
            "Ich meinte Gravy.",
        )
    ]
    + [
        ("J'ai deux enfants et un chat qui s'appelle Biscuit.", correction, "Gravy est ton chat.")
        for correction in (
            "Le chat ne s'appelle plus Biscuit, on l'a renommé Gravy.",
            "Mon chat s’appelle Gravy, pas Biscuit. Corrige ça, s’il te plaît.",
            "Ce n'est pas Biscuit, c'est Gravy.",
            "Biscuit, c'est faux, c'est Gravy.",
            "On l'a rebaptisé Gravy.",
            "Je voulais dire Gravy.",
        )
    ]
    + [
        ("Tengo dos hijos y un gato que se llama Biscuit.", correction, "Gravy es tu gato.")
        for correction in (
            "El gato ya no se llama Biscuit, ahora se llama Gravy.",
            "Mi gato se llama Gravy, no Biscuit. Corrígelo, por favor.",
            "No es Biscuit, sino Gravy.",
            "Biscuit era un error, es Gravy.",
            "Le hemos cambiado el nombre a Gravy.",
            "Quería decir Gravy.",
        )
    ]
    + [
        ("猫の名前はビスケットです。", correction, "グレイビーは、あなたの猫です。")
        for correction in (
            "猫はもうビスケットではありません。グレイビーという名前です。",
            "猫の名前はグレイビーで、ビスケットではありません。訂正してください。",
            "ビスケットじゃなくてグレイビーです。",
            "ビスケットは間違いで、グレイビーです。",
            "グレイビーに改名しました。",
            "グレイビーと言いたかったんです。",
        )
    ]
    + [
        ("我有两个孩子，还有一只叫饼干的猫。", correction, "肉汁是你的猫。")
        for correction in (
            "我的猫不叫饼干了，我们给它改名叫肉汁了。",
            "我的猫叫肉汁，不叫饼干。请改正。",
            "不是饼干，是肉汁。",
            "饼干是错的，应该是肉汁。",
            "它改名叫肉汁了。",
            "我想说的是肉汁。",
        )
    ],
)
def test_a_name_is_corrected_in_every_language(told: str, correction: str, now: str) -> None:
    assert texts(told, correction) == {now}


@each_row(
    ("told", "correction", "now"),
    [
        ("My boss is called Karen.", "My boss is called Karin, not Karen.", {"Karin is your boss."}),
        ("My partner's name is Sam.", "It's Pam, not Sam.", {"Pam is your partner."}),
        ("Mein Chef heißt Müller.", "Nein, mein Chef heißt Möller, nicht Müller.", {"Möller ist dein Chef."}),
        (
            "Mon patron s'appelle Durand.",
            "Mon patron s'appelle Dupond, pas Durand.",
            {"Dupond est ton patron."},
        ),
        ("Mi jefe se llama Ortega.", "Mi jefe se llama Ortiz, no Ortega.", {"Ortiz es tu jefe."}),
        ("上司の名前は田中です。", "上司は田中さんじゃなくて中田さんです。", {"中田は、あなたの上司です。"}),
        ("我的老板叫王强。", "我的老板不叫王强，叫王刚。", {"王刚是你的老板。"}),
        (
            "My sister lives in Leeds.",
            "My sister lives in New York, not Leeds.",
            {"Your sister lives in New York."},
        ),
        ("I have three brothers.", "I have two brothers, not three.", {"You have two brothers."}),
        ("My son is eight.", "No, he's nine, not eight.", {"Your son is nine."}),
        (
            "My cousin Ruth is a nurse.",
            "Ruth is an engineer, not a nurse.",
            {"Ruth is your cousin.", "Your cousin Ruth is an engineer."},
        ),
        (
            "My cousin Ruth is a nurse.",
            "Ruth is my sister, not my cousin.",
            {"Ruth is your sister.", "Your sister Ruth is a nurse."},
        ),
        (
            "Meine Mutter hat Asthma.",
            "Meine Mutter hat Diabetes, nicht Asthma.",
            {"Du hast gesagt: “Meine Mutter hat Diabetes.”"},
        ),
        (
            "Ma mère a de l'asthme.",
            "Ma mère a du diabète, pas de l'asthme.",
            {"Tu as dit : “Ma mère a du diabète.”"},
        ),
        (
            "Mi madre tiene asma.",
            "Mi madre tiene diabetes, no asma.",
            {"Dijiste: “Mi madre tiene diabetes.”"},
        ),
        ("母は喘息です。", "母は喘息じゃなくて糖尿病です。", {"あなたの言葉：“母は糖尿病です。”"}),
        ("我妈妈有哮喘。", "我妈妈不是哮喘，是糖尿病。", {"你说过：“我妈妈有糖尿病。”"}),
    ],
)
def test_a_thing_or_a_number_is_corrected_too(told: str, correction: str, now: set[str]) -> None:
    assert texts(told, correction) == now


DOG = "I've got a dog called Biscuit, she's a whippet."
PEPPER = {"You've got a dog called Pepper.", "Pepper is your dog."}


@each_row(
    ("told", "correction", "now"),
    [
        (DOG, "actually my dog isn't called Biscuit, that's the neighbour's. Mine is called Pepper", PEPPER),
        (DOG, "My dog isn't called Biscuit. That's the neighbour's. Mine's called Pepper.", PEPPER),
        (DOG, "My dog isn't called Biscuit, Anna's is. Her name is Pepper.", PEPPER),
        (DOG, "My dog isn't called Biscuit. Mine is called Pepper.", PEPPER),
        (DOG, "I don't have a dog called Biscuit, that's the neighbour's. Mine is called Pepper.", PEPPER),
        (
            "My brother is called Raj.",
            "actually my brother isn't called Raj, that's my cousin. My brother is called Sunil",
            {"Sunil is your brother."},
        ),
        (
            "Mein Hund heißt Bello.",
            "Mein Hund heißt gar nicht Bello, das ist der vom Nachbarn. Meiner heißt Pepper.",
            {"Pepper ist dein Hund."},
        ),
        (
            "Mein Bruder heißt Raj.",
            "Mein Bruder heißt nicht Raj, so heißt mein Cousin. Mein Bruder heißt Sunil.",
            {"Sunil ist dein Bruder."},
        ),
        (
            "Mon chien s'appelle Biscuit.",
            "En fait, mon chien ne s'appelle pas Biscuit, c'est celui du voisin. Le mien s'appelle Pepper.",
            {"Pepper est ton chien."},
        ),
        (
            "Mon frère s'appelle Raj.",
            "Mon frère ne s’appelle pas Raj, ça c’est mon cousin. Mon frère s’appelle Sunil.",
            {"Sunil est ton frère."},
        ),
        (
            "Mi perro se llama Biscuit.",
            "En realidad mi perro no se llama Biscuit, ese es el del vecino. El mío se llama Pepper.",
            {"Pepper es tu perro."},
        ),
        (
            "Mi hermano se llama Raj.",
            "Mi hermano no se llama Raj, ese es mi primo. Mi hermano se llama Sunil.",
            {"Sunil es tu hermano."},
        ),
        (
            "犬の名前はビスケットです。",
            "犬はビスケットじゃないです。それは隣の犬です。うちの犬はペッパーです。",
            {"ペッパーは、あなたの犬です。"},
        ),
        (
            "弟の名前はラジです。",
            "弟はラジじゃないよ、それはいとこ。弟の名前はスニルです。",
            {"スニルは、あなたの弟です。"},
        ),
        ("我的狗叫饼干。", "其实我的狗不叫饼干，那是邻居家的。我的狗叫胡椒。", {"胡椒是你的狗。"}),
        ("我弟弟叫小明。", "我弟弟不叫小明，那是我表弟。我弟弟叫小刚。", {"小刚是你的弟弟。"}),
    ],
)
def test_a_name_is_corrected_whoever_else_is_called_so(told: str, correction: str, now: set[str]) -> None:
    assert texts(told, correction) == now


def test_a_name_is_corrected_in_all_that_was_told_of_its_owner() -> None:
    now = texts("My dog Rex is ill.", "Rex is allergic to chicken.", "My dog's name is Max, not Rex.")

    assert {text for text in now if "Rex" in text} == set()
    assert "Max is your dog." in now
    assert "Max is allergic to chicken." in now


def test_a_corrected_memory_rests_on_both_utterances() -> None:
    corrected = held(FAMILY, "My cat's name is Gravy, not Biscuit.")

    assert [one.evidence for one in corrected] == [(Evidence(SESSION, 0), Evidence(SESSION, 2))] * 2


def test_a_corrected_memory_names_whom_it_names_now() -> None:
    (fact,) = (one for one in held(FAMILY, "It's Gravy, not Biscuit.") if one.kind is MemoryKind.FACT)

    assert set(fact.names) == {"Lily", "Ben", "Gravy"}


def test_the_rest_of_what_was_said_is_kept_as_new() -> None:
    now = texts(FAMILY, "My cat's name is Gravy, not Biscuit. I live in York.")

    assert "You live in York." in now


def test_what_the_companion_has_just_repeated_may_be_corrected_long_after_it_was_told() -> None:
    answer = "You have two kids, Lily and Ben, and a cat called Biscuit."

    now = texts(
        FAMILY, "What do you remember about me?", "It's Gravy, not Biscuit.", answer=answer, minutes=900
    )

    assert "Gravy is your cat." in now


@each_row(
    ("told", "words"),
    [
        (FAMILY, "My other cat is called Gravy."),
        (FAMILY, "My other cat is called Gravy now."),
        (FAMILY, "My neighbour's cat is Gravy."),
        (FAMILY, "My neighbour's cat is Gravy, not Biscuit."),
        (FAMILY, "My neighbour's cat is called Gravy now."),
        (FAMILY, "Is my cat called Gravy, not Biscuit?"),
        (FAMILY, "If my cat were called Gravy, not Biscuit, I'd laugh."),
        (FAMILY, "Biscuit isn't well, he's tired."),
        (FAMILY, "I fed Ben, not Biscuit, and went to bed."),
        (FAMILY, "I meant well."),
        (FAMILY, "I've got two jobs, not three."),
        (DOG, "My dog isn't called Biscuit, that's Anna's."),
        (DOG, "My dog isn't called Biscuit, that's my sister's. Hers is called Pepper."),
        (DOG, "My dog isn't called Biscuit, that's the cat. The cat is called Biscuit."),
        (
            "My brother is called Raj.",
            "My brother isn't called Raj, that's my cousin. My sister is called Anu.",
        ),
        (
            "Mein Bruder heißt Raj.",
            "Mein Bruder heißt nicht Raj, das ist mein Cousin. Meine Tante heißt Anu.",
        ),
        (
            "Mon frère s'appelle Raj.",
            "Mon frère ne s'appelle pas Raj, c'est mon cousin. Ma sœur s'appelle Anu.",
        ),
        ("Mi hermano se llama Raj.", "Mi hermano no se llama Raj, es mi primo. Mi hermana se llama Anu."),
        ("弟の名前はラジです。", "弟の名前はラジではありません。それはいとこです。妹の名前はアヌです。"),
        ("我弟弟叫小明。", "我弟弟不叫小明，那是我表弟。我妹妹叫小红。"),
        ("My sister Anna is deaf.", "Tom is deaf, not Anna."),
        ("Meine Schwester Anna ist taub.", "Tom ist taub, nicht Anna."),
        ("Ma sœur Anna est sourde.", "Tom est sourd, pas Anna."),
        ("Mi hermana Ana es sorda.", "Tom es sordo, no Ana."),
        ("私の妹は花子といいます。花子は耳が遠いです。", "耳が遠いのは太郎で、花子ではありません。"),
        ("我妹妹叫小雅。小雅耳朵聋了。", "耳朵聋了的是小明，不是小雅。"),
        ("My sister Anna is here. My friend Tom is here.", "It's Tom, not Anna."),
        ("I love coffee.", "I drink tea, not coffee."),
        ("My sister lives in Leeds.", "My brother lives in York, not Leeds."),
        ("Meine Katze heißt Biscuit.", "Meine andere Katze heißt Gravy."),
        ("Meine Katze heißt Biscuit.", "Die Katze meiner Nachbarin heißt Gravy, nicht Biscuit."),
        ("Mon chat s'appelle Biscuit.", "Mon autre chat s'appelle Gravy."),
        ("Mon chat s'appelle Biscuit.", "Le chat de ma voisine s'appelle Gravy, pas Biscuit."),
        ("Mi gato se llama Biscuit.", "Mi otro gato se llama Gravy."),
        ("Mi gato se llama Biscuit.", "El gato de mi vecina se llama Gravy, no Biscuit."),
        ("猫の名前はビスケットです。", "もう一匹の猫の名前はグレイビーです。"),
        ("猫の名前はビスケットです。", "隣の猫の名前はグレイビーで、ビスケットではありません。"),
        ("我的猫叫饼干。", "我的另一只猫叫肉汁。"),
        ("我的猫叫饼干。", "邻居的猫叫肉汁，不叫饼干。"),
    ],
)
def test_what_tells_of_something_else_corrects_nothing(told: str, words: str) -> None:
    assert texts(told) <= texts(told, words)


def test_of_two_who_may_be_meant_neither_is_renamed() -> None:
    told = ("I have a cat called Tom.", "I have a cat called Biscuit.")

    assert {"Tom is your cat.", "Biscuit is your cat."} <= texts(*told, "We renamed the cat Gravy.")


def test_a_person_without_a_name_is_not_renamed() -> None:
    nameless = Memory(MemoryKind.PERSON, "Your neighbour is kind.", 1.7e9, id=1)
    said = Utterance(SESSION, 1, Speaker.PERSON, "My neighbour's name is Gravy now.", 1.7e9 + 60)

    made = write(said, None, (), None, 1.0, Known((nameless,), (), (nameless,), (nameless,), zone=UTC))

    assert all(one.id == 0 for one in made)
