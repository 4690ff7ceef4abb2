DROP TABLE support_ticket;
DROP TYPE ticket_priority;
