"""The voices as the window knows them, and their words."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel import messages as msg
from companion.values import FEELINGS, NEUTRAL, Affect
from companion.window.companions.voice import Voices, about_words, language_words, told_manner
from tests.fakes.voices import CLONING, FOREIGN, SMALL, USUAL, VOICES

SHOWN = Voices().with_event(VOICES)


def test_a_point_is_tried_with_the_engines_sentence_or_with_ones_own() -> None:
    at = SHOWN.at(0.3, -0.4)

    assert at.wish_to_hear() == msg.TryVoice(VOICES.sentence, Affect(0.3, -0.4))
    assert at.with_sentence("Good night.").wish_to_hear() == msg.TryVoice("Good night.", Affect(0.3, -0.4))
    assert at.with_sentence("Good night.").with_sentence("  ").sentence == VOICES.sentence


def test_a_named_feeling_brings_its_dominance_and_another_point_none() -> None:
    angry = FEELINGS["angry"]

    assert SHOWN.at_feeling("angry").point == angry
    assert SHOWN.at(angry.valence, angry.arousal).point == angry
    assert SHOWN.at(angry.valence + 0.1, angry.arousal).point.dominance == 0.0


@given(st.floats(-5, 5), st.floats(-5, 5))
def test_a_point_stays_within_the_map(valence: float, arousal: float) -> None:
    point = SHOWN.at(valence, arousal).point

    assert abs(point.valence - max(-1.0, min(1.0, valence))) <= 0.005 + 1e-9
    assert abs(point.arousal - max(-1.0, min(1.0, arousal))) <= 0.005 + 1e-9


def test_what_sounds_and_why_nothing_does_is_known() -> None:
    sad = FEELINGS["sad"]
    sounding = SHOWN.with_event(msg.TryEnded("I am busy.")).with_event(msg.TryStarted(sad))
    silent = sounding.with_event(msg.TryEnded())

    assert (sounding.sounding, sounding.trouble) == (sad, "")
    assert (silent.sounding, silent.trouble) == (None, "")


@pytest.mark.parametrize(
    ("key", "value"),
    [("voice", "made-usual"), ("speaker", "rms"), ("rate", "1.10"), ("expressiveness", "0.80")],
)
def test_what_is_set_already_is_not_sent(key: str, value: str) -> None:
    assert SHOWN.with_setting(key, value) == (SHOWN, None)


def test_another_voice_is_being_opened_until_the_engine_says_which_one_speaks() -> None:
    state, wish = SHOWN.with_setting("voice", "auto")
    assert (state.is_opening, wish) == (True, msg.SetVoice("voice", "auto"))

    opened = state.with_event(msg.VoiceOpened("made-usual slt"))
    assert (opened.is_opening, opened.speaking) == (False, "made-usual slt")
    assert not state.after_refusal("It is not here.").is_opening
    assert not SHOWN.with_setting("rate", "1.30")[0].is_opening


def test_what_was_refused_is_over_once_something_is_set_anew() -> None:
    refused = SHOWN.after_refusal("It is not here.")

    assert refused.refused == "It is not here."
    assert refused.with_setting("pitch", "1.00")[0].refused == ""


@given(st.floats(-1, 1))
def test_speed_and_pitch_are_moved_in_octaves_and_told_as_factors(octaves: float) -> None:
    told = float(told_manner("rate", octaves))

    assert 0.5 <= told <= 2.0
    moved = msgspec.structs.replace(VOICES, rate=told)
    assert abs(SHOWN.with_event(moved).manner()["rate"] - octaves) < 0.015


def test_a_download_is_asked_for_once_and_only_with_its_licence() -> None:
    small, wish = SHOWN.getting("made-small")
    cloning, none = SHOWN.getting("made-cloning")

    assert wish == msg.GetModels(("made-small",))
    assert small.is_coming("made-small")
    assert small.getting("made-small")[1] is None
    assert (cloning, none) == (SHOWN, None)
    assert SHOWN.with_licence("made-cloning", is_accepted=True).getting("made-cloning")[1] is not None
    assert SHOWN.getting("made-usual")[1] is None


def test_a_download_that_ended_can_be_asked_for_again_while_the_voice_is_not_here() -> None:
    failed = msg.DownloadMoved("made-small", 0, 0, is_running=False, sentence="There is no network.")

    assert SHOWN.getting("made-small")[0].after_move(failed).can_get(SMALL)


def test_reading_aloud_is_recorded_only_with_the_right_to_it_and_once_at_a_time() -> None:
    assert SHOWN.recording_begun() == (SHOWN, None)

    state, wish = SHOWN.with_right(is_confirmed=True).recording_begun()
    moving = state.with_event(msg.RecordingMoved(5.0, 20.0, is_running=True)).with_right(is_confirmed=True)

    assert (wish, state.has_right) == (msg.RecordReference(has_right=True), False)
    assert moving.recording_begun()[1] is None
    assert moving.with_event(msg.RecordingMoved(0.0, 20.0, is_running=False)).recording is None
    assert moving.without_engine().recording is None
    broken = msg.RecordingMoved(0.0, 20.0, is_running=False, sentence="No microphone.")
    assert moving.with_event(broken).refused == "No microphone."


def test_where_the_best_voice_speaks_one_that_has_come_may_take_its_place() -> None:
    whole = msg.DownloadMoved("made-small", 92, 92, is_running=False)
    auto = SHOWN.with_event(msgspec.structs.replace(VOICES, chosen="auto"))

    assert auto.wish_after(whole) == msg.SetVoice("voice", "auto")
    assert auto.wish_after(msg.DownloadMoved("made-small", 46, 92, is_running=True)) is None
    assert auto.wish_after(msg.DownloadMoved("made-small", 0, 0, is_running=False)) is None
    assert SHOWN.wish_after(whole) is None
    assert Voices().wish_after(whole) is None


def test_without_an_engine_nothing_sounds_opens_or_comes() -> None:
    busy = SHOWN.getting("made-small")[0].with_event(msg.TryStarted(NEUTRAL)).with_setting("voice", "auto")[0]
    gone = busy.without_engine()

    assert (gone.sounding, gone.is_opening, gone.downloads, gone.speaking) == (None, False, {}, "")
    assert gone.shown == VOICES


def test_a_voice_is_told_in_a_line() -> None:
    assert about_words(USUAL) == "English"
    assert about_words(CLONING) == "English, German, French, Spanish · 1.9 GB · can clone a recorded voice"
    assert about_words(msgspec.structs.replace(USUAL, keeps_up=False)) == "English · slow on this computer"
    assert language_words(("*",)) == "many languages"
    assert language_words(("tlh",)) == "tlh"


def test_a_voice_that_cannot_speak_here_is_shown_only_if_it_is_chosen() -> None:
    chosen = SHOWN.with_event(msgspec.structs.replace(VOICES, chosen="made-absent"))

    assert "made-absent" not in [voice.name for voice in SHOWN.suited()]
    assert "made-absent" in [voice.name for voice in chosen.suited()]


def test_voices_for_other_languages_stand_apart_but_for_the_chosen_one() -> None:
    assert FOREIGN in SHOWN.unsuited()
    assert [voice.name for voice in SHOWN.suited()] == ["made-usual", "made-small", "made-cloning"]
    chosen = SHOWN.with_event(msgspec.structs.replace(VOICES, chosen="made-foreign"))
    assert chosen.unsuited() == ()
    assert Voices().suited() == Voices().unsuited() == ()
