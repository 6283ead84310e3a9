"""A language model's text, made fit to be spoken."""
