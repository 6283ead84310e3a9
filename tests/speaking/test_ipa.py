import pytest

from companion.speaking.ipa import IPA_OF_FLITE, ipa_of_espeak


@pytest.mark.parametrize(
    ("mnemonic", "ipa"), [("ˈoʊ", "oʊ"), ("ˌeɪ", "eɪ"), ("ɜː", "ɜː"), ("_:", ""), ("", ""), ("t", "t")]
)
def test_stress_and_pause_marks_are_taken_off(mnemonic: str, ipa: str) -> None:
    assert ipa_of_espeak(mnemonic) == ipa


def test_every_phone_of_flites_american_voices_has_its_ipa() -> None:
    radio = "aa ae ah ao aw ax axr ay b ch d dh dx eh el em en er ey f g hh hv ih iy jh k l m n nx ng ow oy p r s sh"

    assert set(radio.split()) | {"t", "th", "uh", "uw", "v", "w", "y", "z", "zh", "pau"} <= set(IPA_OF_FLITE)
