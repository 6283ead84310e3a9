import csv
import hashlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.language import LATIN, familiarity, identified
from tests.tables import each_row

LANGUAGES = Path(__file__).parents[2] / "models" / "training" / "sentences" / "languages.tsv"


def unlearnt(*languages: str) -> list[str]:
    """The lines that training leaves out: one in five, by its hash."""
    with LANGUAGES.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = [row["text"] for row in rows if row["language"] in languages]
    return [text for text in texts if int(hashlib.sha256(text.encode()).hexdigest(), 16) % 5 == 0]


def share_known(texts: list[str]) -> float:
    return sum(familiarity(text) >= 0.5 for text in texts) / len(texts)


@each_row(
    "text",
    [
        "I'm fine.",
        "mum died",
        "ok",
        "no",
        "Emily",
        "so um i don't know i just feel kind of lost",
        "My friend Agnieszka is moving to Düsseldorf next month.",
        "We had sushi and a café au lait with Hiroshi.",
        "LEAVE ME ALONE!!!",
        "I'm so happy 😀😀",
        "We lost 3:1 against Germany in 1998, and I cried.",
        "My grandmother always said 大丈夫 whenever I fell off my bicycle on the way to school.",
        *("ça va bien", "mir geht's gut", "no pasa nada", "大丈夫です", "我很好", "今日は悲しい", "你好"),
    ],
)
def test_the_windows_languages_are_familiar_however_short_or_full_of_names(text: str) -> None:
    assert familiarity(text) >= 0.5


MASHED = ("asdfghjkl", "for (int i = 0; i < n; i++) { x += a[i]; }", "qwertz uiop")


@each_row("text", ["Мне грустно.", "jag är så trött", "yorgunum", "nie wiem co robić", *MASHED])
def test_another_language_mashed_keys_and_code_are_not_familiar(text: str) -> None:
    assert familiarity(text) < 0.5


OTHER_SCRIPTS = ("Мама умерла", "나 좀 내버려 둬", "أنا بخير", "मैं ठीक हूँ", "Είμαι καλά")


@each_row("text", [*OTHER_SCRIPTS, "la " * 40, "I am I am " * 30])
def test_another_script_and_words_over_and_over_settle_it_without_a_model(text: str) -> None:
    assert familiarity(text) == 0.0


def test_a_program_with_english_names_is_not_familiar() -> None:
    program = (
        "def find(rows):\n    found = []\n    for row in rows:\n        found += row[0]\n    return found\n"
    )

    assert familiarity(program) == 0.0


def test_of_the_windows_other_languages_at_least_97_in_100_unlearnt_sentences_are_familiar() -> None:
    assert share_known(unlearnt("de", "fr", "es", "ja", "zh")) >= 0.97


def test_of_further_languages_9_in_100_unlearnt_sentences_are_familiar_and_hardly_one_surely() -> None:
    eastern = unlearnt("pl", "ru", "tr", "ko", "ar", "hi", "cs", "hu", "ro", "id", "vi")
    texts = eastern + unlearnt("it", "pt", "nl", "sv", "da", "no", "fi")

    assert share_known(texts) <= 0.09
    assert sum(familiarity(text) >= 0.9 for text in texts) <= 1


def test_a_very_long_text_is_known_as_its_sentences_are() -> None:
    known = familiarity(
        " ".join(
            f"On {day} I {went} home {how} and thought of {whom}."
            for day in ("Monday", "Tuesday", "Friday", "Saturday", "Sunday")
            for whom in ("her", "my mother", "what he said", "the summer", "our old garden")
            for how in ("in the rain", "alone", "by bus", "through the park", "after work")
            for went in ("walked", "drove", "came", "rode")
        )
    )

    assert known >= 0.5


@given(st.text(max_size=200))
def test_any_text_has_a_familiarity_from_0_to_1(text: str) -> None:
    assert 0.0 <= familiarity(text) <= 1.0


@each_row("language", LATIN)
def test_of_unlearnt_sentences_at_least_93_in_100_are_identified(language: str) -> None:
    codes = [identified(text).code for text in unlearnt(language) if len(text.split()) >= 3]

    assert codes.count(language) >= 0.93 * len(codes)


@each_row(
    ("text", "code"),
    [
        ("今日は悲しい", "ja"),
        ("OK、東京へ行こう", "ja"),
        ("はい", "ja"),
        ("你好", "zh"),
        ("我不想活了の", "zh"),
        ("我的手机是iPhone", "zh"),
        ("Das war ein nice day", "de"),
        ("No, das war nicht so gemeint.", "de"),
        ("je ne sais pas ou il est alle", "fr"),
        ("manana tengo que ir al medico", "es"),
        ("My son's been cutting hair all day.", "en"),
    ],
)
def test_a_text_is_identified_by_its_script_or_its_words(text: str, code: str) -> None:
    assert identified(text).code == code


@each_row(
    "text",
    [
        "",
        "123",
        "😀",
        "asdfghjkl",
        "Привет, как дела?",
        "나 좀 내버려 둬",
        "Jag är så trött idag.",
        "Nie wiem, co robić.",
    ],
)
def test_what_is_in_none_of_the_languages_has_no_code(text: str) -> None:
    assert identified(text).code is None


@given(st.text(max_size=60))
def test_the_shares_of_the_languages_add_up_to_at_most_1(text: str) -> None:
    shares = identified(text).shares.values()

    assert all(share >= 0 for share in shares)
    assert sum(shares) <= 1 + 1e-6
