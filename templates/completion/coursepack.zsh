#compdef coursepack
# Completion of coursepack in zsh. Load it in ~/.zshrc, after compinit:  eval "$(coursepack completion zsh)"
_coursepack() {
    local -a found
    found=("${(@f)$(coursepack '[suggest]' "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)}")
    if [[ -n $found[1] ]]; then
        compadd -- $found
    else
        _files
    fi
}
compdef _coursepack coursepack
