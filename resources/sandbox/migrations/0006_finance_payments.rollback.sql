DROP TABLE finance_payment;
DROP TYPE payment_method;
