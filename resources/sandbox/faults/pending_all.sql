-- Nothing was ever applied, but somebody kept notes here: the schema is not empty.
CREATE TABLE legacy_note (id integer PRIMARY KEY, note varchar(200) NOT NULL);
INSERT INTO legacy_note VALUES (1, 'Imported by hand before the migrations existed'), (2, 'Keep until the merger is done');
