"""Has a fork of ``engine_nursery`` be the engine in its place: ``engine_client.py NURSERY ARGUMENT…``."""

import socket
import sys

_NO_WORD = 70
"""The status where the fork ended without telling one."""

if __name__ == "__main__":
    with socket.socket(socket.AF_UNIX) as nursery:
        nursery.connect(sys.argv[1])
        socket.send_fds(nursery, ["\0".join(sys.argv[2:]).encode()], [0, 1, 2])
        status = nursery.recv(1)
    sys.exit(status[0] if status else _NO_WORD)
