DROP TRIGGER document_audit ON document;
DROP FUNCTION audit_document_change();
DROP TABLE audit_event;
