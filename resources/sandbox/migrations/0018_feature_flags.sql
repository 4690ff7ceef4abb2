-- Description: Feature flags, and teams that can be archived
CREATE TABLE feature_flag (
    name varchar(60) PRIMARY KEY,
    enabled boolean NOT NULL DEFAULT false,
    rollout_percent smallint NOT NULL DEFAULT 0 CHECK (rollout_percent BETWEEN 0 AND 100)
);

ALTER TABLE team ADD COLUMN archived_at timestamptz;
