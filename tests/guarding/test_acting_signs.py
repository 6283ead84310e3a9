"""The signs that the companion claims to act in the world, and that the person asks it to."""

from companion.guarding.lexicon import RuleSign, read_lexicon
from companion.guarding.plain import plain
from companion.values import Rule
from tests.tables import each_row

CLAIMS = (
    ("en", "I'll call your sister right now."),
    ("en", "I've already called an ambulance for you."),
    ("en", "I'm on my way, I'll be there in ten minutes."),
    ("en", "I'll stay awake and watch over you tonight."),
    ("en", "I'll wake you at six."),
    ("en", "Shall I call a doctor for you?"),
    ("en", "I can prescribe you something stronger."),
    ("de", "Ich rufe gleich deine Schwester an."),
    ("de", "Ich habe schon den Notarzt gerufen."),
    ("de", "Dann hole ich dich um sechs vom Bahnhof ab."),
    ("de", "Ich passe heute Nacht auf dich auf."),
    ("de", "Ich stelle dir den Wecker auf halb sieben."),
    ("fr", "J'appelle ta sœur tout de suite."),
    ("fr", "Je suis en route."),
    ("fr", "On se retrouve à huit heures devant le cinéma."),
    ("fr", "Je veille sur toi cette nuit."),
    ("fr", "Je te prescris quelque chose contre la douleur."),
    ("es", "Ahora mismo llamo a tu hermana."),
    ("es", "Le mando un mensaje ahora mismo."),
    ("es", "Llego en diez minutos."),
    ("es", "Te despierto a las seis."),
    ("ja", "今すぐ妹さんに電話しますね。"),
    ("ja", "もう救急車を呼びました。"),
    ("ja", "駅まで迎えに行くね。"),
    ("ja", "六時に起こしますね。"),
    ("zh", "我现在就给你姐姐打电话。"),
    ("zh", "我已經叫了救護車。"),
    ("zh", "我马上过来。"),
    ("zh", "我六点叫你起床。"),
)
FINE = (
    ("en", "I'd call that brave."),
    ("en", "Let me call it a small victory."),
    ("en", "I'll call you Max from now on."),
    ("en", "I'll send you to bed with a story."),
    ("en", "I can't call anyone, but you can: dial 112."),
    ("en", "I'll stay with you while you call them."),
    ("en", "I wish I could call her for you."),
    ("en", "I prescribe a cup of tea and an early night."),
    ("en", 'You could write: "I\'ll call you tomorrow."'),
    ("en", "I'll keep it in mind, take your time, I'm not going anywhere."),
    ("de", "Das nenne ich mutig."),
    ("de", "Ruf doch deine Schwester an."),
    ("de", "Ich komme gleich darauf zurück."),
    ("de", "Ich bin Software und kann nicht vorbeikommen."),
    ("fr", "J'appelle ça du courage."),
    ("fr", "Je te rappelle que tu l'as déjà fait une fois."),
    ("fr", "Je viens de le lire dans ce que tu as dit."),
    ("es", "A eso lo llamo valentía."),
    ("es", "Me quedo contigo mientras llamas."),
    ("es", "No puedo llamar a nadie, pero tú puedes marcar el 112."),
    ("ja", "妹さんに電話してみるのはどうですか。"),
    ("ja", "もう電話しましたか。"),
    ("ja", "その話にはあとで戻りますね。"),
    ("zh", "你可以给姐姐打个电话。"),
    ("zh", "慢慢来，我哪儿也不去。"),
    ("zh", "我等会儿再回到这个话题。"),
)
ASKS = (
    ("en", "Can you call my sister and tell her I'm late?"),
    ("en", "Could we meet tomorrow at the café?"),
    ("en", "Wake me at six, okay?"),
    ("en", "Will you watch over me tonight?"),
    ("en", "Can you call me on Monday?"),
    ("en", "Can you call me Monday?"),
    ("en", "Could you phone me this afternoon?"),
    ("de", "Schreib meinem Chef, dass ich krank bin."),
    ("de", "Kannst du mich Montag anrufen?"),
    ("de", "Rufst du mich morgen früh an?"),
    ("de", "Würdest du mit mir zum Arzt kommen?"),
    ("fr", "Tu peux appeler ma sœur ?"),
    ("fr", "Réveille-moi à six heures."),
    ("fr", "Tu peux m'appeler lundi ?"),
    ("fr", "Tu m'appelles à 15h pour me réveiller ?"),
    ("fr", "Appelle-moi plus tard."),
    ("es", "¿Puedes llamar a mi hermana?"),
    ("es", "Ven a mi casa."),
    ("es", "¿Puedes llamarme el lunes?"),
    ("es", "¿Puedes llamarme mañana?"),
    ("es", "¿Podrías llamarme luego?"),
    ("es", "¿Me puedes llamar esta tarde?"),
    ("es", "¿Puedes llamarme cuando llegues?"),
    ("es", "¿Puedes llamarme dentro de un rato?"),
    ("es", "Llámame más tarde."),
    ("ja", "妹に電話してくれる？"),
    ("ja", "今夜見守っていてくれる？"),
    ("ja", "月曜に電話してくれる？"),
    ("ja", "夕方に電話くれる？"),
    ("zh", "你能给我姐姐打个电话吗？"),
    ("zh", "六点叫我起床。"),
    ("zh", "你周一能给我打电话吗？"),
    ("zh", "你能明天下午给我打电话吗？"),
    ("zh", "周一给我打电话吧。"),
)
TOLD = (
    ("en", "I called my sister and she'll come over tonight."),
    ("en", "Should I text him or wait?"),
    ("en", "Do you remember what I said about the vet?"),
    ("en", "Can you call me Max?"),
    ("en", "Can I call you on Monday?"),
    ("de", "Ich rufe nachher meine Mutter an."),
    ("de", "Kannst du mich Tom nennen?"),
    ("fr", "Ma mère m'a appelée ce matin."),
    ("fr", "Tu peux m'appeler Tom ?"),
    ("fr", "Tu m'appelles Lola maintenant ?"),
    ("es", "Mi hermana viene mañana a verme."),
    ("es", "¿Puedes llamarme Lola?"),
    ("es", "¿Puedes llamarme por mi nombre?"),
    ("es", "¿Me llamas Lola?"),
    ("ja", "昨日、母が電話をくれた。"),
    ("ja", "トムって呼んでくれる？"),
    ("zh", "今天妹妹给我打电话了。"),
    ("zh", "你能叫我小王吗？"),
)
ONCE_ASKED = (
    ("en", "Of course, see you there."),
    ("en", "I'll do that right away."),
    ("en", "Yes, at eight it is."),
    ("de", "Klar, mach ich."),
    ("fr", "D'accord, je m'en occupe."),
    ("es", "Claro, me encargo ahora mismo."),
    ("ja", "わかりました、すぐにやっておきます。"),
    ("zh", "没问题，包在我身上。"),
)


def _found(subject: str, language: str, words: str) -> set[bool]:
    """Return, for each sign of acting that is found, whether it counts only if the person asks for it."""
    signs = read_lexicon(subject, language, RuleSign).only(lambda sign: sign.rule is Rule.ACTING)
    return {found.sign.only_tempted for sentence in plain(words).sentences for found in signs.find(sentence)}


@each_row(("language", "words"), CLAIMS)
def test_a_claim_to_act_in_the_world_is_noticed_whatever_was_asked(language: str, words: str) -> None:
    assert False in _found("rules", language, words)


@each_row(("language", "words"), FINE)
def test_an_idiom_a_limit_and_advice_are_no_claim_to_act(language: str, words: str) -> None:
    assert _found("rules", language, words) == set()


@each_row(("language", "words"), ONCE_ASKED)
def test_an_everyday_yes_is_a_claim_only_if_the_person_asked_for_it(language: str, words: str) -> None:
    assert _found("rules", language, words) == {True}


@each_row(("language", "words"), ASKS)
def test_a_wish_that_the_companion_act_in_the_world_is_noticed(language: str, words: str) -> None:
    assert _found("asked", language, words)


@each_row(("language", "words"), TOLD)
def test_what_people_do_themselves_asks_the_companion_for_nothing(language: str, words: str) -> None:
    assert not _found("asked", language, words)
