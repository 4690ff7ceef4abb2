DROP TABLE project_task;
DROP TABLE project;
