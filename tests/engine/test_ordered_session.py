"""Orders of the voice through a whole session, up to what the voice is asked for."""

from companion.channel import messages as msg
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.thinking.orders.voice import WAYS, VoiceAnswer, read_voice_words
from companion.thinking.orders.words import FEELINGS
from companion.values import AS_READ, VocalSound
from tests.fakes.equipment import Cast, Listening
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

ANSWERS = read_voice_words("en").answers
WARM_TIRED = FEELINGS["tired"].towards(FEELINGS["warm"], 0.5)


async def test_a_typed_order_is_answered_and_kept_to_in_the_new_voice(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("That is a good plan."), voice=voice)

    async with Listening(cast.equipment(planning=PlanningParts())) as company:
        answer = await company.tell("Tired yet warm, and whisper, please.")
        await company.tell("I will paint the fence.")

    assert answer in ANSWERS[VoiceAnswer.DONE]
    assert {clause.affect for clause in voice.spoken} == {WARM_TIRED}
    assert {clause.delivery.prosody for clause in voice.spoken} == {WAYS["whisper"]}
    assert voice.spoken[-1].text == "That is a good plan."


async def test_who_orders_something_while_the_companion_speaks_hears_the_rest_so(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.15)
    reply = "There was a harbour full of boats. Some of them were red, and some were blue."
    cast = Cast(paths, model=FakeLanguageModel(reply), voice=voice)

    async with Listening(cast.equipment(planning=PlanningParts())) as company:
        company.types("How was the harbour?")
        await company.until(lambda: any(event.heard for event in company.of(msg.CompanionSaid)))
        before = len(voice.spoken)
        company.types("Slower, please.")
        rest = await company.is_answered(2)

    assert rest == reply
    assert {clause.delivery.prosody for clause in voice.spoken[:before]} == {AS_READ}
    assert {clause.delivery.prosody for clause in voice.spoken[before:]} == {WAYS["slow"]}


async def test_who_wants_captions_alone_hears_nothing_until_the_voice_is_wanted_again(paths: Paths) -> None:
    kept: list[bool] = []
    cast = Cast(paths, model=FakeLanguageModel("That is a good plan."), voice=FakeVoice(word_seconds=0.05))
    equipment = cast.equipment(planning=PlanningParts(), keep_captions_only=kept.append)

    async with Listening(equipment) as company:
        answer = await company.tell("Captions only, please.")
        await company.tell("I will paint the fence.")
        silent = cast.loudspeaker.recorded.samples
        again = await company.tell("You can speak again.")
        await company.until(lambda: len(kept) == 2)

    assert answer in ANSWERS[VoiceAnswer.SILENCED]
    assert not silent.any()
    assert again in ANSWERS[VoiceAnswer.UNSILENCED]
    assert cast.loudspeaker.recorded.samples[len(silent) :].any()
    assert kept == [True, False]


async def test_a_laugh_reaches_the_voice_and_no_caption(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.02)
    model = FakeLanguageModel("Cats do that too. *laughs* I can see it.")
    cast = Cast(paths, model=model, voice=voice)

    async with Listening(cast.equipment(planning=PlanningParts())) as company:
        said = await company.tell("My cat fell into the bath.")

    assert said == "Cats do that too. I can see it."
    assert [(clause.text, clause.sound) for clause in voice.spoken] == [
        ("Cats do that too.", None),
        ("I can see it.", VocalSound.LAUGH),
    ]
