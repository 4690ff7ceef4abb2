<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Select a backup.</source>
        <translation>Wählen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The sandbox is not available here.</source>
        <translation>Die Sandbox ist hier nicht verfügbar.</translation>
    </message>
    <message>
        <source>No tenant has a finding.</source>
        <translation>Kein Mandant hat einen Befund.</translation>
    </message>
    <message>
        <source>None of these has a finding.</source>
        <translation>Keiner von diesen hat einen Befund.</translation>
    </message>
    <message>
        <source>No tenant waits for %1.</source>
        <translation>Kein Mandant wartet auf %1.</translation>
    </message>
    <message>
        <source>None of these waits for a migration.</source>
        <translation>Keiner von diesen wartet auf eine Migration.</translation>
    </message>
    <message>
        <source>No tenant waits for a migration.</source>
        <translation>Kein Mandant wartet auf eine Migration.</translation>
    </message>
    <message>
        <source>No tenant is selected.</source>
        <translation>Kein Mandant ist ausgewählt.</translation>
    </message>
    <message>
        <source>There is no schema to back up.</source>
        <translation>Es gibt kein Schema zu sichern.</translation>
    </message>
    <message>
        <source>The backup is damaged and cannot be restored.</source>
        <translation>Die Sicherung ist beschädigt und kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The backup holds no tenant.</source>
        <translation>Die Sicherung enthält keinen Mandanten.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Tenants are restored one at a time: select one.</source>
        <translation>Mandanten werden einzeln wiederhergestellt: Wählen Sie einen.</translation>
    </message>
    <message>
        <source>There is no verified backup of it.</source>
        <translation>Es gibt keine verifizierte Sicherung davon.</translation>
    </message>
    <message>
        <source>Restores are taken back one at a time: select one tenant.</source>
        <translation>Wiederherstellungen werden einzeln zurückgenommen: Wählen Sie einen Mandanten.</translation>
    </message>
    <message>
        <source>No restore of it was cut off.</source>
        <translation>Keine Wiederherstellung davon wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The backup has no files.</source>
        <translation>Die Sicherung hat keine Dateien.</translation>
    </message>
    <message>
        <source>Select a run.</source>
        <translation>Wählen Sie einen Lauf.</translation>
    </message>
    <message>
        <source>Nothing of it is left to be done.</source>
        <translation>Davon ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>The task has ended.</source>
        <translation>Die Aufgabe ist beendet.</translation>
    </message>
    <message>
        <source>The task is stopping already.</source>
        <translation>Die Aufgabe wird schon angehalten.</translation>
    </message>
    <message>
        <source>No backup was taken.</source>
        <translation>Es wurde keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Describe another database.</source>
        <translation>Eine weitere Datenbank beschreiben.</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Open another database.</source>
        <translation>Eine andere Datenbank öffnen.</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>A private server with a demonstration fleet.</source>
        <translation>Ein eigener Server mit einer Vorführflotte.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>Read registry, history tables and catalog again; changes nothing.</source>
        <translation>Register, Historientabellen und Katalog erneut lesen; ändert nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop reading the fleet; what is shown stays.</source>
        <translation>Die Flotte nicht weiter lesen; was zu sehen ist, bleibt.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Block everything that would change the database.</source>
        <translation>Alles sperren, was die Datenbank ändern würde.</translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation>Behebungen durchsehen…</translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation>
            <numerusform>Behebungen für einen Mandanten durchsehen…</numerusform>
            <numerusform>Behebungen für %n Mandanten durchsehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that can be fixed automatically, shown before it runs.</source>
        <translation>Alles, was automatisch behoben werden kann; wird gezeigt, bevor es läuft.</translation>
    </message>
    <message>
        <source>Apply pending migrations…</source>
        <translation>Ausstehende Migrationen anwenden…</translation>
    </message>
    <message numerus="yes">
        <source>Apply pending migrations to %n tenants…</source>
        <translation>
            <numerusform>Ausstehende Migrationen auf einen Mandanten anwenden…</numerusform>
            <numerusform>Ausstehende Migrationen auf %n Mandanten anwenden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden…</translation>
    </message>
    <message>
        <source>Every migration that is missing, shown before it runs.</source>
        <translation>Jede fehlende Migration; wird gezeigt, bevor sie läuft.</translation>
    </message>
    <message>
        <source>Show what would be fixed…</source>
        <translation>Zeigen, was behoben würde…</translation>
    </message>
    <message numerus="yes">
        <source>Show what would be fixed in %n tenants…</source>
        <translation>
            <numerusform>Zeigen, was in einem Mandanten behoben würde…</numerusform>
            <numerusform>Zeigen, was in %n Mandanten behoben würde…</numerusform>
        </translation>
    </message>
    <message>
        <source>The same plan to read, in read-only mode as well.</source>
        <translation>Derselbe Plan zum Lesen, auch wenn nur gelesen wird.</translation>
    </message>
    <message>
        <source>Back up all tenants…</source>
        <translation>Alle Mandanten sichern…</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants…</source>
        <translation>
            <numerusform>Einen Mandanten sichern…</numerusform>
            <numerusform>%n Mandanten sichern…</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Write archives, verified by reading them back; changes nothing in the database.</source>
        <translation>Archive schreiben und zur Probe zurücklesen; ändert nichts in der Datenbank.</translation>
    </message>
    <message>
        <source>Restore a tenant…</source>
        <translation>Einen Mandanten wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Bring a tenant back from a backup, shown before it runs.</source>
        <translation>Einen Mandanten aus einer Sicherung zurückholen; wird gezeigt, bevor es läuft.</translation>
    </message>
    <message>
        <source>Read these tenants again; changes nothing.</source>
        <translation>Diese Mandanten erneut lesen; ändert nichts.</translation>
    </message>
    <message>
        <source>Take the restore back…</source>
        <translation>Wiederherstellung zurücknehmen…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Undo a restore that was cut off, shown before it runs.</source>
        <translation>Eine abgebrochene Wiederherstellung rückgängig machen; wird gezeigt, bevor es läuft.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Read its files back to the end and compare their checksums.</source>
        <translation>Die Dateien bis zum Ende zurücklesen und ihre Prüfsummen vergleichen.</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Hold the run against the fleet as it is now and show what is left.</source>
        <translation>Den Lauf mit der Flotte vergleichen, wie sie jetzt ist, und zeigen, was noch zu tun ist.</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Diese Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>What is at hand is rolled back.</source>
        <translation>Was gerade in Arbeit ist, wird zurückgerollt.</translation>
    </message>
    <message>
        <source>Find a tenant, migration, backup or command…</source>
        <translation>Mandant, Migration, Sicherung oder Befehl suchen…</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Open the tenant</source>
        <translation>Mandanten öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n tenants</source>
        <translation>
            <numerusform>Einen Mandanten zeigen</numerusform>
            <numerusform>%n Mandanten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these tenants</source>
        <translation>Diese Mandanten zeigen</translation>
    </message>
    <message>
        <source>Show the migration</source>
        <translation>Migration zeigen</translation>
    </message>
    <message>
        <source>Show the backup</source>
        <translation>Sicherung zeigen</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Lauf zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Aufgabe zeigen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation>Über Tenantry</translation>
    </message>
    <message numerus="yes">
        <source>Apply up to %1 to %n tenants…</source>
        <translation>
            <numerusform>Bis %1 auf einen Mandanten anwenden…</numerusform>
            <numerusform>Bis %1 auf %n Mandanten anwenden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply up to %1…</source>
        <translation>Bis %1 anwenden…</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed tenants…</source>
        <translation>
            <numerusform>%n fehlgeschlagenen Mandanten wiederholen…</numerusform>
            <numerusform>%n fehlgeschlagene Mandanten wiederholen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenants…</source>
        <translation>
            <numerusform>Einen Mandanten fortsetzen…</numerusform>
            <numerusform>%n Mandanten fortsetzen…</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation>Der lokale Speicher konnte nicht geöffnet werden, daher sind keine Läufe bekannt.</translation>
    </message>
    <message>
        <source>%1 does not wait for %2.</source>
        <translation>%1 wartet nicht auf %2.</translation>
    </message>
    <message>
        <source>Apply up to %1 to %2…</source>
        <translation>Bis %1 auf %2 anwenden…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show the run&apos;s plan</source>
        <translation>Plan des Laufs anzeigen</translation>
    </message>
    <message>
        <source>As it was confirmed before it ran, with its SQL and its commands.</source>
        <translation>Wie er vor der Ausführung bestätigt wurde, mit seinem SQL und seinen Befehlen.</translation>
    </message>
    <message>
        <source>Everything that the schemas show is recorded.</source>
        <translation>Alles, was die Schemas zeigen, ist verzeichnet.</translation>
    </message>
    <message>
        <source>Adopt this fleet…</source>
        <translation>Diese Flotte übernehmen…</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n tenants…</source>
        <translation>
            <numerusform>Einen Mandanten übernehmen…</numerusform>
            <numerusform>%n Mandanten übernehmen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Record what the schemas show to be applied; what they do not show is listed.</source>
        <translation>Verzeichnen, was die Schemas als angewendet zeigen; was sie nicht zeigen, wird aufgelistet.</translation>
    </message>
    <message>
        <source>Select a schema that is kept.</source>
        <translation>Wählen Sie ein erhaltenes Schema.</translation>
    </message>
    <message>
        <source>It is the only copy: the restore that put it aside was cut off. Take that one back, with its tenant.</source>
        <translation>Es ist die einzige Kopie: Die Wiederherstellung, die es beiseitegelegt hat, wurde abgebrochen. Nehmen Sie diese beim Mandanten zurück.</translation>
    </message>
    <message>
        <source>What was found needs a person: no plan settles it.</source>
        <translation>Was gefunden wurde, braucht einen Menschen: Kein Plan behebt es.</translation>
    </message>
    <message>
        <source>What is pending waits until something else is settled: see the fixes.</source>
        <translation>Was aussteht, wartet, bis anderes behoben ist: siehe die Behebungen.</translation>
    </message>
    <message>
        <source>Its name was cut: nobody can tell whose schema it was.</source>
        <translation>Sein Name wurde gekürzt: Niemand kann sagen, wessen Schema es war.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Look after another database beside this one.</source>
        <translation>Eine weitere Datenbank neben dieser betreuen.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, language, and what becomes of the sandbox.</source>
        <translation>Farbschema, Sprache und was aus der Sandbox wird.</translation>
    </message>
    <message>
        <source>Take the finished restore back…</source>
        <translation>Beendete Wiederherstellung zurücknehmen…</translation>
    </message>
    <message>
        <source>Give the schema from before the restore its name back, shown before it runs.</source>
        <translation>Dem Schema von vor der Wiederherstellung seinen Namen zurückgeben; wird vorher gezeigt.</translation>
    </message>
    <message>
        <source>Drop the kept schema…</source>
        <translation>Erhaltenes Schema löschen…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Drop what was kept from before a restore; its name has to be typed.</source>
        <translation>Löschen, was von vor einer Wiederherstellung erhalten blieb; der Name muss eingegeben werden.</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Hilfe…</translation>
    </message>
    <message>
        <source>What the states mean, what changes something, and where the manual is.</source>
        <translation>Was die Zustände bedeuten, was etwas ändert und wo das Handbuch steht.</translation>
    </message>
    <message>
        <source>A scan is running.</source>
        <translation>Eine Prüfung läuft.</translation>
    </message>
    <message>
        <source>No scan is running.</source>
        <translation>Es läuft keine Prüfung.</translation>
    </message>
    <message>
        <source>The last scan did not fail.</source>
        <translation>Die letzte Prüfung ist nicht gescheitert.</translation>
    </message>
    <message>
        <source>Cancel the scan</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Why the last scan failed…</source>
        <translation>Warum die letzte Prüfung scheiterte…</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n tenants again</source>
        <translation>
            <numerusform>Einen Mandanten erneut prüfen</numerusform>
            <numerusform>%n Mandanten erneut prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet.</source>
        <translation>Die Flotte wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Choose a migration on the page Migrations.</source>
        <translation>Wählen Sie eine Migration auf der Seite Migrationen.</translation>
    </message>
    <message>
        <source>Only a project takes its migrations back; restore a backup.</source>
        <translation>Nur ein Projekt nimmt seine Migrationen zurück; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>None of these has applied %1.</source>
        <translation>Keiner davon hat %1 angewendet.</translation>
    </message>
    <message>
        <source>None of these waits for a migration of %1.</source>
        <translation>Keiner davon wartet auf eine Migration von %1.</translation>
    </message>
    <message>
        <source>Take migrations back…</source>
        <translation>Migrationen zurücknehmen…</translation>
    </message>
    <message>
        <source>A migration of a project and all that needs it, last first, shown before it runs.</source>
        <translation>Eine Migration eines Projekts und alles, was sie braucht, die letzte zuerst; vor der Ausführung gezeigt.</translation>
    </message>
    <message>
        <source>Apply %1 to %2…</source>
        <translation>%1 auf %2 anwenden…</translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 to %n tenants…</source>
        <translation>
            <numerusform>%1 auf einen Mandanten anwenden…</numerusform>
            <numerusform>%1 auf %n Mandanten anwenden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply %1…</source>
        <translation>%1 anwenden…</translation>
    </message>
    <message>
        <source>Take %1 back in %2…</source>
        <translation>%1 in %2 zurücknehmen…</translation>
    </message>
    <message numerus="yes">
        <source>Take %1 back in %n tenants…</source>
        <translation>
            <numerusform>%1 in %n Mandanten zurücknehmen…</numerusform>
            <numerusform>%1 in %n Mandanten zurücknehmen…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>ddd d</source>
        <extracomment>Format of a day on a chart&apos;s axis, as QDate&apos;s format: &quot;Thu 19&quot;</extracomment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Format of a day on a chart&apos;s axis, as QDate&apos;s format: &quot;19 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Type the schema’s name, %1, to drop it:</source>
        <translation>Geben Sie den Namen des Schemas, %1, ein, um es zu löschen:</translation>
    </message>
    <message>
        <source>To take it back on production, type the schema’s name, %1:</source>
        <translation>Um sie in der Produktion zurückzunehmen, geben Sie den Namen des Schemas, %1, ein:</translation>
    </message>
    <message>
        <source>To restore on production, type the schema’s name, %1:</source>
        <translation>Um in der Produktion wiederherzustellen, geben Sie den Namen des Schemas, %1, ein:</translation>
    </message>
    <message>
        <source>These are %1 of %2 tenants, more than half. Type the connection’s name, %3, to go on:</source>
        <translation>Das sind %1 von %2 Mandanten, mehr als die Hälfte. Geben Sie den Namen der Verbindung, %3, ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>This changes production. Type the connection’s name, %1, to go on:</source>
        <translation>Das ändert die Produktion. Geben Sie den Namen der Verbindung, %1, ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>Taking it back drops the schema %1, which the restore made and left empty. Type its name to go on:</source>
        <translation>Das Zurücknehmen löscht das Schema %1, das die Wiederherstellung angelegt und leer gelassen hat. Geben Sie zum Fortfahren seinen Namen ein:</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>PostgreSQL %1, database %2, as %3</source>
        <translation>PostgreSQL %1, Datenbank %2, als %3</translation>
    </message>
    <message>
        <source>The server is a standby: everything can be seen, nothing changed.</source>
        <translation>Der Server ist ein Standby: Alles ist sichtbar, nichts änderbar.</translation>
    </message>
    <message>
        <source>The server is a primary, set to read only.</source>
        <translation>Der Server ist ein Primärserver, auf nur Lesen gesetzt.</translation>
    </message>
    <message>
        <source>The server is a primary.</source>
        <translation>Der Server ist ein Primärserver.</translation>
    </message>
    <message>
        <source>A pooler in transaction mode stands between: Tenantry refuses to change anything through it. Connect to the server itself.</source>
        <translation>Ein Pooler im Transaktionsmodus steht dazwischen: Tenantry ändert nichts durch ihn hindurch. Verbinden Sie sich mit dem Server selbst.</translation>
    </message>
    <message>
        <source>The database uses Citus.</source>
        <translation>Die Datenbank verwendet Citus.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants listed in %1</source>
        <translation>
            <numerusform>%n Mandant, aufgeführt in %1</numerusform>
            <numerusform>%n Mandanten, aufgeführt in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations in %1, format %2</source>
        <translation>
            <numerusform>%n Migration in %1, Format %2</numerusform>
            <numerusform>%n Migrationen in %1, Format %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The database looks like one of django-tenants: %1</source>
        <translation>Die Datenbank sieht nach django-tenants aus: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n schemas hold %1, the history table of %2</source>
        <translation>
            <numerusform>%n Schema enthält %1, die Verlaufstabelle von %2</numerusform>
            <numerusform>%n Schemas enthalten %1, die Verlaufstabelle von %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas hold %1, the history table of %2, which this version does not read</source>
        <translation>
            <numerusform>%n Schema enthält %1, die Verlaufstabelle von %2, die diese Version nicht liest</numerusform>
            <numerusform>%n Schemas enthalten %1, die Verlaufstabelle von %2, die diese Version nicht liest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The archive &quot;%1&quot; is damaged: %2</source>
        <translation>Das Archiv „%1“ ist beschädigt: %2</translation>
    </message>
    <message>
        <source>Restore from another backup; this one is not offered.</source>
        <translation>Aus einer anderen Sicherung wiederherstellen; diese wird nicht angeboten.</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Check the disk that the backups stand on.</source>
        <translation>Prüfen Sie den Datenträger, auf dem die Sicherungen liegen.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and its free space.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Ordners und seinen freien Platz.</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2.</source>
        <translation>sie hat %1 Bytes statt %2.</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one that was taken when it was made.</source>
        <translation>ihre SHA-256 ist nicht die, die bei der Erstellung ermittelt wurde.</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; was made by a newer pg_dump than pg_restore %2 can read.</source>
        <translation>Das Archiv „%1“ stammt von einem neueren pg_dump, als pg_restore %2 lesen kann.</translation>
    </message>
    <message>
        <source>Install a newer postgresql-client package, or set PG_BINDIR to the folder that holds a newer pg_restore.</source>
        <translation>Installieren Sie ein neueres Paket postgresql-client, oder setzen Sie PG_BINDIR auf den Ordner mit einem neueren pg_restore.</translation>
    </message>
    <message>
        <source>pg_restore could not read it to its end.</source>
        <translation>pg_restore konnte sie nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot;.</source>
        <translation>Es gibt kein Schema „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: the restore of &quot;%2&quot; has not ended.</source>
        <translation>„%1“ bleibt erhalten: Die Wiederherstellung von „%2“ ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Restore the tenant again, or take that restore back.</source>
        <translation>Stellen Sie den Mandanten erneut wieder her, oder nehmen Sie jene Wiederherstellung zurück.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: objects of other schemas point into it: %2</source>
        <translation>„%1“ bleibt erhalten: Objekte anderer Schemata verweisen darauf: %2</translation>
    </message>
    <message>
        <source>Point them to the restored schema first.</source>
        <translation>Lassen Sie diese zuerst auf das wiederhergestellte Schema verweisen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schema that a restore put aside.</source>
        <translation>„%1“ ist kein Schema, das eine Wiederherstellung beiseitegelegt hat.</translation>
    </message>
    <message>
        <source>Dropping the old schema</source>
        <translation>Altes Schema wird gelöscht</translation>
    </message>
    <message>
        <source>There is no interrupted restore of &quot;%1&quot; any more.</source>
        <translation>Es gibt keine unterbrochene Wiederherstellung von „%1“ mehr.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>There are no backups in &quot;%1&quot; yet.</source>
        <translation>Es gibt noch keine Sicherungen in „%1“.</translation>
    </message>
    <message>
        <source>The newest in &quot;%1&quot; are: %2</source>
        <translation>Die neuesten in „%1“ sind: %2</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation>Es gibt keine Sicherung „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of several backups: %2</source>
        <translation>„%1“ ist der Anfang mehrerer Sicherungen: %2</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Geben Sie mehr von der ID an.</translation>
    </message>
    <message>
        <source>Cannot create the folder &quot;%1&quot;: %2</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Check the permissions of its parent folder, or choose another place.</source>
        <translation>Prüfen Sie die Zugriffsrechte des übergeordneten Ordners, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Cannot rename &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>„%1“ kann nicht in „%2“ umbenannt werden.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>Cannot write a private file in &quot;%1&quot;: %2</source>
        <translation>In „%1“ kann keine private Datei geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation>„%1“ in „%2“ kann nicht gelesen werden: %3</translation>
    </message>
    <message>
        <source>the name is not one that Tenantry gives.</source>
        <translation>der Name ist keiner, den Tenantry vergibt.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing in &quot;%2&quot;.</source>
        <translation>Die Datei „%1“ fehlt in „%2“.</translation>
    </message>
    <message>
        <source>it is a symbolic link.</source>
        <translation>es ist ein symbolischer Link.</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes.</source>
        <translation>sie ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation>„%1“ in „%2“ kann nicht geschrieben werden: %3</translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot;.</source>
        <translation>Es gibt keinen Mandanten „%1“.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has no schema, so there is nothing to back up.</source>
        <translation>Mandant „%1“ hat kein Schema, es gibt also nichts zu sichern.</translation>
    </message>
    <message>
        <source>No tenant has a schema to back up.</source>
        <translation>Kein Mandant hat ein Schema, das sich sichern ließe.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has %2 tables and sequences; the server&apos;s lock table holds %3 locks.</source>
        <translation>Mandant „%1“ hat %2 Tabellen und Sequenzen; die Sperrtabelle des Servers fasst %3 Sperren.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction in postgresql.conf and restart the server.</source>
        <translation>Erhöhen Sie max_locks_per_transaction in postgresql.conf, und starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>The schema of tenant &quot;%1&quot; does not exist any more.</source>
        <translation>Das Schema des Mandanten „%1“ existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>The backup may need %1, but only %2 are free where &quot;%3&quot; is.</source>
        <translation>Die Sicherung braucht bis zu %1, aber bei „%3“ sind nur %2 frei.</translation>
    </message>
    <message>
        <source>Free some space, back up fewer tenants, or choose another folder (BACKUP_DIR).</source>
        <translation>Schaffen Sie Platz, sichern Sie weniger Mandanten, oder wählen Sie einen anderen Ordner (BACKUP_DIR).</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; and %n others</source>
        <translation>
            <numerusform>„%1“ und %n weiterer</numerusform>
            <numerusform>„%1“ und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_dump failed for %1: %2</source>
        <translation>pg_dump ist fehlgeschlagen für %1: %2</translation>
    </message>
    <message>
        <source>Nothing was kept of this backup. Earlier backups are as they were.</source>
        <translation>Von dieser Sicherung wurde nichts behalten. Frühere Sicherungen sind unverändert.</translation>
    </message>
    <message>
        <source>Back up as a role that may read every row: the owner, a member of pg_read_all_data with BYPASSRLS, or a superuser.</source>
        <translation>Sichern Sie mit einer Rolle, die jede Zeile lesen darf: dem Eigentümer, einem Mitglied von pg_read_all_data mit BYPASSRLS oder einem Superuser.</translation>
    </message>
    <message>
        <source>The disk of &quot;%1&quot; became full while %2 was backed up.</source>
        <translation>Der Datenträger von „%1“ lief voll, während %2 gesichert wurde.</translation>
    </message>
    <message>
        <source>Its archives may still be sound, but Tenantry does not restore from it.</source>
        <translation>Ihre Archive mögen noch heil sein, aber Tenantry stellt nicht daraus wieder her.</translation>
    </message>
    <message>
        <source>The manifest names a file &quot;%1&quot;, which is no file name that Tenantry gives, or names it twice.</source>
        <translation>Das Manifest nennt eine Datei „%1“, die kein von Tenantry vergebener Dateiname ist, oder nennt sie doppelt.</translation>
    </message>
    <message>
        <source>The manifest has no checksum for &quot;%1&quot;.</source>
        <translation>Das Manifest hat keine Prüfsumme für „%1“.</translation>
    </message>
    <message>
        <source>The manifest&apos;s entry of tenant &quot;%1&quot; names no archive of it.</source>
        <translation>Der Eintrag des Mandanten „%1“ im Manifest nennt kein Archiv von ihm.</translation>
    </message>
    <message>
        <source>The manifest cannot be read: %1</source>
        <translation>Das Manifest kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The manifest has format %1; this version of Tenantry reads formats up to %2.</source>
        <translation>Das Manifest hat Format %1; diese Version von Tenantry liest Formate bis %2.</translation>
    </message>
    <message>
        <source>Use the version of Tenantry that made the backup.</source>
        <translation>Verwenden Sie die Version von Tenantry, die die Sicherung erstellt hat.</translation>
    </message>
    <message>
        <source>The manifest names no format.</source>
        <translation>Das Manifest nennt kein Format.</translation>
    </message>
    <message>
        <source>The manifest lacks its id, its time or its state.</source>
        <translation>Dem Manifest fehlt seine ID, seine Zeit oder sein Zustand.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>Es gibt keine Sicherung „%1“ in „%2“.</translation>
    </message>
    <message>
        <source>The manifest in the folder &quot;%1&quot; is that of backup %2.</source>
        <translation>Das Manifest im Ordner „%1“ gehört zur Sicherung %2.</translation>
    </message>
    <message>
        <source>Install the package postgresql-client-%1, or set PG_BINDIR to the folder that holds pg_dump.</source>
        <translation>Installieren Sie das Paket postgresql-client-%1, oder setzen Sie PG_BINDIR auf den Ordner mit pg_dump.</translation>
    </message>
    <message>
        <source>pg_dump %1 (%2) is older than PostgreSQL %3, which it would have to understand.</source>
        <translation>pg_dump %1 (%2) ist älter als PostgreSQL %3, das es verstehen müsste.</translation>
    </message>
    <message>
        <source>pg_dump and pg_restore were not found.</source>
        <translation>pg_dump und pg_restore wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Backup %1 is damaged: %2</source>
        <translation>Sicherung %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>Backup %1 does not hold tenant &quot;%2&quot;.</source>
        <translation>Sicherung %1 enthält den Mandanten „%2“ nicht.</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; is missing or has the wrong size.</source>
        <translation>Das Archiv „%1“ fehlt oder hat die falsche Größe.</translation>
    </message>
    <message>
        <source>Restore %1 in place, as of %2</source>
        <translation>%1 an Ort und Stelle wiederherstellen, Stand %2</translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; was cut off earlier; its empty remains are dropped first.</source>
        <translation>Eine Wiederherstellung von „%1“ wurde früher abgebrochen; ihre leeren Reste werden zuerst gelöscht.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is renamed to &quot;%2&quot; and kept; the backup of %3 takes its place.</source>
        <translation>Das Schema „%1“ wird in „%2“ umbenannt und behalten; die Sicherung von %3 tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is made anew from the backup of %2.</source>
        <translation>Das Schema „%1“ wird aus der Sicherung von %2 neu angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n objects of other schemas go on pointing to the renamed schema.</source>
        <translation>
            <numerusform>%n Objekt anderer Schemata verweist weiter auf das umbenannte Schema.</numerusform>
            <numerusform>%n Objekte anderer Schemata verweisen weiter auf das umbenannte Schema.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was made on another server.</source>
        <translation>Die Sicherung wurde auf einem anderen Server erstellt.</translation>
    </message>
    <message>
        <source>A session of pg_restore does not end on the server.</source>
        <translation>Eine Sitzung von pg_restore endet auf dem Server nicht.</translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in pg_stat_activity and terminate it.</source>
        <translation>Suchen Sie „%1“ in pg_stat_activity, und beenden Sie die Sitzung.</translation>
    </message>
    <message>
        <source>The old schema &quot;%1&quot; does not exist any more, so &quot;%2&quot; is left as it is.</source>
        <translation>Das alte Schema „%1“ existiert nicht mehr, daher bleibt „%2“, wie es ist.</translation>
    </message>
    <message>
        <source>Verifying the archive</source>
        <translation>Archiv wird verifiziert</translation>
    </message>
    <message>
        <source>Backing up the present state</source>
        <translation>Jetziger Stand wird gesichert</translation>
    </message>
    <message>
        <source>Renaming the live schema aside</source>
        <translation>Aktives Schema wird beiseite umbenannt</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Comparing row counts</source>
        <translation>Zeilenzahlen werden verglichen</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Backup %1 has no archive of tenant &quot;%2&quot;.</source>
        <translation>Sicherung %1 hat kein Archiv des Mandanten „%2“.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; is not any more as the plan saw it.</source>
        <translation>Mandant „%1“ ist nicht mehr so, wie der Plan ihn sah.</translation>
    </message>
    <message>
        <source>Plan the restore again; nothing was changed.</source>
        <translation>Planen Sie die Wiederherstellung neu; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>pg_restore failed: %1</source>
        <translation>pg_restore ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The restored schema &quot;%1&quot; has vanished.</source>
        <translation>Das wiederhergestellte Schema „%1“ ist verschwunden.</translation>
    </message>
    <message>
        <source>table &quot;%1&quot; has %2 rows instead of %3</source>
        <translation>Tabelle „%1“ hat %2 Zeilen statt %3</translation>
    </message>
    <message>
        <source>the recorded migrations differ</source>
        <translation>die aufgezeichneten Migrationen unterscheiden sich</translation>
    </message>
    <message>
        <source>What was restored differs from the backup: %1.</source>
        <translation>Das Wiederhergestellte weicht von der Sicherung ab: %1.</translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore.</source>
        <translation>Der Mandant ist wie vor der Wiederherstellung.</translation>
    </message>
    <message>
        <source>The restore failed and could not be taken back: %1</source>
        <translation>Die Wiederherstellung ist fehlgeschlagen und konnte nicht zurückgenommen werden: %1</translation>
    </message>
    <message>
        <source>The incomplete schema &quot;%1&quot; is marked as such; restore the tenant again.</source>
        <translation>Das unvollständige Schema „%1“ ist als solches gekennzeichnet; stellen Sie den Mandanten erneut wieder her.</translation>
    </message>
    <message>
        <source>The old schema is kept as &quot;%1&quot;; restore the tenant again, or rename it back.</source>
        <translation>Das alte Schema bleibt als „%1“ erhalten; stellen Sie den Mandanten erneut wieder her, oder benennen Sie es zurück.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Preparing the backup</source>
        <translation>Sicherung wird vorbereitet</translation>
    </message>
    <message>
        <source>Removed what an interrupted backup left: %1</source>
        <translation>Reste einer unterbrochenen Sicherung entfernt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Einen Mandanten sichern</numerusform>
            <numerusform>%n Mandanten sichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation>Die Datei „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 bytes.</source>
        <translation>„%1“ ist größer als %2 Bytes.</translation>
    </message>
    <message>
        <source>A schema name must not be empty or hold NUL characters.</source>
        <translation>Ein Schemaname darf weder leer sein noch NUL-Zeichen enthalten.</translation>
    </message>
    <message>
        <source>The schema name &quot;%1&quot; is %2 bytes long.</source>
        <translation>Der Schemaname „%1“ ist %2 Bytes lang.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps at most 63 bytes; choose a shorter name.</source>
        <translation>PostgreSQL behält höchstens 63 Bytes; wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>The registry lists this tenant, but the database has no such schema.</source>
        <translation>Das Register führt diesen Mandanten, aber die Datenbank hat kein solches Schema.</translation>
    </message>
    <message>
        <source>The schema exists, but has no tables and no recorded migrations.</source>
        <translation>Das Schema existiert, hat aber keine Tabellen und keine aufgezeichneten Migrationen.</translation>
    </message>
    <message>
        <source>The role of this connection has no CREATE privilege on the schema.</source>
        <translation>Die Rolle dieser Verbindung hat kein CREATE-Recht im Schema.</translation>
    </message>
    <message>
        <source>It has the history of a tenant, but no row in the registry names it.</source>
        <translation>Es hat die Historie eines Mandanten, aber keine Zeile im Register nennt es.</translation>
    </message>
    <message>
        <source>The history records version %1, which the source does not have.</source>
        <translation>Die Historie verzeichnet Version %1, die in der Quelle fehlt.</translation>
    </message>
    <message>
        <source>The history records it as failed.</source>
        <translation>Die Historie verzeichnet sie als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Recorded checksum %1, the file has %2.</source>
        <translation>Aufgezeichnete Prüfsumme %1, die Datei hat %2.</translation>
    </message>
    <message>
        <source>Recorded as applied, but the schema lacks: %1.</source>
        <translation>Als angewendet aufgezeichnet, aber im Schema fehlt: %1.</translation>
    </message>
    <message>
        <source>All that it creates is there already: %1.</source>
        <translation>Alles, was sie anlegt, ist schon da: %1.</translation>
    </message>
    <message>
        <source>Some of what it creates is there already: %1.</source>
        <translation>Einiges von dem, was sie anlegt, ist schon da: %1.</translation>
    </message>
    <message>
        <source>The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.</source>
        <translation>Der Index %1 ist ungültig: Sein CREATE INDEX CONCURRENTLY ging nicht gut aus.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Apply the migration.</source>
        <translation>Die Migration anwenden.</translation>
    </message>
    <message>
        <source>Present, but not recorded</source>
        <translation>Vorhanden, aber nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Record the migration as applied: its objects are there.</source>
        <translation>Die Migration als angewendet aufzeichnen: Ihre Objekte sind da.</translation>
    </message>
    <message>
        <source>Recorded, but its objects are absent</source>
        <translation>Aufgezeichnet, aber ihre Objekte fehlen</translation>
    </message>
    <message>
        <source>Restore the tenant from a backup that has the objects, or remove the record and apply the migration again.</source>
        <translation>Den Mandanten aus einer Sicherung mit den Objekten wiederherstellen, oder den Eintrag entfernen und die Migration erneut anwenden.</translation>
    </message>
    <message>
        <source>The file was edited after it was applied</source>
        <translation>Die Datei wurde nach dem Anwenden bearbeitet</translation>
    </message>
    <message>
        <source>Update the recorded checksum, or restore the original file.</source>
        <translation>Die aufgezeichnete Prüfsumme aktualisieren, oder die ursprüngliche Datei zurückholen.</translation>
    </message>
    <message>
        <source>Applied only in part</source>
        <translation>Nur teilweise angewendet</translation>
    </message>
    <message>
        <source>Clean up what it left behind and apply it again.</source>
        <translation>Aufräumen, was sie hinterlassen hat, und sie erneut anwenden.</translation>
    </message>
    <message>
        <source>Recorded, but not in the source</source>
        <translation>Aufgezeichnet, aber nicht in der Quelle</translation>
    </message>
    <message>
        <source>Bring the migration file back, or remove the record.</source>
        <translation>Die Migrationsdatei zurückholen, oder den Eintrag entfernen.</translation>
    </message>
    <message>
        <source>The role may not create in the schema</source>
        <translation>Die Rolle darf im Schema nichts anlegen</translation>
    </message>
    <message>
        <source>Grant CREATE on the schema to the role of this connection, as its owner.</source>
        <translation>Der Rolle dieser Verbindung als Eigentümer CREATE für das Schema gewähren.</translation>
    </message>
    <message>
        <source>Registered, but its schema does not exist</source>
        <translation>Registriert, aber sein Schema existiert nicht</translation>
    </message>
    <message>
        <source>Create the schema and apply every migration, or restore it from a backup.</source>
        <translation>Das Schema anlegen und jede Migration anwenden, oder es aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The schema has no tables</source>
        <translation>Das Schema hat keine Tabellen</translation>
    </message>
    <message>
        <source>Apply every migration.</source>
        <translation>Jede Migration anwenden.</translation>
    </message>
    <message>
        <source>A tenant&apos;s schema without a registry row</source>
        <translation>Schema eines Mandanten ohne Zeile im Register</translation>
    </message>
    <message>
        <source>Register the tenant again, or archive and drop the schema.</source>
        <translation>Den Mandanten wieder registrieren, oder das Schema archivieren und löschen.</translation>
    </message>
    <message>
        <source>Could not be read in time</source>
        <translation>Konnte nicht rechtzeitig gelesen werden</translation>
    </message>
    <message>
        <source>Wait for the session that holds the lock, then scan again.</source>
        <translation>Auf die Sitzung warten, die die Sperre hält, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Mend what the server names, then scan again.</source>
        <translation>Beheben, was der Server nennt, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>The registry row cannot be a schema</source>
        <translation>Die Registerzeile kann kein Schema sein</translation>
    </message>
    <message>
        <source>Correct the row in the registry.</source>
        <translation>Die Zeile im Register berichtigen.</translation>
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
        <translation>Register wird gelesen</translation>
    </message>
    <message>
        <source>List the tenants with &quot;tenantryctl tenants&quot;; the schema&apos;s name counts, not the customer&apos;s.</source>
        <translation>„tenantryctl tenants“ listet die Mandanten auf; es zählt der Name des Schemas, nicht der des Kunden.</translation>
    </message>
    <message>
        <source>Its history table has the layout of %1, but the source is %2.</source>
        <translation>Seine Historientabelle hat den Aufbau von %1, die Quelle ist aber %2.</translation>
    </message>
    <message>
        <source>Its history table is locked.</source>
        <translation>Seine Historientabelle ist gesperrt.</translation>
    </message>
    <message>
        <source>Reading histories</source>
        <translation>Historien werden gelesen</translation>
    </message>
    <message>
        <source>Its history table is locked by %1</source>
        <translation>Seine Historientabelle ist gesperrt durch %1</translation>
    </message>
    <message>
        <source>Comparing shapes</source>
        <translation>Formen werden verglichen</translation>
    </message>
    <message>
        <source>The migration format &quot;%1&quot; is not known.</source>
        <translation>Das Migrationsformat „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>Give one of them the next free number.</source>
        <translation>Geben Sie einer davon die nächste freie Nummer.</translation>
    </message>
    <message>
        <source>The migrations folder &quot;%1&quot; does not exist.</source>
        <translation>Der Migrationsordner „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>Set folder under [migrations] in the profile; relative paths count from the profile&apos;s own folder.</source>
        <translation>Setzen Sie folder unter [migrations] im Profil; relative Pfade zählen ab dem Ordner des Profils.</translation>
    </message>
    <message>
        <source>Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.</source>
        <translation>Migrationen heißen NNN_description.sql, Rollbacks NNN_description.rollback.sql.</translation>
    </message>
    <message>
        <source>Migrations are named N_name.up.sql, rollbacks N_name.down.sql.</source>
        <translation>Migrationen heißen N_name.up.sql, Rollbacks N_name.down.sql.</translation>
    </message>
    <message>
        <source>Create the schema</source>
        <translation>Schema anlegen</translation>
    </message>
    <message>
        <source>Create the history table</source>
        <translation>Historientabelle anlegen</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation>%1 anwenden</translation>
    </message>
    <message>
        <source>Record %1 as applied</source>
        <translation>%1 als angewendet aufzeichnen</translation>
    </message>
    <message>
        <source>Update the recorded checksum of %1</source>
        <translation>Aufgezeichnete Prüfsumme von %1 aktualisieren</translation>
    </message>
    <message>
        <source>Drop the invalid index of %1</source>
        <translation>Ungültigen Index von %1 löschen</translation>
    </message>
    <message>
        <source>The source has no migration with version %1.</source>
        <translation>Die Quelle hat keine Migration mit Version %1.</translation>
    </message>
    <message>
        <source>Needs a person: the file of a recorded migration is gone.</source>
        <translation>Braucht einen Menschen: Die Datei einer aufgezeichneten Migration ist weg.</translation>
    </message>
    <message>
        <source>Needs a person: %1</source>
        <translation>Braucht einen Menschen: %1</translation>
    </message>
    <message>
        <source>Waits until the tenant&apos;s other findings are settled.</source>
        <translation>Wartet, bis die anderen Befunde des Mandanten geklärt sind.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 inside a migration.</source>
        <translation>%1 innerhalb einer Migration.</translation>
    </message>
    <message>
        <source>Nothing can be fixed automatically</source>
        <translation>Nichts kann automatisch behoben werden</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>Nichts steht aus</translation>
    </message>
    <message>
        <source>Every tenant is current.</source>
        <translation>Jeder Mandant ist aktuell.</translation>
    </message>
    <message>
        <source>What is left needs a person.</source>
        <translation>Was bleibt, braucht einen Menschen.</translation>
    </message>
    <message>
        <source>Fix 1 tenant</source>
        <translation>Befunde von 1 Mandanten beheben</translation>
    </message>
    <message>
        <source>Fix %1 tenants</source>
        <translation>Befunde von %1 Mandanten beheben</translation>
    </message>
    <message>
        <source>Apply 1 migration to 1 tenant</source>
        <translation>1 Migration auf 1 Mandanten anwenden</translation>
    </message>
    <message>
        <source>Apply 1 migration to %1 tenants</source>
        <translation>1 Migration auf %1 Mandanten anwenden</translation>
    </message>
    <message>
        <source>Apply %1 migrations to 1 tenant</source>
        <translation>%1 Migrationen auf 1 Mandanten anwenden</translation>
    </message>
    <message>
        <source>Apply %1 migrations to %2 tenants</source>
        <translation>%1 Migrationen auf %2 Mandanten anwenden</translation>
    </message>
    <message>
        <source>%1 becomes current.</source>
        <translation>%1 wird aktuell.</translation>
    </message>
    <message>
        <source>%1 tenants become current; %2 goes first.</source>
        <translation>%1 Mandanten werden aktuell; %2 geht voran.</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <source>The canary %1 failed; no other tenant was touched.</source>
        <translation>Der Canary %1 ist fehlgeschlagen; kein anderer Mandant wurde angerührt.</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>The journal could not be written: %1</source>
        <translation>Das Journal konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 tenants failed (limit %3).</source>
        <translation>Angehalten, nachdem %1 von %2 Mandanten fehlgeschlagen sind (Grenze %3).</translation>
    </message>
    <message>
        <source>Run %1 left nothing undone.</source>
        <translation>Lauf %1 hat nichts offen gelassen.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; does not exist.</source>
        <translation>Das Schema „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>eine andere Sitzung</translation>
    </message>
    <message>
        <source>process %1 (%2, user %3, from %4, since %5 s)</source>
        <translation>Prozess %1 (%2, Benutzer %3, von %4, seit %5 s)</translation>
    </message>
    <message>
        <source>%1 is being worked on by %2.</source>
        <translation>An %1 arbeitet gerade %2.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, then run again; nothing was changed.</source>
        <translation>Warten Sie, bis jener Lauf beendet ist, dann starten Sie erneut; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The connection was lost and is back.</source>
        <translation>Die Verbindung war verloren und ist wieder da.</translation>
    </message>
    <message>
        <source>The connection string now leads to another PostgreSQL server.</source>
        <translation>Die Verbindungszeichenfolge führt jetzt zu einem anderen PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>A failover happened. Scan again before anything else is changed.</source>
        <translation>Es gab einen Failover. Prüfen Sie erneut, bevor irgendetwas geändert wird.</translation>
    </message>
    <message>
        <source>The schema is gone since the plan was made.</source>
        <translation>Das Schema ist seit der Erstellung des Plans verschwunden.</translation>
    </message>
    <message>
        <source>%1: %2 ms.</source>
        <translation>%1: %2 ms.</translation>
    </message>
    <message>
        <source>%1: waited for a lock, try %2 of %3.</source>
        <translation>%1: auf eine Sperre gewartet, Versuch %2 von %3.</translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT, and the server cannot say what became of it.</source>
        <translation>Die Verbindung ging beim COMMIT verloren, und der Server kann nicht sagen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Scan the tenant: its history table tells whether the migration is recorded.</source>
        <translation>Prüfen Sie den Mandanten: Seine Historientabelle zeigt, ob die Migration aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 is locked by %2</source>
        <translation>%1 ist gesperrt durch %2</translation>
    </message>
    <message>
        <source>The server did not answer the request to cancel.</source>
        <translation>Der Server hat auf die Bitte um Abbruch nicht geantwortet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be quoted as an identifier: %2</source>
        <translation>„%1“ lässt sich nicht als Bezeichner quotieren: %2</translation>
    </message>
    <message>
        <source>A text cannot be quoted: %1</source>
        <translation>Ein Text lässt sich nicht quotieren: %1</translation>
    </message>
    <message>
        <source>The connection string is not valid: %1</source>
        <translation>Die Verbindungszeichenfolge ist ungültig: %1</translation>
    </message>
    <message>
        <source>Write it as libpq does, for example &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; or &quot;service=app&quot;.</source>
        <translation>Schreiben Sie sie wie für libpq, zum Beispiel &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; oder &quot;service=app&quot;.</translation>
    </message>
    <message>
        <source>process %1 (%2, user %3) since %4 s: %5</source>
        <translation>Prozess %1 (%2, Benutzer %3) seit %4 s: %5</translation>
    </message>
    <message>
        <source>Another session holds a lock on the table; look for it in pg_stat_activity and try again when it has ended.</source>
        <translation>Eine andere Sitzung hält eine Sperre auf der Tabelle; suchen Sie sie in pg_stat_activity, und versuchen Sie es erneut, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Raise the statement timeout of the profile, or find out what the statement waited for.</source>
        <translation>Erhöhen Sie das Anweisungszeitlimit des Profils, oder finden Sie heraus, worauf die Anweisung gewartet hat.</translation>
    </message>
    <message>
        <source>Grant the missing privilege to the role of this connection, or connect with the owner&apos;s role.</source>
        <translation>Gewähren Sie der Rolle dieser Verbindung das fehlende Recht, oder verbinden Sie sich mit der Rolle des Eigentümers.</translation>
    </message>
    <message>
        <source>Connect to the primary server with a role that may write.</source>
        <translation>Verbinden Sie sich mit dem Primärserver, mit einer Rolle, die schreiben darf.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction on the server, or work on fewer tenants at once.</source>
        <translation>Erhöhen Sie max_locks_per_transaction auf dem Server, oder bearbeiten Sie weniger Mandanten zugleich.</translation>
    </message>
    <message>
        <source>The server closed the connection; see its log. The work can be resumed when it is back.</source>
        <translation>Der Server hat die Verbindung geschlossen; siehe sein Protokoll. Die Arbeit kann fortgesetzt werden, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>The connection to the server was lost: %1</source>
        <translation>Die Verbindung zum Server ging verloren: %1</translation>
    </message>
    <message>
        <source>%1 asks for a password, and none is stored.</source>
        <translation>%1 verlangt ein Passwort, und es ist keines gespeichert.</translation>
    </message>
    <message>
        <source>Store it with the connection, put it into ~/.pgpass, or use a service file.</source>
        <translation>Speichern Sie es mit der Verbindung, tragen Sie es in ~/.pgpass ein, oder verwenden Sie eine Service-Datei.</translation>
    </message>
    <message>
        <source>No trusted TLS connection to %1: %2</source>
        <translation>Keine vertrauenswürdige TLS-Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>Give the server&apos;s certificate authority with sslrootcert, or set sslmode in the connection string; hosts other than this one are verified in full unless you say otherwise.</source>
        <translation>Geben Sie mit sslrootcert die Zertifizierungsstelle des Servers an, oder setzen Sie sslmode in der Verbindungszeichenfolge; andere Rechner als dieser werden vollständig verifiziert, sofern Sie nichts anderes angeben.</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 hat die Anmeldung abgelehnt: %2</translation>
    </message>
    <message>
        <source>Check user and password, and the server&apos;s pg_hba.conf.</source>
        <translation>Prüfen Sie Benutzer und Passwort sowie pg_hba.conf des Servers.</translation>
    </message>
    <message>
        <source>%1 has no free connection: %2</source>
        <translation>%1 hat keine freie Verbindung: %2</translation>
    </message>
    <message>
        <source>Wait until others have ended, use fewer workers, or raise max_connections.</source>
        <translation>Warten Sie, bis andere beendet sind, verwenden Sie weniger Worker, oder erhöhen Sie max_connections.</translation>
    </message>
    <message>
        <source>The database does not exist on %1: %2</source>
        <translation>Die Datenbank existiert auf %1 nicht: %2</translation>
    </message>
    <message>
        <source>Check dbname in the connection string.</source>
        <translation>Prüfen Sie dbname in der Verbindungszeichenfolge.</translation>
    </message>
    <message>
        <source>Cannot reach the server at %1: %2</source>
        <translation>Der Server unter %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>Check that the server runs, and host and port of the connection string.</source>
        <translation>Prüfen Sie, ob der Server läuft, sowie Host und Port der Verbindungszeichenfolge.</translation>
    </message>
    <message>
        <source>This connection goes through a pooler in transaction mode; changing tenants through it is refused.</source>
        <translation>Diese Verbindung führt durch einen Pooler im Transaktionsmodus; Änderungen an Mandanten werden darüber abgelehnt.</translation>
    </message>
    <message>
        <source>Session locks and settings leak to other clients there. Connect to the PostgreSQL server directly.</source>
        <translation>Sitzungssperren und -einstellungen gehen dort auf andere Clients über. Verbinden Sie sich direkt mit dem PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>The server is a standby and cannot be written to.</source>
        <translation>Der Server ist ein Standby und kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Connect to the primary, for example with target_session_attrs=read-write.</source>
        <translation>Verbinden Sie sich mit dem Primärserver, zum Beispiel mit target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a psql command, not SQL.</source>
        <translation>„%1“ ist ein psql-Befehl, kein SQL.</translation>
    </message>
    <message>
        <source>Write the migration in plain SQL; psql is never run on a file.</source>
        <translation>Schreiben Sie die Migration in reinem SQL; psql wird nie auf eine Datei angewendet.</translation>
    </message>
    <message>
        <source>COPY … FROM STDIN needs a client that sends the data.</source>
        <translation>COPY … FROM STDIN braucht einen Client, der die Daten sendet.</translation>
    </message>
    <message>
        <source>Use INSERT … VALUES, or COPY from a file on the server.</source>
        <translation>Verwenden Sie INSERT … VALUES, oder COPY aus einer Datei auf dem Server.</translation>
    </message>
    <message>
        <source>Cannot create a folder in &quot;%1&quot;: %2</source>
        <translation>In „%1“ kann kein Ordner angelegt werden: %2</translation>
    </message>
    <message>
        <source>Make room in it, or check its permissions.</source>
        <translation>Schaffen Sie dort Platz, oder prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation>„%1“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>Name a folder that is empty or does not exist yet.</source>
        <translation>Nennen Sie einen Ordner, der leer ist oder noch nicht existiert.</translation>
    </message>
    <message>
        <source>There is no cluster in &quot;%1&quot;.</source>
        <translation>In „%1“ gibt es keinen Cluster.</translation>
    </message>
    <message>
        <source>Start the sandbox there first.</source>
        <translation>Starten Sie dort zuerst die Sandbox.</translation>
    </message>
    <message>
        <source>Cannot make a PostgreSQL cluster in &quot;%1&quot;.</source>
        <translation>In „%1“ kann kein PostgreSQL-Cluster angelegt werden.</translation>
    </message>
    <message>
        <source>The details show what initdb said. Check the free space and the permissions of the folder.</source>
        <translation>Die Einzelheiten zeigen, was initdb gemeldet hat. Prüfen Sie freien Platz und Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not start.</source>
        <translation>Der PostgreSQL-Server in „%1“ ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The details show the end of its log, &quot;%1&quot;.</source>
        <translation>Die Einzelheiten zeigen das Ende seines Protokolls „%1“.</translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not stop.</source>
        <translation>Der PostgreSQL-Server in „%1“ hat nicht angehalten.</translation>
    </message>
    <message>
        <source>Check its permissions and remove it by hand.</source>
        <translation>Prüfen Sie die Zugriffsrechte, und entfernen Sie es von Hand.</translation>
    </message>
    <message>
        <source>Creating the demonstration tenants</source>
        <translation>Beispielmandanten werden angelegt</translation>
    </message>
    <message>
        <source>Gathering statistics</source>
        <translation>Statistiken werden erhoben</translation>
    </message>
    <message>
        <source>A sandbox has 1 to 10,000 tenants, not %L1.</source>
        <translation>Eine Sandbox hat 1 bis 10.000 Mandanten, nicht %L1.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; has %2 tenants, not %3.</source>
        <translation>Die Sandbox in „%1“ hat %2 Mandanten, nicht %3.</translation>
    </message>
    <message>
        <source>Leave the number out to use it as it is, name another folder, or stop it and remove its folder first.</source>
        <translation>Lassen Sie die Zahl weg, um sie so zu verwenden, wie sie ist, nennen Sie einen anderen Ordner, oder halten Sie sie an und entfernen zuerst ihren Ordner.</translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; is being started already.</source>
        <translation>Die Sandbox in „%1“ wird bereits gestartet.</translation>
    </message>
    <message>
        <source>Wait until the other start has finished. If the folder cannot be written to, choose another one.</source>
        <translation>Warten Sie, bis der andere Start fertig ist. Wenn der Ordner nicht beschrieben werden kann, wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Starting PostgreSQL</source>
        <translation>PostgreSQL wird gestartet</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no initdb, pg_ctl and postgres.</source>
        <translation>Im Ordner „%1“ fehlen initdb, pg_ctl und postgres.</translation>
    </message>
    <message>
        <source>Name the folder with PostgreSQL&apos;s server programs, for example /usr/lib/postgresql/15/bin.</source>
        <translation>Nennen Sie den Ordner mit den Serverprogrammen von PostgreSQL, zum Beispiel /usr/lib/postgresql/15/bin.</translation>
    </message>
    <message>
        <source>PostgreSQL %1, with which this cluster was made, is not installed.</source>
        <translation>PostgreSQL %1, mit dem dieser Cluster angelegt wurde, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package postgresql-%1, or use another folder.</source>
        <translation>Installieren Sie das Paket postgresql-%1, oder verwenden Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs (initdb, pg_ctl, postgres) are missing.</source>
        <translation>Die Serverprogramme von PostgreSQL (initdb, pg_ctl, postgres) fehlen.</translation>
    </message>
    <message>
        <source>Install the package &quot;postgresql&quot; of your distribution.</source>
        <translation>Installieren Sie das Paket „postgresql“ Ihrer Distribution.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to run as root, and there is no user &quot;postgres&quot; or &quot;nobody&quot; to run it as.</source>
        <translation>PostgreSQL läuft nicht als root, und es gibt keinen Benutzer „postgres“ oder „nobody“, als der es laufen könnte.</translation>
    </message>
    <message>
        <source>Start Tenantry as an ordinary user, or create the user &quot;postgres&quot;.</source>
        <translation>Starten Sie Tenantry als gewöhnlicher Benutzer, oder legen Sie den Benutzer „postgres“ an.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of failures.</source>
        <translation>„%1“ ist keine Anzahl von Fehlschlägen.</translation>
    </message>
    <message>
        <source>Write a share of the tenants from 0% to 100%, such as &quot;5%&quot;, or a count from 1 up, such as &quot;3&quot;.</source>
        <translation>Schreiben Sie einen Anteil der Mandanten von 0% bis 100%, etwa &quot;5%&quot;, oder eine Anzahl ab 1, etwa &quot;3&quot;.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; %3.</source>
        <translation>%1: „%2“ %3.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>holds a password</source>
        <translation>enthält ein Passwort</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; does not exist.</source>
        <translation>Das Profil „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>Profiles are kept in &quot;%1&quot;.</source>
        <translation>Profile liegen in „%1“.</translation>
    </message>
    <message>
        <source>There is no connection &quot;%1&quot;.</source>
        <translation>Es gibt keine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>There are none yet: profiles are kept in &quot;%1&quot;.</source>
        <translation>Es gibt noch keine: Profile liegen in „%1“.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;</source>
        <translation>ist „%1“</translation>
    </message>
    <message>
        <source>has a value of the wrong type</source>
        <translation>hat einen Wert vom falschen Typ</translation>
    </message>
    <message>
        <source>Write a section: [%1]</source>
        <translation>Schreiben Sie einen Abschnitt: [%1]</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; %4.</source>
        <translation>%1, Zeile %2: „%3“ %4.</translation>
    </message>
    <message>
        <source>Write a text in quotes.</source>
        <translation>Schreiben Sie einen Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Schreiben Sie eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Write a list of texts: [&quot;one&quot;, &quot;two&quot;]</source>
        <translation>Schreiben Sie eine Liste von Texten: [&quot;one&quot;, &quot;two&quot;]</translation>
    </message>
    <message>
        <source>Write a duration of at most 24 days with its unit, such as &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; or &quot;1d&quot;; &quot;0&quot; means none.</source>
        <translation>Schreiben Sie eine Dauer von höchstens 24 Tagen mit Einheit, etwa &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; oder &quot;1d&quot;; &quot;0&quot; bedeutet keine.</translation>
    </message>
    <message>
        <source>does not name the tenant&apos;s schema</source>
        <translation>nennt das Schema des Mandanten nicht</translation>
    </message>
    <message>
        <source>The file must be TOML: sections in [brackets], then lines of the form key = &quot;value&quot;.</source>
        <translation>Die Datei muss TOML sein: Abschnitte in [Klammern], dann Zeilen der Form key = &quot;value&quot;.</translation>
    </message>
    <message>
        <source>The password was not stored in the keyring: %1</source>
        <translation>Das Passwort wurde nicht im Schlüsselbund gespeichert: %1</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation>Tragen Sie es in ~/.pgpass ein (host:port:database:user:password, Modus 0600), oder nennen Sie mit passfile= eine Datei dieser Form.</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; was not found.</source>
        <translation>Das Programm „%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install it, or put its folder into PATH.</source>
        <translation>Installieren Sie es, oder nehmen Sie seinen Ordner in PATH auf.</translation>
    </message>
    <message>
        <source>Cannot enter the folder &quot;%1&quot; to start &quot;%2&quot; there: %3</source>
        <translation>Der Ordner „%1“ kann nicht betreten werden, um dort „%2“ zu starten: %3</translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot; as another user: %2</source>
        <translation>„%1“ kann nicht als anderer Benutzer gestartet werden: %2</translation>
    </message>
    <message>
        <source>Only root may switch to another user.</source>
        <translation>Nur root darf zu einem anderen Benutzer wechseln.</translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot;: %2</source>
        <translation>„%1“ kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not finish within %2 s and was ended.</source>
        <translation>„%1“ wurde nicht binnen %2 s fertig und wurde beendet.</translation>
    </message>
    <message>
        <source>The exit status of &quot;%1&quot; was lost.</source>
        <translation>Der Rückgabewert von „%1“ ging verloren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended by signal %2 (%3).</source>
        <translation>„%1“ wurde durch Signal %2 beendet (%3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed with exit status %2.</source>
        <translation>„%1“ ist mit Rückgabewert %2 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot;.</source>
        <translation>Es gibt keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl runs list&quot; shows the runs.</source>
        <translation>„tenantryctl runs list“ zeigt die Läufe.</translation>
    </message>
    <message>
        <source>More than one run begins with &quot;%1&quot;.</source>
        <translation>Mehr als ein Lauf beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>Give more of its name, for example one of: %1</source>
        <translation>Geben Sie mehr von seinem Namen an, zum Beispiel einen von: %1</translation>
    </message>
    <message>
        <source>Cannot use the local store &quot;%1&quot;: %2</source>
        <translation>Der lokale Speicher „%1“ ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of its folder.</source>
        <translation>Prüfen Sie freien Platz und Zugriffsrechte seines Ordners.</translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2; this Tenantry knows %3 at most.</source>
        <translation>Der lokale Speicher „%1“ hat Format %2; dieses Tenantry kennt höchstens %3.</translation>
    </message>
    <message>
        <source>A newer Tenantry has written it: use that one. The file was left as it is.</source>
        <translation>Ein neueres Tenantry hat ihn geschrieben: Verwenden Sie jenes. Die Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>The local store was damaged. It was kept as &quot;%1&quot;, and an empty one was begun.</source>
        <translation>Der lokale Speicher war beschädigt. Er wurde als „%1“ aufbewahrt, und ein leerer wurde begonnen.</translation>
    </message>
    <message>
        <source>The local store refused a statement: %1</source>
        <translation>Der lokale Speicher hat eine Anweisung abgelehnt: %1</translation>
    </message>
    <message>
        <source>The task ended with an internal error: %1</source>
        <translation>Die Aufgabe endete mit einem internen Fehler: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The registry row names no schema.</source>
        <translation>Die Registerzeile nennt kein Schema.</translation>
    </message>
    <message>
        <source>The schema name is not valid UTF-8.</source>
        <translation>Der Schemaname ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The registry lists the schema &quot;%1&quot; more than once.</source>
        <translation>Das Register führt das Schema „%1“ mehr als einmal.</translation>
    </message>
    <message>
        <source>The profile names no column that holds the schema.</source>
        <translation>Das Profil nennt keine Spalte mit dem Schema.</translation>
    </message>
    <message>
        <source>Set &quot;schema_column&quot; in the [tenants] section; %1</source>
        <translation>Setzen Sie &quot;schema_column&quot; im Abschnitt [tenants]; %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>The pattern for schema names is empty.</source>
        <translation>Das Muster für Schemanamen ist leer.</translation>
    </message>
    <message>
        <source>Set &quot;pattern&quot; in the [tenants] section, for example &quot;^tenant_&quot;.</source>
        <translation>Setzen Sie &quot;pattern&quot; im Abschnitt [tenants], zum Beispiel &quot;^tenant_&quot;.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; is no regular expression: %2</source>
        <translation>Das Muster „%1“ ist kein regulärer Ausdruck: %2</translation>
    </message>
    <message>
        <source>Correct &quot;pattern&quot; in the [tenants] section. PostgreSQL&apos;s POSIX regular expressions are meant.</source>
        <translation>Berichtigen Sie &quot;pattern&quot; im Abschnitt [tenants]. Gemeint sind die regulären POSIX-Ausdrücke von PostgreSQL.</translation>
    </message>
    <message>
        <source>schemas that match %1</source>
        <translation>Schemata nach dem Muster %1</translation>
    </message>
    <message>
        <source>Correct &quot;schema&quot; in the [tenants] section.</source>
        <translation>Berichtigen Sie &quot;schema&quot; im Abschnitt [tenants].</translation>
    </message>
    <message>
        <source>the single schema %1</source>
        <translation>das einzelne Schema %1</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in the schema &quot;%2&quot;.</source>
        <translation>Es gibt keine Tabelle „%1“ im Schema „%2“.</translation>
    </message>
    <message>
        <source>Correct &quot;table&quot; in the [tenants] section. Tables in &quot;%1&quot;: %2.</source>
        <translation>Berichtigen Sie &quot;table&quot; im Abschnitt [tenants]. Tabellen in „%1“: %2.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; has no tables or does not exist. Correct &quot;table&quot; in the [tenants] section. Schemas in this database: %2.</source>
        <translation>Das Schema „%1“ hat keine Tabellen oder existiert nicht. Berichtigen Sie &quot;table&quot; im Abschnitt [tenants]. Schemata in dieser Datenbank: %2.</translation>
    </message>
    <message>
        <source>More than one pair of tables looks like django-tenants: %1.</source>
        <translation>Mehr als ein Tabellenpaar sieht nach django-tenants aus: %1.</translation>
    </message>
    <message>
        <source>The table %1 has no column &quot;%2&quot;.</source>
        <translation>Die Tabelle %1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>Correct the column names in the [tenants] section; %1</source>
        <translation>Berichtigen Sie die Spaltennamen im Abschnitt [tenants]; %1</translation>
    </message>
    <message>
        <source>the columns of %1 are %2.</source>
        <translation>die Spalten von %1 sind %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table name.</source>
        <translation>„%1“ ist kein Tabellenname.</translation>
    </message>
    <message>
        <source>Set &quot;table&quot; in the [tenants] section to &quot;schema.table&quot;; put a part with a dot or a quote into double quotes.</source>
        <translation>Setzen Sie &quot;table&quot; im Abschnitt [tenants] auf &quot;schema.table&quot;; schreiben Sie einen Teil mit Punkt oder Anführungszeichen in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>No tables of django-tenants were found: one with a column schema_name, and one with domain, tenant_id and is_primary.</source>
        <translation>Es wurden keine Tabellen von django-tenants gefunden: eine mit einer Spalte schema_name und eine mit domain, tenant_id und is_primary.</translation>
    </message>
    <message>
        <source>Check that this is the right database, or set registry = &quot;table&quot; or &quot;pattern&quot; in the [tenants] section.</source>
        <translation>Prüfen Sie, ob dies die richtige Datenbank ist, oder setzen Sie registry = &quot;table&quot; oder &quot;pattern&quot; im Abschnitt [tenants].</translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT.</source>
        <translation>Die Verbindung ging beim COMMIT verloren.</translation>
    </message>
    <message>
        <source>No migration in %1 belongs to an app &quot;%2&quot;.</source>
        <translation>Keine Migration in %1 gehört zu einer App „%2“.</translation>
    </message>
    <message>
        <source>The folder has no migrations.</source>
        <translation>Der Ordner hat keine Migrationen.</translation>
    </message>
    <message>
        <source>The schema needs every migration, not those of one app: repeat without --app.</source>
        <translation>Das Schema braucht jede Migration, nicht nur die einer App: Wiederholen Sie es ohne --app.</translation>
    </message>
    <message>
        <source>Leave --app out.</source>
        <translation>Lassen Sie --app weg.</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched; those of other apps stay as they are.</source>
        <translation>Nur Migrationen von %1 werden angerührt; die anderer Apps bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No backups in %1.</source>
        <translation>Keine Sicherungen in %1.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
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
        <translation>Enthält</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>tenants, size, files</comment>
        <translation>%1, %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <comment>a tenant, why</comment>
        <translation>%1 ausgelassen: %2</translation>
    </message>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Zeilen jetzt</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Recorded now, not in the backup: %1</source>
        <translation>Jetzt aufgezeichnet, nicht in der Sicherung: %1</translation>
    </message>
    <message>
        <source>Other schemas point into it: %1</source>
        <translation>Andere Schemata verweisen darauf: %1</translation>
    </message>
    <message>
        <source>Sessions that hold locks in it: %1</source>
        <translation>Sitzungen, die darin Sperren halten: %1</translation>
    </message>
    <message>
        <source>✓ restored  %1 from %2 (run %3)</source>
        <translation>✓ wiederhergestellt  %1 aus %2 (Lauf %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n tables compared with the manifest: equal.</source>
        <translation>
            <numerusform>%n Tabelle mit dem Manifest verglichen: gleich.</numerusform>
            <numerusform>%n Tabellen mit dem Manifest verglichen: gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>Sicherung des vorherigen Stands: %1</translation>
    </message>
    <message>
        <source>Dropped: schema %1</source>
        <translation>Gelöscht: Schema %1</translation>
    </message>
    <message>
        <source>The schema as it was is kept as %1; drop it when you no longer need it.</source>
        <translation>Das bisherige Schema bleibt als %1 erhalten; löschen Sie es, wenn Sie es nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>No restore of &quot;%1&quot; was cut off, or somebody is working on it.</source>
        <translation>Keine Wiederherstellung von „%1“ wurde abgebrochen, oder jemand arbeitet gerade daran.</translation>
    </message>
    <message>
        <source>✓ taken back  %1 is as it was before the restore</source>
        <translation>✓ zurückgenommen  %1 ist wie vor der Wiederherstellung</translation>
    </message>
    <message>
        <source>Which tenant? --tenant SCHEMA was not given.</source>
        <translation>Welcher Mandant? --tenant SCHEMA wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>tenantryctl backup show lists the tenants that a backup holds.</source>
        <translation>„tenantryctl backup show“ listet die Mandanten einer Sicherung auf.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Backup %1 does not hold the tenant &quot;%2&quot;.</source>
        <translation>Sicherung %1 enthält den Mandanten „%2“ nicht.</translation>
    </message>
    <message>
        <source>See tenantryctl backup show %1.</source>
        <translation>Siehe „tenantryctl backup show %1“.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No connection was named, and none is set up.</source>
        <translation>Es wurde keine Verbindung genannt, und es ist keine eingerichtet.</translation>
    </message>
    <message>
        <source>Give --profile FILE, --dsn CONNINFO, or write a profile to %1.</source>
        <translation>Geben Sie --profile DATEI oder --dsn CONNINFO an, oder schreiben Sie ein Profil nach %1.</translation>
    </message>
    <message>
        <source>No connection was named, and there are several.</source>
        <translation>Es wurde keine Verbindung genannt, und es gibt mehrere.</translation>
    </message>
    <message>
        <source>Give --connection with one of: %1.</source>
        <translation>Geben Sie --connection mit einer von diesen an: %1.</translation>
    </message>
    <message>
        <source>--dsn holds a password, which every user of this machine could read.</source>
        <translation>--dsn enthält ein Passwort, das jeder Benutzer dieses Rechners lesen könnte.</translation>
    </message>
    <message>
        <source>Leave it out and put it into ~/.pgpass, a service file or PGPASSFILE.</source>
        <translation>Lassen Sie es weg, und tragen Sie es in ~/.pgpass, eine Service-Datei oder PGPASSFILE ein.</translation>
    </message>
    <message>
        <source>--connection cannot be used together with --profile or --dsn.</source>
        <translation>--connection kann nicht zusammen mit --profile oder --dsn verwendet werden.</translation>
    </message>
    <message>
        <source>Name the connection one way: --connection NAME, --profile FILE, or --dsn CONNINFO (with --profile FILE for everything but the server).</source>
        <translation>Nennen Sie die Verbindung auf eine Weise: --connection NAME, --profile DATEI oder --dsn CONNINFO (mit --profile DATEI für alles außer dem Server).</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Passwort für %1: </translation>
    </message>
    <message>
        <source>This changes data on %1 and nobody is there to confirm it.</source>
        <translation>Dies ändert Daten auf %1, und niemand ist da, um es zu bestätigen.</translation>
    </message>
    <message>
        <source>Read it with --dry-run where there is one, then repeat the command with --yes.</source>
        <translation>Lesen Sie es mit --dry-run, wo es das gibt, und wiederholen Sie dann den Befehl mit --yes.</translation>
    </message>
    <message>
        <source>%1 [y/N] </source>
        <translation>%1 [y/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>the short answer yes to [y/N]</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the answer yes to [y/N]</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>tenantryctl: warning: %1</source>
        <translation>tenantryctl: Warnung: %1</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>See tenantryctl --help.</source>
        <translation>Siehe „tenantryctl --help“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs one of: %2.</source>
        <translation>„%1“ braucht eines von: %2.</translation>
    </message>
    <message>
        <source>No command was given. There are: %1.</source>
        <translation>Es wurde kein Befehl angegeben. Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keinen Befehl „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>tenantryctl: cancelled</source>
        <translation>tenantryctl: abgebrochen</translation>
    </message>
    <message>
        <source>tenantryctl: error: %1</source>
        <translation>tenantryctl: Fehler: %1</translation>
    </message>
    <message>
        <source>tenantryctl: error: %1 (SQLSTATE %2)</source>
        <translation>tenantryctl: Fehler: %1 (SQLSTATE %2)</translation>
    </message>
    <message>
        <source>There is no finding type &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befundtyp „%1“.</translation>
    </message>
    <message>
        <source>There is no severity &quot;%1&quot;.</source>
        <translation>Es gibt keine Schwere „%1“.</translation>
    </message>
    <message>
        <source>There are: low, medium, high, critical.</source>
        <translation>Es gibt: low, medium, high, critical.</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>mended automatically</comment>
        <translation>auto</translation>
    </message>
    <message>
        <source>no</source>
        <comment>not mended automatically</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>No issues found.</source>
        <translation>Keine Befunde.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message numerus="yes">
        <source>%n issues. What can be mended automatically: tenantryctl verify --fix</source>
        <translation>
            <numerusform>%n Befund. Was automatisch behoben werden kann: tenantryctl verify --fix</numerusform>
            <numerusform>%n Befunde. Was automatisch behoben werden kann: tenantryctl verify --fix</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ mended  %1</source>
        <translation>✓ behoben  %1</translation>
    </message>
    <message>
        <source>    done: %1</source>
        <translation>    erledigt: %1</translation>
    </message>
    <message>
        <source>    not mended: %1</source>
        <translation>    nicht behoben: %1</translation>
    </message>
    <message>
        <source>    left: %1%2: %3</source>
        <translation>    offen: %1%2: %3</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Pending migrations, all tenants</source>
        <translation>Ausstehende Migrationen, alle Mandanten</translation>
    </message>
    <message>
        <source>Pending migrations, worst tenant</source>
        <translation>Ausstehende Migrationen, größter Rückstand</translation>
    </message>
    <message>
        <source>Size of the tenants</source>
        <translation>Größe der Mandanten</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Größe der Datenbank</translation>
    </message>
    <message>
        <source>Scan took</source>
        <translation>Dauer der Prüfung</translation>
    </message>
    <message>
        <source>The permissions of %1 could not be set.</source>
        <translation>Die Zugriffsrechte von %1 konnten nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>There is no migration &quot;%1&quot; in %2.</source>
        <translation>Es gibt keine Migration „%1“ in %2.</translation>
    </message>
    <message>
        <source>The versions go from %1 to %2.</source>
        <translation>Die Versionen reichen von %1 bis %2.</translation>
    </message>
    <message>
        <source>--canary names a schema; see tenantryctl tenants.</source>
        <translation>--canary nennt ein Schema; siehe „tenantryctl tenants“.</translation>
    </message>
    <message>
        <source>Nothing to apply.</source>
        <translation>Nichts anzuwenden.</translation>
    </message>
    <message numerus="yes">
        <source>%1, … and %n more</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%1, … und noch %n</numerusform>
            <numerusform>%1, … und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Tenants: %1</source>
        <translation>Mandanten: %1</translation>
    </message>
    <message>
        <source>Canary:  %1</source>
        <translation>Canary:    %1</translation>
    </message>
    <message>
        <source>Left alone:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants: %1</source>
        <translation>
            <numerusform>✕ %n Mandant: %1</numerusform>
            <numerusform>✕ %n Mandanten: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants at %1: %2</source>
        <comment>a migration, an error</comment>
        <translation>
            <numerusform>✕ %n Mandant bei %1: %2</numerusform>
            <numerusform>✕ %n Mandanten bei %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants (SQLSTATE %1): %2</source>
        <translation>
            <numerusform>✕ %n Mandant (SQLSTATE %1): %2</numerusform>
            <numerusform>✕ %n Mandanten (SQLSTATE %1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants at %1 (SQLSTATE %2): %3</source>
        <comment>a migration, its error</comment>
        <translation>
            <numerusform>✕ %n Mandant bei %1 (SQLSTATE %2): %3</numerusform>
            <numerusform>✕ %n Mandanten bei %1 (SQLSTATE %2): %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  run %2</source>
        <translation>%1  Lauf %2</translation>
    </message>
    <message>
        <source>Tenants: %1 done, %2 failed, %3 skipped, %4 in all</source>
        <translation>Mandanten:  %1 erledigt, %2 fehlgeschlagen, %3 übersprungen, %4 insgesamt</translation>
    </message>
    <message>
        <source>Backup:  %1</source>
        <translation>Sicherung:  %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>? %1 skipped: %2</source>
        <translation>? %1 übersprungen: %2</translation>
    </message>
    <message>
        <source>The rest: tenantryctl runs resume %1</source>
        <translation>Der Rest: tenantryctl runs resume %1</translation>
    </message>
    <message>
        <source>The affected tenants are backed up first.</source>
        <translation>Die betroffenen Mandanten werden zuerst gesichert.</translation>
    </message>
    <message>
        <source>NO backup is taken first.</source>
        <translation>Es wird vorher KEINE Sicherung erstellt.</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Run %1 belongs to the connection &quot;%2&quot;, not to &quot;%3&quot;.</source>
        <translation>Lauf %1 gehört zur Verbindung „%2“, nicht zu „%3“.</translation>
    </message>
    <message>
        <source>Name that connection, with the same --profile and --dsn as the run had.</source>
        <translation>Nennen Sie jene Verbindung, mit demselben --profile und --dsn wie beim Lauf.</translation>
    </message>
    <message>
        <source>There is no run to resume.</source>
        <translation>Es gibt keinen Lauf, der sich fortsetzen ließe.</translation>
    </message>
    <message>
        <source>Nothing of run %1 can be done now.</source>
        <translation>Von Lauf %1 lässt sich jetzt nichts ausführen.</translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <comment>moment, user, host</comment>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a run</comment>
        <translation>durch %1</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox runs, with %n tenants.</source>
        <translation>
            <numerusform>Die Sandbox läuft, mit einem Mandanten.</numerusform>
            <numerusform>Die Sandbox läuft, mit %n Mandanten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Conninfo</source>
        <translation>Conninfo</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Next: tenantryctl --profile &apos;%1&apos; verify</source>
        <translation>Weiter: tenantryctl --profile &apos;%1&apos; verify</translation>
    </message>
    <message>
        <source>Stop: tenantryctl sandbox stop --dir &apos;%1&apos;</source>
        <translation>Anhalten: tenantryctl sandbox stop --dir &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The sandbox in %1 is stopped.</source>
        <translation>Die Sandbox in %1 ist angehalten.</translation>
    </message>
    <message>
        <source>There is no sandbox in %1.</source>
        <translation>Es gibt keine Sandbox in %1.</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox in %1 runs (process %2), with %n tenants.</source>
        <translation>
            <numerusform>Die Sandbox in %1 läuft (Prozess %2), mit %n Mandanten.</numerusform>
            <numerusform>Die Sandbox in %1 läuft (Prozess %2), mit %n Mandanten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %n more</source>
        <comment>names of tenants</comment>
        <translation>
            <numerusform>%1 … und %n weiterer</numerusform>
            <numerusform>%1 … und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>%1, %2 of %3 applied in all of them.</source>
        <translation>%1, %2 von %3 in allen angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations</source>
        <translation>
            <numerusform>%n Migration</numerusform>
            <numerusform>%n Migrationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied at</source>
        <translation>Angewendet am</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no rollback file</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %n tenants</source>
        <translation>
            <numerusform>in %1 von %n Mandanten</numerusform>
            <numerusform>in %1 von %n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>See tenantryctl status.</source>
        <translation>Siehe „tenantryctl status“.</translation>
    </message>
    <message>
        <source>No tenants found in %1.</source>
        <translation>Keine Mandanten in %1 gefunden.</translation>
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
            <numerusform>    %n ausstehend:</numerusform>
            <numerusform>    %n ausstehend:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>      ... and %n more</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>      ... und %n weitere</numerusform>
            <numerusform>      ... und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it again; nothing was changed.</source>
        <translation>Sehen Sie es sich noch einmal an; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Tenants whose archives are sound can still be restored from it; take a new backup of the others.</source>
        <translation>Mandanten, deren Archive heil sind, lassen sich weiterhin daraus wiederherstellen; erstellen Sie von den anderen eine neue Sicherung.</translation>
    </message>
    <message>
        <source>No verified backup in &quot;%1&quot; holds tenant &quot;%2&quot;.</source>
        <translation>Keine verifizierte Sicherung in „%1“ enthält den Mandanten „%2“.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl backup list&quot; shows what there is.</source>
        <translation>„tenantryctl backup list“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; cannot be backed up: %2</source>
        <translation>Mandant „%1“ kann nicht gesichert werden: %2</translation>
    </message>
    <message>
        <source>Backup %1 is of the database &quot;%2&quot; of connection &quot;%3&quot;, not of &quot;%4&quot;.</source>
        <translation>Sicherung %1 ist von der Datenbank „%2“ der Verbindung „%3“, nicht von „%4“.</translation>
    </message>
    <message>
        <source>%1 was verified.</source>
        <translation>%1 wurde verifiziert.</translation>
    </message>
    <message>
        <source>The present state was backed up as %1.</source>
        <translation>Der jetzige Stand wurde als %1 gesichert.</translation>
    </message>
    <message>
        <source>The schema was made.</source>
        <translation>Das Schema wurde angelegt.</translation>
    </message>
    <message>
        <source>The old schema is kept as %1.</source>
        <translation>Das alte Schema bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The tenant was restored from %1.</source>
        <translation>Der Mandant wurde aus %1 wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>The row counts of %n tables equal the manifest&apos;s.</source>
        <translation>
            <numerusform>Die Zeilenzahl von %n Tabelle gleicht der des Manifests.</numerusform>
            <numerusform>Die Zeilenzahlen von %n Tabellen gleichen denen des Manifests.</numerusform>
        </translation>
    </message>
    <message>
        <source>The restore was taken back: the schema is as it was before.</source>
        <translation>Die Wiederherstellung wurde zurückgenommen: Das Schema ist wie zuvor.</translation>
    </message>
    <message>
        <source>The restore was NOT taken back: %1</source>
        <translation>Die Wiederherstellung wurde NICHT zurückgenommen: %1</translation>
    </message>
    <message>
        <source>There is no home folder to keep Tenantry&apos;s files in.</source>
        <translation>Es gibt kein Home-Verzeichnis, in dem die Dateien von Tenantry liegen könnten.</translation>
    </message>
    <message>
        <source>Set HOME, or XDG_CONFIG_HOME and XDG_DATA_HOME, to a folder of this user.</source>
        <translation>Setzen Sie HOME, oder XDG_CONFIG_HOME und XDG_DATA_HOME, auf einen Ordner dieses Benutzers.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Check its permissions and those of its folder.</source>
        <translation>Prüfen Sie ihre Zugriffsrechte und die ihres Ordners.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The history records it as failed, and the source does not have it.</source>
        <translation>Die Historie verzeichnet sie als fehlgeschlagen, und in der Quelle fehlt sie.</translation>
    </message>
    <message>
        <source>A restore was cut off</source>
        <translation>Eine Wiederherstellung wurde abgebrochen</translation>
    </message>
    <message>
        <source>A restore of this tenant from backup %1 is under way or was cut off.</source>
        <translation>Eine Wiederherstellung dieses Mandanten aus Sicherung %1 läuft noch oder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A restore of this tenant from backup %1 is under way or was cut off. The schema as it was is kept as &quot;%2&quot;.</source>
        <translation>Eine Wiederherstellung dieses Mandanten aus Sicherung %1 läuft noch oder wurde abgebrochen. Das bisherige Schema bleibt als „%2“ erhalten.</translation>
    </message>
    <message>
        <source>Apply %1 again</source>
        <translation>%1 erneut anwenden</translation>
    </message>
    <message>
        <source>Rebuild the invalid index of %1</source>
        <translation>Ungültigen Index von %1 neu aufbauen</translation>
    </message>
    <message>
        <source>Needs a person: no migration creates this index, so that it could be made again.</source>
        <translation>Braucht einen Menschen: Keine Migration legt diesen Index an, mit der er neu erstellt werden könnte.</translation>
    </message>
    <message>
        <source>Needs a person: what it had done before it failed stays, so it cannot simply be run again.</source>
        <translation>Braucht einen Menschen: Was sie vor dem Fehlschlag getan hat, bleibt, daher kann sie nicht einfach erneut laufen.</translation>
    </message>
    <message>
        <source>Run %1 changed the database &quot;%2&quot;; this connection reaches &quot;%3&quot;.</source>
        <translation>Lauf %1 hat die Datenbank „%2“ geändert; diese Verbindung führt zu „%3“.</translation>
    </message>
    <message>
        <source>Run %1 changed the database &quot;%2&quot; of another server.</source>
        <translation>Lauf %1 hat die Datenbank „%2“ eines anderen Servers geändert.</translation>
    </message>
    <message>
        <source>Run %1 is a backup: one that was cut off left nothing behind.</source>
        <translation>Lauf %1 ist eine Sicherung: Eine abgebrochene hat nichts hinterlassen.</translation>
    </message>
    <message>
        <source>Take the backup again.</source>
        <translation>Erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>Run %1 is a restore: one that was cut off is taken back or begun again.</source>
        <translation>Lauf %1 ist eine Wiederherstellung: Eine abgebrochene wird zurückgenommen oder neu begonnen.</translation>
    </message>
    <message>
        <source>Run %1 is still under way (process %2 on %3, user %4).</source>
        <translation>Lauf %1 ist noch im Gange (Prozess %2 auf %3, Benutzer %4).</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it there.</source>
        <translation>Warten Sie, bis er beendet ist, oder brechen Sie ihn dort ab.</translation>
    </message>
    <message>
        <source>Scan the tenant, and take BEGIN, COMMIT and ROLLBACK out of the file: each migration runs in a transaction of its own.</source>
        <translation>Prüfen Sie den Mandanten, und nehmen Sie BEGIN, COMMIT und ROLLBACK aus der Datei: Jede Migration läuft in einer eigenen Transaktion.</translation>
    </message>
    <message>
        <source>The server rolled its transaction back at COMMIT.</source>
        <translation>Der Server hat ihre Transaktion beim COMMIT zurückgerollt.</translation>
    </message>
    <message>
        <source>It ended its own transaction, so that what stands before that may be applied without a record.</source>
        <translation>Sie hat ihre eigene Transaktion beendet, sodass das, was davor steht, womöglich ohne Eintrag angewendet ist.</translation>
    </message>
    <message>
        <source>Its history records %1 as failed, which the plan does not know.</source>
        <translation>Seine Historie verzeichnet %1 als fehlgeschlagen, wovon der Plan nichts weiß.</translation>
    </message>
    <message>
        <source>Scan again; nothing was changed.</source>
        <translation>Prüfen Sie erneut; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The index &quot;%1&quot; is just being built by process %2.</source>
        <translation>Der Index „%1“ wird gerade von Prozess %2 aufgebaut.</translation>
    </message>
    <message>
        <source>Wait until it is done, then scan again.</source>
        <translation>Warten Sie, bis er fertig ist, und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>It ran outside a transaction and may be done in part. Scan the tenant and look at what is there before it is run again.</source>
        <translation>Sie lief außerhalb einer Transaktion und ist womöglich nur teilweise ausgeführt. Prüfen Sie den Mandanten, und sehen Sie nach, was da ist, bevor sie erneut läuft.</translation>
    </message>
    <message>
        <source>%1: settled already, skipped.</source>
        <translation>%1: bereits geklärt, übersprungen.</translation>
    </message>
    <message>
        <source>COPY … TO STDOUT is not supported here.</source>
        <translation>COPY … TO STDOUT wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>Use COPY to a file on the server.</source>
        <translation>Verwenden Sie COPY in eine Datei auf dem Server.</translation>
    </message>
    <message>
        <source>The profile of this connection says read_only = true.</source>
        <translation>Im Profil dieser Verbindung steht read_only = true.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take read_only out of its [database] section first.</source>
        <translation>Nichts wurde geändert. Nehmen Sie zuerst read_only aus dem Abschnitt [database] heraus.</translation>
    </message>
    <message>
        <source>The server makes sessions of &quot;%1&quot; read-only by default.</source>
        <translation>Der Server öffnet Sitzungen von „%1“ standardmäßig nur lesend.</translation>
    </message>
    <message>
        <source>Somebody set default_transaction_read_only for this role, database or server. Connect as a role that may write.</source>
        <translation>Jemand hat default_transaction_read_only für diese Rolle, Datenbank oder diesen Server gesetzt. Verbinden Sie sich mit einer Rolle, die schreiben darf.</translation>
    </message>
    <message>
        <source>COPY … TO STDOUT needs a client that takes the data.</source>
        <translation>COPY … TO STDOUT braucht einen Client, der die Daten entgegennimmt.</translation>
    </message>
    <message>
        <source>Use COPY to a file on the server, or leave it out.</source>
        <translation>Verwenden Sie COPY in eine Datei auf dem Server, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known and has no effect.</source>
        <translation>%1, Zeile %2: „%3“ ist nicht bekannt und hat keine Wirkung.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known.</source>
        <translation>%1, Zeile %2: „%3“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Its history table is no ordinary table, but a view, a foreign or a partitioned table.</source>
        <translation>Ihre Historientabelle ist keine gewöhnliche Tabelle, sondern eine Sicht, eine Fremdtabelle oder eine partitionierte Tabelle.</translation>
    </message>
    <message>
        <source>Its history table has a layout that is not known: %1.</source>
        <translation>Ihre Historientabelle hat einen unbekannten Aufbau: %1.</translation>
    </message>
    <message>
        <source>The column %1 of its history table has a type that it should not have.</source>
        <translation>Die Spalte %1 ihrer Historientabelle hat einen Typ, den sie nicht haben sollte.</translation>
    </message>
    <message>
        <source>Its history table cannot be read without running what its owner defined: row security, or an index or statistics over an expression.</source>
        <translation>Ihre Historientabelle lässt sich nicht lesen, ohne auszuführen, was ihr Eigentümer definiert hat: Zeilensicherheit, oder ein Index oder Statistiken über einen Ausdruck.</translation>
    </message>
    <message>
        <source>Its history table was replaced while it was to be read.</source>
        <translation>Ihre Historientabelle wurde ersetzt, während sie gelesen werden sollte.</translation>
    </message>
    <message>
        <source>Look at what the tenant&apos;s owner made of it.</source>
        <translation>Sehen Sie nach, was der Eigentümer des Mandanten daraus gemacht hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says that this file holds both directions, migrating and taking back.</source>
        <translation>„%1“ besagt, dass diese Datei beide Richtungen enthält, Migrieren und Zurücknehmen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; marks this file as one of %2&apos;s, which holds both directions, migrating and taking back.</source>
        <translation>„%1“ kennzeichnet diese Datei als eine von %2, die beide Richtungen enthält, Migrieren und Zurücknehmen.</translation>
    </message>
    <message>
        <source>Put what takes it back into a file of its own, beside it, and remove the marks from both.</source>
        <translation>Legen Sie die Zurücknahme in eine eigene Datei daneben und entfernen Sie die Kennzeichen aus beiden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names &quot;%2&quot;, which is no place of this sandbox.</source>
        <translation>„%1“ nennt „%2“, was nicht zu dieser Sandbox gehört.</translation>
    </message>
    <message>
        <source>If the folder was moved or copied, remove that file; the next start writes it anew. Otherwise choose another folder.</source>
        <translation>Wurde der Ordner verschoben oder kopiert, so entfernen Sie diese Datei; der nächste Start schreibt sie neu. Wählen Sie sonst einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a symbolic link.</source>
        <translation>„%1“ ist ein symbolischer Link.</translation>
    </message>
    <message>
        <source>A sandbox touches nothing outside its folder. Remove the link, or choose another folder.</source>
        <translation>Eine Sandbox rührt nichts außerhalb ihres Ordners an. Entfernen Sie den Link, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist.</source>
        <translation>„%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot remove &quot;%1&quot;: %2</source>
        <translation>„%1“ kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user (%2).</source>
        <translation>„%1“ gehört einem anderen Benutzer (%2).</translation>
    </message>
    <message>
        <source>Choose a folder of your own, for example one in your home folder.</source>
        <translation>Wählen Sie einen eigenen Ordner, zum Beispiel einen in Ihrem Home-Verzeichnis.</translation>
    </message>
    <message>
        <source>Other users may write in &quot;%1&quot;.</source>
        <translation>Andere Benutzer dürfen in „%1“ schreiben.</translation>
    </message>
    <message>
        <source>Take that right away (chmod go-w), or choose another folder.</source>
        <translation>Nehmen Sie ihnen dieses Recht (chmod go-w), oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Name the folder itself, not a link to it.</source>
        <translation>Nennen Sie den Ordner selbst, nicht einen Link darauf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not tell its version.</source>
        <translation>„%1“ nennt seine Version nicht.</translation>
    </message>
    <message>
        <source>The pg_dump that was found cannot be used.</source>
        <translation>Das gefundene pg_dump ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The system has no memory left for another process. End what is not needed and try again.</source>
        <translation>Das System hat keinen Speicher mehr für einen weiteren Prozess. Beenden Sie, was nicht gebraucht wird, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This user, the container or the system may have no more processes. Raise the limit (ulimit -u) or end some.</source>
        <translation>Dieser Benutzer, der Container oder das System darf keine weiteren Prozesse haben. Erhöhen Sie die Grenze (ulimit -u) oder beenden Sie einige.</translation>
    </message>
    <message>
        <source>Too many files are open. Raise the limit (ulimit -n).</source>
        <translation>Zu viele Dateien sind offen. Erhöhen Sie die Grenze (ulimit -n).</translation>
    </message>
    <message>
        <source>The interpreter or the loader that it asks for is missing.</source>
        <translation>Der Interpreter oder der Lader, den es verlangt, fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not read its input within %2 s and was ended.</source>
        <translation>„%1“ hat seine Eingabe nicht binnen %2 s gelesen und wurde beendet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closed its input and was ended.</source>
        <translation>„%1“ hat seine Eingabe geschlossen und wurde beendet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended without reading its input.</source>
        <translation>„%1“ hat geendet, ohne seine Eingabe zu lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not answer within %2 s and was ended.</source>
        <translation>„%1“ hat nicht binnen %2 s geantwortet und wurde beendet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closed its output without an answer and was ended.</source>
        <translation>„%1“ hat seine Ausgabe geschlossen, ohne zu antworten, und wurde beendet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended without an answer.</source>
        <translation>„%1“ hat geendet, ohne zu antworten.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;? Allowed: %2.</source>
        <translation>Meinten Sie „%1“? Erlaubt: %2.</translation>
    </message>
    <message>
        <source>Say how to reach the database, for example &quot;host=db dbname=app user=me&quot; or &quot;service=app&quot;.</source>
        <translation>Geben Sie an, wie die Datenbank erreicht wird, zum Beispiel „host=db dbname=app user=me“ oder „service=app“.</translation>
    </message>
    <message>
        <source>Say in which table the tenants are listed, for example &quot;public.tenants&quot;.</source>
        <translation>Geben Sie an, in welcher Tabelle die Mandanten stehen, zum Beispiel „public.tenants“.</translation>
    </message>
    <message>
        <source>Say which column holds the tenant’s schema, for example &quot;schema_name&quot;.</source>
        <translation>Geben Sie an, welche Spalte das Schema des Mandanten enthält, zum Beispiel „schema_name“.</translation>
    </message>
    <message>
        <source>Say which schemas are tenants, for example &quot;^tenant_&quot;.</source>
        <translation>Geben Sie an, welche Schemas Mandanten sind, zum Beispiel „^tenant_“.</translation>
    </message>
    <message>
        <source>Say which schema it is, for example &quot;public&quot;.</source>
        <translation>Geben Sie an, welches Schema es ist, zum Beispiel „public“.</translation>
    </message>
    <message>
        <source>Say in which folder the migrations are, for example &quot;migrations&quot;.</source>
        <translation>Geben Sie an, in welchem Ordner die Migrationen liegen, zum Beispiel „migrations“.</translation>
    </message>
    <message>
        <source>Name &quot;{schema}&quot;: without it every tenant&apos;s migrations would run in the same place.</source>
        <translation>Nennen Sie „{schema}“: ohne es liefen die Migrationen aller Mandanten am selben Ort.</translation>
    </message>
    <message>
        <source>The connection’s name as it is shown; else its file’s.</source>
        <translation>Der angezeigte Name der Verbindung; sonst der ihrer Datei.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Zumodra production</source>
        <translation>Zumodra Produktion</translation>
    </message>
    <message>
        <source>What the database is for; production has a colour of its own and asks more before anything changes.</source>
        <translation>Wozu die Datenbank dient; die Produktion hat eine eigene Farbe und fragt mehr, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>How to reach the database: keywords, a URI, or service=name, as libpq reads them; no password.</source>
        <translation>Wie die Datenbank erreicht wird: Schlüsselwörter, eine URI oder service=name, wie libpq sie liest; ohne Passwort.</translation>
    </message>
    <message>
        <source>Whether everything that would change the database is refused.</source>
        <translation>Ob alles abgelehnt wird, was die Datenbank ändern würde.</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed through this connection</source>
        <translation>Nur lesen: Über diese Verbindung kann nichts geändert werden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Where the tenants are listed.</source>
        <translation>Wo die Mandanten aufgeführt sind.</translation>
    </message>
    <message>
        <source>Tenants are &amp;listed</source>
        <translation>Mandanten stehen &amp;in</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s schema.</source>
        <translation>Die Spalte dieser Tabelle, die das Schema des Mandanten enthält.</translation>
    </message>
    <message>
        <source>Column with the schema</source>
        <translation>Spalte mit dem Schema</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s name, if any.</source>
        <translation>Die Spalte dieser Tabelle, die den Namen des Mandanten enthält, falls es eine gibt.</translation>
    </message>
    <message>
        <source>Column with the name</source>
        <translation>Spalte mit dem Namen</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s domain, if any.</source>
        <translation>Die Spalte dieser Tabelle, die die Domain des Mandanten enthält, falls es eine gibt.</translation>
    </message>
    <message>
        <source>Column with the domain</source>
        <translation>Spalte mit der Domain</translation>
    </message>
    <message>
        <source>Columns with a status</source>
        <translation>Spalten mit einem Status</translation>
    </message>
    <message>
        <source>none; several with commas</source>
        <translation>keine; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>The POSIX regular expression that the tenants’ schemas match.</source>
        <translation>Der reguläre POSIX-Ausdruck, auf den die Schemas der Mandanten passen.</translation>
    </message>
    <message>
        <source>Pattern (POSIX)</source>
        <translation>Muster (POSIX)</translation>
    </message>
    <message>
        <source>Schemas that are no tenants although they are listed or match.</source>
        <translation>Schemas, die keine Mandanten sind, obwohl sie aufgeführt sind oder passen.</translation>
    </message>
    <message>
        <source>Schemas left out</source>
        <translation>Ausgelassene Schemata</translation>
    </message>
    <message>
        <source>The schema that is looked after where there are no tenants.</source>
        <translation>Das Schema, das betreut wird, wenn es keine Mandanten gibt.</translation>
    </message>
    <message>
        <source>Folder with the migrations</source>
        <translation>Ordner mit den Migrationen</translation>
    </message>
    <message>
        <source>Where the migrations are; a relative folder counts from the profile’s file.</source>
        <translation>Wo die Migrationen liegen; ein relativer Ordner zählt ab der Datei des Profils.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>The tool by whose rules files are named and recorded; &quot;auto&quot; is told by the files.</source>
        <translation>Das Werkzeug, nach dessen Regeln Dateien benannt und vermerkt werden; „auto“ richtet sich nach den Dateien.</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>Datei&amp;namen</translation>
    </message>
    <message>
        <source>The search_path that migrations run with, where {schema} is the tenant’s.</source>
        <translation>Der search_path, mit dem Migrationen laufen; {schema} ist das des Mandanten.</translation>
    </message>
    <message>
        <source>&amp;search_path</source>
        <translation>&amp;search_path</translation>
    </message>
    <message>
        <source>The folder that this command is called in.</source>
        <translation>Der Ordner, in dem dieser Befehl aufgerufen wird.</translation>
    </message>
    <message>
        <source>How many tenants are worked on at a time.</source>
        <translation>Wie viele Mandanten gleichzeitig bearbeitet werden.</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Worker</translation>
    </message>
    <message>
        <source>The schema of the tenant that goes first, alone; else it is the plan’s first.</source>
        <translation>Das Schema des Mandanten, der allein vorangeht; sonst ist es der erste des Plans.</translation>
    </message>
    <message>
        <source>&amp;Canary</source>
        <translation>&amp;Canary</translation>
    </message>
    <message>
        <source>the first tenant of the plan</source>
        <translation>der erste Mandant des Plans</translation>
    </message>
    <message>
        <source>A run stops when more than this share of its tenants, or this many of them, have failed.</source>
        <translation>Ein Lauf hält an, wenn mehr als dieser Anteil seiner Mandanten oder so viele von ihnen fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>&amp;Stop after failures</source>
        <translation>An&amp;halten nach Fehlschlägen</translation>
    </message>
    <message>
        <source>How long a statement waits for a lock.</source>
        <translation>Wie lange eine Anweisung auf eine Sperre wartet.</translation>
    </message>
    <message>
        <source>Wait for a &amp;lock</source>
        <translation>Auf eine Sp&amp;erre warten</translation>
    </message>
    <message>
        <source>How long one statement may take.</source>
        <translation>Wie lange eine Anweisung dauern darf.</translation>
    </message>
    <message>
        <source>Longest statemen&amp;t</source>
        <translation>&amp;Längste Anweisung</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Where backups are kept, unless BACKUP_DIR names another folder.</source>
        <translation>Wo Sicherungen aufbewahrt werden, sofern BACKUP_DIR keinen anderen Ordner nennt.</translation>
    </message>
    <message>
        <source>&amp;Backup folder</source>
        <translation>Sicherun&amp;gsordner</translation>
    </message>
    <message>
        <source>For how many days backups are wanted; this version removes none.</source>
        <translation>Wie viele Tage Sicherungen gewünscht sind; diese Version entfernt keine.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>In django-tenants’ tables</source>
        <translation>In den Tabellen von django-tenants</translation>
    </message>
    <message>
        <source>In a table of its own</source>
        <translation>In einer eigenen Tabelle</translation>
    </message>
    <message>
        <source>By a pattern of schema names</source>
        <translation>Nach einem Muster der Schemanamen</translation>
    </message>
    <message>
        <source>One schema, no tenants</source>
        <translation>Ein Schema, keine Mandanten</translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2 of its part &quot;%3&quot;; this Tenantry knows %4 at most.</source>
        <translation>Der lokale Speicher „%1“ hat Format %2 in seinem Teil „%3“; dieses Tenantry kennt höchstens %4.</translation>
    </message>
    <message>
        <source>--app cannot be applied here: the history of %1 keeps only the highest version, so the migrations of one app cannot be recorded alone.</source>
        <translation>--app lässt sich hier nicht anwenden: Die Historie von %1 behält nur die höchste Version, also lassen sich die Migrationen einer einzelnen App nicht allein vermerken.</translation>
    </message>
    <message>
        <source>(source)</source>
        <comment>in the place of a tenant: the migration files</comment>
        <translation>(Quelle)</translation>
    </message>
    <message>
        <source>Take the restore back, or restore the tenant again.</source>
        <translation>Nehmen Sie die Wiederherstellung zurück, oder stellen Sie den Mandanten erneut wieder her.</translation>
    </message>
    <message>
        <source>A migration file cannot be used</source>
        <translation>Eine Migrationsdatei ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Mend the file, or move it away.</source>
        <translation>Berichtigen Sie die Datei, oder legen Sie sie anderswohin.</translation>
    </message>
    <message>
        <source>The recorded checksum has %1 characters, a right one has %2.</source>
        <translation>Die vermerkte Prüfsumme hat %1 Zeichen, eine richtige hat %2.</translation>
    </message>
    <message>
        <source>It depends, through others, on itself.</source>
        <translation>Sie hängt über andere von sich selbst ab.</translation>
    </message>
    <message>
        <source>Take one of the dependencies of the circle out.</source>
        <translation>Nehmen Sie eine der Abhängigkeiten aus dem Kreis heraus.</translation>
    </message>
    <message>
        <source>%1, without %2</source>
        <translation>%1, ohne %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 wartet: %2</translation>
    </message>
    <message>
        <source>It is a link to a file that does not exist.</source>
        <translation>Sie ist ein Verweis auf eine Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Mend the link.</source>
        <translation>Berichtigen Sie den Verweis.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Sie ist keine Datei.</translation>
    </message>
    <message>
        <source>Put a file in its place.</source>
        <translation>Legen Sie eine Datei an ihre Stelle.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation>Sie ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Use auto, or one of: %1.</source>
        <translation>Verwenden Sie auto, oder eines von: %1.</translation>
    </message>
    <message>
        <source>The files are read as %1, as the profile says.</source>
        <translation>Die Dateien werden als %1 gelesen, wie es das Profil sagt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds files of two conventions, of %2 and of %3.</source>
        <translation>„%1“ enthält Dateien zweier Konventionen, von %2 und von %3.</translation>
    </message>
    <message>
        <source>Set format under [migrations], or move the others away.</source>
        <translation>Setzen Sie format unter [migrations], oder legen Sie die anderen anderswohin.</translation>
    </message>
    <message>
        <source>The files in &quot;%1&quot; are those of %2, which this version does not read.</source>
        <translation>Die Dateien in „%1“ sind die von %2, die diese Version nicht liest.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>The files are read as %1.</source>
        <translation>Die Dateien werden als %1 gelesen.</translation>
    </message>
    <message>
        <source>It is not named like a migration.</source>
        <translation>Sie heißt nicht wie eine Migration.</translation>
    </message>
    <message>
        <source>It does not say where its way forward begins.</source>
        <translation>Sie sagt nicht, wo der Weg vorwärts beginnt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the same version.</source>
        <translation>„%1“ hat dieselbe Version.</translation>
    </message>
    <message numerus="yes">
        <source>The files are read as %1, told by the names of %n files.</source>
        <translation>
            <numerusform>Die Dateien werden als %1 gelesen, erkannt am Namen von %n Datei.</numerusform>
            <numerusform>Die Dateien werden als %1 gelesen, erkannt an den Namen von %n Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files are read as %1, told by the marks in %n files.</source>
        <translation>
            <numerusform>Die Dateien werden als %1 gelesen, erkannt an den Kennzeichen in %n Datei.</numerusform>
            <numerusform>Die Dateien werden als %1 gelesen, erkannt an den Kennzeichen in %n Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Wiederherstellung von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Drop the schema %1</source>
        <translation>Schema %1 löschen</translation>
    </message>
    <message>
        <source>The restore runs SQL that the owner of the backup wrote.</source>
        <translation>Die Wiederherstellung führt SQL aus, das der Besitzer der Sicherung geschrieben hat.</translation>
    </message>
    <message>
        <source>NO backup of the present state is taken first.</source>
        <translation>Vorher wird KEINE Sicherung des jetzigen Stands angelegt.</translation>
    </message>
    <message>
        <source>There was no schema before the restore from %1.</source>
        <translation>Vor der Wiederherstellung aus %1 gab es kein Schema.</translation>
    </message>
    <message>
        <source>The restore was from %1; &quot;%2&quot; becomes &quot;%3&quot; again.</source>
        <translation>Die Wiederherstellung war aus %1; „%2“ wird wieder zu „%3“.</translation>
    </message>
    <message>
        <source>Run it on a terminal, where the name can be typed.</source>
        <translation>Führen Sie es in einem Terminal aus, wo der Name eingegeben werden kann.</translation>
    </message>
    <message>
        <source>On %1 (%2).</source>
        <comment>a connection, its environment</comment>
        <translation>Auf %1 (%2).</translation>
    </message>
    <message>
        <source>On %1, database %2 (%3).</source>
        <comment>a connection, its database, its environment</comment>
        <translation>Auf %1, Datenbank %2 (%3).</translation>
    </message>
    <message>
        <source>This is %1 of %2 tenants, more than half.</source>
        <translation>Das sind %1 von %2 Mandanten, mehr als die Hälfte.</translation>
    </message>
    <message>
        <source>This is %1 of %2 tenants.</source>
        <translation>Das sind %1 von %2 Mandanten.</translation>
    </message>
    <message>
        <source>Without a rollback file: %1.</source>
        <translation>Ohne Rollback-Datei: %1.</translation>
    </message>
    <message>
        <source>The schema %1 is dropped for good.</source>
        <translation>Das Schema %1 wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>Fortfahren?</translation>
    </message>
    <message>
        <source>This is PRODUCTION. Type &quot;%1&quot; to go on: </source>
        <translation>Dies ist PRODUKTION. Geben Sie „%1“ ein, um fortzufahren: </translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to go on: </source>
        <translation>Geben Sie „%1“ ein, um fortzufahren: </translation>
    </message>
    <message>
        <source>Reach the database the same way as the run did.</source>
        <translation>Erreichen Sie die Datenbank auf demselben Weg wie der Lauf.</translation>
    </message>
    <message>
        <source>The schema that the restore of &quot;%1&quot; put aside is gone.</source>
        <translation>Das Schema, das die Wiederherstellung von „%1“ beiseitegelegt hatte, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing can be taken back. Restore the tenant again.</source>
        <translation>Es lässt sich nichts zurücknehmen. Stellen Sie den Mandanten erneut wieder her.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl tenants&quot; lists the tenants.</source>
        <translation>„tenantryctl tenants“ listet die Mandanten auf.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl diagnose --type interrupted_restore&quot; lists those there are.</source>
        <translation>„tenantryctl diagnose --type interrupted_restore“ listet auf, welche es gibt.</translation>
    </message>
    <message>
        <source>To put the rows of the other database here all the same, say --foreign.</source>
        <translation>Um die Zeilen der anderen Datenbank dennoch hierher zu bringen, geben Sie --foreign an.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl backup restore --undo&quot; takes it back.</source>
        <translation>„tenantryctl backup restore --undo“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Give the same --profile and --dsn.</source>
        <translation>Geben Sie dieselben --profile und --dsn an.</translation>
    </message>
    <message>
        <source>Choose a backup that holds it, or take one.</source>
        <translation>Wählen Sie eine Sicherung, die ihn enthält, oder legen Sie eine an.</translation>
    </message>
    <message>
        <source>Settle that finding of the tenant first.</source>
        <translation>Klären Sie zuerst diesen Befund des Mandanten.</translation>
    </message>
    <message>
        <source>See that the [tenants] section of the profile finds the tenants.</source>
        <translation>Sorgen Sie dafür, dass der Abschnitt [tenants] des Profils die Mandanten findet.</translation>
    </message>
    <message>
        <source>Choose a backup of this connection.</source>
        <translation>Wählen Sie eine Sicherung dieser Verbindung.</translation>
    </message>
    <message>
        <source>The schema&apos;s name counts, not the customer&apos;s.</source>
        <translation>Es zählt der Name des Schemas, nicht der des Kunden.</translation>
    </message>
    <message>
        <source>Name the version of one of the migrations in the source.</source>
        <translation>Nennen Sie die Version einer der Migrationen in der Quelle.</translation>
    </message>
    <message>
        <source>Has to be fixed first; that can be done automatically.</source>
        <translation>Muss zuerst behoben werden; das geht automatisch.</translation>
    </message>
    <message>
        <source>Reach the database that the run was started on, the same way as then.</source>
        <translation>Erreichen Sie die Datenbank, auf der der Lauf begonnen wurde, auf demselben Weg wie damals.</translation>
    </message>
    <message>
        <source>Restore the tenant again, or take the restore back.</source>
        <translation>Stellen Sie den Mandanten erneut wieder her, oder nehmen Sie die Wiederherstellung zurück.</translation>
    </message>
    <message>
        <source>Take it out, then either enter it when you are asked for it, or keep it in the system&apos;s keyring, or put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation>Nehmen Sie es heraus. Geben Sie es dann entweder ein, wenn Sie danach gefragt werden, oder bewahren Sie es im Schlüsselbund des Systems auf, oder tragen Sie es in ~/.pgpass ein (host:port:database:user:password, Modus 0600), oder nennen Sie mit passfile= eine Datei dieser Form.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht verifiziert</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>recorded, absent</source>
        <translation>aufgezeichnet, fehlt</translation>
    </message>
    <message>
        <source>edited after applying</source>
        <translation>nach dem Anwenden bearbeitet</translation>
    </message>
    <message>
        <source>present, not recorded</source>
        <translation>vorhanden, nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>partly failed</source>
        <translation>teilweise fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Migrations are named VERSION_name.sql and hold a line &quot;-- migrate:up&quot;, and one &quot;-- migrate:down&quot; for the way back.</source>
        <translation>Migrationen heißen VERSION_name.sql und enthalten eine Zeile „-- migrate:up“ und für den Rückweg eine „-- migrate:down“.</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a step</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>SHA-256 of its SQL</source>
        <translation>SHA-256 seines SQL</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Run %1 has no tenant &quot;%2&quot;.</source>
        <translation>Der Lauf %1 hat keinen Mandanten „%2“.</translation>
    </message>
    <message>
        <source>Run %1 is one step, done or not: there is no rest.</source>
        <translation>Der Lauf %1 ist ein einziger Schritt, getan oder nicht: Es gibt keinen Rest.</translation>
    </message>
    <message>
        <source>Run %1 was written by another version of Tenantry (%2, %3); this one does not know what is left of it.</source>
        <translation>Der Lauf %1 wurde von einer anderen Version von Tenantry geschrieben (%2, %3); diese weiß nicht, was davon übrig ist.</translation>
    </message>
    <message>
        <source>Resume it with the version that began it.</source>
        <translation>Setzen Sie ihn mit der Version fort, die ihn begonnen hat.</translation>
    </message>
    <message>
        <source>The plan is too large to be kept: %1 MiB.</source>
        <translation>Der Plan ist zu groß, um aufbewahrt zu werden: %1 MiB.</translation>
    </message>
    <message>
        <source>Plan fewer tenants at a time.</source>
        <translation>Planen Sie weniger Mandanten auf einmal.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Verify the archive</source>
        <translation>Das Archiv verifizieren</translation>
    </message>
    <message>
        <source>Back up the present state</source>
        <translation>Den jetzigen Stand sichern</translation>
    </message>
    <message>
        <source>Rename the live schema aside</source>
        <translation>Das lebende Schema beiseite benennen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Compare row counts</source>
        <translation>Zeilenzahlen vergleichen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Drop the schema</source>
        <translation>Das Schema löschen</translation>
    </message>
    <message>
        <source>Take the restore back</source>
        <translation>Die Wiederherstellung zurücknehmen</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables: %3</source>
        <translation>%1 Zeilen in %2 Tabellen: %3</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>The file of %1 was changed since the run was confirmed.</source>
        <translation>Die Datei von %1 wurde geändert, seit der Lauf bestätigt wurde.</translation>
    </message>
    <message>
        <source>It waits for a file that cannot be used: %1.</source>
        <translation>Sie wartet auf eine nicht verwendbare Datei: %1.</translation>
    </message>
    <message>
        <source>What stands before the file that cannot be used is applied, and nothing after it; %1 goes first.</source>
        <translation>Was vor der nicht verwendbaren Datei steht, wird angewendet, und nichts danach; %1 geht voran.</translation>
    </message>
    <message>
        <source>Taking the restore back</source>
        <translation>Die Wiederherstellung wird zurückgenommen</translation>
    </message>
    <message>
        <source>Run %1 was written by a version that kept no plan.</source>
        <translation>Der Lauf %1 wurde von einer Version geschrieben, die keinen Plan aufbewahrte.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und noch %n</numerusform>
            <numerusform>%1 und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was planned for these tenants.</source>
        <translation>Für diese Mandanten war nichts geplant.</translation>
    </message>
    <message>
        <source>Its history cannot be written safely</source>
        <translation>Ihr Verlauf kann nicht gefahrlos geschrieben werden</translation>
    </message>
    <message>
        <source>Drop or disable them, as the table&apos;s owner, then scan again.</source>
        <translation>Löschen oder deaktivieren Sie sie als Eigentümer der Tabelle, und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Writing into its history table would run what its owner defined: %1.</source>
        <translation>In ihre Verlaufstabelle zu schreiben würde ausführen, was ihr Eigentümer definiert hat: %1.</translation>
    </message>
    <message>
        <source>Their owner %1 is a superuser, so that nothing keeps what their objects do from doing anything.</source>
        <translation>Ihr Eigentümer %1 ist Superuser, sodass nichts zurückhält, was ihre Objekte tun.</translation>
    </message>
    <message>
        <source>This connection’s role may not become their owner %1, so what their objects do is done with its own rights.</source>
        <translation>Die Rolle dieser Verbindung darf nicht ihr Eigentümer %1 werden, also geschieht mit ihren eigenen Rechten, was ihre Objekte tun.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 may need more rights than %4 has.</source>
        <translation>%1, Zeile %2: %3 braucht womöglich mehr Rechte, als %4 hat.</translation>
    </message>
    <message>
        <source>Runs as %1.</source>
        <translation>Läuft als %1.</translation>
    </message>
    <message>
        <source>With role = &quot;operator&quot; in [runs] everything runs as %1.</source>
        <translation>Mit role = &quot;operator&quot; in [runs] läuft alles als %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It runs as %1. Give that role the right, or say role = &quot;operator&quot; in [runs] of this connection.</source>
        <translation>Es läuft als %1. Geben Sie dieser Rolle das Recht, oder setzen Sie role = &quot;operator&quot; in [runs] dieser Verbindung.</translation>
    </message>
    <message>
        <source>Say &quot;owner&quot;, &quot;operator&quot;, or the name of a role.</source>
        <translation>Geben Sie „owner“, „operator“ oder den Namen einer Rolle an.</translation>
    </message>
    <message>
        <source>With whose rights migrations and restores run: &quot;owner&quot;, the tenant’s owner where this connection’s role may become it; &quot;operator&quot;, this connection’s role; or a role’s name.</source>
        <translation>Mit wessen Rechten Migrationen und Wiederherstellungen laufen: „owner“, der Eigentümer des Mandanten, wo die Rolle dieser Verbindung er werden darf; „operator“, die Rolle dieser Verbindung; oder der Name einer Rolle.</translation>
    </message>
    <message>
        <source>Runs &amp;as</source>
        <translation>Läuft &amp;als</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>rows of a table</comment>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Not compared, because others have changed rows of them since: %1</source>
        <translation>Nicht verglichen, weil andere darin seither Zeilen geändert haben: %1</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>Nicht wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>To restore the tenant without that: --leave-out &quot;%1&quot;</source>
        <translation>Um den Mandanten ohne dies wiederherzustellen: --leave-out &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants lack something, perhaps rightly: tenantryctl diagnose --type undecidable</source>
        <translation>
            <numerusform>%n Mandanten fehlt etwas, vielleicht zu Recht: tenantryctl diagnose --type undecidable</numerusform>
            <numerusform>%n Mandanten fehlt etwas, vielleicht zu Recht: tenantryctl diagnose --type undecidable</numerusform>
        </translation>
    </message>
    <message>
        <source>the rows of its last table do not end.</source>
        <translation>die Zeilen seiner letzten Tabelle enden nicht.</translation>
    </message>
    <message>
        <source>The archive has no constraint, index or trigger &quot;%1&quot; of &quot;%2&quot;.</source>
        <translation>Das Archiv enthält weder Constraint noch Index noch Trigger „%1“ von „%2“.</translation>
    </message>
    <message>
        <source>What can be left out is named where a restore fails at it, as &quot;FK CONSTRAINT table name&quot;.</source>
        <translation>Was weggelassen werden kann, wird dort genannt, wo eine Wiederherstellung daran scheitert, etwa „FK CONSTRAINT Tabelle Name“.</translation>
    </message>
    <message>
        <source>It says that it was taken in the future, so it never counts as the last one.</source>
        <translation>Sie will in der Zukunft entstanden sein und gilt daher nie als die letzte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user (%2), so it is not taken for a backup of yours.</source>
        <translation>„%1“ gehört einem anderen Benutzer (%2) und gilt daher nicht als Ihre Sicherung.</translation>
    </message>
    <message>
        <source>If you know where it comes from, make it your own (chown), then verify it.</source>
        <translation>Wenn Sie wissen, woher es stammt, machen Sie es zu Ihrem Eigentum (chown) und prüfen Sie es dann.</translation>
    </message>
    <message>
        <source>Others may write to &quot;%1&quot;, so it is not taken for a backup of yours.</source>
        <translation>Andere dürfen in „%1“ schreiben; es gilt daher nicht als Ihre Sicherung.</translation>
    </message>
    <message>
        <source>If you know that nobody has changed it, take that right away (chmod go-w), then verify it.</source>
        <translation>Wenn Sie wissen, dass niemand es geändert hat, entziehen Sie dieses Recht (chmod go-w) und prüfen Sie es dann.</translation>
    </message>
    <message>
        <source>Others can exchange what is in the folder &quot;%1&quot; while it is restored from.</source>
        <translation>Andere können den Inhalt des Ordners „%1“ während der Wiederherstellung austauschen.</translation>
    </message>
    <message>
        <source>Make the folder your own, and take the right to write away from others (chmod go-w) or make it sticky (chmod +t).</source>
        <translation>Machen Sie den Ordner zu Ihrem Eigentum und entziehen Sie anderen das Schreibrecht (chmod go-w), oder setzen Sie das Sticky-Bit (chmod +t).</translation>
    </message>
    <message>
        <source>It is being restored, or a restore of it was cut off.</source>
        <translation>Er wird gerade wiederhergestellt, oder seine Wiederherstellung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Wait until that restore has ended, or take it back first.</source>
        <translation>Warten Sie das Ende dieser Wiederherstellung ab oder nehmen Sie sie zuerst zurück.</translation>
    </message>
    <message>
        <source>All tenants are being restored, or restores of them were cut off, so there is nothing to back up.</source>
        <translation>Alle Mandanten werden gerade wiederhergestellt, oder ihre Wiederherstellung wurde abgebrochen; es gibt nichts zu sichern.</translation>
    </message>
    <message>
        <source>Large objects belong to no schema, so no backup of a tenant holds them. They are pointed to by: %1</source>
        <translation>Large Objects gehören zu keinem Schema; keine Sicherung eines Mandanten enthält sie. Auf sie verweisen: %1</translation>
    </message>
    <message>
        <source>This server is a standby, which does not have the rows of unlogged tables: %1</source>
        <translation>Dieser Server ist ein Standby, der die Zeilen von UNLOGGED-Tabellen nicht hat: %1</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs in part to roles that you are not a member of, so that you cannot restore it: %2</source>
        <translation>Was die Sicherung von „%1“ enthält, gehört zum Teil Rollen, deren Mitglied Sie nicht sind; Sie können es daher nicht wiederherstellen: %2</translation>
    </message>
    <message>
        <source>Restore as a member of these roles, or as a superuser.</source>
        <translation>Stellen Sie als Mitglied dieser Rollen oder als Superuser wieder her.</translation>
    </message>
    <message>
        <source>Restore as the owner, or as a superuser.</source>
        <translation>Stellen Sie als Eigentümer oder als Superuser wieder her.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; belongs to a role that you are not a member of, so that you cannot put anything in its place.</source>
        <translation>Das Schema „%1“ gehört einer Rolle, deren Mitglied Sie nicht sind; Sie können nichts an seine Stelle setzen.</translation>
    </message>
    <message>
        <source>You may not create a schema in this database, and &quot;%1&quot; has to be made anew.</source>
        <translation>Sie dürfen in dieser Datenbank kein Schema anlegen, und „%1“ muss neu angelegt werden.</translation>
    </message>
    <message>
        <source>You cannot make &quot;%1&quot; the property of role &quot;%2&quot;, which owned it when it was backed up: there is no such role, or you are not a member of it.</source>
        <translation>Sie können „%1“ nicht der Rolle „%2“ übereignen, der es bei der Sicherung gehörte: Es gibt diese Rolle nicht, oder Sie sind nicht ihr Mitglied.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored in place: bound to its schema, and in no backup of it, are: %2</source>
        <translation>„%1“ kann nicht an Ort und Stelle wiederhergestellt werden: An sein Schema gebunden und in keiner Sicherung davon enthalten sind: %2</translation>
    </message>
    <message>
        <source>Take them out of the schema first (ALTER EXTENSION … SET SCHEMA, ALTER PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION or NO INHERIT), and bind them again after the restore.</source>
        <translation>Lösen Sie sie zuerst vom Schema (ALTER EXTENSION … SET SCHEMA, ALTER PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION oder NO INHERIT) und binden Sie sie nach der Wiederherstellung wieder.</translation>
    </message>
    <message>
        <source>The comments of several schemas claim the same restore; all but one are forged.</source>
        <translation>Die Kommentare mehrerer Schemas beanspruchen dieselbe Wiederherstellung; alle bis auf einen sind gefälscht.</translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in the comments of schemas, and take the forged ones off.</source>
        <translation>Suchen Sie „%1“ in den Kommentaren der Schemas und entfernen Sie die gefälschten.</translation>
    </message>
    <message>
        <source>%1, a part of %2</source>
        <translation>%1, ein Teil von %2</translation>
    </message>
    <message>
        <source>The schemas of %1 are renamed or restored all the time.</source>
        <translation>Die Schemas von %1 werden ständig umbenannt oder wiederhergestellt.</translation>
    </message>
    <message>
        <source>Back up again when that has ended.</source>
        <translation>Sichern Sie noch einmal, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>It was restored, renamed or dropped while the backup was taken.</source>
        <translation>Er wurde während der Sicherung wiederhergestellt, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>pg_dump has left the rows of table &quot;%1&quot; of tenant &quot;%2&quot; out.</source>
        <translation>pg_dump hat die Zeilen der Tabelle „%1“ des Mandanten „%2“ ausgelassen.</translation>
    </message>
    <message>
        <source># The list has all that is in the archive, but not: %1</source>
        <translation># Die Liste enthält alles, was im Archiv ist, außer: %1</translation>
    </message>
    <message>
        <source>The tenant holds what was restored; there is no backup of the state before.</source>
        <translation>Der Mandant enthält das Wiederhergestellte; vom vorigen Stand gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>The tenant holds what was restored; the state before is in backup %1.</source>
        <translation>Der Mandant enthält das Wiederhergestellte; der vorige Stand ist in der Sicherung %1.</translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore. What had been restored is kept as &quot;%1&quot;, for somebody may have written to it meanwhile.</source>
        <translation>Der Mandant ist wie vor der Wiederherstellung. Das Wiederhergestellte wird als „%1“ aufbewahrt, denn jemand könnte inzwischen hineingeschrieben haben.</translation>
    </message>
    <message>
        <source>Take the restore back where it was begun, or restore the tenant again.</source>
        <translation>Nehmen Sie die Wiederherstellung dort zurück, wo sie begonnen wurde, oder stellen Sie den Mandanten noch einmal wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>A backup is whole or not at all: the %n tenants that were finished are not kept.</source>
        <translation>
            <numerusform>Eine Sicherung ist vollständig oder gar keine: Der eine fertige Mandant wird nicht behalten.</numerusform>
            <numerusform>Eine Sicherung ist vollständig oder gar keine: Die %n fertigen Mandanten werden nicht behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>All tenants were restored or dropped while the backup was taken, so it would hold nothing.</source>
        <translation>Alle Mandanten wurden während der Sicherung wiederhergestellt oder gelöscht; sie enthielte daher nichts.</translation>
    </message>
    <message>
        <source>Back up again.</source>
        <translation>Sichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>The history of tenant &quot;%1&quot; cannot be read: %2</source>
        <translation>Die Historie des Mandanten „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is PostgreSQL&apos;s own.</source>
        <translation>Das Schema „%1“ gehört PostgreSQL selbst.</translation>
    </message>
    <message>
        <source>Choose a name that does not begin with pg_ and is not information_schema.</source>
        <translation>Wählen Sie einen Namen, der nicht mit pg_ beginnt und nicht information_schema ist.</translation>
    </message>
    <message>
        <source>Absent, perhaps rightly</source>
        <translation>Fehlt, vielleicht zu Recht</translation>
    </message>
    <message>
        <source>Nothing has to be done, unless the tenant should have it.</source>
        <translation>Es ist nichts zu tun, es sei denn, der Mandant sollte es haben.</translation>
    </message>
    <message>
        <source>The source has no migrations</source>
        <translation>Die Quelle hat keine Migrationen</translation>
    </message>
    <message>
        <source>Set folder under [migrations] to where the migrations are.</source>
        <translation>Setzen Sie folder unter [migrations] dorthin, wo die Migrationen sind.</translation>
    </message>
    <message>
        <source>The history records it as failed. Of what it creates nothing is there from line %1 on: %2</source>
        <translation>Der Verlauf führt sie als fehlgeschlagen. Von dem, was sie anlegt, ist ab Zeile %1 nichts da: %2</translation>
    </message>
    <message>
        <source>The schema lacks %1. Only the server knows what this did: %2, line %3: %4</source>
        <translation>Dem Schema fehlt %1. Nur der Server weiß, was dies getan hat: %2, Zeile %3: %4</translation>
    </message>
    <message>
        <source>Partitions are gone, as where only the newest are kept: %1.</source>
        <translation>Partitionen sind weg, wie dort, wo nur die neuesten behalten werden: %1.</translation>
    </message>
    <message>
        <source>Its version is greater than %1, the greatest that the history can hold.</source>
        <translation>Seine Version ist größer als %1, die größte, die die Historie aufnehmen kann.</translation>
    </message>
    <message>
        <source>%1 stands before what was confirmed, and was not confirmed itself: plan this tenant anew.</source>
        <translation>%1 steht vor dem, was bestätigt wurde, und wurde selbst nicht bestätigt: Planen Sie diesen Mandanten neu.</translation>
    </message>
    <message>
        <source>Remove it: each migration already runs in a transaction of its own, together with its record. Or begin the file with the line &quot;-- tenantry: no-transaction&quot;: then its own transactions are kept.</source>
        <translation>Entfernen Sie es: Jede Migration läuft bereits in einer eigenen Transaktion, zusammen mit ihrem Eintrag. Oder beginnen Sie die Datei mit der Zeile „-- tenantry: no-transaction“: Dann bleiben ihre eigenen Transaktionen erhalten.</translation>
    </message>
    <message>
        <source>%1 inside a transaction of the file.</source>
        <translation>%1 in einer Transaktion der Datei.</translation>
    </message>
    <message>
        <source>Put it before BEGIN or after COMMIT: the server runs it outside a transaction only.</source>
        <translation>Setzen Sie es vor BEGIN oder hinter COMMIT: Der Server führt es nur außerhalb einer Transaktion aus.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 runs for one tenant at a time, for it changes what tenants share (%2).</source>
        <translation>%1 läuft für einen Mandanten nach dem anderen, denn es ändert, was Mandanten gemeinsam haben (%2).</translation>
    </message>
    <message>
        <source>It is %1 text.</source>
        <translation>Es ist %1-Text.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like a folder of %2 (&quot;%3&quot;), which this version does not read.</source>
        <translation>„%1“ sieht aus wie ein Ordner von %2 („%3“), das diese Version nicht liest.</translation>
    </message>
    <message>
        <source>Set folder under [migrations] to its subfolder &quot;%1&quot;, which holds migrations.</source>
        <translation>Setzen Sie folder unter [migrations] auf seinen Unterordner „%1“, der Migrationen enthält.</translation>
    </message>
    <message>
        <source>There is no migration in this folder.</source>
        <translation>In diesem Ordner ist keine Migration.</translation>
    </message>
    <message>
        <source>There is no migration in this folder, but there is: %1.</source>
        <translation>In diesem Ordner ist keine Migration, aber: %1.</translation>
    </message>
    <message>
        <source>Give it a smaller number.</source>
        <translation>Geben Sie ihr eine kleinere Nummer.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no migration is applied</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Its history changed since the plan was made: it recorded %1 then, and records %2 now.</source>
        <translation>Seine Historie hat sich geändert, seit der Plan gemacht wurde: Damals verzeichnete sie %1, jetzt %2.</translation>
    </message>
    <message>
        <source>The server took the login and did not answer the first question within %1 s.</source>
        <translation>Der Server hat die Anmeldung angenommen und die erste Frage nicht innerhalb von %1 s beantwortet.</translation>
    </message>
    <message>
        <source>What the server sends is no answer to a question.</source>
        <translation>Was der Server sendet, ist keine Antwort auf eine Frage.</translation>
    </message>
    <message>
        <source>A pooler may have no free server, or this is no PostgreSQL: check host and port of the connection string.</source>
        <translation>Ein Pooler hat vielleicht keinen freien Server, oder dies ist kein PostgreSQL: Host und Port der Verbindungszeichenfolge prüfen.</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>keine Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <source>what it sends is no answer to a login</source>
        <translation>was er sendet, ist keine Antwort auf eine Anmeldung</translation>
    </message>
    <message>
        <source>This block resets search_path and goes on after that: what it makes then would not be made in the tenant&apos;s schema.</source>
        <translation>Dieser Block setzt search_path zurück und läuft danach weiter: Was er dann anlegt, entstünde nicht im Schema des Mandanten.</translation>
    </message>
    <message>
        <source>Let it set search_path to what it was before, by set_config().</source>
        <translation>Lassen Sie ihn search_path mit set_config() auf den vorherigen Wert setzen.</translation>
    </message>
    <message>
        <source>Look at the live schema</source>
        <translation>Das aktuelle Schema ansehen</translation>
    </message>
    <message>
        <source>Gather statistics</source>
        <translation>Statistiken sammeln</translation>
    </message>
    <message>
        <source>%1: another session was in its way (%2), try %3.</source>
        <translation>%1: Eine andere Sitzung war im Weg (%2), Versuch %3.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>There are no statistics of table %1: %2</source>
        <translation>Es gibt keine Statistiken der Tabelle %1: %2</translation>
    </message>
    <message>
        <source>Left out, as asked for: %1</source>
        <translation>Wie gewünscht weggelassen: %1</translation>
    </message>
    <message>
        <source>What had been restored is kept as %1: somebody may have written to it.</source>
        <translation>Das Wiederhergestellte wird als %1 aufbewahrt: Jemand könnte hineingeschrieben haben.</translation>
    </message>
    <message>
        <source>Others have changed rows since they were restored, so that these tables could not be compared: %1</source>
        <translation>Andere haben seit der Wiederherstellung Zeilen geändert; diese Tabellen konnten nicht verglichen werden: %1</translation>
    </message>
    <message>
        <source>Another program holds the local store and does not let go.</source>
        <translation>Ein anderes Programm hält den lokalen Speicher und gibt ihn nicht frei.</translation>
    </message>
    <message>
        <source>Wait until it is done, or end it, and try again.</source>
        <translation>Warten, bis es fertig ist, oder es beenden und erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk of the local store is full.</source>
        <translation>Der Datenträger des lokalen Speichers ist voll.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The local store may not be written.</source>
        <translation>Der lokale Speicher darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation>Die Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>The registry row cannot be read: %1</source>
        <translation>Die Zeile des Registers kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Name the table of the tenants in the [tenants] section: table = &quot;schema.table&quot;. With registry = &quot;table&quot; it may be any table.</source>
        <translation>Nennen Sie die Tabelle der Mandanten im Abschnitt [tenants]: table = &quot;schema.tabelle&quot;. Mit registry = &quot;table&quot; darf es jede Tabelle sein.</translation>
    </message>
    <message>
        <source>Only tables that may be a tenant&apos;s own look like django-tenants: %1.</source>
        <translation>Nur Tabellen, die einem Mandanten selbst gehören können, sehen aus wie die von django-tenants: %1.</translation>
    </message>
    <message>
        <source>%1: the value is empty</source>
        <translation>%1: Der Wert ist leer</translation>
    </message>
    <message>
        <source>the value is empty</source>
        <translation>der Wert ist leer</translation>
    </message>
    <message>
        <source>Nothing to record.</source>
        <translation>Nichts zu verzeichnen.</translation>
    </message>
    <message>
        <source>Another tenant&apos;s schema differs in case only</source>
        <translation>Das Schema eines anderen Mandanten unterscheidet sich nur in der Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Mind the letters wherever the name is typed, or rename one of them.</source>
        <translation>Achten Sie auf Groß- und Kleinschreibung, wo der Name getippt wird, oder benennen Sie eines um.</translation>
    </message>
    <message>
        <source>There is a tenant &quot;%1&quot; as well: each is handled exactly as it is written.</source>
        <translation>Es gibt auch einen Mandanten „%1“: Jeder wird genau so behandelt, wie er geschrieben ist.</translation>
    </message>
    <message>
        <source>%1 is not recorded: nothing in the schema shows that it ran.</source>
        <translation>%1 wird nicht verzeichnet: Nichts im Schema zeigt, dass sie gelaufen ist.</translation>
    </message>
    <message>
        <source>%1 is not recorded: its record would stand for %2 as well.</source>
        <translation>%1 wird nicht verzeichnet: Ihr Eintrag stünde auch für %2.</translation>
    </message>
    <message>
        <source>Nothing is to be recorded</source>
        <translation>Nichts ist zu verzeichnen</translation>
    </message>
    <message>
        <source>Whatever the schemas show to be applied is recorded.</source>
        <translation>Was die Schemas als angewendet zeigen, ist verzeichnet.</translation>
    </message>
    <message>
        <source>Adopt 1 tenant</source>
        <translation>1 Mandanten übernehmen</translation>
    </message>
    <message>
        <source>Adopt %1 tenants</source>
        <translation>%1 Mandanten übernehmen</translation>
    </message>
    <message>
        <source>What the schemas show to be applied is recorded in their histories. No migration is applied.</source>
        <translation>Was die Schemas als angewendet zeigen, wird in ihren Historien verzeichnet. Keine Migration wird angewendet.</translation>
    </message>
    <message>
        <source>Nothing can be applied</source>
        <translation>Nichts kann angewendet werden</translation>
    </message>
    <message>
        <source>The source has no migrations, so nobody can be held against it.</source>
        <translation>Die Quelle hat keine Migrationen, also kann niemand mit ihr verglichen werden.</translation>
    </message>
    <message>
        <source>What is pending waits for a file that cannot be used.</source>
        <translation>Was aussteht, wartet auf eine Datei, die nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>The session was closed and cannot be opened again.</source>
        <translation>Die Sitzung wurde geschlossen und kann nicht wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>is set, but no column with a status is</source>
        <translation>ist gesetzt, aber keine Spalte mit einem Status</translation>
    </message>
    <message>
        <source>Name the columns in status_columns as well.</source>
        <translation>Nennen Sie auch die Spalten in status_columns.</translation>
    </message>
    <message>
        <source>The table that lists the tenants, after its schema and a dot; with django-tenants only where it is not found by its columns.</source>
        <translation>Die Tabelle, die die Mandanten auflistet, nach ihrem Schema und einem Punkt; mit django-tenants nur, wo sie nicht an ihren Spalten gefunden wird.</translation>
    </message>
    <message>
        <source>The values of those columns with which a row is expected to have a schema; any, if there is none here.</source>
        <translation>Die Werte dieser Spalten, mit denen eine Zeile ein Schema haben soll; alle, wenn hier keiner steht.</translation>
    </message>
    <message>
        <source>Statuses with a schema</source>
        <translation>Status mit Schema</translation>
    </message>
    <message>
        <source>all; several with commas</source>
        <translation>alle; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>You may not create a schema in this database, so nothing is put aside: in one transaction, what the backup of %2 holds is dropped from &quot;%1&quot; and made anew. What came into the schema since stays.</source>
        <translation>Sie dürfen in dieser Datenbank kein Schema anlegen, darum wird nichts beiseitegelegt: In einer Transaktion wird aus „%1“ gelöscht und neu angelegt, was die Sicherung vom %2 enthält. Was seither ins Schema kam, bleibt.</translation>
    </message>
    <message>
        <source>No restore has put a schema aside that is still there.</source>
        <translation>Es gibt kein Schema mehr, das eine Wiederherstellung beiseitegelegt hat.</translation>
    </message>
    <message>
        <source>Schema put aside</source>
        <translation>Beiseitegelegtes Schema</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Erhalten seit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>its restore was cut off</source>
        <translation>seine Wiederherstellung wurde abgebrochen</translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation>Dies ist der Mandant, wie er vor der Wiederherstellung war. Nach dem Löschen hat ihn nur noch eine Sicherung.</translation>
    </message>
    <message>
        <source>✓ dropped  %1</source>
        <translation>✓ gelöscht  %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot; again.</source>
        <translation>„%1“ wird wieder „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot; again; what stands there now is kept as &quot;%3&quot;.</source>
        <translation>„%1“ wird wieder „%2“; was jetzt dort steht, bleibt als „%3“ erhalten.</translation>
    </message>
    <message>
        <source>Objects of other schemas go on pointing into what stands there now: %1</source>
        <translation>Objekte anderer Schemas verweisen weiterhin auf das, was jetzt dort steht: %1</translation>
    </message>
    <message>
        <source>What stood there is kept as %1.</source>
        <translation>Was dort stand, bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>--take-back and --drop exclude each other.</source>
        <translation>--take-back und --drop schließen einander aus.</translation>
    </message>
    <message>
        <source>Which schema? Its name was not given.</source>
        <translation>Welches Schema? Sein Name wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>tenantryctl backup kept lists them.</source>
        <translation>tenantryctl backup kept listet sie auf.</translation>
    </message>
    <message>
        <source>What is to be done with %1?</source>
        <translation>Was soll mit %1 geschehen?</translation>
    </message>
    <message>
        <source>--take-back gives it its name back, --drop drops it.</source>
        <translation>--take-back gibt ihm seinen Namen zurück, --drop löscht es.</translation>
    </message>
    <message>
        <source>on request</source>
        <comment>mended where it is asked for</comment>
        <translation>auf Verlangen</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>What is left and can be fixed: %1</source>
        <translation>Was übrig ist und behoben werden kann: %1</translation>
    </message>
    <message>
        <source>The database, once</source>
        <translation>Die Datenbank, einmal</translation>
    </message>
    <message>
        <source>The backup is sound; that it was verified is not noted: %1</source>
        <translation>Die Sicherung ist in Ordnung; dass sie geprüft wurde, ist nicht vermerkt: %1</translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; is under way or was cut off.</source>
        <translation>Eine Wiederherstellung von „%1“ läuft noch oder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Wait for its end, or take that restore back: it gives the schema its name again.</source>
        <translation>Warten Sie ihr Ende ab, oder nehmen Sie jene Wiederherstellung zurück: Das gibt dem Schema seinen Namen wieder.</translation>
    </message>
    <message>
        <source>Nobody can tell whose schema &quot;%1&quot; was: its name was cut.</source>
        <translation>Niemand kann sagen, wessen Schema „%1“ war: Sein Name wurde gekürzt.</translation>
    </message>
    <message>
        <source>Rename it by hand, or restore the tenant from a backup.</source>
        <translation>Benennen Sie es von Hand um, oder stellen Sie den Mandanten aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; need not be what &quot;%2&quot; was: whoever owns a schema can say so, and no restore in the journal agrees.</source>
        <translation>„%1“ muss nicht sein, was „%2“ war: Das kann jeder behaupten, dem ein Schema gehört, und keine Wiederherstellung im Journal bestätigt es.</translation>
    </message>
    <message>
        <source>Have somebody install it who may, in this database: %1</source>
        <translation>Lassen Sie sie in dieser Datenbank von jemandem installieren, der es darf: %1</translation>
    </message>
    <message>
        <source>The schema from before a restore is still kept</source>
        <translation>Das Schema von vor einer Wiederherstellung ist noch erhalten</translation>
    </message>
    <message>
        <source>Look at the tenant, then drop what was kept, or take the restore back.</source>
        <translation>Sehen Sie sich den Mandanten an, löschen Sie dann das Erhaltene, oder nehmen Sie die Wiederherstellung zurück.</translation>
    </message>
    <message>
        <source>Kept since %2: %1.</source>
        <translation>Erhalten seit %2: %1.</translation>
    </message>
    <message>
        <source>The server does not have the extension %1: its package has to be installed there first.</source>
        <translation>Der Server hat die Erweiterung %1 nicht: ihr Paket muss dort erst installiert werden.</translation>
    </message>
    <message>
        <source>%1 may not install the extension %2: it is not trusted, so that only a superuser may.</source>
        <translation>%1 darf die Erweiterung %2 nicht installieren: sie gilt nicht als vertrauenswürdig, daher darf es nur ein Superuser.</translation>
    </message>
    <message>
        <source>%1 may not install the extension %2: it may not create in the database %3.</source>
        <translation>%1 darf die Erweiterung %2 nicht installieren: die Rolle darf in der Datenbank %3 nichts anlegen.</translation>
    </message>
    <message>
        <source>The schema %1 does not exist, where the extension %2 is to go.</source>
        <translation>Das Schema %1, in das die Erweiterung %2 kommen soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>The extension %1 is in the schema of %2, where other tenants do not find it; ALTER EXTENSION … SET SCHEMA moves it.</source>
        <translation>Die Erweiterung %1 liegt im Schema von %2, wo andere Mandanten sie nicht finden; ALTER EXTENSION … SET SCHEMA verlegt sie.</translation>
    </message>
    <message>
        <source>Its file was edited after it was applied, and was not accepted as it is now.</source>
        <translation>Ihre Datei wurde nach dem Anwenden bearbeitet und nicht so angenommen, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Its objects come back without their rows if it is applied again; that was not asked for.</source>
        <translation>Ihre Objekte kommen ohne ihre Zeilen zurück, wenn sie erneut angewendet wird; das wurde nicht verlangt.</translation>
    </message>
    <message>
        <source>Has to be fixed first: what it made is gone.</source>
        <translation>Muss zuerst behoben werden: Was sie angelegt hat, ist weg.</translation>
    </message>
    <message>
        <source>It was not chosen.</source>
        <translation>Es wurde nicht ausgewählt.</translation>
    </message>
    <message>
        <source>It runs as %1, and this would have other rights.</source>
        <translation>Sie läuft als %1, und dies hätte andere Rechte.</translation>
    </message>
    <message>
        <source>Take out what sets or resets the role, or say role = &quot;operator&quot; in [runs] of this connection.</source>
        <translation>Nehmen Sie heraus, was die Rolle setzt oder zurücksetzt, oder geben Sie role = &quot;operator&quot; in [runs] dieser Verbindung an.</translation>
    </message>
    <message>
        <source>What is absent comes back as its files make it: without the rows that it held. Those are in a backup, if anywhere.</source>
        <translation>Was fehlt, kommt so zurück, wie seine Dateien es anlegen: ohne die Zeilen, die darin standen. Die stehen in einer Sicherung, wenn überhaupt.</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>What is to be settled has to be ticked.</source>
        <translation>Was behoben werden soll, muss angehakt sein.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a statement.</source>
        <translation>Die Datei endet mitten in einer Anweisung.</translation>
    </message>
    <message>
        <source>A text in quotes or a comment begins here and does not end.</source>
        <translation>Ein Text in Anführungszeichen oder ein Kommentar beginnt hier und endet nicht.</translation>
    </message>
    <message>
        <source>Close it; a quote inside a text is written twice.</source>
        <translation>Schließen Sie ihn; ein Anführungszeichen in einem Text wird verdoppelt.</translation>
    </message>
    <message>
        <source>Cannot delete &quot;%1&quot;: %2</source>
        <translation>„%1“ kann nicht gelöscht werden: %2</translation>
    </message>
    <message>
        <source>&amp;Connection string</source>
        <translation>&amp;Verbindungszeichenfolge</translation>
    </message>
    <message>
        <source>The schema that an extension goes to where the migration that creates it names none; it is installed once, before the first tenant.</source>
        <translation>Das Schema, in das eine Erweiterung kommt, wenn die Migration, die sie anlegt, keines nennt; sie wird einmal installiert, vor dem ersten Mandanten.</translation>
    </message>
    <message>
        <source>&amp;Extensions go to</source>
        <translation>&amp;Erweiterungen nach</translation>
    </message>
    <message>
        <source>it did not answer; it may be waiting to be unlocked.</source>
        <translation>er hat nicht geantwortet; vielleicht wartet er darauf, entsperrt zu werden.</translation>
    </message>
    <message>
        <source>this login has no D-Bus session, so no keyring can be reached.</source>
        <translation>diese Anmeldung hat keine D-Bus-Sitzung, daher ist kein Schlüsselbund erreichbar.</translation>
    </message>
    <message>
        <source>it refused access.</source>
        <translation>er hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>no keyring service (GNOME Keyring, KWallet, KeePassXC) answers on this login&apos;s D-Bus session.</source>
        <translation>kein Schlüsselbunddienst (GNOME Keyring, KWallet, KeePassXC) antwortet auf der D-Bus-Sitzung dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Install the extension %1</source>
        <translation>Erweiterung %1 installieren</translation>
    </message>
    <message>
        <source>Take the record of %1 back and apply it again</source>
        <translation>Den Eintrag von %1 zurücknehmen und sie erneut anwenden</translation>
    </message>
    <message>
        <source>Give the schema from before the restore its name back</source>
        <translation>Dem Schema von vor der Wiederherstellung seinen Namen zurückgeben</translation>
    </message>
    <message>
        <source>%1, line %2: the index was there, exactly as the file makes it.</source>
        <translation>%1, Zeile %2: Der Index war schon da, genau wie die Datei ihn anlegt.</translation>
    </message>
    <message>
        <source>No tenant was touched: %1</source>
        <translation>Kein Mandant wurde berührt: %1</translation>
    </message>
    <message>
        <source>Default privileges had changed rights; set right by: %1</source>
        <translation>Standardrechte hatten Rechte verändert; berichtigt durch: %1</translation>
    </message>
    <message>
        <source>To restore from it all the same, say --foreign.</source>
        <translation>Um trotzdem daraus wiederherzustellen, geben Sie --foreign an.</translation>
    </message>
    <message>
        <source>Let the file be yours alone (chmod 600), with at least 16 bytes that nobody can guess.</source>
        <translation>Die Datei soll nur Ihnen gehören (chmod 600) und mindestens 16 Bytes enthalten, die niemand erraten kann.</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, cannot be used: %2</source>
        <translation>Der Schlüssel der Sicherungen, „%1“, ist nicht brauchbar: %2</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, can be read by others.</source>
        <translation>Der Schlüssel der Sicherungen, „%1“, kann von anderen gelesen werden.</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, is too short.</source>
        <translation>Der Schlüssel der Sicherungen, „%1“, ist zu kurz.</translation>
    </message>
    <message>
        <source>Its manifest is not sealed with the key of your backups, so that anybody may have made it.</source>
        <translation>Ihr Manifest ist nicht mit dem Schlüssel Ihrer Sicherungen versiegelt, also kann es jeder gemacht haben.</translation>
    </message>
    <message>
        <source>Its manifest is sealed with another key, or was changed since.</source>
        <translation>Ihr Manifest ist mit einem anderen Schlüssel versiegelt oder wurde seither verändert.</translation>
    </message>
    <message>
        <source>Backup %1 is not restored: %2</source>
        <translation>Die Sicherung %1 wird nicht wiederhergestellt: %2</translation>
    </message>
    <message>
        <source>Choose another backup, or accept this one if you know who made it.</source>
        <translation>Wählen Sie eine andere Sicherung, oder nehmen Sie diese an, wenn Sie wissen, wer sie gemacht hat.</translation>
    </message>
    <message>
        <source>definitions that could not be read</source>
        <translation>Definitionen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>The restore would fail, for what the backup holds needs rights that the roles do not have that it is restored as: %1</source>
        <translation>Die Wiederherstellung würde fehlschlagen, denn was die Sicherung enthält, verlangt Rechte, die die Rollen nicht haben, als die wiederhergestellt wird: %1</translation>
    </message>
    <message>
        <source>Grant what is missing, or restore as the operator, %1, if you trust what the backup holds.</source>
        <translation>Erteilen Sie, was fehlt, oder stellen Sie als Operator, %1, wieder her, wenn Sie dem Inhalt der Sicherung vertrauen.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot; on this server.</source>
        <translation>Auf diesem Server gibt es keine Rolle „%1“.</translation>
    </message>
    <message>
        <source>This connection’s role may not become %1.</source>
        <translation>Die Rolle dieser Verbindung darf nicht %1 werden.</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs in part to roles that %3 is not a member of, so that it cannot be restored: %2</source>
        <translation>Was die Sicherung von „%1“ enthält, gehört zum Teil Rollen, in denen %3 nicht Mitglied ist, und kann daher nicht wiederhergestellt werden: %2</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owners do not have: %1. Nothing of theirs runs while it is restored.</source>
        <translation>Was die Sicherung enthält, braucht Rechte, die seine Eigentümer nicht haben: %1. Nichts von ihrem Code läuft während der Wiederherstellung.</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owners do not have: %1. Restored with more rights, code of theirs would run with them: %2</source>
        <translation>Was die Sicherung enthält, braucht Rechte, die seine Eigentümer nicht haben: %1. Mit mehr Rechten wiederhergestellt, liefe ihr Code mit diesen: %2</translation>
    </message>
    <message>
        <source>With the rights of %1, for the owner has none to: %2</source>
        <translation>Mit den Rechten von %1, denn der Eigentümer darf nicht anlegen: %2</translation>
    </message>
    <message>
        <source>The tenant’s owner %1 is a superuser, so that nothing keeps what its objects do from doing anything.</source>
        <translation>Der Eigentümer %1 des Mandanten ist Superuser, sodass nichts zurückhält, was seine Objekte tun.</translation>
    </message>
    <message>
        <source>This connection’s role may not become the tenant’s owner %1, so what its objects do is done with its own rights.</source>
        <translation>Die Rolle dieser Verbindung darf nicht der Eigentümer %1 des Mandanten werden; was dessen Objekte tun, geschieht daher mit ihren eigenen Rechten.</translation>
    </message>
    <message>
        <source>The backup holds what %1 may not own: what belongs to %2.</source>
        <translation>Die Sicherung enthält, was %1 nicht besitzen darf: was %2 gehört.</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owner does not have: %1</source>
        <translation>Was die Sicherung enthält, braucht Rechte, die ihr Eigentümer nicht hat: %1</translation>
    </message>
    <message>
        <source>-- and, in the same transaction, what gives and takes privileges on its objects until they are those of the backup</source>
        <translation>-- und, in derselben Transaktion, was Rechte an seinen Objekten erteilt und entzieht, bis sie die der Sicherung sind</translation>
    </message>
    <message>
        <source>%1 cannot be restored: %2</source>
        <translation>%1 kann nicht wiederhergestellt werden: %2</translation>
    </message>
    <message>
        <source>Make what its owner may not make</source>
        <translation>Anlegen, was sein Eigentümer nicht anlegen darf</translation>
    </message>
    <message>
        <source>Set the privileges of the backup</source>
        <translation>Die Rechte der Sicherung setzen</translation>
    </message>
    <message>
        <source>The backup does not say which rights its objects had, so they were not compared</source>
        <translation>Die Sicherung sagt nicht, welche Rechte ihre Objekte hatten; sie wurden daher nicht verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n issues. None of them is mended automatically.</source>
        <translation>
            <numerusform>%n Problem. Es wird nicht automatisch behoben.</numerusform>
            <numerusform>%n Probleme. Keines davon wird automatisch behoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants scanned in %1: %2 in order, %3 with issues.</source>
        <translation>
            <numerusform>%n Mandant in %1 geprüft: %2 in Ordnung, %3 mit Befunden.</numerusform>
            <numerusform>%n Mandanten in %1 geprüft: %2 in Ordnung, %3 mit Befunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>sequences of %1</source>
        <translation>Sequenzen von %1</translation>
    </message>
    <message>
        <source>functions of %1</source>
        <translation>Funktionen von %1</translation>
    </message>
    <message>
        <source>types of %1</source>
        <translation>Typen von %1</translation>
    </message>
    <message>
        <source>tables of %1</source>
        <translation>Tabellen von %1</translation>
    </message>
    <message>
        <source>Event triggers of the database run while it is restored. What they make may be in its way, or they may refuse it: %1</source>
        <translation>Ereignis-Trigger der Datenbank laufen während der Wiederherstellung. Was sie anlegen, kann ihr im Weg sein, oder sie lehnen sie ab: %1</translation>
    </message>
    <message>
        <source>Default privileges change who may use what is made: %1. Where that differs from the backup, the restore sets it right before anybody is let in.</source>
        <translation>Standardrechte ändern, wer benutzen darf, was angelegt wird: %1. Wo das von der Sicherung abweicht, stellt die Wiederherstellung es richtig, bevor jemand eingelassen wird.</translation>
    </message>
    <message>
        <source>Event triggers belong to no schema, so no backup of a tenant holds them, and they run while one is restored: %1</source>
        <translation>Ereignis-Trigger gehören zu keinem Schema: Keine Sicherung eines Mandanten enthält sie, und sie laufen, während einer wiederhergestellt wird: %1</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs to roles, or was granted to roles, that this server does not have: %2</source>
        <translation>Was die Sicherung von „%1“ enthält, gehört Rollen oder wurde Rollen gewährt, die es auf diesem Server nicht gibt: %2</translation>
    </message>
    <message>
        <source>Make these roles first (CREATE ROLE), then restore.</source>
        <translation>Legen Sie diese Rollen zuerst an (CREATE ROLE), und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>A part of the privileges on &quot;%1&quot; was handed on by others than the owner: %2. Only a superuser can grant it in their names.</source>
        <translation>Ein Teil der Rechte an „%1“ wurde von anderen als dem Eigentümer weitergegeben: %2. Nur ein Superuser kann sie in deren Namen gewähren.</translation>
    </message>
    <message>
        <source>Restore as a superuser.</source>
        <translation>Stellen Sie als Superuser wieder her.</translation>
    </message>
    <message>
        <source>The backup holds default privileges of &quot;%1&quot; that only roles may set that you are not a member of: %2</source>
        <translation>Die Sicherung enthält Standardrechte von „%1“, die nur Rollen setzen dürfen, in denen Sie nicht Mitglied sind: %2</translation>
    </message>
    <message>
        <source>Default privileges that only these roles may set are not restored, and stay as they are: %1</source>
        <translation>Standardrechte, die nur diese Rollen setzen dürfen, werden nicht wiederhergestellt und bleiben, wie sie sind: %1</translation>
    </message>
    <message>
        <source>Migrations are the Python files of the project&apos;s apps.</source>
        <translation>Migrationen sind die Python-Dateien der Apps des Projekts.</translation>
    </message>
    <message>
        <source>Under [migrations], set source = &quot;sql&quot; and folder, or source = &quot;django&quot; and command.</source>
        <translation>Setzen Sie unter [migrations] source = &quot;sql&quot; und folder, oder source = &quot;django&quot; und command.</translation>
    </message>
    <message>
        <source>%1, line %2: a block may install an extension. Whether it does, and into whose schema, only the server knows: install it before, where all tenants find it.</source>
        <translation>%1, Zeile %2: Ein Block installiert vielleicht eine Erweiterung. Ob er es tut und in wessen Schema, weiß nur der Server: Installieren Sie sie vorher, wo alle Mandanten sie finden.</translation>
    </message>
    <message>
        <source>The Django project could not answer: %1</source>
        <translation>Das Django-Projekt konnte nicht antworten: %1</translation>
    </message>
    <message>
        <source>Mend the project, or give the command the environment that it needs.</source>
        <translation>Korrigieren Sie das Projekt, oder geben Sie dem Befehl die Umgebung, die er braucht.</translation>
    </message>
    <message>
        <source>The Django project answered what was not asked for: %1</source>
        <translation>Das Django-Projekt hat geantwortet, was nicht gefragt war: %1</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>%1 It was working on the tenant %2.</source>
        <translation>%1 Er arbeitete am Mandanten %2.</translation>
    </message>
    <message>
        <source>What it had told as done is done. Look at that tenant again before the rest is tried.</source>
        <translation>Was als getan gemeldet wurde, ist getan. Prüfen Sie diesen Mandanten noch einmal, bevor der Rest versucht wird.</translation>
    </message>
    <message>
        <source>It is not said how far the migrations are to be taken back.</source>
        <translation>Es ist nicht gesagt, wie weit die Migrationen zurückgenommen werden sollen.</translation>
    </message>
    <message>
        <source>Name a migration that stays.</source>
        <translation>Nennen Sie eine Migration, die bleibt.</translation>
    </message>
    <message>
        <source>It is not known how a schema of this Django project is entered: %1.</source>
        <translation>Es ist nicht bekannt, wie ein Schema dieses Django-Projekts betreten wird: %1.</translation>
    </message>
    <message>
        <source>Name the statement or the context manager that enters a schema, or use django-tenants&apos; database backend.</source>
        <translation>Nennen Sie die Anweisung oder den Kontextmanager, der ein Schema betritt, oder verwenden Sie das Datenbank-Backend von django-tenants.</translation>
    </message>
    <message>
        <source>The settings of the Django project name another database: %1.</source>
        <translation>Die Einstellungen des Django-Projekts nennen eine andere Datenbank: %1.</translation>
    </message>
    <message>
        <source>Name an alias that stands in DATABASES.</source>
        <translation>Nennen Sie einen Alias, der in DATABASES steht.</translation>
    </message>
    <message>
        <source>The Django project cannot reach its database: %1</source>
        <translation>Das Django-Projekt kann seine Datenbank nicht erreichen: %1</translation>
    </message>
    <message>
        <source>Look at DATABASES in the project&apos;s settings, and at the server.</source>
        <translation>Prüfen Sie DATABASES in den Einstellungen des Projekts und den Server.</translation>
    </message>
    <message>
        <source>The settings of the Django project name no tenants: %1.</source>
        <translation>Die Einstellungen des Django-Projekts nennen keine Mandanten: %1.</translation>
    </message>
    <message>
        <source>Name the settings that the project runs with, or list the tenants in another way.</source>
        <translation>Nennen Sie die Einstellungen, mit denen das Projekt läuft, oder listen Sie die Mandanten auf andere Weise auf.</translation>
    </message>
    <message>
        <source>The tenant cannot be entered: %1.</source>
        <translation>Der Mandant kann nicht betreten werden: %1.</translation>
    </message>
    <message>
        <source>Create the schema, or take the tenant out of the registry.</source>
        <translation>Legen Sie das Schema an, oder nehmen Sie den Mandanten aus dem Register.</translation>
    </message>
    <message>
        <source>The way into the schema leads to another one: %1.</source>
        <translation>Der Weg in das Schema führt in ein anderes: %1.</translation>
    </message>
    <message>
        <source>Mend how a schema is entered; nothing was done in the other one.</source>
        <translation>Korrigieren Sie, wie ein Schema betreten wird; im anderen wurde nichts getan.</translation>
    </message>
    <message>
        <source>The tenant was never migrated: %1.</source>
        <translation>Der Mandant wurde nie migriert: %1.</translation>
    </message>
    <message>
        <source>Migrate it first.</source>
        <translation>Migrieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The Django project does not have what is asked for: %1.</source>
        <translation>Das Django-Projekt hat nicht, was verlangt wird: %1.</translation>
    </message>
    <message>
        <source>Choose a migration that the project has.</source>
        <translation>Wählen Sie eine Migration, die das Projekt hat.</translation>
    </message>
    <message>
        <source>The migrations cannot be taken back: %1.</source>
        <translation>Die Migrationen können nicht zurückgenommen werden: %1.</translation>
    </message>
    <message>
        <source>Nothing was taken back. Choose a later migration to go back to, or restore a backup.</source>
        <translation>Nichts wurde zurückgenommen. Wählen Sie eine spätere Migration als Ziel, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Django cannot tell the SQL of this migration: %1</source>
        <translation>Django kann das SQL dieser Migration nicht nennen: %1</translation>
    </message>
    <message>
        <source>Let Django apply it itself.</source>
        <translation>Lassen Sie Django sie selbst anwenden.</translation>
    </message>
    <message>
        <source>Django cannot migrate, because the project&apos;s migrations are not in order: %1</source>
        <translation>Django kann nicht migrieren, weil die Migrationen des Projekts nicht in Ordnung sind: %1</translation>
    </message>
    <message>
        <source>Mend the migrations in the project.</source>
        <translation>Korrigieren Sie die Migrationen im Projekt.</translation>
    </message>
    <message>
        <source>The answer of the Django project is too large: %1.</source>
        <translation>Die Antwort des Django-Projekts ist zu groß: %1.</translation>
    </message>
    <message>
        <source>Let Django apply the migration itself.</source>
        <translation>Lassen Sie Django die Migration selbst anwenden.</translation>
    </message>
    <message>
        <source>The app has several last migrations: %1.</source>
        <translation>Die App hat mehrere letzte Migrationen: %1.</translation>
    </message>
    <message>
        <source>Put them into an order: python3 manage.py makemigrations can merge them.</source>
        <translation>Bringen Sie sie in eine Reihenfolge: python3 manage.py makemigrations kann sie zusammenführen.</translation>
    </message>
    <message>
        <source>It depends on %1, which does not exist.</source>
        <translation>Sie hängt von %1 ab, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Bring the file back, or correct its dependencies.</source>
        <translation>Holen Sie die Datei zurück oder berichtigen Sie ihre Abhängigkeiten.</translation>
    </message>
    <message>
        <source>It cannot be imported: %1</source>
        <translation>Sie lässt sich nicht importieren: %1</translation>
    </message>
    <message>
        <source>Correct the file: nothing is migrated until it can be imported.</source>
        <translation>Berichtigen Sie die Datei: Bis sie sich importieren lässt, wird nichts migriert.</translation>
    </message>
    <message>
        <source>Correct it in the project: python3 manage.py check</source>
        <translation>Berichtigen Sie es im Projekt: python3 manage.py check</translation>
    </message>
    <message>
        <source>The project itself tells its migrations.</source>
        <translation>Das Projekt selbst nennt seine Migrationen.</translation>
    </message>
    <message>
        <source>Asking the Django project</source>
        <translation>Django-Projekt wird gefragt</translation>
    </message>
    <message>
        <source>The Django project has no migrations.</source>
        <translation>Das Django-Projekt hat keine Migrationen.</translation>
    </message>
    <message>
        <source>Look at the command and the working folder under [migrations].</source>
        <translation>Sehen Sie sich Befehl und Arbeitsordner unter [migrations] an.</translation>
    </message>
    <message>
        <source>The host of the Django project cannot be reached: %1</source>
        <translation>Der Host des Django-Projekts ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Look at the host&apos;s name and at the network.</source>
        <translation>Prüfen Sie den Namen des Hosts und das Netzwerk.</translation>
    </message>
    <message>
        <source>The host of the Django project does not let in: %1</source>
        <translation>Der Host des Django-Projekts lässt nicht herein: %1</translation>
    </message>
    <message>
        <source>Set up the key and accept the host&apos;s key: nobody can type a password here.</source>
        <translation>Richten Sie den Schlüssel ein und bestätigen Sie den des Hosts: Hier kann niemand ein Passwort eingeben.</translation>
    </message>
    <message>
        <source>The container of the Django project does not run: %1</source>
        <translation>Der Container des Django-Projekts läuft nicht: %1</translation>
    </message>
    <message>
        <source>Start the container, or mend its name in the command.</source>
        <translation>Starten Sie den Container, oder korrigieren Sie seinen Namen im Befehl.</translation>
    </message>
    <message>
        <source>Docker cannot be reached: %1</source>
        <translation>Docker ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Start Docker, or let this user use it.</source>
        <translation>Starten Sie Docker, oder erlauben Sie diesem Benutzer, es zu verwenden.</translation>
    </message>
    <message>
        <source>The command of the Django project wants a terminal: %1</source>
        <translation>Der Befehl des Django-Projekts verlangt ein Terminal: %1</translation>
    </message>
    <message>
        <source>Take -t out of the command: -i is needed, -t is not.</source>
        <translation>Nehmen Sie -t aus dem Befehl: -i wird gebraucht, -t nicht.</translation>
    </message>
    <message>
        <source>The command of the Django project names a program that is not there: %1</source>
        <translation>Der Befehl des Django-Projekts nennt ein Programm, das es nicht gibt: %1</translation>
    </message>
    <message>
        <source>Mend the command; in a virtual environment name its own python.</source>
        <translation>Korrigieren Sie den Befehl; nennen Sie in einer virtuellen Umgebung deren eigenes python.</translation>
    </message>
    <message>
        <source>The Django project&apos;s manage.py was not found: %1</source>
        <translation>Das manage.py des Django-Projekts wurde nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Mend the command or the working folder.</source>
        <translation>Korrigieren Sie den Befehl oder den Arbeitsordner.</translation>
    </message>
    <message>
        <source>This Python has no Django: %1</source>
        <translation>Dieses Python hat kein Django: %1</translation>
    </message>
    <message>
        <source>Name the python of the project&apos;s virtual environment in the command.</source>
        <translation>Nennen Sie im Befehl das python der virtuellen Umgebung des Projekts.</translation>
    </message>
    <message>
        <source>Django or Python is too old: %1</source>
        <translation>Django oder Python ist zu alt: %1</translation>
    </message>
    <message>
        <source>Django 3.2 and Python 3.6 or later are needed.</source>
        <translation>Django 3.2 und Python 3.6 oder neuer werden gebraucht.</translation>
    </message>
    <message>
        <source>The command is no manage.py of a Django project: %1</source>
        <translation>Der Befehl ist kein manage.py eines Django-Projekts: %1</translation>
    </message>
    <message>
        <source>Mend the command: what it names is run with &quot;shell -c&quot; behind it.</source>
        <translation>Korrigieren Sie den Befehl: Was er nennt, wird mit „shell -c“ dahinter gestartet.</translation>
    </message>
    <message>
        <source>The Django project cannot be loaded: %1</source>
        <translation>Das Django-Projekt kann nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>The Django project has no command.</source>
        <translation>Das Django-Projekt hat keinen Befehl.</translation>
    </message>
    <message>
        <source>Name the command that reaches its manage.py.</source>
        <translation>Nennen Sie den Befehl, der sein manage.py erreicht.</translation>
    </message>
    <message>
        <source>The working folder of the Django project, %1, does not exist.</source>
        <translation>Der Arbeitsordner des Django-Projekts, %1, existiert nicht.</translation>
    </message>
    <message>
        <source>Mend the working folder.</source>
        <translation>Korrigieren Sie den Arbeitsordner.</translation>
    </message>
    <message>
        <source>The program of the Django project&apos;s command, %1, was not found.</source>
        <translation>Das Programm im Befehl des Django-Projekts, %1, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The Django project did not answer: %1</source>
        <translation>Das Django-Projekt hat nicht geantwortet: %1</translation>
    </message>
    <message>
        <source>Run the command by hand with &quot;shell&quot; behind it, and see what it says.</source>
        <translation>Führen Sie den Befehl von Hand mit „shell“ dahinter aus, und sehen Sie, was er sagt.</translation>
    </message>
    <message>
        <source>Django %1 is too old: 3.2 or later is needed.</source>
        <translation>Django %1 ist zu alt: 3.2 oder neuer wird gebraucht.</translation>
    </message>
    <message>
        <source>Update the project, or migrate its tenants with its own commands.</source>
        <translation>Aktualisieren Sie das Projekt, oder migrieren Sie seine Mandanten mit dessen eigenen Befehlen.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; of the Django project is no PostgreSQL, but %2.</source>
        <translation>Die Datenbank „%1“ des Django-Projekts ist kein PostgreSQL, sondern %2.</translation>
    </message>
    <message>
        <source>Give the command the settings that the project runs with.</source>
        <translation>Geben Sie dem Befehl die Einstellungen, mit denen das Projekt läuft.</translation>
    </message>
    <message>
        <source>A restore that is still under way has to end first. Perhaps somebody took it back already: scan the tenant again.</source>
        <translation>Eine Wiederherstellung, die noch läuft, muss erst enden. Vielleicht hat sie schon jemand zurückgenommen: Prüfen Sie den Mandanten erneut.</translation>
    </message>
    <message>
        <source>How the manage.py of a Django project is called.</source>
        <translation>Wie das manage.py eines Django-Projekts aufgerufen wird.</translation>
    </message>
    <message>
        <source>In search_path &quot;%1&quot; means the role&apos;s own schema, quoted or not: what a migration makes would not be made in the schema of that name.</source>
        <translation>In search_path bedeutet „%1“ das eigene Schema der Rolle, mit oder ohne Anführungszeichen: Was eine Migration anlegt, würde nicht im Schema dieses Namens angelegt.</translation>
    </message>
    <message>
        <source>The run could not be started as a process of its own: %1</source>
        <translation>Der Lauf konnte nicht als eigener Prozess gestartet werden: %1</translation>
    </message>
    <message>
        <source>Run it without --detach.</source>
        <translation>Starten Sie ihn ohne --detach.</translation>
    </message>
    <message>
        <source>The run goes on as process %1; what it prints goes to %2.</source>
        <translation>Der Lauf geht als Prozess %1 weiter; was er ausgibt, steht in %2.</translation>
    </message>
    <message>
        <source>Follow it: tenantryctl runs show %1 --follow</source>
        <translation>Zum Verfolgen: tenantryctl runs show %1 --follow</translation>
    </message>
    <message>
        <source>The process of the run was ended by signal %1 before the run had begun.</source>
        <translation>Der Prozess des Laufs wurde durch Signal %1 beendet, bevor der Lauf begonnen hatte.</translation>
    </message>
    <message>
        <source>Nothing was changed; run it again.</source>
        <translation>Nichts wurde geändert; starten Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The run did not begin within ten minutes and was given up.</source>
        <translation>Der Lauf hat binnen zehn Minuten nicht begonnen und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Nothing was changed. Run it without --detach to see what it waits for.</source>
        <translation>Nichts wurde geändert. Starten Sie ihn ohne --detach, um zu sehen, worauf er wartet.</translation>
    </message>
    <message>
        <source>The run&apos;s log %1 cannot be written: %2</source>
        <translation>Das Protokoll des Laufs %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Make room or set its rights right, or run without --detach.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte, oder starten Sie ohne --detach.</translation>
    </message>
    <message>
        <source>It was not fixed.</source>
        <translation>Er wurde nicht behoben.</translation>
    </message>
    <message numerus="yes">
        <source>The migrations have %n problems: %1</source>
        <translation>
            <numerusform>Die Migrationen haben %n Problem: %1</numerusform>
            <numerusform>Die Migrationen haben %n Probleme: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which is looked at first, is not in order.</source>
        <translation>%1, der zuerst angesehen wird, ist nicht in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants are not in order: %2</source>
        <translation>
            <numerusform>%n von %1 Mandanten ist nicht in Ordnung: %2</numerusform>
            <numerusform>%n von %1 Mandanten sind nicht in Ordnung: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gate is open: %n tenants are in order.</source>
        <translation>
            <numerusform>Der Weg ist frei: %n Mandant ist in Ordnung.</numerusform>
            <numerusform>Der Weg ist frei: %n Mandanten sind in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gate is shut. %1</source>
        <translation>Der Weg ist versperrt. %1</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>Ausstehend: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Starten Sie: %1</translation>
    </message>
    <message>
        <source>Name it with its app: --app finance --to 0003_reference.</source>
        <translation>Nennen Sie sie mit ihrer App: --app finance --to 0003_reference.</translation>
    </message>
    <message>
        <source>--detach cannot be used together with --dry-run.</source>
        <translation>--detach kann nicht zusammen mit --dry-run verwendet werden.</translation>
    </message>
    <message>
        <source>A dry run changes nothing and is shown at once: leave --detach out.</source>
        <translation>Ein Probelauf ändert nichts und wird sofort gezeigt: Lassen Sie --detach weg.</translation>
    </message>
    <message>
        <source>It is not said how far back to go.</source>
        <translation>Es ist nicht gesagt, wie weit es zurückgehen soll.</translation>
    </message>
    <message>
        <source>Name the app and the migration that stays: --app finance --to 0003_reference.</source>
        <translation>Nennen Sie die App und die Migration, die bleibt: --app finance --to 0003_reference.</translation>
    </message>
    <message>
        <source>--all-tenants stands beside --tenant.</source>
        <translation>--all-tenants steht neben --tenant.</translation>
    </message>
    <message>
        <source>It is not said whose migrations.</source>
        <translation>Es ist nicht gesagt, wessen Migrationen.</translation>
    </message>
    <message>
        <source>Name the tenants by --tenant, or say --all-tenants.</source>
        <translation>Nennen Sie die Mandanten mit --tenant, oder sagen Sie --all-tenants.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tenants</source>
        <comment>a run, done, of all</comment>
        <translation>%1: %2 von %3 Mandanten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>can be undone</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>cannot be undone</comment>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants are not provisioned, by their status, and not judged.</source>
        <translation>
            <numerusform>%n Mandant ist nach seinem Status nicht bereitgestellt und wird nicht beurteilt.</numerusform>
            <numerusform>%n Mandanten sind nach ihrem Status nicht bereitgestellt und werden nicht beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are expected of none of these tenants.</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>%n davon wird von keinem dieser Mandanten erwartet.</numerusform>
            <numerusform>%n davon werden von keinem dieser Mandanten erwartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>by the project</source>
        <translation>durch das Projekt</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>In which schema? --schema SCHEMA was not given.</source>
        <translation>In welchem Schema? --schema SCHEMA fehlt.</translation>
    </message>
    <message>
        <source>--rows-of copies rows of a template, and --from was not given.</source>
        <translation>--rows-of kopiert Zeilen einer Vorlage, und --from fehlt.</translation>
    </message>
    <message>
        <source>✓ done  %1 (run %2)</source>
        <translation>✓ erledigt  %1 (Lauf %2)</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sicherung: %1</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>a tenant, its state</comment>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>The tenant %1 was not created without its migrations.</source>
        <translation>Der Mandant %1 wurde nicht ohne seine Migrationen angelegt.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl verify --fix --tenant %1&quot; mends what else there is.</source>
        <translation>&quot;tenantryctl verify --fix --tenant %1&quot; behebt, was sonst ist.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a tenant</comment>
        <translation>Typ</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants have issues: %2</source>
        <translation>
            <numerusform>%n von %1 Mandanten hat Befunde: %2</numerusform>
            <numerusform>%n von %1 Mandanten haben Befunde: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>--detach is for what changes something: it needs --fix.</source>
        <translation>--detach ist für das, was etwas ändert: Es braucht --fix.</translation>
    </message>
    <message>
        <source>Leave --detach out.</source>
        <translation>Lassen Sie --detach weg.</translation>
    </message>
    <message>
        <source>It is not certain what the tenants should have</source>
        <translation>Was die Mandanten haben sollten, ist nicht sicher</translation>
    </message>
    <message>
        <source>Name a tenant that is as all should be: reference under [migrations].</source>
        <translation>Nennen Sie einen Mandanten, der ist, wie alle sein sollten: reference unter [migrations].</translation>
    </message>
    <message>
        <source>Of a type that the source does not know</source>
        <translation>Von einem Typ, den die Quelle nicht kennt</translation>
    </message>
    <message>
        <source>Correct the tenant&apos;s type in the registry, or give the type its apps in the project.</source>
        <translation>Berichtigen Sie den Typ des Mandanten im Register, oder geben Sie dem Typ im Projekt seine Apps.</translation>
    </message>
    <message>
        <source>The reference has it: %1.</source>
        <translation>Die Referenz hat sie: %1.</translation>
    </message>
    <message>
        <source>The history records version %1, which the reference does not have: %2.</source>
        <translation>Die Historie verzeichnet die Version %1, die die Referenz nicht hat: %2.</translation>
    </message>
    <message>
        <source>The registry calls its type %1. The source knows: %2.</source>
        <translation>Das Register nennt als seinen Typ %1. Die Quelle kennt: %2.</translation>
    </message>
    <message>
        <source>The registry does not tell its type. The source knows: %1.</source>
        <translation>Das Register nennt seinen Typ nicht. Die Quelle kennt: %1.</translation>
    </message>
    <message>
        <source>Have it applied by the tool that keeps this history: only its record is known here.</source>
        <translation>Lassen Sie sie von dem Werkzeug anwenden, das diese Historie führt: hier ist nur ihr Eintrag bekannt.</translation>
    </message>
    <message>
        <source>Find out whether the reference lacks it, or the tenant should not have it.</source>
        <translation>Klären Sie, ob sie der Referenz fehlt oder der Mandant sie nicht haben sollte.</translation>
    </message>
    <message>
        <source>not provisioned</source>
        <translation>nicht bereitgestellt</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>nicht erwartet</translation>
    </message>
    <message>
        <source>reversible</source>
        <translation>umkehrbar</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>nicht umkehrbar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a migration is: Python, not reversible</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The migrations are known by what other tenants have recorded alone, so none can be applied.</source>
        <translation>Die Migrationen sind nur aus den Einträgen anderer Mandanten bekannt, deshalb kann keine angewendet werden.</translation>
    </message>
    <message>
        <source>Under [migrations], name the folder of SQL files or the Django project that they come from.</source>
        <translation>Nennen Sie unter [migrations] den Ordner mit SQL-Dateien oder das Django-Projekt, aus dem sie stammen.</translation>
    </message>
    <message>
        <source>The project migrates nothing while its migrations are not in order. %1: %2</source>
        <translation>Das Projekt migriert nichts, solange seine Migrationen nicht in Ordnung sind. %1: %2</translation>
    </message>
    <message>
        <source>Only the migrations of a project are taken back in this way.</source>
        <translation>Nur die Migrationen eines Projekts werden auf diese Weise zurückgenommen.</translation>
    </message>
    <message>
        <source>Restore the tenants from the backup that was taken before the run.</source>
        <translation>Stellen Sie die Mandanten aus der Sicherung wieder her, die vor dem Lauf angelegt wurde.</translation>
    </message>
    <message>
        <source>Name the app and the migration of it that stays; zero stands for none.</source>
        <translation>Nennen Sie die App und die Migration von ihr, die bleibt; zero steht für keine.</translation>
    </message>
    <message>
        <source>Name one of its apps, and a migration of it. Apps are: %1.</source>
        <translation>Nennen Sie eine seiner Apps und eine Migration davon. Apps sind: %1.</translation>
    </message>
    <message>
        <source>The app %1 has: %2.</source>
        <translation>Die App %1 hat: %2.</translation>
    </message>
    <message>
        <source>The source has no app &quot;%1&quot;.</source>
        <translation>Die Quelle hat keine App „%1“.</translation>
    </message>
    <message>
        <source>Nobody knows the way back of %1.</source>
        <translation>Niemand kennt den Weg zurück von %1.</translation>
    </message>
    <message>
        <source>Stay at a later migration, or restore the tenants from a backup.</source>
        <translation>Bleiben Sie bei einer späteren Migration, oder stellen Sie die Mandanten aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project’s own command migrates a tenant as far as it goes, and only forwards.</source>
        <translation>Der eigene Befehl des Projekts migriert einen Mandanten so weit es geht, und nur vorwärts.</translation>
    </message>
    <message>
        <source>Say apply_by = &quot;agent&quot; in [migrations] of this connection, or leave out what is asked for beyond that.</source>
        <translation>Schreiben Sie apply_by = &quot;agent&quot; unter [migrations] dieser Verbindung, oder lassen Sie weg, was darüber hinaus verlangt ist.</translation>
    </message>
    <message>
        <source>PostgreSQL’s parser cannot read its SQL</source>
        <translation>der Parser von PostgreSQL kann ihr SQL nicht lesen</translation>
    </message>
    <message>
        <source>it changes what tenants share</source>
        <translation>sie ändert, was Mandanten gemeinsam haben</translation>
    </message>
    <message>
        <source>it installs an extension</source>
        <translation>sie installiert eine Erweiterung</translation>
    </message>
    <message>
        <source>its SQL does not fit into a transaction with others</source>
        <translation>ihr SQL passt nicht mit anderen in eine Transaktion</translation>
    </message>
    <message>
        <source>the schema is yet to be made</source>
        <translation>das Schema muss erst angelegt werden</translation>
    </message>
    <message>
        <source>only the largest groups of equal tenants are asked for</source>
        <translation>nur nach den größten Gruppen gleicher Mandanten wird gefragt</translation>
    </message>
    <message>
        <source>it is Python code</source>
        <translation>sie ist Python-Code</translation>
    </message>
    <message>
        <source>Django cannot tell its SQL</source>
        <translation>Django kann ihr SQL nicht nennen</translation>
    </message>
    <message>
        <source>it runs outside a transaction</source>
        <translation>sie läuft außerhalb einer Transaktion</translation>
    </message>
    <message>
        <source>it is part of a squashed migration that the tenants have in part</source>
        <translation>sie gehört zu einer zusammengefassten Migration, die die Mandanten zum Teil haben</translation>
    </message>
    <message>
        <source>it has operations of the project’s own</source>
        <translation>sie hat eigene Operationen des Projekts</translation>
    </message>
    <message>
        <source>Python works its values out anew each time</source>
        <translation>Python berechnet ihre Werte jedes Mal neu</translation>
    </message>
    <message>
        <source>they are fewer than %1</source>
        <translation>es sind weniger als %1</translation>
    </message>
    <message>
        <source>its own command is to be used</source>
        <translation>sein eigener Befehl soll benutzt werden</translation>
    </message>
    <message>
        <source>this connection does not want it</source>
        <translation>diese Verbindung will es nicht</translation>
    </message>
    <message>
        <source>what is made would belong to %1, and not to %2 as the project’s does</source>
        <translation>was entsteht, würde %1 gehören und nicht %2 wie das des Projekts</translation>
    </message>
    <message>
        <source>something else is done to them, too</source>
        <translation>auch anderes wird an ihnen getan</translation>
    </message>
    <message numerus="yes">
        <source>%n equal tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n gleiche Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the project does it in each of them. Its SQL is not replayed, for %2.</source>
        <translation>%1: Das Projekt tut es in jedem von ihnen. Sein SQL wird nicht nachgespielt: %2.</translation>
    </message>
    <message>
        <source>%1: the project does it in %2; its SQL is tried on %3 and compared with that. Where both are equal, the others get that SQL, several at a time, and the project finishes them; else the project does all of it.</source>
        <translation>%1: Das Projekt tut es in %2; sein SQL wird an %3 erprobt und damit verglichen. Ist beides gleich, bekommen die anderen dieses SQL, mehrere zugleich, und das Projekt schließt sie ab; sonst tut das Projekt alles.</translation>
    </message>
    <message>
        <source>Migrations that are the project&apos;s code are not run again where only that code knows what they did.</source>
        <translation>Migrationen, die Code des Projekts sind, laufen nicht noch einmal, wo nur dieser Code weiß, was sie getan haben.</translation>
    </message>
    <message>
        <source>The project does its migrations itself, with the rights of its own role in the database.</source>
        <translation>Das Projekt macht seine Migrationen selbst, mit den Rechten seiner eigenen Rolle in der Datenbank.</translation>
    </message>
    <message>
        <source>Nothing is to be taken back</source>
        <translation>Nichts ist zurückzunehmen</translation>
    </message>
    <message>
        <source>No tenant has a migration of %1 behind %2.</source>
        <translation>Kein Mandant hat eine Migration von %1 nach %2.</translation>
    </message>
    <message>
        <source>Roll back 1 tenant</source>
        <translation>1 Mandanten zurücksetzen</translation>
    </message>
    <message>
        <source>Roll back %1 tenants</source>
        <translation>%1 Mandanten zurücksetzen</translation>
    </message>
    <message>
        <source>All migrations of %1, and what needs them, are taken back. Rows that they hold are gone.</source>
        <translation>Alle Migrationen von %1, und was sie braucht, werden zurückgenommen. Zeilen darin sind verloren.</translation>
    </message>
    <message>
        <source>%1 stays at %2; what comes after it, and what needs that, is taken back. Rows that it holds are gone.</source>
        <translation>%1 bleibt bei %2; was danach kommt, und was das braucht, wird zurückgenommen. Zeilen darin sind verloren.</translation>
    </message>
    <message>
        <source>The Django project works on another database (%1, as %2) than this connection (%3).</source>
        <translation>Das Django-Projekt arbeitet auf einer anderen Datenbank (%1, als %2) als diese Verbindung (%3).</translation>
    </message>
    <message>
        <source>Let the project&apos;s settings and this connection lead to the same database of the same server.</source>
        <translation>Die Einstellungen des Projekts und diese Verbindung müssen zur selben Datenbank desselben Servers führen.</translation>
    </message>
    <message>
        <source>The Django project is connected to a standby.</source>
        <translation>Das Django-Projekt ist mit einem Standby verbunden.</translation>
    </message>
    <message>
        <source>Let its settings lead to the primary server.</source>
        <translation>Seine Einstellungen müssen zum Primärserver führen.</translation>
    </message>
    <message>
        <source>The Django project went on without having done %1.</source>
        <translation>Das Django-Projekt ging weiter, ohne %1 getan zu haben.</translation>
    </message>
    <message>
        <source>Scan the tenant and look at what is there before it is run again.</source>
        <translation>Prüfen Sie den Mandanten und sehen Sie nach, was da ist, bevor es wieder läuft.</translation>
    </message>
    <message>
        <source>The project’s command ended well, but %1 is not recorded.</source>
        <translation>Der Befehl des Projekts endete gut, aber %1 ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>Look at what it said: %1</source>
        <translation>Sehen Sie nach, was er gesagt hat: %1</translation>
    </message>
    <message>
        <source>It may be done in part. Scan the tenant and look at what is there before it is run again.</source>
        <translation>Sie kann zum Teil getan sein. Prüfen Sie den Mandanten und sehen Sie nach, was da ist, bevor sie wieder läuft.</translation>
    </message>
    <message>
        <source>%1 was done and is recorded; what stands behind it was not begun.</source>
        <translation>%1 wurde getan und ist verzeichnet; was danach steht, wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>%1 was rolled back and is not recorded.</source>
        <translation>%1 wurde zurückgerollt und ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>The histories differ.</source>
        <translation>Die Historien unterscheiden sich.</translation>
    </message>
    <message>
        <source>Run %1 is done whole or taken back: there is no rest.</source>
        <translation>Lauf %1 wird ganz ausgeführt oder zurückgenommen: Es bleibt kein Rest.</translation>
    </message>
    <message>
        <source>Scan, look at what is there, and begin it again.</source>
        <translation>Prüfen Sie, was da ist, und beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>Django would also do what was not confirmed: %1.</source>
        <translation>Django würde auch tun, was nicht bestätigt wurde: %1.</translation>
    </message>
    <message>
        <source>The project’s command said nothing for %1 s and was ended.</source>
        <translation>Der Befehl des Projekts sagte %1 s lang nichts und wurde beendet.</translation>
    </message>
    <message>
        <source>The project’s command said nothing for %1 s in the midst of %2 and was ended.</source>
        <translation>Der Befehl des Projekts sagte mitten in %2 %1 s lang nichts und wurde beendet.</translation>
    </message>
    <message>
        <source>See what it waits for: a lock, or an answer that nobody can give.</source>
        <translation>Sehen Sie nach, worauf er wartet: auf eine Sperre, oder auf eine Antwort, die niemand geben kann.</translation>
    </message>
    <message>
        <source>The project’s command ended with status 0 in the midst of %1.</source>
        <translation>Der Befehl des Projekts endete mitten in %1 mit Status 0.</translation>
    </message>
    <message>
        <source>Mend the migration or the tenant, then run again; the last lines of the command are kept.</source>
        <translation>Berichtigen Sie die Migration oder den Mandanten, dann starten Sie erneut; die letzten Zeilen des Befehls sind aufbewahrt.</translation>
    </message>
    <message>
        <source>The command names the tenant by %1, which is not known of it.</source>
        <translation>Der Befehl nennt den Mandanten durch %1, was von ihm nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Name the tenant by its schema, or list the tenants in a table with a key.</source>
        <translation>Nennen Sie den Mandanten durch sein Schema, oder führen Sie die Mandanten in einer Tabelle mit einem Schlüssel.</translation>
    </message>
    <message>
        <source>The project’s command cannot be given this tenant: &quot;%1&quot; might be read as more than a name.</source>
        <translation>Dem Befehl des Projekts kann dieser Mandant nicht genannt werden: „%1“ könnte als mehr als ein Name gelesen werden.</translation>
    </message>
    <message>
        <source>Migrate it by the agent, or by hand.</source>
        <translation>Migrieren Sie ihn durch den Agenten, oder von Hand.</translation>
    </message>
    <message>
        <source>Its TENANT_MIGRATION_ORDER (%1) goes by more than columns of the registry, and is not followed.</source>
        <translation>Seine TENANT_MIGRATION_ORDER (%1) geht nach mehr als Spalten des Registers und wird nicht befolgt.</translation>
    </message>
    <message>
        <source>Under [migrations], name another tenant as reference, or none: then what most tenants have counts.</source>
        <translation>Nennen Sie unter [migrations] einen anderen Mandanten als Referenz, oder keinen: dann zählt, was die meisten haben.</translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot; to be the reference.</source>
        <translation>Es gibt kein Schema „%1“, das die Referenz sein könnte.</translation>
    </message>
    <message>
        <source>The reference &quot;%1&quot; has no history of migrations.</source>
        <translation>Die Referenz „%1“ hat keine Historie von Migrationen.</translation>
    </message>
    <message>
        <source>The history of the reference &quot;%1&quot; cannot be read. %2</source>
        <translation>Die Historie der Referenz „%1“ kann nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>The reference &quot;%1&quot; has recorded no migration.</source>
        <translation>Die Referenz „%1“ hat keine Migration verzeichnet.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; has recorded is what every tenant should have.</source>
        <translation>Was „%1“ verzeichnet hat, sollte jeder Mandant haben.</translation>
    </message>
    <message>
        <source>%1 different histories are equally frequent, each in %2 of %3 tenants; the longest of them is taken.</source>
        <translation>%1 verschiedene Historien sind gleich häufig, jede bei %2 von %3 Mandanten; die längste davon wird genommen.</translation>
    </message>
    <message>
        <source>The most frequent history is that of %1 of %2 tenants only.</source>
        <translation>Die häufigste Historie haben nur %1 von %2 Mandanten.</translation>
    </message>
    <message>
        <source>No tenant has recorded a migration, so none can be the reference.</source>
        <translation>Kein Mandant hat eine Migration verzeichnet, deshalb kann keiner die Referenz sein.</translation>
    </message>
    <message>
        <source>%1 of %2 tenants</source>
        <translation>%1 von %2 Mandanten</translation>
    </message>
    <message>
        <source>What %1 have recorded alike is what every tenant should have.</source>
        <translation>Was %1 übereinstimmend verzeichnet haben, sollte jeder Mandant haben.</translation>
    </message>
    <message>
        <source>What the tenants have recorded cannot be read without the database.</source>
        <translation>Was die Mandanten verzeichnet haben, kann ohne die Datenbank nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Connect to the database first.</source>
        <translation>Verbinden Sie sich zuerst mit der Datenbank.</translation>
    </message>
    <message>
        <source>Reading the reference</source>
        <translation>Referenz wird gelesen</translation>
    </message>
    <message>
        <source>The project does in %1, together with the record:</source>
        <translation>Das Projekt tut in %1, zusammen mit dem Eintrag:</translation>
    </message>
    <message>
        <source>The project does in %1 what it does after migrating: content types, permissions, what its own code does then.</source>
        <translation>Das Projekt tut in %1, was es nach dem Migrieren tut: Inhaltstypen, Berechtigungen, was sein eigener Code dann tut.</translation>
    </message>
    <message>
        <source>As SQL:</source>
        <translation>Als SQL:</translation>
    </message>
    <message>
        <source>Its SQL is not known before: %1</source>
        <translation>Ihr SQL ist vorher nicht bekannt: %1</translation>
    </message>
    <message>
        <source>The SQL below runs in %1 in a transaction that is rolled back; what is there then is compared with what the project has made.</source>
        <translation>Das SQL unten läuft in %1 in einer Transaktion, die zurückgerollt wird; was dann da ist, wird mit dem verglichen, was das Projekt gemacht hat.</translation>
    </message>
    <message>
        <source>The project takes the record back in %1 and does it again, in one transaction:</source>
        <translation>Das Projekt nimmt den Eintrag in %1 zurück und tut es noch einmal, in einer Transaktion:</translation>
    </message>
    <message>
        <source>The project takes back in %1, together with the record:</source>
        <translation>Das Projekt nimmt in %1 zurück, zusammen mit dem Eintrag:</translation>
    </message>
    <message>
        <source>The source expects something else of each type of tenant, and names of schemas do not tell types.</source>
        <translation>Die Quelle erwartet von jedem Typ von Mandanten etwas anderes, und Schemanamen nennen keine Typen.</translation>
    </message>
    <message>
        <source>Under [tenants], set registry = &quot;django-tenants&quot;, or &quot;table&quot; and type_column.</source>
        <translation>Setzen Sie unter [tenants] registry = &quot;django-tenants&quot;, oder &quot;table&quot; und type_column.</translation>
    </message>
    <message>
        <source>The source expects something else of each type of tenant, and does not name the column that holds the type.</source>
        <translation>Die Quelle erwartet von jedem Typ von Mandanten etwas anderes und nennt die Spalte mit dem Typ nicht.</translation>
    </message>
    <message>
        <source>Set &quot;type_column&quot; in the [tenants] section.</source>
        <translation>Setzen Sie „type_column“ im Abschnitt [tenants].</translation>
    </message>
    <message>
        <source>Waiting for the database: %1</source>
        <translation>Warten auf die Datenbank: %1</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Tenants are still being worked on by %1.</source>
        <translation>An Mandanten arbeitet noch %1.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, or wait longer.</source>
        <translation>Warten Sie, bis dieser Lauf zu Ende ist, oder warten Sie länger.</translation>
    </message>
    <message>
        <source>Waiting for a run to end: process %1 (%2, user %3, from %4)</source>
        <translation>Warten auf das Ende eines Laufs: Prozess %1 (%2, Benutzer %3, von %4)</translation>
    </message>
    <message>
        <source>Waiting for a lock on a tenant’s history table</source>
        <translation>Warten auf eine Sperre auf der Historientabelle eines Mandanten</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a tenant.</source>
        <translation>&quot;%1&quot; ist kein Name für einen Mandanten.</translation>
    </message>
    <message>
        <source>The name begins or ends with a space, or holds what cannot be seen.</source>
        <translation>Der Name beginnt oder endet mit einem Leerzeichen oder enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a name that a restore gives to what it puts aside.</source>
        <translation>&quot;%1&quot; ist ein Name, den eine Wiederherstellung dem gibt, was sie beiseitelegt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is among the schemas that are no tenants.</source>
        <translation>&quot;%1&quot; gehört zu den Schemas, die keine Mandanten sind.</translation>
    </message>
    <message>
        <source>Take it out of &quot;exclude&quot; in the [tenants] section, or choose another name.</source>
        <translation>Nehmen Sie es aus &quot;exclude&quot; im Abschnitt [tenants] heraus, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; is registered, and has no schema.</source>
        <translation>Der Mandant &quot;%1&quot; ist eingetragen, hat aber kein Schema.</translation>
    </message>
    <message>
        <source>Repair it: its schema is made with every migration.</source>
        <translation>Reparieren Sie ihn: Sein Schema wird mit allen Migrationen angelegt.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is there, and in no registry.</source>
        <translation>Das Schema &quot;%1&quot; ist da, steht aber in keinem Verzeichnis.</translation>
    </message>
    <message>
        <source>Choose another name, or drop it first.</source>
        <translation>Wählen Sie einen anderen Namen, oder löschen Sie es zuerst.</translation>
    </message>
    <message>
        <source>There is a tenant &quot;%1&quot;.</source>
        <translation>Es gibt schon einen Mandanten &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs from the tenant &quot;%2&quot; in capitals only.</source>
        <translation>&quot;%1&quot; unterscheidet sich vom Mandanten &quot;%2&quot; nur in der Großschreibung.</translation>
    </message>
    <message>
        <source>Choose another name: these two would be mixed up.</source>
        <translation>Wählen Sie einen anderen Namen: Diese beiden würden verwechselt.</translation>
    </message>
    <message>
        <source>There is a schema &quot;%1&quot;, which is no tenant&apos;s.</source>
        <translation>Es gibt ein Schema &quot;%1&quot;, das keinem Mandanten gehört.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not match %2, by which tenants are told.</source>
        <translation>&quot;%1&quot; passt nicht zu %2, woran Mandanten erkannt werden.</translation>
    </message>
    <message>
        <source>Choose a name that does.</source>
        <translation>Wählen Sie einen Namen, der passt.</translation>
    </message>
    <message>
        <source>The name %1 has to be quoted wherever it is written in SQL; some programs do not.</source>
        <translation>Der Name %1 muss in SQL überall in Anführungszeichen stehen; manche Programme tun das nicht.</translation>
    </message>
    <message>
        <source>Not every migration can be applied to a new tenant: %1</source>
        <translation>Nicht jede Migration lässt sich auf einen neuen Mandanten anwenden: %1</translation>
    </message>
    <message>
        <source>Settle that first: a tenant that is created has all of them.</source>
        <translation>Klären Sie das zuerst: Ein Mandant, der angelegt wird, hat alle.</translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot; with a schema.</source>
        <translation>Es gibt keinen Mandanten &quot;%1&quot; mit einem Schema.</translation>
    </message>
    <message>
        <source>it has no history</source>
        <translation>er hat keine Historie</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no template: %2</source>
        <translation>&quot;%1&quot; ist keine Vorlage: %2</translation>
    </message>
    <message>
        <source>Settle that first, or choose a healthy tenant.</source>
        <translation>Klären Sie das zuerst, oder wählen Sie einen gesunden Mandanten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not healthy, and its copy will not be, either.</source>
        <translation>&quot;%1&quot; ist nicht gesund, und die Kopie wird es auch nicht sein.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no schema.</source>
        <translation>Der Mandant &quot;%1&quot; hat kein Schema.</translation>
    </message>
    <message>
        <source>Repair it, or drop its row.</source>
        <translation>Reparieren Sie ihn, oder löschen Sie seine Zeile.</translation>
    </message>
    <message>
        <source>What reaches the tenant by the old name has to be told: the application, other databases, backups that are restored.</source>
        <translation>Was den Mandanten unter dem alten Namen erreicht, muss es erfahren: die Anwendung, andere Datenbanken, Sicherungen, die wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>NO backup is taken: what is in it is gone for good.</source>
        <translation>Es wird KEINE Sicherung gemacht: Was darin ist, ist endgültig weg.</translation>
    </message>
    <message>
        <source>Its row in the registry is removed.</source>
        <translation>Seine Zeile im Verzeichnis wird entfernt.</translation>
    </message>
    <message>
        <source>Its row in the registry is kept.</source>
        <translation>Seine Zeile im Verzeichnis bleibt.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no table &quot;%2&quot;.</source>
        <translation>Der Mandant &quot;%1&quot; hat keine Tabelle &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Copying the schema</source>
        <translation>Kopiert das Schema</translation>
    </message>
    <message>
        <source>What goes by the schema&apos;s name as a text, such as the body of a function, cannot be copied.</source>
        <translation>Was das Schema als Text beim Namen nennt, etwa der Rumpf einer Funktion, lässt sich nicht kopieren.</translation>
    </message>
    <message>
        <source>Dropping the schema</source>
        <translation>Löscht das Schema</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not dropped: objects of other schemas point into it: %2</source>
        <translation>&quot;%1&quot; wird nicht gelöscht: Objekte anderer Schemas verweisen hinein: %2</translation>
    </message>
    <message>
        <source>Drop these, or point them elsewhere, first.</source>
        <translation>Löschen Sie diese zuerst, oder lassen Sie sie anderswohin verweisen.</translation>
    </message>
    <message>
        <source>A schema &quot;%1&quot; is there by now.</source>
        <translation>Ein Schema &quot;%1&quot; ist inzwischen da.</translation>
    </message>
    <message>
        <source>Nothing of the tenant is left: its schema was taken back, and it was never registered.</source>
        <translation>Vom Mandanten ist nichts übrig: Sein Schema wurde zurückgenommen, und er war nie eingetragen.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; could NOT be taken back: %2 It is not registered; drop it before the tenant is created again.</source>
        <translation>Das Schema &quot;%1&quot; konnte NICHT zurückgenommen werden: %2 Es ist nicht eingetragen; löschen Sie es, bevor der Mandant wieder angelegt wird.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The registry has such a tenant already: %1</source>
        <translation>Das Verzeichnis hat einen solchen Mandanten schon: %1</translation>
    </message>
    <message>
        <source>The registry does not take the row: %1</source>
        <translation>Das Verzeichnis nimmt die Zeile nicht an: %1</translation>
    </message>
    <message>
        <source>Choose another schema or domain. Nothing was changed.</source>
        <translation>Wählen Sie ein anderes Schema oder eine andere Domain. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Correct the values. Nothing was changed.</source>
        <translation>Berichtigen Sie die Werte. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not renamed: these go by that name as a text, and would not follow: %2</source>
        <translation>&quot;%1&quot; wird nicht umbenannt: Diese nennen ihn als Text beim Namen und würden nicht folgen: %2</translation>
    </message>
    <message>
        <source>Write them without the schema&apos;s name first. Nothing was changed.</source>
        <translation>Schreiben Sie sie zuerst ohne den Namen des Schemas. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Backing up the tenant</source>
        <translation>Sichert den Mandanten</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are not recorded in the new schema: %1</source>
        <translation>
            <numerusform>%n Migration ist im neuen Schema nicht verzeichnet: %1</numerusform>
            <numerusform>%n Migrationen sind im neuen Schema nicht verzeichnet: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the tenant: what is there tells.</source>
        <translation>Prüfen Sie den Mandanten: Was da ist, sagt es.</translation>
    </message>
    <message>
        <source>stands beside enter_sql</source>
        <translation>steht neben enter_sql</translation>
    </message>
    <message>
        <source>Keep one of both.</source>
        <translation>Behalten Sie eines von beiden.</translation>
    </message>
    <message>
        <source>does not name the tenant</source>
        <translation>nennt den Mandanten nicht</translation>
    </message>
    <message>
        <source>Name &quot;{schema}&quot; or &quot;{id}&quot;: without it the command would migrate every tenant each time.</source>
        <translation>Nennen Sie „{schema}“ oder „{id}“: ohne das würde der Befehl jedes Mal alle Mandanten migrieren.</translation>
    </message>
    <message>
        <source>Where the expected migrations come from: &quot;sql&quot;, a folder of SQL files; &quot;django&quot;, a Django project, which is checked; or &quot;reference&quot;, where neither is at hand: what other tenants have recorded, which can only be shown.</source>
        <translation>Woher die erwarteten Migrationen kommen: „sql“, ein Ordner mit SQL-Dateien; „django“, ein Django-Projekt, das geprüft wird; oder „reference“, wo keines zur Hand ist: was andere Mandanten verzeichnet haben, was nur gezeigt werden kann.</translation>
    </message>
    <message>
        <source>Migrations come &amp;from</source>
        <translation>Migrationen kommen &amp;aus</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>Working &amp;folder</source>
        <translation>Arbeits&amp;ordner</translation>
    </message>
    <message>
        <source>With source = &quot;reference&quot;: the schema of the tenant whose recorded migrations every tenant should have; else those that most tenants have.</source>
        <translation>Mit source = „reference“: das Schema des Mandanten, dessen verzeichnete Migrationen jeder haben sollte; sonst jene, die die meisten haben.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>what most tenants have</source>
        <translation>was die meisten Mandanten haben</translation>
    </message>
    <message>
        <source>How a Django project without django-tenants enters a schema: a statement in which {schema} stands for it.</source>
        <translation>Wie ein Django-Projekt ohne django-tenants in ein Schema kommt: eine Anweisung, in der {schema} dafür steht.</translation>
    </message>
    <message>
        <source>The same by the project’s own context manager, which is called with the schema’s name.</source>
        <translation>Dasselbe durch einen Kontextmanager des Projekts, der mit dem Namen des Schemas aufgerufen wird.</translation>
    </message>
    <message>
        <source>Whether migrations of a Django project that are SQL alone are sent to the tenants as SQL, once it was seen on one of them that it makes what Django makes.</source>
        <translation>Ob Migrationen eines Django-Projekts, die nur SQL sind, den Mandanten als SQL geschickt werden, sobald an einem zu sehen war, dass es macht, was Django macht.</translation>
    </message>
    <message>
        <source>Which of the Django project’s DATABASES has the tenants; else the one that it says itself.</source>
        <translation>Welche der DATABASES des Django-Projekts die Mandanten hat; sonst die, die es selbst nennt.</translation>
    </message>
    <message>
        <source>Who applies the migrations of a Django project: &quot;agent&quot;, an agent within it, or &quot;command&quot;, its own command, once for each tenant.</source>
        <translation>Wer die Migrationen eines Django-Projekts anwendet: „agent“, ein Agent darin, oder „command“, sein eigener Befehl, einmal für jeden Mandanten.</translation>
    </message>
    <message>
        <source>What follows that command where it applies the migrations itself; {schema} is the tenant’s schema, {id} its key in the registry.</source>
        <translation>Was auf diesen Befehl folgt, wo er die Migrationen selbst anwendet; {schema} ist das Schema des Mandanten, {id} sein Schlüssel im Register.</translation>
    </message>
    <message>
        <source>A folder of SQL files</source>
        <translation>Ein Ordner mit SQL-Dateien</translation>
    </message>
    <message>
        <source>A Django project</source>
        <translation>Ein Django-Projekt</translation>
    </message>
    <message>
        <source>What other tenants have recorded</source>
        <translation>Was andere Mandanten verzeichnet haben</translation>
    </message>
    <message>
        <source>holds something else than a column and its value</source>
        <translation>enthält etwas anderes als eine Spalte und ihren Wert</translation>
    </message>
    <message>
        <source>Write them as &quot;column=value&quot;.</source>
        <translation>Schreiben Sie sie als &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s type, where tenants of several types have migrations of their own; a Django project names it itself.</source>
        <translation>Die Spalte dieser Tabelle mit dem Typ des Mandanten, wo Mandanten mehrerer Typen eigene Migrationen haben; ein Django-Projekt nennt sie selbst.</translation>
    </message>
    <message>
        <source>Column with the type</source>
        <translation>Spalte mit dem Typ</translation>
    </message>
    <message>
        <source>The columns of that table that are shown as they are; with django-tenants those that tell a status, where none is named.</source>
        <translation>Die Spalten dieser Tabelle, die gezeigt werden, wie sie sind; bei django-tenants jene, die einen Status nennen, wenn keine genannt ist.</translation>
    </message>
    <message>
        <source>The values of those columns with which a tenant is not provisioned yet: it is shown, and neither judged nor migrated.</source>
        <translation>Die Werte dieser Spalten, mit denen ein Mandant noch nicht bereitgestellt ist: er wird gezeigt und weder beurteilt noch migriert.</translation>
    </message>
    <message>
        <source>Statuses not provisioned</source>
        <translation>Status nicht bereitgestellt</translation>
    </message>
    <message>
        <source>What columns of that table get when a tenant is created, each as &quot;column=value&quot;.</source>
        <translation>Was Spalten dieser Tabelle bekommen, wenn ein Mandant angelegt wird, jeweils als &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>Set on creation</source>
        <translation>Beim Anlegen setzen</translation>
    </message>
    <message>
        <source>none; column=value, several with commas</source>
        <translation>keine; Spalte=Wert, mehrere mit Kommas</translation>
    </message>
    <message>
        <source>What those columns get when a tenant is archived; where there is none here, its row is removed.</source>
        <translation>Was diese Spalten bekommen, wenn ein Mandant archiviert wird; ist hier keine, wird seine Zeile entfernt.</translation>
    </message>
    <message>
        <source>Set on archiving</source>
        <translation>Beim Archivieren setzen</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>What the project does after migrating</source>
        <translation>Was das Projekt nach dem Migrieren tut</translation>
    </message>
    <message>
        <source>Compare the replay with the project’s work</source>
        <translation>Das nachgespielte SQL mit der Arbeit des Projekts vergleichen</translation>
    </message>
    <message>
        <source>Make the schema</source>
        <translation>Das Schema anlegen</translation>
    </message>
    <message>
        <source>Copy the schema</source>
        <translation>Das Schema kopieren</translation>
    </message>
    <message>
        <source>Verify that every migration is recorded</source>
        <translation>Prüfen, ob jede Migration verzeichnet ist</translation>
    </message>
    <message>
        <source>Compare the structures</source>
        <translation>Die Strukturen vergleichen</translation>
    </message>
    <message>
        <source>Enter the tenant into the registry</source>
        <translation>Den Mandanten ins Verzeichnis eintragen</translation>
    </message>
    <message>
        <source>Rename the schema and its row</source>
        <translation>Das Schema und seine Zeile umbenennen</translation>
    </message>
    <message>
        <source>Drop the schema and its row</source>
        <translation>Das Schema und seine Zeile löschen</translation>
    </message>
    <message>
        <source>Back the tenant up and verify the backup</source>
        <translation>Den Mandanten sichern und die Sicherung prüfen</translation>
    </message>
    <message>
        <source>%1 was done with it.</source>
        <translation>%1 wurde damit getan.</translation>
    </message>
    <message>
        <source>The replayed SQL makes what the project has made in %1.</source>
        <translation>Das nachgespielte SQL macht, was das Projekt in %1 gemacht hat.</translation>
    </message>
    <message>
        <source>The replayed SQL does not make what the project has made in %1, so that the project does the others itself: %2</source>
        <translation>Das nachgespielte SQL macht nicht, was das Projekt in %1 gemacht hat, sodass das Projekt die anderen selbst macht: %2</translation>
    </message>
    <message numerus="yes">
        <source>The structure is that of %1: %n objects compared.</source>
        <translation>
            <numerusform>Die Struktur ist die von %1: %n Objekt verglichen.</numerusform>
            <numerusform>Die Struktur ist die von %1: %n Objekte verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema %1 was taken back.</source>
        <translation>Das Schema %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The schema %1 was NOT taken back: %2</source>
        <translation>Das Schema %1 wurde NICHT zurückgenommen: %2</translation>
    </message>
    <message>
        <source>Create the tenant %1</source>
        <translation>Den Mandanten %1 anlegen</translation>
    </message>
    <message>
        <source>Clone the tenant %1 as %2</source>
        <translation>Den Mandanten %1 als %2 klonen</translation>
    </message>
    <message>
        <source>Rename the tenant %1 to %2</source>
        <translation>Den Mandanten %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Archive the tenant %1</source>
        <translation>Den Mandanten %1 archivieren</translation>
    </message>
    <message>
        <source>Drop the tenant %1</source>
        <translation>Den Mandanten %1 löschen</translation>
    </message>
    <message>
        <source>The registry %1 is no ordinary table, so that no row of it is written.</source>
        <translation>Das Verzeichnis %1 ist keine gewöhnliche Tabelle, darum wird keine Zeile darin geschrieben.</translation>
    </message>
    <message>
        <source>Name the table behind it in the [tenants] section.</source>
        <translation>Nennen Sie die Tabelle dahinter im Abschnitt [tenants].</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column with a value.</source>
        <translation>&quot;%1&quot; ist keine Spalte mit einem Wert.</translation>
    </message>
    <message>
        <source>Write it as &quot;column=value&quot;.</source>
        <translation>Schreiben Sie es als &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>This connection is about one schema: no tenant can be added to it or taken from it.</source>
        <translation>Diese Verbindung gilt einem einzigen Schema: Kein Mandant kann hinzukommen oder wegfallen.</translation>
    </message>
    <message>
        <source>Say in the [tenants] section where tenants are listed.</source>
        <translation>Sagen Sie im Abschnitt [tenants], wo die Mandanten stehen.</translation>
    </message>
    <message>
        <source>The registry has no such column to be set: %1.</source>
        <translation>Das Verzeichnis hat keine solche Spalte, die gesetzt werden kann: %1.</translation>
    </message>
    <message>
        <source>The registry has no place for a domain.</source>
        <translation>Das Verzeichnis hat keinen Platz für eine Domain.</translation>
    </message>
    <message>
        <source>Leave the domain out, or name its column in the [tenants] section.</source>
        <translation>Lassen Sie die Domain weg, oder nennen Sie ihre Spalte im Abschnitt [tenants].</translation>
    </message>
    <message>
        <source>The tenant has no domain, by which it would be found.</source>
        <translation>Der Mandant hat keine Domain, an der er zu finden wäre.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Geben Sie ihm eine.</translation>
    </message>
    <message>
        <source>These columns of the registry have no value of their own and need one: %1.</source>
        <translation>Diese Spalten des Verzeichnisses haben keinen eigenen Wert und brauchen einen: %1.</translation>
    </message>
    <message>
        <source>Give each of them a value.</source>
        <translation>Geben Sie jeder einen Wert.</translation>
    </message>
    <message>
        <source>These schemas do not exist: %1.</source>
        <translation>Diese Schemas gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>Missing: %1 (%2)</source>
        <translation>Fehlt: %1 (%2)</translation>
    </message>
    <message>
        <source>Not expected: %1 (%2)</source>
        <translation>Nicht erwartet: %1 (%2)</translation>
    </message>
    <message>
        <source>Different: %1 is &quot;%2&quot; instead of &quot;%3&quot;</source>
        <translation>Anders: %1 ist &quot;%2&quot; statt &quot;%3&quot;</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>ProfileControl</name>
    <message>
        <source>none</source>
        <comment>no limit of time</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
</context>
<context>
    <name>QKeychain::JobPrivate</name>
    <message>
        <source>Unknown error</source>
        <translation>Unbekannter Fehler</translation>
    </message>
</context>
<context>
    <name>RunningTaskBox</name>
    <message>
        <source>A task is running</source>
        <translation>Eine Aufgabe läuft</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>All %n tenants are done.</source>
        <translation>
            <numerusform>%n Mandant ist erledigt.</numerusform>
            <numerusform>Alle %n Mandanten sind erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tenants are done, %3 failed, %4 were left out.</source>
        <translation>%1 von %2 Mandanten sind erledigt, %3 fehlgeschlagen, %4 ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were backed up and the archives read to their end.</source>
        <translation>
            <numerusform>%n Mandant wurde gesichert und sein Archiv bis zum Ende gelesen.</numerusform>
            <numerusform>%n Mandanten wurden gesichert und die Archive bis zum Ende gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checksums of %n files match and pg_restore read every archive to its end.</source>
        <translation>
            <numerusform>Die Prüfsumme von %n Datei stimmt, und pg_restore hat jedes Archiv bis zum Ende gelesen.</numerusform>
            <numerusform>Die Prüfsummen von %n Dateien stimmen, und pg_restore hat jedes Archiv bis zum Ende gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s.</source>
        <translation>%1 ist wiederhergestellt; seine Zeilen gleichen denen der Sicherung.</translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s. The schema as it was is kept as %2.</source>
        <translation>%1 ist wiederhergestellt; seine Zeilen gleichen denen der Sicherung. Das bisherige Schema bleibt als %2 erhalten.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so nothing could be journaled.</source>
        <translation>Der lokale Speicher konnte nicht geöffnet werden, daher konnte nichts im Journal vermerkt werden.</translation>
    </message>
    <message>
        <source>Nothing is changed without a journal. See that the data folder can be written.</source>
        <translation>Ohne Journal wird nichts geändert. Sorgen Sie dafür, dass der Datenordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>%1 is as it was before the restore.</source>
        <translation>%1 ist wie vor der Wiederherstellung.</translation>
    </message>
    <message>
        <source>The schema %1 was dropped.</source>
        <translation>Das Schema %1 wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were left out; the log says why.</source>
        <translation>
            <numerusform>%n Mandant wurde ausgelassen; das Protokoll sagt, warum.</numerusform>
            <numerusform>%n Mandanten wurden ausgelassen; das Protokoll sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were scanned.</source>
        <translation>
            <numerusform>%n Mandant wurde geprüft.</numerusform>
            <numerusform>%n Mandanten wurden geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet.</source>
        <translation>Die Flotte wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Wait for the scan to end, or press F5.</source>
        <translation>Warten Sie auf das Ende der Prüfung, oder drücken Sie F5.</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>ENTWICKLUNG</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year, as QDate&apos;s format: &quot;5 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date, as QDate&apos;s format: &quot;5 Nov 2025&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
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
        <translation>%1; eine Woche zuvor nichts gemessen</translation>
    </message>
    <message>
        <source>%1; a week before %2</source>
        <translation>%1; eine Woche zuvor %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>%1 of %2 healthy now, at worst %3 not</source>
        <translation>%1 von %2 jetzt gesund, schlimmstenfalls %3 nicht</translation>
    </message>
    <message>
        <source>%1 of %2 healthy at the end, at worst %3 not</source>
        <translation>%1 von %2 gesund am Ende, schlimmstenfalls %3 nicht</translation>
    </message>
    <message>
        <source>%1 of %2 healthy</source>
        <translation>%1 von %2 gesund</translation>
    </message>
    <message>
        <source>%1 to apply now, %2 wait behind other findings, at most %3</source>
        <translation>%1 jetzt anzuwenden, %2 warten auf andere Befunde, höchstens %3</translation>
    </message>
    <message>
        <source>%1 to apply now, at most %2</source>
        <translation>%1 jetzt anzuwenden, höchstens %2</translation>
    </message>
    <message>
        <source>%1 at the end, at most %2</source>
        <translation>%1 am Ende, höchstens %2</translation>
    </message>
    <message>
        <source>mean %1, max %2</source>
        <translation>Mittel %1, max. %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>%1, %2 % in this time</source>
        <translation>%1, %2 % in diesem Zeitraum</translation>
    </message>
    <message>
        <source>no backup in this time</source>
        <translation>keine Sicherung in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 now, at most %2</source>
        <translation>jetzt %1, höchstens %2</translation>
    </message>
    <message>
        <source>no backup now, at most %1</source>
        <translation>jetzt keine Sicherung, höchstens %1</translation>
    </message>
    <message>
        <source>no backup at the end, at most %1</source>
        <translation>am Ende keine Sicherung, höchstens %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>tenantry::AppChip</name>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupContentModel</name>
    <message>
        <source>absent</source>
        <comment>rows now: the table does not exist</comment>
        <translation>fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 with %n tables, at migration %2</source>
        <translation>
            <numerusform>Schema %1 mit %n Tabelle, bei Migration %2</numerusform>
            <numerusform>Schema %1 mit %n Tabellen, bei Migration %2</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Tenant and tables</source>
        <translation>Mandant und Tabellen</translation>
    </message>
    <message>
        <source>Rows in it</source>
        <translation>Zeilen darin</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Zeilen jetzt</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Unfold the tenant to count the rows that it has now.</source>
        <translation>Klappen Sie den Mandanten auf, um seine jetzigen Zeilen zu zählen.</translation>
    </message>
    <message>
        <source>Counting would run code of the tenant: it is in the expressions of an index.</source>
        <translation>Zählen würde Code des Mandanten ausführen: Er steht in den Ausdrücken eines Index.</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupDialog</name>
    <message>
        <source>is being measured…</source>
        <translation>wird gemessen…</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Einen Mandanten sichern</numerusform>
            <numerusform>%n Mandanten sichern</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are read at one and the same moment. Their users notice nothing. The backup counts as taken only after it was read back to its end.</source>
        <translation>Alle werden zu ein und demselben Zeitpunkt gelesen. Ihre Benutzer merken nichts. Die Sicherung gilt erst, wenn sie bis zum Ende zurückgelesen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Needs at most</source>
        <translation>Braucht höchstens</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>None of these tenants has a schema that could be backed up.</source>
        <translation>Keiner dieser Mandanten hat ein Schema, das sich sichern ließe.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>There is not enough space: the backup may need %1, and %2 are free.</source>
        <translation>Der Platz reicht nicht: Die Sicherung braucht bis zu %1, und %2 sind frei.</translation>
    </message>
    <message>
        <source>A backup is whole or not at all: one that is cancelled keeps nothing of what was finished by then.</source>
        <translation>Eine Sicherung ist vollständig oder gar keine: Wird sie abgebrochen, bleibt nichts von dem, was bis dahin fertig war.</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupModel</name>
    <message>
        <source>current</source>
        <comment>migration level of a backup</comment>
        <translation>aktuell</translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n im Rückstand</numerusform>
            <numerusform>%n im Rückstand</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Before a run</source>
        <translation>Vor einem Lauf</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupTimeline</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day below a bar, as QDate&apos;s format: &quot;18 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Backups by day</source>
        <translation>Sicherungen nach Tag</translation>
    </message>
    <message>
        <source>%1: no backup</source>
        <translation>%1: keine Sicherung</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n beschädigt</numerusform>
            <numerusform>%n beschädigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proven</source>
        <translation>
            <numerusform>%n bewiesen</numerusform>
            <numerusform>%n bewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified</source>
        <translation>
            <numerusform>%n verifiziert</numerusform>
            <numerusform>%n verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not verified</source>
        <translation>
            <numerusform>%n nicht verifiziert</numerusform>
            <numerusform>%n nicht verifiziert</numerusform>
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
        <translation>Keine Sicherung passt.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Every backup of this connection will stand here: when it was taken, what it holds, and whether it was read back to its end. Before each run and each restore one is taken by itself.</source>
        <translation>Hier steht jede Sicherung dieser Verbindung: wann sie erstellt wurde, was sie enthält und ob sie bis zum Ende zurückgelesen wurde. Vor jedem Lauf und jeder Wiederherstellung wird von selbst eine erstellt.</translation>
    </message>
    <message>
        <source>Filter: tenant, day, reason</source>
        <translation>Filter: Mandant, Tag, Grund</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Content of the backup</source>
        <translation>Inhalt der Sicherung</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Select a backup</source>
        <translation>Sicherung auswählen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a backup holds, and when it was taken</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2, taken in %3</source>
        <translation>%1 in %2, erstellt in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: it cannot be restored.</source>
        <translation>Beschädigt: Sie kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Beschädigt: %1</translation>
    </message>
    <message>
        <source>Nobody has read it back yet. Verify it before you rely on it.</source>
        <translation>Niemand hat sie bisher zurückgelesen. Verifizieren Sie sie, bevor Sie sich auf sie verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>The SHA-256 of %n files matches.</source>
        <translation>
            <numerusform>Die SHA-256 von %n Datei stimmt.</numerusform>
            <numerusform>Die SHA-256 von %n Dateien stimmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_restore %1 read it to the end, %2.</source>
        <translation>pg_restore %1 hat sie bis zum Ende gelesen, %2.</translation>
    </message>
    <message>
        <source>Proven: it was restored elsewhere and compared.</source>
        <translation>Bewiesen: Sie wurde anderswo wiederhergestellt und verglichen.</translation>
    </message>
    <message>
        <source>From PostgreSQL %1, database %2, in %3</source>
        <translation>Aus PostgreSQL %1, Datenbank %2, in %3</translation>
    </message>
    <message>
        <source>The rows that %1 has now could not be counted: %2</source>
        <translation>Die jetzigen Zeilen von %1 konnten nicht gezählt werden: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::ChartCard</name>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>In dieser Zeit wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Ein- oder ausblenden</translation>
    </message>
    <message>
        <source>a week before</source>
        <translation>eine Woche zuvor</translation>
    </message>
</context>
<context>
    <name>tenantry::CloseWhenDone</name>
    <message>
        <source>The window closes when the task is done.</source>
        <translation>Das Fenster schließt sich, wenn die Aufgabe fertig ist.</translation>
    </message>
    <message>
        <source>The window stays open, because not all was done: %1</source>
        <translation>Das Fenster bleibt offen, weil nicht alles getan wurde: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionEditor</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>The server answers, but not all is there</source>
        <translation>Der Server antwortet, aber nicht alles ist da</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Der Test ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The connection was not saved</source>
        <translation>Die Verbindung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The keyring is being asked…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>The connection was saved, its password was not kept</source>
        <translation>Die Verbindung wurde gespeichert, ihr Passwort nicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Told by the files</source>
        <translation>Aus den Dateien erkannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants: %1</source>
        <translation>Mandanten: %1</translation>
    </message>
    <message>
        <source>Not tenants: %1</source>
        <translation>Keine Mandanten: %1</translation>
    </message>
    <message>
        <source>List the tenants from django-tenants’ tables</source>
        <translation>Die Mandanten aus den Tabellen von django-tenants lesen</translation>
    </message>
    <message>
        <source>Look after the schema %1 alone</source>
        <translation>Nur das Schema %1 betreuen</translation>
    </message>
    <message>
        <source>Take the schemas that match %1 for tenants</source>
        <translation>Die Schemas, auf die %1 passt, als Mandanten nehmen</translation>
    </message>
    <message>
        <source>The connection was saved; its password is known until Tenantry is closed</source>
        <translation>Die Verbindung wurde gespeichert; ihr Passwort ist bekannt, bis Tenantry beendet wird</translation>
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
        <translation>Host oder Ordner des Sockets</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>tenantry::DesktopLink</name>
    <message>
        <source>Cancelled: what was done stays done.</source>
        <translation>Abgebrochen: Was getan ist, bleibt getan.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
</context>
<context>
    <name>tenantry::DesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>tenantry::DropAsideDialog</name>
    <message>
        <source>Drop the schema %1</source>
        <translation>Schema %1 löschen</translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation>Dies ist der Mandant, wie er vor der Wiederherstellung war. Nach dem Löschen hat ihn nur noch eine Sicherung.</translation>
    </message>
    <message>
        <source>Drop 1 schema</source>
        <translation>1 Schema löschen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>It cannot be undone, and takes every object in the schema.</source>
        <translation>Es kann nicht zurückgenommen werden und betrifft jedes Objekt im Schema.</translation>
    </message>
</context>
<context>
    <name>tenantry::ErrorPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
            <numerusform>und %n weitere Art von Befunden</numerusform>
            <numerusform>und %n weitere Arten von Befunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them on the page Tenants</source>
        <translation>Auf der Seite „Mandanten“ zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden…</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation>alle Mandanten</translation>
    </message>
</context>
<context>
    <name>tenantry::FirstStartPage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe?</source>
        <translation>Welche Mandanten sind im Rückstand, defekt oder gefährdet?</translation>
    </message>
    <message>
        <source>Tenantry reads every tenant schema of a PostgreSQL database, says what is wrong and why, and mends it with a backup first. Add a connection to your database, or look around in the sandbox: a private PostgreSQL with a demonstration fleet.</source>
        <translation>Tenantry liest jedes Mandantenschema einer PostgreSQL-Datenbank, sagt, was nicht stimmt und warum, und behebt es, mit einer Sicherung vorweg. Fügen Sie eine Verbindung zu Ihrer Datenbank hinzu, oder sehen Sie sich in der Sandbox um: einem privaten PostgreSQL mit einer Beispielflotte.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>Sandbox wird gestartet</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>Sandbox starten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>The sandbox did not start</source>
        <translation>Die Sandbox ist nicht gestartet</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>a connection</comment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>Die Verbindung %1 löschen?</translation>
    </message>
    <message>
        <source>Its file %1 is deleted, and its password in the keyring. The database, the backups, and what Tenantry recorded about it stay.</source>
        <translation>Ihre Datei %1 und ihr Passwort im Schlüsselbund werden gelöscht. Die Datenbank, die Sicherungen und was Tenantry über sie aufgezeichnet hat, bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The connection was not deleted</source>
        <translation>Die Verbindung wurde nicht gelöscht</translation>
    </message>
</context>
<context>
    <name>tenantry::FixChoiceModel</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · accepts the file as it is now: look at it first</source>
        <translation>%1 · nimmt die Datei so an, wie sie jetzt ist: erst ansehen</translation>
    </message>
    <message>
        <source>%1 · what is gone comes back without its rows</source>
        <translation>%1 · was weg ist, kommt ohne seine Zeilen zurück</translation>
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
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Quick opener</source>
        <translation>Schnellöffner</translation>
    </message>
    <message>
        <source>Nothing in the database can be changed until this is switched off.</source>
        <translation>In der Datenbank kann nichts geändert werden, bis dies ausgeschaltet ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::HelpDialog</name>
    <message>
        <source>has every migration, and the objects they made.</source>
        <translation>hat alle Migrationen und die Objekte, die sie angelegt haben.</translation>
    </message>
    <message>
        <source>lacks migrations; Apply… shows which and brings them in.</source>
        <translation>hat nicht alle Migrationen; Anwenden … zeigt, welche fehlen, und bringt sie ein.</translation>
    </message>
    <message>
        <source>may answer its users with errors now. Look at these first.</source>
        <translation>antwortet seinen Benutzern vielleicht jetzt mit Fehlern. Sehen Sie zuerst nach diesen.</translation>
    </message>
    <message>
        <source>works, but is not what its migrations make.</source>
        <translation>funktioniert, ist aber nicht, was seine Migrationen ergeben.</translation>
    </message>
    <message>
        <source>could not be read, or what it is cannot be known.</source>
        <translation>war nicht lesbar, oder sein Zustand lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>A tenant is</source>
        <translation>Ein Mandant ist</translation>
    </message>
    <message>
        <source>What changes something</source>
        <translation>Was etwas ändert</translation>
    </message>
    <message>
        <source>Nothing does until a dialog has shown exactly what will run and its button was pressed; Cancel is the default. A backup is taken first, what fails is rolled back, and every step is journaled. On production, and wherever something is dropped, a name has to be typed. Read only blocks it all.</source>
        <translation>Nichts, bevor ein Dialog genau gezeigt hat, was ausgeführt wird, und sein Knopf gedrückt wurde; Abbrechen ist die Vorgabe. Zuerst wird gesichert, was fehlschlägt, wird zurückgerollt, und jeder Schritt steht im Journal. In der Produktion, und überall, wo etwas gelöscht wird, muss ein Name eingegeben werden. Nur lesen sperrt das alles.</translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation>Sich zurechtfinden</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>man tenantry describes this window, man tenantryctl the same work for scripts, and man tenantry-profile the file of a connection.</source>
        <translation>man tenantry beschreibt dieses Fenster, man tenantryctl dieselbe Arbeit für Skripte und man tenantry-profile die Datei einer Verbindung.</translation>
    </message>
    <message>
        <source>Ctrl+K finds a tenant, a migration, a backup or a command. F5 scans the fleet again. Ctrl+/ lists the keys.</source>
        <translation>Strg+K findet einen Mandanten, eine Migration, eine Sicherung oder einen Befehl. F5 prüft die Flotte erneut. Strg+/ zeigt die Tastenkürzel.</translation>
    </message>
    <message>
        <source>is yet to be made, as its status says, and is not judged.</source>
        <translation>ist, wie sein Status sagt, noch anzulegen und wird nicht beurteilt.</translation>
    </message>
</context>
<context>
    <name>tenantry::KeptPane</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Erhalten seit</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Größe, MB</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Erhalten als</translation>
    </message>
    <message>
        <source>Schemas kept by restores</source>
        <translation>Von Wiederherstellungen erhaltene Schemas</translation>
    </message>
    <message>
        <source>Kept by restores</source>
        <translation>Von Wiederherstellungen erhalten</translation>
    </message>
    <message>
        <source>What restores have put aside could not be read: %1</source>
        <translation>Was Wiederherstellungen beiseitegelegt haben, konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>whose schema it was</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>The restore that put it aside was cut off: this is the only copy.</source>
        <translation>Die Wiederherstellung, die es beiseitegelegt hat, wurde abgebrochen: Dies ist die einzige Kopie.</translation>
    </message>
    <message>
        <source>The tenant as it was before a restore. Once dropped, only a backup has it.</source>
        <translation>Der Mandant, wie er vor einer Wiederherstellung war. Einmal gelöscht, hat ihn nur noch eine Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%n schemas, %1</source>
        <translation>
            <numerusform>%n Schema, %1</numerusform>
            <numerusform>%n Schemas, %1</numerusform>
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
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation>Über Tenantry</translation>
    </message>
    <message>
        <source>Tenantry %1</source>
        <translation>Tenantry %1</translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe, why, and what exactly will be run to mend them.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Welche Mandanten im Rückstand, defekt oder gefährdet sind, warum, und was genau ausgeführt wird, um sie in Ordnung zu bringen.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Opening %1 closes %2 and cancels its task: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation>Das Öffnen von %1 schließt %2 und bricht die Aufgabe dort ab: Was in Arbeit ist, wird zurückgerollt; was erledigt ist, bleibt erledigt und steht im Journal.</translation>
    </message>
    <message>
        <source>F&amp;leet</source>
        <translation>F&amp;lotte</translation>
    </message>
    <message>
        <source>Stop and open %1</source>
        <translation>Stoppen und %1 öffnen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopping cancels it: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation>Stoppen bricht sie ab: Was gerade läuft, wird zurückgerollt, was getan ist, bleibt getan und steht im Journal.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>Schließen, wenn fertig</translation>
    </message>
    <message>
        <source>The sandbox is running</source>
        <translation>Die Sandbox läuft</translation>
    </message>
    <message>
        <source>The sandbox’s PostgreSQL server is running. Its data stays in either case.</source>
        <translation>Der PostgreSQL-Server der Sandbox läuft. Ihre Daten bleiben in beiden Fällen erhalten.</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>Always do so</source>
        <translation>Immer so</translation>
    </message>
    <message>
        <source>No window was opened</source>
        <translation>Es wurde kein Fenster geöffnet</translation>
    </message>
    <message>
        <source>The program could not be started a second time.</source>
        <translation>Das Programm konnte kein zweites Mal gestartet werden.</translation>
    </message>
    <message>
        <source>Look whether it was moved or removed since it was started.</source>
        <translation>Sehen Sie nach, ob es seit dem Start verschoben oder entfernt wurde.</translation>
    </message>
    <message>
        <source>%1 The fleet can be scanned, but nothing can be changed and no trend is kept.</source>
        <translation>%1 Die Flotte kann geprüft werden, aber nichts kann geändert werden und kein Trend wird festgehalten.</translation>
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
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
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
        <translation>Was sie braucht</translation>
    </message>
    <message>
        <source>Select a migration</source>
        <translation>Migration auswählen</translation>
    </message>
    <message>
        <source>Its SQL, what locks it takes and who has it are shown here.</source>
        <translation>Hier stehen ihr SQL, welche Sperren sie nimmt und wer sie hat.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>not known: PostgreSQL’s parser could not read it (line %1: %2)</source>
        <translation>nicht bekannt: Der Parser von PostgreSQL konnte sie nicht lesen (Zeile %1: %2)</translation>
    </message>
    <message>
        <source>none on tables that exist before it</source>
        <translation>keine auf Tabellen, die es vor ihr gibt</translation>
    </message>
    <message>
        <source>Reads or rewrites a whole table</source>
        <translation>Liest eine ganze Tabelle oder schreibt sie neu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>none: it has a statement that cannot run in one; it is sent alone</source>
        <translation>keine: Sie hat eine Anweisung, die in keiner laufen kann; diese wird einzeln gesendet</translation>
    </message>
    <message>
        <source>one, together with its record in the history table</source>
        <translation>eine, zusammen mit ihrem Eintrag in der Historientabelle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>no rollback file</source>
        <translation>keine Rollback-Datei</translation>
    </message>
    <message>
        <source>Creates</source>
        <translation>Legt an</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Löscht</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>Sequenz %1</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>Sicht %1</translation>
    </message>
    <message>
        <source>materialized view %1</source>
        <translation>materialisierte Sicht %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>Funktion %1</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Typ %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>Trigger %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>Constraint %1</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>Erweiterung %1</translation>
    </message>
    <message>
        <source>as the file has them, one after another</source>
        <translation>die der Datei, eine nach der anderen</translation>
    </message>
    <message>
        <source>Its migrations, in their order:</source>
        <translation>Ihre Migrationen, in ihrer Reihenfolge:</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>With Python code</source>
        <translation>Mit Python-Code</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no migration</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Not reversible</source>
        <translation>Nicht umkehrbar</translation>
    </message>
    <message>
        <source>It has no operations: it only brings others into an order.</source>
        <translation>Sie hat keine Operationen: Sie bringt nur andere in eine Reihenfolge.</translation>
    </message>
    <message>
        <source>What the project does, in Django’s words:</source>
        <translation>Was das Projekt tut, in Djangos Worten:</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Python: code of the project is part of it</source>
        <translation>Python: Code des Projekts gehört dazu</translation>
    </message>
    <message>
        <source>SQL: what Django writes is all of it</source>
        <translation>SQL: Was Django schreibt, ist alles</translation>
    </message>
    <message>
        <source>SQL, with operations or values that only the project can tell</source>
        <translation>SQL, mit Operationen oder Werten, die nur das Projekt kennt</translation>
    </message>
    <message>
        <source>by the project</source>
        <translation>durch das Projekt</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>nicht umkehrbar</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>not known before Django writes its SQL</source>
        <translation>nicht bekannt, bevor Django sein SQL schreibt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationMatrixModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 wartet auf %2.</translation>
    </message>
    <message>
        <source>%2 failed in %1 and is recorded as failed.</source>
        <translation>%2 ist in %1 fehlgeschlagen und als fehlgeschlagen aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 records %2, but its objects are absent.</source>
        <translation>%1 verzeichnet %2, aber ihre Objekte fehlen.</translation>
    </message>
    <message>
        <source>%1 got %2 before its file was changed.</source>
        <translation>%1 erhielt %2, bevor ihre Datei geändert wurde.</translation>
    </message>
    <message>
        <source>%1 has the objects of %2, but no record of it.</source>
        <translation>%1 hat die Objekte von %2, aber keinen Eintrag davon.</translation>
    </message>
    <message>
        <source>%1 could not be read, so nothing is known about %2.</source>
        <translation>%1 konnte nicht gelesen werden, daher ist über %2 nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 is not to have %2.</source>
        <translation>%1 soll %2 nicht haben.</translation>
    </message>
    <message>
        <source>%1 has every migration of %2.</source>
        <translation>%1 hat alle Migrationen von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waits for %n migrations of %2.</source>
        <translation>
            <numerusform>%1 wartet auf %n Migration von %2.</numerusform>
            <numerusform>%1 wartet auf %n Migrationen von %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n migrations</source>
        <comment>an app</comment>
        <translation>
            <numerusform>%1: %n Migration</numerusform>
            <numerusform>%1: %n Migrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with Python code</source>
        <translation>
            <numerusform>davon %n mit Python-Code</numerusform>
            <numerusform>davon %n mit Python-Code</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationsPage</name>
    <message>
        <source>Only tenants behind</source>
        <translation>Nur Mandanten im Rückstand</translation>
    </message>
    <message>
        <source>Group by shape</source>
        <translation>Nach Form gruppieren</translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation>Filter: Name, Schema, Domain</translation>
    </message>
    <message>
        <source>Tenants and their migrations</source>
        <translation>Mandanten und ihre Migrationen</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>Noch keine Prüfung</translation>
    </message>
    <message>
        <source>Once the fleet was scanned, every tenant and every migration stand here.</source>
        <translation>Sobald die Flotte geprüft wurde, stehen hier jeder Mandant und jede Migration.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>The migration source is empty</source>
        <translation>Die Migrationsquelle ist leer</translation>
    </message>
    <message>
        <source>The folder of the connection has no migrations. Add files named like 0001_initial.sql, then scan again.</source>
        <translation>Der Ordner der Verbindung hat keine Migrationen. Fügen Sie Dateien mit Namen wie 0001_initial.sql hinzu, und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>No tenant is behind.</source>
        <translation>Kein Mandant ist im Rückstand.</translation>
    </message>
    <message>
        <source>No tenant matches.</source>
        <translation>Kein Mandant passt.</translation>
    </message>
    <message>
        <source>Reading the migrations…</source>
        <translation>Die Migrationen werden gelesen…</translation>
    </message>
    <message>
        <source>SQL and locks</source>
        <translation>SQL und Sperren</translation>
    </message>
    <message numerus="yes">
        <source>%n more have to be fixed first.</source>
        <comment>tenants that wait for a migration</comment>
        <translation>
            <numerusform>Bei %n weiteren ist zuerst etwas zu beheben.</numerusform>
            <numerusform>Bei %n weiteren ist zuerst etwas zu beheben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold apps</source>
        <translation>Apps einklappen</translation>
    </message>
    <message>
        <source>Show the migrations of one app only</source>
        <translation>Nur die Migrationen einer App zeigen</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Die Flotte konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 ausklappen</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 einklappen</translation>
    </message>
</context>
<context>
    <name>tenantry::Mosaic</name>
    <message numerus="yes">
        <source>%n tenants, one cell each</source>
        <translation>
            <numerusform>%n Mandant, eine Zelle</numerusform>
            <numerusform>%n Mandanten, je eine Zelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
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
            <numerusform>und %n weiterer Befund</numerusform>
            <numerusform>und %n weitere Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message>
        <source>Last verified backup</source>
        <translation>Letzte verifizierte Sicherung</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>one cell each</source>
        <translation>je eine Zelle</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Schlimmste zuerst</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Sieben Tage</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing is wrong: every tenant has every migration, and its tables are there.</source>
        <translation>Alles in Ordnung: Jeder Mandant hat jede Migration, und seine Tabellen sind da.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Registry, history tables and catalog are read. Here you will see which tenants need attention, and why.</source>
        <translation>Register, Historientabellen und Katalog werden gelesen. Hier sehen Sie dann, welche Mandanten Aufmerksamkeit brauchen und warum.</translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation>Diese Flotte hat keine Mandanten</translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, each tenant has its cell here.</source>
        <translation>Das Register %1 führt keine. Sobald es das tut, hat hier jeder Mandant seine Zelle.</translation>
    </message>
    <message numerus="yes">
        <source>All %n tenants are well</source>
        <translation>
            <numerusform>%n Mandant ist in Ordnung</numerusform>
            <numerusform>Alle %n Mandanten sind in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are broken and may answer with errors now.</source>
        <translation>
            <numerusform>%n ist defekt und antwortet jetzt womöglich mit Fehlern.</numerusform>
            <numerusform>%n sind defekt und antworten jetzt womöglich mit Fehlern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are behind.</source>
        <translation>
            <numerusform>%n ist im Rückstand.</numerusform>
            <numerusform>%n sind im Rückstand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from what is expected.</source>
        <translation>
            <numerusform>%n weicht vom Erwarteten ab.</numerusform>
            <numerusform>%n weichen vom Erwarteten ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden.</numerusform>
            <numerusform>%n konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each has all %n migrations, recorded and in place.</source>
        <translation>
            <numerusform>Jeder hat seine %n Migration, aufgezeichnet und vorhanden.</numerusform>
            <numerusform>Jeder hat alle %n Migrationen, aufgezeichnet und vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the fleet</source>
        <translation>%1&#xa0;% der Flotte</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation>
            <numerusform>%n Migration anzuwenden</numerusform>
            <numerusform>%n Migrationen anzuwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>pages may fail right now</source>
        <translation>Seiten können gerade fehlschlagen</translation>
    </message>
    <message>
        <source>no table is missing</source>
        <translation>keine Tabelle fehlt</translation>
    </message>
    <message numerus="yes">
        <source>and %n could not be read</source>
        <translation>
            <numerusform>und %n konnte nicht gelesen werden</numerusform>
            <numerusform>und %n konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>differ from what is expected</source>
        <translation>weichen vom Erwarteten ab</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants in %1</source>
        <translation>
            <numerusform>%n Mandant in %1</numerusform>
            <numerusform>%n Mandanten in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every tenant within %n hours</source>
        <translation>
            <numerusform>jeder Mandant binnen %n Stunde</numerusform>
            <numerusform>jeder Mandant binnen %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants have none</source>
        <translation>
            <numerusform>%n Mandant hat keine</numerusform>
            <numerusform>%n Mandanten haben keine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants older than a day</source>
        <translation>
            <numerusform>%n Mandant älter als ein Tag</numerusform>
            <numerusform>%n Mandanten älter als ein Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation>
            <numerusform>Behebungen für einen Mandanten durchsehen…</numerusform>
            <numerusform>Behebungen für %n Mandanten durchsehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>%1 defekt</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation>%1 abweichend</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Runs, backups and restores will be listed here.</source>
        <translation>Hier werden Läufe, Sicherungen und Wiederherstellungen aufgeführt.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>%1, %2 with %3 tables of tenants</source>
        <translation>%1, %2 mit %3 Tabellen von Mandanten</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation>%1, neueste %2</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message numerus="yes">
        <source>%n different shapes among the tenants</source>
        <translation>
            <numerusform>%n Form unter den Mandanten</numerusform>
            <numerusform>%n verschiedene Formen unter den Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation>Behebungen durchsehen…</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>Die Sicherungen werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n wait behind other findings</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>%n wartet hinter anderen Befunden</numerusform>
            <numerusform>%n warten hinter anderen Befunden</numerusform>
        </translation>
    </message>
    <message>
        <source>no migration waits</source>
        <translation>keine Migration wartet</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Every scan leaves a sample here. The lines begin with the second one.</source>
        <translation>Jede Prüfung hinterlässt hier einen Messwert. Die Linien beginnen mit dem zweiten.</translation>
    </message>
    <message>
        <source>Scanning the fleet…</source>
        <translation>Die Flotte wird geprüft…</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet</source>
        <translation>Die Flotte wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>A scan reads every tenant&apos;s migrations and changes nothing.</source>
        <translation>Eine Prüfung liest die Migrationen jedes Mandanten und ändert nichts.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants need attention</source>
        <translation>
            <numerusform>%n von %1 Mandanten braucht Aufmerksamkeit</numerusform>
            <numerusform>%n von %1 Mandanten brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Die Flotte konnte nicht geprüft werden</translation>
    </message>
    <message numerus="yes">
        <source>and %n not provisioned</source>
        <translation>
            <numerusform>und %n nicht bereitgestellt</numerusform>
            <numerusform>und %n nicht bereitgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant is provisioned yet</source>
        <translation>Noch ist kein Mandant bereitgestellt</translation>
    </message>
    <message>
        <source>Each has all migrations of its type, recorded and in place.</source>
        <translation>Jeder hat alle Migrationen seines Typs, verzeichnet und vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n are not provisioned yet.</source>
        <translation>
            <numerusform>%n ist noch nicht bereitgestellt.</numerusform>
            <numerusform>%n sind noch nicht bereitgestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PasswordDialog</name>
    <message>
        <source>Keep it in the keyring</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>Der Server verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>The server refused the password. Try another one.</source>
        <translation>Der Server hat das Passwort abgelehnt. Versuchen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The password is known until Tenantry is closed</source>
        <translation>Das Passwort ist bekannt, bis Tenantry beendet wird</translation>
    </message>
</context>
<context>
    <name>tenantry::Performer</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Das geht jetzt nicht</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Der Plan konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a tenant and why it is left alone</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to review</source>
        <translation>Es gibt nichts zu prüfen</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Die Flotte konnte nicht geprüft werden</translation>
    </message>
</context>
<context>
    <name>tenantry::PlanDialog</name>
    <message>
        <source>Back up first</source>
        <translation>Zuerst sichern</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n migrations</source>
        <translation>
            <numerusform>%n Migration anwenden</numerusform>
            <numerusform>%n Migrationen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that could be done automatically.</source>
        <translation>Es gibt nichts, was automatisch getan werden könnte.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
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
        <translation>Mandanten (%1)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Ausgelassen (%1)</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3 and reads or rewrites the whole table.</source>
        <translation>%1 nimmt %2 auf %3 und liest die ganze Tabelle oder schreibt sie neu.</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3, without rewriting it.</source>
        <translation>%1 nimmt %2 auf %3, ohne die Tabelle neu zu schreiben.</translation>
    </message>
    <message>
        <source>Can be undone: every migration has a rollback file.</source>
        <translation>Kann zurückgenommen werden: Jede Migration hat eine Rollback-Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be undone by a rollback file: %1.</source>
        <translation>Kann nicht durch eine Rollback-Datei zurückgenommen werden: %1.</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>Plan kopieren</translation>
    </message>
    <message>
        <source>Save as SQL…</source>
        <translation>Als SQL speichern…</translation>
    </message>
    <message>
        <source>The backup needs up to %1, but %2 has only %3 free.</source>
        <translation>Die Sicherung braucht bis zu %1, aber %2 hat nur %3 frei.</translation>
    </message>
    <message>
        <source>Save the plan as SQL</source>
        <translation>Plan als SQL speichern</translation>
    </message>
    <message>
        <source>SQL (*.sql)</source>
        <translation>SQL (*.sql)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The plan was not saved</source>
        <translation>Der Plan wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The backup cannot be taken: %1
%2</source>
        <translation>Die Sicherung kann nicht erstellt werden: %1
%2</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n tenants</source>
        <translation>
            <numerusform>Befunde eines Mandanten beheben</numerusform>
            <numerusform>Befunde von %n Mandanten beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Locks (%1)</source>
        <translation>Sperren (%1)</translation>
    </message>
    <message numerus="yes">
        <source>the first of %n commands</source>
        <translation>
            <numerusform>der einzige Befehl</numerusform>
            <numerusform>der erste von %n Befehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as sent to %2</source>
        <comment>a step and a tenant: Apply 0012, as sent to acme</comment>
        <translation>%1, wie an %2 gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n locks on tables, each listed under Locks.</source>
        <translation>
            <numerusform>Nimmt %n Sperre auf eine Tabelle, aufgeführt unter „Sperren“.</numerusform>
            <numerusform>Nimmt %n Sperren auf Tabellen, jede aufgeführt unter „Sperren“.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the backup needs is being measured…</source>
        <translation>Was die Sicherung braucht, wird gemessen…</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n tenants</source>
        <translation>
            <numerusform>Einen Mandanten übernehmen</numerusform>
            <numerusform>%n Mandanten übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is settled</source>
        <translation>Was behoben wird</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>%1, as sent once</source>
        <comment>a step on the database</comment>
        <translation>%1, wie einmal gesendet</translation>
    </message>
    <message>
        <source>Nothing is ticked that could be done.</source>
        <translation>Nichts ist angehakt, was getan werden könnte.</translation>
    </message>
    <message>
        <source>The plan is being made anew…</source>
        <translation>Der Plan wird neu gemacht…</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched, and those of other apps that they need.</source>
        <translation>Nur Migrationen von %1 werden angefasst, und die anderer Apps, die sie brauchen.</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched; those of other apps stay as they are.</source>
        <translation>Nur Migrationen von %1 werden angefasst; die anderer Apps bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n tenants</source>
        <translation>
            <numerusform>%n Mandanten zurücksetzen</numerusform>
            <numerusform>%n Mandanten zurücksetzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PlanSummaryModel</name>
    <message>
        <source>outside a transaction</source>
        <translation>außerhalb einer Transaktion</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this first on %1 alone, as the canary</source>
        <translation>All dies zuerst auf %1 allein, als Canary</translation>
    </message>
    <message>
        <source>a failure there stops the run</source>
        <translation>ein Fehlschlag dort hält den Lauf an</translation>
    </message>
    <message numerus="yes">
        <source>Then on the others, %n at a time</source>
        <translation>
            <numerusform>Dann auf den anderen, %n zugleich</numerusform>
            <numerusform>Dann auf den anderen, %n zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>stops above %1 failures</source>
        <translation>hält an bei mehr als %1 Fehlschlägen</translation>
    </message>
    <message>
        <source>Scan the touched tenants again</source>
        <translation>Berührte Mandanten erneut prüfen</translation>
    </message>
    <message>
        <source>Back up and verify</source>
        <translation>Sichern und verifizieren</translation>
    </message>
    <message>
        <source>at most %1 · %2 free</source>
        <translation>höchstens %1 · %2 frei</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step and its migration: Apply 0012 (tax)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>once, before the first tenant</source>
        <translation>einmal, vor dem ersten Mandanten</translation>
    </message>
</context>
<context>
    <name>tenantry::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The &amp;sandbox, when Tenantry quits</source>
        <translation>Die Sand&amp;box, wenn Tenantry beendet wird</translation>
    </message>
</context>
<context>
    <name>tenantry::ProfileForm</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>only if the server asks for one</source>
        <translation>nur, wenn der Server eines verlangt</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use ~/.pgpass, or leave it empty and be asked.</source>
        <translation>Im Schlüsselbund des Desktops aufbewahrt, nie im Profil. Wo es keinen Schlüsselbund gibt, verwenden Sie ~/.pgpass, oder lassen Sie es leer und werden gefragt.</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Runs and backups</source>
        <translation>Läufe und Sicherungen</translation>
    </message>
    <message>
        <source>The connection string holds a password. Take it out and type it below: it goes to the keyring, not to a file.</source>
        <translation>Die Verbindungszeichenfolge enthält ein Passwort. Nehmen Sie es heraus, und geben Sie es unten ein: Es kommt in den Schlüsselbund, nicht in eine Datei.</translation>
    </message>
    <message>
        <source>Give the connection a title.</source>
        <translation>Geben Sie der Verbindung einen Titel.</translation>
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
        <translation>Wiederherstellung zurücknehmen: %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back.</source>
        <translation>Das Schema, wie es vor der Wiederherstellung war, erhält seinen Namen zurück.</translation>
    </message>
    <message>
        <source>Take back 1 restore</source>
        <translation>1 Wiederherstellung zurücknehmen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Looking at what stands there now…</source>
        <translation>Was jetzt dort steht, wird angesehen…</translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Wiederherstellung von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back. What stands there now is kept as %1: rows that came since the restore are only there.</source>
        <translation>Das Schema von vor der Wiederherstellung bekommt seinen Namen zurück. Was jetzt dort steht, bleibt als %1 erhalten: Zeilen, die seit der Wiederherstellung kamen, stehen nur dort.</translation>
    </message>
    <message>
        <source>Objects of other schemas go on pointing into what stands there now: %1</source>
        <translation>Objekte anderer Schemas verweisen weiterhin auf das, was jetzt dort steht: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::QuickOpener</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>A tenant, migration, backup, page or command</source>
        <translation>Ein Mandant, eine Migration, Sicherung, Seite oder ein Befehl</translation>
    </message>
    <message>
        <source>Nothing is called %1.</source>
        <translation>Nichts heißt %1.</translation>
    </message>
    <message>
        <source>Switch read only off</source>
        <translation>„Nur lesen“ ausschalten</translation>
    </message>
    <message>
        <source>Switch read only on</source>
        <translation>„Nur lesen“ einschalten</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sicherung %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ReadOnlyBand</name>
    <message>
        <source>READ ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreReviewPage</name>
    <message>
        <source>Counting the rows of the tenant as it is now…</source>
        <translation>Die Zeilen des Mandanten im jetzigen Stand werden gezählt…</translation>
    </message>
    <message>
        <source>Rows now and in the backup</source>
        <translation>Zeilen jetzt und in der Sicherung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps, in this order</source>
        <translation>Schritte, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>What the restore would do could not be found out</source>
        <translation>Was die Wiederherstellung täte, ließ sich nicht ermitteln</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und noch %n</numerusform>
            <numerusform>%1 und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup has every migration that the tenant has now.</source>
        <translation>Die Sicherung hat jede Migration, die der Mandant jetzt hat.</translation>
    </message>
    <message numerus="yes">
        <source>The backup is %n migrations behind: %1. They will be pending afterwards.</source>
        <translation>
            <numerusform>Die Sicherung ist %n Migration im Rückstand: %1. Sie steht danach aus.</numerusform>
            <numerusform>Die Sicherung ist %n Migrationen im Rückstand: %1. Sie stehen danach aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other schema depends on this one.</source>
        <translation>Kein anderes Schema hängt von diesem ab.</translation>
    </message>
    <message>
        <source>Objects of other schemas point into it: %1.</source>
        <translation>Objekte anderer Schemata verweisen darauf: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions use the tenant now; the restore waits for them.</source>
        <translation>
            <numerusform>%n Sitzung verwendet den Mandanten gerade; die Wiederherstellung wartet auf sie.</numerusform>
            <numerusform>%n Sitzungen verwenden den Mandanten gerade; die Wiederherstellung wartet auf sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session uses the tenant at the moment.</source>
        <translation>Im Moment verwendet keine Sitzung den Mandanten.</translation>
    </message>
    <message>
        <source>There is not enough space for this backup. Make room, or restore without it.</source>
        <translation>Der Platz reicht nicht für diese Sicherung. Schaffen Sie Platz, oder stellen Sie ohne sie wieder her.</translation>
    </message>
    <message>
        <source>Back up the present state first (at most %1, %2 free)</source>
        <translation>Zuerst den jetzigen Stand sichern (höchstens %1, %2 frei)</translation>
    </message>
    <message>
        <source>Restore without %1, at which it failed</source>
        <translation>Ohne %1 wiederherstellen, woran es scheiterte</translation>
    </message>
    <message>
        <source>Put the rows of the other database here all the same</source>
        <translation>Die Zeilen der anderen Datenbank trotzdem hierher bringen</translation>
    </message>
    <message>
        <source>I know who made this backup: restore from it all the same</source>
        <translation>Ich weiß, wer diese Sicherung gemacht hat: trotzdem daraus wiederherstellen</translation>
    </message>
    <message>
        <source>Accepted all the same: %1</source>
        <comment>why a backup would not be restored</comment>
        <translation>Trotzdem akzeptiert: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreRunPage</name>
    <message>
        <source>Drop the schema put aside…</source>
        <translation>Beiseitegelegtes Schema löschen…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>The tenant was not restored</source>
        <translation>Der Mandant wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>The schema put aside is being dropped; Tasks shows when it is gone.</source>
        <translation>Das beiseitegelegte Schema wird gelöscht; unter „Aufgaben“ ist zu sehen, wann es weg ist.</translation>
    </message>
    <message>
        <source>The schema put aside can be dropped once the tenant has been looked at.</source>
        <translation>Das beiseitegelegte Schema kann gelöscht werden, sobald der Mandant begutachtet wurde.</translation>
    </message>
    <message>
        <source>The schema put aside was not dropped</source>
        <translation>Das beiseitegelegte Schema wurde nicht gelöscht</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreTableModel</name>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>the table comes back</source>
        <translation>die Tabelle kommt zurück</translation>
    </message>
    <message>
        <source>the table goes: the backup has none</source>
        <translation>die Tabelle verschwindet: Die Sicherung hat keine</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>All %n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>Alle %n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tables</source>
        <translation>
            <numerusform>%n weitere Tabelle</numerusform>
            <numerusform>%n weitere Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Zeilen jetzt</translation>
    </message>
    <message>
        <source>Rows in backup</source>
        <translation>Zeilen in der Sicherung</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>Nach der Wiederherstellung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer rows will be missing</source>
        <translation>
            <numerusform>%Ln neuere Zeile wird fehlen</numerusform>
            <numerusform>%Ln neuere Zeilen werden fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows come back</source>
        <translation>
            <numerusform>%Ln Zeile kommt zurück</numerusform>
            <numerusform>%Ln Zeilen kommen zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>rows of a table</comment>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>counting would run code of the tenant</source>
        <translation>Zählen würde Code des Mandanten ausführen</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWhatPage</name>
    <message>
        <source>There is no backup that could be restored.</source>
        <translation>Es gibt keine Sicherung, die sich wiederherstellen ließe.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Tenants in the backup</source>
        <translation>Mandanten in der Sicherung</translation>
    </message>
    <message>
        <source>Filter: schema</source>
        <translation>Filter: Schema</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWizard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The archive is checked to its end before anything is touched.</source>
        <translation>Das Archiv wird bis zum Ende geprüft, bevor irgendetwas angerührt wird.</translation>
    </message>
    <message>
        <source>The live schema is renamed and kept, not dropped.</source>
        <translation>Das aktive Schema wird umbenannt und behalten, nicht gelöscht.</translation>
    </message>
    <message>
        <source>If anything fails, the live schema gets its name back: the tenant is wholly old or wholly new.</source>
        <translation>Schlägt etwas fehl, erhält das aktive Schema seinen Namen zurück: Der Mandant ist ganz alt oder ganz neu.</translation>
    </message>
    <message>
        <source>While it runs, the tenant’s pages answer with errors. What its users entered since the backup was made is then only in the schema put aside.</source>
        <translation>Währenddessen antworten die Seiten des Mandanten mit Fehlern. Was seine Benutzer seit der Sicherung eingegeben haben, steht danach nur noch im beiseitegelegten Schema.</translation>
    </message>
    <message>
        <source>Restore a tenant</source>
        <translation>Einen Mandanten wiederherstellen</translation>
    </message>
    <message>
        <source>Restore %1 in place</source>
        <translation>%1 an Ort und Stelle wiederherstellen</translation>
    </message>
    <message>
        <source>The tenant is restored into its own schema, %1, of this database, as it was %2.</source>
        <translation>Der Mandant wird in sein eigenes Schema, %1, dieser Datenbank wiederhergestellt, Stand %2.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The tenant&apos;s owner</source>
        <translation>Eigentümer des Mandanten</translation>
    </message>
    <message>
        <source>This connection&apos;s role</source>
        <translation>Rolle dieser Verbindung</translation>
    </message>
    <message>
        <source>A role&apos;s name</source>
        <translation>Name einer Rolle</translation>
    </message>
    <message>
        <source>Choose one, or type a role&apos;s name.</source>
        <translation>Wählen Sie aus, oder geben Sie den Namen einer Rolle ein.</translation>
    </message>
    <message>
        <source>Runs with the rights of:</source>
        <translation>Läuft mit den Rechten von:</translation>
    </message>
</context>
<context>
    <name>tenantry::ReviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tenantry::RunDetail</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
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
        <translation>Seine Sicherung</translation>
    </message>
    <message>
        <source>Failures by error</source>
        <translation>Fehlschläge nach Fehler</translation>
    </message>
    <message>
        <source>Log of the tenant</source>
        <translation>Protokoll des Mandanten</translation>
    </message>
    <message>
        <source>Tenants of the run</source>
        <translation>Mandanten des Laufs</translation>
    </message>
    <message>
        <source>Select a run</source>
        <translation>Lauf auswählen</translation>
    </message>
    <message>
        <source>What came of each of its tenants is shown here.</source>
        <translation>Was aus jedem seiner Mandanten wurde, steht hier.</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>begann %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>its rest was run by %1</source>
        <translation>der Rest wurde von %1 ausgeführt</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n different errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n verschiedene Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done on %1 yet.</source>
        <translation>Auf %1 wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>It is being prepared. Its tenants are shown here as soon as it begins.</source>
        <translation>Er wird vorbereitet. Seine Mandanten stehen hier, sobald er beginnt.</translation>
    </message>
    <message>
        <source>One error</source>
        <translation>Ein Fehler</translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation>Transaktion %1</translation>
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
        <translation>Sein Plan</translation>
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
        <translation>Lauf %1, von %2 auf %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tenants</source>
        <translation>
            <numerusform>%1 von %n Mandanten</numerusform>
            <numerusform>%1 von %n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 skipped</source>
        <translation>%1, %2 fehlgeschlagen, %3 übersprungen</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <translation>%1, %2 übersprungen</translation>
    </message>
</context>
<context>
    <name>tenantry::RunPlanDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Plan of run %1</source>
        <translation>Plan des Laufs %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The plan is being read…</source>
        <translation>Der Plan wird gelesen…</translation>
    </message>
    <message>
        <source>The run was written by a version that kept no plan.</source>
        <translation>Der Lauf wurde von einer Version geschrieben, die keinen Plan aufbewahrte.</translation>
    </message>
    <message>
        <source>As it was confirmed before the run began, with its SQL and its commands.</source>
        <translation>Wie er bestätigt wurde, bevor der Lauf begann, mit seinem SQL und seinen Befehlen.</translation>
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
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>tenantry::Session</name>
    <message>
        <source>Read only is switched on in the header of the window.</source>
        <translation>„Nur lesen“ ist in der Kopfzeile des Fensters eingeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Einen Mandanten sichern</numerusform>
            <numerusform>%n Mandanten sichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify backup %1</source>
        <translation>Sicherung %1 verifizieren</translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Wiederherstellung von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Scan %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n tenants</source>
        <translation>
            <numerusform>Einen Mandanten prüfen</numerusform>
            <numerusform>%n Mandanten prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Markierte Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>tenantry::Sidebar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>tenantry::Sparkline</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
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
        <translation>%1: wird abgebrochen</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, standby</source>
        <translation>Verbunden, PostgreSQL %1, Standby</translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, primary</source>
        <translation>Verbunden, PostgreSQL %1, Primärserver</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weitere)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>The last scan failed</source>
        <translation>Die letzte Prüfung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Scanned %1 (%2) in %3</source>
        <translation>Geprüft %1 (%2) in %3</translation>
    </message>
</context>
<context>
    <name>tenantry::TakeBackDialog</name>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Wiederherstellung von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back.</source>
        <translation>Das Schema, wie es vor der Wiederherstellung war, erhält seinen Namen zurück.</translation>
    </message>
    <message>
        <source>Take back 1 restore</source>
        <translation>1 Wiederherstellung zurücknehmen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Looking at what the restore left…</source>
        <translation>Es wird nachgesehen, was die Wiederherstellung hinterlassen hat…</translation>
    </message>
</context>
<context>
    <name>tenantry::TaskCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage and the tenant at hand</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopping: what is at hand is being rolled back…</source>
        <translation>Wird angehalten: Was in Arbeit ist, wird zurückgerollt…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
</context>
<context>
    <name>tenantry::TaskListModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
</context>
<context>
    <name>tenantry::TasksPage</name>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Every change that Tenantry makes is written down here: what was done to which tenant, what failed and why, and what is left to be done.</source>
        <translation>Jede Änderung durch Tenantry wird hier vermerkt: was mit welchem Mandanten geschah, was warum fehlschlug und was noch zu tun ist.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantDetail</name>
    <message>
        <source>No tenant selected</source>
        <translation>Kein Mandant ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see its findings, migrations, tables, backups and history; several to act on them together.</source>
        <translation>Wählen Sie einen aus, um seine Befunde, Migrationen, Tabellen, Sicherungen und Historie zu sehen; mehrere, um sie gemeinsam zu bearbeiten.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Größe, MB</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>no schema</source>
        <translation>kein Schema</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants selected</source>
        <translation>
            <numerusform>%n Mandant ausgewählt</numerusform>
            <numerusform>%n Mandanten ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation>
            <numerusform>%n Migration anzuwenden</numerusform>
            <numerusform>%n Migrationen anzuwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 zusammen</translation>
    </message>
    <message>
        <source>The source has no migrations.</source>
        <translation>Die Quelle hat keine Migrationen.</translation>
    </message>
    <message>
        <source>The schema does not exist, so it has no tables.</source>
        <translation>Das Schema existiert nicht, also hat es keine Tabellen.</translation>
    </message>
    <message>
        <source>Counting rows…</source>
        <translation>Zeilen werden gezählt…</translation>
    </message>
    <message>
        <source>The schema has no tables.</source>
        <translation>Das Schema hat keine Tabellen.</translation>
    </message>
    <message>
        <source>There is no backup of %1 yet.</source>
        <translation>Es gibt noch keine Sicherung von %1.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation>Der lokale Speicher konnte nicht geöffnet werden, daher sind keine Läufe bekannt.</translation>
    </message>
    <message>
        <source>%1 has not taken part in a run yet.</source>
        <translation>%1 hat noch an keinem Lauf teilgenommen.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Die Historie wird gelesen…</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Typ %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantFindings</name>
    <message>
        <source>Working out the fix…</source>
        <translation>Die Behebung wird ermittelt…</translation>
    </message>
    <message numerus="yes">
        <source>%1 has all %n migrations, and their objects are there.</source>
        <translation>
            <numerusform>%1 hat seine %n Migration, und deren Objekte sind da.</numerusform>
            <numerusform>%1 hat alle %n Migrationen, und deren Objekte sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every recorded checksum is the one of its file.</source>
        <translation>Jede aufgezeichnete Prüfsumme ist die ihrer Datei.</translation>
    </message>
    <message>
        <source>Its level is %1.</source>
        <translation>Sein Stand ist %1.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>outside a transaction</source>
        <translation>außerhalb einer Transaktion</translation>
    </message>
    <message numerus="yes">
        <source>and %n more steps</source>
        <translation>
            <numerusform>und %n weiterer Schritt</numerusform>
            <numerusform>und %n weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Show SQL</source>
        <translation>SQL zeigen</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, listed under Migrations</source>
        <translation>
            <numerusform>und %n weiterer, siehe Migrationen</numerusform>
            <numerusform>und %n weitere, siehe Migrationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan %1 again</source>
        <translation>%1 erneut prüfen</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
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
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Größe, MB</translation>
    </message>
    <message>
        <source>Last migration</source>
        <translation>Letzte Migration</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation>Filter: Name, Schema, Domain</translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation>Tabelle als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Tabelle als CSV exportieren</translation>
    </message>
    <message>
        <source>Show all tenants again</source>
        <translation>Alle Mandanten wieder zeigen</translation>
    </message>
    <message>
        <source>No tenant matches the filter.</source>
        <translation>Kein Mandant passt zum Filter.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen tenants</source>
        <translation>
            <numerusform>%n gewählter Mandant</numerusform>
            <numerusform>%n gewählte Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The table could not be exported</source>
        <translation>Die Tabelle konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation>Diese Flotte hat keine Mandanten</translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, they are listed here.</source>
        <translation>Das Register %1 führt keine. Sobald es das tut, stehen sie hier.</translation>
    </message>
    <message>
        <source>Reading the tenants…</source>
        <translation>Die Mandanten werden gelesen…</translation>
    </message>
    <message>
        <source>Every tenant will have a row here, with its state, migrations, size and last backup.</source>
        <translation>Jeder Mandant hat hier dann eine Zeile, mit Zustand, Migrationen, Größe und letzter Sicherung.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet</source>
        <translation>Die Flotte wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Behind in %1</source>
        <comment>an app</comment>
        <translation>Im Rückstand bei %1</translation>
    </message>
    <message>
        <source>Show only tenants that are behind in one app</source>
        <translation>Nur Mandanten zeigen, die bei einer App im Rückstand sind</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Die Flotte konnte nicht geprüft werden</translation>
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
        <translation>das Bild konnte nicht nach %1 geschrieben werden</translation>
    </message>
</context>
<context>
    <name>tenantry::TrendsPage</name>
    <message>
        <source>Beside last week</source>
        <translation>Neben der Vorwoche</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Every scan leaves its figures here: tenants by state, what is pending, how long the scan took, sizes, and the age of the newest backup. The first scan makes the first point.</source>
        <translation>Jede Prüfung hinterlässt hier ihre Zahlen: Mandanten nach Zustand, was aussteht, wie lange die Prüfung dauerte, Größen und das Alter der neuesten Sicherung. Die erste Prüfung setzt den ersten Punkt.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt prüfen</translation>
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
        <translation>Eigener</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <source>Tenants by state</source>
        <translation>Mandanten nach Zustand</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>Ausstehende Migrationen</translation>
    </message>
    <message>
        <source>Scan duration</source>
        <translation>Dauer der Prüfung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Age of the newest backup</source>
        <translation>Alter der neuesten Sicherung</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to move, double-click for all</source>
        <translation>Ziehen zoomt, Umschalt+Ziehen verschiebt, Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>%1, a week before</source>
        <translation>%1, eine Woche zuvor</translation>
    </message>
    <message>
        <source>For ranges of up to seven days</source>
        <translation>Für Zeiträume bis sieben Tage</translation>
    </message>
    <message>
        <source>over all tenants</source>
        <translation>über alle Mandanten</translation>
    </message>
    <message>
        <source>tenant furthest behind</source>
        <translation>Mandant mit dem größten Rückstand</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation>alle Mandanten</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Export the trends</source>
        <translation>Trends exportieren</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The trends were not exported</source>
        <translation>Die Trends wurden nicht exportiert</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>the folder may be read-only or full</source>
        <translation>der Ordner ist womöglich schreibgeschützt oder voll</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Trends of %1</source>
        <translation>Trends von %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>not healthy</source>
        <translation>nicht gesund</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>exported %1</source>
        <translation>exportiert %1</translation>
    </message>
</context>
<context>
    <name>tenantry::Workbench</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Trying to reach the server…</source>
        <translation>Der Server wird zu erreichen versucht…</translation>
    </message>
    <message numerus="yes">
        <source>Trying again by itself in %n seconds. Nothing else is run again.</source>
        <translation>
            <numerusform>Neuer Versuch von selbst in %n Sekunde. Sonst wird nichts erneut ausgeführt.</numerusform>
            <numerusform>Neuer Versuch von selbst in %n Sekunden. Sonst wird nichts erneut ausgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted: %1, begun %2, %3 of %4 tenants done.</source>
        <translation>Ein Lauf wurde unterbrochen: %1, begonnen %2, %3 von %4 Mandanten erledigt.</translation>
    </message>
    <message>
        <source>Resuming holds it against the fleet as it is now and shows what is left before anything runs.</source>
        <translation>Das Fortsetzen vergleicht ihn mit der Flotte, wie sie jetzt ist, und zeigt, was noch bleibt, bevor irgendetwas läuft.</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Die Flotte konnte nicht geprüft werden</translation>
    </message>
</context>
</TS>
