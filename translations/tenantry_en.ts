<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Select a backup.</source>
        <translation>Select a backup.</translation>
    </message>
    <message>
        <source>The sandbox is not available here.</source>
        <translation>The sandbox is not available here.</translation>
    </message>
    <message>
        <source>No tenant has a finding.</source>
        <translation>No tenant has a finding.</translation>
    </message>
    <message>
        <source>None of these has a finding.</source>
        <translation>None of these has a finding.</translation>
    </message>
    <message>
        <source>No tenant waits for %1.</source>
        <translation>No tenant waits for %1.</translation>
    </message>
    <message>
        <source>None of these waits for a migration.</source>
        <translation>None of these waits for a migration.</translation>
    </message>
    <message>
        <source>No tenant waits for a migration.</source>
        <translation>No tenant waits for a migration.</translation>
    </message>
    <message>
        <source>No tenant is selected.</source>
        <translation>No tenant is selected.</translation>
    </message>
    <message>
        <source>There is no schema to back up.</source>
        <translation>There is no schema to back up.</translation>
    </message>
    <message>
        <source>The backup is damaged and cannot be restored.</source>
        <translation>The backup is damaged and cannot be restored.</translation>
    </message>
    <message>
        <source>The backup holds no tenant.</source>
        <translation>The backup holds no tenant.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Tenants are restored one at a time: select one.</source>
        <translation>Tenants are restored one at a time: select one.</translation>
    </message>
    <message>
        <source>There is no verified backup of it.</source>
        <translation>There is no verified backup of it.</translation>
    </message>
    <message>
        <source>Restores are taken back one at a time: select one tenant.</source>
        <translation>Restores are taken back one at a time: select one tenant.</translation>
    </message>
    <message>
        <source>No restore of it was cut off.</source>
        <translation>No restore of it was cut off.</translation>
    </message>
    <message>
        <source>The backup has no files.</source>
        <translation>The backup has no files.</translation>
    </message>
    <message>
        <source>Select a run.</source>
        <translation>Select a run.</translation>
    </message>
    <message>
        <source>Nothing of it is left to be done.</source>
        <translation>Nothing of it is left to be done.</translation>
    </message>
    <message>
        <source>The task has ended.</source>
        <translation>The task has ended.</translation>
    </message>
    <message>
        <source>The task is stopping already.</source>
        <translation>The task is stopping already.</translation>
    </message>
    <message>
        <source>No backup was taken.</source>
        <translation>No backup was taken.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>New connection…</translation>
    </message>
    <message>
        <source>Describe another database.</source>
        <translation>Describe another database.</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connections…</translation>
    </message>
    <message>
        <source>Open another database.</source>
        <translation>Open another database.</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Open the sandbox</translation>
    </message>
    <message>
        <source>A private server with a demonstration fleet.</source>
        <translation>A private server with a demonstration fleet.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Rescan</translation>
    </message>
    <message>
        <source>Read registry, history tables and catalog again; changes nothing.</source>
        <translation>Read registry, history tables and catalog again; changes nothing.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stop reading the fleet; what is shown stays.</source>
        <translation>Stop reading the fleet; what is shown stays.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Block everything that would change the database.</source>
        <translation>Block everything that would change the database.</translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation>Review fixes…</translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation>
            <numerusform>Review fixes for %n tenant…</numerusform>
            <numerusform>Review fixes for %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that can be fixed automatically, shown before it runs.</source>
        <translation>Everything that can be fixed automatically, shown before it runs.</translation>
    </message>
    <message>
        <source>Apply pending migrations…</source>
        <translation>Apply pending migrations…</translation>
    </message>
    <message numerus="yes">
        <source>Apply pending migrations to %n tenants…</source>
        <translation>
            <numerusform>Apply pending migrations to %n tenant…</numerusform>
            <numerusform>Apply pending migrations to %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Apply…</translation>
    </message>
    <message>
        <source>Every migration that is missing, shown before it runs.</source>
        <translation>Every migration that is missing, shown before it runs.</translation>
    </message>
    <message>
        <source>Show what would be fixed…</source>
        <translation>Show what would be fixed…</translation>
    </message>
    <message numerus="yes">
        <source>Show what would be fixed in %n tenants…</source>
        <translation>
            <numerusform>Show what would be fixed in %n tenant…</numerusform>
            <numerusform>Show what would be fixed in %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>The same plan to read, in read-only mode as well.</source>
        <translation>The same plan to read, in read-only mode as well.</translation>
    </message>
    <message>
        <source>Back up all tenants…</source>
        <translation>Back up all tenants…</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants…</source>
        <translation>
            <numerusform>Back up %n tenant…</numerusform>
            <numerusform>Back up %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Write archives, verified by reading them back; changes nothing in the database.</source>
        <translation>Write archives, verified by reading them back; changes nothing in the database.</translation>
    </message>
    <message>
        <source>Restore a tenant…</source>
        <translation>Restore a tenant…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Bring a tenant back from a backup, shown before it runs.</source>
        <translation>Bring a tenant back from a backup, shown before it runs.</translation>
    </message>
    <message>
        <source>Read these tenants again; changes nothing.</source>
        <translation>Read these tenants again; changes nothing.</translation>
    </message>
    <message>
        <source>Take the restore back…</source>
        <translation>Take the restore back…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Undo a restore that was cut off, shown before it runs.</source>
        <translation>Undo a restore that was cut off, shown before it runs.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Read its files back to the end and compare their checksums.</source>
        <translation>Read its files back to the end and compare their checksums.</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Resume…</translation>
    </message>
    <message>
        <source>Hold the run against the fleet as it is now and show what is left.</source>
        <translation>Hold the run against the fleet as it is now and show what is left.</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Cancel this task</translation>
    </message>
    <message>
        <source>What is at hand is rolled back.</source>
        <translation>What is at hand is rolled back.</translation>
    </message>
    <message>
        <source>Find a tenant, migration, backup or command…</source>
        <translation>Find a tenant, migration, backup or command…</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Filter this page</translation>
    </message>
    <message>
        <source>Open the tenant</source>
        <translation>Open the tenant</translation>
    </message>
    <message numerus="yes">
        <source>Show %n tenants</source>
        <translation>
            <numerusform>Show %n tenant</numerusform>
            <numerusform>Show %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these tenants</source>
        <translation>Show these tenants</translation>
    </message>
    <message>
        <source>Show the migration</source>
        <translation>Show the migration</translation>
    </message>
    <message>
        <source>Show the backup</source>
        <translation>Show the backup</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Show the run</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Show the task</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Keyboard shortcuts…</translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation>About Tenantry</translation>
    </message>
    <message numerus="yes">
        <source>Apply up to %1 to %n tenants…</source>
        <translation>
            <numerusform>Apply up to %1 to %n tenant…</numerusform>
            <numerusform>Apply up to %1 to %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply up to %1…</source>
        <translation>Apply up to %1…</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed tenants…</source>
        <translation>
            <numerusform>Retry %n failed tenant…</numerusform>
            <numerusform>Retry %n failed tenants…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenants…</source>
        <translation>
            <numerusform>Resume %n tenant…</numerusform>
            <numerusform>Resume %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>No connection is open.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation>The local store could not be opened, so no runs are known.</translation>
    </message>
    <message>
        <source>%1 does not wait for %2.</source>
        <translation>%1 does not wait for %2.</translation>
    </message>
    <message>
        <source>Apply up to %1 to %2…</source>
        <translation>Apply up to %1 to %2…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Show the run&apos;s plan</source>
        <translation>Show the run&apos;s plan</translation>
    </message>
    <message>
        <source>As it was confirmed before it ran, with its SQL and its commands.</source>
        <translation>As it was confirmed before it ran, with its SQL and its commands.</translation>
    </message>
    <message>
        <source>Everything that the schemas show is recorded.</source>
        <translation>Everything that the schemas show is recorded.</translation>
    </message>
    <message>
        <source>Adopt this fleet…</source>
        <translation>Adopt this fleet…</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n tenants…</source>
        <translation>
            <numerusform>Adopt %n tenant…</numerusform>
            <numerusform>Adopt %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Adopt…</translation>
    </message>
    <message>
        <source>Record what the schemas show to be applied; what they do not show is listed.</source>
        <translation>Record what the schemas show to be applied; what they do not show is listed.</translation>
    </message>
    <message>
        <source>Select a schema that is kept.</source>
        <translation>Select a schema that is kept.</translation>
    </message>
    <message>
        <source>It is the only copy: the restore that put it aside was cut off. Take that one back, with its tenant.</source>
        <translation>It is the only copy: the restore that put it aside was cut off. Take that one back, with its tenant.</translation>
    </message>
    <message>
        <source>What was found needs a person: no plan settles it.</source>
        <translation>What was found needs a person: no plan settles it.</translation>
    </message>
    <message>
        <source>What is pending waits until something else is settled: see the fixes.</source>
        <translation>What is pending waits until something else is settled: see the fixes.</translation>
    </message>
    <message>
        <source>Its name was cut: nobody can tell whose schema it was.</source>
        <translation>Its name was cut: nobody can tell whose schema it was.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>New window</translation>
    </message>
    <message>
        <source>Look after another database beside this one.</source>
        <translation>Look after another database beside this one.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferences…</translation>
    </message>
    <message>
        <source>Theme, language, and what becomes of the sandbox.</source>
        <translation>Theme, language, and what becomes of the sandbox.</translation>
    </message>
    <message>
        <source>Take the finished restore back…</source>
        <translation>Take the finished restore back…</translation>
    </message>
    <message>
        <source>Give the schema from before the restore its name back, shown before it runs.</source>
        <translation>Give the schema from before the restore its name back, shown before it runs.</translation>
    </message>
    <message>
        <source>Drop the kept schema…</source>
        <translation>Drop the kept schema…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Drop…</translation>
    </message>
    <message>
        <source>Drop what was kept from before a restore; its name has to be typed.</source>
        <translation>Drop what was kept from before a restore; its name has to be typed.</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Help…</translation>
    </message>
    <message>
        <source>What the states mean, what changes something, and where the manual is.</source>
        <translation>What the states mean, what changes something, and where the manual is.</translation>
    </message>
    <message>
        <source>A scan is running.</source>
        <translation>A scan is running.</translation>
    </message>
    <message>
        <source>No scan is running.</source>
        <translation>No scan is running.</translation>
    </message>
    <message>
        <source>The last scan did not fail.</source>
        <translation>The last scan did not fail.</translation>
    </message>
    <message>
        <source>Cancel the scan</source>
        <translation>Cancel the scan</translation>
    </message>
    <message>
        <source>Why the last scan failed…</source>
        <translation>Why the last scan failed…</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scan again</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n tenants again</source>
        <translation>
            <numerusform>Scan %n tenant again</numerusform>
            <numerusform>Scan %n tenants again</numerusform>
        </translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet.</source>
        <translation>The fleet has not been scanned yet.</translation>
    </message>
    <message>
        <source>Choose a migration on the page Migrations.</source>
        <translation>Choose a migration on the page Migrations.</translation>
    </message>
    <message>
        <source>Only a project takes its migrations back; restore a backup.</source>
        <translation>Only a project takes its migrations back; restore a backup.</translation>
    </message>
    <message>
        <source>None of these has applied %1.</source>
        <translation>None of these has applied %1.</translation>
    </message>
    <message>
        <source>None of these waits for a migration of %1.</source>
        <translation>None of these waits for a migration of %1.</translation>
    </message>
    <message>
        <source>Take migrations back…</source>
        <translation>Take migrations back…</translation>
    </message>
    <message>
        <source>A migration of a project and all that needs it, last first, shown before it runs.</source>
        <translation>A migration of a project and all that needs it, last first, shown before it runs.</translation>
    </message>
    <message>
        <source>Apply %1 to %2…</source>
        <translation>Apply %1 to %2…</translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 to %n tenants…</source>
        <translation>
            <numerusform>Apply %1 to %n tenant…</numerusform>
            <numerusform>Apply %1 to %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply %1…</source>
        <translation>Apply %1…</translation>
    </message>
    <message>
        <source>Take %1 back in %2…</source>
        <translation>Take %1 back in %2…</translation>
    </message>
    <message numerus="yes">
        <source>Take %1 back in %n tenants…</source>
        <translation>
            <numerusform>Take %1 back in %n tenant…</numerusform>
            <numerusform>Take %1 back in %n tenants…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>ddd d</source>
        <extracomment>Format of a day on a chart&apos;s axis, as QDate&apos;s format: &quot;Thu 19&quot;</extracomment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Format of a day on a chart&apos;s axis, as QDate&apos;s format: &quot;19 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Type the schema’s name, %1, to drop it:</source>
        <translation>Type the schema’s name, %1, to drop it:</translation>
    </message>
    <message>
        <source>To take it back on production, type the schema’s name, %1:</source>
        <translation>To take it back on production, type the schema’s name, %1:</translation>
    </message>
    <message>
        <source>To restore on production, type the schema’s name, %1:</source>
        <translation>To restore on production, type the schema’s name, %1:</translation>
    </message>
    <message>
        <source>These are %1 of %2 tenants, more than half. Type the connection’s name, %3, to go on:</source>
        <translation>These are %1 of %2 tenants, more than half. Type the connection’s name, %3, to go on:</translation>
    </message>
    <message>
        <source>This changes production. Type the connection’s name, %1, to go on:</source>
        <translation>This changes production. Type the connection’s name, %1, to go on:</translation>
    </message>
    <message>
        <source>Taking it back drops the schema %1, which the restore made and left empty. Type its name to go on:</source>
        <translation>Taking it back drops the schema %1, which the restore made and left empty. Type its name to go on:</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>PostgreSQL %1, database %2, as %3</source>
        <translation>PostgreSQL %1, database %2, as %3</translation>
    </message>
    <message>
        <source>The server is a standby: everything can be seen, nothing changed.</source>
        <translation>The server is a standby: everything can be seen, nothing changed.</translation>
    </message>
    <message>
        <source>The server is a primary, set to read only.</source>
        <translation>The server is a primary, set to read only.</translation>
    </message>
    <message>
        <source>The server is a primary.</source>
        <translation>The server is a primary.</translation>
    </message>
    <message>
        <source>A pooler in transaction mode stands between: Tenantry refuses to change anything through it. Connect to the server itself.</source>
        <translation>A pooler in transaction mode stands between: Tenantry refuses to change anything through it. Connect to the server itself.</translation>
    </message>
    <message>
        <source>The database uses Citus.</source>
        <translation>The database uses Citus.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants listed in %1</source>
        <translation>
            <numerusform>%n tenant listed in %1</numerusform>
            <numerusform>%n tenants listed in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations in %1, format %2</source>
        <translation>
            <numerusform>%n migration in %1, format %2</numerusform>
            <numerusform>%n migrations in %1, format %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The database looks like one of django-tenants: %1</source>
        <translation>The database looks like one of django-tenants: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n schemas hold %1, the history table of %2</source>
        <translation>
            <numerusform>%n schema holds %1, the history table of %2</numerusform>
            <numerusform>%n schemas hold %1, the history table of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas hold %1, the history table of %2, which this version does not read</source>
        <translation>
            <numerusform>%n schema holds %1, the history table of %2, which this version does not read</numerusform>
            <numerusform>%n schemas hold %1, the history table of %2, which this version does not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The archive &quot;%1&quot; is damaged: %2</source>
        <translation>The archive &quot;%1&quot; is damaged: %2</translation>
    </message>
    <message>
        <source>Restore from another backup; this one is not offered.</source>
        <translation>Restore from another backup; this one is not offered.</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2</source>
        <translation>Cannot read &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Check the disk that the backups stand on.</source>
        <translation>Check the disk that the backups stand on.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2</source>
        <translation>Cannot write &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and its free space.</source>
        <translation>Check the folder&apos;s permissions and its free space.</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2.</source>
        <translation>it has %1 bytes instead of %2.</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one that was taken when it was made.</source>
        <translation>its SHA-256 is not the one that was taken when it was made.</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; was made by a newer pg_dump than pg_restore %2 can read.</source>
        <translation>The archive &quot;%1&quot; was made by a newer pg_dump than pg_restore %2 can read.</translation>
    </message>
    <message>
        <source>Install a newer postgresql-client package, or set PG_BINDIR to the folder that holds a newer pg_restore.</source>
        <translation>Install a newer postgresql-client package, or set PG_BINDIR to the folder that holds a newer pg_restore.</translation>
    </message>
    <message>
        <source>pg_restore could not read it to its end.</source>
        <translation>pg_restore could not read it to its end.</translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot;.</source>
        <translation>There is no schema &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: the restore of &quot;%2&quot; has not ended.</source>
        <translation>&quot;%1&quot; is kept: the restore of &quot;%2&quot; has not ended.</translation>
    </message>
    <message>
        <source>Restore the tenant again, or take that restore back.</source>
        <translation>Restore the tenant again, or take that restore back.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: objects of other schemas point into it: %2</source>
        <translation>&quot;%1&quot; is kept: objects of other schemas point into it: %2</translation>
    </message>
    <message>
        <source>Point them to the restored schema first.</source>
        <translation>Point them to the restored schema first.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schema that a restore put aside.</source>
        <translation>&quot;%1&quot; is no schema that a restore put aside.</translation>
    </message>
    <message>
        <source>Dropping the old schema</source>
        <translation>Dropping the old schema</translation>
    </message>
    <message>
        <source>There is no interrupted restore of &quot;%1&quot; any more.</source>
        <translation>There is no interrupted restore of &quot;%1&quot; any more.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>There are no backups in &quot;%1&quot; yet.</source>
        <translation>There are no backups in &quot;%1&quot; yet.</translation>
    </message>
    <message>
        <source>The newest in &quot;%1&quot; are: %2</source>
        <translation>The newest in &quot;%1&quot; are: %2</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation>There is no backup &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of several backups: %2</source>
        <translation>&quot;%1&quot; is the beginning of several backups: %2</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Give more of the id.</translation>
    </message>
    <message>
        <source>Cannot create the folder &quot;%1&quot;: %2</source>
        <translation>Cannot create the folder &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Check the permissions of its parent folder, or choose another place.</source>
        <translation>Check the permissions of its parent folder, or choose another place.</translation>
    </message>
    <message>
        <source>Cannot rename &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>Cannot rename &quot;%1&quot; to &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Check the folder&apos;s permissions.</translation>
    </message>
    <message>
        <source>Cannot write a private file in &quot;%1&quot;: %2</source>
        <translation>Cannot write a private file in &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation>Cannot read &quot;%1&quot; in &quot;%2&quot;: %3</translation>
    </message>
    <message>
        <source>the name is not one that Tenantry gives.</source>
        <translation>the name is not one that Tenantry gives.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing in &quot;%2&quot;.</source>
        <translation>The file &quot;%1&quot; is missing in &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>it is a symbolic link.</source>
        <translation>it is a symbolic link.</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>it is not a regular file.</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes.</source>
        <translation>it is larger than %1 bytes.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation>Cannot write &quot;%1&quot; in &quot;%2&quot;: %3</translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot;.</source>
        <translation>There is no tenant &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has no schema, so there is nothing to back up.</source>
        <translation>Tenant &quot;%1&quot; has no schema, so there is nothing to back up.</translation>
    </message>
    <message>
        <source>No tenant has a schema to back up.</source>
        <translation>No tenant has a schema to back up.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has %2 tables and sequences; the server&apos;s lock table holds %3 locks.</source>
        <translation>Tenant &quot;%1&quot; has %2 tables and sequences; the server&apos;s lock table holds %3 locks.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction in postgresql.conf and restart the server.</source>
        <translation>Raise max_locks_per_transaction in postgresql.conf and restart the server.</translation>
    </message>
    <message>
        <source>The schema of tenant &quot;%1&quot; does not exist any more.</source>
        <translation>The schema of tenant &quot;%1&quot; does not exist any more.</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Scan again.</translation>
    </message>
    <message>
        <source>The backup may need %1, but only %2 are free where &quot;%3&quot; is.</source>
        <translation>The backup may need %1, but only %2 are free where &quot;%3&quot; is.</translation>
    </message>
    <message>
        <source>Free some space, back up fewer tenants, or choose another folder (BACKUP_DIR).</source>
        <translation>Free some space, back up fewer tenants, or choose another folder (BACKUP_DIR).</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; and %n others</source>
        <translation>
            <numerusform>&quot;%1&quot; and %n other</numerusform>
            <numerusform>&quot;%1&quot; and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_dump failed for %1: %2</source>
        <translation>pg_dump failed for %1: %2</translation>
    </message>
    <message>
        <source>Nothing was kept of this backup. Earlier backups are as they were.</source>
        <translation>Nothing was kept of this backup. Earlier backups are as they were.</translation>
    </message>
    <message>
        <source>Back up as a role that may read every row: the owner, a member of pg_read_all_data with BYPASSRLS, or a superuser.</source>
        <translation>Back up as a role that may read every row: the owner, a member of pg_read_all_data with BYPASSRLS, or a superuser.</translation>
    </message>
    <message>
        <source>The disk of &quot;%1&quot; became full while %2 was backed up.</source>
        <translation>The disk of &quot;%1&quot; became full while %2 was backed up.</translation>
    </message>
    <message>
        <source>Its archives may still be sound, but Tenantry does not restore from it.</source>
        <translation>Its archives may still be sound, but Tenantry does not restore from it.</translation>
    </message>
    <message>
        <source>The manifest names a file &quot;%1&quot;, which is no file name that Tenantry gives, or names it twice.</source>
        <translation>The manifest names a file &quot;%1&quot;, which is no file name that Tenantry gives, or names it twice.</translation>
    </message>
    <message>
        <source>The manifest has no checksum for &quot;%1&quot;.</source>
        <translation>The manifest has no checksum for &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The manifest&apos;s entry of tenant &quot;%1&quot; names no archive of it.</source>
        <translation>The manifest&apos;s entry of tenant &quot;%1&quot; names no archive of it.</translation>
    </message>
    <message>
        <source>The manifest cannot be read: %1</source>
        <translation>The manifest cannot be read: %1</translation>
    </message>
    <message>
        <source>The manifest has format %1; this version of Tenantry reads formats up to %2.</source>
        <translation>The manifest has format %1; this version of Tenantry reads formats up to %2.</translation>
    </message>
    <message>
        <source>Use the version of Tenantry that made the backup.</source>
        <translation>Use the version of Tenantry that made the backup.</translation>
    </message>
    <message>
        <source>The manifest names no format.</source>
        <translation>The manifest names no format.</translation>
    </message>
    <message>
        <source>The manifest lacks its id, its time or its state.</source>
        <translation>The manifest lacks its id, its time or its state.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>There is no backup &quot;%1&quot; in &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The manifest in the folder &quot;%1&quot; is that of backup %2.</source>
        <translation>The manifest in the folder &quot;%1&quot; is that of backup %2.</translation>
    </message>
    <message>
        <source>Install the package postgresql-client-%1, or set PG_BINDIR to the folder that holds pg_dump.</source>
        <translation>Install the package postgresql-client-%1, or set PG_BINDIR to the folder that holds pg_dump.</translation>
    </message>
    <message>
        <source>pg_dump %1 (%2) is older than PostgreSQL %3, which it would have to understand.</source>
        <translation>pg_dump %1 (%2) is older than PostgreSQL %3, which it would have to understand.</translation>
    </message>
    <message>
        <source>pg_dump and pg_restore were not found.</source>
        <translation>pg_dump and pg_restore were not found.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Choose another backup.</translation>
    </message>
    <message>
        <source>Backup %1 is damaged: %2</source>
        <translation>Backup %1 is damaged: %2</translation>
    </message>
    <message>
        <source>Backup %1 does not hold tenant &quot;%2&quot;.</source>
        <translation>Backup %1 does not hold tenant &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; is missing or has the wrong size.</source>
        <translation>The archive &quot;%1&quot; is missing or has the wrong size.</translation>
    </message>
    <message>
        <source>Restore %1 in place, as of %2</source>
        <translation>Restore %1 in place, as of %2</translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; was cut off earlier; its empty remains are dropped first.</source>
        <translation>A restore of &quot;%1&quot; was cut off earlier; its empty remains are dropped first.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is renamed to &quot;%2&quot; and kept; the backup of %3 takes its place.</source>
        <translation>The schema &quot;%1&quot; is renamed to &quot;%2&quot; and kept; the backup of %3 takes its place.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is made anew from the backup of %2.</source>
        <translation>The schema &quot;%1&quot; is made anew from the backup of %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n objects of other schemas go on pointing to the renamed schema.</source>
        <translation>
            <numerusform>%n object of other schemas goes on pointing to the renamed schema.</numerusform>
            <numerusform>%n objects of other schemas go on pointing to the renamed schema.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was made on another server.</source>
        <translation>The backup was made on another server.</translation>
    </message>
    <message>
        <source>A session of pg_restore does not end on the server.</source>
        <translation>A session of pg_restore does not end on the server.</translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in pg_stat_activity and terminate it.</source>
        <translation>Look for &quot;%1&quot; in pg_stat_activity and terminate it.</translation>
    </message>
    <message>
        <source>The old schema &quot;%1&quot; does not exist any more, so &quot;%2&quot; is left as it is.</source>
        <translation>The old schema &quot;%1&quot; does not exist any more, so &quot;%2&quot; is left as it is.</translation>
    </message>
    <message>
        <source>Verifying the archive</source>
        <translation>Verifying the archive</translation>
    </message>
    <message>
        <source>Backing up the present state</source>
        <translation>Backing up the present state</translation>
    </message>
    <message>
        <source>Renaming the live schema aside</source>
        <translation>Renaming the live schema aside</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Comparing row counts</source>
        <translation>Comparing row counts</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finishing</translation>
    </message>
    <message>
        <source>Backup %1 has no archive of tenant &quot;%2&quot;.</source>
        <translation>Backup %1 has no archive of tenant &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; is not any more as the plan saw it.</source>
        <translation>Tenant &quot;%1&quot; is not any more as the plan saw it.</translation>
    </message>
    <message>
        <source>Plan the restore again; nothing was changed.</source>
        <translation>Plan the restore again; nothing was changed.</translation>
    </message>
    <message>
        <source>pg_restore failed: %1</source>
        <translation>pg_restore failed: %1</translation>
    </message>
    <message>
        <source>The restored schema &quot;%1&quot; has vanished.</source>
        <translation>The restored schema &quot;%1&quot; has vanished.</translation>
    </message>
    <message>
        <source>table &quot;%1&quot; has %2 rows instead of %3</source>
        <translation>table &quot;%1&quot; has %2 rows instead of %3</translation>
    </message>
    <message>
        <source>the recorded migrations differ</source>
        <translation>the recorded migrations differ</translation>
    </message>
    <message>
        <source>What was restored differs from the backup: %1.</source>
        <translation>What was restored differs from the backup: %1.</translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore.</source>
        <translation>The tenant is as it was before the restore.</translation>
    </message>
    <message>
        <source>The restore failed and could not be taken back: %1</source>
        <translation>The restore failed and could not be taken back: %1</translation>
    </message>
    <message>
        <source>The incomplete schema &quot;%1&quot; is marked as such; restore the tenant again.</source>
        <translation>The incomplete schema &quot;%1&quot; is marked as such; restore the tenant again.</translation>
    </message>
    <message>
        <source>The old schema is kept as &quot;%1&quot;; restore the tenant again, or rename it back.</source>
        <translation>The old schema is kept as &quot;%1&quot;; restore the tenant again, or rename it back.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Preparing the backup</source>
        <translation>Preparing the backup</translation>
    </message>
    <message>
        <source>Removed what an interrupted backup left: %1</source>
        <translation>Removed what an interrupted backup left: %1</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Back up %n tenant</numerusform>
            <numerusform>Back up %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hint: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation>The file &quot;%1&quot; does not exist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 bytes.</source>
        <translation>&quot;%1&quot; is larger than %2 bytes.</translation>
    </message>
    <message>
        <source>A schema name must not be empty or hold NUL characters.</source>
        <translation>A schema name must not be empty or hold NUL characters.</translation>
    </message>
    <message>
        <source>The schema name &quot;%1&quot; is %2 bytes long.</source>
        <translation>The schema name &quot;%1&quot; is %2 bytes long.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps at most 63 bytes; choose a shorter name.</source>
        <translation>PostgreSQL keeps at most 63 bytes; choose a shorter name.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>The registry lists this tenant, but the database has no such schema.</source>
        <translation>The registry lists this tenant, but the database has no such schema.</translation>
    </message>
    <message>
        <source>The schema exists, but has no tables and no recorded migrations.</source>
        <translation>The schema exists, but has no tables and no recorded migrations.</translation>
    </message>
    <message>
        <source>The role of this connection has no CREATE privilege on the schema.</source>
        <translation>The role of this connection has no CREATE privilege on the schema.</translation>
    </message>
    <message>
        <source>It has the history of a tenant, but no row in the registry names it.</source>
        <translation>It has the history of a tenant, but no row in the registry names it.</translation>
    </message>
    <message>
        <source>The history records version %1, which the source does not have.</source>
        <translation>The history records version %1, which the source does not have.</translation>
    </message>
    <message>
        <source>The history records it as failed.</source>
        <translation>The history records it as failed.</translation>
    </message>
    <message>
        <source>Recorded checksum %1, the file has %2.</source>
        <translation>Recorded checksum %1, the file has %2.</translation>
    </message>
    <message>
        <source>Recorded as applied, but the schema lacks: %1.</source>
        <translation>Recorded as applied, but the schema lacks: %1.</translation>
    </message>
    <message>
        <source>All that it creates is there already: %1.</source>
        <translation>All that it creates is there already: %1.</translation>
    </message>
    <message>
        <source>Some of what it creates is there already: %1.</source>
        <translation>Some of what it creates is there already: %1.</translation>
    </message>
    <message>
        <source>The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.</source>
        <translation>The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Apply the migration.</source>
        <translation>Apply the migration.</translation>
    </message>
    <message>
        <source>Present, but not recorded</source>
        <translation>Present, but not recorded</translation>
    </message>
    <message>
        <source>Record the migration as applied: its objects are there.</source>
        <translation>Record the migration as applied: its objects are there.</translation>
    </message>
    <message>
        <source>Recorded, but its objects are absent</source>
        <translation>Recorded, but its objects are absent</translation>
    </message>
    <message>
        <source>Restore the tenant from a backup that has the objects, or remove the record and apply the migration again.</source>
        <translation>Restore the tenant from a backup that has the objects, or remove the record and apply the migration again.</translation>
    </message>
    <message>
        <source>The file was edited after it was applied</source>
        <translation>The file was edited after it was applied</translation>
    </message>
    <message>
        <source>Update the recorded checksum, or restore the original file.</source>
        <translation>Update the recorded checksum, or restore the original file.</translation>
    </message>
    <message>
        <source>Applied only in part</source>
        <translation>Applied only in part</translation>
    </message>
    <message>
        <source>Clean up what it left behind and apply it again.</source>
        <translation>Clean up what it left behind and apply it again.</translation>
    </message>
    <message>
        <source>Recorded, but not in the source</source>
        <translation>Recorded, but not in the source</translation>
    </message>
    <message>
        <source>Bring the migration file back, or remove the record.</source>
        <translation>Bring the migration file back, or remove the record.</translation>
    </message>
    <message>
        <source>The role may not create in the schema</source>
        <translation>The role may not create in the schema</translation>
    </message>
    <message>
        <source>Grant CREATE on the schema to the role of this connection, as its owner.</source>
        <translation>Grant CREATE on the schema to the role of this connection, as its owner.</translation>
    </message>
    <message>
        <source>Registered, but its schema does not exist</source>
        <translation>Registered, but its schema does not exist</translation>
    </message>
    <message>
        <source>Create the schema and apply every migration, or restore it from a backup.</source>
        <translation>Create the schema and apply every migration, or restore it from a backup.</translation>
    </message>
    <message>
        <source>The schema has no tables</source>
        <translation>The schema has no tables</translation>
    </message>
    <message>
        <source>Apply every migration.</source>
        <translation>Apply every migration.</translation>
    </message>
    <message>
        <source>A tenant&apos;s schema without a registry row</source>
        <translation>A tenant&apos;s schema without a registry row</translation>
    </message>
    <message>
        <source>Register the tenant again, or archive and drop the schema.</source>
        <translation>Register the tenant again, or archive and drop the schema.</translation>
    </message>
    <message>
        <source>Could not be read in time</source>
        <translation>Could not be read in time</translation>
    </message>
    <message>
        <source>Wait for the session that holds the lock, then scan again.</source>
        <translation>Wait for the session that holds the lock, then scan again.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>Mend what the server names, then scan again.</source>
        <translation>Mend what the server names, then scan again.</translation>
    </message>
    <message>
        <source>The registry row cannot be a schema</source>
        <translation>The registry row cannot be a schema</translation>
    </message>
    <message>
        <source>Correct the row in the registry.</source>
        <translation>Correct the row in the registry.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Reading the registry</source>
        <translation>Reading the registry</translation>
    </message>
    <message>
        <source>List the tenants with &quot;tenantryctl tenants&quot;; the schema&apos;s name counts, not the customer&apos;s.</source>
        <translation>List the tenants with &quot;tenantryctl tenants&quot;; the schema&apos;s name counts, not the customer&apos;s.</translation>
    </message>
    <message>
        <source>Its history table has the layout of %1, but the source is %2.</source>
        <translation>Its history table has the layout of %1, but the source is %2.</translation>
    </message>
    <message>
        <source>Its history table is locked.</source>
        <translation>Its history table is locked.</translation>
    </message>
    <message>
        <source>Reading histories</source>
        <translation>Reading histories</translation>
    </message>
    <message>
        <source>Its history table is locked by %1</source>
        <translation>Its history table is locked by %1</translation>
    </message>
    <message>
        <source>Comparing shapes</source>
        <translation>Comparing shapes</translation>
    </message>
    <message>
        <source>The migration format &quot;%1&quot; is not known.</source>
        <translation>The migration format &quot;%1&quot; is not known.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Save the file as UTF-8.</translation>
    </message>
    <message>
        <source>Give one of them the next free number.</source>
        <translation>Give one of them the next free number.</translation>
    </message>
    <message>
        <source>The migrations folder &quot;%1&quot; does not exist.</source>
        <translation>The migrations folder &quot;%1&quot; does not exist.</translation>
    </message>
    <message>
        <source>Set folder under [migrations] in the profile; relative paths count from the profile&apos;s own folder.</source>
        <translation>Set folder under [migrations] in the profile; relative paths count from the profile&apos;s own folder.</translation>
    </message>
    <message>
        <source>Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.</source>
        <translation>Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.</translation>
    </message>
    <message>
        <source>Migrations are named N_name.up.sql, rollbacks N_name.down.sql.</source>
        <translation>Migrations are named N_name.up.sql, rollbacks N_name.down.sql.</translation>
    </message>
    <message>
        <source>Create the schema</source>
        <translation>Create the schema</translation>
    </message>
    <message>
        <source>Create the history table</source>
        <translation>Create the history table</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation>Apply %1</translation>
    </message>
    <message>
        <source>Record %1 as applied</source>
        <translation>Record %1 as applied</translation>
    </message>
    <message>
        <source>Update the recorded checksum of %1</source>
        <translation>Update the recorded checksum of %1</translation>
    </message>
    <message>
        <source>Drop the invalid index of %1</source>
        <translation>Drop the invalid index of %1</translation>
    </message>
    <message>
        <source>The source has no migration with version %1.</source>
        <translation>The source has no migration with version %1.</translation>
    </message>
    <message>
        <source>Needs a person: the file of a recorded migration is gone.</source>
        <translation>Needs a person: the file of a recorded migration is gone.</translation>
    </message>
    <message>
        <source>Needs a person: %1</source>
        <translation>Needs a person: %1</translation>
    </message>
    <message>
        <source>Waits until the tenant&apos;s other findings are settled.</source>
        <translation>Waits until the tenant&apos;s other findings are settled.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, line %2: %3</translation>
    </message>
    <message>
        <source>%1 inside a migration.</source>
        <translation>%1 inside a migration.</translation>
    </message>
    <message>
        <source>Nothing can be fixed automatically</source>
        <translation>Nothing can be fixed automatically</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>Nothing is pending</translation>
    </message>
    <message>
        <source>Every tenant is current.</source>
        <translation>Every tenant is current.</translation>
    </message>
    <message>
        <source>What is left needs a person.</source>
        <translation>What is left needs a person.</translation>
    </message>
    <message>
        <source>Fix 1 tenant</source>
        <translation>Fix 1 tenant</translation>
    </message>
    <message>
        <source>Fix %1 tenants</source>
        <translation>Fix %1 tenants</translation>
    </message>
    <message>
        <source>Apply 1 migration to 1 tenant</source>
        <translation>Apply 1 migration to 1 tenant</translation>
    </message>
    <message>
        <source>Apply 1 migration to %1 tenants</source>
        <translation>Apply 1 migration to %1 tenants</translation>
    </message>
    <message>
        <source>Apply %1 migrations to 1 tenant</source>
        <translation>Apply %1 migrations to 1 tenant</translation>
    </message>
    <message>
        <source>Apply %1 migrations to %2 tenants</source>
        <translation>Apply %1 migrations to %2 tenants</translation>
    </message>
    <message>
        <source>%1 becomes current.</source>
        <translation>%1 becomes current.</translation>
    </message>
    <message>
        <source>%1 tenants become current; %2 goes first.</source>
        <translation>%1 tenants become current; %2 goes first.</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <source>The canary %1 failed; no other tenant was touched.</source>
        <translation>The canary %1 failed; no other tenant was touched.</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Applying</translation>
    </message>
    <message>
        <source>The journal could not be written: %1</source>
        <translation>The journal could not be written: %1</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 tenants failed (limit %3).</source>
        <translation>Stopped after %1 of %2 tenants failed (limit %3).</translation>
    </message>
    <message>
        <source>Run %1 left nothing undone.</source>
        <translation>Run %1 left nothing undone.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; does not exist.</source>
        <translation>The schema &quot;%1&quot; does not exist.</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>another session</translation>
    </message>
    <message>
        <source>process %1 (%2, user %3, from %4, since %5 s)</source>
        <translation>process %1 (%2, user %3, from %4, since %5 s)</translation>
    </message>
    <message>
        <source>%1 is being worked on by %2.</source>
        <translation>%1 is being worked on by %2.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, then run again; nothing was changed.</source>
        <translation>Wait until that run has ended, then run again; nothing was changed.</translation>
    </message>
    <message>
        <source>The connection was lost and is back.</source>
        <translation>The connection was lost and is back.</translation>
    </message>
    <message>
        <source>The connection string now leads to another PostgreSQL server.</source>
        <translation>The connection string now leads to another PostgreSQL server.</translation>
    </message>
    <message>
        <source>A failover happened. Scan again before anything else is changed.</source>
        <translation>A failover happened. Scan again before anything else is changed.</translation>
    </message>
    <message>
        <source>The schema is gone since the plan was made.</source>
        <translation>The schema is gone since the plan was made.</translation>
    </message>
    <message>
        <source>%1: %2 ms.</source>
        <translation>%1: %2 ms.</translation>
    </message>
    <message>
        <source>%1: waited for a lock, try %2 of %3.</source>
        <translation>%1: waited for a lock, try %2 of %3.</translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT.</source>
        <translation>The connection was lost at COMMIT.</translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT, and the server cannot say what became of it.</source>
        <translation>The connection was lost at COMMIT, and the server cannot say what became of it.</translation>
    </message>
    <message>
        <source>Scan the tenant: its history table tells whether the migration is recorded.</source>
        <translation>Scan the tenant: its history table tells whether the migration is recorded.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>%1 is locked by %2</source>
        <translation>%1 is locked by %2</translation>
    </message>
    <message>
        <source>The server did not answer the request to cancel.</source>
        <translation>The server did not answer the request to cancel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be quoted as an identifier: %2</source>
        <translation>&quot;%1&quot; cannot be quoted as an identifier: %2</translation>
    </message>
    <message>
        <source>A text cannot be quoted: %1</source>
        <translation>A text cannot be quoted: %1</translation>
    </message>
    <message>
        <source>The connection string is not valid: %1</source>
        <translation>The connection string is not valid: %1</translation>
    </message>
    <message>
        <source>Write it as libpq does, for example &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; or &quot;service=app&quot;.</source>
        <translation>Write it as libpq does, for example &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; or &quot;service=app&quot;.</translation>
    </message>
    <message>
        <source>process %1 (%2, user %3) since %4 s: %5</source>
        <translation>process %1 (%2, user %3) since %4 s: %5</translation>
    </message>
    <message>
        <source>Another session holds a lock on the table; look for it in pg_stat_activity and try again when it has ended.</source>
        <translation>Another session holds a lock on the table; look for it in pg_stat_activity and try again when it has ended.</translation>
    </message>
    <message>
        <source>Raise the statement timeout of the profile, or find out what the statement waited for.</source>
        <translation>Raise the statement timeout of the profile, or find out what the statement waited for.</translation>
    </message>
    <message>
        <source>Grant the missing privilege to the role of this connection, or connect with the owner&apos;s role.</source>
        <translation>Grant the missing privilege to the role of this connection, or connect with the owner&apos;s role.</translation>
    </message>
    <message>
        <source>Connect to the primary server with a role that may write.</source>
        <translation>Connect to the primary server with a role that may write.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction on the server, or work on fewer tenants at once.</source>
        <translation>Raise max_locks_per_transaction on the server, or work on fewer tenants at once.</translation>
    </message>
    <message>
        <source>The server closed the connection; see its log. The work can be resumed when it is back.</source>
        <translation>The server closed the connection; see its log. The work can be resumed when it is back.</translation>
    </message>
    <message>
        <source>The connection to the server was lost: %1</source>
        <translation>The connection to the server was lost: %1</translation>
    </message>
    <message>
        <source>%1 asks for a password, and none is stored.</source>
        <translation>%1 asks for a password, and none is stored.</translation>
    </message>
    <message>
        <source>Store it with the connection, put it into ~/.pgpass, or use a service file.</source>
        <translation>Store it with the connection, put it into ~/.pgpass, or use a service file.</translation>
    </message>
    <message>
        <source>No trusted TLS connection to %1: %2</source>
        <translation>No trusted TLS connection to %1: %2</translation>
    </message>
    <message>
        <source>Give the server&apos;s certificate authority with sslrootcert, or set sslmode in the connection string; hosts other than this one are verified in full unless you say otherwise.</source>
        <translation>Give the server&apos;s certificate authority with sslrootcert, or set sslmode in the connection string; hosts other than this one are verified in full unless you say otherwise.</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 refused the login: %2</translation>
    </message>
    <message>
        <source>Check user and password, and the server&apos;s pg_hba.conf.</source>
        <translation>Check user and password, and the server&apos;s pg_hba.conf.</translation>
    </message>
    <message>
        <source>%1 has no free connection: %2</source>
        <translation>%1 has no free connection: %2</translation>
    </message>
    <message>
        <source>Wait until others have ended, use fewer workers, or raise max_connections.</source>
        <translation>Wait until others have ended, use fewer workers, or raise max_connections.</translation>
    </message>
    <message>
        <source>The database does not exist on %1: %2</source>
        <translation>The database does not exist on %1: %2</translation>
    </message>
    <message>
        <source>Check dbname in the connection string.</source>
        <translation>Check dbname in the connection string.</translation>
    </message>
    <message>
        <source>Cannot reach the server at %1: %2</source>
        <translation>Cannot reach the server at %1: %2</translation>
    </message>
    <message>
        <source>Check that the server runs, and host and port of the connection string.</source>
        <translation>Check that the server runs, and host and port of the connection string.</translation>
    </message>
    <message>
        <source>This connection goes through a pooler in transaction mode; changing tenants through it is refused.</source>
        <translation>This connection goes through a pooler in transaction mode; changing tenants through it is refused.</translation>
    </message>
    <message>
        <source>Session locks and settings leak to other clients there. Connect to the PostgreSQL server directly.</source>
        <translation>Session locks and settings leak to other clients there. Connect to the PostgreSQL server directly.</translation>
    </message>
    <message>
        <source>The server is a standby and cannot be written to.</source>
        <translation>The server is a standby and cannot be written to.</translation>
    </message>
    <message>
        <source>Connect to the primary, for example with target_session_attrs=read-write.</source>
        <translation>Connect to the primary, for example with target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a psql command, not SQL.</source>
        <translation>&quot;%1&quot; is a psql command, not SQL.</translation>
    </message>
    <message>
        <source>Write the migration in plain SQL; psql is never run on a file.</source>
        <translation>Write the migration in plain SQL; psql is never run on a file.</translation>
    </message>
    <message>
        <source>COPY … FROM STDIN needs a client that sends the data.</source>
        <translation>COPY … FROM STDIN needs a client that sends the data.</translation>
    </message>
    <message>
        <source>Use INSERT … VALUES, or COPY from a file on the server.</source>
        <translation>Use INSERT … VALUES, or COPY from a file on the server.</translation>
    </message>
    <message>
        <source>Cannot create a folder in &quot;%1&quot;: %2</source>
        <translation>Cannot create a folder in &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Make room in it, or check its permissions.</source>
        <translation>Make room in it, or check its permissions.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation>&quot;%1&quot; is not a folder.</translation>
    </message>
    <message>
        <source>Name a folder that is empty or does not exist yet.</source>
        <translation>Name a folder that is empty or does not exist yet.</translation>
    </message>
    <message>
        <source>There is no cluster in &quot;%1&quot;.</source>
        <translation>There is no cluster in &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Start the sandbox there first.</source>
        <translation>Start the sandbox there first.</translation>
    </message>
    <message>
        <source>Cannot make a PostgreSQL cluster in &quot;%1&quot;.</source>
        <translation>Cannot make a PostgreSQL cluster in &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The details show what initdb said. Check the free space and the permissions of the folder.</source>
        <translation>The details show what initdb said. Check the free space and the permissions of the folder.</translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not start.</source>
        <translation>The PostgreSQL server in &quot;%1&quot; did not start.</translation>
    </message>
    <message>
        <source>The details show the end of its log, &quot;%1&quot;.</source>
        <translation>The details show the end of its log, &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not stop.</source>
        <translation>The PostgreSQL server in &quot;%1&quot; did not stop.</translation>
    </message>
    <message>
        <source>Check its permissions and remove it by hand.</source>
        <translation>Check its permissions and remove it by hand.</translation>
    </message>
    <message>
        <source>Creating the demonstration tenants</source>
        <translation>Creating the demonstration tenants</translation>
    </message>
    <message>
        <source>Gathering statistics</source>
        <translation>Gathering statistics</translation>
    </message>
    <message>
        <source>A sandbox has 1 to 10,000 tenants, not %L1.</source>
        <translation>A sandbox has 1 to 10,000 tenants, not %L1.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; has %2 tenants, not %3.</source>
        <translation>The sandbox in &quot;%1&quot; has %2 tenants, not %3.</translation>
    </message>
    <message>
        <source>Leave the number out to use it as it is, name another folder, or stop it and remove its folder first.</source>
        <translation>Leave the number out to use it as it is, name another folder, or stop it and remove its folder first.</translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; is being started already.</source>
        <translation>The sandbox in &quot;%1&quot; is being started already.</translation>
    </message>
    <message>
        <source>Wait until the other start has finished. If the folder cannot be written to, choose another one.</source>
        <translation>Wait until the other start has finished. If the folder cannot be written to, choose another one.</translation>
    </message>
    <message>
        <source>Starting PostgreSQL</source>
        <translation>Starting PostgreSQL</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no initdb, pg_ctl and postgres.</source>
        <translation>The folder &quot;%1&quot; has no initdb, pg_ctl and postgres.</translation>
    </message>
    <message>
        <source>Name the folder with PostgreSQL&apos;s server programs, for example /usr/lib/postgresql/15/bin.</source>
        <translation>Name the folder with PostgreSQL&apos;s server programs, for example /usr/lib/postgresql/15/bin.</translation>
    </message>
    <message>
        <source>PostgreSQL %1, with which this cluster was made, is not installed.</source>
        <translation>PostgreSQL %1, with which this cluster was made, is not installed.</translation>
    </message>
    <message>
        <source>Install the package postgresql-%1, or use another folder.</source>
        <translation>Install the package postgresql-%1, or use another folder.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs (initdb, pg_ctl, postgres) are missing.</source>
        <translation>PostgreSQL&apos;s server programs (initdb, pg_ctl, postgres) are missing.</translation>
    </message>
    <message>
        <source>Install the package &quot;postgresql&quot; of your distribution.</source>
        <translation>Install the package &quot;postgresql&quot; of your distribution.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to run as root, and there is no user &quot;postgres&quot; or &quot;nobody&quot; to run it as.</source>
        <translation>PostgreSQL refuses to run as root, and there is no user &quot;postgres&quot; or &quot;nobody&quot; to run it as.</translation>
    </message>
    <message>
        <source>Start Tenantry as an ordinary user, or create the user &quot;postgres&quot;.</source>
        <translation>Start Tenantry as an ordinary user, or create the user &quot;postgres&quot;.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;.</source>
        <translation>Cannot write &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of failures.</source>
        <translation>&quot;%1&quot; is not a number of failures.</translation>
    </message>
    <message>
        <source>Write a share of the tenants from 0% to 100%, such as &quot;5%&quot;, or a count from 1 up, such as &quot;3&quot;.</source>
        <translation>Write a share of the tenants from 0% to 100%, such as &quot;5%&quot;, or a count from 1 up, such as &quot;3&quot;.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; %3.</source>
        <translation>%1: &quot;%2&quot; %3.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>holds a password</source>
        <translation>holds a password</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; does not exist.</source>
        <translation>The profile &quot;%1&quot; does not exist.</translation>
    </message>
    <message>
        <source>Profiles are kept in &quot;%1&quot;.</source>
        <translation>Profiles are kept in &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no connection &quot;%1&quot;.</source>
        <translation>There is no connection &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There are none yet: profiles are kept in &quot;%1&quot;.</source>
        <translation>There are none yet: profiles are kept in &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>There are: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Allowed: %1.</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;</source>
        <translation>is &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has a value of the wrong type</source>
        <translation>has a value of the wrong type</translation>
    </message>
    <message>
        <source>Write a section: [%1]</source>
        <translation>Write a section: [%1]</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; %4.</source>
        <translation>%1, line %2: &quot;%3&quot; %4.</translation>
    </message>
    <message>
        <source>Write a text in quotes.</source>
        <translation>Write a text in quotes.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Write a whole number from %1 to %2.</translation>
    </message>
    <message>
        <source>Write a list of texts: [&quot;one&quot;, &quot;two&quot;]</source>
        <translation>Write a list of texts: [&quot;one&quot;, &quot;two&quot;]</translation>
    </message>
    <message>
        <source>Write a duration of at most 24 days with its unit, such as &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; or &quot;1d&quot;; &quot;0&quot; means none.</source>
        <translation>Write a duration of at most 24 days with its unit, such as &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; or &quot;1d&quot;; &quot;0&quot; means none.</translation>
    </message>
    <message>
        <source>does not name the tenant&apos;s schema</source>
        <translation>does not name the tenant&apos;s schema</translation>
    </message>
    <message>
        <source>The file must be TOML: sections in [brackets], then lines of the form key = &quot;value&quot;.</source>
        <translation>The file must be TOML: sections in [brackets], then lines of the form key = &quot;value&quot;.</translation>
    </message>
    <message>
        <source>The password was not stored in the keyring: %1</source>
        <translation>The password was not stored in the keyring: %1</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation>Put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; was not found.</source>
        <translation>The program &quot;%1&quot; was not found.</translation>
    </message>
    <message>
        <source>Install it, or put its folder into PATH.</source>
        <translation>Install it, or put its folder into PATH.</translation>
    </message>
    <message>
        <source>Cannot enter the folder &quot;%1&quot; to start &quot;%2&quot; there: %3</source>
        <translation>Cannot enter the folder &quot;%1&quot; to start &quot;%2&quot; there: %3</translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot; as another user: %2</source>
        <translation>Cannot start &quot;%1&quot; as another user: %2</translation>
    </message>
    <message>
        <source>Only root may switch to another user.</source>
        <translation>Only root may switch to another user.</translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot;: %2</source>
        <translation>Cannot start &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not finish within %2 s and was ended.</source>
        <translation>&quot;%1&quot; did not finish within %2 s and was ended.</translation>
    </message>
    <message>
        <source>The exit status of &quot;%1&quot; was lost.</source>
        <translation>The exit status of &quot;%1&quot; was lost.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended by signal %2 (%3).</source>
        <translation>&quot;%1&quot; was ended by signal %2 (%3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed with exit status %2.</source>
        <translation>&quot;%1&quot; failed with exit status %2.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot;.</source>
        <translation>There is no run &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl runs list&quot; shows the runs.</source>
        <translation>&quot;tenantryctl runs list&quot; shows the runs.</translation>
    </message>
    <message>
        <source>More than one run begins with &quot;%1&quot;.</source>
        <translation>More than one run begins with &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Give more of its name, for example one of: %1</source>
        <translation>Give more of its name, for example one of: %1</translation>
    </message>
    <message>
        <source>Cannot use the local store &quot;%1&quot;: %2</source>
        <translation>Cannot use the local store &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of its folder.</source>
        <translation>Check the free space and the permissions of its folder.</translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2; this Tenantry knows %3 at most.</source>
        <translation>The local store &quot;%1&quot; has format %2; this Tenantry knows %3 at most.</translation>
    </message>
    <message>
        <source>A newer Tenantry has written it: use that one. The file was left as it is.</source>
        <translation>A newer Tenantry has written it: use that one. The file was left as it is.</translation>
    </message>
    <message>
        <source>The local store was damaged. It was kept as &quot;%1&quot;, and an empty one was begun.</source>
        <translation>The local store was damaged. It was kept as &quot;%1&quot;, and an empty one was begun.</translation>
    </message>
    <message>
        <source>The local store refused a statement: %1</source>
        <translation>The local store refused a statement: %1</translation>
    </message>
    <message>
        <source>The task ended with an internal error: %1</source>
        <translation>The task ended with an internal error: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>The registry row names no schema.</source>
        <translation>The registry row names no schema.</translation>
    </message>
    <message>
        <source>The schema name is not valid UTF-8.</source>
        <translation>The schema name is not valid UTF-8.</translation>
    </message>
    <message>
        <source>The registry lists the schema &quot;%1&quot; more than once.</source>
        <translation>The registry lists the schema &quot;%1&quot; more than once.</translation>
    </message>
    <message>
        <source>The profile names no column that holds the schema.</source>
        <translation>The profile names no column that holds the schema.</translation>
    </message>
    <message>
        <source>Set &quot;schema_column&quot; in the [tenants] section; %1</source>
        <translation>Set &quot;schema_column&quot; in the [tenants] section; %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 with %2</translation>
    </message>
    <message>
        <source>The pattern for schema names is empty.</source>
        <translation>The pattern for schema names is empty.</translation>
    </message>
    <message>
        <source>Set &quot;pattern&quot; in the [tenants] section, for example &quot;^tenant_&quot;.</source>
        <translation>Set &quot;pattern&quot; in the [tenants] section, for example &quot;^tenant_&quot;.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; is no regular expression: %2</source>
        <translation>The pattern &quot;%1&quot; is no regular expression: %2</translation>
    </message>
    <message>
        <source>Correct &quot;pattern&quot; in the [tenants] section. PostgreSQL&apos;s POSIX regular expressions are meant.</source>
        <translation>Correct &quot;pattern&quot; in the [tenants] section. PostgreSQL&apos;s POSIX regular expressions are meant.</translation>
    </message>
    <message>
        <source>schemas that match %1</source>
        <translation>schemas that match %1</translation>
    </message>
    <message>
        <source>Correct &quot;schema&quot; in the [tenants] section.</source>
        <translation>Correct &quot;schema&quot; in the [tenants] section.</translation>
    </message>
    <message>
        <source>the single schema %1</source>
        <translation>the single schema %1</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in the schema &quot;%2&quot;.</source>
        <translation>There is no table &quot;%1&quot; in the schema &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Correct &quot;table&quot; in the [tenants] section. Tables in &quot;%1&quot;: %2.</source>
        <translation>Correct &quot;table&quot; in the [tenants] section. Tables in &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; has no tables or does not exist. Correct &quot;table&quot; in the [tenants] section. Schemas in this database: %2.</source>
        <translation>The schema &quot;%1&quot; has no tables or does not exist. Correct &quot;table&quot; in the [tenants] section. Schemas in this database: %2.</translation>
    </message>
    <message>
        <source>More than one pair of tables looks like django-tenants: %1.</source>
        <translation>More than one pair of tables looks like django-tenants: %1.</translation>
    </message>
    <message>
        <source>The table %1 has no column &quot;%2&quot;.</source>
        <translation>The table %1 has no column &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Correct the column names in the [tenants] section; %1</source>
        <translation>Correct the column names in the [tenants] section; %1</translation>
    </message>
    <message>
        <source>the columns of %1 are %2.</source>
        <translation>the columns of %1 are %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table name.</source>
        <translation>&quot;%1&quot; is no table name.</translation>
    </message>
    <message>
        <source>Set &quot;table&quot; in the [tenants] section to &quot;schema.table&quot;; put a part with a dot or a quote into double quotes.</source>
        <translation>Set &quot;table&quot; in the [tenants] section to &quot;schema.table&quot;; put a part with a dot or a quote into double quotes.</translation>
    </message>
    <message>
        <source>No tables of django-tenants were found: one with a column schema_name, and one with domain, tenant_id and is_primary.</source>
        <translation>No tables of django-tenants were found: one with a column schema_name, and one with domain, tenant_id and is_primary.</translation>
    </message>
    <message>
        <source>Check that this is the right database, or set registry = &quot;table&quot; or &quot;pattern&quot; in the [tenants] section.</source>
        <translation>Check that this is the right database, or set registry = &quot;table&quot; or &quot;pattern&quot; in the [tenants] section.</translation>
    </message>
    <message>
        <source>No migration in %1 belongs to an app &quot;%2&quot;.</source>
        <translation>No migration in %1 belongs to an app &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The folder has no migrations.</source>
        <translation>The folder has no migrations.</translation>
    </message>
    <message>
        <source>The schema needs every migration, not those of one app: repeat without --app.</source>
        <translation>The schema needs every migration, not those of one app: repeat without --app.</translation>
    </message>
    <message>
        <source>Leave --app out.</source>
        <translation>Leave --app out.</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched; those of other apps stay as they are.</source>
        <translation>Only migrations of %1 are touched; those of other apps stay as they are.</translation>
    </message>
    <message>
        <source>No backups in %1.</source>
        <translation>No backups in %1.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1, %2, in %3</source>
        <comment>moment, reason, duration</comment>
        <translation>%1, %2, in %3</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>tenants, size, files</comment>
        <translation>%1, %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <comment>a tenant, why</comment>
        <translation>Left out %1: %2</translation>
    </message>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation>absent</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Rows now</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In the backup</translation>
    </message>
    <message>
        <source>Recorded now, not in the backup: %1</source>
        <translation>Recorded now, not in the backup: %1</translation>
    </message>
    <message>
        <source>Other schemas point into it: %1</source>
        <translation>Other schemas point into it: %1</translation>
    </message>
    <message>
        <source>Sessions that hold locks in it: %1</source>
        <translation>Sessions that hold locks in it: %1</translation>
    </message>
    <message>
        <source>✓ restored  %1 from %2 (run %3)</source>
        <translation>✓ restored  %1 from %2 (run %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n tables compared with the manifest: equal.</source>
        <translation>
            <numerusform>%n table compared with the manifest: equal.</numerusform>
            <numerusform>%n tables compared with the manifest: equal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>Backup of the state before: %1</translation>
    </message>
    <message>
        <source>Dropped: schema %1</source>
        <translation>Dropped: schema %1</translation>
    </message>
    <message>
        <source>The schema as it was is kept as %1; drop it when you no longer need it.</source>
        <translation>The schema as it was is kept as %1; drop it when you no longer need it.</translation>
    </message>
    <message>
        <source>No restore of &quot;%1&quot; was cut off, or somebody is working on it.</source>
        <translation>No restore of &quot;%1&quot; was cut off, or somebody is working on it.</translation>
    </message>
    <message>
        <source>✓ taken back  %1 is as it was before the restore</source>
        <translation>✓ taken back  %1 is as it was before the restore</translation>
    </message>
    <message>
        <source>Which tenant? --tenant SCHEMA was not given.</source>
        <translation>Which tenant? --tenant SCHEMA was not given.</translation>
    </message>
    <message>
        <source>tenantryctl backup show lists the tenants that a backup holds.</source>
        <translation>tenantryctl backup show lists the tenants that a backup holds.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Backup %1 does not hold the tenant &quot;%2&quot;.</source>
        <translation>Backup %1 does not hold the tenant &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>See tenantryctl backup show %1.</source>
        <translation>See tenantryctl backup show %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, of all</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>No connection was named, and none is set up.</source>
        <translation>No connection was named, and none is set up.</translation>
    </message>
    <message>
        <source>Give --profile FILE, --dsn CONNINFO, or write a profile to %1.</source>
        <translation>Give --profile FILE, --dsn CONNINFO, or write a profile to %1.</translation>
    </message>
    <message>
        <source>No connection was named, and there are several.</source>
        <translation>No connection was named, and there are several.</translation>
    </message>
    <message>
        <source>Give --connection with one of: %1.</source>
        <translation>Give --connection with one of: %1.</translation>
    </message>
    <message>
        <source>--dsn holds a password, which every user of this machine could read.</source>
        <translation>--dsn holds a password, which every user of this machine could read.</translation>
    </message>
    <message>
        <source>Leave it out and put it into ~/.pgpass, a service file or PGPASSFILE.</source>
        <translation>Leave it out and put it into ~/.pgpass, a service file or PGPASSFILE.</translation>
    </message>
    <message>
        <source>--connection cannot be used together with --profile or --dsn.</source>
        <translation>--connection cannot be used together with --profile or --dsn.</translation>
    </message>
    <message>
        <source>Name the connection one way: --connection NAME, --profile FILE, or --dsn CONNINFO (with --profile FILE for everything but the server).</source>
        <translation>Name the connection one way: --connection NAME, --profile FILE, or --dsn CONNINFO (with --profile FILE for everything but the server).</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Password for %1: </translation>
    </message>
    <message>
        <source>This changes data on %1 and nobody is there to confirm it.</source>
        <translation>This changes data on %1 and nobody is there to confirm it.</translation>
    </message>
    <message>
        <source>Read it with --dry-run where there is one, then repeat the command with --yes.</source>
        <translation>Read it with --dry-run where there is one, then repeat the command with --yes.</translation>
    </message>
    <message>
        <source>%1 [y/N] </source>
        <translation>%1 [y/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>the short answer yes to [y/N]</comment>
        <translation>y</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the answer yes to [y/N]</comment>
        <translation>yes</translation>
    </message>
    <message>
        <source>tenantryctl: warning: %1</source>
        <translation>tenantryctl: warning: %1</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>hint: %1</translation>
    </message>
    <message>
        <source>See tenantryctl --help.</source>
        <translation>See tenantryctl --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs one of: %2.</source>
        <translation>&quot;%1&quot; needs one of: %2.</translation>
    </message>
    <message>
        <source>No command was given. There are: %1.</source>
        <translation>No command was given. There are: %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. There are: %2.</source>
        <translation>There is no command &quot;%1&quot;. There are: %2.</translation>
    </message>
    <message>
        <source>tenantryctl: cancelled</source>
        <translation>tenantryctl: cancelled</translation>
    </message>
    <message>
        <source>tenantryctl: error: %1</source>
        <translation>tenantryctl: error: %1</translation>
    </message>
    <message>
        <source>tenantryctl: error: %1 (SQLSTATE %2)</source>
        <translation>tenantryctl: error: %1 (SQLSTATE %2)</translation>
    </message>
    <message>
        <source>There is no finding type &quot;%1&quot;.</source>
        <translation>There is no finding type &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no severity &quot;%1&quot;.</source>
        <translation>There is no severity &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There are: low, medium, high, critical.</source>
        <translation>There are: low, medium, high, critical.</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>mended automatically</comment>
        <translation>auto</translation>
    </message>
    <message>
        <source>no</source>
        <comment>not mended automatically</comment>
        <translation>no</translation>
    </message>
    <message>
        <source>No issues found.</source>
        <translation>No issues found.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message numerus="yes">
        <source>%n issues. What can be mended automatically: tenantryctl verify --fix</source>
        <translation>
            <numerusform>%n issue. What can be mended automatically: tenantryctl verify --fix</numerusform>
            <numerusform>%n issues. What can be mended automatically: tenantryctl verify --fix</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ mended  %1</source>
        <translation>✓ mended  %1</translation>
    </message>
    <message>
        <source>    done: %1</source>
        <translation>    done: %1</translation>
    </message>
    <message>
        <source>    not mended: %1</source>
        <translation>    not mended: %1</translation>
    </message>
    <message>
        <source>    left: %1%2: %3</source>
        <translation>    left: %1%2: %3</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Pending migrations, all tenants</source>
        <translation>Pending migrations, all tenants</translation>
    </message>
    <message>
        <source>Pending migrations, worst tenant</source>
        <translation>Pending migrations, worst tenant</translation>
    </message>
    <message>
        <source>Size of the tenants</source>
        <translation>Size of the tenants</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Size of the database</translation>
    </message>
    <message>
        <source>Scan took</source>
        <translation>Scan took</translation>
    </message>
    <message>
        <source>The permissions of %1 could not be set.</source>
        <translation>The permissions of %1 could not be set.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>There is no migration &quot;%1&quot; in %2.</source>
        <translation>There is no migration &quot;%1&quot; in %2.</translation>
    </message>
    <message>
        <source>The versions go from %1 to %2.</source>
        <translation>The versions go from %1 to %2.</translation>
    </message>
    <message>
        <source>--canary names a schema; see tenantryctl tenants.</source>
        <translation>--canary names a schema; see tenantryctl tenants.</translation>
    </message>
    <message>
        <source>Nothing to apply.</source>
        <translation>Nothing to apply.</translation>
    </message>
    <message numerus="yes">
        <source>%1, … and %n more</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%1, … and %n more</numerusform>
            <numerusform>%1, … and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Tenants: %1</source>
        <translation>Tenants: %1</translation>
    </message>
    <message>
        <source>Canary:  %1</source>
        <translation>Canary:  %1</translation>
    </message>
    <message>
        <source>Left alone:</source>
        <translation>Left alone:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>At</source>
        <translation>At</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants: %1</source>
        <translation>
            <numerusform>✕ %n tenant: %1</numerusform>
            <numerusform>✕ %n tenants: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants at %1: %2</source>
        <comment>a migration, an error</comment>
        <translation>
            <numerusform>✕ %n tenant at %1: %2</numerusform>
            <numerusform>✕ %n tenants at %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants (SQLSTATE %1): %2</source>
        <translation>
            <numerusform>✕ %n tenant (SQLSTATE %1): %2</numerusform>
            <numerusform>✕ %n tenants (SQLSTATE %1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants at %1 (SQLSTATE %2): %3</source>
        <comment>a migration, its error</comment>
        <translation>
            <numerusform>✕ %n tenant at %1 (SQLSTATE %2): %3</numerusform>
            <numerusform>✕ %n tenants at %1 (SQLSTATE %2): %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  run %2</source>
        <translation>%1  run %2</translation>
    </message>
    <message>
        <source>Tenants: %1 done, %2 failed, %3 skipped, %4 in all</source>
        <translation>Tenants: %1 done, %2 failed, %3 skipped, %4 in all</translation>
    </message>
    <message>
        <source>Backup:  %1</source>
        <translation>Backup:  %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Stopped: %1</translation>
    </message>
    <message>
        <source>? %1 skipped: %2</source>
        <translation>? %1 skipped: %2</translation>
    </message>
    <message>
        <source>The rest: tenantryctl runs resume %1</source>
        <translation>The rest: tenantryctl runs resume %1</translation>
    </message>
    <message>
        <source>The affected tenants are backed up first.</source>
        <translation>The affected tenants are backed up first.</translation>
    </message>
    <message>
        <source>NO backup is taken first.</source>
        <translation>NO backup is taken first.</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>No runs yet.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Run %1 belongs to the connection &quot;%2&quot;, not to &quot;%3&quot;.</source>
        <translation>Run %1 belongs to the connection &quot;%2&quot;, not to &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Name that connection, with the same --profile and --dsn as the run had.</source>
        <translation>Name that connection, with the same --profile and --dsn as the run had.</translation>
    </message>
    <message>
        <source>There is no run to resume.</source>
        <translation>There is no run to resume.</translation>
    </message>
    <message>
        <source>Nothing of run %1 can be done now.</source>
        <translation>Nothing of run %1 can be done now.</translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <comment>moment, user, host</comment>
        <translation>%1 by %2 on %3</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a run</comment>
        <translation>by %1</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox runs, with %n tenants.</source>
        <translation>
            <numerusform>The sandbox runs, with %n tenant.</numerusform>
            <numerusform>The sandbox runs, with %n tenants.</numerusform>
        </translation>
    </message>
    <message>
        <source>Conninfo</source>
        <translation>Conninfo</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Next: tenantryctl --profile &apos;%1&apos; verify</source>
        <translation>Next: tenantryctl --profile &apos;%1&apos; verify</translation>
    </message>
    <message>
        <source>Stop: tenantryctl sandbox stop --dir &apos;%1&apos;</source>
        <translation>Stop: tenantryctl sandbox stop --dir &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The sandbox in %1 is stopped.</source>
        <translation>The sandbox in %1 is stopped.</translation>
    </message>
    <message>
        <source>There is no sandbox in %1.</source>
        <translation>There is no sandbox in %1.</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox in %1 runs (process %2), with %n tenants.</source>
        <translation>
            <numerusform>The sandbox in %1 runs (process %2), with %n tenant.</numerusform>
            <numerusform>The sandbox in %1 runs (process %2), with %n tenants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %n more</source>
        <comment>names of tenants</comment>
        <translation>
            <numerusform>%1 … and %n more</numerusform>
            <numerusform>%1 … and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>%1, %2 of %3 applied in all of them.</source>
        <translation>%1, %2 of %3 applied in all of them.</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations</source>
        <translation>
            <numerusform>%n migration</numerusform>
            <numerusform>%n migrations</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied at</source>
        <translation>Applied at</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no rollback file</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Checksum</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %n tenants</source>
        <translation>
            <numerusform>in %1 of %n tenant</numerusform>
            <numerusform>in %1 of %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>See tenantryctl status.</source>
        <translation>See tenantryctl status.</translation>
    </message>
    <message>
        <source>No tenants found in %1.</source>
        <translation>No tenants found in %1.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>    %n pending:</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>    %n pending:</numerusform>
            <numerusform>    %n pending:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>      ... and %n more</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>      ... and %n more</numerusform>
            <numerusform>      ... and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it again; nothing was changed.</source>
        <translation>Look at it again; nothing was changed.</translation>
    </message>
    <message>
        <source>Tenants whose archives are sound can still be restored from it; take a new backup of the others.</source>
        <translation>Tenants whose archives are sound can still be restored from it; take a new backup of the others.</translation>
    </message>
    <message>
        <source>No verified backup in &quot;%1&quot; holds tenant &quot;%2&quot;.</source>
        <translation>No verified backup in &quot;%1&quot; holds tenant &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl backup list&quot; shows what there is.</source>
        <translation>&quot;tenantryctl backup list&quot; shows what there is.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; cannot be backed up: %2</source>
        <translation>Tenant &quot;%1&quot; cannot be backed up: %2</translation>
    </message>
    <message>
        <source>Backup %1 is of the database &quot;%2&quot; of connection &quot;%3&quot;, not of &quot;%4&quot;.</source>
        <translation>Backup %1 is of the database &quot;%2&quot; of connection &quot;%3&quot;, not of &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>%1 was verified.</source>
        <translation>%1 was verified.</translation>
    </message>
    <message>
        <source>The present state was backed up as %1.</source>
        <translation>The present state was backed up as %1.</translation>
    </message>
    <message>
        <source>The schema was made.</source>
        <translation>The schema was made.</translation>
    </message>
    <message>
        <source>The old schema is kept as %1.</source>
        <translation>The old schema is kept as %1.</translation>
    </message>
    <message>
        <source>The tenant was restored from %1.</source>
        <translation>The tenant was restored from %1.</translation>
    </message>
    <message numerus="yes">
        <source>The row counts of %n tables equal the manifest&apos;s.</source>
        <translation>
            <numerusform>The row count of %n table equals the manifest&apos;s.</numerusform>
            <numerusform>The row counts of %n tables equal the manifest&apos;s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The restore was taken back: the schema is as it was before.</source>
        <translation>The restore was taken back: the schema is as it was before.</translation>
    </message>
    <message>
        <source>The restore was NOT taken back: %1</source>
        <translation>The restore was NOT taken back: %1</translation>
    </message>
    <message>
        <source>There is no home folder to keep Tenantry&apos;s files in.</source>
        <translation>There is no home folder to keep Tenantry&apos;s files in.</translation>
    </message>
    <message>
        <source>Set HOME, or XDG_CONFIG_HOME and XDG_DATA_HOME, to a folder of this user.</source>
        <translation>Set HOME, or XDG_CONFIG_HOME and XDG_DATA_HOME, to a folder of this user.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a file.</source>
        <translation>&quot;%1&quot; is a folder, not a file.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Name a file in it.</translation>
    </message>
    <message>
        <source>Check its permissions and those of its folder.</source>
        <translation>Check its permissions and those of its folder.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Check that it is the right file.</translation>
    </message>
    <message>
        <source>The history records it as failed, and the source does not have it.</source>
        <translation>The history records it as failed, and the source does not have it.</translation>
    </message>
    <message>
        <source>A restore was cut off</source>
        <translation>A restore was cut off</translation>
    </message>
    <message>
        <source>A restore of this tenant from backup %1 is under way or was cut off.</source>
        <translation>A restore of this tenant from backup %1 is under way or was cut off.</translation>
    </message>
    <message>
        <source>A restore of this tenant from backup %1 is under way or was cut off. The schema as it was is kept as &quot;%2&quot;.</source>
        <translation>A restore of this tenant from backup %1 is under way or was cut off. The schema as it was is kept as &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Apply %1 again</source>
        <translation>Apply %1 again</translation>
    </message>
    <message>
        <source>Rebuild the invalid index of %1</source>
        <translation>Rebuild the invalid index of %1</translation>
    </message>
    <message>
        <source>Needs a person: no migration creates this index, so that it could be made again.</source>
        <translation>Needs a person: no migration creates this index, so that it could be made again.</translation>
    </message>
    <message>
        <source>Needs a person: what it had done before it failed stays, so it cannot simply be run again.</source>
        <translation>Needs a person: what it had done before it failed stays, so it cannot simply be run again.</translation>
    </message>
    <message>
        <source>Run %1 changed the database &quot;%2&quot;; this connection reaches &quot;%3&quot;.</source>
        <translation>Run %1 changed the database &quot;%2&quot;; this connection reaches &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Run %1 changed the database &quot;%2&quot; of another server.</source>
        <translation>Run %1 changed the database &quot;%2&quot; of another server.</translation>
    </message>
    <message>
        <source>Run %1 is a backup: one that was cut off left nothing behind.</source>
        <translation>Run %1 is a backup: one that was cut off left nothing behind.</translation>
    </message>
    <message>
        <source>Take the backup again.</source>
        <translation>Take the backup again.</translation>
    </message>
    <message>
        <source>Run %1 is a restore: one that was cut off is taken back or begun again.</source>
        <translation>Run %1 is a restore: one that was cut off is taken back or begun again.</translation>
    </message>
    <message>
        <source>Run %1 is still under way (process %2 on %3, user %4).</source>
        <translation>Run %1 is still under way (process %2 on %3, user %4).</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it there.</source>
        <translation>Wait until it has ended, or cancel it there.</translation>
    </message>
    <message>
        <source>Scan the tenant, and take BEGIN, COMMIT and ROLLBACK out of the file: each migration runs in a transaction of its own.</source>
        <translation>Scan the tenant, and take BEGIN, COMMIT and ROLLBACK out of the file: each migration runs in a transaction of its own.</translation>
    </message>
    <message>
        <source>The server rolled its transaction back at COMMIT.</source>
        <translation>The server rolled its transaction back at COMMIT.</translation>
    </message>
    <message>
        <source>It ended its own transaction, so that what stands before that may be applied without a record.</source>
        <translation>It ended its own transaction, so that what stands before that may be applied without a record.</translation>
    </message>
    <message>
        <source>Its history records %1 as failed, which the plan does not know.</source>
        <translation>Its history records %1 as failed, which the plan does not know.</translation>
    </message>
    <message>
        <source>Scan again; nothing was changed.</source>
        <translation>Scan again; nothing was changed.</translation>
    </message>
    <message>
        <source>The index &quot;%1&quot; is just being built by process %2.</source>
        <translation>The index &quot;%1&quot; is just being built by process %2.</translation>
    </message>
    <message>
        <source>Wait until it is done, then scan again.</source>
        <translation>Wait until it is done, then scan again.</translation>
    </message>
    <message>
        <source>It ran outside a transaction and may be done in part. Scan the tenant and look at what is there before it is run again.</source>
        <translation>It ran outside a transaction and may be done in part. Scan the tenant and look at what is there before it is run again.</translation>
    </message>
    <message>
        <source>%1: settled already, skipped.</source>
        <translation>%1: settled already, skipped.</translation>
    </message>
    <message>
        <source>COPY … TO STDOUT is not supported here.</source>
        <translation>COPY … TO STDOUT is not supported here.</translation>
    </message>
    <message>
        <source>Use COPY to a file on the server.</source>
        <translation>Use COPY to a file on the server.</translation>
    </message>
    <message>
        <source>The profile of this connection says read_only = true.</source>
        <translation>The profile of this connection says read_only = true.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take read_only out of its [database] section first.</source>
        <translation>Nothing was changed. Take read_only out of its [database] section first.</translation>
    </message>
    <message>
        <source>The server makes sessions of &quot;%1&quot; read-only by default.</source>
        <translation>The server makes sessions of &quot;%1&quot; read-only by default.</translation>
    </message>
    <message>
        <source>Somebody set default_transaction_read_only for this role, database or server. Connect as a role that may write.</source>
        <translation>Somebody set default_transaction_read_only for this role, database or server. Connect as a role that may write.</translation>
    </message>
    <message>
        <source>COPY … TO STDOUT needs a client that takes the data.</source>
        <translation>COPY … TO STDOUT needs a client that takes the data.</translation>
    </message>
    <message>
        <source>Use COPY to a file on the server, or leave it out.</source>
        <translation>Use COPY to a file on the server, or leave it out.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known and has no effect.</source>
        <translation>%1, line %2: &quot;%3&quot; is not known and has no effect.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known.</source>
        <translation>%1, line %2: &quot;%3&quot; is not known.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Did you mean &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>Its history table is no ordinary table, but a view, a foreign or a partitioned table.</source>
        <translation>Its history table is no ordinary table, but a view, a foreign or a partitioned table.</translation>
    </message>
    <message>
        <source>Its history table has a layout that is not known: %1.</source>
        <translation>Its history table has a layout that is not known: %1.</translation>
    </message>
    <message>
        <source>The column %1 of its history table has a type that it should not have.</source>
        <translation>The column %1 of its history table has a type that it should not have.</translation>
    </message>
    <message>
        <source>Its history table cannot be read without running what its owner defined: row security, or an index or statistics over an expression.</source>
        <translation>Its history table cannot be read without running what its owner defined: row security, or an index or statistics over an expression.</translation>
    </message>
    <message>
        <source>Its history table was replaced while it was to be read.</source>
        <translation>Its history table was replaced while it was to be read.</translation>
    </message>
    <message>
        <source>Look at what the tenant&apos;s owner made of it.</source>
        <translation>Look at what the tenant&apos;s owner made of it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says that this file holds both directions, migrating and taking back.</source>
        <translation>&quot;%1&quot; says that this file holds both directions, migrating and taking back.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; marks this file as one of %2&apos;s, which holds both directions, migrating and taking back.</source>
        <translation>&quot;%1&quot; marks this file as one of %2&apos;s, which holds both directions, migrating and taking back.</translation>
    </message>
    <message>
        <source>Put what takes it back into a file of its own, beside it, and remove the marks from both.</source>
        <translation>Put what takes it back into a file of its own, beside it, and remove the marks from both.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names &quot;%2&quot;, which is no place of this sandbox.</source>
        <translation>&quot;%1&quot; names &quot;%2&quot;, which is no place of this sandbox.</translation>
    </message>
    <message>
        <source>If the folder was moved or copied, remove that file; the next start writes it anew. Otherwise choose another folder.</source>
        <translation>If the folder was moved or copied, remove that file; the next start writes it anew. Otherwise choose another folder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a symbolic link.</source>
        <translation>&quot;%1&quot; is a symbolic link.</translation>
    </message>
    <message>
        <source>A sandbox touches nothing outside its folder. Remove the link, or choose another folder.</source>
        <translation>A sandbox touches nothing outside its folder. Remove the link, or choose another folder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist.</source>
        <translation>&quot;%1&quot; does not exist.</translation>
    </message>
    <message>
        <source>Cannot remove &quot;%1&quot;: %2</source>
        <translation>Cannot remove &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user (%2).</source>
        <translation>&quot;%1&quot; belongs to another user (%2).</translation>
    </message>
    <message>
        <source>Choose a folder of your own, for example one in your home folder.</source>
        <translation>Choose a folder of your own, for example one in your home folder.</translation>
    </message>
    <message>
        <source>Other users may write in &quot;%1&quot;.</source>
        <translation>Other users may write in &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Take that right away (chmod go-w), or choose another folder.</source>
        <translation>Take that right away (chmod go-w), or choose another folder.</translation>
    </message>
    <message>
        <source>Name the folder itself, not a link to it.</source>
        <translation>Name the folder itself, not a link to it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not tell its version.</source>
        <translation>&quot;%1&quot; does not tell its version.</translation>
    </message>
    <message>
        <source>The pg_dump that was found cannot be used.</source>
        <translation>The pg_dump that was found cannot be used.</translation>
    </message>
    <message>
        <source>The system has no memory left for another process. End what is not needed and try again.</source>
        <translation>The system has no memory left for another process. End what is not needed and try again.</translation>
    </message>
    <message>
        <source>This user, the container or the system may have no more processes. Raise the limit (ulimit -u) or end some.</source>
        <translation>This user, the container or the system may have no more processes. Raise the limit (ulimit -u) or end some.</translation>
    </message>
    <message>
        <source>Too many files are open. Raise the limit (ulimit -n).</source>
        <translation>Too many files are open. Raise the limit (ulimit -n).</translation>
    </message>
    <message>
        <source>The interpreter or the loader that it asks for is missing.</source>
        <translation>The interpreter or the loader that it asks for is missing.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not read its input within %2 s and was ended.</source>
        <translation>&quot;%1&quot; did not read its input within %2 s and was ended.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closed its input and was ended.</source>
        <translation>&quot;%1&quot; closed its input and was ended.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended without reading its input.</source>
        <translation>&quot;%1&quot; ended without reading its input.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not answer within %2 s and was ended.</source>
        <translation>&quot;%1&quot; did not answer within %2 s and was ended.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closed its output without an answer and was ended.</source>
        <translation>&quot;%1&quot; closed its output without an answer and was ended.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended without an answer.</source>
        <translation>&quot;%1&quot; ended without an answer.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;? Allowed: %2.</source>
        <translation>Did you mean &quot;%1&quot;? Allowed: %2.</translation>
    </message>
    <message>
        <source>Say how to reach the database, for example &quot;host=db dbname=app user=me&quot; or &quot;service=app&quot;.</source>
        <translation>Say how to reach the database, for example &quot;host=db dbname=app user=me&quot; or &quot;service=app&quot;.</translation>
    </message>
    <message>
        <source>Say in which table the tenants are listed, for example &quot;public.tenants&quot;.</source>
        <translation>Say in which table the tenants are listed, for example &quot;public.tenants&quot;.</translation>
    </message>
    <message>
        <source>Say which column holds the tenant’s schema, for example &quot;schema_name&quot;.</source>
        <translation>Say which column holds the tenant’s schema, for example &quot;schema_name&quot;.</translation>
    </message>
    <message>
        <source>Say which schemas are tenants, for example &quot;^tenant_&quot;.</source>
        <translation>Say which schemas are tenants, for example &quot;^tenant_&quot;.</translation>
    </message>
    <message>
        <source>Say which schema it is, for example &quot;public&quot;.</source>
        <translation>Say which schema it is, for example &quot;public&quot;.</translation>
    </message>
    <message>
        <source>Say in which folder the migrations are, for example &quot;migrations&quot;.</source>
        <translation>Say in which folder the migrations are, for example &quot;migrations&quot;.</translation>
    </message>
    <message>
        <source>Name &quot;{schema}&quot;: without it every tenant&apos;s migrations would run in the same place.</source>
        <translation>Name &quot;{schema}&quot;: without it every tenant&apos;s migrations would run in the same place.</translation>
    </message>
    <message>
        <source>The connection’s name as it is shown; else its file’s.</source>
        <translation>The connection’s name as it is shown; else its file’s.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Zumodra production</source>
        <translation>Zumodra production</translation>
    </message>
    <message>
        <source>What the database is for; production has a colour of its own and asks more before anything changes.</source>
        <translation>What the database is for; production has a colour of its own and asks more before anything changes.</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Environment</translation>
    </message>
    <message>
        <source>How to reach the database: keywords, a URI, or service=name, as libpq reads them; no password.</source>
        <translation>How to reach the database: keywords, a URI, or service=name, as libpq reads them; no password.</translation>
    </message>
    <message>
        <source>Whether everything that would change the database is refused.</source>
        <translation>Whether everything that would change the database is refused.</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed through this connection</source>
        <translation>Read only: nothing can be changed through this connection</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Where the tenants are listed.</source>
        <translation>Where the tenants are listed.</translation>
    </message>
    <message>
        <source>Tenants are &amp;listed</source>
        <translation>Tenants are &amp;listed</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s schema.</source>
        <translation>The column of that table that holds the tenant’s schema.</translation>
    </message>
    <message>
        <source>Column with the schema</source>
        <translation>Column with the schema</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s name, if any.</source>
        <translation>The column of that table that holds the tenant’s name, if any.</translation>
    </message>
    <message>
        <source>Column with the name</source>
        <translation>Column with the name</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s domain, if any.</source>
        <translation>The column of that table that holds the tenant’s domain, if any.</translation>
    </message>
    <message>
        <source>Column with the domain</source>
        <translation>Column with the domain</translation>
    </message>
    <message>
        <source>Columns with a status</source>
        <translation>Columns with a status</translation>
    </message>
    <message>
        <source>none; several with commas</source>
        <translation>none; several with commas</translation>
    </message>
    <message>
        <source>The POSIX regular expression that the tenants’ schemas match.</source>
        <translation>The POSIX regular expression that the tenants’ schemas match.</translation>
    </message>
    <message>
        <source>Pattern (POSIX)</source>
        <translation>Pattern (POSIX)</translation>
    </message>
    <message>
        <source>Schemas that are no tenants although they are listed or match.</source>
        <translation>Schemas that are no tenants although they are listed or match.</translation>
    </message>
    <message>
        <source>Schemas left out</source>
        <translation>Schemas left out</translation>
    </message>
    <message>
        <source>The schema that is looked after where there are no tenants.</source>
        <translation>The schema that is looked after where there are no tenants.</translation>
    </message>
    <message>
        <source>Folder with the migrations</source>
        <translation>Folder with the migrations</translation>
    </message>
    <message>
        <source>Where the migrations are; a relative folder counts from the profile’s file.</source>
        <translation>Where the migrations are; a relative folder counts from the profile’s file.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>The tool by whose rules files are named and recorded; &quot;auto&quot; is told by the files.</source>
        <translation>The tool by whose rules files are named and recorded; &quot;auto&quot; is told by the files.</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>File &amp;names</translation>
    </message>
    <message>
        <source>The search_path that migrations run with, where {schema} is the tenant’s.</source>
        <translation>The search_path that migrations run with, where {schema} is the tenant’s.</translation>
    </message>
    <message>
        <source>&amp;search_path</source>
        <translation>&amp;search_path</translation>
    </message>
    <message>
        <source>The folder that this command is called in.</source>
        <translation>The folder that this command is called in.</translation>
    </message>
    <message>
        <source>How many tenants are worked on at a time.</source>
        <translation>How many tenants are worked on at a time.</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Workers</translation>
    </message>
    <message>
        <source>The schema of the tenant that goes first, alone; else it is the plan’s first.</source>
        <translation>The schema of the tenant that goes first, alone; else it is the plan’s first.</translation>
    </message>
    <message>
        <source>&amp;Canary</source>
        <translation>&amp;Canary</translation>
    </message>
    <message>
        <source>the first tenant of the plan</source>
        <translation>the first tenant of the plan</translation>
    </message>
    <message>
        <source>A run stops when more than this share of its tenants, or this many of them, have failed.</source>
        <translation>A run stops when more than this share of its tenants, or this many of them, have failed.</translation>
    </message>
    <message>
        <source>&amp;Stop after failures</source>
        <translation>&amp;Stop after failures</translation>
    </message>
    <message>
        <source>How long a statement waits for a lock.</source>
        <translation>How long a statement waits for a lock.</translation>
    </message>
    <message>
        <source>Wait for a &amp;lock</source>
        <translation>Wait for a &amp;lock</translation>
    </message>
    <message>
        <source>How long one statement may take.</source>
        <translation>How long one statement may take.</translation>
    </message>
    <message>
        <source>Longest statemen&amp;t</source>
        <translation>Longest statemen&amp;t</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>Where backups are kept, unless BACKUP_DIR names another folder.</source>
        <translation>Where backups are kept, unless BACKUP_DIR names another folder.</translation>
    </message>
    <message>
        <source>&amp;Backup folder</source>
        <translation>&amp;Backup folder</translation>
    </message>
    <message>
        <source>For how many days backups are wanted; this version removes none.</source>
        <translation>For how many days backups are wanted; this version removes none.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Development</translation>
    </message>
    <message>
        <source>In django-tenants’ tables</source>
        <translation>In django-tenants’ tables</translation>
    </message>
    <message>
        <source>In a table of its own</source>
        <translation>In a table of its own</translation>
    </message>
    <message>
        <source>By a pattern of schema names</source>
        <translation>By a pattern of schema names</translation>
    </message>
    <message>
        <source>One schema, no tenants</source>
        <translation>One schema, no tenants</translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2 of its part &quot;%3&quot;; this Tenantry knows %4 at most.</source>
        <translation>The local store &quot;%1&quot; has format %2 of its part &quot;%3&quot;; this Tenantry knows %4 at most.</translation>
    </message>
    <message>
        <source>--app cannot be applied here: the history of %1 keeps only the highest version, so the migrations of one app cannot be recorded alone.</source>
        <translation>--app cannot be applied here: the history of %1 keeps only the highest version, so the migrations of one app cannot be recorded alone.</translation>
    </message>
    <message>
        <source>(source)</source>
        <comment>in the place of a tenant: the migration files</comment>
        <translation>(source)</translation>
    </message>
    <message>
        <source>Take the restore back, or restore the tenant again.</source>
        <translation>Take the restore back, or restore the tenant again.</translation>
    </message>
    <message>
        <source>A migration file cannot be used</source>
        <translation>A migration file cannot be used</translation>
    </message>
    <message>
        <source>Mend the file, or move it away.</source>
        <translation>Mend the file, or move it away.</translation>
    </message>
    <message>
        <source>The recorded checksum has %1 characters, a right one has %2.</source>
        <translation>The recorded checksum has %1 characters, a right one has %2.</translation>
    </message>
    <message>
        <source>It depends, through others, on itself.</source>
        <translation>It depends, through others, on itself.</translation>
    </message>
    <message>
        <source>Take one of the dependencies of the circle out.</source>
        <translation>Take one of the dependencies of the circle out.</translation>
    </message>
    <message>
        <source>%1, without %2</source>
        <translation>%1, without %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 waits: %2</translation>
    </message>
    <message>
        <source>It is a link to a file that does not exist.</source>
        <translation>It is a link to a file that does not exist.</translation>
    </message>
    <message>
        <source>Mend the link.</source>
        <translation>Mend the link.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>It is no file.</translation>
    </message>
    <message>
        <source>Put a file in its place.</source>
        <translation>Put a file in its place.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation>It is not UTF-8 text.</translation>
    </message>
    <message>
        <source>Use auto, or one of: %1.</source>
        <translation>Use auto, or one of: %1.</translation>
    </message>
    <message>
        <source>The files are read as %1, as the profile says.</source>
        <translation>The files are read as %1, as the profile says.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds files of two conventions, of %2 and of %3.</source>
        <translation>&quot;%1&quot; holds files of two conventions, of %2 and of %3.</translation>
    </message>
    <message>
        <source>Set format under [migrations], or move the others away.</source>
        <translation>Set format under [migrations], or move the others away.</translation>
    </message>
    <message>
        <source>The files in &quot;%1&quot; are those of %2, which this version does not read.</source>
        <translation>The files in &quot;%1&quot; are those of %2, which this version does not read.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Known are: %1.</translation>
    </message>
    <message>
        <source>The files are read as %1.</source>
        <translation>The files are read as %1.</translation>
    </message>
    <message>
        <source>It is not named like a migration.</source>
        <translation>It is not named like a migration.</translation>
    </message>
    <message>
        <source>It does not say where its way forward begins.</source>
        <translation>It does not say where its way forward begins.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the same version.</source>
        <translation>&quot;%1&quot; has the same version.</translation>
    </message>
    <message numerus="yes">
        <source>The files are read as %1, told by the names of %n files.</source>
        <translation>
            <numerusform>The files are read as %1, told by the names of %n file.</numerusform>
            <numerusform>The files are read as %1, told by the names of %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files are read as %1, told by the marks in %n files.</source>
        <translation>
            <numerusform>The files are read as %1, told by the marks in %n file.</numerusform>
            <numerusform>The files are read as %1, told by the marks in %n files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Take back the restore of %1</translation>
    </message>
    <message>
        <source>Drop the schema %1</source>
        <translation>Drop the schema %1</translation>
    </message>
    <message>
        <source>The restore runs SQL that the owner of the backup wrote.</source>
        <translation>The restore runs SQL that the owner of the backup wrote.</translation>
    </message>
    <message>
        <source>NO backup of the present state is taken first.</source>
        <translation>NO backup of the present state is taken first.</translation>
    </message>
    <message>
        <source>There was no schema before the restore from %1.</source>
        <translation>There was no schema before the restore from %1.</translation>
    </message>
    <message>
        <source>The restore was from %1; &quot;%2&quot; becomes &quot;%3&quot; again.</source>
        <translation>The restore was from %1; &quot;%2&quot; becomes &quot;%3&quot; again.</translation>
    </message>
    <message>
        <source>Run it on a terminal, where the name can be typed.</source>
        <translation>Run it on a terminal, where the name can be typed.</translation>
    </message>
    <message>
        <source>On %1 (%2).</source>
        <comment>a connection, its environment</comment>
        <translation>On %1 (%2).</translation>
    </message>
    <message>
        <source>On %1, database %2 (%3).</source>
        <comment>a connection, its database, its environment</comment>
        <translation>On %1, database %2 (%3).</translation>
    </message>
    <message>
        <source>This is %1 of %2 tenants, more than half.</source>
        <translation>This is %1 of %2 tenants, more than half.</translation>
    </message>
    <message>
        <source>This is %1 of %2 tenants.</source>
        <translation>This is %1 of %2 tenants.</translation>
    </message>
    <message>
        <source>Without a rollback file: %1.</source>
        <translation>Without a rollback file: %1.</translation>
    </message>
    <message>
        <source>The schema %1 is dropped for good.</source>
        <translation>The schema %1 is dropped for good.</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>Go on?</translation>
    </message>
    <message>
        <source>This is PRODUCTION. Type &quot;%1&quot; to go on: </source>
        <translation>This is PRODUCTION. Type &quot;%1&quot; to go on: </translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to go on: </source>
        <translation>Type &quot;%1&quot; to go on: </translation>
    </message>
    <message>
        <source>Reach the database the same way as the run did.</source>
        <translation>Reach the database the same way as the run did.</translation>
    </message>
    <message>
        <source>The schema that the restore of &quot;%1&quot; put aside is gone.</source>
        <translation>The schema that the restore of &quot;%1&quot; put aside is gone.</translation>
    </message>
    <message>
        <source>Nothing can be taken back. Restore the tenant again.</source>
        <translation>Nothing can be taken back. Restore the tenant again.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl tenants&quot; lists the tenants.</source>
        <translation>&quot;tenantryctl tenants&quot; lists the tenants.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl diagnose --type interrupted_restore&quot; lists those there are.</source>
        <translation>&quot;tenantryctl diagnose --type interrupted_restore&quot; lists those there are.</translation>
    </message>
    <message>
        <source>To put the rows of the other database here all the same, say --foreign.</source>
        <translation>To put the rows of the other database here all the same, say --foreign.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl backup restore --undo&quot; takes it back.</source>
        <translation>&quot;tenantryctl backup restore --undo&quot; takes it back.</translation>
    </message>
    <message>
        <source>Give the same --profile and --dsn.</source>
        <translation>Give the same --profile and --dsn.</translation>
    </message>
    <message>
        <source>Choose a backup that holds it, or take one.</source>
        <translation>Choose a backup that holds it, or take one.</translation>
    </message>
    <message>
        <source>Settle that finding of the tenant first.</source>
        <translation>Settle that finding of the tenant first.</translation>
    </message>
    <message>
        <source>See that the [tenants] section of the profile finds the tenants.</source>
        <translation>See that the [tenants] section of the profile finds the tenants.</translation>
    </message>
    <message>
        <source>Choose a backup of this connection.</source>
        <translation>Choose a backup of this connection.</translation>
    </message>
    <message>
        <source>The schema&apos;s name counts, not the customer&apos;s.</source>
        <translation>The schema&apos;s name counts, not the customer&apos;s.</translation>
    </message>
    <message>
        <source>Name the version of one of the migrations in the source.</source>
        <translation>Name the version of one of the migrations in the source.</translation>
    </message>
    <message>
        <source>Has to be fixed first; that can be done automatically.</source>
        <translation>Has to be fixed first; that can be done automatically.</translation>
    </message>
    <message>
        <source>Reach the database that the run was started on, the same way as then.</source>
        <translation>Reach the database that the run was started on, the same way as then.</translation>
    </message>
    <message>
        <source>Restore the tenant again, or take the restore back.</source>
        <translation>Restore the tenant again, or take the restore back.</translation>
    </message>
    <message>
        <source>Take it out, then either enter it when you are asked for it, or keep it in the system&apos;s keyring, or put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation>Take it out, then either enter it when you are asked for it, or keep it in the system&apos;s keyring, or put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>proven</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>healthy</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>drifted</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>recorded, absent</source>
        <translation>recorded, absent</translation>
    </message>
    <message>
        <source>edited after applying</source>
        <translation>edited after applying</translation>
    </message>
    <message>
        <source>present, not recorded</source>
        <translation>present, not recorded</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critical</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>succeeded</translation>
    </message>
    <message>
        <source>partly failed</source>
        <translation>partly failed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begun</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>Migrations are named VERSION_name.sql and hold a line &quot;-- migrate:up&quot;, and one &quot;-- migrate:down&quot; for the way back.</source>
        <translation>Migrations are named VERSION_name.sql and hold a line &quot;-- migrate:up&quot;, and one &quot;-- migrate:down&quot; for the way back.</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a step</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>SHA-256 of its SQL</source>
        <translation>SHA-256 of its SQL</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Run %1 has no tenant &quot;%2&quot;.</source>
        <translation>Run %1 has no tenant &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Run %1 is one step, done or not: there is no rest.</source>
        <translation>Run %1 is one step, done or not: there is no rest.</translation>
    </message>
    <message>
        <source>Run %1 was written by another version of Tenantry (%2, %3); this one does not know what is left of it.</source>
        <translation>Run %1 was written by another version of Tenantry (%2, %3); this one does not know what is left of it.</translation>
    </message>
    <message>
        <source>Resume it with the version that began it.</source>
        <translation>Resume it with the version that began it.</translation>
    </message>
    <message>
        <source>The plan is too large to be kept: %1 MiB.</source>
        <translation>The plan is too large to be kept: %1 MiB.</translation>
    </message>
    <message>
        <source>Plan fewer tenants at a time.</source>
        <translation>Plan fewer tenants at a time.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Verify the archive</source>
        <translation>Verify the archive</translation>
    </message>
    <message>
        <source>Back up the present state</source>
        <translation>Back up the present state</translation>
    </message>
    <message>
        <source>Rename the live schema aside</source>
        <translation>Rename the live schema aside</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Compare row counts</source>
        <translation>Compare row counts</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Drop the schema</source>
        <translation>Drop the schema</translation>
    </message>
    <message>
        <source>Take the restore back</source>
        <translation>Take the restore back</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables: %3</source>
        <translation>%1 rows in %2 tables: %3</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>Drop %1</translation>
    </message>
    <message>
        <source>The file of %1 was changed since the run was confirmed.</source>
        <translation>The file of %1 was changed since the run was confirmed.</translation>
    </message>
    <message>
        <source>It waits for a file that cannot be used: %1.</source>
        <translation>It waits for a file that cannot be used: %1.</translation>
    </message>
    <message>
        <source>What stands before the file that cannot be used is applied, and nothing after it; %1 goes first.</source>
        <translation>What stands before the file that cannot be used is applied, and nothing after it; %1 goes first.</translation>
    </message>
    <message>
        <source>Taking the restore back</source>
        <translation>Taking the restore back</translation>
    </message>
    <message>
        <source>Run %1 was written by a version that kept no plan.</source>
        <translation>Run %1 was written by a version that kept no plan.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was planned for these tenants.</source>
        <translation>Nothing was planned for these tenants.</translation>
    </message>
    <message>
        <source>Its history cannot be written safely</source>
        <translation>Its history cannot be written safely</translation>
    </message>
    <message>
        <source>Drop or disable them, as the table&apos;s owner, then scan again.</source>
        <translation>Drop or disable them, as the table&apos;s owner, then scan again.</translation>
    </message>
    <message>
        <source>Writing into its history table would run what its owner defined: %1.</source>
        <translation>Writing into its history table would run what its owner defined: %1.</translation>
    </message>
    <message>
        <source>Their owner %1 is a superuser, so that nothing keeps what their objects do from doing anything.</source>
        <translation>Their owner %1 is a superuser, so that nothing keeps what their objects do from doing anything.</translation>
    </message>
    <message>
        <source>This connection’s role may not become their owner %1, so what their objects do is done with its own rights.</source>
        <translation>This connection’s role may not become their owner %1, so what their objects do is done with its own rights.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 may need more rights than %4 has.</source>
        <translation>%1, line %2: %3 may need more rights than %4 has.</translation>
    </message>
    <message>
        <source>Runs as %1.</source>
        <translation>Runs as %1.</translation>
    </message>
    <message>
        <source>With role = &quot;operator&quot; in [runs] everything runs as %1.</source>
        <translation>With role = &quot;operator&quot; in [runs] everything runs as %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>It runs as %1. Give that role the right, or say role = &quot;operator&quot; in [runs] of this connection.</source>
        <translation>It runs as %1. Give that role the right, or say role = &quot;operator&quot; in [runs] of this connection.</translation>
    </message>
    <message>
        <source>Say &quot;owner&quot;, &quot;operator&quot;, or the name of a role.</source>
        <translation>Say &quot;owner&quot;, &quot;operator&quot;, or the name of a role.</translation>
    </message>
    <message>
        <source>With whose rights migrations and restores run: &quot;owner&quot;, the tenant’s owner where this connection’s role may become it; &quot;operator&quot;, this connection’s role; or a role’s name.</source>
        <translation>With whose rights migrations and restores run: &quot;owner&quot;, the tenant’s owner where this connection’s role may become it; &quot;operator&quot;, this connection’s role; or a role’s name.</translation>
    </message>
    <message>
        <source>Runs &amp;as</source>
        <translation>Runs &amp;as</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>rows of a table</comment>
        <translation>not counted</translation>
    </message>
    <message>
        <source>Not compared, because others have changed rows of them since: %1</source>
        <translation>Not compared, because others have changed rows of them since: %1</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>Not restored: %1</translation>
    </message>
    <message>
        <source>To restore the tenant without that: --leave-out &quot;%1&quot;</source>
        <translation>To restore the tenant without that: --leave-out &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants lack something, perhaps rightly: tenantryctl diagnose --type undecidable</source>
        <translation>
            <numerusform>%n tenant lacks something, perhaps rightly: tenantryctl diagnose --type undecidable</numerusform>
            <numerusform>%n tenants lack something, perhaps rightly: tenantryctl diagnose --type undecidable</numerusform>
        </translation>
    </message>
    <message>
        <source>the rows of its last table do not end.</source>
        <translation>the rows of its last table do not end.</translation>
    </message>
    <message>
        <source>The archive has no constraint, index or trigger &quot;%1&quot; of &quot;%2&quot;.</source>
        <translation>The archive has no constraint, index or trigger &quot;%1&quot; of &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>What can be left out is named where a restore fails at it, as &quot;FK CONSTRAINT table name&quot;.</source>
        <translation>What can be left out is named where a restore fails at it, as &quot;FK CONSTRAINT table name&quot;.</translation>
    </message>
    <message>
        <source>It says that it was taken in the future, so it never counts as the last one.</source>
        <translation>It says that it was taken in the future, so it never counts as the last one.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user (%2), so it is not taken for a backup of yours.</source>
        <translation>&quot;%1&quot; belongs to another user (%2), so it is not taken for a backup of yours.</translation>
    </message>
    <message>
        <source>If you know where it comes from, make it your own (chown), then verify it.</source>
        <translation>If you know where it comes from, make it your own (chown), then verify it.</translation>
    </message>
    <message>
        <source>Others may write to &quot;%1&quot;, so it is not taken for a backup of yours.</source>
        <translation>Others may write to &quot;%1&quot;, so it is not taken for a backup of yours.</translation>
    </message>
    <message>
        <source>If you know that nobody has changed it, take that right away (chmod go-w), then verify it.</source>
        <translation>If you know that nobody has changed it, take that right away (chmod go-w), then verify it.</translation>
    </message>
    <message>
        <source>Others can exchange what is in the folder &quot;%1&quot; while it is restored from.</source>
        <translation>Others can exchange what is in the folder &quot;%1&quot; while it is restored from.</translation>
    </message>
    <message>
        <source>Make the folder your own, and take the right to write away from others (chmod go-w) or make it sticky (chmod +t).</source>
        <translation>Make the folder your own, and take the right to write away from others (chmod go-w) or make it sticky (chmod +t).</translation>
    </message>
    <message>
        <source>It is being restored, or a restore of it was cut off.</source>
        <translation>It is being restored, or a restore of it was cut off.</translation>
    </message>
    <message>
        <source>Wait until that restore has ended, or take it back first.</source>
        <translation>Wait until that restore has ended, or take it back first.</translation>
    </message>
    <message>
        <source>All tenants are being restored, or restores of them were cut off, so there is nothing to back up.</source>
        <translation>All tenants are being restored, or restores of them were cut off, so there is nothing to back up.</translation>
    </message>
    <message>
        <source>Large objects belong to no schema, so no backup of a tenant holds them. They are pointed to by: %1</source>
        <translation>Large objects belong to no schema, so no backup of a tenant holds them. They are pointed to by: %1</translation>
    </message>
    <message>
        <source>This server is a standby, which does not have the rows of unlogged tables: %1</source>
        <translation>This server is a standby, which does not have the rows of unlogged tables: %1</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs in part to roles that you are not a member of, so that you cannot restore it: %2</source>
        <translation>What the backup holds of &quot;%1&quot; belongs in part to roles that you are not a member of, so that you cannot restore it: %2</translation>
    </message>
    <message>
        <source>Restore as a member of these roles, or as a superuser.</source>
        <translation>Restore as a member of these roles, or as a superuser.</translation>
    </message>
    <message>
        <source>Restore as the owner, or as a superuser.</source>
        <translation>Restore as the owner, or as a superuser.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; belongs to a role that you are not a member of, so that you cannot put anything in its place.</source>
        <translation>The schema &quot;%1&quot; belongs to a role that you are not a member of, so that you cannot put anything in its place.</translation>
    </message>
    <message>
        <source>You may not create a schema in this database, and &quot;%1&quot; has to be made anew.</source>
        <translation>You may not create a schema in this database, and &quot;%1&quot; has to be made anew.</translation>
    </message>
    <message>
        <source>You cannot make &quot;%1&quot; the property of role &quot;%2&quot;, which owned it when it was backed up: there is no such role, or you are not a member of it.</source>
        <translation>You cannot make &quot;%1&quot; the property of role &quot;%2&quot;, which owned it when it was backed up: there is no such role, or you are not a member of it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored in place: bound to its schema, and in no backup of it, are: %2</source>
        <translation>&quot;%1&quot; cannot be restored in place: bound to its schema, and in no backup of it, are: %2</translation>
    </message>
    <message>
        <source>Take them out of the schema first (ALTER EXTENSION … SET SCHEMA, ALTER PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION or NO INHERIT), and bind them again after the restore.</source>
        <translation>Take them out of the schema first (ALTER EXTENSION … SET SCHEMA, ALTER PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION or NO INHERIT), and bind them again after the restore.</translation>
    </message>
    <message>
        <source>The comments of several schemas claim the same restore; all but one are forged.</source>
        <translation>The comments of several schemas claim the same restore; all but one are forged.</translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in the comments of schemas, and take the forged ones off.</source>
        <translation>Look for &quot;%1&quot; in the comments of schemas, and take the forged ones off.</translation>
    </message>
    <message>
        <source>%1, a part of %2</source>
        <translation>%1, a part of %2</translation>
    </message>
    <message>
        <source>The schemas of %1 are renamed or restored all the time.</source>
        <translation>The schemas of %1 are renamed or restored all the time.</translation>
    </message>
    <message>
        <source>Back up again when that has ended.</source>
        <translation>Back up again when that has ended.</translation>
    </message>
    <message>
        <source>It was restored, renamed or dropped while the backup was taken.</source>
        <translation>It was restored, renamed or dropped while the backup was taken.</translation>
    </message>
    <message>
        <source>pg_dump has left the rows of table &quot;%1&quot; of tenant &quot;%2&quot; out.</source>
        <translation>pg_dump has left the rows of table &quot;%1&quot; of tenant &quot;%2&quot; out.</translation>
    </message>
    <message>
        <source># The list has all that is in the archive, but not: %1</source>
        <translation># The list has all that is in the archive, but not: %1</translation>
    </message>
    <message>
        <source>The tenant holds what was restored; there is no backup of the state before.</source>
        <translation>The tenant holds what was restored; there is no backup of the state before.</translation>
    </message>
    <message>
        <source>The tenant holds what was restored; the state before is in backup %1.</source>
        <translation>The tenant holds what was restored; the state before is in backup %1.</translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore. What had been restored is kept as &quot;%1&quot;, for somebody may have written to it meanwhile.</source>
        <translation>The tenant is as it was before the restore. What had been restored is kept as &quot;%1&quot;, for somebody may have written to it meanwhile.</translation>
    </message>
    <message>
        <source>Take the restore back where it was begun, or restore the tenant again.</source>
        <translation>Take the restore back where it was begun, or restore the tenant again.</translation>
    </message>
    <message numerus="yes">
        <source>A backup is whole or not at all: the %n tenants that were finished are not kept.</source>
        <translation>
            <numerusform>A backup is whole or not at all: the %n tenant that was finished is not kept.</numerusform>
            <numerusform>A backup is whole or not at all: the %n tenants that were finished are not kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>All tenants were restored or dropped while the backup was taken, so it would hold nothing.</source>
        <translation>All tenants were restored or dropped while the backup was taken, so it would hold nothing.</translation>
    </message>
    <message>
        <source>Back up again.</source>
        <translation>Back up again.</translation>
    </message>
    <message>
        <source>The history of tenant &quot;%1&quot; cannot be read: %2</source>
        <translation>The history of tenant &quot;%1&quot; cannot be read: %2</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is PostgreSQL&apos;s own.</source>
        <translation>The schema &quot;%1&quot; is PostgreSQL&apos;s own.</translation>
    </message>
    <message>
        <source>Choose a name that does not begin with pg_ and is not information_schema.</source>
        <translation>Choose a name that does not begin with pg_ and is not information_schema.</translation>
    </message>
    <message>
        <source>Absent, perhaps rightly</source>
        <translation>Absent, perhaps rightly</translation>
    </message>
    <message>
        <source>Nothing has to be done, unless the tenant should have it.</source>
        <translation>Nothing has to be done, unless the tenant should have it.</translation>
    </message>
    <message>
        <source>The source has no migrations</source>
        <translation>The source has no migrations</translation>
    </message>
    <message>
        <source>Set folder under [migrations] to where the migrations are.</source>
        <translation>Set folder under [migrations] to where the migrations are.</translation>
    </message>
    <message>
        <source>The history records it as failed. Of what it creates nothing is there from line %1 on: %2</source>
        <translation>The history records it as failed. Of what it creates nothing is there from line %1 on: %2</translation>
    </message>
    <message>
        <source>The schema lacks %1. Only the server knows what this did: %2, line %3: %4</source>
        <translation>The schema lacks %1. Only the server knows what this did: %2, line %3: %4</translation>
    </message>
    <message>
        <source>Partitions are gone, as where only the newest are kept: %1.</source>
        <translation>Partitions are gone, as where only the newest are kept: %1.</translation>
    </message>
    <message>
        <source>Its version is greater than %1, the greatest that the history can hold.</source>
        <translation>Its version is greater than %1, the greatest that the history can hold.</translation>
    </message>
    <message>
        <source>%1 stands before what was confirmed, and was not confirmed itself: plan this tenant anew.</source>
        <translation>%1 stands before what was confirmed, and was not confirmed itself: plan this tenant anew.</translation>
    </message>
    <message>
        <source>Remove it: each migration already runs in a transaction of its own, together with its record. Or begin the file with the line &quot;-- tenantry: no-transaction&quot;: then its own transactions are kept.</source>
        <translation>Remove it: each migration already runs in a transaction of its own, together with its record. Or begin the file with the line &quot;-- tenantry: no-transaction&quot;: then its own transactions are kept.</translation>
    </message>
    <message>
        <source>%1 inside a transaction of the file.</source>
        <translation>%1 inside a transaction of the file.</translation>
    </message>
    <message>
        <source>Put it before BEGIN or after COMMIT: the server runs it outside a transaction only.</source>
        <translation>Put it before BEGIN or after COMMIT: the server runs it outside a transaction only.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>line %1: %2</translation>
    </message>
    <message>
        <source>%1 runs for one tenant at a time, for it changes what tenants share (%2).</source>
        <translation>%1 runs for one tenant at a time, for it changes what tenants share (%2).</translation>
    </message>
    <message>
        <source>It is %1 text.</source>
        <translation>It is %1 text.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like a folder of %2 (&quot;%3&quot;), which this version does not read.</source>
        <translation>&quot;%1&quot; looks like a folder of %2 (&quot;%3&quot;), which this version does not read.</translation>
    </message>
    <message>
        <source>Set folder under [migrations] to its subfolder &quot;%1&quot;, which holds migrations.</source>
        <translation>Set folder under [migrations] to its subfolder &quot;%1&quot;, which holds migrations.</translation>
    </message>
    <message>
        <source>There is no migration in this folder.</source>
        <translation>There is no migration in this folder.</translation>
    </message>
    <message>
        <source>There is no migration in this folder, but there is: %1.</source>
        <translation>There is no migration in this folder, but there is: %1.</translation>
    </message>
    <message>
        <source>Give it a smaller number.</source>
        <translation>Give it a smaller number.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no migration is applied</comment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Its history changed since the plan was made: it recorded %1 then, and records %2 now.</source>
        <translation>Its history changed since the plan was made: it recorded %1 then, and records %2 now.</translation>
    </message>
    <message>
        <source>The server took the login and did not answer the first question within %1 s.</source>
        <translation>The server took the login and did not answer the first question within %1 s.</translation>
    </message>
    <message>
        <source>What the server sends is no answer to a question.</source>
        <translation>What the server sends is no answer to a question.</translation>
    </message>
    <message>
        <source>A pooler may have no free server, or this is no PostgreSQL: check host and port of the connection string.</source>
        <translation>A pooler may have no free server, or this is no PostgreSQL: check host and port of the connection string.</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>no answer within %1 s</translation>
    </message>
    <message>
        <source>what it sends is no answer to a login</source>
        <translation>what it sends is no answer to a login</translation>
    </message>
    <message>
        <source>This block resets search_path and goes on after that: what it makes then would not be made in the tenant&apos;s schema.</source>
        <translation>This block resets search_path and goes on after that: what it makes then would not be made in the tenant&apos;s schema.</translation>
    </message>
    <message>
        <source>Let it set search_path to what it was before, by set_config().</source>
        <translation>Let it set search_path to what it was before, by set_config().</translation>
    </message>
    <message>
        <source>Look at the live schema</source>
        <translation>Look at the live schema</translation>
    </message>
    <message>
        <source>Gather statistics</source>
        <translation>Gather statistics</translation>
    </message>
    <message>
        <source>%1: another session was in its way (%2), try %3.</source>
        <translation>%1: another session was in its way (%2), try %3.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>There are no statistics of table %1: %2</source>
        <translation>There are no statistics of table %1: %2</translation>
    </message>
    <message>
        <source>Left out, as asked for: %1</source>
        <translation>Left out, as asked for: %1</translation>
    </message>
    <message>
        <source>What had been restored is kept as %1: somebody may have written to it.</source>
        <translation>What had been restored is kept as %1: somebody may have written to it.</translation>
    </message>
    <message>
        <source>Others have changed rows since they were restored, so that these tables could not be compared: %1</source>
        <translation>Others have changed rows since they were restored, so that these tables could not be compared: %1</translation>
    </message>
    <message>
        <source>Another program holds the local store and does not let go.</source>
        <translation>Another program holds the local store and does not let go.</translation>
    </message>
    <message>
        <source>Wait until it is done, or end it, and try again.</source>
        <translation>Wait until it is done, or end it, and try again.</translation>
    </message>
    <message>
        <source>The disk of the local store is full.</source>
        <translation>The disk of the local store is full.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Free some space and try again.</translation>
    </message>
    <message>
        <source>The local store may not be written.</source>
        <translation>The local store may not be written.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation>Check the permissions of the file and of its folder.</translation>
    </message>
    <message>
        <source>The registry row cannot be read: %1</source>
        <translation>The registry row cannot be read: %1</translation>
    </message>
    <message>
        <source>Name the table of the tenants in the [tenants] section: table = &quot;schema.table&quot;. With registry = &quot;table&quot; it may be any table.</source>
        <translation>Name the table of the tenants in the [tenants] section: table = &quot;schema.table&quot;. With registry = &quot;table&quot; it may be any table.</translation>
    </message>
    <message>
        <source>Only tables that may be a tenant&apos;s own look like django-tenants: %1.</source>
        <translation>Only tables that may be a tenant&apos;s own look like django-tenants: %1.</translation>
    </message>
    <message>
        <source>%1: the value is empty</source>
        <translation>%1: the value is empty</translation>
    </message>
    <message>
        <source>the value is empty</source>
        <translation>the value is empty</translation>
    </message>
    <message>
        <source>Nothing to record.</source>
        <translation>Nothing to record.</translation>
    </message>
    <message>
        <source>Another tenant&apos;s schema differs in case only</source>
        <translation>Another tenant&apos;s schema differs in case only</translation>
    </message>
    <message>
        <source>Mind the letters wherever the name is typed, or rename one of them.</source>
        <translation>Mind the letters wherever the name is typed, or rename one of them.</translation>
    </message>
    <message>
        <source>There is a tenant &quot;%1&quot; as well: each is handled exactly as it is written.</source>
        <translation>There is a tenant &quot;%1&quot; as well: each is handled exactly as it is written.</translation>
    </message>
    <message>
        <source>%1 is not recorded: nothing in the schema shows that it ran.</source>
        <translation>%1 is not recorded: nothing in the schema shows that it ran.</translation>
    </message>
    <message>
        <source>%1 is not recorded: its record would stand for %2 as well.</source>
        <translation>%1 is not recorded: its record would stand for %2 as well.</translation>
    </message>
    <message>
        <source>Nothing is to be recorded</source>
        <translation>Nothing is to be recorded</translation>
    </message>
    <message>
        <source>Whatever the schemas show to be applied is recorded.</source>
        <translation>Whatever the schemas show to be applied is recorded.</translation>
    </message>
    <message>
        <source>Adopt 1 tenant</source>
        <translation>Adopt 1 tenant</translation>
    </message>
    <message>
        <source>Adopt %1 tenants</source>
        <translation>Adopt %1 tenants</translation>
    </message>
    <message>
        <source>What the schemas show to be applied is recorded in their histories. No migration is applied.</source>
        <translation>What the schemas show to be applied is recorded in their histories. No migration is applied.</translation>
    </message>
    <message>
        <source>Nothing can be applied</source>
        <translation>Nothing can be applied</translation>
    </message>
    <message>
        <source>The source has no migrations, so nobody can be held against it.</source>
        <translation>The source has no migrations, so nobody can be held against it.</translation>
    </message>
    <message>
        <source>What is pending waits for a file that cannot be used.</source>
        <translation>What is pending waits for a file that cannot be used.</translation>
    </message>
    <message>
        <source>The session was closed and cannot be opened again.</source>
        <translation>The session was closed and cannot be opened again.</translation>
    </message>
    <message>
        <source>is set, but no column with a status is</source>
        <translation>is set, but no column with a status is</translation>
    </message>
    <message>
        <source>Name the columns in status_columns as well.</source>
        <translation>Name the columns in status_columns as well.</translation>
    </message>
    <message>
        <source>The table that lists the tenants, after its schema and a dot; with django-tenants only where it is not found by its columns.</source>
        <translation>The table that lists the tenants, after its schema and a dot; with django-tenants only where it is not found by its columns.</translation>
    </message>
    <message>
        <source>The values of those columns with which a row is expected to have a schema; any, if there is none here.</source>
        <translation>The values of those columns with which a row is expected to have a schema; any, if there is none here.</translation>
    </message>
    <message>
        <source>Statuses with a schema</source>
        <translation>Statuses with a schema</translation>
    </message>
    <message>
        <source>all; several with commas</source>
        <translation>all; several with commas</translation>
    </message>
    <message>
        <source>You may not create a schema in this database, so nothing is put aside: in one transaction, what the backup of %2 holds is dropped from &quot;%1&quot; and made anew. What came into the schema since stays.</source>
        <translation>You may not create a schema in this database, so nothing is put aside: in one transaction, what the backup of %2 holds is dropped from &quot;%1&quot; and made anew. What came into the schema since stays.</translation>
    </message>
    <message>
        <source>No restore has put a schema aside that is still there.</source>
        <translation>No restore has put a schema aside that is still there.</translation>
    </message>
    <message>
        <source>Schema put aside</source>
        <translation>Schema put aside</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Kept since</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>its restore was cut off</source>
        <translation>its restore was cut off</translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation>This is the tenant as it was before the restore. Once dropped, only a backup has it.</translation>
    </message>
    <message>
        <source>✓ dropped  %1</source>
        <translation>✓ dropped  %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot; again.</source>
        <translation>&quot;%1&quot; becomes &quot;%2&quot; again.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot; again; what stands there now is kept as &quot;%3&quot;.</source>
        <translation>&quot;%1&quot; becomes &quot;%2&quot; again; what stands there now is kept as &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Objects of other schemas go on pointing into what stands there now: %1</source>
        <translation>Objects of other schemas go on pointing into what stands there now: %1</translation>
    </message>
    <message>
        <source>What stood there is kept as %1.</source>
        <translation>What stood there is kept as %1.</translation>
    </message>
    <message>
        <source>--take-back and --drop exclude each other.</source>
        <translation>--take-back and --drop exclude each other.</translation>
    </message>
    <message>
        <source>Which schema? Its name was not given.</source>
        <translation>Which schema? Its name was not given.</translation>
    </message>
    <message>
        <source>tenantryctl backup kept lists them.</source>
        <translation>tenantryctl backup kept lists them.</translation>
    </message>
    <message>
        <source>What is to be done with %1?</source>
        <translation>What is to be done with %1?</translation>
    </message>
    <message>
        <source>--take-back gives it its name back, --drop drops it.</source>
        <translation>--take-back gives it its name back, --drop drops it.</translation>
    </message>
    <message>
        <source>on request</source>
        <comment>mended where it is asked for</comment>
        <translation>on request</translation>
    </message>
    <message>
        <source>once</source>
        <translation>once</translation>
    </message>
    <message>
        <source>What is left and can be fixed: %1</source>
        <translation>What is left and can be fixed: %1</translation>
    </message>
    <message>
        <source>The database, once</source>
        <translation>The database, once</translation>
    </message>
    <message>
        <source>The backup is sound; that it was verified is not noted: %1</source>
        <translation>The backup is sound; that it was verified is not noted: %1</translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; is under way or was cut off.</source>
        <translation>A restore of &quot;%1&quot; is under way or was cut off.</translation>
    </message>
    <message>
        <source>Wait for its end, or take that restore back: it gives the schema its name again.</source>
        <translation>Wait for its end, or take that restore back: it gives the schema its name again.</translation>
    </message>
    <message>
        <source>Nobody can tell whose schema &quot;%1&quot; was: its name was cut.</source>
        <translation>Nobody can tell whose schema &quot;%1&quot; was: its name was cut.</translation>
    </message>
    <message>
        <source>Rename it by hand, or restore the tenant from a backup.</source>
        <translation>Rename it by hand, or restore the tenant from a backup.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; need not be what &quot;%2&quot; was: whoever owns a schema can say so, and no restore in the journal agrees.</source>
        <translation>&quot;%1&quot; need not be what &quot;%2&quot; was: whoever owns a schema can say so, and no restore in the journal agrees.</translation>
    </message>
    <message>
        <source>Have somebody install it who may, in this database: %1</source>
        <translation>Have somebody install it who may, in this database: %1</translation>
    </message>
    <message>
        <source>The schema from before a restore is still kept</source>
        <translation>The schema from before a restore is still kept</translation>
    </message>
    <message>
        <source>Look at the tenant, then drop what was kept, or take the restore back.</source>
        <translation>Look at the tenant, then drop what was kept, or take the restore back.</translation>
    </message>
    <message>
        <source>Kept since %2: %1.</source>
        <translation>Kept since %2: %1.</translation>
    </message>
    <message>
        <source>The server does not have the extension %1: its package has to be installed there first.</source>
        <translation>The server does not have the extension %1: its package has to be installed there first.</translation>
    </message>
    <message>
        <source>%1 may not install the extension %2: it is not trusted, so that only a superuser may.</source>
        <translation>%1 may not install the extension %2: it is not trusted, so that only a superuser may.</translation>
    </message>
    <message>
        <source>%1 may not install the extension %2: it may not create in the database %3.</source>
        <translation>%1 may not install the extension %2: it may not create in the database %3.</translation>
    </message>
    <message>
        <source>The schema %1 does not exist, where the extension %2 is to go.</source>
        <translation>The schema %1 does not exist, where the extension %2 is to go.</translation>
    </message>
    <message>
        <source>The extension %1 is in the schema of %2, where other tenants do not find it; ALTER EXTENSION … SET SCHEMA moves it.</source>
        <translation>The extension %1 is in the schema of %2, where other tenants do not find it; ALTER EXTENSION … SET SCHEMA moves it.</translation>
    </message>
    <message>
        <source>Its file was edited after it was applied, and was not accepted as it is now.</source>
        <translation>Its file was edited after it was applied, and was not accepted as it is now.</translation>
    </message>
    <message>
        <source>Its objects come back without their rows if it is applied again; that was not asked for.</source>
        <translation>Its objects come back without their rows if it is applied again; that was not asked for.</translation>
    </message>
    <message>
        <source>Has to be fixed first: what it made is gone.</source>
        <translation>Has to be fixed first: what it made is gone.</translation>
    </message>
    <message>
        <source>It was not chosen.</source>
        <translation>It was not chosen.</translation>
    </message>
    <message>
        <source>It runs as %1, and this would have other rights.</source>
        <translation>It runs as %1, and this would have other rights.</translation>
    </message>
    <message>
        <source>Take out what sets or resets the role, or say role = &quot;operator&quot; in [runs] of this connection.</source>
        <translation>Take out what sets or resets the role, or say role = &quot;operator&quot; in [runs] of this connection.</translation>
    </message>
    <message>
        <source>What is absent comes back as its files make it: without the rows that it held. Those are in a backup, if anywhere.</source>
        <translation>What is absent comes back as its files make it: without the rows that it held. Those are in a backup, if anywhere.</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nothing is chosen</translation>
    </message>
    <message>
        <source>What is to be settled has to be ticked.</source>
        <translation>What is to be settled has to be ticked.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a statement.</source>
        <translation>The file ends in the middle of a statement.</translation>
    </message>
    <message>
        <source>A text in quotes or a comment begins here and does not end.</source>
        <translation>A text in quotes or a comment begins here and does not end.</translation>
    </message>
    <message>
        <source>Close it; a quote inside a text is written twice.</source>
        <translation>Close it; a quote inside a text is written twice.</translation>
    </message>
    <message>
        <source>Cannot delete &quot;%1&quot;: %2</source>
        <translation>Cannot delete &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>&amp;Connection string</source>
        <translation>&amp;Connection string</translation>
    </message>
    <message>
        <source>The schema that an extension goes to where the migration that creates it names none; it is installed once, before the first tenant.</source>
        <translation>The schema that an extension goes to where the migration that creates it names none; it is installed once, before the first tenant.</translation>
    </message>
    <message>
        <source>&amp;Extensions go to</source>
        <translation>&amp;Extensions go to</translation>
    </message>
    <message>
        <source>it did not answer; it may be waiting to be unlocked.</source>
        <translation>it did not answer; it may be waiting to be unlocked.</translation>
    </message>
    <message>
        <source>this login has no D-Bus session, so no keyring can be reached.</source>
        <translation>this login has no D-Bus session, so no keyring can be reached.</translation>
    </message>
    <message>
        <source>it refused access.</source>
        <translation>it refused access.</translation>
    </message>
    <message>
        <source>no keyring service (GNOME Keyring, KWallet, KeePassXC) answers on this login&apos;s D-Bus session.</source>
        <translation>no keyring service (GNOME Keyring, KWallet, KeePassXC) answers on this login&apos;s D-Bus session.</translation>
    </message>
    <message>
        <source>Install the extension %1</source>
        <translation>Install the extension %1</translation>
    </message>
    <message>
        <source>Take the record of %1 back and apply it again</source>
        <translation>Take the record of %1 back and apply it again</translation>
    </message>
    <message>
        <source>Give the schema from before the restore its name back</source>
        <translation>Give the schema from before the restore its name back</translation>
    </message>
    <message>
        <source>%1, line %2: the index was there, exactly as the file makes it.</source>
        <translation>%1, line %2: the index was there, exactly as the file makes it.</translation>
    </message>
    <message>
        <source>No tenant was touched: %1</source>
        <translation>No tenant was touched: %1</translation>
    </message>
    <message>
        <source>Default privileges had changed rights; set right by: %1</source>
        <translation>Default privileges had changed rights; set right by: %1</translation>
    </message>
    <message>
        <source>To restore from it all the same, say --foreign.</source>
        <translation>To restore from it all the same, say --foreign.</translation>
    </message>
    <message>
        <source>Let the file be yours alone (chmod 600), with at least 16 bytes that nobody can guess.</source>
        <translation>Let the file be yours alone (chmod 600), with at least 16 bytes that nobody can guess.</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, cannot be used: %2</source>
        <translation>The key of the backups, &quot;%1&quot;, cannot be used: %2</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, can be read by others.</source>
        <translation>The key of the backups, &quot;%1&quot;, can be read by others.</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, is too short.</source>
        <translation>The key of the backups, &quot;%1&quot;, is too short.</translation>
    </message>
    <message>
        <source>Its manifest is not sealed with the key of your backups, so that anybody may have made it.</source>
        <translation>Its manifest is not sealed with the key of your backups, so that anybody may have made it.</translation>
    </message>
    <message>
        <source>Its manifest is sealed with another key, or was changed since.</source>
        <translation>Its manifest is sealed with another key, or was changed since.</translation>
    </message>
    <message>
        <source>Backup %1 is not restored: %2</source>
        <translation>Backup %1 is not restored: %2</translation>
    </message>
    <message>
        <source>Choose another backup, or accept this one if you know who made it.</source>
        <translation>Choose another backup, or accept this one if you know who made it.</translation>
    </message>
    <message>
        <source>definitions that could not be read</source>
        <translation>definitions that could not be read</translation>
    </message>
    <message>
        <source>The restore would fail, for what the backup holds needs rights that the roles do not have that it is restored as: %1</source>
        <translation>The restore would fail, for what the backup holds needs rights that the roles do not have that it is restored as: %1</translation>
    </message>
    <message>
        <source>Grant what is missing, or restore as the operator, %1, if you trust what the backup holds.</source>
        <translation>Grant what is missing, or restore as the operator, %1, if you trust what the backup holds.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot; on this server.</source>
        <translation>There is no role &quot;%1&quot; on this server.</translation>
    </message>
    <message>
        <source>This connection’s role may not become %1.</source>
        <translation>This connection’s role may not become %1.</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs in part to roles that %3 is not a member of, so that it cannot be restored: %2</source>
        <translation>What the backup holds of &quot;%1&quot; belongs in part to roles that %3 is not a member of, so that it cannot be restored: %2</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owners do not have: %1. Nothing of theirs runs while it is restored.</source>
        <translation>What the backup holds needs rights that its owners do not have: %1. Nothing of theirs runs while it is restored.</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owners do not have: %1. Restored with more rights, code of theirs would run with them: %2</source>
        <translation>What the backup holds needs rights that its owners do not have: %1. Restored with more rights, code of theirs would run with them: %2</translation>
    </message>
    <message>
        <source>With the rights of %1, for the owner has none to: %2</source>
        <translation>With the rights of %1, for the owner has none to: %2</translation>
    </message>
    <message>
        <source>The tenant’s owner %1 is a superuser, so that nothing keeps what its objects do from doing anything.</source>
        <translation>The tenant’s owner %1 is a superuser, so that nothing keeps what its objects do from doing anything.</translation>
    </message>
    <message>
        <source>This connection’s role may not become the tenant’s owner %1, so what its objects do is done with its own rights.</source>
        <translation>This connection’s role may not become the tenant’s owner %1, so what its objects do is done with its own rights.</translation>
    </message>
    <message>
        <source>The backup holds what %1 may not own: what belongs to %2.</source>
        <translation>The backup holds what %1 may not own: what belongs to %2.</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owner does not have: %1</source>
        <translation>What the backup holds needs rights that its owner does not have: %1</translation>
    </message>
    <message>
        <source>-- and, in the same transaction, what gives and takes privileges on its objects until they are those of the backup</source>
        <translation>-- and, in the same transaction, what gives and takes privileges on its objects until they are those of the backup</translation>
    </message>
    <message>
        <source>%1 cannot be restored: %2</source>
        <translation>%1 cannot be restored: %2</translation>
    </message>
    <message>
        <source>Make what its owner may not make</source>
        <translation>Make what its owner may not make</translation>
    </message>
    <message>
        <source>Set the privileges of the backup</source>
        <translation>Set the privileges of the backup</translation>
    </message>
    <message>
        <source>The backup does not say which rights its objects had, so they were not compared</source>
        <translation>The backup does not say which rights its objects had, so they were not compared</translation>
    </message>
    <message numerus="yes">
        <source>%n issues. None of them is mended automatically.</source>
        <translation>
            <numerusform>%n issue. It is not mended automatically.</numerusform>
            <numerusform>%n issues. None of them is mended automatically.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants scanned in %1: %2 in order, %3 with issues.</source>
        <translation>
            <numerusform>%n tenant scanned in %1: %2 in order, %3 with issues.</numerusform>
            <numerusform>%n tenants scanned in %1: %2 in order, %3 with issues.</numerusform>
        </translation>
    </message>
    <message>
        <source>sequences of %1</source>
        <translation>sequences of %1</translation>
    </message>
    <message>
        <source>functions of %1</source>
        <translation>functions of %1</translation>
    </message>
    <message>
        <source>types of %1</source>
        <translation>types of %1</translation>
    </message>
    <message>
        <source>tables of %1</source>
        <translation>tables of %1</translation>
    </message>
    <message>
        <source>Event triggers of the database run while it is restored. What they make may be in its way, or they may refuse it: %1</source>
        <translation>Event triggers of the database run while it is restored. What they make may be in its way, or they may refuse it: %1</translation>
    </message>
    <message>
        <source>Default privileges change who may use what is made: %1. Where that differs from the backup, the restore sets it right before anybody is let in.</source>
        <translation>Default privileges change who may use what is made: %1. Where that differs from the backup, the restore sets it right before anybody is let in.</translation>
    </message>
    <message>
        <source>Event triggers belong to no schema, so no backup of a tenant holds them, and they run while one is restored: %1</source>
        <translation>Event triggers belong to no schema, so no backup of a tenant holds them, and they run while one is restored: %1</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs to roles, or was granted to roles, that this server does not have: %2</source>
        <translation>What the backup holds of &quot;%1&quot; belongs to roles, or was granted to roles, that this server does not have: %2</translation>
    </message>
    <message>
        <source>Make these roles first (CREATE ROLE), then restore.</source>
        <translation>Make these roles first (CREATE ROLE), then restore.</translation>
    </message>
    <message>
        <source>A part of the privileges on &quot;%1&quot; was handed on by others than the owner: %2. Only a superuser can grant it in their names.</source>
        <translation>A part of the privileges on &quot;%1&quot; was handed on by others than the owner: %2. Only a superuser can grant it in their names.</translation>
    </message>
    <message>
        <source>Restore as a superuser.</source>
        <translation>Restore as a superuser.</translation>
    </message>
    <message>
        <source>The backup holds default privileges of &quot;%1&quot; that only roles may set that you are not a member of: %2</source>
        <translation>The backup holds default privileges of &quot;%1&quot; that only roles may set that you are not a member of: %2</translation>
    </message>
    <message>
        <source>Default privileges that only these roles may set are not restored, and stay as they are: %1</source>
        <translation>Default privileges that only these roles may set are not restored, and stay as they are: %1</translation>
    </message>
    <message>
        <source>Migrations are the Python files of the project&apos;s apps.</source>
        <translation>Migrations are the Python files of the project&apos;s apps.</translation>
    </message>
    <message>
        <source>Under [migrations], set source = &quot;sql&quot; and folder, or source = &quot;django&quot; and command.</source>
        <translation>Under [migrations], set source = &quot;sql&quot; and folder, or source = &quot;django&quot; and command.</translation>
    </message>
    <message>
        <source>%1, line %2: a block may install an extension. Whether it does, and into whose schema, only the server knows: install it before, where all tenants find it.</source>
        <translation>%1, line %2: a block may install an extension. Whether it does, and into whose schema, only the server knows: install it before, where all tenants find it.</translation>
    </message>
    <message>
        <source>The Django project could not answer: %1</source>
        <translation>The Django project could not answer: %1</translation>
    </message>
    <message>
        <source>Mend the project, or give the command the environment that it needs.</source>
        <translation>Mend the project, or give the command the environment that it needs.</translation>
    </message>
    <message>
        <source>The Django project answered what was not asked for: %1</source>
        <translation>The Django project answered what was not asked for: %1</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Begin again.</translation>
    </message>
    <message>
        <source>%1 It was working on the tenant %2.</source>
        <translation>%1 It was working on the tenant %2.</translation>
    </message>
    <message>
        <source>What it had told as done is done. Look at that tenant again before the rest is tried.</source>
        <translation>What it had told as done is done. Look at that tenant again before the rest is tried.</translation>
    </message>
    <message>
        <source>It is not said how far the migrations are to be taken back.</source>
        <translation>It is not said how far the migrations are to be taken back.</translation>
    </message>
    <message>
        <source>Name a migration that stays.</source>
        <translation>Name a migration that stays.</translation>
    </message>
    <message>
        <source>It is not known how a schema of this Django project is entered: %1.</source>
        <translation>It is not known how a schema of this Django project is entered: %1.</translation>
    </message>
    <message>
        <source>Name the statement or the context manager that enters a schema, or use django-tenants&apos; database backend.</source>
        <translation>Name the statement or the context manager that enters a schema, or use django-tenants&apos; database backend.</translation>
    </message>
    <message>
        <source>The settings of the Django project name another database: %1.</source>
        <translation>The settings of the Django project name another database: %1.</translation>
    </message>
    <message>
        <source>Name an alias that stands in DATABASES.</source>
        <translation>Name an alias that stands in DATABASES.</translation>
    </message>
    <message>
        <source>The Django project cannot reach its database: %1</source>
        <translation>The Django project cannot reach its database: %1</translation>
    </message>
    <message>
        <source>Look at DATABASES in the project&apos;s settings, and at the server.</source>
        <translation>Look at DATABASES in the project&apos;s settings, and at the server.</translation>
    </message>
    <message>
        <source>The settings of the Django project name no tenants: %1.</source>
        <translation>The settings of the Django project name no tenants: %1.</translation>
    </message>
    <message>
        <source>Name the settings that the project runs with, or list the tenants in another way.</source>
        <translation>Name the settings that the project runs with, or list the tenants in another way.</translation>
    </message>
    <message>
        <source>The tenant cannot be entered: %1.</source>
        <translation>The tenant cannot be entered: %1.</translation>
    </message>
    <message>
        <source>Create the schema, or take the tenant out of the registry.</source>
        <translation>Create the schema, or take the tenant out of the registry.</translation>
    </message>
    <message>
        <source>The way into the schema leads to another one: %1.</source>
        <translation>The way into the schema leads to another one: %1.</translation>
    </message>
    <message>
        <source>Mend how a schema is entered; nothing was done in the other one.</source>
        <translation>Mend how a schema is entered; nothing was done in the other one.</translation>
    </message>
    <message>
        <source>The tenant was never migrated: %1.</source>
        <translation>The tenant was never migrated: %1.</translation>
    </message>
    <message>
        <source>Migrate it first.</source>
        <translation>Migrate it first.</translation>
    </message>
    <message>
        <source>The Django project does not have what is asked for: %1.</source>
        <translation>The Django project does not have what is asked for: %1.</translation>
    </message>
    <message>
        <source>Choose a migration that the project has.</source>
        <translation>Choose a migration that the project has.</translation>
    </message>
    <message>
        <source>The migrations cannot be taken back: %1.</source>
        <translation>The migrations cannot be taken back: %1.</translation>
    </message>
    <message>
        <source>Nothing was taken back. Choose a later migration to go back to, or restore a backup.</source>
        <translation>Nothing was taken back. Choose a later migration to go back to, or restore a backup.</translation>
    </message>
    <message>
        <source>Django cannot tell the SQL of this migration: %1</source>
        <translation>Django cannot tell the SQL of this migration: %1</translation>
    </message>
    <message>
        <source>Let Django apply it itself.</source>
        <translation>Let Django apply it itself.</translation>
    </message>
    <message>
        <source>Django cannot migrate, because the project&apos;s migrations are not in order: %1</source>
        <translation>Django cannot migrate, because the project&apos;s migrations are not in order: %1</translation>
    </message>
    <message>
        <source>Mend the migrations in the project.</source>
        <translation>Mend the migrations in the project.</translation>
    </message>
    <message>
        <source>The answer of the Django project is too large: %1.</source>
        <translation>The answer of the Django project is too large: %1.</translation>
    </message>
    <message>
        <source>Let Django apply the migration itself.</source>
        <translation>Let Django apply the migration itself.</translation>
    </message>
    <message>
        <source>The app has several last migrations: %1.</source>
        <translation>The app has several last migrations: %1.</translation>
    </message>
    <message>
        <source>Put them into an order: python3 manage.py makemigrations can merge them.</source>
        <translation>Put them into an order: python3 manage.py makemigrations can merge them.</translation>
    </message>
    <message>
        <source>It depends on %1, which does not exist.</source>
        <translation>It depends on %1, which does not exist.</translation>
    </message>
    <message>
        <source>Bring the file back, or correct its dependencies.</source>
        <translation>Bring the file back, or correct its dependencies.</translation>
    </message>
    <message>
        <source>It cannot be imported: %1</source>
        <translation>It cannot be imported: %1</translation>
    </message>
    <message>
        <source>Correct the file: nothing is migrated until it can be imported.</source>
        <translation>Correct the file: nothing is migrated until it can be imported.</translation>
    </message>
    <message>
        <source>Correct it in the project: python3 manage.py check</source>
        <translation>Correct it in the project: python3 manage.py check</translation>
    </message>
    <message>
        <source>The project itself tells its migrations.</source>
        <translation>The project itself tells its migrations.</translation>
    </message>
    <message>
        <source>Asking the Django project</source>
        <translation>Asking the Django project</translation>
    </message>
    <message>
        <source>The Django project has no migrations.</source>
        <translation>The Django project has no migrations.</translation>
    </message>
    <message>
        <source>Look at the command and the working folder under [migrations].</source>
        <translation>Look at the command and the working folder under [migrations].</translation>
    </message>
    <message>
        <source>The host of the Django project cannot be reached: %1</source>
        <translation>The host of the Django project cannot be reached: %1</translation>
    </message>
    <message>
        <source>Look at the host&apos;s name and at the network.</source>
        <translation>Look at the host&apos;s name and at the network.</translation>
    </message>
    <message>
        <source>The host of the Django project does not let in: %1</source>
        <translation>The host of the Django project does not let in: %1</translation>
    </message>
    <message>
        <source>Set up the key and accept the host&apos;s key: nobody can type a password here.</source>
        <translation>Set up the key and accept the host&apos;s key: nobody can type a password here.</translation>
    </message>
    <message>
        <source>The container of the Django project does not run: %1</source>
        <translation>The container of the Django project does not run: %1</translation>
    </message>
    <message>
        <source>Start the container, or mend its name in the command.</source>
        <translation>Start the container, or mend its name in the command.</translation>
    </message>
    <message>
        <source>Docker cannot be reached: %1</source>
        <translation>Docker cannot be reached: %1</translation>
    </message>
    <message>
        <source>Start Docker, or let this user use it.</source>
        <translation>Start Docker, or let this user use it.</translation>
    </message>
    <message>
        <source>The command of the Django project wants a terminal: %1</source>
        <translation>The command of the Django project wants a terminal: %1</translation>
    </message>
    <message>
        <source>Take -t out of the command: -i is needed, -t is not.</source>
        <translation>Take -t out of the command: -i is needed, -t is not.</translation>
    </message>
    <message>
        <source>The command of the Django project names a program that is not there: %1</source>
        <translation>The command of the Django project names a program that is not there: %1</translation>
    </message>
    <message>
        <source>Mend the command; in a virtual environment name its own python.</source>
        <translation>Mend the command; in a virtual environment name its own python.</translation>
    </message>
    <message>
        <source>The Django project&apos;s manage.py was not found: %1</source>
        <translation>The Django project&apos;s manage.py was not found: %1</translation>
    </message>
    <message>
        <source>Mend the command or the working folder.</source>
        <translation>Mend the command or the working folder.</translation>
    </message>
    <message>
        <source>This Python has no Django: %1</source>
        <translation>This Python has no Django: %1</translation>
    </message>
    <message>
        <source>Name the python of the project&apos;s virtual environment in the command.</source>
        <translation>Name the python of the project&apos;s virtual environment in the command.</translation>
    </message>
    <message>
        <source>Django or Python is too old: %1</source>
        <translation>Django or Python is too old: %1</translation>
    </message>
    <message>
        <source>Django 3.2 and Python 3.6 or later are needed.</source>
        <translation>Django 3.2 and Python 3.6 or later are needed.</translation>
    </message>
    <message>
        <source>The command is no manage.py of a Django project: %1</source>
        <translation>The command is no manage.py of a Django project: %1</translation>
    </message>
    <message>
        <source>Mend the command: what it names is run with &quot;shell -c&quot; behind it.</source>
        <translation>Mend the command: what it names is run with &quot;shell -c&quot; behind it.</translation>
    </message>
    <message>
        <source>The Django project cannot be loaded: %1</source>
        <translation>The Django project cannot be loaded: %1</translation>
    </message>
    <message>
        <source>The Django project has no command.</source>
        <translation>The Django project has no command.</translation>
    </message>
    <message>
        <source>Name the command that reaches its manage.py.</source>
        <translation>Name the command that reaches its manage.py.</translation>
    </message>
    <message>
        <source>The working folder of the Django project, %1, does not exist.</source>
        <translation>The working folder of the Django project, %1, does not exist.</translation>
    </message>
    <message>
        <source>Mend the working folder.</source>
        <translation>Mend the working folder.</translation>
    </message>
    <message>
        <source>The program of the Django project&apos;s command, %1, was not found.</source>
        <translation>The program of the Django project&apos;s command, %1, was not found.</translation>
    </message>
    <message>
        <source>The Django project did not answer: %1</source>
        <translation>The Django project did not answer: %1</translation>
    </message>
    <message>
        <source>Run the command by hand with &quot;shell&quot; behind it, and see what it says.</source>
        <translation>Run the command by hand with &quot;shell&quot; behind it, and see what it says.</translation>
    </message>
    <message>
        <source>Django %1 is too old: 3.2 or later is needed.</source>
        <translation>Django %1 is too old: 3.2 or later is needed.</translation>
    </message>
    <message>
        <source>Update the project, or migrate its tenants with its own commands.</source>
        <translation>Update the project, or migrate its tenants with its own commands.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; of the Django project is no PostgreSQL, but %2.</source>
        <translation>The database &quot;%1&quot; of the Django project is no PostgreSQL, but %2.</translation>
    </message>
    <message>
        <source>Give the command the settings that the project runs with.</source>
        <translation>Give the command the settings that the project runs with.</translation>
    </message>
    <message>
        <source>A restore that is still under way has to end first. Perhaps somebody took it back already: scan the tenant again.</source>
        <translation>A restore that is still under way has to end first. Perhaps somebody took it back already: scan the tenant again.</translation>
    </message>
    <message>
        <source>How the manage.py of a Django project is called.</source>
        <translation>How the manage.py of a Django project is called.</translation>
    </message>
    <message>
        <source>In search_path &quot;%1&quot; means the role&apos;s own schema, quoted or not: what a migration makes would not be made in the schema of that name.</source>
        <translation>In search_path &quot;%1&quot; means the role&apos;s own schema, quoted or not: what a migration makes would not be made in the schema of that name.</translation>
    </message>
    <message>
        <source>The run could not be started as a process of its own: %1</source>
        <translation>The run could not be started as a process of its own: %1</translation>
    </message>
    <message>
        <source>Run it without --detach.</source>
        <translation>Run it without --detach.</translation>
    </message>
    <message>
        <source>The run goes on as process %1; what it prints goes to %2.</source>
        <translation>The run goes on as process %1; what it prints goes to %2.</translation>
    </message>
    <message>
        <source>Follow it: tenantryctl runs show %1 --follow</source>
        <translation>Follow it: tenantryctl runs show %1 --follow</translation>
    </message>
    <message>
        <source>The process of the run was ended by signal %1 before the run had begun.</source>
        <translation>The process of the run was ended by signal %1 before the run had begun.</translation>
    </message>
    <message>
        <source>Nothing was changed; run it again.</source>
        <translation>Nothing was changed; run it again.</translation>
    </message>
    <message>
        <source>The run did not begin within ten minutes and was given up.</source>
        <translation>The run did not begin within ten minutes and was given up.</translation>
    </message>
    <message>
        <source>Nothing was changed. Run it without --detach to see what it waits for.</source>
        <translation>Nothing was changed. Run it without --detach to see what it waits for.</translation>
    </message>
    <message>
        <source>The run&apos;s log %1 cannot be written: %2</source>
        <translation>The run&apos;s log %1 cannot be written: %2</translation>
    </message>
    <message>
        <source>Make room or set its rights right, or run without --detach.</source>
        <translation>Make room or set its rights right, or run without --detach.</translation>
    </message>
    <message>
        <source>It was not fixed.</source>
        <translation>It was not fixed.</translation>
    </message>
    <message numerus="yes">
        <source>The migrations have %n problems: %1</source>
        <translation>
            <numerusform>The migrations have %n problem: %1</numerusform>
            <numerusform>The migrations have %n problems: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which is looked at first, is not in order.</source>
        <translation>%1, which is looked at first, is not in order.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants are not in order: %2</source>
        <translation>
            <numerusform>%n of %1 tenants is not in order: %2</numerusform>
            <numerusform>%n of %1 tenants are not in order: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gate is open: %n tenants are in order.</source>
        <translation>
            <numerusform>The gate is open: %n tenant is in order.</numerusform>
            <numerusform>The gate is open: %n tenants are in order.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gate is shut. %1</source>
        <translation>The gate is shut. %1</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>Pending: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Run: %1</translation>
    </message>
    <message>
        <source>Name it with its app: --app finance --to 0003_reference.</source>
        <translation>Name it with its app: --app finance --to 0003_reference.</translation>
    </message>
    <message>
        <source>--detach cannot be used together with --dry-run.</source>
        <translation>--detach cannot be used together with --dry-run.</translation>
    </message>
    <message>
        <source>A dry run changes nothing and is shown at once: leave --detach out.</source>
        <translation>A dry run changes nothing and is shown at once: leave --detach out.</translation>
    </message>
    <message>
        <source>It is not said how far back to go.</source>
        <translation>It is not said how far back to go.</translation>
    </message>
    <message>
        <source>Name the app and the migration that stays: --app finance --to 0003_reference.</source>
        <translation>Name the app and the migration that stays: --app finance --to 0003_reference.</translation>
    </message>
    <message>
        <source>--all-tenants stands beside --tenant.</source>
        <translation>--all-tenants stands beside --tenant.</translation>
    </message>
    <message>
        <source>It is not said whose migrations.</source>
        <translation>It is not said whose migrations.</translation>
    </message>
    <message>
        <source>Name the tenants by --tenant, or say --all-tenants.</source>
        <translation>Name the tenants by --tenant, or say --all-tenants.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nothing to take back.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tenants</source>
        <comment>a run, done, of all</comment>
        <translation>%1: %2 of %3 tenants</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>can be undone</comment>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <comment>cannot be undone</comment>
        <translation>no</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants are not provisioned, by their status, and not judged.</source>
        <translation>
            <numerusform>%n tenant is not provisioned, by its status, and not judged.</numerusform>
            <numerusform>%n tenants are not provisioned, by their status, and not judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are expected of none of these tenants.</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>%n of them is expected of none of these tenants.</numerusform>
            <numerusform>%n of them are expected of none of these tenants.</numerusform>
        </translation>
    </message>
    <message>
        <source>by the project</source>
        <translation>by the project</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Depends on</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>In which schema? --schema SCHEMA was not given.</source>
        <translation>In which schema? --schema SCHEMA was not given.</translation>
    </message>
    <message>
        <source>--rows-of copies rows of a template, and --from was not given.</source>
        <translation>--rows-of copies rows of a template, and --from was not given.</translation>
    </message>
    <message>
        <source>✓ done  %1 (run %2)</source>
        <translation>✓ done  %1 (run %2)</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Backup: %1</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>a tenant, its state</comment>
        <translation>%1 is %2.</translation>
    </message>
    <message>
        <source>The tenant %1 was not created without its migrations.</source>
        <translation>The tenant %1 was not created without its migrations.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl verify --fix --tenant %1&quot; mends what else there is.</source>
        <translation>&quot;tenantryctl verify --fix --tenant %1&quot; mends what else there is.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a tenant</comment>
        <translation>Type</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants have issues: %2</source>
        <translation>
            <numerusform>%n of %1 tenants has issues: %2</numerusform>
            <numerusform>%n of %1 tenants have issues: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>--detach is for what changes something: it needs --fix.</source>
        <translation>--detach is for what changes something: it needs --fix.</translation>
    </message>
    <message>
        <source>Leave --detach out.</source>
        <translation>Leave --detach out.</translation>
    </message>
    <message>
        <source>It is not certain what the tenants should have</source>
        <translation>It is not certain what the tenants should have</translation>
    </message>
    <message>
        <source>Name a tenant that is as all should be: reference under [migrations].</source>
        <translation>Name a tenant that is as all should be: reference under [migrations].</translation>
    </message>
    <message>
        <source>Of a type that the source does not know</source>
        <translation>Of a type that the source does not know</translation>
    </message>
    <message>
        <source>Correct the tenant&apos;s type in the registry, or give the type its apps in the project.</source>
        <translation>Correct the tenant&apos;s type in the registry, or give the type its apps in the project.</translation>
    </message>
    <message>
        <source>The reference has it: %1.</source>
        <translation>The reference has it: %1.</translation>
    </message>
    <message>
        <source>The history records version %1, which the reference does not have: %2.</source>
        <translation>The history records version %1, which the reference does not have: %2.</translation>
    </message>
    <message>
        <source>The registry calls its type %1. The source knows: %2.</source>
        <translation>The registry calls its type %1. The source knows: %2.</translation>
    </message>
    <message>
        <source>The registry does not tell its type. The source knows: %1.</source>
        <translation>The registry does not tell its type. The source knows: %1.</translation>
    </message>
    <message>
        <source>Have it applied by the tool that keeps this history: only its record is known here.</source>
        <translation>Have it applied by the tool that keeps this history: only its record is known here.</translation>
    </message>
    <message>
        <source>Find out whether the reference lacks it, or the tenant should not have it.</source>
        <translation>Find out whether the reference lacks it, or the tenant should not have it.</translation>
    </message>
    <message>
        <source>not provisioned</source>
        <translation>not provisioned</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>not expected</translation>
    </message>
    <message>
        <source>reversible</source>
        <translation>reversible</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>not reversible</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a migration is: Python, not reversible</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The migrations are known by what other tenants have recorded alone, so none can be applied.</source>
        <translation>The migrations are known by what other tenants have recorded alone, so none can be applied.</translation>
    </message>
    <message>
        <source>Under [migrations], name the folder of SQL files or the Django project that they come from.</source>
        <translation>Under [migrations], name the folder of SQL files or the Django project that they come from.</translation>
    </message>
    <message>
        <source>The project migrates nothing while its migrations are not in order. %1: %2</source>
        <translation>The project migrates nothing while its migrations are not in order. %1: %2</translation>
    </message>
    <message>
        <source>Only the migrations of a project are taken back in this way.</source>
        <translation>Only the migrations of a project are taken back in this way.</translation>
    </message>
    <message>
        <source>Restore the tenants from the backup that was taken before the run.</source>
        <translation>Restore the tenants from the backup that was taken before the run.</translation>
    </message>
    <message>
        <source>Name the app and the migration of it that stays; zero stands for none.</source>
        <translation>Name the app and the migration of it that stays; zero stands for none.</translation>
    </message>
    <message>
        <source>Name one of its apps, and a migration of it. Apps are: %1.</source>
        <translation>Name one of its apps, and a migration of it. Apps are: %1.</translation>
    </message>
    <message>
        <source>The app %1 has: %2.</source>
        <translation>The app %1 has: %2.</translation>
    </message>
    <message>
        <source>The source has no app &quot;%1&quot;.</source>
        <translation>The source has no app &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Nobody knows the way back of %1.</source>
        <translation>Nobody knows the way back of %1.</translation>
    </message>
    <message>
        <source>Stay at a later migration, or restore the tenants from a backup.</source>
        <translation>Stay at a later migration, or restore the tenants from a backup.</translation>
    </message>
    <message>
        <source>The project’s own command migrates a tenant as far as it goes, and only forwards.</source>
        <translation>The project’s own command migrates a tenant as far as it goes, and only forwards.</translation>
    </message>
    <message>
        <source>Say apply_by = &quot;agent&quot; in [migrations] of this connection, or leave out what is asked for beyond that.</source>
        <translation>Say apply_by = &quot;agent&quot; in [migrations] of this connection, or leave out what is asked for beyond that.</translation>
    </message>
    <message>
        <source>PostgreSQL’s parser cannot read its SQL</source>
        <translation>PostgreSQL’s parser cannot read its SQL</translation>
    </message>
    <message>
        <source>it changes what tenants share</source>
        <translation>it changes what tenants share</translation>
    </message>
    <message>
        <source>it installs an extension</source>
        <translation>it installs an extension</translation>
    </message>
    <message>
        <source>its SQL does not fit into a transaction with others</source>
        <translation>its SQL does not fit into a transaction with others</translation>
    </message>
    <message>
        <source>the schema is yet to be made</source>
        <translation>the schema is yet to be made</translation>
    </message>
    <message>
        <source>only the largest groups of equal tenants are asked for</source>
        <translation>only the largest groups of equal tenants are asked for</translation>
    </message>
    <message>
        <source>it is Python code</source>
        <translation>it is Python code</translation>
    </message>
    <message>
        <source>Django cannot tell its SQL</source>
        <translation>Django cannot tell its SQL</translation>
    </message>
    <message>
        <source>it runs outside a transaction</source>
        <translation>it runs outside a transaction</translation>
    </message>
    <message>
        <source>it is part of a squashed migration that the tenants have in part</source>
        <translation>it is part of a squashed migration that the tenants have in part</translation>
    </message>
    <message>
        <source>it has operations of the project’s own</source>
        <translation>it has operations of the project’s own</translation>
    </message>
    <message>
        <source>Python works its values out anew each time</source>
        <translation>Python works its values out anew each time</translation>
    </message>
    <message>
        <source>they are fewer than %1</source>
        <translation>they are fewer than %1</translation>
    </message>
    <message>
        <source>its own command is to be used</source>
        <translation>its own command is to be used</translation>
    </message>
    <message>
        <source>this connection does not want it</source>
        <translation>this connection does not want it</translation>
    </message>
    <message>
        <source>what is made would belong to %1, and not to %2 as the project’s does</source>
        <translation>what is made would belong to %1, and not to %2 as the project’s does</translation>
    </message>
    <message>
        <source>something else is done to them, too</source>
        <translation>something else is done to them, too</translation>
    </message>
    <message numerus="yes">
        <source>%n equal tenants</source>
        <translation>
            <numerusform>%n equal tenant</numerusform>
            <numerusform>%n equal tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the project does it in each of them. Its SQL is not replayed, for %2.</source>
        <translation>%1: the project does it in each of them. Its SQL is not replayed, for %2.</translation>
    </message>
    <message>
        <source>%1: the project does it in %2; its SQL is tried on %3 and compared with that. Where both are equal, the others get that SQL, several at a time, and the project finishes them; else the project does all of it.</source>
        <translation>%1: the project does it in %2; its SQL is tried on %3 and compared with that. Where both are equal, the others get that SQL, several at a time, and the project finishes them; else the project does all of it.</translation>
    </message>
    <message>
        <source>Migrations that are the project&apos;s code are not run again where only that code knows what they did.</source>
        <translation>Migrations that are the project&apos;s code are not run again where only that code knows what they did.</translation>
    </message>
    <message>
        <source>The project does its migrations itself, with the rights of its own role in the database.</source>
        <translation>The project does its migrations itself, with the rights of its own role in the database.</translation>
    </message>
    <message>
        <source>Nothing is to be taken back</source>
        <translation>Nothing is to be taken back</translation>
    </message>
    <message>
        <source>No tenant has a migration of %1 behind %2.</source>
        <translation>No tenant has a migration of %1 behind %2.</translation>
    </message>
    <message>
        <source>Roll back 1 tenant</source>
        <translation>Roll back 1 tenant</translation>
    </message>
    <message>
        <source>Roll back %1 tenants</source>
        <translation>Roll back %1 tenants</translation>
    </message>
    <message>
        <source>All migrations of %1, and what needs them, are taken back. Rows that they hold are gone.</source>
        <translation>All migrations of %1, and what needs them, are taken back. Rows that they hold are gone.</translation>
    </message>
    <message>
        <source>%1 stays at %2; what comes after it, and what needs that, is taken back. Rows that it holds are gone.</source>
        <translation>%1 stays at %2; what comes after it, and what needs that, is taken back. Rows that it holds are gone.</translation>
    </message>
    <message>
        <source>The Django project works on another database (%1, as %2) than this connection (%3).</source>
        <translation>The Django project works on another database (%1, as %2) than this connection (%3).</translation>
    </message>
    <message>
        <source>Let the project&apos;s settings and this connection lead to the same database of the same server.</source>
        <translation>Let the project&apos;s settings and this connection lead to the same database of the same server.</translation>
    </message>
    <message>
        <source>The Django project is connected to a standby.</source>
        <translation>The Django project is connected to a standby.</translation>
    </message>
    <message>
        <source>Let its settings lead to the primary server.</source>
        <translation>Let its settings lead to the primary server.</translation>
    </message>
    <message>
        <source>The Django project went on without having done %1.</source>
        <translation>The Django project went on without having done %1.</translation>
    </message>
    <message>
        <source>Scan the tenant and look at what is there before it is run again.</source>
        <translation>Scan the tenant and look at what is there before it is run again.</translation>
    </message>
    <message>
        <source>The project’s command ended well, but %1 is not recorded.</source>
        <translation>The project’s command ended well, but %1 is not recorded.</translation>
    </message>
    <message>
        <source>Look at what it said: %1</source>
        <translation>Look at what it said: %1</translation>
    </message>
    <message>
        <source>It may be done in part. Scan the tenant and look at what is there before it is run again.</source>
        <translation>It may be done in part. Scan the tenant and look at what is there before it is run again.</translation>
    </message>
    <message>
        <source>%1 was done and is recorded; what stands behind it was not begun.</source>
        <translation>%1 was done and is recorded; what stands behind it was not begun.</translation>
    </message>
    <message>
        <source>%1 was rolled back and is not recorded.</source>
        <translation>%1 was rolled back and is not recorded.</translation>
    </message>
    <message>
        <source>The histories differ.</source>
        <translation>The histories differ.</translation>
    </message>
    <message>
        <source>Run %1 is done whole or taken back: there is no rest.</source>
        <translation>Run %1 is done whole or taken back: there is no rest.</translation>
    </message>
    <message>
        <source>Scan, look at what is there, and begin it again.</source>
        <translation>Scan, look at what is there, and begin it again.</translation>
    </message>
    <message>
        <source>Django would also do what was not confirmed: %1.</source>
        <translation>Django would also do what was not confirmed: %1.</translation>
    </message>
    <message>
        <source>The project’s command said nothing for %1 s and was ended.</source>
        <translation>The project’s command said nothing for %1 s and was ended.</translation>
    </message>
    <message>
        <source>The project’s command said nothing for %1 s in the midst of %2 and was ended.</source>
        <translation>The project’s command said nothing for %1 s in the midst of %2 and was ended.</translation>
    </message>
    <message>
        <source>See what it waits for: a lock, or an answer that nobody can give.</source>
        <translation>See what it waits for: a lock, or an answer that nobody can give.</translation>
    </message>
    <message>
        <source>The project’s command ended with status 0 in the midst of %1.</source>
        <translation>The project’s command ended with status 0 in the midst of %1.</translation>
    </message>
    <message>
        <source>Mend the migration or the tenant, then run again; the last lines of the command are kept.</source>
        <translation>Mend the migration or the tenant, then run again; the last lines of the command are kept.</translation>
    </message>
    <message>
        <source>The command names the tenant by %1, which is not known of it.</source>
        <translation>The command names the tenant by %1, which is not known of it.</translation>
    </message>
    <message>
        <source>Name the tenant by its schema, or list the tenants in a table with a key.</source>
        <translation>Name the tenant by its schema, or list the tenants in a table with a key.</translation>
    </message>
    <message>
        <source>The project’s command cannot be given this tenant: &quot;%1&quot; might be read as more than a name.</source>
        <translation>The project’s command cannot be given this tenant: &quot;%1&quot; might be read as more than a name.</translation>
    </message>
    <message>
        <source>Migrate it by the agent, or by hand.</source>
        <translation>Migrate it by the agent, or by hand.</translation>
    </message>
    <message>
        <source>Its TENANT_MIGRATION_ORDER (%1) goes by more than columns of the registry, and is not followed.</source>
        <translation>Its TENANT_MIGRATION_ORDER (%1) goes by more than columns of the registry, and is not followed.</translation>
    </message>
    <message>
        <source>Under [migrations], name another tenant as reference, or none: then what most tenants have counts.</source>
        <translation>Under [migrations], name another tenant as reference, or none: then what most tenants have counts.</translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot; to be the reference.</source>
        <translation>There is no schema &quot;%1&quot; to be the reference.</translation>
    </message>
    <message>
        <source>The reference &quot;%1&quot; has no history of migrations.</source>
        <translation>The reference &quot;%1&quot; has no history of migrations.</translation>
    </message>
    <message>
        <source>The history of the reference &quot;%1&quot; cannot be read. %2</source>
        <translation>The history of the reference &quot;%1&quot; cannot be read. %2</translation>
    </message>
    <message>
        <source>The reference &quot;%1&quot; has recorded no migration.</source>
        <translation>The reference &quot;%1&quot; has recorded no migration.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; has recorded is what every tenant should have.</source>
        <translation>What &quot;%1&quot; has recorded is what every tenant should have.</translation>
    </message>
    <message>
        <source>%1 different histories are equally frequent, each in %2 of %3 tenants; the longest of them is taken.</source>
        <translation>%1 different histories are equally frequent, each in %2 of %3 tenants; the longest of them is taken.</translation>
    </message>
    <message>
        <source>The most frequent history is that of %1 of %2 tenants only.</source>
        <translation>The most frequent history is that of %1 of %2 tenants only.</translation>
    </message>
    <message>
        <source>No tenant has recorded a migration, so none can be the reference.</source>
        <translation>No tenant has recorded a migration, so none can be the reference.</translation>
    </message>
    <message>
        <source>%1 of %2 tenants</source>
        <translation>%1 of %2 tenants</translation>
    </message>
    <message>
        <source>What %1 have recorded alike is what every tenant should have.</source>
        <translation>What %1 have recorded alike is what every tenant should have.</translation>
    </message>
    <message>
        <source>What the tenants have recorded cannot be read without the database.</source>
        <translation>What the tenants have recorded cannot be read without the database.</translation>
    </message>
    <message>
        <source>Connect to the database first.</source>
        <translation>Connect to the database first.</translation>
    </message>
    <message>
        <source>Reading the reference</source>
        <translation>Reading the reference</translation>
    </message>
    <message>
        <source>The project does in %1, together with the record:</source>
        <translation>The project does in %1, together with the record:</translation>
    </message>
    <message>
        <source>The project does in %1 what it does after migrating: content types, permissions, what its own code does then.</source>
        <translation>The project does in %1 what it does after migrating: content types, permissions, what its own code does then.</translation>
    </message>
    <message>
        <source>As SQL:</source>
        <translation>As SQL:</translation>
    </message>
    <message>
        <source>Its SQL is not known before: %1</source>
        <translation>Its SQL is not known before: %1</translation>
    </message>
    <message>
        <source>The SQL below runs in %1 in a transaction that is rolled back; what is there then is compared with what the project has made.</source>
        <translation>The SQL below runs in %1 in a transaction that is rolled back; what is there then is compared with what the project has made.</translation>
    </message>
    <message>
        <source>The project takes the record back in %1 and does it again, in one transaction:</source>
        <translation>The project takes the record back in %1 and does it again, in one transaction:</translation>
    </message>
    <message>
        <source>The project takes back in %1, together with the record:</source>
        <translation>The project takes back in %1, together with the record:</translation>
    </message>
    <message>
        <source>The source expects something else of each type of tenant, and names of schemas do not tell types.</source>
        <translation>The source expects something else of each type of tenant, and names of schemas do not tell types.</translation>
    </message>
    <message>
        <source>Under [tenants], set registry = &quot;django-tenants&quot;, or &quot;table&quot; and type_column.</source>
        <translation>Under [tenants], set registry = &quot;django-tenants&quot;, or &quot;table&quot; and type_column.</translation>
    </message>
    <message>
        <source>The source expects something else of each type of tenant, and does not name the column that holds the type.</source>
        <translation>The source expects something else of each type of tenant, and does not name the column that holds the type.</translation>
    </message>
    <message>
        <source>Set &quot;type_column&quot; in the [tenants] section.</source>
        <translation>Set &quot;type_column&quot; in the [tenants] section.</translation>
    </message>
    <message>
        <source>Waiting for the database: %1</source>
        <translation>Waiting for the database: %1</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>Tenants are still being worked on by %1.</source>
        <translation>Tenants are still being worked on by %1.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, or wait longer.</source>
        <translation>Wait until that run has ended, or wait longer.</translation>
    </message>
    <message>
        <source>Waiting for a run to end: process %1 (%2, user %3, from %4)</source>
        <translation>Waiting for a run to end: process %1 (%2, user %3, from %4)</translation>
    </message>
    <message>
        <source>Waiting for a lock on a tenant’s history table</source>
        <translation>Waiting for a lock on a tenant’s history table</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a tenant.</source>
        <translation>&quot;%1&quot; is no name for a tenant.</translation>
    </message>
    <message>
        <source>The name begins or ends with a space, or holds what cannot be seen.</source>
        <translation>The name begins or ends with a space, or holds what cannot be seen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a name that a restore gives to what it puts aside.</source>
        <translation>&quot;%1&quot; is a name that a restore gives to what it puts aside.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is among the schemas that are no tenants.</source>
        <translation>&quot;%1&quot; is among the schemas that are no tenants.</translation>
    </message>
    <message>
        <source>Take it out of &quot;exclude&quot; in the [tenants] section, or choose another name.</source>
        <translation>Take it out of &quot;exclude&quot; in the [tenants] section, or choose another name.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; is registered, and has no schema.</source>
        <translation>The tenant &quot;%1&quot; is registered, and has no schema.</translation>
    </message>
    <message>
        <source>Repair it: its schema is made with every migration.</source>
        <translation>Repair it: its schema is made with every migration.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is there, and in no registry.</source>
        <translation>The schema &quot;%1&quot; is there, and in no registry.</translation>
    </message>
    <message>
        <source>Choose another name, or drop it first.</source>
        <translation>Choose another name, or drop it first.</translation>
    </message>
    <message>
        <source>There is a tenant &quot;%1&quot;.</source>
        <translation>There is a tenant &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs from the tenant &quot;%2&quot; in capitals only.</source>
        <translation>&quot;%1&quot; differs from the tenant &quot;%2&quot; in capitals only.</translation>
    </message>
    <message>
        <source>Choose another name: these two would be mixed up.</source>
        <translation>Choose another name: these two would be mixed up.</translation>
    </message>
    <message>
        <source>There is a schema &quot;%1&quot;, which is no tenant&apos;s.</source>
        <translation>There is a schema &quot;%1&quot;, which is no tenant&apos;s.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not match %2, by which tenants are told.</source>
        <translation>&quot;%1&quot; does not match %2, by which tenants are told.</translation>
    </message>
    <message>
        <source>Choose a name that does.</source>
        <translation>Choose a name that does.</translation>
    </message>
    <message>
        <source>The name %1 has to be quoted wherever it is written in SQL; some programs do not.</source>
        <translation>The name %1 has to be quoted wherever it is written in SQL; some programs do not.</translation>
    </message>
    <message>
        <source>Not every migration can be applied to a new tenant: %1</source>
        <translation>Not every migration can be applied to a new tenant: %1</translation>
    </message>
    <message>
        <source>Settle that first: a tenant that is created has all of them.</source>
        <translation>Settle that first: a tenant that is created has all of them.</translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot; with a schema.</source>
        <translation>There is no tenant &quot;%1&quot; with a schema.</translation>
    </message>
    <message>
        <source>it has no history</source>
        <translation>it has no history</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no template: %2</source>
        <translation>&quot;%1&quot; is no template: %2</translation>
    </message>
    <message>
        <source>Settle that first, or choose a healthy tenant.</source>
        <translation>Settle that first, or choose a healthy tenant.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not healthy, and its copy will not be, either.</source>
        <translation>&quot;%1&quot; is not healthy, and its copy will not be, either.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no schema.</source>
        <translation>The tenant &quot;%1&quot; has no schema.</translation>
    </message>
    <message>
        <source>Repair it, or drop its row.</source>
        <translation>Repair it, or drop its row.</translation>
    </message>
    <message>
        <source>What reaches the tenant by the old name has to be told: the application, other databases, backups that are restored.</source>
        <translation>What reaches the tenant by the old name has to be told: the application, other databases, backups that are restored.</translation>
    </message>
    <message>
        <source>NO backup is taken: what is in it is gone for good.</source>
        <translation>NO backup is taken: what is in it is gone for good.</translation>
    </message>
    <message>
        <source>Its row in the registry is removed.</source>
        <translation>Its row in the registry is removed.</translation>
    </message>
    <message>
        <source>Its row in the registry is kept.</source>
        <translation>Its row in the registry is kept.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no table &quot;%2&quot;.</source>
        <translation>The tenant &quot;%1&quot; has no table &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Copying the schema</source>
        <translation>Copying the schema</translation>
    </message>
    <message>
        <source>What goes by the schema&apos;s name as a text, such as the body of a function, cannot be copied.</source>
        <translation>What goes by the schema&apos;s name as a text, such as the body of a function, cannot be copied.</translation>
    </message>
    <message>
        <source>Dropping the schema</source>
        <translation>Dropping the schema</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not dropped: objects of other schemas point into it: %2</source>
        <translation>&quot;%1&quot; is not dropped: objects of other schemas point into it: %2</translation>
    </message>
    <message>
        <source>Drop these, or point them elsewhere, first.</source>
        <translation>Drop these, or point them elsewhere, first.</translation>
    </message>
    <message>
        <source>A schema &quot;%1&quot; is there by now.</source>
        <translation>A schema &quot;%1&quot; is there by now.</translation>
    </message>
    <message>
        <source>Nothing of the tenant is left: its schema was taken back, and it was never registered.</source>
        <translation>Nothing of the tenant is left: its schema was taken back, and it was never registered.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; could NOT be taken back: %2 It is not registered; drop it before the tenant is created again.</source>
        <translation>The schema &quot;%1&quot; could NOT be taken back: %2 It is not registered; drop it before the tenant is created again.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>The registry has such a tenant already: %1</source>
        <translation>The registry has such a tenant already: %1</translation>
    </message>
    <message>
        <source>The registry does not take the row: %1</source>
        <translation>The registry does not take the row: %1</translation>
    </message>
    <message>
        <source>Choose another schema or domain. Nothing was changed.</source>
        <translation>Choose another schema or domain. Nothing was changed.</translation>
    </message>
    <message>
        <source>Correct the values. Nothing was changed.</source>
        <translation>Correct the values. Nothing was changed.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not renamed: these go by that name as a text, and would not follow: %2</source>
        <translation>&quot;%1&quot; is not renamed: these go by that name as a text, and would not follow: %2</translation>
    </message>
    <message>
        <source>Write them without the schema&apos;s name first. Nothing was changed.</source>
        <translation>Write them without the schema&apos;s name first. Nothing was changed.</translation>
    </message>
    <message>
        <source>Backing up the tenant</source>
        <translation>Backing up the tenant</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are not recorded in the new schema: %1</source>
        <translation>
            <numerusform>%n migration is not recorded in the new schema: %1</numerusform>
            <numerusform>%n migrations are not recorded in the new schema: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the tenant: what is there tells.</source>
        <translation>Scan the tenant: what is there tells.</translation>
    </message>
    <message>
        <source>stands beside enter_sql</source>
        <translation>stands beside enter_sql</translation>
    </message>
    <message>
        <source>Keep one of both.</source>
        <translation>Keep one of both.</translation>
    </message>
    <message>
        <source>does not name the tenant</source>
        <translation>does not name the tenant</translation>
    </message>
    <message>
        <source>Name &quot;{schema}&quot; or &quot;{id}&quot;: without it the command would migrate every tenant each time.</source>
        <translation>Name &quot;{schema}&quot; or &quot;{id}&quot;: without it the command would migrate every tenant each time.</translation>
    </message>
    <message>
        <source>Where the expected migrations come from: &quot;sql&quot;, a folder of SQL files; &quot;django&quot;, a Django project, which is checked; or &quot;reference&quot;, where neither is at hand: what other tenants have recorded, which can only be shown.</source>
        <translation>Where the expected migrations come from: &quot;sql&quot;, a folder of SQL files; &quot;django&quot;, a Django project, which is checked; or &quot;reference&quot;, where neither is at hand: what other tenants have recorded, which can only be shown.</translation>
    </message>
    <message>
        <source>Migrations come &amp;from</source>
        <translation>Migrations come &amp;from</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>Co&amp;mmand</translation>
    </message>
    <message>
        <source>Working &amp;folder</source>
        <translation>Working &amp;folder</translation>
    </message>
    <message>
        <source>With source = &quot;reference&quot;: the schema of the tenant whose recorded migrations every tenant should have; else those that most tenants have.</source>
        <translation>With source = &quot;reference&quot;: the schema of the tenant whose recorded migrations every tenant should have; else those that most tenants have.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ference</translation>
    </message>
    <message>
        <source>what most tenants have</source>
        <translation>what most tenants have</translation>
    </message>
    <message>
        <source>How a Django project without django-tenants enters a schema: a statement in which {schema} stands for it.</source>
        <translation>How a Django project without django-tenants enters a schema: a statement in which {schema} stands for it.</translation>
    </message>
    <message>
        <source>The same by the project’s own context manager, which is called with the schema’s name.</source>
        <translation>The same by the project’s own context manager, which is called with the schema’s name.</translation>
    </message>
    <message>
        <source>Whether migrations of a Django project that are SQL alone are sent to the tenants as SQL, once it was seen on one of them that it makes what Django makes.</source>
        <translation>Whether migrations of a Django project that are SQL alone are sent to the tenants as SQL, once it was seen on one of them that it makes what Django makes.</translation>
    </message>
    <message>
        <source>Which of the Django project’s DATABASES has the tenants; else the one that it says itself.</source>
        <translation>Which of the Django project’s DATABASES has the tenants; else the one that it says itself.</translation>
    </message>
    <message>
        <source>Who applies the migrations of a Django project: &quot;agent&quot;, an agent within it, or &quot;command&quot;, its own command, once for each tenant.</source>
        <translation>Who applies the migrations of a Django project: &quot;agent&quot;, an agent within it, or &quot;command&quot;, its own command, once for each tenant.</translation>
    </message>
    <message>
        <source>What follows that command where it applies the migrations itself; {schema} is the tenant’s schema, {id} its key in the registry.</source>
        <translation>What follows that command where it applies the migrations itself; {schema} is the tenant’s schema, {id} its key in the registry.</translation>
    </message>
    <message>
        <source>A folder of SQL files</source>
        <translation>A folder of SQL files</translation>
    </message>
    <message>
        <source>A Django project</source>
        <translation>A Django project</translation>
    </message>
    <message>
        <source>What other tenants have recorded</source>
        <translation>What other tenants have recorded</translation>
    </message>
    <message>
        <source>holds something else than a column and its value</source>
        <translation>holds something else than a column and its value</translation>
    </message>
    <message>
        <source>Write them as &quot;column=value&quot;.</source>
        <translation>Write them as &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s type, where tenants of several types have migrations of their own; a Django project names it itself.</source>
        <translation>The column of that table that holds the tenant’s type, where tenants of several types have migrations of their own; a Django project names it itself.</translation>
    </message>
    <message>
        <source>Column with the type</source>
        <translation>Column with the type</translation>
    </message>
    <message>
        <source>The columns of that table that are shown as they are; with django-tenants those that tell a status, where none is named.</source>
        <translation>The columns of that table that are shown as they are; with django-tenants those that tell a status, where none is named.</translation>
    </message>
    <message>
        <source>The values of those columns with which a tenant is not provisioned yet: it is shown, and neither judged nor migrated.</source>
        <translation>The values of those columns with which a tenant is not provisioned yet: it is shown, and neither judged nor migrated.</translation>
    </message>
    <message>
        <source>Statuses not provisioned</source>
        <translation>Statuses not provisioned</translation>
    </message>
    <message>
        <source>What columns of that table get when a tenant is created, each as &quot;column=value&quot;.</source>
        <translation>What columns of that table get when a tenant is created, each as &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>Set on creation</source>
        <translation>Set on creation</translation>
    </message>
    <message>
        <source>none; column=value, several with commas</source>
        <translation>none; column=value, several with commas</translation>
    </message>
    <message>
        <source>What those columns get when a tenant is archived; where there is none here, its row is removed.</source>
        <translation>What those columns get when a tenant is archived; where there is none here, its row is removed.</translation>
    </message>
    <message>
        <source>Set on archiving</source>
        <translation>Set on archiving</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>Take %1 back</translation>
    </message>
    <message>
        <source>What the project does after migrating</source>
        <translation>What the project does after migrating</translation>
    </message>
    <message>
        <source>Compare the replay with the project’s work</source>
        <translation>Compare the replay with the project’s work</translation>
    </message>
    <message>
        <source>Make the schema</source>
        <translation>Make the schema</translation>
    </message>
    <message>
        <source>Copy the schema</source>
        <translation>Copy the schema</translation>
    </message>
    <message>
        <source>Verify that every migration is recorded</source>
        <translation>Verify that every migration is recorded</translation>
    </message>
    <message>
        <source>Compare the structures</source>
        <translation>Compare the structures</translation>
    </message>
    <message>
        <source>Enter the tenant into the registry</source>
        <translation>Enter the tenant into the registry</translation>
    </message>
    <message>
        <source>Rename the schema and its row</source>
        <translation>Rename the schema and its row</translation>
    </message>
    <message>
        <source>Drop the schema and its row</source>
        <translation>Drop the schema and its row</translation>
    </message>
    <message>
        <source>Back the tenant up and verify the backup</source>
        <translation>Back the tenant up and verify the backup</translation>
    </message>
    <message>
        <source>%1 was done with it.</source>
        <translation>%1 was done with it.</translation>
    </message>
    <message>
        <source>The replayed SQL makes what the project has made in %1.</source>
        <translation>The replayed SQL makes what the project has made in %1.</translation>
    </message>
    <message>
        <source>The replayed SQL does not make what the project has made in %1, so that the project does the others itself: %2</source>
        <translation>The replayed SQL does not make what the project has made in %1, so that the project does the others itself: %2</translation>
    </message>
    <message numerus="yes">
        <source>The structure is that of %1: %n objects compared.</source>
        <translation>
            <numerusform>The structure is that of %1: %n object compared.</numerusform>
            <numerusform>The structure is that of %1: %n objects compared.</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema %1 was taken back.</source>
        <translation>The schema %1 was taken back.</translation>
    </message>
    <message>
        <source>The schema %1 was NOT taken back: %2</source>
        <translation>The schema %1 was NOT taken back: %2</translation>
    </message>
    <message>
        <source>Create the tenant %1</source>
        <translation>Create the tenant %1</translation>
    </message>
    <message>
        <source>Clone the tenant %1 as %2</source>
        <translation>Clone the tenant %1 as %2</translation>
    </message>
    <message>
        <source>Rename the tenant %1 to %2</source>
        <translation>Rename the tenant %1 to %2</translation>
    </message>
    <message>
        <source>Archive the tenant %1</source>
        <translation>Archive the tenant %1</translation>
    </message>
    <message>
        <source>Drop the tenant %1</source>
        <translation>Drop the tenant %1</translation>
    </message>
    <message>
        <source>The registry %1 is no ordinary table, so that no row of it is written.</source>
        <translation>The registry %1 is no ordinary table, so that no row of it is written.</translation>
    </message>
    <message>
        <source>Name the table behind it in the [tenants] section.</source>
        <translation>Name the table behind it in the [tenants] section.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column with a value.</source>
        <translation>&quot;%1&quot; is no column with a value.</translation>
    </message>
    <message>
        <source>Write it as &quot;column=value&quot;.</source>
        <translation>Write it as &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>This connection is about one schema: no tenant can be added to it or taken from it.</source>
        <translation>This connection is about one schema: no tenant can be added to it or taken from it.</translation>
    </message>
    <message>
        <source>Say in the [tenants] section where tenants are listed.</source>
        <translation>Say in the [tenants] section where tenants are listed.</translation>
    </message>
    <message>
        <source>The registry has no such column to be set: %1.</source>
        <translation>The registry has no such column to be set: %1.</translation>
    </message>
    <message>
        <source>The registry has no place for a domain.</source>
        <translation>The registry has no place for a domain.</translation>
    </message>
    <message>
        <source>Leave the domain out, or name its column in the [tenants] section.</source>
        <translation>Leave the domain out, or name its column in the [tenants] section.</translation>
    </message>
    <message>
        <source>The tenant has no domain, by which it would be found.</source>
        <translation>The tenant has no domain, by which it would be found.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Give it one.</translation>
    </message>
    <message>
        <source>These columns of the registry have no value of their own and need one: %1.</source>
        <translation>These columns of the registry have no value of their own and need one: %1.</translation>
    </message>
    <message>
        <source>Give each of them a value.</source>
        <translation>Give each of them a value.</translation>
    </message>
    <message>
        <source>These schemas do not exist: %1.</source>
        <translation>These schemas do not exist: %1.</translation>
    </message>
    <message>
        <source>Missing: %1 (%2)</source>
        <translation>Missing: %1 (%2)</translation>
    </message>
    <message>
        <source>Not expected: %1 (%2)</source>
        <translation>Not expected: %1 (%2)</translation>
    </message>
    <message>
        <source>Different: %1 is &quot;%2&quot; instead of &quot;%3&quot;</source>
        <translation>Different: %1 is &quot;%2&quot; instead of &quot;%3&quot;</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
</context>
<context>
    <name>ProfileControl</name>
    <message>
        <source>none</source>
        <comment>no limit of time</comment>
        <translation>none</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
</context>
<context>
    <name>QKeychain::JobPrivate</name>
    <message>
        <source>Unknown error</source>
        <translation>Unknown error</translation>
    </message>
</context>
<context>
    <name>RunningTaskBox</name>
    <message>
        <source>A task is running</source>
        <translation>A task is running</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Keep running</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>All %n tenants are done.</source>
        <translation>
            <numerusform>%n tenant is done.</numerusform>
            <numerusform>All %n tenants are done.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tenants are done, %3 failed, %4 were left out.</source>
        <translation>%1 of %2 tenants are done, %3 failed, %4 were left out.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were backed up and the archives read to their end.</source>
        <translation>
            <numerusform>%n tenant was backed up and its archive read to its end.</numerusform>
            <numerusform>%n tenants were backed up and the archives read to their end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checksums of %n files match and pg_restore read every archive to its end.</source>
        <translation>
            <numerusform>The checksum of %n file matches and pg_restore read every archive to its end.</numerusform>
            <numerusform>The checksums of %n files match and pg_restore read every archive to its end.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s.</source>
        <translation>%1 is restored; its rows equal the backup&apos;s.</translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s. The schema as it was is kept as %2.</source>
        <translation>%1 is restored; its rows equal the backup&apos;s. The schema as it was is kept as %2.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so nothing could be journaled.</source>
        <translation>The local store could not be opened, so nothing could be journaled.</translation>
    </message>
    <message>
        <source>Nothing is changed without a journal. See that the data folder can be written.</source>
        <translation>Nothing is changed without a journal. See that the data folder can be written.</translation>
    </message>
    <message>
        <source>%1 is as it was before the restore.</source>
        <translation>%1 is as it was before the restore.</translation>
    </message>
    <message>
        <source>The schema %1 was dropped.</source>
        <translation>The schema %1 was dropped.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were left out; the log says why.</source>
        <translation>
            <numerusform>%n tenant was left out; the log says why.</numerusform>
            <numerusform>%n tenants were left out; the log says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were scanned.</source>
        <translation>
            <numerusform>%n tenant was scanned.</numerusform>
            <numerusform>%n tenants were scanned.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet.</source>
        <translation>The fleet has not been scanned yet.</translation>
    </message>
    <message>
        <source>Wait for the scan to end, or press F5.</source>
        <translation>Wait for the scan to end, or press F5.</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>All columns</source>
        <translation>All columns</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copy as CSV</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>DEVELOPMENT</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s ago</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 d ago</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date, as QDate&apos;s format: &quot;5 Nov 2025&quot;</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year, as QDate&apos;s format: &quot;5 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>%1; nothing measured a week before</source>
        <translation>%1; nothing measured a week before</translation>
    </message>
    <message>
        <source>%1; a week before %2</source>
        <translation>%1; a week before %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 of %2 healthy now, at worst %3 not</source>
        <translation>%1 of %2 healthy now, at worst %3 not</translation>
    </message>
    <message>
        <source>%1 of %2 healthy at the end, at worst %3 not</source>
        <translation>%1 of %2 healthy at the end, at worst %3 not</translation>
    </message>
    <message>
        <source>%1 of %2 healthy</source>
        <translation>%1 of %2 healthy</translation>
    </message>
    <message>
        <source>%1 to apply now, %2 wait behind other findings, at most %3</source>
        <translation>%1 to apply now, %2 wait behind other findings, at most %3</translation>
    </message>
    <message>
        <source>%1 to apply now, at most %2</source>
        <translation>%1 to apply now, at most %2</translation>
    </message>
    <message>
        <source>%1 at the end, at most %2</source>
        <translation>%1 at the end, at most %2</translation>
    </message>
    <message>
        <source>mean %1, max %2</source>
        <translation>mean %1, max %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>mean %1</translation>
    </message>
    <message>
        <source>%1, %2 % in this time</source>
        <translation>%1, %2 % in this time</translation>
    </message>
    <message>
        <source>no backup in this time</source>
        <translation>no backup in this time</translation>
    </message>
    <message>
        <source>%1 now, at most %2</source>
        <translation>%1 now, at most %2</translation>
    </message>
    <message>
        <source>no backup now, at most %1</source>
        <translation>no backup now, at most %1</translation>
    </message>
    <message>
        <source>no backup at the end, at most %1</source>
        <translation>no backup at the end, at most %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>tenantry::AppChip</name>
    <message>
        <source>All apps</source>
        <translation>All apps</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupContentModel</name>
    <message>
        <source>absent</source>
        <comment>rows now: the table does not exist</comment>
        <translation>absent</translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 with %n tables, at migration %2</source>
        <translation>
            <numerusform>Schema %1 with %n table, at migration %2</numerusform>
            <numerusform>Schema %1 with %n tables, at migration %2</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Tenant and tables</source>
        <translation>Tenant and tables</translation>
    </message>
    <message>
        <source>Rows in it</source>
        <translation>Rows in it</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Rows now</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>counting…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Unfold the tenant to count the rows that it has now.</source>
        <translation>Unfold the tenant to count the rows that it has now.</translation>
    </message>
    <message>
        <source>Counting would run code of the tenant: it is in the expressions of an index.</source>
        <translation>Counting would run code of the tenant: it is in the expressions of an index.</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupDialog</name>
    <message>
        <source>is being measured…</source>
        <translation>is being measured…</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Back up %n tenant</numerusform>
            <numerusform>Back up %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are read at one and the same moment. Their users notice nothing. The backup counts as taken only after it was read back to its end.</source>
        <translation>All of them are read at one and the same moment. Their users notice nothing. The backup counts as taken only after it was read back to its end.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Needs at most</source>
        <translation>Needs at most</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>None of these tenants has a schema that could be backed up.</source>
        <translation>None of these tenants has a schema that could be backed up.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>There is not enough space: the backup may need %1, and %2 are free.</source>
        <translation>There is not enough space: the backup may need %1, and %2 are free.</translation>
    </message>
    <message>
        <source>A backup is whole or not at all: one that is cancelled keeps nothing of what was finished by then.</source>
        <translation>A backup is whole or not at all: one that is cancelled keeps nothing of what was finished by then.</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupModel</name>
    <message>
        <source>current</source>
        <comment>migration level of a backup</comment>
        <translation>current</translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n behind</numerusform>
            <numerusform>%n behind</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Before a run</source>
        <translation>Before a run</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Before a restore</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupTimeline</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day below a bar, as QDate&apos;s format: &quot;18 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Backups by day</source>
        <translation>Backups by day</translation>
    </message>
    <message>
        <source>%1: no backup</source>
        <translation>%1: no backup</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n damaged</numerusform>
            <numerusform>%n damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proven</source>
        <translation>
            <numerusform>%n proven</numerusform>
            <numerusform>%n proven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified</source>
        <translation>
            <numerusform>%n verified</numerusform>
            <numerusform>%n verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not verified</source>
        <translation>
            <numerusform>%n not verified</numerusform>
            <numerusform>%n not verified</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day and what was backed up</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupsPage</name>
    <message>
        <source>No backup matches.</source>
        <translation>No backup matches.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Back up now…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Every backup of this connection will stand here: when it was taken, what it holds, and whether it was read back to its end. Before each run and each restore one is taken by itself.</source>
        <translation>Every backup of this connection will stand here: when it was taken, what it holds, and whether it was read back to its end. Before each run and each restore one is taken by itself.</translation>
    </message>
    <message>
        <source>Filter: tenant, day, reason</source>
        <translation>Filter: tenant, day, reason</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Content of the backup</source>
        <translation>Content of the backup</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>Select a backup</source>
        <translation>Select a backup</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a backup holds, and when it was taken</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2, taken in %3</source>
        <translation>%1 in %2, taken in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: it cannot be restored.</source>
        <translation>Damaged: it cannot be restored.</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Damaged: %1</translation>
    </message>
    <message>
        <source>Nobody has read it back yet. Verify it before you rely on it.</source>
        <translation>Nobody has read it back yet. Verify it before you rely on it.</translation>
    </message>
    <message numerus="yes">
        <source>The SHA-256 of %n files matches.</source>
        <translation>
            <numerusform>The SHA-256 of %n file matches.</numerusform>
            <numerusform>The SHA-256 of %n files matches.</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_restore %1 read it to the end, %2.</source>
        <translation>pg_restore %1 read it to the end, %2.</translation>
    </message>
    <message>
        <source>Proven: it was restored elsewhere and compared.</source>
        <translation>Proven: it was restored elsewhere and compared.</translation>
    </message>
    <message>
        <source>From PostgreSQL %1, database %2, in %3</source>
        <translation>From PostgreSQL %1, database %2, in %3</translation>
    </message>
    <message>
        <source>The rows that %1 has now could not be counted: %2</source>
        <translation>The rows that %1 has now could not be counted: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::ChartCard</name>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>Nothing was measured in this time.</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Show or hide</translation>
    </message>
    <message>
        <source>a week before</source>
        <translation>a week before</translation>
    </message>
</context>
<context>
    <name>tenantry::CloseWhenDone</name>
    <message>
        <source>The window closes when the task is done.</source>
        <translation>The window closes when the task is done.</translation>
    </message>
    <message>
        <source>The window stays open, because not all was done: %1</source>
        <translation>The window stays open, because not all was done: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionEditor</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Add a connection</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>The server answers, but not all is there</source>
        <translation>The server answers, but not all is there</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>The test failed</translation>
    </message>
    <message>
        <source>The connection was not saved</source>
        <translation>The connection was not saved</translation>
    </message>
    <message>
        <source>The keyring is being asked…</source>
        <translation>The keyring is being asked…</translation>
    </message>
    <message>
        <source>The connection was saved, its password was not kept</source>
        <translation>The connection was saved, its password was not kept</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Told by the files</source>
        <translation>Told by the files</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants: %1</source>
        <translation>Tenants: %1</translation>
    </message>
    <message>
        <source>Not tenants: %1</source>
        <translation>Not tenants: %1</translation>
    </message>
    <message>
        <source>List the tenants from django-tenants’ tables</source>
        <translation>List the tenants from django-tenants’ tables</translation>
    </message>
    <message>
        <source>Look after the schema %1 alone</source>
        <translation>Look after the schema %1 alone</translation>
    </message>
    <message>
        <source>Take the schemas that match %1 for tenants</source>
        <translation>Take the schemas that match %1 for tenants</translation>
    </message>
    <message>
        <source>The connection was saved; its password is known until Tenantry is closed</source>
        <translation>The connection was saved; its password is known until Tenantry is closed</translation>
    </message>
</context>
<context>
    <name>tenantry::ConninfoFields</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host, or folder of the socket</source>
        <translation>Host, or folder of the socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
</context>
<context>
    <name>tenantry::DesktopLink</name>
    <message>
        <source>Cancelled: what was done stays done.</source>
        <translation>Cancelled: what was done stays done.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
</context>
<context>
    <name>tenantry::DesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>tenantry::DropAsideDialog</name>
    <message>
        <source>Drop the schema %1</source>
        <translation>Drop the schema %1</translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation>This is the tenant as it was before the restore. Once dropped, only a backup has it.</translation>
    </message>
    <message>
        <source>Drop 1 schema</source>
        <translation>Drop 1 schema</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>It cannot be undone, and takes every object in the schema.</source>
        <translation>It cannot be undone, and takes every object in the schema.</translation>
    </message>
</context>
<context>
    <name>tenantry::ErrorPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>SQLSTATE %1 · %2</source>
        <translation>SQLSTATE %1 · %2</translation>
    </message>
</context>
<context>
    <name>tenantry::FindingList</name>
    <message numerus="yes">
        <source>and %n more kinds of findings</source>
        <translation>
            <numerusform>and %n more kind of findings</numerusform>
            <numerusform>and %n more kinds of findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them on the page Tenants</source>
        <translation>Show them on the page Tenants</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Apply…</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Fix…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation>all tenants</translation>
    </message>
</context>
<context>
    <name>tenantry::FirstStartPage</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Add a connection…</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Open the sandbox</translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe?</source>
        <translation>Which tenants are behind, broken or unsafe?</translation>
    </message>
    <message>
        <source>Tenantry reads every tenant schema of a PostgreSQL database, says what is wrong and why, and mends it with a backup first. Add a connection to your database, or look around in the sandbox: a private PostgreSQL with a demonstration fleet.</source>
        <translation>Tenantry reads every tenant schema of a PostgreSQL database, says what is wrong and why, and mends it with a backup first. Add a connection to your database, or look around in the sandbox: a private PostgreSQL with a demonstration fleet.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 cannot be used</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>Starting the sandbox</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>Start the sandbox</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>The sandbox did not start</source>
        <translation>The sandbox did not start</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicate…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>a connection</comment>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>Delete the connection %1?</translation>
    </message>
    <message>
        <source>Its file %1 is deleted, and its password in the keyring. The database, the backups, and what Tenantry recorded about it stay.</source>
        <translation>Its file %1 is deleted, and its password in the keyring. The database, the backups, and what Tenantry recorded about it stay.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>The connection was not deleted</source>
        <translation>The connection was not deleted</translation>
    </message>
</context>
<context>
    <name>tenantry::FixChoiceModel</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · accepts the file as it is now: look at it first</source>
        <translation>%1 · accepts the file as it is now: look at it first</translation>
    </message>
    <message>
        <source>%1 · what is gone comes back without its rows</source>
        <translation>%1 · what is gone comes back without its rows</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a migration and what is wrong: 0007 documents: The file was edited</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::HeaderBar</name>
    <message>
        <source>Quick opener</source>
        <translation>Quick opener</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Nothing in the database can be changed until this is switched off.</source>
        <translation>Nothing in the database can be changed until this is switched off.</translation>
    </message>
</context>
<context>
    <name>tenantry::HelpDialog</name>
    <message>
        <source>has every migration, and the objects they made.</source>
        <translation>has every migration, and the objects they made.</translation>
    </message>
    <message>
        <source>lacks migrations; Apply… shows which and brings them in.</source>
        <translation>lacks migrations; Apply… shows which and brings them in.</translation>
    </message>
    <message>
        <source>may answer its users with errors now. Look at these first.</source>
        <translation>may answer its users with errors now. Look at these first.</translation>
    </message>
    <message>
        <source>works, but is not what its migrations make.</source>
        <translation>works, but is not what its migrations make.</translation>
    </message>
    <message>
        <source>could not be read, or what it is cannot be known.</source>
        <translation>could not be read, or what it is cannot be known.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>A tenant is</source>
        <translation>A tenant is</translation>
    </message>
    <message>
        <source>What changes something</source>
        <translation>What changes something</translation>
    </message>
    <message>
        <source>Nothing does until a dialog has shown exactly what will run and its button was pressed; Cancel is the default. A backup is taken first, what fails is rolled back, and every step is journaled. On production, and wherever something is dropped, a name has to be typed. Read only blocks it all.</source>
        <translation>Nothing does until a dialog has shown exactly what will run and its button was pressed; Cancel is the default. A backup is taken first, what fails is rolled back, and every step is journaled. On production, and wherever something is dropped, a name has to be typed. Read only blocks it all.</translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation>Getting about</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>man tenantry describes this window, man tenantryctl the same work for scripts, and man tenantry-profile the file of a connection.</source>
        <translation>man tenantry describes this window, man tenantryctl the same work for scripts, and man tenantry-profile the file of a connection.</translation>
    </message>
    <message>
        <source>Ctrl+K finds a tenant, a migration, a backup or a command. F5 scans the fleet again. Ctrl+/ lists the keys.</source>
        <translation>Ctrl+K finds a tenant, a migration, a backup or a command. F5 scans the fleet again. Ctrl+/ lists the keys.</translation>
    </message>
    <message>
        <source>is yet to be made, as its status says, and is not judged.</source>
        <translation>is yet to be made, as its status says, and is not judged.</translation>
    </message>
</context>
<context>
    <name>tenantry::KeptPane</name>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Kept since</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Size, MB</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Kept as</translation>
    </message>
    <message>
        <source>Schemas kept by restores</source>
        <translation>Schemas kept by restores</translation>
    </message>
    <message>
        <source>Kept by restores</source>
        <translation>Kept by restores</translation>
    </message>
    <message>
        <source>What restores have put aside could not be read: %1</source>
        <translation>What restores have put aside could not be read: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>whose schema it was</comment>
        <translation>not known</translation>
    </message>
    <message>
        <source>The restore that put it aside was cut off: this is the only copy.</source>
        <translation>The restore that put it aside was cut off: this is the only copy.</translation>
    </message>
    <message>
        <source>The tenant as it was before a restore. Once dropped, only a backup has it.</source>
        <translation>The tenant as it was before a restore. Once dropped, only a backup has it.</translation>
    </message>
    <message numerus="yes">
        <source>%n schemas, %1</source>
        <translation>
            <numerusform>%n schema, %1</numerusform>
            <numerusform>%n schemas, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MainWindow</name>
    <message>
        <source>%1 (%2) – Tenantry</source>
        <translation>%1 (%2) – Tenantry</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation>About Tenantry</translation>
    </message>
    <message>
        <source>Tenantry %1</source>
        <translation>Tenantry %1</translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe, why, and what exactly will be run to mend them.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Which tenants are behind, broken or unsafe, why, and what exactly will be run to mend them.

Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
    <message>
        <source>Opening %1 closes %2 and cancels its task: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation>Opening %1 closes %2 and cancels its task: what is in progress is rolled back, what is done stays done and is journaled.</translation>
    </message>
    <message>
        <source>F&amp;leet</source>
        <translation>F&amp;leet</translation>
    </message>
    <message>
        <source>Stop and open %1</source>
        <translation>Stop and open %1</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Keep open</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stopping cancels it: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation>Stopping cancels it: what is in progress is rolled back, what is done stays done and is journaled.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>Close when done</translation>
    </message>
    <message>
        <source>The sandbox is running</source>
        <translation>The sandbox is running</translation>
    </message>
    <message>
        <source>The sandbox’s PostgreSQL server is running. Its data stays in either case.</source>
        <translation>The sandbox’s PostgreSQL server is running. Its data stays in either case.</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Leave it running</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Stop it and quit</translation>
    </message>
    <message>
        <source>Always do so</source>
        <translation>Always do so</translation>
    </message>
    <message>
        <source>No window was opened</source>
        <translation>No window was opened</translation>
    </message>
    <message>
        <source>The program could not be started a second time.</source>
        <translation>The program could not be started a second time.</translation>
    </message>
    <message>
        <source>Look whether it was moved or removed since it was started.</source>
        <translation>Look whether it was moved or removed since it was started.</translation>
    </message>
    <message>
        <source>%1 The fleet can be scanned, but nothing can be changed and no trend is kept.</source>
        <translation>%1 The fleet can be scanned, but nothing can be changed and no trend is kept.</translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationDetail</name>
    <message>
        <source>%1 %2</source>
        <comment>a number of tenants and a state: 409 applied</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a lock mode on a table</comment>
        <translation>%1 on %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>What it takes</translation>
    </message>
    <message>
        <source>Select a migration</source>
        <translation>Select a migration</translation>
    </message>
    <message>
        <source>Its SQL, what locks it takes and who has it are shown here.</source>
        <translation>Its SQL, what locks it takes and who has it are shown here.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Locks</translation>
    </message>
    <message>
        <source>not known: PostgreSQL’s parser could not read it (line %1: %2)</source>
        <translation>not known: PostgreSQL’s parser could not read it (line %1: %2)</translation>
    </message>
    <message>
        <source>none on tables that exist before it</source>
        <translation>none on tables that exist before it</translation>
    </message>
    <message>
        <source>Reads or rewrites a whole table</source>
        <translation>Reads or rewrites a whole table</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>none: it has a statement that cannot run in one; it is sent alone</source>
        <translation>none: it has a statement that cannot run in one; it is sent alone</translation>
    </message>
    <message>
        <source>one, together with its record in the history table</source>
        <translation>one, together with its record in the history table</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>no rollback file</source>
        <translation>no rollback file</translation>
    </message>
    <message>
        <source>Creates</source>
        <translation>Creates</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Drops</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>line %1: %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>table %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>index %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>sequence %1</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>view %1</translation>
    </message>
    <message>
        <source>materialized view %1</source>
        <translation>materialized view %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>function %1</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>type %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>trigger %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>column %1</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>constraint %1</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>schema %1</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>extension %1</translation>
    </message>
    <message>
        <source>as the file has them, one after another</source>
        <translation>as the file has them, one after another</translation>
    </message>
    <message>
        <source>Its migrations, in their order:</source>
        <translation>Its migrations, in their order:</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>With Python code</source>
        <translation>With Python code</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no migration</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>Not reversible</source>
        <translation>Not reversible</translation>
    </message>
    <message>
        <source>It has no operations: it only brings others into an order.</source>
        <translation>It has no operations: it only brings others into an order.</translation>
    </message>
    <message>
        <source>What the project does, in Django’s words:</source>
        <translation>What the project does, in Django’s words:</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Python: code of the project is part of it</source>
        <translation>Python: code of the project is part of it</translation>
    </message>
    <message>
        <source>SQL: what Django writes is all of it</source>
        <translation>SQL: what Django writes is all of it</translation>
    </message>
    <message>
        <source>SQL, with operations or values that only the project can tell</source>
        <translation>SQL, with operations or values that only the project can tell</translation>
    </message>
    <message>
        <source>by the project</source>
        <translation>by the project</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>not reversible</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Depends on</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>not known before Django writes its SQL</source>
        <translation>not known before Django writes its SQL</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationMatrixModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 has %2.</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 waits for %2.</translation>
    </message>
    <message>
        <source>%2 failed in %1 and is recorded as failed.</source>
        <translation>%2 failed in %1 and is recorded as failed.</translation>
    </message>
    <message>
        <source>%1 records %2, but its objects are absent.</source>
        <translation>%1 records %2, but its objects are absent.</translation>
    </message>
    <message>
        <source>%1 got %2 before its file was changed.</source>
        <translation>%1 got %2 before its file was changed.</translation>
    </message>
    <message>
        <source>%1 has the objects of %2, but no record of it.</source>
        <translation>%1 has the objects of %2, but no record of it.</translation>
    </message>
    <message>
        <source>%1 could not be read, so nothing is known about %2.</source>
        <translation>%1 could not be read, so nothing is known about %2.</translation>
    </message>
    <message>
        <source>%1 is not to have %2.</source>
        <translation>%1 is not to have %2.</translation>
    </message>
    <message>
        <source>%1 has every migration of %2.</source>
        <translation>%1 has every migration of %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waits for %n migrations of %2.</source>
        <translation>
            <numerusform>%1 waits for %n migration of %2.</numerusform>
            <numerusform>%1 waits for %n migrations of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n migrations</source>
        <comment>an app</comment>
        <translation>
            <numerusform>%1: %n migration</numerusform>
            <numerusform>%1: %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with Python code</source>
        <translation>
            <numerusform>%n of them with Python code</numerusform>
            <numerusform>%n of them with Python code</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationsPage</name>
    <message>
        <source>Only tenants behind</source>
        <translation>Only tenants behind</translation>
    </message>
    <message>
        <source>Group by shape</source>
        <translation>Group by shape</translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation>Filter: name, schema, domain</translation>
    </message>
    <message>
        <source>Tenants and their migrations</source>
        <translation>Tenants and their migrations</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>No scan yet</translation>
    </message>
    <message>
        <source>Once the fleet was scanned, every tenant and every migration stand here.</source>
        <translation>Once the fleet was scanned, every tenant and every migration stand here.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Scan now</translation>
    </message>
    <message>
        <source>The migration source is empty</source>
        <translation>The migration source is empty</translation>
    </message>
    <message>
        <source>The folder of the connection has no migrations. Add files named like 0001_initial.sql, then scan again.</source>
        <translation>The folder of the connection has no migrations. Add files named like 0001_initial.sql, then scan again.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>No tenant is behind.</source>
        <translation>No tenant is behind.</translation>
    </message>
    <message>
        <source>No tenant matches.</source>
        <translation>No tenant matches.</translation>
    </message>
    <message>
        <source>Reading the migrations…</source>
        <translation>Reading the migrations…</translation>
    </message>
    <message>
        <source>SQL and locks</source>
        <translation>SQL and locks</translation>
    </message>
    <message numerus="yes">
        <source>%n more have to be fixed first.</source>
        <comment>tenants that wait for a migration</comment>
        <translation>
            <numerusform>%n more has to be fixed first.</numerusform>
            <numerusform>%n more have to be fixed first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold apps</source>
        <translation>Fold apps</translation>
    </message>
    <message>
        <source>Show the migrations of one app only</source>
        <translation>Show the migrations of one app only</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>The fleet could not be scanned</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Fold %1</translation>
    </message>
</context>
<context>
    <name>tenantry::Mosaic</name>
    <message numerus="yes">
        <source>%n tenants, one cell each</source>
        <translation>
            <numerusform>%n tenant, one cell</numerusform>
            <numerusform>%n tenants, one cell each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2
%3</source>
        <translation>%1: %2
%3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more findings</source>
        <translation>
            <numerusform>and %n more finding</numerusform>
            <numerusform>and %n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message>
        <source>Last verified backup</source>
        <translation>Last verified backup</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>one cell each</source>
        <translation>one cell each</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Worst first</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Seven days</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Nothing is wrong: every tenant has every migration, and its tables are there.</source>
        <translation>Nothing is wrong: every tenant has every migration, and its tables are there.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Registry, history tables and catalog are read. Here you will see which tenants need attention, and why.</source>
        <translation>Registry, history tables and catalog are read. Here you will see which tenants need attention, and why.</translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation>This fleet has no tenants</translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, each tenant has its cell here.</source>
        <translation>The registry %1 lists none. As soon as it does, each tenant has its cell here.</translation>
    </message>
    <message numerus="yes">
        <source>All %n tenants are well</source>
        <translation>
            <numerusform>%n tenant is well</numerusform>
            <numerusform>All %n tenants are well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are broken and may answer with errors now.</source>
        <translation>
            <numerusform>%n is broken and may answer with errors now.</numerusform>
            <numerusform>%n are broken and may answer with errors now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are behind.</source>
        <translation>
            <numerusform>%n is behind.</numerusform>
            <numerusform>%n are behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from what is expected.</source>
        <translation>
            <numerusform>%n differs from what is expected.</numerusform>
            <numerusform>%n differ from what is expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n could not be read.</numerusform>
            <numerusform>%n could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each has all %n migrations, recorded and in place.</source>
        <translation>
            <numerusform>Each has its %n migration, recorded and in place.</numerusform>
            <numerusform>Each has all %n migrations, recorded and in place.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the fleet</source>
        <translation>%1 % of the fleet</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation>
            <numerusform>%n migration to apply</numerusform>
            <numerusform>%n migrations to apply</numerusform>
        </translation>
    </message>
    <message>
        <source>pages may fail right now</source>
        <translation>pages may fail right now</translation>
    </message>
    <message>
        <source>no table is missing</source>
        <translation>no table is missing</translation>
    </message>
    <message numerus="yes">
        <source>and %n could not be read</source>
        <translation>
            <numerusform>and %n could not be read</numerusform>
            <numerusform>and %n could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>differ from what is expected</source>
        <translation>differ from what is expected</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants in %1</source>
        <translation>
            <numerusform>%n tenant in %1</numerusform>
            <numerusform>%n tenants in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every tenant within %n hours</source>
        <translation>
            <numerusform>every tenant within %n hour</numerusform>
            <numerusform>every tenant within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants have none</source>
        <translation>
            <numerusform>%n tenant has none</numerusform>
            <numerusform>%n tenants have none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants older than a day</source>
        <translation>
            <numerusform>%n tenant older than a day</numerusform>
            <numerusform>%n tenants older than a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation>
            <numerusform>Review fixes for %n tenant…</numerusform>
            <numerusform>Review fixes for %n tenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation>Review fixes…</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 pending</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>%1 broken</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation>%1 drifted</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Runs, backups and restores will be listed here.</source>
        <translation>Runs, backups and restores will be listed here.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>%1, %2 with %3 tables of tenants</source>
        <translation>%1, %2 with %3 tables of tenants</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation>%1, newest %2</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Shapes</translation>
    </message>
    <message numerus="yes">
        <source>%n different shapes among the tenants</source>
        <translation>
            <numerusform>%n different shape among the tenants</numerusform>
            <numerusform>%n different shapes among the tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>Reading the backups…</translation>
    </message>
    <message numerus="yes">
        <source>%n wait behind other findings</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>%n waits behind other findings</numerusform>
            <numerusform>%n wait behind other findings</numerusform>
        </translation>
    </message>
    <message>
        <source>no migration waits</source>
        <translation>no migration waits</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>Last scan</translation>
    </message>
    <message>
        <source>Every scan leaves a sample here. The lines begin with the second one.</source>
        <translation>Every scan leaves a sample here. The lines begin with the second one.</translation>
    </message>
    <message>
        <source>Scanning the fleet…</source>
        <translation>Scanning the fleet…</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet</source>
        <translation>The fleet has not been scanned yet</translation>
    </message>
    <message>
        <source>A scan reads every tenant&apos;s migrations and changes nothing.</source>
        <translation>A scan reads every tenant&apos;s migrations and changes nothing.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Scan now</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scan again</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants need attention</source>
        <translation>
            <numerusform>%n of %1 tenants needs attention</numerusform>
            <numerusform>%n of %1 tenants need attention</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>The fleet could not be scanned</translation>
    </message>
    <message numerus="yes">
        <source>and %n not provisioned</source>
        <translation>
            <numerusform>and %n not provisioned</numerusform>
            <numerusform>and %n not provisioned</numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant is provisioned yet</source>
        <translation>No tenant is provisioned yet</translation>
    </message>
    <message>
        <source>Each has all migrations of its type, recorded and in place.</source>
        <translation>Each has all migrations of its type, recorded and in place.</translation>
    </message>
    <message numerus="yes">
        <source>%n are not provisioned yet.</source>
        <translation>
            <numerusform>%n is not provisioned yet.</numerusform>
            <numerusform>%n are not provisioned yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PasswordDialog</name>
    <message>
        <source>Keep it in the keyring</source>
        <translation>Keep it in the keyring</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>The server asks for a password.</translation>
    </message>
    <message>
        <source>The server refused the password. Try another one.</source>
        <translation>The server refused the password. Try another one.</translation>
    </message>
    <message>
        <source>The password is known until Tenantry is closed</source>
        <translation>The password is known until Tenantry is closed</translation>
    </message>
</context>
<context>
    <name>tenantry::Performer</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>This cannot be done now</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>The plan could not be made</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a tenant and why it is left alone</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to review</source>
        <translation>There is nothing to review</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>The fleet could not be scanned</translation>
    </message>
</context>
<context>
    <name>tenantry::PlanDialog</name>
    <message>
        <source>Back up first</source>
        <translation>Back up first</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n migrations</source>
        <translation>
            <numerusform>Apply %n migration</numerusform>
            <numerusform>Apply %n migrations</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that could be done automatically.</source>
        <translation>There is nothing that could be done automatically.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Tenants (%1)</source>
        <translation>Tenants (%1)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Left out (%1)</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3 and reads or rewrites the whole table.</source>
        <translation>%1 takes %2 on %3 and reads or rewrites the whole table.</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3, without rewriting it.</source>
        <translation>%1 takes %2 on %3, without rewriting it.</translation>
    </message>
    <message>
        <source>Can be undone: every migration has a rollback file.</source>
        <translation>Can be undone: every migration has a rollback file.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be undone by a rollback file: %1.</source>
        <translation>Cannot be undone by a rollback file: %1.</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>Copy plan</translation>
    </message>
    <message>
        <source>Save as SQL…</source>
        <translation>Save as SQL…</translation>
    </message>
    <message>
        <source>The backup cannot be taken: %1
%2</source>
        <translation>The backup cannot be taken: %1
%2</translation>
    </message>
    <message>
        <source>The backup needs up to %1, but %2 has only %3 free.</source>
        <translation>The backup needs up to %1, but %2 has only %3 free.</translation>
    </message>
    <message>
        <source>Save the plan as SQL</source>
        <translation>Save the plan as SQL</translation>
    </message>
    <message>
        <source>SQL (*.sql)</source>
        <translation>SQL (*.sql)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
    <message>
        <source>The plan was not saved</source>
        <translation>The plan was not saved</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nothing to do</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n tenants</source>
        <translation>
            <numerusform>Fix %n tenant</numerusform>
            <numerusform>Fix %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Locks (%1)</source>
        <translation>Locks (%1)</translation>
    </message>
    <message numerus="yes">
        <source>the first of %n commands</source>
        <translation>
            <numerusform>the only command</numerusform>
            <numerusform>the first of %n commands</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as sent to %2</source>
        <comment>a step and a tenant: Apply 0012, as sent to acme</comment>
        <translation>%1, as sent to %2</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n locks on tables, each listed under Locks.</source>
        <translation>
            <numerusform>Takes %n lock on a table, listed under Locks.</numerusform>
            <numerusform>Takes %n locks on tables, each listed under Locks.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the backup needs is being measured…</source>
        <translation>What the backup needs is being measured…</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n tenants</source>
        <translation>
            <numerusform>Adopt %n tenant</numerusform>
            <numerusform>Adopt %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>What is settled</source>
        <translation>What is settled</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Findings (%1)</translation>
    </message>
    <message>
        <source>%1, as sent once</source>
        <comment>a step on the database</comment>
        <translation>%1, as sent once</translation>
    </message>
    <message>
        <source>Nothing is ticked that could be done.</source>
        <translation>Nothing is ticked that could be done.</translation>
    </message>
    <message>
        <source>The plan is being made anew…</source>
        <translation>The plan is being made anew…</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched, and those of other apps that they need.</source>
        <translation>Only migrations of %1 are touched, and those of other apps that they need.</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched; those of other apps stay as they are.</source>
        <translation>Only migrations of %1 are touched; those of other apps stay as they are.</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n tenants</source>
        <translation>
            <numerusform>Roll back %n tenant</numerusform>
            <numerusform>Roll back %n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PlanSummaryModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a step and its migration: Apply 0012 (tax)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>outside a transaction</source>
        <translation>outside a transaction</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this first on %1 alone, as the canary</source>
        <translation>All of this first on %1 alone, as the canary</translation>
    </message>
    <message>
        <source>a failure there stops the run</source>
        <translation>a failure there stops the run</translation>
    </message>
    <message numerus="yes">
        <source>Then on the others, %n at a time</source>
        <translation>
            <numerusform>Then on the others, %n at a time</numerusform>
            <numerusform>Then on the others, %n at a time</numerusform>
        </translation>
    </message>
    <message>
        <source>stops above %1 failures</source>
        <translation>stops above %1 failures</translation>
    </message>
    <message>
        <source>Scan the touched tenants again</source>
        <translation>Scan the touched tenants again</translation>
    </message>
    <message>
        <source>Back up and verify</source>
        <translation>Back up and verify</translation>
    </message>
    <message>
        <source>at most %1 · %2 free</source>
        <translation>at most %1 · %2 free</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>the database</translation>
    </message>
    <message>
        <source>once, before the first tenant</source>
        <translation>once, before the first tenant</translation>
    </message>
</context>
<context>
    <name>tenantry::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stop it</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Leave it running</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>The &amp;sandbox, when Tenantry quits</source>
        <translation>The &amp;sandbox, when Tenantry quits</translation>
    </message>
</context>
<context>
    <name>tenantry::ProfileForm</name>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>only if the server asks for one</source>
        <translation>only if the server asks for one</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use ~/.pgpass, or leave it empty and be asked.</source>
        <translation>Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use ~/.pgpass, or leave it empty and be asked.</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>Runs and backups</source>
        <translation>Runs and backups</translation>
    </message>
    <message>
        <source>The connection string holds a password. Take it out and type it below: it goes to the keyring, not to a file.</source>
        <translation>The connection string holds a password. Take it out and type it below: it goes to the keyring, not to a file.</translation>
    </message>
    <message>
        <source>Give the connection a title.</source>
        <translation>Give the connection a title.</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Se&amp;rver</translation>
    </message>
</context>
<context>
    <name>tenantry::PutBackDialog</name>
    <message>
        <source>Take the restore back: %1</source>
        <translation>Take the restore back: %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back.</source>
        <translation>The schema as it was before the restore gets its name back.</translation>
    </message>
    <message>
        <source>Take back 1 restore</source>
        <translation>Take back 1 restore</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Looking at what stands there now…</source>
        <translation>Looking at what stands there now…</translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Take back the restore of %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back. What stands there now is kept as %1: rows that came since the restore are only there.</source>
        <translation>The schema as it was before the restore gets its name back. What stands there now is kept as %1: rows that came since the restore are only there.</translation>
    </message>
    <message>
        <source>Objects of other schemas go on pointing into what stands there now: %1</source>
        <translation>Objects of other schemas go on pointing into what stands there now: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::QuickOpener</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>A tenant, migration, backup, page or command</source>
        <translation>A tenant, migration, backup, page or command</translation>
    </message>
    <message>
        <source>Nothing is called %1.</source>
        <translation>Nothing is called %1.</translation>
    </message>
    <message>
        <source>Switch read only off</source>
        <translation>Switch read only off</translation>
    </message>
    <message>
        <source>Switch read only on</source>
        <translation>Switch read only on</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Backup %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ReadOnlyBand</name>
    <message>
        <source>READ ONLY</source>
        <translation>READ ONLY</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreReviewPage</name>
    <message>
        <source>Counting the rows of the tenant as it is now…</source>
        <translation>Counting the rows of the tenant as it is now…</translation>
    </message>
    <message>
        <source>Rows now and in the backup</source>
        <translation>Rows now and in the backup</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Steps, in this order</source>
        <translation>Steps, in this order</translation>
    </message>
    <message>
        <source>What the restore would do could not be found out</source>
        <translation>What the restore would do could not be found out</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup has every migration that the tenant has now.</source>
        <translation>The backup has every migration that the tenant has now.</translation>
    </message>
    <message numerus="yes">
        <source>The backup is %n migrations behind: %1. They will be pending afterwards.</source>
        <translation>
            <numerusform>The backup is %n migration behind: %1. It will be pending afterwards.</numerusform>
            <numerusform>The backup is %n migrations behind: %1. They will be pending afterwards.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other schema depends on this one.</source>
        <translation>No other schema depends on this one.</translation>
    </message>
    <message>
        <source>Objects of other schemas point into it: %1.</source>
        <translation>Objects of other schemas point into it: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions use the tenant now; the restore waits for them.</source>
        <translation>
            <numerusform>%n session uses the tenant now; the restore waits for them.</numerusform>
            <numerusform>%n sessions use the tenant now; the restore waits for them.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session uses the tenant at the moment.</source>
        <translation>No session uses the tenant at the moment.</translation>
    </message>
    <message>
        <source>There is not enough space for this backup. Make room, or restore without it.</source>
        <translation>There is not enough space for this backup. Make room, or restore without it.</translation>
    </message>
    <message>
        <source>Back up the present state first (at most %1, %2 free)</source>
        <translation>Back up the present state first (at most %1, %2 free)</translation>
    </message>
    <message>
        <source>Restore without %1, at which it failed</source>
        <translation>Restore without %1, at which it failed</translation>
    </message>
    <message>
        <source>Put the rows of the other database here all the same</source>
        <translation>Put the rows of the other database here all the same</translation>
    </message>
    <message>
        <source>I know who made this backup: restore from it all the same</source>
        <translation>I know who made this backup: restore from it all the same</translation>
    </message>
    <message>
        <source>Accepted all the same: %1</source>
        <comment>why a backup would not be restored</comment>
        <translation>Accepted all the same: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreRunPage</name>
    <message>
        <source>Drop the schema put aside…</source>
        <translation>Drop the schema put aside…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>The tenant was not restored</source>
        <translation>The tenant was not restored</translation>
    </message>
    <message>
        <source>The schema put aside is being dropped; Tasks shows when it is gone.</source>
        <translation>The schema put aside is being dropped; Tasks shows when it is gone.</translation>
    </message>
    <message>
        <source>The schema put aside can be dropped once the tenant has been looked at.</source>
        <translation>The schema put aside can be dropped once the tenant has been looked at.</translation>
    </message>
    <message>
        <source>The schema put aside was not dropped</source>
        <translation>The schema put aside was not dropped</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreTableModel</name>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation>absent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer rows will be missing</source>
        <translation>
            <numerusform>%Ln newer row will be missing</numerusform>
            <numerusform>%Ln newer rows will be missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows come back</source>
        <translation>
            <numerusform>%Ln row comes back</numerusform>
            <numerusform>%Ln rows come back</numerusform>
        </translation>
    </message>
    <message>
        <source>the table comes back</source>
        <translation>the table comes back</translation>
    </message>
    <message>
        <source>the table goes: the backup has none</source>
        <translation>the table goes: the backup has none</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>equal</translation>
    </message>
    <message numerus="yes">
        <source>All %n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>All %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tables</source>
        <translation>
            <numerusform>%n more table</numerusform>
            <numerusform>%n more tables</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Rows now</translation>
    </message>
    <message>
        <source>Rows in backup</source>
        <translation>Rows in backup</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>After the restore</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>rows of a table</comment>
        <translation>not counted</translation>
    </message>
    <message>
        <source>counting would run code of the tenant</source>
        <translation>counting would run code of the tenant</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWhatPage</name>
    <message>
        <source>There is no backup that could be restored.</source>
        <translation>There is no backup that could be restored.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Tenants in the backup</source>
        <translation>Tenants in the backup</translation>
    </message>
    <message>
        <source>Filter: schema</source>
        <translation>Filter: schema</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWizard</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The archive is checked to its end before anything is touched.</source>
        <translation>The archive is checked to its end before anything is touched.</translation>
    </message>
    <message>
        <source>The live schema is renamed and kept, not dropped.</source>
        <translation>The live schema is renamed and kept, not dropped.</translation>
    </message>
    <message>
        <source>If anything fails, the live schema gets its name back: the tenant is wholly old or wholly new.</source>
        <translation>If anything fails, the live schema gets its name back: the tenant is wholly old or wholly new.</translation>
    </message>
    <message>
        <source>While it runs, the tenant’s pages answer with errors. What its users entered since the backup was made is then only in the schema put aside.</source>
        <translation>While it runs, the tenant’s pages answer with errors. What its users entered since the backup was made is then only in the schema put aside.</translation>
    </message>
    <message>
        <source>Restore a tenant</source>
        <translation>Restore a tenant</translation>
    </message>
    <message>
        <source>Restore %1 in place</source>
        <translation>Restore %1 in place</translation>
    </message>
    <message>
        <source>The tenant is restored into its own schema, %1, of this database, as it was %2.</source>
        <translation>The tenant is restored into its own schema, %1, of this database, as it was %2.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restore %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>The tenant&apos;s owner</source>
        <translation>The tenant&apos;s owner</translation>
    </message>
    <message>
        <source>This connection&apos;s role</source>
        <translation>This connection&apos;s role</translation>
    </message>
    <message>
        <source>A role&apos;s name</source>
        <translation>A role&apos;s name</translation>
    </message>
    <message>
        <source>Choose one, or type a role&apos;s name.</source>
        <translation>Choose one, or type a role&apos;s name.</translation>
    </message>
    <message>
        <source>Runs with the rights of:</source>
        <translation>Runs with the rights of:</translation>
    </message>
</context>
<context>
    <name>tenantry::ReviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>tenantry::RunDetail</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tenants and their error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: SQLSTATE %2, %3</source>
        <comment>tenants and their error</comment>
        <translation>%1: SQLSTATE %2, %3</translation>
    </message>
    <message>
        <source>Its backup</source>
        <translation>Its backup</translation>
    </message>
    <message>
        <source>Failures by error</source>
        <translation>Failures by error</translation>
    </message>
    <message>
        <source>Log of the tenant</source>
        <translation>Log of the tenant</translation>
    </message>
    <message>
        <source>Tenants of the run</source>
        <translation>Tenants of the run</translation>
    </message>
    <message>
        <source>Select a run</source>
        <translation>Select a run</translation>
    </message>
    <message>
        <source>What came of each of its tenants is shown here.</source>
        <translation>What came of each of its tenants is shown here.</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>began %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>took %1</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>by %1 on %2</translation>
    </message>
    <message>
        <source>its rest was run by %1</source>
        <translation>its rest was run by %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>run %1</translation>
    </message>
    <message numerus="yes">
        <source>%n different errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n different errors</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done on %1 yet.</source>
        <translation>Nothing was done on %1 yet.</translation>
    </message>
    <message>
        <source>It is being prepared. Its tenants are shown here as soon as it begins.</source>
        <translation>It is being prepared. Its tenants are shown here as soon as it begins.</translation>
    </message>
    <message>
        <source>One error</source>
        <translation>One error</translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation>transaction %1</translation>
    </message>
    <message>
        <source>SQL %1</source>
        <comment>beginning of its SHA-256</comment>
        <translation>SQL %1</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <comment>a step&apos;s number, what it is, what came of it</comment>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>Its plan</source>
        <translation>Its plan</translation>
    </message>
</context>
<context>
    <name>tenantry::RunModel</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Run %1, by %2 on %3</source>
        <translation>Run %1, by %2 on %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tenants</source>
        <translation>
            <numerusform>%1 of %n tenant</numerusform>
            <numerusform>%1 of %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 skipped</source>
        <translation>%1, %2 failed, %3 skipped</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 failed</translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <translation>%1, %2 skipped</translation>
    </message>
</context>
<context>
    <name>tenantry::RunPlanDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Plan of run %1</source>
        <translation>Plan of run %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The plan is being read…</source>
        <translation>The plan is being read…</translation>
    </message>
    <message>
        <source>The run was written by a version that kept no plan.</source>
        <translation>The run was written by a version that kept no plan.</translation>
    </message>
    <message>
        <source>As it was confirmed before the run began, with its SQL and its commands.</source>
        <translation>As it was confirmed before the run began, with its SQL and its commands.</translation>
    </message>
</context>
<context>
    <name>tenantry::RunTenantModel</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
</context>
<context>
    <name>tenantry::Session</name>
    <message>
        <source>Read only is switched on in the header of the window.</source>
        <translation>Read only is switched on in the header of the window.</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Back up %n tenant</numerusform>
            <numerusform>Back up %n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify backup %1</source>
        <translation>Verify backup %1</translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Take back the restore of %1</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>Drop %1</translation>
    </message>
    <message>
        <source>Scan %1</source>
        <translation>Scan %1</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n tenants</source>
        <translation>
            <numerusform>Scan %n tenant</numerusform>
            <numerusform>Scan %n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copy the selected rows</translation>
    </message>
</context>
<context>
    <name>tenantry::Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>tenantry::Sparkline</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SqlView</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>tenantry::StatusStrip</name>
    <message>
        <source>%1: cancelling</source>
        <translation>%1: cancelling</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 of %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Not connected yet</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connection lost</translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, standby</source>
        <translation>Connected, PostgreSQL %1, standby</translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, primary</source>
        <translation>Connected, PostgreSQL %1, primary</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>The last scan failed</source>
        <translation>The last scan failed</translation>
    </message>
    <message>
        <source>Scanned %1 (%2) in %3</source>
        <translation>Scanned %1 (%2) in %3</translation>
    </message>
</context>
<context>
    <name>tenantry::TakeBackDialog</name>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Take back the restore of %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back.</source>
        <translation>The schema as it was before the restore gets its name back.</translation>
    </message>
    <message>
        <source>Take back 1 restore</source>
        <translation>Take back 1 restore</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Looking at what the restore left…</source>
        <translation>Looking at what the restore left…</translation>
    </message>
</context>
<context>
    <name>tenantry::TaskCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage and the tenant at hand</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopping: what is at hand is being rolled back…</source>
        <translation>Stopping: what is at hand is being rolled back…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
</context>
<context>
    <name>tenantry::TaskListModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 a second</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 min left</translation>
    </message>
</context>
<context>
    <name>tenantry::TasksPage</name>
    <message>
        <source>No run yet</source>
        <translation>No run yet</translation>
    </message>
    <message>
        <source>Every change that Tenantry makes is written down here: what was done to which tenant, what failed and why, and what is left to be done.</source>
        <translation>Every change that Tenantry makes is written down here: what was done to which tenant, what failed and why, and what is left to be done.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantDetail</name>
    <message>
        <source>No tenant selected</source>
        <translation>No tenant selected</translation>
    </message>
    <message>
        <source>Select one to see its findings, migrations, tables, backups and history; several to act on them together.</source>
        <translation>Select one to see its findings, migrations, tables, backups and history; several to act on them together.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Size, MB</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>no schema</source>
        <translation>no schema</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Findings %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants selected</source>
        <translation>
            <numerusform>%n tenant selected</numerusform>
            <numerusform>%n tenants selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation>
            <numerusform>%n migration to apply</numerusform>
            <numerusform>%n migrations to apply</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 together</translation>
    </message>
    <message>
        <source>The source has no migrations.</source>
        <translation>The source has no migrations.</translation>
    </message>
    <message>
        <source>The schema does not exist, so it has no tables.</source>
        <translation>The schema does not exist, so it has no tables.</translation>
    </message>
    <message>
        <source>Counting rows…</source>
        <translation>Counting rows…</translation>
    </message>
    <message>
        <source>The schema has no tables.</source>
        <translation>The schema has no tables.</translation>
    </message>
    <message>
        <source>There is no backup of %1 yet.</source>
        <translation>There is no backup of %1 yet.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation>The local store could not be opened, so no runs are known.</translation>
    </message>
    <message>
        <source>%1 has not taken part in a run yet.</source>
        <translation>%1 has not taken part in a run yet.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>type %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantFindings</name>
    <message>
        <source>Working out the fix…</source>
        <translation>Working out the fix…</translation>
    </message>
    <message numerus="yes">
        <source>%1 has all %n migrations, and their objects are there.</source>
        <translation>
            <numerusform>%1 has its %n migration, and its objects are there.</numerusform>
            <numerusform>%1 has all %n migrations, and their objects are there.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every recorded checksum is the one of its file.</source>
        <translation>Every recorded checksum is the one of its file.</translation>
    </message>
    <message>
        <source>Its level is %1.</source>
        <translation>Its level is %1.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Back up %1</translation>
    </message>
    <message>
        <source>outside a transaction</source>
        <translation>outside a transaction</translation>
    </message>
    <message numerus="yes">
        <source>and %n more steps</source>
        <translation>
            <numerusform>and %n more step</numerusform>
            <numerusform>and %n more steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Show SQL</source>
        <translation>Show SQL</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copy SQL</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, listed under Migrations</source>
        <translation>
            <numerusform>and %n more, listed under Migrations</numerusform>
            <numerusform>and %n more, listed under Migrations</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan %1 again</source>
        <translation>Scan %1 again</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Size, MB</translation>
    </message>
    <message>
        <source>Last migration</source>
        <translation>Last migration</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation>Filter: name, schema, domain</translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation>Export the table as CSV…</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Export the table as CSV</translation>
    </message>
    <message>
        <source>Show all tenants again</source>
        <translation>Show all tenants again</translation>
    </message>
    <message>
        <source>No tenant matches the filter.</source>
        <translation>No tenant matches the filter.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen tenants</source>
        <translation>
            <numerusform>%n chosen tenant</numerusform>
            <numerusform>%n chosen tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 shown</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The table could not be exported</source>
        <translation>The table could not be exported</translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation>This fleet has no tenants</translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, they are listed here.</source>
        <translation>The registry %1 lists none. As soon as it does, they are listed here.</translation>
    </message>
    <message>
        <source>Reading the tenants…</source>
        <translation>Reading the tenants…</translation>
    </message>
    <message>
        <source>Every tenant will have a row here, with its state, migrations, size and last backup.</source>
        <translation>Every tenant will have a row here, with its state, migrations, size and last backup.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet</source>
        <translation>The fleet has not been scanned yet</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Scan now</translation>
    </message>
    <message>
        <source>Behind in %1</source>
        <comment>an app</comment>
        <translation>Behind in %1</translation>
    </message>
    <message>
        <source>Show only tenants that are behind in one app</source>
        <translation>Show only tenants that are behind in one app</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>The fleet could not be scanned</translation>
    </message>
</context>
<context>
    <name>tenantry::TimeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value in a chart&apos;s tooltip</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::Tour</name>
    <message>
        <source>the picture could not be written to %1</source>
        <translation>the picture could not be written to %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TrendsPage</name>
    <message>
        <source>Beside last week</source>
        <translation>Beside last week</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Nothing measured yet</translation>
    </message>
    <message>
        <source>Every scan leaves its figures here: tenants by state, what is pending, how long the scan took, sizes, and the age of the newest backup. The first scan makes the first point.</source>
        <translation>Every scan leaves its figures here: tenants by state, what is pending, how long the scan took, sizes, and the age of the newest backup. The first scan makes the first point.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Scan now</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Picture (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Drawing (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Figures (CSV)…</translation>
    </message>
    <message>
        <source>Tenants by state</source>
        <translation>Tenants by state</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>Pending migrations</translation>
    </message>
    <message>
        <source>Scan duration</source>
        <translation>Scan duration</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Age of the newest backup</source>
        <translation>Age of the newest backup</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to move, double-click for all</source>
        <translation>Drag to zoom, Shift+drag to move, double-click for all</translation>
    </message>
    <message>
        <source>%1, a week before</source>
        <translation>%1, a week before</translation>
    </message>
    <message>
        <source>For ranges of up to seven days</source>
        <translation>For ranges of up to seven days</translation>
    </message>
    <message>
        <source>over all tenants</source>
        <translation>over all tenants</translation>
    </message>
    <message>
        <source>tenant furthest behind</source>
        <translation>tenant furthest behind</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation>all tenants</translation>
    </message>
    <message>
        <source>database</source>
        <translation>database</translation>
    </message>
    <message>
        <source>age</source>
        <translation>age</translation>
    </message>
    <message>
        <source>Export the trends</source>
        <translation>Export the trends</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
    <message>
        <source>The trends were not exported</source>
        <translation>The trends were not exported</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>the folder may be read-only or full</source>
        <translation>the folder may be read-only or full</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Trends of %1</source>
        <translation>Trends of %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>not healthy</source>
        <translation>not healthy</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>exported %1</source>
        <translation>exported %1</translation>
    </message>
</context>
<context>
    <name>tenantry::Workbench</name>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connections…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Resume…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Trying to reach the server…</source>
        <translation>Trying to reach the server…</translation>
    </message>
    <message numerus="yes">
        <source>Trying again by itself in %n seconds. Nothing else is run again.</source>
        <translation>
            <numerusform>Trying again by itself in %n second. Nothing else is run again.</numerusform>
            <numerusform>Trying again by itself in %n seconds. Nothing else is run again.</numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted: %1, begun %2, %3 of %4 tenants done.</source>
        <translation>A run was interrupted: %1, begun %2, %3 of %4 tenants done.</translation>
    </message>
    <message>
        <source>Resuming holds it against the fleet as it is now and shows what is left before anything runs.</source>
        <translation>Resuming holds it against the fleet as it is now and shows what is left before anything runs.</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>The fleet could not be scanned</translation>
    </message>
</context>
</TS>
