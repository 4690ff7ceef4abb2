# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of tenantryctl for fish. Installed as fish/vendor_completions.d/tenantryctl.fish.

function __tenantryctl_connections
    set -l folder ~/.config/tenantry/connections
    set -q XDG_CONFIG_HOME; and set folder $XDG_CONFIG_HOME/tenantry/connections
    for file in $folder/*.toml
        basename $file .toml
    end
end

set -l commands tenants tenant verify gate status info migrate diagnose recover rollback backup metrics runs sandbox
complete -c tenantryctl -f
complete -c tenantryctl -l connection -x -a '(__tenantryctl_connections)' -d 'A connection that is set up'
complete -c tenantryctl -l dsn -x -d 'Any libpq connection string or URI'
complete -c tenantryctl -l profile -r -F -d 'A profile file'
complete -c tenantryctl -l help -d 'Print the help'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a tenants -d 'List the tenants'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a tenant -d 'Create, clone, rename, archive, drop'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a verify -d 'Check every tenant'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a gate -d 'Pass or block a deployment'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a status -d 'Where each migration is applied'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a info -d 'Describe the migrations'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a migrate -d 'Apply what is pending'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a diagnose -d 'List the findings'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a recover -d 'Record what the schemas show'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a rollback -d 'Take migrations of an app back'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a backup -d 'Take, check and restore backups'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a metrics -d 'The figures'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a runs -d 'What was run'
complete -c tenantryctl -n "not __fish_seen_subcommand_from $commands" -a sandbox -d 'A demonstration fleet'

set -l backup create list show verify restore kept
complete -c tenantryctl -n "__fish_seen_subcommand_from backup; and not __fish_seen_subcommand_from $backup" -a "$backup"
set -l tenant create clone rename archive drop repair
complete -c tenantryctl -n "__fish_seen_subcommand_from tenant; and not __fish_seen_subcommand_from $tenant" -a "$tenant"
set -l runs list show resume
complete -c tenantryctl -n "__fish_seen_subcommand_from runs; and not __fish_seen_subcommand_from $runs" -a "$runs"
set -l sandbox start stop status
complete -c tenantryctl -n "__fish_seen_subcommand_from sandbox; and not __fish_seen_subcommand_from $sandbox" -a "$sandbox"

complete -c tenantryctl -n "__fish_seen_subcommand_from $commands" -l json -d 'One JSON document on stdout'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify gate status info migrate diagnose recover rollback backup' -l tenant -x -d 'Only this tenant'
complete -c tenantryctl -n '__fish_seen_subcommand_from rollback' -l all-tenants -d 'Every tenant'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify migrate recover rollback' -l app -x -d 'Only migrations of this label'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify' -l fix -d 'Mend what can be mended'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify' -l accept-checksums -d 'Take edited files as they are now'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify' -l reapply-absent -d 'Apply again what is gone'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify' -l quiet -d 'One line, where something is wrong'
complete -c tenantryctl -n '__fish_seen_subcommand_from gate' -l timeout -x -d 'Seconds to wait at most'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify migrate' -l detach -d 'Go on without this terminal'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify migrate recover rollback restore kept resume tenant' -l yes -d 'Do not ask'
complete -c tenantryctl -n '__fish_seen_subcommand_from verify migrate recover rollback resume drop' -l no-backup -d 'Take no backup first'
complete -c tenantryctl -n '__fish_seen_subcommand_from migrate recover rollback restore kept resume tenant' -l dry-run -d 'Change nothing'
complete -c tenantryctl -n '__fish_seen_subcommand_from migrate' -l to -x -d 'Nothing above this version'
complete -c tenantryctl -n '__fish_seen_subcommand_from migrate resume' -l jobs -x -d 'Tenants at a time'
complete -c tenantryctl -n '__fish_seen_subcommand_from migrate' -l canary -x -d 'The tenant that goes first'
complete -c tenantryctl -n '__fish_seen_subcommand_from diagnose' -l severity -x -a 'low medium high critical'
complete -c tenantryctl -n '__fish_seen_subcommand_from diagnose' -l type -x -a 'pending missing_tracking missing_object checksum_mismatch partial_migration missing_file missing_privilege missing_schema empty_schema orphaned_schema interrupted_restore busy unreadable invalid_name case_twin unfit_file empty_source kept_schema uncertain_reference unknown_type'
complete -c tenantryctl -n '__fish_seen_subcommand_from restore' -l no-safety-backup -d 'Do not back up the present state'
complete -c tenantryctl -n '__fish_seen_subcommand_from restore' -l drop-aside -d 'Drop the schema that was put aside'
complete -c tenantryctl -n '__fish_seen_subcommand_from restore' -l leave-out -x -d 'Restore without this constraint, index or trigger'
complete -c tenantryctl -n '__fish_seen_subcommand_from restore' -l role -d 'Whose rights it runs with' -x -a 'owner operator'
complete -c tenantryctl -n '__fish_seen_subcommand_from kept' -l take-back -d 'Give the schema its name back'
complete -c tenantryctl -n '__fish_seen_subcommand_from kept' -l drop -d 'Drop the schema for good'
complete -c tenantryctl -n '__fish_seen_subcommand_from restore' -l foreign -d 'Accept a backup of another database'
complete -c tenantryctl -n '__fish_seen_subcommand_from restore' -l undo -d 'Take back a restore that was cut off'
complete -c tenantryctl -n '__fish_seen_subcommand_from create; and __fish_seen_subcommand_from tenant' -l schema -x -d 'Its schema'
complete -c tenantryctl -n '__fish_seen_subcommand_from create; and __fish_seen_subcommand_from tenant' -l from -x -d 'A template'
complete -c tenantryctl -n '__fish_seen_subcommand_from create; and __fish_seen_subcommand_from tenant' -l rows-of -x -d 'A table of the template'
complete -c tenantryctl -n '__fish_seen_subcommand_from clone' -l name -x -d 'The name of the copy'
complete -c tenantryctl -n '__fish_seen_subcommand_from create clone; and __fish_seen_subcommand_from tenant' -l domain -x -d 'Its primary domain'
complete -c tenantryctl -n '__fish_seen_subcommand_from create clone; and __fish_seen_subcommand_from tenant' -l set -x -d 'A column of the registry'
complete -c tenantryctl -n '__fish_seen_subcommand_from metrics' -l prometheus -d "Prometheus' text format"
complete -c tenantryctl -n '__fish_seen_subcommand_from metrics' -l export -r -F -d 'Write to this file'
complete -c tenantryctl -n '__fish_seen_subcommand_from metrics' -l window -x -d 'Samples of the last hours'
complete -c tenantryctl -n '__fish_seen_subcommand_from sandbox' -l dir -r -F -d 'Where it stands'
complete -c tenantryctl -n '__fish_seen_subcommand_from sandbox' -l tenants -x -d 'How many tenants'
complete -c tenantryctl -n '__fish_seen_subcommand_from runs' -l plan -d 'The plan as it was confirmed'
complete -c tenantryctl -n '__fish_seen_subcommand_from runs' -l follow -d 'Wait for its end'
complete -c tenantryctl -n '__fish_seen_subcommand_from runs' -l limit -x -d 'At most so many'
