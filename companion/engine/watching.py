"""Shows and says the companion's disclosures about being software and about time; reports what is not stored, and why.

It acts on the conversation. That it is software is shown at the start of each talk, and said aloud at the first
start. A remark about time is shown, and said in the companion's voice, after its next reply was heard: it is not
part of a turn, and not stored. While someone is in danger they are not told that their time is up, and nothing is
said aloud. ``guarding.watch`` decides when something is said.
"""

import zlib
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime, time, tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.engine.running_talk import RunningTalk
from companion.guarding.subject import may_keep
from companion.guarding.watch import Disclosure, Event, Occasion, Opened, Remark, Spoke, Watch, step
from companion.values import Sentence, Told

WHAT_IT_IS: Final = "disclosure"
"""Key of the notice at the first start that it is software."""
OPENING: Final = "opening"
"""Key of the short notice of the same at later starts, which goes after the first reply."""
THE_TIME: Final = "time"
NOT_KEPT: Final = "kept"


@dataclass(eq=False, repr=False)
class Watching:
    """Watches one session; fulfils ``engine.Observer``. Use it in the loop's thread."""

    talk: RunningTalk
    disclosure: Disclosure | None
    """The words; None if nothing is said about itself or time."""
    name: str
    _: KW_ONLY
    has_voice: bool
    """True if something can be said aloud."""
    is_in_crisis: Callable[[], bool]
    zone: tzinfo

    def __post_init__(self) -> None:
        self._watch = Watch(self.talk.boundaries)
        self._which = 0
        """Counter that goes up with each remark, so that each has other words."""
        self._due: list[Remark] = []
        """Remarks that wait for the end of a reply."""
        self._unsaid = ""
        """Words that were shown and wait to be said aloud."""
        self._opening: Remark | None = None
        """The remark that it is software, until somebody says something."""
        self._is_shown_shortly = False
        """True if the short notice that it is software is shown, which goes after the first reply."""
        self._why_not_kept: Sentence = ""

    def adopt(self, disclosure: Disclosure | None, name: str) -> None:
        """Make its remarks in other words, under another name; before anything was said, the one that is shown too."""
        before = (self.disclosure, self.name)
        self.disclosure = None if self.disclosure is None else disclosure
        self.name = name
        if self._opening is not None and (self.disclosure, self.name) != before:
            is_waiting, self._unsaid = self._unsaid != "", ""
            self._show(_key(self._opening), self._words(self._opening), is_said=is_waiting)

    def begin(self, state: State, now: float, *, is_first: bool) -> None:
        """Start a session; ``is_first`` if nothing was ever stored for this companion."""
        self._which = zlib.crc32(state.session.encode())
        self._happens(Opened(self._clock(state, now), is_first), now)

    def say_what_waits(self) -> None:
        """Say the waiting words aloud if this is a suitable time; otherwise they keep waiting."""
        if self._unsaid and not self.is_in_crisis():
            self.talk.post(ev.Remarked(self._unsaid))

    def act(self, taken: Taken) -> None:
        """Follow the utterances of both sides."""
        for effect in taken.effects:
            if isinstance(effect, do.PersonHeard) and effect.is_final and effect.stable:
                self._opening = None
                self._tell_what_is_kept(effect.stable)
                self._happens(Spoke(self._clock(taken.after, taken.now)), taken.now)
        match taken.event:
            case ev.Remarked() if taken.before.reply is None and taken.after.reply is not None:
                self._unsaid = ""
            case ev.ReplySounded() if (
                taken.before.reply is not None and taken.before.reply.is_kept and taken.after.reply is None
            ):
                self._happens(Spoke(self._clock(taken.after, taken.now)), taken.now)
                self._has_replied()

    def _has_replied(self) -> None:
        if self._is_shown_shortly:
            self._is_shown_shortly = False
            self.talk.tell(msg.Noticed(OPENING, ""))
        may_say = not self.is_in_crisis()
        told = [one for one in self._due if may_say or one.occasion is Occasion.REMINDER]
        self._due = [one for one in self._due if one not in told]
        if told:
            self._show(THE_TIME, " ".join(map(self._words, told)), is_said=may_say)
        self.say_what_waits()

    def _happens(self, event: Event, now: float) -> None:
        if self.disclosure is None:
            return
        watch = replace(self._watch, boundaries=self.talk.boundaries)
        self._watch, remarks = step(watch, event, now)
        for remark in remarks:
            if remark.occasion in {Occasion.FIRST, Occasion.BEGINS}:
                self._opening = remark
                self._is_shown_shortly = remark.occasion is Occasion.BEGINS
                self._show(_key(remark), self._words(remark), is_said=remark.occasion is Occasion.FIRST)
            else:
                self._due.append(remark)

    def _words(self, remark: Remark) -> str:
        assert self.disclosure is not None
        self._which += 1
        return self.disclosure.words(remark, self.name, self._which)

    def _show(self, notice: str, words: str, *, is_said: bool) -> None:
        self.talk.tell(msg.Noticed(notice, words))
        if is_said and self.has_voice:
            self._unsaid = f"{self._unsaid} {words}".strip()

    def _tell_what_is_kept(self, words: str) -> None:
        breach = may_keep(words, self.talk.boundaries)
        why = (
            ""
            if breach is None
            else Told("Not saved, as you set: you mentioned “{sign}”.", {"sign": breach.sign})
        )
        if why != self._why_not_kept:
            self._why_not_kept = why
            self.talk.tell(msg.Noticed(NOT_KEPT, why))

    def _clock(self, state: State, now: float) -> time:
        return datetime.fromtimestamp(state.epoch + now, self.zone).time()


def _key(remark: Remark) -> str:
    """Return the key of the notice for a remark that it is software."""
    return OPENING if remark.occasion is Occasion.BEGINS else WHAT_IT_IS
