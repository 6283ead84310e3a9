import msgspec

from companion.channel.messages import PersonaProposed, ProposePersona, SetPersona
from companion.settings.sections import CompanionSettings
from companion.settings.setting import find_setting
from companion.settings.shown import Kind
from companion.window.companions.persona_model import LISTS, Persona
from companion.window.settings.setting_pages import persona_parts
from tests.fakes.personas import GUIDE, WENNA

PARTS = {part.key: part for parts in persona_parts().values() for part in parts}
SLIDERS = {key: part for key, part in PARTS.items() if part.kind is Kind.SLIDER}
KNOWN = Persona().with_event(WENNA).with_event(GUIDE)


def test_everything_that_can_be_set_is_a_setting_and_is_known_by_what_the_engine_tells() -> None:
    for key in PARTS:
        assert find_setting(CompanionSettings, key) is not None, key

    assert set(PARTS) - set(SLIDERS) == set(KNOWN.texts())
    assert set(SLIDERS) == set(KNOWN.steps())


def test_a_slider_goes_as_far_as_its_setting() -> None:
    settings = {slider: find_setting(CompanionSettings, slider.key) for slider in SLIDERS.values()}

    assert [
        slider.key
        for slider, setting in settings.items()
        if setting is None
        or not str(setting.range).endswith(f"from {slider.scale.least:g} to {slider.scale.most:g}")
    ] == []


def test_a_text_that_was_changed_is_sent_without_what_stands_round_it() -> None:
    assert KNOWN.with_text("persona.name", " Ilo ") == SetPersona("persona.name", ("Ilo",))
    assert KNOWN.with_text("persona.name", "Wenna\n") is None


def test_what_is_a_list_is_written_one_a_line() -> None:
    assert KNOWN.texts()["persona.values"] == "patience\nplain words"
    assert KNOWN.with_text("persona.values", "patience\n\n plain words \n") is None
    assert KNOWN.with_text("persona.values", "patience\ntea") == SetPersona(
        "persona.values", ("patience", "tea")
    )
    assert KNOWN.with_text("persona.values", " ") == SetPersona("persona.values", ())
    assert set(KNOWN.texts()) >= LISTS


def test_a_slider_sends_where_it_was_moved_to_and_nothing_where_it_stood() -> None:
    humour, leads = SLIDERS["traits.humour"], SLIDERS["persona.leads"]

    assert KNOWN.with_step(humour, 5.0) == SetPersona("traits.humour", ("5",))
    assert KNOWN.with_step(humour, 3.0) is None
    assert KNOWN.with_step(leads, 0.4) == SetPersona("persona.leads", ("0.40",))
    assert KNOWN.with_step(leads, 0.35000000000000003) is None


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
