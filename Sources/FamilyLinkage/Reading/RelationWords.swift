// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// Words for relatives in the languages lists are kept and children interviewed in.
///
/// One table serves headers (`nombre_madre`), cells (`abuelita`) and free text (“says aunt Rosa …”).
enum RelationWords {
    /// What a word says of a relative.
    struct Meaning: Sendable, Hashable {
        var relation: KinStatement.Relation
        var sex: Sex?
    }

    /// What a folded word means; nil where it names no relative.
    static func meaning(_ folded: String) -> Meaning? {
        if let found = table[folded] { return found }
        // “Grandfather’s name”, “grand-père”.
        if folded.utf8.count > 4, folded.hasSuffix("s"),
            let found = table[String(folded.dropLast())]
        {
            return found
        }
        let letters = folded.filter(\.isLetter)
        return letters.count < folded.count ? table[letters] : nil
    }

    /// What a word means as it is written.
    ///
    /// Folded to Latin letters, the Arabic words for a mother and for a father's brother are one: both begin with a
    /// letter that has none.
    static func meaning(ofWord word: String) -> Meaning? {
        meaning(NameFolding.fold(word), of: word)
    }

    /// What a folded word means that stands so in a text.
    ///
    /// Words of other scripts fold to short Latin ones that mean something else where they are written in Latin
    /// letters: the Arabic uncle is the English “am”.
    static func meaning(_ folded: String, of written: String) -> Meaning? {
        if let first = written.unicodeScalars.first, first.value >= 0x600, first.value < 0x700,
            let found = inArabic[arabic(written)]
        {
            return found
        }
        guard let found = meaning(folded) else { return nil }
        let isLatin = written.utf8.first.map { $0 < 0x80 } ?? true
        let isOther =
            ofOtherScripts.contains(folded)
            || folded.hasSuffix("s") && ofOtherScripts.contains(String(folded.dropLast()))
        return isLatin && isOther ? nil : found
    }

    /// What words fold to that are written in no Latin letters.
    private static let ofOtherScripts: Set<String> = {
        var others: Set<String> = []
        var latin: Set<String> = []
        for (_, _, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let folded = NameFolding.fold(String(word)).filter { $0 != " " }
                if word.unicodeScalars.contains(where: { $0.value >= 0x370 && $0.value < 0x1E00 }) {
                    others.insert(folded)
                } else {
                    latin.insert(folded)
                }
            }
        }
        return others.subtracting(latin)
    }()

    /// What a cell such as `Mother`, `hija menor` or `su abuelita` means: the first word that names a
    /// relative, unless a word before it turns it into another (`step mother`, `half brother`).
    static func meaning(ofCell text: String) -> Meaning? {
        let written = text.split(separator: " ").first.map(String.init) ?? ""
        if let found = inArabic[arabic(written)] { return found }
        let words = NameFolding.fold(text).split(separator: " ").map(String.init)
        for (place, word) in words.enumerated() {
            let pair = place + 1 < words.count ? word + words[place + 1] : ""
            if let found = table[pair] ?? table[word] { return found }
        }
        return nil
    }

    /// Words in Arabic letters, as they are written.
    private static let inArabic: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        for (relation, sex, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace)
            where word.unicodeScalars.contains(where: { (0x600..<0x700).contains($0.value) }) {
                table[arabic(String(word))] = Meaning(relation: relation, sex: sex)
            }
        }
        return table
    }()

    /// A word without its article and marks, its alif as one letter.
    private static func arabic(_ word: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in word.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x622, 0x623, 0x625, 0x671: scalars.append("ا")
            case 0x6A9: scalars.append("ك")
            case 0x649, 0x6CC: scalars.append("ي")
            case 0x640, 0x64B...0x65F, 0x670, 0x200C...0x200D: break
            default: scalars.append(scalar)
            }
        }
        let kept = String(scalars)
        return kept.hasPrefix("ال") && kept.unicodeScalars.count > 3
            ? String(kept.dropFirst(2)) : kept
    }

    private static let table: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        for (relation, sex, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let folded = NameFolding.fold(String(word)).filter { $0 != " " }
                let meaning = Meaning(relation: relation, sex: sex)
                // What a word of another script folds to takes no Latin word’s place.
                let isLatin = word.unicodeScalars.allSatisfy { $0.value < 0x370 }
                if !folded.isEmpty, isLatin || table[folded] == nil { table[folded] = meaning }
                // Words of headers lose their marks before they are folded.
                let ofHeader = NameFolding.fold(HeaderName(String(word)).joined)
                if !ofHeader.isEmpty, table[ofHeader] == nil { table[ofHeader] = meaning }
            }
        }
        return table
    }()

    private static let lines: [(KinStatement.Relation, Sex?, String)] = [
        (
            .mother, .female,
            """
            mother mothers mom moms mum mommy mama mami mamita madre mae mere maman mutter nanay inay \
            manman mamma mothr mth biologicalmother birthmother madrebiologica hooyo matka mamei mamy anne annesi матері матерью матір'ю мать мама мати матір \
            ام أم الأم أمه أمها والدة الوالدة والدته والدتها مادر مادرم مادرش مور muttersname muttername ኣደ እናት
            """
        ),
        (
            .father, .male,
            """
            father fathers dad dads daddy papa papi papito padre pai pere babbo vater tatay itay fathr fth \
            biologicalfather birthfather padrebiologico aabo aabbe baba babasi ojciec ojca tata tatal tatalui taty батька батьком отца отцом отец папа батько тато اب أب الأب \
            أبوه أبوها والد الوالد والده والدها پدر پدرم پدرش پلار vatersname vatername ኣቦ አባት
            """
        ),
        (
            .parent, nil,
            "parent parents padres progenitor progenitores eltern rodzic rodzice parinte parinti parintii батьки родители والدين"
        ),
        (
            .stepParent, .female,
            "stepmother stepmom macocha uveyanne مادراندر نامادری madrastra bellemere stiefmutter мачуха мачеха adoptivemother madreadoptiva"
        ),
        (
            .stepParent, .male,
            "stepfather stepdad ojczym uveybaba پدراندر ناپدری padrastro padrasto beaupere stiefvater вітчим отчим adoptivefather padreadoptivo"
        ),
        (.stepParent, nil, "stepparent adoptiveparent adopter"),
        (
            .guardian, nil,
            """
            guardian guardians caregiver caregivers carer caretaker custodian tutor encargado cuidador \
            responsable responsavel vormund betreuer gardien tuteur sponsor opiekun tutore bakici vasi опікун опекун وصي ولي legalguardian fosterparent \
            fosterfamily hostfamily familledaccueil familleaccueil pflegefamilie gastfamilie familiaacogedora
            """
        ),
        (
            .guardian, .female,
            "godmother madrina madrinha marraine opiekunka tutora encargada cuidadora tutrice betreuerin pflegemutter fostermother"
        ),
        (.guardian, .male, "godfather padrino padrinho parrain pflegevater fosterfather"),
        (.grandparent, nil, "grandparent grandparents abuelos avos grandsparents"),
        (
            .grandparent, .female,
            """
            grandmother grossmutter grandma grandmom granny abuela abuelita avo vovo nonna grandmere nonne ayeeyo bibi lola gran \
            бабушка бабуся babcia babci bunica bunicii babaanne anneanne buyukanne бабусі бабушки baba_anne جدة الجدة جدته مادرکلان مادربزرگ greatgrandmother bisabuela maternalgrandmother paternalgrandmother
            """
        ),
        (
            .grandparent, .male,
            """
            grandfather nonno nonni grossvater grandpa granddad abuelo abuelito grandpere awoowe babu lolo dziadek bunic bunicul dede dedesi buyukbaba дедушка дід дідусь جد الجد پدرکلان پدربزرگ \
            greatgrandfather bisabuelo maternalgrandfather paternalgrandfather
            """
        ),
        (
            .auntOrUncle, .female,
            """
            aunt aunts auntie aunty zia zie tia tiita tita tante matant eeddo habaryar shangazi ciocia ciotka matusa teyze teyzesi halasi тьотя тетя тётя тітка عمة خالة \
            عمته خالته maternalaunt paternalaunt
            """
        ),
        (
            .auntOrUncle, .male,
            """
            uncle uncles onkel zio zii tio tito oncle tonton adeer abti mjomba wujek stryj unchi unchiul amca amcasi dayi dayisi дядя дядько عم خال کاکا کاکایش عمو ماما مامایش دایی maternaluncle \
            paternaluncle
            """
        ),
        // The aunt of Dari and of hasty Arabic, and “his uncle” of careful Arabic.
        (.auntOrUncle, nil, "عمه خاله"),
        (
            .sibling, nil,
            "sibling siblings fratelli hermanos irmaos fratrie اخوة إخوة geschwister rodzenstwo kardes kardesi kardesler kardesleri halfsibling stepsibling"
        ),
        (
            .sibling, .male,
            """
            brother brothers bro fratello hermano hermanito irmao frere freres bruder frate frati fratele fratii bracia agabey брати братья брата walaal кuya kuya брат братик اخ أخ برادر برادرم ورور \
            الأخ أخوه halfbrother stepbrother mediohermano hermanastro
            """
        ),
        (
            .sibling, .female,
            """
            sister sisters sis sorella sorelle hermana hermanas hermanita irma irmas soeur soeurs schwester walaasha siostra siostry sora surori ablasi сестри сестры сестру сестра сестричка \
            اخت أخت الأخت أخته خواهر خواهرم خور halfsister stepsister mediahermana hermanastra
            """
        ),
        (
            .child, nil,
            """
            child children kid kids figli bambini minori hijos ninos menores filhos enfants kinder anak dziecko dzieci dziecka copil copilul copilului copii copiii cocuk cocugu cocuklar cocuklari дитина дитини ребенок ребенка дети діти أولاد اولاد أطفال طفل کودک فرزند فرزندان minor \
            minors nino nina menor baby infant bebe toddler ilmo caruur watoto mtoto crianca criancas
            """
        ),
        (
            .child, .male,
            "son sons figlio bambino hijo hijito filho fils sohn junge wiil fiu fiul syna oglu ogul erkekcocuk сина сына сын син ابن ابنه ولد پسر پسرم زوی garcon boy stepson hijastro ወዲ ልጅ"
        ),
        (
            .child, .female,
            "daughter daughters dtr figlia figlie bambina hija hijas hijita filha filhas fille filles tochter madchen maedchen gabar fiica corka corki kizi kizcocuk дочку доньку дочери дочь дочка донька ابنة ابنته بنت دختر دخترم لور girl stepdaughter hijastra"
        ),
        (
            .grandchild, nil,
            "grandchild grandchildren nietos netos petitsenfants torun torunu онуки внуки نواسه نوه apo"
        ),
        (.grandchild, .male, "grandson enkel nieto neto petitfils wnuk wnuka внук онук حفيد"),
        (
            .grandchild, .female,
            "granddaughter enkelin nieta neta petitefille wnuczka внучку онуку внучка онука حفيدة"
        ),
        (
            .nieceOrNephew, .male,
            "nephew nephews nipotino neffe sobrino sobrinho neveu siostrzeniec bratanek племінника племянника племянник племінник"
        ),
        (
            .nieceOrNephew, .female,
            "niece nieces nipotina nichte sobrina sobrinha siostrzenica bratanica племінницю племянницу племянница племінниця"
        ),
        (.nieceOrNephew, nil, "برادرزاده خواهرزاده sobrinos nipote nipoti pamangkin yegen yegeni"),
        (
            .spouse, .female,
            "wife moglie ehefrau esposa epouse zona zony sotie sotia karisi esi жена дружина زوجة زوجته خانم زن mke femme"
        ),
        (
            .spouse, .male,
            "husband marito ehemann marido esposo mari epoux maz meza sot sotul kocasi муж чоловік زوج زوجها شوهر mume"
        ),
        (
            .spouse, nil,
            "همسر spouse conyuge conjoint conjuge partner companera companero pareja asawa"
        ),
        (
            .relative, nil,
            """
            relative relatives family kin nok nextofkin familymembers membresdelafamille membresfamille membriifamiliei czlonkowierodziny \
            членисімї членысемьи ailefertleri aileuyeleri krewny krewna ruda rudei rudele nepot nepoata akraba akrabasi familiari cugino cugina \
            родич родича родственница родичка familiar familiares pariente parientes parente parentes \
            cousin cousins primo prima relation родственник قريب خویشاوند اقارب angehorige angehoriger angehorigen verwandte verwandter verwandten famille familymember kinsman
            """
        ),
    ]
}

extension KinStatement.Relation {
    /// What somebody is to the person who calls them this: a mother calls her child’s mother’s child.
    ///
    /// Nil for `relative`, whose inverse says as little.
    var inverse: KinStatement.Relation {
        switch self {
        case .mother, .father, .parent, .stepParent, .guardian: .child
        case .grandparent: .grandchild
        case .auntOrUncle: .nieceOrNephew
        case .sibling: .sibling
        case .child: .parent
        case .grandchild: .grandparent
        case .nieceOrNephew: .auntOrUncle
        case .spouse: .spouse
        case .relative: .relative
        }
    }

    /// Whether it names somebody older who cares for the speaker.
    var isElder: Bool {
        switch self {
        case .mother, .father, .parent, .stepParent, .guardian, .grandparent, .auntOrUncle: true
        default: false
        }
    }
}
