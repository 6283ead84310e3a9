"""All that goes one way or the other; what of a subject goes which way stands at the end of its file."""

from typing import TypeAlias

from companion.channel.messages import (
    backups,
    boundaries,
    companions,
    contacts,
    downloads,
    ear,
    engine,
    exchange,
    face,
    feelings,
    forgetting,
    guide,
    history,
    memories,
    models,
    persona,
    privacy,
    sample_lines,
    settings,
    sound,
    talk,
    tone,
    voices,
    why,
)
from companion.channel.messages.message import Message, Whole

Command: TypeAlias = (
    backups.Command
    | boundaries.Command
    | companions.Command
    | contacts.Command
    | downloads.Command
    | ear.Command
    | engine.Command
    | exchange.Command
    | feelings.Command
    | forgetting.Command
    | guide.Command
    | history.Command
    | memories.Command
    | models.Command
    | persona.Command
    | privacy.Command
    | sample_lines.Command
    | settings.Command
    | sound.Command
    | talk.Command
    | tone.Command
    | voices.Command
)


class Query(Message, frozen=True):
    """A question with a number of the asker's."""

    number: Whole
    asked: (
        history.HistoryPage
        | feelings.MoodTrace
        | memories.MemoryPage
        | memories.OneMemory
        | memories.MemoryStatistics
        | memories.WhatIsKnown
        | forgetting.ForgetPreview
        | sample_lines.WrittenLines
    )


class Refused(Message, frozen=True):
    """A query could not be answered."""

    sentence: str


class Answer(Message, frozen=True):
    """The answer to the query of the same number."""

    number: int
    content: (
        history.HistoryShown
        | feelings.MoodTraced
        | memories.MemoriesShown
        | memories.MemoryShown
        | memories.StatisticsShown
        | memories.KnownShown
        | forgetting.WouldForget
        | sample_lines.LinesShown
        | Refused
    )


Event: TypeAlias = (
    backups.Event
    | boundaries.Event
    | companions.Event
    | contacts.Event
    | downloads.Event
    | ear.Event
    | engine.Event
    | exchange.Event
    | face.Event
    | feelings.Event
    | guide.Event
    | history.Event
    | memories.Event
    | models.Event
    | persona.Event
    | privacy.Event
    | sample_lines.Event
    | settings.Event
    | sound.Event
    | talk.Event
    | tone.Event
    | voices.Event
    | why.Event
)

ToEngine: TypeAlias = Command | Query
ToWindow: TypeAlias = Answer | Event
