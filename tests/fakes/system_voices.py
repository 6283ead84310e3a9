"""The voices of macOS and Windows, with small programs that stand in for theirs and say a tone of a second.

Text that begins with "Fail" ends the program, "Odd" makes it answer what is no such sound, "Stall" lets the one of
macOS work until it is ended.
"""

import sys
from pathlib import Path

from companion.speaking.engines.system import MacSay, WindowsSpeech

TONE = """
import math, struct
pcm = b"".join(struct.pack("<h", int(9000 * math.sin(i / 9))) for i in range(22050))
"""
FAKE_SAY = f"""
import sys, wave
{TONE}
text = sys.stdin.read()
if text.startswith("Fail"):
    sys.exit(3)
while text.startswith("Stall"):
    sys.stdin.read()
with wave.open(sys.argv[sys.argv.index("-o") + 1], "wb") as file:
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate(44100 if text.startswith("Odd") else 22050)
    file.writeframes(pcm)
"""
FAKE_POWERSHELL = f"""
import base64, sys
{TONE}
print("ready", flush=True)
for line in sys.stdin:
    speed, said = line.split()
    text = base64.b64decode(said).decode()
    if text.startswith("Fail"):
        break
    print("?!" if text.startswith("Odd") else base64.b64encode(pcm).decode(), flush=True)
"""


def made_mac(folder: Path) -> MacSay:
    """Return a voice whose program is written into a folder."""
    program = folder / "say.py"
    program.write_text(FAKE_SAY)
    return MacSay(program=(sys.executable, str(program)))


def made_windows(folder: Path) -> WindowsSpeech:
    """Return a voice whose program is written into a folder; not opened yet."""
    program = folder / "answer.py"
    program.write_text(FAKE_POWERSHELL)
    return WindowsSpeech(program=(sys.executable, str(program)))
