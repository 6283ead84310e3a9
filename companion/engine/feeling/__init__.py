"""The feelings of both sides in one session, and the face that shows them."""
