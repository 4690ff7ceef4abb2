-- The schema belongs to the superuser; the application's role may look, and nothing more.
GRANT USAGE ON SCHEMA {schema} TO app_owner;
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO app_owner;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO app_owner;
