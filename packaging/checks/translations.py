#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges translations: argument 1 is a folder with fresh lupdate output for each committed translations/*.ts.

Fails for a text that the committed file lacks, for one that is unfinished or empty, for one that the sources no
longer have, and for a translation whose placeholders (%1, %n) differ from the source's.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|n)")


def messages(file):
    """{(context, source, comment): (finished, [translations])}"""
    result = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] if translation is not None else []
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            result[key] = (kind != "unfinished", forms or [translation.text or "" if translation is not None else ""])
    return result


def judge(fresh, committed):
    for key, (finished, forms) in sorted(fresh.items()):
        context, source, _ = key
        where = f"{context}: \"{' '.join(source.split())[:70]}\""
        if key not in committed:
            yield f"missing: {where}"
        elif not finished or not all(forms):
            yield f"unfinished: {where}"
        else:
            wanted = set(PLACEHOLDER.findall(source)) - {"%n"}
            for form in forms:
                if set(PLACEHOLDER.findall(form)) - {"%n"} != wanted:
                    yield f"placeholders differ: {where} -> \"{form[:70]}\""
    for context, source, _ in sorted(set(committed) - set(fresh)):
        yield f"no longer in the sources: {context}: \"{' '.join(source.split())[:70]}\""


def main():
    failed = False
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.ts")):
        fresh = messages(file)
        problems = list(judge(fresh, messages(pathlib.Path("translations") / file.name)))
        for problem in problems:
            print(f"{file.name}: {problem}")
        print(f"{file.name}: {len(fresh)} texts, {len(problems)} problems")
        failed = failed or bool(problems) or not fresh
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
