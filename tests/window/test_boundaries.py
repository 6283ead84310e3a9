"""Boundaries among the settings: lists, times and minutes, and what overrules them; without Qt."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import SetSetting
from companion.engine.choices import boundaries_of
from companion.engine.handlers.settings import notes_of
from companion.settings.boundary_sections import BoundarySettings
from companion.settings.persona_sections import PersonaSettings, TraitSettings
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.shown import Kind
from companion.window.settings.setting_pages import parts, titles
from companion.window.settings.settings_model import Settings, rule_kinds
from companion.window.wording import in_plain_words
from tests.fakes.guarded import BOUNDARIES, MINOR
from tests.fakes.settings_pages import with_values

PARTS = {key: part for key, part in parts().items() if key.startswith("boundaries.")}
KNOWN = Settings().with_event(BOUNDARIES)
CONTRADICTING = (
    BoundarySettings(age="minor", intimacy="warm", endearments=True, strong_language=True, reminder=False),
    BoundarySettings(intimacy="none", endearments=True, humour=False, proactivity="never"),
    BoundarySettings(quiet_from="22:00", session_minutes=5, topics=("everything",)),
    BoundarySettings(quiet_from="22:00", quiet_until="22:00", topics=("suicide",)),
    BoundarySettings(not_remembered=("everything",), voices="only_me"),
)


@pytest.mark.parametrize("settings", CONTRADICTING)
def test_whatever_contradicts_itself_is_told_beside_a_setting_and_in_its_names(
    settings: BoundarySettings,
) -> None:
    companion = CompanionSettings(
        boundaries=settings,
        persona=PersonaSettings(leads=0.9, relation="my girlfriend"),
        traits=TraitSettings(humour=5, warmth=5),
    )
    notes = notes_of(ProgramSettings(), companion, boundaries_of(companion)[1])

    assert notes
    assert set(notes) <= set(PARTS)
    for note in map(str, notes.values()):
        told = in_plain_words(note, titles())
        assert not {"boundaries.", "traits.", "persona."} & set(told.split())
        assert "boundaries." not in told


def test_a_sentence_stands_beside_the_setting_that_is_overruled_and_not_beside_why() -> None:
    notes = Settings().with_event(MINOR).notes()

    assert set(notes) == {"boundaries.intimacy", "boundaries.reminder"}
    assert in_plain_words(notes["boundaries.intimacy"], titles()) == (
        "“Your age” is “minor”, so I stay “friendly” at most, whatever “Affection” says."
    )


def test_only_what_was_changed_is_sent_without_what_stands_round_it() -> None:
    assert KNOWN.with_value("boundaries.intimacy", "warm") == SetSetting("boundaries.intimacy", "warm")
    assert KNOWN.with_value("boundaries.intimacy", "friendly") is None
    assert KNOWN.with_value("boundaries.quiet_from", " 22:00\n") is None
    assert KNOWN.with_value("boundaries.quiet_from", " 21:00 ") == SetSetting(
        "boundaries.quiet_from", "21:00"
    )


def test_a_time_may_be_written_short_and_no_minutes_are_none() -> None:
    longer = Settings().with_event(with_values({"boundaries.session_minutes": "45"}))

    assert KNOWN.values()["boundaries.session_minutes"] == ""
    assert KNOWN.with_value("boundaries.session_minutes", "") is None
    assert KNOWN.with_value("boundaries.quiet_until", "6:30") == SetSetting("boundaries.quiet_until", "06:30")
    assert KNOWN.with_value("boundaries.quiet_until", "") == SetSetting("boundaries.quiet_until", "")
    assert longer.with_value("boundaries.session_minutes", "") == SetSetting(
        "boundaries.session_minutes", "0"
    )


def test_a_subject_is_added_once_and_taken_out() -> None:
    topics = "boundaries.topics"

    assert KNOWN.subjects()[topics] == ("politics", "my weight")
    assert KNOWN.with_subject(topics, "  my  divorce ") == SetSetting(
        topics, '["politics", "my weight", "my divorce"]'
    )
    assert KNOWN.with_subject(topics, "Politics") is None
    assert KNOWN.with_subject(topics, "  ") is None
    assert KNOWN.without_subject(topics, "politics") == SetSetting(topics, '["my weight"]')
    assert KNOWN.without_subject(topics, "the sea") is None


def test_rules_are_told_by_how_they_are_kept() -> None:
    grave, soft = rule_kinds(BOUNDARIES)

    assert len(grave.rules.splitlines()) == 3
    assert len(soft.rules.splitlines()) == 2
    assert rule_kinds(None) == ()


@given(st.sampled_from(sorted(PARTS)), st.text())
def test_whatever_is_written_is_sent_as_one_text_or_not_at_all(key: str, text: str) -> None:
    if PARTS[key].kind is Kind.SUBJECTS:
        sent = KNOWN.with_subject(key, text)
        assert sent is None or tuple(json.loads(sent.value or "")[:-1]) == KNOWN.subjects()[key]
    else:
        sent = KNOWN.with_value(key, text)
        assert sent is None or isinstance(sent.value, str)
