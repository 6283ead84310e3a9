"""The companion answers whoever calls it by name, or one person alone, through a whole session."""

import logging
from dataclasses import replace

import msgspec
import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import TurnRules
from companion.engine.devices.own_voice import LEARNED_FROM, NOT_ANSWERED
from companion.engine.live_settings import LiveSettings
from companion.hearing.voiceprint import learn_voice, load_voice_network
from companion.storage.feelings import Felt
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Audio, Phase, TalkWay
from tests.fakes.equipment import NAME, PAUSE, Cast, Company, Listening, kept_words
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.transcriber import ScriptedTranscriber
from tests.hearing.test_voiceprint import RATE, voice

TALK = "I told her about marzipan yesterday."
CALL = "Robin, how are you?"


def cast(paths: Paths, *heard: str) -> Cast:
    transcriber = ScriptedTranscriber(heard, seconds_per_word=0.05)
    return Cast(paths, transcriber, FakeLanguageModel("Fine, thanks."))


async def falls_asleep(company: Company) -> None:
    await company.sees_phase(Phase.LISTENING)
    company.session.post(ev.TalkChosen(TalkWay.BY_NAME))
    await company.sees_phase(Phase.ASLEEP)


async def says_to_the_end(company: Company) -> None:
    said = company.says()
    end = company.session.clock.at(said.end) + 2 * PAUSE + TurnRules().uncalled_pause
    await company.until(lambda: company.session.clock.now() > end)


async def test_it_answers_what_is_said_with_its_name_and_nothing_else(
    paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with Company(cast(paths, TALK, CALL).equipment()) as company:
        await falls_asleep(company)
        await says_to_the_end(company)
        overheard = [event for event in company.shown if "marzipan" in repr(event)]
        unseen = company.phase, company.of(msg.PersonHeard)
        await says_to_the_end(company)
        answer = await company.is_answered()

    assert (overheard, unseen) == ([], (Phase.ASLEEP, []))
    assert answer == "Fine, thanks."
    assert kept_words(paths) == ["How are you?", "Fine, thanks."]
    assert "marzipan" not in caplog.text


async def test_the_name_alone_wakes_it(paths: Paths) -> None:
    async with Company(cast(paths, "Robin.").equipment()) as company:
        await falls_asleep(company)
        company.says()
        await company.sees_phase(Phase.LISTENING)

    assert kept_words(paths) == []


async def test_while_the_name_is_tried_out_what_was_heard_is_shown_and_then_no_longer(paths: Paths) -> None:
    async with Company(cast(paths, "Robots are fun today.", TALK).equipment()) as company:
        await falls_asleep(company)
        company.session.handle(msg.TryName(is_on=True))
        company.says()
        await company.until(lambda: bool(company.of(msg.NameTried)))
        heard = company.of(msg.NameTried)[-1]
        company.session.handle(msg.TryName(is_on=False))
        count = len(company.of(msg.NameTried))
        await says_to_the_end(company)

        assert heard.words.startswith("Robots")
        assert 0.0 < heard.nearness < 0.8
        assert len(company.of(msg.NameTried)) == count
    assert kept_words(paths) == []


MINE, THEIRS = 110.0, 230.0


async def test_the_person_is_answered_and_a_television_is_neither_answered_nor_kept(paths: Paths) -> None:
    figures = [load_voice_network().figures(voice(MINE, 2.0, seed)) for seed in range(LEARNED_FROM)]
    known = learn_voice([one for one in figures if one is not None])
    with open_store(paths, NAME) as store:
        store.feelings.keep(Felt(learned={"own voice": msgspec.json.encode(known)}))
    scripted = Cast(
        paths, ScriptedTranscriber(("And now the weather.", "Will it rain?")), FakeLanguageModel("No.")
    )
    settings = LiveSettings()
    settings.put("turn.only_my_voice", True)
    equipment = scripted.equipment(settings=settings)
    rules = replace(equipment.rules, ignores_others=True)

    async with Listening(replace(equipment, rules=rules)) as company:
        company.makes(Audio(voice(THEIRS, 2.0, 98), RATE))
        await company.until(lambda: any(event.sentence == NOT_ANSWERED for event in company.of(msg.Noticed)))
        await company.sees_phase(Phase.LISTENING)
        company.makes(Audio(voice(MINE, 2.0, 99), RATE))
        answer = await company.is_answered()

    assert answer == "No."
    assert kept_words(paths) == ["Will it rain?", "No."]
