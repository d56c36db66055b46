#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gleaner authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of the house: who may include what, and how large a room may grow.

usage: layering.py SOURCE_DIR
Prints each breach as file:line: what; exit status 1 when there is one.
"""
import pathlib
import re
import sys

SOURCES = (".cpp", ".h", ".js", ".css", ".py", ".txt", ".cmake", ".sh")
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "dev", "app", "core", "resources", "tests",
             "translations", "build"}
MOST_LINES = 600

# (what is included, where it may be, why)
WALLS = [
    (r"cmark-gfm", r"core/markdown/(?:cmarkmemory|cmarktree|delimiters)\.|tests/core/markdown/|tests/benchmarks/measure\.",
     "one class of core/markdown reads the trees of cmark-gfm, one adds to its rules, one gives it memory"),
    (r"gumbo\.h", r"core/markdown/|tests/core/markdown/harm\.", "gumbo stays behind core/markdown"),
    (r"SQLiteCpp/|sqlite3\.h", r"core/library/|tests/core/library/|tests/benchmarks/", "SQLite stays behind core/library"),
    (r"KTextTemplate/", r"core/export/engine/", "what fills in templates is loaded when it is needed"),
    (r"yaml-cpp/|uchardet", r"core/document/", "decoding and YAML stay behind core/document"),
    (r"archive(?:_entry)?\.h", r"core/library/archive\.|tests/core/library/tst_archive\.", "archives are read in one place"),
    (r"opencc|zstd\.h|rapidfuzz/", r"core/", "only the core uses it"),
    (r"QNetwork|QSslSocket|QTcpSocket|QUdpSocket", r"app/article/imageloader\.|tests/", "one place alone talks to the network"),
    (r"QWebEngine|QtWebEngine|QWebChannel", r"app/article/|app/main\.cpp|tests/app/|tests/benchmarks/bench_page\.", "the web engine stays behind app/article"),
    (r"app/", r"app/|tests/app/|tests/training/|tests/benchmarks/bench_(?:page|window)\.", "the core and its tests know nothing of the program"),
]
# (what is called, in which files it may not be, where it may be all the same, why)
CALLS = [
    # The importer and the reindexer have readers of their own, on the threads they run on.
    (r"\b(?:Reader|Writer)::open\(", r"app/(?!cli/)",
     r"app/shell/libraryservice\.cpp|app/importing/(importcontroller|reindexer)\.cpp",
     "the window asks the library through LibraryService, on its threads: a query on the window's own thread is a frozen window"),
]
# Qt modules the core must not see: a name of one of their classes that is not one of QtCore's.
NOT_IN_CORE = re.compile(
    r"<Q(?:tWidgets|tGui|tNetwork|tWebEngine|tConcurrent|Widget|Application|GuiApplication|Dialog|MainWindow|Action|Icon|Pixmap|Image|"
    r"Painter|Color|Font|Palette|Clipboard|Desktop|Window|Screen|Network|WebEngine|WebChannel|Thread|Concurrent|Future|Promise)")


def main(root: pathlib.Path) -> int:
    breaches = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name.startswith(("build", ".git/", ".cache")) or not path.is_file() or path.suffix not in SOURCES:
            continue
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        if len(lines) > MOST_LINES:
            breaches.append(f"{name}:{len(lines)}: more than {MOST_LINES} lines; move the walls")
        if path.suffix != ".txt" and "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(lines[:4]):
            breaches.append(f"{name}:1: no SPDX licence line")
        if path.suffix not in (".cpp", ".h"):
            continue
        for number, line in enumerate(lines, 1):
            for pattern, where, allowed, why in CALLS:
                if re.search(pattern, line) and re.match(where, name) and not re.match(allowed, name):
                    breaches.append(f"{name}:{number}: {why}")
            found = re.match(r'\s*#\s*include\s*([<"].*[>"])', line)
            if not found:
                continue
            header = found.group(1)
            if name.startswith("core/") and NOT_IN_CORE.match(header):
                breaches.append(f"{name}:{number}: {header} is no part of the core")
            for pattern, allowed, why in WALLS:
                if re.match(r'[<"](?:' + pattern + ")", header) and not re.match(allowed, name):
                    breaches.append(f"{name}:{number}: {header}: {why}")
    for entry in sorted(root.iterdir()):
        if not entry.name.startswith(".") and entry.name not in TOP_LEVEL:
            breaches.append(f"{entry.name}:0: nothing but {', '.join(sorted(TOP_LEVEL))} stands at the top")
    print("\n".join(breaches) or "the walls stand")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
