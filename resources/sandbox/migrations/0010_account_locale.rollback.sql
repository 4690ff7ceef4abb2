ALTER TABLE account DROP COLUMN last_seen_at;
ALTER TABLE account DROP COLUMN locale;
