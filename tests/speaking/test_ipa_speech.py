from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.speaking.engines.espeak_machine import EspeakMissing
from companion.speaking.engines.ipa_speech import (
    SENTENCE_ENDS,
    SIGNS,
    IpaText,
    Script,
    Stretch,
    ipa_text,
    numbered,
    phonemes,
    recited,
    stretch,
    word_times,
)
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.shaping import Span
from companion.speaking.spoken_form import SpokenForm, SpokenWord
from companion.values import PartBroken, Samples

RATE_HZ = 1000
EACH = 0.1
TWO_WORDS = SpokenForm((SpokenWord("Go", "Go"), SpokenWord("on.", "on.")))
GO_ON = IpaText("go. on.", ((0, 2), (4, 6)))


def silent(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE_HZ), np.float32)


def evenly(text: str) -> Stretch:
    """Say each letter for 0.1 s."""
    letters = tuple(Span(i * EACH, (i + 1) * EACH) for i in range(len(text)))
    return Stretch(silent(len(text) * EACH), letters)


def test_letters_become_numbers_between_a_beginning_and_an_end() -> None:
    numbers = numbered("ab", {"a": (3, 0), "b": (4, 0)}, (1, 0), (2,))

    assert numbers.ids.tolist() == [1, 0, 3, 0, 4, 0, 2]
    assert numbers.begins == (2, 4, 6)


def test_a_letter_that_is_not_known_has_no_number() -> None:
    numbers = numbered("axb", {"a": (3,), "b": (4,)}, (), ())

    assert numbers.ids.tolist() == [3, 4]
    assert numbers.begins == (0, 1, 1, 2)


def test_each_letter_gets_its_share_of_the_sound() -> None:
    numbers = numbered("ab", {"a": (3, 0), "b": (4, 0)}, (1,), (2,))

    spoken = stretch(silent(1.0), RATE_HZ, numbers, np.array([1, 2, 1, 3, 1, 2], np.float32))

    assert spoken.letters is not None
    assert spoken.letters[0] == pytest.approx((0.1, 0.4))
    assert spoken.letters[1] == pytest.approx((0.4, 0.8))


@pytest.mark.parametrize("durations", [None, np.ones(3, np.float32), np.ones(9, np.float32)])
def test_durations_of_something_else_tell_no_times(durations: Samples | None) -> None:
    numbers = numbered("ab", {"a": (3, 0), "b": (4, 0)}, (1,), (2,))

    assert stretch(silent(1.0), RATE_HZ, numbers, durations).letters is None


@given(st.lists(st.floats(0, 50, width=32), min_size=4, max_size=4), st.floats(0, 3))
def test_letters_stay_within_the_sound_whatever_is_told(durations: list[float], seconds: float) -> None:
    numbers = numbered("ab", {"a": (3,), "b": (4,)}, (1,), (2,))

    spoken = stretch(silent(seconds), RATE_HZ, numbers, np.array(durations, np.float32))

    assert spoken.letters is not None
    times = [time for span in spoken.letters for time in span]
    assert times == sorted(times)
    assert times[0] >= 0.0
    assert times[-1] <= seconds + 1e-3


def test_stretches_are_joined_and_timed_one_after_the_other() -> None:
    raw = recited(TWO_WORDS, GO_ON, evenly, RATE_HZ, most_letters=4, ends=".")

    assert raw is not None
    assert len(raw.samples) == 600  # "go." and "on.", the space between them is not said
    assert raw.words[0] == pytest.approx((0.0, 0.2))
    assert raw.words[1] == pytest.approx((0.3, 0.5))
    assert [phoneme.phoneme for phoneme in raw.phonemes] == ["g", "o", "", "o", "n", ""]


def test_without_times_the_words_share_the_sound() -> None:
    def untimed(text: str) -> Stretch:
        return Stretch(silent(1.0), None)

    raw = recited(TWO_WORDS, GO_ON, untimed, RATE_HZ, most_letters=4)

    assert raw is not None
    assert raw.phonemes == ()
    assert raw.words[0] is not None
    assert raw.words[1] is not None
    assert 0.0 == raw.words[0].start < raw.words[0].end <= raw.words[1].start < raw.words[1].end <= 2.0


def test_a_cancelled_stretch_ends_the_clause() -> None:
    said: list[str] = []

    def cancelled_at_the_second(text: str) -> Stretch | None:
        said.append(text)
        return evenly(text) if len(said) < 2 else None

    assert recited(TWO_WORDS, GO_ON, cancelled_at_the_second, RATE_HZ, 4, ends=".") is None
    assert said == ["go.", "on."]


@pytest.mark.parametrize(
    "samples",
    [
        np.full(100, np.nan, np.float32),
        np.full(100, np.inf, np.float32),
        np.full(100, -np.inf, np.float32),
        silent(60.0),
    ],
)
def test_sound_that_is_no_speech_is_told(samples: Samples) -> None:
    def broken(text: str) -> Stretch:
        return Stretch(samples, None)

    with pytest.raises(PartBroken) as raised:
        recited(TWO_WORDS, GO_ON, broken, RATE_HZ, most_letters=100)

    assert raised.value.sentence == "The voice failed. Choose another voice."


def test_the_space_between_two_words_is_shared_by_them() -> None:
    made = phonemes("a t", [Span(0.0, 0.1), Span(0.1, 0.2), Span(0.2, 0.3)])

    assert [(each.phoneme, round(each.start, 3), round(each.end, 3)) for each in made] == [
        ("a", 0.0, 0.15),
        ("t", 0.15, 0.3),
    ]


@example([("a", 0.5), (" ", 0.5), ("ː", 0.0), ("a", 0.1)])
@given(st.lists(st.tuples(st.sampled_from("abt ˈˌː̃.,;5-ʲ"), st.floats(0, 0.5)), max_size=40))
def test_phonemes_follow_each_other_whatever_was_read(letters: list[tuple[str, float]]) -> None:
    at = 0.0
    spans = []
    for _, length in letters:
        spans.append(Span(at, at + length))
        at += length

    made = phonemes("".join(letter for letter, _ in letters), spans)

    ends = [0.0, *(phoneme.end for phoneme in made)]
    assert [phoneme.start for phoneme in made] == pytest.approx(ends[:-1])
    assert all(phoneme.end > phoneme.start for phoneme in made)
    assert ends[-1] <= at + 1e-9
    assert not any(one.phoneme == other.phoneme == "" for one, other in pairwise(made))


def test_a_word_lasts_from_its_first_letter_to_its_last() -> None:
    ipa = IpaText("ab cd", ((0, 2), (2, 2), (3, 5)))

    first, none, last = word_times(ipa, evenly(ipa.text).letters or ())

    assert first == pytest.approx((0.0, 0.2))
    assert none is None
    assert last == pytest.approx((0.3, 0.5))


PLAIN = Script("en-us", str, ".,;:?!")


def form(text: str) -> SpokenForm:
    """Say every word as it is written."""
    return SpokenForm(tuple(SpokenWord(word, word) for word in text.split()))


def said(text: str, script: Script = PLAIN) -> str:
    return ipa_text(form(text), script).text


def test_signs_stand_behind_the_sounds_they_end() -> None:
    assert said("Hello there, I am here. Are you? Yes: good; go!") == (
        "həlˈoʊ ðˈɛɹ, aɪɐm hˈɪɹ. ɑːɹ juː? jˈɛs: ɡˈʊd; ɡˈoʊ!"
    )


@pytest.mark.parametrize(("sign", "written"), [("—", ";"), ("…", ";"), ("–", ";"), ("!", "!")])
def test_a_sign_that_the_network_does_not_know_becomes_a_semicolon(sign: str, written: str) -> None:
    assert said(f"yes{sign} no") == f"jˈɛs{written} nˈoʊ"


def test_a_word_for_which_nothing_is_said_has_no_sounds() -> None:
    ipa = ipa_text(
        SpokenForm((SpokenWord("Well", "Well"), SpokenWord("😀", ""), SpokenWord("yes.", "yes."))), PLAIN
    )

    assert [ipa.text[start:end] for start, end in ipa.words] == ["wˈɛl", "", "jˈɛs"]


def test_a_voice_that_espeak_does_not_have_is_told() -> None:
    with pytest.raises(EspeakMissing):
        said("Hello", Script("xx-none", str, "."))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Z", "Cc")), min_size=1, max_size=12)


@given(
    st.lists(WORDS | st.sampled_from(["the", "of", "1,000", "Yes!", "…", "a", "(well)", "don't"]), min_size=1)
)
def test_words_are_in_order_and_apart_whatever_they_hold(words: list[str]) -> None:
    ipa = ipa_text(SpokenForm(tuple(SpokenWord(word, word) for word in words)), PLAIN)

    places = [place for place in ipa.words if place[1] > place[0]]
    edges = [edge for place in places for edge in place]
    assert len(ipa.words) == len(words)
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(ipa.text) for edge in edges)


@given(st.text("ab .,?", max_size=80), st.integers(1, 20))
def test_a_text_is_cut_into_parts_that_hold_all_its_words(text: str, most: int) -> None:
    parts = IpaText(text, ()).parts(most, SENTENCE_ENDS)

    assert all(0 < end - start <= most for start, end in parts)
    assert "".join(text[start:end] for start, end in parts).replace(" ", "") == text.replace(" ", "")


def test_a_sentence_ends_a_part_where_that_is_asked_for() -> None:
    ipa = IpaText("aɪ ɡˈoʊ. juː stˈeɪ, nˈaʊ? ɡˈʊd", ())

    def cut(most: int, ends: str) -> list[str]:
        return [ipa.text[start:end] for start, end in ipa.parts(most, ends)]

    assert cut(100, SENTENCE_ENDS) == ["aɪ ɡˈoʊ.", "juː stˈeɪ, nˈaʊ?", "ɡˈʊd"]
    assert cut(100, "") == [ipa.text]
    assert cut(12, SENTENCE_ENDS) == ["aɪ ɡˈoʊ.", "juː stˈeɪ,", "nˈaʊ?", "ɡˈʊd"]


@pytest.mark.parametrize(
    ("voice", "text", "expected"),
    [
        ("a", "Hey, I joyfully row a boat out.", "hˈA, I ʤˈYfəli ɹˈO ə bˈOt ˈWt."),
        ("a", "The church bird had a little button.", "ðə ʧˈɜɹʧ bˈɜɹd hæd ə lˈɪTᵊl bˈʌtᵊn."),
        ("b", "Go there, near the bird.", "ɡˌQ ðˈɛː, nˌɪə ðə bˈɜːd."),
        ("e", "¿Qué tal, chicos?", "kˈe tˈal, ʧˈikos?"),
        ("i", "Ciao ragazzi!", "ʧˈao raɡˈaʦːɪ!"),
    ],
)
def test_kokoro_is_given_the_letters_it_was_taught(voice: str, text: str, expected: str) -> None:
    _, written = SCRIPTS[voice]

    assert written(form(text)).text == expected


AMERICAN = frozenset("AIWYbdfhijklmnpstuvwzðŋɑɔəɛɜɡɪɹʃʊʌʒʤʧˈˌθᵊOæTᵻ ") | frozenset(SIGNS)
BRITISH = frozenset("AIWYbdfhijklmnpstuvwzðŋɑɔəɛɜɡɪɹʃʊʌʒʤʧˈˌθᵊQaɒːT ") | frozenset(SIGNS)
EVERYDAY = (
    "Nobody could measure the pleasure of a little bottle of water in the garden, and yet the judge, who was a choir"
    " boy, thought of other things: boxes, buttons, voices — the hour, the cure, the idea! Which way? Loch Ness, Bach."
)


@pytest.mark.parametrize(("voice", "letters"), [("a", AMERICAN), ("b", BRITISH)])
def test_english_is_written_in_the_published_letters_alone(voice: str, letters: frozenset[str]) -> None:
    _, written = SCRIPTS[voice]

    assert set(written(form(EVERYDAY)).text) <= letters
