from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.facts import (
    BIRTHDAY,
    asked_to_keep,
    asks_to_keep,
    birthday,
    facts,
    preferences,
    with_owners,
    without_wishes,
)
from companion.remembering.statements import clauses, statements
from companion.values import Memory, MemoryKind
from tests.tables import each_row


def told(text: str, *names: str) -> dict[str, str]:
    """Return the facts of an utterance by subject."""
    return {
        draft.subject: draft.text
        for clause in with_owners(clauses(text), names)
        for draft in facts(clause, names)
    }


@each_row(
    ("text", "subject", "fact"),
    [
        ("I work as a nurse.", "work", "You work as a nurse."),
        ("Well, I'm a plumber now.", "work", "You're a plumber now."),
        ("I've been working at the docks for years.", "work", "You've been working at the docks for years."),
        ("Since I'm lactose intolerant I'm trying oat milk.", "diet", "You're lactose intolerant."),
        ("I got laid off!", "work", "You got laid off."),
        ("We moved to Leeds.", "home", "You moved to Leeds."),
        ("I'm thirty-four.", "age", "You're thirty-four."),
        ("My birthday is on May 5th.", "birthday", "Your birthday is on May 5th."),
        ("I have two kids.", "children", "You have two kids."),
        ("I sing in a choir on Sundays.", "hobby: sing in", "You sing in a choir on Sundays."),
        ("I never learned to swim.", "skill: swim", "You never learned to swim."),
        ("I'm on blood pressure tablets.", "medicine: tablets", "You're on blood pressure tablets."),
        ("I've been teaching since 2011.", "since long: teaching", "You've been teaching since 2011."),
        ("My knee has been bad ever since.", "health: knee", "Your knee has been bad ever since."),
        ("My husband snores like a bear.", "husband: snores", "Your husband snores like a bear."),
        ("My dad had a stroke.", "father: stroke", "Your dad had a stroke."),
        ("I'm not a vegetarian anymore.", "diet", "You're not a vegetarian anymore."),
        ("I'm allergic to peanuts.", "allergy: peanuts", "You're allergic to peanuts."),
        ("I play the cello.", "plays: cello", "You play the cello."),
        ("My sister lives in Rome.", "sister: home", "Your sister lives in Rome."),
        ("My mum is a nurse.", "mother: work", "Your mum is a nurse."),
        ("My father died in March.", "father: loss", "Your father died in March."),
        ("Last week my grandmother died.", "grandmother: loss", "Last week your grandmother died."),
        ("These days I work at the library.", "work", "These days you work at the library."),
        ("I lost my grandma last week.", "loss: grandma", "You lost your grandma last week."),
        ("My husband left me.", "husband: loss", "Your husband left you."),
        ("We lost the baby.", "loss: baby", "You lost the baby."),
    ],
)
def test_a_plain_statement_tells_a_fact(text: str, subject: str, fact: str) -> None:
    assert told(text) == {subject: fact}


@each_row(
    ("text", "subject", "fact"),
    [
        (
            "My sister Margaret lives in Leeds and she is allergic to nuts.",
            "Margaret: allergy: nuts",
            "Your sister Margaret is allergic to nuts.",
        ),
        (
            "My sister Margaret lives in Leeds and is allergic to nuts.",
            "Margaret: allergy: nuts",
            "Your sister Margaret is allergic to nuts.",
        ),
        ("My son lives in Hull. He's got asthma.", "son: health: asthma", "Your son's got asthma."),
        (
            "I have a very old beagle called Biscuit, she is deaf",
            "Biscuit: health: deaf",
            "Biscuit is deaf.",
        ),
        ("I have a brother and he's blind.", "brother: health: blind", "Your brother's blind."),
        ("Pat came by. She has epilepsy.", "Pat: health: epilepsy", "Pat has epilepsy."),
        ("I live in Hull and am allergic to bees.", "allergy: bees", "You are allergic to bees."),
        (
            "My husband is a plumber and he's got a bad heart.",
            "husband: health: bad heart",
            "Your husband's got a bad heart.",
        ),
    ],
)
def test_a_statement_goes_on_about_the_same_person(text: str, subject: str, fact: str) -> None:
    assert told(text, "Pat", "Biscuit").get(subject) == fact


@each_row(
    "text",
    [
        "My sister Anna has a daughter and she is deaf.",
        "My mother looks after my father, and he has dementia.",
        "My brother lives in Leeds and she is deaf.",
        "My sister met a woman and she is blind.",
        "My sister lives in Leeds. Is it far? She is deaf.",
        "My sister lives in Leeds. I might see Ruth. She is deaf.",
        "She is allergic to everything, honestly.",
    ],
)
def test_a_pronoun_that_may_mean_another_tells_nothing_of_the_one_before(text: str) -> None:
    assert not any("deaf" in one or "blind" in one or "dementia" in one for one in told(text))


@each_row(
    "text",
    [
        "I'm tired.",
        "I'm allergic to Mondays.",
        "I still miss her every Sunday.",
        "I visit him every week.",
        "I'm a mess.",
        "I'm not a nurse.",
        "I'm 5 minutes late.",
        "I live for this.",
        "I work hard.",
        "I am expecting that they call.",
        "My job is at stake, my job is not rewarding.",
        "I've been studying really hard.",
        "I have a headache.",
        "I can't sing the song.",
        "I've been waiting for two years of my life.",
        "My husband gets home at six.",
        "I keep forgetting things.",
        "I have a question.",
        "My sister is annoying.",
        "My sister passed her exam.",
        "I lost my keys.",
        "You work as a nurse.",
        "Ich bin Lehrer.",
        "我住在北京。",
    ],
)
def test_what_tells_no_fact_gives_none(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    "text", ["I'm Muslim.", "I'm gay.", "I'm a Catholic.", "I'm Black.", "I'm Jewish.", "I vote Labour."]
)
def test_what_group_somebody_belongs_to_is_never_made_a_fact(text: str) -> None:
    assert told(text) == {}


@each_row(
    ("text", "fact"),
    [
        ("Please remember that I'm allergic to nuts.", "You're allergic to nuts."),
        ("Remember: my locker code is 4711.", "Your locker code is 4711."),
        ("Don't forget that my favourite colour is green.", "Your favourite colour is green."),
        (
            "Merk dir bitte, dass ich gegen Nüsse allergisch bin.",
            "Du hast gesagt: “Merk dir bitte, dass ich gegen Nüsse allergisch bin.”",
        ),
        (
            "Merk dir bitte: Mein Hausarzt heißt Doktor Brinkmann.",
            "Du hast gesagt: “Mein Hausarzt heißt Doktor Brinkmann.”",
        ),
        ("Souviens-toi que j'habite à Lyon.", "Tu as dit : “j'habite à Lyon.”"),
        ("Recuerda que soy alérgica al polen.", "Dijiste: “soy alérgica al polen.”"),
        ("覚えておいて、ナッツアレルギーなんだ。", "あなたの言葉：“ナッツアレルギーなんだ。”"),
        ("记住我对坚果过敏。", "你说过：“我对坚果过敏。”"),
    ],
)
def test_what_the_person_asks_to_remember_is_kept(text: str, fact: str) -> None:
    assert [draft.text for draft in asked_to_keep(text)] == [fact]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I drive a Golf, please remember that.", "I drive a Golf."),
        ("I drive a Golf. Remember that!", "I drive a Golf."),
        ("Mittwochs hab ich um zwei Schluss, merk dir das.", "Mittwochs hab ich um zwei Schluss."),
        ("Le mercredi je finis à 14 h. Retiens bien ça, s'il te plaît !", "Le mercredi je finis à 14 h."),
        ("Los miércoles salgo a las dos. Que no se te olvide.", "Los miércoles salgo a las dos."),
        ("血液型はＢ型だよ、覚えといてね。", "血液型はＢ型だよ。"),
        ("Ich hab eine Katze, nicht vergessen!", "Ich hab eine Katze."),
        ("My car is red. Can you remember that?", "My car is red."),
        ("我不吃香菜。别忘了。", "我不吃香菜。"),
    ],
)
def test_a_wish_to_remember_means_the_words_before_it(text: str, told: str) -> None:
    assert without_wishes(text) == (told, frozenset({told}))


@each_row(
    "text",
    [
        "I can't remember that.",
        "You remember that?",
        "Je ne l'oublie pas.",
        "我不记得。",
        "How do you spell it? Remember that.",
        "He said, don't forget.",
    ],
)
def test_remembering_as_such_is_no_wish_for_the_words_before_it(text: str) -> None:
    assert without_wishes(text) == (text, frozenset())


WISHES = [
    "Remember that I'm allergic to nuts.",
    "Remember: my sister's name is Ada.",
    "Remember, I have the dentist on Friday at three.",
    "Can you remember that I live in York?",
    "Could you please remember that I have an exam on Friday?",
    "Don't forget that I'm vegetarian.",
    "Keep in mind that my mother is ill.",
    "Please make a note that my car is at the garage.",
    "Hey, remember I don't drink.",
    "Merk dir, dass ich am Freitag um 15 Uhr zum Zahnarzt muss.",
    "Bitte merk dir, dass mein Hund Bello heißt.",
    "Kannst du dir merken, dass ich am Montag Prüfung habe?",
    "Könntest du dir bitte merken, dass meine Schwester Anna heißt?",
    "Vergiss nicht, dass ich keine Nüsse esse.",
    "Merken Sie sich bitte, dass ich schlecht höre.",
    "Notier dir: Am Dienstag kommt der Klempner.",
    "Retiens bien que mon fils s'appelle Luc.",
    "Souviens-toi que j'habite à Lyon.",
    "N'oublie pas que j'ai un examen vendredi.",
    "S'il te plaît, retiens que ma sœur s'appelle Zoé.",
    "Note : le plombier vient lundi à neuf heures.",
    "Rappelle-toi que je ne bois pas d'alcool.",
    "Peux-tu retenir que ma mère est malade ?",
    "Tu peux retenir que j'ai un chat ?",
    "Acuérdate de que mi hermana se llama Ada.",
    "Por favor, recuerda que vivo en Soria.",
    "No olvides que tengo un examen el viernes.",
    "Apunta: el fontanero viene el lunes a las nueve.",
    "¿Puedes recordar que mi madre está enferma?",
    "Ten en cuenta que no bebo alcohol.",
    "ナッツアレルギーだということを覚えておいてください。",
    "覚えておいて、金曜日の三時に歯医者に行きます。",
    "私がベジタリアンだということを忘れないでね。",
    "请记住我对坚果过敏。",
    "帮我记一下：星期五下午三点我要去看牙医。",
    "别忘了我不喝酒。",
    "麻烦你记住我住在上海。",
    "你能记住我妈妈病了吗？",
]
NO_WISHES = [
    "Do you remember that we talked about Rome?",
    "Remember me?",
    "I can't remember that film's name.",
    "I remember that you liked it.",
    "She asked me to remember that.",
    "Do you remember my name?",
    "Remember?",
    "Remember I lost my wallet?",
    "Vergiss nicht zu essen.",
    "记得吃饭。",
    "You should remember to smile more.",
    "Please remind me what I said.",
    "I'll remember that.",
    "Remember, remember the fifth of November.",
    "Make a note of the good things, my therapist says.",
    "Don't forget!",
    "My mum says: don't forget your scarf.",
    "Can you remember that far back?",
    "Weißt du noch, dass wir über Rom geredet haben?",
    "Ich muss mir merken, dass sie Zwiebeln hasst.",
    "Ich kann mir nichts merken.",
    "Vergiss nicht, dass du eine Maschine bist.",
    "Kannst du dir das merken?",
    "Tu te souviens que je suis allé à Rome ?",
    "Je dois retenir que c'est lundi.",
    "Souviens-toi de moi.",
    "N'oublie pas de sourire.",
    "¿Recuerdas que fuimos a Roma?",
    "Tengo que recordar que es lunes.",
    "Acuérdate de mí.",
    "No te olvides de sonreír.",
    "ローマの話を覚えていますか？",
    "覚えておかなきゃ。",
    "忘れないでほしいな。",
    "私を忘れないで。",
    "你还记得我们聊过罗马吗？",
    "我要记住她不吃洋葱。",
    "别忘了我。",
    "她让我记住这一点。",
    "Keep in mind you're a machine.",
    "Remember that you are a machine.",
]


@each_row("text", WISHES)
def test_a_message_that_only_asks_to_remember_something_is_such_a_wish(text: str) -> None:
    assert asks_to_keep(text)


@each_row("text", [*NO_WISHES, *(f"{wish} How are you?" for wish in WISHES[:3])])
def test_other_words_about_remembering_are_no_such_wish(text: str) -> None:
    assert not asks_to_keep(text)


def test_what_a_known_person_does_is_a_fact_of_theirs() -> None:
    assert told("Anna lives in Leeds.", "Anna") == {"Anna: home": "Anna lives in Leeds."}
    assert told("Anna lives in Leeds.") == {}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Your birthday is on May 5th.", (5, 5)),
        ("Your birthday is the 29th of February.", (2, 29)),
        ("You were born on 3 March 1990.", (3, 3)),
        ("Your birthday is in May.", None),
        ("Your birthday is a secret.", None),
    ],
)
def test_the_birthday_is_read_off_the_fact_that_tells_it(text: str, date: tuple[int, int] | None) -> None:
    fact = Memory(MemoryKind.FACT, text, 1.7e9, subject=BIRTHDAY)

    assert birthday([replace(fact, subject="work"), fact]) == date
    assert birthday([]) is None


@given(st.text() | st.text(max_size=4).map(lambda text: f"I have a {text}" * 300))
def test_any_clause_can_be_read(text: str) -> None:
    assert all(draft.text for draft in facts(text, ["Anna"]))


def tastes(text: str) -> dict[str, str]:
    """Return the tastes of an utterance by subject."""
    return {draft.subject: draft.text for clause in statements(text) for draft in preferences(clause)}


@each_row(
    ("text", "subject", "taste"),
    [
        ("I love hiking.", "hiking", "You love hiking."),
        ("I can't stand loud music!", "loud music", "You can't stand loud music."),
        ("I'm a big fan of old westerns.", "old westerns", "You're a big fan of old westerns."),
        ("I've always loved horses.", "horses", "You've always loved horses."),
        ("My favourite colour is green.", "favourite colour", "Your favourite colour is green."),
        ("My least favorite day is Monday.", "least favourite day", "Your least favorite day is Monday."),
        ("Lasagne is my favourite dish.", "favourite dish", "Lasagne is your favourite dish."),
        ("I prefer tea over coffee.", "tea", "You prefer tea over coffee."),
        ("My favourite film is “Up”.", "favourite film", "Your favourite film is “Up”."),
        ("I love to cook.", "cook", "You love to cook."),
        ("I love going to the beach.", "going to the beach", "You love going to the beach."),
        ("I like drinking coffee.", "coffee", "You like drinking coffee."),
        ("I take my tea with lemon.", "taking tea", "You take your tea with lemon."),
        ("I don't like coffee anymore.", "coffee", "You don't like coffee anymore."),
    ],
)
def test_a_taste_is_told(text: str, subject: str, taste: str) -> None:
    assert tastes(text) == {subject: taste}


def test_a_list_holds_several_tastes() -> None:
    assert tastes("I love cats, pottery and jazz.") == {
        "cats": "You love cats.",
        "pottery": "You love pottery.",
        "jazz": "You love jazz.",
    }


@each_row(
    ("text", "told"),
    [
        (
            "I love strawberries and hate olives.",
            {"strawberries": "You love strawberries.", "olives": "You hate olives."},
        ),
        (
            "I love tea, hate coffee and can't stand milk.",
            {"tea": "You love tea.", "coffee": "You hate coffee.", "milk": "You can't stand milk."},
        ),
        (
            "I love cats and pottery and don't like jazz.",
            {"cats": "You love cats.", "pottery": "You love pottery.", "jazz": "You don't like jazz."},
        ),
        (
            "I enjoy honey and bear hugs.",
            {"honey": "You enjoy honey.", "bear hugs": "You enjoy bear hugs."},
        ),
    ],
)
def test_a_sentence_may_go_on_with_another_taste(text: str, told: dict[str, str]) -> None:
    assert tastes(text) == told


def test_liking_and_no_longer_liking_have_the_same_subject() -> None:
    assert (
        tastes("I love coffee.").keys()
        == tastes("I hate coffee.").keys()
        == tastes("I don't like coffee any more.").keys()
    )


@each_row(
    "text",
    [
        "I love you.",
        "I love it!",
        "I like what you said.",
        "I hate when that happens.",
        "I loved that film.",
        "I'd love some tea.",
        "I can stand the noise.",
        "Do you like jazz?",
        "She loves jazz.",
        "I like to think so.",
        "I love the dress.",
        "I like holding them.",
        "I love making this cake.",
    ],
)
def test_what_is_no_lasting_taste_gives_none(text: str) -> None:
    assert tastes(text) == {}


@given(st.text() | st.text(max_size=4).map(lambda text: f"I love {text}, " * 300))
def test_tastes_of_any_clause_can_be_read(text: str) -> None:
    assert all(draft.text and draft.subject for draft in preferences(text))
