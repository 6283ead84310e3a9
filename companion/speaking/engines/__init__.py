"""What turns words into sound: a file for each engine, after which the files are named that it alone needs."""
