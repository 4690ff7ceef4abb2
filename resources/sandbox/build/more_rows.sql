-- The rows that only small sandboxes have, after rows.sql.
INSERT INTO account_session (token, account_id, user_agent, expires_at)
SELECT pg_catalog.md5('{seed}/' || a.id)::uuid, a.id, 'Firefox/128', timestamptz '2026-12-31 00:00+00' FROM account a;
INSERT INTO team (name, created_at)
SELECT (ARRAY['Sales', 'Support', 'Engineering', 'Finance', 'Operations'])[i], timestamptz '2024-03-01 08:00+00'
FROM generate_series(1, 5) AS i;
INSERT INTO team_member (team_id, account_id, role)
SELECT 1 + a.id % 5, a.id, CASE WHEN a.id <= 5 THEN 'owner' ELSE 'member' END FROM account a;
INSERT INTO finance_invoice_line (invoice_id, position, description, quantity, unit_price)
SELECT f.id, p, (ARRAY['Seats', 'Storage', 'Support hours'])[p], p, f.total / 6
FROM finance_invoice f, generate_series(1, 3) AS p;
INSERT INTO finance_counter (prefix, last_value) VALUES ('INV', {rows});
INSERT INTO document (title, owner_id, body, created_at)
SELECT 'Document ' || a.id, a.id, pg_catalog.repeat('Minutes of meeting ' || a.id || ' of tenant {seed}. ', 20),
       timestamptz '2025-05-01 12:00+00' + a.id * interval '5 hours'
FROM account a;
INSERT INTO document_version (document_id, version, body)
SELECT d.id, v, d.body || ' Revision ' || v FROM document d, generate_series(1, 2) AS v;
INSERT INTO audit_event (happened_at, subject, action, details)
SELECT d.created_at, 'document ' || d.id, 'insert', pg_catalog.jsonb_build_object('title', d.title) FROM document d;
INSERT INTO project (team_id, title, updated_at)
SELECT 1 + i % 5, 'Project ' || i, timestamptz '2025-09-01 07:00+00' + i * interval '1 day'
FROM generate_series(1, 8) AS i;
INSERT INTO project_task (project_id, title, done, due_on, updated_at)
SELECT 1 + i % 8, 'Task ' || i, i % 3 = 0, date '2026-01-01' + i, timestamptz '2025-10-01 07:00+00' + i * interval '1 hour'
FROM generate_series(1, {rows} * 2) AS i;
INSERT INTO notification (account_id, subject, created_at, read_at)
SELECT a.id, 'Your invoice is ready', timestamptz '2025-11-01 06:00+00' + a.id * interval '1 minute',
       CASE WHEN a.id % 2 = 0 THEN timestamptz '2025-11-02 06:00+00' END
FROM account a;
INSERT INTO notification_preference (account_id, channel, enabled)
SELECT a.id, c, a.id % 5 <> 0 FROM account a, pg_catalog.unnest(ARRAY['email', 'push']) AS c;
