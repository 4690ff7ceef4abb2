-- Rows of one tenant. {seed} is the tenant's number, {rows} how many accounts it has. No random values and no
-- clock: the same sandbox holds the same rows every time.
INSERT INTO account (email, full_name, is_active, created_at, locale, last_seen_at)
SELECT 'person' || i || '@tenant{seed}.example',
       (ARRAY['Ada', 'Grace', 'Alan', 'Edgar', 'Barbara', 'Donald', 'Frances'])[1 + (i + {seed}) % 7] || ' '
           || (ARRAY['Lovelace', 'Hopper', 'Turing', 'Codd', 'Liskov', 'Knuth', 'Allen'])[1 + (i * 3 + {seed}) % 7],
       i % 9 <> 0,
       timestamptz '2024-03-01 08:00+00' + i * interval '7 hours',
       (ARRAY['en', 'fr', 'de'])[1 + i % 3],
       timestamptz '2026-01-10 09:00+00' - i * interval '95 minutes'
FROM generate_series(1, {rows}) AS i;
INSERT INTO subscription (account_id, plan_code, status, started_on)
SELECT a.id, (ARRAY['free', 'team', 'business'])[1 + (a.id + {seed}) % 3],
       (ARRAY['trial', 'active', 'past_due', 'cancelled']::subscription_status[])[1 + a.id % 4],
       date '2024-06-01' + a.id::integer
FROM account a;
INSERT INTO finance_invoice (number, account_id, issued_on, due_on, total)
SELECT 'INV-' || pg_catalog.lpad(a.id::text, 6, '0'), a.id, date '2025-01-01' + a.id::integer,
       date '2025-01-31' + a.id::integer, (a.id * 37 + {seed} * 11) % 900 + 10.50
FROM account a;
INSERT INTO finance_payment (invoice_id, method, amount, received_at)
SELECT f.id, (ARRAY['card', 'transfer', 'direct_debit', 'cash']::payment_method[])[1 + f.id % 4], f.total,
       timestamptz '2025-02-10 10:00+00' + f.id * interval '1 day'
FROM finance_invoice f
WHERE f.id % 4 <> 0;
