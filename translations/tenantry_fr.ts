<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Select a backup.</source>
        <translation>Sélectionnez une sauvegarde.</translation>
    </message>
    <message>
        <source>The sandbox is not available here.</source>
        <translation>Le bac à sable n’est pas disponible ici.</translation>
    </message>
    <message>
        <source>No tenant has a finding.</source>
        <translation>Aucun locataire n’a de constat.</translation>
    </message>
    <message>
        <source>None of these has a finding.</source>
        <translation>Aucun de ceux-ci n’a de constat.</translation>
    </message>
    <message>
        <source>No tenant waits for %1.</source>
        <translation>Aucun locataire n’attend %1.</translation>
    </message>
    <message>
        <source>None of these waits for a migration.</source>
        <translation>Aucun de ceux-ci n’attend de migration.</translation>
    </message>
    <message>
        <source>No tenant waits for a migration.</source>
        <translation>Aucun locataire n’attend de migration.</translation>
    </message>
    <message>
        <source>No tenant is selected.</source>
        <translation>Aucun locataire n’est sélectionné.</translation>
    </message>
    <message>
        <source>There is no schema to back up.</source>
        <translation>Il n’y a aucun schéma à sauvegarder.</translation>
    </message>
    <message>
        <source>The backup is damaged and cannot be restored.</source>
        <translation>La sauvegarde est endommagée et ne peut pas être restaurée.</translation>
    </message>
    <message>
        <source>The backup holds no tenant.</source>
        <translation>La sauvegarde ne contient aucun locataire.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>Tenants are restored one at a time: select one.</source>
        <translation>Les locataires sont restaurés un par un&#xa0;: sélectionnez-en un.</translation>
    </message>
    <message>
        <source>There is no verified backup of it.</source>
        <translation>Il n’en existe aucune sauvegarde vérifiée.</translation>
    </message>
    <message>
        <source>Restores are taken back one at a time: select one tenant.</source>
        <translation>Les restaurations sont annulées une par une&#xa0;: sélectionnez un locataire.</translation>
    </message>
    <message>
        <source>No restore of it was cut off.</source>
        <translation>Aucune restauration n’en a été interrompue.</translation>
    </message>
    <message>
        <source>The backup has no files.</source>
        <translation>La sauvegarde n’a pas de fichiers.</translation>
    </message>
    <message>
        <source>Select a run.</source>
        <translation>Sélectionnez une exécution.</translation>
    </message>
    <message>
        <source>Nothing of it is left to be done.</source>
        <translation>Il n’en reste rien à faire.</translation>
    </message>
    <message>
        <source>The task has ended.</source>
        <translation>La tâche est terminée.</translation>
    </message>
    <message>
        <source>The task is stopping already.</source>
        <translation>La tâche s’arrête déjà.</translation>
    </message>
    <message>
        <source>No backup was taken.</source>
        <translation>Aucune sauvegarde n’a été faite.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Nouvelle connexion…</translation>
    </message>
    <message>
        <source>Describe another database.</source>
        <translation>Décrire une autre base de données.</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Open another database.</source>
        <translation>Ouvrir une autre base de données.</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Ouvrir le bac à sable</translation>
    </message>
    <message>
        <source>A private server with a demonstration fleet.</source>
        <translation>Un serveur privé avec un parc de démonstration.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Réanalyser</translation>
    </message>
    <message>
        <source>Read registry, history tables and catalog again; changes nothing.</source>
        <translation>Relire le registre, les tables d’historique et le catalogue&#xa0;; ne modifie rien.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop reading the fleet; what is shown stays.</source>
        <translation>Arrêter la lecture du parc&#xa0;; ce qui est affiché reste.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Block everything that would change the database.</source>
        <translation>Bloquer tout ce qui modifierait la base de données.</translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation>Revoir les corrections…</translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation>
            <numerusform>Revoir les corrections pour %n locataire…</numerusform>
            <numerusform>Revoir les corrections pour %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that can be fixed automatically, shown before it runs.</source>
        <translation>Tout ce qui peut être corrigé automatiquement, montré avant d’être exécuté.</translation>
    </message>
    <message>
        <source>Apply pending migrations…</source>
        <translation>Appliquer les migrations en attente…</translation>
    </message>
    <message numerus="yes">
        <source>Apply pending migrations to %n tenants…</source>
        <translation>
            <numerusform>Appliquer les migrations en attente à %n locataire…</numerusform>
            <numerusform>Appliquer les migrations en attente à %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Appliquer…</translation>
    </message>
    <message>
        <source>Every migration that is missing, shown before it runs.</source>
        <translation>Chaque migration manquante, montrée avant d’être exécutée.</translation>
    </message>
    <message>
        <source>Show what would be fixed…</source>
        <translation>Montrer ce qui serait corrigé…</translation>
    </message>
    <message numerus="yes">
        <source>Show what would be fixed in %n tenants…</source>
        <translation>
            <numerusform>Montrer ce qui serait corrigé dans %n locataire…</numerusform>
            <numerusform>Montrer ce qui serait corrigé dans %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>The same plan to read, in read-only mode as well.</source>
        <translation>Le même plan à lire, aussi en lecture seule.</translation>
    </message>
    <message>
        <source>Back up all tenants…</source>
        <translation>Sauvegarder tous les locataires…</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants…</source>
        <translation>
            <numerusform>Sauvegarder %n locataire…</numerusform>
            <numerusform>Sauvegarder %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Write archives, verified by reading them back; changes nothing in the database.</source>
        <translation>Écrire des archives, vérifiées en les relisant&#xa0;; ne modifie rien dans la base de données.</translation>
    </message>
    <message>
        <source>Restore a tenant…</source>
        <translation>Restaurer un locataire…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Bring a tenant back from a backup, shown before it runs.</source>
        <translation>Rétablir un locataire depuis une sauvegarde, montré avant d’être exécuté.</translation>
    </message>
    <message>
        <source>Read these tenants again; changes nothing.</source>
        <translation>Relire ces locataires&#xa0;; ne modifie rien.</translation>
    </message>
    <message>
        <source>Take the restore back…</source>
        <translation>Annuler cette restauration…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Annuler la restauration…</translation>
    </message>
    <message>
        <source>Undo a restore that was cut off, shown before it runs.</source>
        <translation>Défaire une restauration interrompue, montré avant d’être exécuté.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Read its files back to the end and compare their checksums.</source>
        <translation>Relire ses fichiers jusqu’au bout et comparer leurs sommes de contrôle.</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Reprendre…</translation>
    </message>
    <message>
        <source>Hold the run against the fleet as it is now and show what is left.</source>
        <translation>Confronter l’exécution au parc tel qu’il est et montrer ce qui reste.</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Annuler cette tâche</translation>
    </message>
    <message>
        <source>What is at hand is rolled back.</source>
        <translation>Ce qui est en cours est annulé.</translation>
    </message>
    <message>
        <source>Find a tenant, migration, backup or command…</source>
        <translation>Chercher un locataire, une migration, une sauvegarde ou une commande…</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Filtrer cette page</translation>
    </message>
    <message>
        <source>Open the tenant</source>
        <translation>Ouvrir le locataire</translation>
    </message>
    <message numerus="yes">
        <source>Show %n tenants</source>
        <translation>
            <numerusform>Afficher %n locataire</numerusform>
            <numerusform>Afficher %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these tenants</source>
        <translation>Afficher ces locataires</translation>
    </message>
    <message>
        <source>Show the migration</source>
        <translation>Afficher la migration</translation>
    </message>
    <message>
        <source>Show the backup</source>
        <translation>Afficher la sauvegarde</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Afficher l’exécution</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Afficher la tâche</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation>À propos de Tenantry</translation>
    </message>
    <message numerus="yes">
        <source>Apply up to %1 to %n tenants…</source>
        <translation>
            <numerusform>Appliquer jusqu’à %1 à %n locataire…</numerusform>
            <numerusform>Appliquer jusqu’à %1 à %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply up to %1…</source>
        <translation>Appliquer jusqu’à %1…</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed tenants…</source>
        <translation>
            <numerusform>Réessayer %n locataire en échec…</numerusform>
            <numerusform>Réessayer %n locataires en échec…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenants…</source>
        <translation>
            <numerusform>Reprendre %n locataire…</numerusform>
            <numerusform>Reprendre %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Aucune connexion n’est ouverte.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation>Le stockage local n’a pas pu être ouvert, aucune exécution n’est donc connue.</translation>
    </message>
    <message>
        <source>%1 does not wait for %2.</source>
        <translation>%1 n’attend pas %2.</translation>
    </message>
    <message>
        <source>Apply up to %1 to %2…</source>
        <translation>Appliquer jusqu’à %1 à %2…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Show the run&apos;s plan</source>
        <translation>Afficher le plan de l’exécution</translation>
    </message>
    <message>
        <source>As it was confirmed before it ran, with its SQL and its commands.</source>
        <translation>Tel qu’il a été confirmé avant l’exécution, avec son SQL et ses commandes.</translation>
    </message>
    <message>
        <source>Everything that the schemas show is recorded.</source>
        <translation>Tout ce que les schémas montrent est enregistré.</translation>
    </message>
    <message>
        <source>Adopt this fleet…</source>
        <translation>Adopter cette flotte…</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n tenants…</source>
        <translation>
            <numerusform>Adopter %n locataire…</numerusform>
            <numerusform>Adopter %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Adopter…</translation>
    </message>
    <message>
        <source>Record what the schemas show to be applied; what they do not show is listed.</source>
        <translation>Enregistrer ce que les schémas montrent comme appliqué ; ce qu’ils ne montrent pas est listé.</translation>
    </message>
    <message>
        <source>Select a schema that is kept.</source>
        <translation>Sélectionnez un schéma conservé.</translation>
    </message>
    <message>
        <source>It is the only copy: the restore that put it aside was cut off. Take that one back, with its tenant.</source>
        <translation>C’est l’unique copie : la restauration qui l’a mis de côté a été interrompue. Annulez celle-ci, auprès de son locataire.</translation>
    </message>
    <message>
        <source>What was found needs a person: no plan settles it.</source>
        <translation>Ce qui a été constaté nécessite une intervention : aucun plan ne le règle.</translation>
    </message>
    <message>
        <source>What is pending waits until something else is settled: see the fixes.</source>
        <translation>Ce qui est en attente attend qu&apos;autre chose soit réglé : voir les corrections.</translation>
    </message>
    <message>
        <source>Its name was cut: nobody can tell whose schema it was.</source>
        <translation>Son nom a été coupé : personne ne peut dire à qui était ce schéma.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Look after another database beside this one.</source>
        <translation>S’occuper d’une autre base à côté de celle-ci.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Theme, language, and what becomes of the sandbox.</source>
        <translation>Thème, langue et sort du bac à sable.</translation>
    </message>
    <message>
        <source>Take the finished restore back…</source>
        <translation>Annuler la restauration terminée…</translation>
    </message>
    <message>
        <source>Give the schema from before the restore its name back, shown before it runs.</source>
        <translation>Rendre son nom au schéma d’avant la restauration, montré avant exécution.</translation>
    </message>
    <message>
        <source>Drop the kept schema…</source>
        <translation>Supprimer le schéma conservé…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Drop what was kept from before a restore; its name has to be typed.</source>
        <translation>Supprimer ce qui a été conservé d’avant une restauration ; son nom doit être saisi.</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Aide…</translation>
    </message>
    <message>
        <source>What the states mean, what changes something, and where the manual is.</source>
        <translation>Ce que signifient les états, ce qui modifie quelque chose et où se trouve le manuel.</translation>
    </message>
    <message>
        <source>A scan is running.</source>
        <translation>Une analyse est en cours.</translation>
    </message>
    <message>
        <source>No scan is running.</source>
        <translation>Aucune analyse n’est en cours.</translation>
    </message>
    <message>
        <source>The last scan did not fail.</source>
        <translation>La dernière analyse n’a pas échoué.</translation>
    </message>
    <message>
        <source>Cancel the scan</source>
        <translation>Annuler l’analyse</translation>
    </message>
    <message>
        <source>Why the last scan failed…</source>
        <translation>Pourquoi la dernière analyse a échoué…</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Relancer l’analyse</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n tenants again</source>
        <translation>
            <numerusform>Relancer l’analyse de %n locataire</numerusform>
            <numerusform>Relancer l’analyse de %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet.</source>
        <translation>Le parc n’a pas encore été analysé.</translation>
    </message>
    <message>
        <source>Choose a migration on the page Migrations.</source>
        <translation>Choisissez une migration dans la page Migrations.</translation>
    </message>
    <message>
        <source>Only a project takes its migrations back; restore a backup.</source>
        <translation>Seul un projet annule ses migrations ; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>None of these has applied %1.</source>
        <translation>Aucun de ceux-ci n’a appliqué %1.</translation>
    </message>
    <message>
        <source>None of these waits for a migration of %1.</source>
        <translation>Aucun de ceux-ci n’attend une migration de %1.</translation>
    </message>
    <message>
        <source>Take migrations back…</source>
        <translation>Annuler des migrations…</translation>
    </message>
    <message>
        <source>A migration of a project and all that needs it, last first, shown before it runs.</source>
        <translation>Une migration d’un projet et tout ce qui en dépend, en commençant par la dernière, montrées avant l’exécution.</translation>
    </message>
    <message>
        <source>Apply %1 to %2…</source>
        <translation>Appliquer %1 à %2…</translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 to %n tenants…</source>
        <translation>
            <numerusform>Appliquer %1 à %n locataire…</numerusform>
            <numerusform>Appliquer %1 à %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply %1…</source>
        <translation>Appliquer %1…</translation>
    </message>
    <message>
        <source>Take %1 back in %2…</source>
        <translation>Annuler %1 dans %2…</translation>
    </message>
    <message numerus="yes">
        <source>Take %1 back in %n tenants…</source>
        <translation>
            <numerusform>Annuler %1 dans %n locataire…</numerusform>
            <numerusform>Annuler %1 dans %n locataires…</numerusform>
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
        <translation>Saisissez le nom du schéma, %1, pour le supprimer&#xa0;:</translation>
    </message>
    <message>
        <source>To take it back on production, type the schema’s name, %1:</source>
        <translation>Pour l’annuler en production, saisissez le nom du schéma, %1&#xa0;:</translation>
    </message>
    <message>
        <source>To restore on production, type the schema’s name, %1:</source>
        <translation>Pour restaurer en production, saisissez le nom du schéma, %1&#xa0;:</translation>
    </message>
    <message>
        <source>These are %1 of %2 tenants, more than half. Type the connection’s name, %3, to go on:</source>
        <translation>Ce sont %1 locataires sur %2, plus de la moitié. Saisissez le nom de la connexion, %3, pour continuer&#xa0;:</translation>
    </message>
    <message>
        <source>This changes production. Type the connection’s name, %1, to go on:</source>
        <translation>Ceci modifie la production. Saisissez le nom de la connexion, %1, pour continuer&#xa0;:</translation>
    </message>
    <message>
        <source>Taking it back drops the schema %1, which the restore made and left empty. Type its name to go on:</source>
        <translation>L’annulation supprime le schéma %1, que la restauration a créé et laissé vide. Tapez son nom pour continuer :</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>PostgreSQL %1, database %2, as %3</source>
        <translation>PostgreSQL %1, base de données %2, en tant que %3</translation>
    </message>
    <message>
        <source>The server is a standby: everything can be seen, nothing changed.</source>
        <translation>Le serveur est un serveur secondaire&#xa0;: tout est visible, rien n’est modifiable.</translation>
    </message>
    <message>
        <source>The server is a primary, set to read only.</source>
        <translation>Le serveur est un serveur primaire, réglé en lecture seule.</translation>
    </message>
    <message>
        <source>The server is a primary.</source>
        <translation>Le serveur est un serveur primaire.</translation>
    </message>
    <message>
        <source>A pooler in transaction mode stands between: Tenantry refuses to change anything through it. Connect to the server itself.</source>
        <translation>Un pooler en mode transaction s’interpose&#xa0;: Tenantry refuse toute modification à travers lui. Connectez-vous au serveur lui-même.</translation>
    </message>
    <message>
        <source>The database uses Citus.</source>
        <translation>La base de données utilise Citus.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants listed in %1</source>
        <translation>
            <numerusform>%n locataire listé dans %1</numerusform>
            <numerusform>%n locataires listés dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations in %1, format %2</source>
        <translation>
            <numerusform>%n migration dans %1, format %2</numerusform>
            <numerusform>%n migrations dans %1, format %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The database looks like one of django-tenants: %1</source>
        <translation>La base ressemble à celle de django-tenants : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n schemas hold %1, the history table of %2</source>
        <translation>
            <numerusform>%n schéma contient %1, la table d’historique de %2</numerusform>
            <numerusform>%n schémas contiennent %1, la table d’historique de %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas hold %1, the history table of %2, which this version does not read</source>
        <translation>
            <numerusform>%n schéma contient %1, la table d’historique de %2, que cette version ne lit pas</numerusform>
            <numerusform>%n schémas contiennent %1, la table d’historique de %2, que cette version ne lit pas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The archive &quot;%1&quot; is damaged: %2</source>
        <translation>L’archive «&#xa0;%1&#xa0;» est endommagée&#xa0;: %2</translation>
    </message>
    <message>
        <source>Restore from another backup; this one is not offered.</source>
        <translation>Restaurez depuis une autre sauvegarde&#xa0;; celle-ci n’est pas proposée.</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2</source>
        <translation>Impossible de lire «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the disk that the backups stand on.</source>
        <translation>Vérifiez le disque qui contient les sauvegardes.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2</source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and its free space.</source>
        <translation>Vérifiez les droits du dossier et son espace libre.</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2.</source>
        <translation>elle fait %1 octets au lieu de %2.</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one that was taken when it was made.</source>
        <translation>son SHA-256 n’est pas celui qui a été relevé à sa création.</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; was made by a newer pg_dump than pg_restore %2 can read.</source>
        <translation>L’archive «&#xa0;%1&#xa0;» a été créée par un pg_dump plus récent que ce que pg_restore %2 peut lire.</translation>
    </message>
    <message>
        <source>Install a newer postgresql-client package, or set PG_BINDIR to the folder that holds a newer pg_restore.</source>
        <translation>Installez un paquet postgresql-client plus récent, ou faites pointer PG_BINDIR vers le dossier d’un pg_restore plus récent.</translation>
    </message>
    <message>
        <source>pg_restore could not read it to its end.</source>
        <translation>pg_restore n’a pas pu la lire jusqu’à la fin.</translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot;.</source>
        <translation>Il n’existe pas de schéma «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: the restore of &quot;%2&quot; has not ended.</source>
        <translation>«&#xa0;%1&#xa0;» est conservé&#xa0;: la restauration de «&#xa0;%2&#xa0;» n’est pas terminée.</translation>
    </message>
    <message>
        <source>Restore the tenant again, or take that restore back.</source>
        <translation>Restaurez de nouveau le locataire, ou annulez cette restauration.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept: objects of other schemas point into it: %2</source>
        <translation>«&#xa0;%1&#xa0;» est conservé&#xa0;: des objets d’autres schémas y font référence&#xa0;: %2</translation>
    </message>
    <message>
        <source>Point them to the restored schema first.</source>
        <translation>Faites-les d’abord pointer vers le schéma restauré.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schema that a restore put aside.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un schéma mis de côté par une restauration.</translation>
    </message>
    <message>
        <source>Dropping the old schema</source>
        <translation>Suppression de l’ancien schéma</translation>
    </message>
    <message>
        <source>There is no interrupted restore of &quot;%1&quot; any more.</source>
        <translation>Il n’y a plus de restauration interrompue de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>There are no backups in &quot;%1&quot; yet.</source>
        <translation>Il n’y a pas encore de sauvegarde dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The newest in &quot;%1&quot; are: %2</source>
        <translation>Les plus récentes dans «&#xa0;%1&#xa0;» sont&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation>Il n’existe pas de sauvegarde «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of several backups: %2</source>
        <translation>«&#xa0;%1&#xa0;» est le début de plusieurs sauvegardes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Indiquez davantage de l’identifiant.</translation>
    </message>
    <message>
        <source>Cannot create the folder &quot;%1&quot;: %2</source>
        <translation>Impossible de créer le dossier «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the permissions of its parent folder, or choose another place.</source>
        <translation>Vérifiez les droits du dossier parent, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Cannot rename &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>Impossible de renommer «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Vérifiez les droits du dossier.</translation>
    </message>
    <message>
        <source>Cannot write a private file in &quot;%1&quot;: %2</source>
        <translation>Impossible d’écrire un fichier privé dans «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation>Impossible de lire «&#xa0;%1&#xa0;» dans «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
    <message>
        <source>the name is not one that Tenantry gives.</source>
        <translation>ce nom n’est pas de ceux que donne Tenantry.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing in &quot;%2&quot;.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» manque dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>it is a symbolic link.</source>
        <translation>c’est un lien symbolique.</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes.</source>
        <translation>il dépasse %1 octets.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot; in &quot;%2&quot;: %3</source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;» dans «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot;.</source>
        <translation>Il n’existe pas de locataire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has no schema, so there is nothing to back up.</source>
        <translation>Le locataire «&#xa0;%1&#xa0;» n’a pas de schéma&#xa0;; il n’y a donc rien à sauvegarder.</translation>
    </message>
    <message>
        <source>No tenant has a schema to back up.</source>
        <translation>Aucun locataire n’a de schéma à sauvegarder.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; has %2 tables and sequences; the server&apos;s lock table holds %3 locks.</source>
        <translation>Le locataire «&#xa0;%1&#xa0;» a %2 tables et séquences&#xa0;; la table de verrous du serveur contient %3 verrous.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction in postgresql.conf and restart the server.</source>
        <translation>Augmentez max_locks_per_transaction dans postgresql.conf et redémarrez le serveur.</translation>
    </message>
    <message>
        <source>The schema of tenant &quot;%1&quot; does not exist any more.</source>
        <translation>Le schéma du locataire «&#xa0;%1&#xa0;» n’existe plus.</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Relancez l’analyse.</translation>
    </message>
    <message>
        <source>The backup may need %1, but only %2 are free where &quot;%3&quot; is.</source>
        <translation>La sauvegarde peut nécessiter %1, mais seuls %2 sont libres à l’emplacement de «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Free some space, back up fewer tenants, or choose another folder (BACKUP_DIR).</source>
        <translation>Libérez de l’espace, sauvegardez moins de locataires, ou choisissez un autre dossier (BACKUP_DIR).</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; and %n others</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» et %n autre</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_dump failed for %1: %2</source>
        <translation>pg_dump a échoué pour %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing was kept of this backup. Earlier backups are as they were.</source>
        <translation>Rien n’a été conservé de cette sauvegarde. Les précédentes sont intactes.</translation>
    </message>
    <message>
        <source>Back up as a role that may read every row: the owner, a member of pg_read_all_data with BYPASSRLS, or a superuser.</source>
        <translation>Sauvegardez avec un rôle autorisé à lire toutes les lignes&#xa0;: le propriétaire, un membre de pg_read_all_data avec BYPASSRLS, ou un superutilisateur.</translation>
    </message>
    <message>
        <source>The disk of &quot;%1&quot; became full while %2 was backed up.</source>
        <translation>Le disque de «&#xa0;%1&#xa0;» s’est rempli pendant la sauvegarde de %2.</translation>
    </message>
    <message>
        <source>Its archives may still be sound, but Tenantry does not restore from it.</source>
        <translation>Ses archives sont peut-être saines, mais Tenantry ne restaure pas à partir d’elle.</translation>
    </message>
    <message>
        <source>The manifest names a file &quot;%1&quot;, which is no file name that Tenantry gives, or names it twice.</source>
        <translation>Le manifeste nomme un fichier «&#xa0;%1&#xa0;», qui n’est pas un nom donné par Tenantry, ou le nomme deux fois.</translation>
    </message>
    <message>
        <source>The manifest has no checksum for &quot;%1&quot;.</source>
        <translation>Le manifeste n’a pas de somme de contrôle pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The manifest&apos;s entry of tenant &quot;%1&quot; names no archive of it.</source>
        <translation>L’entrée du locataire «&#xa0;%1&#xa0;» dans le manifeste ne nomme aucune archive.</translation>
    </message>
    <message>
        <source>The manifest cannot be read: %1</source>
        <translation>Impossible de lire le manifeste&#xa0;: %1</translation>
    </message>
    <message>
        <source>The manifest has format %1; this version of Tenantry reads formats up to %2.</source>
        <translation>Le manifeste est au format %1&#xa0;; cette version de Tenantry lit les formats jusqu’à %2.</translation>
    </message>
    <message>
        <source>Use the version of Tenantry that made the backup.</source>
        <translation>Utilisez la version de Tenantry qui a fait la sauvegarde.</translation>
    </message>
    <message>
        <source>The manifest names no format.</source>
        <translation>Le manifeste n’indique aucun format.</translation>
    </message>
    <message>
        <source>The manifest lacks its id, its time or its state.</source>
        <translation>Il manque au manifeste son identifiant, sa date ou son état.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>Il n’y a pas de sauvegarde «&#xa0;%1&#xa0;» dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The manifest in the folder &quot;%1&quot; is that of backup %2.</source>
        <translation>Le manifeste du dossier «&#xa0;%1&#xa0;» est celui de la sauvegarde %2.</translation>
    </message>
    <message>
        <source>Install the package postgresql-client-%1, or set PG_BINDIR to the folder that holds pg_dump.</source>
        <translation>Installez le paquet postgresql-client-%1, ou faites pointer PG_BINDIR vers le dossier qui contient pg_dump.</translation>
    </message>
    <message>
        <source>pg_dump %1 (%2) is older than PostgreSQL %3, which it would have to understand.</source>
        <translation>pg_dump %1 (%2) est plus ancien que PostgreSQL %3, qu’il devrait comprendre.</translation>
    </message>
    <message>
        <source>pg_dump and pg_restore were not found.</source>
        <translation>pg_dump et pg_restore sont introuvables.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Backup %1 is damaged: %2</source>
        <translation>La sauvegarde %1 est endommagée&#xa0;: %2</translation>
    </message>
    <message>
        <source>Backup %1 does not hold tenant &quot;%2&quot;.</source>
        <translation>La sauvegarde %1 ne contient pas le locataire «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; is missing or has the wrong size.</source>
        <translation>L’archive «&#xa0;%1&#xa0;» manque ou n’a pas la bonne taille.</translation>
    </message>
    <message>
        <source>Restore %1 in place, as of %2</source>
        <translation>Restaurer %1 sur place, à la date de %2</translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; was cut off earlier; its empty remains are dropped first.</source>
        <translation>Une restauration de «&#xa0;%1&#xa0;» a été interrompue auparavant&#xa0;; ses restes vides sont d’abord supprimés.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is renamed to &quot;%2&quot; and kept; the backup of %3 takes its place.</source>
        <translation>Le schéma «&#xa0;%1&#xa0;» est renommé en «&#xa0;%2&#xa0;» et conservé&#xa0;; la sauvegarde de %3 prend sa place.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is made anew from the backup of %2.</source>
        <translation>Le schéma «&#xa0;%1&#xa0;» est recréé à partir de la sauvegarde de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n objects of other schemas go on pointing to the renamed schema.</source>
        <translation>
            <numerusform>%n objet d’autres schémas continue de pointer vers le schéma renommé.</numerusform>
            <numerusform>%n objets d’autres schémas continuent de pointer vers le schéma renommé.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was made on another server.</source>
        <translation>La sauvegarde a été faite sur un autre serveur.</translation>
    </message>
    <message>
        <source>A session of pg_restore does not end on the server.</source>
        <translation>Une session de pg_restore ne se termine pas sur le serveur.</translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in pg_stat_activity and terminate it.</source>
        <translation>Cherchez «&#xa0;%1&#xa0;» dans pg_stat_activity et terminez-la.</translation>
    </message>
    <message>
        <source>The old schema &quot;%1&quot; does not exist any more, so &quot;%2&quot; is left as it is.</source>
        <translation>L’ancien schéma «&#xa0;%1&#xa0;» n’existe plus&#xa0;; «&#xa0;%2&#xa0;» est donc laissé tel quel.</translation>
    </message>
    <message>
        <source>Verifying the archive</source>
        <translation>Vérification de l’archive</translation>
    </message>
    <message>
        <source>Backing up the present state</source>
        <translation>Sauvegarde de l’état présent</translation>
    </message>
    <message>
        <source>Renaming the live schema aside</source>
        <translation>Mise de côté du schéma actif par renommage</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Comparing row counts</source>
        <translation>Comparaison du nombre de lignes</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalisation</translation>
    </message>
    <message>
        <source>Backup %1 has no archive of tenant &quot;%2&quot;.</source>
        <translation>La sauvegarde %1 n’a pas d’archive du locataire «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; is not any more as the plan saw it.</source>
        <translation>Le locataire «&#xa0;%1&#xa0;» n’est plus tel que le plan l’a vu.</translation>
    </message>
    <message>
        <source>Plan the restore again; nothing was changed.</source>
        <translation>Planifiez de nouveau la restauration&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>pg_restore failed: %1</source>
        <translation>pg_restore a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The restored schema &quot;%1&quot; has vanished.</source>
        <translation>Le schéma restauré «&#xa0;%1&#xa0;» a disparu.</translation>
    </message>
    <message>
        <source>table &quot;%1&quot; has %2 rows instead of %3</source>
        <translation>la table «&#xa0;%1&#xa0;» a %2 lignes au lieu de %3</translation>
    </message>
    <message>
        <source>the recorded migrations differ</source>
        <translation>les migrations enregistrées diffèrent</translation>
    </message>
    <message>
        <source>What was restored differs from the backup: %1.</source>
        <translation>Ce qui a été restauré diffère de la sauvegarde&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore.</source>
        <translation>Le locataire est tel qu’il était avant la restauration.</translation>
    </message>
    <message>
        <source>The restore failed and could not be taken back: %1</source>
        <translation>La restauration a échoué et n’a pas pu être annulée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The incomplete schema &quot;%1&quot; is marked as such; restore the tenant again.</source>
        <translation>Le schéma incomplet «&#xa0;%1&#xa0;» est marqué comme tel&#xa0;; restaurez de nouveau le locataire.</translation>
    </message>
    <message>
        <source>The old schema is kept as &quot;%1&quot;; restore the tenant again, or rename it back.</source>
        <translation>L’ancien schéma est conservé sous le nom «&#xa0;%1&#xa0;»&#xa0;; restaurez de nouveau le locataire, ou rendez-lui son nom.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Preparing the backup</source>
        <translation>Préparation de la sauvegarde</translation>
    </message>
    <message>
        <source>Removed what an interrupted backup left: %1</source>
        <translation>Restes d’une sauvegarde interrompue supprimés&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Sauvegarder %n locataire</numerusform>
            <numerusform>Sauvegarder %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Conseil&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 bytes.</source>
        <translation>«&#xa0;%1&#xa0;» dépasse %2 octets.</translation>
    </message>
    <message>
        <source>A schema name must not be empty or hold NUL characters.</source>
        <translation>Un nom de schéma ne doit pas être vide ni contenir de caractère NUL.</translation>
    </message>
    <message>
        <source>The schema name &quot;%1&quot; is %2 bytes long.</source>
        <translation>Le nom de schéma «&#xa0;%1&#xa0;» fait %2 octets.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps at most 63 bytes; choose a shorter name.</source>
        <translation>PostgreSQL en conserve au plus 63&#xa0;; choisissez un nom plus court.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>The registry lists this tenant, but the database has no such schema.</source>
        <translation>Le registre liste ce locataire, mais la base de données n’a pas ce schéma.</translation>
    </message>
    <message>
        <source>The schema exists, but has no tables and no recorded migrations.</source>
        <translation>Le schéma existe, mais n’a ni tables ni migrations enregistrées.</translation>
    </message>
    <message>
        <source>The role of this connection has no CREATE privilege on the schema.</source>
        <translation>Le rôle de cette connexion n’a pas le privilège CREATE sur le schéma.</translation>
    </message>
    <message>
        <source>It has the history of a tenant, but no row in the registry names it.</source>
        <translation>Il a l’historique d’un locataire, mais aucune ligne du registre ne le nomme.</translation>
    </message>
    <message>
        <source>The history records version %1, which the source does not have.</source>
        <translation>L’historique enregistre la version %1, absente de la source.</translation>
    </message>
    <message>
        <source>The history records it as failed.</source>
        <translation>L’historique l’enregistre comme échouée.</translation>
    </message>
    <message>
        <source>Recorded checksum %1, the file has %2.</source>
        <translation>Somme de contrôle enregistrée&#xa0;: %1&#xa0;; celle du fichier&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Recorded as applied, but the schema lacks: %1.</source>
        <translation>Enregistrée comme appliquée, mais il manque au schéma&#xa0;: %1.</translation>
    </message>
    <message>
        <source>All that it creates is there already: %1.</source>
        <translation>Tout ce qu’elle crée existe déjà&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Some of what it creates is there already: %1.</source>
        <translation>Une partie de ce qu’elle crée existe déjà&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.</source>
        <translation>L’index %1 est invalide&#xa0;: son CREATE INDEX CONCURRENTLY ne s’est pas bien terminé.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Apply the migration.</source>
        <translation>Appliquer la migration.</translation>
    </message>
    <message>
        <source>Present, but not recorded</source>
        <translation>Présente, mais non enregistrée</translation>
    </message>
    <message>
        <source>Record the migration as applied: its objects are there.</source>
        <translation>Enregistrer la migration comme appliquée&#xa0;: ses objets existent.</translation>
    </message>
    <message>
        <source>Recorded, but its objects are absent</source>
        <translation>Enregistrée, mais ses objets sont absents</translation>
    </message>
    <message>
        <source>Restore the tenant from a backup that has the objects, or remove the record and apply the migration again.</source>
        <translation>Restaurer le locataire depuis une sauvegarde qui contient les objets, ou supprimer l’enregistrement et appliquer de nouveau la migration.</translation>
    </message>
    <message>
        <source>The file was edited after it was applied</source>
        <translation>Le fichier a été modifié après son application</translation>
    </message>
    <message>
        <source>Update the recorded checksum, or restore the original file.</source>
        <translation>Mettre à jour la somme de contrôle enregistrée, ou remettre le fichier d’origine.</translation>
    </message>
    <message>
        <source>Applied only in part</source>
        <translation>Appliquée en partie seulement</translation>
    </message>
    <message>
        <source>Clean up what it left behind and apply it again.</source>
        <translation>Nettoyer ce qu’elle a laissé et l’appliquer de nouveau.</translation>
    </message>
    <message>
        <source>Recorded, but not in the source</source>
        <translation>Enregistrée, mais absente de la source</translation>
    </message>
    <message>
        <source>Bring the migration file back, or remove the record.</source>
        <translation>Remettre le fichier de migration, ou supprimer l’enregistrement.</translation>
    </message>
    <message>
        <source>The role may not create in the schema</source>
        <translation>Le rôle ne peut pas créer dans le schéma</translation>
    </message>
    <message>
        <source>Grant CREATE on the schema to the role of this connection, as its owner.</source>
        <translation>Accorder CREATE sur le schéma au rôle de cette connexion, en tant que propriétaire.</translation>
    </message>
    <message>
        <source>Registered, but its schema does not exist</source>
        <translation>Inscrit au registre, mais son schéma n’existe pas</translation>
    </message>
    <message>
        <source>Create the schema and apply every migration, or restore it from a backup.</source>
        <translation>Créer le schéma et appliquer toutes les migrations, ou le restaurer depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The schema has no tables</source>
        <translation>Le schéma n’a pas de tables</translation>
    </message>
    <message>
        <source>Apply every migration.</source>
        <translation>Appliquer toutes les migrations.</translation>
    </message>
    <message>
        <source>A tenant&apos;s schema without a registry row</source>
        <translation>Schéma de locataire sans ligne dans le registre</translation>
    </message>
    <message>
        <source>Register the tenant again, or archive and drop the schema.</source>
        <translation>Inscrire de nouveau le locataire, ou archiver et supprimer le schéma.</translation>
    </message>
    <message>
        <source>Could not be read in time</source>
        <translation>Lecture impossible dans le délai</translation>
    </message>
    <message>
        <source>Wait for the session that holds the lock, then scan again.</source>
        <translation>Attendre la session qui détient le verrou, puis relancer l’analyse.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Lecture impossible</translation>
    </message>
    <message>
        <source>Mend what the server names, then scan again.</source>
        <translation>Corriger ce que le serveur signale, puis relancer l’analyse.</translation>
    </message>
    <message>
        <source>The registry row cannot be a schema</source>
        <translation>La ligne du registre ne peut pas être un schéma</translation>
    </message>
    <message>
        <source>Correct the row in the registry.</source>
        <translation>Corriger la ligne dans le registre.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Reading the registry</source>
        <translation>Lecture du registre</translation>
    </message>
    <message>
        <source>List the tenants with &quot;tenantryctl tenants&quot;; the schema&apos;s name counts, not the customer&apos;s.</source>
        <translation>Listez les locataires avec «&#xa0;tenantryctl tenants&#xa0;»&#xa0;; c’est le nom du schéma qui compte, pas celui du client.</translation>
    </message>
    <message>
        <source>Its history table has the layout of %1, but the source is %2.</source>
        <translation>Sa table d’historique a la structure de %1, mais la source est %2.</translation>
    </message>
    <message>
        <source>Its history table is locked.</source>
        <translation>Sa table d’historique est verrouillée.</translation>
    </message>
    <message>
        <source>Reading histories</source>
        <translation>Lecture des historiques</translation>
    </message>
    <message>
        <source>Its history table is locked by %1</source>
        <translation>Sa table d’historique est verrouillée par %1</translation>
    </message>
    <message>
        <source>Comparing shapes</source>
        <translation>Comparaison des structures</translation>
    </message>
    <message>
        <source>The migration format &quot;%1&quot; is not known.</source>
        <translation>Le format de migration «&#xa0;%1&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>Give one of them the next free number.</source>
        <translation>Donnez à l’un d’eux le prochain numéro libre.</translation>
    </message>
    <message>
        <source>The migrations folder &quot;%1&quot; does not exist.</source>
        <translation>Le dossier de migrations «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Set folder under [migrations] in the profile; relative paths count from the profile&apos;s own folder.</source>
        <translation>Définissez folder sous [migrations] dans le profil&#xa0;; les chemins relatifs partent du dossier du profil.</translation>
    </message>
    <message>
        <source>Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.</source>
        <translation>Les migrations se nomment NNN_description.sql, les retours arrière NNN_description.rollback.sql.</translation>
    </message>
    <message>
        <source>Migrations are named N_name.up.sql, rollbacks N_name.down.sql.</source>
        <translation>Les migrations se nomment N_name.up.sql, les retours arrière N_name.down.sql.</translation>
    </message>
    <message>
        <source>Create the schema</source>
        <translation>Créer le schéma</translation>
    </message>
    <message>
        <source>Create the history table</source>
        <translation>Créer la table d’historique</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation>Appliquer %1</translation>
    </message>
    <message>
        <source>Record %1 as applied</source>
        <translation>Enregistrer %1 comme appliquée</translation>
    </message>
    <message>
        <source>Update the recorded checksum of %1</source>
        <translation>Mettre à jour la somme de contrôle enregistrée de %1</translation>
    </message>
    <message>
        <source>Drop the invalid index of %1</source>
        <translation>Supprimer l’index invalide de %1</translation>
    </message>
    <message>
        <source>The source has no migration with version %1.</source>
        <translation>La source n’a pas de migration de version %1.</translation>
    </message>
    <message>
        <source>Needs a person: the file of a recorded migration is gone.</source>
        <translation>Nécessite une intervention&#xa0;: le fichier d’une migration enregistrée a disparu.</translation>
    </message>
    <message>
        <source>Needs a person: %1</source>
        <translation>Nécessite une intervention&#xa0;: %1</translation>
    </message>
    <message>
        <source>Waits until the tenant&apos;s other findings are settled.</source>
        <translation>Attend que les autres constats du locataire soient réglés.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 inside a migration.</source>
        <translation>%1 dans une migration.</translation>
    </message>
    <message>
        <source>Nothing can be fixed automatically</source>
        <translation>Rien ne peut être corrigé automatiquement</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>Rien n’est en attente</translation>
    </message>
    <message>
        <source>Every tenant is current.</source>
        <translation>Tous les locataires sont à jour.</translation>
    </message>
    <message>
        <source>What is left needs a person.</source>
        <translation>Le reste nécessite une intervention.</translation>
    </message>
    <message>
        <source>Fix 1 tenant</source>
        <translation>Corriger 1 locataire</translation>
    </message>
    <message>
        <source>Fix %1 tenants</source>
        <translation>Corriger %1 locataires</translation>
    </message>
    <message>
        <source>Apply 1 migration to 1 tenant</source>
        <translation>Appliquer 1 migration à 1 locataire</translation>
    </message>
    <message>
        <source>Apply 1 migration to %1 tenants</source>
        <translation>Appliquer 1 migration à %1 locataires</translation>
    </message>
    <message>
        <source>Apply %1 migrations to 1 tenant</source>
        <translation>Appliquer %1 migrations à 1 locataire</translation>
    </message>
    <message>
        <source>Apply %1 migrations to %2 tenants</source>
        <translation>Appliquer %1 migrations à %2 locataires</translation>
    </message>
    <message>
        <source>%1 becomes current.</source>
        <translation>%1 sera à jour.</translation>
    </message>
    <message>
        <source>%1 tenants become current; %2 goes first.</source>
        <translation>%1 locataires seront à jour&#xa0;; %2 passe en premier.</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Canari</translation>
    </message>
    <message>
        <source>The canary %1 failed; no other tenant was touched.</source>
        <translation>Le canari %1 a échoué&#xa0;; aucun autre locataire n’a été touché.</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>The journal could not be written: %1</source>
        <translation>Impossible d’écrire le journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 tenants failed (limit %3).</source>
        <translation>Arrêté après l’échec de %1 locataires sur %2 (limite %3).</translation>
    </message>
    <message>
        <source>Run %1 left nothing undone.</source>
        <translation>L’exécution %1 n’a rien laissé à faire.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; does not exist.</source>
        <translation>Le schéma «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>une autre session</translation>
    </message>
    <message>
        <source>process %1 (%2, user %3, from %4, since %5 s)</source>
        <translation>processus %1 (%2, utilisateur %3, depuis %4, il y a %5 s)</translation>
    </message>
    <message>
        <source>%1 is being worked on by %2.</source>
        <translation>%1 est en cours de traitement par %2.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, then run again; nothing was changed.</source>
        <translation>Attendez la fin de cette exécution, puis recommencez&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The connection was lost and is back.</source>
        <translation>La connexion a été perdue, puis rétablie.</translation>
    </message>
    <message>
        <source>The connection string now leads to another PostgreSQL server.</source>
        <translation>La chaîne de connexion mène désormais à un autre serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>A failover happened. Scan again before anything else is changed.</source>
        <translation>Une bascule a eu lieu. Relancez l’analyse avant toute autre modification.</translation>
    </message>
    <message>
        <source>The schema is gone since the plan was made.</source>
        <translation>Le schéma a disparu depuis l’établissement du plan.</translation>
    </message>
    <message>
        <source>%1: %2 ms.</source>
        <translation>%1&#xa0;: %2 ms.</translation>
    </message>
    <message>
        <source>%1: waited for a lock, try %2 of %3.</source>
        <translation>%1&#xa0;: attente d’un verrou, essai %2 sur %3.</translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT, and the server cannot say what became of it.</source>
        <translation>La connexion a été perdue au COMMIT, et le serveur ne peut dire ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>Scan the tenant: its history table tells whether the migration is recorded.</source>
        <translation>Analysez le locataire&#xa0;: sa table d’historique indique si la migration est enregistrée.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%1 is locked by %2</source>
        <translation>%1 est verrouillé par %2</translation>
    </message>
    <message>
        <source>The server did not answer the request to cancel.</source>
        <translation>Le serveur n’a pas répondu à la demande d’annulation.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be quoted as an identifier: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être protégé comme identifiant&#xa0;: %2</translation>
    </message>
    <message>
        <source>A text cannot be quoted: %1</source>
        <translation>Un texte ne peut pas être protégé par des guillemets&#xa0;: %1</translation>
    </message>
    <message>
        <source>The connection string is not valid: %1</source>
        <translation>La chaîne de connexion n’est pas valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write it as libpq does, for example &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; or &quot;service=app&quot;.</source>
        <translation>Écrivez-la comme libpq, par exemple &quot;host=db port=5432 dbname=app user=dba&quot;, &quot;postgresql://dba@db/app&quot; ou &quot;service=app&quot;.</translation>
    </message>
    <message>
        <source>process %1 (%2, user %3) since %4 s: %5</source>
        <translation>processus %1 (%2, utilisateur %3) depuis %4 s&#xa0;: %5</translation>
    </message>
    <message>
        <source>Another session holds a lock on the table; look for it in pg_stat_activity and try again when it has ended.</source>
        <translation>Une autre session détient un verrou sur la table&#xa0;; cherchez-la dans pg_stat_activity et réessayez lorsqu’elle sera terminée.</translation>
    </message>
    <message>
        <source>Raise the statement timeout of the profile, or find out what the statement waited for.</source>
        <translation>Augmentez le délai d’instruction du profil, ou cherchez ce que l’instruction attendait.</translation>
    </message>
    <message>
        <source>Grant the missing privilege to the role of this connection, or connect with the owner&apos;s role.</source>
        <translation>Accordez le privilège manquant au rôle de cette connexion, ou connectez-vous avec le rôle du propriétaire.</translation>
    </message>
    <message>
        <source>Connect to the primary server with a role that may write.</source>
        <translation>Connectez-vous au serveur primaire avec un rôle autorisé à écrire.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction on the server, or work on fewer tenants at once.</source>
        <translation>Augmentez max_locks_per_transaction sur le serveur, ou traitez moins de locataires à la fois.</translation>
    </message>
    <message>
        <source>The server closed the connection; see its log. The work can be resumed when it is back.</source>
        <translation>Le serveur a fermé la connexion&#xa0;; consultez son journal. Le travail pourra reprendre à son retour.</translation>
    </message>
    <message>
        <source>The connection to the server was lost: %1</source>
        <translation>La connexion au serveur a été perdue&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 asks for a password, and none is stored.</source>
        <translation>%1 demande un mot de passe, et aucun n’est enregistré.</translation>
    </message>
    <message>
        <source>Store it with the connection, put it into ~/.pgpass, or use a service file.</source>
        <translation>Enregistrez-le avec la connexion, mettez-le dans ~/.pgpass, ou utilisez un fichier de services.</translation>
    </message>
    <message>
        <source>No trusted TLS connection to %1: %2</source>
        <translation>Pas de connexion TLS de confiance vers %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Give the server&apos;s certificate authority with sslrootcert, or set sslmode in the connection string; hosts other than this one are verified in full unless you say otherwise.</source>
        <translation>Indiquez l’autorité de certification du serveur avec sslrootcert, ou définissez sslmode dans la chaîne de connexion&#xa0;; les hôtes autres que celui-ci sont entièrement vérifiés, sauf indication contraire.</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 a refusé l’ouverture de session&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check user and password, and the server&apos;s pg_hba.conf.</source>
        <translation>Vérifiez l’utilisateur et le mot de passe, ainsi que le pg_hba.conf du serveur.</translation>
    </message>
    <message>
        <source>%1 has no free connection: %2</source>
        <translation>%1 n’a pas de connexion libre&#xa0;: %2</translation>
    </message>
    <message>
        <source>Wait until others have ended, use fewer workers, or raise max_connections.</source>
        <translation>Attendez que d’autres se terminent, utilisez moins de workers, ou augmentez max_connections.</translation>
    </message>
    <message>
        <source>The database does not exist on %1: %2</source>
        <translation>La base de données n’existe pas sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check dbname in the connection string.</source>
        <translation>Vérifiez dbname dans la chaîne de connexion.</translation>
    </message>
    <message>
        <source>Cannot reach the server at %1: %2</source>
        <translation>Impossible de joindre le serveur à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check that the server runs, and host and port of the connection string.</source>
        <translation>Vérifiez que le serveur fonctionne, ainsi que l’hôte et le port de la chaîne de connexion.</translation>
    </message>
    <message>
        <source>This connection goes through a pooler in transaction mode; changing tenants through it is refused.</source>
        <translation>Cette connexion passe par un pooler en mode transaction&#xa0;; y modifier des locataires est refusé.</translation>
    </message>
    <message>
        <source>Session locks and settings leak to other clients there. Connect to the PostgreSQL server directly.</source>
        <translation>Les verrous et réglages de session y débordent sur d’autres clients. Connectez-vous directement au serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>The server is a standby and cannot be written to.</source>
        <translation>Le serveur est un serveur secondaire&#xa0;; on ne peut pas y écrire.</translation>
    </message>
    <message>
        <source>Connect to the primary, for example with target_session_attrs=read-write.</source>
        <translation>Connectez-vous au serveur primaire, par exemple avec target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a psql command, not SQL.</source>
        <translation>«&#xa0;%1&#xa0;» est une commande psql, pas du SQL.</translation>
    </message>
    <message>
        <source>Write the migration in plain SQL; psql is never run on a file.</source>
        <translation>Écrivez la migration en SQL pur&#xa0;; psql n’est jamais lancé sur un fichier.</translation>
    </message>
    <message>
        <source>COPY … FROM STDIN needs a client that sends the data.</source>
        <translation>COPY … FROM STDIN requiert un client qui envoie les données.</translation>
    </message>
    <message>
        <source>Use INSERT … VALUES, or COPY from a file on the server.</source>
        <translation>Utilisez INSERT … VALUES, ou COPY depuis un fichier du serveur.</translation>
    </message>
    <message>
        <source>Cannot create a folder in &quot;%1&quot;: %2</source>
        <translation>Impossible de créer un dossier dans «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Make room in it, or check its permissions.</source>
        <translation>Faites-y de la place, ou vérifiez ses droits.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un dossier.</translation>
    </message>
    <message>
        <source>Name a folder that is empty or does not exist yet.</source>
        <translation>Indiquez un dossier vide ou qui n’existe pas encore.</translation>
    </message>
    <message>
        <source>There is no cluster in &quot;%1&quot;.</source>
        <translation>Il n’y a pas d’instance dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Start the sandbox there first.</source>
        <translation>Démarrez-y d’abord le bac à sable.</translation>
    </message>
    <message>
        <source>Cannot make a PostgreSQL cluster in &quot;%1&quot;.</source>
        <translation>Impossible de créer une instance PostgreSQL dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The details show what initdb said. Check the free space and the permissions of the folder.</source>
        <translation>Les détails montrent la sortie d’initdb. Vérifiez l’espace libre et les droits du dossier.</translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not start.</source>
        <translation>Le serveur PostgreSQL de «&#xa0;%1&#xa0;» n’a pas démarré.</translation>
    </message>
    <message>
        <source>The details show the end of its log, &quot;%1&quot;.</source>
        <translation>Les détails montrent la fin de son journal, «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The PostgreSQL server in &quot;%1&quot; did not stop.</source>
        <translation>Le serveur PostgreSQL de «&#xa0;%1&#xa0;» ne s’est pas arrêté.</translation>
    </message>
    <message>
        <source>Check its permissions and remove it by hand.</source>
        <translation>Vérifiez ses droits et supprimez-le à la main.</translation>
    </message>
    <message>
        <source>Creating the demonstration tenants</source>
        <translation>Création des locataires de démonstration</translation>
    </message>
    <message>
        <source>Gathering statistics</source>
        <translation>Collecte des statistiques</translation>
    </message>
    <message>
        <source>A sandbox has 1 to 10,000 tenants, not %L1.</source>
        <translation>Un bac à sable a de 1 à 10 000 locataires, pas %L1.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; has %2 tenants, not %3.</source>
        <translation>Le bac à sable de «&#xa0;%1&#xa0;» a %2 locataires, pas %3.</translation>
    </message>
    <message>
        <source>Leave the number out to use it as it is, name another folder, or stop it and remove its folder first.</source>
        <translation>Omettez le nombre pour l’utiliser tel quel, indiquez un autre dossier, ou arrêtez-le et supprimez d’abord son dossier.</translation>
    </message>
    <message>
        <source>The sandbox in &quot;%1&quot; is being started already.</source>
        <translation>Le bac à sable de «&#xa0;%1&#xa0;» est déjà en cours de démarrage.</translation>
    </message>
    <message>
        <source>Wait until the other start has finished. If the folder cannot be written to, choose another one.</source>
        <translation>Attendez la fin de l’autre démarrage. Si le dossier n’est pas accessible en écriture, choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Starting PostgreSQL</source>
        <translation>Démarrage de PostgreSQL</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no initdb, pg_ctl and postgres.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’a pas initdb, pg_ctl et postgres.</translation>
    </message>
    <message>
        <source>Name the folder with PostgreSQL&apos;s server programs, for example /usr/lib/postgresql/15/bin.</source>
        <translation>Indiquez le dossier des programmes serveur de PostgreSQL, par exemple /usr/lib/postgresql/15/bin.</translation>
    </message>
    <message>
        <source>PostgreSQL %1, with which this cluster was made, is not installed.</source>
        <translation>PostgreSQL %1, avec lequel cette instance a été créée, n’est pas installé.</translation>
    </message>
    <message>
        <source>Install the package postgresql-%1, or use another folder.</source>
        <translation>Installez le paquet postgresql-%1, ou utilisez un autre dossier.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs (initdb, pg_ctl, postgres) are missing.</source>
        <translation>Les programmes serveur de PostgreSQL (initdb, pg_ctl, postgres) manquent.</translation>
    </message>
    <message>
        <source>Install the package &quot;postgresql&quot; of your distribution.</source>
        <translation>Installez le paquet «&#xa0;postgresql&#xa0;» de votre distribution.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to run as root, and there is no user &quot;postgres&quot; or &quot;nobody&quot; to run it as.</source>
        <translation>PostgreSQL refuse de s’exécuter en root, et il n’y a pas d’utilisateur «&#xa0;postgres&#xa0;» ou «&#xa0;nobody&#xa0;» pour l’exécuter.</translation>
    </message>
    <message>
        <source>Start Tenantry as an ordinary user, or create the user &quot;postgres&quot;.</source>
        <translation>Lancez Tenantry en utilisateur ordinaire, ou créez l’utilisateur «&#xa0;postgres&#xa0;».</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;.</source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of failures.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre d’échecs.</translation>
    </message>
    <message>
        <source>Write a share of the tenants from 0% to 100%, such as &quot;5%&quot;, or a count from 1 up, such as &quot;3&quot;.</source>
        <translation>Écrivez une part des locataires de 0% à 100%, comme &quot;5%&quot;, ou un nombre à partir de 1, comme &quot;3&quot;.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; %3.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» %3.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>holds a password</source>
        <translation>contient un mot de passe</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; does not exist.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Profiles are kept in &quot;%1&quot;.</source>
        <translation>Les profils se trouvent dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no connection &quot;%1&quot;.</source>
        <translation>Il n’existe pas de connexion «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There are none yet: profiles are kept in &quot;%1&quot;.</source>
        <translation>Il n’y en a pas encore&#xa0;: les profils se trouvent dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Il y a&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Valeurs admises&#xa0;: %1.</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;</source>
        <translation>vaut «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>has a value of the wrong type</source>
        <translation>a une valeur du mauvais type</translation>
    </message>
    <message>
        <source>Write a section: [%1]</source>
        <translation>Écrivez une section&#xa0;: [%1]</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; %4.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» %4.</translation>
    </message>
    <message>
        <source>Write a text in quotes.</source>
        <translation>Écrivez un texte entre guillemets.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Écrivez un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>Write a list of texts: [&quot;one&quot;, &quot;two&quot;]</source>
        <translation>Écrivez une liste de textes&#xa0;: [&quot;one&quot;, &quot;two&quot;]</translation>
    </message>
    <message>
        <source>Write a duration of at most 24 days with its unit, such as &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; or &quot;1d&quot;; &quot;0&quot; means none.</source>
        <translation>Écrivez une durée d’au plus 24 jours avec son unité, comme &quot;500ms&quot;, &quot;2s&quot;, &quot;30min&quot;, &quot;1h&quot; ou &quot;1d&quot;&#xa0;; &quot;0&quot; signifie aucune.</translation>
    </message>
    <message>
        <source>does not name the tenant&apos;s schema</source>
        <translation>ne nomme pas le schéma du locataire</translation>
    </message>
    <message>
        <source>The file must be TOML: sections in [brackets], then lines of the form key = &quot;value&quot;.</source>
        <translation>Le fichier doit être en TOML&#xa0;: des sections entre [crochets], puis des lignes de la forme key = &quot;value&quot;.</translation>
    </message>
    <message>
        <source>The password was not stored in the keyring: %1</source>
        <translation>Le mot de passe n’a pas été enregistré dans le trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation>Mettez-le dans ~/.pgpass (host:port:database:user:password, mode 0600), ou indiquez un fichier de cette forme avec passfile=.</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; was not found.</source>
        <translation>Le programme «&#xa0;%1&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>Install it, or put its folder into PATH.</source>
        <translation>Installez-le, ou ajoutez son dossier à PATH.</translation>
    </message>
    <message>
        <source>Cannot enter the folder &quot;%1&quot; to start &quot;%2&quot; there: %3</source>
        <translation>Impossible d’entrer dans le dossier «&#xa0;%1&#xa0;» pour y lancer «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot; as another user: %2</source>
        <translation>Impossible de lancer «&#xa0;%1&#xa0;» sous un autre utilisateur&#xa0;: %2</translation>
    </message>
    <message>
        <source>Only root may switch to another user.</source>
        <translation>Seul root peut changer d’utilisateur.</translation>
    </message>
    <message>
        <source>Cannot start &quot;%1&quot;: %2</source>
        <translation>Impossible de lancer «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not finish within %2 s and was ended.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas fini en %2 s et a été arrêté.</translation>
    </message>
    <message>
        <source>The exit status of &quot;%1&quot; was lost.</source>
        <translation>Le code de sortie de «&#xa0;%1&#xa0;» a été perdu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended by signal %2 (%3).</source>
        <translation>«&#xa0;%1&#xa0;» a été arrêté par le signal %2 (%3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed with exit status %2.</source>
        <translation>«&#xa0;%1&#xa0;» a échoué avec le code de sortie %2.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot;.</source>
        <translation>Il n’existe pas d’exécution «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;tenantryctl runs list&quot; shows the runs.</source>
        <translation>«&#xa0;tenantryctl runs list&#xa0;» montre les exécutions.</translation>
    </message>
    <message>
        <source>More than one run begins with &quot;%1&quot;.</source>
        <translation>Plusieurs exécutions commencent par «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Give more of its name, for example one of: %1</source>
        <translation>Indiquez davantage de son nom, par exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cannot use the local store &quot;%1&quot;: %2</source>
        <translation>Impossible d’utiliser le stockage local «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of its folder.</source>
        <translation>Vérifiez l’espace libre et les droits de son dossier.</translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2; this Tenantry knows %3 at most.</source>
        <translation>Le stockage local «&#xa0;%1&#xa0;» est au format %2&#xa0;; ce Tenantry connaît au plus %3.</translation>
    </message>
    <message>
        <source>A newer Tenantry has written it: use that one. The file was left as it is.</source>
        <translation>Un Tenantry plus récent l’a écrit&#xa0;: utilisez celui-là. Le fichier a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The local store was damaged. It was kept as &quot;%1&quot;, and an empty one was begun.</source>
        <translation>Le stockage local était endommagé. Il a été conservé sous «&#xa0;%1&#xa0;», et un stockage vide a été commencé.</translation>
    </message>
    <message>
        <source>The local store refused a statement: %1</source>
        <translation>Le stockage local a refusé une instruction&#xa0;: %1</translation>
    </message>
    <message>
        <source>The task ended with an internal error: %1</source>
        <translation>La tâche s’est terminée par une erreur interne&#xa0;: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The registry row names no schema.</source>
        <translation>La ligne du registre ne nomme aucun schéma.</translation>
    </message>
    <message>
        <source>The schema name is not valid UTF-8.</source>
        <translation>Le nom du schéma n’est pas de l’UTF-8 valide.</translation>
    </message>
    <message>
        <source>The registry lists the schema &quot;%1&quot; more than once.</source>
        <translation>Le registre liste le schéma «&#xa0;%1&#xa0;» plus d’une fois.</translation>
    </message>
    <message>
        <source>The profile names no column that holds the schema.</source>
        <translation>Le profil ne nomme aucune colonne contenant le schéma.</translation>
    </message>
    <message>
        <source>Set &quot;schema_column&quot; in the [tenants] section; %1</source>
        <translation>Définissez &quot;schema_column&quot; dans la section [tenants]&#xa0;; %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>The pattern for schema names is empty.</source>
        <translation>Le motif des noms de schéma est vide.</translation>
    </message>
    <message>
        <source>Set &quot;pattern&quot; in the [tenants] section, for example &quot;^tenant_&quot;.</source>
        <translation>Définissez &quot;pattern&quot; dans la section [tenants], par exemple &quot;^tenant_&quot;.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; is no regular expression: %2</source>
        <translation>Le motif «&#xa0;%1&#xa0;» n’est pas une expression rationnelle&#xa0;: %2</translation>
    </message>
    <message>
        <source>Correct &quot;pattern&quot; in the [tenants] section. PostgreSQL&apos;s POSIX regular expressions are meant.</source>
        <translation>Corrigez &quot;pattern&quot; dans la section [tenants]. Il s’agit des expressions rationnelles POSIX de PostgreSQL.</translation>
    </message>
    <message>
        <source>schemas that match %1</source>
        <translation>schémas correspondant à %1</translation>
    </message>
    <message>
        <source>Correct &quot;schema&quot; in the [tenants] section.</source>
        <translation>Corrigez &quot;schema&quot; dans la section [tenants].</translation>
    </message>
    <message>
        <source>the single schema %1</source>
        <translation>le schéma unique %1</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in the schema &quot;%2&quot;.</source>
        <translation>Il n’y a pas de table «&#xa0;%1&#xa0;» dans le schéma «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Correct &quot;table&quot; in the [tenants] section. Tables in &quot;%1&quot;: %2.</source>
        <translation>Corrigez &quot;table&quot; dans la section [tenants]. Tables de «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; has no tables or does not exist. Correct &quot;table&quot; in the [tenants] section. Schemas in this database: %2.</source>
        <translation>Le schéma «&#xa0;%1&#xa0;» n’a pas de tables ou n’existe pas. Corrigez &quot;table&quot; dans la section [tenants]. Schémas de cette base de données&#xa0;: %2.</translation>
    </message>
    <message>
        <source>More than one pair of tables looks like django-tenants: %1.</source>
        <translation>Plusieurs paires de tables ressemblent à django-tenants&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The table %1 has no column &quot;%2&quot;.</source>
        <translation>La table %1 n’a pas de colonne «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Correct the column names in the [tenants] section; %1</source>
        <translation>Corrigez les noms de colonnes dans la section [tenants]&#xa0;; %1</translation>
    </message>
    <message>
        <source>the columns of %1 are %2.</source>
        <translation>les colonnes de %1 sont %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de table.</translation>
    </message>
    <message>
        <source>Set &quot;table&quot; in the [tenants] section to &quot;schema.table&quot;; put a part with a dot or a quote into double quotes.</source>
        <translation>Définissez &quot;table&quot; dans la section [tenants] à &quot;schema.table&quot;&#xa0;; mettez entre guillemets doubles une partie contenant un point ou un guillemet.</translation>
    </message>
    <message>
        <source>No tables of django-tenants were found: one with a column schema_name, and one with domain, tenant_id and is_primary.</source>
        <translation>Aucune table de django-tenants n’a été trouvée&#xa0;: une avec une colonne schema_name, et une avec domain, tenant_id et is_primary.</translation>
    </message>
    <message>
        <source>Check that this is the right database, or set registry = &quot;table&quot; or &quot;pattern&quot; in the [tenants] section.</source>
        <translation>Vérifiez qu’il s’agit de la bonne base de données, ou définissez registry = &quot;table&quot; ou &quot;pattern&quot; dans la section [tenants].</translation>
    </message>
    <message>
        <source>The connection was lost at COMMIT.</source>
        <translation>La connexion a été perdue lors du COMMIT.</translation>
    </message>
    <message>
        <source>No migration in %1 belongs to an app &quot;%2&quot;.</source>
        <translation>Aucune migration de %1 n’appartient à une application «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The folder has no migrations.</source>
        <translation>Le dossier n’a pas de migrations.</translation>
    </message>
    <message>
        <source>The schema needs every migration, not those of one app: repeat without --app.</source>
        <translation>Le schéma a besoin de toutes les migrations, pas de celles d’une seule application&#xa0;: recommencez sans --app.</translation>
    </message>
    <message>
        <source>Leave --app out.</source>
        <translation>Omettez --app.</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched; those of other apps stay as they are.</source>
        <translation>Seules les migrations de %1 sont touchées&#xa0;; celles des autres applications restent telles quelles.</translation>
    </message>
    <message>
        <source>No backups in %1.</source>
        <translation>Aucune sauvegarde dans %1.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>%1, %2, in %3</source>
        <comment>moment, reason, duration</comment>
        <translation>%1, %2, en %3</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>tenants, size, files</comment>
        <translation>%1, %2 dans %3</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <comment>a tenant, why</comment>
        <translation>%1 écarté&#xa0;: %2</translation>
    </message>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation>absente</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Lignes actuelles</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Dans la sauvegarde</translation>
    </message>
    <message>
        <source>Recorded now, not in the backup: %1</source>
        <translation>Enregistrées maintenant, absentes de la sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Other schemas point into it: %1</source>
        <translation>D’autres schémas y font référence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sessions that hold locks in it: %1</source>
        <translation>Sessions qui y détiennent des verrous&#xa0;: %1</translation>
    </message>
    <message>
        <source>✓ restored  %1 from %2 (run %3)</source>
        <translation>✓ restauré  %1 depuis %2 (exécution %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n tables compared with the manifest: equal.</source>
        <translation>
            <numerusform>%n table comparée au manifeste&#xa0;: égale.</numerusform>
            <numerusform>%n tables comparées au manifeste&#xa0;: égales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>Sauvegarde de l’état précédent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Dropped: schema %1</source>
        <translation>Supprimé&#xa0;: schéma %1</translation>
    </message>
    <message>
        <source>The schema as it was is kept as %1; drop it when you no longer need it.</source>
        <translation>Le schéma tel qu’il était est conservé sous %1&#xa0;; supprimez-le quand vous n’en aurez plus besoin.</translation>
    </message>
    <message>
        <source>No restore of &quot;%1&quot; was cut off, or somebody is working on it.</source>
        <translation>Aucune restauration de «&#xa0;%1&#xa0;» n’a été interrompue, ou quelqu’un y travaille.</translation>
    </message>
    <message>
        <source>✓ taken back  %1 is as it was before the restore</source>
        <translation>✓ restauration annulée  %1 est tel qu’il était avant la restauration</translation>
    </message>
    <message>
        <source>Which tenant? --tenant SCHEMA was not given.</source>
        <translation>Quel locataire&#xa0;? --tenant SCHEMA n’a pas été indiqué.</translation>
    </message>
    <message>
        <source>tenantryctl backup show lists the tenants that a backup holds.</source>
        <translation>tenantryctl backup show liste les locataires que contient une sauvegarde.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
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
        <translation>La sauvegarde %1 ne contient pas le locataire «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>See tenantryctl backup show %1.</source>
        <translation>Voir tenantryctl backup show %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No connection was named, and none is set up.</source>
        <translation>Aucune connexion n’a été indiquée, et aucune n’est configurée.</translation>
    </message>
    <message>
        <source>Give --profile FILE, --dsn CONNINFO, or write a profile to %1.</source>
        <translation>Indiquez --profile FILE, --dsn CONNINFO, ou écrivez un profil dans %1.</translation>
    </message>
    <message>
        <source>No connection was named, and there are several.</source>
        <translation>Aucune connexion n’a été indiquée, et il y en a plusieurs.</translation>
    </message>
    <message>
        <source>Give --connection with one of: %1.</source>
        <translation>Indiquez --connection avec l’une de celles-ci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>--dsn holds a password, which every user of this machine could read.</source>
        <translation>--dsn contient un mot de passe, que tout utilisateur de cette machine pourrait lire.</translation>
    </message>
    <message>
        <source>Leave it out and put it into ~/.pgpass, a service file or PGPASSFILE.</source>
        <translation>Retirez-le et mettez-le dans ~/.pgpass, un fichier de services ou PGPASSFILE.</translation>
    </message>
    <message>
        <source>--connection cannot be used together with --profile or --dsn.</source>
        <translation>--connection ne peut pas être utilisé avec --profile ou --dsn.</translation>
    </message>
    <message>
        <source>Name the connection one way: --connection NAME, --profile FILE, or --dsn CONNINFO (with --profile FILE for everything but the server).</source>
        <translation>Indiquez la connexion d’une seule façon&#xa0;: --connection NAME, --profile FILE, ou --dsn CONNINFO (avec --profile FILE pour tout sauf le serveur).</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Mot de passe pour %1&#xa0;: </translation>
    </message>
    <message>
        <source>This changes data on %1 and nobody is there to confirm it.</source>
        <translation>Ceci modifie des données sur %1 et personne n’est là pour le confirmer.</translation>
    </message>
    <message>
        <source>Read it with --dry-run where there is one, then repeat the command with --yes.</source>
        <translation>Lisez-le avec --dry-run là où il existe, puis répétez la commande avec --yes.</translation>
    </message>
    <message>
        <source>%1 [y/N] </source>
        <translation>%1 [o/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>the short answer yes to [y/N]</comment>
        <translation>o</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the answer yes to [y/N]</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>tenantryctl: warning: %1</source>
        <translation>tenantryctl: avertissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>conseil&#xa0;: %1</translation>
    </message>
    <message>
        <source>See tenantryctl --help.</source>
        <translation>Voir tenantryctl --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs one of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» exige l’une de ces commandes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No command was given. There are: %1.</source>
        <translation>Aucune commande n’a été indiquée. Il y a&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. There are: %2.</source>
        <translation>Il n’existe pas de commande «&#xa0;%1&#xa0;». Il y a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>tenantryctl: cancelled</source>
        <translation>tenantryctl: annulé</translation>
    </message>
    <message>
        <source>tenantryctl: error: %1</source>
        <translation>tenantryctl: erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>tenantryctl: error: %1 (SQLSTATE %2)</source>
        <translation>tenantryctl: erreur&#xa0;: %1 (SQLSTATE %2)</translation>
    </message>
    <message>
        <source>There is no finding type &quot;%1&quot;.</source>
        <translation>Il n’existe pas de type de constat «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no severity &quot;%1&quot;.</source>
        <translation>Il n’existe pas de gravité «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There are: low, medium, high, critical.</source>
        <translation>Il y a&#xa0;: low, medium, high, critical.</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>mended automatically</comment>
        <translation>auto</translation>
    </message>
    <message>
        <source>no</source>
        <comment>not mended automatically</comment>
        <translation>non</translation>
    </message>
    <message>
        <source>No issues found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
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
        <translation>Corriger</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message numerus="yes">
        <source>%n issues. What can be mended automatically: tenantryctl verify --fix</source>
        <translation>
            <numerusform>%n problème. Ce qui peut être corrigé automatiquement&#xa0;: tenantryctl verify --fix</numerusform>
            <numerusform>%n problèmes. Ce qui peut être corrigé automatiquement&#xa0;: tenantryctl verify --fix</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ mended  %1</source>
        <translation>✓ corrigé  %1</translation>
    </message>
    <message>
        <source>    done: %1</source>
        <translation>    fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>    not mended: %1</source>
        <translation>    non corrigé&#xa0;: %1</translation>
    </message>
    <message>
        <source>    left: %1%2: %3</source>
        <translation>    reste&#xa0;: %1%2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Pending migrations, all tenants</source>
        <translation>Migrations en attente, tous les locataires</translation>
    </message>
    <message>
        <source>Pending migrations, worst tenant</source>
        <translation>Migrations en attente, pire locataire</translation>
    </message>
    <message>
        <source>Size of the tenants</source>
        <translation>Taille des locataires</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Taille de la base de données</translation>
    </message>
    <message>
        <source>Scan took</source>
        <translation>Durée de l’analyse</translation>
    </message>
    <message>
        <source>The permissions of %1 could not be set.</source>
        <translation>Impossible de définir les droits de %1.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no migration &quot;%1&quot; in %2.</source>
        <translation>Il n’y a pas de migration «&#xa0;%1&#xa0;» dans %2.</translation>
    </message>
    <message>
        <source>The versions go from %1 to %2.</source>
        <translation>Les versions vont de %1 à %2.</translation>
    </message>
    <message>
        <source>--canary names a schema; see tenantryctl tenants.</source>
        <translation>--canary nomme un schéma&#xa0;; voir tenantryctl tenants.</translation>
    </message>
    <message>
        <source>Nothing to apply.</source>
        <translation>Rien à appliquer.</translation>
    </message>
    <message numerus="yes">
        <source>%1, … and %n more</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%1, … et %n de plus</numerusform>
            <numerusform>%1, … et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Tenants: %1</source>
        <translation>Locataires&#xa0;: %1</translation>
    </message>
    <message>
        <source>Canary:  %1</source>
        <translation>Canari&#xa0;:     %1</translation>
    </message>
    <message>
        <source>Left alone:</source>
        <translation>Laissés tels quels&#xa0;:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants: %1</source>
        <translation>
            <numerusform>✕ %n locataire&#xa0;: %1</numerusform>
            <numerusform>✕ %n locataires&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants at %1: %2</source>
        <comment>a migration, an error</comment>
        <translation>
            <numerusform>✕ %n locataire à %1&#xa0;: %2</numerusform>
            <numerusform>✕ %n locataires à %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants (SQLSTATE %1): %2</source>
        <translation>
            <numerusform>✕ %n locataire (SQLSTATE %1)&#xa0;: %2</numerusform>
            <numerusform>✕ %n locataires (SQLSTATE %1)&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n tenants at %1 (SQLSTATE %2): %3</source>
        <comment>a migration, its error</comment>
        <translation>
            <numerusform>✕ %n locataire à %1 (SQLSTATE %2)&#xa0;: %3</numerusform>
            <numerusform>✕ %n locataires à %1 (SQLSTATE %2)&#xa0;: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  run %2</source>
        <translation>%1  exécution %2</translation>
    </message>
    <message>
        <source>Tenants: %1 done, %2 failed, %3 skipped, %4 in all</source>
        <translation>Locataires&#xa0;: %1 traités, %2 en échec, %3 ignorés, %4 au total</translation>
    </message>
    <message>
        <source>Backup:  %1</source>
        <translation>Sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Arrêt&#xa0;: %1</translation>
    </message>
    <message>
        <source>? %1 skipped: %2</source>
        <translation>? %1 ignoré&#xa0;: %2</translation>
    </message>
    <message>
        <source>The rest: tenantryctl runs resume %1</source>
        <translation>Le reste&#xa0;: tenantryctl runs resume %1</translation>
    </message>
    <message>
        <source>The affected tenants are backed up first.</source>
        <translation>Les locataires concernés sont d’abord sauvegardés.</translation>
    </message>
    <message>
        <source>NO backup is taken first.</source>
        <translation>AUCUNE sauvegarde n’est faite d’abord.</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Pas encore d’exécution.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Run %1 belongs to the connection &quot;%2&quot;, not to &quot;%3&quot;.</source>
        <translation>L’exécution %1 appartient à la connexion «&#xa0;%2&#xa0;», pas à «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Name that connection, with the same --profile and --dsn as the run had.</source>
        <translation>Indiquez cette connexion, avec les mêmes --profile et --dsn que l’exécution.</translation>
    </message>
    <message>
        <source>There is no run to resume.</source>
        <translation>Il n’y a pas d’exécution à reprendre.</translation>
    </message>
    <message>
        <source>Nothing of run %1 can be done now.</source>
        <translation>Rien de l’exécution %1 ne peut être fait maintenant.</translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <comment>moment, user, host</comment>
        <translation>%1 par %2 sur %3</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a run</comment>
        <translation>par %1</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox runs, with %n tenants.</source>
        <translation>
            <numerusform>Le bac à sable fonctionne, avec %n locataire.</numerusform>
            <numerusform>Le bac à sable fonctionne, avec %n locataires.</numerusform>
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
        <translation>Ensuite&#xa0;: tenantryctl --profile &apos;%1&apos; verify</translation>
    </message>
    <message>
        <source>Stop: tenantryctl sandbox stop --dir &apos;%1&apos;</source>
        <translation>Arrêter&#xa0;: tenantryctl sandbox stop --dir &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The sandbox in %1 is stopped.</source>
        <translation>Le bac à sable de %1 est arrêté.</translation>
    </message>
    <message>
        <source>There is no sandbox in %1.</source>
        <translation>Il n’y a pas de bac à sable dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox in %1 runs (process %2), with %n tenants.</source>
        <translation>
            <numerusform>Le bac à sable de %1 fonctionne (processus %2), avec %n locataire.</numerusform>
            <numerusform>Le bac à sable de %1 fonctionne (processus %2), avec %n locataires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %n more</source>
        <comment>names of tenants</comment>
        <translation>
            <numerusform>%1 … et %n de plus</numerusform>
            <numerusform>%1 … et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliquée</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>%1, %2 of %3 applied in all of them.</source>
        <translation>%1, %2 sur %3 appliquées dans tous.</translation>
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
        <translation>Appliquée le</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no rollback file</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Somme de contrôle</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %n tenants</source>
        <translation>
            <numerusform>dans %1 sur %n locataire</numerusform>
            <numerusform>dans %1 sur %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>See tenantryctl status.</source>
        <translation>Voir tenantryctl status.</translation>
    </message>
    <message>
        <source>No tenants found in %1.</source>
        <translation>Aucun locataire trouvé dans %1.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message numerus="yes">
        <source>    %n pending:</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>    %n en attente&#xa0;:</numerusform>
            <numerusform>    %n en attente&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>      ... and %n more</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>      ... et %n de plus</numerusform>
            <numerusform>      ... et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it again; nothing was changed.</source>
        <translation>Examinez-le de nouveau&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Tenants whose archives are sound can still be restored from it; take a new backup of the others.</source>
        <translation>Les locataires dont l’archive est saine peuvent encore être restaurés à partir d’elle&#xa0;; faites une nouvelle sauvegarde des autres.</translation>
    </message>
    <message>
        <source>No verified backup in &quot;%1&quot; holds tenant &quot;%2&quot;.</source>
        <translation>Aucune sauvegarde vérifiée dans «&#xa0;%1&#xa0;» ne contient le locataire «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;tenantryctl backup list&quot; shows what there is.</source>
        <translation>«&#xa0;tenantryctl backup list&#xa0;» montre celles qui existent.</translation>
    </message>
    <message>
        <source>Tenant &quot;%1&quot; cannot be backed up: %2</source>
        <translation>Le locataire «&#xa0;%1&#xa0;» ne peut pas être sauvegardé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Backup %1 is of the database &quot;%2&quot; of connection &quot;%3&quot;, not of &quot;%4&quot;.</source>
        <translation>La sauvegarde %1 est celle de la base de données «&#xa0;%2&#xa0;» de la connexion «&#xa0;%3&#xa0;», pas de «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>%1 was verified.</source>
        <translation>%1 a été vérifiée.</translation>
    </message>
    <message>
        <source>The present state was backed up as %1.</source>
        <translation>L’état présent a été sauvegardé sous %1.</translation>
    </message>
    <message>
        <source>The schema was made.</source>
        <translation>Le schéma a été créé.</translation>
    </message>
    <message>
        <source>The old schema is kept as %1.</source>
        <translation>L’ancien schéma est conservé sous %1.</translation>
    </message>
    <message>
        <source>The tenant was restored from %1.</source>
        <translation>Le locataire a été restauré depuis %1.</translation>
    </message>
    <message numerus="yes">
        <source>The row counts of %n tables equal the manifest&apos;s.</source>
        <translation>
            <numerusform>Le nombre de lignes de %n table est égal à celui du manifeste.</numerusform>
            <numerusform>Le nombre de lignes de %n tables est égal à celui du manifeste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The restore was taken back: the schema is as it was before.</source>
        <translation>La restauration a été annulée&#xa0;: le schéma est tel qu’il était avant.</translation>
    </message>
    <message>
        <source>The restore was NOT taken back: %1</source>
        <translation>La restauration n’a PAS été annulée&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no home folder to keep Tenantry&apos;s files in.</source>
        <translation>Il n’y a pas de dossier personnel où garder les fichiers de Tenantry.</translation>
    </message>
    <message>
        <source>Set HOME, or XDG_CONFIG_HOME and XDG_DATA_HOME, to a folder of this user.</source>
        <translation>Définissez HOME, ou XDG_CONFIG_HOME et XDG_DATA_HOME, vers un dossier de cet utilisateur.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a file.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Indiquez un fichier de ce dossier.</translation>
    </message>
    <message>
        <source>Check its permissions and those of its folder.</source>
        <translation>Vérifiez ses droits et ceux de son dossier.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Vérifiez qu’il s’agit du bon fichier.</translation>
    </message>
    <message>
        <source>The history records it as failed, and the source does not have it.</source>
        <translation>L’historique l’enregistre comme échouée, et elle est absente de la source.</translation>
    </message>
    <message>
        <source>A restore was cut off</source>
        <translation>Une restauration a été interrompue</translation>
    </message>
    <message>
        <source>A restore of this tenant from backup %1 is under way or was cut off.</source>
        <translation>Une restauration de ce locataire depuis la sauvegarde %1 est en cours ou a été interrompue.</translation>
    </message>
    <message>
        <source>A restore of this tenant from backup %1 is under way or was cut off. The schema as it was is kept as &quot;%2&quot;.</source>
        <translation>Une restauration de ce locataire depuis la sauvegarde %1 est en cours ou a été interrompue. Le schéma tel qu’il était est conservé sous «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Apply %1 again</source>
        <translation>Appliquer de nouveau %1</translation>
    </message>
    <message>
        <source>Rebuild the invalid index of %1</source>
        <translation>Reconstruire l’index invalide de %1</translation>
    </message>
    <message>
        <source>Needs a person: no migration creates this index, so that it could be made again.</source>
        <translation>Nécessite une intervention&#xa0;: aucune migration ne crée cet index, qui ne peut donc pas être recréé.</translation>
    </message>
    <message>
        <source>Needs a person: what it had done before it failed stays, so it cannot simply be run again.</source>
        <translation>Nécessite une intervention&#xa0;: ce qu’elle avait fait avant d’échouer demeure&#xa0;; elle ne peut donc pas être simplement relancée.</translation>
    </message>
    <message>
        <source>Run %1 changed the database &quot;%2&quot;; this connection reaches &quot;%3&quot;.</source>
        <translation>L’exécution %1 a modifié la base de données «&#xa0;%2&#xa0;»&#xa0;; cette connexion atteint «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Run %1 changed the database &quot;%2&quot; of another server.</source>
        <translation>L’exécution %1 a modifié la base de données «&#xa0;%2&#xa0;» d’un autre serveur.</translation>
    </message>
    <message>
        <source>Run %1 is a backup: one that was cut off left nothing behind.</source>
        <translation>L’exécution %1 est une sauvegarde&#xa0;: interrompue, elle n’a rien laissé derrière elle.</translation>
    </message>
    <message>
        <source>Take the backup again.</source>
        <translation>Refaites la sauvegarde.</translation>
    </message>
    <message>
        <source>Run %1 is a restore: one that was cut off is taken back or begun again.</source>
        <translation>L’exécution %1 est une restauration&#xa0;: interrompue, elle s’annule ou se recommence.</translation>
    </message>
    <message>
        <source>Run %1 is still under way (process %2 on %3, user %4).</source>
        <translation>L’exécution %1 est encore en cours (processus %2 sur %3, utilisateur %4).</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it there.</source>
        <translation>Attendez qu’elle soit terminée, ou annulez-la là-bas.</translation>
    </message>
    <message>
        <source>Scan the tenant, and take BEGIN, COMMIT and ROLLBACK out of the file: each migration runs in a transaction of its own.</source>
        <translation>Analysez le locataire, et retirez BEGIN, COMMIT et ROLLBACK du fichier&#xa0;: chaque migration s’exécute dans sa propre transaction.</translation>
    </message>
    <message>
        <source>The server rolled its transaction back at COMMIT.</source>
        <translation>Le serveur a annulé sa transaction au COMMIT.</translation>
    </message>
    <message>
        <source>It ended its own transaction, so that what stands before that may be applied without a record.</source>
        <translation>Elle a terminé sa propre transaction&#xa0;; ce qui précède ce point est donc peut-être appliqué sans enregistrement.</translation>
    </message>
    <message>
        <source>Its history records %1 as failed, which the plan does not know.</source>
        <translation>Son historique enregistre %1 comme échouée, ce que le plan ignore.</translation>
    </message>
    <message>
        <source>Scan again; nothing was changed.</source>
        <translation>Relancez l’analyse&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The index &quot;%1&quot; is just being built by process %2.</source>
        <translation>L’index «&#xa0;%1&#xa0;» est justement en cours de construction par le processus %2.</translation>
    </message>
    <message>
        <source>Wait until it is done, then scan again.</source>
        <translation>Attendez qu’il soit terminé, puis relancez l’analyse.</translation>
    </message>
    <message>
        <source>It ran outside a transaction and may be done in part. Scan the tenant and look at what is there before it is run again.</source>
        <translation>Elle s’est exécutée hors transaction et est peut-être faite en partie. Analysez le locataire et regardez ce qui s’y trouve avant de la relancer.</translation>
    </message>
    <message>
        <source>%1: settled already, skipped.</source>
        <translation>%1&#xa0;: déjà réglé, ignoré.</translation>
    </message>
    <message>
        <source>COPY … TO STDOUT is not supported here.</source>
        <translation>COPY … TO STDOUT n’est pas pris en charge ici.</translation>
    </message>
    <message>
        <source>Use COPY to a file on the server.</source>
        <translation>Utilisez COPY vers un fichier du serveur.</translation>
    </message>
    <message>
        <source>The profile of this connection says read_only = true.</source>
        <translation>Le profil de cette connexion indique read_only = true.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take read_only out of its [database] section first.</source>
        <translation>Rien n’a été modifié. Retirez d’abord read_only de sa section [database].</translation>
    </message>
    <message>
        <source>The server makes sessions of &quot;%1&quot; read-only by default.</source>
        <translation>Le serveur met par défaut les sessions de «&#xa0;%1&#xa0;» en lecture seule.</translation>
    </message>
    <message>
        <source>Somebody set default_transaction_read_only for this role, database or server. Connect as a role that may write.</source>
        <translation>Quelqu’un a défini default_transaction_read_only pour ce rôle, cette base de données ou ce serveur. Connectez-vous avec un rôle autorisé à écrire.</translation>
    </message>
    <message>
        <source>COPY … TO STDOUT needs a client that takes the data.</source>
        <translation>COPY … TO STDOUT requiert un client qui reçoit les données.</translation>
    </message>
    <message>
        <source>Use COPY to a file on the server, or leave it out.</source>
        <translation>Utilisez COPY vers un fichier du serveur, ou omettez-le.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known and has no effect.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» est inconnu et sans effet.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Vouliez-vous dire «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its history table is no ordinary table, but a view, a foreign or a partitioned table.</source>
        <translation>Sa table d’historique n’est pas une table ordinaire, mais une vue, une table distante ou une table partitionnée.</translation>
    </message>
    <message>
        <source>Its history table has a layout that is not known: %1.</source>
        <translation>Sa table d’historique a une structure inconnue : %1.</translation>
    </message>
    <message>
        <source>The column %1 of its history table has a type that it should not have.</source>
        <translation>La colonne %1 de sa table d’historique a un type qu’elle ne devrait pas avoir.</translation>
    </message>
    <message>
        <source>Its history table cannot be read without running what its owner defined: row security, or an index or statistics over an expression.</source>
        <translation>Sa table d’historique ne peut pas être lue sans exécuter ce que son propriétaire a défini : sécurité au niveau des lignes, ou un index ou des statistiques sur une expression.</translation>
    </message>
    <message>
        <source>Its history table was replaced while it was to be read.</source>
        <translation>Sa table d’historique a été remplacée au moment où elle allait être lue.</translation>
    </message>
    <message>
        <source>Look at what the tenant&apos;s owner made of it.</source>
        <translation>Regardez ce que le propriétaire du locataire en a fait.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says that this file holds both directions, migrating and taking back.</source>
        <translation>« %1 » dit que ce fichier contient les deux sens, migration et annulation.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; marks this file as one of %2&apos;s, which holds both directions, migrating and taking back.</source>
        <translation>« %1 » désigne ce fichier comme étant de %2 : il contient les deux sens, migration et annulation.</translation>
    </message>
    <message>
        <source>Put what takes it back into a file of its own, beside it, and remove the marks from both.</source>
        <translation>Placez l’annulation dans un fichier à part, à côté, et retirez les marques des deux.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names &quot;%2&quot;, which is no place of this sandbox.</source>
        <translation>«&#xa0;%1&#xa0;» désigne «&#xa0;%2&#xa0;», qui n’est pas un emplacement de ce bac à sable.</translation>
    </message>
    <message>
        <source>If the folder was moved or copied, remove that file; the next start writes it anew. Otherwise choose another folder.</source>
        <translation>Si le dossier a été déplacé ou copié, supprimez ce fichier&#xa0;; le prochain démarrage le réécrira. Sinon, choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a symbolic link.</source>
        <translation>«&#xa0;%1&#xa0;» est un lien symbolique.</translation>
    </message>
    <message>
        <source>A sandbox touches nothing outside its folder. Remove the link, or choose another folder.</source>
        <translation>Un bac à sable ne touche à rien hors de son dossier. Supprimez le lien ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Cannot remove &quot;%1&quot;: %2</source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user (%2).</source>
        <translation>«&#xa0;%1&#xa0;» appartient à un autre utilisateur (%2).</translation>
    </message>
    <message>
        <source>Choose a folder of your own, for example one in your home folder.</source>
        <translation>Choisissez un dossier à vous, par exemple dans votre dossier personnel.</translation>
    </message>
    <message>
        <source>Other users may write in &quot;%1&quot;.</source>
        <translation>D’autres utilisateurs peuvent écrire dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Take that right away (chmod go-w), or choose another folder.</source>
        <translation>Retirez-leur ce droit (chmod go-w) ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Name the folder itself, not a link to it.</source>
        <translation>Indiquez le dossier lui-même, pas un lien vers lui.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not tell its version.</source>
        <translation>«&#xa0;%1&#xa0;» ne donne pas sa version.</translation>
    </message>
    <message>
        <source>The pg_dump that was found cannot be used.</source>
        <translation>Le pg_dump trouvé est inutilisable.</translation>
    </message>
    <message>
        <source>The system has no memory left for another process. End what is not needed and try again.</source>
        <translation>Le système n’a plus de mémoire pour un autre processus. Arrêtez ce qui n’est pas nécessaire et recommencez.</translation>
    </message>
    <message>
        <source>This user, the container or the system may have no more processes. Raise the limit (ulimit -u) or end some.</source>
        <translation>Cet utilisateur, le conteneur ou le système ne peut plus avoir d’autres processus. Relevez la limite (ulimit -u) ou arrêtez-en.</translation>
    </message>
    <message>
        <source>Too many files are open. Raise the limit (ulimit -n).</source>
        <translation>Trop de fichiers sont ouverts. Relevez la limite (ulimit -n).</translation>
    </message>
    <message>
        <source>The interpreter or the loader that it asks for is missing.</source>
        <translation>L’interpréteur ou le chargeur qu’il demande manque.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not read its input within %2 s and was ended.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas lu son entrée en %2 s et a été arrêté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closed its input and was ended.</source>
        <translation>«&#xa0;%1&#xa0;» a fermé son entrée et a été arrêté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended without reading its input.</source>
        <translation>«&#xa0;%1&#xa0;» s’est terminé sans lire son entrée.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not answer within %2 s and was ended.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas répondu en %2 s et a été arrêté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closed its output without an answer and was ended.</source>
        <translation>«&#xa0;%1&#xa0;» a fermé sa sortie sans répondre et a été arrêté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended without an answer.</source>
        <translation>«&#xa0;%1&#xa0;» s’est terminé sans répondre.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;? Allowed: %2.</source>
        <translation>Vouliez-vous dire «&#xa0;%1&#xa0;»&#xa0;? Valeurs permises&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Say how to reach the database, for example &quot;host=db dbname=app user=me&quot; or &quot;service=app&quot;.</source>
        <translation>Dites comment joindre la base, par exemple «&#xa0;host=db dbname=app user=me&#xa0;» ou «&#xa0;service=app&#xa0;».</translation>
    </message>
    <message>
        <source>Say in which table the tenants are listed, for example &quot;public.tenants&quot;.</source>
        <translation>Dites dans quelle table les locataires sont listés, par exemple «&#xa0;public.tenants&#xa0;».</translation>
    </message>
    <message>
        <source>Say which column holds the tenant’s schema, for example &quot;schema_name&quot;.</source>
        <translation>Dites quelle colonne contient le schéma du locataire, par exemple «&#xa0;schema_name&#xa0;».</translation>
    </message>
    <message>
        <source>Say which schemas are tenants, for example &quot;^tenant_&quot;.</source>
        <translation>Dites quels schémas sont des locataires, par exemple «&#xa0;^tenant_&#xa0;».</translation>
    </message>
    <message>
        <source>Say which schema it is, for example &quot;public&quot;.</source>
        <translation>Dites de quel schéma il s’agit, par exemple «&#xa0;public&#xa0;».</translation>
    </message>
    <message>
        <source>Say in which folder the migrations are, for example &quot;migrations&quot;.</source>
        <translation>Dites dans quel dossier sont les migrations, par exemple «&#xa0;migrations&#xa0;».</translation>
    </message>
    <message>
        <source>Name &quot;{schema}&quot;: without it every tenant&apos;s migrations would run in the same place.</source>
        <translation>Nommez «&#xa0;{schema}&#xa0;»&#xa0;: sans lui, les migrations de tous les locataires s’exécuteraient au même endroit.</translation>
    </message>
    <message>
        <source>The connection’s name as it is shown; else its file’s.</source>
        <translation>Le nom affiché de la connexion&#xa0;; sinon celui de son fichier.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Zumodra production</source>
        <translation>Zumodra production</translation>
    </message>
    <message>
        <source>What the database is for; production has a colour of its own and asks more before anything changes.</source>
        <translation>À quoi sert la base&#xa0;; la production a sa propre couleur et demande davantage avant toute modification.</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Environnement</translation>
    </message>
    <message>
        <source>How to reach the database: keywords, a URI, or service=name, as libpq reads them; no password.</source>
        <translation>Comment joindre la base&#xa0;: des mots-clés, une URI ou service=nom, tels que libpq les lit&#xa0;; sans mot de passe.</translation>
    </message>
    <message>
        <source>Whether everything that would change the database is refused.</source>
        <translation>Si tout ce qui modifierait la base est refusé.</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed through this connection</source>
        <translation>Lecture seule&#xa0;: rien ne peut être modifié par cette connexion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Where the tenants are listed.</source>
        <translation>Où les locataires sont listés.</translation>
    </message>
    <message>
        <source>Tenants are &amp;listed</source>
        <translation>Locataires &amp;listés</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s schema.</source>
        <translation>La colonne de cette table qui contient le schéma du locataire.</translation>
    </message>
    <message>
        <source>Column with the schema</source>
        <translation>Colonne du schéma</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s name, if any.</source>
        <translation>La colonne de cette table qui contient le nom du locataire, s’il y en a une.</translation>
    </message>
    <message>
        <source>Column with the name</source>
        <translation>Colonne du nom</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s domain, if any.</source>
        <translation>La colonne de cette table qui contient le domaine du locataire, s’il y en a une.</translation>
    </message>
    <message>
        <source>Column with the domain</source>
        <translation>Colonne du domaine</translation>
    </message>
    <message>
        <source>Columns with a status</source>
        <translation>Colonnes d’un statut</translation>
    </message>
    <message>
        <source>none; several with commas</source>
        <translation>aucun&#xa0;; plusieurs séparés par des virgules</translation>
    </message>
    <message>
        <source>The POSIX regular expression that the tenants’ schemas match.</source>
        <translation>L’expression régulière POSIX à laquelle les schémas des locataires correspondent.</translation>
    </message>
    <message>
        <source>Pattern (POSIX)</source>
        <translation>Motif (POSIX)</translation>
    </message>
    <message>
        <source>Schemas that are no tenants although they are listed or match.</source>
        <translation>Les schémas qui ne sont pas des locataires bien qu’ils soient listés ou correspondent.</translation>
    </message>
    <message>
        <source>Schemas left out</source>
        <translation>Schémas exclus</translation>
    </message>
    <message>
        <source>The schema that is looked after where there are no tenants.</source>
        <translation>Le schéma pris en charge quand il n’y a pas de locataires.</translation>
    </message>
    <message>
        <source>Folder with the migrations</source>
        <translation>Dossier des migrations</translation>
    </message>
    <message>
        <source>Where the migrations are; a relative folder counts from the profile’s file.</source>
        <translation>Où sont les migrations&#xa0;; un dossier relatif part du fichier du profil.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>The tool by whose rules files are named and recorded; &quot;auto&quot; is told by the files.</source>
        <translation>L’outil selon les règles duquel les fichiers sont nommés et enregistrés&#xa0;; «&#xa0;auto&#xa0;»&#xa0;: d’après les fichiers.</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>&amp;Noms de fichiers</translation>
    </message>
    <message>
        <source>The search_path that migrations run with, where {schema} is the tenant’s.</source>
        <translation>Le search_path avec lequel les migrations s’exécutent, où {schema} est celui du locataire.</translation>
    </message>
    <message>
        <source>&amp;search_path</source>
        <translation>&amp;search_path</translation>
    </message>
    <message>
        <source>The folder that this command is called in.</source>
        <translation>Le dossier dans lequel cette commande est appelée.</translation>
    </message>
    <message>
        <source>How many tenants are worked on at a time.</source>
        <translation>Combien de locataires sont traités à la fois.</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Workers</translation>
    </message>
    <message>
        <source>The schema of the tenant that goes first, alone; else it is the plan’s first.</source>
        <translation>Le schéma du locataire qui passe en premier, seul&#xa0;; sinon c’est le premier du plan.</translation>
    </message>
    <message>
        <source>&amp;Canary</source>
        <translation>&amp;Canari</translation>
    </message>
    <message>
        <source>the first tenant of the plan</source>
        <translation>le premier locataire du plan</translation>
    </message>
    <message>
        <source>A run stops when more than this share of its tenants, or this many of them, have failed.</source>
        <translation>Une exécution s’arrête quand plus de cette part de ses locataires, ou ce nombre d’entre eux, ont échoué.</translation>
    </message>
    <message>
        <source>&amp;Stop after failures</source>
        <translation>A&amp;rrêter après échecs</translation>
    </message>
    <message>
        <source>How long a statement waits for a lock.</source>
        <translation>Combien de temps une instruction attend un verrou.</translation>
    </message>
    <message>
        <source>Wait for a &amp;lock</source>
        <translation>Attente d’un &amp;verrou</translation>
    </message>
    <message>
        <source>How long one statement may take.</source>
        <translation>Combien de temps une instruction peut durer.</translation>
    </message>
    <message>
        <source>Longest statemen&amp;t</source>
        <translation>&amp;Instruction la plus longue</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Where backups are kept, unless BACKUP_DIR names another folder.</source>
        <translation>Où les sauvegardes sont conservées, sauf si BACKUP_DIR nomme un autre dossier.</translation>
    </message>
    <message>
        <source>&amp;Backup folder</source>
        <translation>D&amp;ossier de sauvegarde</translation>
    </message>
    <message>
        <source>For how many days backups are wanted; this version removes none.</source>
        <translation>Pendant combien de jours les sauvegardes sont voulues&#xa0;; cette version n’en supprime aucune.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Préproduction</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>In django-tenants’ tables</source>
        <translation>Dans les tables de django-tenants</translation>
    </message>
    <message>
        <source>In a table of its own</source>
        <translation>Dans une table propre</translation>
    </message>
    <message>
        <source>By a pattern of schema names</source>
        <translation>Par un motif de noms de schéma</translation>
    </message>
    <message>
        <source>One schema, no tenants</source>
        <translation>Un seul schéma, sans locataires</translation>
    </message>
    <message>
        <source>The local store &quot;%1&quot; has format %2 of its part &quot;%3&quot;; this Tenantry knows %4 at most.</source>
        <translation>Le stockage local «&#xa0;%1&#xa0;» est au format %2 pour sa partie «&#xa0;%3&#xa0;»&#xa0;; ce Tenantry connaît au plus %4.</translation>
    </message>
    <message>
        <source>--app cannot be applied here: the history of %1 keeps only the highest version, so the migrations of one app cannot be recorded alone.</source>
        <translation>--app ne peut pas être appliqué ici : l’historique de %1 ne garde que la version la plus haute ; les migrations d’une seule application ne peuvent donc pas être enregistrées à part.</translation>
    </message>
    <message>
        <source>(source)</source>
        <comment>in the place of a tenant: the migration files</comment>
        <translation>(source)</translation>
    </message>
    <message>
        <source>Take the restore back, or restore the tenant again.</source>
        <translation>Annulez la restauration, ou restaurez de nouveau le locataire.</translation>
    </message>
    <message>
        <source>A migration file cannot be used</source>
        <translation>Un fichier de migration est inutilisable</translation>
    </message>
    <message>
        <source>Mend the file, or move it away.</source>
        <translation>Corrigez le fichier, ou déplacez-le ailleurs.</translation>
    </message>
    <message>
        <source>The recorded checksum has %1 characters, a right one has %2.</source>
        <translation>La somme de contrôle enregistrée a %1 caractères, une bonne en a %2.</translation>
    </message>
    <message>
        <source>It depends, through others, on itself.</source>
        <translation>Elle dépend d’elle-même, à travers d’autres.</translation>
    </message>
    <message>
        <source>Take one of the dependencies of the circle out.</source>
        <translation>Retirez l’une des dépendances du cycle.</translation>
    </message>
    <message>
        <source>%1, without %2</source>
        <translation>%1, sans %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 attend : %2</translation>
    </message>
    <message>
        <source>It is a link to a file that does not exist.</source>
        <translation>C’est un lien vers un fichier qui n’existe pas.</translation>
    </message>
    <message>
        <source>Mend the link.</source>
        <translation>Réparez le lien.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>Put a file in its place.</source>
        <translation>Mettez un fichier à sa place.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation>Ce n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>Use auto, or one of: %1.</source>
        <translation>Utilisez auto, ou l’un de : %1.</translation>
    </message>
    <message>
        <source>The files are read as %1, as the profile says.</source>
        <translation>Les fichiers sont lus comme %1, selon le profil.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds files of two conventions, of %2 and of %3.</source>
        <translation>« %1 » contient des fichiers de deux conventions, de %2 et de %3.</translation>
    </message>
    <message>
        <source>Set format under [migrations], or move the others away.</source>
        <translation>Indiquez format sous [migrations], ou déplacez les autres ailleurs.</translation>
    </message>
    <message>
        <source>The files in &quot;%1&quot; are those of %2, which this version does not read.</source>
        <translation>Les fichiers de « %1 » sont ceux de %2, que cette version ne lit pas.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Sont connus : %1.</translation>
    </message>
    <message>
        <source>The files are read as %1.</source>
        <translation>Les fichiers sont lus comme %1.</translation>
    </message>
    <message>
        <source>It is not named like a migration.</source>
        <translation>Son nom n’est pas celui d’une migration.</translation>
    </message>
    <message>
        <source>It does not say where its way forward begins.</source>
        <translation>Il ne dit pas où commence la migration.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the same version.</source>
        <translation>« %1 » a la même version.</translation>
    </message>
    <message numerus="yes">
        <source>The files are read as %1, told by the names of %n files.</source>
        <translation>
            <numerusform>Les fichiers sont lus comme %1, d’après le nom de %n fichier.</numerusform>
            <numerusform>Les fichiers sont lus comme %1, d’après les noms de %n fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files are read as %1, told by the marks in %n files.</source>
        <translation>
            <numerusform>Les fichiers sont lus comme %1, d’après les marques dans %n fichier.</numerusform>
            <numerusform>Les fichiers sont lus comme %1, d’après les marques dans %n fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Annuler la restauration de %1</translation>
    </message>
    <message>
        <source>Drop the schema %1</source>
        <translation>Supprimer le schéma %1</translation>
    </message>
    <message>
        <source>The restore runs SQL that the owner of the backup wrote.</source>
        <translation>La restauration exécute du SQL écrit par le propriétaire de la sauvegarde.</translation>
    </message>
    <message>
        <source>NO backup of the present state is taken first.</source>
        <translation>AUCUNE sauvegarde de l’état actuel n’est faite avant.</translation>
    </message>
    <message>
        <source>There was no schema before the restore from %1.</source>
        <translation>Il n’y avait pas de schéma avant la restauration depuis %1.</translation>
    </message>
    <message>
        <source>The restore was from %1; &quot;%2&quot; becomes &quot;%3&quot; again.</source>
        <translation>La restauration venait de %1&#xa0;; «&#xa0;%2&#xa0;» redevient «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Run it on a terminal, where the name can be typed.</source>
        <translation>Exécutez-le dans un terminal, où le nom peut être saisi.</translation>
    </message>
    <message>
        <source>On %1 (%2).</source>
        <comment>a connection, its environment</comment>
        <translation>Sur %1 (%2).</translation>
    </message>
    <message>
        <source>On %1, database %2 (%3).</source>
        <comment>a connection, its database, its environment</comment>
        <translation>Sur %1, base %2 (%3).</translation>
    </message>
    <message>
        <source>This is %1 of %2 tenants, more than half.</source>
        <translation>Cela touche %1 locataires sur %2, plus de la moitié.</translation>
    </message>
    <message>
        <source>This is %1 of %2 tenants.</source>
        <translation>Cela touche %1 locataires sur %2.</translation>
    </message>
    <message>
        <source>Without a rollback file: %1.</source>
        <translation>Sans fichier de retour arrière&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The schema %1 is dropped for good.</source>
        <translation>Le schéma %1 est supprimé définitivement.</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>Continuer&#xa0;?</translation>
    </message>
    <message>
        <source>This is PRODUCTION. Type &quot;%1&quot; to go on: </source>
        <translation>C’est la PRODUCTION. Saisissez «&#xa0;%1&#xa0;» pour continuer&#xa0;: </translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to go on: </source>
        <translation>Saisissez «&#xa0;%1&#xa0;» pour continuer&#xa0;: </translation>
    </message>
    <message>
        <source>Reach the database the same way as the run did.</source>
        <translation>Joignez la base de la même façon que l’exécution.</translation>
    </message>
    <message>
        <source>The schema that the restore of &quot;%1&quot; put aside is gone.</source>
        <translation>Le schéma mis de côté par la restauration de «&#xa0;%1&#xa0;» n’existe plus.</translation>
    </message>
    <message>
        <source>Nothing can be taken back. Restore the tenant again.</source>
        <translation>Rien ne peut être annulé. Restaurez de nouveau le locataire.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl tenants&quot; lists the tenants.</source>
        <translation>«&#xa0;tenantryctl tenants&#xa0;» liste les locataires.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl diagnose --type interrupted_restore&quot; lists those there are.</source>
        <translation>«&#xa0;tenantryctl diagnose --type interrupted_restore&#xa0;» liste celles qui existent.</translation>
    </message>
    <message>
        <source>To put the rows of the other database here all the same, say --foreign.</source>
        <translation>Pour mettre malgré tout ici les lignes de l’autre base, indiquez --foreign.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl backup restore --undo&quot; takes it back.</source>
        <translation>«&#xa0;tenantryctl backup restore --undo&#xa0;» l’annule.</translation>
    </message>
    <message>
        <source>Give the same --profile and --dsn.</source>
        <translation>Indiquez les mêmes --profile et --dsn.</translation>
    </message>
    <message>
        <source>Choose a backup that holds it, or take one.</source>
        <translation>Choisissez une sauvegarde qui le contient, ou faites-en une.</translation>
    </message>
    <message>
        <source>Settle that finding of the tenant first.</source>
        <translation>Réglez d’abord ce constat du locataire.</translation>
    </message>
    <message>
        <source>See that the [tenants] section of the profile finds the tenants.</source>
        <translation>Veillez à ce que la section [tenants] du profil trouve les locataires.</translation>
    </message>
    <message>
        <source>Choose a backup of this connection.</source>
        <translation>Choisissez une sauvegarde de cette connexion.</translation>
    </message>
    <message>
        <source>The schema&apos;s name counts, not the customer&apos;s.</source>
        <translation>C’est le nom du schéma qui compte, pas celui du client.</translation>
    </message>
    <message>
        <source>Name the version of one of the migrations in the source.</source>
        <translation>Indiquez la version d’une des migrations de la source.</translation>
    </message>
    <message>
        <source>Has to be fixed first; that can be done automatically.</source>
        <translation>Doit d’abord être corrigé&#xa0;; cela peut se faire automatiquement.</translation>
    </message>
    <message>
        <source>Reach the database that the run was started on, the same way as then.</source>
        <translation>Joignez la base sur laquelle l’exécution a commencé, de la même façon qu’alors.</translation>
    </message>
    <message>
        <source>Restore the tenant again, or take the restore back.</source>
        <translation>Restaurez de nouveau le locataire, ou annulez la restauration.</translation>
    </message>
    <message>
        <source>Take it out, then either enter it when you are asked for it, or keep it in the system&apos;s keyring, or put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that form with passfile=.</source>
        <translation>Retirez-le, puis saisissez-le quand on vous le demande, ou gardez-le dans le trousseau du système, ou mettez-le dans ~/.pgpass (host:port:database:user:password, mode 0600), ou indiquez un fichier de cette forme avec passfile=.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>éprouvée</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifiée</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>cassé</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>divergent</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>appliquée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>recorded, absent</source>
        <translation>enregistrée, absente</translation>
    </message>
    <message>
        <source>edited after applying</source>
        <translation>modifiée après application</translation>
    </message>
    <message>
        <source>present, not recorded</source>
        <translation>présente, non enregistrée</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file d’attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>réussie</translation>
    </message>
    <message>
        <source>partly failed</source>
        <translation>échec partiel</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>pas commencé</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>Migrations are named VERSION_name.sql and hold a line &quot;-- migrate:up&quot;, and one &quot;-- migrate:down&quot; for the way back.</source>
        <translation>Les migrations se nomment VERSION_nom.sql et contiennent une ligne « -- migrate:up », et une « -- migrate:down » pour le retour.</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a step</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>SHA-256 of its SQL</source>
        <translation>SHA-256 de son SQL</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Run %1 has no tenant &quot;%2&quot;.</source>
        <translation>L’exécution %1 n’a pas de locataire «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Run %1 is one step, done or not: there is no rest.</source>
        <translation>L’exécution %1 est une seule étape, faite ou non&#xa0;: il n’y a pas de reste.</translation>
    </message>
    <message>
        <source>Run %1 was written by another version of Tenantry (%2, %3); this one does not know what is left of it.</source>
        <translation>L’exécution %1 a été écrite par une autre version de Tenantry (%2, %3)&#xa0;; celle-ci ne sait pas ce qu’il en reste.</translation>
    </message>
    <message>
        <source>Resume it with the version that began it.</source>
        <translation>Reprenez-la avec la version qui l’a commencée.</translation>
    </message>
    <message>
        <source>The plan is too large to be kept: %1 MiB.</source>
        <translation>Le plan est trop grand pour être conservé&#xa0;: %1 Mio.</translation>
    </message>
    <message>
        <source>Plan fewer tenants at a time.</source>
        <translation>Planifiez moins de locataires à la fois.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>Verify the archive</source>
        <translation>Vérifier l’archive</translation>
    </message>
    <message>
        <source>Back up the present state</source>
        <translation>Sauvegarder l’état actuel</translation>
    </message>
    <message>
        <source>Rename the live schema aside</source>
        <translation>Mettre le schéma actuel de côté en le renommant</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Compare row counts</source>
        <translation>Comparer le nombre de lignes</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Drop the schema</source>
        <translation>Supprimer le schéma</translation>
    </message>
    <message>
        <source>Take the restore back</source>
        <translation>Annuler la restauration</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables: %3</source>
        <translation>%1 lignes dans %2 tables&#xa0;: %3</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>The file of %1 was changed since the run was confirmed.</source>
        <translation>Le fichier de %1 a été modifié depuis la confirmation de l’exécution.</translation>
    </message>
    <message>
        <source>It waits for a file that cannot be used: %1.</source>
        <translation>Elle attend un fichier inutilisable : %1.</translation>
    </message>
    <message>
        <source>What stands before the file that cannot be used is applied, and nothing after it; %1 goes first.</source>
        <translation>Ce qui précède le fichier inutilisable est appliqué, et rien de ce qui suit ; %1 passe en premier.</translation>
    </message>
    <message>
        <source>Taking the restore back</source>
        <translation>Annulation de la restauration</translation>
    </message>
    <message>
        <source>Run %1 was written by a version that kept no plan.</source>
        <translation>L’exécution %1 a été écrite par une version qui ne gardait pas de plan.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was planned for these tenants.</source>
        <translation>Rien n’était prévu pour ces locataires.</translation>
    </message>
    <message>
        <source>Its history cannot be written safely</source>
        <translation>Son historique ne peut être écrit sans risque</translation>
    </message>
    <message>
        <source>Drop or disable them, as the table&apos;s owner, then scan again.</source>
        <translation>Supprimez-les ou désactivez-les en tant que propriétaire de la table, puis analysez de nouveau.</translation>
    </message>
    <message>
        <source>Writing into its history table would run what its owner defined: %1.</source>
        <translation>Écrire dans sa table d’historique exécuterait ce que son propriétaire a défini : %1.</translation>
    </message>
    <message>
        <source>Their owner %1 is a superuser, so that nothing keeps what their objects do from doing anything.</source>
        <translation>Leur propriétaire %1 est superutilisateur : rien ne retient ce que font leurs objets.</translation>
    </message>
    <message>
        <source>This connection’s role may not become their owner %1, so what their objects do is done with its own rights.</source>
        <translation>Le rôle de cette connexion ne peut pas devenir leur propriétaire %1 : ce que font leurs objets se fait avec ses propres droits.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 may need more rights than %4 has.</source>
        <translation>%1, ligne %2 : %3 peut demander plus de droits que n’en a %4.</translation>
    </message>
    <message>
        <source>Runs as %1.</source>
        <translation>S’exécute en tant que %1.</translation>
    </message>
    <message>
        <source>With role = &quot;operator&quot; in [runs] everything runs as %1.</source>
        <translation>Avec role = &quot;operator&quot; dans [runs], tout s’exécute en tant que %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>It runs as %1. Give that role the right, or say role = &quot;operator&quot; in [runs] of this connection.</source>
        <translation>S’exécute en tant que %1. Donnez ce droit à ce rôle, ou indiquez role = &quot;operator&quot; dans [runs] de cette connexion.</translation>
    </message>
    <message>
        <source>Say &quot;owner&quot;, &quot;operator&quot;, or the name of a role.</source>
        <translation>Indiquez « owner », « operator » ou le nom d’un rôle.</translation>
    </message>
    <message>
        <source>With whose rights migrations and restores run: &quot;owner&quot;, the tenant’s owner where this connection’s role may become it; &quot;operator&quot;, this connection’s role; or a role’s name.</source>
        <translation>Avec les droits de qui les migrations et restaurations s’exécutent : « owner », le propriétaire du locataire si le rôle de cette connexion peut le devenir ; « operator », le rôle de cette connexion ; ou le nom d’un rôle.</translation>
    </message>
    <message>
        <source>Runs &amp;as</source>
        <translation>&amp;Exécuter en tant que</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>rows of a table</comment>
        <translation>non comptées</translation>
    </message>
    <message>
        <source>Not compared, because others have changed rows of them since: %1</source>
        <translation>Non comparées, car d’autres en ont modifié des lignes depuis : %1</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>Non restauré : %1</translation>
    </message>
    <message>
        <source>To restore the tenant without that: --leave-out &quot;%1&quot;</source>
        <translation>Pour restaurer le locataire sans cela : --leave-out &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants lack something, perhaps rightly: tenantryctl diagnose --type undecidable</source>
        <translation>
            <numerusform>Il manque quelque chose à %n locataire, peut-être à juste titre : tenantryctl diagnose --type undecidable</numerusform>
            <numerusform>Il manque quelque chose à %n locataires, peut-être à juste titre : tenantryctl diagnose --type undecidable</numerusform>
        </translation>
    </message>
    <message>
        <source>the rows of its last table do not end.</source>
        <translation>les lignes de sa dernière table n’ont pas de fin.</translation>
    </message>
    <message>
        <source>The archive has no constraint, index or trigger &quot;%1&quot; of &quot;%2&quot;.</source>
        <translation>L’archive ne contient ni contrainte, ni index, ni déclencheur « %1 » de « %2 ».</translation>
    </message>
    <message>
        <source>What can be left out is named where a restore fails at it, as &quot;FK CONSTRAINT table name&quot;.</source>
        <translation>Ce qui peut être omis est nommé là où une restauration y échoue, par exemple « FK CONSTRAINT table nom ».</translation>
    </message>
    <message>
        <source>It says that it was taken in the future, so it never counts as the last one.</source>
        <translation>Elle se dit faite dans le futur ; elle ne compte donc jamais comme la dernière.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user (%2), so it is not taken for a backup of yours.</source>
        <translation>« %1 » appartient à un autre utilisateur (%2) et n’est donc pas considéré comme une de vos sauvegardes.</translation>
    </message>
    <message>
        <source>If you know where it comes from, make it your own (chown), then verify it.</source>
        <translation>Si vous savez d’où cela vient, appropriez-vous-le (chown), puis vérifiez-le.</translation>
    </message>
    <message>
        <source>Others may write to &quot;%1&quot;, so it is not taken for a backup of yours.</source>
        <translation>D’autres peuvent écrire dans « %1 », qui n’est donc pas considéré comme une de vos sauvegardes.</translation>
    </message>
    <message>
        <source>If you know that nobody has changed it, take that right away (chmod go-w), then verify it.</source>
        <translation>Si vous savez que personne ne l’a modifié, retirez ce droit (chmod go-w), puis vérifiez-le.</translation>
    </message>
    <message>
        <source>Others can exchange what is in the folder &quot;%1&quot; while it is restored from.</source>
        <translation>D’autres peuvent remplacer le contenu du dossier « %1 » pendant la restauration.</translation>
    </message>
    <message>
        <source>Make the folder your own, and take the right to write away from others (chmod go-w) or make it sticky (chmod +t).</source>
        <translation>Appropriez-vous le dossier et retirez aux autres le droit d’écriture (chmod go-w), ou posez le bit collant (chmod +t).</translation>
    </message>
    <message>
        <source>It is being restored, or a restore of it was cut off.</source>
        <translation>Une restauration en est en cours ou a été interrompue.</translation>
    </message>
    <message>
        <source>Wait until that restore has ended, or take it back first.</source>
        <translation>Attendez la fin de cette restauration ou annulez-la d’abord.</translation>
    </message>
    <message>
        <source>All tenants are being restored, or restores of them were cut off, so there is nothing to back up.</source>
        <translation>Tous les locataires sont en cours de restauration ou leur restauration a été interrompue ; il n’y a rien à sauvegarder.</translation>
    </message>
    <message>
        <source>Large objects belong to no schema, so no backup of a tenant holds them. They are pointed to by: %1</source>
        <translation>Les objets larges n’appartiennent à aucun schéma ; aucune sauvegarde d’un locataire ne les contient. Ils sont référencés par : %1</translation>
    </message>
    <message>
        <source>This server is a standby, which does not have the rows of unlogged tables: %1</source>
        <translation>Ce serveur est un standby, qui n’a pas les lignes des tables non journalisées : %1</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs in part to roles that you are not a member of, so that you cannot restore it: %2</source>
        <translation>Ce que la sauvegarde contient de « %1 » appartient en partie à des rôles dont vous n’êtes pas membre ; vous ne pouvez donc pas le restaurer : %2</translation>
    </message>
    <message>
        <source>Restore as a member of these roles, or as a superuser.</source>
        <translation>Restaurez en tant que membre de ces rôles ou superutilisateur.</translation>
    </message>
    <message>
        <source>Restore as the owner, or as a superuser.</source>
        <translation>Restaurez en tant que propriétaire ou superutilisateur.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; belongs to a role that you are not a member of, so that you cannot put anything in its place.</source>
        <translation>Le schéma « %1 » appartient à un rôle dont vous n’êtes pas membre ; vous ne pouvez rien mettre à sa place.</translation>
    </message>
    <message>
        <source>You may not create a schema in this database, and &quot;%1&quot; has to be made anew.</source>
        <translation>Vous ne pouvez pas créer de schéma dans cette base, et « %1 » doit être recréé.</translation>
    </message>
    <message>
        <source>You cannot make &quot;%1&quot; the property of role &quot;%2&quot;, which owned it when it was backed up: there is no such role, or you are not a member of it.</source>
        <translation>Vous ne pouvez pas attribuer « %1 » au rôle « %2 », qui le possédait lors de la sauvegarde : ce rôle n’existe pas ou vous n’en êtes pas membre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored in place: bound to its schema, and in no backup of it, are: %2</source>
        <translation>« %1 » ne peut pas être restauré sur place : sont liés à son schéma, et dans aucune de ses sauvegardes : %2</translation>
    </message>
    <message>
        <source>Take them out of the schema first (ALTER EXTENSION … SET SCHEMA, ALTER PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION or NO INHERIT), and bind them again after the restore.</source>
        <translation>Sortez-les d’abord du schéma (ALTER EXTENSION … SET SCHEMA, ALTER PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION ou NO INHERIT), et liez-les de nouveau après la restauration.</translation>
    </message>
    <message>
        <source>The comments of several schemas claim the same restore; all but one are forged.</source>
        <translation>Les commentaires de plusieurs schémas se réclament de la même restauration ; tous sauf un sont falsifiés.</translation>
    </message>
    <message>
        <source>Look for &quot;%1&quot; in the comments of schemas, and take the forged ones off.</source>
        <translation>Cherchez « %1 » dans les commentaires des schémas et retirez ceux qui sont falsifiés.</translation>
    </message>
    <message>
        <source>%1, a part of %2</source>
        <translation>%1, une partie de %2</translation>
    </message>
    <message>
        <source>The schemas of %1 are renamed or restored all the time.</source>
        <translation>Les schémas de %1 sont sans cesse renommés ou restaurés.</translation>
    </message>
    <message>
        <source>Back up again when that has ended.</source>
        <translation>Sauvegardez de nouveau quand ce sera terminé.</translation>
    </message>
    <message>
        <source>It was restored, renamed or dropped while the backup was taken.</source>
        <translation>Il a été restauré, renommé ou supprimé pendant la sauvegarde.</translation>
    </message>
    <message>
        <source>pg_dump has left the rows of table &quot;%1&quot; of tenant &quot;%2&quot; out.</source>
        <translation>pg_dump a omis les lignes de la table « %1 » du locataire « %2 ».</translation>
    </message>
    <message>
        <source># The list has all that is in the archive, but not: %1</source>
        <translation># La liste contient tout ce qui est dans l’archive, sauf : %1</translation>
    </message>
    <message>
        <source>The tenant holds what was restored; there is no backup of the state before.</source>
        <translation>Le locataire contient ce qui a été restauré ; il n’y a pas de sauvegarde de l’état précédent.</translation>
    </message>
    <message>
        <source>The tenant holds what was restored; the state before is in backup %1.</source>
        <translation>Le locataire contient ce qui a été restauré ; l’état précédent est dans la sauvegarde %1.</translation>
    </message>
    <message>
        <source>The tenant is as it was before the restore. What had been restored is kept as &quot;%1&quot;, for somebody may have written to it meanwhile.</source>
        <translation>Le locataire est tel qu’avant la restauration. Ce qui avait été restauré est conservé sous « %1 », car quelqu’un a pu y écrire entre-temps.</translation>
    </message>
    <message>
        <source>Take the restore back where it was begun, or restore the tenant again.</source>
        <translation>Annulez la restauration là où elle a été lancée, ou restaurez de nouveau le locataire.</translation>
    </message>
    <message numerus="yes">
        <source>A backup is whole or not at all: the %n tenants that were finished are not kept.</source>
        <translation>
            <numerusform>Une sauvegarde est entière ou n’est pas : le locataire terminé n’est pas conservé.</numerusform>
            <numerusform>Une sauvegarde est entière ou n’est pas : les %n locataires terminés ne sont pas conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>All tenants were restored or dropped while the backup was taken, so it would hold nothing.</source>
        <translation>Tous les locataires ont été restaurés ou supprimés pendant la sauvegarde, qui ne contiendrait donc rien.</translation>
    </message>
    <message>
        <source>Back up again.</source>
        <translation>Sauvegardez de nouveau.</translation>
    </message>
    <message>
        <source>The history of tenant &quot;%1&quot; cannot be read: %2</source>
        <translation>L’historique du locataire « %1 » ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is PostgreSQL&apos;s own.</source>
        <translation>Le schéma « %1 » appartient à PostgreSQL.</translation>
    </message>
    <message>
        <source>Choose a name that does not begin with pg_ and is not information_schema.</source>
        <translation>Choisissez un nom qui ne commence pas par pg_ et qui n&apos;est pas information_schema.</translation>
    </message>
    <message>
        <source>Absent, perhaps rightly</source>
        <translation>Absent, peut-être à juste titre</translation>
    </message>
    <message>
        <source>Nothing has to be done, unless the tenant should have it.</source>
        <translation>Rien à faire, à moins que le locataire ne doive l’avoir.</translation>
    </message>
    <message>
        <source>The source has no migrations</source>
        <translation>La source n’a pas de migrations</translation>
    </message>
    <message>
        <source>Set folder under [migrations] to where the migrations are.</source>
        <translation>Indiquez dans folder, sous [migrations], où se trouvent les migrations.</translation>
    </message>
    <message>
        <source>The history records it as failed. Of what it creates nothing is there from line %1 on: %2</source>
        <translation>L’historique l’enregistre comme échouée. De ce qu’elle crée, rien n’existe à partir de la ligne %1 : %2</translation>
    </message>
    <message>
        <source>The schema lacks %1. Only the server knows what this did: %2, line %3: %4</source>
        <translation>Il manque au schéma : %1. Seul le serveur sait ce que ceci a fait : %2, ligne %3 : %4</translation>
    </message>
    <message>
        <source>Partitions are gone, as where only the newest are kept: %1.</source>
        <translation>Des partitions ont disparu, comme lorsque seules les plus récentes sont gardées : %1.</translation>
    </message>
    <message>
        <source>Its version is greater than %1, the greatest that the history can hold.</source>
        <translation>Sa version est supérieure à %1, la plus grande que l’historique puisse contenir.</translation>
    </message>
    <message>
        <source>%1 stands before what was confirmed, and was not confirmed itself: plan this tenant anew.</source>
        <translation>%1 précède ce qui a été confirmé, sans avoir été confirmé lui-même : planifiez ce locataire à nouveau.</translation>
    </message>
    <message>
        <source>Remove it: each migration already runs in a transaction of its own, together with its record. Or begin the file with the line &quot;-- tenantry: no-transaction&quot;: then its own transactions are kept.</source>
        <translation>Retirez-le : chaque migration s’exécute déjà dans sa propre transaction, avec son enregistrement. Ou commencez le fichier par la ligne « -- tenantry: no-transaction » : ses propres transactions sont alors gardées.</translation>
    </message>
    <message>
        <source>%1 inside a transaction of the file.</source>
        <translation>%1 dans une transaction du fichier.</translation>
    </message>
    <message>
        <source>Put it before BEGIN or after COMMIT: the server runs it outside a transaction only.</source>
        <translation>Placez-le avant BEGIN ou après COMMIT : le serveur ne l’exécute que hors transaction.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1 : %2</translation>
    </message>
    <message>
        <source>%1 runs for one tenant at a time, for it changes what tenants share (%2).</source>
        <translation>%1 s’exécute pour un locataire à la fois, car il modifie ce que les locataires partagent (%2).</translation>
    </message>
    <message>
        <source>It is %1 text.</source>
        <translation>C’est du texte %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like a folder of %2 (&quot;%3&quot;), which this version does not read.</source>
        <translation>« %1 » ressemble à un dossier de %2 (« %3 »), que cette version ne lit pas.</translation>
    </message>
    <message>
        <source>Set folder under [migrations] to its subfolder &quot;%1&quot;, which holds migrations.</source>
        <translation>Indiquez dans folder, sous [migrations], son sous-dossier « %1 », qui contient des migrations.</translation>
    </message>
    <message>
        <source>There is no migration in this folder.</source>
        <translation>Il n’y a aucune migration dans ce dossier.</translation>
    </message>
    <message>
        <source>There is no migration in this folder, but there is: %1.</source>
        <translation>Il n’y a aucune migration dans ce dossier, mais il y a : %1.</translation>
    </message>
    <message>
        <source>Give it a smaller number.</source>
        <translation>Donnez-lui un numéro plus petit.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no migration is applied</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>Its history changed since the plan was made: it recorded %1 then, and records %2 now.</source>
        <translation>Son historique a changé depuis la création du plan : il enregistrait %1 alors, et %2 maintenant.</translation>
    </message>
    <message>
        <source>The server took the login and did not answer the first question within %1 s.</source>
        <translation>Le serveur a accepté la connexion et n’a pas répondu à la première question en %1 s.</translation>
    </message>
    <message>
        <source>What the server sends is no answer to a question.</source>
        <translation>Ce que le serveur envoie n’est pas une réponse à une question.</translation>
    </message>
    <message>
        <source>A pooler may have no free server, or this is no PostgreSQL: check host and port of the connection string.</source>
        <translation>Un pooler n’a peut-être aucun serveur libre, ou ce n’est pas PostgreSQL : vérifiez l’hôte et le port de la chaîne de connexion.</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>pas de réponse en %1 s</translation>
    </message>
    <message>
        <source>what it sends is no answer to a login</source>
        <translation>ce qu’il envoie n’est pas une réponse à une connexion</translation>
    </message>
    <message>
        <source>This block resets search_path and goes on after that: what it makes then would not be made in the tenant&apos;s schema.</source>
        <translation>Ce bloc réinitialise search_path puis continue : ce qu’il crée ensuite ne serait pas créé dans le schéma du locataire.</translation>
    </message>
    <message>
        <source>Let it set search_path to what it was before, by set_config().</source>
        <translation>Faites-lui remettre search_path à sa valeur précédente, par set_config().</translation>
    </message>
    <message>
        <source>Look at the live schema</source>
        <translation>Examiner le schéma en service</translation>
    </message>
    <message>
        <source>Gather statistics</source>
        <translation>Collecter les statistiques</translation>
    </message>
    <message>
        <source>%1: another session was in its way (%2), try %3.</source>
        <translation>%1 : une autre session gênait (%2), essai %3.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omis : %1</translation>
    </message>
    <message>
        <source>There are no statistics of table %1: %2</source>
        <translation>Il n’y a pas de statistiques de la table %1 : %2</translation>
    </message>
    <message>
        <source>Left out, as asked for: %1</source>
        <translation>Omis, comme demandé : %1</translation>
    </message>
    <message>
        <source>What had been restored is kept as %1: somebody may have written to it.</source>
        <translation>Ce qui avait été restauré est conservé sous %1 : quelqu’un a pu y écrire.</translation>
    </message>
    <message>
        <source>Others have changed rows since they were restored, so that these tables could not be compared: %1</source>
        <translation>D’autres ont modifié des lignes depuis leur restauration ; ces tables n’ont pas pu être comparées : %1</translation>
    </message>
    <message>
        <source>Another program holds the local store and does not let go.</source>
        <translation>Un autre programme tient le stockage local et ne le lâche pas.</translation>
    </message>
    <message>
        <source>Wait until it is done, or end it, and try again.</source>
        <translation>Attendez qu’il ait fini, ou terminez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk of the local store is full.</source>
        <translation>Le disque du stockage local est plein.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The local store may not be written.</source>
        <translation>Le stockage local ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation>Vérifiez les permissions du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>The registry row cannot be read: %1</source>
        <translation>La ligne du registre ne peut pas être lue : %1</translation>
    </message>
    <message>
        <source>Name the table of the tenants in the [tenants] section: table = &quot;schema.table&quot;. With registry = &quot;table&quot; it may be any table.</source>
        <translation>Nommez la table des locataires dans la section [tenants] : table = &quot;schéma.table&quot;. Avec registry = &quot;table&quot;, ce peut être n’importe quelle table.</translation>
    </message>
    <message>
        <source>Only tables that may be a tenant&apos;s own look like django-tenants: %1.</source>
        <translation>Seules des tables qui peuvent appartenir à un locataire ressemblent à django-tenants : %1.</translation>
    </message>
    <message>
        <source>%1: the value is empty</source>
        <translation>%1 : la valeur est vide</translation>
    </message>
    <message>
        <source>the value is empty</source>
        <translation>la valeur est vide</translation>
    </message>
    <message>
        <source>Nothing to record.</source>
        <translation>Rien à enregistrer.</translation>
    </message>
    <message>
        <source>Another tenant&apos;s schema differs in case only</source>
        <translation>Le schéma d’un autre locataire ne diffère que par la casse</translation>
    </message>
    <message>
        <source>Mind the letters wherever the name is typed, or rename one of them.</source>
        <translation>Faites attention à la casse partout où le nom est saisi, ou renommez l’un des deux.</translation>
    </message>
    <message>
        <source>There is a tenant &quot;%1&quot; as well: each is handled exactly as it is written.</source>
        <translation>Il existe aussi un locataire « %1 » : chacun est traité exactement comme il s’écrit.</translation>
    </message>
    <message>
        <source>%1 is not recorded: nothing in the schema shows that it ran.</source>
        <translation>%1 n’est pas enregistrée : rien dans le schéma ne montre qu’elle a été exécutée.</translation>
    </message>
    <message>
        <source>%1 is not recorded: its record would stand for %2 as well.</source>
        <translation>%1 n’est pas enregistrée : son enregistrement vaudrait aussi pour %2.</translation>
    </message>
    <message>
        <source>Nothing is to be recorded</source>
        <translation>Rien n’est à enregistrer</translation>
    </message>
    <message>
        <source>Whatever the schemas show to be applied is recorded.</source>
        <translation>Tout ce que les schémas montrent comme appliqué est enregistré.</translation>
    </message>
    <message>
        <source>Adopt 1 tenant</source>
        <translation>Adopter 1 locataire</translation>
    </message>
    <message>
        <source>Adopt %1 tenants</source>
        <translation>Adopter %1 locataires</translation>
    </message>
    <message>
        <source>What the schemas show to be applied is recorded in their histories. No migration is applied.</source>
        <translation>Ce que les schémas montrent comme appliqué est enregistré dans leurs historiques. Aucune migration n’est appliquée.</translation>
    </message>
    <message>
        <source>Nothing can be applied</source>
        <translation>Rien ne peut être appliqué</translation>
    </message>
    <message>
        <source>The source has no migrations, so nobody can be held against it.</source>
        <translation>La source n’a pas de migrations : personne ne peut y être comparé.</translation>
    </message>
    <message>
        <source>What is pending waits for a file that cannot be used.</source>
        <translation>Ce qui est en attente attend un fichier inutilisable.</translation>
    </message>
    <message>
        <source>The session was closed and cannot be opened again.</source>
        <translation>La session a été fermée et ne peut pas être rouverte.</translation>
    </message>
    <message>
        <source>is set, but no column with a status is</source>
        <translation>est défini, mais aucune colonne de statut ne l’est</translation>
    </message>
    <message>
        <source>Name the columns in status_columns as well.</source>
        <translation>Nommez aussi les colonnes dans status_columns.</translation>
    </message>
    <message>
        <source>The table that lists the tenants, after its schema and a dot; with django-tenants only where it is not found by its columns.</source>
        <translation>La table qui liste les locataires, après son schéma et un point ; avec django-tenants, seulement si ses colonnes ne suffisent pas à la trouver.</translation>
    </message>
    <message>
        <source>The values of those columns with which a row is expected to have a schema; any, if there is none here.</source>
        <translation>Les valeurs de ces colonnes pour lesquelles une ligne doit avoir un schéma ; toutes, si aucune n’est donnée ici.</translation>
    </message>
    <message>
        <source>Statuses with a schema</source>
        <translation>Statuts avec un schéma</translation>
    </message>
    <message>
        <source>all; several with commas</source>
        <translation>tous ; plusieurs séparés par des virgules</translation>
    </message>
    <message>
        <source>You may not create a schema in this database, so nothing is put aside: in one transaction, what the backup of %2 holds is dropped from &quot;%1&quot; and made anew. What came into the schema since stays.</source>
        <translation>Vous ne pouvez pas créer de schéma dans cette base : rien n’est donc mis de côté. En une transaction, ce que contient la sauvegarde du %2 est supprimé de « %1 » puis recréé. Ce qui est venu depuis dans le schéma reste.</translation>
    </message>
    <message>
        <source>No restore has put a schema aside that is still there.</source>
        <translation>Aucun schéma mis de côté par une restauration n’est encore là.</translation>
    </message>
    <message>
        <source>Schema put aside</source>
        <translation>Schéma mis de côté</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Conservé depuis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>its restore was cut off</source>
        <translation>sa restauration a été interrompue</translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation>C’est le locataire tel qu’il était avant la restauration. Une fois supprimé, il n’existe plus que dans une sauvegarde.</translation>
    </message>
    <message>
        <source>✓ dropped  %1</source>
        <translation>✓ supprimé  %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot; again.</source>
        <translation>« %1 » redevient « %2 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot; again; what stands there now is kept as &quot;%3&quot;.</source>
        <translation>« %1 » redevient « %2 » ; ce qui s’y trouve maintenant est conservé sous « %3 ».</translation>
    </message>
    <message>
        <source>Objects of other schemas go on pointing into what stands there now: %1</source>
        <translation>Des objets d’autres schémas continuent de renvoyer à ce qui s’y trouve maintenant : %1</translation>
    </message>
    <message>
        <source>What stood there is kept as %1.</source>
        <translation>Ce qui s’y trouvait est conservé sous %1.</translation>
    </message>
    <message>
        <source>--take-back and --drop exclude each other.</source>
        <translation>--take-back et --drop s’excluent.</translation>
    </message>
    <message>
        <source>Which schema? Its name was not given.</source>
        <translation>Quel schéma ? Son nom n’a pas été donné.</translation>
    </message>
    <message>
        <source>tenantryctl backup kept lists them.</source>
        <translation>tenantryctl backup kept les énumère.</translation>
    </message>
    <message>
        <source>What is to be done with %1?</source>
        <translation>Que faire de %1 ?</translation>
    </message>
    <message>
        <source>--take-back gives it its name back, --drop drops it.</source>
        <translation>--take-back lui rend son nom, --drop le supprime.</translation>
    </message>
    <message>
        <source>on request</source>
        <comment>mended where it is asked for</comment>
        <translation>sur demande</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source>What is left and can be fixed: %1</source>
        <translation>Ce qui reste et peut être corrigé : %1</translation>
    </message>
    <message>
        <source>The database, once</source>
        <translation>La base de données, une fois</translation>
    </message>
    <message>
        <source>The backup is sound; that it was verified is not noted: %1</source>
        <translation>La sauvegarde est saine ; la vérification n’a pas pu être notée : %1</translation>
    </message>
    <message>
        <source>A restore of &quot;%1&quot; is under way or was cut off.</source>
        <translation>Une restauration de « %1 » est en cours ou a été interrompue.</translation>
    </message>
    <message>
        <source>Wait for its end, or take that restore back: it gives the schema its name again.</source>
        <translation>Attendez sa fin, ou annulez cette restauration : elle rend son nom au schéma.</translation>
    </message>
    <message>
        <source>Nobody can tell whose schema &quot;%1&quot; was: its name was cut.</source>
        <translation>Personne ne peut dire à qui était le schéma « %1 » : son nom a été coupé.</translation>
    </message>
    <message>
        <source>Rename it by hand, or restore the tenant from a backup.</source>
        <translation>Renommez-le à la main, ou restaurez le locataire depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; need not be what &quot;%2&quot; was: whoever owns a schema can say so, and no restore in the journal agrees.</source>
        <translation>« %1 » n’est pas forcément ce qu’était « %2 » : tout propriétaire d’un schéma peut le prétendre, et aucune restauration du journal ne le confirme.</translation>
    </message>
    <message>
        <source>Have somebody install it who may, in this database: %1</source>
        <translation>Faites-la installer dans cette base de données par quelqu’un qui en a le droit : %1</translation>
    </message>
    <message>
        <source>The schema from before a restore is still kept</source>
        <translation>Le schéma d’avant une restauration est encore conservé</translation>
    </message>
    <message>
        <source>Look at the tenant, then drop what was kept, or take the restore back.</source>
        <translation>Regardez le locataire, puis supprimez ce qui a été conservé, ou annulez la restauration.</translation>
    </message>
    <message>
        <source>Kept since %2: %1.</source>
        <translation>Conservé depuis le %2 : %1.</translation>
    </message>
    <message>
        <source>The server does not have the extension %1: its package has to be installed there first.</source>
        <translation>Le serveur n’a pas l’extension %1 : son paquet doit d’abord y être installé.</translation>
    </message>
    <message>
        <source>%1 may not install the extension %2: it is not trusted, so that only a superuser may.</source>
        <translation>%1 ne peut pas installer l’extension %2 : elle n’est pas de confiance, seul un super-utilisateur le peut.</translation>
    </message>
    <message>
        <source>%1 may not install the extension %2: it may not create in the database %3.</source>
        <translation>%1 ne peut pas installer l’extension %2 : il n’a pas le droit CREATE sur la base de données %3.</translation>
    </message>
    <message>
        <source>The schema %1 does not exist, where the extension %2 is to go.</source>
        <translation>Le schéma %1, où doit aller l’extension %2, n’existe pas.</translation>
    </message>
    <message>
        <source>The extension %1 is in the schema of %2, where other tenants do not find it; ALTER EXTENSION … SET SCHEMA moves it.</source>
        <translation>L’extension %1 est dans le schéma de %2, où les autres locataires ne la trouvent pas ; ALTER EXTENSION … SET SCHEMA la déplace.</translation>
    </message>
    <message>
        <source>Its file was edited after it was applied, and was not accepted as it is now.</source>
        <translation>Son fichier a été modifié après l&apos;application, et n&apos;a pas été accepté tel qu&apos;il est.</translation>
    </message>
    <message>
        <source>Its objects come back without their rows if it is applied again; that was not asked for.</source>
        <translation>Ses objets reviennent sans leurs lignes si on l&apos;applique à nouveau ; cela n&apos;a pas été demandé.</translation>
    </message>
    <message>
        <source>Has to be fixed first: what it made is gone.</source>
        <translation>Doit d&apos;abord être corrigé : ce qu&apos;elle avait créé a disparu.</translation>
    </message>
    <message>
        <source>It was not chosen.</source>
        <translation>Cela n&apos;a pas été choisi.</translation>
    </message>
    <message>
        <source>It runs as %1, and this would have other rights.</source>
        <translation>Elle s’exécute en tant que %1, et ceci aurait d’autres droits.</translation>
    </message>
    <message>
        <source>Take out what sets or resets the role, or say role = &quot;operator&quot; in [runs] of this connection.</source>
        <translation>Retirez ce qui change ou réinitialise le rôle, ou indiquez role = &quot;operator&quot; dans [runs] de cette connexion.</translation>
    </message>
    <message>
        <source>What is absent comes back as its files make it: without the rows that it held. Those are in a backup, if anywhere.</source>
        <translation>Ce qui manque revient tel que ses fichiers le créent : sans les lignes qu&apos;il contenait. Celles-ci sont dans une sauvegarde, si elles existent encore.</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Rien n&apos;est choisi</translation>
    </message>
    <message>
        <source>What is to be settled has to be ticked.</source>
        <translation>Cochez ce qui doit être réglé.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a statement.</source>
        <translation>Le fichier se termine au milieu d’une instruction.</translation>
    </message>
    <message>
        <source>A text in quotes or a comment begins here and does not end.</source>
        <translation>Un texte entre guillemets ou un commentaire commence ici et ne se termine pas.</translation>
    </message>
    <message>
        <source>Close it; a quote inside a text is written twice.</source>
        <translation>Fermez-le ; un guillemet à l’intérieur d’un texte s’écrit deux fois.</translation>
    </message>
    <message>
        <source>Cannot delete &quot;%1&quot;: %2</source>
        <translation>Impossible de supprimer « %1 » : %2</translation>
    </message>
    <message>
        <source>&amp;Connection string</source>
        <translation>&amp;Chaîne de connexion</translation>
    </message>
    <message>
        <source>The schema that an extension goes to where the migration that creates it names none; it is installed once, before the first tenant.</source>
        <translation>Le schéma où va une extension lorsque la migration qui la crée n’en nomme aucun ; elle est installée une seule fois, avant le premier locataire.</translation>
    </message>
    <message>
        <source>&amp;Extensions go to</source>
        <translation>&amp;Extensions dans</translation>
    </message>
    <message>
        <source>it did not answer; it may be waiting to be unlocked.</source>
        <translation>il n’a pas répondu ; il attend peut-être d’être déverrouillé.</translation>
    </message>
    <message>
        <source>this login has no D-Bus session, so no keyring can be reached.</source>
        <translation>cette session n’a pas de bus D-Bus, aucun trousseau n’est donc accessible.</translation>
    </message>
    <message>
        <source>it refused access.</source>
        <translation>il a refusé l’accès.</translation>
    </message>
    <message>
        <source>no keyring service (GNOME Keyring, KWallet, KeePassXC) answers on this login&apos;s D-Bus session.</source>
        <translation>aucun trousseau (GNOME Keyring, KWallet, KeePassXC) ne répond sur le bus D-Bus de cette session.</translation>
    </message>
    <message>
        <source>Install the extension %1</source>
        <translation>Installer l’extension %1</translation>
    </message>
    <message>
        <source>Take the record of %1 back and apply it again</source>
        <translation>Retirer l&apos;enregistrement de %1 et l&apos;appliquer à nouveau</translation>
    </message>
    <message>
        <source>Give the schema from before the restore its name back</source>
        <translation>Rendre son nom au schéma d’avant la restauration</translation>
    </message>
    <message>
        <source>%1, line %2: the index was there, exactly as the file makes it.</source>
        <translation>%1, ligne %2 : l’index était déjà là, exactement tel que le fichier le crée.</translation>
    </message>
    <message>
        <source>No tenant was touched: %1</source>
        <translation>Aucun locataire n’a été touché : %1</translation>
    </message>
    <message>
        <source>Default privileges had changed rights; set right by: %1</source>
        <translation>Des droits par défaut avaient modifié les droits ; rétablis par : %1</translation>
    </message>
    <message>
        <source>To restore from it all the same, say --foreign.</source>
        <translation>Pour restaurer quand même à partir d’elle, ajoutez --foreign.</translation>
    </message>
    <message>
        <source>Let the file be yours alone (chmod 600), with at least 16 bytes that nobody can guess.</source>
        <translation>Que le fichier ne soit qu’à vous (chmod 600), avec au moins 16 octets que personne ne puisse deviner.</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, cannot be used: %2</source>
        <translation>La clé des sauvegardes, « %1 », n’est pas utilisable : %2</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, can be read by others.</source>
        <translation>La clé des sauvegardes, « %1 », peut être lue par d’autres.</translation>
    </message>
    <message>
        <source>The key of the backups, &quot;%1&quot;, is too short.</source>
        <translation>La clé des sauvegardes, « %1 », est trop courte.</translation>
    </message>
    <message>
        <source>Its manifest is not sealed with the key of your backups, so that anybody may have made it.</source>
        <translation>Son manifeste n’est pas scellé avec la clé de vos sauvegardes : n’importe qui a pu le faire.</translation>
    </message>
    <message>
        <source>Its manifest is sealed with another key, or was changed since.</source>
        <translation>Son manifeste est scellé avec une autre clé, ou a été modifié depuis.</translation>
    </message>
    <message>
        <source>Backup %1 is not restored: %2</source>
        <translation>La sauvegarde %1 n’est pas restaurée : %2</translation>
    </message>
    <message>
        <source>Choose another backup, or accept this one if you know who made it.</source>
        <translation>Choisissez une autre sauvegarde, ou acceptez celle-ci si vous savez qui l’a faite.</translation>
    </message>
    <message>
        <source>definitions that could not be read</source>
        <translation>des définitions qui n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>The restore would fail, for what the backup holds needs rights that the roles do not have that it is restored as: %1</source>
        <translation>La restauration échouerait, car le contenu de la sauvegarde demande des droits que n’ont pas les rôles sous lesquels il est restauré : %1</translation>
    </message>
    <message>
        <source>Grant what is missing, or restore as the operator, %1, if you trust what the backup holds.</source>
        <translation>Accordez ce qui manque, ou restaurez en tant qu’opérateur, %1, si vous avez confiance dans le contenu de la sauvegarde.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot; on this server.</source>
        <translation>Il n’y a pas de rôle « %1 » sur ce serveur.</translation>
    </message>
    <message>
        <source>This connection’s role may not become %1.</source>
        <translation>Le rôle de cette connexion ne peut pas devenir %1.</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs in part to roles that %3 is not a member of, so that it cannot be restored: %2</source>
        <translation>Ce que la sauvegarde contient de « %1 » appartient en partie à des rôles dont %3 n’est pas membre, et ne peut donc pas être restauré : %2</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owners do not have: %1. Nothing of theirs runs while it is restored.</source>
        <translation>Ce que contient la sauvegarde exige des droits que ses propriétaires n’ont pas : %1. Rien de leur code ne s’exécute pendant la restauration.</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owners do not have: %1. Restored with more rights, code of theirs would run with them: %2</source>
        <translation>Ce que contient la sauvegarde exige des droits que ses propriétaires n’ont pas : %1. Restauré avec plus de droits, leur code s’exécuterait avec ceux-ci : %2</translation>
    </message>
    <message>
        <source>With the rights of %1, for the owner has none to: %2</source>
        <translation>Avec les droits de %1, car le propriétaire n’a pas celui de créer : %2</translation>
    </message>
    <message>
        <source>The tenant’s owner %1 is a superuser, so that nothing keeps what its objects do from doing anything.</source>
        <translation>Le propriétaire %1 du locataire est superutilisateur : rien ne retient ce que font ses objets.</translation>
    </message>
    <message>
        <source>This connection’s role may not become the tenant’s owner %1, so what its objects do is done with its own rights.</source>
        <translation>Le rôle de cette connexion ne peut pas devenir le propriétaire %1 du locataire : ce que font ses objets se fait donc avec ses propres droits.</translation>
    </message>
    <message>
        <source>The backup holds what %1 may not own: what belongs to %2.</source>
        <translation>La sauvegarde contient ce que %1 ne peut pas posséder : ce qui appartient à %2.</translation>
    </message>
    <message>
        <source>What the backup holds needs rights that its owner does not have: %1</source>
        <translation>Ce que contient la sauvegarde exige des droits que son propriétaire n’a pas : %1</translation>
    </message>
    <message>
        <source>-- and, in the same transaction, what gives and takes privileges on its objects until they are those of the backup</source>
        <translation>-- et, dans la même transaction, ce qui accorde et retire des droits sur ses objets jusqu’à ce qu’ils soient ceux de la sauvegarde</translation>
    </message>
    <message>
        <source>%1 cannot be restored: %2</source>
        <translation>%1 ne peut pas être restauré : %2</translation>
    </message>
    <message>
        <source>Make what its owner may not make</source>
        <translation>Créer ce que son propriétaire ne peut pas créer</translation>
    </message>
    <message>
        <source>Set the privileges of the backup</source>
        <translation>Rétablir les droits de la sauvegarde</translation>
    </message>
    <message>
        <source>The backup does not say which rights its objects had, so they were not compared</source>
        <translation>La sauvegarde ne dit pas quels droits avaient ses objets ; ils n’ont donc pas été comparés</translation>
    </message>
    <message numerus="yes">
        <source>%n issues. None of them is mended automatically.</source>
        <translation>
            <numerusform>%n problème. Aucun n’est réparé automatiquement.</numerusform>
            <numerusform>%n problèmes. Aucun n’est réparé automatiquement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants scanned in %1: %2 in order, %3 with issues.</source>
        <translation>
            <numerusform>%n locataire analysé en %1 : %2 en ordre, %3 avec des problèmes.</numerusform>
            <numerusform>%n locataires analysés en %1 : %2 en ordre, %3 avec des problèmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>sequences of %1</source>
        <translation>les séquences de %1</translation>
    </message>
    <message>
        <source>functions of %1</source>
        <translation>les fonctions de %1</translation>
    </message>
    <message>
        <source>types of %1</source>
        <translation>les types de %1</translation>
    </message>
    <message>
        <source>tables of %1</source>
        <translation>les tables de %1</translation>
    </message>
    <message>
        <source>Event triggers of the database run while it is restored. What they make may be in its way, or they may refuse it: %1</source>
        <translation>Des déclencheurs d’événements de la base s’exécutent pendant la restauration. Ce qu’ils créent peut la gêner, ou ils peuvent la refuser : %1</translation>
    </message>
    <message>
        <source>Default privileges change who may use what is made: %1. Where that differs from the backup, the restore sets it right before anybody is let in.</source>
        <translation>Des privilèges par défaut changent qui peut utiliser ce qui est créé : %1. Là où cela diffère de la sauvegarde, la restauration le rétablit avant que quiconque n’ait accès.</translation>
    </message>
    <message>
        <source>Event triggers belong to no schema, so no backup of a tenant holds them, and they run while one is restored: %1</source>
        <translation>Les déclencheurs d’événements n’appartiennent à aucun schéma : aucune sauvegarde d’un locataire ne les contient, et ils s’exécutent pendant une restauration : %1</translation>
    </message>
    <message>
        <source>What the backup holds of &quot;%1&quot; belongs to roles, or was granted to roles, that this server does not have: %2</source>
        <translation>Ce que la sauvegarde contient de « %1 » appartient à des rôles, ou a été accordé à des rôles, que ce serveur n’a pas : %2</translation>
    </message>
    <message>
        <source>Make these roles first (CREATE ROLE), then restore.</source>
        <translation>Créez d’abord ces rôles (CREATE ROLE), puis restaurez.</translation>
    </message>
    <message>
        <source>A part of the privileges on &quot;%1&quot; was handed on by others than the owner: %2. Only a superuser can grant it in their names.</source>
        <translation>Une partie des privilèges sur « %1 » a été transmise par d’autres que le propriétaire : %2. Seul un superutilisateur peut les accorder en leur nom.</translation>
    </message>
    <message>
        <source>Restore as a superuser.</source>
        <translation>Restaurez en tant que superutilisateur.</translation>
    </message>
    <message>
        <source>The backup holds default privileges of &quot;%1&quot; that only roles may set that you are not a member of: %2</source>
        <translation>La sauvegarde contient des privilèges par défaut de « %1 » que seuls peuvent définir des rôles dont vous n’êtes pas membre : %2</translation>
    </message>
    <message>
        <source>Default privileges that only these roles may set are not restored, and stay as they are: %1</source>
        <translation>Les privilèges par défaut que seuls ces rôles peuvent définir ne sont pas restaurés et restent tels quels : %1</translation>
    </message>
    <message>
        <source>Migrations are the Python files of the project&apos;s apps.</source>
        <translation>Les migrations sont les fichiers Python des applications du projet.</translation>
    </message>
    <message>
        <source>Under [migrations], set source = &quot;sql&quot; and folder, or source = &quot;django&quot; and command.</source>
        <translation>Sous [migrations], indiquez source = &quot;sql&quot; et folder, ou source = &quot;django&quot; et command.</translation>
    </message>
    <message>
        <source>%1, line %2: a block may install an extension. Whether it does, and into whose schema, only the server knows: install it before, where all tenants find it.</source>
        <translation>%1, ligne %2 : un bloc peut installer une extension. S’il le fait, et dans quel schéma, seul le serveur le sait : installez-la avant, là où tous les locataires la trouvent.</translation>
    </message>
    <message>
        <source>The Django project could not answer: %1</source>
        <translation>Le projet Django n’a pas pu répondre : %1</translation>
    </message>
    <message>
        <source>Mend the project, or give the command the environment that it needs.</source>
        <translation>Corrigez le projet, ou donnez à la commande l’environnement dont elle a besoin.</translation>
    </message>
    <message>
        <source>The Django project answered what was not asked for: %1</source>
        <translation>Le projet Django a répondu à autre chose que la question : %1</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Recommencez.</translation>
    </message>
    <message>
        <source>%1 It was working on the tenant %2.</source>
        <translation>%1 Le locataire %2 était en cours.</translation>
    </message>
    <message>
        <source>What it had told as done is done. Look at that tenant again before the rest is tried.</source>
        <translation>Ce qui a été annoncé comme fait est fait. Réexaminez ce locataire avant d’essayer le reste.</translation>
    </message>
    <message>
        <source>It is not said how far the migrations are to be taken back.</source>
        <translation>Il n’est pas dit jusqu’où annuler les migrations.</translation>
    </message>
    <message>
        <source>Name a migration that stays.</source>
        <translation>Indiquez une migration qui reste.</translation>
    </message>
    <message>
        <source>It is not known how a schema of this Django project is entered: %1.</source>
        <translation>On ne sait pas comment entrer dans un schéma de ce projet Django : %1.</translation>
    </message>
    <message>
        <source>Name the statement or the context manager that enters a schema, or use django-tenants&apos; database backend.</source>
        <translation>Indiquez l’instruction ou le gestionnaire de contexte qui entre dans un schéma, ou utilisez le moteur de base de données de django-locataires.</translation>
    </message>
    <message>
        <source>The settings of the Django project name another database: %1.</source>
        <translation>Les réglages du projet Django désignent une autre base de données : %1.</translation>
    </message>
    <message>
        <source>Name an alias that stands in DATABASES.</source>
        <translation>Indiquez un alias qui figure dans DATABASES.</translation>
    </message>
    <message>
        <source>The Django project cannot reach its database: %1</source>
        <translation>Le projet Django ne peut pas joindre sa base de données : %1</translation>
    </message>
    <message>
        <source>Look at DATABASES in the project&apos;s settings, and at the server.</source>
        <translation>Vérifiez DATABASES dans les réglages du projet, et le serveur.</translation>
    </message>
    <message>
        <source>The settings of the Django project name no tenants: %1.</source>
        <translation>Les réglages du projet Django ne désignent aucun locataire : %1.</translation>
    </message>
    <message>
        <source>Name the settings that the project runs with, or list the tenants in another way.</source>
        <translation>Indiquez les réglages avec lesquels le projet fonctionne, ou listez les locataires d’une autre manière.</translation>
    </message>
    <message>
        <source>The tenant cannot be entered: %1.</source>
        <translation>Impossible d’entrer dans le locataire : %1.</translation>
    </message>
    <message>
        <source>Create the schema, or take the tenant out of the registry.</source>
        <translation>Créez le schéma, ou retirez le locataire du registre.</translation>
    </message>
    <message>
        <source>The way into the schema leads to another one: %1.</source>
        <translation>Le chemin vers le schéma mène à un autre : %1.</translation>
    </message>
    <message>
        <source>Mend how a schema is entered; nothing was done in the other one.</source>
        <translation>Corrigez la manière d’entrer dans un schéma ; rien n’a été fait dans l’autre.</translation>
    </message>
    <message>
        <source>The tenant was never migrated: %1.</source>
        <translation>Le locataire n’a jamais été migré : %1.</translation>
    </message>
    <message>
        <source>Migrate it first.</source>
        <translation>Migrez-le d’abord.</translation>
    </message>
    <message>
        <source>The Django project does not have what is asked for: %1.</source>
        <translation>Le projet Django ne contient pas ce qui est demandé : %1.</translation>
    </message>
    <message>
        <source>Choose a migration that the project has.</source>
        <translation>Choisissez une migration que le projet contient.</translation>
    </message>
    <message>
        <source>The migrations cannot be taken back: %1.</source>
        <translation>Les migrations ne peuvent pas être annulées : %1.</translation>
    </message>
    <message>
        <source>Nothing was taken back. Choose a later migration to go back to, or restore a backup.</source>
        <translation>Rien n’a été annulé. Choisissez une migration plus récente à laquelle revenir, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Django cannot tell the SQL of this migration: %1</source>
        <translation>Django ne peut pas donner le SQL de cette migration : %1</translation>
    </message>
    <message>
        <source>Let Django apply it itself.</source>
        <translation>Laissez Django l’appliquer lui-même.</translation>
    </message>
    <message>
        <source>Django cannot migrate, because the project&apos;s migrations are not in order: %1</source>
        <translation>Django ne peut pas migrer, car les migrations du projet ne sont pas en ordre : %1</translation>
    </message>
    <message>
        <source>Mend the migrations in the project.</source>
        <translation>Corrigez les migrations dans le projet.</translation>
    </message>
    <message>
        <source>The answer of the Django project is too large: %1.</source>
        <translation>La réponse du projet Django est trop grande : %1.</translation>
    </message>
    <message>
        <source>Let Django apply the migration itself.</source>
        <translation>Laissez Django appliquer la migration lui-même.</translation>
    </message>
    <message>
        <source>The app has several last migrations: %1.</source>
        <translation>L’application a plusieurs dernières migrations : %1.</translation>
    </message>
    <message>
        <source>Put them into an order: python3 manage.py makemigrations can merge them.</source>
        <translation>Mettez-les dans un ordre : python3 manage.py makemigrations sait les fusionner.</translation>
    </message>
    <message>
        <source>It depends on %1, which does not exist.</source>
        <translation>Elle dépend de %1, qui n’existe pas.</translation>
    </message>
    <message>
        <source>Bring the file back, or correct its dependencies.</source>
        <translation>Remettez le fichier en place ou corrigez ses dépendances.</translation>
    </message>
    <message>
        <source>It cannot be imported: %1</source>
        <translation>Elle ne peut pas être importée : %1</translation>
    </message>
    <message>
        <source>Correct the file: nothing is migrated until it can be imported.</source>
        <translation>Corrigez le fichier : rien n’est migré tant qu’il ne peut pas être importé.</translation>
    </message>
    <message>
        <source>Correct it in the project: python3 manage.py check</source>
        <translation>Corrigez-le dans le projet : python3 manage.py check</translation>
    </message>
    <message>
        <source>The project itself tells its migrations.</source>
        <translation>Le projet indique lui-même ses migrations.</translation>
    </message>
    <message>
        <source>Asking the Django project</source>
        <translation>Interrogation du projet Django</translation>
    </message>
    <message>
        <source>The Django project has no migrations.</source>
        <translation>Le projet Django n’a pas de migrations.</translation>
    </message>
    <message>
        <source>Look at the command and the working folder under [migrations].</source>
        <translation>Vérifiez la commande et le dossier de travail sous [migrations].</translation>
    </message>
    <message>
        <source>The host of the Django project cannot be reached: %1</source>
        <translation>L’hôte du projet Django est injoignable : %1</translation>
    </message>
    <message>
        <source>Look at the host&apos;s name and at the network.</source>
        <translation>Vérifiez le nom de l’hôte et le réseau.</translation>
    </message>
    <message>
        <source>The host of the Django project does not let in: %1</source>
        <translation>L’hôte du projet Django refuse l’accès : %1</translation>
    </message>
    <message>
        <source>Set up the key and accept the host&apos;s key: nobody can type a password here.</source>
        <translation>Installez la clé et acceptez celle de l’hôte : personne ne peut saisir de mot de passe ici.</translation>
    </message>
    <message>
        <source>The container of the Django project does not run: %1</source>
        <translation>Le conteneur du projet Django ne fonctionne pas : %1</translation>
    </message>
    <message>
        <source>Start the container, or mend its name in the command.</source>
        <translation>Démarrez le conteneur, ou corrigez son nom dans la commande.</translation>
    </message>
    <message>
        <source>Docker cannot be reached: %1</source>
        <translation>Docker est injoignable : %1</translation>
    </message>
    <message>
        <source>Start Docker, or let this user use it.</source>
        <translation>Démarrez Docker, ou autorisez cet utilisateur à l’utiliser.</translation>
    </message>
    <message>
        <source>The command of the Django project wants a terminal: %1</source>
        <translation>La commande du projet Django exige un terminal : %1</translation>
    </message>
    <message>
        <source>Take -t out of the command: -i is needed, -t is not.</source>
        <translation>Retirez -t de la commande : -i est nécessaire, -t ne l’est pas.</translation>
    </message>
    <message>
        <source>The command of the Django project names a program that is not there: %1</source>
        <translation>La commande du projet Django désigne un programme absent : %1</translation>
    </message>
    <message>
        <source>Mend the command; in a virtual environment name its own python.</source>
        <translation>Corrigez la commande ; dans un environnement virtuel, indiquez son propre python.</translation>
    </message>
    <message>
        <source>The Django project&apos;s manage.py was not found: %1</source>
        <translation>Le manage.py du projet Django est introuvable : %1</translation>
    </message>
    <message>
        <source>Mend the command or the working folder.</source>
        <translation>Corrigez la commande ou le dossier de travail.</translation>
    </message>
    <message>
        <source>This Python has no Django: %1</source>
        <translation>Ce Python n’a pas Django : %1</translation>
    </message>
    <message>
        <source>Name the python of the project&apos;s virtual environment in the command.</source>
        <translation>Indiquez dans la commande le python de l’environnement virtuel du projet.</translation>
    </message>
    <message>
        <source>Django or Python is too old: %1</source>
        <translation>Django ou Python est trop ancien : %1</translation>
    </message>
    <message>
        <source>Django 3.2 and Python 3.6 or later are needed.</source>
        <translation>Django 3.2 et Python 3.6 ou plus récents sont nécessaires.</translation>
    </message>
    <message>
        <source>The command is no manage.py of a Django project: %1</source>
        <translation>La commande n’est pas le manage.py d’un projet Django : %1</translation>
    </message>
    <message>
        <source>Mend the command: what it names is run with &quot;shell -c&quot; behind it.</source>
        <translation>Corrigez la commande : ce qu’elle désigne est lancé suivi de « shell -c ».</translation>
    </message>
    <message>
        <source>The Django project cannot be loaded: %1</source>
        <translation>Le projet Django ne peut pas être chargé : %1</translation>
    </message>
    <message>
        <source>The Django project has no command.</source>
        <translation>Le projet Django n’a pas de commande.</translation>
    </message>
    <message>
        <source>Name the command that reaches its manage.py.</source>
        <translation>Indiquez la commande qui atteint son manage.py.</translation>
    </message>
    <message>
        <source>The working folder of the Django project, %1, does not exist.</source>
        <translation>Le dossier de travail du projet Django, %1, n’existe pas.</translation>
    </message>
    <message>
        <source>Mend the working folder.</source>
        <translation>Corrigez le dossier de travail.</translation>
    </message>
    <message>
        <source>The program of the Django project&apos;s command, %1, was not found.</source>
        <translation>Le programme de la commande du projet Django, %1, est introuvable.</translation>
    </message>
    <message>
        <source>The Django project did not answer: %1</source>
        <translation>Le projet Django n’a pas répondu : %1</translation>
    </message>
    <message>
        <source>Run the command by hand with &quot;shell&quot; behind it, and see what it says.</source>
        <translation>Lancez la commande à la main suivie de « shell », et regardez ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Django %1 is too old: 3.2 or later is needed.</source>
        <translation>Django %1 est trop ancien : la version 3.2 ou plus récente est nécessaire.</translation>
    </message>
    <message>
        <source>Update the project, or migrate its tenants with its own commands.</source>
        <translation>Mettez le projet à jour, ou migrez ses locataires avec ses propres commandes.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; of the Django project is no PostgreSQL, but %2.</source>
        <translation>La base de données « %1 » du projet Django n’est pas PostgreSQL, mais %2.</translation>
    </message>
    <message>
        <source>Give the command the settings that the project runs with.</source>
        <translation>Donnez à la commande les réglages avec lesquels le projet fonctionne.</translation>
    </message>
    <message>
        <source>A restore that is still under way has to end first. Perhaps somebody took it back already: scan the tenant again.</source>
        <translation>Une restauration encore en cours doit d’abord se terminer. Quelqu’un l’a peut-être déjà annulée : relancez l’analyse du locataire.</translation>
    </message>
    <message>
        <source>How the manage.py of a Django project is called.</source>
        <translation>Comment le manage.py d’un projet Django est appelé.</translation>
    </message>
    <message>
        <source>In search_path &quot;%1&quot; means the role&apos;s own schema, quoted or not: what a migration makes would not be made in the schema of that name.</source>
        <translation>Dans search_path, « %1 » désigne le schéma du rôle lui-même, avec ou sans guillemets : ce qu’une migration crée ne serait pas créé dans le schéma de ce nom.</translation>
    </message>
    <message>
        <source>The run could not be started as a process of its own: %1</source>
        <translation>L’exécution n’a pas pu être démarrée comme processus à part : %1</translation>
    </message>
    <message>
        <source>Run it without --detach.</source>
        <translation>Lancez-la sans --detach.</translation>
    </message>
    <message>
        <source>The run goes on as process %1; what it prints goes to %2.</source>
        <translation>L’exécution se poursuit comme processus %1 ; ce qu’elle affiche va dans %2.</translation>
    </message>
    <message>
        <source>Follow it: tenantryctl runs show %1 --follow</source>
        <translation>Pour la suivre : tenantryctl runs show %1 --follow</translation>
    </message>
    <message>
        <source>The process of the run was ended by signal %1 before the run had begun.</source>
        <translation>Le processus de l’exécution a été terminé par le signal %1 avant qu’elle ait commencé.</translation>
    </message>
    <message>
        <source>Nothing was changed; run it again.</source>
        <translation>Rien n’a été modifié ; relancez-la.</translation>
    </message>
    <message>
        <source>The run did not begin within ten minutes and was given up.</source>
        <translation>L’exécution n’a pas commencé en dix minutes et a été abandonnée.</translation>
    </message>
    <message>
        <source>Nothing was changed. Run it without --detach to see what it waits for.</source>
        <translation>Rien n’a été modifié. Lancez-la sans --detach pour voir ce qu’elle attend.</translation>
    </message>
    <message>
        <source>The run&apos;s log %1 cannot be written: %2</source>
        <translation>Le journal de l’exécution %1 ne peut pas être écrit : %2</translation>
    </message>
    <message>
        <source>Make room or set its rights right, or run without --detach.</source>
        <translation>Faites de la place ou corrigez ses droits, ou lancez sans --detach.</translation>
    </message>
    <message>
        <source>It was not fixed.</source>
        <translation>Il n’a pas été corrigé.</translation>
    </message>
    <message numerus="yes">
        <source>The migrations have %n problems: %1</source>
        <translation>
            <numerusform>Les migrations ont %n problème : %1</numerusform>
            <numerusform>Les migrations ont %n problèmes : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which is looked at first, is not in order.</source>
        <translation>%1, qui est regardé en premier, n’est pas en ordre.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants are not in order: %2</source>
        <translation>
            <numerusform>%n locataire sur %1 n’est pas en ordre : %2</numerusform>
            <numerusform>%n locataires sur %1 ne sont pas en ordre : %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gate is open: %n tenants are in order.</source>
        <translation>
            <numerusform>La voie est libre : %n locataire est en ordre.</numerusform>
            <numerusform>La voie est libre : %n locataires sont en ordre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gate is shut. %1</source>
        <translation>La voie est fermée. %1</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>En attente : %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lancez : %1</translation>
    </message>
    <message>
        <source>Name it with its app: --app finance --to 0003_reference.</source>
        <translation>Nommez-la avec son application : --app finance --to 0003_reference.</translation>
    </message>
    <message>
        <source>--detach cannot be used together with --dry-run.</source>
        <translation>--detach ne peut pas être utilisé avec --dry-run.</translation>
    </message>
    <message>
        <source>A dry run changes nothing and is shown at once: leave --detach out.</source>
        <translation>Un essai à blanc ne modifie rien et s’affiche aussitôt : omettez --detach.</translation>
    </message>
    <message>
        <source>It is not said how far back to go.</source>
        <translation>Il n’est pas dit jusqu’où revenir.</translation>
    </message>
    <message>
        <source>Name the app and the migration that stays: --app finance --to 0003_reference.</source>
        <translation>Nommez l’application et la migration qui reste : --app finance --to 0003_reference.</translation>
    </message>
    <message>
        <source>--all-tenants stands beside --tenant.</source>
        <translation>--all-tenants est donné avec --tenant.</translation>
    </message>
    <message>
        <source>It is not said whose migrations.</source>
        <translation>Il n’est pas dit de qui sont les migrations.</translation>
    </message>
    <message>
        <source>Name the tenants by --tenant, or say --all-tenants.</source>
        <translation>Nommez les locataires par --tenant, ou dites --all-tenants.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tenants</source>
        <comment>a run, done, of all</comment>
        <translation>%1 : %2 locataires sur %3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>can be undone</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <comment>cannot be undone</comment>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants are not provisioned, by their status, and not judged.</source>
        <translation>
            <numerusform>%n locataire n’est pas provisionné, d’après son statut, et n’est pas jugé.</numerusform>
            <numerusform>%n locataires ne sont pas provisionnés, d’après leur statut, et ne sont pas jugés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are expected of none of these tenants.</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>%n d’entre elles n’est attendue d’aucun de ces locataires.</numerusform>
            <numerusform>%n d’entre elles ne sont attendues d’aucun de ces locataires.</numerusform>
        </translation>
    </message>
    <message>
        <source>by the project</source>
        <translation>par le projet</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>In which schema? --schema SCHEMA was not given.</source>
        <translation>Dans quel schéma ? --schema SCHEMA n&apos;a pas été donné.</translation>
    </message>
    <message>
        <source>--rows-of copies rows of a template, and --from was not given.</source>
        <translation>--rows-of copie des lignes d&apos;un modèle, et --from n&apos;a pas été donné.</translation>
    </message>
    <message>
        <source>✓ done  %1 (run %2)</source>
        <translation>✓ fait  %1 (exécution %2)</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sauvegarde : %1</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>a tenant, its state</comment>
        <translation>%1 est %2.</translation>
    </message>
    <message>
        <source>The tenant %1 was not created without its migrations.</source>
        <translation>Le locataire %1 n&apos;a pas été créé sans ses migrations.</translation>
    </message>
    <message>
        <source>&quot;tenantryctl verify --fix --tenant %1&quot; mends what else there is.</source>
        <translation>&quot;tenantryctl verify --fix --tenant %1&quot; corrige le reste.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a tenant</comment>
        <translation>Type</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants have issues: %2</source>
        <translation>
            <numerusform>%n locataire sur %1 a des problèmes : %2</numerusform>
            <numerusform>%n locataires sur %1 ont des problèmes : %2</numerusform>
        </translation>
    </message>
    <message>
        <source>--detach is for what changes something: it needs --fix.</source>
        <translation>--detach sert à ce qui modifie quelque chose : il exige --fix.</translation>
    </message>
    <message>
        <source>Leave --detach out.</source>
        <translation>Omettez --detach.</translation>
    </message>
    <message>
        <source>It is not certain what the tenants should have</source>
        <translation>Ce que les locataires devraient avoir n’est pas certain</translation>
    </message>
    <message>
        <source>Name a tenant that is as all should be: reference under [migrations].</source>
        <translation>Nommez un locataire qui est comme tous devraient être : reference sous [migrations].</translation>
    </message>
    <message>
        <source>Of a type that the source does not know</source>
        <translation>D’un type que la source ne connaît pas</translation>
    </message>
    <message>
        <source>Correct the tenant&apos;s type in the registry, or give the type its apps in the project.</source>
        <translation>Corrigez le type du locataire dans le registre, ou donnez ses applications au type dans le projet.</translation>
    </message>
    <message>
        <source>The reference has it: %1.</source>
        <translation>La référence l’a : %1.</translation>
    </message>
    <message>
        <source>The history records version %1, which the reference does not have: %2.</source>
        <translation>L’historique enregistre la version %1, que la référence n’a pas : %2.</translation>
    </message>
    <message>
        <source>The registry calls its type %1. The source knows: %2.</source>
        <translation>Le registre appelle son type %1. La source connaît : %2.</translation>
    </message>
    <message>
        <source>The registry does not tell its type. The source knows: %1.</source>
        <translation>Le registre ne dit pas son type. La source connaît : %1.</translation>
    </message>
    <message>
        <source>Have it applied by the tool that keeps this history: only its record is known here.</source>
        <translation>Faites-la appliquer par l’outil qui tient cet historique : ici, seul son enregistrement est connu.</translation>
    </message>
    <message>
        <source>Find out whether the reference lacks it, or the tenant should not have it.</source>
        <translation>Trouvez si elle manque à la référence ou si le locataire ne devrait pas l’avoir.</translation>
    </message>
    <message>
        <source>not provisioned</source>
        <translation>non provisionné</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>non attendue</translation>
    </message>
    <message>
        <source>reversible</source>
        <translation>réversible</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>non réversible</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a migration is: Python, not reversible</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The migrations are known by what other tenants have recorded alone, so none can be applied.</source>
        <translation>Les migrations ne sont connues que par ce que d’autres locataires ont enregistré ; aucune ne peut donc être appliquée.</translation>
    </message>
    <message>
        <source>Under [migrations], name the folder of SQL files or the Django project that they come from.</source>
        <translation>Sous [migrations], nommez le dossier de fichiers SQL ou le projet Django dont elles viennent.</translation>
    </message>
    <message>
        <source>The project migrates nothing while its migrations are not in order. %1: %2</source>
        <translation>Le projet ne migre rien tant que ses migrations ne sont pas en ordre. %1 : %2</translation>
    </message>
    <message>
        <source>Only the migrations of a project are taken back in this way.</source>
        <translation>Seules les migrations d’un projet sont annulées de cette manière.</translation>
    </message>
    <message>
        <source>Restore the tenants from the backup that was taken before the run.</source>
        <translation>Restaurez les locataires depuis la sauvegarde faite avant l’exécution.</translation>
    </message>
    <message>
        <source>Name the app and the migration of it that stays; zero stands for none.</source>
        <translation>Nommez l’application et celle de ses migrations qui reste ; zero veut dire aucune.</translation>
    </message>
    <message>
        <source>Name one of its apps, and a migration of it. Apps are: %1.</source>
        <translation>Nommez une de ses applications, et une migration de celle-ci. Les applications sont : %1.</translation>
    </message>
    <message>
        <source>The app %1 has: %2.</source>
        <translation>L’application %1 a : %2.</translation>
    </message>
    <message>
        <source>The source has no app &quot;%1&quot;.</source>
        <translation>La source n’a pas d’application « %1 ».</translation>
    </message>
    <message>
        <source>Nobody knows the way back of %1.</source>
        <translation>Personne ne sait comment annuler %1.</translation>
    </message>
    <message>
        <source>Stay at a later migration, or restore the tenants from a backup.</source>
        <translation>Restez à une migration ultérieure, ou restaurez les locataires depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The project’s own command migrates a tenant as far as it goes, and only forwards.</source>
        <translation>La commande du projet migre un locataire aussi loin que possible, et seulement en avant.</translation>
    </message>
    <message>
        <source>Say apply_by = &quot;agent&quot; in [migrations] of this connection, or leave out what is asked for beyond that.</source>
        <translation>Écrivez apply_by = &quot;agent&quot; dans [migrations] de cette connexion, ou renoncez à ce qui est demandé au-delà.</translation>
    </message>
    <message>
        <source>PostgreSQL’s parser cannot read its SQL</source>
        <translation>l’analyseur de PostgreSQL ne sait pas lire son SQL</translation>
    </message>
    <message>
        <source>it changes what tenants share</source>
        <translation>elle change ce que les locataires partagent</translation>
    </message>
    <message>
        <source>it installs an extension</source>
        <translation>elle installe une extension</translation>
    </message>
    <message>
        <source>its SQL does not fit into a transaction with others</source>
        <translation>son SQL ne tient pas dans une transaction avec d’autres</translation>
    </message>
    <message>
        <source>the schema is yet to be made</source>
        <translation>le schéma est encore à créer</translation>
    </message>
    <message>
        <source>only the largest groups of equal tenants are asked for</source>
        <translation>seuls les plus grands groupes de locataires égaux sont demandés</translation>
    </message>
    <message>
        <source>it is Python code</source>
        <translation>c’est du code Python</translation>
    </message>
    <message>
        <source>Django cannot tell its SQL</source>
        <translation>Django ne peut pas dire son SQL</translation>
    </message>
    <message>
        <source>it runs outside a transaction</source>
        <translation>elle s’exécute hors d’une transaction</translation>
    </message>
    <message>
        <source>it is part of a squashed migration that the tenants have in part</source>
        <translation>elle fait partie d’une migration fusionnée que les locataires ont en partie</translation>
    </message>
    <message>
        <source>it has operations of the project’s own</source>
        <translation>elle a des opérations propres au projet</translation>
    </message>
    <message>
        <source>Python works its values out anew each time</source>
        <translation>Python calcule ses valeurs à chaque fois</translation>
    </message>
    <message>
        <source>they are fewer than %1</source>
        <translation>ils sont moins de %1</translation>
    </message>
    <message>
        <source>its own command is to be used</source>
        <translation>sa propre commande doit être utilisée</translation>
    </message>
    <message>
        <source>this connection does not want it</source>
        <translation>cette connexion ne le veut pas</translation>
    </message>
    <message>
        <source>what is made would belong to %1, and not to %2 as the project’s does</source>
        <translation>ce qui est créé appartiendrait à %1, et non à %2 comme ce que crée le projet</translation>
    </message>
    <message>
        <source>something else is done to them, too</source>
        <translation>autre chose est aussi fait sur eux</translation>
    </message>
    <message numerus="yes">
        <source>%n equal tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires égaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the project does it in each of them. Its SQL is not replayed, for %2.</source>
        <translation>%1 : le projet le fait dans chacun d’eux. Son SQL n’est pas rejoué : %2.</translation>
    </message>
    <message>
        <source>%1: the project does it in %2; its SQL is tried on %3 and compared with that. Where both are equal, the others get that SQL, several at a time, and the project finishes them; else the project does all of it.</source>
        <translation>%1 : le projet le fait dans %2 ; son SQL est essayé sur %3 et comparé avec cela. Si les deux sont égaux, les autres reçoivent ce SQL, plusieurs à la fois, et le projet les termine ; sinon le projet fait tout.</translation>
    </message>
    <message>
        <source>Migrations that are the project&apos;s code are not run again where only that code knows what they did.</source>
        <translation>Les migrations qui sont du code du projet ne sont pas refaites là où seul ce code sait ce qu’elles ont fait.</translation>
    </message>
    <message>
        <source>The project does its migrations itself, with the rights of its own role in the database.</source>
        <translation>Le projet fait ses migrations lui-même, avec les droits de son propre rôle dans la base.</translation>
    </message>
    <message>
        <source>Nothing is to be taken back</source>
        <translation>Rien n’est à annuler</translation>
    </message>
    <message>
        <source>No tenant has a migration of %1 behind %2.</source>
        <translation>Aucun locataire n’a de migration de %1 après %2.</translation>
    </message>
    <message>
        <source>Roll back 1 tenant</source>
        <translation>Annuler dans 1 locataire</translation>
    </message>
    <message>
        <source>Roll back %1 tenants</source>
        <translation>Annuler dans %1 locataires</translation>
    </message>
    <message>
        <source>All migrations of %1, and what needs them, are taken back. Rows that they hold are gone.</source>
        <translation>Toutes les migrations de %1, et ce qui en dépend, sont annulées. Les lignes qu’elles contiennent disparaissent.</translation>
    </message>
    <message>
        <source>%1 stays at %2; what comes after it, and what needs that, is taken back. Rows that it holds are gone.</source>
        <translation>%1 reste à %2 ; ce qui vient après, et ce qui en dépend, est annulé. Les lignes que cela contient disparaissent.</translation>
    </message>
    <message>
        <source>The Django project works on another database (%1, as %2) than this connection (%3).</source>
        <translation>Le projet Django travaille sur une autre base (%1, comme %2) que cette connexion (%3).</translation>
    </message>
    <message>
        <source>Let the project&apos;s settings and this connection lead to the same database of the same server.</source>
        <translation>Faites mener les réglages du projet et cette connexion à la même base du même serveur.</translation>
    </message>
    <message>
        <source>The Django project is connected to a standby.</source>
        <translation>Le projet Django est connecté à un serveur de secours.</translation>
    </message>
    <message>
        <source>Let its settings lead to the primary server.</source>
        <translation>Faites mener ses réglages au serveur primaire.</translation>
    </message>
    <message>
        <source>The Django project went on without having done %1.</source>
        <translation>Le projet Django a continué sans avoir fait %1.</translation>
    </message>
    <message>
        <source>Scan the tenant and look at what is there before it is run again.</source>
        <translation>Analysez le locataire et regardez ce qui s’y trouve avant de recommencer.</translation>
    </message>
    <message>
        <source>The project’s command ended well, but %1 is not recorded.</source>
        <translation>La commande du projet s’est bien terminée, mais %1 n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>Look at what it said: %1</source>
        <translation>Regardez ce qu’elle a dit : %1</translation>
    </message>
    <message>
        <source>It may be done in part. Scan the tenant and look at what is there before it is run again.</source>
        <translation>Elle est peut-être faite en partie. Analysez le locataire et regardez ce qui s’y trouve avant de recommencer.</translation>
    </message>
    <message>
        <source>%1 was done and is recorded; what stands behind it was not begun.</source>
        <translation>%1 a été faite et est enregistrée ; ce qui suit n’a pas été commencé.</translation>
    </message>
    <message>
        <source>%1 was rolled back and is not recorded.</source>
        <translation>%1 a été annulée et n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>The histories differ.</source>
        <translation>Les historiques diffèrent.</translation>
    </message>
    <message>
        <source>Run %1 is done whole or taken back: there is no rest.</source>
        <translation>L&apos;exécution %1 est faite en entier ou annulée : il n&apos;en reste rien.</translation>
    </message>
    <message>
        <source>Scan, look at what is there, and begin it again.</source>
        <translation>Analysez, regardez ce qui est là, et recommencez.</translation>
    </message>
    <message>
        <source>Django would also do what was not confirmed: %1.</source>
        <translation>Django ferait aussi ce qui n’a pas été confirmé : %1.</translation>
    </message>
    <message>
        <source>The project’s command said nothing for %1 s and was ended.</source>
        <translation>La commande du projet n’a rien dit pendant %1 s et a été terminée.</translation>
    </message>
    <message>
        <source>The project’s command said nothing for %1 s in the midst of %2 and was ended.</source>
        <translation>La commande du projet n’a rien dit pendant %1 s au milieu de %2 et a été terminée.</translation>
    </message>
    <message>
        <source>See what it waits for: a lock, or an answer that nobody can give.</source>
        <translation>Voyez ce qu’elle attend : un verrou, ou une réponse que personne ne peut donner.</translation>
    </message>
    <message>
        <source>The project’s command ended with status 0 in the midst of %1.</source>
        <translation>La commande du projet s’est terminée avec le statut 0 au milieu de %1.</translation>
    </message>
    <message>
        <source>Mend the migration or the tenant, then run again; the last lines of the command are kept.</source>
        <translation>Corrigez la migration ou le locataire, puis relancez ; les dernières lignes de la commande sont conservées.</translation>
    </message>
    <message>
        <source>The command names the tenant by %1, which is not known of it.</source>
        <translation>La commande nomme le locataire par %1, que l’on ne connaît pas de lui.</translation>
    </message>
    <message>
        <source>Name the tenant by its schema, or list the tenants in a table with a key.</source>
        <translation>Nommez le locataire par son schéma, ou listez les locataires dans une table avec une clé.</translation>
    </message>
    <message>
        <source>The project’s command cannot be given this tenant: &quot;%1&quot; might be read as more than a name.</source>
        <translation>Ce locataire ne peut pas être donné à la commande du projet : « %1 » pourrait être lu comme plus qu’un nom.</translation>
    </message>
    <message>
        <source>Migrate it by the agent, or by hand.</source>
        <translation>Migrez-le par l’agent, ou à la main.</translation>
    </message>
    <message>
        <source>Its TENANT_MIGRATION_ORDER (%1) goes by more than columns of the registry, and is not followed.</source>
        <translation>Son TENANT_MIGRATION_ORDER (%1) va au-delà des colonnes du registre et n’est pas suivi.</translation>
    </message>
    <message>
        <source>Under [migrations], name another tenant as reference, or none: then what most tenants have counts.</source>
        <translation>Sous [migrations], nommez un autre locataire comme référence, ou aucun : alors compte ce que la plupart des locataires ont.</translation>
    </message>
    <message>
        <source>There is no schema &quot;%1&quot; to be the reference.</source>
        <translation>Il n’y a pas de schéma « %1 » qui puisse être la référence.</translation>
    </message>
    <message>
        <source>The reference &quot;%1&quot; has no history of migrations.</source>
        <translation>La référence « %1 » n’a pas d’historique de migrations.</translation>
    </message>
    <message>
        <source>The history of the reference &quot;%1&quot; cannot be read. %2</source>
        <translation>L’historique de la référence « %1 » ne peut pas être lu. %2</translation>
    </message>
    <message>
        <source>The reference &quot;%1&quot; has recorded no migration.</source>
        <translation>La référence « %1 » n’a enregistré aucune migration.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; has recorded is what every tenant should have.</source>
        <translation>Ce que « %1 » a enregistré est ce que chaque locataire devrait avoir.</translation>
    </message>
    <message>
        <source>%1 different histories are equally frequent, each in %2 of %3 tenants; the longest of them is taken.</source>
        <translation>%1 historiques différents sont également fréquents, chacun chez %2 locataires sur %3 ; le plus long d’entre eux est pris.</translation>
    </message>
    <message>
        <source>The most frequent history is that of %1 of %2 tenants only.</source>
        <translation>L’historique le plus fréquent n’est que celui de %1 locataires sur %2.</translation>
    </message>
    <message>
        <source>No tenant has recorded a migration, so none can be the reference.</source>
        <translation>Aucun locataire n’a enregistré de migration ; aucun ne peut donc être la référence.</translation>
    </message>
    <message>
        <source>%1 of %2 tenants</source>
        <translation>%1 locataires sur %2</translation>
    </message>
    <message>
        <source>What %1 have recorded alike is what every tenant should have.</source>
        <translation>Ce que %1 ont enregistré de même est ce que chaque locataire devrait avoir.</translation>
    </message>
    <message>
        <source>What the tenants have recorded cannot be read without the database.</source>
        <translation>Ce que les locataires ont enregistré ne peut pas être lu sans la base de données.</translation>
    </message>
    <message>
        <source>Connect to the database first.</source>
        <translation>Connectez-vous d’abord à la base de données.</translation>
    </message>
    <message>
        <source>Reading the reference</source>
        <translation>Lecture de la référence</translation>
    </message>
    <message>
        <source>The project does in %1, together with the record:</source>
        <translation>Le projet fait dans %1, avec l’enregistrement :</translation>
    </message>
    <message>
        <source>The project does in %1 what it does after migrating: content types, permissions, what its own code does then.</source>
        <translation>Le projet fait dans %1 ce qu’il fait après la migration : types de contenu, permissions, ce que fait alors son propre code.</translation>
    </message>
    <message>
        <source>As SQL:</source>
        <translation>En SQL :</translation>
    </message>
    <message>
        <source>Its SQL is not known before: %1</source>
        <translation>Son SQL n’est pas connu d’avance : %1</translation>
    </message>
    <message>
        <source>The SQL below runs in %1 in a transaction that is rolled back; what is there then is compared with what the project has made.</source>
        <translation>Le SQL ci-dessous s’exécute dans %1 dans une transaction qui est annulée ; ce qui s’y trouve alors est comparé avec ce que le projet a créé.</translation>
    </message>
    <message>
        <source>The project takes the record back in %1 and does it again, in one transaction:</source>
        <translation>Le projet retire l’enregistrement dans %1 et refait la migration, en une transaction :</translation>
    </message>
    <message>
        <source>The project takes back in %1, together with the record:</source>
        <translation>Le projet annule dans %1, avec l’enregistrement :</translation>
    </message>
    <message>
        <source>The source expects something else of each type of tenant, and names of schemas do not tell types.</source>
        <translation>La source attend autre chose de chaque type de locataire, et les noms de schémas ne disent pas les types.</translation>
    </message>
    <message>
        <source>Under [tenants], set registry = &quot;django-tenants&quot;, or &quot;table&quot; and type_column.</source>
        <translation>Sous [tenants], mettez registry = &quot;django-tenants&quot;, ou &quot;table&quot; et type_column.</translation>
    </message>
    <message>
        <source>The source expects something else of each type of tenant, and does not name the column that holds the type.</source>
        <translation>La source attend autre chose de chaque type de locataire, et ne nomme pas la colonne qui contient le type.</translation>
    </message>
    <message>
        <source>Set &quot;type_column&quot; in the [tenants] section.</source>
        <translation>Mettez « type_column » dans la section [tenants].</translation>
    </message>
    <message>
        <source>Waiting for the database: %1</source>
        <translation>En attente de la base de données : %1</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Tenants are still being worked on by %1.</source>
        <translation>Des locataires sont encore en cours de traitement par %1.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, or wait longer.</source>
        <translation>Attendez que cette exécution soit terminée, ou attendez plus longtemps.</translation>
    </message>
    <message>
        <source>Waiting for a run to end: process %1 (%2, user %3, from %4)</source>
        <translation>En attente de la fin d’une exécution : processus %1 (%2, utilisateur %3, de %4)</translation>
    </message>
    <message>
        <source>Waiting for a lock on a tenant’s history table</source>
        <translation>En attente d’un verrou sur la table d’historique d’un locataire</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a tenant.</source>
        <translation>&quot;%1&quot; n&apos;est pas un nom pour un locataire.</translation>
    </message>
    <message>
        <source>The name begins or ends with a space, or holds what cannot be seen.</source>
        <translation>Le nom commence ou finit par une espace, ou contient des caractères invisibles.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a name that a restore gives to what it puts aside.</source>
        <translation>&quot;%1&quot; est un nom qu&apos;une restauration donne à ce qu&apos;elle met de côté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is among the schemas that are no tenants.</source>
        <translation>&quot;%1&quot; fait partie des schémas qui ne sont pas des locataires.</translation>
    </message>
    <message>
        <source>Take it out of &quot;exclude&quot; in the [tenants] section, or choose another name.</source>
        <translation>Retirez-le de &quot;exclude&quot; dans la section [tenants], ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; is registered, and has no schema.</source>
        <translation>Le locataire &quot;%1&quot; est enregistré, mais n&apos;a pas de schéma.</translation>
    </message>
    <message>
        <source>Repair it: its schema is made with every migration.</source>
        <translation>Réparez-le : son schéma est créé avec toutes les migrations.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is there, and in no registry.</source>
        <translation>Le schéma &quot;%1&quot; existe, mais n&apos;est dans aucun registre.</translation>
    </message>
    <message>
        <source>Choose another name, or drop it first.</source>
        <translation>Choisissez un autre nom, ou supprimez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>There is a tenant &quot;%1&quot;.</source>
        <translation>Il y a déjà un locataire &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs from the tenant &quot;%2&quot; in capitals only.</source>
        <translation>&quot;%1&quot; ne diffère du locataire &quot;%2&quot; que par les majuscules.</translation>
    </message>
    <message>
        <source>Choose another name: these two would be mixed up.</source>
        <translation>Choisissez un autre nom : on confondrait les deux.</translation>
    </message>
    <message>
        <source>There is a schema &quot;%1&quot;, which is no tenant&apos;s.</source>
        <translation>Il y a un schéma &quot;%1&quot;, qui n&apos;est celui d&apos;aucun locataire.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not match %2, by which tenants are told.</source>
        <translation>&quot;%1&quot; ne correspond pas à %2, qui désigne les locataires.</translation>
    </message>
    <message>
        <source>Choose a name that does.</source>
        <translation>Choisissez un nom qui y correspond.</translation>
    </message>
    <message>
        <source>The name %1 has to be quoted wherever it is written in SQL; some programs do not.</source>
        <translation>Le nom %1 doit être mis entre guillemets partout en SQL ; certains programmes ne le font pas.</translation>
    </message>
    <message>
        <source>Not every migration can be applied to a new tenant: %1</source>
        <translation>Toutes les migrations ne peuvent pas être appliquées à un nouveau locataire : %1</translation>
    </message>
    <message>
        <source>Settle that first: a tenant that is created has all of them.</source>
        <translation>Réglez cela d&apos;abord : un locataire qui est créé les a toutes.</translation>
    </message>
    <message>
        <source>There is no tenant &quot;%1&quot; with a schema.</source>
        <translation>Il n&apos;y a pas de locataire &quot;%1&quot; avec un schéma.</translation>
    </message>
    <message>
        <source>it has no history</source>
        <translation>il n&apos;a pas d&apos;historique</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no template: %2</source>
        <translation>&quot;%1&quot; ne peut pas servir de modèle : %2</translation>
    </message>
    <message>
        <source>Settle that first, or choose a healthy tenant.</source>
        <translation>Réglez cela d&apos;abord, ou choisissez un locataire sain.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not healthy, and its copy will not be, either.</source>
        <translation>&quot;%1&quot; n&apos;est pas sain, et sa copie ne le sera pas non plus.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no schema.</source>
        <translation>Le locataire &quot;%1&quot; n&apos;a pas de schéma.</translation>
    </message>
    <message>
        <source>Repair it, or drop its row.</source>
        <translation>Réparez-le, ou supprimez sa ligne.</translation>
    </message>
    <message>
        <source>What reaches the tenant by the old name has to be told: the application, other databases, backups that are restored.</source>
        <translation>Ce qui atteint le locataire par son ancien nom doit être prévenu : l&apos;application, d&apos;autres bases, les sauvegardes qu&apos;on restaure.</translation>
    </message>
    <message>
        <source>NO backup is taken: what is in it is gone for good.</source>
        <translation>AUCUNE sauvegarde n&apos;est faite : son contenu est perdu pour de bon.</translation>
    </message>
    <message>
        <source>Its row in the registry is removed.</source>
        <translation>Sa ligne dans le registre est supprimée.</translation>
    </message>
    <message>
        <source>Its row in the registry is kept.</source>
        <translation>Sa ligne dans le registre est conservée.</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no table &quot;%2&quot;.</source>
        <translation>Le locataire &quot;%1&quot; n&apos;a pas de table &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Copying the schema</source>
        <translation>Copie du schéma</translation>
    </message>
    <message>
        <source>What goes by the schema&apos;s name as a text, such as the body of a function, cannot be copied.</source>
        <translation>Ce qui désigne le schéma par son nom en texte, comme le corps d&apos;une fonction, ne peut pas être copié.</translation>
    </message>
    <message>
        <source>Dropping the schema</source>
        <translation>Suppression du schéma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not dropped: objects of other schemas point into it: %2</source>
        <translation>&quot;%1&quot; n&apos;est pas supprimé : des objets d&apos;autres schémas y renvoient : %2</translation>
    </message>
    <message>
        <source>Drop these, or point them elsewhere, first.</source>
        <translation>Supprimez-les d&apos;abord, ou faites-les renvoyer ailleurs.</translation>
    </message>
    <message>
        <source>A schema &quot;%1&quot; is there by now.</source>
        <translation>Un schéma &quot;%1&quot; existe désormais.</translation>
    </message>
    <message>
        <source>Nothing of the tenant is left: its schema was taken back, and it was never registered.</source>
        <translation>Il ne reste rien du locataire : son schéma a été retiré, et il n&apos;a jamais été enregistré.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; could NOT be taken back: %2 It is not registered; drop it before the tenant is created again.</source>
        <translation>Le schéma &quot;%1&quot; n&apos;a PAS pu être retiré : %2 Il n&apos;est pas enregistré ; supprimez-le avant de recréer le locataire.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>L&apos;opération a été annulée.</translation>
    </message>
    <message>
        <source>The registry has such a tenant already: %1</source>
        <translation>Le registre contient déjà un tel locataire : %1</translation>
    </message>
    <message>
        <source>The registry does not take the row: %1</source>
        <translation>Le registre n&apos;accepte pas la ligne : %1</translation>
    </message>
    <message>
        <source>Choose another schema or domain. Nothing was changed.</source>
        <translation>Choisissez un autre schéma ou un autre domaine. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>Correct the values. Nothing was changed.</source>
        <translation>Corrigez les valeurs. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not renamed: these go by that name as a text, and would not follow: %2</source>
        <translation>&quot;%1&quot; n&apos;est pas renommé : ceux-ci le désignent par ce nom en texte et ne suivraient pas : %2</translation>
    </message>
    <message>
        <source>Write them without the schema&apos;s name first. Nothing was changed.</source>
        <translation>Écrivez-les d&apos;abord sans le nom du schéma. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>Backing up the tenant</source>
        <translation>Sauvegarde du locataire</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are not recorded in the new schema: %1</source>
        <translation>
            <numerusform>%n migration n&apos;est pas enregistrée dans le nouveau schéma : %1</numerusform>
            <numerusform>%n migrations ne sont pas enregistrées dans le nouveau schéma : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the tenant: what is there tells.</source>
        <translation>Analysez le locataire : ce qui s&apos;y trouve le dira.</translation>
    </message>
    <message>
        <source>stands beside enter_sql</source>
        <translation>est donné avec enter_sql</translation>
    </message>
    <message>
        <source>Keep one of both.</source>
        <translation>Gardez l’un des deux.</translation>
    </message>
    <message>
        <source>does not name the tenant</source>
        <translation>ne nomme pas le locataire</translation>
    </message>
    <message>
        <source>Name &quot;{schema}&quot; or &quot;{id}&quot;: without it the command would migrate every tenant each time.</source>
        <translation>Nommez « {schema} » ou « {id} » : sans cela, la commande migrerait chaque fois tous les locataires.</translation>
    </message>
    <message>
        <source>Where the expected migrations come from: &quot;sql&quot;, a folder of SQL files; &quot;django&quot;, a Django project, which is checked; or &quot;reference&quot;, where neither is at hand: what other tenants have recorded, which can only be shown.</source>
        <translation>D’où viennent les migrations attendues : « sql », un dossier de fichiers SQL ; « django », un projet Django, qui est vérifié ; ou « reference », si ni l’un ni l’autre n’est à portée : ce que d’autres locataires ont enregistré, qui ne peut qu’être montré.</translation>
    </message>
    <message>
        <source>Migrations come &amp;from</source>
        <translation>Les migrations viennent &amp;de</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>Co&amp;mmande</translation>
    </message>
    <message>
        <source>Working &amp;folder</source>
        <translation>Dossier de &amp;travail</translation>
    </message>
    <message>
        <source>With source = &quot;reference&quot;: the schema of the tenant whose recorded migrations every tenant should have; else those that most tenants have.</source>
        <translation>Avec source = « reference » : le schéma du locataire dont chaque locataire devrait avoir les migrations enregistrées ; sinon, celles que la plupart des locataires ont.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Ré&amp;férence</translation>
    </message>
    <message>
        <source>what most tenants have</source>
        <translation>ce que la plupart des locataires ont</translation>
    </message>
    <message>
        <source>How a Django project without django-tenants enters a schema: a statement in which {schema} stands for it.</source>
        <translation>Comment un projet Django sans django-tenants entre dans un schéma : une instruction où {schema} le désigne.</translation>
    </message>
    <message>
        <source>The same by the project’s own context manager, which is called with the schema’s name.</source>
        <translation>La même chose par un gestionnaire de contexte du projet, appelé avec le nom du schéma.</translation>
    </message>
    <message>
        <source>Whether migrations of a Django project that are SQL alone are sent to the tenants as SQL, once it was seen on one of them that it makes what Django makes.</source>
        <translation>Si les migrations d’un projet Django qui ne sont que du SQL sont envoyées aux locataires en SQL, une fois vu sur l’un d’eux que cela crée ce que Django crée.</translation>
    </message>
    <message>
        <source>Which of the Django project’s DATABASES has the tenants; else the one that it says itself.</source>
        <translation>Laquelle des DATABASES du projet Django a les locataires ; sinon celle qu’il dit lui-même.</translation>
    </message>
    <message>
        <source>Who applies the migrations of a Django project: &quot;agent&quot;, an agent within it, or &quot;command&quot;, its own command, once for each tenant.</source>
        <translation>Qui applique les migrations d’un projet Django : « agent », un agent à l’intérieur, ou « command », sa propre commande, une fois par locataire.</translation>
    </message>
    <message>
        <source>What follows that command where it applies the migrations itself; {schema} is the tenant’s schema, {id} its key in the registry.</source>
        <translation>Ce qui suit cette commande là où elle applique elle-même les migrations ; {schema} est le schéma du locataire, {id} sa clé dans le registre.</translation>
    </message>
    <message>
        <source>A folder of SQL files</source>
        <translation>Un dossier de fichiers SQL</translation>
    </message>
    <message>
        <source>A Django project</source>
        <translation>Un projet Django</translation>
    </message>
    <message>
        <source>What other tenants have recorded</source>
        <translation>Ce que d’autres locataires ont enregistré</translation>
    </message>
    <message>
        <source>holds something else than a column and its value</source>
        <translation>contient autre chose qu&apos;une colonne et sa valeur</translation>
    </message>
    <message>
        <source>Write them as &quot;column=value&quot;.</source>
        <translation>Écrivez-les sous la forme &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>The column of that table that holds the tenant’s type, where tenants of several types have migrations of their own; a Django project names it itself.</source>
        <translation>La colonne de cette table qui contient le type du locataire, là où les locataires de plusieurs types ont leurs propres migrations ; un projet Django la nomme lui-même.</translation>
    </message>
    <message>
        <source>Column with the type</source>
        <translation>Colonne du type</translation>
    </message>
    <message>
        <source>The columns of that table that are shown as they are; with django-tenants those that tell a status, where none is named.</source>
        <translation>Les colonnes de cette table qui sont affichées telles quelles ; avec django-tenants, celles qui disent un statut, si aucune n’est nommée.</translation>
    </message>
    <message>
        <source>The values of those columns with which a tenant is not provisioned yet: it is shown, and neither judged nor migrated.</source>
        <translation>Les valeurs de ces colonnes avec lesquelles un locataire n’est pas encore provisionné : il est affiché, et ni jugé ni migré.</translation>
    </message>
    <message>
        <source>Statuses not provisioned</source>
        <translation>Statuts non provisionnés</translation>
    </message>
    <message>
        <source>What columns of that table get when a tenant is created, each as &quot;column=value&quot;.</source>
        <translation>Ce que reçoivent des colonnes de cette table quand un locataire est créé, chacune sous la forme &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>Set on creation</source>
        <translation>À la création</translation>
    </message>
    <message>
        <source>none; column=value, several with commas</source>
        <translation>aucune ; colonne=valeur, plusieurs séparées par des virgules</translation>
    </message>
    <message>
        <source>What those columns get when a tenant is archived; where there is none here, its row is removed.</source>
        <translation>Ce que reçoivent ces colonnes quand un locataire est archivé ; s&apos;il n&apos;y en a aucune, sa ligne est supprimée.</translation>
    </message>
    <message>
        <source>Set on archiving</source>
        <translation>À l&apos;archivage</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>What the project does after migrating</source>
        <translation>Ce que le projet fait après la migration</translation>
    </message>
    <message>
        <source>Compare the replay with the project’s work</source>
        <translation>Comparer le SQL rejoué avec le travail du projet</translation>
    </message>
    <message>
        <source>Make the schema</source>
        <translation>Créer le schéma</translation>
    </message>
    <message>
        <source>Copy the schema</source>
        <translation>Copier le schéma</translation>
    </message>
    <message>
        <source>Verify that every migration is recorded</source>
        <translation>Vérifier que chaque migration est enregistrée</translation>
    </message>
    <message>
        <source>Compare the structures</source>
        <translation>Comparer les structures</translation>
    </message>
    <message>
        <source>Enter the tenant into the registry</source>
        <translation>Inscrire le locataire au registre</translation>
    </message>
    <message>
        <source>Rename the schema and its row</source>
        <translation>Renommer le schéma et sa ligne</translation>
    </message>
    <message>
        <source>Drop the schema and its row</source>
        <translation>Supprimer le schéma et sa ligne</translation>
    </message>
    <message>
        <source>Back the tenant up and verify the backup</source>
        <translation>Sauvegarder le locataire et vérifier la sauvegarde</translation>
    </message>
    <message>
        <source>%1 was done with it.</source>
        <translation>%1 a été faite avec.</translation>
    </message>
    <message>
        <source>The replayed SQL makes what the project has made in %1.</source>
        <translation>Le SQL rejoué crée ce que le projet a créé dans %1.</translation>
    </message>
    <message>
        <source>The replayed SQL does not make what the project has made in %1, so that the project does the others itself: %2</source>
        <translation>Le SQL rejoué ne crée pas ce que le projet a créé dans %1, de sorte que le projet fait les autres lui-même : %2</translation>
    </message>
    <message numerus="yes">
        <source>The structure is that of %1: %n objects compared.</source>
        <translation>
            <numerusform>La structure est celle de %1 : %n objet comparé.</numerusform>
            <numerusform>La structure est celle de %1 : %n objets comparés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema %1 was taken back.</source>
        <translation>Le schéma %1 a été retiré.</translation>
    </message>
    <message>
        <source>The schema %1 was NOT taken back: %2</source>
        <translation>Le schéma %1 n&apos;a PAS été retiré : %2</translation>
    </message>
    <message>
        <source>Create the tenant %1</source>
        <translation>Créer le locataire %1</translation>
    </message>
    <message>
        <source>Clone the tenant %1 as %2</source>
        <translation>Cloner le locataire %1 sous le nom %2</translation>
    </message>
    <message>
        <source>Rename the tenant %1 to %2</source>
        <translation>Renommer le locataire %1 en %2</translation>
    </message>
    <message>
        <source>Archive the tenant %1</source>
        <translation>Archiver le locataire %1</translation>
    </message>
    <message>
        <source>Drop the tenant %1</source>
        <translation>Supprimer le locataire %1</translation>
    </message>
    <message>
        <source>The registry %1 is no ordinary table, so that no row of it is written.</source>
        <translation>Le registre %1 n&apos;est pas une table ordinaire : aucune ligne n&apos;y est écrite.</translation>
    </message>
    <message>
        <source>Name the table behind it in the [tenants] section.</source>
        <translation>Nommez la table qui est derrière dans la section [tenants].</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column with a value.</source>
        <translation>&quot;%1&quot; n&apos;est pas une colonne avec sa valeur.</translation>
    </message>
    <message>
        <source>Write it as &quot;column=value&quot;.</source>
        <translation>Écrivez-le sous la forme &quot;column=value&quot;.</translation>
    </message>
    <message>
        <source>This connection is about one schema: no tenant can be added to it or taken from it.</source>
        <translation>Cette connexion porte sur un seul schéma : aucun locataire ne peut y être ajouté ou retiré.</translation>
    </message>
    <message>
        <source>Say in the [tenants] section where tenants are listed.</source>
        <translation>Dites dans la section [tenants] où les locataires sont listés.</translation>
    </message>
    <message>
        <source>The registry has no such column to be set: %1.</source>
        <translation>Le registre n&apos;a pas de telle colonne à renseigner : %1.</translation>
    </message>
    <message>
        <source>The registry has no place for a domain.</source>
        <translation>Le registre n&apos;a pas de place pour un domaine.</translation>
    </message>
    <message>
        <source>Leave the domain out, or name its column in the [tenants] section.</source>
        <translation>Omettez le domaine, ou nommez sa colonne dans la section [tenants].</translation>
    </message>
    <message>
        <source>The tenant has no domain, by which it would be found.</source>
        <translation>Le locataire n&apos;a pas de domaine par lequel on le trouverait.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>These columns of the registry have no value of their own and need one: %1.</source>
        <translation>Ces colonnes du registre n&apos;ont pas de valeur par défaut et en demandent une : %1.</translation>
    </message>
    <message>
        <source>Give each of them a value.</source>
        <translation>Donnez une valeur à chacune.</translation>
    </message>
    <message>
        <source>These schemas do not exist: %1.</source>
        <translation>Ces schémas n&apos;existent pas : %1.</translation>
    </message>
    <message>
        <source>Missing: %1 (%2)</source>
        <translation>Manquant : %1 (%2)</translation>
    </message>
    <message>
        <source>Not expected: %1 (%2)</source>
        <translation>Inattendu : %1 (%2)</translation>
    </message>
    <message>
        <source>Different: %1 is &quot;%2&quot; instead of &quot;%3&quot;</source>
        <translation>Différent : %1 est &quot;%2&quot; au lieu de &quot;%3&quot;</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
</context>
<context>
    <name>ProfileControl</name>
    <message>
        <source>none</source>
        <comment>no limit of time</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
</context>
<context>
    <name>QKeychain::JobPrivate</name>
    <message>
        <source>Unknown error</source>
        <translation>Erreur inconnue</translation>
    </message>
</context>
<context>
    <name>RunningTaskBox</name>
    <message>
        <source>A task is running</source>
        <translation>Une tâche est en cours</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser tourner</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>All %n tenants are done.</source>
        <translation>
            <numerusform>Le locataire est traité (%n).</numerusform>
            <numerusform>Les %n locataires sont tous traités.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tenants are done, %3 failed, %4 were left out.</source>
        <translation>%1 locataires traités sur %2, %3 échecs, %4 écartés.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were backed up and the archives read to their end.</source>
        <translation>
            <numerusform>%n locataire a été sauvegardé et l’archive lue jusqu’à la fin.</numerusform>
            <numerusform>%n locataires ont été sauvegardés et les archives lues jusqu’à la fin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checksums of %n files match and pg_restore read every archive to its end.</source>
        <translation>
            <numerusform>La somme de contrôle de %n fichier concorde et pg_restore a lu chaque archive jusqu’à la fin.</numerusform>
            <numerusform>Les sommes de contrôle de %n fichiers concordent et pg_restore a lu chaque archive jusqu’à la fin.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s.</source>
        <translation>%1 est restauré&#xa0;; ses lignes sont égales à celles de la sauvegarde.</translation>
    </message>
    <message>
        <source>%1 is restored; its rows equal the backup&apos;s. The schema as it was is kept as %2.</source>
        <translation>%1 est restauré&#xa0;; ses lignes sont égales à celles de la sauvegarde. Le schéma tel qu’il était est conservé sous %2.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so nothing could be journaled.</source>
        <translation>Le stockage local n’a pas pu être ouvert&#xa0;; rien ne pourrait donc être consigné.</translation>
    </message>
    <message>
        <source>Nothing is changed without a journal. See that the data folder can be written.</source>
        <translation>Rien n’est modifié sans journal. Assurez-vous que le dossier de données est accessible en écriture.</translation>
    </message>
    <message>
        <source>%1 is as it was before the restore.</source>
        <translation>%1 est tel qu’il était avant la restauration.</translation>
    </message>
    <message>
        <source>The schema %1 was dropped.</source>
        <translation>Le schéma %1 a été supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were left out; the log says why.</source>
        <translation>
            <numerusform>%n locataire a été laissé de côté&#xa0;; le journal dit pourquoi.</numerusform>
            <numerusform>%n locataires ont été laissés de côté&#xa0;; le journal dit pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants were scanned.</source>
        <translation>
            <numerusform>%n locataire a été analysé.</numerusform>
            <numerusform>%n locataires ont été analysés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet.</source>
        <translation>Le parc n’a pas encore été analysé.</translation>
    </message>
    <message>
        <source>Wait for the scan to end, or press F5.</source>
        <translation>Attendez la fin de l’analyse, ou appuyez sur F5.</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
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
        <translation>PRÉPRODUCTION</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>DÉVELOPPEMENT</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>BAC À SABLE</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>il y a %1 j</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Aujourd’hui %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Hier %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year, as QDate&apos;s format: &quot;5 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date, as QDate&apos;s format: &quot;5 Nov 2025&quot;</extracomment>
        <translation>d MMM yyyy</translation>
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
        <translation>%1 ; rien de mesuré une semaine avant</translation>
    </message>
    <message>
        <source>%1; a week before %2</source>
        <translation>%1 ; une semaine avant %2</translation>
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
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 of %2 healthy now, at worst %3 not</source>
        <translation>%1 sur %2 sains maintenant, au pire %3 non</translation>
    </message>
    <message>
        <source>%1 of %2 healthy at the end, at worst %3 not</source>
        <translation>%1 sur %2 sains à la fin, au pire %3 non</translation>
    </message>
    <message>
        <source>%1 of %2 healthy</source>
        <translation>%1 sur %2 sains</translation>
    </message>
    <message>
        <source>%1 to apply now, %2 wait behind other findings, at most %3</source>
        <translation>%1 à appliquer maintenant, %2 attendent d’autres constats, au plus %3</translation>
    </message>
    <message>
        <source>%1 to apply now, at most %2</source>
        <translation>%1 à appliquer maintenant, au plus %2</translation>
    </message>
    <message>
        <source>%1 at the end, at most %2</source>
        <translation>%1 à la fin, au plus %2</translation>
    </message>
    <message>
        <source>mean %1, max %2</source>
        <translation>moyenne %1, max. %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>%1, %2 % in this time</source>
        <translation>%1, %2 % sur cette période</translation>
    </message>
    <message>
        <source>no backup in this time</source>
        <translation>aucune sauvegarde sur cette période</translation>
    </message>
    <message>
        <source>%1 now, at most %2</source>
        <translation>%1 maintenant, %2 au plus</translation>
    </message>
    <message>
        <source>no backup now, at most %1</source>
        <translation>pas de sauvegarde maintenant, au plus %1</translation>
    </message>
    <message>
        <source>no backup at the end, at most %1</source>
        <translation>pas de sauvegarde à la fin, au plus %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>tenantry::AppChip</name>
    <message>
        <source>All apps</source>
        <translation>Toutes les applications</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupContentModel</name>
    <message>
        <source>absent</source>
        <comment>rows now: the table does not exist</comment>
        <translation>absente</translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 with %n tables, at migration %2</source>
        <translation>
            <numerusform>Schéma %1 avec %n table, à la migration %2</numerusform>
            <numerusform>Schéma %1 avec %n tables, à la migration %2</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Tenant and tables</source>
        <translation>Locataire et tables</translation>
    </message>
    <message>
        <source>Rows in it</source>
        <translation>Lignes dedans</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Lignes actuelles</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non comptées</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Unfold the tenant to count the rows that it has now.</source>
        <translation>Dépliez le locataire pour compter ses lignes actuelles.</translation>
    </message>
    <message>
        <source>Counting would run code of the tenant: it is in the expressions of an index.</source>
        <translation>Compter exécuterait du code du locataire : il figure dans les expressions d’un index.</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupDialog</name>
    <message>
        <source>is being measured…</source>
        <translation>mesure en cours…</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Sauvegarder %n locataire</numerusform>
            <numerusform>Sauvegarder %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are read at one and the same moment. Their users notice nothing. The backup counts as taken only after it was read back to its end.</source>
        <translation>Tous sont lus à un seul et même instant. Leurs utilisateurs ne remarquent rien. La sauvegarde ne compte comme faite qu’une fois relue jusqu’à la fin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>Needs at most</source>
        <translation>Nécessite au plus</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>None of these tenants has a schema that could be backed up.</source>
        <translation>Aucun de ces locataires n’a de schéma à sauvegarder.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>There is not enough space: the backup may need %1, and %2 are free.</source>
        <translation>L’espace est insuffisant&#xa0;: la sauvegarde peut nécessiter %1, et %2 sont libres.</translation>
    </message>
    <message>
        <source>A backup is whole or not at all: one that is cancelled keeps nothing of what was finished by then.</source>
        <translation>Une sauvegarde est entière ou n’est pas : annulée, elle ne garde rien de ce qui était terminé.</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupModel</name>
    <message>
        <source>current</source>
        <comment>migration level of a backup</comment>
        <translation>à jour</translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n de retard</numerusform>
            <numerusform>%n de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Before a run</source>
        <translation>Avant une exécution</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
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
        <translation>Sauvegardes par jour</translation>
    </message>
    <message>
        <source>%1: no backup</source>
        <translation>%1&#xa0;: aucune sauvegarde</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n sauvegarde</numerusform>
            <numerusform>%n sauvegardes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n endommagée</numerusform>
            <numerusform>%n endommagées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proven</source>
        <translation>
            <numerusform>%n éprouvée</numerusform>
            <numerusform>%n éprouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified</source>
        <translation>
            <numerusform>%n vérifiée</numerusform>
            <numerusform>%n vérifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not verified</source>
        <translation>
            <numerusform>%n non vérifiée</numerusform>
            <numerusform>%n non vérifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day and what was backed up</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::BackupsPage</name>
    <message>
        <source>No backup matches.</source>
        <translation>Aucune sauvegarde ne correspond.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>Every backup of this connection will stand here: when it was taken, what it holds, and whether it was read back to its end. Before each run and each restore one is taken by itself.</source>
        <translation>Chaque sauvegarde de cette connexion figurera ici&#xa0;: quand elle a été faite, ce qu’elle contient, et si elle a été relue jusqu’à la fin. Avant chaque exécution et chaque restauration, une sauvegarde est faite d’elle-même.</translation>
    </message>
    <message>
        <source>Filter: tenant, day, reason</source>
        <translation>Filtre&#xa0;: locataire, jour, motif</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Content of the backup</source>
        <translation>Contenu de la sauvegarde</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Select a backup</source>
        <translation>Sélectionnez une sauvegarde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a backup holds, and when it was taken</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2, taken in %3</source>
        <translation>%1 dans %2, faite en %3</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: it cannot be restored.</source>
        <translation>Endommagée&#xa0;: elle ne peut pas être restaurée.</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Endommagée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody has read it back yet. Verify it before you rely on it.</source>
        <translation>Personne ne l’a encore relue. Vérifiez-la avant de vous y fier.</translation>
    </message>
    <message numerus="yes">
        <source>The SHA-256 of %n files matches.</source>
        <translation>
            <numerusform>Le SHA-256 de %n fichier concorde.</numerusform>
            <numerusform>Les SHA-256 de %n fichiers concordent.</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_restore %1 read it to the end, %2.</source>
        <translation>pg_restore %1 l’a lue jusqu’à la fin, %2.</translation>
    </message>
    <message>
        <source>Proven: it was restored elsewhere and compared.</source>
        <translation>Éprouvée&#xa0;: elle a été restaurée ailleurs et comparée.</translation>
    </message>
    <message>
        <source>From PostgreSQL %1, database %2, in %3</source>
        <translation>De PostgreSQL %1, base de données %2, dans %3</translation>
    </message>
    <message>
        <source>The rows that %1 has now could not be counted: %2</source>
        <translation>Impossible de compter les lignes actuelles de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::ChartCard</name>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>Rien n’a été mesuré pendant cette période.</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Afficher ou masquer</translation>
    </message>
    <message>
        <source>a week before</source>
        <translation>une semaine avant</translation>
    </message>
</context>
<context>
    <name>tenantry::CloseWhenDone</name>
    <message>
        <source>The window closes when the task is done.</source>
        <translation>La fenêtre se fermera quand la tâche sera terminée.</translation>
    </message>
    <message>
        <source>The window stays open, because not all was done: %1</source>
        <translation>La fenêtre reste ouverte, car tout n’a pas été fait : %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionEditor</name>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>The server answers, but not all is there</source>
        <translation>Le serveur répond, mais il manque quelque chose</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Le test a échoué</translation>
    </message>
    <message>
        <source>The connection was not saved</source>
        <translation>La connexion n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>The keyring is being asked…</source>
        <translation>Interrogation du trousseau…</translation>
    </message>
    <message>
        <source>The connection was saved, its password was not kept</source>
        <translation>La connexion a été enregistrée, son mot de passe n’a pas été conservé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Told by the files</source>
        <translation>D’après les fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenants: %1</source>
        <translation>Locataires : %1</translation>
    </message>
    <message>
        <source>Not tenants: %1</source>
        <translation>Pas des locataires : %1</translation>
    </message>
    <message>
        <source>List the tenants from django-tenants’ tables</source>
        <translation>Lister les locataires d’après les tables de django-tenants</translation>
    </message>
    <message>
        <source>Look after the schema %1 alone</source>
        <translation>S’occuper du seul schéma %1</translation>
    </message>
    <message>
        <source>Take the schemas that match %1 for tenants</source>
        <translation>Prendre pour locataires les schémas qui correspondent à %1</translation>
    </message>
    <message>
        <source>The connection was saved; its password is known until Tenantry is closed</source>
        <translation>La connexion a été enregistrée ; son mot de passe est retenu jusqu’à la fermeture de Tenantry</translation>
    </message>
</context>
<context>
    <name>tenantry::ConninfoFields</name>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Host, or folder of the socket</source>
        <translation>Hôte, ou dossier du socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
</context>
<context>
    <name>tenantry::DesktopLink</name>
    <message>
        <source>Cancelled: what was done stays done.</source>
        <translation>Annulé : ce qui est fait reste fait.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
</context>
<context>
    <name>tenantry::DesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>tenantry::DropAsideDialog</name>
    <message>
        <source>Drop the schema %1</source>
        <translation>Supprimer le schéma %1</translation>
    </message>
    <message>
        <source>This is the tenant as it was before the restore. Once dropped, only a backup has it.</source>
        <translation>C’est le locataire tel qu’il était avant la restauration. Une fois supprimé, il n’existe plus que dans une sauvegarde.</translation>
    </message>
    <message>
        <source>Drop 1 schema</source>
        <translation>Supprimer 1 schéma</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>It cannot be undone, and takes every object in the schema.</source>
        <translation>C’est irréversible, et emporte tous les objets du schéma.</translation>
    </message>
</context>
<context>
    <name>tenantry::ErrorPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
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
            <numerusform>et %n autre sorte de constats</numerusform>
            <numerusform>et %n autres sortes de constats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them on the page Tenants</source>
        <translation>Les afficher sur la page Locataires</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Appliquer…</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation>tous les locataires</translation>
    </message>
</context>
<context>
    <name>tenantry::FirstStartPage</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Ouvrir le bac à sable</translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe?</source>
        <translation>Quels locataires sont en retard, cassés ou en danger&#xa0;?</translation>
    </message>
    <message>
        <source>Tenantry reads every tenant schema of a PostgreSQL database, says what is wrong and why, and mends it with a backup first. Add a connection to your database, or look around in the sandbox: a private PostgreSQL with a demonstration fleet.</source>
        <translation>Tenantry lit chaque schéma de locataire d’une base PostgreSQL, dit ce qui ne va pas et pourquoi, et le répare après une sauvegarde. Ajoutez une connexion à votre base de données, ou explorez le bac à sable&#xa0;: un PostgreSQL privé avec un parc de démonstration.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 est inutilisable</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>Démarrage du bac à sable</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>Démarrer le bac à sable</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>The sandbox did not start</source>
        <translation>Le bac à sable n’a pas démarré</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Retour à %1</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>a connection</comment>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>Supprimer la connexion %1 ?</translation>
    </message>
    <message>
        <source>Its file %1 is deleted, and its password in the keyring. The database, the backups, and what Tenantry recorded about it stay.</source>
        <translation>Son fichier %1 est supprimé, ainsi que son mot de passe dans le trousseau. La base de données, les sauvegardes et ce que Tenantry a enregistré à son sujet restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The connection was not deleted</source>
        <translation>La connexion n’a pas été supprimée</translation>
    </message>
</context>
<context>
    <name>tenantry::FixChoiceModel</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · accepts the file as it is now: look at it first</source>
        <translation>%1 · accepte le fichier tel qu&apos;il est : à regarder d&apos;abord</translation>
    </message>
    <message>
        <source>%1 · what is gone comes back without its rows</source>
        <translation>%1 · ce qui a disparu revient sans ses lignes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a migration and what is wrong: 0007 documents: The file was edited</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>tenantry::HeaderBar</name>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Quick opener</source>
        <translation>Ouverture rapide</translation>
    </message>
    <message>
        <source>Nothing in the database can be changed until this is switched off.</source>
        <translation>Rien ne peut être modifié dans la base tant que ce n’est pas désactivé.</translation>
    </message>
</context>
<context>
    <name>tenantry::HelpDialog</name>
    <message>
        <source>has every migration, and the objects they made.</source>
        <translation>a toutes les migrations et les objets qu’elles ont créés.</translation>
    </message>
    <message>
        <source>lacks migrations; Apply… shows which and brings them in.</source>
        <translation>manque de migrations ; Appliquer… montre lesquelles et les applique.</translation>
    </message>
    <message>
        <source>may answer its users with errors now. Look at these first.</source>
        <translation>répond peut-être déjà par des erreurs à ses utilisateurs. À regarder en premier.</translation>
    </message>
    <message>
        <source>works, but is not what its migrations make.</source>
        <translation>fonctionne, mais n’est pas ce que donnent ses migrations.</translation>
    </message>
    <message>
        <source>could not be read, or what it is cannot be known.</source>
        <translation>n’a pas pu être lu, ou son état ne peut être connu.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>A tenant is</source>
        <translation>Un locataire est</translation>
    </message>
    <message>
        <source>What changes something</source>
        <translation>Ce qui modifie quelque chose</translation>
    </message>
    <message>
        <source>Nothing does until a dialog has shown exactly what will run and its button was pressed; Cancel is the default. A backup is taken first, what fails is rolled back, and every step is journaled. On production, and wherever something is dropped, a name has to be typed. Read only blocks it all.</source>
        <translation>Rien, tant qu’un dialogue n’a pas montré exactement ce qui sera exécuté et que son bouton n’a pas été pressé ; Annuler est le choix par défaut. Une sauvegarde est faite d’abord, ce qui échoue est annulé et chaque étape est journalisée. En production, et partout où quelque chose est supprimé, un nom doit être tapé. Lecture seule bloque tout cela.</translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation>S’y retrouver</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>man tenantry describes this window, man tenantryctl the same work for scripts, and man tenantry-profile the file of a connection.</source>
        <translation>man tenantry décrit cette fenêtre, man tenantryctl le même travail pour les scripts, et man tenantry-profile le fichier d’une connexion.</translation>
    </message>
    <message>
        <source>Ctrl+K finds a tenant, a migration, a backup or a command. F5 scans the fleet again. Ctrl+/ lists the keys.</source>
        <translation>Ctrl+K trouve un locataire, une migration, une sauvegarde ou une commande. F5 relance l’analyse du parc. Ctrl+/ liste les raccourcis.</translation>
    </message>
    <message>
        <source>is yet to be made, as its status says, and is not judged.</source>
        <translation>est encore à créer, comme le dit son statut, et n’est pas jugé.</translation>
    </message>
</context>
<context>
    <name>tenantry::KeptPane</name>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Conservé depuis</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Taille, Mo</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Conservé sous</translation>
    </message>
    <message>
        <source>Schemas kept by restores</source>
        <translation>Schémas conservés par des restaurations</translation>
    </message>
    <message>
        <source>Kept by restores</source>
        <translation>Conservés par des restaurations</translation>
    </message>
    <message>
        <source>What restores have put aside could not be read: %1</source>
        <translation>Ce que des restaurations ont mis de côté n’a pas pu être lu : %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>whose schema it was</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The restore that put it aside was cut off: this is the only copy.</source>
        <translation>La restauration qui l’a mis de côté a été interrompue : c’est l’unique copie.</translation>
    </message>
    <message>
        <source>The tenant as it was before a restore. Once dropped, only a backup has it.</source>
        <translation>Le locataire tel qu’il était avant une restauration. Une fois supprimé, seule une sauvegarde l’a encore.</translation>
    </message>
    <message numerus="yes">
        <source>%n schemas, %1</source>
        <translation>
            <numerusform>%n schéma, %1</numerusform>
            <numerusform>%n schémas, %1</numerusform>
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
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>About Tenantry</source>
        <translation>À propos de Tenantry</translation>
    </message>
    <message>
        <source>Tenantry %1</source>
        <translation>Tenantry %1</translation>
    </message>
    <message>
        <source>Which tenants are behind, broken or unsafe, why, and what exactly will be run to mend them.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Quels locataires sont en retard, cassés ou en danger, pourquoi, et ce qui sera exécuté exactement pour les réparer.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Opening %1 closes %2 and cancels its task: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation>Ouvrir %1 ferme %2 et annule sa tâche&#xa0;: ce qui est en cours est annulé, ce qui est fait reste fait et consigné.</translation>
    </message>
    <message>
        <source>F&amp;leet</source>
        <translation>&amp;Parc</translation>
    </message>
    <message>
        <source>Stop and open %1</source>
        <translation>Arrêter et ouvrir %1</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Laisser ouverte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stopping cancels it: what is in progress is rolled back, what is done stays done and is journaled.</source>
        <translation>L’arrêt l’annule : ce qui est en cours est défait, ce qui est fait reste fait et est journalisé.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>Fermer une fois terminé</translation>
    </message>
    <message>
        <source>The sandbox is running</source>
        <translation>Le bac à sable est en marche</translation>
    </message>
    <message>
        <source>The sandbox’s PostgreSQL server is running. Its data stays in either case.</source>
        <translation>Le serveur PostgreSQL du bac à sable est en marche. Ses données restent dans les deux cas.</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Le laisser tourner</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>L’arrêter et quitter</translation>
    </message>
    <message>
        <source>Always do so</source>
        <translation>Toujours faire ainsi</translation>
    </message>
    <message>
        <source>No window was opened</source>
        <translation>Aucune fenêtre n’a été ouverte</translation>
    </message>
    <message>
        <source>The program could not be started a second time.</source>
        <translation>Le programme n’a pas pu être lancé une seconde fois.</translation>
    </message>
    <message>
        <source>Look whether it was moved or removed since it was started.</source>
        <translation>Vérifiez s’il a été déplacé ou supprimé depuis son lancement.</translation>
    </message>
    <message>
        <source>%1 The fleet can be scanned, but nothing can be changed and no trend is kept.</source>
        <translation>%1 Le parc peut être analysé, mais rien ne peut être modifié et aucune tendance n’est conservée.</translation>
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
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Ce qu’elle demande</translation>
    </message>
    <message>
        <source>Select a migration</source>
        <translation>Sélectionnez une migration</translation>
    </message>
    <message>
        <source>Its SQL, what locks it takes and who has it are shown here.</source>
        <translation>Son SQL, les verrous qu’elle prend et les locataires qui l’ont s’affichent ici.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Verrous</translation>
    </message>
    <message>
        <source>not known: PostgreSQL’s parser could not read it (line %1: %2)</source>
        <translation>inconnu&#xa0;: l’analyseur de PostgreSQL n’a pas pu la lire (ligne %1&#xa0;: %2)</translation>
    </message>
    <message>
        <source>none on tables that exist before it</source>
        <translation>aucun sur des tables qui existent avant elle</translation>
    </message>
    <message>
        <source>Reads or rewrites a whole table</source>
        <translation>Lit ou réécrit une table entière</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>none: it has a statement that cannot run in one; it is sent alone</source>
        <translation>aucune&#xa0;: elle contient une instruction qui ne peut pas y être exécutée&#xa0;; elle est envoyée seule</translation>
    </message>
    <message>
        <source>one, together with its record in the history table</source>
        <translation>une, avec son enregistrement dans la table d’historique</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>no rollback file</source>
        <translation>pas de fichier de retour arrière</translation>
    </message>
    <message>
        <source>Creates</source>
        <translation>Crée</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Supprime</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
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
        <translation>séquence %1</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>vue %1</translation>
    </message>
    <message>
        <source>materialized view %1</source>
        <translation>vue matérialisée %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>fonction %1</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>type %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>déclencheur %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>contrainte %1</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>schéma %1</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>extension %1</translation>
    </message>
    <message>
        <source>as the file has them, one after another</source>
        <translation>celles du fichier, l’une après l’autre</translation>
    </message>
    <message>
        <source>Its migrations, in their order:</source>
        <translation>Ses migrations, dans leur ordre :</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>With Python code</source>
        <translation>Avec du code Python</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no migration</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Not reversible</source>
        <translation>Non réversibles</translation>
    </message>
    <message>
        <source>It has no operations: it only brings others into an order.</source>
        <translation>Elle n’a pas d’opération : elle ne fait qu’en ordonner d’autres.</translation>
    </message>
    <message>
        <source>What the project does, in Django’s words:</source>
        <translation>Ce que fait le projet, selon Django :</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Python: code of the project is part of it</source>
        <translation>Python : du code du projet en fait partie</translation>
    </message>
    <message>
        <source>SQL: what Django writes is all of it</source>
        <translation>SQL : ce que Django écrit en est tout</translation>
    </message>
    <message>
        <source>SQL, with operations or values that only the project can tell</source>
        <translation>SQL, avec des opérations ou des valeurs que seul le projet connaît</translation>
    </message>
    <message>
        <source>by the project</source>
        <translation>par le projet</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>non réversible</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>not known before Django writes its SQL</source>
        <translation>inconnus avant que Django n’écrive son SQL</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationMatrixModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 a %2.</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 attend %2.</translation>
    </message>
    <message>
        <source>%2 failed in %1 and is recorded as failed.</source>
        <translation>%2 a échoué dans %1 et est enregistrée comme échouée.</translation>
    </message>
    <message>
        <source>%1 records %2, but its objects are absent.</source>
        <translation>%1 enregistre %2, mais ses objets sont absents.</translation>
    </message>
    <message>
        <source>%1 got %2 before its file was changed.</source>
        <translation>%1 a reçu %2 avant la modification de son fichier.</translation>
    </message>
    <message>
        <source>%1 has the objects of %2, but no record of it.</source>
        <translation>%1 a les objets de %2, mais aucun enregistrement.</translation>
    </message>
    <message>
        <source>%1 could not be read, so nothing is known about %2.</source>
        <translation>%1 n’a pas pu être lu&#xa0;; rien n’est donc connu de %2.</translation>
    </message>
    <message>
        <source>%1 is not to have %2.</source>
        <translation>%1 ne doit pas avoir %2.</translation>
    </message>
    <message>
        <source>%1 has every migration of %2.</source>
        <translation>%1 a toutes les migrations de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waits for %n migrations of %2.</source>
        <translation>
            <numerusform>%1 attend %n migration de %2.</numerusform>
            <numerusform>%1 attend %n migrations de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n migrations</source>
        <comment>an app</comment>
        <translation>
            <numerusform>%1 : %n migration</numerusform>
            <numerusform>%1 : %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with Python code</source>
        <translation>
            <numerusform>dont %n avec du code Python</numerusform>
            <numerusform>dont %n avec du code Python</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationsPage</name>
    <message>
        <source>Only tenants behind</source>
        <translation>Seulement les locataires en retard</translation>
    </message>
    <message>
        <source>Group by shape</source>
        <translation>Grouper par structure</translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation>Filtre&#xa0;: nom, schéma, domaine</translation>
    </message>
    <message>
        <source>Tenants and their migrations</source>
        <translation>Les locataires et leurs migrations</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>Pas encore d’analyse</translation>
    </message>
    <message>
        <source>Once the fleet was scanned, every tenant and every migration stand here.</source>
        <translation>Une fois le parc analysé, tous les locataires et toutes les migrations figurent ici.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Analyser maintenant</translation>
    </message>
    <message>
        <source>The migration source is empty</source>
        <translation>La source de migrations est vide</translation>
    </message>
    <message>
        <source>The folder of the connection has no migrations. Add files named like 0001_initial.sql, then scan again.</source>
        <translation>Le dossier de la connexion n’a pas de migrations. Ajoutez des fichiers nommés comme 0001_initial.sql, puis relancez l’analyse.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Relancer l’analyse</translation>
    </message>
    <message>
        <source>No tenant is behind.</source>
        <translation>Aucun locataire n’est en retard.</translation>
    </message>
    <message>
        <source>No tenant matches.</source>
        <translation>Aucun locataire ne correspond.</translation>
    </message>
    <message>
        <source>Reading the migrations…</source>
        <translation>Lecture des migrations…</translation>
    </message>
    <message>
        <source>SQL and locks</source>
        <translation>SQL et verrous</translation>
    </message>
    <message numerus="yes">
        <source>%n more have to be fixed first.</source>
        <comment>tenants that wait for a migration</comment>
        <translation>
            <numerusform>%n autre doit d&apos;abord être corrigé.</numerusform>
            <numerusform>%n autres doivent d&apos;abord être corrigés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold apps</source>
        <translation>Replier les applications</translation>
    </message>
    <message>
        <source>Show the migrations of one app only</source>
        <translation>N’afficher que les migrations d’une application</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Le parc n’a pas pu être analysé</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Déplier %1</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Replier %1</translation>
    </message>
</context>
<context>
    <name>tenantry::Mosaic</name>
    <message numerus="yes">
        <source>%n tenants, one cell each</source>
        <translation>
            <numerusform>%n locataire, une case</numerusform>
            <numerusform>%n locataires, une case chacun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2
%3</source>
        <translation>%1&#xa0;: %2
%3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more findings</source>
        <translation>
            <numerusform>et %n autre constat</numerusform>
            <numerusform>et %n autres constats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message>
        <source>Last verified backup</source>
        <translation>Dernière sauvegarde vérifiée</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>one cell each</source>
        <translation>une case chacun</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Les pires d’abord</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Sept jours</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Nothing is wrong: every tenant has every migration, and its tables are there.</source>
        <translation>Rien à signaler&#xa0;: chaque locataire a toutes les migrations, et ses tables existent.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récent</translation>
    </message>
    <message>
        <source>Registry, history tables and catalog are read. Here you will see which tenants need attention, and why.</source>
        <translation>Le registre, les tables d’historique et le catalogue sont lus. Vous verrez ici quels locataires demandent votre attention, et pourquoi.</translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation>Ce parc n’a pas de locataires</translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, each tenant has its cell here.</source>
        <translation>Le registre %1 n’en liste aucun. Dès qu’il en liste, chaque locataire a sa case ici.</translation>
    </message>
    <message numerus="yes">
        <source>All %n tenants are well</source>
        <translation>
            <numerusform>Le locataire va bien (%n)</numerusform>
            <numerusform>Les %n locataires vont tous bien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are broken and may answer with errors now.</source>
        <translation>
            <numerusform>%n est cassé et peut répondre par des erreurs dès maintenant.</numerusform>
            <numerusform>%n sont cassés et peuvent répondre par des erreurs dès maintenant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are behind.</source>
        <translation>
            <numerusform>%n est en retard.</numerusform>
            <numerusform>%n sont en retard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from what is expected.</source>
        <translation>
            <numerusform>%n diffère de ce qui est attendu.</numerusform>
            <numerusform>%n diffèrent de ce qui est attendu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n n’a pas pu être lu.</numerusform>
            <numerusform>%n n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each has all %n migrations, recorded and in place.</source>
        <translation>
            <numerusform>Chacun a la migration (%n), enregistrée et en place.</numerusform>
            <numerusform>Chacun a les %n migrations, enregistrées et en place.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the fleet</source>
        <translation>%1&#xa0;% du parc</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation>
            <numerusform>%n migration à appliquer</numerusform>
            <numerusform>%n migrations à appliquer</numerusform>
        </translation>
    </message>
    <message>
        <source>pages may fail right now</source>
        <translation>des pages peuvent échouer en ce moment</translation>
    </message>
    <message>
        <source>no table is missing</source>
        <translation>aucune table ne manque</translation>
    </message>
    <message numerus="yes">
        <source>and %n could not be read</source>
        <translation>
            <numerusform>et %n n’a pas pu être lu</numerusform>
            <numerusform>et %n n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>differ from what is expected</source>
        <translation>diffèrent de ce qui est attendu</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants in %1</source>
        <translation>
            <numerusform>%n locataire en %1</numerusform>
            <numerusform>%n locataires en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every tenant within %n hours</source>
        <translation>
            <numerusform>tous les locataires en moins de %n heure</numerusform>
            <numerusform>tous les locataires en moins de %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants have none</source>
        <translation>
            <numerusform>%n locataire n’en a aucune</numerusform>
            <numerusform>%n locataires n’en ont aucune</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenants older than a day</source>
        <translation>
            <numerusform>%n locataire de plus d’un jour</numerusform>
            <numerusform>%n locataires de plus d’un jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review fixes for %n tenants…</source>
        <translation>
            <numerusform>Revoir les corrections pour %n locataire…</numerusform>
            <numerusform>Revoir les corrections pour %n locataires…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>%1 cassés</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation>%1 divergents</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Runs, backups and restores will be listed here.</source>
        <translation>Les exécutions, sauvegardes et restaurations seront listées ici.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>%1, %2 with %3 tables of tenants</source>
        <translation>%1, %2 avec %3 tables de locataires</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation>%1, la plus récente %2</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Structures</translation>
    </message>
    <message numerus="yes">
        <source>%n different shapes among the tenants</source>
        <translation>
            <numerusform>%n structure différente parmi les locataires</numerusform>
            <numerusform>%n structures différentes parmi les locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Review fixes…</source>
        <translation>Revoir les corrections…</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>Lecture des sauvegardes…</translation>
    </message>
    <message numerus="yes">
        <source>%n wait behind other findings</source>
        <comment>migrations</comment>
        <translation>
            <numerusform>%n attend derrière d’autres constats</numerusform>
            <numerusform>%n attendent derrière d’autres constats</numerusform>
        </translation>
    </message>
    <message>
        <source>no migration waits</source>
        <translation>aucune migration n’attend</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>Dernière analyse</translation>
    </message>
    <message>
        <source>Every scan leaves a sample here. The lines begin with the second one.</source>
        <translation>Chaque analyse laisse ici un point. Les courbes commencent avec la deuxième.</translation>
    </message>
    <message>
        <source>Scanning the fleet…</source>
        <translation>Analyse du parc…</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet</source>
        <translation>Le parc n’a pas encore été analysé</translation>
    </message>
    <message>
        <source>A scan reads every tenant&apos;s migrations and changes nothing.</source>
        <translation>Une analyse lit les migrations de chaque locataire et ne modifie rien.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Analyser maintenant</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Relancer l’analyse</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tenants need attention</source>
        <translation>
            <numerusform>%n locataire sur %1 demande votre attention</numerusform>
            <numerusform>%n locataires sur %1 demandent votre attention</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Le parc n’a pas pu être analysé</translation>
    </message>
    <message numerus="yes">
        <source>and %n not provisioned</source>
        <translation>
            <numerusform>et %n non provisionné</numerusform>
            <numerusform>et %n non provisionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant is provisioned yet</source>
        <translation>Aucun locataire n’est encore provisionné</translation>
    </message>
    <message>
        <source>Each has all migrations of its type, recorded and in place.</source>
        <translation>Chacun a toutes les migrations de son type, enregistrées et en place.</translation>
    </message>
    <message numerus="yes">
        <source>%n are not provisioned yet.</source>
        <translation>
            <numerusform>%n n’est pas encore provisionné.</numerusform>
            <numerusform>%n ne sont pas encore provisionnés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PasswordDialog</name>
    <message>
        <source>Keep it in the keyring</source>
        <translation>Le garder dans le trousseau</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>Le serveur demande un mot de passe.</translation>
    </message>
    <message>
        <source>The server refused the password. Try another one.</source>
        <translation>Le serveur a refusé le mot de passe. Essayez-en un autre.</translation>
    </message>
    <message>
        <source>The password is known until Tenantry is closed</source>
        <translation>Le mot de passe est retenu jusqu’à la fermeture de Tenantry</translation>
    </message>
</context>
<context>
    <name>tenantry::Performer</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Ceci n’est pas possible maintenant</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Le plan n’a pas pu être établi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a tenant and why it is left alone</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to review</source>
        <translation>Il n&apos;y a rien à examiner</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Le parc n’a pas pu être analysé</translation>
    </message>
</context>
<context>
    <name>tenantry::PlanDialog</name>
    <message>
        <source>Back up first</source>
        <translation>Sauvegarder d’abord</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n migrations</source>
        <translation>
            <numerusform>Appliquer %n migration</numerusform>
            <numerusform>Appliquer %n migrations</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that could be done automatically.</source>
        <translation>Rien ne peut être fait automatiquement.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>Tenants (%1)</source>
        <translation>Locataires (%1)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Écartés (%1)</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3 and reads or rewrites the whole table.</source>
        <translation>%1 prend %2 sur %3 et lit ou réécrit toute la table.</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3, without rewriting it.</source>
        <translation>%1 prend %2 sur %3, sans la réécrire.</translation>
    </message>
    <message>
        <source>Can be undone: every migration has a rollback file.</source>
        <translation>Annulable&#xa0;: chaque migration a un fichier de retour arrière.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be undone by a rollback file: %1.</source>
        <translation>Non annulable par un fichier de retour arrière&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>Copier le plan</translation>
    </message>
    <message>
        <source>Save as SQL…</source>
        <translation>Enregistrer en SQL…</translation>
    </message>
    <message>
        <source>The backup needs up to %1, but %2 has only %3 free.</source>
        <translation>La sauvegarde nécessite jusqu’à %1, mais %2 n’a que %3 libres.</translation>
    </message>
    <message>
        <source>Save the plan as SQL</source>
        <translation>Enregistrer le plan en SQL</translation>
    </message>
    <message>
        <source>SQL (*.sql)</source>
        <translation>SQL (*.sql)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The plan was not saved</source>
        <translation>Le plan n’a pas été enregistré</translation>
    </message>
    <message>
        <source>The backup cannot be taken: %1
%2</source>
        <translation>La sauvegarde ne peut pas être faite&#xa0;: %1
%2</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n tenants</source>
        <translation>
            <numerusform>Corriger %n locataire</numerusform>
            <numerusform>Corriger %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Locks (%1)</source>
        <translation>Verrous (%1)</translation>
    </message>
    <message numerus="yes">
        <source>the first of %n commands</source>
        <translation>
            <numerusform>la seule commande</numerusform>
            <numerusform>la première commande sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as sent to %2</source>
        <comment>a step and a tenant: Apply 0012, as sent to acme</comment>
        <translation>%1, tel qu’envoyé à %2</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n locks on tables, each listed under Locks.</source>
        <translation>
            <numerusform>Prend %n verrou sur une table, listé sous Verrous.</numerusform>
            <numerusform>Prend %n verrous sur des tables, chacun listé sous Verrous.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the backup needs is being measured…</source>
        <translation>Mesure de ce que nécessite la sauvegarde…</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n tenants</source>
        <translation>
            <numerusform>Adopter %n locataire</numerusform>
            <numerusform>Adopter %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>What is settled</source>
        <translation>Ce qui est réglé</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Constats (%1)</translation>
    </message>
    <message>
        <source>%1, as sent once</source>
        <comment>a step on the database</comment>
        <translation>%1, tel qu’envoyé une fois</translation>
    </message>
    <message>
        <source>Nothing is ticked that could be done.</source>
        <translation>Rien de ce qui est coché ne peut être fait.</translation>
    </message>
    <message>
        <source>The plan is being made anew…</source>
        <translation>Le plan est refait…</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched, and those of other apps that they need.</source>
        <translation>Seules les migrations de %1 sont touchées, et celles d’autres applications dont elles ont besoin.</translation>
    </message>
    <message>
        <source>Only migrations of %1 are touched; those of other apps stay as they are.</source>
        <translation>Seules les migrations de %1 sont touchées ; celles des autres applications restent telles quelles.</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n tenants</source>
        <translation>
            <numerusform>Annuler dans %n locataire</numerusform>
            <numerusform>Annuler dans %n locataires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PlanSummaryModel</name>
    <message>
        <source>outside a transaction</source>
        <translation>hors transaction</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this first on %1 alone, as the canary</source>
        <translation>Tout cela d’abord sur %1 seul, comme canari</translation>
    </message>
    <message>
        <source>a failure there stops the run</source>
        <translation>un échec à ce stade arrête l’exécution</translation>
    </message>
    <message numerus="yes">
        <source>Then on the others, %n at a time</source>
        <translation>
            <numerusform>Puis sur les autres, %n à la fois</numerusform>
            <numerusform>Puis sur les autres, %n à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>stops above %1 failures</source>
        <translation>s’arrête au-delà de %1 échecs</translation>
    </message>
    <message>
        <source>Scan the touched tenants again</source>
        <translation>Analyser de nouveau les locataires touchés</translation>
    </message>
    <message>
        <source>Back up and verify</source>
        <translation>Sauvegarder et vérifier</translation>
    </message>
    <message>
        <source>at most %1 · %2 free</source>
        <translation>au plus %1 · %2 libres</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Manière</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step and its migration: Apply 0012 (tax)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de données</translation>
    </message>
    <message>
        <source>once, before the first tenant</source>
        <translation>une fois, avant le premier locataire</translation>
    </message>
</context>
<context>
    <name>tenantry::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>L’arrêter</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Le laisser tourner</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>The &amp;sandbox, when Tenantry quits</source>
        <translation>Le &amp;bac à sable, quand Tenantry quitte</translation>
    </message>
</context>
<context>
    <name>tenantry::ProfileForm</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>only if the server asks for one</source>
        <translation>seulement si le serveur en demande un</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use ~/.pgpass, or leave it empty and be asked.</source>
        <translation>Gardé dans le trousseau du bureau, jamais dans le profil. En l’absence de trousseau, utilisez ~/.pgpass, ou laissez vide pour qu’il vous soit demandé.</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>Runs and backups</source>
        <translation>Exécutions et sauvegardes</translation>
    </message>
    <message>
        <source>The connection string holds a password. Take it out and type it below: it goes to the keyring, not to a file.</source>
        <translation>La chaîne de connexion contient un mot de passe. Retirez-le et saisissez-le ci-dessous&#xa0;: il va dans le trousseau, pas dans un fichier.</translation>
    </message>
    <message>
        <source>Give the connection a title.</source>
        <translation>Donnez un titre à la connexion.</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Se&amp;rveur</translation>
    </message>
</context>
<context>
    <name>tenantry::PutBackDialog</name>
    <message>
        <source>Take the restore back: %1</source>
        <translation>Annuler la restauration : %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back.</source>
        <translation>Le schéma tel qu’il était avant la restauration retrouve son nom.</translation>
    </message>
    <message>
        <source>Take back 1 restore</source>
        <translation>Annuler 1 restauration</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Looking at what stands there now…</source>
        <translation>Examen de ce qui s’y trouve maintenant…</translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Annuler la restauration de %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back. What stands there now is kept as %1: rows that came since the restore are only there.</source>
        <translation>Le schéma tel qu’il était avant la restauration retrouve son nom. Ce qui s’y trouve maintenant est conservé sous %1 : les lignes venues depuis la restauration n’existent que là.</translation>
    </message>
    <message>
        <source>Objects of other schemas go on pointing into what stands there now: %1</source>
        <translation>Des objets d’autres schémas continuent de renvoyer à ce qui s’y trouve maintenant : %1</translation>
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
        <translation>Commande</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>A tenant, migration, backup, page or command</source>
        <translation>Un locataire, une migration, une sauvegarde, une page ou une commande</translation>
    </message>
    <message>
        <source>Nothing is called %1.</source>
        <translation>Rien ne s’appelle %1.</translation>
    </message>
    <message>
        <source>Switch read only off</source>
        <translation>Désactiver la lecture seule</translation>
    </message>
    <message>
        <source>Switch read only on</source>
        <translation>Activer la lecture seule</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sauvegarde %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ReadOnlyBand</name>
    <message>
        <source>READ ONLY</source>
        <translation>LECTURE SEULE</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreReviewPage</name>
    <message>
        <source>Counting the rows of the tenant as it is now…</source>
        <translation>Comptage des lignes actuelles du locataire…</translation>
    </message>
    <message>
        <source>Rows now and in the backup</source>
        <translation>Lignes actuelles et dans la sauvegarde</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps, in this order</source>
        <translation>Étapes, dans cet ordre</translation>
    </message>
    <message>
        <source>What the restore would do could not be found out</source>
        <translation>Impossible de déterminer ce que ferait la restauration</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup has every migration that the tenant has now.</source>
        <translation>La sauvegarde a toutes les migrations que le locataire a maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>The backup is %n migrations behind: %1. They will be pending afterwards.</source>
        <translation>
            <numerusform>La sauvegarde a %n migration de retard&#xa0;: %1. Elle sera ensuite en attente.</numerusform>
            <numerusform>La sauvegarde a %n migrations de retard&#xa0;: %1. Elles seront ensuite en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other schema depends on this one.</source>
        <translation>Aucun autre schéma ne dépend de celui-ci.</translation>
    </message>
    <message>
        <source>Objects of other schemas point into it: %1.</source>
        <translation>Des objets d’autres schémas y font référence&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions use the tenant now; the restore waits for them.</source>
        <translation>
            <numerusform>%n session utilise le locataire en ce moment&#xa0;; la restauration l’attend.</numerusform>
            <numerusform>%n sessions utilisent le locataire en ce moment&#xa0;; la restauration les attend.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session uses the tenant at the moment.</source>
        <translation>Aucune session n’utilise le locataire en ce moment.</translation>
    </message>
    <message>
        <source>There is not enough space for this backup. Make room, or restore without it.</source>
        <translation>L’espace est insuffisant pour cette sauvegarde. Libérez de la place, ou restaurez sans elle.</translation>
    </message>
    <message>
        <source>Back up the present state first (at most %1, %2 free)</source>
        <translation>Sauvegarder d’abord l’état présent (au plus %1, %2 libres)</translation>
    </message>
    <message>
        <source>Restore without %1, at which it failed</source>
        <translation>Restaurer sans %1, qui a causé l’échec</translation>
    </message>
    <message>
        <source>Put the rows of the other database here all the same</source>
        <translation>Mettre quand même ici les lignes de l’autre base de données</translation>
    </message>
    <message>
        <source>I know who made this backup: restore from it all the same</source>
        <translation>Je sais qui a fait cette sauvegarde : restaurer quand même à partir d’elle</translation>
    </message>
    <message>
        <source>Accepted all the same: %1</source>
        <comment>why a backup would not be restored</comment>
        <translation>Accepté quand même : %1</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreRunPage</name>
    <message>
        <source>Drop the schema put aside…</source>
        <translation>Supprimer le schéma mis de côté…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>The tenant was not restored</source>
        <translation>Le locataire n’a pas été restauré</translation>
    </message>
    <message>
        <source>The schema put aside is being dropped; Tasks shows when it is gone.</source>
        <translation>Le schéma mis de côté est en cours de suppression&#xa0;; Tâches indique quand il a disparu.</translation>
    </message>
    <message>
        <source>The schema put aside can be dropped once the tenant has been looked at.</source>
        <translation>Le schéma mis de côté peut être supprimé une fois le locataire examiné.</translation>
    </message>
    <message>
        <source>The schema put aside was not dropped</source>
        <translation>Le schéma mis de côté n’a pas été supprimé</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreTableModel</name>
    <message>
        <source>absent</source>
        <comment>a table that does not exist</comment>
        <translation>absente</translation>
    </message>
    <message>
        <source>the table comes back</source>
        <translation>la table revient</translation>
    </message>
    <message>
        <source>the table goes: the backup has none</source>
        <translation>la table disparaît&#xa0;: la sauvegarde ne l’a pas</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message numerus="yes">
        <source>All %n tables</source>
        <translation>
            <numerusform>La table (%n)</numerusform>
            <numerusform>Les %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tables</source>
        <translation>
            <numerusform>%n table de plus</numerusform>
            <numerusform>%n tables de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Lignes actuelles</translation>
    </message>
    <message>
        <source>Rows in backup</source>
        <translation>Lignes dans la sauvegarde</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>Après la restauration</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer rows will be missing</source>
        <translation>
            <numerusform>%Ln ligne plus récente manquera</numerusform>
            <numerusform>%Ln lignes plus récentes manqueront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows come back</source>
        <translation>
            <numerusform>%Ln ligne revient</numerusform>
            <numerusform>%Ln lignes reviennent</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>rows of a table</comment>
        <translation>non comptées</translation>
    </message>
    <message>
        <source>counting would run code of the tenant</source>
        <translation>compter exécuterait du code du locataire</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWhatPage</name>
    <message>
        <source>There is no backup that could be restored.</source>
        <translation>Aucune sauvegarde ne peut être restaurée.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Tenants in the backup</source>
        <translation>Locataires de la sauvegarde</translation>
    </message>
    <message>
        <source>Filter: schema</source>
        <translation>Filtre&#xa0;: schéma</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
</context>
<context>
    <name>tenantry::RestoreWizard</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The archive is checked to its end before anything is touched.</source>
        <translation>L’archive est contrôlée jusqu’à la fin avant que quoi que ce soit ne soit touché.</translation>
    </message>
    <message>
        <source>The live schema is renamed and kept, not dropped.</source>
        <translation>Le schéma actif est renommé et conservé, pas supprimé.</translation>
    </message>
    <message>
        <source>If anything fails, the live schema gets its name back: the tenant is wholly old or wholly new.</source>
        <translation>En cas d’échec, le schéma actif retrouve son nom&#xa0;: le locataire est entièrement ancien ou entièrement nouveau.</translation>
    </message>
    <message>
        <source>While it runs, the tenant’s pages answer with errors. What its users entered since the backup was made is then only in the schema put aside.</source>
        <translation>Pendant l’opération, les pages du locataire répondent par des erreurs. Ce que ses utilisateurs ont saisi depuis la sauvegarde n’est ensuite que dans le schéma mis de côté.</translation>
    </message>
    <message>
        <source>Restore a tenant</source>
        <translation>Restaurer un locataire</translation>
    </message>
    <message>
        <source>Restore %1 in place</source>
        <translation>Restaurer %1 sur place</translation>
    </message>
    <message>
        <source>The tenant is restored into its own schema, %1, of this database, as it was %2.</source>
        <translation>Le locataire est restauré dans son propre schéma, %1, de cette base de données, tel qu’il était %2.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurer %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The tenant&apos;s owner</source>
        <translation>Le propriétaire du locataire</translation>
    </message>
    <message>
        <source>This connection&apos;s role</source>
        <translation>Le rôle de cette connexion</translation>
    </message>
    <message>
        <source>A role&apos;s name</source>
        <translation>Le nom d’un rôle</translation>
    </message>
    <message>
        <source>Choose one, or type a role&apos;s name.</source>
        <translation>Choisissez, ou saisissez le nom d’un rôle.</translation>
    </message>
    <message>
        <source>Runs with the rights of:</source>
        <translation>S’exécute avec les droits de :</translation>
    </message>
</context>
<context>
    <name>tenantry::ReviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>tenantry::RunDetail</name>
    <message numerus="yes">
        <source>%n tenants</source>
        <translation>
            <numerusform>%n locataire</numerusform>
            <numerusform>%n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tenants and their error</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: SQLSTATE %2, %3</source>
        <comment>tenants and their error</comment>
        <translation>%1&#xa0;: SQLSTATE %2, %3</translation>
    </message>
    <message>
        <source>Its backup</source>
        <translation>Sa sauvegarde</translation>
    </message>
    <message>
        <source>Failures by error</source>
        <translation>Échecs par erreur</translation>
    </message>
    <message>
        <source>Log of the tenant</source>
        <translation>Journal du locataire</translation>
    </message>
    <message>
        <source>Tenants of the run</source>
        <translation>Locataires de l’exécution</translation>
    </message>
    <message>
        <source>Select a run</source>
        <translation>Sélectionnez une exécution</translation>
    </message>
    <message>
        <source>What came of each of its tenants is shown here.</source>
        <translation>Le résultat pour chacun de ses locataires s’affiche ici.</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>début %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>durée %1</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>par %1 sur %2</translation>
    </message>
    <message>
        <source>its rest was run by %1</source>
        <translation>le reste a été exécuté par %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>exécution %1</translation>
    </message>
    <message numerus="yes">
        <source>%n different errors</source>
        <translation>
            <numerusform>%n erreur différente</numerusform>
            <numerusform>%n erreurs différentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done on %1 yet.</source>
        <translation>Rien n’a encore été fait sur %1.</translation>
    </message>
    <message>
        <source>It is being prepared. Its tenants are shown here as soon as it begins.</source>
        <translation>Elle est en préparation. Ses locataires s’affichent ici dès qu’elle commence.</translation>
    </message>
    <message>
        <source>One error</source>
        <translation>Une erreur</translation>
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
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Its plan</source>
        <translation>Son plan</translation>
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
        <translation>Exécution %1, par %2 sur %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tenants</source>
        <translation>
            <numerusform>%1 sur %n locataire</numerusform>
            <numerusform>%1 sur %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 skipped</source>
        <translation>%1, %2 en échec, %3 ignorés</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 en échec</translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <translation>%1, %2 ignorés</translation>
    </message>
</context>
<context>
    <name>tenantry::RunPlanDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Plan of run %1</source>
        <translation>Plan de l’exécution %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The plan is being read…</source>
        <translation>Lecture du plan…</translation>
    </message>
    <message>
        <source>The run was written by a version that kept no plan.</source>
        <translation>L’exécution a été écrite par une version qui ne gardait pas de plan.</translation>
    </message>
    <message>
        <source>As it was confirmed before the run began, with its SQL and its commands.</source>
        <translation>Tel qu’il a été confirmé avant le début de l’exécution, avec son SQL et ses commandes.</translation>
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
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>tenantry::Session</name>
    <message>
        <source>Read only is switched on in the header of the window.</source>
        <translation>La lecture seule est activée dans l’en-tête de la fenêtre.</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n tenants</source>
        <translation>
            <numerusform>Sauvegarder %n locataire</numerusform>
            <numerusform>Sauvegarder %n locataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify backup %1</source>
        <translation>Vérifier la sauvegarde %1</translation>
    </message>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Annuler la restauration de %1</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Scan %1</source>
        <translation>Analyser %1</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n tenants</source>
        <translation>
            <numerusform>Analyser %n locataire</numerusform>
            <numerusform>Analyser %n locataires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
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
            <numerusform>Dernier jour (%n)</numerusform>
            <numerusform>%n derniers jours</numerusform>
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
        <translation>%1&#xa0;: annulation</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1&#xa0;: %2, %3 sur %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Pas encore connecté</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, standby</source>
        <translation>Connecté, PostgreSQL %1, secondaire</translation>
    </message>
    <message>
        <source>Connected, PostgreSQL %1, primary</source>
        <translation>Connecté, PostgreSQL %1, primaire</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (et %n de plus)</numerusform>
            <numerusform>%1 (et %n de plus)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, reste %2</translation>
    </message>
    <message>
        <source>The last scan failed</source>
        <translation>La dernière analyse a échoué</translation>
    </message>
    <message>
        <source>Scanned %1 (%2) in %3</source>
        <translation>Analysé %1 (%2) en %3</translation>
    </message>
</context>
<context>
    <name>tenantry::TakeBackDialog</name>
    <message>
        <source>Take back the restore of %1</source>
        <translation>Annuler la restauration de %1</translation>
    </message>
    <message>
        <source>The schema as it was before the restore gets its name back.</source>
        <translation>Le schéma tel qu’il était avant la restauration retrouve son nom.</translation>
    </message>
    <message>
        <source>Take back 1 restore</source>
        <translation>Annuler 1 restauration</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Looking at what the restore left…</source>
        <translation>Examen de ce que la restauration a laissé…</translation>
    </message>
</context>
<context>
    <name>tenantry::TaskCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage and the tenant at hand</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Stopping: what is at hand is being rolled back…</source>
        <translation>Arrêt&#xa0;: le travail en cours est annulé…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
</context>
<context>
    <name>tenantry::TaskListModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>reste %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>reste %1 min</translation>
    </message>
</context>
<context>
    <name>tenantry::TasksPage</name>
    <message>
        <source>No run yet</source>
        <translation>Pas encore d’exécution</translation>
    </message>
    <message>
        <source>Every change that Tenantry makes is written down here: what was done to which tenant, what failed and why, and what is left to be done.</source>
        <translation>Chaque modification faite par Tenantry est consignée ici&#xa0;: ce qui a été fait à quel locataire, ce qui a échoué et pourquoi, et ce qui reste à faire.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantDetail</name>
    <message>
        <source>No tenant selected</source>
        <translation>Aucun locataire sélectionné</translation>
    </message>
    <message>
        <source>Select one to see its findings, migrations, tables, backups and history; several to act on them together.</source>
        <translation>Sélectionnez-en un pour voir ses constats, migrations, tables, sauvegardes et son historique&#xa0;; plusieurs pour agir sur eux ensemble.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliquée</translation>
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
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Taille, Mo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
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
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
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
        <translation>pas de schéma</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Constats %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tenants selected</source>
        <translation>
            <numerusform>%n locataire sélectionné</numerusform>
            <numerusform>%n locataires sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations to apply</source>
        <translation>
            <numerusform>%n migration à appliquer</numerusform>
            <numerusform>%n migrations à appliquer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 au total</translation>
    </message>
    <message>
        <source>The source has no migrations.</source>
        <translation>La source n’a pas de migrations.</translation>
    </message>
    <message>
        <source>The schema does not exist, so it has no tables.</source>
        <translation>Le schéma n’existe pas&#xa0;; il n’a donc pas de tables.</translation>
    </message>
    <message>
        <source>Counting rows…</source>
        <translation>Comptage des lignes…</translation>
    </message>
    <message>
        <source>The schema has no tables.</source>
        <translation>Le schéma n’a pas de tables.</translation>
    </message>
    <message>
        <source>There is no backup of %1 yet.</source>
        <translation>Il n’y a pas encore de sauvegarde de %1.</translation>
    </message>
    <message>
        <source>The local store could not be opened, so no runs are known.</source>
        <translation>Le stockage local n’a pas pu être ouvert&#xa0;; aucune exécution n’est donc connue.</translation>
    </message>
    <message>
        <source>%1 has not taken part in a run yet.</source>
        <translation>%1 n’a encore pris part à aucune exécution.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
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
        <translation>Élaboration de la correction…</translation>
    </message>
    <message numerus="yes">
        <source>%1 has all %n migrations, and their objects are there.</source>
        <translation>
            <numerusform>%1 a la migration (%n), et ses objets existent.</numerusform>
            <numerusform>%1 a les %n migrations, et leurs objets existent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every recorded checksum is the one of its file.</source>
        <translation>Chaque somme de contrôle enregistrée est celle de son fichier.</translation>
    </message>
    <message>
        <source>Its level is %1.</source>
        <translation>Son niveau est %1.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Sauvegarder %1</translation>
    </message>
    <message>
        <source>outside a transaction</source>
        <translation>hors transaction</translation>
    </message>
    <message numerus="yes">
        <source>and %n more steps</source>
        <translation>
            <numerusform>et %n étape de plus</numerusform>
            <numerusform>et %n étapes de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Show SQL</source>
        <translation>Afficher le SQL</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, listed under Migrations</source>
        <translation>
            <numerusform>et %n autre, voir Migrations</numerusform>
            <numerusform>et %n autres, voir Migrations</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan %1 again</source>
        <translation>Relancer l’analyse de %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Taille, Mo</translation>
    </message>
    <message>
        <source>Last migration</source>
        <translation>Dernière migration</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Structure</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>Filter: name, schema, domain</source>
        <translation>Filtre&#xa0;: nom, schéma, domaine</translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation>Exporter le tableau en CSV…</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Exporter le tableau en CSV</translation>
    </message>
    <message>
        <source>Show all tenants again</source>
        <translation>Afficher de nouveau tous les locataires</translation>
    </message>
    <message>
        <source>No tenant matches the filter.</source>
        <translation>Aucun locataire ne correspond au filtre.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tous&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen tenants</source>
        <translation>
            <numerusform>%n locataire choisi</numerusform>
            <numerusform>%n locataires choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 affichés</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The table could not be exported</source>
        <translation>Le tableau n’a pas pu être exporté</translation>
    </message>
    <message>
        <source>This fleet has no tenants</source>
        <translation>Ce parc n’a pas de locataires</translation>
    </message>
    <message>
        <source>The registry %1 lists none. As soon as it does, they are listed here.</source>
        <translation>Le registre %1 n’en liste aucun. Dès qu’il en liste, ils figurent ici.</translation>
    </message>
    <message>
        <source>Reading the tenants…</source>
        <translation>Lecture des locataires…</translation>
    </message>
    <message>
        <source>Every tenant will have a row here, with its state, migrations, size and last backup.</source>
        <translation>Chaque locataire aura une ligne ici, avec son état, ses migrations, sa taille et sa dernière sauvegarde.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Relancer l’analyse</translation>
    </message>
    <message>
        <source>The fleet has not been scanned yet</source>
        <translation>Le parc n’a pas encore été analysé</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Analyser maintenant</translation>
    </message>
    <message>
        <source>Behind in %1</source>
        <comment>an app</comment>
        <translation>En retard dans %1</translation>
    </message>
    <message>
        <source>Show only tenants that are behind in one app</source>
        <translation>N’afficher que les locataires en retard dans une application</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Le parc n’a pas pu être analysé</translation>
    </message>
</context>
<context>
    <name>tenantry::TimeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value in a chart&apos;s tooltip</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::Tour</name>
    <message>
        <source>the picture could not be written to %1</source>
        <translation>l’image n’a pas pu être écrite dans %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TrendsPage</name>
    <message>
        <source>Beside last week</source>
        <translation>À côté de la semaine passée</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Rien de mesuré encore</translation>
    </message>
    <message>
        <source>Every scan leaves its figures here: tenants by state, what is pending, how long the scan took, sizes, and the age of the newest backup. The first scan makes the first point.</source>
        <translation>Chaque analyse laisse ici ses chiffres&#xa0;: locataires par état, ce qui est en attente, durée de l’analyse, tailles, et âge de la sauvegarde la plus récente. La première analyse donne le premier point.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Analyser maintenant</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 j</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 j</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 j</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Image (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Dessin (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Tenants by state</source>
        <translation>Locataires par état</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>Migrations en attente</translation>
    </message>
    <message>
        <source>Scan duration</source>
        <translation>Durée de l’analyse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Age of the newest backup</source>
        <translation>Âge de la sauvegarde la plus récente</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to move, double-click for all</source>
        <translation>Glisser pour zoomer, Maj+glisser pour déplacer, double-clic pour tout voir</translation>
    </message>
    <message>
        <source>%1, a week before</source>
        <translation>%1, une semaine avant</translation>
    </message>
    <message>
        <source>For ranges of up to seven days</source>
        <translation>Pour des périodes d’au plus sept jours</translation>
    </message>
    <message>
        <source>over all tenants</source>
        <translation>sur tous les locataires</translation>
    </message>
    <message>
        <source>tenant furthest behind</source>
        <translation>locataire le plus en retard</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>all tenants</source>
        <translation>tous les locataires</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de données</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>Export the trends</source>
        <translation>Exporter les tendances</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The trends were not exported</source>
        <translation>Les tendances n’ont pas été exportées</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>the folder may be read-only or full</source>
        <translation>le dossier est peut-être en lecture seule ou plein</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Trends of %1</source>
        <translation>Tendances de %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>not healthy</source>
        <translation>non sains</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>exported %1</source>
        <translation>exporté le %1</translation>
    </message>
</context>
<context>
    <name>tenantry::Workbench</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Reprendre…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Trying to reach the server…</source>
        <translation>Tentative de joindre le serveur…</translation>
    </message>
    <message numerus="yes">
        <source>Trying again by itself in %n seconds. Nothing else is run again.</source>
        <translation>
            <numerusform>Nouvel essai automatique dans %n seconde. Rien d’autre n’est relancé.</numerusform>
            <numerusform>Nouvel essai automatique dans %n secondes. Rien d’autre n’est relancé.</numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted: %1, begun %2, %3 of %4 tenants done.</source>
        <translation>Une exécution a été interrompue&#xa0;: %1, commencée %2, %3 locataires traités sur %4.</translation>
    </message>
    <message>
        <source>Resuming holds it against the fleet as it is now and shows what is left before anything runs.</source>
        <translation>La reprise la compare au parc tel qu’il est maintenant et montre ce qui reste avant toute exécution.</translation>
    </message>
    <message>
        <source>The fleet could not be scanned</source>
        <translation>Le parc n’a pas pu être analysé</translation>
    </message>
</context>
</TS>
