-- How both sides felt over years is read off these indexes alone, without what else is kept of each utterance.
CREATE INDEX utterances_by_time ON utterances (said_at, session, number);
CREATE INDEX readings_as_points ON readings (
    session,
    number,
    json_extract(affect, '$.affect.valence'),
    json_extract(affect, '$.affect.arousal'),
    is_unsure,
    is_told
);
CREATE INDEX mood_steps_as_points ON mood_steps (
    json_extract(after, '$.at'),
    json_extract(after, '$.emotion.valence'),
    json_extract(after, '$.emotion.arousal'),
    json_extract(before, '$.emotion.valence'),
    json_extract(before, '$.emotion.arousal')
);
