"""That it is software, through whole sessions: shown at each, said at the first, and nowhere kept."""

from dataclasses import replace

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.engine.watching import OPENING, WHAT_IT_IS
from companion.guarding.disclosure import read_disclosure
from companion.guarding.watch import Occasion
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Phase
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

TEXTS = read_disclosure("en")


def texts(occasion: Occasion) -> set[str]:
    return {text.format(name="Robin") for text in TEXTS.texts[occasion]}


@in_a_loop
async def test_the_first_start_says_more_than_the_next(paths: Paths) -> None:
    def equipment() -> Equipment:
        cast = Cast(paths, model=FakeLanguageModel("I see."))
        return replace(cast.in_writing(), disclosure=TEXTS)

    async with Company(equipment()) as company:
        assert company.notices[WHAT_IT_IS] in texts(Occasion.FIRST)
        company.types("Hello.")
        await company.is_answered()
    async with Company(equipment()) as company:
        assert company.notices[OPENING] in texts(Occasion.BEGINS)
        company.types("Hello again.")
        await company.is_answered()
        await company.until(lambda: OPENING not in company.notices)

    with open_store(paths, NAME) as store:
        said = [utterance.text for utterance in store.utterances.latest(10)]
    assert said == ["Hello.", "I see.", "Hello again.", "I see."]


@in_a_loop
async def test_the_first_start_says_it_aloud_and_is_no_turn(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.01)
    cast = Cast(paths, voice=voice)

    async with Company(cast.equipment(disclosure=TEXTS)) as company:
        await company.until(
            lambda: (
                Phase.SPEAKING in [told.phase for told in company.of(msg.PhaseChanged)]
                and company.phase is Phase.LISTENING
            )
        )
        assert " ".join(clause.text for clause in voice.spoken) == company.notices[WHAT_IT_IS]
        assert company.replies == []

    with open_store(paths, NAME) as store:
        assert store.utterances.latest(10) == ()
