// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words that stand where a name should be: "FNU", "unknown", "sin nombre", "baby boy".
///
/// Registers write them when a name was not given, not asked or not understood. They must be read
/// as a missing name, because two records that agree on "LNU" agree on nothing.
public enum NullWords {
    /// Whether a folded name (see ``NameFolding``) says nothing: empty, a placeholder, or a single
    /// letter repeated three times or more.
    ///
    /// O(n).
    public static func isNull(_ folded: String) -> Bool {
        if folded.isEmpty || phrases.contains(folded) { return true }
        let letters = folded.utf8.filter { $0 != 0x20 }
        guard let first = letters.first else { return true }
        if letters.count >= 3, letters.allSatisfy({ $0 == first }) { return true }
        return letters.count >= 2 && letters.allSatisfy { $0 == 0x78 || $0 == 0x30 }
    }

    /// Bytes of the longest placeholder: no longer name has to be looked up.
    package static let longest = phrases.reduce(0) { max($0, $1.utf8.count) }

    /// Whether the unfolded `text` says nothing.
    public static func isNull(unfolded text: String) -> Bool {
        isNull(NameFolding.fold(text))
    }

    /// Whether one folded word of a longer name says nothing, such as `fnu` in "FNU Ahmadzai".
    public static func isNullWord(_ folded: String) -> Bool { words.contains(folded) }

    private static let words: Set<String> = words(
        """
        fnu lnu mnu unk unkn unknown ukn unkown unknwn nfn nln nmn nmi nfmn none null nil
        nofirstname
        nolastname noname nonamegiven unnamed nameless undefined notgiven notknown notprovided
        desconocido desconocida ignorado ignorada anonimo anonima nn noconsta sinnombre sinapellido
        inconnu inconnue unbekannt sconosciuto desconhecido xxx xxxx xx tbd tba withheld redacted
        refused anonymous utd nai namaloom majhul mechulah neizvestno neizvestny nevidomo nevidomyy
        """)

    private static let phrases: Set<String> = {
        var all = words
        for phrase in """
        n a|na|n k|nk|not known|not given|not stated|not provided|not available|not applicable
        no name|no name given|no first name|no last name|no surname|no middle name|name unknown
        unknown name|unknown unknown|unknown male|unknown female|unknown child|unknown minor|fnu lnu
        first name unknown|last name unknown|given name unknown|unk unk|no given name|test|test test
        sin nombre|sin nombres|sin apellido|sin apellidos|no consta|no sabe|no se sabe|se desconoce
        s n|n n|ningun nombre|ninguno|no tiene|no refiere|n d|s d|sin dato|sin datos|no especificado
        nao consta|sem nome|nao informado|nao sabe|sans nom|non connu|pas de nom|ohne namen
        baby|baby boy|baby girl|babyboy|babygirl|infant|infant boy|infant girl|newborn|new born|bb
        infant male|infant female|male infant|female infant|male child|female child|boy|girl|child
        recien nacido|recien nacida|rn|menor|el nino|la nina|hijo de|hija de
        john doe|jane doe|baby doe|fulano de tal|la mha|la sm lh|laysa lahu asm
        ghir maruf|ghyr marwf|mjhul|bdun asm|namelum|nyst|ndard|see notes|see above|same|idem
        pending|none reported|none identified|none known|none listed|none stated|not reported
        not remembered|not recorded|not recalled|does not remember|illegible|illeg|unreadable|ilegible|illisible|illeggibile|unleserlich|onleesbaar|nieczytelne|do not remember|do not recall|do not know|cannot remember|forgotten|keine angabe|ohne angabe
        unable to determine|unaccompanied|unacc|alone unaccompanied
        deceased|unaccompanied minor|uac|minor|mr|mrs|ms|senor|senora
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            all.insert(String(phrase))
        }
        // As they are written, for whatever they fold to.
        for phrase in """
        غير معروف|غير معروفة|مجهول|مجهولة|لا يعرف|لا تعرف|لا يوجد|غير متوفر|نامعلوم|نا معلوم|نامشخص|ندارد|نیست|نمی داند
        неизвестно|неизвестна|неизвестен|не известно|невідомо|невідома|невідомий|не знает|не знає|немає|нет
        ያልታወቀ|አይታወቅም|ዘይፍለጥ
        ne sait pas|ne sait|je ne sais pas|pas connu|identité inconnue|non identifié|non identifiée|trouvé seul|trouvée seule
        found alone|unidentified|not identified|identity unknown|no identificado|no identificada|encontrado solo|encontrada sola
        kimliği belirsiz|kimliği bilinmiyor|kimliği tespit edilemedi|kimliği tespit edilemeyen|kimliği meçhul|kimliksiz
        bilinmiyor|bilinmeyen|belirsiz|isimsiz|ismi bilinmiyor|adı bilinmiyor|meçhul|yok|tespit edilemedi
        nie wie|nieznany|nieznana|nieznane|nn osoba|brak|brak danych|bez opiekuna|nu știe|necunoscut|necunoscută|neidentificat|neidentificată
        не відомо|особу не встановлено|невстановлена особа|неопознан|неопознана|неопознанный|личность не установлена
        seul|seule|seuls|alone|solo|sola|sozinho|sozinha|allein|nobody|no one|nadie|personne|aucun|aucune
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            all.insert(NameFolding.fold(String(phrase)))
        }
        return all
    }()

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
