"""What the person orders, by word of mouth, of the companion's voice and face."""
