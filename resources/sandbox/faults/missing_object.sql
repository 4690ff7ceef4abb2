-- The finance migrations are recorded, but their tables are gone.
DROP TABLE finance_payment;
DROP TYPE payment_method;
DROP TABLE finance_invoice_line;
DROP TABLE finance_invoice;
