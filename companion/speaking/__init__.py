"""Words become clauses, and clauses become sound with timed words and phonemes, as a feeling sounds.

- `clauses` cuts the stream of words; `spoken_form` writes each clause as it is said, by the rules in `text/`.
- `voice_spec` says which voice is wished, `choose` opens it out of `engines/`; `speech_engine` is what one must do.
- `expressive` makes a `voice` of an engine. `prosody` decides how a feeling sounds, `phrasing` what is stressed and
  how both move in time (`course`); `psola` and `voice_quality` do to the sound what the engine left of it, `loudness`
  levels it, `shaping` finishes it. `vocal_sounds` laughs and sighs.
- `alignment` times phonemes where an engine does not tell them.
- `falling_back` and `named_voice` are voices round other voices; `reference` is a voice to take on.
"""
