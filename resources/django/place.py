# SPDX-License-Identifier: GPL-3.0-or-later
"""Being in a schema. After channel.py."""
import inspect
import re


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
