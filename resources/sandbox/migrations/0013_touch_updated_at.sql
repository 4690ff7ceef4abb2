-- Description: Keep updated_at right by itself
CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at := pg_catalog.now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER project_touch
    BEFORE UPDATE ON project
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER project_task_touch
    BEFORE UPDATE ON project_task
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
