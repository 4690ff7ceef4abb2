-- 0013 was applied two days after the migrations that follow it.
UPDATE schema_migrations SET applied_at = timestamp '2026-01-20 16:20:00' WHERE version = '0013';
