-- 0016 ran, failed and was rolled back; the attempt is recorded as failed.
INSERT INTO schema_migrations (version, description, applied_at, execution_time_ms, checksum, applied_by, success)
VALUES ('0016', 'Support tickets', '2026-01-16 03:12:07', 2004, '{checksum:0016}', 'deploy', false);
