"""A companion that answers one person alone, through a whole session."""

from dataclasses import replace

import msgspec

from companion.channel import messages as msg
from companion.engine.devices.own_voice import LEARNED_FROM, NOT_ANSWERED
from companion.engine.live_settings import LiveSettings
from companion.hearing.voiceprint import learn_voice, load_voice_network
from companion.storage.feelings import Felt
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Audio, Phase
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.transcriber import ScriptedTranscriber
from tests.hearing.test_voiceprint import RATE, voice

MINE, THEIRS = 110.0, 230.0


@in_a_loop
async def test_the_person_is_answered_and_a_television_is_neither_answered_nor_kept(paths: Paths) -> None:
    figures = [load_voice_network().figures(voice(MINE, 2.0, seed)) for seed in range(LEARNED_FROM)]
    known = learn_voice([one for one in figures if one is not None])
    with open_store(paths, NAME) as store:
        store.feelings.keep(Felt(learned={"own voice": msgspec.json.encode(known)}))
    cast = Cast(
        paths, ScriptedTranscriber(("And now the weather.", "Will it rain?")), FakeLanguageModel("No.")
    )
    settings = LiveSettings()
    settings.put("turn.only_my_voice", True)
    equipment = cast.equipment(settings=settings)
    rules = replace(equipment.rules, ignores_others=True)

    async with Company(replace(equipment, rules=rules)) as company:
        await company.sees_phase(Phase.LISTENING)
        company.makes(Audio(voice(THEIRS, 2.0, 98), RATE))
        await company.until(lambda: any(event.sentence == NOT_ANSWERED for event in company.of(msg.Noticed)))
        await company.sees_phase(Phase.LISTENING)
        company.makes(Audio(voice(MINE, 2.0, 99), RATE))
        answer = await company.is_answered()

    assert answer == "No."
    with open_store(paths, NAME) as store:
        assert [said.text for said in store.utterances.latest(20)] == ["Will it rain?", "No."]
