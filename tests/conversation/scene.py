"""A scripted conversation on a virtual clock: what happens is said in the words of the scene."""

from dataclasses import replace

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.state import State, TurnRules
from companion.conversation.step import step
from companion.values import Given, Phase, Transcript, Utterance

SESSION = "0" * 32
EPOCH = 1_000_000.0


class Scene:
    """One conversation; ``effects`` are those of the last happening, ``kept`` is what the store holds.

    A turn ends after a pause of 0.4 s whatever it was like, unless other rules are given.
    """

    def __init__(
        self,
        *,
        pause: float = 0.4,
        endpointing: EndpointingRules | None = None,
        is_half_duplex: bool = False,
        has_ear: bool = True,
    ) -> None:
        self.now = 0.0
        fixed = EndpointingRules(shortest=pause, longest=pause)
        self.state = State(SESSION, EPOCH, rules=TurnRules(endpointing=endpointing or fixed))
        self.effects: tuple[do.Effect, ...] = ()
        self.kept: dict[int, Utterance] = {}
        self.log: list[tuple[float, ev.Event, tuple[do.Effect, ...]]] = []
        self.beginning = self.state
        if has_ear:
            self.happens(ev.EarOpened(is_half_duplex=is_half_duplex))

    @classmethod
    def talked(cls, said: str, answer: str) -> "Scene":
        """Return a scene in which something was said and answered."""
        scene = cls()
        scene.person_says(said)
        scene.answers(answer)
        return scene

    @classmethod
    def telling(cls, said: str, answer: str, heard: str) -> "Scene":
        """Return a scene in the middle of an answer, of which these words were heard."""
        scene = cls()
        scene.person_says(said)
        scene.thinks(answer)
        scene.sounds(0, heard)
        return scene

    def happens(self, event: ev.Event, *, after: float = 0.0) -> tuple[do.Effect, ...]:
        self.now += after
        self.state, self.effects = step(self.state, event, self.now)
        self.log.append((self.now, event, self.effects))
        for effect in self.effects:
            match effect:
                case do.Keep():
                    self.kept[effect.utterance.number] = effect.utterance
                case do.Forget():
                    self.kept.pop(effect.number, None)
        return self.effects

    def silence(self, seconds: float) -> tuple[do.Effect, ...]:
        return self.happens(ev.TimePassed(), after=seconds)

    @property
    def until_decided(self) -> float:
        """Seconds of silence after which it is decided who goes on."""
        assert self.state.deadline is not None
        return max(self.state.deadline - self.now, 0.0)

    # -- the person ------------------------------------------------------------------------------------------

    def person_starts(self) -> tuple[do.Effect, ...]:
        return self.happens(ev.SpeechStarted(at=self.now))

    def person_stops(self, *, after: float = 1.0) -> tuple[do.Effect, ...]:
        self.now += after
        return self.happens(ev.SpeechStopped(at=self.now))

    def person_pauses(
        self, text: str, *, words: float, sound: float, after: float = 1.0
    ) -> tuple[do.Effect, ...]:
        """Speak, and let the pause after it be read and judged."""
        self.person_starts()
        return self.stops_with(text, words=words, sound=sound, after=after)

    def stops_with(
        self, text: str, *, words: float, sound: float, after: float = 1.0
    ) -> tuple[do.Effect, ...]:
        """Stop speaking, and let the pause after it be read and judged."""
        self.person_stops(after=after)
        return self.pause_is(text, words=words, sound=sound)

    def pause_is(self, text: str, *, words: float, sound: float) -> tuple[do.Effect, ...]:
        """Let the present pause be read and judged, 0.1 s later; into a reply, let it last until it is decided."""
        turn = self.state.turn
        effects = self.pause_is_read(text, words)
        if self.state.turn is not None:
            assert turn is not None
            effects += self.happens(ev.TurnEndJudged(turn.number, turn.pauses, sound))
        if self.state.is_contested:
            effects += self.silence(self.until_decided)
        return effects

    def pause_is_read(
        self, text: str, words: float, given: Given | None = None, *, after: float = 0.1
    ) -> tuple[do.Effect, ...]:
        turn = self.state.turn
        assert turn is not None
        return self.happens(ev.PauseRecognised(turn.number, turn.pauses, text, words, given), after=after)

    def turn_ends(self) -> None:
        """Stop speaking for so long that the turn is over."""
        self.person_stops()
        self.silence(self.state.silence_needed)

    def recognised(self, text: str) -> tuple[do.Effect, ...]:
        """Let the final text of an utterance come whose last pause had not been read."""
        number = self.state.recognising[0].number
        return self.happens(ev.UtteranceRecognised(number, text), after=0.05)

    def person_says(self, text: str) -> tuple[do.Effect, ...]:
        """Speak, pause until the turn has ended, and be recognised."""
        self.person_starts()
        self.turn_ends()
        return self.recognised(text)

    def person_interrupts(self, text: str) -> tuple[do.Effect, ...]:
        """Speak into a reply for so long that there is no doubt."""
        effects = self.person_starts()
        self.now += self.state.rules.claim + 0.05
        return effects + self.settled(text)

    def partial(self, text: str, *, words: float = 0.0, ends_in_quiet: bool = False) -> tuple[do.Effect, ...]:
        assert self.state.turn is not None
        return self.happens(
            ev.WordsRecognised(self.state.turn.number, Transcript(changing=text), text, words, ends_in_quiet)
        )

    def settled(self, text: str) -> tuple[do.Effect, ...]:
        """Let words be recognised that will not change any more."""
        assert self.state.turn is not None
        return self.happens(ev.WordsRecognised(self.state.turn.number, Transcript(stable=text)))

    # -- the companion ---------------------------------------------------------------------------------------

    @property
    def reply(self) -> int:
        reply = self.state.reply or self.state.silencing
        assert reply is not None, "no reply is under way"
        return reply.id

    def thinks(self, text: str, *, to_the_end: bool = True) -> tuple[do.Effect, ...]:
        effects = self.happens(ev.ReplyWords(self.reply, text), after=0.1)
        if to_the_end:
            effects += self.happens(ev.ReplyCompleted(self.reply))
        return effects

    def sounds(self, clause: int, heard: str) -> tuple[do.Effect, ...]:
        """Let a clause begin, and its first words be heard."""
        reply = self.reply
        effects: tuple[do.Effect, ...] = ()
        current = self.state.reply
        if current is not None and clause >= len(current.heard):
            effects += self.happens(ev.ClauseStarted(reply, clause, at=self.now + 0.02), after=0.05)
        if heard:
            effects += self.happens(ev.WordsSounded(reply, clause, heard), after=0.3)
        return effects

    def sounds_whole(self) -> tuple[do.Effect, ...]:
        reply = self.state.reply
        assert reply is not None
        for index, text in enumerate(reply.clauses):
            self.sounds(index, text)
        return self.happens(ev.ReplySounded(reply.id), after=0.1)

    def answers(self, text: str) -> tuple[do.Effect, ...]:
        """Think of an answer and be heard to its end."""
        self.thinks(text)
        return self.sounds_whole()

    def falls_silent(self) -> tuple[do.Effect, ...]:
        return self.happens(ev.ReplySilenced(self.reply), after=0.01)

    # -- looking ---------------------------------------------------------------------------------------------

    @property
    def phase(self) -> Phase:
        return self.state.phase

    def asked_for(self, kind: type) -> bool:
        return any(isinstance(effect, kind) for effect in self.effects)

    def was_asked_for(self, kind: type) -> int:
        return sum(isinstance(effect, kind) for _, _, effects in self.log for effect in effects)

    def reply_was_released(self, reply: int) -> bool:
        return any(effect == do.Release(reply) for _, _, effects in self.log for effect in effects)

    @property
    def history(self) -> list[tuple[str, str]]:
        """What the store holds: who and what."""
        return [(said.speaker.value, said.text) for _, said in sorted(self.kept.items())]

    def remember(self, *utterances: Utterance, key: str = "") -> None:
        """Let the dialogue begin with utterances of earlier sessions, the last of them typed under a key."""
        self.state = replace(self.state, dialogue=utterances, kept_key=key)
