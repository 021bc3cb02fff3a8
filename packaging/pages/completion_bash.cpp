// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completions.h"

namespace telltale::pages {

namespace {

/// The patterns of a case for these options of a page: 'inspect -f'|'inspect --format'.
QString bashCases(const HelpPage &page, const HelpOption &option)
{
    QStringList cases;
    for (const QString &name : option.names)
        cases.append(shellQuoted(page.name + u':' + name));
    return cases.join(u'|');
}

QString bashValues(const HelpPage &page)
{
    QString lines;
    for (const HelpOption &option : page.options) {
        if (option.value.isEmpty() || option.isValueOptional)
            continue;
        lines += QStringLiteral("    %1) _telltale_kind=%2 _telltale_words=%3 ;;\n")
                     .arg(bashCases(page, option), option.takesFiles ? QStringLiteral("file") : QStringLiteral("word"),
                          shellQuoted(option.choices.join(u' ')));
    }
    return lines;
}

QString bashPage(const HelpPage &page)
{
    QStringList options;
    for (const HelpOption &option : page.options)
        options += option.names;
    return QStringLiteral("    %1) _telltale_options=%2 _telltale_actions=%3 _telltale_command=%4 ;;\n")
        .arg(shellQuoted(page.name), shellQuoted(options.join(u' ')), shellQuoted(page.actions.join(u' ')),
             page.takesCommand ? QStringLiteral("yes") : QStringLiteral("no"));
}

/// The part that is the same whatever there is to complete.
const char *const bashMachine = R"~(
# The page that the words before the cursor have led to.
_telltale_find_page()
{
    _telltale_page= _telltale_first=1
    case " $_telltale_pages " in
    *" ${COMP_WORDS[1]} "*)
        ((COMP_CWORD > 1)) || return
        _telltale_page=${COMP_WORDS[1]} _telltale_first=2
        case ",$_telltale_nested," in
        *",$_telltale_page ${COMP_WORDS[2]},"*)
            ((COMP_CWORD > 2)) || return
            _telltale_page+=" ${COMP_WORDS[2]}" _telltale_first=3
            ;;
        esac
        ;;
    esac
}

_telltale_files()
{
    local name
    compopt -o filenames 2>/dev/null
    while IFS= read -r name; do
        COMPREPLY+=("$name")
    done < <(compgen -f -- "$1")
}

_telltale()
{
    local _telltale_page _telltale_first _telltale_options _telltale_actions _telltale_command
    local _telltale_kind= _telltale_words= cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} i
    COMPREPLY=()
    _telltale_find_page
    _telltale_about_page "$_telltale_page"
    for ((i = _telltale_first; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == -- ]] || continue
        if [[ $_telltale_command == no ]]; then
            _telltale_files "$cur"
        elif declare -F _command_offset >/dev/null; then
            _command_offset $((i + 1))
        elif ((COMP_CWORD == i + 1)); then
            COMPREPLY=($(compgen -c -- "$cur"))
        else
            _telltale_files "$cur"
        fi
        return
    done
    # --format=json comes as three words.
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    _telltale_about_value "$_telltale_page:$prev"
    if [[ -n $_telltale_kind ]]; then
        COMPREPLY=($(compgen -W "$_telltale_words" -- "$cur"))
        [[ $_telltale_kind == word ]] || _telltale_files "$cur"
    elif [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$_telltale_options" -- "$cur"))
    else
        ((COMP_CWORD > _telltale_first)) || COMPREPLY=($(compgen -W "$_telltale_actions" -- "$cur"))
        _telltale_files "$cur"
    fi
}

complete -F _telltale telltale
)~";

} // namespace

QString bashCompletion(const QList<HelpPage> &pages)
{
    QStringList names;
    QStringList nested;
    QString about;
    QString values;
    for (const HelpPage &page : pages) {
        HelpPage shown = page;
        if (page.name.contains(u' '))
            nested.append(page.name);
        else if (!page.name.isEmpty())
            names.append(page.name);
        values += bashValues(page);
        if (page.name.isEmpty()) {
            for (const HelpPage &other : pages) {
                if (!other.name.isEmpty() && !other.name.contains(u' '))
                    shown.actions.append(other.name);
            }
        }
        about += bashPage(shown);
    }
    return QStringLiteral("# SPDX-License-Identifier: GPL-3.0-or-later\n# Made from what telltale --help prints.\n"
                          "_telltale_pages='%1'\n_telltale_nested='%2'\n\n"
                          "_telltale_about_page()\n{\n    case $1 in\n%3    esac\n}\n\n"
                          "_telltale_about_value()\n{\n    case $1 in\n%4    esac\n}\n")
               .arg(names.join(u' '), nested.join(u','), about, values)
        + QString::fromUtf8(bashMachine);
}

} // namespace telltale::pages
