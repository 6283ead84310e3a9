"""Commands in six languages: the whole utterance, or none."""

import pytest

from companion.thinking.orders.commands import Answer, command_of, introduces, read_command_words, reply_of
from companion.thinking.orders.words import LANGUAGES
from companion.values import Command

SAID = {
    "en": {
        Command.STOP: "Please stop talking.",
        Command.QUIET: "Mira, be quiet for a moment.",
        Command.WAIT: "Could you wait a second?",
        Command.GO_ON: "Okay, go on.",
        Command.REPEAT: "What did you just say?",
        Command.DELIVERY: "A bit louder, please.",
        Command.FORGET_THAT: "Forget what I just said.",
        Command.FORGET_HOUR: "Please forget everything from the last hour.",
        Command.OFF_RECORD: "Let's go off the record.",
        Command.ON_RECORD: "We're back on the record.",
        Command.GOOD_NIGHT: "Good night, Mira. Sleep well!",
    },
    "de": {
        Command.STOP: "Hör bitte auf zu reden.",
        Command.QUIET: "Sei mal still.",
        Command.WAIT: "Warte mal kurz.",
        Command.GO_ON: "Red weiter.",
        Command.REPEAT: "Sag das noch einmal.",
        Command.DELIVERY: "Etwas langsamer, bitte.",
        Command.FORGET_THAT: "Vergiss, was ich gerade gesagt habe.",
        Command.FORGET_HOUR: "Lösche alles aus der letzten Stunde.",
        Command.OFF_RECORD: "Das bleibt unter uns.",
        Command.ON_RECORD: "Du kannst dir jetzt wieder alles merken.",
        Command.GOOD_NIGHT: "Gute Nacht, ich geh jetzt schlafen.",
    },
    "fr": {
        Command.STOP: "Arrête de parler, s'il te plaît.",
        Command.QUIET: "Tais-toi un peu.",
        Command.WAIT: "Attends une seconde.",
        Command.GO_ON: "Vas-y, continue.",
        Command.REPEAT: "Tu peux répéter ?",
        Command.DELIVERY: "Parle plus fort.",
        Command.FORGET_THAT: "Oublie ce que je viens de dire.",
        Command.FORGET_HOUR: "Efface tout de la dernière heure.",
        Command.OFF_RECORD: "N'enregistre pas ce que je dis.",
        Command.ON_RECORD: "Tu peux enregistrer de nouveau.",
        Command.GOOD_NIGHT: "Bonne nuit, dors bien.",
    },
    "es": {
        Command.STOP: "Deja de hablar, por favor.",
        Command.QUIET: "Cállate un rato.",
        Command.WAIT: "Espera un momento.",
        Command.GO_ON: "Sigue con lo que decías.",
        Command.REPEAT: "¿Me lo repites?",
        Command.DELIVERY: "Más despacio, por favor.",
        Command.FORGET_THAT: "Olvida lo que acabo de decir.",
        Command.FORGET_HOUR: "Borra todo lo de la última hora.",
        Command.OFF_RECORD: "Esto queda entre nosotros.",
        Command.ON_RECORD: "Ya puedes grabar otra vez.",
        Command.GOOD_NIGHT: "Buenas noches, me voy a dormir.",
    },
    "ja": {
        Command.STOP: "話すのをやめて。",
        Command.QUIET: "ちょっと静かにして。",
        Command.WAIT: "ちょっと待ってください。",
        Command.GO_ON: "続けてください。",
        Command.REPEAT: "もう一度言ってもらえますか？",
        Command.DELIVERY: "もっとゆっくり話して。",
        Command.FORGET_THAT: "今言ったことは忘れて。",
        Command.FORGET_HOUR: "この一時間の話を全部忘れて。",
        Command.OFF_RECORD: "ここからはオフレコで。",
        Command.ON_RECORD: "また記録していいよ。",
        Command.GOOD_NIGHT: "おやすみ、また明日。",
    },
    "zh": {
        Command.STOP: "别说了。",
        Command.QUIET: "安静一下。",
        Command.WAIT: "请等一下。",
        Command.GO_ON: "好，继续说吧。",
        Command.REPEAT: "能再说一遍吗？",
        Command.DELIVERY: "说慢一点。",
        Command.FORGET_THAT: "忘掉我刚才说的话。",
        Command.FORGET_HOUR: "把过去一小时的内容都删掉。",
        Command.OFF_RECORD: "接下来的话不要记录。",
        Command.ON_RECORD: "现在可以重新记录了。",
        Command.GOOD_NIGHT: "晚安，我去睡了。",
    },
}


@pytest.mark.parametrize(
    ("language", "command", "said"),
    [(language, command, said) for language, lines in SAID.items() for command, said in lines.items()],
)
def test_every_command_is_heard_in_every_language(language: str, command: Command, said: str) -> None:
    assert command_of(said, read_command_words(language), ["Mira"]) is command


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "She said stop."),
        ("en", "“Stop”"),
        ("en", "Don't stop."),
        ("en", "Stop?"),
        ("en", "Wait until you hear what he did."),
        ("en", "I couldn't go on."),
        ("en", "I had a good night."),
        ("en", "Forget the dentist."),
        ("en", "Stop worrying about me so much."),
        ("en", "Anna, be quiet."),
        ("de", "Er sagte, ich soll warten."),
        ("de", "Hör nicht auf."),
        ("de", "„Stopp“"),
        ("fr", "Il m'a dit d'arrêter."),
        ("fr", "« Arrête »"),
        ("es", "No pares."),
        ("es", "Me dijo que esperara."),
        ("ja", "「やめて」"),
        ("ja", "いいよ。"),
        ("ja", "彼に待ってと言われた。"),
        ("zh", "不停。"),
        ("zh", "他让我等一下。"),
        ("zh", "“停”"),
    ],
)
def test_a_command_in_a_sentence_or_in_quotation_marks_is_none(language: str, said: str) -> None:
    assert command_of(said, read_command_words(language), ["Mira"]) is None


def test_accents_and_apostrophes_are_not_needed_to_be_understood() -> None:
    assert command_of("arrete", read_command_words("fr")) is Command.STOP
    assert command_of("dont talk", read_command_words("en")) is Command.QUIET


def test_of_several_ways_to_be_quiet_the_strictest_counts_and_other_pairs_are_none() -> None:
    words = read_command_words("en")

    assert command_of("Stop, wait, be quiet!", words) is Command.QUIET
    assert command_of("Go on, wait.", words) is None


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("en", "Yes, please.", "No, keep it."),
        ("de", "Ja, mach das.", "Nein, lass es."),
        ("fr", "Oui, vas-y.", "Non, garde-le."),
        ("es", "Sí, hazlo.", "No, déjalo."),
        ("ja", "はい、お願いします。", "やっぱりやめて。"),
        ("zh", "好的。", "算了。"),
    ],
)
def test_yes_and_no_answer_a_question(language: str, yes: str, no: str) -> None:
    words = read_command_words(language)

    assert reply_of(yes, words, tuple(Command)) is Command.YES
    assert reply_of(no, words, tuple(Command)) is Command.NO


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_answers(language: str) -> None:
    words = read_command_words(language)

    asked = (
        Command.FORGET_THAT,
        Command.FORGET_HOUR,
        Command.OFF_RECORD,
        Command.ON_RECORD,
        Command.GOOD_NIGHT,
    )
    assert {*asked, Answer.FORGOTTEN, Answer.KEPT, Answer.NOTHING} <= set(words.answers)


@pytest.mark.parametrize(
    ("language", "why", "not_now", "never"),
    [
        ("en", "Why do you ask?", "Not now.", "Never ask about that again."),
        ("de", "Warum fragst du?", "Jetzt nicht.", "Frag mich nie wieder danach."),
        ("fr", "Pourquoi ?", "Pas maintenant.", "Ne m'en parle plus."),
        ("es", "¿Por qué lo preguntas?", "Ahora no.", "No me preguntes más de eso."),
        ("ja", "なんで？", "今はいいよ。", "その話はもうしないで。"),
        ("zh", "为什么这么问？", "现在不想聊。", "别再提这件事了。"),
    ],
)
def test_first_words_are_answered_with_a_why_or_a_wish(
    language: str, why: str, not_now: str, never: str
) -> None:
    words, expected = read_command_words(language), (Command.WHY, Command.NOT_NOW, Command.NEVER)

    assert reply_of(why, words, expected) is Command.WHY
    assert reply_of(not_now, words, expected) is Command.NOT_NOW
    assert reply_of(never, words, expected) is Command.NEVER
    assert reply_of(why, words, ()) is None


def test_an_unknown_language_has_no_commands() -> None:
    assert command_of("stop", read_command_words("xx")) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Okay, I'm back."),
        ("de", "So, ich bin wieder da."),
        ("fr", "D'accord, je suis de retour."),
        ("es", "Vale, ya estoy aquí."),
        ("ja", "はい、戻りました。"),
        ("zh", "好的，我回来了。"),
    ],
)
def test_who_is_back_after_a_wait_wants_to_hear_the_rest(language: str, text: str) -> None:
    words = read_command_words(language)

    assert reply_of(text, words, (Command.GO_ON,)) is Command.GO_ON
    assert command_of(text, words) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is my sister Ruth."),
        ("en", "Okay, this is my best friend. She is a doctor."),
        ("en", "My daughter Anna would like to talk to you."),
        ("en", "I'd like you to meet my neighbour."),
        ("de", "Das ist meine Schwester Ruth."),
        ("de", "Ich möchte dir meinen Freund Tom vorstellen."),
        ("fr", "C'est ma sœur Ruth."),
        ("fr", "Je te présente mon ami Paul."),
        ("es", "Esta es mi hermana Ruth."),
        ("es", "Te presento a mi amigo Juan."),
        ("ja", "こちらは妹のルースです。"),
        ("ja", "友達の健太を紹介します。"),
        ("zh", "这是我姐姐露丝。"),
        ("zh", "我给你介绍一下我的同事。"),
    ],
)
def test_someone_is_introduced(language: str, text: str) -> None:
    assert introduces(text, read_command_words(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is my sister's car."),
        ("en", "My sister Ruth lives in Leeds."),
        ("en", "This is great."),
        ("en", "This is my favourite song."),
        ("en", "She said this is my sister."),
        ("de", "Das ist mein Auto."),
        ("de", "Das ist meine Sache."),
        ("fr", "C'est ma faute."),
        ("es", "Esta es mi casa."),
        ("ja", "これは私の本です。"),
        ("zh", "这是我的书。"),
    ],
)
def test_nobody_is_introduced(language: str, text: str) -> None:
    assert not introduces(text, read_command_words(language))
