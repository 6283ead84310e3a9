"""Reads commands, "stop", "forget that", "off the record", from the whole of what a person says.

An utterance is a command if commands and polite words cover all of it, so that "she told me to stop" and "stop, or I
tell mum" are none; neither is anything in quotation marks. A question is none, unless it begins as a request does: "can
you wait?". A wish to forget a subject, "forget what I told you about my boss", is read likewise, and so is a wish never
to talk about a topic, "never mention spiders again", or to do so again, and a new name for the companion. Orders about
the voice are commands too, as ``voice`` reads them. Each language has a file of regular expressions of our own, without
accents mattering. Pure.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import msgspec

from companion.thinking.orders.voice import read_voice_words, voice_order
from companion.thinking.orders.words import OrderWords, tokens
from companion.values import LANGUAGES, UNSPACED, Command
from companion.values.plain_text import is_asking
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "commands"
LONGEST: Final = 80
"""Maximum characters of a command; a longer text is no command (guess)."""
LONGEST_WISH: Final = 160
"""Maximum characters of a wish about a subject (guess)."""
LONGEST_TOPIC: Final = 60
"""Maximum characters of a topic, as in the setting ``boundaries.topics``."""
LONGEST_NAME: Final = 40
"""Maximum characters of a name, as in the setting ``persona.name``."""

_QUOTES: Final = re.compile('["“”„«»「」『』]')
_SENTENCE_END: Final = re.compile("[.!?。！？,，、:]")
_SENTENCES: Final = re.compile("(?<=[.!?])\\s+|(?<=[。！？])")
_NAMED: Final = rf"(?:{_QUOTES.pattern}\s?)?@(?:\s?{_QUOTES.pattern})?"
"""Name, in quotation marks or not."""
_SUBJECT: Final = "[^,.;:!?…、。，；：！？]+?"
"""Words that stand for the @ of a wish to forget."""
_BEFORE_INTRODUCING: Final = 3
"""Maximum number of polite words before an introduction (guess)."""
_REST: Final = r"(?:\s*[,.;:!–、。，；：！-].*)?"
"""More words after a part that is to be forgotten: "keep the rest"."""
HUSHING: Final = (Command.QUIET, Command.STOP, Command.WAIT)
"""Wishes for silence, which nothing is said to. They may be given together: the first of these counts."""
_ASKED: Final = (Command.REPEAT, Command.GO_ON)
"""Commands that a question may be: "what did you say?", "where were you?"."""
_NOTHING: Final = re.compile(r"(?!)")
"""Expression that matches no text."""

Texts: TypeAlias = tuple[str, ...]


class Answer:
    """Names of the written answers."""

    FORGOTTEN: Final = "forgotten"
    KEPT: Final = "kept"
    NOTHING: Final = "nothing"
    NOTHING_ABOUT: Final = "nothing_about"
    ONLY_SAID: Final = "only_said"
    """Question about a subject of which only messages are kept."""
    ONLY_USED: Final = "only_used"
    """The same if these messages told other things that are kept: they are only used no more."""
    UNUSED: Final = "unused"
    STAYS: Final = "stays"
    """A subject is kept, because the person wants another one forgotten instead of answering."""
    CLOSED_ALREADY: Final = "closed_already"
    NOT_SET: Final = "not_set"
    NOT_RENAMED: Final = "not_renamed"


class _Subject(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Expressions for a wish to forget, with {V} for the verb; apostrophes stay in them."""

    verb: str
    about: Texts
    """Wishes to forget a subject, which is the @ in them."""
    if_kept: Texts
    """The same, if a memory holds the subject: "forget the key" says of other things that they do not matter."""
    everything: Texts
    not_around: Texts
    """Polite words that are none here: "let's forget my boss" is a wish to talk of something else."""
    only: Texts
    """Answers to the question whether to forget that name a part, which is the @ in them: "no, only the allergy"."""


class _Lasting(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Expressions for a wish that is meant to last, with an @ in them; apostrophes stay in them."""

    parts: dict[str, str]
    """Expressions that the others contain as {NAME}; a part may contain an earlier one."""
    passing: str
    """Words of a wish that is not meant to last, or not for the companion: "tonight", "in the story"."""
    tail: str
    """Reasons and the like that may follow: "because it upsets me"."""
    asks: Texts
    """Further words that make a request of a question: "okay?", "can I"."""


class _Topics(_Lasting, forbid_unknown_fields=True, frozen=True):
    """Expressions for a wish never to talk about a topic, which is the @ in them."""

    topic: str
    """Words that stand for the @: neither a pronoun nor a third person who is to hear nothing."""
    bare: str
    """Words in front of a topic that are not part of it: "my"."""
    joins: str
    """Words between two topics: "and"."""
    close: Texts
    open: Texts


class _Names(_Lasting, forbid_unknown_fields=True, frozen=True):
    """Expressions that give the companion a name, which is the @ in them."""

    name: str
    """Words that stand for the @."""
    no_name: str
    """Words that no name holds: "later", "a liar"."""
    forms: Texts
    if_spelled: Texts
    """Further expressions, which count for a name with capitals: "I'll call you Rosie", not "I'll call you back"."""


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The expressions of a language."""

    calls: Texts
    """Words that draw attention, and may come before a name: "hey"."""
    polite: Texts
    """Other words that may stand around a command."""
    asks: Texts
    """Those of them that make a request of a question."""
    introduces: Texts
    """Words that introduce someone, at the beginning of a sentence; a name may follow."""
    commands: dict[Command, Texts]
    replies: dict[Command, Texts]
    """Expressions that count only after a question of the companion's."""
    subject: _Subject
    topics: _Topics
    names: _Names
    answers: dict[str, Texts]


@dataclass(frozen=True, slots=True)
class _Wishes:
    """Expressions for the wishes of one command."""

    forms: re.Pattern[str]
    """Alternatives, each of which has a group with a name for the subject if it names one."""
    asks: re.Pattern[str]
    excluded: re.Pattern[str]
    """Words that no such wish holds."""
    if_sure: re.Pattern[str] = _NOTHING
    """More forms, which count if a memory holds the subject, or if a name is spelled as one."""
    no_subject: re.Pattern[str] = _NOTHING
    """Words that the subject does not hold."""


_NO_WISHES: Final = _Wishes(_NOTHING, _NOTHING, _NOTHING)


@dataclass(frozen=True, slots=True)
class CommandWords:
    """Commands of one language; it has none for an unknown language."""

    language: str
    voice: OrderWords
    calls: re.Pattern[str] = _NOTHING
    polite: re.Pattern[str] = _NOTHING
    asks: re.Pattern[str] = _NOTHING
    introduces: re.Pattern[str] = _NOTHING
    commands: re.Pattern[str] = _NOTHING
    """One named group for each command."""
    replies: Mapping[Command, re.Pattern[str]] = field(default_factory=dict)
    wishes: Mapping[Command, _Wishes] = field(default_factory=dict)
    only: re.Pattern[str] = _NOTHING
    naming: _Wishes = _NO_WISHES
    bare: re.Pattern[str] = _NOTHING
    joins: re.Pattern[str] = _NOTHING
    answers: Mapping[str, Texts] = field(default_factory=dict)


@functools.cache
def read_command_words(language: str) -> CommandWords:
    """Return the commands of a language; raises ``PartMissing`` or ``PartBroken``."""
    voice = read_voice_words(language)
    if language not in LANGUAGES:
        return CommandWords(language, voice)
    path = FOLDER / f"{language}.json"
    with shipped(path):
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        return CommandWords(
            language,
            voice,
            _any_of(language, file.calls),
            _any_of(language, (*file.calls, *file.polite)),
            _any_of(language, file.asks),
            _any_of(language, file.introduces),
            _named(language, file.commands),
            {command: _several(language, texts) for command, texts in file.replies.items()},
            _wishes(language, file),
            _only(language, file),
            _naming(language, file),
            re.compile(f"(?:{file.topics.bare})*", re.IGNORECASE),
            re.compile(file.topics.joins, re.IGNORECASE),
            file.answers,
        )


def _several(language: str, expressions: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of one or more expressions: "no, better not"."""
    ends = "" if language in UNSPACED else "(?: |$)"
    return re.compile(rf"(?:(?:{_choice(language, expressions)}){ends})+")


_NAMED_BEHIND: Final = re.compile(r", (?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+(?: [A-ZÀ-ÖØ-Þ][^\W\d_]+)?)\W*$")
"""A name that ends an utterance behind a comma: of somebody who is the topic as well, or who is spoken to."""
_BESIDE: Final = ", "
"""Separator of two topics that are no list in the person's words."""


def command_of(text: str, words: CommandWords, names: Iterable[str] = ()) -> Command | None:
    """Return the command that a whole utterance is; None for any other utterance.

    Args:
        names: Names by which they may address the companion.
    """
    parts = _parts(text, words.language)
    if parts is None:
        return None
    called = {_joined(_folded(name, words.language), words.language) for name in names}
    found = _covered(parts, words, called)
    is_question = found not in _ASKED and is_asking(text)
    if found is not None and not (is_question and not _asks(parts, words.asks, words.language)):
        return found
    order = voice_order(text, words.voice)
    return Command.DELIVERY if order is not None and order.is_mere else None


def reply_of(
    text: str, words: CommandWords, expected: Container[Command], names: Iterable[str] = ()
) -> Command | None:
    """Return one of the commands that are expected if an utterance is that and nothing else; otherwise None.

    They count only after words of the companion's: "yes", "why?".
    """
    parts = _parts(text, words.language)
    if parts is None:
        return None
    called = {_joined(_folded(name, words.language), words.language) for name in names}
    said = _without_names(parts, called, words.language)
    whole = _joined(said, words.language)
    return next(
        (one for one, pattern in words.replies.items() if one in expected and pattern.fullmatch(whole)), None
    )


def wish_of(
    text: str,
    words: CommandWords,
    names: Iterable[str] = (),
    holds: Callable[[str], bool] = lambda subject: False,
) -> tuple[Command, str] | None:
    """Return the command that a whole utterance is, with its subject in the person's words, "my boss".

    None if it is no wish. To forget everything, the subject is "". A topic stands without "my", "the" and the like. A
    topic may be closed in one of several sentences: "Never mention Gary. Don't ever bring him up." "My ex, Sandrine"
    are two topics, "ex, Sandrine".

    Args:
        holds: Tells whether a memory holds a subject.
    """
    text = " ".join(text.replace("’", "'").split())
    if len(text) > LONGEST_WISH or _QUOTES.search(text):
        return None
    plain = _without_address(_same_length(text, words.language), words.language, names)
    parts = _folded(text, words.language) if is_asking(text) else ()
    for command, wishes in words.wishes.items():
        if (parts and not _asks(parts, wishes.asks, words.language)) or wishes.excluded.search(plain):
            continue
        if found := wishes.forms.fullmatch(plain):
            subject = _subject(text, found)
            if command is Command.FORGET_ABOUT:
                return command, subject
            return (command, topic) if (topic := _bare(subject, words)) else None
        if (found := wishes.if_sure.fullmatch(plain)) and holds(subject := _subject(text, found)):
            return command, subject
    if behind := _NAMED_BEHIND.search(text):
        wish = wish_of(text[: behind.start()], words, names)
        if wish and wish[0] is Command.CLOSE_TOPIC:
            return wish[0], f"{wish[1]}{_BESIDE}{behind['name']}"
    sentences = tuple(filter(str.strip, _SENTENCES.split(text)))
    found_in = (wish_of(each, words, names) for each in sentences) if len(sentences) > 1 else ()
    return next((wish for wish in found_in if wish and wish[0] is Command.CLOSE_TOPIC), None)


def part_of(text: str, words: CommandWords, names: Iterable[str] = ()) -> str:
    """Return the part, "the allergy", if a whole utterance would have only that forgotten of more; otherwise "".

    It counts only after the question whether to forget.
    """
    text = " ".join(text.replace("’", "'").split())
    if len(text) > LONGEST_WISH or _QUOTES.search(text) or is_asking(text):
        return ""
    plain = _without_address(_same_length(text, words.language), words.language, names)
    return _subject(text, found) if (found := words.only.fullmatch(plain)) else ""


def _subject(text: str, found: re.Match[str]) -> str:
    named = next((name for name, said in found.groupdict().items() if said is not None), None)
    return "" if named is None else text[slice(*found.span(named))].strip()


def name_given(text: str, words: CommandWords, names: Iterable[str] = ()) -> str:
    """Return the name that a whole utterance gives the companion, spelled as the person does; "" if it gives none."""
    text = " ".join(text.split())
    if len(text) > LONGEST_WISH:
        return ""
    naming, small = words.naming, _same_length(text.replace("’", "'"), words.language)
    plain = _without_address(small, words.language, names)
    if naming.excluded.search(plain):
        return ""
    if is_asking(text) and not _asks(_folded(text, words.language), naming.asks, words.language):
        return ""
    found = naming.forms.fullmatch(plain)
    is_surely_meant = found is not None
    found = found or naming.if_sure.fullmatch(plain)
    if found is None or naming.no_subject.search(_subject(plain, found)):
        return ""
    name = _subject(text, found)
    is_spelled = not any(word[0].islower() for word in name.split())
    is_name = len(name) <= LONGEST_NAME and (is_spelled or (is_surely_meant and " " not in name))
    return name if is_name else ""


def topics_in(subject: str, words: CommandWords) -> Texts:
    """Return the topics that a subject names: two for "politics or religion"; () if one is too long to be one."""
    named = (one for part in subject.split(_BESIDE) for one in words.joins.split(part))
    topics = tuple(filter(None, (_bare(one.strip(), words) for one in named)))
    return topics if all(len(one) <= LONGEST_TOPIC for one in topics) else ()


def draws_attention(text: str, words: CommandWords) -> bool:
    """Return whether a text is one or two words such as "hey", which may come before a name."""
    parts = _folded(text, words.language)
    return any(
        all(words.calls.fullmatch(_joined(part, words.language)) for part in (parts[:at], parts[at:]) if part)
        for at in range(1, len(parts) + 1)
    )


def introduces(text: str, words: CommandWords) -> bool:
    """Return whether a sentence of a text introduces someone who is there: "this is my sister Ruth"."""
    return any(
        words.introduces.match(_joined(parts[start:], words.language))
        for sentence in _SENTENCE_END.split(text)
        if (parts := _parts(sentence, words.language)) is not None
        for start in range(min(len(parts), _BEFORE_INTRODUCING + 1))
        if start == 0 or words.polite.fullmatch(_joined(parts[:start], words.language))
    )


def _parts(text: str, language: str) -> Texts | None:
    """Return the words of a text, or None if it cannot be a command."""
    if len(text) > LONGEST or _QUOTES.search(text):
        return None
    return _folded(text, language) or None


def _folded(text: str, language: str) -> Texts:
    return tokens(_plain(text, language).replace("-", " "), language)


def _plain(text: str, language: str) -> str:
    """Return a text in lower case and, in a language with spaces, without accents and apostrophes."""
    if language in UNSPACED:
        return unicodedata.normalize("NFKC", text).casefold()
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parted if one not in "'’" and not unicodedata.combining(one))


def _same_length(text: str, language: str) -> str:
    """Return a text in lower case, in a language with spaces without accents, letter for letter."""
    small = "".join(one.lower()[0] for one in text)
    if language in UNSPACED:
        return small
    return "".join(unicodedata.normalize("NFKD", one)[0] for one in small)


def _without_address(plain: str, language: str, names: Iterable[str]) -> str:
    """Return a text with blanks in place of the name by which the companion is addressed."""
    for name in filter(None, names):
        called = re.escape(_same_length(name, language))
        # "Joanna" does not end with a call for Anna, nor does "Anna-Lena" with one for Lena
        edge = "" if language in UNSPACED else r"(?<![\w'-])"
        address = re.compile(rf"^{called}[,、，:!！ ]+|[,、，]? ?{edge}{called}(?=[.!?。！？]*$)")
        plain = address.sub(lambda found: " " * len(found[0]), plain)
    return plain


def _bare(subject: str, words: CommandWords) -> str:
    start = words.bare.match(subject)
    return subject[start.end() :] if start is not None else subject


def _wishes(language: str, file: _File) -> dict[Command, _Wishes]:
    subject, topics = file.subject, file.topics
    parts = {**_parts_filled(topics.parts), "@": topics.topic}
    around = {*file.calls, *file.polite}
    asks = _any_of(language, (*file.asks, *topics.asks))

    def about_topics(forms: Texts) -> re.Pattern[str]:
        return _around((_filled(form, parts) for form in forms), around, language, f"(?:{topics.tail})?")

    forget, if_kept = (
        [_filled(form, {"V": subject.verb, "@": _SUBJECT}) for form in forms]
        for forms in ((*subject.everything, *subject.about), subject.if_kept)
    )
    around_forgetting = around.difference(subject.not_around)
    return {
        Command.FORGET_ABOUT: _Wishes(
            _around(forget, around_forgetting, language),
            _any_of(language, file.asks),
            _NOTHING,
            _around(if_kept, around_forgetting, language),
        ),
        Command.OPEN_TOPIC: _Wishes(about_topics(topics.open), asks, _NOTHING),
        Command.CLOSE_TOPIC: _Wishes(about_topics(topics.close), asks, re.compile(topics.passing)),
    }


def _only(language: str, file: _File) -> re.Pattern[str]:
    subject = file.subject
    forms = (_filled(form, {"V": subject.verb, "@": _SUBJECT}) for form in subject.only)
    return _around(forms, {*file.calls, *file.polite}, language, _REST)


def _naming(language: str, file: _File) -> _Wishes:
    names = file.names
    parts = {**_parts_filled(names.parts), "@": names.name}

    def about_names(forms: Texts) -> re.Pattern[str]:
        filled = (_filled(form.replace("@", _NAMED), parts) for form in forms)
        return _around(filled, {*file.calls, *file.polite}, language, f"(?:{names.tail})?")

    return _Wishes(
        about_names(names.forms),
        _any_of(language, (*file.asks, *names.asks)),
        re.compile(names.passing),
        about_names(names.if_spelled),
        re.compile(names.no_name),
    )


def _around(forms: Iterable[str], around: Iterable[str], language: str, tail: str = "") -> re.Pattern[str]:
    """Return the expression for wishes with the polite words that may stand around them.

    A single character before them is no polite word, but the beginning of one, unless a comma follows.
    """
    polite = [f"(?:{_same_length(one, language)})" for one in sorted(around, key=len, reverse=True)]
    if language in UNSPACED:
        longer = [one for one in polite if len(one) > len("(?:x)")]
        before = rf"(?:{'|'.join(longer)})[\s、，,]*|(?:{'|'.join(polite)})[\s、，,]+"
        after = rf"[\s、，,]*(?:{'|'.join(polite)})"
    else:
        before, after = rf"(?:{'|'.join(polite)})[\s,:!]+", rf"[\s,]+(?:{'|'.join(polite)})\b"
    # a group may not have the name of another one
    numbered = (form.replace("(?P<subject>", f"(?P<subject{at}>") for at, form in enumerate(forms))
    # atomic, because polite words can be parted in many ways
    return re.compile(rf"[\s¿¡]*(?>{before})*?(?:{'|'.join(numbered)})(?>{after})*+{tail}[\s.!?…。！？]*")


def _parts_filled(parts: Mapping[str, str]) -> dict[str, str]:
    """Return the parts, each with the earlier ones that it contains."""
    filled = dict[str, str]()
    for name, part in parts.items():
        filled[name] = _filled(part, filled)
    return filled


def _filled(form: str, parts: Mapping[str, str]) -> str:
    """Return an expression with its parts, and a group ``subject`` for the @."""
    for name, part in parts.items():
        form = form.replace("@", f"(?P<subject>{part})") if name == "@" else form.replace(f"{{{name}}}", part)
    return form


def _joined(parts: Iterable[str], language: str) -> str:
    return ("" if language in UNSPACED else " ").join(parts)


def _covered(parts: Texts, words: CommandWords, called: set[str]) -> Command | None:
    """Return the one command in words that commands, polite words and names cover; otherwise None."""
    reached: list[set[frozenset[Command]]] = [set() for _ in range(len(parts) + 1)]
    reached[0].add(frozenset())
    for start, before in enumerate(reached[:-1]):
        for end in range(start + 1, len(parts) + 1) if before else ():
            piece = _joined(parts[start:end], words.language)
            if piece in called or words.polite.fullmatch(piece):
                reached[end] |= before
            if found := words.commands.fullmatch(piece):
                assert found.lastgroup is not None
                reached[end] |= {earlier | {Command(found.lastgroup)} for earlier in before}
    return next(filter(None, map(_one_of, sorted(reached[-1], key=len))), None)


def _one_of(commands: frozenset[Command]) -> Command | None:
    if len(commands) == 1:
        return next(iter(commands))
    return next((one for one in HUSHING if one in commands), None) if commands <= {*HUSHING} else None


def _asks(parts: Texts, asks: re.Pattern[str], language: str) -> bool:
    return any(
        asks.fullmatch(_joined(parts[start:end], language))
        for start in range(len(parts))
        for end in range(start + 1, len(parts) + 1)
    )


def _without_names(parts: Texts, called: set[str], language: str) -> Texts:
    for count in range(1, len(parts)):
        if _joined(parts[:count], language) in called:
            return parts[count:]
        if _joined(parts[-count:], language) in called:
            return parts[:-count]
    return parts


def _any_of(language: str, expressions: Iterable[str]) -> re.Pattern[str]:
    return re.compile(_choice(language, expressions))


def _named(language: str, commands: Mapping[Command, Texts]) -> re.Pattern[str]:
    groups = (f"(?P<{command.value}>{_choice(language, texts)})" for command, texts in commands.items())
    return re.compile("|".join(groups))


def _choice(language: str, expressions: Iterable[str]) -> str:
    return "|".join(f"(?:{_plain(one, language).replace('-', ' ')})" for one in expressions)
