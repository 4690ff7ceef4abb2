DROP VIEW active_subscription;
