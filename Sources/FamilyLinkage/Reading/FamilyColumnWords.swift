// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What words of headers, and the look of values, say of a column beside its role.
extension FamilyColumnAssignment {
    static func has(_ words: [String], _ set: Set<String>) -> Bool {
        words.contains { set.contains($0) }
    }

    static func isGroup(_ words: [String]) -> Bool {
        let joined = words.joined()
        let alone: Set<String> = [
            "group", "grupo", "groupe", "gruppe", "grp", "fmu", "fmua", "household", "hogar",
            "familyunit", "nucleo", "nucleofamiliare", "famverbund", "familienverbund", "grupofam",
            "grupofamiliar", "famgroup", "groupefam", "groupefamilial", "kk",
        ]
        if alone.contains(joined) { return true }
        return has(
            words,
            [
                "family", "familia", "famille", "familiar", "household", "hh", "hogar", "group",
                "grupo", "groupe", "fmu", "fmua", "menage", "case", "caso", "ration",
                "familienverband", "familiennummer", "haushalt", "haushaltsnummer", "gospodarstwo",
                "gospodarstwa", "hane", "grupy", "grupa", "grupowy",
            ])
            && has(
                words,
                [
                    "unit", "number", "no", "num", "numero", "nr", "n", "id", "code", "fmu", "card",
                    "unidad",
                ])
            && !has(words, ["name", "date"]) && !isSize(words)
    }

    /// Whether a header asks how many people there are, rather than which group it is.
    static func isSize(_ words: [String]) -> Bool {
        has(
            words,
            [
                "size", "taille", "tamano", "tamanho", "grosse", "groesse", "dimensione",
                "wielkosc", "marimea", "nombre", "count", "total", "buyuklugu",
            ])
            && !has(words, ["no", "num", "nr", "id", "code", "name"])
    }

    /// Numbers of one kind are compared across lists, whatever the lists call them.
    static func numbering(_ words: [String]) -> String {
        if has(words, ["case", "caso", "dossier", "expediente"]) { return "case" }
        if has(words, ["household", "hh", "hogar", "menage"]) { return "household" }
        if has(words, ["ration", "card"]) { return "ration-card" }
        return "family"
    }

    static func isAlienNumber(_ words: [String]) -> Bool {
        words == ["a"] || has(words, ["alien", "anumber"])
            || words.contains("a") && has(words, ["no", "number", "num", "numero"])
    }

    static func isNumbered(_ words: [String]) -> Bool {
        has(words, numberWords)
    }

    static func isHeldAt(_ words: [String]) -> Bool {
        if has(words, ["community", "village", "comunidad", "origin", "birth"]) { return false }
        return words == ["home"] || has(words, heldWords)
            || has(words, ["location", "ubicacion"])
                && has(words, ["current", "actual", "last", "present"])
            || whereNow.contains(words.joined(separator: " "))
            // “Caller now at”.
            || words.count > 2 && words.last == "at"
                && ["now", "currently"].contains(words[words.count - 2])
    }

    /// Whether a header asks where somebody lived before: “prior address”, “address before storm”.
    static func isHomeBefore(_ words: [String]) -> Bool {
        has(words, addressWords) && has(words, beforeWords)
    }

    /// Words for an address.
    private static let addressWords: Set<String> = [
        "address", "addr", "residence", "direccion", "domicilio", "adresse", "domicile", "endereco",
        "residencia", "residenza", "indirizzo", "anschrift", "wohnort", "adres", "adresa", "alamat",
        "adress", "wohnadresse", "heimatadresse",
    ]
    /// Words for how things were before.
    private static let beforeWords: Set<String> = [
        "before", "prior", "previous", "former", "old", "home", "pre", "permanent", "usual",
        "antes", "anterior", "previa", "habitual", "permanente", "avant", "precedente", "ancienne",
        "habituelle", "fruhere", "vorherige", "bisherige", "ehemalige", "precedentemente", "prima",
        "poprzedni", "eski", "sebelum", "asal",
    ]

    /// Words for where patients were brought.
    static let transferWords: Set<String> = [
        "received", "receiving", "transferred", "transfer", "referred", "transferido", "trasladado",
        "recibido", "transfere", "recu",
    ]
    /// Words that ask of a relative by what to trace or describe them, and not for the name.
    static let tracedWords: Set<String> = [
        "mi", "race", "ethnicity", "ethnic", "religion", "suffix", "height", "weight", "hair",
        "eyes", "eye", "build", "photo", "picture", "clothing", "clothes", "grade", "school",
        "condition", "raza", "etnia", "altura", "estatura", "peso", "foto", "ropa", "grado",
        "escuela", "taille", "poids", "cheveux", "yeux", "vetements", "ethnie", "ecole", "classe",
        "escola", "cabelo", "olhos", "haarfarbe", "augenfarbe", "schule", "kleidung",
    ]

    /// Whether a header asks where somebody was taken on board.
    static func isPickUp(_ words: [String]) -> Bool {
        let joined = words.joined()
        return ["pickup", "pickuppoint", "pickuplocation", "pickupplace", "pickedup", "pickedupat"]
            .contains(joined)
    }

    /// Headers that ask where somebody is, folded.
    private static let whereNow: Set<String> = Set(
        [
            "donde esta", "ou est il", "onde esta", "gdzie przebywa", "where now", "place of stay",
            "drop off", "dropoff",
        ]
    ).union(KinHeader.folded(["де перебуває", "де знаходиться", "где находится", "где пребывает"]))

    static func isClock(_ words: [String]) -> Bool {
        has(words, ["time", "hora", "heure", "hour", "uhrzeit", "hr"])
    }

    static func looksLikeClock(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        guard count > 0 else { return false }
        let read = (0..<count).count { Clock.minute(in: column.values[$0]) != nil }
        return read * 2 > count
    }

    static func hasDigits(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        return (0..<count).count { column.values[$0].contains(where: \.isNumber) } * 2 > count
    }

    /// Whether most values are telephone numbers as they are dialled from abroad: `+93 …`, `0093 …`.
    static func isDialled(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        let dialled = (0..<count).count { place in
            let value = column.values[place]
            return (value.hasPrefix("+") || value.hasPrefix("00"))
                && value.count(where: \.isNumber) >= 9
        }
        return count > 0 && dialled * 2 > count
    }

    /// Whether the values are names, by being many words that are no relation and have no digit.
    static func holdsNames(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        let names = (0..<count).count { place in
            let value = column.values[place]
            return !value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
                && RelationWords.meaning(ofCell: value) == nil
        }
        return count >= 5 && names * 5 >= count * 4
    }

    /// Whether most values begin as names do: with anything but a small letter or a digit.
    static func isCapitalized(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        let small = (0..<count).count { place in
            column.values[place].first.map { $0.isLowercase || $0.isNumber } ?? true
        }
        return small * 2 <= count
    }

    /// Whether values are mostly whole sentences.
    static func isTold(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 200)
        let spaces = (0..<count).reduce(0) { $0 + column.values[$1].count { $0 == " " } }
        return count > 0 && spaces >= count * 5
    }

    /// Whether most values have several words.
    static func isOfSeveralWords(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 200)
        return count > 0
            && (0..<count).count { column.values[$0].split(separator: " ").count > 1 } * 2 > count
    }

    static func isProse(_ column: TableColumn) -> Bool {
        guard column.values.count > 0 else { return false }
        let count = min(column.values.count, 200)
        let spaces = (0..<count).reduce(0) { $0 + column.values[$1].count { $0 == " " } }
        return spaces >= count * 2
    }

    static let numberWords: Set<String> = Set([
        "id", "no", "number", "num", "nr", "n", "numero", "ref", "code", "ficha", "dossier",
    ]).union(folded("رقم شماره دوسیه پرونده номер ቁጽሪ ቁጥር"))
    static let phoneWords: Set<String> = Set([
        "phone", "phones", "tel", "telephone", "telefono", "telefon", "telefone", "mobile", "cell",
        "celular", "fon", "cellulare", "recapito", "chiamare",
        "handy", "contact", "contacto", "whatsapp", "telefonnummer", "msisdn", "numara", "sim",
        "telefonul", "telefonu", "gsm", "whats",
    ]).union(
        folded(
            "تماس تیلفون تليفون هاتف الهاتف جوال الجوال موبايل الموبايل تلفون التلفون واتساب телефон ስልኪ ስልክ"
        ))
    /// What somebody is in a case or a household.
    static let roleWords: Set<String> = ["role", "rol", "rolle", "papel"]
    static let ageWords: Set<String> = ["age", "edad", "idade", "alter", "eta", "wiek", "varsta"]
    static let languageWords: Set<String> = [
        "language", "languages", "lang", "idioma", "idiomas", "lengua", "langue", "lingua",
        "sprache", "jezyk", "limba",
    ]
    /// Words for where people want to go, or ask to stay.
    static let destinationWords: Set<String> = [
        "destination", "dest", "destino", "destinazione", "ziel", "zielland", "asylum", "asilo",
        "transit", "transito", "host", "resettlement",
    ]
    static let callingWords: Set<String> = ["calling", "called", "llama", "llamada", "appel"]
    static let noteWords: Set<String> = Set([
        "notes", "note", "notas", "comments", "comment", "remarks", "remark", "narrative",
        "observaciones",
        "observacion", "observations", "observacoes", "remarques", "remarque", "comentarios",
        "description", "details",
        "history", "story", "relato", "situation", "circumstances", "prymitky", "memo",
        "precisions", "precisiones", "circonstances", "circunstancias", "detalles", "recit",
        "obs", "mensaje", "message", "messages", "mensajes", "catatan", "ket", "keterangan",
        "rmks", "rmk", "cmts", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen",
        "schilderung",
        "uwagi", "observatii", "observatiile", "mentiuni", "aciklama", "aciklamalar", "notlar",
        "izoh", "izohlar", "беседа", "интервью", "опрос", "ifade", "ifadesi",
    ]).union(
        folded(
            "መዘኻኸሪ ርእይቶ ማስታወሻ አስተያየት ምርመራ توضیحات توضیح یادداشت ملاحظات الملاحظات تفاصيل примітки примітка примечание примечания прим примеч обставини обстоятельства"
        ))
    static let encounterWords: Set<String> = [
        "apprehension", "apprehended", "app", "encounter", "encountered", "arrival", "arrived",
        "entry",
        "registration",
        "registered", "crossing", "crossed", "detencion", "aprehension", "llegada", "arrivee",
        "separation",
        "separated", "sep", "seen", "found", "met", "landing", "landed", "rescued",
        "enregistrement",
        "registro",
        "chegada", "separacion", "ankunft", "ankunftsdatum", "einreise", "einreisedatum",
        "aufgriff", "erstkontakt", "aufgriffsdatum", "rencontre", "entree", "ingreso", "entrada",
        "прибуття", "прибытия", "وصول", "الوصول",
    ]
    static let encounterPlaceWords: Set<String> = [
        "sector", "sect", "station", "porto", "hafen", "post", "checkpoint", "poe", "port",
        "crossing", "puesto", "frontera",
        "landing",
        "encounter", "apprehension", "entry", "registration", "point", "puerto", "poste", "found",
        "punto", "landfall", "grenzabschnitt", "grenzubergang", "dienststelle", "frontiere",
        "fronteira",
        "grenze", "estacion", "pendaratan",
    ]
    static let documentWords: Set<String> = [
        "document", "documents", "documento", "documentos", "papers", "papeles", "papiers",
        "certificate", "certificates", "acta", "actas", "partida", "urkunde", "urkunden",
        "dokumente", "unterlagen", "acte", "actes", "certidao", "документи", "документы", "وثائق",
    ]
    static let seenWords: Set<String> = ["seen", "visto", "vista", "vu", "vue", "gesehen"]
    /// Words for a birth, which beside a place say that it is where somebody was born.
    static let birthWords: Set<String> = [
        "birth", "birthplace", "born", "nac", "nacimiento", "nasc", "nascimento", "naissance",
        "nascita", "geburt", "geburtsort", "urodzenia", "nasterii", "dogum", "lahir",
    ]
    /// Words for what goes its way through an office.
    static let proceedingWords: Set<String> = [
        "tramite", "solicitud", "caso", "proceso", "expediente", "civil", "salud", "migratorio",
        "documento", "registro", "application", "case", "request", "health", "processo", "pedido",
        "dossier", "demande", "saude",
    ]
    static let separationWords: Set<String> = [
        "separated", "separation", "separacion", "separaciones", "separes", "sep", "separazione",
        "separacao", "trennung",
    ]
    /// Words for the last that was heard of somebody.
    static let newsWords: Set<String> = ["nouvelle", "nouvelles", "noticia", "noticias", "news"]
    static let heldWords: Set<String> = Set<String>([
        "facility", "shelter", "albergue", "block", "center", "centre", "ward", "hospital", "held",
        "custody",
        "detention", "refugio", "orphanage", "orphelinat", "placement", "tent", "unit", "foyer",
        "site", "cell",
        "abrigo", "accueil", "hebergement", "unterkunft", "unterbringung", "einrichtung", "heim",
        "alojamiento", "centro", "lager", "hotel",
        "accommodation", "housing", "staying", "living", "lives", "programa", "program",
        "programme",
        "sede", "struttura", "institution", "foster", "gazda", "placowka", "osrodek", "hastane",
        "barinma",
    ]).union(
        folded(
            "መዓስከር መጠለያ ካምፕ الموقع موقع المعسكر معسكر المخيم مخيم الملجأ مركز المركز موقعیت اردوگاه کمپ заклад установа больница лікарня фактична фактичне фактический фактическое приют притулок учреждение учреждения установи пвр интернат санаторий лагерь"
        ))
    static let originWords: Set<String> = Set([
        "from", "before", "origin", "antes", "avant", "origen", "procedencia", "provenance",
        "village", "community",
        "comunidad", "hometown",
        "home", "aldea", "native", "origem", "origine", "town", "city", "municipio", "municipality",
        "zamieszkania", "pochodzenia", "pochodzenie", "skad", "geldigi", "tribe",
        // What countries call the land under a district.
        "bairro", "proveniencia", "procedencia", "taluka", "tehsil", "taluk", "upazila",
        "territoire", "groupement", "chefferie", "colline",
        "woreda", "kebele", "payam", "memleket", "memleketi", "qishloq", "qishloqdan", "qishlogi",
        "asal", "kampung", "desa", "gampong",
    ]).union(
        folded(
            "گاؤں گوٹھ تعلقہ تحصیل ضلع پتہ ولایت ولسوالی قریه القدوم السكن المنشأ القرية المدينة البلدة الأصل قبل قادم قادمة القادم проживання переміщення звідки походження откуда жительства проживания регистрации реєстрації прописка прописки"
        )
    ).union(folded("ዝመጽኡሉ ዝመጽእሉ መበቆል የመጡበት መነሻ ወረዳ ቀበሌ ጣብያ"))

    /// Those of them that say that somebody comes from there, and not that it is a town.
    static let comingWords = originWords.subtracting([
        "town", "city", "municipio", "municipality", "bairro", "woreda", "kebele", "taluka",
        "tehsil", "taluk", "upazila", "territoire", "home", "community", "comunidad",
    ]).union(birthWords)

    /// Words in other scripts, folded as those of headers are.
    private static func folded(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { NameFolding.fold(HeaderName(String($0)).joined) })
    }
}
