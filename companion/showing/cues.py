"""Finds cues in the person's words that a listener's face reacts to, while they speak.

Words alone, cheap and rough; the feeling of words and voice arrives separately as a ``Reading``. English, with the
plainest words of German, French, Spanish, Japanese and Chinese.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from companion.values import Emotion


class Cue(StrEnum):
    """Cue that a listener's face may react to."""

    CLAUSE_END = "clause end"
    PAUSE = "pause"
    QUESTION = "question"
    HESITATION = "hesitation"
    SURPRISE = "surprise"
    RAISED_VOICE = "raised voice"
    MIRTH = "mirth"
    SORROW = "sorrow"


_WORDS: Final = {
    Cue.QUESTION: "what why how who where when which warum wie wer wieso pourquoi comment qui quand qué cómo quién",
    Cue.HESITATION: "um uh er erm hmm hm äh ähm euh eh maybe perhaps vielleicht",
    Cue.SURPRISE: "suddenly unbelievable incredible amazing wow whoa million plötzlich unglaublich"
    " soudain incroyable increíble",
    Cue.MIRTH: "haha hahaha hehe lol funny hilarious laughed laughing joke wonderful lovely happy love great lustig"
    " schön drôle gracioso",
    Cue.SORROW: "sad died dead death funeral cancer crying cried lonely alone lost miss hurts afraid scared traurig"
    " gestorben allein triste mort murió",
}
_PHRASES: Final = {
    Cue.QUESTION: "ですか ますか でしょうか どうして なぜ なんで 吗 嗎 为什么 為什麼 怎么 怎麼 什么 什麼",
    Cue.HESITATION: "えーと えっと ええと うーん あのー たぶん 多分 かもしれない 嗯 呃 可能 也许 也許 大概",
    Cue.SURPRISE: "突然 急に びっくり まさか すごい 凄い 信じられない 忽然 没想到 沒想到 竟然 居然 天啊 哇",
    Cue.MIRTH: "ははは 笑っ 嬉しい 嬉しかった うれしい うれしかった 楽しい 楽しかった 楽しみ 面白い 面白かった"
    " 大好き 最高 幸せ 哈哈 笑死 好笑 笑话 笑話 开心 開心 高兴 高興 快乐 快樂 有趣 幸福",
    Cue.SORROW: "悲し 寂し さびし さみし 亡くな 死んだ 死んで 泣い 泣き 辛い 辛かった つらい つらかった 怖い 怖かった"
    " 不安 葬式 难过 難過 伤心 傷心 不开心 不開心 不高兴 不高興 去世 葬礼 葬禮 哭 孤独 孤單 孤单 寂寞 害怕 癌",
}
"""Phrases of languages without spaces between words, found anywhere. The first match counts, so "不开心" is no "开心".
Japanese negates at the end of a word, so the list has the whole word if its stem would be ambiguous."""
_CUE_OF: Final = {
    said: cue for known in (_WORDS, _PHRASES) for cue, all_said in known.items() for said in all_said.split()
}


def _any_of(known: Mapping[Cue, str]) -> str:
    return "|".join(map(re.escape, " ".join(known.values()).split()))


_CUES: Final = re.compile(
    rf"(?<![\w'’-])(?:{_any_of(_WORDS)})(?![\w-]|['’]\w)|{_any_of(_PHRASES)}"
    r"|[.,;:!?]+(?=\s|$)|[…。、\uff0c\uff01\uff1f\uff1b\uff1a]+",
    re.IGNORECASE,
)
"""A word, a phrase, or an end of a clause; full-width ends are written as code points."""
_EMOTIONS: Final = {
    **dict.fromkeys(("amusement", "joy", "excitement", "love", "gratitude", "pride", "relief"), Cue.MIRTH),
    **dict.fromkeys(("sadness", "grief", "fear", "disappointment", "remorse", "nervousness"), Cue.SORROW),
    **dict.fromkeys(("surprise", "realization"), Cue.SURPRISE),
    **dict.fromkeys(("confusion", "curiosity"), Cue.QUESTION),
}
_LIKELY: Final = 0.4
"""Probability from which the face reacts to an emotion. Guess."""


def cues_in(text: str) -> tuple[Cue, ...]:
    """Return all cues in an utterance so far, in order.

    A clause has ended only when something follows: a recogniser puts a full stop after everything it has heard so far.
    """
    found = []
    for match in _CUES.finditer(text):
        said = match.group().lower()
        if said in _CUE_OF:
            found.append(_CUE_OF[said])
            continue
        if "?" in said or "\uff1f" in said:
            found.append(Cue.QUESTION)
        if text[match.end() :].strip():
            found.append(Cue.CLAUSE_END)
    return tuple(found)


def new_cues(found: Iterable[Cue], known: Mapping[Cue, int]) -> tuple[Cue, ...]:
    """Return the cues of an utterance in addition to the ``known`` number of each, each once, in order.

    They are counted, not located: a recogniser rewrites earlier words, and may make them longer or shorter.
    """
    counted: Counter[Cue] = Counter()
    new: dict[Cue, None] = {}
    for cue in found:
        counted[cue] += 1
        if counted[cue] > known.get(cue, 0):
            new[cue] = None
    return tuple(new)


def cue_of_emotions(emotions: Iterable[Emotion]) -> Cue | None:
    """Return the cue of the likeliest emotion of an utterance; None for no emotion, or an unlikely one."""
    for emotion in emotions:
        if emotion.name in _EMOTIONS and emotion.probability >= _LIKELY:
            return _EMOTIONS[emotion.name]
    return None
