#!/usr/bin/env python3
"""Checks that imports point down: a target imports only what the table allows it, and the core
imports nothing and uses no floating point; that files are opened in few places; and that folders and
sources stay small.

The table stands once, in CONTRIBUTING.md under "Targets". Package.swift must declare what it says:
Package.swift keeps a target from linking what it does not declare, and this keeps a declaration from
growing an arrow that points up or across.
"""
import pathlib
import re
import sys

IMPORT = re.compile(r"^\s*(?:@\w+\s+)*(?:(?:public|internal|private|package|fileprivate)\s+)?import\s+(?:struct\s+|class\s+|enum\s+|func\s+)?(\w+)")
# What opens, makes, moves or prints: each is done in one place, so that no offer is ever overwritten, no
# pipe waited for, and no failed write passed over.
FILES = re.compile(
    r"\.write\(to: URL|createDirectory|createFile|moveItem|copyItem|removeItem|contents\(atPath|Data\(contentsOf"
    r"|contentsOf: URL|FileHandle|O_CREAT|\bfopen\(|\brename\(|\bunlink\(|\bmkdir\(|unsafe open\(|^\s*(?:Swift\.)?print\("
)
FILE_PLACES = ("Sources/exchequer/Files/", "Sources/exchequer/Process/Terminal.swift", "Sources/Lists/")
MOST_FILES, MOST_LINES = 25, 400  # CONTRIBUTING.md, "What the code looks like"
FLOATING = re.compile(r"\b(Double|Float|Float16|Float80|CGFloat)\b")
TARGET = re.compile(r"\.(?:target|executableTarget)\(\s*name: \"(\w+)\"")


class Row:
    """A target of the table: its level, and what its sources may import."""

    def __init__(self, level: int, imports: set[str]):
        self.level = level
        self.imports = imports


def table() -> dict[str, Row]:
    """The targets by name, from the table under "Targets"."""
    section = pathlib.Path("CONTRIBUTING.md").read_text().split("\n## Targets\n")[1].split("\n## ")[0]
    rows = {}
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 4 or not cells[0].isdigit():
            continue
        for name in re.findall(r"`(\w+)`", cells[1]):
            rows[name] = Row(int(cells[0]), set(re.findall(r"`(\w+)`", cells[3])))
    return rows


def declared() -> dict[str, set[str]]:
    """What each target of Package.swift depends on, targets and products alike."""
    text = pathlib.Path("Package.swift").read_text()
    targets = {}
    for found in TARGET.finditer(text):
        depth, end = 1, text.index("(", found.start()) + 1
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        if 'path: "Tests/' in text[found.end():end]:
            continue  # What tests share is no product: it may import whatever it serves.
        dependencies = text[found.end():end].partition("dependencies:")[2].partition("plugins:")[0]
        dependencies = dependencies.partition("linkerSettings:")[0]
        dependencies = re.sub(r"package: \"[^\"]*\"", "", dependencies)
        dependencies = re.sub(r"\b(?:path|exclude|resources):.*", "", dependencies)
        targets[found.group(1)] = set(re.findall(r"\"(\w+)\"", dependencies))
    return targets


def complaints_of_table(rows: dict[str, Row]) -> list[str]:
    """Arrows of the table that point up or across."""
    return [
        f"CONTRIBUTING.md: {name} of level {row.level} imports {other} of level {rows[other].level}"
        for name, row in rows.items()
        for other in sorted(row.imports & rows.keys())
        if rows[other].level >= row.level and not (row.level == 0 and other.startswith("C"))
    ]


def complaints_of_package(rows: dict[str, Row]) -> list[str]:
    """Dependencies of Package.swift that the table does not have."""
    complaints = []
    for name, dependencies in declared().items():
        if name not in rows:
            complaints.append(f"Package.swift: the table of CONTRIBUTING.md has no target {name}")
            continue
        for other in sorted(dependencies - rows[name].imports):
            complaints.append(f"Package.swift: {name} may not depend on {other}")
        for other in sorted(rows[name].imports & rows.keys() - dependencies):
            complaints.append(f"CONTRIBUTING.md: {name} imports {other}, and Package.swift does not say so")
    return complaints


def complaints_of_sources(rows: dict[str, Row]) -> list[str]:
    """Imports that the table does not have, and floating point in the core."""
    complaints = []
    for folder in sorted(pathlib.Path("Sources").iterdir()):
        if folder.name not in rows:
            complaints.append(f"{folder}: a target that the table of CONTRIBUTING.md does not have")
            continue
        is_core = rows[folder.name].level == 0
        for source in sorted(folder.rglob("*.swift")):
            for number, line in enumerate(source.read_text().splitlines(), 1):
                found = IMPORT.match(line)
                if found and found.group(1) not in rows[folder.name].imports:
                    complaints.append(f"{source}:{number}: {folder.name} may not import {found.group(1)}")
                if FILES.search(line.split("//")[0]) and not str(source).startswith(FILE_PLACES):
                    complaints.append(f"{source}:{number}: files are read and written in {FILE_PLACES[0]} only")
                code = re.sub(r'"[^"]*"', "", line.split("//")[0])
                if is_core and FLOATING.search(code):
                    complaints.append(f"{source}:{number}: floating point in the core")
    return complaints


def complaints_of_size() -> list[str]:
    """Folders with too many Swift files, and sources with too many lines."""
    complaints = []
    for top in ("Sources", "Tests"):
        sources = [source for source in sorted(pathlib.Path(top).rglob("*.swift")) if ".build" not in source.parts]
        for folder in sorted({source.parent for source in sources}):
            count = sum(source.parent == folder for source in sources)
            if count > MOST_FILES:
                complaints.append(f"{folder}: {count} Swift files; divide it into folders of at most {MOST_FILES}")
        for source in sources:
            lines = source.read_text().count("\n")
            if lines > MOST_LINES:
                complaints.append(f"{source}: {lines} lines; divide it into files of at most {MOST_LINES}")
    return complaints


def main() -> int:
    rows = table()
    complaints = (
        complaints_of_table(rows) + complaints_of_package(rows) + complaints_of_sources(rows) + complaints_of_size()
    )
    if not rows:
        complaints.append("CONTRIBUTING.md has no table under \"Targets\"")
    print("\n".join(complaints) or "The arrows point down.")
    return 1 if complaints else 0


sys.exit(main())
