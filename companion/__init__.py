"""Companion: a desktop companion one talks to by voice, offline, on one's own computer."""

import os

__version__ = "0.2.0"

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
"""ONNX Runtime (from 1.29 on) else tells its maker of every process and model that it runs, and keeps what it could not
send in a database in the person's home. It looks once, when it is loaded; so whatever of ours is imported says no."""

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""NumPy's products are small here, and wait for each other's threads: while voice, ears and language model keep the
cores busy, comparing a turn with 2,000 known ones took 50 ms on two threads and .03 ms on one. Looked at once, too."""

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
"""The language engine's threads (libgomp) wait for each other at each step. Spinning, as they like to, they keep the
processor from the very one they wait for: beside two busy loops writing fell to a twentieth. Looked at once, too."""
