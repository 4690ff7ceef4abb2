-- Description: The plans every customer may choose from
INSERT INTO plan (code, title, monthly_price, seats) VALUES
    ('free', 'Free', 0, 3),
    ('team', 'Team', 29.00, 15),
    ('business', 'Business', 99.00, 100)
ON CONFLICT (code) DO NOTHING;
UPDATE subscription SET plan_code = 'free' WHERE plan_code IS NULL;
