from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import SetBoundary
from companion.engine.choices import boundaries_of
from companion.settings.boundary_sections import BoundarySettings
from companion.settings.persona_sections import PersonaSettings, TraitSettings
from companion.settings.sections import CompanionSettings
from companion.settings.shown import Kind
from companion.window.companions.boundaries import Boundaries, boundary_titles, place_of
from companion.window.settings.setting_pages import Part, boundary_groups
from companion.window.wording import in_plain_words
from tests.fakes.guarded import BOUNDARIES, MINOR

PARTS = {part.key: part for group in boundary_groups() for part in group.parts}
KNOWN = Boundaries().with_event(BOUNDARIES)
CONTRADICTING = (
    BoundarySettings(age="minor", intimacy="warm", endearments=True, strong_language=True, reminder=False),
    BoundarySettings(intimacy="none", endearments=True, humour=False, proactivity="never"),
    BoundarySettings(quiet_from="22:00", session_minutes=5, topics=("everything",)),
    BoundarySettings(quiet_from="22:00", quiet_until="22:00", topics=("suicide",)),
    BoundarySettings(not_remembered=("everything",), voices="only_me"),
)


def test_every_setting_stands_in_one_place_and_is_told_by_the_engine() -> None:
    told = [part.key for group in boundary_groups() for part in group.parts]

    assert sorted(told) == sorted(BoundarySettings.model_fields)
    assert set(KNOWN.texts()) | set(KNOWN.subjects()) == set(told)


def test_each_setting_is_set_as_what_it_is() -> None:
    for part in PARTS.values():
        is_set_as_what_it_is(part)


def is_set_as_what_it_is(part: Part) -> None:
    default = BoundarySettings.model_fields[part.key].default

    match part.kind:
        case Kind.SWITCH:
            assert isinstance(default, bool)
        case Kind.CHOICE:
            choices = get_args(BoundarySettings.model_fields[part.key].annotation)
            assert tuple(option.value for option in part.options) == choices
        case Kind.SUBJECTS:
            assert default == ()
        case Kind.TIME:
            assert default == ""
        case Kind.MINUTES:
            assert default == 0
    assert part.title
    assert part.does.endswith(".")


@pytest.mark.parametrize("settings", CONTRADICTING)
def test_whatever_contradicts_itself_is_told_beside_a_setting_and_in_its_names(
    settings: BoundarySettings,
) -> None:
    _, sentences = boundaries_of(
        CompanionSettings(
            boundaries=settings,
            persona=PersonaSettings(leads=0.9, relation="my girlfriend"),
            traits=TraitSettings(humour=5, warmth=5),
        )
    )

    assert sentences
    for sentence in sentences:
        assert place_of(str(sentence)) in PARTS
        assert "boundaries." not in in_plain_words(str(sentence), boundary_titles())
        assert "traits." not in in_plain_words(str(sentence), boundary_titles())
        assert "persona." not in in_plain_words(str(sentence), boundary_titles())


def test_a_sentence_stands_beside_the_setting_that_is_overruled_and_not_beside_why() -> None:
    notes = Boundaries().with_event(MINOR).notes()

    assert set(notes) == {"intimacy", "reminder"}
    assert in_plain_words(notes["intimacy"][0], boundary_titles()) == (
        "“Your age” is “minor”, so I stay “friendly” at most, whatever “Affection” says."
    )


def test_only_what_was_changed_is_sent() -> None:
    assert KNOWN.with_text("intimacy", "warm") == SetBoundary("intimacy", ("warm",))
    assert KNOWN.with_text("intimacy", "friendly") is None
    assert KNOWN.with_text("humour", "false") == SetBoundary("humour", ("false",))
    assert KNOWN.with_text("quiet_from", " 22:00 ") is None


def test_a_time_may_be_written_short_and_no_minutes_are_none() -> None:
    longer = msgspec.structs.replace(BOUNDARIES, values=BOUNDARIES.values | {"session_minutes": ("45",)})

    assert KNOWN.texts()["session_minutes"] == ""
    assert KNOWN.with_text("session_minutes", "") is None
    assert KNOWN.with_text("quiet_until", "6:30") == SetBoundary("quiet_until", ("06:30",))
    assert KNOWN.with_text("quiet_until", "") == SetBoundary("quiet_until", ("",))
    assert Boundaries().with_event(longer).with_text("session_minutes", "") == SetBoundary(
        "session_minutes", ("0",)
    )


def test_a_subject_is_added_once_and_taken_out() -> None:
    assert KNOWN.with_subject("topics", "  my  divorce ") == SetBoundary(
        "topics", ("politics", "my weight", "my divorce")
    )
    assert KNOWN.with_subject("topics", "Politics") is None
    assert KNOWN.with_subject("topics", "  ") is None
    assert KNOWN.without_subject("topics", "politics") == SetBoundary("topics", ("my weight",))
    assert KNOWN.without_subject("topics", "the sea") is None


def test_a_refusal_stands_beside_its_setting_until_that_is_set_anew() -> None:
    refused = KNOWN.after_refusal("boundaries.quiet_from must be a time.").after_refusal("The disk is full.")

    assert refused.refused == {
        "quiet_from": "boundaries.quiet_from must be a time.",
        "": "The disk is full.",
    }
    assert set(refused.with_event(BOUNDARIES).refused) == {"quiet_from", ""}
    assert set(refused.tried_anew("humour").refused) == {"quiet_from"}
    assert refused.tried_anew("quiet_from").refused == {}


@given(st.text())
def test_any_sentence_has_a_place_or_none_and_can_be_told(sentence: str) -> None:
    assert place_of(sentence) in {"", *PARTS}
    assert isinstance(in_plain_words(sentence, boundary_titles()), str)


@given(st.sampled_from(sorted(PARTS)), st.text())
def test_whatever_is_written_is_sent_as_one_text_or_not_at_all(name: str, text: str) -> None:
    if PARTS[name].kind is Kind.SUBJECTS:
        sent = KNOWN.with_subject(name, text)
        assert sent is None or sent.values[:-1] == KNOWN.subjects()[name]
    else:
        sent = KNOWN.with_text(name, text)
        assert sent is None or len(sent.values) == 1
