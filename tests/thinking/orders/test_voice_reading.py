import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.orders.voice import WAYS, VoiceOrder, read_voice_words, voice_order
from companion.thinking.orders.words import FEELINGS
from companion.values import LANGUAGES, NEUTRAL
from tests.tables import each_row

ENGLISH = read_voice_words("en")


def ordered(said: str) -> VoiceOrder:
    order = voice_order(said, ENGLISH)
    assert order is not None, said
    return order


@each_row(
    ("said", "way"),
    [
        ("Whisper, please.", "whisper"),
        ("Could you talk a bit slower?", "slow"),
        ("Louder!", "loud"),
        ("Can you speak up?", "loud"),
        ("Quietly, please.", "quiet"),
        ("Slow down.", "slow"),
        ("Speak in a deeper voice from now on.", "low"),
    ],
)
def test_a_way_to_speak_is_ordered(said: str, way: str) -> None:
    order = ordered(said)

    assert order.added in (WAYS[way], WAYS[way].scaled(0.5))
    assert (order.feeling, order.shift, order.is_once, order.is_mere) == (None, NEUTRAL, False, True)


def test_a_mix_lies_between_its_feelings() -> None:
    feeling = ordered("Tired yet warm.").feeling

    assert feeling == FEELINGS["tired"].towards(FEELINGS["warm"], 0.5)


@each_row(
    ("said", "valence"),
    [
        ("Sound happier.", 1),
        ("a bit sadder", -1),
        ("Not so sad, please.", 1),
        ("Less cheerful.", -1),
        ("Cheer up a little!", 1),
        ("You sound too sad.", 1),
        ("Don't sound so gloomy.", 1),
    ],
)
def test_a_comparison_moves_the_feeling_and_sets_none(said: str, valence: int) -> None:
    order = ordered(said)

    assert order.feeling is None
    assert order.shift.valence * valence > 0.0


def test_what_there_is_too_much_of_is_taken() -> None:
    assert ordered("You're talking too fast.").taken == WAYS["fast"]
    assert ordered("Stop whispering.").taken == WAYS["whisper"]
    assert ordered("That's too loud.").taken == WAYS["loud"]


@pytest.mark.parametrize("said", ["Say it happily.", "Say that again, slower.", "Slower, just this once."])
def test_some_orders_are_about_the_next_reply_alone(said: str) -> None:
    assert ordered(said).is_once


@pytest.mark.parametrize("said", ["Speak happily.", "Slower.", "From now on say it slowly."])
def test_others_hold_until_they_are_taken_back(said: str) -> None:
    assert not ordered(said).is_once


@pytest.mark.parametrize("said", ["Say that again slowly.", "Once more, in a whisper.", "Say it happily."])
def test_the_last_words_may_be_wanted_once_more(said: str) -> None:
    assert ordered(said).repeats


@pytest.mark.parametrize(
    "said",
    [
        "Tell me a story, whispering.",
        "Tell me what a fugue is, but slower.",
        "Count to ten slowly.",
        "Read me the poem in a sad voice.",
        "Can you tell me a joke, in a happy voice?",
    ],
)
def test_a_request_may_say_how_it_is_to_be_followed(said: str) -> None:
    order = ordered(said)

    assert order.is_once
    assert not order.is_mere


@pytest.mark.parametrize(
    "said",
    [
        "Whisper, the baby is asleep.",
        "Speak slower so I can follow.",
        "Can you lower your voice? My head hurts.",
        "I can't follow any of this, speak slower please.",
    ],
)
def test_the_reason_for_an_order_is_something_else_that_was_said(said: str) -> None:
    assert not ordered(said).is_mere


def test_how_much_may_be_said_behind() -> None:
    assert ordered("Slow down a bit.").added == WAYS["slow"].scaled(0.5)
    assert ordered("Cheer up a little!").shift == FEELINGS["cheerful"].scaled(0.25)


def test_several_sentences_order_together() -> None:
    order = ordered("Slower, please. And quieter.")

    assert order.added == WAYS["slow"].then(WAYS["quiet"])
    assert order.is_mere


@pytest.mark.parametrize(
    ("said", "stressed"),
    [
        ("Stress the word never.", ("never",)),
        ("Please emphasise “always”, please.", ("always",)),
        ("Can you put the stress on the word not?", ("not",)),
    ],
)
def test_a_word_is_to_be_stressed(said: str, stressed: tuple[str, ...]) -> None:
    assert ordered(said).stressed == stressed


@pytest.mark.parametrize("said", ["Use your normal voice again.", "Normal voice, please.", "Speak normally."])
def test_the_usual_voice_is_wanted_back(said: str) -> None:
    assert ordered(said).is_back


@each_row(
    "said",
    [
        "",
        "…",
        "I whisper to my cat.",
        "He told me to speak slower.",
        "Slow down on the cake!",
        "Happy birthday!",
        "I am tired yet warm.",
        "Sad.",
        "Tired.",
        "Quiet.",
        "Be happy.",
        "Don't be sad.",
        "Tell me a sad story.",
        "Tell me something sad.",
        "Tell my husband to speak slower.",
        "Slower, I said to the driver.",
        "Explain how to cook slowly.",
        "Stress kills me.",
        "Stress the fact that I am never there and that nobody cares.",
        "Say it.",
        "Talk to me.",
        "Again, please.",
        "That sounds good.",
        "Much better.",
        "You sound like my mother.",
        "Normal.",
        "Excited and terrified.",
        "Not so good.",
        "Hurry up!",
        "Please don't be upset.",
        "Please be happy.",
        "So quickly!",
        "Take it easy.",
    ],
)
def test_talk_about_other_things_orders_nothing(said: str) -> None:
    assert voice_order(said, ENGLISH) is None


@pytest.mark.parametrize("said", ["Tired yet warm.", "A bit sadder."])
def test_what_may_answer_a_question_is_no_order(said: str) -> None:
    assert voice_order(said, ENGLISH) is not None
    assert voice_order(said, ENGLISH, is_answer=True) is None


@pytest.mark.parametrize("said", ["Slower.", "Whisper.", "Tired yet warm, please."])
def test_what_answers_no_question_is_an_order_after_one_too(said: str) -> None:
    assert voice_order(said, ENGLISH, is_answer=True) is not None


OTHERS = {
    "de": {
        "Sprich bitte langsamer.": "slow",
        "Flüster bitte.": "whisper",
        "Lauter!": "loud",
        "Erzähl mir eine Geschichte, flüsternd.": "whisper",
    },
    "fr": {
        "Parle plus lentement, s'il te plaît.": "slow",
        "Chuchote.": "whisper",
        "Plus fort !": "loud",
        "Raconte-moi une histoire, en chuchotant.": "whisper",
    },
    "es": {
        "Habla más despacio, por favor.": "slow",
        "Susurra.": "whisper",
        "¡Más alto!": "loud",
        "Cuéntame un cuento, susurrando.": "whisper",
    },
    "ja": {"ゆっくり話してください。": "slow", "ささやいて。": "whisper", "大きな声でお願いします。": "loud"},
    "zh": {"请说慢一点。": "slow", "大声点！": "loud", "给我讲一个故事，小声一点。": "quiet"},
}
OTHER_THINGS = {
    "de": [
        "Ich flüstere mit meiner Katze.",
        "Er hat gesagt, ich soll langsamer sprechen.",
        "Sei nicht traurig.",
    ],
    "fr": ["Je chuchote à mon chat.", "Il m'a dit de parler plus lentement.", "Ne sois pas triste."],
    "es": ["Le susurro a mi gato.", "Me dijo que hablara más despacio.", "No estés triste."],
    "ja": ["猫にささやいています。", "彼はもっとゆっくり話せと言った。", "悲しい。"],
    "zh": ["我对我的猫耳语。", "他让我说慢一点。", "我很累但是很开心。", "别难过。"],
}


@each_row(
    ("language", "said", "way"), [(one, said, way) for one in OTHERS for said, way in OTHERS[one].items()]
)
def test_orders_are_heard_in_other_languages(language: str, said: str, way: str) -> None:
    order = voice_order(said, read_voice_words(language))

    assert order is not None
    assert order.added == WAYS[way]


@each_row(("language", "said"), [(one, said) for one, lines in OTHER_THINGS.items() for said in lines])
def test_other_things_order_nothing_in_other_languages(language: str, said: str) -> None:
    assert voice_order(said, read_voice_words(language)) is None


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_whatever_is_said_is_read_without_an_error(said: str, language: str) -> None:
    order = voice_order(said, read_voice_words(language))

    assert order is None or order != VoiceOrder()


@each_row(
    ("language", "silent", "aloud"),
    [
        ("en", "Captions only, please.", "Okay, you can speak again."),
        ("en", "I'm on a train, captions only.", "Turn your voice back on, please."),
        ("de", "Bitte nur Untertitel.", "Du kannst wieder sprechen."),
        ("fr", "Seulement les sous-titres, s'il te plaît.", "Tu peux reparler."),
        ("es", "Solo subtítulos, por favor.", "Ya puedes hablar."),
        ("ja", "字幕だけにしてください。", "また話して。"),
        ("zh", "请静音。", "你可以说话了。"),
    ],
)
def test_words_are_shown_alone_and_heard_again_as_told(language: str, silent: str, aloud: str) -> None:
    words = read_voice_words(language)
    found = [voice_order(said, words) for said in (silent, aloud)]

    assert [order and order.is_silent for order in found] == [True, False]


@each_row(
    "said",
    [
        "He told me to be silent.",
        "She said captions only.",
        "My brother is mute.",
        "No sound came out of my mouth.",
        "Be quiet, please.",
        "We never speak again.",
        "I want to speak again with my sister.",
    ],
)
def test_other_silences_leave_the_voice_on(said: str) -> None:
    order = voice_order(said, ENGLISH)

    assert order is None or order.is_silent is None
