"""Doing something together through a whole session, with a voice and a microphone, or in writing."""

import pytest

from companion.channel import messages as msg
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.thinking.activities.activity import read_texts
from tests.fakes.equipment import Cast, Company, Listening
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.transcriber import ScriptedTranscriber
from tests.fakes.voice import FakeVoice


async def test_whoever_speaks_into_a_silence_of_breathing_together_ends_it(paths: Paths) -> None:
    texts = read_texts()
    cast = Cast(paths, ScriptedTranscriber(["Stop."]), voice=FakeVoice(word_seconds=0.02))
    async with Listening(cast.equipment(planning=PlanningParts())) as company:
        company.types("Can we breathe together?")
        await company.until(
            lambda: any(event.heard in texts.breathing.begin for event in company.of(msg.CompanionSaid))
        )
        company.says()
        breathing = await company.is_answered()
        ended = await company.is_answered(2)

    assert breathing.startswith(
        texts.breathing.begin
    )  # how far it comes before one is heard is the machine's
    assert ended in texts.offers.ended


@pytest.mark.parametrize("words", ["I'm bored.", "Tell me a joke.", "Tell me a story."])
async def test_in_a_talk_in_another_language_the_model_answers_by_itself(paths: Paths, words: str) -> None:
    cast = Cast(paths, model=FakeLanguageModel("Dann erzähle ich dir etwas."))
    equipment = cast.in_writing(language="de", planning=PlanningParts())
    async with Company(equipment) as company:
        await company.sees(msg.Noticed("preparing", ""))
        assert await company.tell(words) == "Dann erzähle ich dir etwas."
