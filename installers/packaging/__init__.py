"""Makes packages for three systems: what is common, what differs, and what looks a package through."""
