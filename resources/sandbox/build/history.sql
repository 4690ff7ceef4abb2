CREATE TABLE schema_migrations (
    version varchar(255) PRIMARY KEY,
    description text,
    applied_at timestamp NOT NULL DEFAULT current_timestamp,
    execution_time_ms integer,
    checksum varchar(64) NOT NULL,
    applied_by varchar(255),
    sql_up text,
    sql_down text,
    success boolean NOT NULL DEFAULT true
);
