// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words that go with names: titles, suffixes, particles and markers, all folded.
enum NameWords {
    static let honorifics = set(
        """
        mr mrs ms miss mx master dr doctor prof professor rev reverend fr father sir lady dame lord
        hon
        capt captain maj col gen lt sgt pvt cpl officer judge sheriff
        sr sra srta senor senora senorita don dona dn dna lic licda licenciado licenciada ing
        ingeniero
        profa arq abogado br hno hna hermano hermana padre sor
        senhor senhora dom monsieur madame mademoiselle mme mlle
        herr frau mevrouw meneer pan pani gospodin gospozha
        haji hajji hajj hadji al-hajj alhaj alhaji hajia sheikh shaykh sheik shaikh cheikh sheekh
        mullah
        mulla mawlawi mawlana maulana maulvi molvi ustad ustaz ustadh qari hafiz imam sayyid sayed
        syed
        sayyed agha aqa khanum hazrat engineer eng doktor sharifah
        mst musammat mosammat mosammet mossammat enfant bebe
        ato weizero weyzero woizero weizerit wzo wzt abba qes aboy adey gashe
        """)

    /// Titles before Burmese names; elsewhere they may be names.
    static let burmeseHonorifics = set(
        "u daw ko maung mg ma saw naw nang nan sai mahn salai mai min sayadaw ashin saya sayama")

    static let suffixes = set(
        "jr junior sr senior ii iii iv filho filha neto neta sobrinho fils pere esq esquire phd md")

    /// "md" is a doctor after an English name and Muhammad before a Rohingya one.
    static let ambiguousSuffixes = set("neto neta md sr")

    static let markers = set(
        "begum bagum begam khatun khatoon khatum bibi khanom khanam banu bano thi")

    static let romanceParticles = set(
        "de la las los del y e da do dos das di della dello d du des le")
    static let germanicParticles = set("van von der den ter ten zu zur vom vander op aan het af av")
    static let arabicArticles = set("al el ul as ash an ar at az ad il")
    static let filiation = set("bin ben ibn bint binti binte wld ould walad weld uld mint ould bnt")
    static let kunya = set("abu abou abo umm um om oum abi")
    static let compoundFirst = set("abd abdul abdel abdal abdu abdoul")
    /// First halves of Ethiopian and Eritrean names of two words, and what follows them.
    static let ethiopicFirst = set(
        "gebre ghebre haile hayle tekle wolde welde habte tesfa amde laike sahle fikre kidane")
    static let ethiopicSecond = set(
        """
        egziabher egziabiher selassie selasse silassie sellassie mariam maryam medhin meskel yesus
        iyesus giorgis ghiorghis michael mikael kristos christos hiwot tsadik tsadkan haimanot
        haymanot
        kidan tensae wold rufael gabriel amlak yohannes
        """)
    static let compoundSecond = set("allah ullah uddin eddin aldin din deen addin ud")

    static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}

/// Frequent names by which a tradition is recognised; small lists from public knowledge.
enum TypicalNames {
    static let surnames: [NamingTradition: Set<String>] = [
        .hispanic: NameWords.set(
            """
            garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez cruz flores
            gomez
            morales vasquez vazquez jimenez reyes diaz torres gutierrez ruiz mendoza aguilar ortiz
            moreno
            castillo romero alvarez mendez chavez rivera juarez ramos dominguez herrera medina
            castro
            vargas guzman velasquez velazquez rojas contreras salazar luna estrada ortega nunez
            santiago
            guerrero munoz alvarado rios delgado figueroa mejia pineda escobar orellana barrios
            godinez
            argueta portillo zelaya funes interiano maldonado cabrera fuentes navarro molina campos
            sandoval carrillo pena rosales miranda cardona marroquin sagastume ochoa calderon leon
            """),
        .portuguese: NameWords.set(
            """
            silva santos oliveira souza sousa ferreira pereira costa rodrigues almeida nascimento
            lima
            araujo fernandes carvalho gomes martins rocha ribeiro alves monteiro mendes barros
            freitas
            barbosa pinto moura cavalcanti teixeira moreira correia nunes soares vieira cardoso
            macedo
            """),
        .mayan: NameWords.set(
            """
            tzoc caal choc coc cac xol pop chub cucul ical maquin tiul caz ba bac yat coy quej cuc
            tum
            ixcoy ajanel ajpop batz cux tuyuc tzunun chaj chaj chavajay cojti xicay xiloj sacalxot
            ixchop
            chocoj toc saquic ramazzini mucu choj tzul tzi teni tuc morente cuxum brito ceto cobo
            raymundo
            matom chen toma guzaro terraza santay quino ixcot xitumul alvarado osorio sic tecu tol
            lem
            ajcu calel cotom ixtabalan saloj xec vicente ordonez pablo esteban pascual sebastian
            mendoza
            """),
        .vietnamese: NameWords.set(
            """
            nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong lam
            mai
            trinh luong cao chau quach thai ta to luu
            """),
        .haitian: NameWords.set(
            """
            jean baptiste pierre joseph louis charles jacques francois paul michel antoine desir
            etienne
            augustin saint st toussaint dorvil exantus estime celestin jeanbaptiste alexis estinvil
            noel
            philippe simon innocent laguerre merilus petit cadet pye jozef lwi janbatis
            """),
        .burmeseRohingya: NameWords.set(
            """
            aung kyaw zaw htun tun win myint thein khin hla tin soe moe nyein thant lwin naing oo
            wai phyo
            hlaing mya nu zin thiri hnin sandar myo than maung
            """),
        .afghan: NameWords.set(
            """
            gul mohammadi ahmadi hosseini rahimi noori karimi hakimi rezai haidari sultani amiri
            yousufi
            stanikzai popal barakzai ahmadzai achakzai noorzai alokozai yusufzai shinwari wardak
            safi
            sahak hotak zadran mangal momand stanakzai
            """),
        .arabic: NameWords.set(
            """
            hussein hasan ahmad muhammad khalil mahmoud saleh haddad khoury masri shami halabi
            najjar
            hamdan nasser mansour sayegh khatib jabbar obeidi jubouri dulaimi tikriti zoubi
            """),
        .hornOfAfrica: NameWords.set(
            """
            tesfaye gebre haile tekle wolde welde kidane berhe abraha hagos gebremedhin gebremariam
            tesfay negash mehari habte bekele tadesse alemu girma kebede abebe worku mulugeta
            getachew
            desta warsame farah jama hirsi guled abdi cabdi faarax xasan maxamed maxamud cali nuur
            cusman
            gebreegziabher woldemariam habtemariam hailemariam
            """),
        .eastSlavic: NameWords.set("ivanov petrov sidorov shevchenko kovalenko melnyk kovalchuk"),
        .western: NameWords.set(
            """
            smith johnson williams brown jones miller davis wilson anderson taylor moore jackson
            white
            thompson clark lewis robinson walker young allen king wright scott hill green adams
            baker
            nelson mitchell campbell roberts turner phillips evans parker collins muller schmidt
            schneider
            """),
    ]

    static let givenNames: [NamingTradition: Set<String>] = [
        .hispanic: formal(NicknameTables.spanish),
        .portuguese: formal(NicknameTables.portuguese),
        .arabic: formal(NicknameTables.arabic),
        .hornOfAfrica: formal(NicknameTables.hornOfAfrica),
        .haitian: formal(NicknameTables.french),
        .eastSlavic: formal(NicknameTables.slavic),
        .western: formal(NicknameTables.english),
    ]

    /// Traditions for which a word is a typical name, as bits by position in
    /// `NamingTradition.allCases`.
    struct Traditions: Sendable {
        var given: UInt16 = 0
        var surname: UInt16 = 0
    }

    /// All lists in one, so that a word is looked up once.
    static let byWord: [String: Traditions] = {
        var all: [String: Traditions] = [:]
        for (bit, tradition) in NamingTradition.allCases.enumerated() {
            for name in surnames[tradition] ?? [] {
                all[name, default: Traditions()].surname |= 1 << UInt16(bit)
            }
            for name in givenNames[tradition] ?? [] {
                all[name, default: Traditions()].given |= 1 << UInt16(bit)
            }
        }
        return all
    }()

    private static func formal(_ table: String) -> Set<String> {
        var names: Set<String> = []
        for line in table.split(whereSeparator: \.isNewline) {
            for word in line.prefix(while: { $0 != ":" }).split(whereSeparator: \.isWhitespace) {
                names.insert(NameFolding.fold(String(word)))
            }
        }
        return names
    }
}
