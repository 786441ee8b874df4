"""Compares two result folders cell by cell, whatever the order of the rows: compare.py OURS THEIRS.

Numbers are compared as numbers (1.5 is 1.50), and the columns that the other has. Of findings.csv the severity, rule, subject and
message of errors and warnings are compared; of summary.csv the measures that both have.
"""

import csv
import os
import re
import sys
from collections import Counter

SHEETS = ["determinations", "cancellations", "balancing_options", "promises", "new_grants", "vesting",
          "iso_limit", "options", "pool", "findings", "summary"]
COLUMNS = {"findings": ["severity", "rule", "subject", "message"]}
DECIMAL = re.compile(r"-?\d+\.\d+")


def plain(cell):
    return cell.rstrip("0").rstrip(".") if DECIMAL.fullmatch(cell) else cell


def rows(folder, sheet, most=None):
    with open(os.path.join(folder, sheet + ".csv"), newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        columns = [header.index(name) for name in COLUMNS.get(sheet, header[:most])]
        found = Counter(tuple(plain(row[i]) for i in columns) for row in reader)
        if sheet == "findings":  # notes are no answer of a check
            found = Counter({row: n for row, n in found.items() if row[0] != "note"})
        return header, found


def differences(ours, theirs):
    """The lines that say what differs, and how many cells were compared."""
    said, cells = [], 0
    for sheet in SHEETS:
        their_header, their_rows = rows(theirs, sheet)
        our_header, our_rows = rows(ours, sheet, len(their_header))
        if sheet not in COLUMNS and our_header[:len(their_header)] != their_header:
            said.append(f"{sheet}: columns {our_header} and {their_header}")
            continue
        if sheet == "summary":
            measures = {row[0] for row in their_rows} & {row[0] for row in our_rows}
            our_rows = Counter({row: n for row, n in our_rows.items() if row[0] in measures})
            their_rows = Counter({row: n for row, n in their_rows.items() if row[0] in measures})
        cells += sum(len(row) * n for row, n in our_rows.items())
        for sign, more in (("ours  ", our_rows - their_rows), ("theirs", their_rows - our_rows)):
            if more:
                said.append(f"{sheet}: {sum(more.values())} rows only in {sign}, such as "
                            + " | ".join(min(more)))
    return said, cells


def main():
    said, cells = differences(*sys.argv[1:3])
    print("\n".join(said) or f"equal, {cells} cells")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
