-- Description: Plans that can be subscribed to
CREATE TABLE plan (
    code varchar(40) PRIMARY KEY,
    title varchar(80) NOT NULL,
    monthly_price numeric(10, 2) NOT NULL CHECK (monthly_price >= 0),
    seats integer NOT NULL DEFAULT 1,
    is_public boolean NOT NULL DEFAULT true
);
