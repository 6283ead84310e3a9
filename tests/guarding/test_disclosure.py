import re

from companion.guarding.watch import Disclosure, Occasion, Remark, read_disclosure
from companion.values import LANGUAGES
from tests.tables import each_row

SOFTWARE = {
    "en": r"software|program",
    "de": r"Software|Programm",
    "fr": r"logiciel|programme",
    "es": r"software|programa",
    "ja": r"ソフトウェア|プログラム",
    "zh": r"软件|程序",
}
PAUSE = {
    "en": r"pause|rest|break",
    "de": r"Pause|auszuruhen",
    "fr": r"pause|reposer",
    "es": r"pausa|descans",
    "ja": r"休",
    "zh": r"休息|歇",
}
KEEPS = {
    "en": r"don't go|stay with|already|miss|without you|so soon|leav|lonely|please|wait|one more|promise",
    "de": r"geh nicht|bleib bei|schon gehen|vermiss|ohne dich|so früh|einsam|bitte|warte|noch ein|versprich",
    "fr": r"ne pars|reste avec|déjà|manqu|sans toi|si tôt|s'il te plaît|attends|encore un|promets",
    "es": r"no te vayas|quédate|tan pronto|echar de menos|sin ti|por favor|espera|una más|promete",
    "ja": r"行かないで|まだいて|寂し|さみし|お願い|待って|もう少しだけ|約束",
    "zh": r"别走|不要走|陪我|想你|孤单|求你|等等|再聊|答应我|舍不得",
}


def every_text(language: str) -> list[tuple[Occasion, str]]:
    return [
        (occasion, texts.words(Remark(occasion, hours=3), "Robin", which))
        for texts in (read_disclosure(language, host) for host in ("", "models.example", "127.0.0.1"))
        for occasion in Occasion
        for which in range(len(texts.texts[occasion]))
    ]


@each_row("language", LANGUAGES)
def test_it_says_in_every_language_that_it_is_software(language: str) -> None:
    for occasion, words in every_text(language):
        if occasion in {Occasion.FIRST, Occasion.BEGINS, Occasion.REMINDER}:
            assert re.search(SOFTWARE[language], words), words
        if occasion in {Occasion.FIRST, Occasion.BEGINS}:
            assert "Robin" in words
        if occasion is Occasion.REMINDER:
            assert "3" in words
            assert re.search(PAUSE[language], words), words
        assert "{" not in words


@each_row("language", LANGUAGES)
def test_there_are_several_texts_and_those_of_each_session_are_short(language: str) -> None:
    texts = read_disclosure(language).texts

    assert all(len(set(texts[occasion])) >= 3 for occasion in Occasion)
    assert all(len(text) <= 60 for text in texts[Occasion.BEGINS])


@each_row("language", LANGUAGES)
def test_nothing_said_keeps_anybody(language: str) -> None:
    for _, words in every_text(language):
        assert not re.search(KEEPS[language], words, re.IGNORECASE), words
        assert "!" not in words
        assert "！" not in words


def test_who_talks_through_a_server_is_not_told_that_nobody_reads() -> None:
    here, there = (
        read_disclosure("en", host).words(Remark(Occasion.FIRST), "Robin", 0)
        for host in ("", "models.example")
    )

    assert "stays on this computer" in here
    assert "server" in there
    assert "Nobody" not in there


@each_row("host", ["localhost", "127.0.0.1", "::1"])
def test_a_server_on_this_computer_is_told_as_one(host: str) -> None:
    told = read_disclosure("en", host).words(Remark(Occasion.FIRST), "Robin", 0)

    assert "server on this computer" in told


def test_each_time_it_is_said_otherwise_and_never_left_out() -> None:
    texts = read_disclosure("en")

    said = {texts.words(Remark(Occasion.BEGINS), "Robin", which) for which in range(100, 103)}

    assert len(said) == 3
    assert read_disclosure("eo") == texts


def test_a_name_with_braces_is_said_as_it_is() -> None:
    texts = Disclosure({Occasion.BEGINS: ("{name} here.",)})

    assert texts.words(Remark(Occasion.BEGINS), "{hours}", 0) == "{hours} here."
