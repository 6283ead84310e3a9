"""Sets up, checks and packages the program on a fresh machine, with the standard library alone."""
