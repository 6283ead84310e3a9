"""What makes the program run on a fresh machine, and what checks it; the standard library is all it needs."""
