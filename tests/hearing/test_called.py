import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.called import CallName, call_of, difference, find_name, is_short, nearness, sounds_of
from companion.speaking.engines.kokoro_letters import ipa_of_texts
from companion.thinking.orders.commands import draws_attention, read_command_words
from companion.values import Call
from tests.tables import each_row

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


@each_row(
    ("ipa", "sounds"),
    [
        ("lˈuːnə", ("l", "u", "n", "ə")),  # stress, length and tone are no sounds
        ("d^ʒˈɔ^ɪ", ("dʒ", "ɔɪ")),  # an affricate and a diphthong are one each
        # a weak vowel is a syllable unless it colours the vowel before an r
        ("mˈi^ə", ("m", "i", "ə")),
        ("mˈi^əɹə", ("m", "i", "ɹ", "ə")),
        ("ə^l", ("ə", "l")),
    ],
)
def test_a_name_is_taken_apart_into_sounds(ipa: str, sounds: tuple[str, ...]) -> None:
    assert sounds_of(ipa) == sounds


def test_sounds_that_are_made_alike_differ_least() -> None:
    assert difference("m", "n") < difference("m", "b") < difference("m", "s") == 1.0
    assert difference("ɪ", "i") < difference("ɪ", "ɛ") < difference("i", "u") == 1.0
    assert difference("m", "i") == 1.0


@given(SOUNDS, SOUNDS)
def test_nearness_is_a_share_and_1_for_the_same_sounds(heard: tuple[str, ...], name: tuple[str, ...]) -> None:
    assert 0.0 <= nearness(heard, name) <= 1.0
    assert not name or nearness(name, name) == 1.0


def test_a_name_of_one_syllable_has_to_be_met_better() -> None:
    assert is_short(("w", "ɪ", "l"))
    assert nearness(("w", "ɛ", "l"), ("w", "ɪ", "l")) < nearness(("m", "ɛ", "l", "ə"), ("m", "ɪ", "l", "ə"))


# ---- calls --------------------------------------------------------------------------------------------------


@each_row(
    ("text", "name", "language"),
    [
        # a name is known by its sound, however it is written
        ("Mira.", "Mira", "en"),
        ("Mirror what time is it?", "Mira", "en"),
        ("Hey Mira!", "Mira", "en"),
        ("Oh hey, Mira, are you there?", "Mira", "en"),
        ("A Lexa play something.", "Alexa", "en"),
        ("Becks, are you awake?", "Bex", "en"),
        ("Mary Anne, good morning.", "Mary Ann", "en"),
        # one that is an ordinary word, if it is set off
        ("Will.", "Will", "en"),
        ("Will, what time is it?", "Will", "en"),
        ("Hey Will what time is it?", "Will", "en"),
        ("Mira, wie spät ist es?", "Mira", "de"),
        ("Hallo Jonas, bist du da?", "Jonas", "de"),
        ("Dis, Claire, quelle heure est-il ?", "Claire", "fr"),
        ("Oye, Lucía, ¿qué hora es?", "Lucía", "es"),
        ("ねえ、ミラ、今何時ですか", "ミラ", "ja"),
        ("米拉，现在几点？", "米拉", "zh"),
    ],
)
def test_a_name_at_the_beginning_is_a_call_in_six_languages(text: str, name: str, language: str) -> None:
    assert call(text, name, language) is Call.YES


@each_row(
    ("text", "name", "language"),
    [
        ("Miracles happen.", "Mira", "en"),
        ("Me or you?", "Mira", "en"),
        ("When I was young it rained.", "Wenna", "en"),
        ("When a man looks for trouble.", "Wenna", "en"),
        ("Hello there, neighbour.", "Ilo", "en"),
        # a name further on
        ("I saw Mira yesterday.", "Mira", "en"),
        ("Did you hear that, Mira?", "Mira", "en"),
        ("Come away with me, Mira, Mira", "Mira", "en"),
        # an ordinary word
        ("Will you come home tonight?", "Will", "en"),
        ("Well, I don't know.", "Will", "en"),
        ("Joy to the world, the Lord is come.", "Joy", "en"),
        ("Join us for dinner.", "Joy", "en"),
        ("May I ask you something?", "May", "en"),
        ("Hope so.", "Hope", "en"),
        ("Mir ist kalt.", "Mira", "de"),
        ("Clairement, il a raison.", "Claire", "fr"),
        ("Solo quiero dormir.", "Sol", "es"),
        ("みんな元気ですか", "ミラ", "ja"),
        ("我们明天去吃饭吧", "米拉", "zh"),
        # a song
        ("Dance with me, Mira, dance with me", "Mira", "en"),
        ("La la la, Mira, la la la", "Mira", "en"),
        ("Sweet Mira, won't you dance", "Mira", "en"),
        ("My Mira lies over the ocean", "Mira", "en"),
    ],
)
def test_other_words_ordinary_ones_and_songs_call_nobody(text: str, name: str, language: str) -> None:
    assert call(text, name, language) is Call.NO


@each_row(
    ("text", "is_over", "found"),
    [
        # the last word may still become another
        ("Mira", False, Call.MAYBE),
        ("Mira what", False, Call.YES),
        # few words stay open until a pause follows, and those that say nothing beyond it
        ("My", False, Call.MAYBE),
        ("My", True, Call.NO),
        ("", True, Call.MAYBE),
        ("…", True, Call.MAYBE),
        ("Hey,", True, Call.MAYBE),
    ],
)
def test_a_call_stays_open_while_more_may_come(text: str, is_over: bool, found: Call) -> None:
    assert call(text, "Mira", is_over=is_over) is found


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


@pytest.mark.parametrize(
    ("name", "text", "spellings"),
    [
        ("Will", "Well you", ("Will,", "Will.", "Will?", "Will!")),  # one syllable only with a mark behind it
        ("Luna", "Hey, do not.", ("Luna", "Hey, Luna")),  # a word that may come before it is kept
    ],
)
def test_a_name_has_likely_spellings(name: str, text: str, spellings: tuple[str, ...]) -> None:
    assert named(name).spellings(text) == spellings
