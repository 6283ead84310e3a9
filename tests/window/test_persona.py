import msgspec

from companion.channel.messages import PersonaProposed, ProposePersona, SetSetting
from companion.settings.sections import CompanionSettings
from companion.settings.setting import find_setting
from companion.settings.shown import Kind
from companion.window.companions.persona_model import Persona
from companion.window.settings.setting_pages import pages
from companion.window.settings.settings import Settings
from tests.fakes.personas import GUIDE, PERSONA, WENNA

PARTS = {part.key: part for group in pages()["persona"] for part in group.parts}
SLIDERS = {key: part for key, part in PARTS.items() if part.kind is Kind.SLIDER}
KNOWN = Persona().with_event(WENNA).with_event(GUIDE)
SET = Settings().with_event(PERSONA)


def test_a_slider_goes_as_far_as_its_setting() -> None:
    settings = {slider: find_setting(CompanionSettings, slider.key) for slider in SLIDERS.values()}

    assert [
        slider.key
        for slider, setting in settings.items()
        if setting is None
        or not str(setting.range).endswith(f"from {slider.scale.least:g} to {slider.scale.most:g}")
    ] == []


def test_a_text_that_was_changed_is_sent_without_what_stands_round_it() -> None:
    assert SET.with_value("persona.name", " Ilo ") == SetSetting("persona.name", "Ilo")
    assert SET.with_value("persona.name", "Wenna\n") is None


def test_what_is_a_list_is_written_one_a_line() -> None:
    key = "persona.values"

    assert SET.subjects()[key] == ("patience", "plain words")
    assert SET.with_lines(key, "patience\n\n plain words \n") is None
    assert SET.with_lines(key, "patience\ntea") == SetSetting(key, '["patience", "tea"]')
    assert SET.with_lines(key, " ") == SetSetting(key, "[]")


def test_a_slider_sends_where_it_was_moved_to_and_nothing_where_it_stood() -> None:
    assert SET.with_number("traits.humour", 5.0) == SetSetting("traits.humour", "5")
    assert SET.with_number("traits.humour", 3.0) is None
    assert SET.with_number("persona.leads", 0.4) == SetSetting("persona.leads", "0.4")
    assert SET.with_number("persona.leads", 0.35000000000000003) is None


def test_the_guide_asks_for_a_proposal_once_all_questions_are_answered() -> None:
    once, sent = KNOWN.answered(0, 1)
    assert (once.answers, sent) == ((1, -1), None)

    both, sent = once.answered(1, 2)
    assert sent == ProposePersona((1, 2))
    proposed = both.with_event(PersonaProposed("bex", "Bex, because you laugh."))

    assert proposed.proposal == GUIDE.personas[1]
    assert proposed.answered(0, 0)[0].proposal is None
    assert proposed.anew().answers == (-1, -1)


def test_answers_stay_when_the_same_guide_is_told_again() -> None:
    once, _ = KNOWN.answered(0, 1)

    assert once.with_event(msgspec.structs.replace(GUIDE)).answers == (1, -1)


def test_a_proposal_of_somebody_unknown_is_none() -> None:
    assert KNOWN.with_event(PersonaProposed("nobody", "…")).proposal is None
