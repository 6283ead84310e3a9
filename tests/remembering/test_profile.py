import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.frames import quoted
from companion.remembering.profile import (
    Exchange,
    ReplyKind,
    differ_in_counts_alone,
    exchanges,
    inferred,
    inferred_lines,
    reply_kind,
    told,
)
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.remembering.moments import moment
from tests.tables import each_row

CONSOLING = "I'm so sorry, that sounds hard."


def lines(text: str) -> dict[str, str]:
    return {draft.subject: draft.text for draft in told(text)}


@pytest.mark.parametrize(
    ("text", "subject", "line"),
    [
        ("Please don't give me advice.", "advice", "You said: “Please don't give me advice.”"),
        ("Talking of art cheers me up.", "comfort: talking of art", "Talking of art cheers you up."),
        ("Honesty means a lot to me.", "value: honesty", "Honesty means a lot to you."),
        ("Please never mention my ex.", "avoid: my ex", "You said: “Please never mention my ex.”"),
        ("My dream is to open a bakery.", "dream", "Your dream is to open a bakery."),
        ("Please be honest with me.", "manner", "You said: “Please be honest with me.”"),
    ],
)
def test_what_is_said_plainly_of_oneself_becomes_a_line(text: str, subject: str, line: str) -> None:
    assert lines(text) == {subject: line}


@each_row(
    ("sentence", "subject"),
    [
        ("Sei bitte immer ehrlich zu mir.", "manner"),
        ("Über meinen Vater will ich nicht reden.", "avoid: meinen vater"),
        ("Ein Spaziergang tröstet mich immer.", "comfort: ein spaziergang"),
        ("Ehrlichkeit ist mir sehr wichtig.", "value: ehrlichkeit"),
        ("Mein Traum ist es, eine Bäckerei aufzumachen.", "traum"),
        ("Ne m'interromps pas tout le temps.", "manner"),
        ("Ne me parle plus jamais de mon ex.", "avoid: mon ex"),
        ("Cuisiner me calme.", "comfort: cuisiner"),
        ("Ma famille compte plus que tout pour moi.", "value: ma famille"),
        ("Mon rêve est d'ouvrir une boulangerie.", "rêve"),
        ("Habla más despacio.", "manner"),
        ("Por favor, no menciones el accidente.", "avoid: el accidente"),
        ("Un paseo siempre me consuela.", "comfort: un paseo"),
        ("Valoro mucho la puntualidad.", "value: la puntualidad"),
        ("Mi sueño es abrir una panadería.", "sueño"),
        ("いつも正直に言ってね。", "manner"),
        ("父の話はしたくない。", "avoid: 父"),
        ("お菓子作りは私を癒してくれる。", "comfort: お菓子作り"),
        ("家族が何より大事。", "value: 家族"),
        ("私の夢はパン屋を開くことです。", "夢"),
        ("别老打断我。", "manner"),
        ("我不想谈我爸爸的事。", "avoid: 我爸爸的事"),
        ("散步总能让我平静下来。", "comfort: 散步"),
        ("我很看重守时。", "value: 守时"),
        ("我的梦想是开一家面包店。", "梦想"),
    ],
)
def test_what_is_said_of_oneself_is_kept_in_ones_own_words(sentence: str, subject: str) -> None:
    assert lines(sentence) == {subject: quoted(sentence)}


@each_row(
    "text",
    [
        "Das tröstet mich.",
        "Ich will jetzt nicht über meinen Vater reden.",
        "Du beruhigst mich.",
        "Ça me console.",
        "Je ne veux pas parler de mon père maintenant.",
        "Tu peux être honnête ?",
        "Eso me consuela.",
        "Ahora no quiero hablar de mi padre.",
        "El sueño de anoche fue raro.",
        "それは落ち着くね。",
        "今は父の話はしたくない。",
        "正直に言ってくれる？",
        "那让我很安慰。",
        "我现在不想谈我爸爸的事。",
        "今天把信寄出去很重要。",
        "I don't want to talk about it now.",
        "Should I just listen?",
        "That makes me happy.",
        "My friends have tried to cheer me up.",
        "I appreciate your advice.",
        "I don't talk to her much.",
        "Seeing that calms me.",
        "Talking to you cheers me up.",
        "It matters a lot to me.",
        "",
        "😭",
    ],
)
def test_what_is_of_the_moment_becomes_none(text: str) -> None:
    assert lines(text) == {}


@each_row(
    "wish",
    [
        "Gib mir keine Ratschläge.",
        "Ne me donne pas de conseils.",
        "No me des consejos.",
        "アドバイスはいらない。",
        "我不想要建议。",
    ],
)
def test_the_sentence_that_wants_no_advice_is_a_line_in_any_language(wish: str) -> None:
    (line,) = told(f"Paris.\n{wish}", lambda words: words.endswith(wish))

    assert (line.subject, line.text) == ("advice", quoted(wish))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CONSOLING, ReplyKind.CONSOLING),
        ("Have you tried talking to her?", ReplyKind.ADVISING),
        ("What happened then?", ReplyKind.ASKING),
        ("Good night.", None),
        ("Du könntest sie anrufen.", ReplyKind.ADVISING),
        ("Das klingt wirklich schwer.", ReplyKind.CONSOLING),
        ("Tu pourrais l'appeler.", ReplyKind.ADVISING),
        ("Je suis vraiment désolée.", ReplyKind.CONSOLING),
        ("Podrías llamarla.", ReplyKind.ADVISING),
        ("Lo siento mucho, suena muy duro.", ReplyKind.CONSOLING),
        ("電話してみたらどう？", ReplyKind.ADVISING),
        ("それはつらいですね。", ReplyKind.CONSOLING),
        ("你可以给她打个电话。", ReplyKind.ADVISING),
        ("听起来真的很不容易。", ReplyKind.CONSOLING),
        ("それで、どうしたの？", ReplyKind.ASKING),
    ],
)
def test_a_reply_is_known_by_what_it_mainly_does(text: str, kind: ReplyKind | None) -> None:
    assert reply_kind(text) is kind


def repeated(count: int, *, before: float, after: float, reply: str = CONSOLING) -> list[Exchange]:
    return [
        Exchange(
            Utterance("t", 2 * at, Speaker.COMPANION, reply, float(at)),
            Affect(before, 0.0, 0.0),
            Affect(after, 0.0, 0.0),
            Evidence("t", 2 * at + 1),
        )
        for at in range(count)
    ]


def test_what_went_before_feeling_better_again_and_again_is_noticed() -> None:
    ((line, evidence),) = inferred(repeated(8, before=-0.5, after=0.0))

    assert line.subject == "comfort: consoling"
    assert line.text == (
        "When you felt low and I said that I understand, you mostly felt better afterwards (8 of 8 times)."
    )
    assert evidence
    assert set(evidence) <= {Evidence("t", number) for number in range(16)}


@each_row(
    ("reply", "line"),
    [
        (
            "Das klingt wirklich schwer.",
            "Wenn es dir schlecht ging und ich gesagt habe, dass ich dich verstehe, ging es dir danach meist besser "
            "(8 von 8 Mal).",
        ),
        (
            "Tu pourrais l'appeler.",
            "Quand tu n’allais pas bien et que je t’ai donné un conseil, tu allais souvent mieux ensuite "
            "(8 fois sur 8).",
        ),
        (
            "Podrías llamarla.",
            "Cuando estabas mal y te di un consejo, después casi siempre te sentías mejor (8 de 8 veces).",
        ),
        (
            "それで、どうしたの？",
            "気分が沈んでいて私がそのことを尋ねたとき、その後はたいてい気分がよくなりました（8回中8回）。",
        ),
        ("你可以给她打个电话。", "你情绪低落而我给出建议的时候，之后你多半会好一些（8次中有8次）。"),
    ],
)
def test_what_helped_is_told_in_the_language_of_the_talk(reply: str, line: str) -> None:
    ((draft, _),) = inferred(repeated(8, before=-0.5, after=0.0, reply=reply))

    assert draft.text == line


@pytest.mark.parametrize(
    "seen",
    [
        repeated(3, before=-0.5, after=0.0),
        repeated(8, before=-0.5, after=-0.5),
        repeated(8, before=0.5, after=0.9),
        repeated(8, before=-0.5, after=0.0) + repeated(8, before=-0.5, after=-0.9),
        repeated(8, before=-0.5, after=0.0, reply="Good night."),
    ],
)
def test_what_chance_may_have_done_is_no_line(seen: list[Exchange]) -> None:
    assert inferred(seen) == ()


@given(st.text() | st.text(max_size=4).map(lambda text: f"{text} helps me relax. " * 300))
def test_any_text_can_be_read(text: str) -> None:
    assert all(draft.text and draft.subject for draft in told(text))
    reply_kind(text)


ASKS = "Oh no. What happened then?"


def talk(number: int, reply: str, before: float | None, after: float | None) -> list[Memory]:
    """Return three moments of a talk: something said, a reply, and something said after it."""
    name = f"talk {number}"
    day = f"2026-11-{number:02} 18:00"
    return [
        moment(1, "It went badly.", valence=before, talk=name, when=day),
        moment(2, reply, speaker=Speaker.COMPANION, talk=name, when=day),
        moment(3, "It was like this.", valence=after, talk=name, when=day),
    ]


def test_a_reply_between_two_things_felt_is_an_exchange() -> None:
    (exchange,) = exchanges(talk(1, ASKS, -0.5, 0.1))

    assert exchange.reply.text == ASKS
    assert (exchange.before, exchange.after) == (Affect(-0.5), Affect(0.1))
    assert exchange.answer == Evidence("talk 1", 3)


def test_without_a_feeling_before_or_after_there_is_no_exchange() -> None:
    assert exchanges(talk(1, ASKS, None, 0.1)) == ()
    assert exchanges(talk(1, ASKS, -0.5, None)) == ()
    assert exchanges(talk(1, ASKS, -0.5, 0.1)[:2]) == ()


def test_what_helped_again_and_again_becomes_a_line_that_rests_on_it() -> None:
    moments = [one for number in range(1, 13) for one in talk(number, ASKS, -0.5, 0.3)]

    (line,) = inferred_lines(reversed(moments))

    assert line.kind is MemoryKind.PROFILE
    assert "12 of 12" in line.text
    assert Evidence("talk 12", 2) in line.evidence
    assert line.happened_at == moments[-1].happened_at


def test_a_line_with_newer_counts_is_the_same_line() -> None:
    more = [one for number in range(1, 14) for one in talk(number, ASKS, -0.5, 0.3)]
    (older,), (newer,) = inferred_lines(more[:-3]), inferred_lines(more)

    assert older.text != newer.text
    assert differ_in_counts_alone(older, newer)
