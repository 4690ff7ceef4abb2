-- Description: View of paying customers
CREATE VIEW active_subscription AS
SELECT s.id, a.email, p.title AS plan_title, p.monthly_price, s.started_on
FROM subscription s
JOIN account a ON a.id = s.account_id
JOIN plan p ON p.code = s.plan_code
WHERE s.status IN ('active', 'past_due');
