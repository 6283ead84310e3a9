"""Orders of voice and face in a talk: planned with, answered by code, and never against the calm of a danger."""

import pytest

from companion.feeling.emotions import WordsReading
from companion.guarding.caring import CALM, Response
from companion.reply.decision import Knowledge, ReplyDecider, ReplyDecision
from companion.reply.spoken_orders import Heeded, open_spoken_orders
from companion.thinking.leading import Say
from companion.thinking.orders.face import Change, read_face_words
from companion.thinking.orders.voice import WAYS, Ordered, VoiceAnswer, read_voice_words
from companion.thinking.orders.words import FEELINGS
from companion.thinking.persona import Persona
from companion.values import Bearing, Delivery, Prosody, Reading, Utterance
from tests.fakes.readings import SAD, reading
from tests.fakes.talks import talk
from tests.tables import each_row

PERSONA = Persona("Robin", "You are Robin, a friend.")
DONE = read_voice_words("en").answers[VoiceAnswer.DONE]
FACE_DONE = read_face_words("en").answers
DANGER = "I want to kill myself tonight."
WARM_TIRED = FEELINGS["tired"].towards(FEELINGS["warm"], 0.5)


def thought_of(*texts: str, felt: Reading | None = None, persona: Persona = PERSONA) -> ReplyDecision:
    """Return what is decided for the answer to the last of these words."""

    def foresee(said: Utterance, words: WordsReading) -> Reading | None:
        return felt

    decider = ReplyDecider(persona, None, Knowledge(foresee=foresee))
    decider.warm()
    thought = decider.plan(talk(*texts), ())
    assert thought is not None
    return thought


def ordered_in(thought: ReplyDecision) -> Ordered:
    return thought.step.heeded.orders.now


def said_in(thought: ReplyDecision) -> str:
    assert isinstance(thought.step.move, Say)
    return thought.step.move.said.text


def test_an_ordered_feeling_is_what_words_voice_and_face_show() -> None:
    thought = thought_of("Tired yet warm, please.", "Like this?", "My brother came to see me.")

    assert thought.target == WARM_TIRED
    assert thought.delivery == Delivery(WARM_TIRED)
    assert "as you told me to" in str(thought.why)


def test_a_way_to_speak_holds_from_the_answer_to_its_order_on() -> None:
    at_once = thought_of("Whisper, please.")
    later = thought_of("Whisper, please.", "Like this?", "Yes. My day was long.", "Tell me.", "It rained.")

    assert ordered_in(at_once).delivery.prosody == WAYS["whisper"]
    assert ordered_in(later).delivery == ordered_in(at_once).delivery


def test_an_order_that_comes_with_nothing_else_is_answered_by_code() -> None:
    thought = thought_of("Slower, please.")

    assert said_in(thought) in DONE


def test_what_was_said_last_is_said_again_in_the_manner_that_is_wanted() -> None:
    thought = thought_of("How tall is it?", "It is a hundred metres tall.", "Say that again, slowly.")

    assert said_in(thought) == "It is a hundred metres tall."
    assert ordered_in(thought).prosody.rate < 1.0


def test_a_request_is_answered_in_the_manner_that_comes_with_it() -> None:
    thought = thought_of("Tell me a story, whispering.")

    assert thought.step.move is not None
    assert said_in(thought) not in DONE
    assert ordered_in(thought).prosody.breathiness == 1.0


def test_a_whispered_story_is_whispered_as_long_as_it_goes_on() -> None:
    first = said_in(thought_of("Tell me a story, whispering."))

    second = thought_of("Tell me a story, whispering.", first, "The forest.")

    assert second.step.move is not None
    assert ordered_in(second).prosody.breathiness == 1.0


def test_in_the_midst_of_a_story_its_last_words_are_said_again() -> None:
    first = said_in(thought_of("Tell me a story."))

    again = thought_of("Tell me a story.", first, "Slower, please.")
    on = thought_of("Tell me a story.", first, "Slower, please.", first, "The forest.")

    assert said_in(again) == first
    assert said_in(on) != first


def test_a_feeling_that_answers_a_question_is_the_persons() -> None:
    thought = thought_of("Hello.", "Hello! How are you?", "Tired yet warm.")

    assert ordered_in(thought) == Ordered()
    assert thought.step.move is None


@pytest.mark.parametrize(
    "order", ["Say it happily.", "Sound excited.", "Louder!", "Talk faster, please.", "Whisper, please."]
)
def test_no_order_overrides_the_calm_of_a_danger(order: str) -> None:
    for texts in (
        (order, "Like this?", DANGER),
        (DANGER, "I am with you.", order),
        (DANGER, "I am with you.", order, "I am here.", "I do not know."),
    ):
        thought = thought_of(*texts)

        prosody = ordered_in(thought).delivery.prosody
        assert thought.target == CALM
        assert thought.delivery == Delivery(CALM, prosody)
        assert ordered_in(thought) == Ordered(prosody=Prosody(rate=prosody.rate, level_db=prosody.level_db))
        assert prosody.rate <= 1.0
        assert prosody.level_db <= 0.0


def test_slower_is_still_slower_in_a_danger() -> None:
    for texts in (("Slower, please.", "Like this?", DANGER), (DANGER, "I am with you.", "Slower, please.")):
        assert thought_of(*texts).delivery == Delivery(CALM, Prosody(rate=WAYS["slow"].rate))


@pytest.mark.parametrize("order", ["Slower, please.", "Whisper."])
def test_in_a_danger_no_order_is_answered_in_place_of_care(order: str) -> None:
    thought = thought_of(DANGER, "I am with you.", order)

    assert thought.is_care or thought.instead
    assert not isinstance(thought.step.move, Say) or said_in(thought) not in DONE


def test_nothing_is_uttered_in_a_danger_or_a_fresh_grief() -> None:
    assert not thought_of(DANGER).is_light
    assert not thought_of("My mother died last night.", felt=reading(SAD, "sadness")).is_light


def test_nothing_is_an_order_in_a_language_without_words_for_it() -> None:
    heeded = open_spoken_orders("xx").follow(Heeded(), "Slower, please. Nod less.", "", Response(), None)

    assert heeded == Heeded()


def test_silence_is_kept_in_a_danger_as_well() -> None:
    thought = thought_of(
        "Captions only, please.", "All right, only captions now.", f"{DANGER} Mute yourself."
    )

    assert thought.step.heeded.is_silent
    assert thought.is_care


def test_a_mere_order_of_the_face_is_answered_and_one_with_more_words_is_not() -> None:
    mere, more = thought_of("Nod less."), thought_of("Nod less. I slept badly.")

    assert said_in(mere) in FACE_DONE[Change.LESS]
    assert more.step.move is None
    assert mere.bearing == more.bearing == Bearing(nods=0.5)


def test_who_is_in_danger_is_obeyed_and_answered_as_planned() -> None:
    thought = thought_of(DANGER, "I am with you.", "Stop staring at me.")

    assert thought.bearing == Bearing(eye_contact=0.5)
    assert not isinstance(thought.step.move, Say) or said_in(thought) not in FACE_DONE[Change.LESS]


def test_what_is_ordered_of_voice_and_face_in_one_turn_is_both_obeyed() -> None:
    thought = thought_of("Speak slower. Nod less.")

    assert ordered_in(thought).prosody.rate < 1.0
    assert thought.bearing == Bearing(nods=0.5)


WRITTEN = (
    ("en", "Write me a birthday card for my sister.", "Could you make it a little warmer?"),
    ("en", "Help me with a message to my boss.", "A bit more serious."),
    ("en", "Write me a birthday card for my sister.", "Can you make it sound friendlier?"),
    ("de", "Schreib mir eine Karte für meine Schwester.", "Etwas fröhlicher, bitte."),
    ("de", "Schreib mir eine Karte für meine Schwester.", "Mach es weniger traurig."),
    ("fr", "Écris-moi une carte pour ma sœur.", "Un peu plus joyeux, s'il te plaît."),
    ("es", "Escríbeme una tarjeta para mi hermana.", "Menos triste, por favor."),
    ("ja", "妹の誕生日カードを書いて。", "もう少し温かくしてくれる？"),
    ("zh", "帮我写张生日卡给妹妹。", "能温暖一点吗？"),
)
SPOKEN = (
    ("en", "Write me a birthday card for my sister.", "Speak a little warmer."),
    ("en", "Write me a birthday card for my sister.", "Use a warmer voice."),
    ("en", "Write me a birthday card for my sister.", "Slower, please."),
    ("de", "Schreib mir eine Karte für meine Schwester.", "Sag es fröhlicher."),
    ("fr", "Écris-moi une carte pour ma sœur.", "Parle plus gaiement."),
    ("es", "Escríbeme una tarjeta para mi hermana.", "Habla más alegre."),
    ("ja", "妹の誕生日カードを書いて。", "もっと優しい声で。"),
    ("zh", "帮我写张生日卡给妹妹。", "说得开心一点。"),
)


def heeded_after(language: str, *lines: str) -> Heeded:
    """Return the orders after the person's lines, each of which was answered."""
    orders, heeded = open_spoken_orders(language), Heeded()
    for line in lines:
        heeded = orders.follow(heeded, line, "…", Response(), None)
    return heeded


@each_row(("language", "asked", "change"), WRITTEN)
def test_after_a_text_that_was_asked_for_a_change_of_its_feeling_is_no_order(
    language: str, asked: str, change: str
) -> None:
    assert heeded_after(language, change).order is not None
    assert heeded_after(language, asked, change).order is None
    assert heeded_after(language, asked, change, change).order is None
    assert heeded_after(language, asked, "I like jam.", change).order is not None


@each_row(("language", "asked", "order"), SPOKEN)
def test_an_order_about_speaking_is_one_after_a_text_too(language: str, asked: str, order: str) -> None:
    assert heeded_after(language, asked, order).order is not None
