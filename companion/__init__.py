"""Companion: a desktop companion one talks to by voice, offline, on one's own computer."""

import os

__version__ = "0.1.0"

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
"""ONNX Runtime (from 1.29 on) else tells its maker of every process and model that it runs, and keeps what it could not
send in a database in the person's home. It looks once, when it is loaded; so whatever of ours is imported says no."""
