"""A file of patterns: what it finds, what takes a finding back, and what is said of a broken file."""

from pathlib import Path

import pytest

from companion.guarding.crisis import Frame
from companion.guarding.lexicon import (
    CrisisSign,
    Lexicon,
    Lexicons,
    RuleSign,
    Sign,
    likely_languages,
    read_lexicon,
)
from companion.values import (
    LANGUAGES,
    CrisisKind,
    Grade,
    Intimacy,
    PartBroken,
    PartMissing,
    Rule,
)
from tests.tables import each_row

CRISIS = r"""
[pieces]
want = "want to|wanna"

[[signs]]
name = "wants to die"
kind = "suicide"
grade = 2
patterns = ['\bi <want> die\b', '\bi <want> be dead\b']
unless = ['\bdie of laughing\b']
"""


def _read(folder: Path, text: str) -> Lexicon[CrisisSign]:
    (folder / "crisis.en.toml").write_text(text, encoding="utf-8")
    return read_lexicon("crisis", "en", CrisisSign, folder)


def test_a_sign_is_found_where_one_of_its_patterns_is(tmp_path: Path) -> None:
    (found,) = _read(tmp_path, CRISIS).find("Sometimes I wanna be dead, you know.")
    assert (found.sign.kind, found.sign.grade) == (CrisisKind.SUICIDE, Grade.RISK)
    assert (found.start, found.end) == (10, 25)


def test_a_sign_does_not_count_beside_what_takes_it_back(tmp_path: Path) -> None:
    assert _read(tmp_path, CRISIS).find("I want to die of laughing") == ()


def test_accents_make_no_difference(tmp_path: Path) -> None:
    assert _read(tmp_path, CRISIS.replace("be dead", "être mort")).find("i want to etre mort")


def test_a_sign_of_a_rule_names_the_intimacy_that_permits_it(tmp_path: Path) -> None:
    text = "[[signs]]\nname = 'x'\nrule = 'intimacy'\npermitted_from = 2\npatterns = ['dear']\n"
    (tmp_path / "rules.en.toml").write_text(text, encoding="utf-8")
    (found,) = read_lexicon("rules", "en", RuleSign, tmp_path).find("my dear")
    assert (found.sign.rule, found.sign.permitted_from) == (Rule.INTIMACY, Intimacy.WARM)


@pytest.mark.parametrize(
    "broken",
    [
        "[[signs]",
        CRISIS.replace("suicide", "sadness"),
        CRISIS.replace("<want>", "<wish>"),
        CRISIS.replace("grade = 2", "grade = 2\ngrave = 2"),
        CRISIS.replace('name = "wants to die"', ""),
    ],
)
def test_a_broken_file_is_named_in_a_sentence(tmp_path: Path, broken: str) -> None:
    with pytest.raises(PartBroken) as raised:
        _read(tmp_path, broken)
    assert raised.value.sentence.startswith("The file crisis.en.toml is broken")


def test_a_file_with_what_is_no_pattern_is_named_when_it_is_looked_at(tmp_path: Path) -> None:
    lexicon = _read(tmp_path, CRISIS.replace(r"\bi <want> die\b", "("))

    with pytest.raises(PartBroken) as raised:
        lexicon.find("I want to die")

    assert raised.value.sentence.startswith("The file crisis.en.toml is broken")


@each_row("language", LANGUAGES)
@pytest.mark.parametrize(
    ("subject", "kind"),
    [("crisis", CrisisSign), ("rules", RuleSign), ("asked", RuleSign), ("frames", Frame), ("age", Sign)],
)
def test_every_pattern_that_ships_is_one(subject: str, kind: type[Sign], language: str) -> None:
    read_lexicon(subject, language, kind).find("")


def test_a_missing_file_is_named_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PartMissing) as raised:
        read_lexicon("crisis", "en", CrisisSign, tmp_path)
    assert raised.value.sentence.startswith("The file crisis.en.toml is missing")


@each_row(
    ("sentence", "likely"),
    [
        ("i want to be here with you", ("en",)),
        ("bruno", ("en", "de", "fr", "es")),
        ("さようなら", ("ja",)),
        ("我不想活了の", ("ja", "zh")),
        ("i say 再见 now", ("en", "ja", "zh")),
        ("прощай", ()),
    ],
)
def test_signs_are_looked_for_in_all_languages_that_a_sentence_may_be_in(
    sentence: str, likely: tuple[str, ...]
) -> None:
    assert likely_languages(sentence) == likely


def test_signs_of_other_languages_do_not_count(tmp_path: Path) -> None:
    english = _read(tmp_path, CRISIS)

    assert list(Lexicons({"en": english}).find("and then i want to die"))
    assert not list(Lexicons({"de": english}).find("and then i want to die"))
