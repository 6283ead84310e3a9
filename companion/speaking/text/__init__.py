"""Rules that turn written text into spoken text: a file for each kind. `spoken_form.py`, a folder above, joins them."""
