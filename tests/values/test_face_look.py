from hypothesis import given
from hypothesis import strategies as st

from companion.settings.face_sections import FaceSettings, look_of
from companion.values.face_look import LOOK_PARTS, READY_LOOKS, FaceLook, in_words, look_from


@given(st.dictionaries(st.sampled_from([*LOOK_PARTS, "hat"]), st.text()))
def test_what_a_newer_version_calls_a_part_is_left_as_it_is_by_default(values: dict[str, str]) -> None:
    look = look_from(values)

    for name, choices in LOOK_PARTS.items():
        assert getattr(look, name) in choices
        if values.get(name) not in choices:
            assert getattr(look, name) == getattr(FaceLook(), name)


def test_the_settings_have_the_same_parts_and_the_same_defaults() -> None:
    assert set(LOOK_PARTS) <= set(FaceSettings.model_fields)
    assert look_of(FaceSettings()) == FaceLook()


def test_ready_looks_differ_in_every_part() -> None:
    for name, choices in LOOK_PARTS.items():
        assert {getattr(look, name) for look in READY_LOOKS.values()} <= set(choices)
        assert len({getattr(look, name) for look in READY_LOOKS.values()}) >= 3
    assert len(set(READY_LOOKS.values())) == len(READY_LOOKS)


def test_every_look_is_told_in_words() -> None:
    told = {in_words(look) for look in READY_LOOKS.values()}

    assert len(told) == len(READY_LOOKS)
    assert in_words(READY_LOOKS["ailsa"]) == (
        "A drawn face with long black hair, olive skin, grey eyes and a moss jumper."
    )
    assert all(in_words(look_from({"hair": hair})) for hair in LOOK_PARTS["hair"])
