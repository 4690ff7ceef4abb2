DROP TABLE finance_invoice_line;
DROP TABLE finance_invoice;
