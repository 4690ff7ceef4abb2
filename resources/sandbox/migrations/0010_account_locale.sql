-- Description: Language and last sign-in of an account
ALTER TABLE account ADD COLUMN locale varchar(10) NOT NULL DEFAULT 'en';
ALTER TABLE account ADD COLUMN last_seen_at timestamptz;
UPDATE account SET last_seen_at = created_at WHERE last_seen_at IS NULL;
