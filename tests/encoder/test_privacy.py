"""Questions who reads the talk, and wishes that nothing is kept, in six languages; the head that ships."""

from collections.abc import Callable

import pytest

from companion.encoder.guard import open_guard
from companion.encoder.reading import open_text_reader
from companion.encoder.text_heads import open_privacy_head
from companion.reply.analysis import TurnAnalyser
from companion.values import PrivacyWish
from tests.tables import each_row


@pytest.fixture(scope="module")
def wish() -> Callable[[str], PrivacyWish | None]:
    return TurnAnalyser(open_text_reader(), open_guard(), privacy=open_privacy_head()).privacy_wish


@each_row(
    "words",
    [
        "Does anyone else read what I write here?",
        "What are you exactly and can my husband read this?",
        "What are you, exactly? And who can read what I write here?",
        "Liest eigentlich jemand mit, was ich hier schreibe?",
        "Was bist du eigentlich? Und kann mein Mann oder mein Chef das lesen?",
        "t'enregistres ce que je dis ?",
        "Est-ce que quelqu'un lit ce que je t'écris ici ?",
        "¿Qué eres exactamente? ¿Y puede leer esto mi marido o mi jefe?",
        "ここに書いたことって誰か読んでるの？",
        "我写的东西会有人看到吗？",
    ],
)
def test_who_asks_who_reads_the_talk_is_heard(wish: Callable[[str], PrivacyWish | None], words: str) -> None:
    assert wish(words) is PrivacyWish.WHO_READS


@each_row(
    "words",
    [
        "This next thing isn't for the record.",
        "Was ich jetzt sage, speicher bitte nicht.",
        "entre nous, ne note rien de ce que je vais te dire",
        "Lo que voy a decir ahora no lo guardes.",
        "ここから先は記録しないで。",
        "接下来的话别记下来",
    ],
)
def test_who_wants_nothing_kept_is_heard(wish: Callable[[str], PrivacyWish | None], words: str) -> None:
    assert wish(words) is PrivacyWish.OFF_RECORD


@each_row(
    "words",
    [
        "Does anyone still read Dickens?",
        "Can my daughter hear this song?",
        "Kann mein Sohn das schon?",
        "Don't tell anyone, but I hate her cooking.",
        "Don't talk about football any more.",
        "which things do you never talk about?",
        "Worüber redest du nicht?",
        "Ma fille peut lire ce livre ?",
        "¿Me oyes?",
        "この本、誰か読んだことある？",
        "别忘了牛奶",
        "",
    ],
)
def test_other_words_are_no_wish_about_the_talk(
    wish: Callable[[str], PrivacyWish | None], words: str
) -> None:
    assert wish(words) is None
