from pathlib import Path

import pytest

from companion.encoder.guard import open_guard
from companion.encoder.reading import open_text_reader
from companion.reply.analysis import FirstAid, danger_within, open_turn_analyser
from companion.reply.decision import ReplyDecider
from companion.thinking.persona import DEFAULT_PERSONA
from companion.values import CrisisKind, Danger, Grade
from tests.fakes.held_texts import holds
from tests.tables import each_row

SAID = "I met Quentin at work."


def test_neither_the_text_nor_its_vectors_are_held_once_they_are_forgotten() -> None:
    reader = open_text_reader()
    analyser = open_turn_analyser(reader, open_guard())
    seen, encoded = analyser.read(SAID), reader.encoder.encode([SAID])
    assert analyser.read(SAID) is seen

    analyser.forget()

    assert holds("Quentin", analyser) == []
    assert reader.encoder.encode([SAID]) is not encoded
    assert analyser.read(SAID) is not seen


def test_words_of_danger_are_told_from_others() -> None:
    reader = open_text_reader()
    analyser = open_turn_analyser(reader, open_guard())

    danger, soup = analyser.read("I want to end my life."), analyser.read("I had soup for lunch.")

    assert danger.danger is not None
    assert soup.danger is not None
    assert danger.danger.none < 0.5 < soup.danger.none


AID = (
    ("en", "Turn it off, put the lid on, get out of the kitchen."),
    ("de", "Herd aus, Deckel drauf, raus aus der Küche."),
    ("fr", "Coupe le feu, mets un couvercle, sors de la cuisine."),
    ("es", "Apaga el fuego, pon una tapa, sal de la cocina."),
    ("ja", "火を止めて、蓋をして、台所から出て。"),
    ("zh", "关火，盖上锅盖，离开厨房。"),
)
COMFORT = (
    ("en", "Oh dear, that sounds awful, what a shock."),
    ("de", "Ach du liebe Zeit, das klingt schrecklich."),
    ("fr", "Oh là là, c'est affreux, quel choc."),
    ("es", "Ay, qué horror, qué impresión."),
    ("ja", "うわあ、それはひどい、ショックだね。"),
    ("zh", "哎呀，太可怕了，吓一跳吧。"),
)


@pytest.fixture(scope="module")
def first_aid() -> FirstAid:
    return FirstAid(open_text_reader().encoder.encode)


@each_row("reply", [reply for _, reply in AID])
def test_first_aid_is_known(first_aid: FirstAid, reply: str) -> None:
    assert first_aid.tells(reply)


@each_row("reply", [reply for _, reply in COMFORT])
def test_comfort_is_no_first_aid(first_aid: FirstAid, reply: str) -> None:
    assert not first_aid.tells(reply)


ADMISSIONS = (
    "I cut myself when I can't sleep.",
    "Mein Mann schlägt mich, wenn er trinkt.",
    "Je me coupe quand je n'arrive pas à dormir.",
    "Mi marido me pega cuando bebe.",
    "眠れない夜は腕を切ってしまう。",
    "我睡不着的时候就想死。",
)
FACTS = (
    "I'm allergic to peanuts.",
    "Meine Mutter ist im März gestorben.",
    "J'ai eu un infarctus en 2019.",
    "Duermo mal.",
    "母は三月に亡くなりました。",
    "我对花生过敏。",
)


PLANS = (Path(__file__).parents[1] / "data" / "plans_told" / "en.txt").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def decider() -> ReplyDecider:
    made = ReplyDecider(DEFAULT_PERSONA, lambda: open_turn_analyser(open_text_reader(), open_guard()))
    made.warm()
    return made


@each_row("words", ADMISSIONS)
def test_an_admission_tells_of_a_danger(decider: ReplyDecider, words: str) -> None:
    assert decider.path.tells_of_danger(words)


@each_row("words", FACTS)
def test_an_illness_or_a_loss_tells_of_none(decider: ReplyDecider, words: str) -> None:
    assert not decider.path.tells_of_danger(words)


@each_row(
    "words",
    [
        "Please set an alarm for seven tomorrow morning.",
        "Verschieb bitte den Termin beim Orthopäden auf Montag.",
        "Réserve-moi une table pour vendredi soir.",
        "Pon la alarma mañana a las siete.",
        "金曜日にレストランを予約して。",
    ],
)
def test_a_request_to_do_something_asks_to_act(decider: ReplyDecider, words: str) -> None:
    assert decider.path.asks_to_act(words)


@each_row("words", [row.partition(" | ")[0] for row in PLANS])
def test_a_plan_of_ones_own_does_not_ask_to_act(decider: ReplyDecider, words: str) -> None:
    assert not decider.path.asks_to_act(words)


@each_row(
    "words",
    [
        "I don't want advice, just listen to me.",
        "Ich will keinen Rat, hör mir einfach zu.",
        "Ne me donne pas de conseils.",
        "No quiero consejos, solo escúchame.",
        "アドバイスはいらない、ただ聞いてほしい。",
        "我不想要建议，听我说就好。",
    ],
)
def test_who_wants_only_to_be_heard_wants_no_advice(decider: ReplyDecider, words: str) -> None:
    assert decider.path.wants_no_advice(words)


@each_row("words", ["Kannst du mir einen Rat geben?", "Je voudrais un conseil.", "我妈总给我建议，烦死了。"])
def test_a_wish_for_advice_or_a_tale_of_it_is_none_for_no_advice(decider: ReplyDecider, words: str) -> None:
    assert not decider.path.wants_no_advice(words)


class Reader:
    """Takes the share of words that are longer than three letters for the likelihood of a danger."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def danger(self, words: str, answered: str = "") -> Danger:
        """Take what is answered for a part of the words."""
        self.read.append(words)
        said = [*answered.split(), *words.split()]
        grades = dict.fromkeys((Grade.HINT, Grade.RISK, Grade.ACUTE), 1 / 3)
        none = 1 - sum(len(one) > 3 for one in said) / len(said)
        return Danger(dict.fromkeys(CrisisKind, 0.0), none, grades, 0.0)

    def within(self, words: str, before: tuple[str, ...] = (), answered: str = "") -> Danger:
        """Return what words are like in their talk."""
        return danger_within(self, self.danger(words), words, before, answered)  # type: ignore[arg-type]


def test_words_a_little_like_danger_are_read_with_the_two_turns_before() -> None:
    before = ("one or two", "letters written", "letters written")

    assert Reader().within("i did that", before).within == pytest.approx(5 / 7)
    assert Reader().within("i did", before).within == 0


def test_words_are_read_next_to_what_they_answer() -> None:
    words, reader = "yes most nights", Reader()
    alone = reader.danger(words)

    assert reader.within(words, answered="thinking about dying").any > alone.any
    assert reader.within(words, answered="to a bar").any < alone.any
    assert reader.within(words, answered=" ").any == alone.any
    assert reader.within(words, answered="to a bar").alone == alone


@pytest.mark.parametrize("read", ["warten sterben", "まって死にたい"])
def test_turns_are_joined_as_their_language_writes_them(read: str) -> None:
    reader = Reader()
    first, last = read.split() if " " in read else (read[:3], read[3:])

    danger_within(reader, reader.danger("sterben"), last, (first,), "")  # type: ignore[arg-type]

    assert reader.read[-1] == read
