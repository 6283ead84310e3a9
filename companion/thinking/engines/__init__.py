"""Engines that run a language model, and the files of models."""
