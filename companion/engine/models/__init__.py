"""The models that suit the settings and this machine."""
