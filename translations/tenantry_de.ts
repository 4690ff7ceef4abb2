<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>ddd d</source>
        <extracomment>Format of a day on a chart&apos;s axis, as QDate&apos;s format: &quot;Thu 19&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Format of a day on a chart&apos;s axis, as QDate&apos;s format: &quot;19 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>PostgreSQL %1, database %2, as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is a standby: everything can be seen, nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is a primary, set to read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is a primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pooler in transaction mode stands between: Tenantry refuses to change anything through it. Connect to the server itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database uses Citus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n tenants listed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n migrations in %1, format %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The archive &quot;%1&quot; is damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from another backup; this one is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk that the backups stand on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and its free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its SHA-256 is not the one that was taken when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; was made by a newer pg_dump than pg_restore %2 can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer postgresql-client package, or set PG_BINDIR to the folder that holds a newer pg_restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pg_restore could not read it to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: the restore of &quot;%2&quot; has not ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the tenant again, or take that restore back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: objects of other schemas point into it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point them to the restored schema first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schema that a restore put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropping the old schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no interrupted restore of &quot;%1&quot; any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups in &quot;%1&quot; yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest in &quot;%1&quot; are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of several backups: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the folder &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of its parent folder, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot rename &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write a private file in &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is not one that Tenantry gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing in &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a symbolic link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has no schema, so there is nothing to back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenant has a schema to back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has %2 tables and sequences; the server&apos;s lock table holds %3 locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction in postgresql.conf and restart the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema of tenant &quot;%1&quot; does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup may need %1, but only %2 are free where &quot;%3&quot; is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, back up fewer tenants, or choose another folder (BACKUP_DIR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; and %n others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pg_dump failed for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept of this backup. Earlier backups are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up as a role that may read every row: the owner, a member of pg_read_all_data with BYPASSRLS, or a superuser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of &quot;%1&quot; became full while %2 was backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its archives may still be sound, but Tenantry does not restore from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest names a file &quot;%1&quot;, which is no file name that Tenantry gives, or names it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest has no checksum for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest&apos;s entry of tenant &quot;%1&quot; names no archive of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest has format %1; this version of Tenantry reads formats up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the version of Tenantry that made the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest names no format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest lacks its id, its time or its state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest in the folder &quot;%1&quot; is that of backup %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package postgresql-client-%1, or set PG_BINDIR to the folder that holds pg_dump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pg_dump %1 (%2) is older than PostgreSQL %3, which it would have to understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pg_dump and pg_restore were not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup %1 is damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup %1 does not hold tenant &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; is missing or has the wrong size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1 in place, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; was cut off earlier; its empty remains are dropped first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is renamed to &quot;%2&quot; and kept; the backup of %3 takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is made anew from the backup of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n objects of other schemas go on pointing to the renamed schema.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was made on another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session of pg_restore does not end on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in pg_stat_activity and terminate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old schema &quot;%1&quot; does not exist any more, so &quot;%2&quot; is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up the present state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming the live schema aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing row counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup %1 has no archive of tenant &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; is not any more as the plan saw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the restore again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pg_restore failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restored schema &quot;%1&quot; has vanished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table &quot;%1&quot; has %2 rows instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorded migrations differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was restored differs from the backup: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore failed and could not be taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incomplete schema &quot;%1&quot; is marked as such; restore the tenant again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old schema is kept as &quot;%1&quot;; restore the tenant again, or rename it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed what an interrupted backup left: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of tenant &quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema name must not be empty or hold NUL characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema name &quot;%1&quot; is %2 bytes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL keeps at most 63 bytes; choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry lists this tenant, but the database has no such schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema exists, but has no tables and no recorded migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of this connection has no CREATE privilege on the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the history of a tenant, but no row in the registry names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history records version %1, which the source does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history records it as failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded checksum has %1 characters, a SHA-256 has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded checksum %1, the file has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded on %1, but the schema lacks: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded as applied, but the schema lacks: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that it creates is there already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of what it creates is there already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present, but not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the migration as applied: its objects are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded, but its objects are absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the tenant from a backup that has the objects, or remove the record and apply the migration again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was edited after it was applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the recorded checksum, or restore the original file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied only in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up what it left behind and apply it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded, but not in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the migration file back, or remove the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role may not create in the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant CREATE on the schema to the role of this connection, as its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered, but its schema does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the schema and apply every migration, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema has no tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply every migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenant&apos;s schema without a registry row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the tenant again, or archive and drop the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the session that holds the lock, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the server names, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry row cannot be a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the row in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the tenants with &quot;tenantryctl tenants&quot;; the schema&apos;s name counts, not the customer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history table has the layout of %1, but the source is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history table is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading histories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history table is locked by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration format &quot;%1&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use auto, native or golang-migrate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds files of two conventions: N_name.sql and N_name.up.sql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set format = &quot;native&quot; or &quot;golang-migrate&quot; under [migrations], or move the others away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; in &quot;%3&quot; have the same version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them the next free number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migrations folder &quot;%1&quot; does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set folder under [migrations] in the profile; relative paths count from the profile&apos;s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is not named like a migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations are named N_name.up.sql, rollbacks N_name.down.sql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration source &quot;%1&quot; is not supported by this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set source = &quot;sql&quot; and folder under [migrations].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the history table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 as applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the recorded checksum of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the failed record of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the invalid index of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no migration with version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;tenantryctl status&quot; lists the versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a person: the file of a recorded migration is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has to be settled first, by Review fixes or &quot;tenantryctl verify --fix&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a person: no migration creates this index by itself, so that it could be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until the tenant&apos;s other findings are settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inside a migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it: each migration already runs in a transaction of its own, together with its record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be fixed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tenant is current.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left needs a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix 1 tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix %1 tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply 1 migration to 1 tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply 1 migration to %1 tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply %1 migrations to 1 tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply %1 migrations to %2 tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes current.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tenants become current; %2 goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The canary %1 failed; no other tenant was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 tenants failed (limit %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 left nothing undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; has no history table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1 (%2, user %3, from %4, since %5 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being worked on by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that run has ended, then run again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost and is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string now leads to another PostgreSQL server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failover happened. Scan again before anything else is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema is gone since the plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: already recorded, skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waited for a lock, try %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT; the server rolled the migration back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT, and the server cannot say what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the tenant: its history table tells whether the migration is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer the request to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be quoted as an identifier: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot be quoted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string is not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as libpq does, for example &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; or &quot;service=app&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1 (%2, user %3) since %4 s: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session holds a lock on the table; look for it in pg_stat_activity and try again when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the statement timeout of the profile, or find out what the statement waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant the missing privilege to the role of this connection, or connect with the owner&apos;s role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the primary server with a role that may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction on the server, or work on fewer tenants at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection; see its log. The work can be resumed when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server was lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a password, and none is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it with the connection, put it into ~/.pgpass, or use a service file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trusted TLS connection to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the server&apos;s certificate authority with sslrootcert, or set sslmode in the connection string; hosts other than this one are verified in full unless you say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user and password, and the server&apos;s pg_hba.conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no free connection: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until others have ended, use fewer workers, or raise max_connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not exist on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check dbname in the connection string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot reach the server at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs, and host and port of the connection string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string has a &apos;;&apos; inside a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this value into a service file and name it with service=.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection goes through a pooler in transaction mode; changing tenants through it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session locks and settings leak to other clients there. Connect to the PostgreSQL server directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is a standby and cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the primary, for example with target_session_attrs=read-write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a psql command, not SQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the migration in plain SQL; psql is never run on a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY … FROM STDIN needs a client that sends the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use INSERT … VALUES, or COPY from a file on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create a folder in &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room in it, or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder that is empty or does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cluster in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sandbox there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make a PostgreSQL cluster in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details show what initdb said. Check the free space and the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details show the end of its log, &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot remove &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions and remove it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the demonstration tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sandbox has 1 to 10,000 tenants, not %L1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the folder &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of its parent folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; has %2 tenants, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the number out to use it as it is, name another folder, or stop it and remove its folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; is being started already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the other start has finished. If the folder cannot be written to, choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no initdb, pg_ctl and postgres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder with PostgreSQL&apos;s server programs, for example /usr/lib/postgresql/15/bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1, with which this cluster was made, is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package postgresql-%1, or use another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs (initdb, pg_ctl, postgres) are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package &quot;postgresql&quot; of your distribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL refuses to run as root, and there is no user &quot;postgres&quot; or &quot;nobody&quot; to run it as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Tenantry as an ordinary user, or create the user &quot;postgres&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, then either enter it when the window asks, which can keep it in the system&apos;s keyring, or put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of failures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a share of the tenants from 0% to 100%, such as &quot;5%&quot;, or a count from 1 up, such as &quot;3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how to reach the server, for example conninfo = &quot;host=db dbname=app user=me&quot; or &quot;service=app&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles are kept in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet: profiles are kept in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a value of the wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a section: [%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a list of texts: [&quot;one&quot;, &quot;two&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a duration of at most 24 days with its unit, such as &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; or &quot;1d&quot;; &quot;0&quot; means none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registry = &quot;table&quot; needs it: table = &quot;public.tenants&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registry = &quot;pattern&quot; needs it: pattern = &quot;^tenant_&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not name the tenant&apos;s schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without &quot;{schema}&quot; every tenant&apos;s migrations would run in the same place: [&quot;{schema}&quot;, &quot;public&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file must be TOML: sections in [brackets], then lines of the form key = &quot;value&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keyring answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was not stored in the keyring: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or put its folder into PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot enter the folder &quot;%1&quot; to start &quot;%2&quot; there: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot; as another user: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only root may switch to another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make a pipe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not finish within %2 s and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit status of &quot;%1&quot; was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended by signal %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed with exit status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;tenantryctl runs list&quot; shows the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one run begins with &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more of its name, for example one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the local store &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2; this Tenantry knows %3 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Tenantry has written it: use that one. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store was damaged. It was kept as &quot;%1&quot;, and an empty one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store refused a statement: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task ended with an internal error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry row names no schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema name is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry lists the schema &quot;%1&quot; more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no column that holds the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &quot;schema_column&quot; in the [tenants] section; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern for schema names is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &quot;pattern&quot; in the [tenants] section, for example &quot;^tenant_&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; is no regular expression: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct &quot;pattern&quot; in the [tenants] section. PostgreSQL&apos;s POSIX regular expressions are meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schemas that match %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct &quot;schema&quot; in the [tenants] section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the single schema %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in the schema &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct &quot;table&quot; in the [tenants] section. Tables in &quot;%1&quot;: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; has no tables or does not exist. Correct &quot;table&quot; in the [tenants] section. Schemas in this database: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one pair of tables looks like django-tenants: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set registry = &quot;table&quot; in the [tenants] section and name the table and its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no column &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the column names in the [tenants] section; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the columns of %1 are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &quot;table&quot; in the [tenants] section to &quot;schema.table&quot;; put a part with a dot or a quote into double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tables of django-tenants were found: one with a column schema_name, and one with domain, tenant_id and is_primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this is the right database, or set registry = &quot;table&quot; or &quot;pattern&quot; in the [tenants] section.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>All %n tenants are done.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tenants are done, %3 failed, %4 were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were backed up and the archives read to their end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checksums of %n files match and pg_restore read every archive to its end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s. The schema as it was is kept as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store could not be opened, so nothing could be journaled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed without a journal. See that the data folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet has not been checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the check to end, or press F5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>All columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded, absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited after applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present, not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year, as QDate&apos;s format: &quot;5 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::BackupContentModel</name>
    <message>
        <source>absent</source>
        <comment>rows now: the table does not exist</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 with %n tables, at migration %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::BackupDialog</name>
    <message>
        <source>is being measured…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are read at one and the same moment. Their users notice nothing. The backup counts as taken only after it was read back to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these tenants has a schema that could be backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space: the backup may need %1, and %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::BackupModel</name>
    <message>
        <source>current</source>
        <comment>migration level of a backup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::BackupTimeline</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day below a bar, as QDate&apos;s format: &quot;18 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proven</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day and what was backed up</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::BackupsPage</name>
    <message>
        <source>No backup matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every backup of this connection will stand here: when it was taken, what it holds, and whether it was read back to its end. Before each run and each restore one is taken by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: tenant, day, reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a backup holds, and when it was taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2, taken in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: it cannot be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has read it back yet. Verify it before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The SHA-256 of %n files matches.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pg_restore %1 read it to the end, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven: it was restored elsewhere and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From PostgreSQL %1, database %2, in %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::ChartCard</name>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionEditor</name>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but not all is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is being asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was saved, its password was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::ErrorPanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLSTATE %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::FindingList</name>
    <message numerus="yes">
        <source>and %n more kinds of findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them on the page Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::FirstStartPage</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenantry reads every tenant schema of a PostgreSQL database, says what is wrong and why, and mends it with a backup first. Add a connection to your database, or look around in the sandbox: a private PostgreSQL with a demonstration fleet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox did not start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::HeaderBar</name>
    <message>
        <source>Rescan  F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tenant, migration, backup or command…   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick opener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read registry, history tables and catalog again; changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block everything that would change the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::MainWindow</name>
    <message>
        <source>%1 The fleet can be checked, but nothing can be changed and no trend is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) – Tenantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tenantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing cancels it: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenantry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe, why, and what exactly will be run to mend them.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationDetail</name>
    <message>
        <source>%1 %2</source>
        <comment>a number of tenants and a state: 409 applied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a lock mode on a table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its SQL, what locks it takes and who has it are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: PostgreSQL’s parser could not read it (line %1: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none on tables that exist before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads or rewrites a whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: it has a statement that cannot run in one; it is sent alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one, together with its record in the history table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rollback file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationMatrixModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 failed in %1 and is recorded as failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records %2, but its objects are absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got %2 before its file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the objects of %2, but no record of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read, so nothing is known about %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationsPage</name>
    <message>
        <source>Only tenants behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants and their migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the fleet was scanned, every tenant and every migration stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration source is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the connection has no migrations. Add files named like 0001_initial.sql, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenant is behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenant matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n tenants…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant waits for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::Mosaic</name>
    <message numerus="yes">
        <source>%n tenants, one cell each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one cell each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every check leaves a sample here. The lines begin with the second one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong: every tenant has every migration, and its tables are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the fleet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry, history tables and catalog are read. Here you will see which tenants need attention, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet has not been checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check reads every tenant&apos;s migrations and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, each tenant has its cell here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n tenants are well</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tenants need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are broken and may answer with errors now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are behind.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from what is expected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each has all %n migrations, recorded and in place.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pages may fail right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no table is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>differ from what is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenants in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every tenant within %n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants have none</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants older than a day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, backups and restores will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 with %3 tables of tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n different shapes among the tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PasswordDialog</name>
    <message>
        <source>Keep it in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::PlanDialog</name>
    <message>
        <source>Back up first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Apply %n migrations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is more than half of the tenants. Type the database&apos;s name, %1, to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing that could be done automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as sent to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 on %3 and reads or rewrites the whole table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 on %3, without rewriting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be undone: every migration has a rollback file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be undone by a rollback file: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more locks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SQL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup cannot be taken: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup needs up to %1, but %2 has only %3 free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan as SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL (*.sql)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::PlanSummaryModel</name>
    <message>
        <source>outside a transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All of this first on %1 alone, as the canary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a failure there stops the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Then on the others, %n at a time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stops above %1 failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the touched tenants again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up and verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 · %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::ProfileDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::ProfileForm</name>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zumodra production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if the server asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: nothing can be changed through this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever libpq understands: keywords, a URI (postgresql://…), or service=name. No password in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use ~/.pgpass, or leave it empty and be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In django-tenants’ tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a table of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a pattern of schema names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One schema, no tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; several with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants are &amp;listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns with a status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern (POSIX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schemas left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NNN_name.sql with NNN_name.rollback.sql</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golang-migrate: N_name.up.sql with N_name.down.sql</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relative folder counts from the profile’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;search_path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first tenant of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Canary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop after failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for a &amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest statemen&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backup folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which database: for example host=db-main dbname=app user=app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string holds a password. Take it out and type it below: it goes to the keyring, not to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the connection a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which table the tenants are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which schemas are tenants, for example ^tenant_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which schema it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which folder the migrations are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search_path needs at least {schema}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::QuickOpener</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenant, migration, backup, page or command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreReviewPage</name>
    <message>
        <source>Counting the rows of the tenant as it is now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows now and in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the restore would do could not be found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the present state first (about %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To restore on production, type the schema’s name, %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The backup has every migration that the tenant has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The backup is %n migrations behind: %1. They will be pending afterwards.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No other schema depends on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects of other schemas point into it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions use the tenant now; the restore waits for them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No session uses the tenant at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreRunPage</name>
    <message>
        <source>Drop the schema put aside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant was not restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema as it was is kept as %1. It can be dropped once the tenant has been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema put aside is being dropped; Tasks shows when it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreTableModel</name>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n newer rows will be missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows come back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the table comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table goes: the backup has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n tables</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tables</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWhatPage</name>
    <message>
        <source>There is no backup that could be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWizard</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is checked to its end before anything is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live schema is renamed and kept, not dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If anything fails, the live schema gets its name back: the tenant is wholly old or wholly new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it runs, the tenant’s pages answer with errors. What its users entered since the backup was made is then only in the schema put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1 in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is restored into its own schema, %1, of this database, as it was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema %1 was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::ReviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RunDetail</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tenants and their error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: SQLSTATE %2, %3</source>
        <comment>tenants and their error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures by error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of each of its tenants is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rest was run by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed tenants…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenants…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different errors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done on %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RunModel</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, by %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::RunTenantModel</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::Session</name>
    <message>
        <source>Read only is switched on in the header of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection %1 is read only by its profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is a standby; it cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server opens sessions of this role read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection goes through a transaction pooler; changes need a direct connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Check %n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Verify backup %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::Sparkline</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SqlView</name>
    <message>
        <source>SQL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::StatusStrip</name>
    <message>
        <source>%1: cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1 (%2) in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TaskCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage and the tenant at hand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: what is at hand is being rolled back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TaskListModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TasksPage</name>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change that Tenantry makes is written down here: what was done to which tenant, what failed and why, and what is left to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TenantDetail</name>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenant selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see its findings, migrations, tables, backups and history; several to act on them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenants selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema does not exist, so it has no tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema has no tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not taken part in a run yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TenantFindings</name>
    <message>
        <source>Working out the fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has all %n migrations, and their objects are there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every recorded checksum is the one of its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its level is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside a transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TenantModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all tenants again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenant matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply pending migrations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, they are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the tenants…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet has not been checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tenant will have a row here, with its state, migrations, size and last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TimeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value in a chart&apos;s tooltip</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::Tour</name>
    <message>
        <source>the picture could not be written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::TrendsPage</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every scan leaves its figures here: tenants by state, what is pending, how long the scan took, sizes, and the age of the newest backup. The first scan makes the first point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the newest backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to move, double-click for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For ranges of up to seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 healthy now, at worst %3 not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over all tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenant furthest behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1 (a week before %2), max %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1, max %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 % in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no backup in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the trends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trends were not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder may be read-only or full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenantry::Workbench</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying to reach the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Trying again by itself in %n seconds. Nothing else is run again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted: %1, begun %2, %3 of %4 tenants done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming holds it against the fleet as it is now and shows what is left before anything runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5, reads the fleet again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything that can be fixed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply pending migrations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up all tenants…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a tenant…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch read only off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch read only on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks every change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
