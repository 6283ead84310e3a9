"""Handlers of the window's messages, one for each subject, and the dispatcher in front of them."""
