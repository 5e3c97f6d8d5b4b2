// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

extension KinHeader {
    static let endings = [
        "/as", "/os", "/es", "/a", "/o", "/e", "(as)", "(os)", "(es)", "(a)", "(o)", "(e)",
        "(s)", "(e)s", "(x)",
    ]

    /// Phrases that ask whose child somebody is.
    static let childOf = [
        "child of", "son of", "daughter of", "hijo de", "hija de", "hijo a de", "hijo hija de",
        "fils de", "fille de", "fils ou fille de", "filho de", "filha de",
    ]

    /// Words for whoever took a child in.
    static let takers: Set<String> = [
        "foster", "accueil", "daccueil", "pflegefamilie", "gastfamilie", "acogida", "acogedora",
    ]

    /// How words begin that ask whom somebody came with.
    static let company = [
        "with", "trav", "accompa", "acompa", "compan", "viaj", "voyag", "viagg", "arrivat",
        "begleit", "unterwegs", "jedzie", "towarzysz", "insot", "calator", "refakat",
    ]

    /// Words that alone, above names, ask for the father: “ولد/بنت” is the “son or daughter of” of Afghan and
    /// Pakistani papers.
    static let patronymics = Set(
        folded(["ولد", "بنت", "ابن", "ابنة", "ولدیت", "فرزند"])
    ).union(["bin", "binti", "bint", "walad", "waldiyat", "wald"])

    static let copulas: Set<String> = ["is", "es", "est", "ist", "este"]

    /// Words that ask, of whoever a header names, what kind of relative it is.
    static let kinds: Set<String> = [
        "category", "categoria", "categorie", "kategorie", "kategoria",
    ]

    /// What words of headers in other languages ask for, folded.
    static let foldedAttributes: [String: RelativeAttribute] = {
        var found: [String: RelativeAttribute] = [:]
        let lines: [(RelativeAttribute, String)] = [
            (.person, "ስም ሽም"), (.age, "ዕድመ ዕድሜ እድሜ"), (.sex, "ጾታ ፆታ"),
            (.phone, "ስልኪ ስልክ"), (.relation, "ዝምድና"), (.place, "ቦታ ዓዲ ከተማ"),
            (.person, "nama non"), (.age, "umur usia laj"), (.sex, "jantina kelamin jk lp"),
            (.identifier, "kode"), (.place, "paradero keberadaan местонахождение местонахождении"),
            (.place, "місцеперебування местопребывание"),
            (.dateOfBirth, "рожд нар lahir р.н г.р"),
            (.person, "اسم الاسم نام"), (.age, "عمر العمر السن سن"), (.sex, "جنس الجنس النوع"),
            (.dateOfBirth, "الميلاد الولادة المواليد تولد"),
            (.phone, "هاتف الهاتف جوال الجوال موبايل تلفون"),
            (.relation, "القرابة صلة العلاقة قرابته نسبت قرابت خویشاوندی"),
            (.place, "مكان عنوان العنوان السكن الإقامة القرية المدينة البلدة"),
            (.person, "ім'я імя имя фио піб nume numele imie nazwa adi soyadi"),
            (.givenName, "prenume prenumele imiona"), (.surname, "прізвище фамилия nazwisko"),
            (.person, "adi soyadi fish fio ism ismi"),
            (.dateOfBirth, "tugilgan tugilganyili туған"),
            (.sex, "jinsi jins"), (.age, "yoshi yosh"),
            (.relation, "verhaltnis verwandtschaft verwandtschaftsverhaltnis verwandtschaftsgrad"),
            (.age, "wiek varsta yas yasi"), (.sex, "plec sexul cinsiyet cinsiyeti"),
            (.dateOfBirth, "народження рождения urodzenia ur nasterii dogum"),
            (.phone, "телефон telefon telefonul"),
            (
                .relation,
                "pokrewienstwo rudenie rudenia rudeniei доводиться приходится родства родство спорідненості спорідненість hubungan hubungannya yakinligi yakinlik"
            ), (.place, "localitatea miejscowosc місце место адреса адрес adresa adres"),
        ]
        for (attribute, words) in lines {
            for word in words.split(separator: " ") {
                // As headers are: their words lose the marks first.
                let folded = HeaderName(String(word)).words.joined()
                found[NameFolding.fold(folded)] = attribute
            }
        }
        return found
    }()

    /// Phrases for somebody who is looked for or came along.
    static let sought =
        folded([
            "المفقود", "المفقودة", "المفقودين", "الشخص المفقود", "المبحوث عنه", "المطلوب", "برفقة",
            "المرافق", "مرافق", "الشخص المرافق", "يبحث عن", "تبحث عن", "يبحثون عن", "البحث عن",
            "الشخص المطلوب", "گمشده", "گم شده", "همراه", "همراه با",
            "розшукує", "розшукується", "розшукувана особа", "розшукуваний", "шукає",
            "зникла особа", "розшукуваного", "розшукуваної", "розшукуваних", "розшукувані",
            "розшукувану", "зниклого", "зниклої", "зниклих", "разыскиваемого", "разыскиваемой",
            "разыскиваемых", "разыскиваемая", "разыскиваемые", "разыскиваются", "пропавшего",
            "пропавшей", "пропавших", "пропавшая", "вместе с", "следует с", "прибыл с", "прибыла с",
            "зниклий", "супроводжує", "супроводжуючий", "супровід", "їде з", "прибув з",
            "разыскивает", "разыскивается", "разыскиваемый", "ищет", "пропавший", "сопровождающий",
            "сопровождает", "едет с",
        ]) + [
            "poszukuje", "poszukiwany", "poszukiwana", "osoba poszukiwana", "zaginiony",
            "poszukiwanego", "poszukiwanej", "poszukiwanych", "zaginionego", "zaginionej",
            "datang bersama", "tiba bersama", "bersama", "app with", "apprehended with",
            "encountered with", "apprehended w", "orang hilang",
            "zaginiona",
            "jedzie z", "podrozuje z", "przybyl z", "osoba towarzyszaca", "towarzyszy", "cauta",
            "persoana cautata", "persoana disparuta", "calatoreste cu", "insotit de", "insotitor",
            "a venit cu", "aranan", "aranan kisi", "yoqolgan", "yoqolganlar", "yoqolgan yaqinlari",
            "qidirilayotgan",
            "qidirilayotganlar", "izlanayotgan", "kayip", "kayip kisi", "refakatci",
            "looking for", "sought", "missing person", "searching for", "search for", "searched",
            "busca a", "busca",
            "buscando", "procura", "recherche", "traveling with", "travelling with",
            "traveled with",
            "travelled with",
            "viajaba con", "viaja con", "viajando com", "accompanied by", "acompanado por",
            "accompanying", "came with", "trav w", "travel w", "traveled w", "travelled w",
            "traveling w", "travelling w", "travels with", "trav with", "came w", "arrived w",
            "arrived with", "voyage avec", "separated from", "separado de", "missing",
            "next of kin",
            "wanted person",
            "accompagne de", "accompagne par", "accompagne", "voyageait avec", "recherche",
            "arrivato con", "arrivata con", "viaggiava con", "viaggia con", "in viaggio con",
            "accompagnato da", "accompagnata da", "persona cercata", "persona ricercata",
            "ricercato",
            "scomparso", "scomparsa", "persona scomparsa", "begleitet von", "begleitperson",
            "gesucht", "gesuchte person", "vermisst", "vermisste",
            "unterwegs mit", "acompanado de", "accompanied", "claimed by", "claimant",
            "reclamado por",
            "buscado", "buscada", "persona buscada", "personne recherchee", "recherchee",
            "desaparecido", "desaparecida", "persona desaparecida", "disparu", "disparue",
            "personne disparue", "quien viajaba", "quien viaja", "quien vino", "quien llego",
            "acompanante", "acompanantes", "acompanan", "acompana", "accompagnant",
            "accompagnants", "companion", "companions", "person accompanying",
            "personnes recherchees", "personnes disparues", "personas buscadas",
            "personas desaparecidas", "missing persons", "missing people", "missing members",
            "missing children", "acompanhante", "acompanhantes", "acompanhado de",
            "acompanhada por",
            "pessoa procurada", "procurado", "procurada", "procurados", "absents", "absentes",
            "manquants", "membres absents",
            "membres manquants", "enfants manquants", "ausentes", "faltantes",
        ]

    /// Phrases for the head of a household.
    static let heads =
        folded([
            "رب الأسرة", "ربة الأسرة", "برب الأسرة", "لرب الأسرة", "رب العائلة", "برب العائلة",
            "معيل الأسرة", "المعيل",
        ]) + [
            "cabeza de grupo", "jefe de grupo", "jefe a de grupo", "jefa de grupo",
            "chef de groupe",
            "head of group", "group head", "group leader", "kepala keluarga", "ketua keluarga",
            "head of household", "head of hh", "head of family", "household head", "hh head",
            "family head", "hoh", "ho h", "jefe de hogar", "jefe de familia", "jefa de hogar",
            "chef de menage",
            "chef de famille", "chefe de familia", "jefe a de familia", "jefe a de hogar",
            "jefe a del hogar", "jefe del hogar", "jefa de familia", "cabeza de familia",
            "head of the household", "head of the family", "cheffe de menage", "chef du menage",
            "chefe do agregado", "chefe de agregado", "chefe a do agregado", "chefe da familia",
            "chefe do agregado familiar", "responsavel do agregado", "hane reisi", "aile reisi",
            "oila boshligi", "xonadon boshligi",
        ]

    /// Words for the person of the record where a list is kept by somebody who asks, calls or is asked.
    static let selfWords: Set<String> = Set<String>([
        "enquirer", "enquirers", "inquirer", "caller", "callers", "applicant", "applicants",
        "requester", "requestor", "searcher", "seeker", "interviewee", "interviewed",
        "entrevistado", "entrevistada", "solicitante", "demandeur", "demandeuse", "informante",
        "declarante", "declarant", "detainee", "detenido", "detenida", "patient", "paciente",
        "beneficiary", "beneficiario", "registrant", "member", "miembro", "membre", "membro",
        "antragsteller", "anfragende", "appelant", "appelante", "appelants", "llamante",
        "remitente", "expediteur", "sender", "pelapor", "pemohon", "wnioskodawca", "zglaszajacy",
        "reportante", "denunciante", "informant", "reporter", "requerante", "requerant",
        "richiedente", "chiamante", "segnalante", "ospite", "dichiarante",
    ]).union(
        folded([
            "گیرنده", "متقاضی", "کننده", "المتصل", "المتصلة", "مقدم", "مقدمة", "المبلغ", "المبلغة",
            "الطالب", "السائل", "заявник", "заявника", "заявниця", "заявитель", "заявителя",
            "звернувся", "обратившийся", "отправитель", "відправник",
        ]))

    static let fillers: Set<String> = [
        "name", "full", "del", "de", "la", "du", "of", "the",
    ]

    /// What the word “last” stands before in headers that ask for no name.
    static let happenings: Set<String> = [
        "news", "seen", "known", "contact", "contacted", "heard", "met", "sighting", "sighted",
        "location", "address", "residence", "place", "date", "day", "time", "visit", "update",
        "updated", "arrival", "registration", "whereabouts",
    ]

    /// Words that ask how something is known or how somebody fares.
    static let statusWords: Set<String> = [
        "alive", "dead", "deceased", "basis", "status", "estimated", "est", "vivo", "viva",
        "vivante", "vivant", "decede", "consent", "verified", "confirmed", "quality",
    ]

    /// Words that ask, beside a relative, how they fare: “état de la mère”.
    static let conditions: Set<String> = Set<String>([
        "situation", "situacion", "situacao", "situazione", "condition", "condicion", "condicao",
        "etat", "estatus", "zustand", "stan", "stare", "starea",
    ]).union(folded(["حالة", "الحالة", "وضع", "الوضع", "وضعیت", "стан", "состояние", "статус"]))

    /// Phrases of Arabic headers for whoever looks after a child.
    static let arabicCarers = folded([
        "مقدم الرعاية", "مقدمة الرعاية", "مقدمي الرعاية", "القائم بالرعاية", "القائم على الرعاية",
        "القائمة بالرعاية", "راعي الطفل", "المسؤول عن الطفل", "الأسرة البديلة", "الأسرة الحاضنة",
    ])

    static let relationTo =
        folded(["صلة القرابة", "صلة قرابة", "العلاقة برب", "القرابة برب"]) + [
            "relation to", "relationship to", "relationship with", "related to", "parentesco con",
            "relacion con",
            "relation with", "rel to", "lien avec", "lien au chef", "claimed relationship",
            "relation of adult",
        ]

    /// Words of the table that in a header do not name a relative.
    static let notOwners: Set<String> = [
        "relation", "kin", "boy", "girl", "bro", "sis", "gran", "ma",
    ]

    /// Words for those who live in a household beside its head.
    static let memberWords: Set<String> = Set<String>([
        "members", "membres", "miembros", "membros", "membri", "integrantes", "dependents",
        "dependants", "dependientes", "dependentes", "occupants", "composition", "composicion",
        "composizione", "mitglieder", "familymembers", "familymember", "uyeler", "uyeleri",
        "azolari", "azolar",
    ]).union(folded(["أفراد", "افراد", "اعضا", "اعضای", "члени", "члены", "ارکان"]))

    /// Words for those who travel on together with the person of the row, whoever that is.
    static let togetherWords = Set(folded(["совместно", "разом", "вместе"]))

    static let groupWords: Set<String> = [
        "unit", "group", "grupo", "groupe", "number", "no", "num", "nr", "id", "code", "fmu",
        "fmua", "fam",
        "unidad", "size", "count",
    ]

    static let plurals: Set<String> = Set<String>([
        "integrantes", "acompanantes", "accompagnants", "companions",
        "children", "kids", "sons", "daughters", "hijos", "hijas", "ninos", "filhos", "enfants",
        "siblings", "fratelli", "sorelle", "figli", "figlie", "familiari",
        "brothers", "sisters", "hermanos", "hermanas", "irmaos", "freres", "soeurs", "relatives",
        "familiares",
        "parents", "padres", "minors", "menores", "fratrie", "copii", "saudara", "anakanak",
        "frati", "surori", "rude",
        "dzieci", "bracia", "siostry", "rodzenstwo", "rodzice", "geschwister", "kinder",
        "kardesler",
        "kardesleri", "yaqinlari", "yoqolganlar", "qidirilayotganlar", "cocuklar", "cocuklari",
        "membres", "members", "membri", "membros",
        "persons", "people", "personnes", "personas", "pessoas", "persone", "absents", "absentes",
        "manquants", "ausentes", "faltantes", "desaparecidos", "disparus", "scomparsi",
    ]).union(folded(["діти", "дети", "брати", "сестри", "братья", "сестры", "члени", "члены"]))
}
