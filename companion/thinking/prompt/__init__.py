"""The texts that a language model gets."""
