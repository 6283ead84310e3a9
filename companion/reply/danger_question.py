"""Asks the language model, outside the reply, whether words that may tell of a danger are meant."""

import json
from collections.abc import Sequence
from contextlib import suppress
from threading import Timer
from typing import Final

from companion.thinking.language_model import JsonSchema, LanguageModel, Message, Prompt, ReplyLimits
from companion.values import CancelToken, Speaker, Utterance

_SECONDS: Final = 0.5
"""Maximum seconds to wait for an answer."""
_LIMITS: Final = ReplyLimits(max_tokens=24, temperature=0.0)
_EARLIER: Final = 4
"""Utterances before the words, both speakers', that are sent with them."""
_TASK: Final = (
    "Judge the person's last line, in the talk that it ends: whether they, or a person they speak of, may really be in "
    "danger (suicide, self-harm, violence, overdose, an emergency), or whether it is a figure of speech, a joke, a "
    "game, or a story. Help that arrives is no danger."
)
_SCHEMA: Final[JsonSchema] = {
    "type": "object",
    "properties": {"danger": {"enum": ["really", "figure of speech", "story", "none"]}},
    "required": ["danger"],
}


def asks_whether_meant(
    model: LanguageModel, dialogue: Sequence[Utterance], cancel: CancelToken
) -> bool | None:
    """Return whether the last words of a dialogue are meant as a danger; None if the model gives no answer in time.

    Raises ``PartBroken``.
    """
    late = CancelToken()
    timer = Timer(_SECONDS, late.cancel)
    timer.start()
    try:
        written = model.complete(
            Prompt(_TASK, (Message(Speaker.PERSON, _told(dialogue)),)), _SCHEMA, _LIMITS, late
        )
    finally:
        timer.cancel()
    if cancel.is_cancelled:
        return None
    with suppress(ValueError, TypeError, KeyError):  # a server may return anything
        return {"really": True, "figure of speech": False, "story": False, "none": False}.get(
            json.loads(written)["danger"]
        )
    return None


def _told(dialogue: Sequence[Utterance]) -> str:
    """Return the end of a dialogue, a line for each utterance."""
    last = dialogue[-_EARLIER - 1 :]
    return "\n".join(
        f"{'Person' if one.speaker is Speaker.PERSON else 'Companion'}: {' '.join(one.text.split())}"
        for one in last
    )
