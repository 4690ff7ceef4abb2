DROP FUNCTION next_invoice_number(varchar);
DROP TABLE finance_counter;
