# Completion of coursepack in bash. Load it in ~/.bashrc:  eval "$(coursepack completion bash)"
_coursepack() {
    local IFS=$'\n'
    COMPREPLY=($(coursepack '[suggest]' "${COMP_LINE:0:COMP_POINT}" 2>/dev/null))
}
# Where the tool has nothing to offer, bash completes file names.
complete -o bashdefault -o default -F _coursepack coursepack
