import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.called import CallName, call_of, difference, find_name, is_short, nearness, sounds_of
from companion.speaking.engines.kokoro_letters import ipa_of_texts
from companion.thinking.orders.commands import draws_attention, read_command_words
from companion.values import Call

LEAST = 0.8

SOUNDS = st.lists(st.sampled_from(("m", "iə", "ɹ", "ə", "oʊ", "dʒ", "k", "s", "w", "h")), max_size=8).map(
    tuple
)


def named(name: str, language: str = "en") -> CallName:
    (ipa,) = ipa_of_texts([name], language)
    words = read_command_words(language)
    return CallName(name, sounds_of(ipa), language, lambda text: draws_attention(text, words))


def call(text: str, name: str, language: str = "en", *, is_over: bool = True) -> Call:
    called = named(name, language)
    found = find_name(text, called, lambda texts: ipa_of_texts(texts, language))
    return call_of(text, found, called, least=LEAST, is_over=is_over)


def rest(text: str, name: str, language: str = "en") -> str:
    found = find_name(text, named(name, language), lambda texts: ipa_of_texts(texts, language))
    assert found is not None
    return found.rest(text)


# ---- sounds -------------------------------------------------------------------------------------------------


def test_stress_length_and_tone_are_no_sounds() -> None:
    assert sounds_of("lˈuːnə") == ("l", "u", "n", "ə")


def test_a_diphthong_and_an_affricate_are_one_sound_each() -> None:
    assert sounds_of("d^ʒˈɔ^ɪ") == ("dʒ", "ɔɪ")


@pytest.mark.parametrize(
    ("ipa", "sounds"), [("mˈi^ə", ("m", "i", "ə")), ("mˈi^əɹə", ("m", "i", "ɹ", "ə")), ("ə^l", ("ə", "l"))]
)
def test_a_weak_vowel_is_a_syllable_unless_it_colours_the_vowel_before_an_r(
    ipa: str, sounds: tuple[str, ...]
) -> None:
    assert sounds_of(ipa) == sounds


def test_sounds_that_are_made_alike_differ_least() -> None:
    assert difference("m", "n") < difference("m", "b") < difference("m", "s") == 1.0
    assert difference("ɪ", "i") < difference("ɪ", "ɛ") < difference("i", "u") == 1.0
    assert difference("m", "i") == 1.0


@given(SOUNDS, SOUNDS)
def test_nearness_is_a_share_and_whole_for_the_same_sounds(
    heard: tuple[str, ...], name: tuple[str, ...]
) -> None:
    assert 0.0 <= nearness(heard, name) <= 1.0
    assert not name or nearness(name, name) == 1.0


def test_a_name_of_one_syllable_has_to_be_met_better() -> None:
    assert is_short(("w", "ɪ", "l"))
    assert nearness(("w", "ɛ", "l"), ("w", "ɪ", "l")) < nearness(("m", "ɛ", "l", "ə"), ("m", "ɪ", "l", "ə"))


# ---- calls --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mira.", "Mira"),
        ("Mirror what time is it?", "Mira"),
        ("Hey Mira!", "Mira"),
        ("Oh hey, Mira, are you there?", "Mira"),
        ("A Lexa play something.", "Alexa"),
        ("Becks, are you awake?", "Bex"),
        ("Mary Anne, good morning.", "Mary Ann"),
    ],
)
def test_a_name_is_known_by_its_sound_however_it_is_written(text: str, name: str) -> None:
    assert call(text, name) is Call.YES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Miracles happen.", "Mira"),
        ("Me or you?", "Mira"),
        ("When I was young it rained.", "Wenna"),
        ("When a man looks for trouble.", "Wenna"),
        ("Hello there, neighbour.", "Ilo"),
        ("I saw Mira yesterday.", "Mira"),
        ("Did you hear that, Mira?", "Mira"),
        ("Come away with me, Mira, Mira", "Mira"),
    ],
)
def test_other_words_and_a_name_further_on_call_nobody(text: str, name: str) -> None:
    assert call(text, name) is Call.NO


@pytest.mark.parametrize("text", ["Will.", "Will, what time is it?", "Hey Will what time is it?"])
def test_a_name_that_is_an_ordinary_word_calls_if_it_is_set_off(text: str) -> None:
    assert call(text, "Will") is Call.YES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will you come home tonight?", "Will"),
        ("Well, I don't know.", "Will"),
        ("Joy to the world, the Lord is come.", "Joy"),
        ("Join us for dinner.", "Joy"),
        ("May I ask you something?", "May"),
        ("Hope so.", "Hope"),
    ],
)
def test_an_ordinary_word_at_the_beginning_calls_nobody(text: str, name: str) -> None:
    assert call(text, name) is Call.NO


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Mira, wie spät ist es?", "Mira", "de"),
        ("Hallo Jonas, bist du da?", "Jonas", "de"),
        ("Dis, Claire, quelle heure est-il ?", "Claire", "fr"),
        ("Oye, Lucía, ¿qué hora es?", "Lucía", "es"),
        ("ねえ、ミラ、今何時ですか", "ミラ", "ja"),
        ("米拉，现在几点？", "米拉", "zh"),
    ],
)
def test_six_languages_are_called_in(text: str, name: str, language: str) -> None:
    assert call(text, name, language) is Call.YES


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Mir ist kalt.", "Mira", "de"),
        ("Clairement, il a raison.", "Claire", "fr"),
        ("Solo quiero dormir.", "Sol", "es"),
        ("みんな元気ですか", "ミラ", "ja"),
        ("我们明天去吃饭吧", "米拉", "zh"),
    ],
)
def test_and_ordinary_talk_in_them_is_no_call(text: str, name: str, language: str) -> None:
    assert call(text, name, language) is Call.NO


@pytest.mark.parametrize(
    "line",
    [
        "Dance with me, Mira, dance with me",
        "La la la, Mira, la la la",
        "Sweet Mira, won't you dance",
        "My Mira lies over the ocean",
    ],
)
def test_a_song_with_its_name_in_it_calls_nobody(line: str) -> None:
    assert call(line, "Mira") is Call.NO


def test_the_last_word_may_still_become_another() -> None:
    assert call("Mira", "Mira", is_over=False) is Call.MAYBE
    assert call("Mira what", "Mira", is_over=False) is Call.YES


@pytest.mark.parametrize("text", ["", "…", "Hey,"])
def test_without_a_word_that_says_more_it_stays_open(text: str) -> None:
    assert call(text, "Mira") is Call.MAYBE


def test_few_words_stay_open_until_a_pause_follows() -> None:
    assert call("My", "Mira", is_over=False) is Call.MAYBE
    assert call("My", "Mira") is Call.NO


@pytest.mark.parametrize(
    ("text", "name", "language", "said"),
    [
        ("Mira, what time is it?", "Mira", "en", "What time is it?"),
        ("Hey Mira! are you there?", "Mira", "en", "Are you there?"),
        ("Mira.", "Mira", "en", ""),
        ("ねえ、ミラ、今何時ですか", "ミラ", "ja", "今何時ですか"),
    ],
)
def test_the_utterance_is_what_comes_behind_the_name(text: str, name: str, language: str, said: str) -> None:
    assert rest(text, name, language) == said


# ---- likely beginnings --------------------------------------------------------------------------------------


def test_a_likely_name_counts_though_other_words_were_chosen() -> None:
    name = named("Luna")
    found = find_name("Neena", name, lambda texts: ipa_of_texts(texts, "en"))
    assert found is not None

    likely, unlikely, unknown = (found.or_likely(name, each) for each in (-2.0, -12.0, -math.inf))

    assert call_of("Neena", likely, name, least=LEAST, is_over=True) is Call.YES
    assert call_of("Neena", unlikely, name, least=LEAST, is_over=True) is Call.NO
    assert unknown == found


def test_a_name_of_one_syllable_counts_only_with_a_mark_behind_it() -> None:
    assert named("Will").spellings("Well you") == ("Will,", "Will.", "Will?", "Will!")


def test_a_word_that_may_come_before_the_name_is_kept() -> None:
    assert named("Luna").spellings("Hey, do not.") == ("Luna", "Hey, Luna")
