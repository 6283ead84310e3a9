"""Heads on the words' meaning in six languages, those that ship: emergencies, what it is, life, privacy, remarks."""

from collections.abc import Callable

import numpy as np
import pytest

from companion.encoder.guard import open_guard
from companion.encoder.meaning import Encoder, open_encoder
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.encoder.text_heads import (
    IDENTITY,
    REMARKS,
    RemarkReader,
    open_remark_reader,
    open_text_head,
    open_wish_head,
)
from companion.feeling.emotions import LABELS
from companion.guarding.crisis import read_judge
from companion.reply.analysis import open_turn_analyser
from companion.values import (
    Crisis,
    CrisisKind,
    DangerUpdate,
    Feedback,
    Grade,
    LifeFact,
    Occurrence,
    PrivacyWish,
    Wish,
)
from tests.tables import each_row

URGENT = (
    "Call an ambulance!",
    "Quick, get an ambulance, he's gone blue!",
    "Ruf den Notarzt, meine Frau atmet nicht!",
    "Appelle les pompiers, ça brûle chez le voisin !",
    "Llama a una ambulancia, mi padre se ha caído y no se mueve.",
    "救急車を呼んで、父が倒れた！",
    "快叫救护车，我爸倒在地上了！",
)
OTHER = (
    "Somebody call an ambulance, I'm dying of laughter.",
    "We had to call an ambulance last year.",
    "Can you ring the vet about her jab?",
    "Ich ruf gleich die Polizei, wenn der noch einmal bohrt.",
    "Quand est-ce qu'on appelle les pompiers ?",
    "Hablé con la policía por el ruido de anoche.",
    "消防車のおもちゃを買った。",
    "谁帮我叫个救护车，我要笑死了",
)


@pytest.fixture(scope="module")
def verdict() -> Callable[[str], Crisis]:
    analyser = open_turn_analyser(open_text_reader(), open_guard())
    judge = read_judge()
    return lambda words: judge.judge(words, analyser.read(words).danger)


@each_row("words", URGENT)
def test_who_asks_for_help_in_an_emergency_is_in_danger(verdict: Callable[[str], Crisis], words: str) -> None:
    crisis = verdict(words)

    assert (crisis.kind, crisis.grade, crisis.is_sure) == (CrisisKind.DANGER, Grade.ACUTE, True)


@each_row("words", OTHER)
def test_jokes_reports_and_errands_are_no_emergency(verdict: Callable[[str], Crisis], words: str) -> None:
    assert not verdict(words).is_sure


ASKS = (
    "sorry but are you an actual person or some program",
    "Sag ehrlich, sitzt da ein Mensch oder bist du eine Maschine?",
    "Dis-moi la vérité, tu es un robot ou une vraie personne ?",
    "Oye, ¿eres una persona de verdad o una máquina?",
    "ねえ、君って本当は人間なの、それともAI？",
    "你到底是真人还是机器人？",
)
OF_OTHERS = (
    "My boss works like a robot, he never gets tired.",
    "Mein Drucker ist schon wieder kaputt, kannst du mir helfen?",
    "Tu peux me rappeler d'appeler maman demain ?",
    "Hoy he comido sopa con mi abuela.",
    "今日は疲れたから早く寝るね。",
    "我儿子在学校做了一个机器人。",
)


@pytest.fixture(scope="module")
def asks() -> Callable[[str], float]:
    head, encoder = open_text_head(IDENTITY), open_encoder()
    return lambda words: head.read(words, encoder.encode([words])[0])


@each_row("words", ASKS)
def test_who_asks_what_it_is_is_understood_in_six_languages(asks: Callable[[str], float], words: str) -> None:
    assert asks(words) > 0.5


@each_row("words", OF_OTHERS)
def test_other_words_about_people_and_machines_are_not(asks: Callable[[str], float], words: str) -> None:
    assert asks(words) < 0.5


def test_words_without_letters_ask_nothing(asks: Callable[[str], float]) -> None:
    assert asks("   ") == 0.0


@pytest.fixture(scope="module")
def reader() -> EncoderReader:
    return open_text_reader()


@each_row(
    ("sentence", "fact"),
    [
        ("I have been a piano tuner for thirty years.", LifeFact.WORK),
        ("je suis cheminot, je conduis des TER depuis 18 ans", LifeFact.WORK),
        ("ich bin Krankenschwester in Köln und hab Nachtdienst", LifeFact.WORK),
        ("j'ai aussi deux poules dans le jardin, Simone et Ginette", LifeFact.FAMILY),
        ("I've got a greyhound called Biscuit, she's seven and she's scared of pigeons", LifeFact.FAMILY),
        ("mes filles c'est Léa et Inès", LifeFact.FAMILY),
        ("j'ai 45 ans", LifeFact.NAME),
        ("Soy diabética desde los doce.", LifeFact.HEALTH),
        ("母は去年亡くなりました。", LifeFact.LOSS),
        ("我老家在贵州山里", LifeFact.HOME),
        ("My blood group is O negative.", LifeFact.HEALTH),
        ("Mein Bruder wohnt in Kiel.", LifeFact.FAMILY),
        ("Je déteste les tomates.", LifeFact.TASTE),
        ("Soy alérgico a las nueces.", LifeFact.HEALTH),
        ("猫を二匹飼っています。", LifeFact.FAMILY),
        ("我对花生过敏。", LifeFact.HEALTH),
        ("Mittwochs hab ich um 18 Uhr Yoga", LifeFact.HABIT),
        ("我每周三晚上有瑜伽课", LifeFact.HABIT),
    ],
)
def test_a_fact_of_life_is_told(reader: EncoderReader, sentence: str, fact: LifeFact) -> None:
    assert reader.life_fact(sentence) is fact


@each_row(
    "sentence",
    [
        "My boss is impossible today.",
        "I'm married to my desk this week.",
        "Grosse journée, un arbre sur la voie, deux heures de retard !",
        "Ich hab heut lange gearbeitet.",
        "El vecino es fontanero.",
        "今日は疲れた。",
        "今天的火锅真好吃",
        "",
    ],
)
def test_what_holds_for_the_moment_or_of_others_is_none(reader: EncoderReader, sentence: str) -> None:
    assert reader.life_fact(sentence) is None


@each_row("sentence", ["Le mardi je vais à la piscine.", "Los martes voy a natación", "Tuesdays is choir"])
def test_less_is_enough_of_a_sentence_in_words_of_each_week(reader: EncoderReader, sentence: str) -> None:
    assert reader.life_fact(sentence) is None
    assert reader.life_fact(sentence, is_weekly=True) is LifeFact.HABIT
    assert reader.life_fact("The museum is closed on Mondays.", is_weekly=True) is None


@pytest.fixture(scope="module")
def updates() -> Callable[[str], frozenset[DangerUpdate]]:
    return open_turn_analyser(open_text_reader(), open_guard()).danger_updates


@each_row(
    ("words", "told"),
    [
        ("I called an ambulance.", DangerUpdate.CALLED),
        ("Der Notarzt ist unterwegs.", DangerUpdate.CALLED),
        ("J'ai appelé le 15.", DangerUpdate.CALLED),
        ("Ya viene la ambulancia.", DangerUpdate.CALLED),
        ("救急車を呼んだ", DangerUpdate.CALLED),
        ("我叫了救护车", DangerUpdate.CALLED),
        ("I'm feeling better now, the urge has passed.", DangerUpdate.SAFE),
        ("Meine Schwester ist jetzt bei mir, mir geht es besser.", DangerUpdate.SAFE),
        ("Mir geht es nicht gut.", DangerUpdate.UNSAFE),
        ("I'm no longer safe", DangerUpdate.UNSAFE),
        ("冗談じゃない、本気だよ", DangerUpdate.UNSAFE),
        ("我没开玩笑，我是认真的", DangerUpdate.UNSAFE),
        ("no I don't have a plan, I just feel empty", DangerUpdate.UNSAFE),
        ("nein, einen Plan hab ich nicht, ich fühl mich nur leer", DangerUpdate.UNSAFE),
        ("non, j'ai pas de plan, je me sens juste vide", DangerUpdate.UNSAFE),
        ("no, no tengo ningún plan, solo me siento vacía", DangerUpdate.UNSAFE),
        ("ううん、計画とかはない、ただ空っぽなだけ", DangerUpdate.UNSAFE),
        ("没有，没什么计划，就是觉得空空的", DangerUpdate.UNSAFE),
        ("War ein Scherz.", DangerUpdate.UNMEANT),
        ("nein, das war bildlich gesprochen", DangerUpdate.UNMEANT),
        ("Quatsch!", DangerUpdate.UNMEANT),
        ("Mais non, une assiette !", DangerUpdate.UNMEANT),
        ("I was only kidding.", DangerUpdate.UNMEANT),
        ("¡Que era broma!", DangerUpdate.UNMEANT),
        ("いやいや、冗談だよ、ごめん", DangerUpdate.UNMEANT),
        ("我开玩笑的。", DangerUpdate.UNMEANT),
        ("The soup was good.", DangerUpdate.ELSEWHERE),
        ("Kannst du mir einen kurzen Gruß für die Einladung schreiben?", DangerUpdate.ELSEWHERE),
        ("C'est quoi la capitale du Pérou ?", DangerUpdate.ELSEWHERE),
    ],
)
def test_words_about_a_danger_told_before_are_heard(
    updates: Callable[[str], frozenset[DangerUpdate]], words: str, told: DangerUpdate
) -> None:
    assert updates(words) == {told}


def test_each_sentence_is_heard(updates: Callable[[str], frozenset[DangerUpdate]]) -> None:
    found = updates("War ein Scherz! Kannst du mir einen kurzen Gruß für die Einladung schreiben?")

    assert found == {DangerUpdate.UNMEANT, DangerUpdate.ELSEWHERE}


@pytest.fixture(scope="module")
def wish() -> Callable[[str], PrivacyWish | None]:
    return open_turn_analyser(open_text_reader(), open_guard()).privacy_wish


@each_row(
    "words",
    [
        "Does anyone else read what I write here?",
        "Where is this stored?",
        "Who can read this?",
        "Wer kann das lesen?",
        "Qui peut lire ça ?",
        "¿Quién puede leer esto?",
        "Wo wird das gespeichert?",
        "C'est privé ?",
        "¿Esto es privado?",
        "What are you exactly and can my husband read this?",
        "What are you, exactly? And who can read what I write here?",
        "Liest eigentlich jemand mit, was ich hier schreibe?",
        "Was bist du eigentlich? Und kann mein Mann oder mein Chef das lesen?",
        "t'enregistres ce que je dis ?",
        "Est-ce que quelqu'un lit ce que je t'écris ici ?",
        "¿Qué eres exactamente? ¿Y puede leer esto mi marido o mi jefe?",
        "ここに書いたことって誰か読んでるの？",
        "我写的东西会有人看到吗？",
    ],
)
def test_who_asks_who_reads_the_talk_is_heard(wish: Callable[[str], PrivacyWish | None], words: str) -> None:
    assert wish(words) is PrivacyWish.WHO_READS


@each_row(
    "words",
    [
        "This next thing isn't for the record.",
        "Was ich jetzt sage, speicher bitte nicht.",
        "entre nous, ne note rien de ce que je vais te dire",
        "Lo que voy a decir ahora no lo guardes.",
        "ここから先は記録しないで。",
        "接下来的话别记下来",
        "Please don't remember this.",
        "Speicher das nicht.",
        "N'enregistre pas ça.",
        "No guardes esto.",
        "これは保存しないで。",
        "别记住这个。",
    ],
)
def test_who_wants_nothing_kept_is_heard(wish: Callable[[str], PrivacyWish | None], words: str) -> None:
    assert wish(words) is PrivacyWish.OFF_RECORD


@each_row(
    "words",
    [
        "Does anyone still read Dickens?",
        "Can my daughter hear this song?",
        "Kann mein Sohn das schon?",
        "Don't tell anyone, but I hate her cooking.",
        "Can I tell you a secret?",
        "te puedo decir un secreto",
        "Don't talk about football any more.",
        "which things do you never talk about?",
        "Worüber redest du nicht?",
        "Ma fille peut lire ce livre ?",
        "¿Me oyes?",
        "この本、誰か読んだことある？",
        "别忘了牛奶",
        "",
    ],
)
def test_other_words_are_no_wish_about_the_talk(
    wish: Callable[[str], PrivacyWish | None], words: str
) -> None:
    assert wish(words) is None


SURE = 0.7


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return open_encoder()


@pytest.fixture(scope="module")
def remarks(encoder: Encoder) -> RemarkReader:
    return open_remark_reader(encoder.trunk_hash)


@pytest.mark.parametrize(
    ("words", "feedback"),
    [
        ("Your answer was much too long.", Feedback.TOO_LONG),
        ("Please stop asking me so many things.", Feedback.NO_QUESTIONS),
        ("Stell mir bitte nicht so viele Fragen.", Feedback.NO_QUESTIONS),
        ("Tu me poses trop de questions.", Feedback.NO_QUESTIONS),
        ("Stop making fun of me, please.", Feedback.NO_TEASING),
        ("No te burles de mí.", Feedback.NO_TEASING),
        ("その話はもうしたくない。", Feedback.CLOSED),
        ("我不想谈这件事。", Feedback.CLOSED),
    ],
)
def test_a_request_has_a_kind(
    encoder: Encoder, remarks: RemarkReader, words: str, feedback: Feedback
) -> None:
    likely = remarks.read(encoder.encode([words])[0])

    assert likely[feedback] >= SURE


@pytest.mark.parametrize(
    "words",
    [
        "The film was much too long.",
        "She asked me so many things.",
        "My brother made fun of me again.",
        "Das Kind fragt mich den ganzen Tag.",
        "Il ne veut plus me parler.",
        "先生に質問された。",
        "我们昨天谈过这件事。",
        "Good morning.",
    ],
)
def test_what_only_shares_its_words_is_none(encoder: Encoder, remarks: RemarkReader, words: str) -> None:
    likely = remarks.read(encoder.encode([words])[0])

    assert max(likely.values()) < SURE


def test_the_probabilities_leave_room_for_all_other_words(remarks: RemarkReader) -> None:
    likely = remarks.read(np.zeros(384, np.float32))

    assert tuple(likely) == REMARKS
    assert 0.0 < sum(likely.values()) < 1.0


@each_row(
    ("words", "wishes"),
    [
        ("Good night!", {Wish.LEAVE}),
        ("Bye, see you tomorrow!", {Wish.LEAVE}),
        ("Tschüss!", {Wish.LEAVE}),
        ("Au revoir.", {Wish.LEAVE}),
        ("Hasta mañana.", {Wish.LEAVE}),
        ("おやすみ！", {Wish.LEAVE}),
        ("再见", {Wish.LEAVE}),
        ("Erzähl mir einen Witz.", {Wish.PLAY}),
        ("¿Qué hago?", {Wish.ADVICE}),
        ("Quelle heure est-il ?", {Wish.FACT}),
        ("Not now, please.", {Wish.NO_QUESTIONS}),
        ("もう聞かないで。", {Wish.NO_QUESTIONS}),
        ("不用给建议。", {Wish.NO_ADVICE}),
        ("You got my name wrong.", {Wish.BLAME}),
        ("Mein Vater ist gestorben.", {Wish.HURT}),
        ("Good morning!", set()),
        ("My sister said goodbye at the station.", set()),
        ("Es gab Suppe.", set()),
        ("¡Gracias!", set()),
        ("ただいま。", set()),
    ],
)
def test_what_plain_words_ask_of_the_reply_is_read_in_six_languages(words: str, wishes: set[Wish]) -> None:
    assert open_wish_head().read(words, open_encoder().encode([words])[0]) == wishes


@each_row(
    ("sentence", "what"),
    [
        ("Thanks, that helped a lot.", Occurrence.THANKED),
        ("Gute Nacht, bis morgen!", Occurrence.LEFT),
        ("Tu ne sers à rien, espèce de machine stupide.", Occurrence.INSULTED),
        ("Perdona que te haya gritado.", Occurrence.APOLOGISED),
        ("試験に合格したよ！", Occurrence.GOOD_NEWS),
        ("我爸昨天晚上去世了。", Occurrence.BAD_NEWS),
        ("She said I'm useless.", None),
        ("Der Bus hält hier nicht.", None),
        ("Il fait beau aujourd'hui.", None),
        ("", None),
    ],
)
def test_a_sentence_tells_what_happened_to_the_companion(sentence: str, what: Occurrence | None) -> None:
    assert open_text_reader().occurrence(sentence) is what


@each_row(
    ("question", "emotion"),
    [
        ("When was I last proud of the boys?", "pride"),
        ("Wovor hatte ich denn solche Angst?", "fear"),
        ("Quand est-ce que j'ai été si soulagé ?", "relief"),
        ("¿Qué me puso tan furiosa?", "anger"),
        ("この前恥ずかしい思いをしたのはいつ？", "embarrassment"),
        ("我上次那么开心是什么时候？", "joy"),
        ("How did I feel at the wedding?", None),
        ("", None),
    ],
)
def test_a_question_names_the_feeling_that_it_asks_for(question: str, emotion: str | None) -> None:
    asked = open_text_reader().feelings_asked(question)

    assert {LABELS[place] for place in asked} >= {emotion} if emotion else not asked
