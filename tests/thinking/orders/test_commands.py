"""Commands in six languages: the whole utterance, or none."""

import pytest

from companion.thinking.orders.commands import (
    LONGEST_WISH,
    Answer,
    command_of,
    introduces,
    name_given,
    part_of,
    read_command_words,
    reply_of,
    topics_in,
    wish_of,
)
from companion.values import LANGUAGES, Command
from tests.tables import each_row

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
        ("en", "Yes, please delete it.", "No, better not."),
        ("de", "Ja, bitte löschen.", "Bitte nicht löschen."),
        ("de", "Ja.", "Nein, lieber nicht."),
        ("fr", "Oui, supprime-le s'il te plaît.", "Non, plutôt pas."),
        ("es", "Sí, bórralo por favor.", "No, mejor no."),
        ("ja", "はい、消してください。", "いや、やめておく。"),
        ("zh", "好的，请删除。", "不，算了。"),
    ],
)
def test_yes_and_no_answer_a_question(language: str, yes: str, no: str) -> None:
    words = read_command_words(language)

    assert reply_of(yes, words, tuple(Command)) is Command.YES
    assert reply_of(no, words, tuple(Command)) is Command.NO


@pytest.mark.parametrize("text", ["No idea.", "No reason, really.", "Yes but not the dog."])
def test_what_goes_on_otherwise_is_no_reply_to_a_question(text: str) -> None:
    assert reply_of(text, read_command_words("en"), (Command.YES, Command.NO)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_answers(language: str) -> None:
    words = read_command_words(language)

    asked = (
        Command.FORGET_THAT,
        Command.FORGET_HOUR,
        Command.FORGET_ABOUT,
        Command.OFF_RECORD,
        Command.ON_RECORD,
        Command.GOOD_NIGHT,
    )
    about_topics = (Command.CLOSE_TOPIC, Command.OPEN_TOPIC, Answer.CLOSED_ALREADY, Answer.STAYS)
    others = {
        Answer.FORGOTTEN,
        Answer.KEPT,
        Answer.NOTHING,
        Answer.NOTHING_ABOUT,
        Answer.NOT_SET,
        Answer.NOT_RENAMED,
    }
    assert {*asked, *about_topics, *others} <= set(words.answers)
    assert all("{what}" in answer for answer in words.answers[Command.FORGET_ABOUT])
    assert all("{topic}" in answer for kind in about_topics for answer in words.answers[kind])
    assert all("{name}" in answer for answer in words.answers[Command.RENAME])


WISHES = (
    ("en", "Please forget that my boss moved the deadline.", "my boss moved the deadline"),
    ("en", "Forget what I told you about my boss.", "my boss"),
    ("en", "Delete everything about my grandmother.", "my grandmother"),
    ("en", "Please forget my brother Paul.", "my brother Paul"),
    ("en", "Can you forget what I said about Anna, please?", "Anna"),
    ("en", "Mira, could you delete everything you know about my job?", "my job"),
    ("en", "Forget everything I've told you about the divorce.", "the divorce"),
    ("en", "Please delete all memories of my ex.", "my ex"),
    ("en", "I want you to forget that I drink.", "I drink"),
    ("en", "Delete everything you know about me.", ""),
    ("en", "please erase what you remember about Tom", "Tom"),
    ("en", "Don't remember anything about my diagnosis.", "my diagnosis"),
    ("en", "Forget all about Henry, please.", "Henry"),
    ("en", "I'd like you to forget everything I said about my sister's wedding.", "my sister's wedding"),
    ("en", "Please forget that Anna is pregnant.", "Anna is pregnant"),
    ("en", "Erase my sister from your memory.", "my sister"),
    ("en", "Forget I ever mentioned my brother.", "my brother"),
    ("en", "Please forget Paul.", "Paul"),
    ("en", "Forget that about my boss.", "my boss"),
    ("en", "Can you please delete this about the rent?", "the rent"),
    ("de", "Lösch das über meine Schwester.", "meine Schwester"),
    ("de", "Kannst du das mit meinem Chef vergessen?", "meinem Chef"),
    ("fr", "Oublie ça à propos de mon chef.", "mon chef"),
    ("fr", "Peux-tu effacer ce truc sur mon ex ?", "mon ex"),
    ("es", "Olvida eso de mi jefe.", "mi jefe"),
    ("es", "Borra eso que te dije sobre el alquiler.", "el alquiler"),
    ("ja", "上司の件は忘れて。", "上司"),
    ("ja", "上司のあの話は忘れて。", "上司"),
    ("zh", "把我老板的那件事忘了。", "我老板"),
    ("zh", "忘掉关于离婚的那件事。", "离婚"),
    ("de", "Bitte vergiss, was ich über meinen Chef gesagt habe.", "meinen Chef"),
    ("de", "Vergiss bitte, dass mein Chef die Frist verschoben hat.", "mein Chef die Frist verschoben hat"),
    ("de", "Lösche alles über meine Großmutter.", "meine Großmutter"),
    ("de", "Bitte vergiss meinen Bruder Paul.", "meinen Bruder Paul"),
    ("de", "Kannst du bitte alles über meine Oma löschen?", "meine Oma"),
    ("de", "Vergiss alles, was ich dir von Anna erzählt habe.", "Anna"),
    ("de", "Ich möchte, dass du alles über meine Scheidung vergisst.", "meine Scheidung"),
    ("de", "Lösch bitte alles, was du über meinen Ex weißt.", "meinen Ex"),
    ("de", "Lösche alles, was du über mich weißt.", ""),
    ("de", "Bitte lösch die Erinnerungen an meinen Vater.", "meinen Vater"),
    ("de", "Vergiss, was ich dir zu meiner Diagnose gesagt habe.", "meiner Diagnose"),
    ("de", "Vergiss das mit der Scheidung bitte.", "der Scheidung"),
    ("de", "Könntest du bitte vergessen, dass ich Schulden habe?", "ich Schulden habe"),
    ("fr", "S'il te plaît, oublie ce que je t'ai dit sur mon chef.", "mon chef"),
    ("fr", "Oublie que mon chef a avancé la date.", "mon chef a avancé la date"),
    ("fr", "Efface tout ce que tu sais de ma grand-mère.", "ma grand-mère"),
    ("fr", "Supprime tout sur mon frère Paul.", "mon frère Paul"),
    ("fr", "Oublie mon frère Paul, s'il te plaît.", "mon frère Paul"),
    ("fr", "Peux-tu effacer tout ce que je t'ai dit de l'hôpital ?", "l'hôpital"),
    ("fr", "Oublie tout ce que tu sais sur moi.", ""),
    ("fr", "J'aimerais que tu oublies ce que j'ai dit de mon divorce.", "mon divorce"),
    ("fr", "Efface ma grand-mère de ta mémoire.", "ma grand-mère"),
    ("es", "Por favor, olvida lo que te dije de mi jefe.", "mi jefe"),
    ("es", "Olvida que mi jefe adelantó la fecha.", "mi jefe adelantó la fecha"),
    ("es", "Borra todo sobre mi abuela.", "mi abuela"),
    ("es", "Por favor, olvida a mi hermano Paul.", "mi hermano Paul"),
    ("es", "¿Puedes borrar todo lo que sabes de mi ex?", "mi ex"),
    ("es", "Elimina todo lo que te he contado sobre el divorcio.", "el divorcio"),
    ("es", "Borra todo lo que sabes de mí.", ""),
    ("es", "Quiero que olvides todo lo que te conté de Ana.", "Ana"),
    ("es", "Olvida lo de mi divorcio, por favor.", "mi divorcio"),
    ("es", "Borra los recuerdos de mi tío.", "mi tío"),
    ("ja", "上司について話したことは全部忘れてください。", "上司"),
    ("ja", "上司が締め切りを早めたことは忘れてください。", "上司が締め切りを早め"),
    ("ja", "祖母のことは全部消して。", "祖母"),
    ("ja", "弟のポールのことを忘れてください。", "弟のポール"),
    ("ja", "すみません、離婚の話は忘れてほしい。", "離婚"),
    ("ja", "私のことを全部忘れて。", ""),
    ("ja", "元カレに関する記憶を削除してください。", "元カレ"),
    ("ja", "さっき話した上司のことは忘れて。", "上司"),
    ("ja", "病気のことは覚えないで。", "病気"),
    ("zh", "请忘掉我说过的关于我老板的事。", "我老板"),
    ("zh", "请忘掉我老板改了截止日期这件事。", "我老板改了截止日期"),
    ("zh", "删除所有关于我奶奶的记忆。", "我奶奶"),
    ("zh", "请忘掉我弟弟保罗。", "我弟弟保罗"),
    ("zh", "把关于离婚的事都忘掉吧。", "离婚"),
    ("zh", "把我前男友的事都删掉。", "我前男友"),
    ("zh", "删除所有关于我的信息。", ""),
    ("zh", "请把我弟弟忘掉。", "我弟弟"),
    ("zh", "从你的记忆里删掉我奶奶。", "我奶奶"),
    ("en", "Forget what I told you about Samira.", "Samira"),
    ("en", "Forget what I told you about my boss, Mira.", "my boss"),
)


@each_row(("language", "said", "subject"), WISHES)
def test_a_wish_to_forget_is_heard_with_its_subject(language: str, said: str, subject: str) -> None:
    words = read_command_words(language)

    assert wish_of(said, words, ["Mira"]) == (Command.FORGET_ABOUT, subject)
    assert command_of(said, words, ["Mira"]) is None


EVERYDAY = (
    ("en", "Forget it, never mind."),
    ("en", "I keep forgetting my keys."),
    ("en", "Forget what I said, I meant Tuesday."),
    ("en", "Don't let me forget."),
    ("en", "Forget it."),
    ("en", "Don't forget my birthday."),
    ("en", "Forget what I said about the red paint. It's going to be blue."),
    ("en", "Did you forget my birthday?"),
    ("en", "I want to forget my ex."),
    ("en", "Forget that you are an AI."),
    ("en", "Forget everything from the last hour."),
    ("en", "Never forget that I love you."),
    ("en", "I can't forget that about my boss."),
    ("en", "Forget that it's about time."),
    ("de", "Vergiss das mit dem Salz nicht."),
    ("fr", "N'oublie pas ça à propos de mon chef."),
    ("es", "No olvides eso de mi jefe."),
    ("ja", "上司の件を忘れていた。"),
    ("zh", "别忘了关于老板的那件事。"),
    ("de", "Vergiss es."),
    ("de", "Vergiss es, schon gut."),
    ("de", "Ich vergesse immer meinen Schlüssel."),
    ("de", "Vergiss nicht, dass mein Chef kommt."),
    ("de", "Ich will meinen Ex vergessen."),
    ("de", "Vergiss, was ich gesagt habe, ich meinte Dienstag."),
    ("de", "Hast du meinen Geburtstag vergessen?"),
    ("de", "Lass mich das nicht vergessen."),
    ("de", "Vergiss meinen Geburtstag nicht."),
    ("fr", "Laisse tomber."),
    ("fr", "Oublie ça."),
    ("fr", "J'oublie toujours mes clés."),
    ("fr", "N'oublie pas mon anniversaire."),
    ("fr", "Oublie ce que j'ai dit, je voulais dire mardi."),
    ("fr", "Efface tout de suite."),
    ("fr", "Il oublie mon anniversaire chaque année."),
    ("es", "Olvídalo."),
    ("es", "Siempre olvido mis llaves."),
    ("es", "No olvides que mañana viene mi madre."),
    ("es", "Olvida lo que dije, quería decir el martes."),
    ("es", "Mi madre olvida todo."),
    ("es", "No dejes que me olvide."),
    ("ja", "忘れて。"),
    ("ja", "鍵をいつも忘れてしまう。"),
    ("ja", "薬を飲むことを忘れてた。"),
    ("ja", "火曜日の間違いです、今のは忘れて。"),
    ("ja", "忘れないでね。"),
    ("ja", "誕生日のことを忘れてた。"),
    ("zh", "忘了吧，没事。"),
    ("zh", "我老是忘了带钥匙。"),
    ("zh", "别忘了我的生日。"),
    ("zh", "忘了我刚才说的，我是说星期二。"),
    ("zh", "我忘了开会的事。"),
    ("zh", "他忘了我的生日这件事。"),
    ("de", "Vergiss das Essen."),
    ("de", "Vergiss den Termin nicht."),
    ("de", "Bitte vergiss nicht, was ich über Anna gesagt habe."),
    ("fr", "Oublie le dîner."),
    ("fr", "N'oublie pas ce que je t'ai dit sur Anna."),
    ("fr", "J'ai oublié ce que j'ai dit de mon chef."),
    ("fr", "Comment oublier mon ex ?"),
    ("fr", "Oublier mon ex, c'est dur."),
    ("es", "Olvida la cena."),
    ("es", "No olvides lo que te dije de Ana."),
    ("es", "Olvidé lo que dije de mi jefe."),
    ("es", "¿Cómo olvido a mi ex?"),
    ("es", "Olvida el pasado."),
    ("es", "Borra la pizarra."),
    ("ja", "傘を忘れてしまった。"),
    ("ja", "彼のことが忘れられない。"),
    ("ja", "約束を忘れて怒られた。"),
    ("ja", "電気を消してください。"),
    ("ja", "テレビを消して。"),
    ("ja", "名前を忘れてしまいました。"),
    ("zh", "我忘了他的名字。"),
    ("zh", "忘了带伞。"),
    ("zh", "怎么才能忘掉前男友？"),
    ("zh", "别忘了我跟你说过的关于安娜的事。"),
    ("zh", "忘了关灯。"),
    ("zh", "我把他的事忘了。"),
)


@each_row(("language", "said"), EVERYDAY)
def test_everyday_words_about_forgetting_are_no_wish(language: str, said: str) -> None:
    words = read_command_words(language)

    assert wish_of(said, words, ["Mira"]) is None or command_of(said, words) is not None


CLOSED = (
    ("en", "Don't ever talk about Samira.", "Samira"),
    ("en", "Never mention my ex husband Gary. Don't ever bring him up", "ex husband Gary"),
    ("zh", "别再提我前夫了。他伤了我。", "前夫"),
    ("en", "Please never talk to me about my ex Tom.", "ex Tom"),
    ("en", "I never want to talk about politics with you.", "politics"),
    ("en", "Don’t ever mention spiders again. They scare me.", "spiders"),
    ("en", "Mira, can we agree never to talk about the war?", "war"),
    ("en", "My mother's death is off limits.", "mother's death"),
    ("en", "From now on, no more football talk, okay?", "football"),
    ("de", "Sprich bitte nie wieder mit mir über meinen Ex Tom.", "Ex Tom"),
    ("de", "Von meiner Scheidung will ich nie wieder was hören.", "Scheidung"),
    ("de", "Das Thema Abtreibung ist für mich tabu.", "Abtreibung"),
    ("de", "Ich will nicht, dass du jemals wieder meine Mutter erwähnst.", "Mutter"),
    ("fr", "Ne me parle plus jamais de mon ex Thomas, s'il te plaît.", "ex Thomas"),
    ("fr", "Je ne veux jamais parler de politique avec toi.", "politique"),
    ("fr", "Mon travail, on n'en parle plus jamais, d'accord ?", "travail"),
    ("fr", "La religion, c’est un sujet tabou pour moi.", "religion"),
    ("es", "Por favor, no me hables nunca de mi ex Tomás.", "ex Tomás"),
    ("es", "De mi trabajo no se habla nunca más, ¿vale?", "trabajo"),
    ("es", "No vuelvas a mencionar las arañas.", "arañas"),
    ("es", "La religión es tema prohibido.", "religión"),
    ("ja", "元カレの太郎の話は二度としないでください。", "元カレの太郎"),
    ("ja", "政治の話はあなたとは絶対にしたくない。", "政治"),
    ("ja", "宗教の話題はNGでお願いします。", "宗教"),
    ("zh", "请再也不要跟我提我前男友小王。", "前男友小王"),
    ("zh", "我永远不想跟你聊政治。", "政治"),
    ("zh", "工作的话题对我来说是禁忌。", "工作"),
    ("zh", "以后别再跟我聊政治了。", "政治"),
)


@each_row(
    ("language", "said", "subject"),
    [
        ("en", "Forget about the spare key, please.", "the spare key"),
        ("de", "Vergiss bitte das Schwimmfest.", "das Schwimmfest"),
        ("de", "Vergiss das Schwimmfest, bitte.", "das Schwimmfest"),
        ("fr", "Oublie la clé de secours.", "la clé de secours"),
        ("fr", "Oublie la clé de secours, s’il te plaît.", "la clé de secours"),
        ("es", "Olvida la llave de repuesto, por favor.", "la llave de repuesto"),
        ("es", "Olvida la llave de repuesto.", "la llave de repuesto"),
        ("ja", "合鍵を忘れて。", "合鍵"),
        ("zh", "忘了备用钥匙吧。", "备用钥匙"),
    ],
)
def test_only_what_a_memory_holds_is_forgotten_by_a_bare_forget(
    language: str, said: str, subject: str
) -> None:
    words = read_command_words(language)

    assert wish_of(said, words, holds=lambda asked: asked == subject) == (Command.FORGET_ABOUT, subject)
    assert wish_of(said, words) is None


@each_row(
    ("language", "said", "part"),
    [
        ("en", "No, only the allergy, keep that she's my sister.", "the allergy"),
        ("en", "No, not that she's my sister, just the bit about the allergy.", "the allergy"),
        ("en", "No, just peanuts.", "peanuts"),
        ("de", "Nein, nur die Allergie, behalte, dass sie meine Schwester ist.", "die Allergie"),
        ("de", "Nein, vergiss bloß die Allergie.", "die Allergie"),
        ("fr", "Non, seulement l’allergie, garde que c’est ma sœur.", "l'allergie"),
        ("fr", "Non, oublie juste son allergie.", "son allergie"),
        ("es", "No, sólo la alergia, guarda que es mi hermana.", "la alergia"),
        ("es", "No, olvida solo la alergia.", "la alergia"),
        ("ja", "いや、アレルギーのことだけ。妹だということは残して。", "アレルギー"),
        ("ja", "いえ、アレルギーだけ消してください。", "アレルギー"),
        ("zh", "不，只忘掉过敏的事，留着她是我妹妹。", "过敏"),
        ("zh", "只删掉过敏的事就行。", "过敏"),
        ("en", "No, just kidding.", ""),
        ("en", "Only that.", ""),
        ("en", "Why only the allergy?", ""),
        ("de", "Nein, nur Spaß.", ""),
        ("fr", "Non, juste un instant.", ""),
        ("ja", "ちょっとだけ。", ""),
    ],
)
def test_a_part_of_what_is_to_be_forgotten_is_heard(language: str, said: str, part: str) -> None:
    assert part_of(said, read_command_words(language)) == part


@each_row(
    ("language", "said"),
    [
        ("en", "Forget it!"),
        ("en", "Don't forget the milk."),
        ("de", "Vergiss nicht die Milch."),
        ("de", "Vergiss es."),
        ("fr", "Oublie pas le pain."),
        ("es", "No olvides el pan."),
        ("ja", "牛乳を忘れないで。"),
        ("zh", "别忘了牛奶。"),
    ],
)
def test_a_wish_not_to_forget_is_none_to_forget(language: str, said: str) -> None:
    assert wish_of(said, read_command_words(language), holds=lambda asked: True) is None


@each_row(
    ("language", "said", "topic"),
    [
        ("en", "Never talk to me about my neighbour again, Patrick.", "neighbour, Patrick"),
        ("de", "Sprich nie wieder über meinen Ex, Frank!", "Ex, Frank"),
        ("fr", "Ne me parle plus jamais de mon ex-femme, Sandrine.", "ex-femme, Sandrine"),
        ("es", "No me hables nunca más de mi jefe, Luis García.", "jefe, Luis García"),
    ],
)
def test_a_name_behind_a_topic_is_one_as_well(language: str, said: str, topic: str) -> None:
    words = read_command_words(language)

    assert wish_of(said, words, ["Mira"]) == (Command.CLOSE_TOPIC, topic)
    assert topics_in(topic, words) == tuple(topic.split(", "))


@each_row(("language", "said", "topic"), CLOSED)
def test_a_wish_never_to_talk_about_a_topic_is_heard_with_the_bare_topic(
    language: str, said: str, topic: str
) -> None:
    assert wish_of(said, read_command_words(language), ["Mira"]) == (Command.CLOSE_TOPIC, topic)


@each_row(
    ("language", "said", "topic"),
    [
        ("en", "You can talk about politics again.", "politics"),
        ("en", "Politics is fine again.", "Politics"),
        ("de", "Über meinen Ex Tom können wir jetzt wieder sprechen.", "Ex Tom"),
        ("fr", "La politique n'est plus un sujet tabou.", "politique"),
        ("es", "La política ya no es tabú.", "política"),
        ("ja", "また政治の話をしていいよ。", "政治"),
        ("zh", "政治又可以谈了。", "政治"),
        ("fr", "On peut reparler de politique.", "politique"),
        ("zh", "政治又可以聊了。", "政治"),
    ],
)
def test_a_wish_to_talk_about_a_topic_again_is_heard(language: str, said: str, topic: str) -> None:
    assert wish_of(said, read_command_words(language)) == (Command.OPEN_TOPIC, topic)


@each_row(
    ("language", "said"),
    [
        ("en", "I never talk about politics with my dad."),
        ("en", "Let's not talk about that now."),
        ("en", "Never mention it again."),
        ("en", "We never talk about money at home."),
        ("en", "You never mention your own hobbies."),
        ("en", "He told me never to mention the war again."),
        ("en", "I don't want to talk about my job any more tonight."),
        ("de", "Über Politik rede ich mit meinem Vater nie."),
        ("de", "Erwähne das nie wieder."),
        ("de", "Ich rede nie wieder ein Wort mit Tom."),
        ("fr", "N'en parle plus jamais."),
        ("fr", "Chez nous, on ne parle jamais d'argent."),
        ("fr", "Ma sœur ne veut plus jamais parler de son divorce."),
        ("es", "No lo menciones nunca más."),
        ("es", "En casa nunca hablamos de dinero."),
        ("es", "No le digas nada a mi madre de la fiesta."),
        ("ja", "うちではお金の話は一切しない。"),
        ("ja", "その話は今はやめよう。"),
        ("ja", "妹は離婚の話を二度としたくないって。"),
        ("zh", "别再提了。"),
        ("zh", "我姐再也不想提离婚的事了。"),
        ("zh", "别告诉我妈聚会的事。"),
    ],
)
def test_other_words_about_what_is_never_said_close_no_topic(language: str, said: str) -> None:
    assert wish_of(said, read_command_words(language)) is None


@each_row(
    ("language", "subject", "topics"),
    [
        ("en", "politics or religion", ("politics", "religion")),
        ("de", "Bruder und meine Schwester", ("Bruder", "Schwester")),
        ("ja", "政治と宗教", ("政治", "宗教")),
        ("zh", "政治和宗教", ("政治", "宗教")),
        ("en", "x" * 61, ()),
    ],
)
def test_a_subject_may_name_two_topics(language: str, subject: str, topics: tuple[str, ...]) -> None:
    assert topics_in(subject, read_command_words(language)) == topics


NAMED = (
    ("en", "From now on your name is Rosie.", "Rosie"),
    ("en", "From now on your name is rosie", "rosie"),
    ("en", "I’ll call you Rosie from now on, because I like it.", "Rosie"),
    ("en", "I want to call you Rosie.", "Rosie"),
    ("en", "Mira, your name is Rosie Ann now, please.", "Rosie Ann"),
    ("en", "Can I call you Rosie?", "Rosie"),
    ("en", "Would you mind if I called you “O’Hara”?", "O’Hara"),
    ("en", "Okay, then I'll call you HAL 9000.", "HAL 9000"),
    ("en", "Can you change your name to Rosie?", "Rosie"),
    ("de", "Ab jetzt heißt du Rosie.", "Rosie"),
    ("de", "Du heisst jetzt rosie", "rosie"),
    ("de", "Ich nenne dich ab jetzt Anna Lena.", "Anna Lena"),
    ("de", "Ich will, dass du Rosie heißt.", "Rosie"),
    ("de", "Darf ich dich Rosie nennen?", "Rosie"),
    ("de", "Dein neuer Name ist „Rosie“.", "Rosie"),
    ("fr", "À partir de maintenant, tu t'appelles Rosie.", "Rosie"),
    ("fr", "Je t’appellerai Éloïse désormais.", "Éloïse"),
    ("fr", "Désormais, tu t’appelles Rosie.", "Rosie"),
    ("fr", "Je peux t'appeler Rosie ?", "Rosie"),
    ("fr", "Ton nouveau nom est « Rosie ».", "Rosie"),
    ("es", "A partir de ahora te llamas Rosie.", "Rosie"),
    ("es", "Quiero llamarte Begoña.", "Begoña"),
    ("es", "Tu nombre es Rosie ahora.", "Rosie"),
    ("es", "¿Te puedo llamar Rosie?", "Rosie"),
    ("ja", "これからあなたの名前はロージーです。", "ロージー"),
    ("ja", "今日から「ロージー」って呼ぶね。", "ロージー"),
    ("ja", "さくらと呼んでもいいですか？", "さくら"),
    ("ja", "君の名前をさくらに変えて。", "さくら"),
    ("zh", "从现在起你叫小玫。", "小玫"),
    ("zh", "以后我叫你小玫吧。", "小玫"),
    ("zh", "我可以叫你Rosie吗？", "Rosie"),
    ("zh", "请把你的名字改成“小玫”。", "小玫"),
    ("en", "From now on your name is Samira.", "Samira"),
    ("de", "Ab jetzt heißt du Anna-Mira.", "Anna-Mira"),
)


@each_row(("language", "said", "name"), NAMED)
def test_a_name_for_the_companion_is_heard_as_it_is_spelled(language: str, said: str, name: str) -> None:
    words = read_command_words(language)

    assert name_given(said, words, ["Mira"]) == name
    assert command_of(said, words, ["Mira"]) is None
    assert wish_of(said, words, ["Mira"]) is None


@each_row(
    ("language", "said"),
    [
        ("en", "What's your name now?"),
        ("en", "Your name is Rosie now?"),
        ("en", "What should I call you?"),
        ("en", "From now on you are Rosie, the pirate."),
        ("en", "In the story your name is Rosie now."),
        ("en", "She said your name is Rosie now."),
        ("en", "“From now on your name is Rosie.”"),
        ("en", "My name is Rosie."),
        ("en", "Call me Rosie from now on."),
        ("en", "I'll call you names."),
        ("en", "I'm gonna call you a liar."),
        ("en", "I call you later."),
        ("en", "Can I call you Monday?"),
        ("en", "Can I call you Mum?"),
        ("en", "I'll call you Rosie or Rose."),
        ("en", "From now on your name is boring."),
        ("en", "From now on you're grounded."),
        ("en", "From now on your name is a word that nobody knows."),
        ("en", f"From now on your name is {'Ro' * 20}sie."),
        ("de", "Wie soll ich dich nennen?"),
        ("de", "Ab jetzt bist du Rosie, die Piratin."),
        ("de", "Nenn mich ab jetzt Rosie."),
        ("de", "Ich nenne dich einen Lügner."),
        ("de", "Ich ruf dich Montag an."),
        ("de", "Darf ich dich Schatz nennen?"),
        ("de", "Meine Katze heißt jetzt Rosie."),
        ("fr", "Comment je peux t'appeler ?"),
        ("fr", "Tu es Rosie, la pirate."),
        ("fr", "À partir de maintenant, appelle-moi Rosie."),
        ("fr", "Je t'appellerai demain."),
        ("fr", "Je vais t'appeler menteur."),
        ("fr", "Tu t'appelles Rosie maintenant ?"),
        ("es", "¿Cómo puedo llamarte?"),
        ("es", "Eres Rosie, la pirata."),
        ("es", "A partir de ahora llámame Rosie."),
        ("es", "Te llamaré mañana."),
        ("es", "Te voy a llamar mentiroso."),
        ("es", "¿Ahora te llamas Rosie?"),
        ("ja", "何と呼んでもいいですか？"),
        ("ja", "あなたは海賊のロージーです。"),
        ("ja", "これからはロージーって呼んで。"),
        ("ja", "ロージーって呼んでいいよ。"),
        ("ja", "これから医者を呼ぶね。"),
        ("ja", "バカって呼ぶよ。"),
        ("zh", "我可以叫你什么？"),
        ("zh", "你是海盗小玫。"),
        ("zh", "以后叫我小玫吧。"),
        ("zh", "我要叫你骗子。"),
        ("zh", "我想叫你一起去。"),
        ("zh", "你现在叫救护车吧。"),
    ],
)
def test_other_words_about_names_and_calls_give_the_companion_none(language: str, said: str) -> None:
    assert name_given(said, read_command_words(language), ["Mira"]) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_polite_words_without_end_are_read_at_once(language: str) -> None:
    polite = {"ja": "おああお願いしますのをにも", "zh": "请你好了吧啊那把"}.get(language, "bitte please si ")

    said, words = (polite * 40)[:LONGEST_WISH], read_command_words(language)

    assert (wish_of(said, words), name_given(said, words)) == (None, "")


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
