# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The demonstration without a display: the main job by tenantryctl on the sandbox, then the screenshot tour.
# Sourced by quickstart.sh.

DEMO_CTL=build/release/bin/tenantryctl
DEMO_GUI=build/release/bin/tenantry
DEMO_TOUR=build/demo/tour
DEMO_DIR=""

demo_say() {
    printf '\n\033[1m%s\033[0m\n' "$*"
}

# demo_step <accepted exit statuses, "0 1"> <tenantryctl arguments…>: shows the command, runs it, judges its status.
demo_step() {
    local accepted="$1" status=0
    shift
    printf '$ tenantryctl %s\n' "$*"
    "$DEMO_CTL" "$@" || status=$?
    printf '(exit status %d)\n' "$status"
    case " $accepted " in
    *" $status "*) ;;
    *)
        echo "Expected the exit status $accepted here, got $status." >&2
        return 1
        ;;
    esac
}

demo_stop() {
    if [ -n "$DEMO_DIR" ]; then
        "$DEMO_CTL" sandbox stop --dir "$DEMO_DIR/sandbox" >/dev/null 2>&1 || true
        rm -rf "$DEMO_DIR"
        DEMO_DIR=""
    fi
}

demo_tour() {
    rm -rf "$DEMO_TOUR"
    mkdir -p "$DEMO_TOUR"
    if command -v xvfb-run >/dev/null; then
        timeout 900 xvfb-run -a -s '-screen 0 1920x1200x24' "$DEMO_GUI" --sandbox --tour "$DEMO_TOUR"
    else
        QT_QPA_PLATFORM=offscreen timeout 900 "$DEMO_GUI" --sandbox --tour "$DEMO_TOUR"
    fi
}

demo_headless() {
    local started profile pictures
    # In /tmp, because as root the server runs as another user, who cannot look into root's home; and with a data
    # folder of its own, so that the demonstration leaves nothing behind.
    DEMO_DIR="$(mktemp -d "${TMPDIR:-/tmp}/tenantry-demo.XXXXXX")"
    chmod 755 "$DEMO_DIR"
    trap demo_stop EXIT
    export XDG_DATA_HOME="$DEMO_DIR/data" XDG_CONFIG_HOME="$DEMO_DIR/config"

    demo_say "1. Start the sandbox: a private PostgreSQL with 24 tenants, some of them in trouble"
    printf '$ tenantryctl sandbox start --dir %s --json\n' "$DEMO_DIR/sandbox"
    started="$("$DEMO_CTL" sandbox start --dir "$DEMO_DIR/sandbox" --json)"
    echo "$started"
    profile="$(jq -er .profile <<<"$started")"

    demo_say "2. Which tenants are behind, broken or unsafe? (1: there are findings)"
    demo_step 1 --profile "$profile" verify

    demo_say "3. Fix what may be fixed, with a backup of each affected tenant first"
    demo_step "0 1 3" --profile "$profile" verify --fix --yes

    demo_say "4. What is left needs a person"
    demo_step "0 1" --profile "$profile" verify

    demo_say "5. Back up every tenant, and look at the backups"
    demo_step "0 3" --profile "$profile" backup create
    demo_step 0 --profile "$profile" backup list

    demo_say "6. The figures over time"
    demo_step 0 --profile "$profile" metrics

    demo_say "7. A walk through the window, without a display"
    printf '$ tenantry --sandbox --tour %s\n' "$DEMO_TOUR"
    demo_tour
    pictures="$(find "$DEMO_TOUR" -name '*.png' | wc -l)"
    if [ "$pictures" -eq 0 ]; then
        echo "The tour saved no picture." >&2
        return 1
    fi
    echo "$pictures pictures in $PWD/$DEMO_TOUR"

    demo_say "8. Stop the sandbox"
    demo_step 0 sandbox stop --dir "$DEMO_DIR/sandbox"
    demo_say "Done. With a display, the same command opens the window; or start it yourself: $DEMO_GUI --sandbox"
}
