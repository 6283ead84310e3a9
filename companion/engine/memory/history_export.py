"""Writes the whole history into a file for its owner: as text, Markdown or JSON, oldest first.

The file appears under its name when it is complete; an older one of that name stays until then. It is not encrypted,
so only its owner may read it, on systems with file owners.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, tzinfo
from typing import Final

from companion.channel.messages import HistoryForm
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import Speaker, Told, Utterance, with_colon
from companion.values.plain_text import without_steering
from companion.words import in_words

_PAGE: Final = 500
"""Number of utterances read at once, and between two progress reports."""
_MARKUP: Final = "\\`*_{}[]()#+-!|<>"


def write_history(
    store: Store,
    file: NewFile,
    form: HistoryForm,
    zone: tzinfo,
    on_progress: Callable[[int], None],
    *,
    companion: str = "",
    language: str = "en",
) -> int:
    """Write the whole history; return the number of utterances.

    Args:
        on_progress: receives the number written so far, now and then; if it raises, no file is left.
        companion: the companion's name; "" if it is unknown.
        language: language of what is not quoted, such as "de".

    Raises:
        BadInput: See ``NewFile.writing``.
    """
    count, words = 0, _Words(language, companion)
    with file.writing() as stream:
        for piece in _pieces(all_said(store), form, zone, words):
            stream.write(piece.encode("utf-8", "replace"))
            count += 1
            if count % _PAGE == 0:
                on_progress(count)
        stream.write(_last(form, has_any=count > 0).encode())
    return count


class _Words:
    """The words of a file that nobody said, in one language."""

    def __init__(self, language: str, companion: str) -> None:
        self.title = in_words(Told("What was said"), language)
        self._names = {
            Speaker.PERSON: in_words(Told("You"), language),
            Speaker.COMPANION: companion or in_words(Told("Your companion"), language),
        }
        self.colon = in_words(with_colon("", ""), language)
        self._cut_off = in_words(Told("cut off"), language)

    def who(self, said: Utterance) -> str:
        """Return who said it, and whether it was cut off."""
        is_cut_off = said.is_cut_off and said.speaker is Speaker.COMPANION
        return self._names[said.speaker] + (f" ({self._cut_off})" if is_cut_off else "")


def all_said(store: Store) -> Iterator[Utterance]:
    """Yield all utterances, the oldest first."""
    last = 0
    while page := store.utterances.page_after(last, _PAGE):
        yield from (kept.utterance for kept in page)
        last = page[-1].id


def _pieces(said: Iterator[Utterance], form: HistoryForm, zone: tzinfo, words: _Words) -> Iterator[str]:
    """Yield the text of each utterance, with headings before the first of the file and of each day."""
    day: date | None = None
    for number, utterance in enumerate(said):
        at = datetime.fromtimestamp(utterance.said_at, zone)
        heading, day = at.date() != day, at.date()
        match form:
            case HistoryForm.JSON:
                first = (
                    '{"format": "companion history", "version": 1, "utterances": [\n'
                    if number == 0
                    else ",\n"
                )
                yield first + _json(utterance, at)
            case HistoryForm.MARKDOWN:
                title = f"# {words.title}\n" if number == 0 else ""
                title += f"\n## {day.isoformat()}\n" if heading else ""
                yield title + _markdown(utterance, at, words)
            case HistoryForm.TEXT:
                yield (f"{day.isoformat()}\n\n" if heading else "") + _text(utterance, at, words)


def _last(form: HistoryForm, *, has_any: bool) -> str:
    if form is not HistoryForm.JSON:
        return ""
    return "\n]}\n" if has_any else '{"format": "companion history", "version": 1, "utterances": []}\n'


def _json(said: Utterance, at: datetime) -> str:
    return json.dumps(
        {
            "session": said.session,
            "number": said.number,
            "speaker": said.speaker.value,
            "said_at": at.isoformat(timespec="milliseconds"),
            "text": said.text,
            "is_cut_off": said.is_cut_off,
            "is_typed": said.is_typed,
        },
        ensure_ascii=False,
    )


def _markdown(said: Utterance, at: datetime, words: _Words) -> str:
    who, told = _escaped(words.who(said)), _escaped(without_steering(said.text))
    return f"\n**{who}**, {at:%H:%M}{words.colon}{told}\n"


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in _MARKUP else letter for letter in words)


def _text(said: Utterance, at: datetime, words: _Words) -> str:
    return f"{at:%H:%M}  {words.who(said)}{words.colon}{without_steering(said.text)}\n\n"
