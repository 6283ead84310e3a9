"""The microphone, the loudspeaker, and the workers that hear and speak through them."""
