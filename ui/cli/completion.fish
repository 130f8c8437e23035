# fish completion for dateline
#
# The words typed so far are handed on as a list and never read as a command
# again, so nothing in them is expanded.

function __dateline_complete
    set -l words (commandline -opc)
    set -l token (commandline -ct)
    # The word at the cursor as it will be read, its quotation still open or not.
    set -l current (string unescape -- $token; or string unescape -- "$token'"; or string unescape -- "$token\""; or echo -- $token)
    set -l offered (DATELINE_ACTIVE_HELP=0 $words[1] $argv[1] $words[2..-1] "$current" 2>/dev/null)
    test (count $offered) -gt 0; or return
    set -l directive (string replace -r '^:' '' -- $offered[-1])
    string match -qr '^[0-9]+$' -- $directive; or return
    # A value behind --flag= completes with the flag before it.
    set -l flag (string match -r -- '^--?[^=]+=' $current)
    if test (math "floor($directive / 16) % 2") -eq 1
        __fish_complete_directories (string replace -- "$flag" '' "$current")
        return
    end
    printf '%s\n' "$flag"$offered[1..-2]
end

complete -c dateline -e
complete -c dateline -f -k -a '(__dateline_complete __complete)'
