"""Decides who continues when the person speaks during a reply.

Suspected speech makes the reply softer; detected speech holds it at once and contests the turn. After a backchannel, a
cough or nothing, the reply resumes where it stopped; anything else silences it (``step`` handles the rest). Pure.
``TurnRules`` has the times.

Backchannels (Yngve 1970) show that someone listens and leave the turn unchanged. About every fifth utterance in
telephone talk is one (Switchboard dialogue acts, Jurafsky et al. 1997): of 9,902 there of up to four words 91 % are
known here. Only English ones are known, but plain claims ("stop", "why?") in six languages. Unknown words count as a
claim unless they are short, so that nobody is talked over. If the echo canceller leaves some of the companion's own
voice, the recogniser reads the reply's words from it, so words that are being spoken at that moment are nobody's claim.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from companion.conversation import effects as do
from companion.conversation.endpointing import had_ended, was_cut_in
from companion.conversation.state import SpokenTurn, State, Step
from companion.values import Command
from companion.values.scripts import is_unspaced, joined, parted

_MURMURS: Final = r"a+h+|aha|aw+|(?:ha)+h?|h+m+|huh|m+h*m*|o+h+|uh+(?:huh)?|u+h*m+|wow"
_AGREEMENTS: Final = r"alright|fine|good|great|okay|ok|right|sure|true|ye(?:a|ah|p|s)|yup"
_PRAISE: Final = r"amazing|awesome|cool|funny|good|great|interesting|lovely|nice|right|true|wonderful"
_PHRASES: Final = (
    rf"(?:(?:it|that)(?:'s| is| sounds) )?(?:so |very )?(?:{_PRAISE})"
    r"|(?:oh )?(?:my )?(?:boy|dear|god|goodness|gosh|man)"
    r"|absolutely|all right|definitely|exactly|gee|got it|i (?:agree|bet|know|see|understand)|is that (?:right|so)"
    r"|no (?:kidding|way)|of course|oh (?:my|no)|really|totally"
)
_SIGNALS: Final = re.compile(rf"(?:(?:{_PHRASES}|{_MURMURS}|{_AGREEMENTS})(?: |$))*")
_MURMUR: Final = re.compile(_MURMURS)
_AGREEMENT: Final = re.compile(rf"\b(?:{_AGREEMENTS})\b")
_CLAIM: Final = re.compile(
    r"\b(?:again|another|enough|excuse|faster|hang|hey|hold|how|listen|louder|no|please|quiet|quieter|repeat|shut|slow"
    r"|slower|sorry|speak|stop|wait|what|when|where|whisper|who|why)\b(?! way)"
)
_CLAIM_ELSEWHERE: Final = re.compile(
    r"(?:aufhören|bitte|entschuldigung|falsch|genug|halt|hör auf|langsamer|lauter|leiser|moment|nein|nicht|noch ?mal"
    r"|quatsch|ruhe|schluss|stopp|wann|warte|warum|was|wer|weshalb|wie(?: bitte)?$|wieso|wo"
    r"|arrêtez?|assez|attend(?:ez|s)|comment|moins|non|où|pardon|plus|pourquoi|quand|qui|quoi|taistoi"
    r"|basta|cállate|cuándo|cómo$|dónde|espera|espere|más|otra vez|para|perdona|perdón|por qué|quién|qué$|silencio)\b"
)
"""Pattern of the beginning of a German, French or Spanish claim; "¡Qué bien!" and "wie schön" are none."""
_CLAIM_UNSPACED: Final = re.compile(
    "いいえ|いつ|いや|うるさい|だれ|ちがう|ちがいます|ちょっと|どうして|どこ|なぜ|なに|なんで|まって|もういい|もう一[度回]|やめて|ストップ"
    "|何|待って|止めて|誰|違う|違います|静かに"
    "|不(?!错|錯|会吧|會吧|是吧)|为[什啥]|為什|什么|什麼|别|別|再[说說]|停|停|够|夠|大声|大聲|安静|安靜|小声|小聲|怎[么麼](?![会會])|慢"
    "|等|誰|谁|错|錯|哪"
)
"""Pattern of the beginning of a Japanese or Chinese claim."""
_NEAR_WORDS: Final = 24
"""Maximum number of words of the reply in the microphone's echo at once: six seconds of speech (guess)."""
_OWN_SHARE: Final = 0.7
"""Share of recognised words from which they count as the reply's own (guess)."""
_FEW_WORDS: Final = 3
"""Number of words from which a claim may stand anywhere; fewer are often a misheard murmur (guess)."""
_QUOTES: Final = "\"'”’»」』*_ "
"""Signs that may stand behind the mark of a question."""
_MOST_WORDS: Final = 4
"""Maximum number of words in a backchannel (guess); murmurs do not count."""


def is_backchannel(text: str, *, is_asked: bool) -> bool:
    """Tell whether words leave the turn to its holder; words without meaning do.

    If the companion has just asked something, "yes" is an answer.
    """
    words = spoken_words(text)
    said = " ".join(words)
    is_long = sum(_MURMUR.fullmatch(word) is None for word in words) > _MOST_WORDS
    if is_long or (is_asked and _AGREEMENT.search(said)):
        return False
    return _SIGNALS.fullmatch(said) is not None


def is_own_voice(text: str, *, said: str) -> bool:
    """Tell whether recognised words are the echo of the reply, ``said`` around the place where it was held.

    In scripts without spaces pairs of characters are compared, since nearly every single one occurs by chance.
    """
    words, own = spoken_words(text), spoken_words(said)[-_most(said, _NEAR_WORDS) :]
    if is_unspaced(text):
        words, own = _pairs(words), _pairs(own)
    if not words:
        return False
    return sum(word in own for word in words) >= _OWN_SHARE * len(words)


def is_claim(text: str) -> bool:
    """Tell whether words certainly want the turn, however short they are: "stop", "why?", "okay, wait".

    Among one or two words, the first one that is no signal must be a claim: "not what" is a misheard murmur.
    """
    words = spoken_words(text)
    said = " ".join(words)
    if is_backchannel(text, is_asked=False):
        return False
    signals = _SIGNALS.match(said)
    own = said[signals.end() :] if signals else said
    if is_unspaced(text):
        return _CLAIM_UNSPACED.match("".join(words)) is not None
    is_english = _CLAIM.search(said) if len(words) >= _FEW_WORDS else _CLAIM.match(own)
    return (is_english or _CLAIM_ELSEWHERE.match(own)) is not None


def spoken_words(text: str) -> tuple[str, ...]:
    """Return the words without case, punctuation and hyphens, so that different spellings of a text compare equal.

    In scripts without spaces each character is a word.
    """
    plain = " ".join(parted(text.casefold().replace("’", "'").replace("-", "")))
    return tuple(word.strip("'") for word in re.findall(r"[\w']+", plain) if word.strip("'"))


def _pairs(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(one + next_one for one, next_one in pairwise(words))


def _most(text: str, words: int) -> int:
    """Return a number of words for a text; in scripts without spaces, whose words are characters, twice as many."""
    return 2 * words if is_unspaced(text) else words


_AHEAD_WORDS: Final = 6
"""Number of a reply's words after the last one reported that may have sounded already (guess)."""
_CUT_IN_WITHIN: Final = 1.0
"""Seconds after the start of a reply within which the person's speech, as well as any before it, counts as the rest of
their turn. The pauses are 0.3 to 1.5 s, of which 0.25 s and the time to play the reply have passed (guess)."""


def suspect(state: State, now: float) -> Step:
    """Make a sounding reply softer, because someone may be starting to speak."""
    reply = state.reply
    is_audible = reply is not None and reply.is_sounding and state.turn is None
    if reply is None or not is_audible or reply.is_ducked or not state.can_listen or state.is_deaf(now):
        return state, ()
    return replace(state, reply=replace(reply, is_ducked=True)), (do.Duck(reply.id),)


def trust(state: State) -> Step:
    """Restore the reply's loudness, because nobody spoke."""
    reply = state.reply
    if reply is None or not reply.is_ducked:
        return state, ()
    return replace(state, reply=replace(reply, is_ducked=False)), (do.Unduck(reply.id),)


def hold(state: State) -> Step:
    """Pause the reply in silence, because someone is speaking."""
    if state.reply is None:
        return state, ()
    return replace(state, reply=replace(state.reply, is_ducked=False)), (do.Hold(state.reply.id),)


def claims_turn(state: State, turn: SpokenTurn, now: float) -> bool:
    """Tell whether the words spoken during the reply so far want the turn; without any, they may still do so later."""
    if not _says_something(state, turn) or state.is_ignored(turn):
        return False
    if turn.stopped_at is None:
        is_unknown = state.rules.ignores_others and turn.is_stranger is None
        return now - turn.began_at >= state.rules.claim and not is_unknown
    if turn.stopped_at - turn.began_at >= state.rules.short:
        return True
    is_plain = (
        turn.given is not None
        or is_claim(turn.text)
        or _is_asked(state)
        or _had_not_finished(state, turn)
        or _insists(state, turn)
    )
    return turn.words is not None and is_plain


def read_pause(state: State, turn: SpokenTurn, now: float) -> SpokenTurn:
    """Record whether the words up to a pause leave open who wants the turn."""
    is_unclear = _says_something(state, turn) and not claims_turn(state, turn, now)
    return replace(turn, is_unclear=is_unclear)


def _says_something(state: State, turn: SpokenTurn) -> bool:
    """Tell whether there are words that are neither the reply's own nor a backchannel."""
    return _is_said_to_companion(state, turn) and not _is_signal(state, turn)


def _is_signal(state: State, turn: SpokenTurn) -> bool:
    """Tell whether the words are a backchannel, or several readings were one and only the last differs.

    Laughter is read as "ha ha ha" while it sounds, and as "her father, her father" once it is over.
    """
    if turn.given is not None:
        return turn.given.command is Command.GO_ON
    is_asked = _is_asked(state)
    if is_backchannel(turn.text, is_asked=is_asked):
        return True
    begins_otherwise = spoken_words(turn.settled)[:1] != spoken_words(turn.text)[:1]
    return bool(turn.settled) and begins_otherwise and is_backchannel(turn.settled, is_asked=is_asked)


def _is_said_to_companion(state: State, turn: SpokenTurn) -> bool:
    """Tell whether there are words that are not the reply's own."""
    return bool(spoken_words(turn.text)) and not is_own_voice(turn.text, said=_near_words(state))


def _is_asked(state: State) -> bool:
    return state.reply is not None and state.reply.heard_text.rstrip(_QUOTES).endswith(("?", "？"))


def _insists(state: State, turn: SpokenTurn) -> bool:
    """Tell whether the person spoke during the reply just before, and was not given the turn."""
    went_on_at = None if state.reply is None else state.reply.went_on_at
    return went_on_at is not None and turn.began_at - went_on_at < state.rules.insistence


def _near_words(state: State) -> str:
    """Return the part of the reply that was being spoken when it was held."""
    if state.reply is None:
        return ""
    ahead = state.reply.ahead_text
    return joined((state.reply.heard_text, *parted(ahead)[: _most(ahead, _AHEAD_WORDS)]))


def go_on(state: State, now: float) -> Step:
    """Resume the reply, and drop the words spoken during it: the companion keeps its turn."""
    turn, reply = state.turn, state.reply
    assert turn is not None
    assert reply is not None
    went_on = replace(reply, went_on_at=now if turn.is_unclear else None)
    return replace(state, turn=None, reply=went_on), (do.AbandonUtterance(turn.number), do.Resume(reply.id))


def concede(state: State) -> State:
    """Give the person the turn; if the reply had hardly begun, the pause before it was no end."""
    turn, reply = state.turn, state.reply
    assert turn is not None
    assert reply is not None
    habits = state.habits
    if state.last_stop is not None:
        pause = turn.began_at - state.last_stop
        habits = was_cut_in(habits, pause) if _had_not_finished(state, turn) else had_ended(habits)
    return replace(state, turn=replace(turn, is_contested=False), habits=habits)


def _had_not_finished(state: State, turn: SpokenTurn) -> bool:
    """Tell whether the pause before the reply was no end, so that this speech is the rest of the turn."""
    reply = state.reply
    if reply is None or state.last_stop is None:
        return False
    return not reply.is_sounding or turn.began_at - reply.began_at < _CUT_IN_WITHIN
