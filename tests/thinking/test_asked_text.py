import pytest

from companion.thinking.asked_text import asks_for_much, asks_for_own_words
from companion.values import Speaker, Utterance
from tests.tables import each_row

ASKED = (
    "Can you write a birthday message for my aunt?",
    "I need two lines for a card.",
    "What do I say to her?",
    "Recipe for pancakes.",
    "Tell me a short story about a turtle.",
    "Give me a limerick about my boss.",
    "Was soll ich ihm sagen?",
    "Tell me a joke.",
    "How do you say good night in French?",
    "Schreib mir eine Nachricht an den Vermieter.",
    "Kannst du mir eine Mail an die Schule schreiben?",
    "Tu peux m'aider à écrire un mot ?",
    "¿Puedes escribir un poema?",
    "これ、英語で何て言う？",
    "Je lui dis quoi, sans me fâcher ?",
    "J'ai besoin d'un mot pour la carte.",
    "¿Qué le digo en el brindis?",
    "Cuéntame un cuento de un triceratops.",
    "なんて言えばいい？",
    "短いお話してくれない？",
    "你帮我写一条。",
    "给我讲个短故事吧。",
)
PARTS = (
    "You're the dragon and I'm the knight.",
    "Pretend to be my boss.",
    "Let's rehearse: you be the landlord and I ask about the heating.",
    "Speak like a pirate.",
    "Imagine you're a shopkeeper.",
    "Can you play the shopkeeper?",
    "Let's play that you're a dragon.",
    "Spiel du mal den Verkäufer.",
    "Du bist jetzt der Drache und ich bin der Ritter.",
    "Tu es le dragon et moi le chevalier.",
    "Haz de pirata.",
    "海賊のふりをして。",
    "你来当面试官。",
)
TALK = (
    "I got a letter from my landlord.",
    "She wrote to me yesterday.",
    "He texted me at two in the morning.",
    "You're a good friend.",
    "I can't imagine that.",
    "I play the piano.",
    "Meine Oma erzählt viel von früher.",
    "Sie schreibt mir jeden Tag.",
    "Ich spiele die Geige.",
    "Let's play a word game.",
    "Stell dir vor, er kommt!",
    "Je vais écrire à ma sœur demain.",
    "Quiero escribir más.",
    "今日は英語で話した。",
    "Il m'a écrit hier.",
    "Carmen me escribió ayer.",
    "Mein Chef hat gekündigt.",
    "手紙が来た。",
    "他昨天给我发了短信。",
)


def talk(*lines: str) -> tuple[Utterance, ...]:
    """The person's lines, each answered but the last."""
    said = [line for each in lines for line in (each, "Fine.")][:-1]
    sides = (Speaker.PERSON, Speaker.COMPANION)
    return tuple(
        Utterance("s", number, sides[number % 2], text, float(number)) for number, text in enumerate(said)
    )


@each_row("words", ASKED)
def test_words_to_say_or_write_are_asked_for(words: str) -> None:
    assert asks_for_own_words(talk(words))


@each_row("words", PARTS)
def test_a_part_is_asked_for(words: str) -> None:
    assert asks_for_own_words(talk(words))


@each_row("words", TALK)
def test_to_tell_of_such_things_asks_for_none(words: str) -> None:
    assert not asks_for_own_words(talk(words))


@pytest.mark.parametrize(
    "words",
    [
        "Tell me a story from your childhood.",
        "Erzähl mir eine Geschichte aus deiner Kindheit.",
        "给我讲个你小时候的故事。",
    ],
)
def test_a_story_of_the_companions_own_is_none_of_their_words(words: str) -> None:
    assert not asks_for_own_words(talk(words))


def test_what_follows_goes_on_with_what_was_asked_for() -> None:
    assert asks_for_own_words(talk("Write a card for my gran.", "Put something about her garden in."))


def test_two_lines_after_a_text_it_is_talk_again() -> None:
    assert not asks_for_own_words(talk("Write a card for my gran.", "Lovely.", "It rains."))


def test_a_part_is_played_for_some_lines() -> None:
    assert asks_for_own_words(talk(PARTS[0], "Who goes there?", "I draw my sword."))
    assert not asks_for_own_words(talk(PARTS[0], *["I draw my sword."] * 8))


def test_a_part_ends_when_the_person_says_so() -> None:
    assert not asks_for_own_words(talk(PARTS[0], "Who goes there?", "Okay, game over."))


@each_row(
    "words",
    [
        "Tell me a story about a cat.",
        "Can you write a eulogy for my dad?",
        "Explain how photosynthesis works, in detail.",
        "Help me write a cover letter.",
        "Write two pages about bees.",
        "Erzähl mir eine Geschichte von einer Katze.",
        "Kannst du mir eine Hochzeitsrede schreiben?",
        "Erklär mir ausführlich, wie Photosynthese geht.",
        "Raconte-moi une histoire de chat.",
        "Tu peux écrire un discours pour le mariage ?",
        "Explique-moi en détail comment marche la photosynthèse.",
        "Cuéntame un cuento de un gato.",
        "¿Puedes escribir un discurso para la boda?",
        "Explícame con detalle cómo funciona la fotosíntesis.",
        "猫の物語を書いて。",
        "結婚式のスピーチを考えてくれる？",
        "光合成のしくみを詳しく説明して。",
        "给我讲一个小猫的故事。",
        "帮我写一篇婚礼致辞。",
        "请详细解释一下光合作用。",
    ],
)
def test_a_story_a_speech_and_a_long_text_or_explanation_are_much(words: str) -> None:
    assert asks_for_much(words)


@each_row(
    "words",
    [
        "Tell me a joke.",
        "Write a birthday message for my aunt.",
        "Tell me a story about yourself.",
        "Come on, tell me the whole story.",
        "I have to write a speech for Friday, and I'm scared.",
        "I want to write a novel some day.",
        "I can't explain it in detail, it hurts too much.",
        "Ich muss eine Rede halten und habe Angst.",
        "Er hat mir eine Geschichte erzählt.",
        "Kannst du mir das erklären?",
        "Je dois écrire un discours pour vendredi.",
        "J'écris une histoire depuis un an.",
        "Tengo que escribir un discurso.",
        "Mi abuela me cuenta una historia cada noche.",
        "小説を書いている。",
        "小説書いててさ、犯人が決まらない。",
        "スピーチを考えないといけない。",
        "我在写论文，好累。",
        "写了个悬疑剧本，凶手怎么藏到最后",
        "老师讲了一个故事。",
    ],
)
def test_a_line_and_what_somebody_else_writes_or_tells_are_not_much(words: str) -> None:
    assert not asks_for_much(words)
