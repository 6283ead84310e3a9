"""Boundaries among the settings: lists, times and minutes, and what overrules them; without Qt."""

import json
import re

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
from companion.values import LANGUAGES, Naming
from companion.window.language import texts_in
from companion.window.settings.setting_pages import parts, words_of
from companion.window.settings.settings_model import Settings, rule_kinds
from companion.words import in_words
from tests.fakes.guarded import BOUNDARIES, MINOR
from tests.fakes.settings_pages import with_values
from tests.tables import each_row

PARTS = {key: part for key, part in parts().items() if key.startswith("boundaries.")}
KNOWN = Settings().with_event(BOUNDARIES)
CONTRADICTING = (
    BoundarySettings(age="minor", intimacy="warm", endearments=True, strong_language=True, reminder=False),
    BoundarySettings(intimacy="none", endearments=True, humour=False, proactivity="never"),
    BoundarySettings(quiet_from="22:00", session_minutes=5, topics=("everything",)),
    BoundarySettings(quiet_from="22:00", quiet_until="22:00", topics=("suicide",)),
    BoundarySettings(not_remembered=("everything",), voices="only_me"),
)
RAW = re.compile(r"(?a:\b)(boundaries|traits|persona)\.|minor|\bnone\b|never[”“»」]|friendly")
"""Keys and values of a settings file."""


def in_window(language: str) -> Naming:
    translate = texts_in(language)
    return lambda name: words_of(name, translate)


@pytest.mark.parametrize("settings", CONTRADICTING)
def test_whatever_contradicts_itself_is_told_beside_a_setting_and_in_the_windows_words(
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
    told = [
        in_words(note, language, in_window(language)) for note in notes.values() for language in LANGUAGES
    ]
    assert [each for each in told if RAW.search(each)] == []


def test_a_sentence_stands_beside_the_setting_that_is_overruled_and_not_beside_why() -> None:
    assert set(Settings().with_event(MINOR).notes()) == {"boundaries.intimacy", "boundaries.reminder"}


@each_row(
    ("language", "told"),
    [
        ("en", "“Your age” is “Under 18”, so I stay “Friendly” at most, whatever “Affection” says."),
        (
            "de",
            "„Dein Alter“ ist „Unter 18“, also bleibe ich höchstens „Freundlich“, was auch „Zuneigung“ sagt.",
        ),
        ("ja", "「あなたの年齢」が「18歳未満」なので、「親しさ」にかかわらず「友好的」までにします。"),
        ("zh", "“你的年龄”为“未满18岁”，所以无论“亲近程度”如何，我最多“友好”。"),
    ],
)
def test_settings_and_values_are_called_as_the_page_calls_them(language: str, told: str) -> None:
    note = MINOR.settings["boundaries.intimacy"].note

    assert in_words(note, language, in_window(language)) == told


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
