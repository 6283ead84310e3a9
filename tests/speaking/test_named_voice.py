"""A name is said as its pronunciation has it, and written as it is."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.named_voice import NamedVoice, naming, nearest_spelling
from companion.speaking.voice import Capabilities
from companion.values import CancelToken, Clause
from tests.fakes.speech_engine import FakeEngine
from tests.fakes.voice import FakeVoice

READ: Mapping[str, str] = {
    "Ilo": "aɪloʊ",
    "ealo": "iloʊ",
    "Maren": "mæɹən",
    "mahran": "mɑːɹən",
    "Bex": "bɛks",
}
"""As some engine might read these; it spells out what it does not know."""


def spoken(text: str) -> str:
    return READ.get(text, "ɛks")


@pytest.mark.parametrize(
    ("name", "ipa", "spelling"),
    [
        ("Ilo", "ˈiːloʊ", "ealo"),
        ("Maren", "ˈmɑːɹən", "mahran"),
        ("Bex", "bɛks", "Bex"),
        ("Bex", "ˈbɛks", "Bex"),
    ],
)
def test_the_spelling_that_is_spoken_nearest_is_found(name: str, ipa: str, spelling: str) -> None:
    assert nearest_spelling(name, ipa, spoken) == spelling


def test_a_voice_that_tells_no_phonemes_is_given_the_name() -> None:
    assert nearest_spelling("Ilo", "ˈiːloʊ", lambda _: "") == "Ilo"


@given(st.text(max_size=30) | st.just("ˈ"), st.text("ˈiːloʊɑɹən", max_size=12))
def test_any_pronunciation_gives_one_word_or_the_name(ipa: str, phonemes: str) -> None:
    spelling = nearest_spelling("Ilo", ipa, lambda text: phonemes + text)

    assert len(spelling.split()) == 1


def test_the_name_is_said_otherwise_and_written_as_it_is() -> None:
    voice = FakeVoice()
    clause = Clause(0, "I'm Ilo, and Ilona is not. Ilo's here.")

    said = NamedVoice(voice, "Ilo", "ealo").speak(clause, CancelToken())

    assert [each.text for each in voice.spoken] == ["I'm ealo, and Ilona is not. ealo's here."]
    assert said is not None
    assert said.clause == clause
    assert " ".join(word.text for word in said.words) == clause.text


def test_the_name_is_said_otherwise_in_a_script_without_spaces() -> None:
    voice = ExpressiveVoice(FakeEngine(capabilities=Capabilities(languages=("zh",))))

    said = NamedVoice(voice, "Ilo", "ealo").speak(Clause(0, "你好， Ilo 在这里。"), CancelToken())

    assert said is not None
    assert "Ilo" in [word.text for word in said.words]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_name_is_said_otherwise_beside_words_of_a_script_without_spaces(language: str) -> None:
    voice = ExpressiveVoice(FakeEngine(capabilities=Capabilities(languages=(language,))))

    said = NamedVoice(voice, "Ilo", "ealo").speak(Clause(0, "Ilo is written イロ in kana."), CancelToken())

    assert said is not None
    assert "".join(word.text for word in said.words) == "Iloiswrittenイロinkana."


def test_a_word_that_is_spelt_as_the_name_is_said_stays_in_the_caption() -> None:
    said = NamedVoice(FakeVoice(), "Leigh", "lee").speak(Clause(0, "In the lee, Leigh."), CancelToken())

    assert said is not None
    assert [word.text for word in said.words] == ["In", "the", "lee,", "Leigh."]


def test_a_clause_without_the_name_goes_through_as_it_is() -> None:
    voice = FakeVoice()
    named = NamedVoice(voice, "Ilo", "ealo")

    said = named.speak(Clause(0, "Hello there."), CancelToken())

    assert said is not None
    assert voice.spoken == [said.clause] == [Clause(0, "Hello there.")]
    named.close()
    assert voice.is_closed
    assert named.name == voice.name


@pytest.mark.parametrize(("name", "ipa"), [("Ilo", ""), ("Aunt Ilo", "ɑːnt iːloʊ")])
def test_without_a_pronunciation_of_one_word_the_voice_stays(name: str, ipa: str) -> None:
    voice = FakeVoice()

    assert naming(voice, name, ipa) is voice
    assert voice.spoken == []


def test_a_name_in_a_script_that_the_voice_cannot_say_is_said_as_it_is_pronounced() -> None:
    voice = naming(ExpressiveVoice(FakeEngine()), "桜", "ɑ")

    said = voice.speak(Clause(0, "桜"), CancelToken())

    assert said is not None
    assert [word.text for word in said.words] == ["桜"]
