-- Description: One account per e-mail address, without blocking writers
CREATE UNIQUE INDEX CONCURRENTLY account_email_lower_key ON account (lower(email));
