#!/usr/bin/env python3
"""Checks that imports point down: a target imports only what the table allows it, and the core
imports nothing and uses no floating point.

The table is the house of the README. Package.swift keeps a target from linking what it does not
declare; this keeps a declaration from growing an arrow that points up or across.
"""
import pathlib
import re
import sys

LIBRARIES = {"Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"}
ARROWS = {
    "Exchange": set(),
    "Findings": set(),
    "CSV": set(),
    "Lists": {"Foundation", "PackagePlugin"},
    "Lua": {"CLuaTrampoline"},
    "Sheets": {"CSV", "Exchange", "Findings", "Synchronization"},
    "Policy": {"Lua", "Exchange", "Findings"},
    "Offering": {"Sheets", "Policy", "CSV", "Exchange", "Findings", "Synchronization"},
    "Reports": {
        "Offering", "Sheets", "Policy", "CSV", "Exchange", "Findings", "CXLSXWriter",
        "FoundationEssentials", "Mustache", "Synchronization",
    },
    "exchequer": {
        "Offering", "Reports", "Sheets", "Policy", "CSV", "Exchange", "Findings", "CFiles",
        "ArgumentParser", "Crypto", "Mustache",
    } | LIBRARIES,
}
PURE = {"Exchange", "Findings", "CSV"}
IMPORT = re.compile(r"^\s*(?:@\w+\s+)*(?:(?:public|internal|private|package|fileprivate)\s+)?import\s+(?:struct\s+|class\s+|enum\s+|func\s+)?(\w+)")
FLOATING = re.compile(r"\b(Double|Float|Float16|Float80|CGFloat)\b")


def main() -> int:
    complaints = []
    for folder in sorted(pathlib.Path("Sources").iterdir()):
        if folder.name not in ARROWS:
            if any(folder.rglob("*.swift")):
                complaints.append(f"{folder}: a target that .ci/arrows.py does not know")
            continue
        allowed = ARROWS[folder.name]
        for source in sorted(folder.rglob("*.swift")):
            for number, line in enumerate(source.read_text().splitlines(), 1):
                found = IMPORT.match(line)
                if found and found.group(1) not in allowed:
                    complaints.append(f"{source}:{number}: {folder.name} may not import {found.group(1)}")
                code = re.sub(r'"[^"]*"', "", line.split("//")[0])
                if folder.name in PURE and FLOATING.search(code):
                    complaints.append(f"{source}:{number}: floating point in the core")
    print("\n".join(complaints) or "The arrows point down.")
    return 1 if complaints else 0


sys.exit(main())
