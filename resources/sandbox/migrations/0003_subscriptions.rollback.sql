DROP TABLE subscription;
DROP TYPE subscription_status;
