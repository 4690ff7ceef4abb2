-- 0007 was edited after this tenant applied it: the stored checksum is that of the earlier text.
UPDATE schema_migrations
SET checksum = pg_catalog.encode(pg_catalog.sha256('CREATE TABLE document (id bigint, title varchar(80));'), 'hex')
WHERE version = '0007';
