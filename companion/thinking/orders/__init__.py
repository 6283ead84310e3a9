"""The person's spoken orders about the companion's voice and face."""
