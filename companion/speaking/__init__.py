"""Turns words into clauses, and clauses into sound with timed words and phonemes that expresses a feeling.

- `clauses` cuts the stream of words; `spoken_form` writes each clause as it is said, by the rules in `text/`.
- `choose` opens the wished voice from `engines/` and replaces it if it fails; `voice` holds the interfaces.
- `expressive` makes a voice of an engine. `prosody` decides how a feeling sounds, `phrasing` chooses stresses and how
  both move in time (`course`); `psola` and `voice_quality` make the changes that the engine left, `shaping` levels and
  finishes it. `vocal_sounds` laughs and sighs.
- `alignment` finds the times of phonemes if an engine does not report them.
- `named_voice` wraps another voice; `reference` is a voice to imitate.
"""
