-- Changed by hand: a unique constraint is gone, and an index exists that no migration made.
ALTER TABLE team DROP CONSTRAINT team_name_key;
CREATE INDEX project_task_due_hotfix_idx ON project_task (due_on);
