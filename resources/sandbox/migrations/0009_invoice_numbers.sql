-- Description: Gapless invoice numbers per prefix
CREATE TABLE finance_counter (
    prefix varchar(10) PRIMARY KEY,
    last_value integer NOT NULL DEFAULT 0
);

-- The body has semicolons, a nested BEGIN and a quoted $$ on purpose: a runner that splits at ";" breaks here.
CREATE FUNCTION next_invoice_number(wanted_prefix varchar) RETURNS varchar
LANGUAGE plpgsql
AS $function$
DECLARE
    next_value integer;
    note text := $$not the end; of the function$$;
BEGIN
    BEGIN
        INSERT INTO finance_counter (prefix, last_value) VALUES (wanted_prefix, 1)
            RETURNING last_value INTO next_value;
    EXCEPTION WHEN unique_violation THEN
        UPDATE finance_counter SET last_value = last_value + 1 WHERE prefix = wanted_prefix
            RETURNING last_value INTO next_value;
    END;
    RETURN wanted_prefix || '-' || pg_catalog.lpad(next_value::text, 6, '0');
END;
$function$;
