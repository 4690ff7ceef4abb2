# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrating schemas. After channel.py, graph.py and place.py."""
import gc
import time


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

        def apply_again(self, state, migration):
            """One that is recorded, for what it made is gone: the old record goes and a new one comes with what it
            makes."""
            base = super().apply_migration

            def act():
                for key in [key_of(migration)] + [tuple(one) for one in migration.replaces]:
                    self.recorder.record_unapplied(*key)
                return base(state, migration)
            return self._whole(migration, act)

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
        self._failed_at = None
        self._done = 0
        self._type = None  # of the tenant that is worked on
        self._numbers = {}  # of the migrations that are being done: the confirmed ones that they are part of

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
        self._failed_at, self._done, self._type, self._numbers = None, 0, one.get("type"), {}
        try:
            self._place.enter(schema, one.get("type"), self._request.get("settings", []))
            self._act(schema)
            state = "done" if self._done or self._kind == "post_migrate" else "nothing"
        except Stopped:
            state = "stopped"
        except (Exception, SystemExit) as caught:
            state, error = "failed", described(caught)
            self._failed_at = getattr(caught, "at", self._failed_at)
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
        if self._kind == "migrate_again":
            self._again(executor, schema)
            return
        loader.check_consistent_history(self._connection)
        plan = self._planned(executor)
        self._begun(schema, plan)
        if plan:
            self._migrate(executor, schema, plan)
        elif self._kind == "migrate":
            executor.check_replacements()

    def _planned(self, executor):
        """As Django takes it: pairs of a migration and whether it goes backwards."""
        is_backwards = self._kind == "unmigrate"
        confirmed = [tuple(key) for key in self._request.get("plan") or []]
        if not confirmed:
            return self._backwards(executor) if is_backwards else self._forwards(executor)
        if is_backwards:
            plan = confirmed_backwards(executor.loader, confirmed)
            refuse_irreversible(plan)
        else:
            plan = confirmed_forwards(executor.loader, confirmed, self._request.get("everything"),
                                      self._agent.tenant_apps(self._type))
        return self._numbered(plan, is_backwards)

    def _numbered(self, plan, is_backwards=False):
        self._numbers = {key_of(migration): number for migration, number in plan}
        return [(migration, is_backwards) for migration, _ in plan]

    def _again(self, executor, schema):
        """Each in the state of the project that it was written for, whatever stands behind it."""
        plan = self._numbered(confirmed_again(executor.loader, [tuple(key) for key in self._request["plan"]]))
        self._begun(schema, plan)
        for migration, _ in plan:
            executor.apply_again(executor.loader.project_state(key_of(migration), at_end=False), migration)
        executor.check_replacements()
        self._failed_at = None
        self._finishing(schema)
        self._signal_post(executor)

    def _finishing(self, schema):
        self._pause("finishing", schema=schema)
        self._place.make_sure()

    def _pause(self, event, **what):
        """Tells what comes next, and waits for the word to do it where the caller wants to be asked."""
        self._say(event, **what)
        if self._request.get("paced") and not self._channel.may_go_on():
            raise Stopped()

    def _begun(self, schema, plan):
        self._say("schema_begun", schema=schema, backend=self._place.backend, pending=len(plan),
                  parts=sorted(set(self._numbers.values())))

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
        refuse_irreversible(plan)
        return plan

    def _migrate(self, executor, schema, plan):
        alias = self._connection.alias
        signals = self._tenant_signals()
        if signals and hasattr(signals, "schema_pre_migration"):
            signals.schema_pre_migration.send(type(self), schema_name=schema)
        before = executor._create_project_state(with_applied_migrations=True)
        self._pre_migrate(0, False, alias, apps=before.apps, plan=plan)
        after = self._in_this_order(executor, plan, before.clone())
        self._failed_at = None
        self._finishing(schema)
        self._post_migrate(0, False, alias, apps=self._rendered_apps(after), plan=plan)
        if signals:
            signals.schema_migrated.send(type(self), schema_name=schema)

    @staticmethod
    def _in_this_order(executor, plan, state):
        """Django's executor goes by its graph, which may put what does not depend on each other into another order than
        the one that was confirmed."""
        if plan[0][1]:
            return executor.migrate(None, plan=plan, state=state)
        for migration, _ in plan:
            if "apps" not in state.__dict__:
                state.apps  # rendered once, and kept up to date from here on
            state = executor.apply_migration(state, migration)
        executor.check_replacements()
        return state

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
        if self._agent.rendered[0] != applied:
            self._agent.rendered = (applied, self._rendered_apps(
                executor._create_project_state(with_applied_migrations=True)))
        self._post_migrate(0, False, self._connection.alias, apps=self._agent.rendered[1], plan=[])

    def _before(self, schema, migration):
        if self._channel.poll():
            raise Stopped()
        key = key_of(migration)
        self._pause("migration_begun", schema=schema, app=key[0], name=key[1], part=self._numbers.get(key, 0))
        self._failed_at = key
        self._place.make_sure()
        self._began = time.monotonic()

    def _after(self, schema, migration):
        self._done += 1
        self._failed_at = None
        app, name = key_of(migration)
        self._say("migration_done", schema=schema, app=app, name=name, part=self._numbers.get((app, name), 0),
                  ms=int((time.monotonic() - self._began) * 1000))
