-- A deployment died and left the lock row of its tool behind.
CREATE TABLE schema_migration_lock (
    id integer PRIMARY KEY CHECK (id = 1),
    locked boolean NOT NULL DEFAULT false,
    locked_at timestamp,
    locked_by varchar(255)
);
INSERT INTO schema_migration_lock VALUES (1, true, '2026-01-15 03:12:00', 'deploy@runner-4');
