"""Answers the person's last words once more, and lets the person choose among the answers they have heard.

Only the chosen answer is part of the dialogue and stored. The others are remembered until the person goes on, and
nowhere else. Pure, as ``step``.
"""

from dataclasses import replace

from companion.conversation import effects as do
from companion.conversation.replying import drop_reply
from companion.conversation.state import State, Step
from companion.values import Speaker, Utterance


def answer_again(state: State) -> Step:
    """Take the last answer out of the dialogue, and owe another one."""
    asked, answer = _parted(state)
    if not asked or not answer or not _is_free(state):
        return state, ()
    heard = heard_answers(state)
    state, dropped = drop_reply(state)
    state = replace(state, dialogue=asked, answers=heard, owes_reply=True, failure="")
    return state, (*dropped, *(do.Forget(*said.key) for said in answer))


def choose(state: State, place: int) -> Step:
    """Put another answer in the place of the last one."""
    asked, answer = _parted(state)
    heard = heard_answers(state)
    if not _is_free(state) or place not in range(len(heard)) or heard[place] in answer:
        return state, ()
    state, dropped = drop_reply(state)
    state, shown = _said(replace(state, dialogue=asked, answers=heard), place)
    return state, (*dropped, *(do.Forget(*said.key) for said in answer), *shown)


def put_back(state: State) -> Step:
    """Put the newest answer back if no other one came."""
    is_answered = bool(state.dialogue) and state.dialogue[-1].speaker is Speaker.COMPANION
    if not state.answers or is_answered or state.owes_reply or not _is_free(state):
        return state, ()
    return _said(state, len(state.answers) - 1)


def forget_answers(state: State) -> Step:
    """Drop the answers that were not chosen: they may tell what is forgotten now."""
    if not state.answers:
        return state, ()
    state = replace(state, answers=())
    _, answer = _parted(state)
    return state, tuple(do.CompanionSaid(each.number, each.text, "", is_final=True) for each in answer)


def heard_answers(state: State) -> tuple[Utterance, ...]:
    """Return all answers to the person's last words that were heard, oldest first."""
    _, answer = _parted(state)
    known = {each.key for each in state.answers}
    return (*state.answers, *(each for each in answer[-1:] if each.key not in known))


def _parted(state: State) -> tuple[tuple[Utterance, ...], tuple[Utterance, ...]]:
    """Return the dialogue up to the person's last words, and what the companion said after them."""
    end = len(state.dialogue)
    while end and state.dialogue[end - 1].speaker is Speaker.COMPANION:
        end -= 1
    return state.dialogue[:end], state.dialogue[end:]


def _is_free(state: State) -> bool:
    """Tell whether nobody says anything new; words that are read aloud again are nothing new."""
    is_answering = state.reply is not None and state.reply.is_kept
    return not (state.turn or state.recognising or state.silencing or is_answering)


def _said(state: State, place: int) -> Step:
    """Add an answer to the dialogue, as if it had been the only one."""
    number = state.next_number
    unkept = state.unkept | {number} if state.answers_off_record else state.unkept
    said = replace(state.answers[place], session=state.session, number=number)
    answers = (*state.answers[:place], said, *state.answers[place + 1 :])
    state = replace(state, answers=answers, next_number=number + 1, unkept=unkept, failure="")
    state = state.with_utterance(said)
    kept = (do.Keep(said),) if state.keeps(said) else ()
    shown = do.CompanionSaid(number, said.text, "", is_final=True, answer=place + 1, answers=len(answers))
    return state, (*kept, shown, do.Settle(state.dialogue))
