# SPDX-License-Identifier: GPL-3.0-or-later
"""The requests, and the program. After all other parts."""
import json
import os
import re
import sys


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
        self.rendered = (None, None)  # applied migrations and the models that they amount to: those of the last schema
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
                    " pg_catalog.to_char(pg_catalog.pg_postmaster_start_time() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),"
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
                "python": steps_without_sql(migration.operations)}

    def outline(self, request):
        """What `migrate` would do to a schema for the confirmed migrations, as SQL where Django can tell it."""
        self._refuse_problems()
        self.place.enter(request["schema"], request.get("type"), [("default_transaction_read_only", "on")])
        try:
            # Without a history of its own a schema has none: Django would read that of another schema on the path.
            loader = self.loader(self.connection if self.place.has_history() else None)
            loader.connection = self.connection
            plan = confirmed_forwards(loader, [tuple(key) for key in request["plan"]], request["everything"],
                                      self.tenant_apps(request.get("type")))
            outline = Outline(self.connection, executor_class()(loader, self.place, None, None))
            return {"steps": [outline.of(migration, number) for migration, number in plan]}
        finally:
            self.place.leave()

    def tenant_apps(self, tenant_type):
        """Labels; none: nobody tells which apps are the tenants'."""
        of_type = [one["apps"] for one in self._tenant_types([]) if one["name"] == tenant_type]
        return set(of_type[0] if of_type else self._labels("TENANT_APPS", []))

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
        if kind in ("migrate", "unmigrate", "migrate_again", "post_migrate"):
            return self.work(number, request)
        if kind in ("sql", "outline"):
            return getattr(self, kind)(request)
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
