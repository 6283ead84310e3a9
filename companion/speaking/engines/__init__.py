"""The engines that turn words into sound: a file each, with further files named after the engine that needs them."""
