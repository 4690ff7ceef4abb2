-- A hotfix was applied here whose file never reached the folder.
INSERT INTO schema_migrations (version, description, applied_at, execution_time_ms, checksum, applied_by)
VALUES ('0100', 'Hotfix: rounding of taxes', '2026-01-18 21:40:00', 12,
        pg_catalog.encode(pg_catalog.sha256('-- hotfix'), 'hex'), 'alice');
