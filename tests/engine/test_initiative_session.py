"""First words through a whole session: said as a turn, with a reason, in written words."""

import time

from companion.engine.live_settings import LiveSettings
from companion.initiative.deciding import Kind
from companion.initiative.wording import read_wording
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Phase, Speaker, Utterance
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

DAY = 86_400.0
WHY = read_wording("en").why[Kind.RETURN]


@in_a_loop
async def test_who_comes_back_after_days_is_told_how_long_it_was_and_why_that_is_said(paths: Paths) -> None:
    with open_store(paths, NAME) as store:
        said = Utterance("0" * 32, 1, Speaker.PERSON, "See you.", time.time() - 3 * DAY)
        store.utterances.keep(said)
    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("Not this."), voice=voice)
    settings = LiveSettings()
    settings.put("conversation.speaks_first", "seldom")

    async with Company(cast.equipment(planning=PlanningParts(), settings=settings)) as company:
        await company.sees_phase(Phase.LISTENING)
        first = await company.is_answered()
        company.types("Why do you say that?")
        await company.until(lambda: voice.spoken[-1].text in WHY)

    with open_store(paths, NAME) as store:
        kept = [one.text for one in store.utterances.latest(20)]
    assert "three days" in first
    assert kept == ["See you.", first]
