-- Takes back: people and sessions
DROP TABLE account_session;
DROP TABLE account;
