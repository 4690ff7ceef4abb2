# SPDX-License-Identifier: GPL-3.0-or-later
"""What the project's migrations are, and what is wrong with them. After channel.py."""
import importlib
import pkgutil
import re
import sys


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
        table, columns = self._table_of(model), []
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
        known, changes, self._changed, self._referred = {}, {}, {}, {}
        for key in self.order:
            migration, app = self.nodes[key], key[0]
            if migration.replaces and any(tuple(one) in self.nodes for one in migration.replaces):
                changes[key] = self._merged([changes.get(tuple(one)) for one in migration.replaces
                                             if tuple(one) in self.nodes])
                for of in (self._changed, self._referred):
                    of[key] = set().union(*[of.get(tuple(one), ()) for one in migration.replaces])
                continue
            try:
                state = migration.mutate_state(state, preserve=False)
                after = self._tables_of(state, app)
            except Exception:  # an operation that fits no state: only what it does to tables stays unknown
                changes[key] = None
                continue
            self._changed[key], self._referred[key] = self._touched_by(migration, state)
            before = known.get(app, {})
            changes[key] = self._difference(app, before, after)
            known[app] = after
        return changes

    def _touched_by(self, migration, state):
        """The tables of the models that operations are about, and those that they refer to by foreign keys."""
        app, touched, referred = migration.app_label, set(), set()
        for operation in self._flat(migration.operations):
            models = [getattr(operation, "model_name", None)]
            if models == [None]:
                models = [getattr(operation, word, None) for word in ("name", "old_name", "new_name")]
            touched |= {(app, model.lower()) for model in models if isinstance(model, str)}
            fields = getattr(operation, "fields", None) or [("", getattr(operation, "field", None))]
            if isinstance(fields, list):
                referred |= {self._model_of(app, one[1]) for one in fields if isinstance(one, tuple)}
        return tuple({self._table_of(state.models[key]) for key in keys if key in state.models}
                     for keys in (touched, referred))

    def _raw_sql(self, migration):
        """What RunSQL sends forwards: its tables are not in the project's models."""
        from django.db.migrations.operations import RunSQL
        texts = []
        for operation in self._flat(migration.operations):
            if isinstance(operation, RunSQL):
                parts = operation.sql if isinstance(operation.sql, (list, tuple)) else [operation.sql]
                texts += [str(part[0] if isinstance(part, (list, tuple)) else part) for part in parts]
        joined = ";\n".join(texts)
        return joined.encode("utf-8", "backslashreplace").decode("utf-8") if len(joined) <= 1000000 else None

    def _flat(self, operations):
        from django.db.migrations.operations import SeparateDatabaseAndState
        for operation in operations:
            if isinstance(operation, SeparateDatabaseAndState):
                for inner in self._flat(operation.database_operations):
                    yield inner
            else:
                yield operation

    @staticmethod
    def _model_of(app, field):
        other = getattr(getattr(field, "remote_field", None), "model", None)
        if other is None or other == "self":
            return None
        label = other if isinstance(other, str) else other._meta.label
        return tuple(label.lower().split(".", 1)) if "." in label else (app, label.lower())

    def _table_of(self, model):
        return model.options.get("db_table") or self._shortened("{}_{}".format(model.app_label, model.name.lower()))

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
            "raw_sql": self._raw_sql(migration), "tables": self.tables.get(key),
            "changed": sorted(self._changed.get(key, ())), "referred": sorted(self._referred.get(key, ())),
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
