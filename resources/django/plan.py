# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be done to a schema: as `migrate` would, or exactly what somebody has confirmed. After channel.py.

A plan is a list of (migration, number): the number of the confirmed one that it is part of, from 0."""


def key_of(migration):
    return migration.app_label, migration.name


def named(keys):
    return ", ".join("{}.{}".format(*key) for key in keys)


def parts_of(loader, key):
    """A squash of which a schema has only some is done by those that it replaces."""
    if key in loader.graph.nodes:
        return [key]
    squash = loader.replacements.get(key)
    if squash is None:
        raise Refused("no_migration", "there is no migration {}.{}".format(*key))
    return [part for one in squash.replaces for part in parts_of(loader, tuple(one))]


def numbers_of(loader, confirmed):
    numbers = {}
    for number, key in enumerate(confirmed):
        for part in parts_of(loader, key):
            numbers.setdefault(part, number)
    return numbers


def confirmed_forwards(loader, confirmed, everything, tenant_apps):
    """What is confirmed and not yet applied, what it depends on before it. Of what was not confirmed only migrations of
    apps that are not the tenants' may be done: they are recorded in every schema. `everything`: those of them too that
    nothing depends on. Raises Refused."""
    graph, numbers = loader.graph, numbers_of(loader, confirmed)
    done, plan = set(loader.applied_migrations), []
    for target in sorted(numbers, key=numbers.get) + (graph.leaf_nodes() if everything else []):
        for key in graph.forwards_plan(target):
            if key in done:
                continue
            done.add(key)
            if key not in numbers and (not tenant_apps or key[0] in tenant_apps):
                raise Refused("outdated", named([key]))
            plan.append(key)
    # What is recorded only goes with the next one that was confirmed, so that none stands behind its turn.
    numbered, number = [], len(confirmed) - 1
    for key in reversed(plan):
        number = numbers.get(key, number)
        numbered.append((graph.nodes[key], number))
    return numbered[::-1]


def confirmed_backwards(loader, confirmed):
    """What is confirmed, in that order; refused where something that depends on it is applied and stays."""
    graph, applied = loader.graph, loader.applied_migrations
    numbers, done = numbers_of(loader, confirmed), set()
    for key in sorted(numbers, key=numbers.get):
        if key not in applied:
            continue
        done.add(key)
        left = [one for one in graph.backwards_plan(key) if one in applied and one not in done and one not in numbers]
        if left:
            raise Refused("outdated", named(left))
    return [(graph.nodes[key], numbers[key]) for key in sorted(done, key=numbers.get)]


def confirmed_again(loader, confirmed):
    """Recorded ones that are done once more."""
    numbers = numbers_of(loader, confirmed)
    return [(loader.graph.nodes[key], numbers[key]) for key in sorted(numbers, key=numbers.get)]


def refuse_irreversible(plan):
    for migration, _ in plan:
        for operation in migration.operations:
            if not operation.reversible:
                refused = Refused("irreversible", "{} of {} cannot be taken back".format(
                    plain(operation.describe()), named([key_of(migration)])))
                refused.at = key_of(migration)
                raise refused


class Outline:
    """What `migrate` would do in the schema that the connection is in, migration by migration, in SQL."""

    def __init__(self, connection, executor):
        self._connection = connection
        self._state = executor._create_project_state(with_applied_migrations=True)

    def of(self, migration, number):
        app, name = key_of(migration)
        told = {"app": app, "name": name, "part": number, "atomic": bool(migration.atomic), "statements": None,
                "computed": False, "why": "", "python": steps_without_sql(migration.operations)}
        after = migration.mutate_state(self._state, preserve=True)
        again = self._state.clone()
        try:
            told["statements"] = self._collected(migration, self._state)
            # A time, a random identifier: another value each time that it is asked for.
            told["computed"] = told["statements"] != self._collected(migration, again)
        except Exception as error:  # of any operation
            told["why"] = plain(error).strip()
        self._state = after
        return told

    def _collected(self, migration, state):
        with self._connection.schema_editor(collect_sql=True, atomic=migration.atomic) as editor:
            migration.apply(state, editor, collect_sql=True)
        return statements_of(editor.collected_sql)


def statements_of(collected):
    """What collect_sql gave, without its comments. A comment is a line of its own that begins with "--"."""
    return [plain_sql for plain_sql in (text.strip() for text in collected)
            if plain_sql and not all(line.startswith("--") for line in plain_sql.splitlines())]


def steps_without_sql(operations):
    from django.db.migrations.operations import RunPython, SeparateDatabaseAndState
    steps = []
    for operation in operations:
        if isinstance(operation, SeparateDatabaseAndState):
            steps += steps_without_sql(operation.database_operations)
        elif isinstance(operation, RunPython) or not operation.reduces_to_sql:
            steps.append(plain(operation.describe()))
    return steps
