DROP TRIGGER project_task_touch ON project_task;
DROP TRIGGER project_touch ON project;
DROP FUNCTION touch_updated_at();
