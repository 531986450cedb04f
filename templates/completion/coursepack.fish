# Completion of coursepack in fish. Load it in ~/.config/fish/config.fish:  coursepack completion fish | source
function __coursepack_complete
    set -l found (coursepack '[suggest]' (commandline -cp | string collect) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c coursepack -f -a '(__coursepack_complete)'
