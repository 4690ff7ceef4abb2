# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenantry's agent within a Django project.

It is run by `manage.py shell -c <bootstrap>`, which reads this file, packed, as the first line of stdin; before it stands
a line `OPTIONS = bytes.fromhex("...")`, JSON: mark, database, enter_sql, enter_context. Every further line of stdin is a
request, a JSON object with id and request; every answer is a line of stdout that begins with the mark, a JSON object
with the request's id and one of: event (more follows), result, error. The answer 0 is that of hello, which is not asked
for. What the project itself prints goes to stderr.

Requests: hello, project, database, tenants, sql, migrate, unmigrate, post_migrate, cancel (while one of the last three
works: stop before the next migration), bye.

The migrations are read once: the agent knows the project as it was when it started. Python 3.6 and Django 3.2 upwards.
"""
import gc
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
import select
import sys
import time
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


# --- The migrations on disk ------------------------------------------------------------------------------------------

class Disk:
    """Every migration that can be read, and what is wrong with the others."""

    def __init__(self):
        from django.apps import apps
        self.migrations = {}
        self.unmigrated = set()
        self.migrated = set()
        self.problems = []
        for config in apps.get_app_configs():
            self._read_app(config)

    def _read_app(self, config):
        from django.db.migrations.loader import MIGRATIONS_MODULE_NAME, MigrationLoader
        module_name, explicit = MigrationLoader.migrations_module(config.label)
        if module_name is None:
            self.unmigrated.add(config.label)
            return
        try:
            module = importlib.import_module(module_name)
        except ModuleNotFoundError as error:
            if not explicit and MIGRATIONS_MODULE_NAME in (error.name or "").split("."):
                self.unmigrated.add(config.label)
            else:
                self._unreadable(config.label, "", error)
            return
        except (Exception, SystemExit) as error:
            self._unreadable(config.label, "", error)
            return
        # As Django judges it: a module that is no package, or a folder without __init__.py, holds no migrations.
        if not hasattr(module, "__path__") or (
                getattr(module, "__file__", None) is None and not isinstance(module.__path__, list)):
            self.unmigrated.add(config.label)
            return
        self.migrated.add(config.label)
        for _, name, is_package in sorted(pkgutil.iter_modules(module.__path__), key=lambda found: found[1]):
            if is_package or name[0] in "_~":
                continue
            try:
                migration = importlib.import_module("{}.{}".format(module_name, name))
                self.migrations[config.label, name] = migration.Migration(name, config.label)
            except (Exception, SystemExit) as error:
                self._unreadable(config.label, name, error)

    def _unreadable(self, app, name, error):
        self.problems.append({"kind": "unreadable", "app": app, "name": name, "others": [], "message": plain(
            "{}: {}".format(type(error).__name__, error))})


def loader_class():
    from django.db.migrations.loader import MigrationLoader

    class Loader(MigrationLoader):
        """Django's, but it reads the disk once and not for every schema."""
        disk = None

        def load_disk(self):
            self.disk_migrations = dict(self.disk.migrations)
            self.unmigrated_apps = set(self.disk.unmigrated)
            self.migrated_apps = set(self.disk.migrated)

    return Loader


class Facts:
    """What the project's migrations say, whatever is wrong with some of them."""

    def __init__(self, disk, connection):
        self.disk = disk
        self.nodes = disk.migrations
        self.problems = list(disk.problems)
        self._connection = connection
        self._replaced_by = {}
        for key, migration in sorted(self.nodes.items()):
            for replaced in migration.replaces:
                self._replaced_by.setdefault(tuple(replaced), key)
        self.parents = {key: self._parents_of(key, migration) for key, migration in self.nodes.items()}
        for key, migration in sorted(self.nodes.items()):
            for child in migration.run_before:
                child = self._resolved(tuple(child), key)
                if child in self.parents and key not in self.parents[child]:
                    self.parents[child].append(key)
        self.order = self._ordered()
        self.leaves = self._leaves()
        self._judge()
        self.tables = self._table_changes()

    def _problem(self, kind, key, others, message):
        self.problems.append({"kind": kind, "app": key[0], "name": key[1], "others": [list(one) for one in others],
                              "message": plain(message)})

    def _ends_of(self, app, word):
        of_app = {key for key in self.nodes if key[0] == app}
        if word == "__first__":
            ends = [key for key in of_app
                    if not any(tuple(parent) in of_app for parent in self.nodes[key].dependencies)]
        else:
            parents = {tuple(parent) for key in of_app for parent in self.nodes[key].dependencies}
            ends = list(of_app - parents)
        return sorted(ends)

    def _resolved(self, parent, key):
        """The migration that a dependency means; None: nothing (Django ignores it, or it does not exist)."""
        app, name = parent
        if name in ("__first__", "__latest__"):
            if app == key[0] or app in self.disk.unmigrated:
                return None
            ends = self._ends_of(app, name)
            if ends:
                return ends[0]
        elif parent in self.nodes:
            return parent
        elif parent in self._replaced_by:
            return self._replaced_by[parent]
        self._problem("missing_parent", key, [parent], "Migration {}.{} depends on {}.{}, which does not exist.".format(
            key[0], key[1], app, name))
        return None

    def _parents_of(self, key, migration):
        found = [self._resolved(tuple(parent), key) for parent in migration.dependencies]
        return [parent for parent in dict.fromkeys(found) if parent is not None]

    def _ordered(self):
        """Parents first, and a squash after what it replaces; apps and names in their order where nothing else decides.
        Whoever is in a circle comes somewhere."""
        order, visited = [], set()
        for start in sorted(self.nodes):
            stack = [(start, False)]
            while stack:
                key, is_left = stack.pop()
                if is_left:
                    order.append(key)
                    continue
                if key in visited:
                    continue
                visited.add(key)
                stack.append((key, True))
                before = list(self.parents[key]) + [tuple(one) for one in self.nodes[key].replaces]
                stack.extend((one, False) for one in sorted(before, reverse=True) if one in self.nodes)
        return order

    def _leaves(self):
        current = {key for key in self.nodes if key not in self._replaced_by}
        with_children = {self._replaced_by.get(parent, parent) for key in current for parent in self.parents[key]
                         if parent[0] == key[0]}
        return sorted(current - with_children)

    def _judge(self):
        by_app = {}
        for leaf in self.leaves:
            by_app.setdefault(leaf[0], []).append(leaf)
        for app, leaves in sorted(by_app.items()):
            if len(leaves) > 1:
                self._problem("conflict", (app, ""), leaves, "{}: {}".format(app, ", ".join(
                    name for _, name in leaves)))
        from django.db.migrations.exceptions import NodeNotFoundError
        from django.db.migrations.graph import CircularDependencyError
        try:
            loader_class_ = loader_class()
            loader_class_.disk = self.disk
            loader_class_(None)
        except CircularDependencyError as error:
            circle = [tuple(word.split(".", 1)) for word in str(error).split(", ") if "." in word]
            self._problem("circular", circle[0] if circle else ("", ""), circle, error)
        except NodeNotFoundError as error:
            if not any(one["kind"] == "missing_parent" for one in self.problems):
                self._problem("missing_parent", error.node, [error.node], error)
        except Exception as error:  # whatever it is: it would keep Django from migrating
            if not self.problems:
                self._problem("other", ("", ""), [], error)

    # Which tables a migration adds and removes, by the states before and after it.

    def _tables_of(self, state, app):
        tables = {}
        for (label, _), model in state.models.items():
            options = model.options
            if label != app or options.get("managed") is False or options.get("proxy") or self._is_swapped(model):
                continue
            self._add_tables(tables, model)
        return tables

    def _is_swapped(self, model):
        from django.conf import settings
        setting = model.options.get("swappable")
        chosen = getattr(settings, setting, None) if setting else None
        return bool(chosen) and chosen.lower() != "{}.{}".format(model.app_label, model.name).lower()

    def _shortened(self, name):
        from django.db.backends.utils import truncate_name
        return truncate_name(name, self._connection.ops.max_name_length())

    def _add_tables(self, tables, model):
        from django.db.models import ForeignKey, ForeignObject
        table = model.options.get("db_table") or self._shortened(
            "{}_{}".format(model.app_label, model.name.lower()))
        columns = []
        fields = model.fields.items() if hasattr(model.fields, "items") else model.fields
        for name, field in fields:
            if field.many_to_many:
                if field.remote_field.through is None:
                    joined = field.db_table or self._shortened("{}_{}".format(table.strip('"'), name))
                    tables[joined] = {"id"} | self._joined_columns(model, field)
            elif isinstance(field, ForeignKey):
                columns.append(field.db_column or name + "_id")
            elif not isinstance(field, ForeignObject) and type(field).__name__ != "CompositePrimaryKey":
                columns.append(field.db_column or name)
        tables[table] = set(columns)

    @staticmethod
    def _joined_columns(model, field):
        other = field.remote_field.model
        other = other if isinstance(other, str) else other._meta.label
        own, other = model.name.lower(), other.rsplit(".", 1)[-1].lower()
        if other in ("self", own):
            return {"from_{}_id".format(own), "to_{}_id".format(own)}
        return {own + "_id", other + "_id"}

    def _table_changes(self):
        from django.db.migrations.state import ProjectState
        state = ProjectState(real_apps=self._real_apps())
        known, changes = {}, {}
        for key in self.order:
            migration, app = self.nodes[key], key[0]
            if migration.replaces and any(tuple(one) in self.nodes for one in migration.replaces):
                changes[key] = self._merged([changes.get(tuple(one)) for one in migration.replaces
                                             if tuple(one) in self.nodes])
                continue
            try:
                state = migration.mutate_state(state, preserve=False)
                after = self._tables_of(state, app)
            except Exception:  # an operation that fits no state: only what it does to tables stays unknown
                changes[key] = None
                continue
            before = known.get(app, {})
            changes[key] = self._difference(app, before, after)
            known[app] = after
        return changes

    def _real_apps(self):
        # Django 4 wants a set, 3.2 takes anything.
        return set(self.disk.unmigrated)

    @staticmethod
    def _difference(app, before, after):
        def table(name, columns):
            return {"app": app, "name": name, "columns": sorted(columns)}
        both = sorted(set(before) & set(after))
        return {
            "added": [table(name, after[name]) for name in sorted(set(after) - set(before))],
            "removed": sorted(set(before) - set(after)),
            "columns_added": [table(name, after[name] - before[name]) for name in both if after[name] - before[name]],
            "columns_removed": [table(name, before[name] - after[name]) for name in both if before[name] - after[name]],
        }

    def _merged(self, parts):
        """Of several changes in a row, what remains of them."""
        if not parts or any(part is None for part in parts):
            return None
        before, after, app = {}, {}, ""
        for part in parts:
            for one in part["added"]:
                app = one["app"]
                after[one["name"]] = set(one["columns"])
            for name in part["removed"]:
                if name in after:
                    del after[name]
                else:
                    before[name] = set()
            for kind, grow in (("columns_added", True), ("columns_removed", False)):
                for one in part[kind]:
                    app = one["app"]
                    if one["name"] not in after:  # of an earlier migration: only the difference is told
                        after[one["name"]], before[one["name"]] = set(), set()
                    if grow:
                        after[one["name"]] |= set(one["columns"])
                    elif not after[one["name"]] & set(one["columns"]):
                        before[one["name"]] |= set(one["columns"])
                    else:
                        after[one["name"]] -= set(one["columns"])
        return self._difference(app, before, after)

    def rows(self):
        return [self._row(key) for key in self.order]

    def _row(self, key):
        migration = self.nodes[key]
        operations = [self._operation(one) for one in migration.operations]
        initial = migration.initial
        if initial is None:
            initial = not any(parent[0] == key[0] for parent in migration.dependencies)
        return {
            "app": key[0], "name": key[1],
            "dependencies": [list(parent) for parent in self.parents[key]],
            "replaces": [list(one) for one in migration.replaces],
            "atomic": bool(migration.atomic), "initial": bool(initial),
            "reversible": all(one["reversible"] for one in operations),
            "python": any(one["python"] for one in operations),
            "computed_default": any(one["computed_default"] for one in operations),
            "foreign": sorted({name for one in operations for name in one["foreign"]}),
            "operations": [one["words"] for one in operations],
            "file": plain(getattr(sys.modules.get(type(migration).__module__), "__file__", "") or ""),
            "tables": self.tables.get(key),
        }

    def _operation(self, operation):
        from django.db.migrations.operations import RunPython, SeparateDatabaseAndState
        inner = []
        if isinstance(operation, SeparateDatabaseAndState):
            inner = [self._operation(one) for one in operation.database_operations]
        kind = type(operation)
        own = re.match(r"django\.(db\.migrations|contrib\.postgres|contrib\.gis)\.", kind.__module__)
        try:
            words = operation.describe()
        except Exception:  # of somebody's own class
            words = kind.__name__
        return {
            "words": plain(words),
            "reversible": bool(operation.reversible) and all(one["reversible"] for one in inner),
            "python": isinstance(operation, RunPython) or not operation.reduces_to_sql or any(
                one["python"] for one in inner),
            "computed_default": self._computes_default(operation) or any(one["computed_default"] for one in inner),
            "foreign": ([] if own else ["{}.{}".format(kind.__module__, kind.__name__)])
                       + [name for one in inner for name in one["foreign"]],
        }

    @staticmethod
    def _computes_default(operation):
        """Rows that exist get a value that Python works out, another one each time (a time, a random identifier)."""
        from django.db.migrations.operations import AddField, AlterField
        if not isinstance(operation, (AddField, AlterField)):
            return False
        field = operation.field
        if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
            return True
        return callable(field.default) and field.default not in (dict, list, set, tuple, str, int, float, bool) and \
            field.has_default()


# --- Being in a schema -----------------------------------------------------------------------------------------------

class Place:
    """The schema in which the project's connection is, and that it stays there."""

    def __init__(self, connection, options):
        self._connection = connection
        self._sql = options.get("enter_sql") or ""
        self._context = options.get("enter_context") or ""
        self._entered = None
        self._schema = self._type = None
        self._settings = []

    @property
    def tenancy(self):
        if self._sql or self._context:
            return "search_path"
        return "django_tenants" if hasattr(self._connection, "set_schema") else "none"

    def check(self):
        """What names the way in must exist. Raises Refused."""
        if self._context:
            self._factory()

    def _factory(self):
        from django.utils.module_loading import import_string
        try:
            return import_string(self._context)
        except Exception as error:  # whatever the import of somebody's module raises
            raise Refused("entry", "{}: {}".format(self._context, error)) from error

    def enter(self, schema, tenant_type, settings):
        self._schema, self._type, self._settings = schema, tenant_type or None, settings
        self._connection.ensure_connection()
        self._go()
        self.make_sure()
        self._forget_content_types()

    @staticmethod
    def _forget_content_types():
        """A model has another content type in each schema, and Django remembers the last one's."""
        from django.apps import apps
        if apps.is_installed("django.contrib.contenttypes"):
            apps.get_model("contenttypes", "ContentType").objects.clear_cache()

    def leave(self):
        """Back out; the session, with all that was set in it, is given up."""
        entered, self._entered = self._entered, None
        try:
            if entered is not None:
                entered.__exit__(None, None, None)
            elif self.tenancy == "django_tenants":
                self._connection.set_schema_to_public()
        finally:
            self._schema = None
            try:
                self._connection.close()
            finally:
                # One that was cut within a transaction is not closed by Django, and would be used on.
                self._connection.connection = None

    def _go(self):
        if self.tenancy == "none":
            raise Refused("entry", "nothing says how a schema is entered")
        if self._sql:
            with self._connection.cursor() as cursor:
                cursor.execute(self._statement())
        elif self._context:
            entered, self._entered = self._entered, None
            if entered is not None:
                entered.__exit__(None, None, None)
            entered = self._factory()(self._schema)
            entered.__enter__()
            self._entered = entered
        elif "tenant_type" in inspect.signature(self._connection.set_schema).parameters:
            self._connection.set_schema(self._schema, tenant_type=self._type)
        else:
            self._connection.set_schema(self._schema)

    def _statement(self):
        identifier = '"{}"'.format(self._schema.replace('"', '""'))
        literal = "'{}'".format(self._schema.replace("'", "''"))
        return re.sub(r"""'\{schema\}'|"\{schema\}"|\{schema\}""",
                      lambda found: literal if found.group().startswith("'") else identifier, self._sql)

    def _is_there(self):
        wanted = [("client_connection_check_interval", "1s")] + list(self._settings)
        sets = "".join(", CASE WHEN {} THEN pg_catalog.set_config(%s, %s, false) END".format(
            "pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.>=) 140000"
            if number == 0 else "true") for number in range(len(wanted)))
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_catalog.current_schema()" + sets, [word for pair in wanted for word in pair])
            return cursor.fetchone()[0]

    def make_sure(self):
        """The session is in the schema, with its settings, or Refused: a migration may have led it elsewhere."""
        if self._is_there() == self._schema:
            return
        self._go()
        found = self._is_there()
        if found != self._schema:
            with self._connection.cursor() as cursor:
                cursor.execute("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = %s)", [self._schema])
                exists = cursor.fetchone()[0]
            if not exists:
                raise Refused("no_schema", "the schema {} does not exist".format(self._schema))
            raise Refused("elsewhere", "entering {} leads to {}".format(self._schema, found))

    def has_history(self):
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid ="
                " c.relnamespace WHERE n.nspname = %s AND c.relname = 'django_migrations')", [self._schema])
            return cursor.fetchone()[0]

    def make_history(self):
        """A schema without a table of its own would be judged, and recorded, by another one's on the path."""
        if self.has_history():
            return
        from django.db.migrations.recorder import MigrationRecorder
        with self._connection.schema_editor() as editor:
            editor.create_model(MigrationRecorder.Migration)

    @property
    def backend(self):
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_catalog.pg_backend_pid()")
            return cursor.fetchone()[0]


# --- Migrating -------------------------------------------------------------------------------------------------------

def executor_class():
    from django.db import transaction
    from django.db.migrations.executor import MigrationExecutor
    from django.db.migrations.recorder import MigrationRecorder

    class Executor(MigrationExecutor):
        """Django's, with the loader of the agent, told before and after each migration."""

        def __init__(self, loader, place, before, after):
            self.connection = loader.connection
            self.loader = loader
            self.recorder = MigrationRecorder(self.connection)
            self.progress_callback = None
            self._place, self._before, self._after = place, before, after
            # A migration that has changed the path must not be recorded in another schema.
            for name in ("record_applied", "record_unapplied"):
                setattr(self.recorder, name, self._at_home(getattr(self.recorder, name)))

        def _at_home(self, function):
            def wrapped(app, name):
                self._place.make_sure()
                return function(app, name)
            return wrapped

        def _whole(self, migration, act):
            """What a migration does and its record are one transaction, where it may be in one."""
            self._before(migration)
            if migration.atomic:
                with transaction.atomic(using=self.connection.alias):
                    state = act()
            else:
                state = act()
            if not self.connection.get_autocommit():
                self.connection.commit()
            self._after(migration)
            return state

        def apply_migration(self, state, migration, fake=False, fake_initial=False):
            base = super().apply_migration
            return self._whole(migration, lambda: base(state, migration, fake=fake, fake_initial=fake_initial))

        def unapply_migration(self, state, migration, fake=False):
            base = super().unapply_migration
            return self._whole(migration, lambda: base(state, migration, fake=fake))

    return Executor


class Work:
    """One request's work on many schemas; nothing of a schema is kept when it is done."""

    def __init__(self, agent, number, request):
        from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
        self._agent, self._number, self._request = agent, number, request
        self._kind = request["request"]
        self._place, self._connection, self._channel = agent.place, agent.connection, agent.channel
        self._executor_class = executor_class()
        self._pre_migrate, self._post_migrate = emit_pre_migrate_signal, emit_post_migrate_signal
        self._rendered = (None, None)  # of post_migrate alone: the applied migrations and the apps they amount to
        self._failed_at = None
        self._done = 0

    def run(self):
        tally = {"done": 0, "unchanged": 0, "failed": 0, "left": 0, "cancelled": False, "stopped_by": None}
        self._channel.begin_work()
        try:
            self._schemas(tally)
        finally:
            self._place.leave()
        return tally

    def _schemas(self, tally):
        schemas = self._request["schemas"]
        for index, one in enumerate(schemas):
            left = len(schemas) - index
            if self._channel.poll():
                tally.update(cancelled=True, left=left)
                break
            error = self._unreachable()
            if error is not None:
                tally.update(stopped_by=described(error), left=left)
                break
            state = self._schema(one)
            if state == "stopped":
                tally.update(cancelled=True, left=left)
                break
            tally[{"done": "done", "nothing": "unchanged", "failed": "failed"}[state]] += 1

    def _unreachable(self):
        """Why the database cannot be connected to, after three tries a second apart; None: it can."""
        for attempt in range(3):
            try:
                self._connection.ensure_connection()
                return None
            except Exception as error:  # of the driver, whichever it is
                failure = error
                self._connection.close()
                if attempt < 2:
                    time.sleep(1)
        return failure

    def _say(self, event, **what):
        self._channel.say(self._number, event=event, **what)

    def _schema(self, one):
        from django.db import reset_queries
        schema, began, error = one["schema"], time.monotonic(), None
        self._failed_at, self._done = None, 0
        try:
            self._place.enter(schema, one.get("type"), self._request.get("settings", []))
            self._act(schema)
            state = "done" if self._done or self._kind == "post_migrate" else "nothing"
        except Stopped:
            state = "stopped"
        except (Exception, SystemExit) as caught:
            state, error = "failed", described(caught)
            if isinstance(caught, SystemExit):
                error["message"] = "a migration ended the program (SystemExit: {})".format(caught)
        try:
            if state == "nothing":
                reset_queries()
            else:
                self._place.leave()
                gc.collect()  # states of a project refer to themselves
        except Exception as caught:  # a session that is gone already
            if error is None and state == "done":
                state, error = "failed", described(caught)
        self._say("schema_done", schema=schema, state=state, migrations=self._done, error=error,
                  ms=int((time.monotonic() - began) * 1000), at=list(self._failed_at) if self._failed_at else None)
        return state

    def _act(self, schema):
        if self._kind == "post_migrate":
            if not self._place.has_history():
                raise Refused("no_history", "the schema has no table django_migrations")
        elif self._kind == "unmigrate":
            if not self._place.has_history():
                self._begun(schema, [])
                return
        else:
            self._place.make_history()
        loader = self._agent.loader(self._connection)
        executor = self._executor_class(loader, self._place, lambda migration: self._before(schema, migration),
                                        lambda migration: self._after(schema, migration))
        if self._kind == "post_migrate":
            self._begun(schema, [])
            self._signal_post(executor)
            return
        loader.check_consistent_history(self._connection)
        plan = self._forwards(executor) if self._kind == "migrate" else self._backwards(executor)
        self._begun(schema, plan)
        if plan:
            self._migrate(executor, schema, plan)
        elif self._kind == "migrate":
            executor.check_replacements()

    def _begun(self, schema, plan):
        self._say("schema_begun", schema=schema, backend=self._place.backend, pending=len(plan))

    def _targets(self, loader):
        wanted = self._request.get("targets") or []
        if not wanted:
            return loader.graph.leaf_nodes()
        targets = []
        for app, name in wanted:
            if name == "zero":
                if app not in loader.migrated_apps:
                    raise Refused("no_migration", "the app {} has no migrations".format(app))
                targets.append((app, None))
            elif name:
                key = (app, name)
                if key not in loader.graph.nodes:
                    key = self._in_place_of(loader, key)
                targets.append(key)
            else:
                targets.extend(loader.graph.leaf_nodes(app))
        return targets

    @staticmethod
    def _in_place_of(loader, key):
        """A migration that a squash stands for in this schema is reached with it only where it is the squash's last."""
        for squash, migration in loader.replacements.items():
            if squash in loader.graph.nodes and migration.replaces and tuple(migration.replaces[-1]) == key:
                return squash
        raise Refused("no_migration", "there is no migration {}.{} to go to".format(*key))

    def _forwards(self, executor):
        loader, plan, planned = executor.loader, [], set(executor.loader.applied_migrations)
        for target in self._targets(loader):
            if target[1] is None:
                raise Refused("no_migration", "{}.zero is backwards".format(target[0]))
            for key in loader.graph.forwards_plan(target):
                if key not in planned:
                    planned.add(key)
                    plan.append((loader.graph.nodes[key], False))
        return plan

    def _backwards(self, executor):
        applied = executor.loader.applied_migrations
        targets = [target for target in self._targets(executor.loader) if target[1] is None or target in applied]
        plan = executor.migration_plan(targets)
        for migration, _ in plan:
            for operation in migration.operations:
                if not operation.reversible:
                    self._failed_at = (migration.app_label, migration.name)
                    raise Refused("irreversible", "{} of {}.{} cannot be taken back".format(
                        plain(operation.describe()), *self._failed_at))
        return plan

    def _migrate(self, executor, schema, plan):
        alias = self._connection.alias
        signals = self._tenant_signals()
        if signals and hasattr(signals, "schema_pre_migration"):
            signals.schema_pre_migration.send(type(self), schema_name=schema)
        before = executor._create_project_state(with_applied_migrations=True)
        self._pre_migrate(0, False, alias, apps=before.apps, plan=plan)
        after = executor.migrate(None, plan=plan, state=before.clone())
        self._failed_at = None
        self._place.make_sure()
        self._post_migrate(0, False, alias, apps=self._rendered_apps(after), plan=plan)
        if signals:
            signals.schema_migrated.send(type(self), schema_name=schema)

    def _tenant_signals(self):
        if self._place.tenancy != "django_tenants":
            return None
        try:
            from django_tenants import signals
        except ImportError:  # a relative of it
            return None
        return signals

    @staticmethod
    def _rendered_apps(state):
        """The models of that state, those of apps without migrations with their relations, as `migrate` has them."""
        from django.apps import apps
        from django.db.migrations.state import ModelState
        state.clear_delayed_apps_cache()
        rendered = state.apps
        with rendered.bulk_update():
            keys = []
            for model in rendered.real_models:
                # 3.2 holds the states of the models there, later versions their keys.
                key = model if isinstance(model, tuple) else (model.app_label, model.name_lower)
                keys.append(key)
                rendered.unregister_model(*key)
        rendered.render_multiple([ModelState.from_model(apps.get_model(*key)) for key in keys])
        return rendered

    def _signal_post(self, executor):
        applied = frozenset(executor.loader.applied_migrations)
        if self._rendered[0] != applied:
            self._rendered = (applied, self._rendered_apps(
                executor._create_project_state(with_applied_migrations=True)))
        rendered = self._rendered[1]
        self._post_migrate(0, False, self._connection.alias, apps=rendered, plan=[])

    def _before(self, schema, migration):
        if self._channel.poll():
            raise Stopped()
        key = (migration.app_label, migration.name)
        self._failed_at = key
        self._place.make_sure()
        self._say("migration_begun", schema=schema, app=key[0], name=key[1])
        self._began = time.monotonic()

    def _after(self, schema, migration):
        self._done += 1
        self._failed_at = None
        self._say("migration_done", schema=schema, app=migration.app_label, name=migration.name,
                  ms=int((time.monotonic() - self._began) * 1000))


# --- The requests ----------------------------------------------------------------------------------------------------

def statements_of(collected):
    """What collect_sql gave, without its comments. A comment is a line of its own that begins with "--"."""
    return [plain_sql for plain_sql in (text.strip() for text in collected)
            if plain_sql and not all(line.startswith("--") for line in plain_sql.splitlines())]


class Agent:
    def __init__(self, channel, options):
        from django.conf import settings
        from django.db import connections
        self.channel = channel
        self._options = options
        self._settings = settings
        self._alias = options.get("database") or getattr(settings, "TENANT_DB_ALIAS", "default")
        if self._alias not in settings.DATABASES:
            raise Refused("database", "DATABASES has no {}".format(self._alias))
        self.connection = connections[self._alias]
        self.place = Place(self.connection, options)
        self._disk = self._facts = None
        self._loader_class = None

    @property
    def disk(self):
        if self._disk is None:
            self._disk = Disk()
        return self._disk

    @property
    def facts(self):
        if self._facts is None:
            self._facts = Facts(self.disk, self.connection)
        return self._facts

    def loader(self, connection, **how):
        if self._loader_class is None:
            self._loader_class = loader_class()
            self._loader_class.disk = self.disk
        return self._loader_class(connection, **how)

    # hello

    def hello(self):
        import django
        from django.apps import apps
        self.place.check()
        has = apps.is_installed("django_tenants")
        return {
            "protocol": PROTOCOL, "python": "{}.{}.{}".format(*sys.version_info[:3]), "django": django.get_version(),
            "has_django_tenants": has, "django_tenants": self._version_of("django-tenants") if has else "",
            "tenancy": self.place.tenancy, "vendor": self.connection.vendor,
            "engine": self.connection.settings_dict.get("ENGINE", ""), "database": self._alias,
            "settings": os.environ.get("DJANGO_SETTINGS_MODULE", ""),
            "public_schema": getattr(self._settings, "PUBLIC_SCHEMA_NAME", "public"),
            "lacks": self._lacks() if has else [],
        }

    @staticmethod
    def _version_of(distribution):
        try:
            from importlib import metadata
            return metadata.version(distribution)
        except Exception:  # Python before 3.8, or a copy that nobody has installed
            return ""

    @staticmethod
    def _lacks():
        lacks = []
        from django_tenants import signals, utils
        for word, holder, name in (("migration_order", utils, "get_tenant_migration_order"),
                                   ("tenant_types", utils, "has_multi_type_tenants"),
                                   ("pre_migration_signal", signals, "schema_pre_migration")):
            if not hasattr(holder, name):
                lacks.append(word)
        return lacks

    # project

    def project(self):
        from django.apps import apps
        facts = self.facts
        problems = list(facts.problems)
        types = self._tenant_types(problems)
        return {
            "shared_apps": self._labels("SHARED_APPS", problems), "tenant_apps": self._labels("TENANT_APPS", problems),
            "installed_apps": [config.label for config in apps.get_app_configs()],
            "unmigrated_apps": sorted(self.disk.unmigrated),
            "types": types, "type_column": self._type_column() if types else "",
            "migration_order": [str(word) for word in getattr(self._settings, "TENANT_MIGRATION_ORDER", None) or []],
            "tenant_model": self._model("TENANT_MODEL", problems),
            "domain_model": self._model("TENANT_DOMAIN_MODEL", problems),
            "migrations": facts.rows(), "leaves": [list(leaf) for leaf in facts.leaves],
            "tables": self._tables(), "problems": problems,
        }

    @staticmethod
    def _settings_problem(problems, message):
        problems.append({"kind": "settings", "app": "", "name": "", "others": [], "message": plain(message)})

    def _labels_of(self, names, setting, problems):
        from django.apps import apps
        by_name = {}
        for config in apps.get_app_configs():
            by_name[config.name] = config.label
            by_name["{}.{}".format(type(config).__module__, type(config).__name__)] = config.label
        labels = []
        for name in names:
            if name not in by_name:
                self._settings_problem(problems, "{}: {} is not installed".format(setting, name))
            elif by_name[name] not in labels:
                labels.append(by_name[name])
        return labels

    def _labels(self, setting, problems):
        return self._labels_of(getattr(self._settings, setting, None) or [], setting, problems)

    def _tenant_types(self, problems):
        if not getattr(self._settings, "HAS_MULTI_TYPE_TENANTS", False):
            return []
        types = getattr(self._settings, "TENANT_TYPES", None) or {}
        return [{"name": str(name), "apps": self._labels_of(about.get("APPS", []), "TENANT_TYPES[{!r}]".format(name),
                                                            problems)}
                for name, about in types.items()]

    def _type_column(self):
        return str(getattr(self._settings, "MULTI_TYPE_DATABASE_FIELD", "") or "")

    def _model(self, setting, problems):
        from django.apps import apps
        label = getattr(self._settings, setting, None)
        if not label:
            if self.place.tenancy == "django_tenants":
                self._settings_problem(problems, "{} is not set".format(setting))
            return None
        try:
            model = apps.get_model(label)
        except (LookupError, ValueError) as error:
            self._settings_problem(problems, "{}: {}".format(setting, error))
            return None
        return {"label": model._meta.label, "table": model._meta.db_table,
                "creates_schema": bool(getattr(model, "auto_create_schema", False)),
                "drops_schema": bool(getattr(model, "auto_drop_schema", False)),
                "columns": [self._column(field) for field in model._meta.concrete_fields if field.column]}

    @staticmethod
    def _column(field):
        choices = [plain(value) for value, _ in (field.flatchoices or [])]
        tells = re.search(r"status|state$|^is_active$|^active$|setup_|provision", field.column)
        return {"name": field.column, "type": type(field).__name__, "null": bool(field.null),
                "default": bool(field.has_default() or field.primary_key or getattr(field, "auto_now", False)
                                or getattr(field, "auto_now_add", False)),
                "unique": bool(field.unique), "status": bool(tells), "choices": choices}

    @staticmethod
    def _tables():
        from django.apps import apps
        return [{"app": model._meta.app_label, "name": model._meta.db_table,
                 "columns": sorted(field.column for field in model._meta.local_concrete_fields if field.column)}
                for model in apps.get_models(include_auto_created=True)
                if model._meta.managed and not model._meta.proxy]

    # What connects

    def database(self):
        from django.db.utils import Error
        try:
            self.connection.ensure_connection()
        except Error as error:
            refused = Refused("unreachable", plain(error).strip())
            raise refused from error
        try:
            with self.connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_catalog.current_database(), (SELECT oid::pg_catalog.int8 FROM pg_catalog.pg_database"
                    " WHERE datname = pg_catalog.current_database()),"
                    " (pg_catalog.pg_postmaster_start_time() AT TIME ZONE 'UTC')::pg_catalog.text,"
                    " pg_catalog.current_setting('server_version_num')::pg_catalog.int4, current_user::pg_catalog.text,"
                    " pg_catalog.pg_is_in_recovery()")
                row = cursor.fetchone()
        finally:
            self.connection.close()
        return dict(zip(("name", "oid", "started", "version", "user", "standby"), row))

    def tenants(self):
        from django.apps import apps
        label = getattr(self._settings, "TENANT_MODEL", None)
        if not label:
            raise Refused("no_tenants", "TENANT_MODEL is not set")
        public = getattr(self._settings, "PUBLIC_SCHEMA_NAME", "public")
        has_types = getattr(self._settings, "HAS_MULTI_TYPE_TENANTS", False)
        fields = ["schema_name"] + ([self._type_column()] if has_types else [])
        rows = apps.get_model(label)._default_manager.using(self._alias).exclude(schema_name=public)
        order = getattr(self._settings, "TENANT_MIGRATION_ORDER", None)
        if order is not None:
            rows = rows.order_by(*order)
        try:
            return [{"schema": row[0], "type": row[1] if has_types else ""} for row in rows.values_list(*fields)]
        finally:
            self.connection.close()

    def sql(self, request):
        key = (request["app"], request["name"])
        self._refuse_problems()
        if key not in self.disk.migrations:
            raise Refused("no_migration", "there is no migration {}.{}".format(*key))
        migration = self.disk.migrations[key]
        backwards = bool(request.get("backwards"))
        loader = self.loader(None, replace_migrations=False)
        loader.connection = self.connection
        # An operation that writes by itself instead of telling its SQL must fail here.
        self.place.enter(request["schema"], request.get("type"), [("default_transaction_read_only", "on")])
        try:
            collected = loader.collect_sql([(migration, backwards)])
        except Exception as error:  # of any operation
            refused = Refused("no_sql", plain(error).strip())
            raise refused from error
        finally:
            self.place.leave()
        return {"statements": statements_of(collected), "atomic": bool(migration.atomic),
                "python": self._steps_without_sql(migration.operations)}

    def _steps_without_sql(self, operations):
        from django.db.migrations.operations import RunPython, SeparateDatabaseAndState
        steps = []
        for operation in operations:
            if isinstance(operation, SeparateDatabaseAndState):
                steps += self._steps_without_sql(operation.database_operations)
            elif isinstance(operation, RunPython) or not operation.reduces_to_sql:
                steps.append(plain(operation.describe()))
        return steps

    def _refuse_problems(self):
        if self.facts.problems:
            raise Refused("problems", "\n".join(one["message"] for one in self.facts.problems[:5]))

    def work(self, number, request):
        if self.place.tenancy == "none":
            raise Refused("entry", "nothing says how a schema is entered")
        self._refuse_problems()
        return Work(self, number, request).run()

    def answer(self, number, request):
        kind = request["request"]
        if kind in ("migrate", "unmigrate", "post_migrate"):
            return self.work(number, request)
        if kind == "sql":
            return self.sql(request)
        if kind in ("hello", "project", "database", "tenants"):
            return getattr(self, kind)()
        raise Refused("request", "unknown request {}".format(kind))


def main(options):
    channel = Channel(options["mark"])
    agent, request = None, {"id": 0, "request": "hello"}
    while request is not None and request["request"] != "bye":
        number = request["id"]
        try:
            if agent is None:
                agent = Agent(channel, options)
            result = agent.answer(number, request)
        except (Exception, SystemExit) as error:
            channel.say(number, error=described(error))
        else:
            channel.say(number, result=result)
        request = channel.next()
    if agent is not None:
        agent.connection.close()


main(json.loads(OPTIONS.decode("utf-8")))  # noqa: F821: the line before this file
