-- A row that cannot be right: its checksum was cut to 12 characters and its description is lost.
UPDATE schema_migrations SET checksum = pg_catalog.left(checksum, 12), description = NULL WHERE version = '0009';
