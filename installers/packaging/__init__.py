"""Makes packages for three systems: the common part, the part of each system, and the examination of a package."""
