#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gleaner authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both translations are complete and current: every string of the sources is there, translated, with its placeholders.

usage: translations.py SOURCE_DIR LUPDATE
Collects the strings of the sources anew into a scratch folder and compares; exit status 1 with a list of what is wrong.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET


def messages(path):
    """(context, source, comment) -> (translation texts, finished)"""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            found[key] = (forms, kind != "unfinished", message.get("numerus") == "yes")
    return found


def placeholders(text):
    return sorted(set(re.findall(r"%(?:L?\d+|n)", text)))


def main(root, lupdate):
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        for language in ("en", "zh_CN"):
            stored = root / "translations" / f"gleaner_{language}.ts"
            if not stored.exists():
                wrong.append(f"{stored.name}: missing")
                continue
            fresh = pathlib.Path(scratch) / stored.name
            shutil.copy(stored, fresh)
            plural = ["-pluralonly"] if language == "en" else []  # the sources are English
            subprocess.run([lupdate, "-silent", *plural, "-no-obsolete", "-locations", "none", "-I", str(root), str(root / "app"), str(root / "core"),
                            "-ts", str(fresh)], check=True, stdout=subprocess.DEVNULL)
            have, need = messages(stored), messages(fresh)
            for key in need:
                context, source, _ = key
                if key not in have:
                    wrong.append(f"{stored.name}: {context}: not collected: {source!r}; run “./dev build collect_strings”")
                    continue
                forms, finished, numerus = have[key]
                if not finished or not all(form.strip() for form in forms):
                    wrong.append(f"{stored.name}: {context}: not translated: {source!r}")
                for form in forms:
                    missing = [p for p in placeholders(source) if p not in placeholders(form) and not (p == "%n" and numerus)]
                    if missing:
                        wrong.append(f"{stored.name}: {context}: {source!r} lost {missing} in {form!r}")
            for key in have:
                if key not in need:
                    wrong.append(f"{stored.name}: {key[0]}: no longer in the sources: {key[1]!r}; run “./dev build collect_strings”")
    print("\n".join(wrong) or "both translations are complete")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]))
