import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.engines.espeak_machine import EspeakMissing
from companion.speaking.engines.ipa_speech import SENTENCE_ENDS, SIGNS, IpaText, Script, ipa_text
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.spoken_form import SpokenForm, SpokenWord

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
