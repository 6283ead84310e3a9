"""What is written, as it is said: a file for each kind of thing. `spoken_form.py`, one folder above, joins them."""
