"""What must not be missed in what is heard, whatever the language model, the persona or a card would make of it."""
