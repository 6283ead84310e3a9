"""Writes ``felt.tsv``: sentences put together from the parts in ``parts.toml``, each with the speaker's feeling.

The labels follow from the parts: a degree scales the feeling, "not" turns it round and weakens it, a feeling quoted
from somebody else leaves the speaker's own. The factors are guesses, written beside the words they belong to. The same
seed gives the same file. Run as ``python make.py [FOLDER]``; without a folder the file lands beside this script.
"""

import csv
import random
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
SEED = 20261120
COLUMNS = ("text", "valence", "arousal", "dominance", "intensity", "emotions", "lands_valence", "kind")

LANDS = {
    "anger": 0.7,
    "annoyance": 0.7,
    "fear": 0.8,
    "nervousness": 0.75,
    "embarrassment": 0.7,
    "disgust": 0.7,
    "desire": 0.7,
    "grief": 0.9,
    "sadness": 0.85,
    "love": 0.85,
}
"""How much of a feeling a sympathetic listener is left with, by its likeliest emotion; 0.9 for the others (guess)."""

WHEN = re.compile(
    r"\b(day|days|morning|week|tonight|today|now|evening|afternoon|moment|time|again|still|since|whenever)\b"
)
NEGATED = re.compile(r"\b(not|nobody|never|neither|far from|anything but|no longer)\b|n't\b")
ASSERTED = re.compile(r"and|as|more|if")
GOES_ON = re.compile(
    r"(\b(has|is|are|haven't|isn't|aren't|doesn't|don't|hasn't|going|can't|used)\b|'ve\b|'s\b|'re\b)"
)
FILLERS = ("um", "uh", "er", "you know", "like", "i mean", "well", "kind of", "so")


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling; valence, arousal and dominance in [-1, 1], intensity in [0, 1]."""

    valence: float
    arousal: float
    dominance: float
    intensity: float
    emotions: tuple[str, ...]

    def scaled(self, factor: float) -> "Feeling":
        """Give the feeling ``factor`` times as strong; a faint one is called neutral first."""
        intensity = min(0.97, self.intensity * factor)
        faint = intensity < 0.25 and self.emotions[0] != "neutral"
        return Feeling(
            within(self.valence * factor),
            within(self.arousal * factor),
            within(self.dominance * (0.5 + 0.5 * factor)),
            intensity,
            ("neutral", self.emotions[0]) if faint else self.emotions,
        )

    def negated(self, factor: float, emotions: tuple[str, ...]) -> "Feeling":
        """Give what is left when "not" stands before it: ``factor`` (below 0) times its valence."""
        return Feeling(
            within(self.valence * factor),
            -0.25 * self.arousal,
            within(self.dominance * factor * 0.8),
            max(0.15, min(0.9, self.intensity * abs(factor))),
            emotions,
        )

    def sounding(self, *, more_arousal: float) -> "Feeling":
        """Give the same feeling, cried out."""
        return replace(
            self, arousal=within(self.arousal + more_arousal), intensity=min(0.97, self.intensity + 0.05)
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said, the speaker's feeling and what it teaches."""

    text: str
    feeling: Feeling
    kind: str

    def row(self) -> tuple[str, ...]:
        """Give the line of the file."""
        f = self.feeling
        lands = within(f.valence * LANDS.get(f.emotions[0], 0.9))
        numbers = (f"{x + 0.0:.2f}" for x in (f.valence, f.arousal, f.dominance, f.intensity))
        return (self.text, *numbers, ",".join(f.emotions), f"{lands + 0.0:.2f}", self.kind)


@dataclass(frozen=True, slots=True)
class Word:
    """How one can be, or how one can find a thing."""

    text: str
    feeling: Feeling
    unlike: tuple[str, ...]
    """The emotions of not being so."""


def within(x: float) -> float:
    """Keep ``x`` in [-0.97, 0.97]."""
    return max(-0.97, min(0.97, x))


def feeling(field: str) -> Feeling:
    """Read "valence arousal dominance intensity emotions"."""
    v, a, d, i, emotions = field.split()
    return Feeling(float(v), float(a), float(d), float(i), tuple(emotions.split(",")))


def sentence_case(text: str, end: str = ".") -> str:
    """Begin with a capital letter and end with ``end``."""
    at = 1 if text.startswith('"') else 0
    return text[:at] + text[at].upper() + text[at + 1 :] + end


def with_article(phrase: str) -> str:
    """Put "a" or "an" before ``phrase``."""
    return ("an " if phrase[0] in "aeiou" else "a ") + phrase


CALM = Feeling(0.15, -0.2, 0.3, 0.2, ("neutral",))
PLAIN_FACT = Feeling(0.0, -0.2, 0.2, 0.05, ("neutral",))


class Maker:
    """Makes sentences of every kind by chance; each call gives a small group that belongs together."""

    def __init__(self, parts: dict[str, str], rng: random.Random) -> None:
        self.parts = {
            name: [line.split(" | ") for line in block.strip("\n").split("\n")]
            for name, block in parts.items()
        }
        self.rng = rng

    # parts

    def pick(self, name: str) -> list[str]:
        """Pick one line of a part, as its fields."""
        return self.rng.choice(self.parts[name])

    def line(self, name: str) -> str:
        """Pick one line of a part that has one field."""
        return self.pick(name)[0]

    def word(self, name: str) -> Word:
        """Pick a word with its feeling; a bad word unlike is neutral."""
        felt, text, *unlike = self.pick(name)
        default = ("neutral",) if feeling(felt).valence < 0 else ("disappointment",)
        return Word(text, feeling(felt), tuple(unlike[0].split(",")) if unlike else default)

    def gradable(self) -> tuple[Word, str]:
        """Pick a word that takes degrees, and the name of the degrees it takes."""
        side = self.rng.choice(("good", "bad"))
        return self.word(f"gradable_{side}"), f"degree_{side}"

    def any_word(self) -> Word:
        """Pick any word for how one is, one in five of them extreme."""
        strength = self.rng.choices(("gradable", "extreme"), (4, 1))[0]
        return self.word(f"{strength}_{self.rng.choice(('good', 'bad'))}")

    def tail(self, word: str, frame: str) -> str:
        """Pick an ending that goes with the word and the frame, or none."""
        if self.rng.random() < 0.35:
            return ""
        bare = {bare_word for (bare_word,) in self.parts["without_about"]}
        while True:
            tail = self.line("tails")
            about_fits = not tail.startswith("about") or word not in bare
            if (
                about_fits
                and not (NEGATED.search(frame) and ASSERTED.match(tail))
                and not (WHEN.search(tail) and WHEN.search(frame))
            ):
                return " " + tail

    def own_or_neutral(self) -> tuple[Feeling, str]:
        """Pick what the speaker says of their own state beside somebody else's."""
        felt, text = self.pick("own_states")
        return feeling(felt), text

    def join(self) -> str:
        """Pick what joins somebody else's state to one's own."""
        return self.rng.choice((", but ", ", and ", "; ", ", while ", ". Me, "))

    # kinds

    def plain(self) -> Iterator[Sentence]:
        """How one is, in one or two words, without a degree."""
        word, frame = self.any_word(), self.line("frames")
        if self.rng.random() < 0.3:
            other = self.any_word()
            if other.feeling.valence * word.feeling.valence > 0 and other.text != word.text:
                both = Feeling(
                    (word.feeling.valence + other.feeling.valence) / 2,
                    (word.feeling.arousal + other.feeling.arousal) / 2,
                    (word.feeling.dominance + other.feeling.dominance) / 2,
                    max(word.feeling.intensity, other.feeling.intensity),
                    tuple(dict.fromkeys((word.feeling.emotions[0], other.feeling.emotions[0]))),
                )
                word = Word(f"{word.text} and {other.text}", both, ())
                yield Sentence(sentence_case(frame.format(x=word.text)), word.feeling, "plain")
                return
        yield Sentence(
            sentence_case(frame.format(x=word.text) + self.tail(word.text, frame)), word.feeling, "plain"
        )

    def liking(self) -> Iterator[Sentence]:
        """What one likes and does not, the same thing at two strengths."""
        thing = self.line("liked")
        for felt, verb in self.rng.sample(self.parts["likes"], 2):
            kind = "negation" if "n't" in verb or "nothing" in verb else "plain"
            yield Sentence(sentence_case(f"{verb} {thing}"), feeling(felt), kind)

    def sincere(self) -> Iterator[Sentence]:
        """The words of irony, meant."""
        felt, clause = self.pick("good_clauses")
        mark = self.rng.choice((", ", "! ", ": "))
        end = self.rng.choice((".", "!"))
        text = self.line("praise_markers") + mark + (clause if mark != "! " else sentence_case(clause, ""))
        yield Sentence(sentence_case(text, end), feeling(felt), "plain")

    def irony(self) -> Iterator[Sentence]:
        """Praise for what is plainly bad."""
        felt, clause = self.pick("bad_clauses")
        mark = self.rng.choice((", ", "! ", ": ", ". "))
        text = (
            self.line("irony_markers")
            + mark
            + (clause if mark in (", ", ": ") else sentence_case(clause, ""))
        )
        yield Sentence(sentence_case(text), feeling(felt), "irony")

    def degree(self) -> Iterator[Sentence]:
        """The same sentence at three degrees."""
        word, degrees = self.gradable()
        frame = self.line("frames")
        tail = self.tail(word.text, frame)
        steps = sorted(((float(f), d) for f, d in self.parts[degrees]))
        low = self.rng.choice(steps[: len(steps) // 3])
        middle = self.rng.choice(((1.0, ""), *steps[len(steps) // 3 : 2 * len(steps) // 3]))
        high = self.rng.choice(steps[-4:])
        for factor, degree in (low, middle, high):
            said = frame.format(x=f"{degree} {word.text}".strip())
            yield Sentence(sentence_case(said + tail), word.feeling.scaled(factor), "degree")

    def extreme(self) -> Iterator[Sentence]:
        """As strong as words go."""
        word = self.word(self.rng.choice(("extreme_good", "extreme_bad")))
        factor, degree = self.pick("degree_extreme")
        frame = self.line("frames")
        said = frame.format(x=f"{degree} {word.text}".strip()) + self.tail(word.text, frame)
        yield Sentence(sentence_case(said), word.feeling.scaled(float(factor)), "degree")

    def negation(self) -> Iterator[Sentence]:
        """A word with "not" and, half the time, its plain twin with the same ending."""
        word, _ = self.gradable()
        factors, frame = self.pick("negations")
        good, bad = factors.split()
        factor = float(good if word.feeling.valence > 0 else bad)
        emotions = word.unlike
        if word.feeling.valence < 0 and ("any more" in frame or "no longer" in frame):
            emotions = ("relief", "neutral")
        tail = self.tail(word.text, frame + " still")
        said = sentence_case(frame.format(x=word.text) + tail)
        yield Sentence(said, word.feeling.negated(factor, emotions), "negation")
        if self.rng.random() < 0.5:
            yield Sentence(sentence_case(f"I'm {word.text}{tail}"), word.feeling, "plain")

    def superlative(self) -> Iterator[Sentence]:
        """A "not" that strengthens."""
        word, _ = self.gradable()
        said = self.line("superlatives").format(x=word.text)
        yield Sentence(sentence_case(said), word.feeling.scaled(1.5), "negation")

    def verdict(self) -> Iterator[Sentence]:
        """What a thing was like: plain, by degrees, with "not"."""
        side = self.rng.choice(("good", "bad"))
        word = self.word(f"verdict_{side}")
        experience, frame = self.line("experiences"), self.line("verdict_frames")
        kind = self.rng.choice(("plain", "degree", "negation", "negation", "top"))
        if kind == "plain":
            said, felt = word.text, word.feeling
        elif kind == "degree":
            factor, degree = self.pick(f"degree_{side}")
            said, felt = f"{degree} {word.text}", word.feeling.scaled(float(factor))
        elif kind == "negation":
            flip, negation = self.rng.choice(
                (
                    (-0.6, "not"),
                    (-0.8, "not at all"),
                    (-0.85, "anything but"),
                    (-0.5, "not exactly"),
                    (-0.5, "not very"),
                )
            )
            unlike = ("approval", "relief") if side == "bad" else ("disappointment",)
            said = f"{negation} {word.text}"
            felt = word.feeling.negated(flip * (0.8 if side == "bad" else 0.9), unlike)
        else:
            top = self.word(self.rng.choice(("verdict_top", "verdict_worst")))
            said, felt, kind = (
                self.rng.choice(("", "simply ", "absolutely ")) + top.text,
                top.feeling,
                "degree",
            )
        yield Sentence(sentence_case(frame.format(e=experience, x=said)), felt, kind)

    def own_event(self) -> Iterator[Sentence]:
        """What happened to the speaker, and its opposite in the same words around it."""
        fell, event, other_felt, opposite = self.pick("own_events")
        opener = self.line("event_openers") + ", " if self.rng.random() < 0.6 else ""
        tail = self.event_tail(event + opposite)
        yield Sentence(sentence_case(opener + event + tail), feeling(fell), "unspoken")
        yield Sentence(sentence_case(opener + opposite + tail), feeling(other_felt), "negation")

    def event_tail(self, event: str) -> str:
        """Pick an ending for an event; a date only where it is past."""
        tails = [tail for (tail,) in self.parts["event_tails"]]
        fitting = [t for t in tails if t.startswith(("and", "after"))] if GOES_ON.search(event) else tails
        return self.rng.choice(("", " " + self.rng.choice(fitting)))

    def close_event(self) -> Iterator[Sentence]:
        """What happened to somebody close."""
        yield from self.event_of("close_people", 1.0, "unspoken")

    def distant_event(self) -> Iterator[Sentence]:
        """The same things, to somebody who means little to the speaker."""
        yield from self.event_of("distant_people", 0.15, "other-person")

    def event_of(self, people: str, closeness: float, kind: str) -> Iterator[Sentence]:
        """What happened to one of ``people``; ``closeness`` scales the feeling."""
        fell, event, *excluded = self.pick("others_events")
        person, possessive, *tags = self.pick(people)
        if excluded and tags and set(excluded[0].split()) & set(tags[0].split()):
            return
        felt = feeling(fell).scaled(closeness)
        if closeness < 1.0:
            felt = replace(felt, emotions=("neutral",), arousal=-0.15, dominance=0.15)
        opener = self.line("event_openers") + ", " if self.rng.random() < 0.4 else ""
        tail = self.event_tail(event) if closeness == 1.0 else ""
        yield Sentence(sentence_case(opener + person + " " + event.format(her=possessive) + tail), felt, kind)

    def event_and_feeling(self) -> Iterator[Sentence]:
        """What happened, then how one is: what one says of oneself outweighs what one would expect."""
        fell, event, *_ = self.pick("own_events")
        word, happened = self.any_word(), feeling(fell)
        agrees = happened.valence * word.feeling.valence > 0
        join = self.rng.choice((" and", ";", ", so") if agrees else (", but", ", and still", ", and yet"))
        said = sentence_case(f"{event}{join} I'm {word.text}")
        own = 1.1 if agrees else 0.7
        felt = replace(
            word.feeling.scaled(own),
            emotions=tuple(dict.fromkeys((word.feeling.emotions[0], happened.emotions[0]))),
        )
        yield Sentence(said, felt, "plain" if agrees else "mixed")

    def in_passing(self) -> Iterator[Sentence]:
        """A feeling between everyday things: it is the feeling that counts."""
        (about,) = self.fact()
        source: Callable[[], Iterator[Sentence]] = self.rng.choice(
            (self.plain, self.extreme, self.own_event, self.idiom, self.negation)
        )
        for told in list(source())[:1]:
            first, then = self.rng.choice(((about.text, told.text), (told.text, about.text)))
            yield Sentence(f"{first} {then}", told.feeling.scaled(0.9), told.kind)

    def mixed(self) -> Iterator[Sentence]:
        """Good and bad of one thing."""
        good, good_text = self.pick("mixed_good")
        bad, bad_text = self.pick("mixed_bad")
        shift, join = self.pick("mixed_joins")
        felt = Feeling(float(shift), 0.05, 0.0, 0.5, (good, bad))
        yield Sentence(sentence_case(join.format(g=good_text, b=bad_text)), felt, "mixed")

    def other_person(self) -> Iterator[Sentence]:
        """Somebody else's feeling, then the speaker's."""
        word, (person, pronoun) = self.any_word(), self.pick("people")
        own, state = self.own_or_neutral()
        form = self.rng.randrange(6)
        if form == 0:
            text = f"{person} is {word.text}{self.join()}{state}"
        elif form == 1:
            text = f"{person} says {pronoun}'s {word.text}{self.join()}{state}"
        elif form == 2:
            text = f"{person} has been {word.text} all week{self.join()}{state}"
        elif form == 3:
            text, own = f"I'm not the one who's {word.text}, it's {person}", CALM
        elif form == 4:
            mine = self.any_word()
            text, own = f"{person} thinks I'm {word.text}, but I'm {mine.text}", mine.feeling
        else:
            text = f"{person} seems {word.text} to me"
            own = replace(word.feeling.scaled(0.15), emotions=("neutral",), arousal=-0.1, dominance=0.15)
        yield Sentence(sentence_case(text), own, "other-person")

    def quoted(self) -> Iterator[Sentence]:
        """Words of feeling in somebody else's mouth."""
        word, (person, _) = self.any_word(), self.pick("people")
        own, state = self.own_or_neutral()
        frames = (
            f'"I\'m {word.text}," {person} said{self.join()}{state}',
            f'{person} wrote "I\'m so {word.text}"{self.join()}{state}',
            f'"you must be {word.text}," {person} told me, but {state}',
            f"{person} asked if I was {word.text}, and I said {state}",
            f'in the song he sings "I\'m {word.text}"{self.join()}{state}',
            f'{person} keeps repeating "{word.text}, {word.text}"{self.join()}{state}',
        )
        yield Sentence(sentence_case(self.rng.choice(frames)), own, "quoted")

    def past(self) -> Iterator[Sentence]:
        """A feeling of then, and mostly one of now."""
        then, now = self.any_word(), self.any_word()
        gone = replace(then.feeling.scaled(0.15), emotions=("neutral",), arousal=-0.2, dominance=0.2)
        frames = (
            (f"I used to be {then.text}, but now I'm {now.text}", now.feeling),
            (f"last year I was {then.text}; today I'm {now.text}", now.feeling),
            (f"yesterday I was still {then.text}, and this morning I'm {now.text}", now.feeling),
            (f"I was {then.text} at first, now I'm {now.text}", now.feeling),
            (f"as a child I was often {then.text}", gone),
            (f"back in those days I was {then.text} a lot", gone),
            (f"I was {then.text} for a while, that was long ago", gone),
            (f"I remember being {then.text} on my first day at school", gone),
            (f"I was {then.text} an hour ago, it's passed", gone),
        )
        text, felt = self.rng.choice(frames)
        yield Sentence(sentence_case(text), felt, "past-feeling")

    def hypothetical(self) -> Iterator[Sentence]:
        """A feeling that is only thought of."""
        word, condition = self.any_word(), self.line("conditions")
        good, bad = self.word("gradable_good"), self.word("gradable_bad")
        thought = replace(word.feeling.scaled(0.15), emotions=("neutral",), arousal=-0.05, intensity=0.2)
        longing = Feeling(-0.35, 0.0, -0.3, 0.45, ("desire", "sadness"))
        frames = (
            (f"I'd be {word.text} {condition}", thought),
            (f"{condition}, I'd be {word.text}", thought),
            (f"I suppose I'd feel {word.text} {condition}", thought),
            (f"most people would be {word.text} {condition}", thought),
            (f"if I were {word.text}, I'd tell you", replace(thought, valence=0.0)),
            (f"I wish I were {good.text}", longing),
            (f"I wish I could feel {good.text} for once", longing),
            (f"I wish I weren't so {bad.text}", bad.feeling),
        )
        text, felt = self.rng.choice(frames)
        yield Sentence(sentence_case(text), felt, "hypothetical")

    def question(self) -> Iterator[Sentence]:
        """A question that tells of a feeling, or only asks after one."""
        word, (person, pronoun) = self.any_word(), self.pick("people")
        asking = Feeling(0.05, 0.0, 0.1, 0.15, ("curiosity", "neutral"))
        puzzled = replace(word.feeling.scaled(0.9), emotions=(word.feeling.emotions[0], "confusion"))
        frames = (
            (f"why am I so {word.text}", puzzled),
            (f"is it normal to be this {word.text}", puzzled),
            (f"why do I feel {word.text} again", puzzled),
            (f"can you tell I'm {word.text}", word.feeling),
            (f"do you know how {word.text} I am", word.feeling.scaled(1.2)),
            (f"have you any idea how {word.text} that makes me", word.feeling.scaled(1.2)),
            (f"are you ever {word.text}", asking),
            (f"did {person} sound {word.text} to you", asking),
            (f"what does it mean to be {word.text}", asking),
            (f"does {person} know why {pronoun}'s {word.text}", asking),
            (f"was {self.line('experiences')} {self.word('verdict_good').text}", asking),
        )
        text, felt = self.rng.choice(frames)
        yield Sentence(sentence_case(text, "?"), felt, "question")

    def exclamation(self) -> Iterator[Sentence]:
        """The feeling cried out."""
        word = self.any_word()
        seen = self.word(self.rng.choice(("verdict_good", "verdict_bad")))
        span = self.rng.choice(
            ("day", "evening", "week", "morning", "film", "match", "summer", "performance", "place")
        )
        frames = (
            (f"I'm so {word.text}", word.feeling.scaled(1.2)),
            (f"oh, I'm {word.text}", word.feeling),
            (f"I'm {word.text}, I'm {word.text}", word.feeling.scaled(1.2)),
            (f"how {seen.text} {self.line('experiences')} was", seen.feeling.scaled(1.2)),
            (f"what {with_article(seen.text)} {span}", seen.feeling.scaled(1.2)),
            (f"how {seen.text}", seen.feeling.scaled(1.1)),
        )
        text, felt = self.rng.choice(frames)
        yield Sentence(sentence_case(text, "!"), felt.sounding(more_arousal=0.2), "exclamation")

    def fact(self) -> Iterator[Sentence]:
        """What is so, without a feeling."""
        if self.rng.random() < 0.35:
            text = f"{self.line('routines')} {self.line('routine_times')}"
        else:
            thing, place, time = self.line("things"), self.line("places"), self.line("times")
            text = self.line("facts").format(thing=thing, place=place, time=time)
        end = "?" if text.startswith("could") else "."
        yield Sentence(sentence_case(text, end), PLAIN_FACT, "neutral-fact")

    def small_talk(self) -> Iterator[Sentence]:
        """What one says to begin."""
        felt, text = self.pick("small_talk")
        asks = text.startswith(("how", "what", "did")) or text.endswith("about you")
        yield Sentence(
            sentence_case(f"{self.line('greetings')}, {text}", "?" if asks else "."),
            feeling(felt),
            "small-talk",
        )

    def idiom(self) -> Iterator[Sentence]:
        """A set phrase."""
        felt, text = self.pick("idioms")
        tail = " " + self.line("idiom_tails") if self.rng.random() < 0.7 else ""
        opener = self.rng.choice(("", "", "honestly, ", "well, ", "you know, ", "I tell you, "))
        yield Sentence(sentence_case(opener + text + tail), feeling(felt), "idiom")

    def understatement(self) -> Iterator[Sentence]:
        """Less than is meant."""
        felt, text = self.pick("understatements")
        opener = self.rng.choice(("", "", "well, ", "let's say ", "I suppose "))
        yield Sentence(
            sentence_case(opener + text.format(e=self.line("experiences"))), feeling(felt), "understatement"
        )

    def slang(self) -> Iterator[Sentence]:
        """How one is, as the young say it."""
        word = self.word("slang")
        factor, degree = self.rng.choice((("1", ""), *map(tuple, self.parts["degree_slang"])))
        text = self.line("slang_frames").format(x=f"{degree} {word.text}".strip())
        yield Sentence(text, word.feeling.scaled(float(factor)), "slang")

    def disfluent(self) -> Iterator[Sentence]:
        """A sentence of another kind as a speech recogniser writes it down."""
        source: Callable[[], Iterator[Sentence]] = self.rng.choice(
            (
                self.plain,
                self.degree,
                self.negation,
                self.own_event,
                self.close_event,
                self.mixed,
                self.fact,
                self.verdict,
            )
        )
        for sentence in list(source())[:1]:
            words = re.sub(r"[^a-z' -]", "", sentence.text.lower()).split()
            for _ in range(self.rng.randrange(4)):
                at = self.rng.randrange(len(words))
                words[at:at] = [words[at]] if self.rng.random() < 0.4 else self.rng.choice(FILLERS).split()
            yield Sentence(" ".join(words), sentence.feeling, "disfluent")

    def counts(self) -> tuple[tuple[Callable[[], Iterator[Sentence]], int], ...]:
        """Say how many sentences of each maker are wanted."""
        return (
            (self.plain, 330),
            (self.liking, 170),
            (self.sincere, 130),
            (self.irony, 240),
            (self.degree, 420),
            (self.extreme, 90),
            (self.negation, 420),
            (self.superlative, 90),
            (self.verdict, 330),
            (self.own_event, 330),
            (self.close_event, 240),
            (self.distant_event, 140),
            (self.event_and_feeling, 220),
            (self.in_passing, 260),
            (self.mixed, 180),
            (self.other_person, 260),
            (self.quoted, 180),
            (self.past, 160),
            (self.hypothetical, 150),
            (self.question, 170),
            (self.exclamation, 120),
            (self.fact, 300),
            (self.small_talk, 90),
            (self.idiom, 150),
            (self.understatement, 110),
            (self.slang, 100),
            (self.disfluent, 320),
        )

    def sentences(self, taken: set[str]) -> Iterator[Sentence]:
        """Give all sentences; none that is ``taken`` (in small letters), none twice."""
        for make, wanted in self.counts():
            made = 0
            while made < wanted:
                for sentence in make():
                    key = sentence.text.lower()
                    if key not in taken and len(sentence.text.split()) <= 40:
                        taken.add(key)
                        made += 1
                        yield sentence


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    parts = tomllib.loads((HERE / "parts.toml").read_text(encoding="utf8"))
    with (HERE / "written.tsv").open(encoding="utf8", newline="") as file:
        taken = {row["text"].lower() for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    sentences = Maker(parts, random.Random(SEED)).sentences(taken)
    lines = ["\t".join(COLUMNS), *("\t".join(sentence.row()) for sentence in sentences)]
    (folder / "felt.tsv").write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
