"""Turns persona, dialogue and note into a prompt, and trims a prompt that has grown too long.

Pure. Both are written so that the next prompt begins with the tokens of this one: earlier words are never rephrased,
and trimming removes the oldest half of the exchanges at once, so that it happens seldom. It works without memory: the
conversation is replayed message by message with the same rule, so that every later call cuts at the same place (design
rule 7).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from companion.thinking.language_model import Message, Prompt
from companion.thinking.persona import Persona
from companion.values import BadInput, Speaker, Utterance

CUT_OFF_MARK: Final = "—"
"""End of the words of an interrupted reply; unheard words are left out."""

SHORTENED_MARK: Final = " […] "
"""Replacement for the middle of a message that was too long to be read whole."""

OPENING: Final = "Hello."
"""Message before a conversation that the companion began: chat templates expect the person to speak first."""

MESSAGE_TOKENS: Final = 8
"""Tokens allowed for a chat template's text around a message; ChatML, Llama 3 and Gemma need 5."""

NOTES_STEP_TOKENS: Final = 64
"""Step in which the tokens of notes are counted, so that their small changes do not move the place of trimming."""

CountTokens = Callable[[str], int]
"""Text → its number of tokens, such as ``LanguageModel.count_tokens``."""


def build_prompt(persona: Persona, dialogue: Sequence[Utterance], known: str = "") -> Prompt:
    """Join persona, facts about the person, and dialogue into a prompt.

    Utterances of one side in a row are joined. Utterances without words (a reply cut off before any of it was heard)
    are left out. ``dialogue`` must begin at the same utterance in every call, or nothing can be kept.
    """
    said = _joined(dialogue)
    if said and said[0].speaker is Speaker.COMPANION:
        said.insert(0, Message(Speaker.PERSON, OPENING))
    return Prompt(persona.description.strip(), tuple(said), known=known)


def _joined(dialogue: Sequence[Utterance]) -> list[Message]:
    messages: list[Message] = []
    for utterance in dialogue:
        text = _as_heard(utterance)
        if not text:
            continue
        if messages and messages[-1].speaker is utterance.speaker:
            messages[-1] = replace(messages[-1], text=f"{messages[-1].text} {text}")
        else:
            messages.append(Message(utterance.speaker, text))
    return messages


def first_kept_utterance(dialogue: Sequence[Utterance], messages: int) -> int:
    """Return the index in the dialogue at which the last ``messages`` messages of ``build_prompt`` begin.

    Returns 0 if that would be at an utterance of the companion's, before which ``build_prompt`` puts ``OPENING``.
    """
    later: Speaker | None = None
    first = len(dialogue)
    for index in range(len(dialogue) - 1, -1, -1):
        if not _as_heard(dialogue[index]):
            continue
        if dialogue[index].speaker is not later:
            if messages == 0:
                break
            messages -= 1
            later = dialogue[index].speaker
        first = index
    else:
        return 0
    return first if later is Speaker.PERSON else 0


def _as_heard(utterance: Utterance) -> str:
    text = utterance.text.strip()
    if text and utterance.is_cut_off and not text.endswith(CUT_OFF_MARK):
        return f"{text} {CUT_OFF_MARK}"
    return text


def prompt_tokens(prompt: Prompt, count: CountTokens) -> int:
    """Return the maximum tokens of a prompt, with ``MESSAGE_TOKENS`` around each part."""
    texts = [prompt.persona + prompt.known, prompt.notes, *(message.text for message in prompt.messages)]
    return sum(_text_tokens(text, count) for text in texts if text)


def _text_tokens(text: str, count: CountTokens) -> int:
    return count(text) + MESSAGE_TOKENS


def fit(prompt: Prompt, count: CountTokens, *, context_tokens: int, reserve: int) -> Prompt:
    """Trim a prompt until it leaves room for a reply.

    The persona stays, as do the facts about the person while there is room, and the last message. Of the conversation
    the oldest half goes, in whole exchanges, as often as needed. A message that needs more than three quarters of the
    room is shortened in its middle, as are notes that need more than a quarter of everything. After a message of the
    companion an eighth of the room is kept free, so that trimming mostly happens in idle time.

    Args:
        prompt: The whole prompt, untrimmed, in every call.
        count: Function that counts the tokens of a text; the sum of parts must not be less than the whole.
        reserve: Tokens kept free for the reply; the same in every call, or the place of trimming moves.

    Raises:
        BadInput: The persona leaves less than four short messages' room.
    """
    prompt, room = _shortened_to_room(prompt, count, context_tokens - reserve)
    said = prompt.messages
    kept = said[_first_kept(said, [_text_tokens(message.text, count) for message in said], room) :]
    return replace(prompt, messages=kept)


def fit_without_dropping(
    prompt: Prompt, count: CountTokens, *, context_tokens: int, spared: int, reserve: int
) -> Prompt | None:
    """Shorten single messages as ``fit`` does in a context smaller by ``spared``, and drop none.

    Return None if the context would not leave room for the reply without dropping messages. Raises as ``fit`` does.
    """
    shortened, _ = _shortened_to_room(prompt, count, context_tokens - spared - reserve)
    return shortened if prompt_tokens(shortened, count) <= context_tokens - reserve else None


def _shortened_to_room(prompt: Prompt, count: CountTokens, budget: int) -> tuple[Prompt, int]:
    """Shorten notes and messages that are too long alone; also return the room for the conversation.

    The facts about the person are dropped if they and the persona leave no room.
    """
    notes = _shortened(prompt.notes, count, budget // 4) if prompt.notes else ""
    notes_tokens = _text_tokens(notes, count) if notes else 0
    notes_tokens = min(
        -(-notes_tokens // NOTES_STEP_TOKENS) * NOTES_STEP_TOKENS, max(notes_tokens, budget // 4)
    )
    persona_tokens = prompt_tokens(Prompt(prompt.persona, (), known=prompt.known), count)
    room = budget - persona_tokens - notes_tokens
    if room < 4 * MESSAGE_TOKENS and prompt.known:
        return _shortened_to_room(replace(prompt, known=""), count, budget)
    if room < 4 * MESSAGE_TOKENS:
        raise BadInput(
            "The description of this companion is too long for the language model. Shorten it, or set a "
            "longer context.",
            log=f"persona of {persona_tokens} tokens leaves {room} for the conversation",
        )
    longest = room * 3 // 4
    said = [
        message
        if _text_tokens(message.text, count) <= longest
        else replace(message, text=_shortened(message.text, count, longest))
        for message in prompt.messages
    ]
    return replace(prompt, messages=tuple(said), notes=notes), room


def fit_untrimmed(prompt: Prompt, count: CountTokens, context_tokens: int) -> Prompt:
    """Trim a prompt that the caller did not, as engines do before the context ends; keep an eighth for a reply."""
    return fit(prompt, count, context_tokens=context_tokens, reserve=context_tokens // 8)


def _first_kept(said: Sequence[Message], tokens: Sequence[int], room: int) -> int:
    """Replay the conversation; return the index of the first message that is left at its end."""
    first = total = 0
    for newest, message in enumerate(said):
        total += tokens[newest]
        limit = room if message.speaker is Speaker.PERSON else room - room // 8
        while total > limit:
            starts = [
                index
                for index in range(first, newest + 1)
                if index == first or said[index].speaker is Speaker.PERSON
            ]
            if len(starts) > 1:
                after = starts[len(starts) // 2]
            elif total > room:
                after = first + 1
            else:
                break
            total -= sum(tokens[first:after])
            first = after
    return first


def _shortened(text: str, count: CountTokens, limit: int) -> str:
    """Remove words from the middle until text and template tokens keep to the limit; return "" if nothing fits."""
    tokens = _text_tokens(text, count)
    kept_characters = len(text)
    while tokens > limit and kept_characters > 0:
        kept_characters = min(kept_characters - 1, kept_characters * max(limit, 0) // tokens)
        shorter = _without_middle(text, kept_characters)
        tokens = _text_tokens(shorter, count)
        if tokens <= limit:
            return shorter
    return text if tokens <= limit else ""


def _without_middle(text: str, kept_characters: int) -> str:
    """Keep about that many characters, half at each end, cut between words if there are any."""
    half = kept_characters // 2
    head, tail = text[:half], text[len(text) - half :]
    if " " in head:
        head = head[: head.rindex(" ")]
    if " " in tail:
        tail = tail[tail.index(" ") + 1 :]
    return f"{head.rstrip()}{SHORTENED_MARK}{tail.lstrip()}".strip()


# ---- prompts of a growing dialogue --------------------------------------------------------------------

SPARED_SHARE: Final = 16
"""Divisor for the part of the context that is spared for words that come before trimming was read. A guess."""

LEAST_RESERVE_SHARE: Final = 32
"""Divisor for the part of the context that is always kept free for a reply: engines trim by themselves beyond it."""

_Key: TypeAlias = tuple[str, int]
"""Session and number of an utterance."""


class GrowingPrompt:
    """Makes the prompts of one dialogue, each beginning with what the language model has in its cache.

    Trimming costs the model seconds of reading, so it happens while nobody waits. One prompt is therefore read ahead,
    and trimmed by ``fit`` with a sixteenth of the context to spare. The other is answered, and begins where the last
    completely read prompt began; it may use the spared part, and is trimmed only if that does not suffice. Both keep
    room free for the turn note, so that its length never moves the place of trimming. Only the utterances from that
    beginning on are examined, with the same result as from the first one: everything that the rule kept at a later
    place was, with less before it, within its limit at every earlier one.
    """

    def __init__(
        self,
        persona: Persona,
        count: CountTokens,
        *,
        context_tokens: int,
        reserve_tokens: int,
        notes_tokens: int = 0,
    ) -> None:
        """Begin with a model that has read nothing of the dialogue.

        Args:
            count: Function that counts the tokens of a text; called often for the same texts.
            reserve_tokens: Tokens kept free for the reply, but no more than half of the context.
            notes_tokens: Tokens kept free for the turn note of a prompt to answer.
        """
        self._persona = persona
        self.count = count
        """Function that counts the tokens of a text, as passed in."""
        self._context_tokens = context_tokens
        wished = min(reserve_tokens, context_tokens // 2)
        self._reserve_tokens = max(wished, context_tokens // LEAST_RESERVE_SHARE) + notes_tokens
        self.known = ""
        """Facts about the person in the prompts, as last set by ``know``."""
        self._begins: _Key | None = None
        """First utterance of the last completely read prompt; None if the prompt was untrimmed."""
        self._would_begin: _Key | None = None
        """First utterance of the prompt that ``ahead`` returned last; None if it was untrimmed."""

    def know(self, known: str) -> None:
        """Set the facts about the person in later prompts, after the persona; the dialogue is then read again."""
        self.known = known

    def ahead(self, dialogue: Sequence[Utterance]) -> Prompt:
        """Return the prompt to read while nobody waits; call ``was_read`` afterwards. Raises ``BadInput``."""
        first = self.first(dialogue)
        prompt = fit(
            build_prompt(self._persona, dialogue[first:], known=self.known),
            self.count,
            context_tokens=self._context_tokens - self._context_tokens // SPARED_SHARE,
            reserve=self._reserve_tokens,
        )
        first += first_kept_utterance(dialogue[first:], len(prompt.messages))
        self._would_begin = dialogue[first].key if 0 < first < len(dialogue) else None
        return prompt

    def was_read(self) -> None:
        """Record that the model has read the last prompt of ``ahead`` to its end."""
        self._begins = self._would_begin

    def forget(self) -> None:
        """Determine the start of the next prompt again."""
        self._begins = self._would_begin = None

    def answering(self, dialogue: Sequence[Utterance], note: str = "") -> Prompt:
        """Return the prompt to answer, trimmed only if necessary. Raises ``BadInput``."""
        untrimmed = fit_without_dropping(
            build_prompt(self._persona, dialogue[self.first(dialogue) :], known=self.known),
            self.count,
            context_tokens=self._context_tokens,
            spared=self._context_tokens // SPARED_SHARE,
            reserve=self._reserve_tokens,
        )
        prompt = self.ahead(dialogue) if untrimmed is None else untrimmed
        return replace(prompt, notes=note)

    def first(self, dialogue: Sequence[Utterance]) -> int:
        """Return the index of the utterance that begins the last prompt read; 0 if it no longer exists."""
        return next((place for place, said in enumerate(dialogue) if said.key == self._begins), 0)
