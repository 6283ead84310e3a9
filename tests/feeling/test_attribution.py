import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.attribution import LONGEST, agent, clauses
from companion.feeling.phrases import phrases, phrases_of
from companion.values import Who
from tests.tables import each_row


@each_row(
    ("language", "clause", "who"),
    [
        ("en", "I broke the vase", Who.SELF),
        ("en", "we missed the train", Who.SELF),
        ("en", "you forgot my name", Who.COMPANION),
        ("en", "my boss shouted at me", Who.OTHER),
        ("en", "she left him", Who.OTHER),
        ("en", "I was fired", Who.OTHER),
        ("en", "it rained all day", Who.WORLD),
        ("en", "the train was late", Who.WORLD),
        ("de", "ich die Vase zerbrochen habe", Who.SELF),
        ("de", "du meinen Namen vergessen hast", Who.COMPANION),
        ("de", "mich mein Chef angeschrien hat", Who.OTHER),
        ("de", "ich gefeuert wurde", Who.OTHER),
        ("de", "es den ganzen Tag geregnet hat", Who.WORLD),
        ("fr", "j’ai cassé le vase", Who.SELF),
        ("fr", "tu as oublié mon prénom", Who.COMPANION),
        ("fr", "mon chef m'a crié dessus", Who.OTHER),
        ("fr", "on m'a volé mon vélo", Who.OTHER),
        ("fr", "il a plu toute la journée", Who.WORLD),
        ("es", "rompí el jarrón", Who.SELF),
        ("es", "olvidaste mi nombre", Who.COMPANION),
        ("es", "mi jefe me gritó", Who.OTHER),
        ("es", "me despidieron", Who.OTHER),
        ("es", "llovió todo el día", Who.WORLD),
        ("ja", "私が花瓶を割った", Who.SELF),
        ("ja", "あなたが名前を忘れた", Who.COMPANION),
        ("ja", "私の上司が怒鳴った", Who.OTHER),
        ("ja", "私は上司に怒鳴られた", Who.OTHER),
        ("ja", "一日中雨だった", Who.WORLD),
        ("zh", "我打碎了花瓶", Who.SELF),
        ("zh", "你忘了我的名字", Who.COMPANION),
        ("zh", "我姐姐搬走了", Who.OTHER),
        ("zh", "我被老板骂了", Who.OTHER),
        ("zh", "下了一天雨", Who.WORLD),
    ],
)
def test_who_did_what_a_clause_tells(language: str, clause: str, who: Who) -> None:
    assert agent(clause, phrases(language)) is who


@each_row(
    ("language", "text", "parts"),
    [
        (
            "en",
            "I am sad because my dog died, and it rains. Really?",
            ("I am sad", "because my dog died", "and it rains.", "Really?"),
        ),
        (
            "de",
            "Ich bin traurig wegen gestern; es regnet.",
            ("Ich bin traurig", "wegen gestern", "es regnet."),
        ),
        ("fr", "Je prends le car parce qu'il pleut !", ("Je prends le car", "parce qu'il pleut !")),
        ("es", "Estoy triste porque llueve, y tú no.", ("Estoy triste", "porque llueve", "y tú no.")),
        (
            "ja",
            "東京から来た。雨だから、悲しいよ！本当？",
            ("東京から来た。", "雨だから", "悲しいよ！", "本当？"),
        ),
        ("zh", "因为下雨我很难过,你呢？", ("因为下雨", "我很难过", "你呢？")),
    ],
)
def test_clauses_end_at_marks_and_at_connectives(language: str, text: str, parts: tuple[str, ...]) -> None:
    assert clauses(text, phrases(language)) == parts


@given(st.text(max_size=300))
def test_any_text_can_be_taken_apart(text: str) -> None:
    known = phrases_of(text)
    assert all(clause.strip() for clause in clauses(text, known))
    agent(text, known)


@pytest.mark.parametrize(
    "text", [" " * 20_000, ", " * 10_000, "the a my " * 2_500, "he said " * 2_500, '"' * 20_000]
)
def test_a_very_long_text_is_cut_before_it_is_taken_apart(text: str) -> None:
    assert sum(len(clause) for clause in clauses(text, phrases("en"))) <= LONGEST
