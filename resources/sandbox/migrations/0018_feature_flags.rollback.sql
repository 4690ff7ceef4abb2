ALTER TABLE team DROP COLUMN archived_at;
DROP TABLE feature_flag;
