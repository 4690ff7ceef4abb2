# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenantry's agent within a Django project: how it is talked with.

It is run by `manage.py shell -c <bootstrap>`, which reads the parts (this file, graph.py, plan.py, place.py, work.py,
agent.py, joined in this order and packed) as the first line of stdin; before them stands a line `OPTIONS = bytes.fromhex("...")`, JSON: mark, database, enter_sql, enter_context. Every further line of stdin is a
request, a JSON object with id and request; every answer is a line of stdout that begins with the mark, a JSON object
with the request's id and one of: event (more follows), result, error. The answer 0 is that of hello, which is not asked
for. What the project itself prints goes to stderr.

Requests: hello, project, database, tenants, sql, outline, migrate, unmigrate, migrate_again, post_migrate, bye. While one
of the four works: cancel (stop before the next migration) and, where it was asked to be paced, go (what was told as
begun may be done).

The migrations are read once: the agent knows the project as it was when it started. Python 3.6 and Django 3.2 upwards.
"""
import io
import json
import os
import select
import sys
import traceback


PROTOCOL = 1
LONGEST_TEXT = 8000
LONGEST_ANSWER = 15 * 1024 * 1024


class Refused(Exception):
    """A request that cannot be done; `kind` tells the caller which error it is."""

    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind


class Stopped(Exception):
    """Cancelled, between two migrations."""


def plain(text):
    """What JSON can carry, capped."""
    text = str(text).encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "")
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "\u2026"


def described(error):
    """An exception as data: whose, its words, and what the server said where it comes from there."""
    kind = type(error)
    found = {"type": "{}.{}".format(kind.__module__, kind.__name__), "message": plain(error).strip(),
             "kind": getattr(error, "kind", "failed") if isinstance(error, Refused) else "failed"}
    seen, cause = set(), error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        state = getattr(cause, "pgcode", None) or getattr(cause, "sqlstate", None)
        if state:
            found["sqlstate"] = plain(state)
            found["server"] = {
                name: plain(value)
                for name, value in ((name, getattr(getattr(cause, "diag", None), "message_" + name, None))
                                    for name in ("primary", "detail", "hint"))
                if value
            }
            break
        cause = cause.__cause__ or cause.__context__
    found["traceback"] = way_to(error)
    return found


def way_to(error):
    """Where the project's own code has raised it; where none of that is on the way, the last steps."""
    import django
    frames = traceback.extract_tb(error.__traceback__)
    foreign = (os.path.dirname(django.__file__) + os.sep, "<string>")
    own = [frame for frame in frames if not frame.filename.startswith(foreign)]
    lines = traceback.format_list(own[-8:] or frames[-4:]) + traceback.format_exception_only(type(error), error)
    return plain("".join(lines)[-LONGEST_TEXT:]).strip()


class Channel:
    """Requests and answers, on descriptors that nothing else in this process or its children has."""

    def __init__(self, mark):
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        self._mark = mark.encode("ascii")
        self._requests = os.dup(0)
        self._answers = os.dup(1)
        self._read = b""
        self._ended = False
        self.cancelled = False
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        sys.stdin = io.open(0, encoding="utf-8", closefd=False)
        for name, number in (("stdout", 1), ("stderr", 2)):
            setattr(sys, name, io.open(number, "w", encoding="utf-8", errors="backslashreplace", buffering=1,
                                       closefd=False))

    def _line(self, timeout):
        """The next line; None: none within `timeout` seconds (None: for ever), or the caller is gone."""
        while b"\n" not in self._read:
            if self._ended or not select.select([self._requests], [], [], timeout)[0]:
                return None
            more = os.read(self._requests, 65536)
            if not more:
                self._ended = self.cancelled = True
            self._read += more
        line, self._read = self._read.split(b"\n", 1)
        return line

    def next(self):
        """The next request, or None at the end of them."""
        while True:
            line = self._line(None)
            if line is None:
                return None
            request = json.loads(line.decode("utf-8"))
            if request.get("request") != "cancel":  # of work that ended in the meantime
                return request

    def poll(self):
        """Has the caller cancelled, or gone, since the work began?"""
        line = self._line(0)
        if line is not None:
            self.cancelled = self.cancelled or json.loads(line.decode("utf-8")).get("request") == "cancel"
        return self.cancelled

    def may_go_on(self):
        """Waits for the word to go on. False: cancelled, or the caller is gone."""
        line = self._line(None)
        word = json.loads(line.decode("utf-8")).get("request") if line is not None else "cancel"
        self.cancelled = self.cancelled or word == "cancel"
        return not self.cancelled

    def begin_work(self):
        self.cancelled = self._ended

    def say(self, number, **what):
        what["id"] = number
        text = json.dumps(what, separators=(",", ":")).encode("ascii")
        if len(text) > LONGEST_ANSWER:
            text = json.dumps({"id": number, "error": {
                "kind": "too_large", "type": "", "traceback": "",
                "message": "{} bytes".format(len(text))}}).encode("ascii")
        line = self._mark + text + b"\n"
        while line:
            line = line[os.write(self._answers, line):]
