-- The history table lost its primary key, and one version was recorded twice.
ALTER TABLE schema_migrations DROP CONSTRAINT schema_migrations_pkey;
INSERT INTO schema_migrations (version, description, applied_at, execution_time_ms, checksum, applied_by)
SELECT version, description, applied_at + interval '3 days', execution_time_ms, checksum, 'diagnostic_recovery'
FROM schema_migrations WHERE version = '0012';
