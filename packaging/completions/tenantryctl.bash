# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of tenantryctl for bash. Installed as bash-completion/completions/tenantryctl.

_tenantryctl_connections() {
    local folder="${XDG_CONFIG_HOME:-$HOME/.config}/tenantry/connections" file
    for file in "$folder"/*.toml; do
        [[ -e $file ]] || continue
        file=${file##*/}
        printf '%s\n' "${file%.toml}"
    done
}

_tenantryctl() {
    local cur prev words cword
    _init_completion || return

    local command="" sub="" i
    for ((i = 1; i < cword; i++)); do
        case ${words[i]} in
            --connection | --dsn | --profile) ((i++)) ;;
            -*) ;;
            *)
                if [[ -z $command ]]; then
                    command=${words[i]}
                elif [[ -z $sub ]]; then
                    sub=${words[i]}
                fi
                ;;
        esac
    done

    case $prev in
        --connection) mapfile -t COMPREPLY < <(compgen -W "$(_tenantryctl_connections)" -- "$cur"); return ;;
        --profile | --export) _filedir; return ;;
        --dir) _filedir -d; return ;;
        --severity) mapfile -t COMPREPLY < <(compgen -W "low medium high critical" -- "$cur"); return ;;
        --type)
            mapfile -t COMPREPLY < <(compgen -W "pending missing_tracking missing_object checksum_mismatch
                partial_migration missing_file missing_privilege missing_schema empty_schema orphaned_schema
                interrupted_restore busy unreadable invalid_name case_twin unfit_file empty_source
                kept_schema uncertain_reference unknown_type" -- "$cur")
            return
            ;;
        --dsn | --tenant | --app | --to | --canary | --jobs | --tenants | --window | --limit) return ;;
    esac

    local global="--connection --dsn --profile --help" choices
    case "$command $sub" in
        " ") choices="tenants tenant verify gate status info migrate diagnose recover rollback backup metrics runs sandbox $global --version" ;;
        "tenants "*) choices="--json $global" ;;
        "tenant ") choices="create clone rename archive drop repair $global" ;;
        "tenant create") choices="--schema --domain --set --from --rows-of --dry-run --yes --json $global" ;;
        "tenant clone") choices="--name --domain --set --dry-run --yes --json $global" ;;
        "tenant drop") choices="--no-backup --dry-run --yes --json $global" ;;
        "tenant "*) choices="--dry-run --yes --json $global" ;;
        "verify "*) choices="--tenant --app --fix --accept-checksums --reapply-absent --quiet --detach --yes --no-backup --json $global" ;;
        "gate "*) choices="--timeout --tenant --json $global" ;;
        "status "*) choices="--tenant --json $global" ;;
        "info "*) choices="--tenant --json $global" ;;
        "migrate "*) choices="--tenant --app --to --jobs --canary --detach --dry-run --no-backup --yes --json $global" ;;
        "diagnose "*) choices="--type --severity --tenant --json $global" ;;
        "rollback "*) choices="--app --to --tenant --all-tenants --dry-run --no-backup --yes --json $global" ;;
        "recover "*) choices="--tenant --app --dry-run --no-backup --yes --json $global" ;;
        "backup ") choices="create list show verify restore kept $global" ;;
        "backup create") choices="--tenant --json $global" ;;
        "backup list") choices="--tenant --json $global" ;;
        "backup show") choices="last --tenant --json $global" ;;
        "backup verify") choices="last --json $global" ;;
        "backup restore") choices="last --tenant --dry-run --no-safety-backup --drop-aside --leave-out --role --foreign --undo --yes --json $global" ;;
        "backup kept") choices="--take-back --drop --dry-run --yes --json $global" ;;
        "metrics "*) choices="--json --prometheus --export --window $global" ;;
        "runs ") choices="list show resume $global" ;;
        "runs list") choices="--limit --json $global" ;;
        "runs show") choices="last --tenant --plan --follow --json $global" ;;
        "runs resume") choices="last --jobs --dry-run --no-backup --yes --json $global" ;;
        "sandbox ") choices="start stop status --help" ;;
        "sandbox start") choices="--dir --tenants --json --help" ;;
        "sandbox "*) choices="--dir --json --help" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$cur")
}

complete -F _tenantryctl tenantryctl
