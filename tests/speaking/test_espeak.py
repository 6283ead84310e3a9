import pytest

from companion.speaking.engines.espeak import ipa_of_espeak


@pytest.mark.parametrize(
    ("mnemonic", "ipa"), [("ˈoʊ", "oʊ"), ("ˌeɪ", "eɪ"), ("ɜː", "ɜː"), ("_:", ""), ("", ""), ("t", "t")]
)
def test_stress_and_pause_marks_are_taken_off(mnemonic: str, ipa: str) -> None:
    assert ipa_of_espeak(mnemonic) == ipa
