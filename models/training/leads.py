"""Keeps what the heads read off the leads (``assets/leads``), so that choosing one needs no encoding.

``python models/training/leads.py [--leads FOLDER] [--encoder FOLDER]``

To be run again whenever a lead or a head of feeling changes; the same file each time.
"""

import argparse
from pathlib import Path

from companion.encoder.kept_measures import LEADS_FILE, save_measures
from companion.encoder.reading import open_text_reader
from companion.encoder.trunk import FOLDER
from companion.thinking.landing import stand_in_text
from companion.thinking.leads import FOLDER as LEADS
from companion.thinking.leads import load_leads


def main() -> None:
    """Read and write."""
    parser = argparse.ArgumentParser(description="keep what is read off the leads")
    parser.add_argument("--leads", type=Path, default=LEADS, help="the folder of the leads")
    parser.add_argument("--encoder", type=Path, default=FOLDER, help="where the trunk is and the file goes")
    arguments = parser.parse_args()
    texts = [stand_in_text(lead) for lead in load_leads(arguments.leads)]
    path = arguments.encoder / LEADS_FILE.name
    save_measures(path, open_text_reader(arguments.encoder), texts)
    print(f"{path.name}: {len(texts)} leads, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
