import pytest

from companion.encoder.reading import PurposeReader, open_purpose_reader
from companion.remembering.recalling.may_come_up import (
    ASKING,
    HALF_LIFE,
    NO_RECALL,
    ComingUp,
    Occasion,
    Shown,
    come_up,
    felt_now,
    intend,
    may_ask_feeling,
    occasion,
    passes_time,
)
from companion.remembering.speech_acts import is_fragment, is_question
from companion.values import (
    Affect,
    FeelingPolicy,
    Memory,
    MemoryKind,
    Recalled,
    RecallPurpose,
    RecallScores,
    Speaker,
)
from tests.tables import each_row

SAD = Affect(-0.6, -0.3, -0.3)
AFRAID = Affect(-0.5, 0.6, -0.4)
GLAD = Affect(0.7, 0.4, 0.3)
CALM = Affect(0.1, -0.2, 0.1)
TOLD = "I went to my mother's grave today."
NOW = 1.7e9
CRIED = Shown(Affect(-0.8, 0.2, -0.4), (0.9,), NOW)
PLAIN = Shown(Affect(0.1, 0.0, 0.0), (0.1,), NOW + 30)
CHEERED = Shown(Affect(0.6, 0.4, 0.2), (0.2,), NOW + 30)
TELLS, ASKS = "I have to go.", "Do you remember?"


@pytest.fixture(scope="module")
def purposes() -> PurposeReader:
    return open_purpose_reader()


OCCASIONS = {
    Occasion.NONE: (
        "",
        "Hi there!",
        "Thank you so much for your help.",
        "Mhm.",
        "Stop.",
        "Could you speak louder please?",
        "What is the capital of France?",
        "Tell me a joke.",
        "Do you like music?",
        "Bis morgen dann!",
        "Wie hoch ist der Mont Blanc?",
        "C'est vrai ?",
        "Cuéntame un chiste.",
        "ありがとう、助かったよ。",
        "东京塔有多高？",
    ),
    Occasion.ASKED: (
        "What did I tell you about Anna?",
        "What kind of music do I like?",
        "What's my name?",
        "Thanks. What did I say about my sister?",
        "Wann war ich zuletzt beim Zahnarzt?",
        "Comment s'appelle la fille de ma voisine ?",
        "¿A qué soy alérgica?",
        "兄の仕事って何だっけ",
        "上次体检是什么时候？",
    ),
    Occasion.TOLD: (
        "My cat died.",
        "I had a fight with Anna again.",
        "What should I cook tonight?",
        "Oma hat gestern angerufen.",
        "J'ai encore raté mon train.",
        "Se rompió otra vez la caldera.",
        "今日は母の命日だった。",
        "女儿今天第一次自己骑车。",
    ),
}
"""Texts that do not concern the person; questions about them and their past; events, and matters to be advised on."""


@each_row(("expected", "text"), [(occasion, text) for occasion, texts in OCCASIONS.items() for text in texts])
def test_words_are_occasions_in_six_languages(expected: Occasion, text: str, purposes: PurposeReader) -> None:
    assert occasion(text, purposes.read(text)) is expected


@each_row(
    ("text", "does"),
    [
        ("Thank you so much for listening.", True),
        ("Yeah, right, okay.", True),
        ("Vielen Dank, das hilft mir.", True),
        ("Merci beaucoup, ça m'aide.", True),
        ("Buenas noches, que descanses.", True),
        ("おはよう！", True),
        ("好的谢谢", True),
        ("Thanks to my brother I found a flat.", False),
        ("Dank meinem Bruder hab ich eine Wohnung.", False),
        ("Grâce à mon frère j'ai un appartement.", False),
        ("Gracias a mi hermano tengo piso.", False),
        ("兄のおかげで部屋が見つかった。", False),
        ("多亏我哥哥我找到了房子。", False),
    ],
)
def test_thanks_and_greetings_pass_the_time_in_six_languages(
    text: str, does: bool, purposes: PurposeReader
) -> None:
    moment = Memory(MemoryKind.MOMENT, text, NOW, speaker=Speaker.PERSON)
    assert passes_time(moment, purposes.read) is does


@each_row(
    ("text", "asks"),
    [
        ("What was my old job?", True),
        ("Bei welchem Arzt war ich damals?", True),
        ("Quel médecin j'avais à l'époque ?", True),
        ("¿Dónde vivía antes?", True),
        ("前の仕事は何だった？", True),
        ("当时我看的是哪个医生？", True),
        ("Where do I live?", False),
        ("Wo wohne ich?", False),
        ("J'habite où ?", False),
        ("¿Dónde vivo?", False),
        ("どこに住んでるか覚えてる？", False),
        ("我住哪儿？", False),
    ],
)
def test_what_was_is_told_from_what_holds_in_six_languages(
    text: str, asks: bool, purposes: PurposeReader
) -> None:
    assert intend(text, purposes.read(text), None, None).asks_past is asks


@pytest.mark.parametrize("text", ["Wait, bled me, think", "Bled me.", "Because my sister and", "Think, me"])
def test_fragments_tell_nothing(text: str) -> None:
    assert is_fragment(text)


@each_row(
    "text",
    [
        "I cried.",
        "Anna called.",
        "It's cold",
        "My back hurts",
        "Went to the lake yesterday.",
        "Ich weiß",
        "我累了",
    ],
)
def test_a_short_statement_is_no_fragment(text: str) -> None:
    assert not is_fragment(text)


@each_row(
    ("text", "felt", "policy"),
    [
        (TOLD, SAD, FeelingPolicy.COUNTER),
        (TOLD + " I need to talk it through.", SAD, FeelingPolicy.CONGRUENT),
        ("Oma ist gestorben. Ich muss einfach reden.", SAD, FeelingPolicy.CONGRUENT),
        ("Ma grand-mère est morte. J'ai besoin d'en parler.", SAD, FeelingPolicy.CONGRUENT),
        ("Mi abuela murió. Necesito hablar.", SAD, FeelingPolicy.CONGRUENT),
        ("祖母が亡くなった。話を聞いてほしい。", SAD, FeelingPolicy.CONGRUENT),
        ("我奶奶去世了，我想找人说说。", SAD, FeelingPolicy.CONGRUENT),
        ("I've got my exam tomorrow.", AFRAID, FeelingPolicy.CONGRUENT),
        ("I passed my exam!", GLAD, FeelingPolicy.CONGRUENT),
        ("I passed the bakery.", CALM, FeelingPolicy.NEUTRAL),
        ("I passed the bakery.", None, FeelingPolicy.NEUTRAL),
        ("What did I tell you about Anna?", SAD, FeelingPolicy.NEUTRAL),
        ("When was I last this happy?", GLAD, FeelingPolicy.NEUTRAL),
    ],
)
def test_the_feeling_counts_as_it_does_good(
    text: str, felt: Affect | None, policy: FeelingPolicy, purposes: PurposeReader
) -> None:
    assert intend(text, purposes.read(text), felt, None).policy is policy


@each_row(
    ("question", "may"),
    [
        ("When was I last this happy?", True),
        ("Wann war ich zuletzt richtig stolz?", True),
        ("Quand est-ce que j'ai eu vraiment peur ?", True),
        ("¿Cuándo me sentí orgullosa por última vez?", True),
        ("私が最後に悲しかったのはいつ？", True),
        ("我上次特别开心是什么时候？", True),
        ("Where did I park the car?", False),
    ],
)
def test_questions_for_a_feeling_are_told_in_six_languages(
    question: str, may: bool, purposes: PurposeReader
) -> None:
    assert may_ask_feeling(purposes.read(question)) is may


@each_row("question", ["¿Cuánto tiempo estuve con mi pareja?", "我不喝什么了？"])
def test_a_question_about_oneself_asks_sooner(question: str, purposes: PurposeReader) -> None:
    assert occasion(question, purposes.read(question)) is Occasion.ASKED


TELLING = {RecallPurpose.TOLD: 1.0}


def test_the_companions_mood_colours_recall_where_the_persons_feeling_is_not_known() -> None:
    assert intend(TOLD, TELLING, None, GLAD).policy is FeelingPolicy.CONGRUENT
    assert intend(TOLD, TELLING, None, SAD).policy is FeelingPolicy.CONGRUENT
    assert intend(TOLD, TELLING, CALM, SAD).policy is FeelingPolicy.NEUTRAL


def test_small_talk_asks_no_source() -> None:
    assert intend("Good morning!", {RecallPurpose.SMALL_TALK: 1.0}, GLAD, None) == NO_RECALL
    assert not NO_RECALL.kinds


@each_row("purpose", list(ASKING))
def test_summaries_are_for_who_asks(purpose: RecallPurpose) -> None:
    asked, told = intend("May?", {purpose: 1.0}, None, None), intend(TOLD, TELLING, None, None)

    assert (asked.is_asked, told.is_asked) == (True, False)
    assert MemoryKind.SUMMARY in asked.kinds
    assert MemoryKind.SUMMARY not in told.kinds


def test_a_feeling_outlasts_the_words_that_showed_it() -> None:
    felt = felt_now(PLAIN, CRIED, NOW + 30)

    assert felt is not None
    assert felt.emotions == CRIED.emotions
    assert -0.8 < felt.felt.valence < -0.7


def test_the_stronger_feeling_counts() -> None:
    assert felt_now(CHEERED, CRIED, NOW + 2 * HALF_LIFE) == CHEERED
    assert felt_now(PLAIN, CRIED, NOW + 9 * HALF_LIFE) == PLAIN


def test_a_clock_that_was_set_back_makes_no_feeling_stronger() -> None:
    assert felt_now(None, CRIED, NOW - 86400) == CRIED


def recalled(*nearness: float, words: float = 0.0) -> tuple[Recalled, ...]:
    """Memories numbered from 1, so near in meaning."""
    return tuple(
        Recalled(
            Memory(MemoryKind.MOMENT, f"Number {number}.", 0.0, speaker=Speaker.PERSON, id=number),
            0.5,
            RecallScores(meaning=meaning, words=words),
            "because",
        )
        for number, meaning in enumerate(nearness, start=1)
    )


def coming(
    text: str,
    memories: tuple[Recalled, ...],
    *,
    closed: str = "nothing",
    most_asked: int = 1,
    brings_up: bool = True,
    told_before: frozenset[int] = frozenset(),
) -> ComingUp:
    return come_up(
        text,
        memories,
        is_asked=is_question(text),
        most_asked=most_asked,
        is_open=lambda text: text != closed,
        brings_up=brings_up,
        told_before=told_before,
    )


def ids(memories: tuple[Recalled, ...]) -> list[int]:
    return [one.memory.id for one in memories]


@pytest.mark.parametrize(
    ("asked", "is_told"), [("Am I allergic to nuts?", False), ("What did I ask you about nuts?", True)]
)
def test_what_was_only_asked_is_told_to_who_asks_for_a_question(asked: str, is_told: bool) -> None:
    question = Memory(MemoryKind.MOMENT, "Am I allergic to peanuts?", 0.0, speaker=Speaker.PERSON, id=3)
    found = Recalled(question, 1.0, RecallScores(meaning=0.9), "")

    assert (found in coming(asked, (found,)).told) is is_told


@pytest.mark.parametrize(
    ("meaning", "words", "is_told"),
    [(0.55, 0.0, True), (0.45, 0.0, False), (0.4, 0.8, True), (0.3, 1.0, False)],
)
def test_unasked_only_what_is_near_is_told(meaning: float, words: float, is_told: bool) -> None:
    memories = recalled(meaning, words=words)

    assert bool(coming(TELLS, memories).told) is is_told
    assert coming(TELLS, memories).in_mind == memories


@pytest.mark.parametrize(
    ("nearness", "most", "told", "untold"),
    [((0.1, 0.2, 0.6), 1, [1, 3], [2]), ((0.1, 0.2, 0.3), 2, [1, 2], [3])],
    ids=["one and what else is near", "more, where a reply may tell it"],
)
def test_who_asks_is_told_the_best_however_far_it_is(
    nearness: tuple[float, ...], most: int, told: list[int], untold: list[int]
) -> None:
    came = coming(ASKS, recalled(*nearness), most_asked=most)

    assert (ids(came.told), ids(came.untold)) == (told, untold)


def test_unasked_a_memory_is_told_once() -> None:
    memories = recalled(0.6, 0.7)

    assert ids(coming(TELLS, memories, told_before=frozenset({1})).told) == [2]
    assert ids(coming(ASKS, memories, told_before=frozenset({1})).told) == [1, 2]


def test_where_nothing_is_to_be_brought_up_only_who_asks_hears_of_it() -> None:
    memories = recalled(0.6)

    unasked = coming(TELLS, memories, brings_up=False)

    assert (unasked.told, unasked.in_mind) == ((), ())
    assert coming(ASKS, memories, brings_up=False).told == memories


@pytest.mark.parametrize("text", [TELLS, ASKS])
def test_nothing_of_a_closed_topic_is_told_or_in_mind(text: str) -> None:
    came = coming(text, recalled(0.6), closed="Number 1.")

    assert came == ComingUp((), (), ())
