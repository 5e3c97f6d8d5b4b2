// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Words by which free text is taken apart.
extension StatementText {
    static let joints: Set<String> = ["and", "y", "e", "et", "und", "ve", "va", "و", "ak", "dan"]
    static let ageUnits: Set<String> = [
        "y", "yo", "yr", "yrs", "year", "years", "old", "m", "mo", "months", "month", "anos",
        "ans", "jahre", "jahr", "j", "anni", "of", "age", "meses", "mois", "ano", "mes", "an",
        "mwa", "zan", "lat", "lata", "rok", "roku", "thn", "tahun", "bln", "bulan",
        "yas", "yasinda", "yosh", "yoshda", "yoshli", NameFolding.fold("л"),
        NameFolding.fold("жаш"),
        NameFolding.fold("жашта"), NameFolding.fold("сола"),
        NameFolding.fold("лет"), NameFolding.fold("года"), NameFolding.fold("год"),
        NameFolding.fold("років"), NameFolding.fold("роки"), NameFolding.fold("рік"),
        NameFolding.fold("мес"), NameFolding.fold("міс"), NameFolding.fold("месяцев"),
        NameFolding.fold("سنة"), NameFolding.fold("سنوات"), NameFolding.fold("ዓመት"),
    ]

    static let openers: Set<String> = [
        "name", "named", "called", "is", "nombre", "llamada", "llamado", "llama", "se", "es",
        "nomme", "nommee",
        "chamada", "chamado", "a", "the", "su", "known", "as", "missing", "lost", "perdido",
        "perdida", "desaparecido", "desaparecida", "disparu", "disparue", "disparus", "disparues",
        "desaparecidos", "desaparecidas", "perdus", "perdidos",
        "mwen", "bernama", "nama", "rele", "ki",
        NameFolding.fold("مفقود"), NameFolding.fold("مفقودة"), NameFolding.fold("اسمه"),
        NameFolding.fold("اسمها"), NameFolding.fold("الكبير"), NameFolding.fold("الكبيرة"),
        NameFolding.fold("الصغير"), NameFolding.fold("الصغيرة"), NameFolding.fold("الأكبر"),
    ]
    static let ofWords: Set<String> = ["of", "de", "do", "da", "del"]
    static let ageOpeners: Set<String> = wordsForAge.union(["de", "about", "circa", "ca"])
    /// Words after which a number is an age, whatever follows.
    static let wordsForAge: Set<String> = [
        "age", "aged", "edad", "idade", "anni", "alter", "eta",
        NameFolding.fold("ዕድመ"), NameFolding.fold("ዕድሜ"), NameFolding.fold("عمره"),
        NameFolding.fold("عمرها"),
    ]
    /// Words before a year of birth.
    static let birthWords: Set<String> = [
        "born", "dob", "yob", "year", "yr", "of", "birth", "approx", "geb", "geboren", "jahrgang",
        "nacido", "nacida", "nato", "nata", "ne", "nee", "en", "in", "nel", "b", "ca", "about",
        "ur", "lahir",
    ]
    /// Phrases that open a name: “que se llama Ana”, “di nome Ana”.
    static let openingPhrases: [[String]] = [
        ["que", "se", "llama"], ["de", "nombre"], ["di", "nome"], ["whose", "name", "is"],
        ["qui", "s'appelle"], ["who", "is"], ["namens"], ["de", "nom"], ["chiamato"], ["chiamata"],
    ]
    /// Phrases of texts in which somebody is missed.
    static let seeking: [[String]] = [
        ["separated", "from"], ["sep", "from"], ["asking", "for"], ["asks", "for"],
        ["asked", "for"], ["looking", "for"], ["searching", "for"], ["separado", "de"],
        ["separada", "de"], ["pregunta", "por"], ["busca", "a"], ["chiede", "notizie", "di"],
        ["chiede", "di"], ["cerca"], ["getrennt", "von"], ["sucht"], ["cherche"],
        ["separe", "de"], ["separee", "de"], ["separated"],
        ["nouvelles", "de"], ["noticias", "de"], ["news", "of"], ["buscando", "a"],
    ]
    /// Phrases after which somebody is missed only if an age follows: of many things it is said that they are lost.
    static let losing: [[String]] = [
        ["missing"], ["lost"], ["still", "missing"], ["kayip"], ["kayip", "kiz"],
        ["kayip", "oglan"], ["kayip", "cocuk"], ["kiz", "araniyor"], ["oglan", "araniyor"],
        ["cocuk", "araniyor"], ["araniyor"], ["yoqolgan"], ["qidiryapman"],
        ["recherche"], ["recherchent"], ["a", "perdu"], ["ont", "perdu"], ["has", "lost"],
        ["have", "lost"], ["perdio", "a"], ["perdeu"], ["ha", "perso"], ["procura"],
    ]
    /// The same in Russian, folded.
    static let losingInRussian: [[String]] = [
        "нет", "ищет", "ищу", "ищем", "ищут", "ищет ребёнка", "ищет ребенка", "ищет детей",
        "пропал",
        "пропала", "пропали", "потерял", "потеряла", "потерялся", "потерялась", "разыскивает",
        "разыскивается",
    ].map { $0.split(separator: " ").map { NameFolding.fold(String($0)) } }
    /// Both by their first words: they are looked for at each word of each text.
    static let losingByFirst = Dictionary(grouping: losing + losingInRussian) { $0.first ?? "" }
    /// Small words between a name and the word of relation after it.
    static let between: Set<String> = possessives.union([
        "as", "come", "als", "comme", "como", "the", "la", "el", "il", "lo", "is", "who", "=",
    ])
    /// Those of them that say that the word is said of the name before them.
    static let binding: Set<String> = ["as", "come", "als", "comme", "como"]
    /// Words before what somebody calls a relative.
    static let possessives: Set<String> = [
        "su", "sus", "mi", "my", "his", "her", "their", "with", "w", "con", "c", "sa", "ma", "mon",
        "seine", "ihre", "sua", "mia", "minha", "tu",
    ]
    /// What children call their parents, which in other languages are names or other words.
    static let spoken: Set<String> = ["mama", "papa"]
    /// Words for a child, which mostly speak of the person of the text.
    static let children: Set<String> = ["child", "minor", "baby", "infant", "kid", "bebe", "menor"]
    /// Words after which ten digits and more are a telephone number.
    static let numberWords: Set<String> = [
        "tel", "telephone", "phone", "mobile", "whatsapp", "numero", "telefono", "telefone",
        "telefon", "celular", "portable",
    ]
    /// Words before a cell that is no telephone.
    static let prisonWords: Set<String> = [
        "prison", "jail", "police", "holding", "detention", "his", "her", "the",
    ]
    /// Words by which a number beside them is that of a document or a file, and no telephone’s.
    static let documentWords: Set<String> = [
        "identidad", "identite", "identidade", "identity", "identification", "identificacion", "id",
        "cedula", "caso", "case", "cas", "dui", "dni", "nui", "nit", "curp", "cpf", "rg",
        "expediente", "dossier", "carte", "pasaporte", "passeport", "passport", "alien", "registro",
    ]
    /// Words before the number of a group.
    static let groupWords: Set<String> = ["grupo", "groupe", "grupa", "gwoup"]
    static let unitWords: Set<String> = ["fmu", "fmua", "familyunit", "famu"]

    /// Words of the table that in running text mostly mean something else.
    static let notInText: Set<String> = [
        "minor", "minors", "menor", "baby", "infant", "boy", "girl", "family", "familia", "kin",
        "partner",
        "sponsor", "responsable", "gran", "ma", "child", "children", "relation", "prima", "primo",
        "femme",
        "mume", "pere", "papa", "mama", "bebe", "bibi", "lola", "lolo", "avo", "kid", "kids",
        "grann",
        "putra", "putri", "datuk", "timoun", "wuj",
        "eri", "tata", "dede", "esi", "sora", "sot", "maz", "zona", "vasi", "ruda", "mamy", "taty",
    ]

    /// Words that end a name: what agencies write of what happened, and small words.
    static let stops: Set<String> = [
        "was", "were", "is", "are", "has", "had", "been", "being", "sent", "taken", "held", "at",
        "in", "to", "on",
        "from", "and", "with", "by", "who", "that", "this", "deleted", "unit", "detained",
        "transferred",
        "apprehended", "prosecuted", "deported", "removed", "us", "usms", "ice", "cbp", "ero",
        "orr", "court",
        "jail", "county", "center", "centre", "hospital", "unknown", "says", "said", "states",
        "stated", "claims",
        "claimed", "separated", "left", "died", "deceased", "dead", "lives", "living", "remains",
        "not", "no",
        "the", "his", "her", "my", "for", "or", "but", "because", "prosecution", "referred",
        "criminal", "adult",
        "record", "records", "crossed", "crossing", "travelled", "traveled", "fue", "esta",
        "estaba", "en", "por",
        "con", "que", "se", "su", "sus", "al", "vive", "murio", "fallecio", "detenido", "detenida",
        "separado",
        "separada", "enviado", "enviada", "no", "ni", "pero", "donde", "cuando", "a", "est", "dans",
        "avec", "qui",
        "foi", "com", "para", "num", "nao", "fmu", "fmua", "alien", "phone", "tel", "dob", "age",
        "aged", "mental",
        "medical", "language", "interpreter", "line", "used", "whereabouts", "location", "custody",
        "facility",
        "sector", "station", "border", "patrol", "agent", "officer", "unaccompanied", "uac",
        "prior", "removal",
    ]

    /// The same as they are written in scripts without capitals, where every word could be a name: Urdu’s small
    /// words, and what flood and camp lists say of where somebody was.
    static let uncasedStops: Set<String> = Set(
        """
        کے کی کا کو سے نے پر میں تک ہے ہیں تھا تھی تھے گیا گئی گئے رہ رہا رہی رہے ساتھ دوسری دوسرے دوسرا بند \
        کشتی کہاں کہتا کہتی جو اور مگر لیکن پاس گھر بعد سمیت لاپتہ تلاش \
        في مع من الى إلى على عن قبل عند غير موجود موجودة لا لم ليس ليست سنة سنوات سنين عمره عمرها عاما ثم كان \
        كانت فقد فقدت ضاع ضاعت تاه تاهت يسكن تسكن جاء جاءت يعيش تعيش بدون فقدوا افترقوا افترق ضاعوا آخر شوهد شوهدت قرب أثناء صغير صغيرة هنا هناك يبحث تبحث يسأل تسأل \
        ኣሎ ኣላ የለን የላን ጠፊኡ ጠፊኣ ጠፊኦም ጠፊኡዎ ጠፊኡዋ ይደሊ ትደሊ ይደልዩ ይበሃል ትበሃል ኣይረኸቦን ኣይረኸበቶን \
        ኣይረኸበትን ኣይተረኽበን ዕድመ ዕድሚኡ ዕድሚኣ ምስ ካብ ናብ ኣብ እዩ እያ ድማ መጺኡ መጺኣ ተፈልዩ ተፈልያ በይኑ በይና \
        አለ አለች የለም የለችም ጠፋ ጠፋች ይፈልጋል ትፈልጋለች ይባላል ትባላለች ነው ናት ጋር ውስጥ ዕድሜ እድሜ ዕድሜው ዕድሜዋ ዓመት \
        ተለየ ተለየች እና ግን
        """.split(separator: " ").map(String.init))
}
