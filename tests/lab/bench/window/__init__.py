"""``companion bench window``: the window's process, measured from outside."""
