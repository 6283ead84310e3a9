from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.cause import MOST, causes, revised, tells_cause_of_earlier
from companion.values import Reading, Who
from tests.feeling.feelings import companion_says, felt, person_says
from tests.tables import each_row


def test_a_cause_is_named_by_the_words_that_tell_it() -> None:
    (cause, *_) = causes([person_says("I feel awful because my boss shouted at me.")])

    assert cause.what == "my boss shouted at me."
    assert cause.who is Who.OTHER
    assert cause.number == 1


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("I am a bit nervous because of the exam tomorrow.", "the exam tomorrow."),
        ("We are late due to the snow.", "the snow."),
        ("I lost my keys, and I am upset.", "I lost my keys"),
        ("I'm tired because of work.", "work."),
        ("I'm so worried, I lost my job.", "I lost my job."),
        ("I was upset when he left because I loved him.", "I loved him."),
    ],
)
def test_what_is_said_to_be_the_cause_can_be_quoted_after_a_because(said: str, what: str) -> None:
    (cause, *_) = causes([person_says(said)])

    assert cause.what == what


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I'm so upset, I forgot her birthday.", Who.SELF),
        ("I'm angry because you forgot my name.", Who.COMPANION),
        ("I'm so happy, my sister called me.", Who.OTHER),
        ("I'm sad because it rained on the whole holiday.", Who.WORLD),
    ],
)
def test_a_cause_lies_with_somebody(text: str, who: Who) -> None:
    assert causes([person_says(text)])[0].who is who


@each_row(
    ("text", "is_sure"),
    [
        ("I feel awful because my boss shouted at me.", True),
        ("I lost my keys, and I am upset.", True),
        ("I'm so happy, my sister called me.", True),
        ("I am a bit nervous because of the exam tomorrow.", True),
        ("I'm so sad. Because my dog died.", True),
        ("Because my boss shouted at me, I'm upset.", True),
        ("Thanks, I'm happy with that! I bought eggs.", False),
        ("I'm glad. I visited London as a child.", False),
        ("I'm so tired! I met my brother in town because of the sale.", False),
        ("I use oat milk because of my stomach.", False),
        ("We're late because of the snow. I'm happy.", False),
        ("What should I cook tonight? I have eggs, rice and tomatoes.", False),
        ("My sister Ruth is coming to visit in December.", False),
        ("I don't know anybody here yet.", False),
        ("My neighbour's dog barked until three.", False),
        ("I got up at seven and had a nice coffee.", False),
        ("I'm going to bed because I'm tired.", False),
        ("Because I'm afraid, I take the bus.", False),
        ("I was sad.", False),
    ],
)
def test_a_cause_that_the_person_names_is_sure_and_what_is_only_told_is_not(text: str, is_sure: bool) -> None:
    sure = [cause.is_sure for cause in causes([person_says(text)])]

    assert (sure[0] if is_sure else any(sure)) is is_sure


@each_row(
    ("text", "what", "who"),
    [
        (
            "Ich bin traurig, weil meine Schwester weggezogen ist.",
            "meine Schwester weggezogen ist.",
            Who.OTHER,
        ),
        ("Ich schäme mich so. Weil ich ihn vergessen habe.", "ich ihn vergessen habe.", Who.SELF),
        ("Ich bin nervös wegen der Prüfung.", "der Prüfung.", Who.WORLD),
        ("Du hast mir zugehört, deshalb bin ich froh.", "Du hast mir zugehört", Who.COMPANION),
        ("Je suis triste parce que ma sœur a déménagé.", "ma sœur a déménagé.", Who.OTHER),
        ("J’ai honte ! Parce que je l’ai oublié.", "je l’ai oublié.", Who.SELF),
        ("Je suis stressée à cause de l’examen.", "l’examen.", Who.WORLD),
        ("Tu m'as écoutée, je suis soulagée.", "Tu m'as écoutée", Who.COMPANION),
        ("Estoy contenta porque mi hermana viene a verme.", "mi hermana viene a verme.", Who.OTHER),
        ("¡Me da vergüenza! Porque lo olvidé.", "lo olvidé.", Who.SELF),
        ("Estoy nerviosa por el examen.", "el examen.", Who.WORLD),
        ("Me escuchaste, así que estoy aliviada.", "Me escuchaste", Who.COMPANION),
        ("姉が引っ越したから悲しい。", "姉が引っ越した", Who.OTHER),
        ("恥ずかしいです。私が忘れたからです。", "私が忘れた", Who.SELF),
        ("明日の試験のせいで不安だ。", "明日の試験", Who.WORLD),
        ("君が聞いてくれて、ほっとした。", "君が聞いてくれて", Who.COMPANION),
        ("試験に落ちて悔しい。", "試験に落ちて", Who.WORLD),
        ("因为姐姐搬走了我很难过。", "姐姐搬走了", Who.OTHER),
        ("我很内疚。因为我忘了。", "我忘了。", Who.SELF),
        ("因为下雨，我心情很差。", "下雨", Who.WORLD),
        ("你听我说了，我安心了很多。", "你听我说了", Who.COMPANION),
    ],
)
def test_a_cause_is_named_in_each_language(text: str, what: str, who: Who) -> None:
    cause = causes([person_says(text)])[0]

    assert (cause.what, cause.who, cause.is_sure) == (what, who, True)


@each_row(
    "text",
    [
        # no feeling
        "Ich nehme Hafermilch wegen meines Magens.",
        "Weil es regnet, bleiben wir zu Hause.",
        "Die Wäsche ist nass, denn es hat geregnet.",
        "Vielen Dank für das Rezept, ich habe Eier gekauft.",
        "Je bois du lait d’avoine à cause de mon estomac.",
        "Je garde les reçus car le magasin les demande.",
        "On prend le car de huit heures.",
        "Grâce à la carte, on a trouvé le chemin.",
        "Tomo leche de avena por culpa del estómago.",
        "Voy a pie porque el coche está en el taller.",
        "Gracias a Dios llegó el autobús.",
        "お腹が弱いから、牛乳は飲まない。",
        "雪のせいで電車が遅れた。",
        "お父さんから手紙をもらったので読んだ。",
        "悲しい映画を見たから、今度は喜劇を見る。",
        "因为胃不好，我喝燕麦奶。",
        "多亏有地图，我们找到了路。",
        "很高兴认识你，我买了鸡蛋。",
        # a feeling that is the reason
        "Ich gehe ins Bett, weil ich müde bin.",
        "Je vais me coucher parce que je suis fatigué.",
        "Me voy a la cama porque estoy cansada.",
        "怖いから行かない。",
        "因为我累了，所以去睡觉。",
        # a feeling of another sentence, hour or person
        "Ich bin froh. Als Kind war ich in London.",
        "Mein Bruder ist traurig, weil sein Hund gestorben ist.",
        "Merci, je suis contente ! J'ai acheté des œufs.",
        "Elle était furieuse parce que j'étais en retard.",
        "Estoy cansada por la tarde.",
        "Mi hermano estaba triste porque murió su perro.",
        "嬉しい！今日は早く終わったから買い物に行った。",
        "私が遅刻したので、彼女は怒っていた。",
        "我很开心。我小时候去过伦敦。",
        "我弟弟很难过，因为他的狗死了。",
    ],
)
def test_an_everyday_reason_is_no_sure_cause_in_any_language(text: str) -> None:
    assert not any(cause.is_sure for cause in causes([person_says(text)]))


def test_what_was_said_before_is_never_a_sure_cause() -> None:
    said = [
        person_says("I am upset because my boss shouted at me.", number=1),
        companion_says("That hurts.", number=2),
        person_says("Can you tell me a short joke?", number=3),
    ]

    assert not any(cause.is_sure for cause in causes(said))


def test_what_the_companion_said_is_no_cause() -> None:
    said = [
        companion_says("It is calm in me, and I like that.", number=1),
        person_says("Ha, that's good.", number=2),
    ]

    assert causes(said) == ()


@each_row(
    "text",
    [
        "Hello!",
        "Good evening, companion.",
        "Mhm.",
        "Because.",
        "That's so lovely!",
        "What's my name?",
        "Hey, how are you doing today",
        "Did you see my sister?",
        "Guten Abend, Companion.",
        "Wie geht es dir heute?",
        "Ach so, verstehe.",
        "Bonsoir, ça va ?",
        "Merci beaucoup !",
        "Hola, buenas tardes.",
        "¿Viste a mi hermana?",
        "こんばんは。",
        "姉に会いましたか。",
        "なるほど、そうですね。",
        "你好，晚上好！",
        "你见过我姐姐吗",
    ],
)
def test_a_greeting_a_murmur_a_reaction_or_a_question_is_no_cause(text: str) -> None:
    assert causes([person_says(text)]) == ()


def test_beside_a_greeting_and_a_question_the_clause_that_tells_is_the_cause() -> None:
    said = [
        person_says("Good evening, I passed my exam! How are you?", number=1),
        companion_says("You passed!", number=2),
        person_says("Yes!", number=3),
    ]

    assert [(cause.what, cause.number) for cause in causes(said)] == [("I passed my exam!", 1)]


def test_what_is_told_at_length_is_its_own_cause() -> None:
    said = [
        companion_says("Mhm.", number=1),
        person_says("My cat died and I found her in the garden.", number=2),
    ]

    assert causes(said)[0].number == 2


@given(st.lists(st.tuples(st.booleans(), st.text(max_size=60)), max_size=12))
def test_at_most_three_causes_whose_weights_are_shares(said: list[tuple[bool, str]]) -> None:
    utterances = [
        (person_says if is_person else companion_says)(text, number)
        for number, (is_person, text) in enumerate(said, start=1)
    ]

    found = causes(utterances)

    assert len(found) <= MOST
    assert all(0 < cause.weight <= 1 for cause in found)
    assert sum(cause.weight for cause in found) <= 1
    assert [cause.weight for cause in found] == sorted((cause.weight for cause in found), reverse=True)
    assert len({cause.number for cause in found}) == len(found)


def test_without_words_there_is_no_cause() -> None:
    assert causes([]) == ()
    assert causes([person_says("")]) == ()


PEOPLE = (
    "neighbour",
    "old neighbour",
    "Muslim neighbour",
    "Polish neighbour",
    "female neighbour",
    "gay neighbour",
)


@each_row("who", PEOPLE)
def test_age_sex_nation_and_faith_move_no_cause(who: str) -> None:
    said = [
        companion_says("What happened?", number=1),
        person_says("My {} shouted at me, I'm upset.", number=2),
    ]

    def weights(one: str) -> list[tuple[int, Who, float]]:
        named = [replace(utterance, text=utterance.text.format(one)) for utterance in said]
        return [(cause.number, cause.who, cause.weight) for cause in causes(named)]

    assert weights(who) == weights(PEOPLE[0])


@each_row(
    ("his", "hers"),
    [
        ("Ich bin traurig, weil er gegangen ist.", "Ich bin traurig, weil sie gegangen ist."),
        ("Je suis triste parce qu'il est parti.", "Je suis triste parce qu'elle est partie."),
        ("Estoy triste porque mi hermano se fue.", "Estoy triste porque mi hermana se fue."),
        ("兄が出て行ったから悲しい。", "姉が出て行ったから悲しい。"),
        ("我很难过，因为他走了。", "我很难过，因为她走了。"),
    ],
)
def test_sex_moves_no_cause_in_any_language(his: str, hers: str) -> None:
    (one,), (other,) = causes([person_says(his)]), causes([person_says(hers)])

    assert (one.who, one.weight, one.is_sure) == (other.who, other.weight, other.is_sure)


@given(
    st.lists(
        st.sampled_from(
            [
                "悲しい",
                "から",
                "我很难过",
                "因为",
                "I am sad",
                " because ",
                "she left",
                ", ",
                "? ",
                "！",
                "」",
                "；",
                "。",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_scripts_and_marks_may_be_mixed(text: str) -> None:
    assert len(causes([person_says(text)])) <= 1


@pytest.mark.parametrize(
    ("text", "asked", "does_tell"),
    [
        ("Because my dog died.", "", True),
        ("It's because of work.", "", True),
        ("My dog died.", "Oh no, what happened?", True),
        ("My dog died.", "Would you like some tea?", False),
        ("Weil mein Hund gestorben ist.", "", True),
        ("Mein Hund ist gestorben.", "Was ist denn passiert?", True),
        ("C'est à cause du travail.", "", True),
        ("Mon chien est mort.", "Pourquoi ?", True),
        ("Es que murió mi perro.", "", True),
        ("Murió mi perro.", "¿Qué te pasa?", True),
        ("犬が死んだからです。", "", True),
        ("犬が死んだ。", "どうしたの？", True),
        ("東京から来ました。", "", False),
        ("都是因为工作。", "", True),
        ("我的狗死了。", "发生什么事了？", True),
        ("我的狗死了。", "要喝茶吗？", False),
    ],
)
def test_a_later_utterance_may_tell_the_cause(text: str, asked: str, does_tell: bool) -> None:
    assert tells_cause_of_earlier(text, asked) == does_tell


def reading(valence: float, arousal: float = 0.0) -> Reading:
    return Reading("s", 1, felt(valence, arousal, 0.2), felt(valence), None)


def test_anothers_deed_makes_displeasure_more_like_anger_than_ones_own() -> None:
    theirs = revised(reading(-0.6), causes([person_says("Because my boss shouted at me.")]))
    own = revised(reading(-0.6), causes([person_says("Because I broke her vase.")]))

    assert theirs.affect.affect.arousal > 0 > own.affect.affect.arousal
    assert theirs.affect.affect.dominance > own.affect.affect.dominance


def test_revising_leaves_valence_and_what_was_told() -> None:
    found = causes([person_says("Because my boss shouted at me.")])
    told = replace(reading(-0.6), is_told=True)

    assert revised(reading(-0.6), found).affect.affect.valence == -0.6
    assert revised(told, found).affect == told.affect
    assert revised(told, found).causes == found


def test_without_clear_valence_nobody_is_to_blame() -> None:
    found = causes([person_says("Because my boss shouted at me.")])

    assert revised(reading(-0.05), found).affect == reading(-0.05).affect
