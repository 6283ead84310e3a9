"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("companion", deadline=None)  # machines are busy: no test fails for its time
settings.load_profile("companion")
